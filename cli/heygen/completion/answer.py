"""What a shell is answered when its user presses the key: one candidate a line, a tab and what it is after it.

It imports next to nothing. Scripts call it as `heygen __complete SHELL full|plain WORD...`, the last word the one to be
completed; for bash, which splits words its own way, as `heygen __complete bash full|plain LINE POINT BREAKS TYPE`.
"""

from __future__ import annotations

import json
import os

from heygen.completion.place import ids_folder, stamp, table_path

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from typing import Any

    Candidate = tuple[str, str]

_LISTING = ("33", "63", "64")
"""COMP_TYPE of bash where it is about to list candidates (bash(1)): only there may more than the candidate be shown."""
_MOST = 2000


def answer(arguments: Sequence[str], environ: Mapping[str, str]) -> bytes:
    """Return the lines for a shell; whatever is wrong, none."""
    shell, form, *words = arguments
    if shell == "bash":
        return _for_bash(words, environ, described=form == "full")
    if shell == "powershell":  # some of its versions drop an empty argument, so that quotes stand for it
        words = ["" if word == '""' else word for word in words]
    found = candidates(words, environ)
    lines = (f"{value}\t{about}" if about and form == "full" else value for value, about in found)
    return _encoded(lines)


def candidates(words: Sequence[str], environ: Mapping[str, str]) -> list[Candidate]:
    """Return what can stand in the place of the last word, after the others, each with what it is."""
    table = _table(environ)
    *before, current = words or [""]
    line = _Line(table, before)
    found = [each for each in line.candidates(current, environ) if each[0].startswith(current)]
    return list(dict(reversed(found)).items())[::-1][:_MOST]


class _Line:
    """The words before the one that is completed: what they name, and what may follow."""

    def __init__(self, table: Mapping[str, Any], words: Sequence[str]) -> None:
        self.table = table
        self.words = words
        self.command = ""
        """The words that name a command or group."""
        self.arguments: list[str] = []
        self.given: set[str] = set()
        self.pending: Mapping[str, Any] | None = None
        """The option whose value comes next."""
        self.only_arguments = False
        for word in words:
            self._take(word)

    def _take(self, word: str) -> None:
        if self.pending is not None:
            self.pending = None
        elif self.only_arguments:
            self.arguments.append(word)
        elif word == "--":
            self.only_arguments = True
        elif word.startswith("-") and word != "-":
            name, equals, _ = word.partition("=")
            option = self._options().get(name) or self._anywhere(name)
            if option is not None:
                self.given.update((*option["names"], option.get("is", "")))
                self.pending = option if "takes" in option and not equals else None
        elif not self.arguments and self._is_word(word):
            self.command = f"{self.command} {word}".strip()
        else:
            self.arguments.append(word)

    def _is_word(self, word: str) -> bool:
        longer = f"{self.command} {word}".strip()
        for alias, now in self.table["aliases"].items():
            if longer == alias:
                self.command = now.rpartition(" ")[0]
                return now.rpartition(" ")[2] == word or self._rename(now)
        return longer in self.table["commands"] or longer in self.table["words"]

    def _rename(self, now: str) -> bool:
        self.command = now
        return False

    def _entry(self) -> Mapping[str, Any]:
        found: Mapping[str, Any] = self.table["commands"].get(self.command, {})
        return found

    def _options(self) -> dict[str, Mapping[str, Any]]:
        options = (*self._entry().get("options", ()), *self.table["shared"])
        return {name: option for option in options for name in option["names"]}

    def _anywhere(self, name: str) -> Mapping[str, Any] | None:
        """Return an option of any command that stands before the command's words."""
        if self._entry():
            return None
        entries = self.table["commands"].values()
        return next((each for entry in entries for each in entry["options"] if name in each["names"]), None)

    def candidates(self, current: str, environ: Mapping[str, str]) -> Iterator[Candidate]:
        if self.pending is not None:
            yield from self._values(self.pending["takes"], current, environ, many="list" in self.pending)
            return
        if self.only_arguments or not current.startswith("-"):
            yield from self._words_and_arguments(current, environ)
            if self.only_arguments or current or self.command not in self.table["commands"]:
                return
            if len(self.arguments) < len(self._entry()["arguments"]):
                return
        name, equals, value = current.partition("=")
        if equals and (option := self._options().get(name)) and "takes" in option:
            for each, about in self._values(option["takes"], value, environ, many="list" in option):
                yield f"{name}={each}", about
            return
        for name, option in self._options().items():
            taken = self.given & {*option["names"], option.get("is", name)}
            if name.startswith("--") and (not taken or "many" in option):
                yield name, option["about"]

    def _words_and_arguments(self, current: str, environ: Mapping[str, str]) -> Iterator[Candidate]:
        if not self.arguments:
            yield from map(tuple, self.table["words"].get(self.command, ()))
        expected = self._entry().get("arguments", [])
        place = len(self.arguments)
        if "many" in self._entry():
            place = min(place, len(expected) - 1)
        if place < len(expected):
            for value, about in self._values(expected[place], current, environ, many=False):
                if value not in self.arguments:
                    yield value, about

    def _values(
        self, source: Mapping[str, Any], current: str, environ: Mapping[str, str], *, many: bool
    ) -> Iterator[Candidate]:
        if many and "," in current:
            head = current.rpartition(",")[0]
            for value, about in self._values(source, current.rpartition(",")[2], environ, many=False):
                if value not in head.split(","):
                    yield f"{head},{value}", about
            return
        yield from map(tuple, source.get("values", ()))
        if "words" in source:
            yield from map(tuple, self.table["words"].get(" ".join(self.arguments), ()))
        listed = source.get("ids")
        if "kind" in source and self.arguments:
            listed = self.table["kinds"].get(self.arguments[0])
        if listed:
            yield from _ids(listed, self.words, environ)
        if "files" in source or "folders" in source:
            yield from _files(current, only_folders="folders" in source)
        if current.startswith("@") and ("files" in source or "text" in source):
            yield from ((f"@{name}", about) for name, about in _files(current[1:]))


def _table(environ: Mapping[str, str]) -> Mapping[str, Any]:
    path = table_path(environ)
    try:
        if path:
            with open(path, encoding="utf-8") as file:  # noqa: PTH123 - pathlib takes time
                table: dict[str, Any] = json.load(file)
            if table["stamp"] == stamp():
                return table
    except (OSError, ValueError, KeyError, TypeError):
        pass
    from heygen.completion.table import saved_table  # noqa: PLC0415 - once after each change of the program

    return saved_table(environ)


def _ids(operation_id: str, words: Sequence[str], environ: Mapping[str, str]) -> Iterator[Candidate]:
    folder = ids_folder(environ, words)
    try:
        with open(f"{folder}/{operation_id}.json", encoding="utf-8") as file:  # noqa: PTH123 - as above
            entries = json.load(file)
        yield from ((str(identifier), str(name)) for identifier, name in entries)
    except (OSError, ValueError, TypeError):
        return


def _files(current: str, *, only_folders: bool = False) -> Iterator[Candidate]:
    head, slash, start = current.rpartition("/")
    folder = os.path.expanduser(f"{head}/") if slash else "."  # noqa: PTH111 - as above
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except (OSError, ValueError):
        return
    for entry in entries:
        if entry.name.startswith(".") and not start.startswith("."):
            continue
        is_folder = _is_folder(entry)
        if entry.name.startswith(start) and (is_folder or not only_folders) and entry.name.isprintable():
            yield f"{head}{slash}{entry.name}{'/' if is_folder else ''}", ""


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    except OSError:
        return False


def _for_bash(arguments: Sequence[str], environ: Mapping[str, str], *, described: bool) -> bytes:
    line, point, breaks, kind = arguments
    typed = line.encode("utf-8", "surrogateescape")[: int(point)].decode("utf-8", "surrogateescape")
    words, quote = split(typed)
    words = words[next((place for place, word in enumerate(words) if not _assigns(word)), 0) :]
    found = candidates(words[1:], environ)
    current = words[-1]
    # bash replaces what follows the last of its own breaks, unless that stands in quotes; an @ it replaces, too.
    ends = (current.rfind(each) + (each != "@") for each in breaks if each in current and each not in " \t\n\"'\\")
    kept = 0 if quote else max(ends, default=0)
    values = [_quoted(value, quote)[len(_quoted(current[:kept], quote)) :] for value, _ in found]
    if described and kind in _LISTING and len(found) > 1:
        width = max(map(len, values))
        shown = [about and f"{value:<{width}}  ({about})" for value, (_, about) in zip(values, found, strict=True)]
        values = [each or value for each, value in zip(shown, values, strict=True)]
    return _encoded(values)


def _assigns(word: str) -> bool:
    return "=" in word and word.partition("=")[0].isidentifier()


def split(text: str) -> tuple[list[str], str]:
    """Return the words of a line as a POSIX shell splits it, the last perhaps unfinished; and the quote it is in.

    `shlex` takes no unfinished quotes, and its import takes time.
    """
    words, word, quote, begun, escaped = [], "", "", False, False
    for each in text:
        if escaped:
            word, escaped = word + ("" if quote != '"' or each in '"\\$`' else "\\") + each, False
        elif each == "\\" and quote != "'":
            escaped = begun = True
        elif quote:
            quote, word = ("", word) if each == quote else (quote, word + each)
        elif each in "'\"":
            quote, begun = each, True
        elif each in " \t\n":
            if begun:
                words.append(word)
            word, begun = "", False
        else:
            word, begun = word + each, True
    return [*words, word], quote


def _quoted(value: str, quote: str) -> str:
    """Return a value as it is typed in bash, within the quote that is open."""
    if quote == "'":
        return value.replace("'", "'\\''")
    special = '"\\$`' if quote else " \t\"'\\$`&|;<>()*?[]{}!#"
    return "".join(f"\\{each}" if each in special else each for each in value)


def _encoded(lines: Any) -> bytes:
    return "".join(f"{' '.join(line.split(chr(10)))}\n" for line in lines).encode("utf-8", "surrogateescape")
