"""Values that travel as text: in a path, a query, a header or a cookie, the number 7 and the string `7` are one."""

from __future__ import annotations

import json
from typing import Any

from attrs import evolve

from codegen.openapi.schemas.reader import Schema
from codegen.openapi.schemas.variants import Enum, Variant

_SCALARS = ("string", "integer", "number", "boolean")
_WIDER = {
    "integer": ("number", "string"),
    "number": ("string",),
    "boolean": ("string",),
}
"""By a type, those that have all of its values, where they are written as text."""


def is_wider(one: str, other: str) -> bool:
    """Tell whether type `one` has all values of type `other`, and more. Strings only do where all is text."""
    return one in _WIDER.get(other, ())


def as_text(schema: Schema) -> Schema:
    """Return the schema as what it is for values that are written as text.

    Null can't be written. Values are texts. A string without limits takes in the numbers and booleans beside it.
    """
    variants = tuple(_with_texts(variant) for variant in schema.variants)
    if any(takes_any_text(variant) for variant in variants):
        variants = tuple(each for each in variants if each.type not in _SCALARS or takes_any_text(each))
    return evolve(schema, nullable=False, variants=variants)


def _with_texts(variant: Variant) -> Variant:
    if variant.enum is None or variant.type not in _SCALARS:
        return variant
    texts = [_written(value) for value in variant.enum.values.values()]
    return evolve(variant, enum=Enum({text: text for text in texts}, variant.enum.pointer))


def _written(value: Any) -> str:
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    return value if isinstance(value, str) else json.dumps(value)


def takes_any_text(variant: Variant) -> bool:
    """Tell whether the variant is satisfied by whatever is written."""
    return variant.type in ("string", "any") and not (
        variant.enum or variant.bounds or variant.constraints or variant.rules or variant.annotations.values
    )
