"""Self-contained JSON Schemas (2020-12) of request bodies and success responses.

OpenAPI 3.1 schemas are JSON Schema 2020-12 with a few annotations more (OpenAPI 3.1.0 section 4.8.24). What a schema
refers to is brought along under `$defs`; `discriminator` stays as an annotation that names those.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from codegen.document import Document, fragment_parts
from codegen.naming import pascal

DIALECT = "https://json-schema.org/draft/2020-12/schema"

_SUBSCHEMAS = ("items", "additionalProperties", "not", "if", "then", "else", "contains", "propertyNames")
_SUBSCHEMA_LISTS = ("allOf", "anyOf", "oneOf", "prefixItems")
_SUBSCHEMA_MAPS = ("properties", "patternProperties", "dependentSchemas", "$defs")
_OPENAPI_ONLY = ("xml", "externalDocs", "example")


def self_contained(document: Document, schema: Any, title: str, pointer: str) -> dict[str, Any]:
    """Return `schema` as a JSON Schema document of its own, everything it refers to under `$defs`.

    Raises:
        DocumentError: a reference leads nowhere or out of the document.
    """
    bundle = _Bundle(document)
    body = bundle.rewrite(schema, pointer)
    if body is True:
        body = {}
    elif body is False:
        body = {"not": {}}
    described = {"$schema": DIALECT, "title": title, **body}
    if bundle.definitions:
        described["$defs"] = dict(sorted(bundle.definitions.items()))
    return described


class _Bundle:
    """Collects under `$defs` what one schema refers to, each target once."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._names: dict[str, str] = {}
        self.definitions: dict[str, Any] = {}

    def rewrite(self, schema: Any, pointer: str) -> Any:
        if not isinstance(schema, Mapping):
            return schema
        result: dict[str, Any] = {}
        for key, value in schema.items():
            place = f"{pointer}/{key}"
            if key in _OPENAPI_ONLY:
                continue
            if key == "$ref":
                result[key] = self._local(value, pointer)
            elif key in _SUBSCHEMAS:
                result[key] = self.rewrite(value, place)
            elif key in _SUBSCHEMA_LISTS:
                result[key] = [self.rewrite(entry, f"{place}/{index}") for index, entry in enumerate(value)]
            elif key in _SUBSCHEMA_MAPS:
                result[key] = {name: self.rewrite(entry, f"{place}/{name}") for name, entry in value.items()}
            elif key == "discriminator":
                result[key] = self._discriminator(value, pointer)
            else:
                result[key] = value
        return result

    def _local(self, reference: str, pointer: str) -> str:
        name = self._names.get(reference)
        if name is None:
            target = self._document.look_up(reference, pointer)
            name = self._unused_name(reference)
            self._names[reference] = name
            self.definitions[name] = {}
            self.definitions[name] = self.rewrite(target, reference.removeprefix("#"))
        return f"#/$defs/{name}"

    def _unused_name(self, reference: str) -> str:
        base = pascal(fragment_parts(reference)[-1]) or "Schema"
        name, count = base, 1
        while name in self.definitions:
            count += 1
            name = f"{base}{count}"
        return name

    def _discriminator(self, value: Any, pointer: str) -> Any:
        if not isinstance(value, Mapping) or not isinstance(value.get("mapping"), Mapping):
            return value
        mapping = {
            kind: self._local(target if target.startswith("#") else f"#/components/schemas/{target}", pointer)
            for kind, target in value["mapping"].items()
        }
        return {**value, "mapping": mapping}
