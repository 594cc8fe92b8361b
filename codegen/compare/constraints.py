"""Changes in what one variant admits by itself: numbers, values, bounds, patterns."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from codegen.compare.findings import Change
from codegen.compare.normal_form import Bound, Variant, is_within
from codegen.openapi.json_values import identity


def own_changes(old: Variant, new: Variant) -> Iterator[Change]:
    """Yield the changes in type, values, bounds and constraints, whatever the variants hold."""
    if old.type != new.type:
        kind = "type-widened" if new.type == "number" else "type-narrowed"
        yield Change(kind, old.pointer, new.pointer, old.type, new.type)
    yield from _enum_changes(old, new)
    for name in dict.fromkeys((*old.bounds, *new.bounds)):
        yield from _bound_changes(name, old, new)
    for keyword in dict.fromkeys((*old.constraints, *new.constraints)):
        yield from _constraint_changes(keyword, old, new)


def _enum_changes(old: Variant, new: Variant) -> Iterator[Change]:
    if old.enum is None and new.enum is None:
        return
    if old.enum is None or new.enum is None:
        before, after = (None if enum is None else list(enum.values.values()) for enum in (old.enum, new.enum))
        old_pointer = old.enum.pointer if old.enum else old.pointer
        pointer = new.enum.pointer if new.enum else new.pointer
        yield Change("enum-closed" if old.enum is None else "enum-opened", old_pointer, pointer, before, after)
        return
    pointers = (old.enum.pointer, new.enum.pointer)
    for key, value in old.enum.values.items():
        if key not in new.enum.values:
            yield Change("enum-value-removed", *pointers, before=value)
    for key, value in new.enum.values.items():
        if key not in old.enum.values:
            yield Change("enum-value-added", *pointers, after=value)


def _bound_changes(name: str, old: Variant, new: Variant) -> Iterator[Change]:
    before, after = old.bounds.get(name), new.bounds.get(name)
    if before and after and (before.value, before.exclusive) == (after.value, after.exclusive):
        return
    narrowed = after is not None and (before is None or is_within(after, before, name))
    yield Change(
        "bound-narrowed" if narrowed else "bound-widened",
        before.pointer if before else old.pointer,
        after.pointer if after else new.pointer,
        _spelled(name, before),
        _spelled(name, after),
    )


def _spelled(name: str, bound: Bound | None) -> Any:
    if bound is None:
        return None
    keyword = f"exclusive{name[:1].upper()}{name[1:]}" if bound.exclusive else name
    return {keyword: bound.value}


def _constraint_changes(keyword: str, old: Variant, new: Variant) -> Iterator[Change]:
    before, after = old.constraints.get(keyword), new.constraints.get(keyword)
    if before and after and identity(before.values) == identity(after.values):
        return
    if keyword == "format":
        kind = "format-changed"
    else:
        kind = "constraint-added" if before is None else "constraint-removed" if after is None else "constraint-changed"
    yield Change(
        kind,
        before.pointer if before else old.pointer,
        after.pointer if after else new.pointer,
        {keyword: _one_or_all(before.values)} if before else None,
        {keyword: _one_or_all(after.values)} if after else None,
    )


def _one_or_all(values: tuple[Any, ...]) -> Any:
    return values[0] if len(values) == 1 else list(values)
