"""Options from the fields of a request body; a body that is a union offers the fields of all its variants."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import evolve, frozen

from codegen.emit.runtime.record import Body, Option
from codegen.openapi.document import Document, Endpoint
from codegen.openapi.media_types import FORM, MULTIPART, essence, is_json, media_type_object
from codegen.openapi.schemas.merged import View, is_binary
from codegen.operations.assets import asset
from codegen.operations.options import Scalar, option, scalar


@frozen
class _Use:
    """A field as one variant of the body has it."""

    variant: str
    schema: View
    required: bool


def from_body(document: Document, endpoint: Endpoint, media_type: str) -> tuple[list[Option], Body]:
    """Return the options for the body's fields, and the body's own record."""
    assert endpoint.request_body is not None
    body = media_type_object(endpoint.request_body, media_type)
    schema = View(document, body.get("schema", True), f"{endpoint.pointer}/requestBody")
    has_fields = is_json(media_type) or essence(media_type) in (MULTIPART, FORM)
    variants = schema.alternatives if has_fields else []
    names = tuple(dict.fromkeys(name for name, _ in variants if name))
    options: list[Option] = []
    data_only: list[str] = []
    for name, uses in _fields(variants).items():
        visible = [use for use in uses if not _is_left_out(use.schema)]
        if not visible:
            continue
        made = _field_option(name, visible, names, media_type)
        if made is None:
            data_only.append(name)
        else:
            options.append(made)
    return options, Body(
        media_type=media_type,
        required=endpoint.request_body.get("required") is True,
        discriminator=schema.discriminator,
        variants=names,
        data_only=tuple(data_only),
    )


def _fields(variants: list[tuple[str, View]]) -> dict[str, list[_Use]]:
    fields: dict[str, list[_Use]] = {}
    for variant, schema in variants:
        for name, field in schema.properties.items():
            fields.setdefault(name, []).append(_Use(variant, field, name in schema.required))
    return fields


def _field_option(name: str, uses: list[_Use], variants: tuple[str, ...], media_type: str) -> Option | None:
    """Return the option for a field; None where it can carry no value. `variants` are those of the body, if any."""
    is_multipart = essence(media_type) == MULTIPART
    values = [(use, scalar(use.schema) or (asset(use.schema) if is_json(media_type) else None)) for use in uses]
    carried = [(use, value) for use, value in values if value is not None]
    # Where one variant takes a list and another a single value, a single value suits both commands and scripts.
    chosen = [value for _, value in carried if not value.many] or [value for _, value in carried]
    if len({value.type for value in chosen}) != 1:
        return None
    value = evolve(chosen[0], schema=_united([each.schema for each in chosen]))
    if is_multipart and value.type == "string" and _is_file(value):
        value = evolve(value, type="file")
    if len(variants) <= 1 and "const" in value.schema:
        return None
    first = uses[0].schema
    takers = tuple(dict.fromkeys(use.variant for use, _ in carried if use.variant))
    return option(
        field=name,
        location="multipart" if is_multipart else "body",
        value=value,
        data=first.whole,
        default=first.default,
        required=len(uses) >= max(len(variants), 1) and all(use.required for use in uses),
        help_text=next((found for use in uses if (found := use.schema.description)), ""),
        variants=() if set(takers) == set(variants) else takers,
    )


def _united(schemas: list[Mapping[str, Any]]) -> Mapping[str, Any]:
    """Return one schema that admits what each admits: shared facts stay, choices are added up."""
    united = {key: value for key, value in schemas[0].items() if all(schema.get(key) == value for schema in schemas)}
    choices = [schema.get("enum") or ([schema["const"]] if "const" in schema else None) for schema in schemas]
    if len(schemas) > 1 and all(choices):
        united.pop("const", None)
        united["enum"] = list(dict.fromkeys(value for choice in choices for value in choice or ()))
    return united


def _is_file(value: Scalar) -> bool:
    return is_binary(value.schema["items"] if value.many else value.schema)


def _is_left_out(field: View) -> bool:
    return field.whole.get("x-cli-visible") is False or field.whole.get("readOnly") is True
