"""The table that completion is answered from: every command with its arguments and options, as plain JSON.

It is made from the records and from the signatures of the commands of our own, which takes the time of their imports,
and is kept until the program or its API changes.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any, Final

from cyclopts import App
from cyclopts.argument import Argument
from heygen_api import operations
from heygen_api.record import Operation, Option

from heygen import catalogue, global_options
from heygen.command_tree import command_tree
from heygen.completion.files import write_whole
from heygen.completion.place import stamp, table_path
from heygen.help.pages import first_sentence
from heygen.help.topics import TOPICS
from heygen.help.wording import as_typed
from heygen.operation.id_lists import list_for
from heygen.operation.options.flags import flags_of
from heygen.operation.options.option_help import is_flag, item_schema, required_first
from heygen.own_options import OwnOption

Source = Mapping[str, Any]
"""What the values of an argument or option are: `values`, `files`, `folders`, `ids` of the things that a list operation
has, ids of the `kind` in the argument before, `words` of commands; or text, which may be a file's."""

_LONGEST_ABOUT: Final = 100
_MANY: Final = {"many": True}


def saved_table(environ: Mapping[str, str]) -> dict[str, Any]:
    """Return the table, made anew, and keep it for the next time where that can be."""
    table = {"stamp": stamp(), **made_table()}
    if path := table_path(environ):
        with suppress(OSError):
            write_whole(Path(path), json.dumps(table, ensure_ascii=False, separators=(",", ":")))
    return table


def made_table() -> dict[str, Any]:
    """Return the table: `words` by group, `commands`, and the deprecated `aliases` of commands."""
    commands = {" ".join(operation.command): _of_operation(operation) for operation in operations.load_all()}
    app = command_tree()
    for command in catalogue.own_commands():
        commands[command] = _of_own(_app_of(app, command), command)
    for group in catalogue.OWN_GROUPS:
        commands.update({f"{group} {name}": _of_own(app[group][name], f"{group} {name}") for name in app[group]})
    shared = [_own_option(option) for option in global_options.OPTIONS]
    shared.append({"names": ["--help", "-h"], "about": "Show help"})
    aliases = {alias: entry["command"] for alias, entry in operations.index()["command_aliases"].items()}
    return {
        "words": _words(commands, app),
        "commands": commands,
        "shared": shared,
        "aliases": aliases,
        "kinds": _ids_of_kinds(),
    }


def _words(commands: Iterable[str], app: App) -> dict[str, list[tuple[str, str]]]:
    """Return the words that can follow those of each group, with what they stand for."""
    summaries = catalogue.summaries()
    for group in catalogue.OWN_GROUPS:
        summaries.update({f"{group} {name}": app[group][name].help for name in app[group]})
    groups: dict[str, dict[str, str]] = {}
    for command in commands:
        words = command.split(" ")
        if command in summaries:
            for depth, word in enumerate(words):
                whole = depth == len(words) - 1
                about = summaries[command] if whole else catalogue.group_help(" ".join(words[: depth + 1]))
                groups.setdefault(" ".join(words[:depth]), {})[word] = _short(about)
    return {group: sorted(words.items()) for group, words in groups.items()}


def _app_of(app: App, command: str) -> App:
    return app.parse_commands(command.split(" "))[1][-1]


def _of_operation(operation: Operation) -> dict[str, Any]:
    return {
        "arguments": [_ids(operation, argument.field, argument.help) for argument in operation.arguments],
        "options": [
            *(
                entry
                for option in required_first(operation)
                if not option.hidden
                for entry in _option(operation, option)
            ),
            *map(_own_option, flags_of(operation)),
        ],
    }


def _option(operation: Operation, option: Option) -> Iterator[dict[str, Any]]:
    about = _short(as_typed(option.help, operation))
    if is_flag(option):
        yield {"names": [option.name], "about": about, "is": option.name}
        yield {"names": [f"--no-{option.name.removeprefix('--')}"], "about": about, "is": option.name}
        return
    values = item_schema(option).get("enum") or (["true", "false"] if option.type == "boolean" else None)
    if values:
        source: Source = {"values": [[str(value), ""] for value in values]}
    elif option.type not in ("string", "integer", "number"):
        source = {"files": True}
    else:
        source = {**_ids(operation, option.field, option.help), **({"text": True} if option.type == "string" else {})}
    many = {"many": True, "list": True} if option.many else {}
    yield {"names": [option.name], "about": about, "takes": source, **many}


def _ids(operation: Operation, field: str, about: str) -> dict[str, Any]:
    found = list_for(operation, field, about)
    return {"ids": found.id} if found else {}


def _own_option(option: OwnOption) -> dict[str, Any]:
    entry: dict[str, Any] = {"names": list(option.names), "about": _short(option.help)}
    if option.metavar:
        entry["takes"] = _by_metavar(option.metavar, option.help)
    return {**entry, **(_MANY if option.many else {})}


def _by_metavar(metavar: str, about: str) -> dict[str, Any]:
    """Return what stands for a value tells of it: `json|yaml`, `JSON|FILE|-`, `PATH`."""
    if re.fullmatch(r"[a-z][a-z0-9-]*(\|[a-z][a-z0-9-]*)+", metavar):
        return {"values": [[value, ""] for value in metavar.split("|")]}
    if choices := re.search(r"\[([\w-]+(?: \| [\w-]+)+)\]", about):
        return {"values": [[value, ""] for value in choices[1].split(" | ")]}
    if re.search(r"FOLDER|DIR", metavar):
        return {"folders": True}
    return {"files": True} if re.search(r"FILE|PATH", metavar) else {}


def _of_own(app: App, command: str) -> dict[str, Any]:
    arguments = [each for each in app.assemble_argument_collection() if each.show and each.parse]
    positional = [each for each in arguments if each.is_positional_only() or each.is_var_positional()]
    entry: dict[str, Any] = {
        "arguments": [_own_argument(each, command) for each in positional],
        "options": [_from_argument(each) for each in arguments if each not in positional],
    }
    return {**entry, **(_MANY if any(each.is_var_positional() for each in positional) else {})}


def _own_argument(argument: Argument, command: str) -> dict[str, Any]:
    if command == "help":
        return {"values": list(TOPICS.items()), "words": True}
    if entry := operations.index()["downloads"].get(command):
        operation = operations.load(entry["id"])
        return _ids(operation, operation.arguments[-1].field, "")
    if choices := argument.get_choices():
        return {"values": [[choice, ""] for choice in choices]}
    name = argument.name.lstrip("-").lower()
    if name == "kind":
        return {"values": [[kind, ""] for kind in _kinds(command)]}
    return {"kind": True} if name in ("id", "ids") else {}


def _kinds(command: str) -> Iterable[str]:
    if command == "open":
        from heygen.commands.open import kinds  # noqa: PLC0415 - brings what only this needs

        return kinds()
    return list(operations.index()["kinds"])


def _ids_of_kinds() -> dict[str, str]:
    """Return the list that gives the ids of things of each kind."""
    from heygen.commands.open import kinds  # noqa: PLC0415 - as above

    reads = {**operations.index()["kinds"], **{kind: operation.id for kind, operation in kinds().items()}}
    records = {kind: operations.load(identifier) for kind, identifier in reads.items()}
    found = {kind: list_for(record, record.arguments[-1].field) for kind, record in records.items()}
    return {kind: record.id for kind, record in found.items() if record}


def _from_argument(argument: Argument) -> dict[str, Any]:
    negatives = set(argument.negatives)
    about = _short(argument.parameter.help or "")
    entry: dict[str, Any] = {"names": [name for name in argument.names if name not in negatives], "about": about}
    if argument.is_flag():
        return entry
    if choices := argument.get_choices():
        return {**entry, "takes": {"values": [[choice, ""] for choice in choices]}}
    if "Path" in str(argument.hint):
        return {**entry, "takes": {"files": True}}
    return {**entry, "takes": _by_metavar(argument.parameter.metavar or "", argument.parameter.help or "")}


def _short(text: str) -> str:
    sentence = first_sentence(text)
    return sentence if len(sentence) <= _LONGEST_ABOUT else f"{sentence[: _LONGEST_ABOUT - 1]}…"
