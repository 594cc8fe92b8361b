"""Actions of an overlay that repair a document: from the contract, and where the document still needs it alone.

An action whose target selects by what is wrong matches nothing once the owner of the document has mended it.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any, cast

from jsonpath import JSONPathError

from codegen.openapi.overlay import selected
from codegen.openapi.references import Pointer, component_name, look_up, nested, pointer_parts

Action = Mapping[str, Any]
"""Of an OpenAPI Overlay."""


def position(document: Mapping[str, Any], pointer: str) -> tuple[int, ...]:
    """Return where something stands: its number among the root's members, then within that one, and so on."""
    return tuple(number for _, number in _steps(document, pointer))


def target(document: Mapping[str, Any], pointer: str, condition: str = "") -> str:
    """Return the JSONPath (RFC 9535) of what a JSON Pointer names; with a condition, only as long as it is met.

    The condition is one of JSONPath's on the value, which is `@`. It is left out where others beside it meet it, too.
    """
    path = "$"
    steps = [step for step, _ in _steps(document, pointer)]
    if condition and steps:
        path += f"{''.join(map(_segment, steps[:-1]))}[?{condition}]"
        if _selects(document, path, tuple(steps)):
            return path
    return f"${''.join(map(_segment, steps))}"


def entry_target(document: Mapping[str, Any], pointer: str, condition: str) -> str:
    """Return the JSONPath of an entry of a list, only as long as several entries of the list meet the condition."""
    *holder, name, index = (step for step, _ in _steps(document, pointer))
    path = f"${''.join(map(_segment, holder))}[?count(@[?{condition}]) > 1]{_segment(index)}"
    is_it = _selects(document, path, (*holder, name, index))
    return path if is_it else target(document, pointer)


def _selects(document: Mapping[str, Any], path: str, steps: tuple[str | int, ...]) -> bool:
    """Tell whether a path selects this place alone; one that the library cannot read selects nothing."""
    try:
        return selected(document, path) == [steps]
    except JSONPathError:
        return False


def literal(value: object) -> str:
    """Return a scalar as JSONPath writes it (RFC 9535, section 2.3.5.1)."""
    if not isinstance(value, str):
        return json.dumps(value)
    escaped = json.dumps(value, ensure_ascii=False)[1:-1].replace('\\"', '"').replace("'", "\\'")
    return f"'{escaped}'"


def of_value(document: Mapping[str, Any], contract: Mapping[str, Any], pointer: str) -> list[Action]:
    """Return the actions that give a wrong value what the contract has there, and remove it where it has nothing."""
    *holder, name = pointer_parts(pointer)
    wrong, known = (look_up(one, [*holder, name]) for one in (document, contract))
    is_scalar = isinstance(wrong, str | int | float)
    place = target(document, pointer, f"@ == {literal(wrong)}" if is_scalar else "")
    # What has the same number in a list of the contract's is something else.
    if not is_scalar or known is None or isinstance(look_up(document, holder), list):
        return [{"target": place, "remove": True}]
    if isinstance(known, str | int | float):
        return [{"target": place, "update": known}]
    at = nested("", *holder)
    plain = target(document, at)
    parent = plain.removesuffix(_segment(holder[-1])) if holder else plain
    lacking = f"{parent}[?@ == {plain} && !@[{literal(name)}]]" if holder else plain
    return [
        {"target": place, "remove": True},
        {"target": lacking, "update": {name: known}},
        *_components(document, contract, known),
    ]


def of_reference(document: Mapping[str, Any], contract: Mapping[str, Any], at: Pointer) -> list[Action]:
    """Return the actions by which a reference to nothing leads to what the contract has for it.

    Where it has nothing, the object that holds the reference is removed.
    """
    node, pointer = look_up(document, at), nested("", *at)
    known = look_up(contract, at)
    if missing := list(_components(document, contract, node)):
        return missing
    dead = literal(node["$ref"])
    place = target(document, pointer, f"@['$ref'] == {dead}")
    if not isinstance(known, Mapping):
        return [{"target": place, "remove": True}]
    referred = target(document, f"{pointer}/$ref", f"@ == {dead}")
    needed = _components(document, contract, known)
    if "$ref" in known:
        return [{"target": referred, "update": known["$ref"]}, *needed]
    return [{"target": place, "update": known}, {"target": referred, "remove": True}, *needed]


def _components(document: Mapping[str, Any], contract: Mapping[str, Any], value: Any) -> Iterator[Action]:
    """Yield an action for each component of the contract that a value leads to and the document lacks."""
    pending = [value]
    seen: set[tuple[str, str]] = set()
    while pending:
        node = pending.pop()
        if isinstance(node, list):
            pending += node
        if not isinstance(node, Mapping):
            continue
        pending += node.values()
        name = component_name(node)
        if name is None or name in seen or look_up(document, ("components", *name)) is not None:
            continue
        seen.add(name)
        if (known := look_up(contract, ("components", *name))) is not None:
            pending.append(known)
            yield _addition(document, *name, known)


def _addition(document: Mapping[str, Any], section: str, name: str, component: Any) -> Action:
    update = {section: {name: component}}
    if look_up(document, ("components", section)) is not None:
        lacking = f"@[{literal(section)}] && !@[{literal(section)}][{literal(name)}]"
        return {"target": target(document, "/components", lacking), "update": update}
    if "components" in document:
        return {"target": "$['components']", "update": update}
    return {"target": "$", "update": {"components": update}}


def _segment(step: str | int) -> str:
    return f"[{step if isinstance(step, int) else literal(step)}]"


def _steps(document: Mapping[str, Any], pointer: str) -> Iterator[tuple[str | int, int]]:
    """Yield each name or index on the way to what a JSON Pointer names, and its number among those beside it."""
    value = cast("Any", document)
    for name in pointer_parts(pointer):
        if isinstance(value, list):
            yield int(name), int(name)
            value = value[int(name)]
        else:
            yield name, list(value).index(name)
            value = value[name]
