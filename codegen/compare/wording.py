"""Schemas in a few words, for reports."""

from __future__ import annotations

from codegen.openapi.json_values import as_line
from codegen.openapi.schemas.reader import Schema, SchemaReader
from codegen.openapi.schemas.variants import ANYTHING, Variant

_VALUES = 5
_NESTING = 2


def in_words(schema: Schema, reader: SchemaReader, nesting: int = _NESTING) -> str:
    """Return what the schema admits: `string or null`, `list of integer`, `one of "a", "b"`."""
    words = [variant_in_words(variant, reader, nesting) for variant in schema.variants]
    if schema.nullable and words != ["anything"]:
        words.append("null")
    return " or ".join(dict.fromkeys(words)) or "nothing"


def variant_in_words(variant: Variant, reader: SchemaReader, nesting: int = _NESTING) -> str:
    """Return what one variant admits."""
    if variant.enum is not None:
        values = [as_line(value, 40) for value in variant.enum.values.values()]
        more = f" and {len(values) - _VALUES} more" if len(values) > _VALUES else ""
        return f"one of {', '.join(values[:_VALUES])}{more}"
    if variant.type == "any":
        return "anything"
    if variant.type == "array" and variant.items != ANYTHING and nesting:
        return f"list of {in_words(reader.read(variant.items), reader, nesting - 1)}"
    if variant.type == "object" and variant.fields:
        names = [_field_in_words(name, variant, reader) for name in list(variant.fields)[:_VALUES]]
        more = ", ..." if len(variant.fields) > _VALUES else ""
        return f"object with {', '.join(names)}{more}"
    return {"array": "list"}.get(variant.type, variant.type)


def _field_in_words(name: str, variant: Variant, reader: SchemaReader) -> str:
    """Return the name, and the value where there is only one: what tells a variant from the others."""
    values = [enum.values for inner in reader.read(variant.fields[name].source).variants if (enum := inner.enum)]
    if len(values) != 1 or len(values[0]) != 1:
        return name
    (value,) = values[0].values()
    return f"{name} {as_line(value, 40)}"
