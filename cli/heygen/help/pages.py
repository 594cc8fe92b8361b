"""Help for the program, a group or a command: what stands on each page."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from attrs import frozen
from heygen_api import operations

from heygen import catalogue, global_options
from heygen.catalogue import next_words
from heygen.errors import usage_error
from heygen.help.layout import Section, render
from heygen.help.suggestions import spelled_like
from heygen.help.usage import unknown_command
from heygen.help.wording import as_typed
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
_TITLES: Mapping[str, tuple[str, ...]] = {
    "Request": (
        "--data", "--set", "--set-json", "--edit", "--skeleton", "--ask", "--no-validate", "--dry-run", "--curl",
        "--idempotency-key", "--force", "--request-schema", "--response-schema",
    ),
    "Time": ("--wait", "--timeout", "--poll-interval"),
    "Output": (
        "--output-path", "--output", "--human", "--select", "--columns", "--all", "--max-items", "--quiet", "--verbose",
        "--debug", "--no-pager",
    ),
}  # fmt: skip
"""The parts of a page that options of the command line's own stand in; the others are common options."""
_MOST_RELATED = 8
_WIDEST_SUMMARY = 54


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
    related: tuple[tuple[str, str], ...] = ()
    """Commands that are used with it, and what for."""


def page(words: Sequence[str], stdout: Stream, environ: Mapping[str, str], *, topics: bool = False) -> bytes:
    """Return the help of the program, a group or a command; or of a topic, which comes first where there may be one.

    Raises:
        CliError: none of them has these words.
    """
    return render(_of_topic(words) if topics else _sections(words), stdout, environ)


def _of_topic(words: Sequence[str]) -> Iterable[Section]:
    from heygen.help.topics import TOPICS, sections  # noqa: PLC0415 - only `heygen help` needs them

    if len(words) == 1 and words[0] in TOPICS:
        return sections(words[0])
    if words and not catalogue.split_command(words)[0] and (close := spelled_like(words[0], TOPICS)):
        raise usage_error(f"There is no help on {words[0]!r}.", hint=f"Did you mean `heygen help {close}`?")
    return _sections(words)


def _sections(words: Sequence[str]) -> Iterable[Section]:
    named, rest = catalogue.split_command(words)
    if catalogue.is_group(named):
        if rest:
            raise unknown_command(named, *rest)
        return group_sections(named, _commands_of(named)) if named else _program()
    if entry := operations.index()["commands"].get(" ".join(named)):
        return command_sections(_of_operation(operations.load(entry["id"])))
    from heygen.help.own_pages import sections  # noqa: PLC0415 - brings the parser, which knows their options

    return sections(words)


def _program() -> Iterator[Section]:
    from heygen.help.topics import TOPICS  # noqa: PLC0415 - pages of commands do not need them

    words = next_words(())
    from_contract = operations.index()["groups"]
    yield Section(text=_ABOUT)
    yield Section(title="Usage", lines=("heygen COMMAND [ARGUMENTS] [OPTIONS]",))
    yield Section(title="Getting started", lines=_STARTED)
    yield Section(title="Commands", rows=tuple((word, _about(word)) for word in words if word in from_contract))
    yield Section(
        title="Other commands", rows=tuple((word, _about(word)) for word in words if word not in from_contract)
    )
    yield Section(text=f"Topics, for `heygen help TOPIC`: {', '.join(TOPICS)}.")
    yield Section(text="`heygen COMMAND --help` tells more of a command, `heygen --version` the version.")


def _about(word: str) -> str:
    text = catalogue.group_help(word) or catalogue.summaries().get(word, "")
    return shortened(first_sentence(text)) or ", ".join(next_words((word,)))


def shortened(text: str) -> str:
    """Return the text without the last parts of a list in it where it is too long for a line, if much is left."""
    parts = text.split(", ")
    while len(parts) > 1 and (
        len(", ".join(parts)) > _WIDEST_SUMMARY or (text != ", ".join(parts) and "and " in parts[-1][:4])
    ):
        parts.pop()
    head = ", ".join(parts)
    return head if len(head) > _WIDEST_SUMMARY / 2 and head.count("(") == head.count(")") else text


def group_sections(words: Sequence[str], commands: Mapping[str, str]) -> Iterator[Section]:
    """Yield the page of a group, given the summaries of its commands."""
    group = " ".join(words)
    yield Section(text=catalogue.group_help(group) if len(words) == 1 else "")
    yield Section(title="Usage", lines=(f"heygen {group} COMMAND [ARGUMENTS] [OPTIONS]",))
    yield Section(title="Commands", rows=tuple((name, first_sentence(text)) for name, text in commands.items()))
    yield Section(text=f"Run `heygen {group} COMMAND --help` for more on a command.")


def _commands_of(group: Sequence[str]) -> Mapping[str, str]:
    """Return the summaries of a group's commands."""
    prefix = f"{' '.join(group)} "
    found = catalogue.summaries().items()
    return {command.removeprefix(prefix): summary for command, summary in found if command.startswith(prefix)}


def command_sections(command: CommandHelp) -> Iterator[Section]:
    """Yield the page of a command."""
    words = " ".join(command.words)
    yield Section(text=f"{command.summary.removesuffix('.')}.{command.marks}")
    yield Section(title="Usage", lines=(" ".join(("heygen", words, *command.usage)),))
    if command.description.removesuffix(".") != command.summary.removesuffix("."):
        yield Section(text=command.description)
    own = (*_TITLES, COMMON)
    titles = dict.fromkeys(entry.title for entry in command.entries)
    yield from _parts(command, [title for title in titles if title not in own])
    if command.data_only:
        yield Section(
            title="Through --data only",
            text=f"{', '.join(command.data_only)}. These hold objects or lists of them; "
            f"`heygen {words} --request-schema` shows their fields.",
        )
    yield from _parts(command, [title for title in own if title in titles])
    yield Section(text=command.epilogue)
    yield Section(title="Examples", examples=tuple((each.description, each.command) for each in command.examples))
    yield Section(title="Related commands", rows=command.related)


def _parts(command: CommandHelp, titles: Iterable[str]) -> Iterator[Section]:
    for title in titles:
        rows = tuple((entry.label, entry.help) for entry in command.entries if entry.title == title)
        yield Section(title=title, rows=rows)


def _of_operation(operation: Operation) -> CommandHelp:
    arguments = [argument.name.upper() for argument in operation.arguments]
    required = [f"{option.name} {metavar(option)}".strip() for option in operation.options if option.required]
    options = [option for option in required_first(operation) if not option.hidden]
    return CommandHelp(
        words=operation.command,
        summary=operation.summary,
        marks=_marks(operation),
        description=as_typed(operation.description, operation),
        usage=(*arguments, *required, "[OPTIONS]"),
        entries=(
            *(
                Entry("Arguments", argument.name.upper(), as_typed(argument_help(argument), operation))
                for argument in operation.arguments
            ),
            *sorted(
                (_option(operation, option) for option in options),
                key=lambda entry: _order(entry.title),
            ),
            *(common_option(option) for option in (*flags_of(operation), *global_options.OPTIONS)),
        ),
        data_only=operation.body.data_only if operation.body else (),
        examples=operation.examples,
        related=_related(operation),
    )


def _order(title: str) -> int:
    """Return where a part of a page stands: what is required first, what is deprecated last."""
    return {"Required": 0, "Deprecated": 3}.get(title, 2 if title.startswith("Only ") else 1)


def _related(operation: Operation) -> tuple[tuple[str, str], ...]:
    """Return what reads what the operation makes, the lists of the ids that it takes, and the commands beside it."""
    from heygen.operation.id_lists import list_for  # noqa: PLC0415 - loads the lists

    found: dict[str, str] = {}
    for step in operation.wait:
        read = operations.load(step.operation)
        found.setdefault(" ".join(read.command), "Read what this starts")
    values = [(argument.name.upper(), argument.field, argument.help) for argument in operation.arguments]
    values += [(option.name, option.field, option.help) for option in operation.options if not option.hidden]
    for name, field, about in values:
        if (listed := list_for(operation, field, about)) and listed.id != operation.id:
            command = " ".join(listed.command)
            found[command] = f"{found[command]}, {name}" if command in found else f"Has the ids for {name}"
    own = " ".join(operation.command)
    others = {command: summary for command, summary in catalogue.summaries().items() if command != own}
    group = own.rpartition(" ")[0]
    beside = {command: summary for command, summary in others.items() if command.rpartition(" ")[0] == group}
    beside = beside or {each: others[each] for each in others if each.startswith(f"{operation.command[0]} ")}
    rows = {**found, **{command: summary for command, summary in beside.items() if command not in found}}
    return tuple((f"heygen {command}", about) for command, about in list(rows.items())[:_MOST_RELATED])


def _option(operation: Operation, option: Option) -> Entry:
    text = as_typed(option_help(operation, option), operation)
    title = _title(operation, option)
    if title in ("Required", "Deprecated") or title.startswith("Only "):
        text = re.sub(r" \[(?:required|deprecated)\]$", "", text)
    if title.startswith("Only "):
        text = text.replace(f" [{_condition(operation, option)}]", "")
    if is_flag(option):
        return Entry(title, f"--[no-]{option.name.removeprefix('--')}", text)
    return Entry(title, f"{option.name} {metavar(option)}", text)


def _title(operation: Operation, option: Option) -> str:
    """Return the part of the page that an option of the API stands in."""
    if option.required:
        return "Required"
    if option.deprecated:
        return "Deprecated"
    if option.variants:
        return f"Only with {_condition(operation, option)}"
    if paging := operation.pagination:
        return "Paging" if option.field in (paging.token, paging.limit) else "Filters"
    return "Options"


def _condition(operation: Operation, option: Option) -> str:
    """Return which variants of the body take an option, as `option_help` says it."""
    assert operation.body is not None
    return f"{operation.body.discriminator or 'for'}: {', '.join(option.variants)}"


def common_option(option: OwnOption) -> Entry:
    """Return the entry of an option of the command line's own."""
    title = next((title for title, names in _TITLES.items() if option.names[0] in names), COMMON)
    return Entry(title, f"{', '.join(option.names)} {option.metavar}".strip(), _in_short(option.help))


def _in_short(text: str) -> str:
    """Return the first sentence of a text, and what stands in brackets after it."""
    rest = "".join(f" {match}" for match in re.findall(r"\[[^\]]*\]", text.partition(". ")[2]))
    return f"{first_sentence(text)}.{rest}"


def _marks(operation: Operation) -> str:
    marks = (
        " Deprecated: it will go one day." if operation.deprecated else "",
        " Preview: it may change without notice." if operation.preview else "",
    )
    return "".join(marks)


def first_sentence(text: str) -> str:
    """Return the first sentence of a text, on one line and without its full stop."""
    return text.strip().partition("\n\n")[0].partition(". ")[0].replace("\n", " ").strip().removesuffix(".")
