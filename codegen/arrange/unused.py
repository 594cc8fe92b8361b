"""What a document holds under `components` and `tags` without using it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from codegen.openapi.document import METHODS
from codegen.openapi.members import listed, named
from codegen.openapi.references import component_name, fragment_parts, look_up, mapped_reference
from codegen.openapi.structure import Node, Place, walk

Name = tuple[str, str]


def without_unused(document: Node) -> Node:
    """Return the document without components that nothing leads to, and with `tags` for those that operations have.

    A document without operations is a library of components, and keeps them all.
    """
    if not document.get("paths") and not document.get("webhooks"):
        return document
    components = document.get("components") or {}
    used = _reachable(document, components)
    kept = {
        section: {name: node for name, node in names.items() if (section, name) in used}
        for section, names in components.items()
        if isinstance(names, Mapping) and not section.startswith("x-")
    }
    others = {section: names for section, names in components.items() if section not in kept}
    rest = {key: value for key, value in document.items() if key not in ("components", "tags")}
    named = {**others, **{section: names for section, names in kept.items() if names}}
    tags = _tags(document)
    return {**rest, **({"tags": tags} if tags else {}), **({"components": named} if named else {})}


def _reachable(document: Node, components: Mapping[str, Any]) -> set[Name]:
    links: dict[Name | None, list[Name]] = {}
    for place in walk(document):
        holder = (place.at[1], place.at[2]) if place.at[:1] == ("components",) and len(place.at) > 2 else None
        links.setdefault(holder, []).extend(_named(place))
    used: set[Name] = set()
    waiting = links.get(None, [])
    while waiting:
        section, name = waiting.pop()
        node = (components.get(section) or {}).get(name)
        if (section, name) in used or node is None:
            continue
        used.add((section, name))
        waiting.extend(links.get((section, name), ()))
        if section == "schemas" and isinstance(node, Mapping) and "discriminator" in node:
            waiting.extend(_heirs(name, components))
    return used


def _named(place: Place) -> Iterator[Name]:
    """Yield the components that an object names: by reference, as a security requirement, in a discriminator."""
    node = place.node
    section, name, *_ = [*fragment_parts(str(node.get("$ref", "")))[1:], "", ""]
    yield section, name
    for target in named(named(node, "discriminator"), "mapping").values():
        yield component_name({"$ref": mapped_reference(str(target))}) or ("schemas", "")
    for requirement in listed(node, "security"):
        yield from (("securitySchemes", name) for name in requirement if isinstance(requirement, Mapping))


def _heirs(name: str, components: Mapping[str, Any]) -> Iterator[Name]:
    """Yield the schemas that extend one with a discriminator: their names are its values, whoever refers to them."""
    for heir, node in (components.get("schemas") or {}).items():
        if any(component_name(part) == ("schemas", name) for part in look_up(node, ("allOf",)) or ()):
            yield "schemas", heir


def _tags(document: Node) -> list[Any]:
    items = [
        item
        for section in ("paths", "webhooks")
        for item in (document.get(section) or {}).values()
        if isinstance(item, Mapping)
    ]
    used = {tag for item in items for method in METHODS for tag in (item.get(method) or {}).get("tags") or ()}
    told = {tag["name"]: tag for tag in document.get("tags") or () if isinstance(tag, Mapping) and "name" in tag}
    return [told.get(name, {"name": name}) for name in sorted(used)]
