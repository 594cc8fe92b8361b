"""Edits of the overlay's text that an update of the contract brings: comments and layout stay as they are."""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from attrs import frozen
from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap, CommentedSeq

_OPERATION = re.compile(r"""^\$\.paths\[(?P<quote>['"])(?P<path>.*?)(?P=quote)\]\.(?P<method>[a-z]+)(?P<rest>.*)$""")

Place = tuple[str, str]
"""Method and path of an operation."""


@frozen
class FormerCommand:
    """A command that an operation had: `since` is the first version without it."""

    place: Place
    command: tuple[str, ...]
    since: str


@frozen
class FormerOption:
    """An option that an operation had, and what it is called now."""

    place: Place
    name: str
    option: str
    since: str


@frozen
class RemovedCommand:
    """A command whose operation is gone, and what there is instead (text for people, perhaps empty)."""

    command: tuple[str, ...]
    since: str
    instead: str


class OverlayText:
    """An overlay as text to edit."""

    def __init__(self, text: str) -> None:
        self._yaml = YAML()
        self._yaml.preserve_quotes = True
        self._yaml.width = 120
        self._yaml.indent(mapping=2, sequence=4, offset=2)
        self._document: CommentedMap = self._yaml.load(text)

    @property
    def actions(self) -> CommentedSeq:
        """Return the actions, to be changed in place."""
        actions: CommentedSeq = self._document["actions"]
        return actions

    def dump(self) -> str:
        """Return the text."""
        stream = io.StringIO()
        self._yaml.dump(self._document, stream)
        return stream.getvalue()

    def retarget(self, moved: Mapping[Place, Place]) -> None:
        """Lead actions on operations that moved to where they are now."""
        for action in self.actions:
            match = _OPERATION.match(action["target"])
            if match is None:
                continue
            new = moved.get((match["method"].upper(), match["path"]))
            if new is not None:
                action["target"] = f"$.paths['{new[1]}'].{new[0].lower()}{match['rest']}"

    def rename_operations(self, renamed: Mapping[str, str]) -> None:
        """Use the new ids of operations where waiting names them."""
        for step in self._wait_steps():
            step["operation"] = renamed.get(step["operation"], step["operation"])

    def drop_waits_on(self, operations: Iterable[str]) -> None:
        """Forget waiting that reads operations which are gone."""
        gone = set(operations)
        for action in self.actions:
            update = action.get("update")
            steps = update.get("x-cli-wait") if isinstance(update, Mapping) else None
            if steps and any(step["operation"] in gone for step in _with_following(steps)):
                del update["x-cli-wait"]

    def rename_commands(self, renamed: Mapping[tuple[str, ...], tuple[str, ...]]) -> None:
        """Use the new names of commands in examples."""
        changes = [
            (re.compile(rf"\bheygen {re.escape(' '.join(old))}(?= |$)", re.MULTILINE), f"heygen {' '.join(new)}")
            for old, new in renamed.items()
        ]
        for example in self._examples():
            for pattern, replacement in changes:
                _replace_text(example, "command", lambda text, p=pattern, r=replacement: p.sub(r, text))  # type: ignore[misc]

    def drop(self, targets: Iterable[str]) -> None:
        """Remove the actions with these targets."""
        gone = set(targets)
        for index in reversed(range(len(self.actions))):
            if self.actions[index]["target"] in gone:
                del self.actions[index]

    def add_former_command(self, former: FormerCommand) -> None:
        """Keep a command's former name working."""
        self._append(
            former.place,
            f"`{' '.join(former.command)}` until {former.since}",
            {"x-cli-former-commands": [{"command": list(former.command), "since": former.since}]},
        )

    def add_former_option(self, former: FormerOption) -> None:
        """Keep an option's former name working."""
        self._append(
            former.place,
            f"`{former.option}` was `{former.name}` until {former.since}",
            {"x-cli-former-options": [{"name": former.name, "option": former.option, "since": former.since}]},
        )

    def add_removed_command(self, removed: RemovedCommand) -> None:
        """Let a command that is gone say so."""
        entry = {"command": list(removed.command), "since": removed.since, "instead": removed.instead}
        self.actions.append(
            _block(
                {
                    "target": "$",
                    "description": f"`{' '.join(removed.command)}` until {removed.since}",
                    "update": {"x-cli-removed-commands": [entry]},
                }
            )
        )

    def forget_removed(self, commands: Iterable[tuple[str, ...]]) -> None:
        """Take back that these commands are gone: they are there again."""
        back = {tuple(command) for command in commands}
        for index in reversed(range(len(self.actions))):
            update = self.actions[index].get("update")
            removed = update.get("x-cli-removed-commands") if isinstance(update, Mapping) else None
            if removed is not None and all(tuple(entry["command"]) in back for entry in removed):
                del self.actions[index]

    def _append(self, place: Place, description: str, update: dict[str, Any]) -> None:
        target = f"$.paths['{place[1]}'].{place[0].lower()}"
        self.actions.append(_block({"target": target, "description": description, "update": update}))

    def _wait_steps(self) -> list[Any]:
        steps: list[Any] = []
        for action in self.actions:
            update = action.get("update")
            if isinstance(update, Mapping):
                steps.extend(_with_following(update.get("x-cli-wait") or ()))
        return steps

    def _examples(self) -> list[Any]:
        return [
            example
            for action in self.actions
            if isinstance(action.get("update"), Mapping)
            for example in action["update"].get("x-cli-examples") or ()
        ]


def _with_following(steps: Iterable[Any]) -> list[Any]:
    return [found for step in steps for found in (step, *_with_following(step.get("then") or ()))]


def _replace_text(holder: Any, key: str, change: Callable[[str], str]) -> None:
    before = holder[key]
    after = change(str(before))
    if after != before:
        holder[key] = type(before)(after)  # the same YAML style


def _block(value: Any) -> Any:
    """Return the value in block style, short lists of words in one line."""
    if isinstance(value, dict):
        return CommentedMap((key, _block(entry)) for key, entry in value.items())
    if isinstance(value, list):
        items = CommentedSeq(_block(entry) for entry in value)
        if all(isinstance(entry, str) for entry in value):
            items.fa.set_flow_style()
        return items
    return value
