"""The schemas of the document in the simple form that both generator libraries know.

Each object and each enum becomes a component with a name of its own, and whatever refers to it a type; bounds and
defaults are left to the JSON Schemas. What has no type there becomes "any value", so that neither library leaves out
an operation for the sake of a type.
"""

from __future__ import annotations

import json
from collections import deque
from collections.abc import Callable, Mapping
from typing import Any

from codegen.emit.omissions import Omission
from codegen.emit.simple_types import ANY, FILE, NULL, Type, reference_to, referenced, union, with_null
from codegen.emit.union_shapes import (
    hashable,
    is_object,
    is_plain,
    size,
    sole_reference,
    takes_null,
    without_type,
)
from codegen.openapi.document import Document
from codegen.openapi.errors import DocumentError
from codegen.openapi.json_values import type_of
from codegen.openapi.members import listed, named, text
from codegen.openapi.naming import pascal
from codegen.openapi.references import escape, fragment_parts
from codegen.openapi.schemas.merged import Schema, is_binary, is_null, merged, types, union_branches
from codegen.operations import python_names

_SCALARS = ("string", "integer", "number", "boolean")
_LARGEST_TYPE = 1000
_MOST_MODELS = 20_000
_DEEPEST = 40


class Types:
    """Turns schemas into types, and collects the components that these speak of."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self.components: dict[str, Schema] = {}
        """By name: an object with types as its `properties` or `additionalProperties`, or an enum."""
        self.discriminators: dict[str, dict[str, tuple[str, ...]]] = {}
        """By component and field: the values of discriminators that stand for the component."""
        self.omissions: list[Omission] = []
        self._names: dict[str, str] = {}
        self._modules: set[str] = set()
        self._known: dict[str, Type] = {}
        self._open: list[str] = []
        self._pending: deque[Callable[[], None]] = deque()
        self._composed: dict[str, Type] = {}
        for name in document.schemas:
            self._reserve(f"#/components/schemas/{escape(name)}")

    def of(self, schema: Any, hint: str, pointer: str) -> Type:
        """Return the type of a schema; `hint` names what has no name of its own.

        Raises:
            DocumentError: a reference leads nowhere, out of the document, or back to itself.
        """
        kind = self._of(schema, hint, pointer)
        self._finish()
        return kind

    def form(self, schema: Any, hint: str, pointer: str, *, files: bool) -> Type:
        """Return the model of a form; with `files`, its binary fields are files."""
        whole = merged(self._document, schema, pointer) or {}
        name = self._class_name(hint)
        self._build(name, whole, pointer, files=files)
        self._finish()
        return reference_to(name)

    def _finish(self) -> None:
        """Build what is pending: by a queue, as references may lead on for longer than calls can nest."""
        while self._pending:
            self._pending.popleft()()

    def _reserve(self, reference: str) -> str:
        parts = fragment_parts(reference)
        name = self._class_name(parts[-1] if parts else "Document")
        self._names[reference] = name
        return name

    def _class_name(self, hint: str) -> str:
        name = python_names.class_name(hint, self._modules)
        self._modules.add(python_names.module_name(name))
        return name

    def _of(self, schema: Any, hint: str, pointer: str) -> Type:
        if not isinstance(schema, Mapping):
            return ANY
        target = sole_reference(schema)
        if target is not None:
            return self._referenced(target, pointer)
        whole = merged(self._document, schema, pointer)
        if whole is None:
            return ANY
        if "allOf" not in schema and "$ref" not in schema:
            return self._bounded(self._of_whole(whole, hint, pointer), pointer)
        # What is put together of the same parts is one type wherever it stands, be it inside itself.
        key = json.dumps(whole, sort_keys=True)
        if key not in self._composed:
            self._composed[key] = ANY  # for a list or union that holds itself
            self._composed[key] = self._bounded(self._of_whole(whole, hint, pointer), pointer)
        return self._composed[key]

    def _referenced(self, reference: str, pointer: str) -> Type:
        if reference in self._known:
            return self._known[reference]
        if reference in self._open or len(self._open) > _DEEPEST:
            self._note(pointer, "a list or a union that holds itself")
            return ANY
        self._document.resolve({"$ref": reference}, pointer)
        target = self._document.look_up(reference, pointer)
        place = reference.removeprefix("#")
        self._open.append(reference)
        try:
            self._known[reference] = self._of_target(reference, target, place)
        finally:
            self._open.pop()
        return self._known[reference]

    def _of_target(self, reference: str, target: Any, place: str) -> Type:
        if not isinstance(target, Mapping):
            return ANY
        if (following := sole_reference(target)) is not None:
            return self._referenced(following, place)
        whole = merged(self._document, {"$ref": reference}, place)
        if whole is None:
            return ANY
        name = self._names.get(reference) or self._reserve(reference)
        if is_object(whole):
            self._pending.append(lambda: self._build(name, whole, place))
            return with_null(reference_to(name)) if takes_null(whole) else reference_to(name)
        # What the schema turns out to be may have its name.
        self._modules.discard(python_names.module_name(name))
        return self._bounded(self._of_whole(whole, name, place), place)

    def _of_whole(self, whole: Schema, hint: str, pointer: str) -> Type:
        kind = self._of_kind(whole, hint, pointer)
        return with_null(kind) if takes_null(whole) else kind

    def _of_kind(self, whole: Schema, hint: str, pointer: str) -> Type:
        if is_object(whole):
            return self._inline_object(whole, hint, pointer)
        if branches := union_branches(whole):
            return self._union(whole, branches, hint, pointer)
        if "const" in whole or listed(whole, "enum"):
            return self._choice(whole, hint)
        kinds = types(whole)
        if len(kinds) > 1:
            alternatives = [{**without_type(whole), "type": kind} for kind in kinds]
            return self._union({}, alternatives, hint, pointer)
        match kinds:
            case []:
                return NULL if takes_null(whole) else ANY
            case ["array"]:
                item = True if "prefixItems" in whole else whole.get("items", True)
                return {"type": "array", "items": self._of(item, f"{hint}Item", f"{pointer}/items")}
            case [kind] if kind in _SCALARS:
                return {"type": kind}
            case _:
                return ANY

    def _inline_object(self, whole: Schema, hint: str, pointer: str) -> Type:
        name = self._class_name(hint)
        self._pending.append(lambda: self._build(name, whole, pointer))
        return reference_to(name)

    def _union(self, whole: Schema, branches: list[Any], hint: str, pointer: str) -> Type:
        discriminator = named(whole, "discriminator")
        kinds: list[Type] = []
        alternatives = [branch for branch in branches if not is_null(branch)]
        for number, branch in enumerate(alternatives, start=1):
            title = branch.get("title") if isinstance(branch, Mapping) else None
            suffix = pascal(title) if isinstance(title, str) else ""
            kind = self._of(branch, f"{hint}{suffix or f'Variant{number}'}" if len(alternatives) > 1 else hint, pointer)
            self._add_discriminated(discriminator, branch, referenced(kind))
            kinds.append(kind)
        if len(alternatives) < len(branches):
            kinds.append(NULL)
        return union(kinds)

    def _add_discriminated(self, discriminator: Mapping[str, Any], alternative: Any, name: str | None) -> None:
        """Add the values of a discriminator that stand for an alternative (OpenAPI 3.1.0 section 4.8.25)."""
        field = discriminator.get("propertyName")
        target = alternative.get("$ref") if isinstance(alternative, Mapping) else None
        if name is None or not isinstance(field, str) or not isinstance(target, str):
            return
        schema_name = fragment_parts(target)[-1]
        mapping = named(discriminator, "mapping")
        values = [value for value, mapped in mapping.items() if mapped in (target, schema_name)] or [schema_name]
        told = self.discriminators.setdefault(name, {})
        told[field] = tuple(dict.fromkeys((*told.get(field, ()), *values)))

    def _choice(self, whole: Schema, hint: str) -> Type:
        given = [whole["const"]] if "const" in whole else listed(whole, "enum")
        kinds = {type_of(value) for value in given} - {"null"}
        if not kinds:
            return NULL
        values = [value for value in dict.fromkeys(map(hashable, given)) if value is not None]
        if kinds == {"string"} and "const" in whole and is_plain(values[0]):
            return {"type": "string", "const": values[0]}
        if kinds == {"boolean"} and len(values) == 1:
            return {"type": "boolean", "const": values[0]}
        for kind in ("string", "integer"):
            if kinds == {kind}:
                name = self._class_name(hint)
                description = text(whole.get("description"))
                self.components[name] = _described({"type": kind, "enum": values}, description)
                return reference_to(name)
        return union([{"type": kind} if kind in _SCALARS else ANY for kind in sorted(kinds)])

    def _build(self, name: str, whole: Schema, pointer: str, *, files: bool = False) -> None:
        if len(self.components) >= _MOST_MODELS:
            raise DocumentError(pointer, f"the schemas expand to more than {_MOST_MODELS} models and enums")
        fields = self._fields(whole, pointer)
        properties: dict[str, Type] = {}
        for field, schema in fields.items():
            place = f"{pointer}/properties/{escape(field)}"
            kind = self._file(schema, place) if files else None
            if kind is None:
                kind = self._of(schema, f"{name}{pascal(field)}", place)
            properties[field] = _described(kind, self._description(schema, place))
        model: Schema = {
            "type": "object",
            "properties": properties,
            "required": [field for field in fields if field in listed(whole, "required")],
        }
        if not fields and (values := self._values(whole, name, pointer)) is not None:
            model["additionalProperties"] = values
        self.components[name] = _described(model, text(whole.get("description")))

    def _fields(self, whole: Schema, pointer: str) -> dict[str, Any]:
        """Return the properties of an object, and after its own those of its alternatives."""
        fields = dict(named(whole, "properties"))
        for branch in union_branches(whole):
            inner = merged(self._document, branch, pointer)
            for name, field in named(inner or {}, "properties").items():
                fields.setdefault(name, field)
        return fields

    def _values(self, whole: Schema, name: str, pointer: str) -> Type | None:
        additional = whole.get("additionalProperties")
        if not isinstance(additional, Mapping):
            return None
        return self._of(additional, f"{name}Value", f"{pointer}/additionalProperties") or None

    def _file(self, schema: Any, pointer: str) -> Type | None:
        whole = merged(self._document, schema, pointer) or {}
        if types(whole) == ["array"]:
            return {"type": "array", "items": FILE} if self._file(whole.get("items"), f"{pointer}/items") else None
        return FILE if is_binary(whole) else None

    def _description(self, schema: Any, pointer: str) -> str:
        whole = merged(self._document, schema, pointer) or {}
        described = text(whole.get("description"))
        default = whole.get("default")
        if default is None:
            return described
        return f"{described} Default: {json.dumps(default, ensure_ascii=False)}.".strip()

    def _bounded(self, kind: Type, pointer: str) -> Type:
        if size(kind) <= _LARGEST_TYPE:
            return kind
        self._note(pointer, "too many alternatives inside each other")
        return ANY

    def _note(self, pointer: str, message: str) -> None:
        self.omissions.append(Omission(kind="untyped", place=pointer, message=message))


def _described(schema: Schema, description: str) -> Schema:
    return {**schema, "description": description} if description else schema
