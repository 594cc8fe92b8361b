"""Changes in what one variant admits by itself: numbers, values, bounds, patterns."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal
from typing import Any

from codegen.compare.findings import Change
from codegen.compare.normal_form.as_text import is_wider
from codegen.openapi.json_values import identity
from codegen.openapi.schemas.bounds import is_within
from codegen.openapi.schemas.variants import Bound, Enum, Variant


def own_changes(old: Variant, new: Variant) -> Iterator[Change]:
    """Yield the changes in type, values, bounds and constraints, whatever the variants hold."""
    yield from _enum_changes(old, new)
    if old.type != new.type:
        yield from _type_changes(old, new)
        return
    for name in dict.fromkeys((*old.bounds, *new.bounds)):
        yield from _bound_changes(name, old, new)
    for keyword in dict.fromkeys((*old.constraints, *new.constraints)):
        yield from _constraint_changes(keyword, old, new)


def _type_changes(old: Variant, new: Variant) -> Iterator[Change]:
    """Yield a change of the type, where one of the two types has all values of the other."""
    is_widened = is_wider(new.type, old.type)
    if new.enum is not None or (old.enum is not None and (is_widened or _all_are(new.type, old.enum))):
        return  # their values say it all
    kind = "type-widened" if is_widened else "type-narrowed"
    yield Change(kind, old.pointer, new.pointer, old.type, new.type)
    # What was said of the old type may not apply to the new one; what the new one has more counts all the same.
    for name in new.bounds:
        if {old.type, new.type} == {"integer", "number"} or is_widened:
            yield from _bound_changes(name, old, new)
    if {old.type, new.type} == {"integer", "number"}:
        for name in old.bounds.keys() - new.bounds.keys():
            yield from _bound_changes(name, old, new)
    for keyword in new.constraints if is_widened else ():
        yield from _constraint_changes(keyword, old, new)


def _all_are(kind: str, enum: Enum) -> bool:
    """Tell whether each of the values is one of type `kind`, written as text."""
    pattern = _WRITTEN.get(kind, r"(?s).*")
    return all(re.fullmatch(pattern, str(value)) for value in enum.values.values())


_WRITTEN = {"integer": r"-?\d+", "number": r"-?\d+(\.\d+)?([eE][-+]?\d+)?", "boolean": "true|false"}


def _enum_changes(old: Variant, new: Variant) -> Iterator[Change]:
    if old.enum is None and new.enum is None:
        return
    if None in (old.enum, new.enum) and any(enum and enum.is_tag for enum in (old.enum, new.enum)):
        return  # a discriminator gives the variants names, which says nothing new of what is sent
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
    what = "format" if keyword == "format" else "constraint"
    if before is None:
        kind = "format-narrowed" if keyword == "format" else "constraint-added"
    elif after is None:
        kind = "format-widened" if keyword == "format" else "constraint-removed"
    elif _is_stricter(keyword, after.values, before.values):
        kind = f"{what}-narrowed"
    elif _is_stricter(keyword, before.values, after.values):
        kind = f"{what}-widened"
    else:
        kind = f"{what}-changed"
    yield Change(
        kind,
        before.pointer if before else old.pointer,
        after.pointer if after else new.pointer,
        {keyword: _one_or_all(before.values)} if before else None,
        {keyword: _one_or_all(after.values)} if after else None,
    )


def _is_stricter(keyword: str, one: tuple[Any, ...], other: tuple[Any, ...]) -> bool:
    """Tell whether each of the constraints `other` follows from one of `one`: then all that `one` admits, it does."""
    implies = _IMPLIES.get(keyword, lambda first, second: bool(identity(first) == identity(second)))
    return all(any(implies(first, second) for first in one) for second in other)


def _is_multiple(one: Any, other: Any) -> bool:
    try:
        return Decimal(str(one)) % Decimal(str(other)) == 0
    except ArithmeticError:  # text, or zero
        return False


def _requires_more(one: Any, other: Any) -> bool:
    if not isinstance(one, Mapping) or not isinstance(other, Mapping):
        return False
    if not all(isinstance(names, list) for names in (*one.values(), *other.values())):
        return False
    return all(all(required in one.get(name, ()) for required in names) for name, names in other.items())


def _is_format_within(one: Any, other: Any) -> bool:
    return bool(one == other) or other in _FORMATS_AROUND.get(str(one), ())


_FORMATS_AROUND = {
    "int32": ("int64",),
    "float": ("double",),
    "email": ("idn-email",),
    "hostname": ("idn-hostname",),
    "uri": ("uri-reference", "iri", "iri-reference"),
    "uri-reference": ("iri-reference",),
    "iri": ("iri-reference",),
}
"""By a format, those that have all of its values (JSON Schema 2020-12 Validation, section 7.3)."""

_IMPLIES: Mapping[str, Callable[[Any, Any], bool]] = {
    "multipleOf": _is_multiple,
    "dependentRequired": _requires_more,
    "format": _is_format_within,
}


def _one_or_all(values: tuple[Any, ...]) -> Any:
    return values[0] if len(values) == 1 else list(values)
