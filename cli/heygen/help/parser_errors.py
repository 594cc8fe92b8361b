"""What the parser finds wrong with a command line, said in our words, with the nearest name that exists."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from cyclopts import (
    Argument,
    CoercionError,
    CycloptsError,
    MissingArgumentError,
    RepeatArgumentError,
    Token,
    UnknownCommandError,
    UnknownOptionError,
    UnusedCliTokensError,
)

from heygen import global_options
from heygen.errors import CliError, usage_error
from heygen.help.suggestions import name_like, option_like
from heygen.help.usage import unknown_command
from heygen.own_options import STDIN


def explain(error: CycloptsError) -> CliError:
    """Return what is said of a command line that the parser refused."""
    error.verbose = False
    words = tuple(error.command_chain or ())
    help_command = f"Run `{' '.join(('heygen', *words))} --help` to see what there is."
    match error:
        case UnknownCommandError():
            return unknown_command(words, (error.unused_tokens or [""])[0])
        case UnknownOptionError():
            name = (error.token.keyword or error.token.value).partition("=")[0]
            known = [name for argument in error.argument_collection if argument.show for name in argument.names]
            known += [name for option in global_options.OPTIONS for name in option.names]
            return usage_error(
                f"`{' '.join(('heygen', *words))}` has no option {name}.",
                hint=option_like(name, known) or help_command,
                param=name,
            )
        case MissingArgumentError() if error.argument is not None:
            return _missing(error, words, help_command)
        case RepeatArgumentError() if error.token is not None:
            name = error.token.keyword or ""
            return usage_error(f"{name} is given twice.", hint="Give it once.", param=name)
        case UnusedCliTokensError():
            extra = (error.unused_tokens or [""])[0].replace(STDIN, "-")
            return usage_error(
                f"Nothing takes the argument {extra!r}.",
                hint=f"A value with spaces needs quotes; a boolean is given as --name=false. {help_command}",
            )
        case CoercionError() if error.token is not None and error.argument is not None:
            return _unfit(error.argument, error.token)
        case _:
            return usage_error(str(error).strip(), hint=help_command)


def _missing(error: MissingArgumentError, words: Sequence[str], help_command: str) -> CliError:
    assert error.argument is not None
    keyword = error.keyword or next((token.keyword for token in error.argument.tokens if token.keyword), None)
    if keyword:
        return usage_error(
            f"{keyword} needs a value.",
            hint=f"A value that begins with a dash is given as {keyword}=-value.",
            param=keyword,
        )
    name = error.argument.name.lstrip("-").lower()
    about = (error.argument.parameter.help or "").partition(". ")[0].removesuffix(".")
    return usage_error(
        f"`{' '.join(('heygen', *words))}` needs {name.upper()}{f': {about}' if about else ''}.",
        hint=help_command,
        param=name,
    )


def _unfit(argument: Argument, token: Token) -> CliError:
    name = token.keyword or argument.name
    value = token.value.replace(STDIN, "-")
    choices = ("true", "false") if argument.is_flag() else argument.get_choices() or ()
    expected = f"one of {', '.join(choices)}" if choices else "a number"
    return usage_error(f"{name} is {value!r}, expected {expected}.", hint=_did_you_mean(value, choices), param=name)


def _did_you_mean(name: str, known: Iterable[str]) -> str | None:
    nearest = name_like(name, known)
    return f"Did you mean {nearest}?" if nearest else None
