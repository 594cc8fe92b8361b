"""`python -m codegen diff` and `update`: what a document changes, and taking it in."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Annotated, Literal, TextIO

from cyclopts import App, Parameter

from codegen.openapi.json_values import printable
from codegen.openapi.load import Source, read
from codegen.update.follow_ups import of_effects
from codegen.update.report import Report, arrange, to_json, to_markdown, to_text
from codegen.update.report.changelog_report import changelog_lines
from codegen.update.repository import Repository
from codegen.update.workflow import Incoming, Outlook, outlook, require_named, take_in, write, write_lock
from codegen.update.working_tree import require_committed, way_back

Format = Literal["text", "json", "markdown"]
_GUARDED = ("openapi", "generated", "CHANGELOG.md")
"""What an update writes anew, and what of a person's work it could take away."""
_BREAKING = 2


def _require_no_option(_: type, spec: str) -> None:
    if spec.startswith("-") and spec != "-":
        raise ValueError(f"there is no option {spec}")


_Spec = Annotated[
    str,
    Parameter(
        help="OpenAPI 3.0 or 3.1, JSON or YAML: a path, `-` or an https address.",
        allow_leading_hyphen=True,
        validator=_require_no_option,
    ),
]
_Format = Annotated[Format, Parameter(help="How the report is written.")]


def register(app: App, repository: Repository) -> None:
    """Add the two commands to `app`."""

    @app.command
    def diff(spec: _Spec, /, *, format: _Format = "text") -> int:  # noqa: A002 - the option's name
        """Report what a document changes, for the API and for the command line. Changes nothing.

        Exit code: 0 no change, 1 compatible, 2 breaking, 3 the document cannot be used.
        """
        incoming = take_in(repository, _source(spec))
        if not _changes(incoming):
            return _report(_unchanged(incoming), format, incoming)
        return _report(_changed(incoming, outlook(repository, incoming)), format, incoming)

    @app.command
    def update(
        spec: _Spec,
        /,
        *,
        format: _Format = "text",  # noqa: A002 - the option's name
        allow_breaking: Annotated[
            bool, Parameter(help="Take in changes that break callers, too.", negative=())
        ] = False,
        force: Annotated[
            bool,
            Parameter(
                help="Write over changes in openapi/, generated/ and CHANGELOG.md that are not committed.", negative=()
            ),
        ] = False,
    ) -> int:
        """Report like `diff`, then write contract, overlay, generated package and changelog.

        Exit code: 0 no change, 1 compatible, 2 breaking (written only with --allow-breaking), 3 the document cannot
        be used, or two commands that users have would be one.
        """
        if not force:
            require_committed(repository.root, _GUARDED)
        incoming = take_in(repository, _source(spec))
        if not _changes(incoming):
            code = _report(_unchanged(incoming), format, incoming)
            if write_lock(repository, incoming):
                _tell("Wrote openapi/vendor.lock.json: the vendor's texts as they are")
            return code
        coming = outlook(repository, incoming)
        report = _changed(incoming, coming)
        code = _report(report, format, incoming)
        require_named(incoming)
        if code == _BREAKING and not allow_breaking:
            _tell("Nothing was written, because it breaks callers. To take it in all the same: --allow-breaking,")
            _tell("or make update ALLOW_BREAKING=1.")
            return code
        write(repository, incoming, changelog_lines(report))
        _tell("Wrote openapi/, generated/ and CHANGELOG.md. Next: make test")
        if undo := way_back(repository.root, _GUARDED):
            _tell(f"To undo it{', and all that was not committed there' if force else ''}: {undo}")
        if report.follow_ups:
            _tell("What is left to do stands under `To do` in the report.")
        return code


def _changes(incoming: Incoming) -> bool:
    return bool(incoming.comparison or incoming.effects)


def _unchanged(incoming: Incoming) -> Report:
    return arrange(incoming.comparison, incoming.effects)


def _changed(incoming: Incoming, coming: Outlook) -> Report:
    return arrange(
        incoming.comparison,
        incoming.effects,
        commands=coming.commands,
        client=coming.client,
        follow_ups=(*coming.follow_ups, *of_effects(incoming.effects)),
    )


def _source(spec: str) -> Source:
    source = read(spec)
    if source.origin.startswith("https://"):
        _tell(f"Read {source.origin}")
    return source


def _report(report: Report, chosen: Format, incoming: Incoming) -> int:
    match chosen:
        case "json":
            text = to_json(report)
        case "markdown":
            text = to_markdown(report)
        case _:
            text = to_text(report, colour=_is_coloured())
    _print(text.rstrip("\n"), sys.stdout)
    for place in incoming.undocumented:
        _tell(f"note: the document lacks {place}, which is kept as undocumented")
    for action in incoming.outdated_repairs:
        _tell(f"note: action {action.number} of openapi/vendor.overlay.yaml matches nothing any more; remove it")
    return report.exit_code()


def _is_coloured() -> bool:
    """Tell whether standard output is a terminal that takes colours (no-color.org)."""
    is_terminal = sys.stdout is not None and sys.stdout.isatty()
    return is_terminal and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def _tell(text: str) -> None:
    _print(printable(text), sys.stderr)


def _print(text: str, stream: TextIO) -> None:
    """Write the text; whoever reads it may stop early, as `head` does, and the work goes on all the same."""
    try:
        print(text, file=stream, flush=True)
    except BrokenPipeError:
        # What is still in the buffer would fail once more as the program ends.
        with Path(os.devnull).open("wb") as nothing:
            os.dup2(nothing.fileno(), stream.fileno())
