"""The body of a request as YAML to fill in: required fields first, the others commented out.

Every field is on a line of its own, so that one that is commented out only has to lose its `# `.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from heygen_api.record import Operation

from heygen.errors import MISSING
from heygen.operation.options.option_help import value_notes
from heygen.operation.request.schema_tree import Schema, properties, required_names, resolve

_PLAIN = re.compile(r"[A-Za-z][A-Za-z0-9_.+/-]*( [A-Za-z0-9_.+/-]+)*")
_WORDS = frozenset({"null", "true", "false", "yes", "no", "on", "off", "y", "n"})
_ESCAPED = re.compile("[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff\ud800-\udfff]")
_BLOCK = re.compile("[^\n\t -~\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]")
_LONGEST_ABOUT: Final = 100
_DEEPEST_OPTIONAL: Final = 2
"""Levels of fields that are shown below one that is not required."""
_DEEPEST: Final = 12


def skeleton(operation: Operation, root: Schema, body: Any) -> str:
    """Return the skeleton of a body, with the values of `body` filled in.

    It is YAML as it stands. A required field that has no value is empty, which the check of the request refuses.
    """
    command = " ".join(("heygen", *operation.command))
    head = [
        f"# The request body of `{command}`: {operation.summary.removesuffix('.')}.",
        "# What is marked as required has to be filled in. Take away the `# ` before any other field to give it.",
        "",
    ]
    given = body if isinstance(body, Mapping) else {}
    lines = list(_object(root, root, given, 0))
    return "\n".join([*head, *(lines or ["{}  # it has no fields"])]) + "\n"


def _object(root: Schema, schema: Any, given: Mapping[str, Any], depth: int) -> Iterator[str]:
    node, note = _chosen(root, schema, given)
    known = properties(root, node)
    required = set(required_names(root, node))
    discriminator = note[0] if note else None
    named = [name for name in (discriminator, *known) if name in known]
    order = list(dict.fromkeys([*(n for n in named if n in required), *(n for n in named if n in given), *named]))
    first_optional = next((name for name in order if name not in required and name not in given), None)
    for name in order:
        if name == first_optional and depth == 0:
            yield from ("", "# Optional:")
        field = known[name]
        value = given.get(name, MISSING)
        if name == discriminator and value is MISSING:
            value = note[1] if note else MISSING
        about = _about(root, field, note[2] if name == discriminator and note else "", required=name in required)
        if name in required or value is not MISSING:
            yield from _field(root, name, field, value, about, depth)
        else:
            yield from (f"# {line}" for line in _optional(root, name, field, about, depth))
    for name in given:
        if name not in known:
            yield from _given_lines(f"{_key(name)}:", given[name], "")


def _field(root: Schema, name: str, schema: Any, value: Any, about: str, depth: int) -> Iterator[str]:
    """Yield the lines of a field that is given, or has to be."""
    node, _ = _chosen(root, schema, value)
    kind = _kind(node)
    if (
        kind == "object"
        and depth < _DEEPEST
        and properties(root, node)
        and (value is MISSING or isinstance(value, dict))
    ):
        yield _line(f"{_key(name)}:", about)
        yield from _indented(_object(root, schema, value if isinstance(value, dict) else {}, depth + 1))
    elif kind == "array" and depth < _DEEPEST and (value is MISSING or (isinstance(value, list) and value)):
        yield _line(f"{_key(name)}:", about)
        for entry in value if isinstance(value, list) else [MISSING]:
            yield from _entry(root, node.get("items", {}), entry, depth + 1)
    else:
        yield from _given_lines(f"{_key(name)}:", _default(node) if value is MISSING else value, about)


def _entry(root: Schema, schema: Any, value: Any, depth: int) -> Iterator[str]:
    """Yield the lines of one entry of a list."""
    node, _ = _chosen(root, schema, value)
    is_object = _kind(node) == "object" and properties(root, node)
    if is_object and depth < _DEEPEST and (value is MISSING or isinstance(value, dict)):
        lines = list(_object(root, schema, value if isinstance(value, dict) else {}, depth))
        # The dash stands before the first field that is none of a comment.
        first = next((index for index, line in enumerate(lines) if line and not line.startswith("#")), None)
        if first is None:
            yield "- {}"
            return
        yield from (f"  {line}".rstrip() for line in lines[:first])
        yield f"- {lines[first]}"
        yield from _indented(lines[first + 1 :])
    else:
        yield from _given_lines("-", _default(node) if value is MISSING else value, "")


def _optional(root: Schema, name: str, schema: Any, about: str, depth: int) -> Iterator[str]:
    """Yield the lines of a field that may be left out, as they are without the comment's mark."""
    node, _ = _chosen(root, schema, MISSING)
    items = _chosen(root, node.get("items", {}), MISSING)[0] if _kind(node) == "array" else {}
    if _kind(node) == "object" and properties(root, node) and depth < _DEEPEST_OPTIONAL:
        yield _line(f"{_key(name)}:", about)
        yield from _indented(_object(root, schema, {}, _DEEPEST_OPTIONAL))
    elif properties(root, items) and depth < _DEEPEST_OPTIONAL:
        yield _line(f"{_key(name)}:", about)
        yield from _entry(root, node["items"], MISSING, _DEEPEST_OPTIONAL)
    else:
        yield from _given_lines(f"{_key(name)}:", _default(node), about)


def _chosen(root: Schema, schema: Any, value: Any) -> tuple[Schema, tuple[str, str, str] | None]:
    """Return the schema without unions that fits the value, or the first of them.

    With it comes, where a discriminator tells the variants apart: its name, the value of this one, and what the others
    are.
    """
    node = resolve(root, schema)
    note = None
    for _ in range(_DEEPEST):
        branches = [branch for key in ("oneOf", "anyOf") for branch in node.get(key, ())]
        branches = [branch for branch in branches if resolve(root, branch).get("type") != "null"]
        if not branches:
            break
        if discriminator := node.get("discriminator"):
            name, mapping = discriminator["propertyName"], discriminator["mapping"]
            chosen = value.get(name) if isinstance(value, Mapping) else None
            chosen = chosen if isinstance(chosen, str) and chosen in mapping else next(iter(mapping))
            others = ", ".join(other for other in mapping if other != chosen)
            note = (name, chosen, f"or {others}, with other fields" if others else "")
            node = resolve(root, {"$ref": mapping[chosen]})
        else:
            fitting = [branch for branch in branches if _takes(resolve(root, branch), value)]
            node = {**node, **resolve(root, (fitting or branches)[0])}
            node = {key: entry for key, entry in node.items() if key not in ("oneOf", "anyOf") or len(branches) == 0}
            inner = resolve(root, (fitting or branches)[0])
            node |= {key: inner[key] for key in ("oneOf", "anyOf") if key in inner}
    return node, note


def _takes(node: Schema, value: Any) -> bool:
    kinds: Mapping[str, type | tuple[type, ...]] = {
        "object": dict, "array": list, "string": str, "boolean": bool, "integer": int, "number": (int, float),
    }  # fmt: skip
    return value is not MISSING and isinstance(value, kinds.get(_kind(node), object))


def _kind(node: Schema) -> str:
    kinds = node.get("type") or ("object" if "properties" in node or "allOf" in node else "")
    kind = next((each for each in kinds if each != "null"), "") if isinstance(kinds, list) else kinds
    return str(kind)


def _default(node: Schema) -> Any:
    """Return what a field is sent with where nobody gives it; None where that is not known."""
    if "const" in node:
        return node["const"]
    if len(node.get("enum", ())) == 1:
        return node["enum"][0]
    return node.get("x-cli-default", node.get("default"))


def _about(root: Schema, schema: Any, others: str, *, required: bool) -> str:
    node, note = _chosen(root, schema, MISSING)
    outer = resolve(root, schema)
    text = str(outer.get("description") or node.get("description") or "").strip()
    sentence = re.split(r"(?<=\w\w)[.:](?:\s|$)", text.partition("\n\n")[0], maxsplit=1)[0].replace("\n", " ").strip()
    if len(sentence) > _LONGEST_ABOUT:
        sentence = f"{sentence[:_LONGEST_ABOUT].rpartition(' ')[0]} ..."
    array = node if _kind(node) == "array" else None
    inner = _chosen(root, node.get("items", {}), MISSING)[0] if array else node
    kind = {"": "", "string": "text", "array": "list"}.get(_kind(node), _kind(node))
    notes = [*([f"[{others}]"] if others else value_notes(inner)), *(value_notes(array) if array else ())]
    if note and note[2] and not others:
        notes.append(f"[{note[0]}: {note[1]} {note[2]}]")
    if default := node.get("default"):
        notes.append(f"[default: {json.dumps(default, ensure_ascii=False)}]")
    is_choice = "enum" in inner or "const" in inner or others
    parts = ("required:" if required else "", sentence, "" if is_choice or not kind else f"({kind})", *notes)
    return " ".join(part for part in parts if part)


def _line(text: str, about: str) -> str:
    about = _BLOCK.sub(" ", about.replace("\n", " "))
    return f"{text}  # {about}" if about else text


def _given_lines(label: str, value: Any, about: str) -> Iterator[str]:
    """Yield a value after its label, the lines of a long text below it."""
    is_block = isinstance(value, str) and "\n" in value and not _BLOCK.search(value)
    if is_block and value.strip("\n") and not value.startswith((" ", "\n", "\t")) and not value.endswith("\n\n"):
        yield _line(f"{label} {'|' if value.endswith(chr(10)) else '|-'}", about)
        yield from (f"  {line}" for line in value.removesuffix("\n").split("\n"))
    else:
        yield _line(label if value is None else f"{label} {_scalar(value)}", about)


def _indented(lines: Sequence[str] | Iterator[str]) -> Iterator[str]:
    return (f"  {line}" if line else "" for line in lines)


def _key(name: str) -> str:
    return _scalar(name)


def _scalar(value: Any) -> str:
    """Return a value as YAML that every reader understands alike: JSON, but for texts that need no quotes."""
    if isinstance(value, str) and _PLAIN.fullmatch(value) and value.lower() not in _WORDS:
        return value
    text = json.dumps(value, ensure_ascii=False)
    return _ESCAPED.sub(lambda match: f"\\u{ord(match[0]):04x}", text)
