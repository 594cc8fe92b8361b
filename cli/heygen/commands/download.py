"""`heygen video download` and its like: files that a resource links to. The contract's overlay says which there are."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from importlib import import_module
from inspect import Parameter as Slot
from inspect import Signature
from typing import Annotated, Any

from cyclopts import Parameter
from heygen_api import operations
from heygen_api.job_record import Download, Link
from heygen_api.record import Operation

from heygen.config.durations import seconds
from heygen.context import Collaborators, Context
from heygen.interrupts import time_limit
from heygen.operation.options.option_help import argument_help
from heygen.operation.request.request_faults import invalid_request, path_faults

_ABOUT = """\
A file appears under its name only once it is whole. One that was cut off is kept beside it, and the same command goes
on from there. A file that is already there is kept, unless --force is given."""


def __getattr__(words: str) -> Callable[..., None]:
    """Return the function of the command with these words, for registration by import path."""
    entry = operations.index()["downloads"].get(words)
    if entry is None:
        raise AttributeError(words)
    operation = operations.load(entry["id"])
    assert operation.download is not None
    return _command(operation, operation.download)


def _command(operation: Operation, download: Download) -> Callable[..., None]:
    def run(*arguments: str, **options: Any) -> None:
        _run(options.pop("context"), operation, arguments, **options)

    run.__doc__ = _ABOUT
    run.EXAMPLES = download.examples  # type: ignore[attr-defined]  # each download has its own
    run.__signature__ = Signature(  # type: ignore[attr-defined]  # read by inspect.signature (PEP 362)
        [
            *(
                Slot(
                    argument.python_name,
                    Slot.POSITIONAL_ONLY,
                    annotation=Annotated[str, Parameter(name=argument.name, help=argument_help(argument))],
                )
                for argument in operation.arguments
            ),
            *_options(operation, download),
            Slot("context", Slot.KEYWORD_ONLY, annotation=Collaborators),
        ]
    )
    return run


def _options(operation: Operation, download: Download) -> list[Slot]:
    names = [link.name for link in download.links]
    choices = f"Which file. [{' | '.join(names)}] [default: {names[0]}]"
    options = [
        _text("asset", ("--asset",), "TEXT", choices, default=names[0], values=names),
        _text(
            "output_path",
            ("--output-path", "-o"),
            "PATH",
            "Where to save it: a file, a folder, or - for standard output. [default: the id, in this folder]",
        ),
        _flag("force", "--force", "Replace a file that is already there."),
        _text("timeout", ("--timeout",), "DURATION", "How long it may take: 90s, 20m, 1h30m. [default: no limit]"),
    ]
    if operation.status is not None:
        options.append(_flag("wait", "--wait", "Wait first until it is done."))
        often = "How often to look with --wait. [default: at once, then after 2s growing to 30s]"
        options.append(_text("poll_interval", ("--poll-interval",), "DURATION", often))
    return options


def _text(
    name: str, names: tuple[str, ...], metavar: str, about: str, default: str | None = None, values: Sequence[str] = ()
) -> Slot:
    parameter = Parameter(
        name=names,
        metavar=metavar,
        help=about,
        negative=(),
        allow_leading_hyphen=True,
        choices=tuple(values) or None,
    )
    return Slot(name, Slot.KEYWORD_ONLY, default=default, annotation=Annotated[str | None, parameter])


def _flag(name: str, option: str, about: str) -> Slot:
    parameter = Parameter(name=option, help=about, negative=())
    return Slot(name, Slot.KEYWORD_ONLY, default=False, annotation=Annotated[bool, parameter])


def _run(
    context: Context,
    operation: Operation,
    arguments: tuple[str, ...],
    *,
    asset: str | None = None,
    output_path: str | None = None,
    force: bool = False,
    timeout: str | None = None,
    wait: bool = False,
    poll_interval: str | None = None,
) -> None:
    """Save what the resource links to, and print where.

    Raises:
        CliError: it is not there, not yet or not at all, or cannot be written.
    """
    if faults := path_faults(operation, arguments, validate=False):
        raise invalid_request(faults)
    limit = None if timeout is None else seconds(timeout, "--timeout")
    interval = None if poll_interval is None else seconds(poll_interval, "--poll-interval")
    link = _link(operation, asset)
    saving = import_module("heygen.operation.saving")  # brings httpx, after all that can be wrong here
    with time_limit(context.started, limit):
        saving.save_all(
            context, operation, arguments, link, output_path, limit, force=force, wait=wait, interval=interval
        )


def _link(operation: Operation, asset: str | None) -> Link:
    assert operation.download is not None
    return next(link for link in operation.download.links if asset in (None, link.name))
