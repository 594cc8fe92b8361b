"""Names: from the document's spelling to commands, options and file names."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Container

_WORD = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|[0-9]+")

_LONGEST_STEM = 120
DEVICES = frozenset(
    ("con", "prn", "aux", "nul", *(f"com{digit}" for digit in "123456789"), *(f"lpt{digit}" for digit in "123456789"))
)
"""Names that no file has on Windows."""

_UNCHANGING = ("ss", "us", "is", "news", "media", "series")


def words(text: str) -> list[str]:
    """Return the words of a name in any case: `checksum_sha256` gives checksum, sha, 256."""
    parts = re.findall(r"[^\W_]+", unicodedata.normalize("NFKC", text))
    return [word.lower() for part in parts for word in (_WORD.findall(part) if part.isascii() else [part])]


def kebab(text: str) -> str:
    """Return the name in kebab case: `AI Clipping` gives `ai-clipping`; empty where it has no letter or digit."""
    return "-".join(words(text))


def pascal(text: str) -> str:
    """Return the name in Pascal case, keeping capitals that it has: `video_id` gives `VideoId`."""
    return "".join(part[:1].upper() + part[1:] for part in re.split(r"[\W_]+", text) if part)


def camel(text: str) -> str:
    """Return words in camel case: `get /v3/video_ids` gives `getV3VideoIds`."""
    name = pascal(text)
    return name[:1].lower() + name[1:]


def singular(name: str) -> str:
    """Return an English plural in kebab case as its singular: `video-batches` gives `video-batch`."""
    if name.endswith(_UNCHANGING):
        return name
    if name.endswith("ies") and len(name) > 4:
        return name.removesuffix("ies") + "y"
    if re.search(r"(ch|sh|x|ss|zz)es$", name):
        return name.removesuffix("es")
    return name.removesuffix("s")


def file_stem(name: str) -> str:
    """Return `name` as a file name that is safe on every system: ASCII letters, digits, `_` and `-`; may be empty."""
    safe = re.sub(r"[^A-Za-z0-9_-]+", "_", name).strip("_-")[:_LONGEST_STEM]
    return f"{safe}_" if safe.lower() in DEVICES else safe


def unused(name: str, taken: Container[str]) -> str:
    """Return `name`, with the first number appended that keeps it from the taken ones (in lower case)."""
    candidate, count = name, 1
    while candidate.lower() in taken:
        count += 1
        candidate = f"{name}_{count}"
    return candidate
