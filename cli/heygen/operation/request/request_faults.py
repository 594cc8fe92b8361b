"""What is wrong with a request, and how to give what is missing."""

from __future__ import annotations

import json
import shlex
from collections.abc import Callable, Collection, Mapping, Sequence
from typing import Any

from attrs import evolve
from heygen_api.record import Operation, Option

from heygen.errors import MISSING, NO_SUCH_FIELD, USAGE, CliError, Fault, usage_error
from heygen.operation.options.option_help import item_schema, metavar

_MOST_CHOICES = 6
_LONGEST_SENTENCE = 120
_TRIVIAL = {"type": "string"}


def invalid_request(faults: Sequence[Fault]) -> CliError:
    """Return the error for a request that was not sent because of these faults."""
    others = len(faults) - 1
    more = f" (and {others} more {'faults' if others > 1 else 'fault'})" if others else ""
    give = " and ".join(dict.fromkeys(fault.give for fault in faults if fault.give))
    nearest = f"Did you mean {faults[0].nearest}?" if faults[0].nearest else ""
    return CliError(
        code="usage_error",
        message=f"Nothing was sent: {sentence(faults[0])}{more}.",
        hint=" ".join(part for part in (nearest, f"Give it: {give}" if give else "") if part) or None,
        param=faults[0].pointer.removeprefix("/") or None,
        faults=tuple(faults),
        exit_code=USAGE,
    )


def path_faults(operation: Operation, values: Sequence[Any], *, validate: bool) -> list[Fault]:
    """Return what is wrong with the arguments of the path, where an empty one or `..` would name another resource."""
    faults: list[Fault] = []
    for argument, value in zip(operation.arguments, values, strict=True):
        if str(value) in ("", ".", ".."):
            faults.append(Fault(pointer=f"/{argument.field}", expected=f"the {argument.name} of a resource", got=value))
        elif validate:
            faults += value_faults(argument.field, argument.schema, value)
    return faults


def parameter_faults(operation: Operation, values: Mapping[str, Any], given: Collection[str]) -> list[Fault]:
    """Return what is wrong with the options that are no fields of a JSON body.

    Args:
        operation: The record.
        values: Values by option name.
        given: Names of all options given, files among them.
    """
    faults: list[Fault] = []
    for option in operation.options:
        if option.goes_to == "body":
            continue
        if option.name in values:
            faults += value_faults(option.field, option.schema, values[option.name])
        elif option.required and option.name not in given:
            about = option.help.partition(". ")[0].removesuffix(".")
            faults.append(Fault(pointer=f"/{option.field}", expected=about or "a value", give=_as_option(option)))
    return faults


def body_faults(operation: Operation, schema: Mapping[str, Any], body: Any) -> list[Fault]:
    """Return what is wrong with the body.

    Raises:
        CliError: it is nested too deeply to be checked.
    """
    from heygen.operation.request.faults import find_faults  # noqa: PLC0415 - brings the validator

    try:
        return find_faults(schema, body, _giver(operation))
    except ValueError as error:
        raise usage_error(f"The request body cannot be checked: {error}.", hint="--no-validate sends it so.") from None


def value_faults(field: str, schema: Mapping[str, Any], value: Any) -> list[Fault]:
    """Return what is wrong with the value of a parameter."""
    if isinstance(value, str) and schema == _TRIVIAL:
        return []
    from heygen.operation.request.faults import find_faults  # noqa: PLC0415 - brings the validator

    return [evolve(fault, pointer=f"/{field}{fault.pointer}") for fault in find_faults(schema, value, lambda *_: None)]


def _giver(operation: Operation) -> Callable[[Sequence[str | int], Any], str | None]:
    options = {option.field: option for option in operation.options if option.goes_to == "body"}

    def give(place: Sequence[str | int], example: Any) -> str:
        if len(place) == 1 and place[0] in options:
            return _as_option(options[str(place[0])])
        member = json.dumps({str(place[-1]): example}, ensure_ascii=False)
        return f"-d {shlex.quote(member)}" if len(place) == 1 else f"{member} in --data"

    return give


def _as_option(option: Option) -> str:
    choices = item_schema(option).get("enum", ())
    shown = "|".join(str(choice) for choice in choices) if 0 < len(choices) <= _MOST_CHOICES else metavar(option)
    return f"{option.name} {shown}".strip()


def sentence(fault: Fault) -> str:
    """Return what is wrong, without a full stop."""
    name = f"`{fault.pointer.removeprefix('/')}`" if fault.pointer else "the body"
    if fault.expected == NO_SUCH_FIELD:
        return f"there is no field {name}"
    if fault.got is MISSING:
        return f"{name} is missing ({fault.expected})"
    return f"{name} is {json.dumps(fault.got, ensure_ascii=False)}, expected {_shortened(fault.expected)}"


def _shortened(expected: str) -> str:
    """Return the text with a long list of choices cut off; the fault itself has them all."""
    if len(expected) <= _LONGEST_SENTENCE:
        return expected
    return f"{expected[:_LONGEST_SENTENCE].rpartition(' ')[0]} ..."
