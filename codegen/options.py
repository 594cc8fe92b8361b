"""Command line options from parameters and from the fields of a JSON body."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from attrs import evolve, frozen

from codegen.document import Document, Endpoint
from codegen.media_types import MULTIPART, essence
from codegen.naming import kebab
from codegen.record import Body, Location, Option, OptionType

RESERVED = frozenset(
    f"--{name}"
    for name in (
        "data", "no-validate", "request-schema", "response-schema", "wait", "timeout", "force", "human", "quiet",
        "help", "version", "idempotency-key", "output-path",
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
)  # fmt: skip
_DEPTH = 50


@frozen
class Scalar:
    """What one option can carry: a value of one type, or a list of such values."""

    type: OptionType
    many: bool
    schema: Mapping[str, Any]


def parameter_schema(parameter: Mapping[str, Any]) -> Any:
    """Return the parameter's schema; a parameter described by `content` travels as text."""
    if "schema" in parameter:
        return parameter["schema"]
    return {"type": "string"}


def scalar(document: Document, schema: Any, pointer: str) -> Scalar | None:
    """Return how an option carries a value of `schema`, or None where only `--data` can."""
    merged = flat(document, schema, pointer)
    if merged is None:
        return None
    kinds = [kind for kind in _types(merged) if kind != "null"]
    if "const" in merged and not kinds:
        kinds = [_type_of(merged["const"])]
    if "enum" in merged and not kinds:
        kinds = sorted({_type_of(value) for value in merged["enum"] if value is not None})
    if set(kinds) == {"integer", "number"}:
        kinds = ["number"]
    if kinds == ["array"]:
        inner = scalar(document, merged.get("items", True), f"{pointer}/items")
        if inner is None or inner.many:
            return None
        return Scalar(type=inner.type, many=True, schema={"type": "array", **_facts(merged), "items": inner.schema})
    if len(kinds) != 1 or kinds[0] not in _SCALARS:
        return None
    facts = _facts(merged)
    if "enum" in facts:
        facts["enum"] = [value for value in facts["enum"] if value is not None]
    return Scalar(type=_SCALARS[kinds[0]], many=False, schema={"type": kinds[0], **facts})


def properties(document: Document, schema: Any, pointer: str) -> dict[str, Any]:
    """Return the properties of an object schema, those of its `allOf` parts among them; {} for anything else."""
    merged = flat(document, schema, pointer)
    return dict(merged.get("properties", {})) if merged else {}


def is_array(document: Document, schema: Any, pointer: str) -> bool:
    """Tell whether values of `schema` are lists."""
    merged = flat(document, schema, pointer)
    return merged is not None and _types(merged)[:1] == ["array"]


def flat(document: Document, schema: Any, pointer: str, depth: int = 0) -> dict[str, Any] | None:
    """Return the schema with references followed, `allOf` merged and null taken out of a union of one.

    None for a real union, for a boolean schema, and for what never ends.
    """
    if depth > _DEPTH:
        return None
    siblings = {key: value for key, value in schema.items() if key != "$ref"} if isinstance(schema, Mapping) else {}
    resolved = document.resolve(schema, pointer)
    if not isinstance(resolved, Mapping):
        return None
    merged: dict[str, Any] = {**resolved, **siblings}
    for part in merged.pop("allOf", ()):
        inner = flat(document, part, pointer, depth + 1)
        if inner is None:
            return None
        merged = {
            **inner,
            **merged,
            "properties": {**inner.get("properties", {}), **merged.get("properties", {})},
            "required": [*inner.get("required", ()), *merged.get("required", ())],
        }
    for key in ("anyOf", "oneOf"):
        if key not in merged:
            continue
        branches = [branch for branch in merged.pop(key) if not _is_null(branch)]
        if len(branches) != 1:
            return None
        inner = flat(document, branches[0], pointer, depth + 1)
        if inner is None:
            return None
        merged = {**inner, **merged}
    return merged


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
        if location == "header" and parameter["name"].lower() in ("accept", "content-type", "authorization"):
            continue  # OpenAPI 3.1.0 section 4.8.12.1: these are described elsewhere
        value = scalar(document, parameter_schema(parameter), endpoint.pointer)
        option = _option(
            field=parameter["name"],
            location=location,
            value=value or Scalar(type="string", many=False, schema={"type": "string"}),
            data=parameter,
            default=_default(document, parameter_schema(parameter), endpoint.pointer),
            required=parameter.get("required") is True,
            help_text=_describe(document, parameter, endpoint.pointer),
        )
        option = evolve(option, python_name=python_names[location, parameter["name"]])
        if location == "header" and parameter["name"].lower() == "idempotency-key":
            idempotency_key = option
        else:
            options.append(option)
    return options, idempotency_key


def from_body(document: Document, endpoint: Endpoint, media_type: str) -> tuple[list[Option], Body]:
    """Return the options for the body's fields, and the body's own record."""
    assert endpoint.request_body is not None
    content = endpoint.request_body["content"][media_type]
    schema = content.get("schema", True)
    pointer = f"{endpoint.pointer}/requestBody"
    multipart = essence(media_type) == MULTIPART
    variants = list(_variants(document, schema, pointer))
    fields: dict[str, list[tuple[str, Any, bool]]] = {}
    for variant, variant_schema in variants:
        merged = flat(document, variant_schema, pointer) or {}
        for name, field in merged.get("properties", {}).items():
            fields.setdefault(name, []).append((variant, field, name in merged.get("required", ())))
    all_variants = tuple(variant for variant, _ in variants if variant)
    options: list[Option] = []
    data_only: list[str] = []
    for name, uses in fields.items():
        visible = [use for use in uses if not _is_left_out(document, use[1], pointer)]
        if not visible:
            continue
        option = _field_option(document, name, visible, all_variants, multipart, pointer)
        if option is None:
            data_only.append(name)
        else:
            options.append(option)
    return options, Body(
        media_type=media_type,
        required=endpoint.request_body.get("required") is True,
        discriminator=_discriminator(document, schema, pointer),
        variants=all_variants,
        data_only=tuple(data_only),
    )


def without_clashes(options: Iterable[Option]) -> list[Option]:
    """Return the options with every name its own: none of ours, none twice, no `--no-x` beside a boolean `--x`."""
    taken: set[str] = set(RESERVED)
    result: list[Option] = []
    for option in options:
        suffix = "field" if option.goes_to in ("body", "multipart") else "parameter"
        name, count = option.name, 1
        while name in taken:
            count += 1
            name = f"{option.name}-{suffix}" if count == 2 else f"{option.name}-{suffix}-{count - 1}"
        taken.add(name)
        if option.type == "boolean":
            taken.add(f"--no-{name.removeprefix('--')}")
        result.append(evolve(option, name=name))
    return result


def _field_option(
    document: Document,
    name: str,
    uses: list[tuple[str, Any, bool]],
    all_variants: tuple[str, ...],
    multipart: bool,
    pointer: str,
) -> Option | None:
    values = [(variant, scalar(document, field, f"{pointer}/{name}")) for variant, field, _ in uses]
    carried = [(variant, value) for variant, value in values if value is not None]
    if not carried:
        return None
    single = [value for _, value in carried if not value.many] or [value for _, value in carried]
    kinds = {value.type for value in single}
    if len(kinds) > 1:
        return None
    merged_value = evolve(single[0], schema=_united([value.schema for value in single]))
    if multipart and merged_value.type == "string" and _is_file(merged_value):
        merged_value = evolve(merged_value, type="file")
    if len(all_variants) <= 1 and "const" in merged_value.schema:
        return None
    takers = tuple(variant for variant, _ in carried if variant)
    first = uses[0][1]
    return _option(
        field=name,
        location="multipart" if multipart else "body",
        value=merged_value,
        data=first if isinstance(first, Mapping) else {},
        default=_default(document, first, pointer),
        required=len(uses) == max(len(all_variants), 1) and all(required for _, _, required in uses),
        help_text=next((text for _, field, _ in uses if (text := _describe(document, field, pointer))), ""),
        variants=() if set(takers) == set(all_variants) else takers,
    )


def _option(
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
        former_names=tuple(entry["name"] for entry in data.get("x-cli-former-names") or ()),
    )


def _variants(document: Document, schema: Any, pointer: str) -> Iterator[tuple[str, Any]]:
    """Yield name and schema of each variant of a union, or the schema itself under the name ''."""
    resolved = document.resolve(schema, pointer)
    if flat(document, schema, pointer) is not None or not isinstance(resolved, Mapping):
        yield "", schema
        return
    branches = [branch for branch in (*resolved.get("oneOf", ()), *resolved.get("anyOf", ())) if not _is_null(branch)]
    by_reference = {
        target: value for value, target in ((resolved.get("discriminator") or {}).get("mapping") or {}).items()
    }
    for index, branch in enumerate(branches, start=1):
        reference = branch.get("$ref", "") if isinstance(branch, Mapping) else ""
        last = reference.rpartition("/")[2]
        title = branch.get("title") if isinstance(branch, Mapping) else None
        yield str(by_reference.get(reference) or by_reference.get(last) or last or title or f"variant {index}"), branch


def _discriminator(document: Document, schema: Any, pointer: str) -> str | None:
    resolved = document.resolve(schema, pointer)
    if not isinstance(resolved, Mapping) or not isinstance(resolved.get("discriminator"), Mapping):
        return None
    name = resolved["discriminator"].get("propertyName")
    return name if isinstance(name, str) else None


def _united(schemas: list[Mapping[str, Any]]) -> Mapping[str, Any]:
    """Return one schema that admits what each admits: shared facts stay, choices are added up."""
    united = {key: value for key, value in schemas[0].items() if all(schema.get(key) == value for schema in schemas)}
    choices = [schema.get("enum") or ([schema["const"]] if "const" in schema else None) for schema in schemas]
    if len(schemas) > 1 and all(choices):
        united.pop("const", None)
        united["enum"] = list(dict.fromkeys(value for choice in choices for value in choice or ()))
    return united


def _is_file(value: Scalar) -> bool:
    schema = value.schema["items"] if value.many else value.schema
    return schema.get("format") == "binary"


def _is_left_out(document: Document, field: Any, pointer: str) -> bool:
    resolved = document.resolve(field, pointer)
    holders = [holder for holder in (field, resolved) if isinstance(holder, Mapping)]
    return any(holder.get("x-cli-visible") is False or holder.get("readOnly") is True for holder in holders)


def _default(document: Document, schema: Any, pointer: str) -> Any:
    merged = flat(document, schema, pointer)
    return merged.get("default") if merged else None


def _describe(document: Document, data: Any, pointer: str) -> str:
    if not isinstance(data, Mapping):
        return ""
    own = data.get("description")
    if not own:
        resolved = document.resolve(data, pointer)
        own = resolved.get("description") if isinstance(resolved, Mapping) else None
    return " ".join(own.split()) if isinstance(own, str) else ""


def _facts(schema: Mapping[str, Any]) -> dict[str, Any]:
    return {key: schema[key] for key in _KEPT if key in schema}


def _types(schema: Mapping[str, Any]) -> list[str]:
    given = schema.get("type")
    if isinstance(given, list):
        return [str(kind) for kind in given if kind != "null"]
    if given is not None:
        return [str(given)]
    if "properties" in schema:
        return ["object"]
    if "items" in schema:
        return ["array"]
    return []


def _type_of(value: Any) -> str:
    match value:
        case bool():
            return "boolean"
        case int():
            return "integer"
        case float():
            return "number"
        case str():
            return "string"
        case _:
            return "object"


def _is_null(schema: Any) -> bool:
    return isinstance(schema, Mapping) and schema.get("type") == "null"
