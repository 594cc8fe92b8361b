"""The numeric keywords of schemas that hold together: the tightest bound of each kind."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

from codegen.openapi.errors import DocumentError
from codegen.openapi.schemas.places import Place
from codegen.openapi.schemas.variants import Bound

_NUMBERS = ("integer", "number")
_LOWER = {
    "minimum": _NUMBERS,
    "minLength": ("string",),
    "minItems": ("array",),
    "minContains": ("array",),
    "minProperties": ("object",),
}
_UPPER = {
    "maximum": _NUMBERS,
    "maxLength": ("string",),
    "maxItems": ("array",),
    "maxContains": ("array",),
    "maxProperties": ("object",),
}
_BOUNDS = {**_LOWER, **_UPPER}
_EXCLUSIVE = {"minimum": "exclusiveMinimum", "maximum": "exclusiveMaximum"}


def bounds_of(kind: str, parts: Sequence[Place]) -> dict[str, Bound]:
    """Return the bounds on values of type `kind`, by keyword; an exclusive one under the inclusive keyword.

    Raises:
        DocumentError: a bound is not a number.
    """
    found: dict[str, Bound] = {}
    for name, types in _BOUNDS.items():
        if kind != "any" and kind not in types:
            continue
        for part in parts:
            if name.endswith("Contains") and "contains" not in part.schema:
                continue  # they say how many items satisfy the `contains` beside them
            for bound in _stated(part, name):
                whole = _whole(bound, name) if kind not in {"number", "any"} else bound
                found[name] = _tighter(found[name], whole, name) if name in found else whole
        if (
            name in ("minLength", "minItems", "minContains", "minProperties")
            and name in found
            and found[name].value <= 0
        ):
            del found[name]
    return found


def _stated(part: Place, name: str) -> Iterator[Bound]:
    if name == "minContains" and name not in part.schema:
        yield Bound(1, exclusive=False, pointer=part.pointer)
    exclusive = part.schema.get(_EXCLUSIVE.get(name, ""))
    if name in part.schema:
        yield Bound(_number(part, name), exclusive is True, part.pointer)
    if exclusive is not None and not isinstance(exclusive, bool):
        yield Bound(_number(part, _EXCLUSIVE[name]), True, part.pointer)


def _number(part: Place, keyword: str) -> float:
    value = part.schema[keyword]
    if isinstance(value, bool) or not isinstance(value, int | float) or not math.isfinite(value):
        raise DocumentError(f"{part.pointer}/{keyword}", f"expected a number, found {value!r}")
    return value


def _whole(bound: Bound, name: str) -> Bound:
    """Return the bound as the first whole number that satisfies it."""
    if name in _LOWER:
        value = math.floor(bound.value) + 1 if bound.exclusive else math.ceil(bound.value)
    else:
        value = math.ceil(bound.value) - 1 if bound.exclusive else math.floor(bound.value)
    return Bound(value, exclusive=False, pointer=bound.pointer)


def _tighter(one: Bound, other: Bound, name: str) -> Bound:
    return one if is_within(one, other, name) else other


def is_within(one: Bound, other: Bound, name: str) -> bool:
    """Tell whether all that `one` admits, `other` admits too."""
    if one.value == other.value:
        return one.exclusive or not other.exclusive
    return one.value > other.value if name in _LOWER else one.value < other.value
