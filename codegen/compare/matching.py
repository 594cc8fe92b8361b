"""Which variant of the old schema is which of the new one."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from itertools import combinations, product

from attrs import frozen

from codegen.compare.normal_form.as_text import is_wider
from codegen.openapi.schemas.places import component_name
from codegen.openapi.schemas.reader import Schema, SchemaReader
from codegen.openapi.schemas.variants import Variant

_ALIKE = 0.3
"""Share of common fields from which on two objects may be the same variant."""


@frozen
class VariantMatch:
    """Variants in pairs, and those without a counterpart."""

    pairs: tuple[tuple[Variant, Variant], ...]
    removed: tuple[Variant, ...]
    added: tuple[Variant, ...]


def match_variants(
    old: Schema, old_reader: SchemaReader, new: Schema, new_reader: SchemaReader, *, as_text: bool = False
) -> VariantMatch:
    """Match equal variants first, then by the values of the discriminator, by component name, and by likeness.

    `as_text`: values are written as text, and so every type is a kind of string.
    """
    if len(old.variants) == len(new.variants) == 1:
        return _match_single(old.variants[0], new.variants[0], as_text=as_text)
    olds, news = list(old.variants), list(new.variants)
    old_prints = {id(variant): old_reader.variant_fingerprint(variant) for variant in olds}
    new_prints = {id(variant): new_reader.variant_fingerprint(variant) for variant in news}
    tag = _discriminator(old, old_reader, new, new_reader)
    old_tags = {id(variant): _values(variant, tag, old_reader) for variant in olds}
    new_tags = {id(variant): _values(variant, tag, new_reader) for variant in news}

    def told_apart(one: Variant, other: Variant) -> bool:
        ours, theirs = old_tags[id(one)], new_tags[id(other)]
        return bool(ours and theirs) and not ours & theirs

    scores: list[Callable[[Variant, Variant], float]] = [
        lambda one, other: old_prints[id(one)] == new_prints[id(other)],
        lambda one, other: bool(old_tags[id(one)] & new_tags[id(other)]),
        lambda one, other: component_name(one.pointer) is not None and one.pointer == other.pointer,
        lambda one, other: 0 if told_apart(one, other) else _likeness(one, other, as_text=as_text),
    ]
    pairs: list[tuple[Variant, Variant]] = []
    for score in scores:
        for one, other in _best_pairs(olds, news, score):
            pairs.append((one, other))
            olds = [variant for variant in olds if variant is not one]
            news = [variant for variant in news if variant is not other]
    known = {*old_prints.values()} & {*new_prints.values()}
    return VariantMatch(
        tuple(pairs),
        tuple(variant for variant in olds if old_prints[id(variant)] not in known),
        tuple(variant for variant in news if new_prints[id(variant)] not in known),
    )


def _match_single(one: Variant, other: Variant, *, as_text: bool) -> VariantMatch:
    if one.type == other.type or _is_kin(one.type, other.type, as_text=as_text):
        return VariantMatch(((one, other),), (), ())
    return VariantMatch((), (one,), (other,))


def _best_pairs(
    olds: list[Variant], news: list[Variant], score: Callable[[Variant, Variant], float]
) -> list[tuple[Variant, Variant]]:
    """Return pairs that score above 0, the best first, each variant in one pair at most."""
    scored = [(float(score(olds[i], news[j])), i, j) for i, j in product(range(len(olds)), range(len(news)))]
    taken_old: set[int] = set()
    taken_new: set[int] = set()
    pairs = []
    for value, i, j in sorted(scored, key=lambda entry: (-entry[0], abs(entry[1] - entry[2]), entry[1])):
        if value > 0 and i not in taken_old and j not in taken_new:
            taken_old.add(i)
            taken_new.add(j)
            pairs.append((olds[i], news[j]))
    return pairs


def _is_kin(one: str, other: str, *, as_text: bool) -> bool:
    """Tell whether one of the types has all values of the other."""
    if as_text:
        return is_wider(one, other) or is_wider(other, one)
    return {one, other} == {"integer", "number"}


def _likeness(one: Variant, other: Variant, *, as_text: bool) -> float:
    if one.type != other.type:
        return 0.1 if _is_kin(one.type, other.type, as_text=as_text) else 0
    if one.type != "object":
        return 1 if one.own_identity() == other.own_identity() else 0.5
    names = one.fields.keys() | other.fields.keys()
    share = len(one.fields.keys() & other.fields.keys()) / len(names) if names else 1
    return share if share >= _ALIKE else 0


def _discriminator(old: Schema, old_reader: SchemaReader, new: Schema, new_reader: SchemaReader) -> str | None:
    """Return the property that tells variants apart: the declared one, or one whose values differ in all of them."""
    declared = new.discriminator or old.discriminator
    if declared is not None:
        return declared
    sides = ((old, old_reader), (new, new_reader))
    objects = [variant for schema, _ in sides for variant in schema.variants if variant.type == "object"]
    if not objects:
        return None
    shared = set.intersection(*(set(variant.fields) for variant in objects))
    return next((name for name in sorted(shared) if all(_tells_apart(name, *side) for side in sides)), None)


def _tells_apart(name: str, schema: Schema, reader: SchemaReader) -> bool:
    values = [_values(variant, name, reader) for variant in schema.variants if variant.type == "object"]
    return all(values) and len(frozenset().union(*values)) == sum(len(each) for each in values)


def may_overlap(schema: Schema, reader: SchemaReader) -> bool:
    """Tell whether a value may satisfy several variants of the schema."""
    if schema.discriminator is not None:
        return False
    return any(_share_values(one, other, reader) for one, other in combinations(schema.variants, 2))


def _share_values(one: Variant, other: Variant, reader: SchemaReader) -> bool:
    if one.type != other.type and {one.type, other.type} != {"integer", "number"}:
        return "any" in (one.type, other.type)
    if one.enum is not None and other.enum is not None:
        return bool(one.enum.values.keys() & other.enum.values.keys())
    for closed, open_ in ((one, other), (other, one)):
        if closed.additional is None and open_.required - closed.fields.keys():
            return False
    tags = ((_values(one, name, reader), _values(other, name, reader)) for name in one.required & other.required)
    return not any(ours and theirs and not ours & theirs for ours, theirs in tags)


def _values(variant: Variant, name: str | None, reader: SchemaReader) -> frozenset[Hashable]:
    if name is None or name not in variant.fields:
        return frozenset()
    variants = reader.read(variant.fields[name].source).variants
    enums = [variant.enum for variant in variants]
    if None in enums:
        return frozenset()
    return frozenset(value for enum in enums if enum is not None for value in enum.values)
