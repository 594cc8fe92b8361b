"""What a change of the API does to the command line: two lists of operation records compared."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import Any

from attrs import frozen

from codegen.compare import KINDS, Comparison, Direction, Severity
from codegen.compare.effects.waits import Job
from codegen.compare.kinds import DEFAULTS
from codegen.compare.renames import renamed_options
from codegen.compare.schemas import SchemaComparison
from codegen.emit.runtime.record import Argument, Operation, Option
from codegen.openapi.overlay import UnmatchedAction
from codegen.operations.commands import all_commands

_VALUE_KINDS = {
    "enum-value-added": "option-choice-added",
    "enum-value-removed": "option-choice-removed",
    "enum-closed": "option-choices-closed",
    "enum-opened": "option-choices-opened",
    "bound-narrowed": "option-bound-narrowed",
    "bound-widened": "option-bound-widened",
    "default-added": "option-default-added",
    "default-changed": "option-default-changed",
    "default-removed": "option-default-changed",
    "cli-default-changed": "option-default-changed",
}
"""Changes of an option's schema that its users notice, and what they are to them."""


@frozen
class Effect:
    """One difference for those who use the command line."""

    kind: str
    """A key of `KINDS`."""
    operation: str | None
    """As findings name it; None for what concerns no single operation."""
    command: str
    """Without `heygen`: `video create`, as it is called now, or was where it is gone."""
    subject: str = ""
    """The option, argument or field, or what else it is about."""
    before: Any = None
    after: Any = None
    overlay_action: tuple[str, ...] = ()
    """Lines of YAML: what stands in the overlay for it, or would settle it."""

    @property
    def severity(self) -> Severity:
        """Return whether it breaks those who did nothing."""
        return KINDS[self.kind].severity(None)

    @property
    def reason(self) -> str:
        """Return why it has its severity, in a few words."""
        return KINDS[self.kind].reason


Effects = tuple[Effect, ...]


@frozen
class _Command:
    """An old and a new record of one operation; gathers what differs."""

    label: str
    old: Operation
    new: Operation

    def effect(self, kind: str, subject: str = "", before: Any = None, after: Any = None) -> Effect:
        return Effect(kind, self.label, _words(self.new), subject, before, after)


def effects_of(
    comparison: Comparison,
    old: Sequence[Operation],
    new: Sequence[Operation],
    unmatched: Iterable[UnmatchedAction] = (),
    jobs: Iterable[Job] = (),
) -> Effects:
    """Return what becomes of the commands of `old`, and what `new` has more.

    `comparison`, of the documents that the records come from, says which operation is which. `unmatched` are the
    overlay actions that match nothing in the new document. `jobs` are what can be waited for now and could not before,
    see `codegen.jobs.new_jobs`; those that have a wait are left out.
    """
    labels_before = {matched.old: matched.label for matched in comparison.operations}
    labels_after = {matched.new: matched.label for matched in comparison.operations}
    before = {labels_before[record.method, record.path]: record for record in old}
    after = {labels_after[record.method, record.path]: record for record in new}
    commands = {record.command for record in new}
    found: list[Effect] = []
    for label, record in after.items():
        if label in before:
            found += _command_effects(_Command(label, before[label], record), commands)
        else:
            found += _added(label, record)
    found += [
        Effect("command-removed", label, _words(record)) for label, record in before.items() if label not in after
    ]
    found += _download_effects(before, after)
    found += [
        Effect("wait-missing", job.operation, _words(after[job.operation]), job.ids, after=job.read)
        for job in jobs
        if job.operation in after and not after[job.operation].wait
    ]
    found += [
        Effect("overlay-action-unmatched", None, "", f"action {action.number}", before=action.target)
        for action in unmatched
    ]
    return tuple(found)


def _added(label: str, record: Operation) -> Iterator[Effect]:
    yield Effect("command-added", label, _words(record))
    if not record.examples:
        yield Effect("examples-missing", label, _words(record))


def _download_effects(before: Mapping[str, Operation], after: Mapping[str, Operation]) -> Iterator[Effect]:
    """Yield the commands that save files and are gone or new. Both mappings are by what findings call operations."""
    olds, news = (
        {words: label for label, record in records.items() for words in all_commands(record)[1:]}
        for records in (before, after)
    )
    for words, label in olds.items():
        if words not in news:
            yield Effect("command-removed", label, " ".join(words))
    for words, label in news.items():
        if words not in olds:
            yield Effect("command-added", label, " ".join(words))


def _saves(record: Operation) -> bool:
    """Tell whether the operation's own command saves what its answer links to."""
    return record.download is not None and record.download.command == record.command


def _words(record: Operation) -> str:
    return " ".join(record.command)


def _command_effects(pair: _Command, commands: Collection[tuple[str, ...]]) -> Iterator[Effect]:
    old, new = pair.old, pair.new
    if old.command != new.command:
        kind = "command-replaced" if old.command in commands else "command-renamed"
        yield pair.effect(kind, before=_words(old), after=_words(new))
    yield from _switched(pair, "", "command-deprecated", "command-undeprecated", old.deprecated, new.deprecated)
    yield from _switched(pair, "", "command-preview", "command-released", old.preview, new.preview)
    yield from _argument_effects(pair)
    yield from _option_effects(pair)
    yield from _data_effects(pair)
    for kind, before, after in (
        ("confirmation", old.confirm, new.confirm),
        ("paging", old.pagination, new.pagination),
        ("idempotency-key", old.idempotency_key, new.idempotency_key),
        ("wait", old.wait or old.status, new.wait or new.status),
        ("download", _saves(old), _saves(new)),
        ("direct-upload", old.direct_upload, new.direct_upload),
    ):
        yield from _switched(pair, "", f"{kind}-added", f"{kind}-removed", bool(before), bool(after))


def _switched(pair: _Command, subject: str, on: str, off: str, before: bool, after: bool) -> Iterator[Effect]:
    if before != after:
        yield pair.effect(on if after else off, subject)


def _argument_effects(pair: _Command) -> Iterator[Effect]:
    olds, news = pair.old.arguments, pair.new.arguments
    for old, new in zip(olds, news, strict=False):
        if old.name != new.name:
            yield pair.effect("argument-renamed", new.name, old.name, new.name)
        if old.type != new.type:
            kind = "argument-widened" if _is_wider(new, old) else "argument-retyped"
            yield pair.effect(kind, new.name, old.type, new.type)
    for old in olds[len(news) :]:
        yield pair.effect("argument-removed", old.name)
    for new in news[len(olds) :]:
        yield pair.effect("argument-added", new.name)


def _option_effects(pair: _Command) -> Iterator[Effect]:
    olds, news = list(pair.old.options), list(pair.new.options)
    renamed = renamed_options(pair.old, pair.new)
    for old in pair.old.options:
        new = _counterpart(old, news, renamed)
        if new is None:
            continue
        olds.remove(old)
        news.remove(new)
        yield from _changed_option(pair, old, new)
    still_fields = pair.new.body.data_only if pair.new.body else ()
    for old in olds:
        through_data = old.field in still_fields and old.goes_to in ("body", "multipart")
        yield pair.effect("option-data-only" if through_data else "option-removed", old.name, before=_type(old))
    for new in news:
        yield pair.effect("required-option-added" if new.required else "option-added", new.name, after=_type(new))


def _counterpart(old: Option, candidates: list[Option], renamed: Mapping[str, str]) -> Option | None:
    """Return the option for the same field; failing that, what the old name stands for now, wherever its value goes."""
    same_field = [new for new in candidates if _target(new) == _target(old)]
    same_name = [new for new in candidates if new.name == renamed.get(old.name, old.name)]
    return next(iter(same_field or same_name), None)


def _target(option: Option) -> tuple[str, str]:
    return ("body" if option.goes_to == "multipart" else option.goes_to, option.field)


def _changed_option(pair: _Command, old: Option, new: Option) -> Iterator[Effect]:
    if old.name != new.name:
        yield pair.effect("option-renamed", new.name, old.name, new.name)
    if old.required != new.required:
        yield pair.effect("option-required" if new.required else "option-optional", new.name)
    yield from _switched(pair, new.name, "option-hidden", "option-shown", old.hidden, new.hidden)
    yield from _switched(pair, new.name, "option-deprecated", "option-undeprecated", old.deprecated, new.deprecated)
    if _type(old) != _type(new):
        kind = "option-widened" if _is_wider(new, old) else "option-retyped"
        yield pair.effect(kind, new.name, _type(old), _type(new))
        return
    schemas = SchemaComparison.between({}, {})
    sources = (schemas.old.source(old.schema, "/old"), schemas.new.source(new.schema, "/new"))
    in_text = new.goes_to not in ("body", "multipart")
    for _, change in schemas.changes(*sources, Direction.REQUEST, "", as_text=in_text):
        if change.kind in _VALUE_KINDS and not (old.required and new.required and change.kind in DEFAULTS):
            yield pair.effect(_VALUE_KINDS[change.kind], new.name, change.before, change.after)


def _type(option: Option) -> str:
    one = "JSON" if option.json else option.type
    return f"list of {one}" if option.many else one


def _is_wider(new: Option | Argument, old: Option | Argument) -> bool:
    """Tell whether what was typed for `old` is still taken: any text is a string, one value is a list of one."""
    if isinstance(old, Option) and isinstance(new, Option) and old.many and not new.many:
        return False
    if isinstance(new, Option) and new.json:
        return False
    if old.type == "asset" and new.type != "asset":
        return False  # a file that was uploaded would now be sent as its name
    return new.type in (old.type, "string") or (old.type, new.type) == ("integer", "number")


def _data_effects(pair: _Command) -> Iterator[Effect]:
    olds, news = ((record.body.data_only if record.body else ()) for record in (pair.old, pair.new))
    optional = {option.field for record in (pair.old, pair.new) for option in record.options}
    for name in news:
        if name not in olds and name not in optional:
            yield pair.effect("data-only-field-added", name)
    for name in olds:
        if name not in news and name not in optional:
            yield pair.effect("data-only-field-removed", name)
