"""What an earlier arrangement of the same document hands on: its prose, and the order of its names."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from typing import Any, TypeVar

from attrs import evolve

from codegen.arrange.earlier import Earlier
from codegen.arrange.equality import PROSE, fact_key, item_id, whole_key
from codegen.arrange.rewording import Locked, Rewording, as_text, digest, text_keywords
from codegen.openapi.references import Pointer, component_name, resolve
from codegen.openapi.structure import Node, Place, is_data, rebuild, walk

T = TypeVar("T")

_DESCRIBED_BY_FACTS = frozenset({"schema", "parameter", "header"})
"""Kinds whose prose tells about type, bounds, default or values, and so stands only with these."""
_NOT_DESCRIBED = frozenset({"properties", "required", "example", "examples", "title"})
_DEEPEST = 3
"""Levels of schemas within schemas on which the prose of the outermost may depend."""
_VARIANTS = frozenset({"oneOf", "anyOf", "discriminator"})
"""Of a union that a property tells apart these are named apart from the text that stands beside its name."""
Find = Callable[[Pointer], Any]


def with_prose(document: Node, earlier: Earlier, locked: Locked | None = None) -> tuple[Node, list[Rewording]]:
    """Return the document with the prose of the earlier one wherever the facts stand, and what the vendor reworded.

    Where facts have changed, the document's own text is better than the earlier one, which is better than none. By
    `locked` it is known which of the earlier texts were the vendor's: a new one of the vendor's replaces these, and
    leaves other people's words alone. Without it nothing is known to be reworded.
    """
    find = _finder_of_twins(document, earlier)
    texts = _Texts(document, earlier, find, locked)

    def visit(node: Node, kind: str, at: Pointer) -> Node:
        return _with_prose(node, find(at), kind, at, texts)

    carried: Node = rebuild(document, "document", visit)
    return carried, texts.rewordings


def digests(document: Node, contract: Mapping[str, Any]) -> dict[str, set[str]]:
    """Return the digests of all texts of the vendor's document, by the place of their counterparts in the contract.

    That place has the same text, or one of ours. The contract has been made of this very document.
    """
    earlier = Earlier(contract)
    return _digests(document, earlier, _finder(document, earlier))


def counterparts(document: Node, contract: Mapping[str, Any], rewordings: list[Rewording]) -> list[Rewording]:
    """Return the rewordings with their places in the contract that was made of the document."""
    if not rewordings:
        return []
    earlier = Earlier(contract)
    find = _finder(document, earlier)
    places = {place.at: place for place in walk(document)}
    owners = _owners(earlier.data)
    found: list[Rewording] = []
    for each in rewordings:
        *at, keyword = each.at
        holder = _holder(find(tuple(at)), places[tuple(at)].node, tuple(at), keyword, earlier)
        found.append(evolve(each, at=(*owners.get(id(holder), tuple(at)), keyword)))
    return found


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
    known: dict[Pointer, Any] = {(): earlier.data}

    def find(at: Pointer) -> Any:
        if at not in known:
            known[at] = found_at(at)
        return known[at]

    def found_at(at: Pointer) -> Any:
        if at[:1] != ("components",) or len(at) != 3 or earlier.has(at[1], at[2]):
            return earlier.beneath(find(at[:-1]), document, at)
        old = find(uses[at[1], at[2]]) if (at[1], at[2]) in uses else None
        return old if old is not None and component_name(old) not in uses else None

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


class _Texts:
    """Finds the texts that the vendor has changed, and gathers them."""

    def __init__(self, document: Node, earlier: Earlier, find: Find, locked: Locked | None) -> None:
        self.document = document
        self.earlier = earlier
        self.rewordings: list[Rewording] = []
        self._locked = locked
        self._owners = {} if locked is None else _owners(earlier.data)
        self._present = {} if locked is None else _digests(document, earlier, find)

    def keywords(self, kind: str) -> tuple[str, ...]:
        """Return the keywords whose texts are chosen. Whose a title is cannot be told without digests."""
        return PROSE if self._locked is None else text_keywords(kind)

    def reworded(self, new: Any, old: Any, holder: Any, at: Pointer, *, stands: bool) -> Any:
        """Return the text to have at the pointer where the vendor has changed its own; None where it has not.

        `stands` tells whether what the `old` text describes is still the same.
        """
        owner = self._owners.get(id(holder))
        if self._locked is None or owner is None or not new or digest(new) == digest(old or ""):
            return None
        pointer = as_text((*owner, at[-1]))
        known = self._locked.get(pointer, ())
        was_theirs = digest(old or "") in known
        # On a shared place the vendor may have several texts: the one that the contract has serves while it is there.
        if digest(new) in known and (not was_theirs or digest(old) in self._present.get(pointer, ())):
            return None
        is_taken = not old or was_theirs or not stands
        self.rewordings.append(Rewording(at, old or None, new, is_taken))
        return new if is_taken else old


def _digests(document: Node, earlier: Earlier, find: Find) -> dict[str, set[str]]:
    owners = _owners(earlier.data)
    found: dict[str, set[str]] = {}
    for place in walk(document):
        keywords = [keyword for keyword in text_keywords(place.kind) if place.node.get(keyword)]
        raw = find(place.at) if keywords else None
        for keyword in keywords:
            owner = owners.get(id(_holder(raw, place.node, place.at, keyword, earlier)))
            if owner is not None:
                found.setdefault(as_text((*owner, keyword)), set()).add(digest(place.node[keyword]))
    return found


def _owners(document: Mapping[str, Any]) -> dict[int, Pointer]:
    """Return where each object of a document is, by its identity."""
    return {id(place.node): place.at for place in walk(document)}


def _holder(old: Any, node: Node, at: Pointer, keyword: str, earlier: Earlier) -> Any:
    """Return the earlier object that has the text for `keyword` of `node`, where `old` is what was in its place."""
    if not component_name(old) or component_name(node):
        return old
    return old if _is_told_beside(node, at) and keyword in old else earlier.resolved(old)


def _is_told_beside(node: Node, at: Pointer) -> bool:
    """Tell whether texts beside a reference are about the object that has been named, and not about its use."""
    is_component = at[:1] == ("components",) and len(at) == 3
    is_named_whole = "properties" in node and "discriminator" not in node
    return not is_component and not is_named_whole


def _beside(old: Any, node: Node, at: Pointer, earlier: Earlier) -> Any:
    """Return the earlier object without the reference that led to it, with the prose that belongs to the object.

    What stood beside a reference belongs to a response and to a union; any other schema has prose of its own.
    """
    if component_name(old) and not component_name(node):
        texts = text_keywords("schema") if _is_told_beside(node, at) else ()
        return {**(earlier.resolved(old) or {}), **{key: old[key] for key in texts if key in old}}
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


def _with_prose(node: Node, raw: Any, kind: str, at: Pointer, texts: _Texts) -> Node:
    """Return the object with its texts, of which `raw` is what the earlier document has in its place."""
    old = _beside(raw, node, at, texts.earlier)
    keywords = texts.keywords(kind)
    if not isinstance(old, Mapping):
        return node
    if component_name(node) and kind != "schema":
        if not component_name(old):
            return node
        facts = {key: value for key, value in node.items() if key not in PROSE}
        chosen = {
            key: texts.reworded(node.get(key), old.get(key), raw, (*at, key), stands=True) or old.get(key)
            for key in keywords
        }
        return {**facts, **{key: text for key, text in chosen.items() if text is not None}}
    stands = kind not in _DESCRIBED_BY_FACTS or (
        _own_facts(node, kind, texts.document) == _own_facts(old, kind, texts.earlier.data)
    )
    better, other = (old, node) if stands else (node, old)
    chosen = {}
    for key in keywords:
        holder = _holder(raw, node, at, key, texts.earlier)
        reworded = texts.reworded(node.get(key), old.get(key), holder, (*at, key), stands=stands)
        chosen[key] = reworded or better.get(key) or other.get(key)
    return {**node, **{key: text for key, text in chosen.items() if text}}


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
