"""What a comparison finds, and how much each kind of finding matters to callers of the API."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping
from enum import StrEnum
from typing import Any

from attrs import field, frozen

from codegen.openapi.json_values import identity


class Severity(StrEnum):
    """Whether callers who did nothing still get what they got."""

    BREAKING = "breaking"
    POSSIBLY = "possibly-breaking"
    COMPATIBLE = "compatible"

    @property
    def rank(self) -> int:
        """Return 0 for the worst."""
        return list(Severity).index(self)

    @property
    def words(self) -> str:
        """Return it as a report says it."""
        return self.value.replace("-", " ")


class Direction(StrEnum):
    """Which way a value travels: what widens a request narrows nothing for its caller, in a response it may."""

    REQUEST = "request"
    RESPONSE = "response"


_B, _P, _C = Severity.BREAKING, Severity.POSSIBLY, Severity.COMPATIBLE

SEVERITIES: Mapping[str, tuple[Severity, Severity]] = {
    # kind: (in a request or outside of both, in a response)
    "operation-added": (_C, _C),
    "operation-removed": (_B, _B),
    "operation-moved": (_B, _B),  # releases in use still send to the old path
    "operation-id-changed": (_P, _P),  # the wire is as it was; functions of the Python client are renamed
    "tags-changed": (_C, _C),
    "group-changed": (_P, _P),  # the first tag names commands and modules
    "summary-changed": (_C, _C),
    "documentation-changed": (_C, _C),
    "deprecated": (_C, _C),
    "undeprecated": (_C, _C),
    "hidden": (_B, _C),
    "shown": (_C, _C),
    "action-changed": (_P, _P),
    "preview-changed": (_C, _C),
    "extension-changed": (_C, _C),
    "server-added": (_C, _C),
    "server-removed": (_P, _P),
    "security-added": (_C, _C),
    "security-removed": (_B, _B),
    "info-changed": (_C, _C),
    "parameter-added": (_C, _C),
    "required-parameter-added": (_B, _B),
    "parameter-removed": (_B, _B),
    "parameter-renamed": (_C, _C),  # of a path: values are given by place
    "parameter-required": (_B, _B),
    "parameter-optional": (_C, _C),
    "parameter-style-changed": (_B, _B),
    "body-added": (_C, _C),
    "required-body-added": (_B, _B),
    "body-removed": (_B, _B),
    "body-required": (_B, _B),
    "body-optional": (_C, _C),
    "media-type-added": (_C, _P),
    "media-type-removed": (_B, _B),
    "encoding-changed": (_P, _P),
    "success-code-added": (_P, _P),
    "success-code-removed": (_P, _P),
    "error-code-added": (_C, _C),
    "error-code-removed": (_C, _C),
    "header-added": (_C, _C),
    "header-removed": (_B, _P),
    "header-required": (_B, _C),
    "header-optional": (_C, _P),
    "field-added": (_C, _C),
    "required-field-added": (_B, _C),
    "field-removed": (_P, _B),  # a request that still has it may be taken all the same ...
    "field-refused": (_B, _B),  # ... but not where the object admits no other fields
    "field-required": (_B, _C),
    "field-optional": (_C, _P),
    "null-added": (_C, _P),
    "null-removed": (_B, _C),
    "type-changed": (_B, _B),
    "type-widened": (_C, _P),
    "type-narrowed": (_B, _C),
    "variant-added": (_C, _P),
    "variant-removed": (_B, _C),
    "enum-value-added": (_C, _P),
    "enum-value-removed": (_B, _C),
    "enum-closed": (_B, _C),
    "enum-opened": (_C, _P),
    "bound-narrowed": (_B, _C),
    "bound-widened": (_C, _P),
    "constraint-added": (_B, _C),
    "constraint-removed": (_C, _P),
    "constraint-changed": (_P, _P),
    "format-changed": (_P, _P),
    "object-closed": (_B, _C),
    "object-opened": (_C, _C),
    "default-added": (_C, _C),
    "default-changed": (_P, _C),
    "default-removed": (_P, _C),
    "cli-default-changed": (_P, _C),
}
"""Every kind of finding, with its severity in a request and in a response."""

_WORDING = frozenset({"summary-changed", "documentation-changed"})

_GONE = frozenset(
    f"{what}-removed"
    for what in ("operation", "parameter", "body", "media-type", "success-code", "error-code", "header", "server",
                 "security", "field", "variant")
) | {"field-refused"}  # fmt: skip
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


@frozen(kw_only=True)
class Finding:
    """One difference, as it concerns one operation."""

    kind: str
    """A key of `SEVERITIES`."""
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

    @property
    def is_gone(self) -> bool:
        """Tell whether it is about what the new document does not have: `pointer` leads into the old one."""
        return self.kind in _GONE

    @property
    def is_wording(self) -> bool:
        """Tell whether it is in a description or summary, and nothing else."""
        return self.kind in _WORDING

    def same_change(self) -> Hashable:
        """Return a hashable that findings share which are one change seen from several operations."""
        return (self.kind, self.direction, self.pointer, self.old_pointer, identity([self.before, self.after]))


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
    in_request, in_response = SEVERITIES[change.kind]
    return Finding(
        kind=change.kind,
        severity=in_response if direction is Direction.RESPONSE else in_request,
        operation=operation,
        direction=direction,
        location=f"{location}{change.within}",
        pointer=change.old_pointer if change.kind in _GONE else change.pointer,
        old_pointer=change.old_pointer,
        before=change.before,
        after=change.after,
    )


def distinct(findings: Iterable[Finding]) -> list[Finding]:
    """Return the findings of one operation, the first of each change."""
    kept: dict[Hashable, Finding] = {}
    for found in findings:
        kept.setdefault(found.same_change(), found)
    return list(kept.values())
