"""JSON Schemas as they are printed: what a body or an answer has, at the root, where scripts look for it.

The stored schema may be a reference there, or a choice or sum of several schemas. The printed one accepts the same.
"""

from __future__ import annotations

import json

TYPE_CHECKING = False  # typing itself would take a good part of the time in which a schema is printed
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from typing import Any

_DEFINITIONS = "#/$defs/"


def printed(content: bytes, *, is_terminal: bool) -> bytes:
    """Return a stored schema in one line, or indented for a terminal; the root has `type`, `properties`, `required`."""
    schema = json.loads(content)
    definitions = schema.pop("$defs", {})
    while (name := schema.get("$ref", "").removeprefix(_DEFINITIONS)) in definitions:
        reference = schema.pop("$ref")
        schema = {**definitions[name], **schema}
        if content.count(json.dumps(reference).encode()) == 1:
            del definitions[name]
    first = {key: schema.pop(key) for key in ("$schema", "title", "description") if key in schema}
    whole = {**first, **_fields(schema, definitions), **schema, **({"$defs": definitions} if definitions else {})}
    style: dict[str, Any] = {"indent": 2} if is_terminal else {"separators": (",", ":")}
    return json.dumps(whole, ensure_ascii=False, **style).encode() + b"\n"


def _fields(schema: Mapping[str, Any], definitions: Mapping[str, Any]) -> dict[str, Any]:
    """Return `type`, `properties` and `required` of an object; nothing for any other schema."""
    reference = schema.get("$ref", "").removeprefix(_DEFINITIONS)
    if reference in definitions:
        return _fields(definitions[reference], definitions)
    branches = schema.get("oneOf") or schema.get("anyOf") or ()
    choice = [_fields(branch, definitions) for branch in branches]
    parts = [_fields(part, definitions) for part in schema.get("allOf", ())]
    own = {"type": "object", **schema} if "properties" in schema or schema.get("type") == "object" else {}
    if not own and not any(parts) and not (choice and all(choice)):
        return {}
    every = [part for part in (own, *parts) if part]
    required = [name for part in every for name in part.get("required", ())]
    properties = {name: each for part in every for name, each in part.get("properties", {}).items()}
    if choice and all(choice):
        required += [name for name in choice[0]["required"] if all(name in branch["required"] for branch in choice)]
        properties = {**_either(branch["properties"] for branch in choice), **properties}
    return {"type": "object", "properties": properties, "required": list(dict.fromkeys(required))}


def _either(branches: Iterable[Mapping[str, Any]]) -> dict[str, Any]:
    """Return each field of any branch: as all have it that do, or as one of them has it."""
    found: dict[str, list[Any]] = {}
    for branch in branches:
        for name, schema in branch.items():
            known = found.setdefault(name, [])
            if schema not in known:
                known.append(schema)
    return {name: known[0] if len(known) == 1 else {"anyOf": known} for name, known in found.items()}
