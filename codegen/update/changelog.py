"""Entries of CHANGELOG.md."""

from __future__ import annotations

import re
from collections.abc import Sequence

_UNRELEASED = "## Unreleased"
_RELEASE = re.compile(r"^## ", re.MULTILINE)


def with_entry(changelog: str, title: str, lines: Sequence[str]) -> str:
    """Return the changelog with the lines as a section that ends `## Unreleased`, which is made where there is none.

    A section of the same title is there already when the same version of a document changes again: it gets longer.
    Without lines nothing is to tell.
    """
    if not lines:
        return changelog
    start = _start_of_unreleased(changelog)
    if start is None:
        first = _RELEASE.search(changelog)
        at = first.start() if first else len(changelog)
        changelog = f"{changelog[:at].rstrip()}\n\n{_UNRELEASED}\n\n{changelog[at:]}"
        start = _start_of_unreleased(changelog)
        assert start is not None
    following = _RELEASE.search(changelog, start)
    end = following.start() if following else len(changelog)
    unreleased, rest = changelog[start:end].rstrip(), changelog[end:]
    heading = f"### {title}"
    last = unreleased.rpartition("\n### ")[2].partition("\n")[0]
    parts = [unreleased] if last == title else [unreleased, "", heading, ""]
    text = "\n".join([*parts, *(f"- {line}" for line in lines)])
    return f"{changelog[:start]}{text}\n" + (f"\n{rest}" if rest else "")


def _start_of_unreleased(changelog: str) -> int | None:
    """Return where the text below the heading begins."""
    found = re.search(rf"^{_UNRELEASED}[ \t]*$", changelog, re.MULTILINE)
    return found.end() if found else None
