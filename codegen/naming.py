"""Names: from the document's spelling to commands, options and file names."""

from __future__ import annotations

import re
import unicodedata

_WORD = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+|[^\W\d_]+")

_UNCHANGING = ("ss", "us", "is", "news", "media", "series")


def words(text: str) -> list[str]:
    """Return the words of a name in any case: `checksum_sha256` gives checksum, sha, 256."""
    return [word.lower() for word in _WORD.findall(unicodedata.normalize("NFKC", text))]


def kebab(text: str) -> str:
    """Return the name in kebab case: `AI Clipping` gives `ai-clipping`; empty where it has no letter or digit."""
    return "-".join(words(text))


def pascal(text: str) -> str:
    """Return the name in Pascal case, keeping capitals that it has: `video_id` gives `VideoId`."""
    return "".join(part[:1].upper() + part[1:] for part in re.split(r"[\W_]+", text) if part)


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
    """Return `name` as a file name that is safe on every system: letters, digits, `_` and `-` only."""
    safe = re.sub(r"[^A-Za-z0-9_-]+", "_", name).strip("_-")
    return safe[:120] or "unnamed"
