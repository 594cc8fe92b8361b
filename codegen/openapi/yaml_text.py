"""The contract as YAML text: the same document always gives the same bytes, and they read well."""

from __future__ import annotations

import io
import re
from collections.abc import Mapping
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap
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


class _Representer(RoundTripRepresenter):
    def ignore_aliases(self, _: Any) -> bool:
        """Tell that nothing gets an anchor: what is the same object here is not for a reader."""
        return True

    def text(self, data: str) -> ScalarNode:
        style = None
        if _OTHER_THAN_TEXT.fullmatch(data):
            style = "'"
        elif _NEEDS_ESCAPES.search(data):
            style = '"'
        elif "\n" in data.rstrip("\n") and max(map(len, data.split("\n"))) <= WIDTH:
            style = "|"
        elif len(data) > _FOLDED_FROM:
            style = ">"
        return self.represent_scalar("tag:yaml.org,2002:str", data, style=style)


_Representer.add_representer(str, _Representer.text)


def dump(document: Mapping[str, Any]) -> str:
    """Return the document as YAML that readers of versions 1.1 and 1.2 understand alike, spaced for people."""
    yaml = YAML()
    yaml.Representer = _Representer
    yaml.width = WIDTH
    yaml.default_flow_style = False
    yaml.indent(mapping=2, sequence=4, offset=2)
    stream = io.StringIO()
    yaml.dump(_spaced(document), stream)
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
