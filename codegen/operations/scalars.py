"""What a command line option can carry: one value, or a list of values, of one type."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import frozen

from codegen.emit.runtime.record import OptionType
from codegen.openapi.document import Document
from codegen.openapi.schemas.merged import single, types

_SCALARS: Mapping[str, OptionType] = {
    "string": "string",
    "integer": "integer",
    "number": "number",
    "boolean": "boolean",
}
_KEPT = (
    "enum", "const", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf", "minLength",
    "maxLength", "pattern", "format", "minItems", "maxItems", "uniqueItems",
    "contentMediaType", "contentEncoding",
)  # fmt: skip


@frozen
class Scalar:
    """A value of one type, or a list of such values."""

    type: OptionType
    many: bool
    schema: Mapping[str, Any]


TEXT = Scalar(type="string", many=False, schema={"type": "string"})


def scalar(document: Document, schema: Any, pointer: str) -> Scalar | None:
    """Return how an option carries a value of `schema`, or None where it cannot.

    Raises:
        DocumentError: a reference cannot be followed.
    """
    whole = single(document, schema, pointer)
    if whole is None or types(whole) != ["array"]:
        return _one(whole)
    if "prefixItems" in whole:
        return None
    inner = _one(single(document, whole.get("items", True), f"{pointer}/items"))
    if inner is None:
        return None
    return Scalar(type=inner.type, many=True, schema={"type": "array", **_facts(whole), "items": inner.schema})


def _one(whole: Mapping[str, Any] | None) -> Scalar | None:
    if whole is None:
        return None
    match types(whole):
        case [kind] if kind in _SCALARS:
            return Scalar(type=_SCALARS[kind], many=False, schema={"type": kind, **_facts(whole)})
        case _:
            return None


def _facts(schema: Mapping[str, Any]) -> dict[str, Any]:
    facts = {key: schema[key] for key in _KEPT if schema.get(key) is not None}
    if "enum" in facts:
        facts["enum"] = [value for value in facts["enum"] if value is not None]
    return facts
