"""Edits of a YAML text at the places of its values: everything else stays as it is, comments and layout included."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from typing import Any

import yaml
from attrs import frozen

from codegen.operations.overlay_actions import scalar


@frozen(order=True)
class Edit:
    """Characters `start` to `end` of a text become `text`."""

    start: int
    end: int
    text: str


def edited(text: str, edits: Iterable[Edit]) -> str:
    """Return `text` with the edits made; one within another, as in what is cut, is forgotten."""
    parts: list[str] = []
    at = 0
    for edit in sorted(edits, key=lambda each: (each.start, -each.end)):
        if edit.start < at:
            continue
        parts += [text[at : edit.start], edit.text]
        at = edit.end
    return "".join([*parts, text[at:]])


def compose(text: str) -> yaml.Node | None:
    """Return the text as nodes that know their places. Raises yaml.YAMLError."""
    node: yaml.Node | None = yaml.compose(text, Loader=yaml.CSafeLoader)
    return node


def child(node: yaml.Node | None, key: str) -> yaml.Node | None:
    """Return the value of a mapping's key; None where there is none."""
    pairs = node.value if isinstance(node, yaml.MappingNode) else ()
    return next((value for name, value in pairs if name.value == key), None)


def items(node: yaml.Node | None) -> list[yaml.Node]:
    """Return the entries of a sequence; none of anything else."""
    return list(node.value) if isinstance(node, yaml.SequenceNode) else []


def value(node: yaml.Node) -> Any:
    """Return mappings, sequences and scalars as dicts, lists and text."""
    if isinstance(node, yaml.MappingNode):
        return {name.value: value(entry) for name, entry in node.value}
    if isinstance(node, yaml.SequenceNode):
        return [value(entry) for entry in node.value]
    return node.value


def substitution(text: str, node: yaml.Node, pattern: re.Pattern[str], change: Callable[[str], str]) -> Edit:
    """Return the edit of a scalar in which every match is changed, whichever style it is written in."""
    start, end = node.start_mark.index, node.end_mark.index
    return Edit(start, end, pattern.sub(lambda match: change(match[0]), text[start:end]))


def replacement(node: yaml.Node, text: str) -> Edit:
    """Return the edit that gives a scalar on one line another value."""
    return Edit(node.start_mark.index, node.end_mark.index, scalar(text))


def removal(text: str, holder: yaml.CollectionNode, index: int) -> Edit:
    """Return the edit that cuts the entry of a sequence, or the pair of a mapping; not the only one of a flow style."""
    spans = [(entry[0], entry[1]) if isinstance(entry, tuple) else (entry, entry) for entry in holder.value]
    if holder.flow_style:
        return _removal_in_line(spans, index)
    first, last = spans[index]
    start, end = _line_start(text, first.start_mark.index), _line_end(text, content_end(text, last))
    dash = text.find("-", start, first.start_mark.index)
    end = _past_comments(text, end, deeper_than=dash - start if dash >= 0 else first.start_mark.column)
    start = _before_comments(text, start)
    while _line_before(text, start) == "" and (end >= len(text) or _line_at(text, end) == ""):
        start = _line_start(text, start - 1)
    return Edit(start, end, "")


def content_end(text: str, node: yaml.Node) -> int:
    """Return where a node's own text ends, before blank lines and comments that follow it."""
    if isinstance(node, yaml.CollectionNode) and not node.flow_style and node.value:
        last = node.value[-1]
        return content_end(text, last[1] if isinstance(last, tuple) else last)
    start = node.start_mark.index
    return int(start + len(text[start : node.end_mark.index].rstrip()))


def _removal_in_line(spans: Sequence[tuple[yaml.Node, yaml.Node]], index: int) -> Edit:
    if index + 1 < len(spans):
        return Edit(spans[index][0].start_mark.index, spans[index + 1][0].start_mark.index, "")
    return Edit(spans[index - 1][1].end_mark.index, spans[index][1].end_mark.index, "")


def _past_comments(text: str, end: int, *, deeper_than: int) -> int:
    """Return the end of the comment lines from `end` on that are indented further than the entry."""
    while (line := _line_at(text, end)).lstrip().startswith("#"):
        if len(line) - len(line.lstrip()) <= deeper_than:
            break
        end = _line_end(text, end)
    return end


def _before_comments(text: str, start: int) -> int:
    """Return the start of the comment lines right above: what stands against an entry is about it alone."""
    above = start
    while (line := _line_before(text, above)) is not None and line.startswith("#"):
        above = _line_start(text, above - 1)
    return above


def _line_start(text: str, index: int) -> int:
    return text.rfind("\n", 0, index) + 1


def _line_end(text: str, index: int) -> int:
    end = text.find("\n", index)
    return len(text) if end < 0 else end + 1


def _line_at(text: str, index: int) -> str:
    return text[index : _line_end(text, index)].rstrip()


def _line_before(text: str, start: int) -> str | None:
    """Return the line that ends at `start`, without spaces around it; None at the beginning."""
    return text[_line_start(text, start - 1) : start].strip() if start > 0 else None
