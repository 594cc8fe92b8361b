"""The API as the sandbox sees it: routes and families of resources, all read from the operation records."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Literal
from urllib.parse import unquote

from heygen_api import operations
from heygen_api.record import Operation

from heygen.sandbox.contract.families import PARAMETER, Family, blank, collection_of, identity, singular, states_of
from heygen.sandbox.contract.schema import Node, Schema

Kind = Literal["request", "response"]


class Contract:
    """All operations, and what follows from them together."""

    def __init__(self, records: Iterable[Operation], schema_path: Callable[[str, Kind], Path | None]) -> None:
        self.operations = {record.id: record for record in records}
        by_specificity = sorted(self.operations.values(), key=lambda record: _blank_places(record.path))
        self._routes = [(_pattern(record.path), record) for record in by_specificity]
        self._schema_path = schema_path
        self._schemas: dict[tuple[str, Kind], Schema | None] = {}
        self._families: dict[str, Family | None] = {}

    @classmethod
    def load(cls) -> Contract:
        """Return the contract that `heygen_api` carries."""
        return cls([*operations.load_all(), *operations.load_without_command()], operations.schema_path)

    def match(self, path: str) -> Mapping[str, tuple[Operation, Mapping[str, str]]]:
        """Return, by method, the operations at a percent-encoded path, with their path parameters decoded.

        A literal segment beats a parameter, for every method (OpenAPI 3.1, Paths Object): `/v3/videos/statuses` is not
        the video `statuses`, which could be deleted.
        """
        found: dict[str, tuple[Operation, Mapping[str, str]]] = {}
        matched: str | None = None
        for pattern, record in self._routes:
            hit = pattern.fullmatch(path)
            if hit is not None and matched in (None, blank(record.path)):
                matched = blank(record.path)
                names = PARAMETER.findall(record.path)
                arguments = {name: unquote(value) for name, value in zip(names, hit.groups(), strict=True)}
                found.setdefault(record.method, (record, arguments))
        return found

    def schema(self, operation_id: str, kind: Kind) -> Schema | None:
        """Return the "request" or "response" schema of an operation, or None where it has none."""
        if (operation_id, kind) not in self._schemas:
            path = self._schema_path(operation_id, kind)
            self._schemas[operation_id, kind] = Schema.read(path) if path else None
        return self._schemas[operation_id, kind]

    def family(self, template: str) -> Family | None:
        """Return the family of a collection, or None where no operation reads, lists, changes or deletes members."""
        if template not in self._families:
            self._families[template] = self._derive_family(template)
        return self._families[template]

    def _derive_family(self, template: str) -> Family | None:
        members = [record for record in self.operations.values() if collection_of(record.path) == template]
        reader = next((record for record in members if record.method == "GET"), None)
        lister = next((record for record in self.operations.values() if self._lists(record, template)), None)
        if lister is None and not any(record.method != "POST" for record in members):
            return None
        named = (PARAMETER.findall(record.path)[-1] for record in members)
        source = reader or lister or next(record for record in members if record.method != "POST")
        schema = self.schema(source.id, "response") or Schema({})
        item = self.listed_item(source) if source is lister else schema.payload
        return Family(
            template=template,
            id_name=next(named, None) or identity(schema, item, singular(template.rsplit("/", 1)[-1]) + "_id"),
            schema=schema,
            item=item,
            states=states_of(reader, schema, item),
            page_size=_page_size(lister) if lister else None,
        )

    def _lists(self, record: Operation, template: str) -> bool:
        return record.method == "GET" and blank(record.path) == template and self.items_path(record) is not None

    def items_path(self, record: Operation) -> tuple[str, ...] | None:
        """Return where an operation's answer holds the members of a collection, or None if it answers otherwise."""
        schema = self.schema(record.id, "response")
        if schema is None or record.method != "GET" or record.path.endswith("}"):
            return None
        if record.pagination is not None:
            return tuple(record.pagination.items.split("."))
        if _holds_objects(schema, schema.payload):
            return schema.slot
        lists = [name for name, node in schema.properties(schema.payload).items() if _holds_objects(schema, node)]
        return (*schema.slot, lists[0]) if len(lists) == 1 else None

    def listed_item(self, record: Operation) -> Node:
        """Return the schema of one item of a list."""
        schema = self.schema(record.id, "response") or Schema({})
        found: Node = schema.one(schema.at(self.items_path(record) or schema.slot)).get("items", {})
        return found


def _holds_objects(schema: Schema, node: Node) -> bool:
    return any("properties" in schema.one(choice.get("items", {})) for choice in schema.alternatives(node))


def _blank_places(path: str) -> tuple[bool, ...]:
    return tuple("{" in segment for segment in path.split("/"))


def _pattern(path: str) -> re.Pattern[str]:
    return re.compile("([^/]+)".join(re.escape(literal) for literal in PARAMETER.split(path)[::2]))


def _page_size(lister: Operation) -> int | None:
    if lister.pagination is None:
        return None
    sizes = (option.schema.get("default") for option in lister.options if option.field == lister.pagination.limit)
    return next((size for size in sizes if isinstance(size, int)), 20)
