"""Overlay actions on one operation, as YAML that can be pasted below the `actions` of an overlay."""

from __future__ import annotations

import json
import re

from codegen.operations.command_names import COMMAND, Words

Place = tuple[str, str]
"""Method and path of an operation."""

_PLAIN = re.compile(r"-{0,2}[A-Za-z$][\w$.-]*")
_NO_TEXT = re.compile(r"(?i)true|false|null|yes|no|on|off|y|n|-?(nan|inf|infinity)")


def name_action(place: Place, words: Words, description: str) -> list[str]:
    """Return the lines of the action that gives an operation a command."""
    return [
        f"- target: {rest_of_line(operation_target(place))}",
        f"  description: {rest_of_line(description)}",
        "  update:",
        f"    {COMMAND}: {word_list(words)}",
    ]


def operation_target(place: Place) -> str:
    """Return the JSONPath of an operation."""
    path = place[1].replace("\\", "\\\\").replace("'", "\\'")
    return f"$.paths['{path}'].{place[0].lower()}"


def word_list(words: Words) -> str:
    """Return the words of a command as a flow sequence."""
    return f"[{', '.join(map(scalar, words))}]"


def rest_of_line(text: str) -> str:
    """Return text as the rest of a line: as it is wherever YAML takes it for text."""
    is_plain = ": " not in text and " #" not in text and text.isprintable() and not text.endswith((":", " "))
    begins_as_text = (text[:1].isalpha() or text[:1] == "$") and not _NO_TEXT.fullmatch(text)
    return text if is_plain and begins_as_text else scalar(text)


def scalar(text: str) -> str:
    """Return text as a YAML scalar that stands anywhere, in flow collections too."""
    if _PLAIN.fullmatch(text) and not _NO_TEXT.fullmatch(text):
        return text
    return json.dumps(text, ensure_ascii=False)
