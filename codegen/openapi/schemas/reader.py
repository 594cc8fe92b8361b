"""Schemas by meaning: two spellings of one schema read as the same `Schema`.

A schema is read as what it is in the end: whether it takes null, and a list of variants of one type each. References
are followed, the parts of `allOf` are merged, unions within unions are flattened, what stands beside a union is
pushed into its variants, `const` is an enum of one. OpenAPI 3.0 and 3.1 spellings are read alike.

A schema reads lazily: its children are `Source`s, places yet to be read, so that a recursive schema stays finite.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from attrs import evolve, field, frozen

from codegen.openapi.document import Document
from codegen.openapi.errors import DocumentError
from codegen.openapi.members import list_in, object_in, text_in
from codegen.openapi.references import mapped_reference, nested
from codegen.openapi.schemas.annotations import IGNORED, Annotations, has_meaning
from codegen.openapi.schemas.keywords import accepts_null, merged_enums, variants_of
from codegen.openapi.schemas.places import Place, Source, both, component_name, conjuncts, without
from codegen.openapi.schemas.variants import Variant

_DEPTH = 200
_NESTING = 50
_MAX_VARIANTS = 500
_FINGERPRINT_DEPTH = 8
_UNIONS = ("anyOf", "oneOf")


@frozen
class Schema:
    """What a schema means. No variants and no null: nothing satisfies it."""

    pointer: str
    """Of the innermost of the places that it was read from."""
    nullable: bool
    variants: tuple[Variant, ...]
    annotations: Annotations
    discriminator: str | None = None
    """The property that is declared to tell the variants apart."""
    is_one_of: bool = False
    """Whether a value may satisfy one variant only."""
    is_type_implied: bool = False
    """Whether its type, and that it is not null, is only to be guessed from keywords such as `properties`."""


@frozen
class SchemaReader:
    """Reads the schemas of one document, each place once."""

    document: Document
    _read: dict[Source, Schema] = field(factory=dict, init=False)
    _open: set[Source] = field(factory=set, init=False)
    _null: dict[Place, bool | None] = field(factory=dict, init=False)
    _fingerprints: dict[tuple[Source, int], int] = field(factory=dict, init=False)

    def source(self, value: Any, pointer: str) -> Source:
        """Return the place that `value` at `pointer` stands for: the end of its references, or a place as it is.

        Raises:
            DocumentError: a reference leads out of the document, to nothing, or back to itself.
        """
        if isinstance(value, Place):
            return (value,)
        seen: set[str] = set()
        while isinstance(value, Mapping) and "$ref" in value and not set(value) - {"$ref"} - IGNORED:
            value, pointer = self.document.target(value, pointer)
            if pointer in seen:
                raise DocumentError(pointer, "refers to itself and never reaches a schema")
            seen.add(pointer)
        if pointer.count("/") > _DEPTH:
            raise DocumentError(pointer[:200], f"lies deeper than {_DEPTH} levels")
        return (Place(pointer, value),)

    def read(self, source: Source) -> Schema:
        """Return what the places of `source`, all taken together, mean.

        Raises:
            DocumentError: a schema is malformed, or made of itself so that reading it would never end.
        """
        if source in self._read:
            return self._read[source]
        if source in self._open or len(self._open) > _NESTING:
            raise DocumentError(source[0].pointer, "is made of itself and never reaches a schema")
        self._open.add(source)
        schema = self._schema(source)
        self._open.discard(source)
        self._read[source] = schema
        return schema

    def fingerprint(self, source: Source, depth: int = _FINGERPRINT_DEPTH) -> int:
        """Return a number that equal schemas share. Differences deeper than `depth` levels do not count."""
        if depth == 0:
            return 0
        key = (source, depth)
        if key not in self._fingerprints:
            schema = self.read(source)
            variants = sorted(self.variant_fingerprint(variant, depth) for variant in schema.variants)
            self._fingerprints[key] = hash((schema.nullable, schema.annotations.identity(), tuple(variants)))
        return self._fingerprints[key]

    def variant_fingerprint(self, variant: Variant, depth: int = _FINGERPRINT_DEPTH) -> int:
        """Return a number that equal variants share, see `fingerprint`."""
        children = frozenset((label, self.fingerprint(child, depth - 1)) for label, child in variant.children())
        return hash((variant.own_identity(), children))

    def _schema(self, source: Source) -> Schema:
        parts = [part for place in source for part in self._parts(place)]
        annotations = Annotations.of(parts)
        for part in parts:
            for keyword in _UNIONS:
                if part.schema.get(keyword):
                    return self._union(source, parts, part, keyword, annotations)
        variants = tuple(variants_of(parts, self.source))
        is_implied = not any({"type", "enum", "const"} & part.schema.keys() for part in parts)
        return Schema(source[-1].pointer, self._nullable(source), variants, annotations, is_type_implied=is_implied)

    def _union(
        self, source: Source, parts: list[Place], holder: Place, keyword: str, annotations: Annotations
    ) -> Schema:
        beside = both(
            *(without(part, has_meaning) for part in parts if part is not holder),
            without(holder, lambda key: has_meaning(key) or key in (keyword, "discriminator")),
        )
        declared = object_in(holder.schema, "discriminator", holder.pointer)
        discriminator = text_in(declared, "propertyName", f"{holder.pointer}/discriminator")
        found: list[Schema] = []
        for index, option in enumerate(list_in(holder.schema, keyword, holder.pointer)):
            place = self.source(option, nested(holder.pointer, keyword, str(index)))
            schema = self.read(both(*beside, *place))
            if discriminator is not None and not self._lists_values(schema, discriminator):
                schema = self.read(both(*beside, *self._tag(holder, place[0], discriminator), *place))
            found.append(schema)
            if sum(len(schema.variants) for schema in found) > _MAX_VARIANTS:
                raise DocumentError(holder.pointer, f"combines its unions into more than {_MAX_VARIANTS} variants")
        real = [schema for schema in found if schema.variants]
        if len(real) == 1:
            variants = real[0].variants
            is_one_of = real[0].is_one_of
            annotations = annotations.or_else(real[0].annotations)
            discriminator = discriminator or real[0].discriminator
        else:
            is_one_of = keyword == "oneOf"
            variants = tuple(
                evolve(variant, annotations=schema.annotations) if len(schema.variants) == 1 else variant
                for schema in real
                for variant in schema.variants
            )
        nullable = self._nullable(source)
        is_implied = bool(real) and all(schema.is_type_implied for schema in real)
        return Schema(
            source[-1].pointer, nullable, merged_enums(variants), annotations, discriminator, is_one_of, is_implied
        )

    def _tag(self, holder: Place, option: Place, discriminator: str) -> Source:
        """Return what the discriminator says of one variant: the values of its property (OpenAPI 3.1.0, 4.8.25)."""
        mapping = object_in(holder.schema["discriminator"], "mapping", f"{holder.pointer}/discriminator")
        named = {str(value): self._mapped(str(target), holder.pointer) for value, target in mapping.items()}
        values = [value for value, target in named.items() if target == option.pointer]
        if not values and (name := component_name(option.pointer)):
            values = [name]
        if not values:
            return ()
        pointer = f"{holder.pointer}/discriminator"
        tag = Place(pointer, {"enum": values}, tuple(values))
        return (Place(pointer, {"properties": {discriminator: tag}}, tuple(values)),)

    def _lists_values(self, schema: Schema, name: str) -> bool:
        return all(
            name in variant.fields
            and all(inner.enum is not None for inner in self.read(variant.fields[name].source).variants)
            for variant in schema.variants
        )

    def _mapped(self, target: str, pointer: str) -> str:
        (place,) = self.source({"$ref": mapped_reference(target)}, f"{pointer}/discriminator/mapping")
        return place.pointer

    def _nullable(self, source: Source) -> bool:
        said = [self._place_nullable(place) for place in source]
        return False not in said

    def _place_nullable(self, place: Place) -> bool | None:
        """Tell whether null satisfies the place; None where it says nothing about it."""
        if place not in self._null:
            self._null[place] = self._said_of_null(place)
        return self._null[place]

    def _said_of_null(self, place: Place) -> bool | None:
        if not isinstance(place.schema, Mapping):
            return None if place.schema is True else False
        if place.schema.get("nullable") is True:
            return True
        said = [accepts_null(place.schema)]
        said += [self._place_nullable(inner) for inner in self._conjuncts(place)]
        for keyword in _UNIONS:
            options = [
                self._place_nullable(self.source(option, nested(place.pointer, keyword, str(index)))[0])
                for index, option in enumerate(list_in(place.schema, keyword, place.pointer))
            ]
            if options:
                said.append(None if None in options else True in options)
        return False if False in said else True if True in said else None

    def _parts(self, place: Place, trail: tuple[Place, ...] = ()) -> Iterator[Place]:
        """Yield the place's own keywords, then those of what it refers to and of its `allOf`, outermost first."""
        if place in trail or len(trail) > _NESTING:
            raise DocumentError(place.pointer, "is made of itself and never reaches a schema")
        if isinstance(place.schema, bool):
            yield Place(place.pointer, {} if place.schema else {"enum": []})
            return
        if not isinstance(place.schema, Mapping):
            raise DocumentError(place.pointer, f"expected a schema, found {type(place.schema).__name__}")
        inner = list(self._conjuncts(place))
        own = without(place, lambda key: key in ("$ref", "allOf"))
        if own or not inner:
            yield from own or (place,)
        for conjunct in inner:
            yield from self._parts(conjunct, (*trail, place))

    def _conjuncts(self, place: Place) -> Iterator[Place]:
        for value, pointer in conjuncts(self.document, place.schema, place.pointer):
            yield from self.source(value, pointer)
