"""What a document holds under `components` and `tags` without using it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from codegen.arrange.tree import METHODS, Node, component_name
from codegen.openapi.document import fragment_parts

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
    used: set[Name] = set()
    waiting = [*_uses({key: value for key, value in document.items() if key != "components"})]
    while waiting:
        section, name = waiting.pop()
        node = (components.get(section) or {}).get(name)
        if (section, name) in used or node is None:
            continue
        used.add((section, name))
        waiting.extend(_uses(node))
        if section == "schemas" and isinstance(node, Mapping) and "discriminator" in node:
            waiting.extend(_heirs(name, components))
    return used


def _uses(value: Any) -> Iterator[Name]:
    """Yield the components that the value names: by reference, as a security requirement, in a discriminator."""
    if isinstance(value, list):
        for item in value:
            yield from _uses(item)
    if not isinstance(value, Mapping):
        return
    target = value.get("$ref")
    if isinstance(target, str) and target.startswith("#/components/"):
        section, name, *_ = [*fragment_parts(target)[1:], ""]
        yield section, name
    discriminator = value.get("discriminator")
    mapping = discriminator.get("mapping") if isinstance(discriminator, Mapping) else None
    for named in mapping.values() if isinstance(mapping, Mapping) else ():
        yield component_name({"$ref": named}) or ("schemas", str(named))
    for key, item in value.items():
        if key == "security" and isinstance(item, list):
            for requirement in item:
                if isinstance(requirement, Mapping):
                    yield from (("securitySchemes", name) for name in requirement)
        yield from _uses(item)


def _heirs(name: str, components: Mapping[str, Any]) -> Iterator[Name]:
    """Yield the schemas that extend one with a discriminator: their names are its values, whoever refers to them."""
    for heir, node in (components.get("schemas") or {}).items():
        parts = node.get("allOf") if isinstance(node, Mapping) else None
        if any(component_name(part) == ("schemas", name) for part in parts or ()):
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
