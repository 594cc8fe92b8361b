"""The shapes that a schema takes: the values that the normal form is made of."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Mapping
from typing import Any

from attrs import Factory, frozen

from codegen.openapi.json_values import identity
from codegen.openapi.schemas.annotations import Annotations
from codegen.openapi.schemas.places import Place, Source

ANYTHING: Source = (Place("", True),)
"""The schema that everything satisfies."""


@frozen
class Bound:
    """The least or the greatest value, length or count."""

    value: float
    exclusive: bool
    pointer: str


@frozen
class Constraint:
    """The values of a keyword that is neither a bound nor a schema: several where merged places differ in it."""

    values: tuple[Any, ...]
    pointer: str


@frozen
class Enum:
    """The only values there are, by identity."""

    values: Mapping[Hashable, Any]
    pointer: str

    @property
    def is_tag(self) -> bool:
        """Tell whether the values are those of a discriminator, and not written at the property itself."""
        return self.pointer.endswith("/discriminator")


@frozen
class Field:
    """A property of an object, where it is declared and what it holds."""

    pointer: str
    source: Source


@frozen
class Variant:
    """One of the shapes that a schema takes: all of one type."""

    type: str
    """A type of JSON Schema, or `any` where the schema names none."""
    pointer: str
    enum: Enum | None = None
    bounds: Mapping[str, Bound] = Factory(dict)
    constraints: Mapping[str, Constraint] = Factory(dict)
    rules: Mapping[str, Source] = Factory(dict)
    """Schemas that constrain in another way than by shape: `not`, `if`, `propertyNames`, ..."""
    fields: Mapping[str, Field] = Factory(dict)
    required: frozenset[str] = frozenset()
    additional: Source | None = ANYTHING
    """Of a property that is not among the fields. None: there must be no such property."""
    items: Source = ANYTHING
    first_items: tuple[Source, ...] = ()
    content: Source = ANYTHING
    """Of the value that a string holds."""
    annotations: Annotations = Factory(Annotations)
    """Those of this variant alone, where there are several."""

    def children(self) -> Iterator[tuple[str, Source]]:
        """Yield every schema within, labelled."""
        for name, field in self.fields.items():
            yield f".{name}", field.source
        if self.additional is not None:
            yield "{}", self.additional
        yield "[]", self.items
        yield " content", self.content
        for index, item in enumerate(self.first_items):
            yield f"[{index}]", item
        yield from self.rules.items()

    def own_identity(self) -> Hashable:
        """Return a hashable that variants share whose schemas within are all that tells them apart."""
        return (
            self.type,
            None if self.enum is None else frozenset(self.enum.values),
            frozenset((name, bound.value, bound.exclusive) for name, bound in self.bounds.items()),
            frozenset((name, identity(constraint.values)) for name, constraint in self.constraints.items()),
            self.required,
            self.additional is None,
            self.annotations.identity(),
        )
