"""Edits of the overlay's text that an update of the contract brings: comments and layout stay as they are."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import Any

import yaml
from attrs import frozen

from codegen.openapi.load import Source, parse
from codegen.openapi.overlay import OverlayError
from codegen.operations.deprecated_aliases import (
    COMMAND_ALIASES,
    OPTION_ALIASES,
    REMOVED_COMMANDS,
    CommandAlias,
    OptionAlias,
    RemovedCommand,
    Words,
)
from codegen.operations.extensions import DIRECT_UPLOAD, DOWNLOAD, STATUS, WAIT
from codegen.operations.overlay_actions import Place, name_action, operation_target, rest_of_line, scalar, word_list
from codegen.update import yaml_edits
from codegen.update.yaml_edits import Edit, child, items

_OPERATION = re.compile(r"""\$\.paths\[(?P<quote>['"])(?P<path>.*?)(?P=quote)\]\.(?P<method>[a-z]+)""")
_HEADING = "# Deprecated aliases"
_HEADING_OF_NOTHING = re.compile(r"(?<=\n\n)( *#[^\n]*\n)(?:\n+(?= *#[^\n]*\n\n)|\n*\Z)")
"""A comment between blank lines that is followed by another such, or by the end of the text."""
_NAMES = "# Names"


@frozen
class OverlayText:
    """An overlay as text. Each edit returns another."""

    text: str

    @cached_property
    def _root(self) -> yaml.Node | None:
        try:
            return yaml_edits.compose(self.text)
        except yaml.YAMLError as error:
            raise OverlayError(f"the overlay is not YAML: {' '.join(str(error).split())}") from None

    @property
    def _actions(self) -> list[yaml.Node]:
        return items(child(self._root, "actions"))

    @property
    def is_empty(self) -> bool:
        """Tell whether no action is left."""
        return not self._actions

    @cached_property
    def data(self) -> Any:
        """Return what the text says. Raises DocumentError where it does not parse."""
        return parse(Source("the overlay", self.text.encode()))

    def places(self) -> list[Place | None]:
        """Return for each action the operation that it is on; None where its target is anything else."""
        return [_place(action) for action in self._actions]

    def entries(self, key: str) -> list[tuple[Place | None, dict[str, Any]]]:
        """Return every entry of the lists under an extension's key, and the operation that its action is on."""
        return [
            (_place(action), yaml_edits.value(entry))
            for action in self._actions
            for entry in items(child(child(action, "update"), key))
            if isinstance(entry, yaml.MappingNode)
        ]

    def retargeted(self, moved: Mapping[Place, Place]) -> OverlayText:
        """Lead actions on operations that moved to where they are now."""
        edits = []
        for action in self._actions:
            target = child(action, "target")
            match = _OPERATION.match(str(target.value)) if target is not None else None
            new = moved.get((match["method"].upper(), match["path"])) if match else None
            if match and new and target:
                edits.append(_rest_of_line(target, operation_target(new) + target.value[match.end() :]))
        return self._edited(edits)

    def with_operation_ids(self, renamed: Mapping[str, str]) -> OverlayText:
        """Use the new ids of operations wherever jobs and uploads name them."""
        named = [child(step, "operation") for step in self._wait_steps()]
        for action in self._actions:
            update = child(action, "update")
            status, upload = child(update, STATUS), child(update, DIRECT_UPLOAD)
            named += [child(child(status, key), "operation") for key in ("remedy", "lookup")]
            named += [child(upload, "open"), child(upload, "complete"), child(child(upload, "lookup"), "operation")]
        return self._edited(
            yaml_edits.replacement(node, renamed[node.value]) for node in named if node and node.value in renamed
        )

    def with_commands(self, renamed: Mapping[Words, Words]) -> OverlayText:
        """Use the new names of commands in examples, where another is told to be gone, and as what an action is on."""
        texts = [child(example, "command") for example in self._examples()]
        texts += [child(removed, "instead") for removed in self._lists(REMOVED_COMMANDS)]
        names = {" ".join(("heygen", *old)): " ".join(("heygen", *new)) for old, new in renamed.items()}
        told = {" ".join(old): " ".join(new) for old, new in renamed.items()}
        titles = [node for action in self._actions if (node := child(action, "description")) and node.value in told]
        return self._edited(
            [*self._renamings(texts, names), *(_rest_of_line(node, told[node.value]) for node in titles)]
        )

    def with_options(self, place: Place, renamed: Mapping[str, str]) -> OverlayText:
        """Use the new names of an operation's options in its examples, and where older names of them lead."""
        examples = [child(example, "command") for example in self._examples(place)]
        aims = [child(entry, "option") for entry in self._lists(OPTION_ALIASES, place)]
        leads = [yaml_edits.replacement(node, renamed[node.value]) for node in aims if node and node.value in renamed]
        return self._edited([*self._renamings(examples, renamed), *leads])

    def without_actions(self, numbers: Collection[int]) -> OverlayText:
        """Cut the actions with these places in the list, from 1."""
        actions = child(self._root, "actions")
        if not isinstance(actions, yaml.SequenceNode):
            return self
        doomed = [index for index in range(len(actions.value)) if index + 1 in numbers]
        shortened = self._edited(yaml_edits.removal(self.text, actions, index) for index in doomed)
        return shortened._without_headings_beside(self)

    def _without_headings_beside(self, old: OverlayText) -> OverlayText:
        """Cut the headings that nothing follows, and that something followed in `old`."""
        known = {match[1] for match in _HEADING_OF_NOTHING.finditer(old.text)}
        text = _HEADING_OF_NOTHING.sub(lambda match: match[0] if match[1] in known else "", self.text)
        return self if text == self.text else OverlayText(text.rstrip("\n") + "\n")

    def without_entries(self, key: str, is_doomed: Callable[[Place | None, dict[str, Any]], bool]) -> OverlayText:
        """Cut entries of the lists under an extension's key, and what holds nothing without them."""
        result = self
        for number in reversed(range(1, len(self._actions) + 1)):
            result = result._without_entries_of(number, key, is_doomed)
        return result

    def _without_entries_of(
        self, number: int, key: str, is_doomed: Callable[[Place | None, dict[str, Any]], bool]
    ) -> OverlayText:
        action = self._actions[number - 1]
        update = child(action, "update")
        entries = child(update, key)
        if not isinstance(update, yaml.MappingNode) or not isinstance(entries, yaml.SequenceNode):
            return self
        place = _place(action)
        doomed = [
            index
            for index, entry in enumerate(entries.value)
            if isinstance(entry, yaml.MappingNode) and is_doomed(place, yaml_edits.value(entry))
        ]
        if not doomed:
            return self
        if len(doomed) < len(entries.value):
            # One after the other: in a flow collection, neighbours share the comma between them.
            cut = self._edited([yaml_edits.removal(self.text, entries, doomed[-1])])
            return cut._without_entries_of(number, key, is_doomed)
        if len(update.value) > 1:
            index = next(n for n, (name, _) in enumerate(update.value) if name.value == key)
            return self._edited([yaml_edits.removal(self.text, update, index)])
        return self.without_actions({number})

    def without_objects(self, keys: Sequence[str], is_doomed: Callable[[dict[str, Any]], bool]) -> OverlayText:
        """Cut the objects to which these keys lead from an action's update, and what holds nothing without them."""
        result = self
        for number in reversed(range(1, len(self._actions) + 1)):
            result = result._without_object_of(number, keys, is_doomed)
        return result

    def _without_object_of(
        self, number: int, keys: Sequence[str], is_doomed: Callable[[dict[str, Any]], bool]
    ) -> OverlayText:
        found = child(self._actions[number - 1], "update")
        holders: list[yaml.MappingNode] = []
        for key in keys:
            if not isinstance(found, yaml.MappingNode):
                return self
            holders.append(found)
            found = child(found, key)
        if not isinstance(found, yaml.MappingNode) or not is_doomed(yaml_edits.value(found)):
            return self
        for holder, key in zip(reversed(holders), reversed(keys), strict=True):
            if len(holder.value) > 1:
                index = next(n for n, (name, _) in enumerate(holder.value) if name.value == key)
                return self._edited([yaml_edits.removal(self.text, holder, index)])
        return self.without_actions({number})

    def with_alias(
        self,
        commands: Iterable[tuple[Place, CommandAlias]],
        options: Iterable[tuple[Place, OptionAlias]],
        removed: Iterable[RemovedCommand],
    ) -> OverlayText:
        """Append actions that keep deprecated aliases of commands and options, and tell of commands that are gone."""
        blocks = [*_command_blocks(commands), *_option_blocks(options), *_removed_blocks(removed)]
        if not blocks:
            return self
        return self._appended([[_HEADING], *blocks] if _HEADING not in self.text else blocks)

    def with_names(self, names: Iterable[tuple[Place, Words, str]]) -> OverlayText:
        """Add actions that give operations these commands, each with its description, below the heading for names."""
        blocks = [name_action(place, words, description) for place, words, description in names]
        if not blocks:
            return self
        heading = re.search(rf"^ *{_NAMES}$", self.text, re.MULTILINE)
        if heading is None:
            return self._appended([[_NAMES], *blocks])
        self._block_list()
        return self._edited([Edit(heading.end(), heading.end(), self._lines(blocks))])

    def _appended(self, blocks: Iterable[list[str]]) -> OverlayText:
        end = yaml_edits.content_end(self.text, self._block_list())
        lines = self._lines(blocks)
        line_end = self.text.find("\n", end)
        at = len(self.text) if line_end < 0 else line_end
        return self._edited([Edit(at, at, lines if line_end >= 0 else f"{lines}\n")])

    def _block_list(self) -> yaml.Node:
        actions = child(self._root, "actions")
        if actions is None or (isinstance(actions, yaml.SequenceNode) and actions.flow_style):
            raise OverlayError("actions: expected a block list, one action below the other")
        return actions

    def _lines(self, blocks: Iterable[list[str]]) -> str:
        """Return the blocks as they stand among the actions, each after a blank line."""
        actions = self._block_list()
        indent = " " * (actions.start_mark.column if items(actions) else 2)
        return "".join("\n\n" + "\n".join(f"{indent}{line}" for line in block) for block in blocks)

    def _edited(self, edits: Iterable[Edit]) -> OverlayText:
        text = yaml_edits.edited(self.text, edits)
        return self if text == self.text else OverlayText(text)  # what is parsed already need not be again

    def _lists(self, key: str, place: Place | None = None) -> Iterator[yaml.Node]:
        for action in self._actions:
            if place is None or _place(action) == place:
                yield from items(child(child(action, "update"), key))

    def _renamings(self, texts: Iterable[yaml.Node | None], names: Mapping[str, str]) -> list[Edit]:
        if not names:
            return []
        # All at once, since names may have been exchanged; the longest first, since one may begin another.
        spelt = (r"\s+".join(map(re.escape, name.split())) for name in sorted(names, key=len, reverse=True))
        pattern = re.compile(rf"(?<![\w-])(?:{'|'.join(spelt)})(?![\w-])")
        return [
            yaml_edits.substitution(self.text, node, pattern, lambda found: names[" ".join(found.split())])
            for node in texts
            if node
        ]

    def _examples(self, place: Place | None = None) -> Iterator[yaml.Node]:
        yield from self._lists("x-cli-examples", place)
        for action in self._actions:
            if place is None or _place(action) == place:
                yield from items(child(child(child(action, "update"), DOWNLOAD), "examples"))

    def _wait_steps(self) -> list[yaml.Node]:
        return [step for first in self._lists(WAIT) for step in _with_following(first)]


def operations_read(step: Mapping[str, Any]) -> list[str]:
    """Return the ids of the operations that an entry of `x-cli-wait` names."""
    return [step.get("operation", ""), *(name for each in step.get("then") or () for name in operations_read(each))]


def operations_used(entry: Mapping[str, Any]) -> list[str]:
    """Return the ids of the operations that a remedy, a lookup or an `x-cli-direct-upload` names."""
    lookup = entry.get("lookup")
    inner = operations_used(lookup) if isinstance(lookup, Mapping) else []
    return [*(str(entry[key]) for key in ("operation", "open", "complete") if key in entry), *inner]


def alias_words(entry: Mapping[str, Any]) -> Words:
    """Return the words of an entry's `command`; none where it is no list."""
    command = entry.get("command")
    return tuple(map(str, command)) if isinstance(command, list) else ()


def _place(action: yaml.Node) -> Place | None:
    target = child(action, "target")
    match = _OPERATION.fullmatch(str(target.value)) if target is not None else None
    return (match["method"].upper(), match["path"]) if match else None


def _with_following(step: yaml.Node) -> list[yaml.Node]:
    return [step, *(found for each in items(child(step, "then")) for found in _with_following(each))]


def _command_blocks(commands: Iterable[tuple[Place, CommandAlias]]) -> Iterator[list[str]]:
    for place, alias in commands:
        entry = f"{{command: {word_list(alias.command)}, since: {alias.since}}}"
        yield _block(operation_target(place), COMMAND_ALIASES, entry)


def _option_blocks(options: Iterable[tuple[Place, OptionAlias]]) -> Iterator[list[str]]:
    for place, alias in options:
        entry = f"{{name: {scalar(alias.name)}, option: {scalar(alias.option)}, since: {alias.since}}}"
        yield _block(operation_target(place), OPTION_ALIASES, entry)


def _removed_blocks(removed: Iterable[RemovedCommand]) -> Iterator[list[str]]:
    for gone in removed:
        entry = f"{{command: {word_list(gone.command)}, since: {gone.since}, instead: {scalar(gone.instead)}}}"
        yield _block("$", REMOVED_COMMANDS, entry)


def _block(target: str, key: str, entry: str) -> list[str]:
    return [f"- target: {rest_of_line(target)}", "  update:", f"    {key}:", f"      - {entry}"]


def _rest_of_line(node: yaml.Node, text: str) -> Edit:
    return Edit(node.start_mark.index, node.end_mark.index, rest_of_line(text))
