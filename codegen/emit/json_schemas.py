"""Self-contained JSON Schemas (2020-12) of request bodies and success responses.

OpenAPI 3.1 schemas are JSON Schema 2020-12 with a few annotations more (OpenAPI 3.1.0 section 4.8.24). What a schema
refers to is brought along under `$defs`; `discriminator` stays as an annotation that names those.
"""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Mapping
from typing import Any, Literal

from codegen.openapi.document import Document
from codegen.openapi.members import listed, named
from codegen.openapi.naming import pascal
from codegen.openapi.references import Pointer, fragment_parts, look_up, mapped_reference, nested
from codegen.openapi.schemas.merged import View
from codegen.openapi.structure import Node, rebuild

DIALECT = "https://json-schema.org/draft/2020-12/schema"

Direction = Literal["request", "response"]

_LEFT_OUT = ("xml", "externalDocs", "example", "$id", "$anchor", "$dynamicAnchor", "$schema")
"""What is OpenAPI's own, and what would change the place that references are read from."""
_NOT_SENT: Mapping[Direction | None, str] = {"request": "readOnly", "response": "writeOnly"}


def self_contained(
    document: Document, schema: Any, title: str, pointer: str, *, direction: Direction | None = None
) -> dict[str, Any]:
    """Return `schema` as a JSON Schema document of its own, everything it refers to under `$defs`.

    With a `direction`, fields that do not travel that way are not required.

    Raises:
        DocumentError: a reference leads nowhere or out of the document.
    """
    bundle = _Bundle(document, _NOT_SENT.get(direction))
    body = bundle.rewrite(schema, pointer)
    if not isinstance(body, dict):
        body = {} if body is True else {"not": {}}
    bundle.finish()
    described = {"$schema": DIALECT, "title": title, **body}
    if bundle.definitions:
        described["$defs"] = dict(sorted(bundle.definitions.items()))
    return described


class _Bundle:
    """Collects under `$defs` what one schema refers to, each target once."""

    def __init__(self, document: Document, not_sent: str | None) -> None:
        self._document = document
        self._not_sent = not_sent
        self._names: dict[str, str] = {}
        self._pending: deque[tuple[str, Any, str]] = deque()
        self.definitions: dict[str, Any] = {}

    def finish(self) -> None:
        """Rewrite what is referred to: by a queue, as references may lead on for longer than calls can nest."""
        while self._pending:
            name, target, pointer = self._pending.popleft()
            self.definitions[name] = self.rewrite(target, pointer)

    def rewrite(self, schema: Any, pointer: str) -> Any:
        def visit(node: Node, _: str, at: Pointer) -> Node:
            place = f"{pointer}{nested('', *at)}"
            if "$ref" in node:
                node["$ref"] = self._local(node["$ref"], place)
            if isinstance(named(node, "discriminator").get("mapping"), Mapping):
                node["discriminator"] = self._discriminator(node["discriminator"], place)
            if "required" in node:
                node["required"] = self._required(look_up(schema, at), place)
            return {key: value for key, value in node.items() if key not in _LEFT_OUT}

        return rebuild(schema, "schema", visit)

    def _local(self, reference: str, pointer: str) -> str:
        name = self._names.get(reference)
        if name is None:
            self._document.resolve({"$ref": reference}, pointer)
            target = self._document.look_up(reference, pointer)
            name = self._unused_name(reference)
            self._names[reference] = name
            self.definitions[name] = {}
            self._pending.append((name, target, reference.removeprefix("#")))
        return f"#/$defs/{name}"

    def _unused_name(self, reference: str) -> str:
        # The name stands in a URI reference, and those are ASCII (RFC 3986 section 2).
        base = re.sub(r"[^A-Za-z0-9]", "", pascal(fragment_parts(reference)[-1])) or "Schema"
        name, count = base, 1
        while name in self.definitions:
            count += 1
            name = f"{base}{count}"
        return name

    def _discriminator(self, value: Mapping[str, Any], pointer: str) -> Node:
        mapping = {kind: self._local(mapped_reference(target), pointer) for kind, target in value["mapping"].items()}
        return {**value, "mapping": mapping}

    def _required(self, schema: Mapping[str, Any], pointer: str) -> Any:
        fields = named(schema, "properties")
        return [
            name
            for name in dict.fromkeys(listed(schema, "required"))
            if self._not_sent is None
            or View(self._document, fields.get(name), pointer).whole.get(self._not_sent) is not True
        ]
