"""Help for the program, a group or a command: what stands on each page."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from inspect import cleandoc

from cyclopts import App
from cyclopts.argument import Argument
from heygen_api import operations
from heygen_api.record import Body, Example, Operation

from heygen import catalogue
from heygen.help.layout import Section, render
from heygen.help.usage import next_words, unknown_command
from heygen.output.streams import Stream

_ABOUT = "The command line of the HeyGen video API: make, translate and download videos, speak text, manage assets."
_METAVARS = {int: "INTEGER", float: "NUMBER"}
_STARTED = (
    "heygen auth login",
    'heygen video-agent create --prompt "A presenter explains our launch in 30 seconds" --wait',
    "heygen video download VIDEO_ID",
)
_ENVIRONMENT = (
    ("HEYGEN_API_KEY", "The API key; it comes before a stored one."),
    ("HEYGEN_OUTPUT", "json (default) or human."),
    ("HEYGEN_CONFIG_DIR", "Where credentials and the journal are stored. [default: ~/.heygen]"),
    ("HEYGEN_API_BASE", "The API's address. [default: https://api.heygen.com]"),
    ("HEYGEN_MAX_RETRIES", "How often a failed request is repeated. [default: 3]"),
    ("HEYGEN_JOURNAL", "off to write down nothing of what is started."),
    ("NO_COLOR", "Set to anything for text without colour."),
)
_OWN_EXAMPLES: Mapping[str, tuple[Example, ...]] = {
    "auth login": (
        Example(description="Paste the key at a prompt that does not show it", command="heygen auth login"),
        Example(description="Take the key from a file", command="heygen auth login < key.txt"),
    ),
    "auth logout": (Example(description="Remove the stored key", command="heygen auth logout"),),
    "auth status": (Example(description="See which key is used", command="heygen auth status"),),
    "commands": (
        Example(description="See which commands start a job", command="heygen commands | jq '.[] | select(.wait)'"),
    ),
    "completion": (
        Example(
            description="Complete commands in bash, in every new shell",
            command="heygen completion bash > ~/.local/share/bash-completion/completions/heygen",
        ),
    ),
    "jobs get": (
        Example(description="See what became of an entry", command="heygen jobs get j1"),
        Example(description="Find what started a video", command="heygen jobs get vid_qr8821"),
    ),
    "jobs list": (
        Example(description="See what was started, and what still goes on", command="heygen jobs list --human"),
        Example(
            description="See what may have been started although no answer came",
            command="heygen jobs list --state unknown",
        ),
        Example(
            description="See which videos were started today",
            command="heygen jobs list --kind video --since 24h",
        ),
    ),
    "jobs prune": (
        Example(description="Remove all that has ended", command="heygen jobs prune --force"),
        Example(description="Give up an entry whose end is not known", command="heygen jobs prune --id j1 --force"),
    ),
    "video download": (
        Example(
            description="Save a video under a name of your own",
            command="heygen video download vid_qr8821 --output-path ./my-video.mp4",
        ),
        Example(
            description="Save the version with captions burned in",
            command="heygen video download vid_qr8821 --asset captioned --output-path ./my-video-captioned.mp4",
        ),
    ),
}


def page(app: App, words: Sequence[str], stdout: Stream, environ: Mapping[str, str]) -> bytes:
    """Return the help of what the words name.

    Raises:
        CliError: no group or command has these words.
    """
    chain, apps, rest = app.parse_commands(list(words))
    if apps[-1].default_command is not None:
        sections = _command(apps[-1], chain)
    elif rest:
        raise unknown_command(chain, rest[0])
    else:
        sections = _group(apps[-1], chain) if chain else _program()
    return render(sections, stdout, environ)


def _program() -> Iterator[Section]:
    words = next_words(())
    from_contract = operations.index()["groups"]
    yield Section(text=_ABOUT)
    yield Section(title="Usage", lines=("heygen COMMAND [ARGUMENTS] [OPTIONS]",))
    yield Section(title="Getting started", lines=_STARTED)
    yield Section(title="Commands", rows=tuple((word, _about(word)) for word in words if word in from_contract))
    yield Section(
        title="Other commands", rows=tuple((word, _about(word)) for word in words if word not in from_contract)
    )
    yield Section(
        title="Options", rows=(("--help, -h", "Show help, after any command too."), ("--version", "Show the version."))
    )
    yield Section(title="Environment", rows=_ENVIRONMENT)
    yield Section(text="Run `heygen COMMAND --help` for more on a command.")


def _about(word: str) -> str:
    text = catalogue.group_help(word) or catalogue.summaries().get(word, "")
    return _first_sentence(text) or ", ".join(next_words((word,)))


def _group(app: App, chain: Sequence[str]) -> Iterator[Section]:
    prefix = f"{' '.join(chain)} "
    in_preview = {command: f"{summary} (preview)" for command, summary in catalogue.summaries(preview=True).items()}
    commands = (
        _below(prefix, catalogue.summaries()) or _below(prefix, in_preview) or {name: app[name].help for name in app}
    )
    yield Section(text=catalogue.group_help(chain[0]) if len(chain) == 1 else "")
    yield Section(title="Usage", lines=(f"heygen {prefix}COMMAND [ARGUMENTS] [OPTIONS]",))
    yield Section(title="Commands", rows=tuple((name, _first_sentence(text)) for name, text in commands.items()))
    yield Section(text=f"Run `heygen {prefix}COMMAND --help` for more on a command.")


def _below(prefix: str, commands: Mapping[str, str]) -> dict[str, str]:
    return {
        command.removeprefix(prefix): summary for command, summary in commands.items() if command.startswith(prefix)
    }


def _command(app: App, chain: Sequence[str]) -> Iterator[Section]:
    command = " ".join(chain)
    entry = operations.index()["commands"].get(command)
    operation = operations.load(entry["id"]) if entry else None
    arguments = [argument for argument in app.assemble_argument_collection() if argument.show and argument.parse]
    text = operation.description if operation else cleandoc(app.default_command.__doc__ or app.help)
    summary = operation.summary if operation else _first_sentence(text)
    yield Section(text=f"{summary.removesuffix('.')}.{_marks(operation)}")
    description = text if operation else text.strip().removeprefix(f"{summary}.").strip()
    if description.removesuffix(".") != summary.removesuffix("."):
        yield Section(text=description)
    yield Section(title="Usage", lines=(_usage(command, arguments),))
    for title in dict.fromkeys(_title(argument) for argument in arguments):
        rows = tuple(_row(argument) for argument in arguments if _title(argument) == title)
        if title == "Common options" and operation and operation.body:
            yield from _data_only(operation.body, command)
        yield Section(title=title, rows=rows)
    if app.help_epilogue:
        yield Section(text=" ".join(app.help_epilogue.split()))
    examples = operation.examples if operation else _OWN_EXAMPLES.get(command, ())
    yield Section(title="Examples", examples=tuple((example.description, example.command) for example in examples))


def _marks(operation: Operation | None) -> str:
    if operation is None:
        return ""
    marks = (
        " Deprecated: it will go one day." if operation.deprecated else "",
        " Preview: it may change without notice." if operation.preview else "",
    )
    return "".join(marks)


def _data_only(body: Body, command: str) -> Iterator[Section]:
    if body.data_only:
        yield Section(
            title="Through --data only",
            text=f"{', '.join(body.data_only)}. These hold objects or lists of them; "
            f"`heygen {command} --request-schema` shows their fields.",
        )


def _usage(command: str, arguments: Sequence[Argument]) -> str:
    names = [
        argument.name.upper()
        for argument in arguments
        if argument.is_positional_only() and not argument.is_var_positional()
    ]
    rest = [f"-- {argument.name.upper()}..." for argument in arguments if argument.is_var_positional()]
    return " ".join(["heygen", command, *names, "[OPTIONS]", *rest])


def _title(argument: Argument) -> str:
    groups = argument.parameter.group
    first = groups[0] if isinstance(groups, tuple) and groups else None
    name = getattr(first, "name", None) or "Options"
    return "Options" if name == "Parameters" else str(name)


def _row(argument: Argument) -> tuple[str, str]:
    if argument.is_positional_only() or argument.is_var_positional():
        return argument.name.upper(), argument.parameter.help or ""
    negatives = set(argument.negatives)
    names = sorted((name for name in argument.names if name not in negatives), key=len, reverse=True)
    if negatives:
        names[0] = f"--[no-]{names[0].removeprefix('--')}"
    metavar = argument.parameter.metavar or _METAVARS.get(argument.hint, "TEXT")
    placeholder = "" if argument.is_flag() else f" {metavar}"
    return f"{', '.join(names)}{placeholder}", argument.parameter.help or ""


def _first_sentence(text: str) -> str:
    return text.strip().partition("\n\n")[0].partition(". ")[0].replace("\n", " ").strip().removesuffix(".")
