"""What is said in a request body."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from attrs import frozen

_TEXTS = ("script", "prompt", "text", "message")


@frozen
class Found:
    """A value inside a body."""

    path: str
    """Where it is: `image.asset_id`, `files.0.url`."""
    name: str
    """The field that holds it, or that holds the list it is in."""
    value: Any
    depth: int


def walk(body: Any) -> Iterator[Found]:
    """Yield each value in a body, itself first, in its order."""
    left = [Found("", "", body, 0)]
    while left:
        found = left.pop()
        yield found
        inner: list[tuple[str, str, Any]] = []
        if isinstance(found.value, Mapping):
            inner = [(str(key), str(key), value) for key, value in found.value.items()]
        elif isinstance(found.value, list):
            inner = [(str(place), found.name, value) for place, value in enumerate(found.value)]
        left += [
            Found(f"{found.path}.{key}".lstrip("."), name, value, found.depth + 1)
            for key, name, value in reversed(inner)
        ]


def says(body: Mapping[str, Any], mark: str) -> bool:
    """Tell whether a text anywhere in a body has `mark` in it."""
    return any(isinstance(found.value, str) and mark in found.value for found in walk(body))


def spoken(body: Mapping[str, Any]) -> str:
    """Return the text that a body wants said or shown, "" if it has none."""
    return next((str(body[name]) for name in _TEXTS if body.get(name)), "")


def title(body: Mapping[str, Any]) -> str:
    """Return a title for what a request made without one: the beginning of its text."""
    text = " ".join(spoken(body).split()) or "Untitled"
    return text if len(text) <= 60 else f"{text[:57]}..."
