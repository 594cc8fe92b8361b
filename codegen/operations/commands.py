"""Names of commands: the rule, and what to do where it gives two operations one name."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from attrs import evolve, frozen

from codegen.emit.runtime.record import Operation
from codegen.openapi.document import Document, Endpoint
from codegen.openapi.errors import DocumentError
from codegen.openapi.media_types import success_responses
from codegen.openapi.merging import is_array, properties
from codegen.openapi.naming import kebab, singular

Words = tuple[str, ...]

_VERBS = {"POST": "create", "PUT": "update", "PATCH": "update", "DELETE": "delete"}


@frozen
class Clash:
    """Two operations whose rule or overlay gives them one command, or the one a command that is a group of others."""

    command: Words
    first: str
    second: str
    pointer: str


def command(document: Document, endpoint: Endpoint) -> Words:
    """Return the words of the operation's command, by the rule or by its `x-cli-command`.

    The rule: the group is the first tag (or `x-cli-group`) in kebab case and the singular; then each literal segment
    after the version and the resource root; then a verb. An `x-cli-action` ends in its last segment instead.

    Raises:
        DocumentError: the `x-cli-command` is no list of words.
    """
    given = endpoint.data.get("x-cli-command")
    if given is not None:
        if not isinstance(given, list) or not given or not all(isinstance(word, str) and word for word in given):
            raise DocumentError(f"{endpoint.pointer}/x-cli-command", f"expected a list of words, found {given!r}")
        return tuple(given)
    segments = [segment for segment in endpoint.path.split("/") if segment]
    if segments and segments[0].startswith("v") and segments[0][1:].replace(".", "").isdecimal():
        segments = segments[1:]
    root = segments[0] if segments and "{" not in segments[0] else "api"
    tag = endpoint.tags[0] if endpoint.tags else root
    group = endpoint.data.get("x-cli-group") or singular(kebab(tag)) or "api"
    literal = [word for segment in segments[1:] if "{" not in segment and (word := _segment_word(segment))]
    if endpoint.data.get("x-cli-action") is True:
        return (group, *(literal or [kebab(endpoint.id) or "run"]))
    return (group, *literal, _verb(document, endpoint))


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
    """Raise DocumentError for the first two operations that have one command, naming both and the remedy."""
    records = list(records)
    for clash in clashes(document, records):
        raise DocumentError(
            clash.pointer,
            f"{clash.first} and {clash.second} are both `{' '.join(clash.command)}`; "
            "give one of them an `x-cli-command` in openapi/cli.overlay.yaml",
        )
    _require_distinct_downloads(records, {endpoint.id: endpoint.pointer for endpoint in document.endpoints()})


def _require_distinct_downloads(records: Iterable[Operation], pointers: Mapping[str, str]) -> None:
    names = _Names()
    for record in records:
        names.add(record.command, record.id)
    for record in records:
        for words in all_commands(record)[1:]:
            other = names.holder(words)
            if other is not None:
                raise DocumentError(
                    f"{pointers[record.id]}/x-cli-download/command",
                    f"`{' '.join(words)}` is, leads to or is led to by a command of {other}; give it another name",
                )
            names.add(words, record.id)


def clashes(document: Document, records: Iterable[Operation]) -> list[Clash]:
    """Return each operation whose command an earlier one has, or is a group of, or has as its group."""
    pointers = {endpoint.id: endpoint.pointer for endpoint in document.endpoints()}
    names = _Names()
    found: list[Clash] = []
    for record in records:
        other = names.holder(record.command)
        if other is None:
            names.add(record.command, record.id)
        else:
            found.append(Clash(command=record.command, first=other, second=record.id, pointer=pointers[record.id]))
    return found


def settled(records: Iterable[Operation], found: Iterable[Clash]) -> list[Operation]:
    """Return the records with each clash settled: the later operation is named after its operation id."""
    later = {clash.second for clash in found}
    records = list(records)
    names = _Names()
    for record in records:
        if record.id not in later:
            names.add(record.command, record.id)
    result: list[Operation] = []
    for record in records:
        if record.id in later:
            words = _free(record, names)
            names.add(words, record.id)
            result.append(_renamed(record, words))
        else:
            result.append(record)
    return result


def _renamed(record: Operation, words: Words) -> Operation:
    download = record.download
    if download is not None and download.command == record.command:
        download = evolve(download, command=words)
    return evolve(record, command=words, download=download)


class _Names:
    """Commands that are given away, and the groups that they are in."""

    def __init__(self) -> None:
        self._commands: dict[Words, str] = {}
        self._groups: dict[Words, str] = {}

    def holder(self, words: Words) -> str | None:
        """Return the id of an operation that keeps these words from being a command."""
        for taken in (self._commands.get(words), self._groups.get(words)):
            if taken is not None:
                return taken
        return next((self._commands[prefix] for prefix in _prefixes(words) if prefix in self._commands), None)

    def add(self, words: Words, operation_id: str) -> None:
        self._commands[words] = operation_id
        for prefix in _prefixes(words):
            self._groups.setdefault(prefix, operation_id)


def _prefixes(words: Words) -> list[Words]:
    return [words[:length] for length in range(1, len(words))]


def _free(record: Operation, names: _Names) -> Words:
    # A group may itself be the name of a command, which then has no sub-commands.
    group = () if names.holder((record.command[0], "")) else (record.command[0],)
    word = kebab(record.id) or "operation"
    words, count = (*group, word), 1
    while names.holder(words) is not None:
        count += 1
        words = (*group, f"{word}-{count}")
    return words


def _segment_word(segment: str) -> str:
    return segment if segment.replace("-", "").isalnum() and segment.isascii() and segment.islower() else kebab(segment)


def _verb(document: Document, endpoint: Endpoint) -> str:
    if endpoint.method == "GET":
        return "get" if "{" in endpoint.path or _is_singleton(document, endpoint) else "list"
    return _VERBS.get(endpoint.method, endpoint.method.lower())


def _is_singleton(document: Document, endpoint: Endpoint) -> bool:
    """Tell whether the answer is one resource: not a list, and not an object around nothing but a list."""
    for _, _, schema in success_responses(endpoint):
        data = properties(document, schema, endpoint.pointer).get("data", schema)
        if is_array(document, data, endpoint.pointer):
            return False
        fields: Mapping[str, object] = properties(document, data, endpoint.pointer)
        lists = [name for name, value in fields.items() if is_array(document, value, endpoint.pointer)]
        return not (lists and len(fields) == 1)
    return False
