"""YAML text: read by version 1.2, into whatever its tags stand for, and written so that all versions read it alike."""

from __future__ import annotations

import io
import re
from collections.abc import Mapping
from typing import Any

import yaml
from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap
from ruamel.yaml.emitter import RoundTripEmitter
from ruamel.yaml.nodes import ScalarNode
from ruamel.yaml.representer import RoundTripRepresenter

HEADER = """\
# The contract: every operation of the HeyGen API, as OpenAPI 3.1. Nothing about command lines belongs in it; that has
# its place in cli.overlay.yaml. `make generate` makes client, models, schemas and commands from both.
"""
WIDTH = 110
_FOLDED_FROM = 80
"""Characters from which a text gets lines of its own; shorter ones stay beside their key."""
_OTHER_THAN_TEXT = re.compile(
    r"""(?xi) y|n|yes|no|on|off|true|false|null|~
    | [-+]?[0-9][0-9_]*(\.[0-9_]*)?(e[-+]?[0-9]+)? | [-+]?\.[0-9_]+(e[-+]?[0-9]+)? | [-+]?\.(inf|nan)
    | [-+]?[0-9][0-9_]*(:[0-9]+)+(\.[0-9_]*)?
    | 0[xob][0-9a-f_]+ | [0-9]{4}-[0-9]{1,2}(-[0-9]{1,2}.*)? | [=<]+"""
)
"""Words that some reader of YAML 1.1 or 1.2 takes for a boolean, null, number or date."""


_NEEDS_ESCAPES = re.compile("[^\n -~\u00a0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]")
"""Control characters, and what some readers take for a line break or byte order mark."""

_BLANK_AT_AN_END = re.compile("^ | $", re.MULTILINE)
"""A blank at the start of a line keeps the lines of a folded text apart (YAML 1.2.2, section 8.1.3), one at the end of
a line is lost where the line is folded: ruamel.yaml looks at neither."""


def _style(text: str) -> str | None:
    """Return the style in which a text reads well and is read as it is; None lets the emitter choose."""
    lines = text.rstrip("\n").split("\n")
    if _NEEDS_ESCAPES.search(text) or text.endswith("\n\n"):  # in a block, the empty line before a part would join it
        return '"'
    if _OTHER_THAN_TEXT.fullmatch(text):
        return "'"
    if len(lines) > 1 and (max(map(len, lines)) <= WIDTH or _BLANK_AT_AN_END.search(text)):
        return "|"
    if len(text) > _FOLDED_FROM:
        return '"' if _BLANK_AT_AN_END.search(text) else ">"
    return None


class _Representer(RoundTripRepresenter):
    def ignore_aliases(self, _: Any) -> bool:
        """Tell that nothing gets an anchor: what is the same object here is not for a reader."""
        return True

    def text(self, data: str) -> ScalarNode:
        return self.represent_scalar("tag:yaml.org,2002:str", data, style=_style(data))


_Representer.add_representer(str, _Representer.text)


class _Emitter(RoundTripEmitter):
    def write_double_quoted(self, text: Any, split: Any = True) -> None:  # noqa: ARG002 - the library's own
        """Write the text on one line: where ruamel.yaml breaks it beside an escape, a reader finds a blank more."""
        super().write_double_quoted(text, split=False)


def dump(document: Mapping[str, Any]) -> str:
    """Return the document as YAML that readers of versions 1.1 and 1.2 understand alike, spaced for people."""
    writer = YAML()
    writer.Representer = _Representer
    writer.Emitter = _Emitter
    writer.width = WIDTH
    writer.default_flow_style = False
    writer.indent(mapping=2, sequence=4, offset=2)
    stream = io.StringIO()
    writer.dump(_spaced(document), stream)
    return HEADER + stream.getvalue()


def _spaced(document: Mapping[str, Any]) -> Any:
    """Return the document with blank lines before its parts, its paths and its components."""
    components = document.get("components")
    parts = dict(document)
    if isinstance(document.get("paths"), Mapping):
        parts["paths"] = _apart(document["paths"])
    if isinstance(components, Mapping):
        parts["components"] = _apart({key: _apart(part) for key, part in components.items()})
    return _apart(parts)


def _apart(entries: Any) -> Any:
    if not isinstance(entries, Mapping):
        return entries
    spaced = CommentedMap(entries)
    for key in [*spaced][1:]:
        spaced.yaml_set_comment_before_after_key(key, before="\n")
    return spaced


class _CoreSchemaLoader(yaml.CSafeLoader):
    """YAML 1.2's core schema (section 10.3.2): `no` is text, and so is `16:9`; a name stands once in a mapping."""

    yaml_implicit_resolvers: dict[str, Any] = {}  # noqa: RUF012 - PyYAML's own attribute, rebound, never changed

    def construct_mapping(self, node: Any, deep: bool = False) -> dict[Any, Any]:
        """Return the mapping of a node; a name that stands twice in it is an error."""
        mapping: dict[Any, Any] = {}
        for key_node, value_node in node.value:
            key = self.construct_object(key_node, deep=True)
            if not isinstance(key, str | int | float | bool) and key is not None:
                raise yaml.constructor.ConstructorError(None, None, "a name is no list or mapping", key_node.start_mark)
            if key in mapping:
                raise yaml.constructor.ConstructorError(
                    None, None, f"the name {key!r} stands twice in one mapping", key_node.start_mark
                )
            mapping[key] = self.construct_object(value_node, deep=deep)
        return mapping


def _integer(loader: Any, node: Any) -> int:
    text = loader.construct_scalar(node)
    return int(text, 0) if text[:2] in ("0o", "0x") else int(text)


_CoreSchemaLoader.add_constructor("tag:yaml.org,2002:int", _integer)
for _tag, _pattern, _first in (
    ("bool", r"true|True|TRUE|false|False|FALSE", "tTfF"),
    ("int", r"[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+", "-+0123456789"),
    ("float", r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?", "-+.0123456789"),
    ("null", r"null|Null|NULL|~|", ["n", "N", "~", ""]),
):
    _CoreSchemaLoader.add_implicit_resolver(f"tag:yaml.org,2002:{_tag}", re.compile(rf"^(?:{_pattern})$"), list(_first))


def parse_yaml(text: str, deepest: int) -> Any:
    """Return the value that a document is.

    Raises:
        RecursionError: it is nested deeper than `deepest` levels.
        yaml.YAMLError, ValueError: it does not parse.
    """
    # The loader nests calls in C as deep as the document nests, and has no bound of its own.
    depth = 0
    for event in yaml.parse(text, Loader=_CoreSchemaLoader):
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        if depth > deepest:
            raise RecursionError
    return yaml.load(text, Loader=_CoreSchemaLoader)  # noqa: S506 - it is a safe loader
