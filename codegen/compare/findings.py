"""What a comparison finds."""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from typing import Any

from attrs import field, frozen

from codegen.compare.kinds import KINDS, Direction, Severity
from codegen.openapi.json_values import identity

_WORDING = frozenset({"summary-changed", "documentation-changed", "reworded", "reworded-ours-kept"})

_STILL_THERE = ("enum-value", "null", "default", "constraint", "security-scope")
"""Of these, what is left without the removed part still has its place in the new document."""

_GONE = frozenset(kind for kind in KINDS if kind.endswith("-removed") and not kind.startswith(_STILL_THERE)) | {
    "field-refused"
}
"""Kinds of finding about what the new document does not have."""


@frozen
class Change:
    """One difference between two places, before it is known who is concerned."""

    kind: str
    old_pointer: str
    """Into the old document; for what was added, of the place that it was added to."""
    pointer: str
    """Into the new document; for what was removed, of the place that it was removed from."""
    before: Any = None
    after: Any = None
    within: str = ""
    """The way to it from the schema that was compared: `.title` for a field of it."""
    holder: Hashable = None
    """What copies of one schema share that stand in several places; None outside of objects."""


@frozen(kw_only=True)
class Finding:
    """One difference, as it concerns one operation."""

    kind: str
    """A key of `KINDS`."""
    severity: Severity
    operation: str | None
    """Operation id, or method and path where there is none; None for the API as a whole."""
    direction: Direction | None
    location: str
    """For people: `body.voice.speed`, `query limit`, `200 body.data[].status`; empty for the operation itself."""
    pointer: str
    """JSON pointer (RFC 6901) into the new document; into the old one for what the new one does not have."""
    old_pointer: str
    """JSON pointer into the old document; for additions, of the place that they were added to."""
    before: Any
    after: Any
    holder: Hashable = field(default=None, eq=False)
    """What copies of one schema share that stand in several places; None outside of objects."""

    @property
    def reason(self) -> str:
        """Return why it has its severity, in a few words."""
        return KINDS[self.kind].reason

    @property
    def is_gone(self) -> bool:
        """Tell whether it is about what the new document does not have: `pointer` leads into the old one."""
        return self.kind in _GONE

    @property
    def is_wording(self) -> bool:
        """Tell whether it is in a description or summary, and nothing else."""
        return self.kind in _WORDING

    @property
    def is_unread(self) -> bool:
        """Tell whether it is in an extension that nothing here reads."""
        names = self.before or self.after
        return self.kind == "extension-changed" and not any(name.startswith("x-cli-") for name in names)

    def same_change(self) -> Hashable:
        """Return a hashable that findings share which are one change, seen from several operations and directions."""
        return (self.kind, self.pointer, self.old_pointer, self._values())

    def same_copy(self) -> Hashable:
        """Return a hashable that findings share which are one change in several copies of one schema."""
        return self.same_change() if self.holder is None else (self.kind, self.holder, self._values())

    def _values(self) -> Hashable:
        return identity([self.before, self.after])


@frozen
class Matched:
    """An operation of either document, or of both."""

    label: str
    """What findings call it."""
    old: tuple[str, str] | None
    """Method and path in the old document."""
    new: tuple[str, str] | None


@frozen
class Comparison:
    """All differences between two documents, in the order of the new one's operations; removed ones come last."""

    findings: tuple[Finding, ...] = ()
    operations: tuple[Matched, ...] = field(default=(), eq=False)

    def __bool__(self) -> bool:
        return bool(self.findings)


def finding(change: Change, operation: str | None, direction: Direction | None = None, location: str = "") -> Finding:
    """Return `change` as it concerns `operation`."""
    return Finding(
        kind=change.kind,
        severity=KINDS[change.kind].severity(direction),
        operation=operation,
        direction=direction,
        location=f"{location}{change.within}",
        pointer=change.old_pointer if change.kind in _GONE else change.pointer,
        old_pointer=change.old_pointer,
        before=change.before,
        after=change.after,
        holder=change.holder and (change.holder, change.within),
    )


def distinct(findings: Iterable[Finding]) -> list[Finding]:
    """Return the findings of one operation, the first of each change in each direction."""
    kept: dict[Hashable, Finding] = {}
    for found in findings:
        kept.setdefault((found.direction, found.same_change()), found)
    return list(kept.values())
