"""Schemas with what they refer to and the parts of their `allOf` merged in."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property
from itertools import islice
from typing import Any

from attrs import evolve, frozen

from codegen.openapi.document import Document
from codegen.openapi.errors import DocumentError
from codegen.openapi.json_values import type_of
from codegen.openapi.members import listed, named, text
from codegen.openapi.references import nested
from codegen.openapi.schemas.keywords import implied_type
from codegen.openapi.schemas.places import conjuncts

Schema = dict[str, Any]
"""A JSON Schema object with neither `$ref` nor `allOf` at its top."""

_DEEPEST = 100
_DEEPEST_UNION = 4
_MOST_ALTERNATIVES = 100


@frozen
class View:
    """A schema as those ask who make something of it: references followed, `allOf` merged, null set apart."""

    document: Document
    schema: Any
    """As it is written."""
    pointer: str

    @cached_property
    def whole(self) -> Schema:
        """Return all its keywords, see `merged`; none where it is a boolean. Raises DocumentError, as `merged` does."""
        return merged(self.document, self.schema, self.pointer) or {}

    @cached_property
    def single(self) -> Schema:
        """Return its keywords with those of its only alternative but null; none where it has several."""
        return single(self.document, self.schema, self.pointer) or {}

    @property
    def types(self) -> list[str]:
        """Return the types of its values but null; none where it has several alternatives, or says nothing of it."""
        return types(self.single)

    @property
    def description(self) -> str:
        """Return its description on one line, its own before that of what it refers to."""
        return text(self.whole.get("description"))

    @property
    def default(self) -> Any:
        """Return its default; None where it has none."""
        return self.single.get("default")

    @property
    def required(self) -> list[str]:
        """Return the names of the properties that its objects must have."""
        return listed(self.single, "required")

    @property
    def properties(self) -> dict[str, View]:
        """Return the properties of its objects."""
        return {
            name: self._within(schema, "properties", name) for name, schema in named(self.single, "properties").items()
        }

    @property
    def items(self) -> View:
        """Return the schema of the items of its lists."""
        return self._within(self.single.get("items", True), "items")

    @property
    def discriminator(self) -> str | None:
        """Return the property that is declared to tell its alternatives apart."""
        name = named(self.whole, "discriminator").get("propertyName")
        return name if isinstance(name, str) else None

    @property
    def alternatives(self) -> list[tuple[str, View]]:
        """Return name and schema of each alternative of a union, or the one schema under the name ''.

        Unions within unions are opened, and each alternative has the fields that stand beside the union.
        """
        found = islice(_expanded(self.document, "", self.whole, self.pointer), _MOST_ALTERNATIVES)
        return [(name, evolve(self, schema=schema)) for name, schema in found]

    def _within(self, schema: Any, *way: str) -> View:
        return View(self.document, schema, nested(self.pointer, *way))


def merged(document: Document, schema: Any, pointer: str) -> Schema | None:
    """Return the schema with what it refers to and its `allOf` parts merged in; None for a boolean schema.

    Unions stay as they are. What a schema says itself goes before what it refers to; where both say something of one
    property, that property is an `allOf` of both.

    Raises:
        DocumentError: a reference leads out of the document, to nothing, or back to itself.
    """
    return _merged(document, schema, pointer, set())


def single(document: Document, schema: Any, pointer: str) -> Schema | None:
    """Return the merged schema, a union of one schema and null as that schema; None for any other union."""
    seen: set[str] = set()
    found = _merged(document, schema, pointer, seen)
    while found is not None and (branches := [branch for branch in union_branches(found) if not is_null(branch)]):
        inner = _merged(document, branches[0], pointer, seen) if len(branches) == 1 else None
        found = None if inner is None else both(inner, without_union(found))
    return found


def is_binary(schema: Mapping[str, Any]) -> bool:
    """Tell whether values are bytes as they are (OpenAPI 3.1.0 section 4.8.14.3; `format: binary` in OpenAPI 3.0)."""
    if schema.get("format") == "binary":
        return True
    media_type = schema.get("contentMediaType")
    return isinstance(media_type, str) and "contentEncoding" not in schema and not media_type.startswith("text/")


def both(under: Mapping[str, Any], over: Mapping[str, Any]) -> Schema:
    """Return one schema for values that fit two merged ones; annotations are those of `over` where it has them."""
    result = {**(without_union(under) if union_branches(over) else under), **over}
    under_fields, over_fields = named(under, "properties"), named(over, "properties")
    if under_fields or over_fields:
        result["properties"] = {
            **under_fields,
            **{
                name: field if under_fields.get(name, field) == field else {"allOf": [under_fields[name], field]}
                for name, field in over_fields.items()
            },
        }
    if required := dict.fromkeys((*listed(under, "required"), *listed(over, "required"))):
        result["required"] = list(required)
    for key in ("type", "enum"):
        if key in under and key in over:
            admitted = _as_list(over[key])
            shared = [value for value in _as_list(under[key]) if value in admitted]
            result[key] = shared or over[key]
    return result


def union_branches(schema: Mapping[str, Any]) -> list[Any]:
    """Return the alternatives of `oneOf` and `anyOf`."""
    return [*listed(schema, "oneOf"), *listed(schema, "anyOf")]


def without_union(schema: Mapping[str, Any]) -> Schema:
    """Return the schema without its alternatives."""
    return {key: value for key, value in schema.items() if key not in ("oneOf", "anyOf", "discriminator")}


def is_null(schema: Any) -> bool:
    """Tell whether null alone fits the schema, as far as its own keywords say."""
    if not isinstance(schema, Mapping):
        return False
    return schema.get("type") in ("null", ["null"]) or ("const" in schema and schema["const"] is None)


def types(schema: Mapping[str, Any]) -> list[str]:
    """Return the types of the schema's values but null, told from its keywords where it has no `type`."""
    given = schema.get("type")
    if given is not None:
        kinds = dict.fromkeys(str(kind) for kind in _as_list(given))
    elif "const" in schema:
        kinds = {type_of(schema["const"]): None}
    elif listed(schema, "enum"):
        kinds = dict.fromkeys(sorted(type_of(value) for value in listed(schema, "enum")))
    else:
        kinds = {implied: None} if (implied := implied_type(schema)) else {}
    if {"integer", "number"} <= kinds.keys():
        del kinds["integer"]
    return [kind for kind in kinds if kind != "null"]


def _expanded(
    document: Document, name: str, whole: Schema, pointer: str, depth: int = 0
) -> Iterator[tuple[str, Schema]]:
    branches = [branch for branch in union_branches(whole) if not is_null(branch)]
    own = without_union(whole)
    alternatives = [both(own, merged(document, branch, pointer) or {}) for branch in branches]
    if depth > _DEEPEST_UNION or all(_adds_nothing(inner, own) for inner in alternatives):
        # Such alternatives say which of the fields go together.
        yield name, own
        return
    mapping = {target: value for value, target in named(named(whole, "discriminator"), "mapping").items()}
    for number, (branch, inner) in enumerate(zip(branches, alternatives, strict=True), start=1):
        inner_name = name if len(branches) == 1 else _variant_name(branch, mapping, number)
        yield from _expanded(document, inner_name, inner, pointer, depth + 1)


def _adds_nothing(inner: Schema, own: Schema) -> bool:
    return not union_branches(inner) and named(inner, "properties").keys() == named(own, "properties").keys()


def _variant_name(branch: Any, mapping: Mapping[str, str], index: int) -> str:
    reference = branch.get("$ref", "") if isinstance(branch, Mapping) else ""
    last = reference.rpartition("/")[2]
    title = branch.get("title") if isinstance(branch, Mapping) else None
    return str(mapping.get(reference) or mapping.get(last) or last or title or f"variant {index}")


def _merged(document: Document, schema: Any, pointer: str, seen: set[str], depth: int = 0) -> Schema | None:
    if not isinstance(schema, Mapping):
        return None
    if depth > _DEEPEST:
        raise DocumentError(pointer, f"references and `allOf` inside each other, more than {_DEEPEST} deep")
    result = {key: value for key, value in schema.items() if key not in ("$ref", "allOf")}
    for part, place in _conjuncts(document, schema, pointer, seen):
        inner = _merged(document, part, place, seen, depth + 1)
        if inner is None:
            continue
        if any(isinstance(branch, Mapping) and branch.get("$ref") in seen for branch in union_branches(inner)):
            # A schema that is one of its base's alternatives has the base's fields, not the other alternatives.
            inner = without_union(inner)
        result = both(inner, result)
    return result


def _conjuncts(
    document: Document, schema: Mapping[str, Any], pointer: str, seen: set[str]
) -> Iterator[tuple[Any, str]]:
    """Yield the conjuncts of a schema, each target of a reference once, as `allOf` of A and A is A."""
    document.resolve(schema, pointer)
    if (reference := schema.get("$ref")) in seen:
        schema = {key: value for key, value in schema.items() if key != "$ref"}
    elif reference is not None:
        seen.add(reference)
    yield from conjuncts(document, schema, pointer)


def _as_list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]
