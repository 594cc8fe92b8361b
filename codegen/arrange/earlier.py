"""An earlier arrangement of a document: what it called things, and what it had in the place of something."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import Any

from codegen.arrange.equality import item_id, whole_key
from codegen.openapi.document import METHODS
from codegen.openapi.operation_matching import OperationKey, match_operations
from codegen.openapi.references import Pointer, component_name, look_up, resolve
from codegen.openapi.structure import SECTIONS, Place


class Earlier:
    """An earlier document to look things up in by their place in a newer one."""

    def __init__(self, data: Mapping[str, Any] | None) -> None:
        self.data = data or {}
        self._operations = _operations(self.data)
        self._moved: tuple[Mapping[str, Any], Mapping[Pointer, Any]] = ({}, {})

    @cached_property
    def _keys(self) -> dict[str, dict[str, str]]:
        """Return the identities of the components, by section and name."""
        components = self.data.get("components") or {}
        return {
            section: {name: whole_key(node, kind) for name, node in (components.get(section) or {}).items()}
            for section, kind in SECTIONS.items()
        }

    def has(self, section: str, name: str) -> bool:
        """Tell whether there is a component of this name."""
        return look_up(self.data, ("components", section, name)) is not None

    def find(self, document: Mapping[str, Any], at: Pointer, start: tuple[int, Any] | None = None) -> Any:
        """Return what the earlier document has in the place `at` of `document`; None where it has nothing.

        Operations are matched by method and path before operation id, list items by name before position, and
        references on the way are followed. `start` is a number of steps already taken, and where they led.
        """
        taken, value = start or (0, self.data)
        item = look_up(document, at[:taken])
        for index in range(taken, len(at)):
            item = look_up(item, at[index : index + 1])
            value = self._next(value, at[: index + 1], item, document)
        return value

    def beneath(self, value: Any, document: Mapping[str, Any], at: Pointer) -> Any:
        """Return what `find` does for `at`, where `value` is what it found for the place that `at` is in."""
        return self._next(value, at, look_up(document, at), document)

    def resolved(self, value: Any) -> Any:
        """Return what an object of the earlier document stands for."""
        return resolve(self.data, value)

    def component(self, section: str, name: str) -> Mapping[str, Any]:
        """Return the component; an empty one where there is none of the name."""
        found = look_up(self.data, ("components", section, name))
        return found if isinstance(found, Mapping) else {}

    def name_at(self, section: str, document: Mapping[str, Any], at: Pointer) -> str | None:
        """Return the name of the component to which the earlier document refers from the place."""
        target = component_name(self.find(document, at))
        return target[1] if target and target[0] == section else None

    def names(self, section: str, document: Mapping[str, Any], places: Sequence[Place]) -> tuple[list[str], list[str]]:
        """Return the earlier names of what is in all these places: those of equal content, and the others there."""
        key = whole_key(places[0].node, places[0].kind)
        there = [name for place in places if (name := self.name_at(section, document, place.at))]
        equal = [name for name, known in self._keys[section].items() if known == key]
        same = [*(name for name in there if name in equal), *equal]
        return list(dict.fromkeys(same)), [name for name in dict.fromkeys(there) if name not in equal]

    def _next(self, value: Any, at: Pointer, item: Any, document: Mapping[str, Any]) -> Any:
        found = self._step(resolve(self.data, value), at[-1], item, document)
        if found is None and len(at) == 3 and at[0] == "paths":
            return self._moved_operation(document, at)
        return found

    def _moved_operation(self, document: Mapping[str, Any], at: Pointer) -> Any:
        """Return the operation that has another place in the newer document; None for a new one."""
        if self._moved[0] is not document:
            matched = match_operations(self._operations, _operations(document))
            self._moved = document, {(new.path, new.method): self._operations[old] for new, old in matched.items()}
        return self._moved[1].get(at[1:])

    def _step(self, value: Any, step: str, item: Any, document: Mapping[str, Any]) -> Any:
        if not isinstance(value, list):
            found = look_up(value, (step,))
            return found if found is not None else self._arranged_otherwise(value, step)
        wanted = item_id(document, item)
        if wanted is None:
            return look_up(value, (step,))
        return next((old for old in value if item_id(self.data, old) == wanted), None)

    def _arranged_otherwise(self, schema: Any, step: str) -> Any:
        """Return the properties of a schema that has them in the parts of its `allOf`, or the other way round."""
        if step == "allOf" and isinstance(properties := look_up(schema, ("properties",)), Mapping):
            return [{"properties": properties}] * 2
        if step != "properties":
            return None
        parts = [resolve(self.data, part) for part in look_up(schema, ("allOf",)) or ()]
        held = [properties for part in parts if isinstance(properties := look_up(part, (step,)), Mapping)]
        return {name: node for properties in held for name, node in properties.items()} or None


def _operations(document: Mapping[str, Any]) -> dict[OperationKey, Any]:
    return {
        OperationKey(method, path, operation.get("operationId")): operation
        for path, item in (document.get("paths") or {}).items()
        for method in METHODS
        if (operation := look_up(resolve(document, item), (method,)))
    }
