"""Everything that is wrong with a document, at once, and the overlay actions by which it can be used all the same."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any, cast

from attrs import frozen

from codegen.openapi.document import METHODS, Document
from codegen.openapi.errors import DocumentError, UnusableDocumentError
from codegen.openapi.naming import camel
from codegen.openapi.references import nested, pointer_parts
from codegen.openapi.structure import described, faults, walk


@frozen
class Mistake:
    """Something that cannot be used, where, and what would repair it."""

    pointer: str
    message: str
    repair: Mapping[str, Any]
    """An action of an OpenAPI Overlay."""

    def __str__(self) -> str:
        return f"{self.pointer}: {self.message}"


def require_usable(document: Mapping[str, Any], repairs: str) -> None:
    """Check that a document can be read from.

    Args:
        document: A parsed OpenAPI document.
        repairs: Path of the overlay that may repair it, for the message.

    Raises:
        DocumentError: it cannot; with all that is wrong, and what would repair it.
    """
    found = mistakes(document)
    if not found:
        Document(document).endpoints()
        return
    actions = [f"  - {json.dumps(mistake.repair, ensure_ascii=False)}" for mistake in found]
    told = f"Until its owner mends that, these actions in {repairs} do; look at each before you use it:"
    if len(found) == 1:
        raise UnusableDocumentError(found[0].pointer, found[0].message, [told, "actions:", *actions])
    listed = [f"  {mistake}" for mistake in found]
    raise UnusableDocumentError("", f"the document has {len(found)} mistakes:", [*listed, told, "actions:", *actions])


def mistakes(document: Mapping[str, Any]) -> list[Mistake]:
    """Return what is wrong with a parsed OpenAPI document: its structure; if that is sound, its ids and references."""
    found = [
        Mistake(pointer, f"expected {expected}, found {described(value)}", _removal(document, pointer))
        for pointer, expected, value in faults(document)
    ]
    return found or [*_repeated_ids(document), *_dead_references(document)]


def _repeated_ids(document: Mapping[str, Any]) -> Iterator[Mistake]:
    first: dict[str, str] = {}
    for path, item in (document.get("paths") or {}).items():
        for method in METHODS:
            operation = item.get(method) if isinstance(item, Mapping) else None
            name = operation.get("operationId") if isinstance(operation, Mapping) else None
            if not isinstance(name, str):
                continue
            here = f"{method.upper()} {path}"
            if name in first:
                pointer = nested("/paths", path, method)
                yield Mistake(
                    f"{pointer}/operationId",
                    f"{name!r} is also the operation id of {first[name]}",
                    {"target": _target(document, pointer), "update": {"operationId": camel(f"{method} {path}")}},
                )
            first.setdefault(name, here)


def _dead_references(document: Mapping[str, Any]) -> Iterator[Mistake]:
    whole = Document(document)
    for place in walk(document):
        if "$ref" not in place.node:
            continue
        pointer = nested("", *place.at)
        try:
            whole.look_up(place.node["$ref"], pointer)
        except DocumentError as error:
            yield Mistake(error.pointer, error.message, _removal(document, pointer))


def _removal(document: Mapping[str, Any], pointer: str) -> dict[str, Any]:
    return {"target": _target(document, pointer), "remove": True}


def _target(document: Mapping[str, Any], pointer: str) -> str:
    """Return the JSONPath (RFC 9535) of what a JSON Pointer names."""
    path, value = "$", cast("Any", document)
    for name in pointer_parts(pointer):
        is_index = isinstance(value, list)
        path += f"[{name}]" if is_index else f"['{_quoted(name)}']"
        value = value[int(name)] if is_index else value[name]
    return path


def _quoted(name: str) -> str:
    return name.replace("\\", "\\\\").replace("'", "\\'")
