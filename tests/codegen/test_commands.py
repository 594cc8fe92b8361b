"""Command names follow one rule; options follow the schema; both are those that scripts know."""

from __future__ import annotations

import json
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
import yaml
from heygen.catalogue import OWN_COMMANDS, OWN_GROUPS
from hypothesis import given
from hypothesis import strategies as st

from codegen.emit.runtime.record import Operation, Option, from_dict, to_dict
from codegen.openapi import overlay as overlays
from codegen.openapi.document import Document
from codegen.openapi.errors import DocumentError
from codegen.openapi.load import load
from codegen.operations.commands import OWN_WORDS, clashes, require_distinct, settled
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


@pytest.mark.parametrize("answer", [None, OBJECT, LIST, {"properties": {"data": LIST, "total": {}}}])
@pytest.mark.parametrize(
    ("method", "path", "command"),
    [
        ("get", "/v3/things", "big-thing list"),
        ("get", "/v3/things/{id}", "big-thing get"),
        ("get", "/v3/things/{id}.json", "big-thing get"),
        ("get", "/v3/things/{id}/parts", "big-thing parts list"),
        ("get", "/v3/things/{id}/parts/{part_id}", "big-thing parts get"),
        ("get", "/v3/things/{id}/history", "big-thing history list"),
        ("get", "/v3/things/{id}/settings", "big-thing settings get"),
        ("get", "/v3/things/status", "big-thing status get"),
        ("get", "/v3/things/event-types", "big-thing event-types list"),
        ("post", "/v3/things", "big-thing create"),
        ("post", "/v3/things/{id}/direct-uploads", "big-thing direct-uploads create"),
        ("put", "/v3/things/{id}", "big-thing update"),
        ("patch", "/v3/things/{id}", "big-thing update"),
        ("delete", "/v3/things/{id}", "big-thing delete"),
        ("head", "/v3/things", "big-thing head"),
        ("get", "/", "big-thing get"),
        ("get", "/api/v1.2/things/camelCase", "big-thing camel-case get"),
    ],
)
def test_a_command_is_named_by_tag_path_and_verb_whatever_the_answer(
    method: str, path: str, answer: Any, command: str
) -> None:
    assert " ".join(of_one(method, path, answer).command) == command


@pytest.mark.parametrize(
    ("method", "path", "command"),
    [
        ("post", "/v3/things/{id}/cancel", "big-thing cancel"),
        ("post", "/v3/things/{id}/rotate-secret", "big-thing rotate-secret"),
        ("post", "/v3/things/bulk-delete", "big-thing bulk-delete"),
        ("post", "/v3/things/import/{kind}", "big-thing import"),
        ("get", "/v3/things/search", "big-thing search"),
        ("get", "/v3/things/list", "big-thing list"),
        ("get", "/v3/things/{id}/review", "big-thing review get"),
        ("post", "/v3/things/{id}/review", "big-thing review"),
        ("post", "/v3/things/search-results", "big-thing search-results create"),
        ("post", "/v3/things/{id}/speech", "big-thing speech create"),
        ("delete", "/v3/things/{id}/archive", "big-thing archive delete"),
    ],
)
def test_an_action_at_the_end_of_the_path_ends_the_name(method: str, path: str, command: str) -> None:
    assert " ".join(of_one(method, path).command) == command


@pytest.mark.parametrize(
    ("tag", "path", "command"),
    [
        ("Brand", "/v3/brand-kits", "brand kits list"),
        ("Brand", "/v3/brands/kits", "brand kits list"),
        ("Durable Workflows", "/v3/workflow-runs", "durable-workflow runs list"),
        ("Video Translate", "/v3/video-translations/languages", "video-translate languages list"),
        ("Video Agent", "/v3/video-agents/{id}/videos", "video-agent videos list"),
        ("Comments", "/v1/files/{key}/comments", "comment list"),
        ("Comment Reactions", "/v1/files/{key}/comments/{id}/reactions", "comment-reaction list"),
        ("Library Analytics", "/v1/analytics/libraries/{key}/actions", "library-analytic actions list"),
        ("Assets", "/v3/assets/asset-folders", "asset folders list"),
        ("Users", "/v3/users/groups/group/members", "user groups members list"),
        ("Users", "/v3/accounts", "user list"),
    ],
)
def test_no_word_is_said_twice_and_none_is_lost(tag: str, path: str, command: str) -> None:
    assert " ".join(of_one("get", path, tags=[tag]).command) == command


def named(*operations: str, tag: str = "Things") -> dict[str, str]:
    """Return the commands of operations, such as `get /things`, of one document."""
    return {
        name: " ".join(record.command)
        for name, record in zip(operations, of_many(*operations, tag=tag)[1], strict=True)
    }


def of_many(*operations: str, tag: str = "Things") -> tuple[Document, list[Operation]]:
    paths: dict[str, Any] = {}
    for operation in operations:
        method, path = operation.split()
        paths.setdefault(path, {})[method] = {"tags": [tag], "operationId": operation, "responses": {}}
    document = Document({"openapi": "3.1.0", "info": {}, "paths": paths})
    by_place = {f"{record.method.lower()} {record.path}": record for record in derive(document)}
    return document, [by_place[operation] for operation in operations]


def test_siblings_tell_a_collection_from_a_single_thing() -> None:
    assert named("get /clipping", "post /clipping", tag="Clipping")["get /clipping"] == "clipping list"
    assert named("get /clipping", "get /clipping/{id}", tag="Clipping")["get /clipping"] == "clipping list"
    assert named("get /clipping", "put /clipping", tag="Clipping")["get /clipping"] == "clipping get"
    items = ("get /items/{kind}", "get /items/{kind}/{id}")
    assert named(*items, tag="Items") == {items[0]: "item list", items[1]: "item get"}
    kinds = named("get /items", *items, tag="Items")
    assert (kinds["get /items"], kinds["get /items/{kind}"]) == ("item list", "item get")


def test_siblings_tell_an_action_from_a_resource() -> None:
    assert named("post /things/review", "get /things/review")["post /things/review"] == "thing review create"
    assert named("post /things/review", "get /things/review/{id}")["post /things/review"] == "thing review create"
    group = named("post /things/{id}/complete", "post /things/complete/batches")
    assert group["post /things/{id}/complete"] == "thing complete create"


def test_extensions_name_what_the_rule_cannot() -> None:
    assert of_one("post", "/v3/things/{id}/start", **{"x-cli-action": True}).command == ("big-thing", "start")
    assert of_one("post", "/v3/things/{id}/start", **{"x-cli-action": False}).command[-1] == "create"
    assert of_one("post", "/v3/things/{id}/speech", **{"x-cli-action": True}).command == ("big-thing", "speech")
    assert of_one("get", "/v3/things", **{"x-cli-group": "other"}).command == ("other", "list")
    assert of_one("get", "/v3/things", **{"x-cli-command": ["a", "b", "c"]}).command == ("a", "b", "c")
    assert of_one("get", "/v3/things", tags=[]).command == ("thing", "list")


_SEGMENT = st.sampled_from(["films", "film", "{id}", "cancel", "kits", "film-kits", "me", "v3", "list", "x.y", "_"])
_PATH = st.lists(_SEGMENT, max_size=5).map(lambda segments: "/" + "/".join(segments))
_METHOD = st.sampled_from(["get", "post", "put", "patch", "delete"])


@given(st.sets(st.tuples(_METHOD, _PATH), min_size=1, max_size=12), st.sampled_from(["Film", "Film Kits", "Kits"]))
def test_names_repeat_no_word_and_clashes_can_always_be_settled(places: set[tuple[str, str]], tag: str) -> None:
    document, records = of_many(*(f"{method} {path}" for method, path in sorted(places)), tag=tag)
    for record in records:
        assert all(record.command)
        assert all(first != second for first, second in pairwise(record.command))
    require_distinct(document, settled(records, clashes(document, records)))


def test_what_is_done_with_a_whole_collection_leaves_the_short_name_to_its_members() -> None:
    operations = ("patch /things", "patch /things/{id}", "patch /things/{id}/{name}", "get /things", "get /things/{id}")
    document, records = of_many(*operations)
    names = [" ".join(record.command) for record in settled(records, clashes(document, records))]
    assert names[:2] == ["thing update-many", "thing update"]
    assert names[2].startswith("thing patch-things")


def of_two(first: dict[str, Any], second: dict[str, Any]) -> tuple[Document, list[Operation]]:
    paths = {
        "/v3/things": {"get": {"operationId": "listThings", "tags": ["Thing"], "responses": {}, **first}},
        "/v3/others": {"get": {"operationId": "listOthers", "tags": ["Thing"], "responses": {}, **second}},
    }
    document = Document({"openapi": "3.1.0", "info": {}, "paths": paths})
    return document, derive(document)


@pytest.mark.parametrize("command", [["thing", "list"], ["thing", "list", "all"], ["thing"]])
def test_two_operations_with_one_name_stop_the_generator_or_are_settled(command: list[str]) -> None:
    document, records = of_two({}, {"x-cli-command": command})
    with pytest.raises(DocumentError) as caught:
        require_distinct(document, records)
    assert "listOthers" in "\n".join(caught.value.lines)
    assert "x-cli-command" in "\n".join(caught.value.lines)
    assert caught.value.pointer == "/paths/~1v3~1things/get"
    settled_records = settled(records, clashes(document, records))
    require_distinct(document, settled_records)
    assert settled_records[1].command == tuple(command)


def test_all_clashes_are_named_each_with_an_action_that_ends_it() -> None:
    operations = ("get /things", "get /others", "get /pieces", "put /things/{id}", "patch /things/{id}")
    document, records = of_many(*operations, "delete /things", "delete /things/{id}")
    with pytest.raises(DocumentError) as caught:
        require_distinct(document, records)
    actions = yaml.safe_load("\n".join(caught.value.lines[1:]))
    assert {action["target"]: " ".join(action["update"]["x-cli-command"]) for action in actions} == {
        "$.paths['/others'].get": "thing others list",
        "$.paths['/pieces'].get": "thing pieces list",
        "$.paths['/things/{id}'].put": "thing replace",
        "$.paths['/things'].delete": "thing delete-many",
    }
    overlay = {"overlay": "1.0.0", "info": {"title": "", "version": ""}, "actions": actions}
    settled_document = Document(overlays.apply(document.data, overlay))
    require_distinct(settled_document, derive(settled_document))


def test_the_words_that_no_operation_gets_are_those_of_the_command_lines_own() -> None:
    assert {command.split(" ")[0] for command in (*OWN_COMMANDS, *OWN_GROUPS)} == OWN_WORDS


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


def test_arguments_and_options_are_described_by_their_schemas_where_nothing_else_does() -> None:
    documented = {"schema": {"type": "string", "description": "Of the schema"}}
    listed = [
        {"name": "thing_id", "in": "path", "required": True, **documented},
        {"name": "part_id", "in": "path", "required": True, "description": "Its own", **documented},
        {"name": "sort", "in": "query", **documented},
    ]
    record = of_one("get", "/v3/things/{thing_id}/{part_id}", parameters=listed)
    assert [argument.help for argument in record.arguments] == ["Of the schema", "Its own"]
    assert [option.help for option in record.options] == ["Of the schema"]


def test_records_survive_being_written_down(july: dict[str, Operation]) -> None:
    for record in july.values():
        assert to_dict(from_dict(json.loads(json.dumps(to_dict(record))))) == to_dict(record)
