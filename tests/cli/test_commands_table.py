"""The commands, arguments and options that scripts use are all there, under their names and of their types."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import reduce
from operator import getitem
from typing import Any

import pytest

from tests.support.running import DATA, heygen

TABLE: list[dict[str, Any]] = json.loads((DATA / "commands.json").read_text(encoding="utf-8"))
JULY: dict[str, Any] = json.loads((DATA / "api-2026-07.json").read_text(encoding="utf-8"))
OF_TABLE = pytest.mark.parametrize("promised", TABLE, ids=[entry["command"] for entry in TABLE])
_WIDER = {"integer": "number", "string": "string list"}


@pytest.fixture(scope="module")
def commands() -> dict[str, dict[str, Any]]:
    return {entry["command"]: entry for entry in heygen("commands").json}


def options(entry: dict[str, Any]) -> dict[str, dict[str, Any]]:
    return {option["name"]: option for option in entry["options"]}


def documented(entry: dict[str, Any], field: str, keyword: str) -> set[Any]:
    """Return what July's document has under a keyword wherever the operation's request has a field of this name.

    The table was written from a program, the document is the API's: where their bounds differ, the document is right.
    """
    operation = JULY["paths"][entry["path"]][entry["method"].lower()]
    request = [*operation.get("parameters", ()), operation.get("requestBody", {})]
    return {schema.get(keyword) for schema in schemas_of(field, request, set())}


def schemas_of(field: str, node: Any, seen: set[str]) -> Iterator[dict[str, Any]]:
    if isinstance(node, list):
        for entry in node:
            yield from schemas_of(field, entry, seen)
    if not isinstance(node, dict):
        return
    target = node.get("$ref", "")
    if target.startswith("#/") and target not in seen:
        seen.add(target)
        yield from schemas_of(field, reduce(getitem, target.removeprefix("#/").split("/"), JULY), seen)
    if node.get("name") == field and "schema" in node:
        yield from branches(node["schema"])
    if field in node.get("properties", {}):
        yield from branches(node["properties"][field])
    for value in node.values():
        yield from schemas_of(field, value, seen)


def branches(schema: dict[str, Any]) -> list[dict[str, Any]]:
    return [schema, *schema.get("anyOf", ())]


@OF_TABLE
def test_what_scripts_give_to_a_command_is_still_taken(
    promised: dict[str, Any], commands: dict[str, dict[str, Any]]
) -> None:
    today = commands[promised["command"]]
    kept = ("operation_id", "method", "path", "body", "paginated", "confirm", "idempotency_key")
    assert {key: today[key] for key in kept} == {key: promised[key] for key in kept}
    assert len(today["arguments"]) == len(promised["arguments"])
    for name, option in options(promised).items():
        assert_still_taken(promised, option, options(today)[name])


def assert_still_taken(promised: dict[str, Any], option: dict[str, Any], today: dict[str, Any]) -> None:
    assert (today["goes_to"], today["field"]) == (option["goes_to"], option["field"])
    assert today["type"] in (option["type"], _WIDER.get(option["type"]))
    assert not today["required"] or option.get("required")
    if "enum" in today:
        assert set(today["enum"]) >= set(option["enum"])
    if "minimum" in today:
        assert any(
            bound is not None and today["minimum"] <= bound
            for bound in documented(promised, option["field"], "minimum")
        )
    if "maximum" in today:
        assert any(
            bound is not None and today["maximum"] >= bound
            for bound in documented(promised, option["field"], "maximum")
        )


@OF_TABLE
def test_a_command_whose_request_is_as_it_was_is_as_it_was(
    promised: dict[str, Any], commands: dict[str, dict[str, Any]]
) -> None:
    today = commands[promised["command"]]
    assert today["arguments"] == promised["arguments"]
    for name, option in options(promised).items():
        found = options(today)[name]
        assert (found["type"], found["required"]) == (option["type"], option.get("required", False))
        assert set(found.get("enum", ())) >= set(option.get("enum", ()))
        assert found.get("minimum") in documented(promised, option["field"], "minimum")
        assert found.get("maximum") in documented(promised, option["field"], "maximum")
        if "default" in option:
            assert same_value(found["default"], option["default"])


def same_value(value: Any, text: str) -> bool:
    """Tell whether a default is the one that the table writes as text."""
    return bool(value == text or value == json.loads(text))


def test_the_table_is_of_july() -> None:
    operations = {
        (method.upper(), path, operation["operationId"])
        for path, item in JULY["paths"].items()
        for method, operation in item.items()
    }
    assert {(entry["method"], entry["path"], entry["operation_id"]) for entry in TABLE} == operations
