"""How parameters, and the fields of forms, are described and written (OpenAPI 3.1.0 section 4.8.12)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import frozen

from codegen.openapi.document import Document
from codegen.openapi.media_types import is_json
from codegen.openapi.members import named, text
from codegen.openapi.schemas.merged import View

_SEPARATORS = {"form": "comma", "spaceDelimited": "space", "pipeDelimited": "pipe"}
_DEFAULT_STYLES = {"query": "form", "cookie": "form", "path": "simple", "header": "simple"}


@frozen
class Style:
    """How the client writes a parameter."""

    name: str | None
    """A style of `types.to_query`: `comma`, `space`, `pipe`, `deepObject` or `json`; None for the usual one."""
    unsupported: tuple[str, ...] = ()
    """What the client does not do as the document says."""


def parameter_schema(parameter: Mapping[str, Any]) -> Any:
    """Return the schema of a parameter, also of one that is described by `content`."""
    if "schema" in parameter:
        return parameter["schema"]
    content = next(iter(named(parameter, "content").values()), None)
    return content.get("schema", True) if isinstance(content, Mapping) else {"type": "string"}


def parameter_description(document: Document, parameter: Mapping[str, Any], pointer: str) -> str:
    """Return the description of a parameter on one line, or that of its schema where it has none of its own."""
    own = text(parameter.get("description"))
    return own or View(document, parameter_schema(parameter), pointer).description


def parameter_style(document: Document, parameter: Mapping[str, Any], pointer: str) -> Style:
    """Return how a parameter is written."""
    if media_type := next(iter(named(parameter, "content")), None):
        return Style("json") if is_json(media_type) else Style(None)
    name, location = parameter["name"], parameter["in"]
    style = parameter.get("style") or _DEFAULT_STYLES[location]
    if location == "query":
        return Style(query_style(style, parameter.get("explode")))
    if style != _DEFAULT_STYLES[location]:
        return Style(None, (f"{location} parameter {name!r} has the style {style!r}; give its value as it is written",))
    if View(document, parameter_schema(parameter), pointer).types == ["object"]:
        return Style(None, (f"{location} parameter {name!r} is an object; give its value as it is written",))
    return Style(None)


def query_style(style: str, explode: Any) -> str | None:
    """Return the style of `types.to_query` for a style of the specification."""
    if style == "deepObject":
        return style
    exploded = explode if isinstance(explode, bool) else style == "form"
    return None if exploded else _SEPARATORS.get(style)


def property_styles(media_type: Mapping[str, Any]) -> dict[str, str]:
    """Return the style of each field of a form that has one (OpenAPI 3.1.0 section 4.8.15)."""
    found: dict[str, str] = {}
    for name, encoding in named(media_type, "encoding").items():
        if not isinstance(encoding, Mapping):
            continue
        if is_json(str(encoding.get("contentType", ""))):
            found[name] = "json"
        elif "style" in encoding or "explode" in encoding:
            style = query_style(str(encoding.get("style", "form")), encoding.get("explode"))
            if style is not None:
                found[name] = style
    return found


def takes_json(document: Document, parameter: Mapping[str, Any], pointer: str) -> bool:
    """Tell whether a query parameter is an object, or described as JSON: its option takes JSON text."""
    if parameter["in"] != "query":
        return False
    if parameter_style(document, parameter, pointer).name == "json":
        return True
    schema = View(document, parameter_schema(parameter), pointer)
    return schema.types == ["object"] or bool(schema.properties)
