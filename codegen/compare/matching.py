"""Which variant of the old schema is which of the new one."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from itertools import product

from attrs import frozen

from codegen.compare.normal_form import Schema, SchemaReader, Variant

_COMPONENTS = "/components/schemas/"
_ALIKE = 0.3
"""Share of common fields from which on two objects may be the same variant."""


@frozen
class VariantMatch:
    """Variants in pairs, and those without a counterpart."""

    pairs: tuple[tuple[Variant, Variant], ...]
    removed: tuple[Variant, ...]
    added: tuple[Variant, ...]


def match_variants(old: Schema, old_reader: SchemaReader, new: Schema, new_reader: SchemaReader) -> VariantMatch:
    """Match equal variants first, then by the values of the discriminator, by component name, and by likeness."""
    if len(old.variants) == len(new.variants) == 1:
        return _match_single(old.variants[0], new.variants[0])
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
        lambda one, other: _component(one) is not None and _component(one) == _component(other),
        lambda one, other: 0 if told_apart(one, other) else _likeness(one, other),
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


def _match_single(one: Variant, other: Variant) -> VariantMatch:
    if one.type == other.type or {one.type, other.type} == {"integer", "number"}:
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


def _component(variant: Variant) -> str | None:
    name = variant.pointer.removeprefix(_COMPONENTS)
    return name if name != variant.pointer and "/" not in name else None


def _likeness(one: Variant, other: Variant) -> float:
    if one.type != other.type:
        return 0.1 if {one.type, other.type} == {"integer", "number"} else 0
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


def _values(variant: Variant, name: str | None, reader: SchemaReader) -> frozenset[Hashable]:
    if name is None or name not in variant.fields:
        return frozenset()
    variants = reader.read(variant.fields[name].source).variants
    enums = [variant.enum for variant in variants]
    if None in enums:
        return frozenset()
    return frozenset(value for enum in enums if enum is not None for value in enum.values)
