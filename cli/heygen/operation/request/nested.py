"""`--set` and `--set-json`: one value at any depth of the request body, typed by its schema."""

from __future__ import annotations

import copy
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from attrs import frozen

from heygen.errors import MISSING, usage_error
from heygen.operation.request.schema_tree import Schema, properties, resolve, variant
from heygen.operation.request.values import scalar_value

_PART = re.compile(r"""\.?(?P<name>[^.\[\]=]+)|\[(?P<index>[0-9]{1,9})\]|\[(?P<quoted>"(?:[^"\\]|\\.)*")\]""")
_SCALARS = ("boolean", "integer", "number")
_DEEPEST = 50

Path = tuple[str | int, ...]


@frozen
class Setting:
    """A value and its place in the body."""

    option: str
    """As it was typed, without the value: `--set voice.speed`."""
    path: Path
    """Names and indexes; a part that is a number may be either, as the schema says."""
    value: Any
    is_text: bool
    """The value is text that the schema gives its type."""


def split_setting(given: str, option: str) -> tuple[Path, str]:
    """Return the path and the text of `path=value`.

    Parts of a path are separated by dots; `[0]` and `["a.b"]` are parts, too.

    Raises:
        CliError: it is not of this form.
    """
    parts: list[str | int] = []
    position = 0
    while position < len(given) and given[position] != "=":
        part = _PART.match(given, position)
        if part is None or (not parts and given[position] == "."):
            rest = given[position : position + 20]
            raise usage_error(
                f"{option} {given.partition('=')[0]}: the path cannot be read from {rest!r} on.",
                hint=f"A path is written as in {option} scenes.0.text=... or {option} 'variables[\"a.b\"]=...'.",
                param=option,
            )
        parts.append(int(part["index"]) if part["index"] else part["name"] or _unquoted(part["quoted"], option))
        position = part.end()
    if len(parts) > _DEEPEST:
        raise usage_error(f"{option}: a path has at most {_DEEPEST} parts.", param=option)
    if not parts or position == len(given):
        raise usage_error(
            f"{option}: {given[:60]!r} is no path=value.", hint=f"For example: {option} voice.speed=1.2", param=option
        )
    return tuple(parts), given[position + 1 :]


def _unquoted(text: str, option: str) -> str:
    try:
        return str(json.loads(text))
    except ValueError:
        raise usage_error(f"{option}: {text} is no text in JSON.", param=option) from None


def with_settings(
    root: Schema, data: Any, settings: Sequence[Setting], fields: Mapping[str, Any], *, validate: bool
) -> Any:
    """Return the body with the settings applied to it, in whatever order they were given.

    Args:
        root: The schema of the body.
        data: The body so far, or MISSING.
        settings: What is set.
        fields: What options give, which tells variants of the body apart.
        validate: Refuse paths that the schema does not have.

    Raises:
        CliError: a path does not exist.
    """
    if data is not MISSING and not isinstance(data, dict):
        raise usage_error("--data gives no JSON object, so --set cannot reach its fields.", param="--data")
    paths = [tuple(map(str, setting.path)) for setting in settings]
    for position, setting in enumerate(settings):
        if paths.index(paths[position]) < position:
            raise usage_error(f"{spelled(setting.path)} is set twice.", hint="Set it once.", param=setting.option)
    body = {} if data is MISSING else copy.deepcopy(data)
    # Objects before their fields, entries of a list in their order; and in place first, as text, since what is set may
    # say which variant the others belong to.
    settings = sorted(settings, key=lambda setting: [_rank(part) for part in setting.path])
    for setting in settings:
        _place(root, body, setting, fields, validate=validate)
    for setting in settings:
        if setting.is_text:
            _give_type(root, body, setting, fields)
    return body


def _place(root: Schema, body: Any, setting: Setting, fields: Mapping[str, Any], *, validate: bool) -> None:
    value: Any = body
    schemas: list[Any] = [root]
    for depth, part in enumerate(setting.path):
        seen = {**value, **fields} if depth == 0 else value
        nodes = [node for schema in schemas for node in _readings(root, schema, seen)]
        where = f"{setting.option} {spelled(setting.path[: depth + 1])}"
        if not isinstance(value, dict | list):
            found = json.dumps(value, ensure_ascii=False)
            raise usage_error(
                f"{where}: {spelled(setting.path[:depth])} is {found[:60]}, which has no parts.", param="--set"
            )
        key = _key(value, part, where)
        schemas = _schemas_of(root, nodes, key)
        if validate and not schemas:
            raise _no_such_field(root, nodes, key, where)
        if depth == len(setting.path) - 1:
            _keep(value, key, setting.value)
            return
        following = setting.path[depth + 1]
        inner = value[key] if isinstance(value, dict) and key in value else None
        if isinstance(value, list) and isinstance(key, int) and key < len(value):
            inner = value[key]
        if inner is None:
            inner = [] if _is_list(root, schemas, following) else {}
            _keep(value, key, inner)
        value = inner


def _give_type(root: Schema, body: Any, setting: Setting, fields: Mapping[str, Any]) -> None:
    value: Any = body
    schemas: list[Any] = [root]
    for depth, part in enumerate(setting.path):
        seen = {**value, **fields} if depth == 0 else value
        key: Any = int(part) if isinstance(value, list) else str(part)
        schemas = _schemas_of(root, [node for schema in schemas for node in _readings(root, schema, seen)], key)
        if depth == len(setting.path) - 1:
            value[key] = _typed(root, schemas, setting)
            return
        value = value[key]


def _typed(root: Schema, schemas: Sequence[Any], setting: Setting) -> Any:
    """Return the text as a value of the first type that it can be; the check of the body says what is wrong with it."""
    nodes = [node for schema in schemas for node in _readings(root, schema, MISSING)]
    text = setting.value
    name = f"{setting.option} {spelled(setting.path)}"
    for node in nodes:
        if "const" in node and _as_typed(node["const"]) == text:
            return node["const"]
        for choice in node.get("enum", ()):
            if _as_typed(choice) == text:
                return choice
    types = {kind for node in nodes for kind in _types(node)}
    for kind in _SCALARS:
        if kind in types and not isinstance(typed := scalar_value(kind, text, name), str):  # type: ignore[arg-type]
            return typed
    if "string" in types or not types:
        return scalar_value("string", text, name)
    if "null" in types and text == "null":
        return None
    lists = [node for node in nodes if "array" in _types(node)]
    if lists and not any({"object", "array"} & set(_types(item)) for item in _items(root, lists)):
        item = Setting(setting.option, setting.path, "", is_text=True)
        pieces = [piece.strip() for piece in text.split(",")]
        schemas = [node.get("items", {}) for node in lists]
        return [
            _typed(root, schemas, Setting(item.option, item.path, piece, is_text=True)) for piece in pieces if piece
        ]
    if types & {"array", "object"}:
        kind = "a list" if "array" in types else "an object"
        raise usage_error(
            f"{name}: it takes {kind}, not a text.",
            hint=f"Set one of its parts ({setting.option} {spelled(setting.path)}."
            f"{'0' if kind == 'a list' else 'NAME'}=...), or all of it: --set-json '{spelled(setting.path)}=...'",
            param="--set",
        )
    return scalar_value("string", text, name)


def _items(root: Schema, lists: Sequence[Schema]) -> Iterator[Schema]:
    for node in lists:
        yield from _readings(root, node.get("items", {}), MISSING)


def _as_typed(value: Any) -> str:
    return value if isinstance(value, str) else json.dumps(value)


def _readings(root: Schema, schema: Any, value: Any, depth: int = 0) -> list[Schema]:
    """Return the schemas without unions that may speak of the value: one only where its discriminator says so."""
    if depth > _DEEPEST:
        return []
    node = resolve(root, variant(root, schema, value))
    branches = [branch for key in ("anyOf", "oneOf") for branch in node.get(key, ())]
    if not branches:
        return [node]
    return [reading for branch in branches for reading in _readings(root, branch, value, depth + 1)]


def _types(node: Schema) -> list[str]:
    kind = node.get("type") or ("object" if "properties" in node or "allOf" in node else [])
    return [kind] if isinstance(kind, str) else list(kind)


def _schemas_of(root: Schema, nodes: Sequence[Schema], key: str | int) -> list[Any]:
    """Return what the schemas say of a part; nothing where none of them has it."""
    found = []
    for node in nodes:
        if isinstance(key, int):
            if "array" in _types(node):
                found.append(node.get("items", {}))
            continue
        known = properties(root, node)
        if key in known:
            found.append(known[key])
        elif "object" in _types(node) and (others := node.get("additionalProperties", not known)) is not False:
            found.append({} if others is True else others)
    return found


def _is_list(root: Schema, schemas: Sequence[Any], part: str | int) -> bool:
    """Tell whether a value that is not there yet becomes a list, for a part of it to be set."""
    if not _is_index(part):
        return False
    types = {kind for schema in schemas for node in _readings(root, schema, MISSING) for kind in _types(node)}
    return "array" in types or not types & {"object"}


def _key(value: Any, part: str | int, where: str) -> str | int:
    if isinstance(value, dict):
        return str(part)
    if not _is_index(part):
        raise usage_error(f"{where}: a list has no {part!r}.", hint="Its entries are 0, 1, 2, ...", param="--set")
    if int(part) > len(value):
        count = f"{len(value)} {'entry' if len(value) == 1 else 'entries'}"
        raise usage_error(f"{where}: the list has {count}; the next is {len(value)}.", param="--set")
    return int(part)


def _is_index(part: str | int) -> bool:
    return isinstance(part, int) or (part.isascii() and part.isdecimal() and len(part) < 10)


def _rank(part: str | int) -> tuple[bool, int, str]:
    return (False, int(part), "") if _is_index(part) else (True, 0, str(part))


def _keep(value: Any, key: str | int, new: Any) -> None:
    if isinstance(value, list) and key == len(value):
        value.append(new)
    else:
        value[key] = new


def _no_such_field(root: Schema, nodes: Sequence[Schema], key: str | int, where: str) -> Exception:
    from heygen.operation.request.faults import nearest  # noqa: PLC0415 - brings the validator

    types = {kind for node in nodes for kind in _types(node)}
    if not types & {"object", "array"}:
        return usage_error(f"{where}: what comes before {key!r} has no parts.", param="--set")
    if "object" not in types:
        return usage_error(f"{where}: a list has no {key!r}.", hint="Its entries are 0, 1, 2, ...", param="--set")
    known = list(dict.fromkeys(name for node in nodes for name in properties(root, node)))
    similar = nearest(key, known)
    there_is = f"There is: {', '.join(known)}." if known else None
    return usage_error(
        f"{where}: there is no field {key!r} here.",
        hint=f"Did you mean {similar}?" if similar else there_is,
        param="--set",
    )


def spelled(path: Sequence[str | int]) -> str:
    """Return a path as it is typed."""
    text = ""
    for part in path:
        if isinstance(part, str) and not re.fullmatch(r"[^.\[\]=]+", part):
            text += f"[{json.dumps(part, ensure_ascii=False)}]"
        else:
            text += f".{part}" if text else str(part)
    return text
