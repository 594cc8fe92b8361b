"""Places in a document where schemas stand, each with its JSON pointer."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from attrs import field, frozen

from codegen.openapi import references
from codegen.openapi.document import Document
from codegen.openapi.members import list_in
from codegen.openapi.references import nested


@frozen(cache_hash=True)
class Place:
    """A schema and where it stands, or what is left of it once some keywords are taken out."""

    pointer: str
    schema: Any = field(eq=False, repr=False)
    without: tuple[str, ...] = ()
    """What tells this reading from the whole schema at `pointer`."""


Source = tuple[Place, ...]
"""Places whose schemas hold together, as under `allOf`. Equal sources mean the same."""


def component_name(pointer: str) -> str | None:
    """Return the name of the schema component that `pointer` leads to; None where it leads elsewhere."""
    section, name = references.component_name({"$ref": f"#{pointer}"}) or ("", None)
    return name if section == "schemas" else None


def conjuncts(document: Document, schema: Mapping[str, Any], pointer: str) -> Iterator[tuple[Any, str]]:
    """Yield what values must fit besides the schema's own keywords: what it refers to, and the parts of `allOf`.

    Each comes with its pointer. Raises DocumentError where a reference cannot be followed.
    """
    if "$ref" in schema:
        yield document.target(schema, pointer)
    for index, part in enumerate(list_in(schema, "allOf", pointer)):
        yield part, nested(pointer, "allOf", str(index))


def both(*sources: Place | Source) -> Source:
    """Return the places of all sources, each once."""
    places = [place for source in sources for place in ((source,) if isinstance(source, Place) else source)]
    return tuple(dict.fromkeys(places))


def without(place: Place, dropped: Callable[[str], bool]) -> Source:
    """Return the place without the keywords that are `dropped`; nothing where it has no others."""
    gone = [keyword for keyword in place.schema if dropped(keyword)]
    if not gone:
        return (place,) if place.schema else ()
    kept = {keyword: value for keyword, value in place.schema.items() if not dropped(keyword)}
    return (Place(place.pointer, kept, tuple(sorted({*place.without, *gone}))),) if kept else ()
