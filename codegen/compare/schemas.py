"""Two schemas compared: what differs in them, and in all schemas within, each pair of places once."""

from __future__ import annotations

from collections import deque
from collections.abc import Hashable, Iterator, Mapping
from itertools import zip_longest
from typing import Any

from attrs import evolve, field, frozen

from codegen.compare.annotated import annotation_changes
from codegen.compare.constraints import own_changes
from codegen.compare.findings import Change
from codegen.compare.kinds import Direction
from codegen.compare.matching import VariantMatch, match_variants, may_overlap
from codegen.compare.normal_form.as_text import as_text, is_wider, takes_any_text
from codegen.compare.wording import in_words, variant_in_words
from codegen.openapi.document import Document
from codegen.openapi.schemas.places import Place, Source
from codegen.openapi.schemas.reader import Schema, SchemaReader
from codegen.openapi.schemas.variants import ANYTHING, Field, Variant

_UNION = 2
"""Variants that make a union."""


@frozen
class _Step:
    """A pair of schemas within a pair of schemas."""

    label: str
    old: Source
    new: Source
    holder: Hashable = None
    """What tells the objects that these are fields of, and the way from there."""


@frozen
class _Pair:
    changes: tuple[Change, ...]
    steps: tuple[_Step, ...]
    objects: Hashable = None
    """What pairs share whose old schemas are copies of one object, and whose new ones are of another."""


@frozen
class SchemaComparison:
    """Compares schemas of two documents, remembering every pair that it has compared."""

    old: SchemaReader
    new: SchemaReader
    _pairs: dict[tuple[Source, Source, Direction, bool], _Pair] = field(factory=dict, init=False)

    @classmethod
    def between(cls, old: Mapping[str, Any], new: Mapping[str, Any]) -> SchemaComparison:
        """Return a comparison of the schemas of two parsed documents."""
        return cls(SchemaReader(Document(old)), SchemaReader(Document(new)))

    def changes(
        self, old: Source, new: Source, direction: Direction, location: str, *, as_text: bool = False
    ) -> Iterator[tuple[str, Change]]:
        """Yield every change in the schemas and in those within, with the way to it from `location`.

        `as_text`: values are written as text, as in a query, where a number is not told from a string.
        A pair that is met again, as in a recursive schema, is taken to be equal there: what differs has been told.
        """
        queue = deque([_Step(location, old, new)])
        seen: set[tuple[Source, Source]] = set()
        while queue:
            step = queue.popleft()
            if (step.old, step.new) in seen:
                continue
            seen.add((step.old, step.new))
            pair = self._pair(step.old, step.new, direction, as_text=as_text)
            holder = pair.objects or step.holder
            for change in pair.changes:
                yield step.label, evolve(change, holder=holder)
            for inner in pair.steps:
                below = holder and (holder, inner.label)
                queue.append(_Step(f"{step.label}{inner.label}", inner.old, inner.new, below))

    def _pair(self, old: Source, new: Source, direction: Direction, *, as_text: bool) -> _Pair:
        key = (old, new, direction, as_text)
        if key not in self._pairs:
            self._pairs[key] = self._compare((old, new), direction, in_text=as_text)
        return self._pairs[key]

    def _compare(self, sources: tuple[Source, Source], direction: Direction, *, in_text: bool) -> _Pair:
        old, new = self.old.read(sources[0]), self.new.read(sources[1])
        changes = list(annotation_changes(old.annotations, new.annotations, old.pointer, new.pointer))
        if in_text:
            old, new = as_text(old), as_text(new)
        if old.nullable != new.nullable and not any(_is_untyped(schema) for schema in (old, new)):
            changes.append(Change("null-added" if new.nullable else "null-removed", old.pointer, new.pointer))
        changes += self._union_changes(old, new)
        steps: list[_Step] = []
        matched = match_variants(old, self.old, new, self.new, as_text=in_text)
        for one, other in matched.pairs:
            changes += annotation_changes(one.annotations, other.annotations, one.pointer, other.pointer)
            changes += own_changes(one, other)
            changes += self._rule_changes(one, other)
            changes += self._field_changes(one, other, direction)
            steps += self._steps(one, other, direction)
        changes += self._unmatched_changes(old, new, matched, in_text=in_text)
        has_fields = any(variant.fields for schema in (old, new) for variant in schema.variants)
        objects = (self.old.fingerprint(sources[0]), self.new.fingerprint(sources[1])) if has_fields else None
        return _Pair(tuple(changes), tuple(steps), objects)

    def _union_changes(self, old: Schema, new: Schema) -> Iterator[Change]:
        """Yield a change where a value that satisfies several variants is refused now, or was before."""
        if old.is_one_of == new.is_one_of or min(len(old.variants), len(new.variants)) < _UNION:
            return
        if new.is_one_of and may_overlap(new, self.new):
            yield Change("union-exclusive", old.pointer, new.pointer, "anyOf", "oneOf")
        if old.is_one_of and may_overlap(old, self.old):
            yield Change("union-inclusive", old.pointer, new.pointer, "oneOf", "anyOf")

    def _unmatched_changes(self, old: Schema, new: Schema, matched: VariantMatch, *, in_text: bool) -> Iterator[Change]:
        removed, added = matched.removed, matched.added
        if not removed and not added:
            return
        if in_text and removed and added and all(takes_any_text(variant) for variant in (*removed, *added)):
            return
        kind = _kind_of_retyping(matched)
        if in_text and kind == "type-changed":
            kind = self._kind_of_listing(matched)
        if kind is not None:
            yield Change(kind, old.pointer, new.pointer, in_words(old, self.old), in_words(new, self.new))
            return
        for variant in removed:
            yield Change("variant-removed", variant.pointer, new.pointer, before=variant_in_words(variant, self.old))
        for variant in added:
            yield Change("variant-added", old.pointer, variant.pointer, after=variant_in_words(variant, self.new))

    def _kind_of_listing(self, matched: VariantMatch) -> str:
        """Return the kind of a change of type in text, where one value is a list of one."""
        if _is_listed(matched.removed, matched.added, self.new):
            return "type-widened"
        return "type-narrowed" if _is_listed(matched.added, matched.removed, self.old) else "type-changed"

    def _rule_changes(self, old: Variant, new: Variant) -> Iterator[Change]:
        for label in dict.fromkeys((*old.rules, *new.rules)):
            before, after = old.rules.get(label), new.rules.get(label)
            if before is None or after is None:
                kind = "constraint-added" if before is None else "constraint-removed"
            elif self.old.fingerprint(before) == self.new.fingerprint(after):
                continue
            else:
                kind = "constraint-changed"
            yield Change(
                kind,
                before[0].pointer if before else old.pointer,
                after[0].pointer if after else new.pointer,
                label if before else None,
                label if after else None,
            )

    def _field_changes(self, old: Variant, new: Variant, direction: Direction) -> Iterator[Change]:
        before, after = _visible(old, self.old, direction), _visible(new, self.new, direction)
        for name, declared in before.items():
            if name not in after:
                kind = "field-removed" if new.additional is not None else "field-refused"
                words = in_words(self.old.read(declared.source), self.old)
                yield Change(kind, declared.pointer, new.pointer, before=words, within=f".{name}")
            elif (name in old.required) != (name in new.required):
                kind = "field-required" if name in new.required else "field-optional"
                yield Change(kind, declared.pointer, after[name].pointer, within=f".{name}")
        for name, declared in after.items():
            if name not in before:
                kind = "required-field-added" if name in new.required else "field-added"
                words = in_words(self.new.read(declared.source), self.new)
                yield Change(kind, old.pointer, declared.pointer, after=words, within=f".{name}")
        if (old.additional is None) != (new.additional is None):
            yield Change("object-closed" if new.additional is None else "object-opened", old.pointer, new.pointer)

    def _steps(self, old: Variant, new: Variant, direction: Direction) -> Iterator[_Step]:
        before, after = _visible(old, self.old, direction), _visible(new, self.new, direction)
        for name in before:
            if name in after:
                yield _Step(f".{name}", before[name].source, after[name].source)
        pairs = [("[]", old.items, new.items), (" content", old.content, new.content)]
        if old.additional is not None and new.additional is not None:
            pairs.append(("{}", old.additional, new.additional))
        for index, (one, other) in enumerate(zip_longest(old.first_items, new.first_items)):
            pairs.append((f"[{index}]", one or old.items, other or new.items))
        for label, one, other in pairs:
            if one != ANYTHING or other != ANYTHING:
                yield _Step(label, _placed(one, old), _placed(other, new))


def _kind_of_retyping(matched: VariantMatch) -> str | None:
    """Return the kind of one change that stands for all unmatched variants, where there is one."""
    if any(variant.type == "any" for variant in matched.removed):
        return "type-narrowed"
    if any(variant.type == "any" for variant in matched.added):
        return "type-widened"
    return "type-changed" if matched.removed and matched.added and not matched.pairs else None


def _is_listed(values: tuple[Variant, ...], lists: tuple[Variant, ...], reader: SchemaReader) -> bool:
    """Tell whether all of `values` are such as the only one of `lists` has as its items."""
    if len(lists) != 1 or lists[0].type != "array" or any(variant.type in ("array", "object") for variant in values):
        return False
    items = as_text(reader.read(lists[0].items)).variants
    return all(any(_takes(item, value) for item in items) for value in values)


def _takes(item: Variant, value: Variant) -> bool:
    if item.enum is not None:
        return value.enum is not None and value.enum.values.keys() <= item.enum.values.keys()
    return item.type in (value.type, "any") or is_wider(item.type, value.type)


def _is_untyped(schema: Schema) -> bool:
    """Tell whether nothing says if null is admitted."""
    return schema.is_type_implied or any(variant.type == "any" for variant in schema.variants)


def _placed(source: Source, holder: Variant) -> Source:
    """Return `source`; in place of the schema that is not written, one at the variant that lacks it."""
    return source if source != ANYTHING else (Place(holder.pointer, True, ("anything",)),)


def _visible(variant: Variant, reader: SchemaReader, direction: Direction) -> dict[str, Field]:
    unseen = "readOnly" if direction is Direction.REQUEST else "writeOnly"
    return {
        name: field for name, field in variant.fields.items() if reader.read(field.source).annotations[unseen] is None
    }
