"""What a schema, parameter or operation says beside its shape: description, default, deprecation, extensions."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping
from typing import Any

from attrs import Factory, frozen

from codegen.openapi.json_values import identity
from codegen.openapi.schemas.places import Place

UNDOCUMENTED = "x-undocumented"
"""The extension that marks what the API has and the document of its owner lacks."""
IGNORED = frozenset({"title", "example", "examples", "externalDocs", "xml", "$comment", "$schema", "$id", "$anchor"})
"""Keywords that change nothing in what a schema means."""
_KEYWORDS = ("description", "default", "deprecated", "readOnly", "writeOnly")


@frozen
class Annotations:
    """Annotations by keyword, extensions among them, and the place of each.

    What says nothing is left out: `deprecated: false`, a default of null, a description of spaces.
    """

    values: Mapping[str, Any] = Factory(dict)
    pointers: Mapping[str, str] = Factory(dict)

    @classmethod
    def of(cls, parts: Iterable[Place]) -> Annotations:
        """Return the annotations of places that hold together; of two for one keyword, the earlier."""
        values: dict[str, Any] = {}
        pointers: dict[str, str] = {}
        for part in parts:
            for keyword, value in part.schema.items():
                if has_meaning(keyword) and keyword not in values and _says_something(keyword, value):
                    values[keyword] = " ".join(str(value).split()) if keyword == "description" else value
                    pointers[keyword] = part.pointer
        return cls(values, pointers)

    def or_else(self, other: Annotations) -> Annotations:
        """Return these, and those of `other` for keywords that these lack."""
        return Annotations({**other.values, **self.values}, {**other.pointers, **self.pointers})

    def __getitem__(self, keyword: str) -> Any:
        return self.values.get(keyword)

    def identity(self) -> Hashable:
        """Return a hashable that equal annotations share, wherever they stand."""
        return identity(self.values)


def is_annotation(keyword: str) -> bool:
    """Tell whether a keyword says something about values, but not which ones fit."""
    return keyword in _KEYWORDS or keyword in IGNORED or keyword.startswith("x-")


def has_meaning(keyword: str) -> bool:
    """Tell whether it is an annotation that changes what a schema means. What we say of the document does not."""
    return is_annotation(keyword) and keyword not in IGNORED and keyword != UNDOCUMENTED


def _says_something(keyword: str, value: Any) -> bool:
    match keyword:
        case "description":
            return bool(str(value or "").strip())
        case "default":
            return value is not None
        case "deprecated" | "readOnly" | "writeOnly" | "x-cli-action" | "x-excluded":
            return value is True
        case "x-cli-visible":
            return value is False
        case _:
            return True
