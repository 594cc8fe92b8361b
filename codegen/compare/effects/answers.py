"""Commands that look for something in an answer which the contract had there, and has no more."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from typing import Any

import jmespath
from attrs import frozen
from jmespath.exceptions import JMESPathError

from codegen.compare.effects.commands import Effect
from codegen.compare.findings import Matched
from codegen.emit.runtime.job_record import WaitStep
from codegen.emit.runtime.record import Operation
from codegen.openapi.document import Document, Endpoint
from codegen.openapi.media_types import success_responses
from codegen.openapi.schemas.merged import View

_DEEPEST = 12
_SCALARS: Mapping[str, Any] = {"string": "text", "integer": 5, "number": 2.5, "boolean": True}


@frozen
class AnswerPath:
    """An expression that a command evaluates on an answer."""

    use: str
    """What the command does by it: `wait`, `status`, `download`, `upload`, or `column` and the title."""
    source: str
    """Id of the operation whose answer it is."""
    expression: str


def answer_effects(
    old: Document, new: Document, matched: Iterable[Matched], records: Iterable[Operation]
) -> Iterator[Effect]:
    """Yield the expressions of the new records that would have found something in the old answers, and find nothing."""
    matches = {match.new: match for match in matched if match.new}
    before = {(each.method, each.path): _Answer(old, each) for each in old.endpoints()}
    after = {each.id: _Answer(new, each) for each in new.endpoints()}
    for record in records:
        for path in answer_paths(record):
            now = after[path.source]
            place = matches[now.endpoint.method, now.endpoint.path].old
            if place is None or now.has(path.expression) or not before[place].has(path.expression):
                continue
            kind = "column-empty" if path.use.startswith("column") else "answer-lacks"
            label = matches[record.method, record.path].label
            yield Effect(kind, label, " ".join(record.command), path.use, before=f"{path.expression} of {path.source}")


def answer_paths(record: Operation) -> Iterator[AnswerPath]:
    """Yield the expressions of an operation's record."""
    yield from _of_wait(record.wait, record.id)
    if status := record.status:
        for expression in (status.path, status.message, status.progress):
            if expression:
                yield AnswerPath("status", record.id, expression)
        if status.items:
            yield AnswerPath("status", record.id, f"{status.items.path}[0].{status.items.status}")
    for link in record.download.links if record.download else ():
        yield AnswerPath("download", record.id, link.path)
    if upload := record.direct_upload:
        for expression in (upload.id, upload.url, upload.headers, upload.largest):
            if expression:
                yield AnswerPath("upload", upload.open, expression)
    items = record.pagination.items if record.pagination else "data"
    for column in record.columns:
        yield AnswerPath(f"column {column.title}", record.id, f"[{items}][] | [0].{column.path}")


@frozen(slots=False)
class _Answer:
    """What an operation answers."""

    document: Document
    endpoint: Endpoint

    @cached_property
    def fullest(self) -> Any:
        """Return the answer with all that the contract allows in it; None where it has none."""
        responses = success_responses(self.endpoint)
        return _fullest(View(self.document, responses[0][2], self.endpoint.pointer), 0) if responses else None

    def has(self, expression: str) -> bool:
        """Tell whether a JMESPath expression finds anything in it."""
        try:
            found = jmespath.search(expression, self.fullest)
        except JMESPathError:
            return False
        return isinstance(found, _AnyName) or found not in (None, [], {}, "")


class _AnyName(dict[str, Any]):
    """An object whose names are not told: it has all of them."""

    def __init__(self, known: dict[str, Any], value: Any) -> None:
        super().__init__(known)
        self._value = value

    def get(self, key: str, default: Any = None) -> Any:  # noqa: ARG002 - there always is one
        """Return the value of any name."""
        return super().get(key, self._value)


def _of_wait(steps: tuple[WaitStep, ...], source: str) -> Iterator[AnswerPath]:
    for step in steps:
        yield AnswerPath("wait", source, step.ids)
        if step.until:
            yield AnswerPath("wait", step.operation, step.until)
        yield from _of_wait(step.then, step.operation)


def _fullest(view: View, depth: int) -> Any:
    """Return a value with everything optional in it, all alternatives of objects as one."""
    if depth > _DEEPEST:
        return None
    views = [view] if view.types or view.properties else [alternative for _, alternative in view.alternatives]
    values = [_value(each, depth) for each in views]
    objects = [value for value in values if isinstance(value, dict)]
    if not objects:
        return next((value for value in values if value is not None), None)
    if any(isinstance(value, _AnyName) for value in objects):
        return next(value for value in objects if isinstance(value, _AnyName))
    return {name: entry for value in reversed(objects) for name, entry in value.items()}


def _value(view: View, depth: int) -> Any:
    schema = view.single
    if schema.get("enum") or "const" in schema:
        return next((value for value in schema.get("enum", [schema.get("const")]) if value is not None), None)
    kind = next(iter(view.types), "object" if "properties" in schema else None)
    if kind == "array":
        return [_fullest(view.items, depth + 1)]
    if kind == "object":
        known = {name: _fullest(inner, depth + 1) for name, inner in view.properties.items()}
        others = schema.get("additionalProperties")
        if not isinstance(others, dict):
            return known
        return _AnyName(known, _fullest(View(view.document, others, view.pointer), depth + 1))
    return _SCALARS.get(kind or "", "anything")
