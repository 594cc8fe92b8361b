"""OpenAPI Overlay 1.0.0: a list of actions, applied in order to a parsed OpenAPI document.

Stricter than the specification in one way: an action whose target matches nothing is an error, because it is one that
the document has outgrown.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from attrs import frozen
from jsonpath import JSONPathEnvironment, JSONPathError
from jsonpath.path import CompoundJSONPath, JSONPath

_RFC_9535 = JSONPathEnvironment(strict=True)

_DOCUMENT_KEYS = {"overlay", "info", "extends", "actions"}
_INFO_KEYS = {"title", "version"}
_ACTION_KEYS = {"target", "description", "update", "remove"}

_Location = tuple[str | int, ...]
"""Keys and indices from the document's root to one node."""


class OverlayError(Exception):
    """An overlay that cannot be applied. The message names the action: its number, target and description."""


@frozen(kw_only=True)
class UnmatchedAction:
    """An action whose target selects nothing in the document."""

    number: int
    """Place in `actions`, from 1."""
    target: str
    description: str | None


@frozen(kw_only=True)
class _Action:
    number: int
    target: str
    description: str | None
    query: JSONPath | CompoundJSONPath
    remove: bool
    update: Any

    def __str__(self) -> str:
        return _name(self.number, self.target, self.description)


def apply(document: Mapping[str, Any], overlay: Any) -> dict[str, Any]:
    """Return `document` with every action of `overlay` applied, in order.

    Neither argument is changed; the result shares with them what the actions left as it was.

    Raises:
        OverlayError: the overlay is not valid, an action matches nothing, or it does not fit what it matches.
    """
    result = dict(document)
    for action in _actions(overlay):
        locations = _locate(action, result)
        if not locations:
            raise OverlayError(f"{action}: the target matches nothing in the document")
        result = _perform(action, result, locations)
    return result


def check(overlay: Any) -> None:
    """Check that `overlay` is an Overlay 1.0 document whose targets are JSONPath queries (RFC 9535).

    Raises:
        OverlayError: it is not.
    """
    _actions(overlay)


def apply_matching(document: Mapping[str, Any], overlay: Any) -> tuple[dict[str, Any], list[UnmatchedAction]]:
    """Return `document` with those actions of `overlay` applied that match something, and those that match nothing.

    Raises:
        OverlayError: the overlay is not valid, or an action does not fit what it matches.
    """
    result = dict(document)
    found = []
    for action in _actions(overlay):
        locations = _locate(action, result)
        if locations:
            result = _perform(action, result, locations)
            continue
        found.append(UnmatchedAction(number=action.number, target=action.target, description=action.description))
    return result, found


def selected(document: Mapping[str, Any], target: str) -> list[tuple[str | int, ...]]:
    """Return the names and indices on the way to each value that a JSONPath query (RFC 9535) selects."""
    return list(dict.fromkeys(match.parts for match in _RFC_9535.finditer(target, document)))


def unmatched(document: Mapping[str, Any], overlay: Any) -> list[UnmatchedAction]:
    """Return every action of `overlay` that matches nothing, once those before it that do match are applied.

    Raises:
        OverlayError: the overlay is not valid, or an action does not fit what it matches.
    """
    return apply_matching(document, overlay)[1]


def _actions(overlay: Any) -> list[_Action]:
    if not isinstance(overlay, Mapping) or "overlay" not in overlay:
        raise OverlayError("not an overlay: expected an object with `overlay: 1.0.0`, `info` and `actions`")
    version = overlay["overlay"]
    if not isinstance(version, str) or not re.fullmatch(r"1\.0\.\d+", version):
        raise OverlayError(f"overlay: expected version '1.0.0', found {version!r}")
    _refuse_unknown(overlay, _DOCUMENT_KEYS, "overlay document")
    _check_info(overlay.get("info"))
    if not isinstance(overlay.get("extends", ""), str):
        raise OverlayError(f"extends: expected a URI reference, found {overlay['extends']!r}")
    actions = overlay.get("actions")
    if not isinstance(actions, list) or not actions:
        raise OverlayError("actions: expected a list of one or more actions")
    return [_action(number, data) for number, data in enumerate(actions, start=1)]


def _check_info(info: Any) -> None:
    if not isinstance(info, Mapping):
        raise OverlayError("info: expected an object with `title` and `version`")
    _refuse_unknown(info, _INFO_KEYS, "info")
    for key in sorted(_INFO_KEYS):
        if not isinstance(info.get(key), str):
            raise OverlayError(f"info.{key}: expected a string, found {info.get(key)!r}")


def _action(number: int, data: Any) -> _Action:
    if not isinstance(data, Mapping) or not isinstance(data.get("target"), str):
        raise OverlayError(f"action {number}: expected an object with a `target`, a JSONPath query")
    target, description, remove = data["target"], data.get("description"), data.get("remove", False)
    name = _name(number, target, description)
    _refuse_unknown(data, _ACTION_KEYS, name)
    if description is not None and not isinstance(description, str):
        raise OverlayError(f"{name}: expected a string as `description`")
    if not isinstance(remove, bool):
        raise OverlayError(f"{name}: expected true or false as `remove`, found {remove!r}")
    if remove == ("update" in data):
        raise OverlayError(f"{name}: expected one of `update` and `remove: true`, found {'both' if remove else 'none'}")
    try:
        query = _RFC_9535.compile(target)
    except JSONPathError as error:
        raise OverlayError(f"{name}: the target is not a JSONPath query (RFC 9535): {error.message}") from error
    return _Action(
        number=number,
        target=target,
        description=description,
        query=query,
        remove=remove,
        update=data.get("update"),
    )


def _refuse_unknown(data: Mapping[str, Any], known: set[str], name: str) -> None:
    unknown = [key for key in data if key not in known and not str(key).startswith("x-")]
    if unknown:
        raise OverlayError(f"{name}: unknown key {unknown[0]!r}; expected one of {', '.join(sorted(known))}")


def _name(number: int, target: str, description: object) -> str:
    note = f" ({' '.join(str(description).split())})" if description else ""
    return f"action {number}, target {target}{note}"


def _locate(action: _Action, document: Mapping[str, Any]) -> list[_Location]:
    try:
        matches = list(action.query.finditer(document))
    except JSONPathError as error:
        raise OverlayError(f"{action}: the target cannot be evaluated: {error.message}") from error
    # A query may select a node twice, which then still is changed once.
    return list(dict.fromkeys(match.parts for match in matches))


def _perform(action: _Action, document: dict[str, Any], locations: list[_Location]) -> dict[str, Any]:
    if action.remove:
        return _remove(action, document, locations)
    for location in locations:
        document = _change(document, location, partial(_update, action, location))
    return document


def _remove(action: _Action, document: dict[str, Any], locations: list[_Location]) -> dict[str, Any]:
    if () in locations:
        raise OverlayError(f"{action}: the document itself cannot be removed")
    doomed: dict[_Location, set[str | int]] = {}
    for location in locations:
        doomed.setdefault(location[:-1], set()).add(location[-1])
    # Deepest first: what is removed further down moves nothing further up.
    for parent in sorted(doomed, key=len, reverse=True):
        document = _change(document, parent, partial(_without, doomed[parent]))
    return document


def _without(keys: set[str | int], node: Any) -> Any:
    if isinstance(node, Mapping):
        return {key: value for key, value in node.items() if key not in keys}
    return [value for index, value in enumerate(node) if index not in keys]


def _update(action: _Action, location: _Location, node: Any) -> Any:
    """Return the matched `node` updated: an array gains the update as one entry, an object is merged with it.

    A scalar is replaced by one, as version 1.1 of the specification has it.
    """
    if isinstance(node, list):
        return [*node, action.update]
    return _merge(action, location, node, action.update)


def _merge(action: _Action, location: _Location, old: Any, new: Any) -> Any:
    if _kind(old) != _kind(new):
        where = "".join(f"[{part!r}]" for part in location)
        raise OverlayError(f"{action}: cannot merge {_kind(new)} into ${where}, which is {_kind(old)}")
    if isinstance(old, list):
        return [*old, *new]
    if not isinstance(old, Mapping):
        return new
    merged = {
        key: _merge(action, (*location, key), old[key], value) if key in old else value for key, value in new.items()
    }
    return {**old, **merged}


def _change(node: Any, location: _Location, change: Callable[[Any], Any]) -> Any:
    """Return `node` with what is at `location` changed, copying only what lies on the way there."""
    if not location:
        return change(node)
    copy: Any = dict(node) if isinstance(node, Mapping) else list(node)
    copy[location[0]] = _change(copy[location[0]], location[1:], change)
    return copy


def _kind(value: Any) -> str:
    if isinstance(value, Mapping):
        return "an object"
    return "an array" if isinstance(value, list) else "a scalar"
