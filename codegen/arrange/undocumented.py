"""What the API has and its owner's document lacks: marked `x-undocumented: true` in the contract, and kept there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from codegen.arrange.tree import METHODS, Node, Pointer, look_up, resolve
from codegen.openapi.errors import DocumentError

MARK = "x-undocumented"


def with_operations(document: Mapping[str, Any], contract: Mapping[str, Any]) -> tuple[Node, list[str]]:
    """Return a document with the marked operations of the contract that it lacks, and their methods and paths.

    Raises:
        DocumentError: one of them refers to a schema that holds itself.
    """
    paths = dict(document.get("paths") or {})
    kept: list[str] = []
    for path, item in (contract.get("paths") or {}).items():
        for method in METHODS:
            operation = item.get(method) or {}
            if operation.get(MARK) is True and method not in paths.get(path, {}):
                shared = {"parameters": item["parameters"]} if "parameters" in item and path not in paths else {}
                paths[path] = {
                    **_inlined(contract, shared, document),
                    **paths.get(path, {}),
                    method: _inlined(contract, operation, document),
                }
                kept.append(f"{method.upper()} {path}")
    return {**document, "paths": paths}, kept


def with_fields(arranged: Mapping[str, Any], contract: Mapping[str, Any]) -> tuple[Node, list[str]]:
    """Return an arranged document with the marked fields of the contract that it lacks, and their places.

    A field is kept where the schema that it belongs to still has its place.

    Raises:
        DocumentError: one of them refers to a schema that holds itself.
    """
    result: Any = dict(arranged)
    kept: list[str] = []
    for at, field in _marked_fields(contract, ()):
        fields = look_up(arranged, at[:-1])
        if isinstance(fields, Mapping) and at[-1] not in fields:
            result = _with(result, at, _inlined(contract, field, arranged))
            kept.append("/".join(("", *at)))
    return result, kept


def _marked_fields(value: Any, at: Pointer) -> Iterator[tuple[Pointer, Any]]:
    if isinstance(value, Mapping):
        for key, entry in value.items():
            if at and at[-1] == "properties" and _is_marked(entry):
                yield (*at, key), entry
            else:
                yield from _marked_fields(entry, (*at, key))


def _is_marked(value: Any) -> bool:
    return isinstance(value, Mapping) and value.get(MARK) is True


def _with(node: Any, at: Pointer, value: Any) -> Any:
    if not at:
        return value
    return {**node, at[0]: _with(node.get(at[0], {}), at[1:], value)}


def _inlined(contract: Mapping[str, Any], value: Any, target: Mapping[str, Any], within: tuple[str, ...] = ()) -> Any:
    """Return a value of the contract with everything in place that it refers to and that the target lacks.

    Marked fields within it are left out, so that it is what the document has; `with_fields` puts them back.
    """
    if isinstance(value, list):
        return [_inlined(contract, entry, target, within) for entry in value]
    if not isinstance(value, Mapping):
        return value
    reference = value.get("$ref")
    if not isinstance(reference, str):
        kept = {key: entry for key, entry in value.items() if not _is_marked(entry)}
        return {key: _inlined(contract, entry, target, within) for key, entry in kept.items()}
    if reference in within:
        raise DocumentError(reference, f"it holds itself, and cannot be copied into an operation marked {MARK}")
    found = resolve(contract, value)
    if found == resolve(target, value):
        return value
    return _inlined(contract, found, target, (*within, reference))
