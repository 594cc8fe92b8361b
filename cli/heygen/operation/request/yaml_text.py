"""YAML as JSON could say it: the core schema of YAML 1.2, so that `no`, `on`, `1_000` and dates stay text.

It is read from the parser's events, which know where everything stands, and in which the nesting and the size of what
aliases stand for are counted before there is a value of it.
"""

from __future__ import annotations

import re
from math import isfinite
from typing import Any, Final, NoReturn

import yaml
from attrs import define, field, frozen

_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_DEEPEST = 100
_LARGEST_COPIES = 10_000_000
"""Characters and values that aliases may stand for in all."""
_PREFIX = "tag:yaml.org,2002:"
_NOTHING: Final = object()
_UNPRINTABLE = re.compile("[^\t\n\r -~\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What no YAML may hold as such (YAML 1.2.2, section 5.1)."""
_NULL = re.compile(r"null|Null|NULL|~|")
_BOOLEAN = re.compile(r"true|True|TRUE|false|False|FALSE")
_INTEGER = re.compile(r"[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+")
_FLOAT = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?")
_NO_NUMBER = re.compile(r"[-+]?(\.inf|\.Inf|\.INF)|\.nan|\.NaN|\.NAN")
_LONGEST_INTEGER = 4300

Path = tuple[str | int, ...]


class YamlError(ValueError):
    """Why a text is no YAML that a request could carry, and where; lines and columns count from 1."""

    def __init__(self, problem: str, line: int, column: int):
        super().__init__(problem)
        self.line = line
        self.column = column


@frozen
class Document:
    """A value, and where each part of it begins."""

    value: Any
    lines: dict[Path, int]
    """By the names and indexes that lead to a part: the line of its name, or of the entry of a list; from 1."""


@define
class _Open:
    """A mapping or list that has not ended."""

    value: Any
    path: Path
    anchor: str | None
    size: int = 1
    key: str | None = None
    """The name whose value comes next."""


def parse_yaml(text: str) -> Document:
    """Return the value of the one document that a text holds.

    Raises:
        YamlError: there is none, there are several, or it holds what JSON cannot say.
    """
    if bad := _UNPRINTABLE.search(text):
        line, column = place_of(text, bad.start())
        raise YamlError(f"it holds the control character U+{ord(bad[0]):04X}", line, column)
    reader = _Reader()
    try:
        for event in yaml.parse(text, Loader=_LOADER):
            reader.take(event)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        context = error.context or ""
        if context and error.context_mark and mark and error.context_mark.line < mark.line:
            context = f"{context} that begins in line {error.context_mark.line + 1},"
        problem = " ".join(part for part in (context, error.problem) if part)
        raise YamlError(
            problem or "it cannot be read", mark.line + 1 if mark else 1, mark.column + 1 if mark else 1
        ) from None
    except yaml.YAMLError as error:
        raise YamlError(str(error).partition("\n")[0], 1, 1) from None
    if reader.result is _NOTHING:
        raise YamlError("it is empty", 1, 1)
    return Document(reader.result, reader.lines)


def place_of(text: str, position: int) -> tuple[int, int]:
    """Return line and column of a position in a text, from 1."""
    return text.count("\n", 0, position) + 1, position - text.rfind("\n", 0, position)


@define
class _Reader:
    """Builds the value, event by event."""

    result: Any = _NOTHING
    lines: dict[Path, int] = field(factory=dict)
    _open: list[_Open] = field(factory=list)
    _anchors: dict[str, tuple[Any, int]] = field(factory=dict)
    _copied: int = 0

    def take(self, event: Any) -> None:
        match event:
            case yaml.DocumentStartEvent():
                if self.result is not _NOTHING:
                    _refuse(event, "a second document begins here, and a request has one")
            case yaml.ScalarEvent():
                self._scalar(event)
            case yaml.CollectionStartEvent():
                self._begin(event)
            case yaml.CollectionEndEvent():
                self._end()
            case yaml.AliasEvent():
                self._alias(event)

    def _scalar(self, event: Any) -> None:
        if self._takes_name():
            self._name(event, event.value)
            return
        value = _scalar_value(event)
        size = 1 + len(event.value)
        if event.anchor:
            self._anchors[event.anchor] = (value, size)
        self._put(event, value, size)

    def _begin(self, event: Any) -> None:
        is_list = isinstance(event, yaml.SequenceStartEvent)
        if event.tag not in (None, "!", f"{_PREFIX}{'seq' if is_list else 'map'}"):
            _refuse(event, f"JSON has nothing for the tag {event.tag}")
        if self._takes_name():
            _refuse(event, "a name is no list or mapping")
        if len(self._open) >= _DEEPEST:
            _refuse(event, "it is nested too deeply")
        if event.anchor:
            self._anchors.pop(event.anchor, None)  # until it ends, nothing may stand for it
        value: Any = [] if is_list else {}
        path = self._put(event, value, 0)
        self._open.append(_Open(value, path, event.anchor))

    def _end(self) -> None:
        ended = self._open.pop()
        if ended.anchor:
            self._anchors[ended.anchor] = (ended.value, ended.size)
        if self._open:
            self._open[-1].size += ended.size

    def _alias(self, event: Any) -> None:
        if event.anchor not in self._anchors:
            _refuse(event, f"nothing that ends before this has the anchor &{event.anchor}")
        value, size = self._anchors[event.anchor]
        self._copied += size
        if self._copied > _LARGEST_COPIES:
            _refuse(event, "its aliases stand for too much")
        if self._takes_name():
            if not isinstance(value, str):
                _refuse(event, "a name is text")
            self._name(event, value)
            return
        self._put(event, value, size)

    def _takes_name(self) -> bool:
        return bool(self._open) and isinstance(self._open[-1].value, dict) and self._open[-1].key is None

    def _name(self, event: Any, name: str) -> None:
        inside = self._open[-1]
        if name in inside.value:
            _refuse(event, f"the name {name!r} stands twice in one mapping")
        inside.key = name
        inside.size += len(name)
        self.lines[(*inside.path, name)] = event.start_mark.line + 1

    def _put(self, event: Any, value: Any, size: int) -> Path:
        if not self._open:
            self.result = value
            return ()
        inside = self._open[-1]
        inside.size += size
        if isinstance(inside.value, list):
            path: Path = (*inside.path, len(inside.value))
            self.lines[path] = event.start_mark.line + 1
            inside.value.append(value)
            return path
        assert inside.key is not None
        path = (*inside.path, inside.key)
        inside.value[inside.key] = value
        inside.key = None
        return path


def _scalar_value(event: Any) -> Any:
    text: str = event.value
    tag = event.tag.removeprefix(_PREFIX) if event.tag else None
    if tag in ("str", "!") or (tag is None and not event.implicit[0]):
        return text
    if tag not in (None, "null", "bool", "int", "float"):
        _refuse(event, f"JSON has nothing for the tag {event.tag}")
    value = _plain_value(event, text)
    kinds: dict[str | None, tuple[type, ...]] = {
        "null": (type(None),), "bool": (bool,), "int": (int,), "float": (int, float),
    }  # fmt: skip
    if tag is not None and (type(value) not in kinds[tag]):
        _refuse(event, f"{text!r} is no {tag}")
    return value


def _plain_value(event: Any, text: str) -> Any:
    if _NULL.fullmatch(text):
        return None
    if _BOOLEAN.fullmatch(text):
        return text.lower() == "true"
    if _INTEGER.fullmatch(text):
        if len(text) > _LONGEST_INTEGER:
            _refuse(event, f"it holds a number of more than {_LONGEST_INTEGER} digits")
        return int(text, 0) if text[:2] in ("0o", "0x") else int(text)
    if _NO_NUMBER.fullmatch(text):
        _refuse(event, f"JSON has no {text}")
    if _FLOAT.fullmatch(text):
        value = float(text)
        if not isfinite(value):
            _refuse(event, f"the number {text[:40]} is too large")
        return value
    return text


def _refuse(event: Any, problem: str) -> NoReturn:
    raise YamlError(problem, event.start_mark.line + 1, event.start_mark.column + 1)
