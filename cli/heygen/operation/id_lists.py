"""Which list command gives the ids that an argument or option takes: a rule over the records, by paths and names."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import TYPE_CHECKING

from heygen_api import operations

if TYPE_CHECKING:
    from heygen_api.record import Operation


@cache
def id_lists() -> tuple[Operation, ...]:
    """Return the lists of things that have an id and stand by themselves."""
    commands = operations.index()["commands"]
    found = [operations.load(entry["id"]) for command, entry in commands.items() if command.endswith(" list")]
    return tuple(
        record
        for record in found
        if record.method == "GET"
        and record.pagination is not None
        and not record.arguments
        and id_path(record) is not None
    )


def id_path(record: Operation) -> str | None:
    """Return the JMESPath, on one item of a list, of its id; None where its items have none."""
    if not record.columns:
        return "id"
    return next((column.path for column in record.columns if re.fullmatch(r"id|\w+_id", column.path)), None)


def name_path(record: Operation) -> str | None:
    """Return the JMESPath, on one item of a list, of what people call it; None where its items have no name."""
    return next((column.path for column in record.columns if column.path in ("name", "title")), None)


def list_command(record: Operation) -> str:
    """Return the command of a list as help and hints show it, with the options that it needs."""
    from heygen.operation.options.option_help import metavar  # noqa: PLC0415 - few lists need it

    needed = (f"{option.name} {metavar(option)}" for option in record.options if option.required)
    return " ".join(("heygen", *record.command, *needed))


def list_for(operation: Operation | None, field: str, about: str = "") -> Operation | None:
    """Return the list with the ids that a field takes; None where there is none.

    Args:
        operation: Whose argument or option the field is.
        field: Its name on the wire: `voice_id`, `batch_ids`.
        about: What its description says: it may name the list, or a narrower one (`Avatar look`).
    """
    field = f"{field.removesuffix('_ids')}_id" if field.endswith("_ids") else field
    if operation is not None and f"/{{{field}}}" in operation.path:
        collection = operation.path.partition(f"/{{{field}}}")[0]
        return next((record for record in id_lists() if record.path == collection), None)
    if not field.endswith("_id"):
        return None
    found = _cited(about) or next((record for record in id_lists() if field in _names(record)), None)
    if found is None and (ending := _by_ending(field)):
        found = _cited_anywhere().get(field, ending)
    return found and _narrower(found, about)


def list_for_noun(noun: str) -> Operation | None:
    """Return the list of what a word of the API's means: `voice`, `webhook`."""
    found = list_for(None, f"{noun}_id")
    return found or next((record for record in id_lists() if record.command[0] == noun), None)


def _cited(text: str) -> Operation | None:
    cited = {match[1] for match in re.finditer(r"GET (/[\w/{}.-]+)", text)}
    return next((record for record in id_lists() if record.path in cited), None)


@cache
def _cited_anywhere() -> Mapping[str, Operation]:
    """Return the list that the description of a field names at any operation, by the field."""
    options = (option for operation in operations.load_all() for option in operation.options)
    return {option.field: found for option in options if (found := _cited(option.help))}


def _by_ending(field: str) -> Operation | None:
    """Return the list whose ids a field such as `default_voice_id` takes."""
    matches = [(name, record) for record in id_lists() for name in _names(record) if field.endswith(f"_{name}")]
    return max(matches, key=lambda match: len(match[0]))[1] if matches else None


def _narrower(found: Operation, about: str) -> Operation:
    """Return the list of a part of these things where the description speaks of that part: looks of avatars."""
    words = set(re.findall(r"[a-z]+", about.lower()))
    parts = (record for record in id_lists() if record.path.startswith(f"{found.path}/"))
    return next((part for part in parts if _singular(part.path.rpartition("/")[2]) in words), found)


@cache
def _names(record: Operation) -> frozenset[str]:
    """Return the fields that the ids of a list are given in, by its path, its columns and the read of one item."""
    *_, parent, last = record.path.split("/")
    noun = _singular(last)
    names = {f"{noun}_id", f"{_singular(parent)}_{noun}_id"}
    if (path := id_path(record)) and path != "id":
        names.add(path)
    if read := operations.index()["commands"].get(" ".join((*record.command[:-1], "get"))):
        names.update(argument.field for argument in operations.load(read["id"]).arguments[-1:])
    return frozenset(names - {"job_id"})


def _singular(segment: str) -> str:
    word = segment.replace("-", "_")
    return f"{word[:-3]}y" if word.endswith("ies") else word.removesuffix("s")
