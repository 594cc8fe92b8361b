"""Naming once: what a document repeats inline moves under `components` and is referred to from there."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import count
from typing import Any

from attrs import field, frozen

from codegen.arrange.earlier import Earlier
from codegen.arrange.equality import whole_key
from codegen.openapi.references import Pointer, component_name, fragment_parts, look_up, reference, with_values
from codegen.openapi.schemas.annotations import is_annotation
from codegen.openapi.structure import SECTIONS, Node, Place, Visit, rebuild, walk


@frozen
class Rule:
    """What to name. Places of equal `identity` become one component."""

    section: str
    selects: Callable[[Place], bool]
    names: Callable[[Place], Iterable[str]]
    """Names to choose from, best first; tried on the first of the equal places."""
    least: int = 1
    """How often it must occur, unless it has a name already."""
    identity: Callable[[Place], str] = field(default=lambda place: whole_key(place.node, place.kind))
    reuses: bool = True
    """A component of the same identity that is there already serves."""
    keeps_beside: bool = False
    """Annotations stay where they are, beside the `$ref`, and are no part of what is named."""


def hoist(document: Node, rule: Rule, earlier: Earlier) -> Node:
    """Return the document with everything that the rule selects moved under `components`."""
    kind = SECTIONS[rule.section]
    while True:
        components = (document.get("components") or {}).get(rule.section) or {}
        known = {
            rule.identity(Place(("components", rule.section, name), kind, node)): name
            for name, node in components.items()
            if rule.reuses
        }
        groups = {
            identity: places
            for identity, places in _innermost(document, rule).items()
            if len(places) >= rule.least
            or identity in known
            or any(earlier.name_at(rule.section, document, place.at) for place in places)
        }
        if not groups:
            return document
        named = _named(document, rule, groups, known, earlier)
        document = _replaced(document, rule, groups, named, earlier)


def name_targets(document: Node) -> Node:
    """Return the document with every reference to something inside another object made one to a component."""
    while target := _deepest_target(document):
        pointer, section = target
        words = [part for part in pointer[-3:] if not part.isdecimal() and part not in ("properties", "schema")]
        components = (document.get("components") or {}).get(section) or {}
        name = _free([pascal_name(*words)], components)
        document = _with_components(document, section, {name: look_up(document, pointer)})
        document = rebuild(document, "document", _pointing(pointer, {"$ref": reference(section, name)}))
    return document


def pascal_name(*parts: str) -> str:
    """Return the parts as one name of a component: letters and digits of ASCII, `.` and `_`."""
    words = re.split(r"[^A-Za-z0-9.]+", " ".join(parts))
    return "".join(word[:1].upper() + word[1:] for word in words if word.strip(".")) or "Unnamed"


def _innermost(document: Node, rule: Rule) -> dict[str, list[Place]]:
    around: set[Pointer] = set()
    groups: dict[str, list[Place]] = {}
    for place in walk(document, SECTIONS[rule.section]):
        is_component = len(place.at) == 3 and place.at[0] == "components"
        if is_component or "$ref" in place.node or place.at in around:
            continue
        [core] = _cores([place], rule)
        if not rule.selects(core):
            continue
        around.update(place.at[:length] for length in range(len(place.at)))
        groups.setdefault(rule.identity(core), []).append(place)
    return groups


def _named(
    document: Node, rule: Rule, groups: Mapping[str, Sequence[Place]], known: Mapping[str, str], earlier: Earlier
) -> dict[str, str]:
    """Return a name for each group: first those that had one in their place, then the most used, for the plainest."""
    taken = dict.fromkeys((document.get("components") or {}).get(rule.section) or {})
    named = {identity: known[identity] for identity in groups if identity in known}

    def is_unnamed(places: Sequence[Place]) -> bool:
        return not any(earlier.name_at(rule.section, document, place.at) for place in places)

    new = sorted(
        (item for item in groups.items() if item[0] not in known),
        key=lambda item: (is_unnamed(item[1]), -len(item[1])),
    )
    offered = {identity: earlier.names(rule.section, document, _cores(places, rule)) for identity, places in new}
    claimed = {name for same, _ in offered.values() for name in same}
    for identity, places in new:
        same, there = offered[identity]
        ruled = list(rule.names(_cores(places, rule)[0]))
        others = [name for name in (*there, *ruled) if name not in claimed]
        named[identity] = _free([*same, *others] or ruled, taken)
        taken[named[identity]] = None
    return named


def _replaced(
    document: Node, rule: Rule, groups: Mapping[str, Sequence[Place]], named: Mapping[str, str], earlier: Earlier
) -> Node:
    components = (document.get("components") or {}).get(rule.section) or {}
    created: Node = {}
    links: dict[Pointer, Node] = {}
    for identity, places in groups.items():
        name = named[identity]
        before = earlier.component(rule.section, name)
        core = components.get(name) or _described(_core(places[0].node, rule), places, rule, before)
        if name not in components:
            created[name] = core
        for place in places:
            beside = {key: value for key, value in place.node.items() if rule.keeps_beside and is_annotation(key)}
            own = place.node.get("description")
            if place.kind == "response" and own and own != core.get("description"):
                beside["description"] = own
            elif own and own == before.get("description"):
                beside.pop("description", None)
            links[place.at] = {"$ref": reference(rule.section, name), **beside}
    return _with_components(with_values(document, links), rule.section, created)


def _described(core: Node, places: Sequence[Place], rule: Rule, before: Mapping[str, Any]) -> Node:
    """Return the component with the description that it had, if a place still has it, or else the most frequent."""
    texts = Counter(place.node["description"] for place in places if place.node.get("description"))
    if rule.keeps_beside or not texts:
        return core
    known = before.get("description")
    return {**core, "description": known if known in texts else texts.most_common(1)[0][0]}


def _core(node: Node, rule: Rule) -> Node:
    return {key: value for key, value in node.items() if not is_annotation(key)} if rule.keeps_beside else node


def _cores(places: Sequence[Place], rule: Rule) -> list[Place]:
    return [Place(place.at, place.kind, _core(place.node, rule)) for place in places]


def _free(offers: Iterable[str], taken: Mapping[str, Any]) -> str:
    lower = {name.lower() for name in taken}
    first = None
    for offer in offers:
        if offer.lower() not in lower:
            return offer
        first = first or offer
    base = first or "Unnamed"
    return next(name for number in count(2) if (name := f"{base}{number}").lower() not in lower)


def _with_components(document: Node, section: str, created: Mapping[str, Any]) -> Node:
    components = document.get("components") or {}
    named = {**(components.get(section) or {}), **created}
    return {**document, "components": {**components, section: named}} if created else document


def _target(node: Any) -> Pointer | None:
    """Return where the object refers to, if that is inside this document but not a component."""
    target = node.get("$ref") if isinstance(node, Mapping) else None
    if not isinstance(target, str) or not target.startswith("#/") or component_name(node):
        return None
    return tuple(fragment_parts(target))


def _deepest_target(document: Node) -> tuple[Pointer, str] | None:
    sections = {kind: section for section, kind in SECTIONS.items()}
    targets = {
        pointer: sections[place.kind]
        for place in walk(document, *sections)
        if (pointer := _target(place.node)) and look_up(document, pointer) is not None
    }
    return max(targets.items(), key=lambda item: (len(item[0]), item[0]), default=None)


def _pointing(pointer: Pointer, link: Node) -> Visit:
    """Return a visitor that puts the link in place of what is at the pointer and of all references to it."""

    def visit(node: Node, _: str, at: Pointer) -> Node:
        if at == pointer:
            return link
        return {**node, **link} if _target(node) == pointer else node

    return visit
