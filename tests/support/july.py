"""What the API has changed since July 2026, when the promises were made that some tests hold the commands to."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any

from attrs import frozen
from heygen_api import operations

from codegen.compare import Comparison, Direction, Finding, Severity, compare
from codegen.update.repository import Repository
from tests.support.running import DATA, ROOT, heygen

_PROSE = frozenset({"documentation-changed", "summary-changed"})
_TAKES_OPTIONS_AWAY = frozenset({"type-widened", "variant-added"})
"""Compatible on the wire; but a text that may now be an object too has no option any more."""


@frozen
class ApiChanges:
    """Operations by what has become of them since July: the ids that they had, and those that they have."""

    requests: frozenset[str]
    """Their requests have changed so that callers break, or may break."""
    answers: frozenset[str]
    """Their answers have changed so that callers break, or may break."""
    touched: frozenset[str]
    """Something about their requests has changed, if only for the better."""


def july_document() -> dict[str, Any]:
    """Return the vendor's document of July with our repairs, as it was taken in."""
    return Repository(ROOT).repaired(json.loads((DATA / "api-2026-07.json").read_text(encoding="utf-8")))[0]


def changes(july: Mapping[str, Any], today: Mapping[str, Any]) -> ApiChanges:
    """Return what has changed between two OpenAPI documents."""
    comparison = compare(july, today)
    former = _former_ids(july, comparison)
    found = [found for found in comparison.findings if found.kind not in _PROSE]
    of_requests = [found for found in found if found.direction is not Direction.RESPONSE]
    of_answers = [found for found in found if found.direction is Direction.RESPONSE]

    def ids(findings: Iterable[Finding]) -> frozenset[str]:
        named = {found.operation for found in findings if found.operation is not None}
        return frozenset(named | {former[name] for name in named if name in former})

    return ApiChanges(
        requests=ids(filter(_breaks_commands, of_requests)),
        answers=ids(found for found in of_answers if found.severity is not Severity.COMPATIBLE),
        touched=ids(of_requests),
    )


def _breaks_commands(found: Finding) -> bool:
    return found.severity is not Severity.COMPATIBLE or found.kind in _TAKES_OPTIONS_AWAY


def _former_ids(july: Mapping[str, Any], comparison: Comparison) -> dict[str, str]:
    """Return the operation ids of July by what findings call the operations."""
    return {
        matched.label: july["paths"][matched.old[1]][matched.old[0].lower()]["operationId"]
        for matched in comparison.operations
        if matched.old is not None
    }


def assert_answers_under_its_former_name(command: str) -> None:
    """A command that scripts know still works, or says that it was removed; it is never merely unknown."""
    finished = heygen(*command.split(" "), "--help")
    if command in operations.index()["removed_commands"]:
        assert finished.code == 2
        assert "was removed" in finished.error["message"]
        return
    assert finished.code == 0
    if command in operations.index()["former_commands"]:
        assert json.loads(finished.stderr)["warning"]["code"] == "cli_deprecated_command"
