"""Entries of CHANGELOG.md."""

from __future__ import annotations

from collections.abc import Iterable

UNRELEASED = "## Unreleased"


def with_entry(changelog: str, title: str, lines: Iterable[str]) -> str:
    """Return the changelog with a section below `## Unreleased`, which is made where there is none."""
    section = "\n".join([f"### {title}", "", *(f"- {line}" for line in lines)])
    head, heading, rest = changelog.partition(f"{UNRELEASED}\n")
    if heading:
        return f"{head}{heading}\n{section}\n\n{rest.lstrip()}"
    before, first_release, after = head.partition("\n## ")
    return f"{before.rstrip()}\n\n{UNRELEASED}\n\n{section}\n{first_release}{after}"
