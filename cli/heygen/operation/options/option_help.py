"""What help says of one argument or option, from its record."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from heygen_api.record import Argument, Operation, Option

_METAVARS = {
    "string": "TEXT",
    "integer": "INTEGER",
    "number": "NUMBER",
    "boolean": "",
    "file": "PATH",
    "asset": "FILE|URL|ID",
}
_FORMATS = {"uri": "URL", "date-time": "TIME", "date": "DATE", "email": "EMAIL"}
_LONGEST_LIST = 40
"""Values of an enum that help prints; the request schema has them all."""


def metavar(option: Option) -> str:
    """Return what stands for the option's value: `TEXT`, `INTEGER,...`; empty for a boolean."""
    schema = item_schema(option)
    text = _FORMATS.get(str(schema.get("format")), _METAVARS[option.type])
    if option.type == "asset":
        return f"{text} ..." if option.many else text
    return f"{text or 'true|false'},..." if option.many else text


def is_flag(option: Option) -> bool:
    """Tell whether the option is given by its name alone, or by `--no-` before that."""
    return option.type == "boolean" and not option.many


def required_first(operation: Operation) -> list[Option]:
    """Return the options in the order of help: those that the API requires come first."""
    return sorted(operation.options, key=lambda option: not option.required)


def item_schema(option: Option) -> Mapping[str, Any]:
    """Return the schema of one value of the option."""
    items = option.schema.get("items", {}) if option.many else option.schema
    return items if isinstance(items, dict) else {}


def asset_forms(option: Option) -> list[str]:
    """Return the forms in which an option takes an asset, beside a file; both where its variants differ in them."""
    forms: list[str] = item_schema(option).get("properties", {}).get("type", {}).get("enum", ["url", "asset_id"])
    return forms


def argument_help(argument: Argument) -> str:
    """Return the help of an argument."""
    return " ".join([argument.help.strip(), *_values(argument.schema)]).strip()


def option_help(operation: Operation, option: Option) -> str:
    """Return the help of an option: what it is, its values and bounds, and which variant of the body takes it."""
    is_discriminator = operation.body is not None and option.field == operation.body.discriminator
    text = "Which kind of request this is; other fields depend on it." if is_discriminator else option.help.strip()
    parts = [text, *_values(item_schema(option)), *_counts(option.schema if option.many else {})]
    if "x-cli-default" in option.schema:
        parts.append(f"[heygen sends {_spell(option.schema['x-cli-default'])} where it is not given]")
    elif option.schema.get("default") is not None:
        parts.append(f"[default: {_spell(option.schema['default'])}]")
    if option.type == "asset":
        parts.append("[a file is uploaded first; an id is asset_id:ID]")
    if option.variants and operation.body is not None:
        parts.append(f"[{operation.body.discriminator or 'for'}: {', '.join(option.variants)}]")
    if option.required:
        parts.append("[required]")
    if option.deprecated:
        parts.append("[deprecated]")
    return " ".join(part for part in parts if part)


def value_notes(schema: Mapping[str, Any]) -> Iterator[str]:
    """Yield what help says of the values that a schema admits: choices, bounds, lengths, how many of them."""
    yield from _values(schema)
    yield from _counts(schema)


def _values(schema: Mapping[str, Any]) -> Iterator[str]:
    if "const" in schema:
        yield f"[{_spell(schema['const'])}]"
    if values := schema.get("enum"):
        shown = [_spell(value) for value in values[:_LONGEST_LIST]]
        yield f"[{' | '.join(shown)}{' | ...' if len(values) > _LONGEST_LIST else ''}]"
    low = schema.get("minimum", schema.get("exclusiveMinimum"))
    high = schema.get("maximum", schema.get("exclusiveMaximum"))
    if low is not None or high is not None:
        yield f"[{_bounds(low, high, 'exclusiveMinimum' in schema, 'exclusiveMaximum' in schema)}]"
    if schema.get("maxLength") is not None:
        yield f"[at most {schema['maxLength']} characters]"


def _counts(schema: Mapping[str, Any]) -> Iterator[str]:
    if (most := schema.get("maxItems")) is not None:
        least = schema.get("minItems")
        yield f"[{least} to {most} values]" if least else f"[at most {most} values]"


def _bounds(low: Any, high: Any, above: bool, below: bool) -> str:
    if high is None:
        return f"{'more than' if above else 'from'} {low}"
    if low is None:
        return f"{'less than' if below else 'up to'} {high}"
    return f"{'more than ' if above else ''}{low} to {'less than ' if below else ''}{high}"


def _spell(value: Any) -> str:
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
