"""`--select`: a JMESPath expression (https://jmespath.org) on an answer."""

from __future__ import annotations

from typing import Any

import jmespath
from jmespath.exceptions import JMESPathError, LexerError, ParseError

from heygen.errors import CliError, usage_error

_OPTION = "--select"


def require_expression(text: str, option: str = _OPTION) -> None:
    """Raise CliError, with the place, if the text that an option gives is no expression."""
    try:
        jmespath.compile(text)
    except JMESPathError as error:
        raise _unreadable(text, option, error) from None


def choose(text: str, value: Any) -> Any:
    """Return what an expression chooses; None where there is nothing.

    Raises:
        CliError: the value is not what the expression needs.
    """
    try:
        return jmespath.search(text, value)
    except JMESPathError as error:
        raise CliError(
            code="cli_not_shown",
            message=f"{_OPTION} {text!r} does not fit the answer: {_reason(error)}.",
            hint="Without it, the whole answer is printed.",
            param=_OPTION,
        ) from None


def _unreadable(text: str, option: str, error: JMESPathError) -> CliError:
    place = error.lex_position if isinstance(error, ParseError | LexerError) else None
    where = "" if place is None else f" at character {place + 1}"
    arrow = "" if place is None else f"{text[:place]} >>> {text[place:]}".strip() + ". "
    return usage_error(
        f"{option} is no JMESPath expression{where}: {_reason(error)}.",
        hint=f'{arrow}Such as data[].id; quote names with other letters: data[]."x-y".',
        param=option,
    )


def _reason(error: JMESPathError) -> str:
    told = getattr(error, "msg", None) or str(error) or type(error).__name__
    return " ".join(str(told).partition("\n")[0].split()).rstrip(".:")
