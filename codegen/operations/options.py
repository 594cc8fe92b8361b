"""Command line options: what one can carry, how one is made of a parameter or field, and how its name is its own."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from attrs import evolve, frozen

from codegen.emit.runtime.record import Location, Option, OptionType
from codegen.openapi.document import Document, Endpoint
from codegen.openapi.naming import kebab
from codegen.openapi.schemas.merged import View
from codegen.operations.parameters import parameter_description, parameter_schema, takes_json

RESERVED = frozenset(
    f"--{name}"
    for name in (
        "data", "no-validate", "request-schema", "response-schema", "wait", "timeout", "force", "human", "quiet",
        "help", "version", "idempotency-key", "output-path", "poll-interval", "profile", "headers", "no-pager",
        "output", "select", "columns", "verbose", "debug", "all", "max-items", "dry-run", "curl",
        "set", "set-json", "edit", "skeleton", "ask",
    )
)  # fmt: skip
"""Options of the command line's own; a field of that name gets another option name."""

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

_DESCRIBED_ELSEWHERE = ("accept", "content-type", "authorization")


@frozen
class Scalar:
    """A value of one type, or a list of such values."""

    type: OptionType
    many: bool
    schema: Mapping[str, Any]


TEXT = Scalar(type="string", many=False, schema={"type": "string"})


def scalar(schema: View) -> Scalar | None:
    """Return how an option carries a value of the schema, or None where it cannot.

    Raises:
        DocumentError: a reference cannot be followed.
    """
    if schema.types != ["array"]:
        return _one(schema)
    inner = None if "prefixItems" in schema.single else _one(schema.items)
    if inner is None:
        return None
    return Scalar(type=inner.type, many=True, schema={"type": "array", **facts(schema.single), "items": inner.schema})


def _one(schema: View) -> Scalar | None:
    match schema.types:
        case [kind] if kind in _SCALARS:
            return Scalar(type=_SCALARS[kind], many=False, schema={"type": kind, **facts(schema.single)})
        case _:
            return None


def facts(schema: Mapping[str, Any]) -> dict[str, Any]:
    """Return what a merged schema says of its values that an option has to know."""
    facts = {key: schema[key] for key in _KEPT if schema.get(key) is not None}
    if "enum" in facts:
        facts["enum"] = [value for value in facts["enum"] if value is not None]
    return facts


def is_idempotency_key(header: str) -> bool:
    """Tell whether a header makes a repeated request safe, by the name that is usual for it."""
    return header.lower() == "idempotency-key"


def from_parameters(
    document: Document, endpoint: Endpoint, python_names: Mapping[tuple[str, str], str]
) -> tuple[list[Option], Option | None]:
    """Return the options for the operation's query, header and cookie parameters, and its idempotency key apart."""
    options: list[Option] = []
    idempotency_key: Option | None = None
    for parameter in endpoint.parameters:
        location: Location = parameter["in"]
        if location == "path" or parameter.get("x-cli-visible") is False:
            continue
        if location == "header" and parameter["name"].lower() in _DESCRIBED_ELSEWHERE:
            continue  # OpenAPI 3.1.0 section 4.8.12.1
        option = evolve(
            _from_parameter(document, endpoint, parameter), python_name=python_names[location, parameter["name"]]
        )
        if location == "header" and is_idempotency_key(parameter["name"]):
            idempotency_key = option
        else:
            options.append(option)
    return options, idempotency_key


def option(
    *,
    field: str,
    location: Location,
    value: Scalar,
    data: Mapping[str, Any],
    default: Any,
    required: bool,
    help_text: str,
    variants: tuple[str, ...] = (),
) -> Option:
    """Return the option for a parameter or field; `data` is what the document says of it, extensions among it."""
    schema = dict(value.schema)
    if default is not None:
        schema["default"] = default
    if "x-cli-default" in data:
        schema["x-cli-default"] = data["x-cli-default"]
    given = data.get("x-cli-name")
    return Option(
        name=f"--{given or kebab(field) or 'field'}",
        field=field,
        goes_to=location,
        python_name=None,
        type=value.type,
        many=value.many,
        required=required,
        schema=schema,
        variants=variants,
        help=help_text,
        deprecated=data.get("deprecated") is True,
        hidden=data.get("x-cli-hidden") is True,
    )


def without_clashes(options: Iterable[Option]) -> list[Option]:
    """Return the options with every name its own: none of ours, none twice, no `--no-x` beside a switch `--x`."""
    taken: set[str] = set(RESERVED)
    result: list[Option] = []
    for each in options:
        suffix = "field" if each.goes_to in ("body", "multipart") else "parameter"
        name, count = each.name, 1
        while not taken.isdisjoint(_spellings(each, name)):
            count += 1
            name = f"{each.name}-{suffix}" if count == 2 else f"{each.name}-{suffix}-{count - 1}"
        taken.update(_spellings(each, name))
        result.append(evolve(each, name=name))
    return result


def with_deprecated_aliases(options: Iterable[Option], current: Mapping[str, str]) -> list[Option]:
    """Return the options with their deprecated aliases, but for those that are names of an option now.

    `current` has for each alias the name of its option.
    """
    options = list(options)
    taken = RESERVED.union(*(_spellings(each, each.name) for each in options))
    aliases: dict[str, tuple[str, ...]] = {}
    for name, now in current.items():
        if name not in taken:
            aliases[now] = (*aliases.get(now, ()), name)
    return [evolve(each, aliases=aliases.get(each.name, ())) for each in options]


def _from_parameter(document: Document, endpoint: Endpoint, parameter: Mapping[str, Any]) -> Option:
    schema = View(document, parameter_schema(parameter), endpoint.pointer)
    is_json = takes_json(document, parameter, endpoint.pointer)
    value = None if is_json else scalar(schema)
    made = option(
        field=parameter["name"],
        location=parameter["in"],
        value=value or TEXT,
        data=parameter,
        default=None if is_json else schema.default,
        required=parameter.get("required") is True,
        help_text=parameter_description(document, parameter, endpoint.pointer),
    )
    return evolve(made, json=is_json)


def _spellings(option: Option, name: str) -> set[str]:
    return {name, f"--no-{name.removeprefix('--')}"} if option.type == "boolean" else {name}
