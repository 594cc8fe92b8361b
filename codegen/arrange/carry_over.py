"""What an earlier arrangement of the same document hands on: its prose, and the order of its names."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from typing import Any, TypeVar

from codegen.arrange.earlier import Earlier
from codegen.arrange.equality import PROSE, fact_key, item_id, whole_key
from codegen.openapi.references import Pointer, component_name, resolve
from codegen.openapi.structure import Node, Place, is_data, rebuild, walk

T = TypeVar("T")

_DESCRIBED_BY_FACTS = frozenset({"schema", "parameter", "header"})
"""Kinds whose prose tells about type, bounds, default or values, and so stands only with these."""
_NOT_DESCRIBED = frozenset({"properties", "required", "example", "examples"})
_DEEPEST = 3
"""Levels of schemas within schemas on which the prose of the outermost may depend."""
_VARIANTS = frozenset({"oneOf", "anyOf", "discriminator"})
"""Of a union that a property tells apart these are named apart from the text that stands beside its name."""
Find = Callable[[Pointer], Any]


def with_prose(document: Node, earlier: Earlier) -> Node:
    """Return the document with the prose of the earlier one, wherever the facts stand.

    Where facts have changed, the document's own text is better than the earlier one, which is better than none.
    """
    find = _finder_of_twins(document, earlier)

    def visit(node: Node, kind: str, at: Pointer) -> Node:
        old = find(at)
        return _with_prose(node, _beside(old, node, at, earlier), kind, document, earlier)

    carried: Node = rebuild(document, "document", visit)
    return carried


def in_earlier_order(document: Node, earlier: Earlier) -> Node:
    """Return the document with names, parameters and values of enums in the order of the earlier one.

    Tags and schemas that arranging made have no prose yet: theirs is the earlier one, too.
    """
    find = _finder(document, earlier)

    def visit(node: Node, kind: str, at: Pointer) -> Node:
        old = _beside(find(at), node, at, earlier)
        if not isinstance(old, Mapping):
            return node
        if kind == "tag" or (at[:2] == ("components", "schemas") and len(at) == 3):
            node = _filled(node, old)
        elif kind == "schema" and component_name(node) and component_name(find(at)):
            node = _filled(node, find(at))
        ordered = _names_in_order(node, old, kind)
        ordered |= _list_in_order(ordered, old, "enum", json.dumps, json.dumps)
        return ordered | _list_in_order(
            ordered, old, "parameters", lambda item: item_id(document, item), lambda item: item_id(earlier.data, item)
        )

    carried: Node = rebuild(document, "document", visit)
    return carried


def _filled(node: Node, old: Mapping[str, Any]) -> Node:
    return {**node, **{key: old[key] for key in PROSE if old.get(key) and not node.get(key)}}


def _finder(document: Node, earlier: Earlier) -> Find:
    """Return what finds the earlier object for a place; for a renamed component, what its first use led to."""
    uses = _first_uses(document)

    def find(at: Pointer) -> Any:
        if at[:1] != ("components",) or len(at) < 3 or earlier.has(at[1], at[2]):
            return earlier.find(document, at)
        old = find(uses[at[1], at[2]]) if (at[1], at[2]) in uses else None
        is_renamed = old is not None and component_name(old) not in uses
        return earlier.find(document, at, (3, old)) if is_renamed else None

    return find


def _finder_of_twins(document: Node, earlier: Earlier) -> Find:
    """Return what finds also for a new place the component that served, of which the document says just the same.

    So an error or a parameter of a new operation is the shared one, but never one that the document describes in
    another way.
    """
    find = _finder(document, earlier)
    served: dict[str, dict[str, Any]] = {}
    new: list[tuple[Pointer, str]] = []
    for place in walk(document):
        if not _may_be_shared(place):
            continue
        told = json.dumps(
            [_where(place.at, place.kind, place.node), whole_key(place.node, place.kind), _own_prose(place.node)]
        )
        old = find(place.at)
        if old is None:
            new.append((place.at, told))
        elif name := component_name(old):
            served.setdefault(told, {})["/".join(name)] = old
    twins = {at: next(iter(served[told].values())) for at, told in new if len(served.get(told, ())) == 1}

    def find_twin(at: Pointer) -> Any:
        old = find(at)
        if old is None:
            for length in range(len(at), 4, -1):
                if at[:length] in twins:
                    return earlier.find(document, at, (length, twins[at[:length]]))
        return old

    return find_twin


def _may_be_shared(place: Place) -> bool:
    if place.at[:1] in ((), ("components",)) or "$ref" in place.node:
        return False
    at = place.at[:-2] if place.at[-2:] == ("allOf", "0") else place.at
    is_body = at[-1] == "schema" and at[-3:-2] == ("content",)
    return place.kind in ("parameter", "header", "response") or (place.kind == "schema" and is_body)


def _where(at: Pointer, kind: str, node: Node) -> str:
    """Return what objects share that are the same: a response's status, what a path's parameter comes after."""
    if kind == "response":
        return at[-1]
    return at[1].partition(f"{{{node.get('name')}}}")[0] if node.get("in") == "path" else ""


def _own_prose(node: Node) -> list[Any]:
    return [node.get(key) for key in PROSE]


def _beside(old: Any, node: Node, at: Pointer, earlier: Earlier) -> Any:
    """Return the earlier object without the reference that led to it, with the prose that belongs to the object.

    What stood beside a reference belongs to a response and to a union; any other schema has prose of its own.
    """
    if component_name(old) and not component_name(node):
        is_component = at[:1] == ("components",) and len(at) == 3
        is_named_whole = "properties" in node and "discriminator" not in node
        beside = {} if is_component or is_named_whole else {key: old[key] for key in PROSE if key in old}
        return {**(earlier.resolved(old) or {}), **beside}
    return old


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


def _with_prose(node: Node, old: Any, kind: str, document: Node, earlier: Earlier) -> Node:
    if not isinstance(old, Mapping):
        return node
    if component_name(node) and kind != "schema":
        texts = old if component_name(old) else node
        facts = {key: value for key, value in node.items() if key not in PROSE}
        return {**facts, **{key: texts[key] for key in PROSE if key in texts}}
    stands = kind not in _DESCRIBED_BY_FACTS or (
        _own_facts(node, kind, document) == _own_facts(old, kind, earlier.data)
    )
    better, other = (old, node) if stands else (node, old)
    return {**node, **{key: text for key in PROSE if (text := better.get(key) or other.get(key))}}


def _own_facts(node: Any, kind: str, document: Mapping[str, Any], depth: int = 0) -> Any:
    """Return what the prose of an object depends on: not what its properties are, nor how its parts are named."""
    found = resolve(document, node)
    if not isinstance(found, Mapping) or depth > _DEEPEST:
        return found if found is not None and not isinstance(found, Mapping) else {}
    left_out = _NOT_DESCRIBED | (_VARIANTS if "discriminator" in found else frozenset())
    own = {key: value for key, value in found.items() if key not in left_out and not key.startswith("x-")}
    facts = {}
    for key, value in own.items():
        if is_data(kind, key):
            facts[key] = value
        else:
            parts = value if isinstance(value, list) else [value]
            facts[key] = [_own_facts(part, "schema", document, depth + 1) for part in parts]
    return json.loads(fact_key(facts, kind))


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
