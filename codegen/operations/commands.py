"""Commands of a whole document: the groups that they are in, and operations that have one name."""

from __future__ import annotations

import itertools
from collections.abc import Collection, Iterable, Iterator, Sequence

from attrs import evolve, frozen

from codegen.emit.runtime.record import Operation
from codegen.openapi.document import Document, Endpoint
from codegen.openapi.errors import DocumentError, UnusableDocumentError
from codegen.openapi.naming import kebab, singular
from codegen.operations.command_names import COMMAND, Paths, Words, is_about_its_root, is_of_many, other_names
from codegen.operations.overlay_actions import name_action

OWN_WORDS = frozenset(
    {"api", "auth", "commands", "completion", "config", "help", "jobs", "open", "sandbox", "update", "wait"}
)
"""First words of the command line's commands that are no operation: `cli/heygen/catalogue.py` has these commands."""
_ITSELF = "heygen itself"
"""What holds these, where others are held by operations."""


@frozen
class Clash:
    """An operation whose command another one has, or which leads to the other's or is led to by it."""

    command: Words
    holder: str
    """Id of the operation that keeps the command, or the command line itself."""
    operation: str
    pointer: str
    proposal: Words
    """A command that no operation has."""

    @property
    def reason(self) -> str:
        """Return why the operation cannot have the command."""
        return _taken(self.command, self.holder)


def _taken(words: Words, holder: str) -> str:
    return f"`{' '.join(words)}` is also a command of {holder}, or one of the two begins with the other"


def all_commands(record: Operation) -> list[Words]:
    """Return the operation's command, and that of its download where it has one of its own."""
    download = record.download.command if record.download else record.command
    return [record.command] if download == record.command else [record.command, download]


def groups(document: Document, records: Iterable[Operation]) -> dict[str, str]:
    """Return the help text of each first word of a command: the description of the tag it comes from."""
    described = {
        singular(kebab(str(tag.get("name", "")))): str(tag.get("description") or "")
        for tag in document.data.get("tags") or ()
    }
    words = {command[0] for record in records for command in all_commands(record)}
    return {word: described.get(word, "") for word in sorted(words)}


def require_distinct(document: Document, records: Iterable[Operation]) -> None:
    """Raise DocumentError where operations have one command, naming all of them, each with an overlay action."""
    records = list(records)
    _require_distinct_downloads(document, records)
    if found := clashes(document, records):
        raise clash_error(records, found)


def clash_error(records: Iterable[Operation], found: Sequence[Clash]) -> UnusableDocumentError:
    """Return the error that names each clash and has an overlay action that ends it."""
    by_id = {record.id: record for record in records}
    lines: list[str] = []
    for clash in found:
        record = by_id[clash.operation]
        lines += ["", *name_action((record.method, record.path), clash.proposal, clash.reason)]
    said = "two operations have one command; give one another in openapi/cli.overlay.yaml, such as:"
    return UnusableDocumentError(found[0].pointer if len(found) == 1 else "", said, lines)


def _require_distinct_downloads(document: Document, records: Iterable[Operation]) -> None:
    pointers = {endpoint.id: endpoint.pointer for endpoint in document.endpoints()}
    names = _Names()
    for record in records:
        names.add(record.command, record.id)
    for record in records:
        for words in all_commands(record)[1:]:
            other = names.holder(words)
            if other is not None:
                raise DocumentError(
                    f"{pointers[record.id]}/x-cli-download/command",
                    f"{_taken(words, other)}; give it another name",
                )
            names.add(words, record.id)


def clashes(document: Document, records: Iterable[Operation], released: Collection[str] = ()) -> list[Clash]:
    """Return each operation whose command another one or the command line has, is a group of, or has as its group.

    Commands of the operations with the ids `released` are kept first, then those that the overlay names, then those of
    operations whose path is about what their tag says. Proposals are clear of all commands and of each other.
    """
    endpoints = {endpoint.id: endpoint for endpoint in document.endpoints()}
    paths = Paths.of(endpoints.values())
    records = sorted(records, key=lambda record: _precedence(endpoints[record.id], paths, released))
    names = _Names()
    downloads = [(words, record.id) for record in records for words in all_commands(record)[1:]]
    held: list[tuple[Operation, str]] = []
    for record in records:
        if downloads and not _is_settled(endpoints[record.id], released):
            names.add_free(downloads)
            downloads = []
        holder = names.holder(record.command)
        if holder in (None, record.id):
            names.add(record.command, record.id)
        else:
            held.append((record, holder))
    names.add_free(downloads)
    found: list[Clash] = []
    for record, holder in held:
        endpoint = endpoints[record.id]
        proposal = next(words for words in _proposals(endpoint, paths, record, names) if names.holder(words) is None)
        names.add(proposal, record.id)
        found.append(Clash(record.command, holder, record.id, endpoint.pointer, proposal))
    return found


def settled(records: Iterable[Operation], found: Iterable[Clash]) -> list[Operation]:
    """Return the records with each clash settled as it proposes."""
    proposals = {clash.operation: clash.proposal for clash in found}
    return [renamed(record, proposals.get(record.id, record.command)) for record in records]


def renamed(record: Operation, words: Words) -> Operation:
    """Return the record with another command, which is that of its files too where they have none of their own."""
    download = record.download
    if download is not None and download.command == record.command:
        download = evolve(download, command=words)
    return evolve(record, command=words, download=download)


class _Names:
    """Commands that are given away, the command line's own first, and the groups that they are in."""

    def __init__(self) -> None:
        self._commands: dict[Words, str] = {(word,): _ITSELF for word in OWN_WORDS}
        self._groups: dict[Words, str] = {}

    def holder(self, words: Words) -> str | None:
        """Return the id of an operation, or the command line itself, that keeps these words from being a command."""
        for taken in (self._commands.get(words), self._groups.get(words)):
            if taken is not None:
                return taken
        return next((self._commands[prefix] for prefix in _prefixes(words) if prefix in self._commands), None)

    def add(self, words: Words, operation_id: str) -> None:
        self._commands[words] = operation_id
        for prefix in _prefixes(words):
            self._groups.setdefault(prefix, operation_id)

    def add_free(self, commands: Iterable[tuple[Words, str]]) -> None:
        for words, operation_id in commands:
            if self.holder(words) is None:
                self.add(words, operation_id)


def _prefixes(words: Words) -> list[Words]:
    return [words[:length] for length in range(1, len(words))]


def _is_settled(endpoint: Endpoint, released: Collection[str]) -> bool:
    return endpoint.id in released or endpoint.data.get(COMMAND) is not None


def _precedence(endpoint: Endpoint, paths: Paths, released: Collection[str]) -> tuple[bool, ...]:
    """Return a key that sorts the operation first which keeps a command that two of them would have."""
    return (
        endpoint.id not in released,
        not _is_settled(endpoint, released),
        not is_about_its_root(endpoint),
        endpoint.method == "PUT",  # beside PATCH it replaces
        is_of_many(endpoint, paths),
    )


def _proposals(endpoint: Endpoint, paths: Paths, record: Operation, names: _Names) -> Iterator[Words]:
    first, *others = record.command
    if first in OWN_WORDS:
        yield (f"api-{first}", *others)
    yield from other_names(endpoint, paths)
    # A group may itself be the name of a command, which then has no sub-commands.
    group = () if names.holder((record.command[0], "")) else (record.command[0],)
    word = kebab(record.id) or "operation"
    yield (*group, word)
    yield from ((*group, f"{word}-{count}") for count in itertools.count(2))
