"""What an earlier arrangement of the same document hands on: its prose, and the order of its names."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from typing import Any, TypeVar

from codegen.arrange.earlier import Earlier
from codegen.arrange.tree import Node, Pointer, component_name, fact_key, is_data, item_id, rebuild, walk

T = TypeVar("T")

_PROSE = ("summary", "description")
_DESCRIBED_BY_FACTS = frozenset({"schema", "parameter", "header"})
"""Kinds whose prose tells about type, bounds, default or values, and so stands only with these."""
_NOT_DESCRIBED = frozenset({"properties", "required", "example", "examples"})


def carry_over(document: Node, earlier: Earlier) -> Node:
    """Return the document with the prose and the order of the earlier one, wherever the facts stand.

    Where facts have changed, the document's own text is better than the earlier one, which is better than none.
    """
    uses = _first_uses(document)

    def counterpart(at: Pointer) -> Any:
        """Return the earlier object; for a component with a new name, what was in the first place it is used."""
        if at[:1] != ("components",) or len(at) < 3 or earlier.has(at[1], at[2]):
            return earlier.find(document, at)
        old = counterpart(uses[at[1], at[2]]) if (at[1], at[2]) in uses else None
        is_renamed = old is not None and component_name(old) not in uses
        return earlier.find(document, at, (3, old)) if is_renamed else None

    def visit(node: Node, kind: str, at: Pointer) -> Node:
        old = counterpart(at)
        if component_name(old) and not component_name(node):
            is_component = at[:1] == ("components",) and len(at) == 3
            beside = {} if is_component else {key: old[key] for key in _PROSE if key in old}
            old = {**(earlier.resolved(old) or {}), **beside}
        if not isinstance(old, Mapping):
            return node
        ordered = _names_in_order(_with_prose(node, old, kind), old, kind)
        ordered |= _list_in_order(ordered, old, "enum", json.dumps, json.dumps)
        return ordered | _list_in_order(
            ordered, old, "parameters", lambda item: item_id(document, item), lambda item: item_id(earlier.data, item)
        )

    carried: Node = rebuild(document, "document", visit)
    return carried


def in_order_of(new: Sequence[T], old: Sequence[T]) -> list[T]:
    """Return the new items in the old order; one that is not among the old follows its neighbour."""
    known = set(new) & set(old)
    ordered = [item for item in dict.fromkeys(old) if item in known]
    place = 0
    for item in new:
        if item in known:
            place = ordered.index(item) + 1
        else:
            ordered.insert(place, item)
            place += 1
    return ordered


def _first_uses(document: Node) -> dict[tuple[str, str], Pointer]:
    """Return for each component where it is referred to first, on the way from the paths."""
    links: dict[Pointer, list[tuple[tuple[str, str], Pointer]]] = {}
    for place in walk(document):
        if target := component_name(place.node):
            holder = place.at[:3] if place.at[0] == "components" else ()
            links.setdefault(holder, []).append((target, place.at))
    uses: dict[tuple[str, str], Pointer] = {}
    reached: list[Pointer] = [()]
    for holder in reached:
        for target, at in links.get(holder, ()):
            if target not in uses:
                uses[target] = at
                reached.append(("components", *target))
    return uses


def _with_prose(node: Node, old: Mapping[str, Any], kind: str) -> Node:
    if component_name(node) and kind != "schema":
        texts = old if component_name(old) else node
        facts = {key: value for key, value in node.items() if key not in _PROSE}
        return {**facts, **{key: texts[key] for key in _PROSE if key in texts}}
    stands = kind not in _DESCRIBED_BY_FACTS or _own_facts(node, kind) == _own_facts(old, kind)
    better, other = (old, node) if stands else (node, old)
    return {**node, **{key: text for key in _PROSE if (text := better.get(key) or other.get(key))}}


def _own_facts(node: Mapping[str, Any], kind: str) -> str:
    own = {key: value for key, value in node.items() if key not in _NOT_DESCRIBED and not key.startswith("x-")}
    return fact_key(own, kind)


def _names_in_order(node: Node, old: Mapping[str, Any], kind: str) -> Node:
    return {
        key: _in_order(value, old.get(key), is_deep=is_data(kind, key)) if key in old else value
        for key, value in node.items()
    }


def _in_order(new: Any, old: Any, *, is_deep: bool) -> Any:
    if not isinstance(new, Mapping) or not isinstance(old, Mapping):
        return new
    names = in_order_of([*new], [*old])
    return {name: _in_order(new[name], old.get(name), is_deep=True) if is_deep else new[name] for name in names}


def _list_in_order(
    node: Node,
    old: Mapping[str, Any],
    key: str,
    identify: Callable[[Any], Any],
    identify_old: Callable[[Any], Any],
) -> Node:
    """Return the list under `key` in the old order; nothing where there is no such list."""
    if not isinstance(node.get(key), list) or not isinstance(old.get(key), list):
        return {}
    items = {identify(item): item for item in node[key]}
    if len(items) < len(node[key]):
        return {}
    return {key: [items[name] for name in in_order_of([*items], [identify_old(item) for item in old[key]])]}
