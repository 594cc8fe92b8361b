"""Texts of the vendor's document, told apart from ours by the hashes of those that were last taken in."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from hashlib import sha256

from attrs import frozen

from codegen.arrange.equality import PROSE
from codegen.openapi.references import Pointer, escape

Locked = Mapping[str, Collection[str]]
"""By JSON pointer of a text in the contract: digests of the vendor's texts for it. Shared places have several."""
_LENGTH = 16
"""Hexadecimal digits: 64 bits, for some thousand texts that nobody forges."""


@frozen
class Rewording:
    """A text that the vendor has changed since it was last taken in."""

    at: Pointer
    """Where the new text is, as unescaped tokens of its JSON pointer, its keyword last."""
    before: str | None
    """The contract's text."""
    after: str
    """The vendor's."""
    is_taken: bool
    """The contract gets the vendor's text: what it had was the vendor's too, or describes what has changed.

    Otherwise it keeps its own words.
    """


def digest(text: object) -> str:
    """Return a hash of a text, the same however the text is broken into lines."""
    return sha256(" ".join(str(text).split()).encode("utf-8", "surrogatepass")).hexdigest()[:_LENGTH]


def text_keywords(kind: str) -> tuple[str, ...]:
    """Return the keywords of an object that hold texts."""
    return (*PROSE, "title") if kind == "schema" else PROSE


def as_text(at: Pointer) -> str:
    """Return a JSON pointer as text (RFC 6901, section 3)."""
    return "".join(f"/{escape(part)}" for part in at)


def from_text(pointer: str) -> Pointer:
    """Return the tokens of a JSON pointer that is written as text (RFC 6901, section 4)."""
    return tuple(part.replace("~1", "/").replace("~0", "~") for part in pointer.split("/")[1:])
