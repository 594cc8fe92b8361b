"""Help for the program, a group or a command: what stands on each page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from attrs import frozen
from heygen_api import operations

from heygen import catalogue, global_options
from heygen.catalogue import next_words
from heygen.help.layout import Section, render
from heygen.help.usage import unknown_command
from heygen.operation.options.flags import flags_of
from heygen.operation.options.option_help import argument_help, is_flag, metavar, option_help, required_first
from heygen.output.streams import Stream
from heygen.own_options import COMMON, OwnOption

if TYPE_CHECKING:  # the program's page, and those of groups, need no records
    from heygen_api.record import Example, Operation, Option

_ABOUT = "The command line of the HeyGen video API: make, translate and download videos, speak text, manage assets."
_STARTED = (
    "heygen auth login",
    'heygen video-agent create --prompt "A presenter explains our launch in 30 seconds" --wait',
    "heygen video download VIDEO_ID",
)
_ENVIRONMENT = (
    ("HEYGEN_API_KEY", "The API key; it comes before a stored one."),
    ("HEYGEN_PROFILE", "The profile that is used: see `heygen config`."),
    ("HEYGEN_OUTPUT", "json (default) or human."),
    ("HEYGEN_CONFIG_DIR", "Where keys, configuration and journal are stored. [default: ~/.heygen]"),
    ("HEYGEN_API_BASE", "The API's address. [default: https://api.heygen.com]"),
    ("HEYGEN_MAX_RETRIES", "How often a failed request is repeated. [default: 3]"),
    ("HEYGEN_JOURNAL", "off to write down nothing of what is started."),
    ("NO_COLOR", "Set to anything for text without colour."),
)


@frozen
class Entry:
    """An argument or option on the page of a command."""

    title: str
    """Of the part of the page where it stands."""
    label: str
    """As it is typed: `--title TEXT`."""
    help: str


@frozen(kw_only=True)
class CommandHelp:
    """What the page of a command says."""

    words: tuple[str, ...]
    summary: str
    marks: str = ""
    """Sentences after the summary."""
    description: str
    usage: tuple[str, ...]
    """What is typed after the words."""
    entries: tuple[Entry, ...]
    data_only: tuple[str, ...] = ()
    """Fields of the body that have no option."""
    epilogue: str = ""
    examples: tuple[Example, ...] = ()


def page(words: Sequence[str], stdout: Stream, environ: Mapping[str, str]) -> bytes:
    """Return the help of the program, a group or a command.

    Raises:
        CliError: no group or command has these words.
    """
    return render(_sections(words), stdout, environ)


def _sections(words: Sequence[str]) -> Iterable[Section]:
    named, rest = catalogue.split_command(words)
    if catalogue.is_group(named):
        if rest:
            raise unknown_command(named, rest[0])
        return group_sections(named, _commands_of(named)) if named else _program()
    if entry := operations.index()["commands"].get(" ".join(named)):
        return command_sections(_of_operation(operations.load(entry["id"])))
    from heygen.help.own_pages import sections  # noqa: PLC0415 - brings the parser, which knows their options

    return sections(words)


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
    return first_sentence(text) or ", ".join(next_words((word,)))


def group_sections(words: Sequence[str], commands: Mapping[str, str]) -> Iterator[Section]:
    """Yield the page of a group, given the summaries of its commands."""
    group = " ".join(words)
    yield Section(text=catalogue.group_help(group) if len(words) == 1 else "")
    yield Section(title="Usage", lines=(f"heygen {group} COMMAND [ARGUMENTS] [OPTIONS]",))
    yield Section(title="Commands", rows=tuple((name, first_sentence(text)) for name, text in commands.items()))
    yield Section(text=f"Run `heygen {group} COMMAND --help` for more on a command.")


def _commands_of(group: Sequence[str]) -> Mapping[str, str]:
    """Return the summaries of a group's commands; of those in preview only where there are no others."""
    prefix = f"{' '.join(group)} "
    in_preview = {command: f"{summary} (preview)" for command, summary in catalogue.summaries(preview=True).items()}
    return _below(prefix, catalogue.summaries()) or _below(prefix, in_preview)


def _below(prefix: str, commands: Mapping[str, str]) -> dict[str, str]:
    return {
        command.removeprefix(prefix): summary for command, summary in commands.items() if command.startswith(prefix)
    }


def command_sections(command: CommandHelp) -> Iterator[Section]:
    """Yield the page of a command."""
    words = " ".join(command.words)
    yield Section(text=f"{command.summary.removesuffix('.')}.{command.marks}")
    if command.description.removesuffix(".") != command.summary.removesuffix("."):
        yield Section(text=command.description)
    yield Section(title="Usage", lines=(" ".join(("heygen", words, *command.usage)),))
    for title in dict.fromkeys(entry.title for entry in command.entries):
        if title == COMMON and command.data_only:
            yield Section(
                title="Through --data only",
                text=f"{', '.join(command.data_only)}. These hold objects or lists of them; "
                f"`heygen {words} --request-schema` shows their fields.",
            )
        rows = tuple((entry.label, entry.help) for entry in command.entries if entry.title == title)
        yield Section(title=title, rows=rows)
    yield Section(text=command.epilogue)
    yield Section(title="Examples", examples=tuple((each.description, each.command) for each in command.examples))


def _of_operation(operation: Operation) -> CommandHelp:
    arguments = [argument.name.upper() for argument in operation.arguments]
    return CommandHelp(
        words=operation.command,
        summary=operation.summary,
        marks=_marks(operation),
        description=operation.description,
        usage=(*arguments, "[OPTIONS]"),
        entries=(
            *(Entry("Arguments", argument.name.upper(), argument_help(argument)) for argument in operation.arguments),
            *(_option(operation, option) for option in required_first(operation) if not option.hidden),
            *(common_option(option) for option in (*flags_of(operation), *global_options.OPTIONS)),
        ),
        data_only=operation.body.data_only if operation.body else (),
        examples=operation.examples,
    )


def _option(operation: Operation, option: Option) -> Entry:
    text = option_help(operation, option)
    if is_flag(option):
        return Entry("Options", f"--[no-]{option.name.removeprefix('--')}", text)
    return Entry("Options", f"{option.name} {metavar(option)}", text)


def common_option(option: OwnOption) -> Entry:
    """Return the entry of an option of the command line's own."""
    return Entry(COMMON, f"{', '.join(option.names)} {option.metavar}".strip(), option.help)


def _marks(operation: Operation) -> str:
    marks = (
        " Deprecated: it will go one day." if operation.deprecated else "",
        " Preview: it may change without notice." if operation.preview else "",
    )
    return "".join(marks)


def first_sentence(text: str) -> str:
    """Return the first sentence of a text, on one line and without its full stop."""
    return text.strip().partition("\n\n")[0].partition(". ")[0].replace("\n", " ").strip().removesuffix(".")
