"""`heygen commands`: every command as data, for scripts and agents."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Any

from cyclopts import App, Parameter
from cyclopts.argument import Argument
from heygen_api import operations
from heygen_api.record import Example, Operation, Option

from heygen import catalogue
from heygen.command_tree import command_tree
from heygen.context import Collaborators, Context
from heygen.operation.options.option_help import asset_forms, item_schema
from heygen.output.media_types import is_multipart
from heygen.output.printing import print_value

EXAMPLES = (
    Example(description="See which commands start a job", command="heygen commands | jq '.[] | select(.wait)'"),
)
_BOUNDS = ("enum", "minimum", "maximum", "default")


def commands(
    *,
    all_: Annotated[
        bool, Parameter(name="--all", negative=(), help="Deprecated aliases and removed commands too.")
    ] = False,
    context: Collaborators,
) -> None:
    """Of each: its words, the API's method, path and operation id, arguments, options, whether its answer is paged,
    whether it asks first, whether it can wait, and whether it sends an idempotency key.
    """
    print_commands(context, aliases=all_)


def print_commands(context: Context, *, aliases: bool) -> None:
    """Print every command, sorted; with `aliases`, the deprecated ones of commands and options too.

    Raises:
        CliError: standard output takes nothing.
    """
    listed = [_from_record(operation, aliases=aliases) for operation in operations.load_all()]
    listed += _own_commands()
    listed.sort(key=lambda command: command["command"])
    if aliases:
        listed += [*_command_aliases(), *_removed_commands()]
    print_value(
        context,
        {command["command"]: command["summary"] for command in listed} if context.output.is_for_people else listed,
    )


def _from_record(operation: Operation, *, aliases: bool) -> dict[str, Any]:
    return {
        "command": " ".join(operation.command),
        "summary": operation.summary,
        "method": operation.method,
        "path": operation.path,
        "operation_id": operation.id,
        "arguments": [argument.name for argument in operation.arguments],
        "options": [_option(option, aliases=aliases) for option in operation.options if not option.hidden],
        "body": _body_kind(operation),
        "paginated": operation.pagination is not None,
        "confirm": operation.confirm,
        "wait": bool(operation.wait) or operation.status is not None,
        "idempotency_key": operation.idempotency_key is not None,
        "preview": operation.preview,
        "deprecated": operation.deprecated,
    }


def _body_kind(operation: Operation) -> str | None:
    if operation.body is None:
        return None
    return "multipart" if is_multipart(operation.body.media_type) else "json"


def _option(option: Option, *, aliases: bool) -> dict[str, Any]:
    schema = {**option.schema, **item_schema(option)}
    bounds: dict[str, Any] = {
        name: schema[name] for name in ("enum", "minimum", "maximum", "default") if name in schema
    }
    kind = "string" if option.type == "file" else option.type
    return {
        "name": option.name,
        "type": f"{kind} list" if option.many else kind,
        "goes_to": "multipart file" if option.type == "file" else option.goes_to,
        "field": option.field,
        "required": option.required,
        **bounds,
        **({"takes": ["file", *asset_forms(option)]} if option.type == "asset" else {}),
        **({"variants": list(option.variants)} if option.variants else {}),
        **({"deprecated": True} if option.deprecated else {}),
        **({"aliases": list(option.aliases)} if aliases else {}),
    }


def _own_commands() -> Iterator[dict[str, Any]]:
    app = command_tree()
    for command, (_, summary) in catalogue.own_commands().items():
        yield _own_command(app, command, summary)
    for group in catalogue.OWN_GROUPS:
        for name in app[group]:
            command = f"{group} {name}"
            yield _own_command(app, command, app[group][name].help.strip().partition("\n")[0].removesuffix("."))


def _own_command(app: App, command: str, summary: str) -> dict[str, Any]:
    _, apps, _ = app.parse_commands(command.split(" "))
    arguments = [argument for argument in apps[-1].assemble_argument_collection() if argument.parse and argument.show]
    return {
        "command": command,
        "summary": summary,
        "method": None,
        "path": None,
        "operation_id": None,
        "arguments": [argument.name.lower() for argument in arguments if _is_positional(argument)],
        "options": [_own_option(argument) for argument in arguments if not _is_positional(argument)],
        "body": None,
        "paginated": False,
        "confirm": False,
        "wait": False,
        "idempotency_key": False,
        "preview": command in catalogue.in_preview(),
        "deprecated": False,
    }


def _own_option(argument: Argument) -> dict[str, Any]:
    kind = "boolean" if argument.is_flag() else {int: "integer", float: "number"}.get(argument.hint, "string")
    choices = argument.get_choices()
    return {
        "name": argument.name,
        "type": kind,
        "goes_to": None,
        "field": None,
        "required": False,
        **({"enum": list(choices)} if choices else {}),
    }


def _is_positional(argument: Argument) -> bool:
    return argument.is_positional_only() or argument.is_var_positional()


def _command_aliases() -> Iterator[dict[str, Any]]:
    for alias, entry in operations.index()["command_aliases"].items():
        yield {
            "command": alias,
            "summary": f"Now `{entry['command']}`",
            "deprecated_alias": True,
            "now": entry["command"],
            "since": entry["since"],
        }


def _removed_commands() -> Iterator[dict[str, Any]]:
    for removed, entry in operations.index()["removed_commands"].items():
        yield {
            "command": removed,
            "summary": f"Removed. {entry['instead']}".strip(),
            "removed": True,
            "instead": entry["instead"],
            "since": entry["since"],
        }
