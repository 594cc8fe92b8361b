"""Command names follow one rule; options follow the schema; both are those that scripts know."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from codegen.emit.runtime.record import Operation, Option, from_dict, to_dict
from codegen.openapi.document import Document
from codegen.openapi.errors import DocumentError
from codegen.openapi.load import load
from codegen.operations.commands import clashes, require_distinct, settled
from codegen.operations.records import derive

DATA = Path(__file__).parent.parent / "data"
TABLE: list[dict[str, Any]] = json.loads((DATA / "commands.json").read_text(encoding="utf-8"))
OBJECT = {"type": "object", "properties": {"id": {"type": "string"}}}
LIST = {"type": "array", "items": OBJECT}


@pytest.fixture(scope="module")
def july() -> dict[str, Operation]:
    """The API as the vendor wrote it down when the table was made: nothing here comes from an overlay."""
    return {record.id: record for record in derive(Document(load(str(DATA / "api-2026-07.json"))))}


def of_one(method: str, path: str, answer: Any = None, **operation: Any) -> Operation:
    content = {"content": {"application/json": {"schema": answer}}} if answer is not None else {}
    data = {"tags": ["Big Things"], **operation, "responses": {"200": {"description": "", **content}}}
    [record] = derive(Document({"openapi": "3.1.0", "info": {}, "paths": {path: {method: data}}}))
    return record


def test_options_are_those_that_scripts_know(july: dict[str, Operation]) -> None:
    for row in TABLE:
        record = july[row["operation_id"]]
        options = {option.field: option for option in record.options}
        assert [argument.name for argument in record.arguments] == row["arguments"]
        assert (record.pagination is not None, record.confirm) == (row["paginated"], row["confirm"])
        assert (record.idempotency_key is not None) == row["idempotency_key"]
        for promised in row["options"]:
            assert_keeps(options[promised["field"]], promised, record.id)


def assert_keeps(option: Option, promised: dict[str, Any], operation_id: str) -> None:
    schema = option.schema["items"] if option.many else option.schema
    kind = "string list" if option.many else option.type
    assert (option.name, kind) == (promised["name"], "file" if option.type == "file" else promised["type"])
    assert option.required == promised.get("required", False)
    # The table stems from a program; where it is stricter than the API, the API is right.
    assert schema.get("maximum") == promised.get("maximum")
    if (operation_id, option.field) != ("createSpeechV3", "speed"):
        assert schema.get("minimum") == promised.get("minimum")
    choices = [str(choice) for choice in schema.get("enum", ())]
    if (operation_id, option.field) == ("listWebhookEvents", "event_type"):
        assert set(choices) > set(promised["enum"])
    else:
        assert choices == promised.get("enum", [])


@pytest.mark.parametrize(
    ("method", "path", "answer", "command"),
    [
        ("get", "/v3/things", LIST, "big-thing list"),
        ("get", "/v3/things", {"type": "object", "properties": {"data": LIST, "next_token": {}}}, "big-thing list"),
        ("get", "/v3/things", {"type": "object", "properties": {"data": OBJECT}}, "big-thing get"),
        ("get", "/v3/things", {"properties": {"data": {"properties": {"things": LIST}}}}, "big-thing list"),
        ("get", "/v3/things/{id}", OBJECT, "big-thing get"),
        ("get", "/v3/things/{id}/parts", LIST, "big-thing parts get"),
        ("get", "/v3/things/{id}/parts/{part_id}", OBJECT, "big-thing parts get"),
        ("post", "/v3/things", OBJECT, "big-thing create"),
        ("post", "/v3/things/{id}/direct-uploads", OBJECT, "big-thing direct-uploads create"),
        ("put", "/v3/things/{id}", OBJECT, "big-thing update"),
        ("patch", "/v3/things/{id}", OBJECT, "big-thing update"),
        ("delete", "/v3/things/{id}", None, "big-thing delete"),
        ("head", "/v3/things", None, "big-thing head"),
        ("get", "/", None, "big-thing get"),
        ("get", "/", LIST, "big-thing list"),
        ("get", "/v1.2/things/camelCase", LIST, "big-thing camel-case list"),
    ],
)
def test_a_command_is_named_by_tag_path_and_verb(method: str, path: str, answer: Any, command: str) -> None:
    assert " ".join(of_one(method, path, answer).command) == command


def test_extensions_name_what_the_rule_cannot() -> None:
    assert of_one("post", "/v3/things/{id}/start", **{"x-cli-action": True}).command == ("big-thing", "start")
    assert of_one("get", "/v3/things", LIST, **{"x-cli-group": "other"}).command == ("other", "list")
    assert of_one("get", "/v3/things", LIST, **{"x-cli-command": ["a", "b", "c"]}).command == ("a", "b", "c")
    assert of_one("get", "/v3/things", LIST, tags=[]).command == ("thing", "list")


def of_two(first: dict[str, Any], second: dict[str, Any]) -> tuple[Document, list[Operation]]:
    paths = {
        "/v3/things": {"get": {"operationId": "listThings", "tags": ["A"], "responses": {}, **first}},
        "/v3/others": {"get": {"operationId": "listOthers", "tags": ["A"], "responses": {}, **second}},
    }
    document = Document({"openapi": "3.1.0", "info": {}, "paths": paths})
    return document, derive(document)


@pytest.mark.parametrize("command", [["a", "list"], ["a", "list", "all"], ["a"]])
def test_two_operations_with_one_name_stop_the_generator_or_are_settled(command: list[str]) -> None:
    document, records = of_two({}, {"x-cli-command": command})
    with pytest.raises(DocumentError) as caught:
        require_distinct(document, records)
    assert "listThings and listOthers" in caught.value.message
    assert "x-cli-command" in caught.value.message
    assert caught.value.pointer == "/paths/~1v3~1others/get"
    settled_records = settled(records, clashes(document, records))
    require_distinct(document, settled_records)
    assert settled_records[0].command == ("a", "list")


def test_cursors_are_found_beside_data_and_within() -> None:
    token = [{"name": "token", "in": "query", "schema": {"type": "string"}}]
    size = [*token, {"name": "page_size", "in": "query", "schema": {"type": "integer"}}]
    beside = {"properties": {"data": LIST, "next_token": {"type": "string"}, "has_more": {"type": "boolean"}}}
    paged = of_one("get", "/v3/things", beside, parameters=size).pagination
    assert paged is not None
    assert (paged.token, paged.limit, paged.items, paged.next_token, paged.has_more) == (
        "token",
        "page_size",
        "data",
        "next_token",
        "has_more",
    )
    within = {"properties": {"data": {"properties": {"odd-name": LIST, "next_token": {"type": "string"}}}}}
    paged = of_one("get", "/v3/things", within, parameters=token).pagination
    assert paged is not None
    assert (paged.items, paged.next_token, paged.has_more) == ('data."odd-name"', "data.next_token", None)
    assert of_one("get", "/v3/things", LIST, parameters=token).pagination is None
    assert of_one("get", "/v3/things", beside).pagination is None


def test_records_survive_being_written_down(july: dict[str, Operation]) -> None:
    for record in july.values():
        assert to_dict(from_dict(json.loads(json.dumps(to_dict(record))))) == to_dict(record)
