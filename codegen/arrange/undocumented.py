"""What the API has and its owner's document lacks: marked `x-undocumented: true` in the contract, and kept there."""

from __future__ import annotations

from collections.abc import Mapping
from copy import deepcopy
from typing import Any

from codegen.arrange.equality import plain
from codegen.arrange.key_order import in_order
from codegen.openapi.document import METHODS
from codegen.openapi.errors import DocumentError
from codegen.openapi.references import component_name, look_up, nested, resolve
from codegen.openapi.schemas.annotations import UNDOCUMENTED
from codegen.openapi.structure import Node, walk


def with_undocumented(arranged: Mapping[str, Any], contract: Mapping[str, Any]) -> tuple[Node, list[str]]:
    """Return an arranged document with what the contract marks and it lacks, and the places of that.

    An operation is kept with the components that it refers to. A field is kept where the schema that it belongs to
    still has its place.

    Raises:
        DocumentError: a component that has to be copied into its place holds itself.
    """
    result = deepcopy(plain(arranged))
    kept: list[str] = []
    for path, item in (contract.get("paths") or {}).items():
        for method in METHODS:
            operation = item.get(method)
            if _is_marked(operation) and method not in result["paths"].get(path, {}):
                shared = {"parameters": item["parameters"]} if "parameters" in item else {}
                target = result["paths"].setdefault(path, _copy(shared, contract, result))
                target[method] = _copy(operation, contract, result)
                kept.append(f"{method.upper()} {path}")
    for place in walk(contract):
        if place.at[-2:-1] == ("properties",) and _is_marked(place.node):
            fields = look_up(result, place.at[:-1])
            if isinstance(fields, dict) and place.at[-1] not in fields:
                fields[place.at[-1]] = _copy(place.node, contract, result)
                kept.append(nested("", *place.at))
    return in_order(result), kept


def _is_marked(value: Any) -> bool:
    return isinstance(value, Mapping) and value.get(UNDOCUMENTED) is True


def _copy(value: Any, contract: Mapping[str, Any], target: Node, within: tuple[str, ...] = ()) -> Any:
    """Return a value of the contract for the target, which gets the components that it lacks.

    Where it has another component of the same name, the contract's stands in place of the reference.
    """
    if isinstance(value, list):
        return [_copy(entry, contract, target, within) for entry in value]
    if not isinstance(value, Mapping):
        return value
    named = component_name(value)
    if named is None:
        return {key: _copy(entry, contract, target, within) for key, entry in value.items()}
    section, name = named
    found, there = resolve(contract, value), look_up(target, ("components", section, name))
    if there is None:
        components = target.setdefault("components", {}).setdefault(section, {})
        components[name] = found  # there already for what refers back to it
        components[name] = _copy(found, contract, target, within)
    elif there != found:
        if name in within:
            raise DocumentError(value["$ref"], f"it holds itself, and cannot be copied to where {UNDOCUMENTED} is")
        return _copy(found, contract, target, (*within, name))
    return dict(value)
