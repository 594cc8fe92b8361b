"""Any document that OpenAPI allows becomes a client and a command table; what cannot be an option is named."""

from __future__ import annotations

import asyncio
import importlib
import inspect
import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import httpx
import jsonschema_rs
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from codegen.openapi.media_types import is_json, request_media_type, success_responses
from codegen.operations.options import RESERVED
from tests.support.generated_packages import (
    DOCUMENTS,
    Generated,
    generate,
    generate_from,
    import_all,
    schema_kinds,
    wire_names,
)

FUNCTIONS = ("sync", "sync_detailed", "sync_raw", "asyncio", "asyncio_detailed", "asyncio_raw")
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=8,
)

Packages = dict[str, Generated]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("packages")


@pytest.fixture(scope="module")
def packages(folder: Path) -> Packages:
    return {source.stem: generate_from(source, folder) for source in DOCUMENTS}


@pytest.fixture
def sent(packages: Packages) -> Callable[..., httpx.Request]:
    """Call a request function and return what it would send."""

    def call(document: str, operation_id: str, *arguments: Any, **named: Any) -> httpx.Request:
        def answer(request: httpx.Request) -> httpx.Response:
            request.read()
            return httpx.Response(204)

        generated = packages[document]
        client = generated.package.Client(
            base_url="http://127.0.0.1:9/base", token="t", transport=httpx.MockTransport(answer)
        )
        response = generated.request_functions()[operation_id].sync_raw(*arguments, client=client, **named)
        return response.request

    return call


def test_every_module_imports_without_a_warning(packages: Packages, folder: Path) -> None:
    import_all(folder, *(generated.folder.name for generated in packages.values()))


def test_every_operation_has_request_functions_a_record_and_schemas(packages: Packages) -> None:
    for generated in packages.values():
        records = {record.id: record for record in generated.package.operations.load_all()}
        without_command = {record.id: record for record in generated.package.operations.load_without_command()}
        for endpoint in generated.document.endpoints():
            hidden = endpoint.data.get("x-cli-visible") is False
            assert (endpoint.id in without_command, endpoint.id in records) == (hidden, not hidden)
            record = {**records, **without_command}[endpoint.id]
            module = importlib.import_module(record.module)
            assert all(callable(getattr(module, name)) for name in FUNCTIONS)
            arguments = inspect.signature(module.sync).parameters
            assert bool(record.command) is not hidden
            assert {argument.python_name for argument in record.arguments} <= arguments.keys()
            assert {option.python_name for option in record.options if option.python_name} <= arguments.keys()
            expected = {"request"} if request_media_type(endpoint) is not None else set()
            if any(kind and is_json(kind) for _, kind, _ in success_responses(endpoint)):
                expected.add("response")
            assert schema_kinds(generated, endpoint.id) == expected


def test_every_schema_is_valid_and_stands_on_its_own(packages: Packages) -> None:
    for generated in packages.values():
        for path in (generated.folder / "data" / "schemas").glob("*.json"):
            schema = json.loads(path.read_bytes())
            jsonschema_rs.meta.validate(schema)
            jsonschema_rs.validator_for(schema)


def test_names_of_commands_arguments_and_options_are_their_own(packages: Packages) -> None:
    for generated in packages.values():
        commands = [record.command for record in generated.emitted.operations]
        groups = {command[:length] for command in commands for length in range(1, len(command))}
        assert len(set(commands)) == len(commands)
        assert groups.isdisjoint(commands)
        assert all(all(words) for words in commands)
        for record in generated.emitted.operations:
            arguments = [argument.name for argument in record.arguments]
            assert len(set(arguments)) == len(arguments)
            names = [option.name for option in record.options]
            switches = [f"--no-{option.name[2:]}" for option in record.options if option.type == "boolean"]
            assert len({*names, *switches}) == len(names) + len(switches)
            assert RESERVED.isdisjoint([*names, *switches])
            assert all(name.startswith("--") and len(name) > 2 for name in names)


def test_every_field_of_a_body_is_an_option_or_named_as_reached_through_data(packages: Packages) -> None:
    expected = {"a", "b", "c", "shared"}
    record = next(each for each in packages["unions"].emitted.operations if each.id == "createNested")
    assert record.body is not None
    assert {option.field for option in record.options} == expected
    assert {option.field: option.variants for option in record.options}["b"] == ("variant 1",)
    search = next(each for each in packages["unions"].emitted.operations if each.id == "createSearch")
    assert search.body is not None
    assert {option.field for option in search.options} == {"name", "number"}
    assert search.body.data_only == ("nested",)
    assert search.body.variants == ()
    assert not any(option.required for option in search.options)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(data=st.data())
def test_models_give_back_any_json_object_as_it_came(packages: Packages, data: st.DataObject) -> None:
    generated = packages[data.draw(st.sampled_from(sorted(packages)))]
    models = list(generated.models())
    if not models:
        return
    model = data.draw(st.sampled_from(models))
    names = sorted(wire_names(model))
    keys = st.sampled_from(names) | st.text(max_size=4) if names else st.text(max_size=4)
    value = data.draw(st.dictionaries(keys, JSON | st.fixed_dictionaries({"kind": st.just("cat")}), max_size=6))
    assert model.from_dict(value).to_dict() == value


def test_models_know_their_fields_by_the_names_on_the_wire(packages: Packages) -> None:
    names = packages["names"]
    schemas = names.document.schemas
    models = {frozenset(wire_names(model)) for model in names.models()}
    assert frozenset(schemas["Response"]["properties"]) in models
    assert frozenset(schemas["ﬁle"]["properties"]) in models


@pytest.mark.parametrize(
    ("kind", "expected"), [("cat", "Cat"), ("hound", "Dog"), ("puppy", "Dog"), ("parrot", None), (None, None)]
)
def test_variants_are_told_apart_by_their_discriminator(packages: Packages, kind: str, expected: str | None) -> None:
    parsed = _parsed(packages["unions"], "createPet", {"kind": kind, "lives": 9})
    assert (type(parsed).__name__ if expected else parsed) == (expected or {"kind": kind, "lives": 9})


def test_variants_are_told_apart_by_constant_fields(packages: Packages) -> None:
    shapes = [{"type": "circle", "radius": 1}, {"type": "square", "sides": 4}, {"type": 7}, {"type": "star"}]
    parsed = [_parsed(packages["unions"], "createShape", {"shape": shape}).shape for shape in shapes]
    assert [type(shape).__name__ for shape in parsed[:3]] == ["ShapeVariant1", "ShapeVariant2", "ShapeVariant3"]
    assert parsed[3] == {"type": "star"}


def test_variants_are_told_apart_by_true_and_false(tmp_path: Path) -> None:
    variants = [
        {"type": "object", "title": title, "properties": {"paid": {"type": "boolean", "const": paid}}}
        for title, paid in (("Bill", True), ("Gift", False))
    ]
    answer = {"200": {"description": "", "content": {"application/json": {"schema": {"oneOf": variants}}}}}
    data = {
        "openapi": "3.1.0",
        "info": {"title": "Orders", "version": "1"},
        "paths": {"/order": {"get": {"operationId": "getOrder", "responses": answer}}},
    }
    orders = generate(data, tmp_path / "orders_api")
    try:
        parsed = [_parsed(orders, "getOrder", {"paid": paid}) for paid in (True, False)]
    finally:
        sys.path.remove(str(tmp_path))
    assert [type(order).__name__ for order in parsed] == ["GetOrderResponse200Bill", "GetOrderResponse200Gift"]
    assert _parsed(orders, "getOrder", {"paid": "later"}) == {"paid": "later"}


def test_answers_that_an_api_repeats_in_each_operation_are_one_class(tmp_path: Path) -> None:
    error = {"type": "object", "properties": {"error": {"type": "string"}}}
    answers = {"400": {"description": "Wrong", "content": {"application/json": {"schema": error}}}}
    data = {
        "openapi": "3.1.0",
        "info": {"title": "Repetitive", "version": "1"},
        "paths": {f"/{name}": {"get": {"operationId": name, "responses": answers}} for name in ("a", "b")},
    }
    generated = generate(data, tmp_path / "repetitive_api")
    try:
        assert [model.__name__ for model in generated.models()] == ["ErrorEnvelope"]
    finally:
        sys.path.remove(str(tmp_path))


def test_what_an_answer_is_follows_from_its_status_and_media_type(packages: Packages) -> None:
    answers = packages["answers"]
    assert _parsed(answers, "createSeveral", {"a": "x"}, status=200).a == "x"
    assert _parsed(answers, "createSeveral", {"b": "x"}, status=201).b == "x"
    assert _parsed(answers, "createSeveral", status=204, content=b"") is None
    assert _parsed(answers, "createSeveral", {"title": "x"}, status=400).title == "x"
    assert _parsed(answers, "createSeveral", status=418, content=b"short and stout") == "short and stout"
    assert _parsed(answers, "createSeveral", status=599, content=b"<html>") == "<html>"
    assert _parsed(answers, "createSeveral", {"error": {}}, status=302).error.to_dict() == {}
    assert _parsed(answers, "getDefault", ["x"], status=200) == ["x"]
    assert _parsed(answers, "getRange", 3, status=207) == 3
    assert _parsed(answers, "getArchive", content=b"PK").payload.read() == b"PK"
    assert _parsed(answers, "getEvents", content=b"data: {}\n\n") == "data: {}\n\n"
    assert _parsed(answers, "getBoth", {"c": "x"}).c == "x"
    assert _parsed(answers, "getNone", {"c": "x"}) is None


def test_parameters_are_written_in_their_styles(sent: Callable[..., httpx.Request]) -> None:
    request = sent(
        "queries", "search", ["a/b", "c"], ".red", True,
        deep={"a": "x", "b": {"c": 1}, "n": None}, form={"x": "1", "y": "2"}, joined=["p", "q"], spaced=[1, 2],
        piped=["r", "s"], repeated=[True, False], json={"q": "é"}, text="plain", either=3, undescribed="u",
        x_list=[1, 2], prefs=["m", "n"],
    )  # fmt: skip
    assert request.url.raw_path.split(b"?")[0] == b"/base/search/a%2Fb%2Cc/.red/true"
    assert list(request.url.params.multi_items()) == [
        ("deep[a]", "x"), ("deep[b][c]", "1"), ("x", "1"), ("y", "2"), ("joined", "p,q"), ("spaced", "1 2"),
        ("piped", "r|s"), ("repeated", "true"), ("repeated", "false"), ("json", '{"q": "\\u00e9"}'), ("text", "plain"),
        ("either", "3"), ("undescribed", "u"),
    ]  # fmt: skip
    assert request.headers["X-List"] == "1,2"
    assert request.headers["Cookie"] == "prefs=m,n"


def test_objects_in_the_query_are_options_that_take_json(packages: Packages) -> None:
    record = next(each for each in packages["queries"].emitted.operations if each.id == "search")
    assert {option.field for option in record.options if option.json} == {"deep", "form", "json"}


def test_a_path_may_name_a_parameter_twice_and_several_in_a_segment(sent: Callable[..., httpx.Request]) -> None:
    assert sent("queries", "getTwice", "1", "2").url.path == "/base/twice/1/2/1"
    assert sent("queries", "get_a_b_c_fixed_d", "1", "2", "3", "4").url.path == "/base/12.3/fixed4"


def test_multipart_bodies_hold_files_texts_and_json(sent: Callable[..., httpx.Request], packages: Packages) -> None:
    file = packages["bodies"].package.types.File
    with (DOCUMENTS[0]).open("rb") as opened:
        request = sent(
            "bodies", "createUpload",
            body={
                "file": file(payload=opened, file_name="a.yaml", mime_type="text/yaml"), "raw": b"\x00\xff",
                "files": [b"1", b"2"], "name": "é", "count": 3, "secret": True, "tags": ["x", "y"], "meta": {"a": "b"},
            },
        )  # fmt: skip
    assert request.headers["Content-Type"].startswith("multipart/form-data; boundary=")
    parts = request.content
    assert b'name="file"; filename="a.yaml"\r\nContent-Type: text/yaml\r\n\r\n' + DOCUMENTS[0].read_bytes() in parts
    assert b'name="raw"; filename="raw"\r\nContent-Type: application/octet-stream\r\n\r\n\x00\xff' in parts
    assert parts.count(b'form-data; name="files"') == 2
    assert b'name="count"\r\n\r\n3\r\n' in parts
    assert b'name="secret"\r\n\r\ntrue\r\n' in parts
    assert b'name="meta"\r\nContent-Type: application/json\r\n\r\n{"a": "b"}' in parts


def test_a_model_of_a_form_is_sent_like_its_plain_form(sent: Callable[..., httpx.Request], packages: Packages) -> None:
    fields = {"name": "n", "tags": ["x", "y"], "filter": {"a": "1", "b": [2, 3]}, "plain": {"k": "v"}, "agreed": True}
    model = next(model for model in packages["bodies"].models() if model.__name__ == "CreateFormBody")
    requests = [sent("bodies", "createForm", body=body) for body in (fields, model.from_dict(fields))]
    assert requests[0].content == requests[1].content
    assert sorted(httpx.QueryParams(requests[0].content.decode()).multi_items()) == [
        ("agreed", "true"), ("filter[a]", "1"), ("filter[b]", "2"), ("filter[b]", "3"), ("name", "n"),
        ("plain", '{"k": "v"}'), ("tags", "x,y"),
    ]  # fmt: skip


def test_other_bodies_are_sent_as_they_are(sent: Callable[..., httpx.Request]) -> None:
    raw = sent("bodies", "updateRaw", body=b"\x00\x01")
    assert (raw.content, raw.headers["Content-Type"]) == (b"\x00\x01", "application/octet-stream")
    text = sent("bodies", "createText", body="words")
    assert (text.content, text.headers["Content-Type"]) == (b"words", "text/plain")
    patch = sent("bodies", "patchRaw", body={"name": None})
    assert (json.loads(patch.content), patch.headers["Content-Type"]) == (
        {"name": None}, "application/merge-patch+json; charset=utf-8",
    )  # fmt: skip
    assert json.loads(sent("bodies", "createList", body=[{"name": "n"}]).content) == [{"name": "n"}]
    assert sent("bodies", "updateScalar").content == b""


def test_asynchronous_functions_send_the_same(packages: Packages) -> None:
    seen: list[httpx.Request] = []

    def answer(request: httpx.Request) -> httpx.Response:
        seen.append(request)
        return httpx.Response(200, json={"kind": "cat"})

    async def call() -> Any:
        generated = packages["unions"]
        transport = httpx.MockTransport(answer)
        client = generated.package.AsyncClient(base_url="http://127.0.0.1:9", transport=transport)
        return await generated.request_functions()["createPet"].asyncio(client=client, body={"kind": "cat"})

    assert type(asyncio.run(call())).__name__ == "Cat"
    assert json.loads(seen[0].content) == {"kind": "cat"}


def test_fields_that_do_not_travel_that_way_are_not_required(packages: Packages) -> None:
    schemas = packages["openapi30"].folder / "data" / "schemas"
    request = json.loads((schemas / "createOld.request.json").read_bytes())
    response = json.loads((schemas / "getOld.response.json").read_bytes())
    assert request["$defs"]["Old"]["required"] == ["name"]
    assert response["$defs"]["Old"]["required"] == ["name", "computed"]


def test_openapi_30_spells_null_and_bounds_like_31(packages: Packages) -> None:
    schema = json.loads((packages["openapi30"].folder / "data" / "schemas" / "getOld.response.json").read_bytes())
    valid = {"name": None, "computed": "", "kind": None, "part": None, "any": None, "number": 1, "free": {"a": None}}
    validator = jsonschema_rs.validator_for(schema)
    assert validator.is_valid(valid)
    assert not validator.is_valid({**valid, "number": 0})
    assert not validator.is_valid({**valid, "kind": "c"})


def test_the_vendors_extensions_are_honoured(packages: Packages) -> None:
    translations, start = packages["extensions"].emitted.operations
    options = {option.field: option for option in start.options}
    assert start.command == ("video-translate", "start-now")
    assert (start.preview, start.deprecated) == (True, True)
    assert options.keys() == {"old", "engine", "title", "quiet"}
    assert options["engine"].schema["x-cli-default"] == "auto"
    assert options["old"].deprecated
    assert (options["title"].name, options["title"].aliases) == ("--name", ("--title",))
    assert (options["quiet"].name, options["quiet"].hidden) == ("--quiet-field", True)
    index = packages["extensions"].package.operations.index()
    assert index["groups"] == {"video-translate": "Translations."}
    assert index["command_aliases"] == {"translation list": {"command": "video-translate list", "since": "1.0.0"}}
    assert translations.command == ("video-translate", "list")


def test_long_and_odd_descriptions_stay_what_they_say(tmp_path: Path) -> None:
    odd = 'It\'s """quoted""" \\ \\N{DASH} {{ 7*7 }} {% raw %} \x1b[31m \u202e end"'
    described = f"{odd}\n\n{'long ' * 2000}\n\n{'x' * 10_000}"
    schema = {"type": "object", "description": described, "properties": {"a": {"type": "string", "description": odd}}}
    answer = {"200": {"description": described, "content": {"application/json": {"schema": schema}}}}
    operation = {"operationId": "read", "summary": odd, "description": described, "responses": answer}
    data = {"openapi": "3.1.0", "info": {"title": odd, "version": "1"}, "paths": {"/a": {"get": operation}}}
    generated = generate(data, tmp_path / "described_api")
    import_all(tmp_path, "described_api")
    shown = subprocess.run(
        [sys.executable, "-c", "import described_api.api.default.read as r; print(r.sync.__doc__)"],
        cwd=tmp_path, capture_output=True, text=True, encoding="utf-8", check=True,
    ).stdout  # fmt: skip
    assert 'It\'s """quoted""" \\ \\N{DASH} {{ 7*7 }} {% raw %} \\u001b[31m \\u202e end' in shown
    assert "x" * 10_000 in shown
    assert generated.emitted.operations[0].description.endswith("x" * 10_000)


def _parsed(
    generated: Generated, operation_id: str, answer: Any = None, *, status: int = 200, content: bytes | None = None
) -> Any:
    response = httpx.Response(status, json=answer) if content is None else httpx.Response(status, content=content)
    client = generated.package.Client()
    return generated.request_functions()[operation_id]._parse_response(client=client, response=response)
