"""The sandbox serves whatever the contract has, with answers that fit it."""

from __future__ import annotations

import asyncio
import json
import random
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import httpx
import jsonschema_rs
import pytest
from attrs import evolve
from heygen.sandbox.app import build
from heygen.sandbox.behaviours import perform, traits
from heygen.sandbox.behaviours.engine import behave
from heygen.sandbox.compose import compose
from heygen.sandbox.contract.contract import Contract
from heygen.sandbox.faults.layer import Faults
from heygen.sandbox.requests.calls import Call, Page, Reply
from heygen.sandbox.requests.refusal import RefusalError
from heygen.sandbox.samples.media import Files, Links
from heygen.sandbox.state import seeds
from heygen.sandbox.state.store import Store
from heygen.sandbox.state.world import Traits, World
from heygen_api import operations
from heygen_api.record import Argument, Body, Operation, Option, Pagination, Response

from tests.support.sandbox_requests import body_of, path_of, query_of
from tests.support.sandbox_server import PNG, sandbox

ALL = [*operations.load_all(), *operations.load_without_command()]
LAST = {"DELETE": 1}


@pytest.fixture(scope="module")
def client() -> Iterator[httpx.Client]:
    with sandbox("--speed", "1000") as started:
        yield started


@pytest.mark.contract
def test_every_operation_answers_as_its_record_and_schema_say(client: httpx.Client) -> None:
    wrong = {}
    for operation in sorted(ALL, key=lambda one: (LAST.get(one.method, 0), -len(one.path))):
        files = {"file": ("a.png", PNG)} if operation.body and "json" not in operation.body.media_type else None
        headers = {"idempotency-key": operation.id} if operation.idempotency_key else {}
        answer = client.request(
            operation.method,
            path_of(operation),
            params=query_of(operation),
            json=body_of(operation),
            files=files,
            headers=headers,
        )
        path = operations.schema_path(operation.id, "response")
        schema = json.loads(path.read_text()) if path else {}
        if answer.status_code not in operation.response.status_codes:
            wrong[operation.id] = answer.text
        elif operation.response.media_type != answer.headers.get("content-type", "").partition(";")[0]:
            wrong[operation.id] = answer.headers
        elif schema and not jsonschema_rs.is_valid(schema, answer.json()):
            wrong[operation.id] = f"does not fit: {answer.text}"
        assert answer.headers["x-request-id"].startswith("req_")
    assert wrong == {}


def test_every_operation_refuses_a_wrong_and_a_missing_key(client: httpx.Client) -> None:
    for operation in ALL:
        for headers in ({"x-api-key": "wrong"}, {"x-api-key": ""}, {"x-api-key": "", "authorization": "Bearer x"}):
            answer = client.request(operation.method, path_of(operation), headers=headers)
            assert (answer.status_code, answer.json()["error"]["code"]) == (401, "unauthorized")


def test_every_operation_with_a_body_refuses_one_that_does_not_fit(client: httpx.Client) -> None:
    bodies = [operation for operation in ALL if operation.body and "json" in operation.body.media_type]
    assert len(bodies) > 20
    for operation in bodies:
        answer = client.request(operation.method, path_of(operation), json=["no", "object"])
        assert (answer.status_code, answer.json()["error"]["code"]) == (400, "invalid_parameter"), operation.id


def test_every_member_that_is_not_there_is_a_404(client: httpx.Client) -> None:
    members = [operation for operation in ALL if operation.arguments]
    for operation in members:
        name = operation.arguments[-1].field
        answer = client.request(
            operation.method, path_of(operation, **{name: "nope"}), params=query_of(operation), json=body_of(operation)
        )
        error = answer.json()["error"]
        assert (answer.status_code, error["code"]) == (404, f"{name.removesuffix('_id')}_not_found"), operation.id


def world_of(contract: Contract, folder: Path, *, plain: bool) -> World:
    return World(
        contract=contract,
        store=Store(1),
        links=Links("http://127.0.0.1:1", b"key", time.time),
        files=Files(folder),
        clock=time.time,
        seed=1,
        speed=1.0,
        traits=(lambda _: Traits()) if plain else traits,
        seeds=seeds.seed,
        watch=lambda _world, _resource: None,
        added=lambda _resource: None,
        altered=lambda _resource, job: job,
    )


def test_the_engine_alone_answers_every_operation(tmp_path: Path) -> None:
    contract = Contract.load()
    wrong = {}
    for operation in ALL:
        world = world_of(contract, tmp_path, plain=True)
        arguments = contract.match(path_of(operation))[operation.method][1]
        call = Call(world, operation, arguments, query_of(operation), body_of(operation) or {})
        schema = contract.schema(operation.id, "response")
        assert schema is not None
        for error in schema.validator.iter_errors(compose(call, behave(call), schema, "salt")):
            wrong[operation.id] = f"{error.instance_path} {error.message}"
    assert wrong == {}


STRING = {"type": "string"}
FOO = {
    "type": "object",
    "required": ["foo_id", "name", "state"],
    "properties": {
        "foo_id": {"type": "integer"},
        "name": STRING,
        "code": {"type": "string", "pattern": "^[A-F]{2}-[0-9]{4}$"},
        "state": {"enum": ["pending", "running", "completed", "failed"]},
        "status": {"enum": ["pending", "running", "completed", "failed"]},
        "ratio": {"type": "number", "exclusiveMinimum": 0, "maximum": 0.5},
        "parts": {"type": "array", "minItems": 3, "items": {"$ref": "#/$defs/Part"}},
        "failure_message": {"type": ["string", "null"]},
    },
}
PART = {"type": "object", "properties": {"next": {"$ref": "#/$defs/Part"}, "when": {"format": "date-time"}}}


def operation(operation_id: str, method: str, path: str, response: Response | None = None, **more: Any) -> Operation:
    names = [segment[1:-1] for segment in path.split("/") if segment.startswith("{")]
    return Operation(
        id=operation_id,
        command=("foo", operation_id),
        method=method,
        path=path,
        module="none",
        summary="",
        description="",
        arguments=tuple(
            Argument(name=name, field=name, python_name=name, type="string", schema=STRING, help="") for name in names
        ),
        response=response or Response(status_codes=(200,), media_type="application/json"),
        **more,
    )


def query_option(name: str, kind: Any, schema: dict[str, Any]) -> Option:
    return Option(
        name=f"--{name}", field=name, goes_to="query", python_name=name, type=kind, many=False, required=False,
        schema=schema, help="",
    )  # fmt: skip


CREATED = Response(status_codes=(201,), media_type="application/json")
JSON_BODY = Body(media_type="application/json", required=True)
PAGING = Pagination(token="token", limit="limit", items="items", next_token="cursor", has_more=None)
NEW = (
    operation("createFoo", "POST", "/v3/foos", CREATED, body=JSON_BODY),
    operation(
        "listFoos", "GET", "/v3/foos", pagination=PAGING,
        options=(query_option("limit", "integer", {"default": 4}), query_option("token", "string", STRING),
                 query_option("name", "string", STRING)),
    ),
    operation("getFoo", "GET", "/v3/foos/{foo_id}"),
    operation("patchFoo", "PATCH", "/v3/foos/{foo_id}", body=JSON_BODY),
    operation("removeFoo", "DELETE", "/v3/foos/{foo_id}", Response(status_codes=(204,), media_type=None)),
    operation("polishFoo", "POST", "/v3/foos/{foo_id}/polish", body=JSON_BODY),
    operation("readFooLook", "GET", "/v3/foos/{foo_id}/look"),
    operation("writeFooLook", "PUT", "/v3/foos/{foo_id}/look", body=JSON_BODY),
    operation("getBar", "GET", "/v3/bars/{bar_id}"),
    operation("countWords", "POST", "/v3/words", body=JSON_BODY),
)  # fmt: skip
SCHEMAS: dict[tuple[str, str], dict[str, Any]] = {
    ("listFoos", "response"): {
        "type": "object",
        "required": ["items", "cursor"],
        "properties": {"items": {"type": "array", "items": FOO}, "cursor": {"type": ["string", "null"]}},
    },
    ("readFooLook", "response"): {"type": "object", "required": ["color"], "properties": {"color": STRING}},
    ("getBar", "response"): {"type": "object", "properties": {"id": {"type": "string", "format": "uuid"}}},
    ("countWords", "response"): {"type": "object", "required": ["count"], "properties": {"count": {"type": "integer"}}},
    ("createFoo", "request"): {"type": "object", "properties": {"name": STRING}},
}
SCHEMAS |= {(name, "response"): FOO for name in ("createFoo", "getFoo", "patchFoo", "polishFoo")}
SCHEMAS |= {("writeFooLook", "response"): SCHEMAS["readFooLook", "response"]}


class Newcomer:
    """An API of operations that the sandbox was never written for."""

    def __init__(self, folder: Path) -> None:
        for (name, kind), schema in SCHEMAS.items():
            (folder / f"{name}.{kind}.json").write_text(json.dumps({**schema, "$defs": {"Part": PART}}))
        self.contract = Contract(
            NEW, lambda name, kind: folder / f"{name}.{kind}.json" if (name, kind) in SCHEMAS else None
        )
        self.world = world_of(self.contract, folder, plain=False)

    def send(self, method: str, path: str, body: dict[str, Any] | None = None, **query: Any) -> Any:
        one, arguments = self.contract.match(path)[method]
        defaults = {option.field: option.schema["default"] for option in one.options if "default" in option.schema}
        call = Call(self.world, one, arguments, {**defaults, **query}, body or {})
        result: Reply | Page = perform(call)
        schema = self.contract.schema(one.id, "response")
        if schema is None:
            return None
        answer = compose(call, result, schema, "salt")
        schema.validator.validate(answer)
        return answer


@pytest.fixture
def newcomer(tmp_path: Path) -> Newcomer:
    return Newcomer(tmp_path)


def test_a_new_family_is_created_read_listed_changed_and_removed(newcomer: Newcomer) -> None:
    made = newcomer.send("POST", "/v3/foos", {"name": "First"})
    path = f"/v3/foos/{made['foo_id']}"
    assert (made["name"], made["status"]) == ("First", "pending")
    assert newcomer.send("GET", path)["name"] == "First"
    assert newcomer.send("GET", "/v3/foos")["items"][0]["foo_id"] == made["foo_id"]
    assert newcomer.send("PATCH", path, {"name": "Second"})["name"] == "Second"
    assert newcomer.send("POST", f"{path}/polish", {"name": "Third"})["name"] == "Third"
    assert newcomer.send("DELETE", path) is None
    for method, target in (("GET", path), ("PATCH", path), ("POST", f"{path}/polish"), ("GET", f"{path}/look")):
        with pytest.raises(RefusalError, match="foo") as refused:
            newcomer.send(method, target)
        assert (refused.value.status, refused.value.code) == (404, "foo_not_found")


def test_a_new_list_has_three_pages_and_a_filter_from_the_start(newcomer: Newcomer) -> None:
    first = newcomer.send("GET", "/v3/foos")
    second = newcomer.send("GET", "/v3/foos", token=first["cursor"])
    third = newcomer.send("GET", "/v3/foos", token=second["cursor"])
    assert [len(page["items"]) for page in (first, second, third)] == [4, 4, 2]
    assert third["cursor"] is None
    name = first["items"][0]["name"]
    assert all(name in one["name"] for one in newcomer.send("GET", "/v3/foos", name=name)["items"])


def test_a_new_document_keeps_what_is_put_there(newcomer: Newcomer) -> None:
    foo_id = newcomer.send("GET", "/v3/foos")["items"][0]["foo_id"]
    newcomer.send("PUT", f"/v3/foos/{foo_id}/look", {"color": "#123456"})
    assert newcomer.send("GET", f"/v3/foos/{foo_id}/look")["color"] == "#123456"


def test_a_family_that_is_only_read_has_samples(newcomer: Newcomer) -> None:
    bars = newcomer.contract.family("/v3/bars")
    assert bars is not None
    found = [newcomer.world.sample_id(bars, number) for number in (1, 2, 3)]
    assert [newcomer.send("GET", f"/v3/bars/{one}")["id"] for one in found] == found


def test_an_operation_that_keeps_nothing_only_answers(newcomer: Newcomer) -> None:
    assert isinstance(newcomer.send("POST", "/v3/words", {"text": "a b"})["count"], int)


def test_an_answer_that_does_not_fit_is_a_500_that_says_so(tmp_path: Path) -> None:
    impossible = {"type": "object", "required": ["word"], "properties": {"word": {"minLength": 3, "maxLength": 2}}}
    (tmp_path / "countWords.response.json").write_text(json.dumps(impossible))
    contract = Contract(NEW[-1:], lambda name, kind: tmp_path / f"{name}.{kind}.json" if kind == "response" else None)

    async def shutdown() -> None:
        """Nothing is under way."""

    async def ask() -> httpx.Response:
        world = world_of(contract, tmp_path, plain=False)
        application = build(world, "key", Faults(contract, world.files), shutdown)
        transport = httpx.ASGITransport(application)
        async with httpx.AsyncClient(transport=transport, base_url="http://sandbox") as client:
            return await client.post("/v3/words", json={}, headers={"x-api-key": "key"})

    answer = asyncio.run(ask())
    assert (answer.status_code, answer.json()["error"]["code"]) == (500, "internal_error")
    assert "does not fit the contract: countWords, /word" in answer.json()["error"]["message"]


def test_a_literal_path_beats_a_parameter() -> None:
    contract = Contract.load()
    assert contract.match("/v3/videos/statuses")["GET"][0].path == "/v3/videos/statuses"
    assert contract.match("/v3/videos/a%2Fb")["GET"][1] == {"video_id": "a/b"}


ODD: list[Any] = [None, True, 0, -1, 1e308, 10**30, -(2**63), 0.5, "", "\x00", "x" * 10000, [], {}, [[]], [None],
                  {"a": 1}, "http://[", "%", "../..", "[fail]", "[input]", {"type": "base64", "data": 5}]  # fmt: skip


@pytest.mark.parametrize("operation", [one for one in ALL if body_of(one) is not None], ids=lambda one: one.id)
def test_no_value_in_a_body_is_an_internal_error(client: httpx.Client, operation: Operation) -> None:
    """Every operation gets odd values in the fields of its body, a few in each: all are taken or refused."""
    body, chance = body_of(operation) or {}, random.Random(operation.id)
    names = sorted({*body, *(option.field for option in operation.options if option.goes_to == "body")})
    for name in names:
        for value in chance.sample(ODD, 5):
            content = json.dumps({**body, name: value}).encode()
            answer = client.request(operation.method, path_of(operation), content=content, params=query_of(operation))
            assert answer.status_code < 500, (name, value, answer.text)


RETYPED: list[Any] = ["12", "-1", "word", 7, 0.5, True, None, 10**400, ["x"], [5], {"a": 1}, [{"b": 2}]]


@pytest.mark.parametrize("operation", ALL, ids=lambda one: one.id)
def test_a_value_of_another_type_is_never_an_internal_error(tmp_path: Path, operation: Operation) -> None:
    """A contract may give a field another type than the behaviours were written for: it is read, or passed over."""
    contract, chance = Contract.load(), random.Random(operation.id)
    world = world_of(contract, tmp_path, plain=False)
    arguments = contract.match(path_of(operation))[operation.method][1]
    schema = contract.schema(operation.id, "request")
    places = [("query", option.field) for option in operation.options if option.goes_to == "query"]
    places += [("body", name) for name in (schema.properties(schema.root) if schema else ())]
    for place, name in places:
        for value in chance.sample(RETYPED, 4):
            given = {"query": query_of(operation), "body": body_of(operation) or {}}
            given[place][name] = value
            with suppress(RefusalError):
                answered(Call(world, operation, arguments, **given, files={"file": ("a.png", PNG)}))


def answered(call: Call) -> None:
    """Have a call answered, what it made come to its end, and all be read that the contract can ask about that."""
    result = perform(call)
    schema = call.world.contract.schema(call.operation.id, "response")
    if schema is not None:
        compose(call, result, schema, "salt")
    below, depth = f"{call.operation.path}/{{", len(call.operation.arguments) + 1
    readers = [one for one in ALL if one.method == "GET" and one.path.startswith(below) and len(one.arguments) == depth]
    for resource in result.made if isinstance(result, Reply) else ():
        if resource.job is not None:
            resource.job = evolve(resource.job, started=0.0, waits=False)
        for reader in readers:
            with suppress(RefusalError):
                named = {**call.arguments, reader.arguments[-1].field: resource.id}
                answered(Call(call.world, reader, named, query_of(reader)))
