"""Changes in what is said beside the shape: descriptions, defaults, deprecation, extensions."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from codegen.compare.findings import Change
from codegen.openapi.json_values import identity
from codegen.openapi.schemas.annotations import Annotations

_SHAPING = ("readOnly", "writeOnly")
"""These decide whether a field is part of a request or response, and show as its addition or removal."""

_SWITCHES = {
    "deprecated": ("undeprecated", "deprecated"),
    "x-cli-visible": ("shown", "hidden"),
    "x-cli-action": ("action-changed", "action-changed"),
    "x-excluded": ("preview-changed", "preview-changed"),
}
"""Kinds of change of keywords that are on or off: when one goes, and when it comes."""


def annotation_changes(old: Annotations, new: Annotations, old_pointer: str, pointer: str) -> Iterator[Change]:
    """Yield the changes from `old` to `new`, which annotate what is at the two pointers.

    A description that only the old document has is no change: a document without it says nothing else.
    """
    for keyword in dict.fromkeys((*old.values, *new.values)):
        before, after = old[keyword], new[keyword]
        if keyword in _SHAPING or identity(before) == identity(after):
            continue
        if keyword == "description" and after is None:
            continue
        kind, values = _described(keyword, before, after)
        yield Change(kind, old.pointers.get(keyword, old_pointer), new.pointers.get(keyword, pointer), *values)


def _described(keyword: str, before: Any, after: Any) -> tuple[str, tuple[Any, Any]]:
    if keyword in _SWITCHES:
        return _SWITCHES[keyword][after is not None], (None, None)
    match keyword:
        case "description":
            return "documentation-changed", (before, after)
        case "default":
            kind = "default-added" if before is None else "default-removed" if after is None else "default-changed"
            return kind, (before, after)
        case "x-cli-default":
            return "cli-default-changed", (before, after)
        case _:
            return "extension-changed", (_named(keyword, before), _named(keyword, after))


def _named(keyword: str, value: Any) -> Any:
    return None if value is None else {keyword: value}
