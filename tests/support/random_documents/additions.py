"""What a comparison calls an addition, carried over from the new document to the old one."""

from __future__ import annotations

import copy
from collections.abc import Callable
from typing import Any

from codegen.compare import Finding
from codegen.openapi.json_values import identity
from tests.support.random_documents.documents import Schema

_Add = Callable[[Schema, Any, Finding], None]
"""Puts what was added into its holder in the old document."""


def is_addition(finding: Finding) -> bool:
    return finding.kind in _ADD


def apply_addition(old: Schema, new: Schema, finding: Finding) -> Schema:
    """Return `old` with what stands at the finding's pointer in `new` added where `old` lacks it."""
    result = copy.deepcopy(old)
    added = at(new, finding.pointer)
    if finding.kind == "operation-added":
        shared = at(new, finding.pointer.rpartition("/")[0]).get("parameters", [])
        added = {**added, "parameters": [*shared, *added.get("parameters", [])]}
    _ADD[finding.kind](at(result, finding.old_pointer), _brought_along(added, new, result), finding)
    return result


def at(document: Any, pointer: str) -> Any:
    """Return what `pointer` (RFC 6901) leads to."""
    for part in _parts(pointer):
        document = document[int(part) if isinstance(document, list) else part]
    return document


def _parts(pointer: str) -> list[str]:
    return [part.replace("~1", "/").replace("~0", "~") for part in pointer.split("/")[1:]]


def _add_operation(paths: Schema, added: Any, finding: Finding) -> None:
    path, method = _parts(finding.pointer)[1:]
    paths.setdefault(path, {})[method] = added


def _add_parameter(operation: Schema, added: Any, _finding: Finding) -> None:
    operation["parameters"] = [*operation.get("parameters", []), added]


def _add_field(schema: Schema, added: Any, finding: Finding) -> None:
    name = _parts(finding.pointer)[-1]
    schema.setdefault("properties", {})[name] = added
    if finding.kind == "required-field-added":
        schema["required"] = [*schema.get("required", []), name]


def _add_variant(schema: Schema, added: Any, _finding: Finding) -> None:
    for keyword in ("oneOf", "anyOf"):
        if keyword in schema:
            schema[keyword] = [*schema[keyword], added]
            return
    before = dict(schema)
    schema.clear()
    schema["anyOf"] = [before, added]


def _add_value(schema: Schema, _added: Any, finding: Finding) -> None:
    values = schema.get("enum") or [schema.pop("const")]
    schema["enum"] = [*values, finding.after]


def _under(*keys: str) -> _Add:
    def add(holder: Schema, added: Any, finding: Finding) -> None:
        for key in keys:
            holder = holder.setdefault(key, {})
        holder[_parts(finding.pointer)[-1]] = added

    return add


_ADD: dict[str, _Add] = {
    "operation-added": _add_operation,
    "parameter-added": _add_parameter,
    "body-added": _under(),
    "media-type-added": _under("content"),
    "success-code-added": _under("responses"),
    "header-added": _under("headers"),
    "field-added": _add_field,
    "required-field-added": _add_field,
    "variant-added": _add_variant,
    "enum-value-added": _add_value,
}


def _brought_along(value: Any, new: Schema, result: Schema, names: dict[str, str] | None = None) -> Any:
    """Return `value` of `new` for use in `result`, with the components that it refers to under names free there."""
    names = {} if names is None else names
    if isinstance(value, list):
        return [_brought_along(entry, new, result, names) for entry in value]
    if isinstance(value, dict):
        return {key: _brought_along(entry, new, result, names) for key, entry in value.items()}
    if not isinstance(value, str) or not value.startswith("#/components/"):
        return value
    if value not in names:
        _, section, name = _parts(value.removeprefix("#"))
        components = result.setdefault("components", {}).setdefault(section, {})
        target = new["components"][section][name]
        if name in components and _same(target, new, components[name], result, set()):
            names[value] = value
        else:
            free = name
            while free in components:
                free += "_"
            names[value] = f"#/components/{section}/{free}"
            components[free] = {}
            components[free] = _brought_along(target, new, result, names)
    return names[value]


def _same(one: Any, new: Schema, other: Any, old: Schema, seen: set[str]) -> bool:
    """Tell whether two values are equal, and so is all that they refer to."""
    if identity(one) != identity(other):
        return False
    if isinstance(one, dict):
        return all(_same(entry, new, other[key], old, seen) for key, entry in one.items())
    if isinstance(one, list):
        return all(_same(entry, new, twin, old, seen) for entry, twin in zip(one, other, strict=True))
    if not isinstance(one, str) or not one.startswith("#/components/") or one in seen:
        return True
    seen.add(one)
    pointer = one.removeprefix("#")
    return _same(at(new, pointer), new, at(old, pointer), old, seen)
