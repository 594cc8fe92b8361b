"""Commands that look for something in an answer which the contract had there, and has no more."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from codegen.compare.effects import Effect
from codegen.compare.findings import Matched
from codegen.emit.runtime.record import Operation
from codegen.openapi.document import Document
from codegen.operations.answer_paths import answer_paths, finds

_KINDS: Mapping[str, str] = {"column": "column-empty"}
"""By the first word of a path's use; all else ends the command in an error."""


def answer_effects(
    old: Document, new: Document, matched: Iterable[Matched], records: Iterable[Operation]
) -> Iterator[Effect]:
    """Yield the expressions of the new records that would have found something in the old answers, and find nothing."""
    matches = {match.new: match for match in matched if match.new}
    before = {(endpoint.method, endpoint.path): endpoint for endpoint in old.endpoints()}
    after = {endpoint.id: endpoint for endpoint in new.endpoints()}
    for record in records:
        for path in answer_paths(record):
            now = after[path.source]
            match = matches.get((now.method, now.path))
            was = before.get(match.old) if match and match.old else None
            if was is None or finds(new, now, path.expression) or not finds(old, was, path.expression):
                continue
            command = " ".join(record.command)
            kind = _KINDS.get(path.use.split(" ")[0], "answer-lacks")
            label = matches[record.method, record.path].label
            yield Effect(kind, label, command, path.use, before=f"{path.expression} of {path.source}")
