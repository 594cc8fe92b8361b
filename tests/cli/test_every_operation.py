"""For each operation: its command works, refuses what is wrong before it is sent, needs a key, and explains itself.

All of it is made from the operation records and schemas. An operation that comes with another contract is tested
without a line more.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import chdir
from itertools import chain, groupby
from pathlib import Path
from typing import Any

import httpx
import jsonschema_rs
import pytest
from attrs import define, field
from heygen_api import operations
from heygen_api.record import Operation

from tests.support.made_requests import (
    CONTENT,
    KnownIds,
    arguments,
    as_options,
    bodies,
    body_schema,
    is_question_for_ids,
    required_options,
)
from tests.support.running import DATA, FAST, NOWHERE, Finished, Sandbox, heygen_here, served

pytestmark = [pytest.mark.slow, pytest.mark.contract]

OPERATIONS = operations.load_all()
OF_EACH = pytest.mark.parametrize("operation", OPERATIONS, ids=[operation.id for operation in OPERATIONS])


@define
class Tour:
    """A visit to every command, in an order in which each finds what it needs."""

    sandbox: Sandbox
    known: KnownIds = field(factory=KnownIds)
    ended: dict[str, list[Finished]] = field(factory=dict)

    def visit(self, operation: Operation) -> None:
        """Run a command with each input that is made for it."""
        find = self.known.finder(operation.path)
        words = [*operation.command, *arguments(operation, find)]
        words += [*required_options(operation, find), *(["--force"] if operation.confirm else [])]
        schema = body_schema(operation)
        ways = body_ways(operation, bodies(schema, find)) if schema is not None else [([], b"")]
        self.ended[operation.id] = [self._run(operation, [*words, *given], stdin) for given, stdin in ways]

    def change(self, changes: Iterable[Operation]) -> None:
        """Visit operations on members of collections, each on one that is still there and the user's own."""
        for operation in changes:
            collection = operation.path.partition("/{")[0]
            for listing in (one for one in OPERATIONS if (one.method, one.path) == ("GET", collection)):
                own = [option.name for option in listing.options if "private" in option.schema.get("enum", ())]
                if own or operation.method == "DELETE":
                    required = required_options(listing, self.known.finder(listing.path))
                    words = [word for name in own for word in (name, "private")]
                    self._run(listing, [*listing.command, *required, *words], b"")
            self.visit(operation)

    def _run(self, operation: Operation, words: Sequence[str], stdin: bytes) -> Finished:
        ended = heygen_here(*words, environ=self.sandbox.environ, stdin=stdin)
        answers = ended.code == 0 and operations.schema_path(operation.id, "response") is not None
        answer = json.loads(ended.stdout) if answers else None
        self.known.learn(operation, answer)
        for upload in uploads(answer):
            httpx.put(upload["upload_url"], headers=upload["upload_headers"], content=CONTENT).raise_for_status()
        return ended


def body_ways(operation: Operation, made: Sequence[Any]) -> Iterator[tuple[list[str], bytes]]:
    """Yield how the bodies are given: on standard input, and the last, fullest one as options as far as it goes."""
    for body in made[:-1]:
        yield ["-d", "-"], json.dumps(body).encode()
    options, rest = as_options(operation, made[-1])
    yield [*options, "--data", json.dumps(rest)], b""


def uploads(answer: Any) -> Iterator[Mapping[str, Any]]:
    """Yield every place of an answer that asks for a file."""
    if isinstance(answer, dict) and "upload_url" in answer:
        yield answer
    inner = answer.values() if isinstance(answer, dict) else answer if isinstance(answer, list) else ()
    for value in inner:
        yield from uploads(value)


def steps() -> Iterator[list[Operation]]:
    """Yield the operations that come first, in groups: to look around, to make things, to look at them."""
    first = [one for one in OPERATIONS if not one.arguments and one.method != "DELETE"]
    asking = [one for one in first if any(map(is_question_for_ids, one.options)) or needs_ids(one)]
    yield [one for one in first if one.method == "GET" and one not in asking]
    yield [one for one in first if one.method != "GET" and one not in asking]
    yield asking
    members = sorted((one for one in OPERATIONS if one.arguments), key=lambda one: len(one.arguments))
    for _, alike in groupby((one for one in members if one.method == "GET"), lambda one: len(one.arguments)):
        yield list(alike)


def changes() -> Iterator[list[Operation]]:
    """Yield, for each kind of resource, the operations that change one, those on parts of it later."""
    changing = [one for one in OPERATIONS if one.arguments and one.method not in ("GET", "DELETE")]
    return by_resource(sorted(changing, key=lambda one: one.path.count("/")))


def deletions() -> Iterator[list[Operation]]:
    """Yield, for each kind of resource, the operations that delete one, those on parts of it first."""
    deleting = [one for one in OPERATIONS if one.method == "DELETE"]
    return by_resource(sorted(deleting, key=lambda one: -one.path.count("/")))


def by_resource(chosen: Iterable[Operation]) -> Iterator[list[Operation]]:
    def resource(operation: Operation) -> str:
        return "/".join(operation.path.split("/")[:3])

    for _, alike in groupby(sorted(chosen, key=resource), resource):
        yield list(alike)


def needs_ids(operation: Operation) -> bool:
    return any(option.required and option.field.endswith("_id") for option in operation.options)


@pytest.fixture(scope="module")
def tour() -> Iterator[Tour]:
    # In this process, as there are hundreds; each command runs as a process of its own in the tests of the examples.
    with served("--speed", FAST) as sandbox, chdir(DATA):
        tour = Tour(sandbox)
        for operation in chain.from_iterable(steps()):
            tour.visit(operation)
        for alike in chain(changes(), deletions()):
            tour.change(alike)
    return tour


@OF_EACH
def test_the_command_works_and_its_output_is_what_its_response_schema_says(operation: Operation, tour: Tour) -> None:
    path = operations.schema_path(operation.id, "response")
    assert tour.ended[operation.id]
    for ended in tour.ended[operation.id]:
        assert (ended.stderr.decode(), ended.code) == ("", 0), ended.arguments
        if path is not None:
            jsonschema_rs.Draft202012Validator(json.loads(path.read_bytes())).validate(ended.json)


@OF_EACH
def test_input_that_the_contract_does_not_allow_is_refused_before_anything_is_sent(operation: Operation) -> None:
    words = [*operation.command, *("some-id" for _ in operation.arguments)]
    for wrong in wrong_inputs(operation):
        ended = heygen_here(*words, *wrong, environ=NOWHERE)
        assert (ended.code, ended.stdout, ended.error["code"]) == (2, b"", "usage_error"), wrong
        faults = ended.error.get("faults", ())
        assert "param" in ended.error or any(fault["pointer"] for fault in faults), wrong
        assert all(fault["pointer"].startswith("/") for fault in faults), wrong


def wrong_inputs(operation: Operation) -> Iterator[list[str]]:
    """Yield what makes the command line wrong: an unknown option, and every kind of fault that the schemas know."""
    yield ["--no-such-option", "1"]
    for option in operation.options:
        if option.type in ("integer", "number") and not option.many:
            yield [option.name, "many"]
        if option.goes_to == "multipart" and option.type == "file":
            yield [option.name, "no/such/file"]
        if option.type == "asset":
            yield [option.name, "no/such/file"]
        if option.required and option.goes_to in ("query", "multipart"):
            yield []
    schema = body_schema(operation)
    if schema is not None:
        validator = jsonschema_rs.Draft202012Validator(schema)
        body = bodies(schema, lambda _: None)[0]
        for name in body:
            without = {key: value for key, value in body.items() if key != name}
            damaged = [{**body, name: {"a": [[]]}}, {**body, name: 1.5}, {**without, f"{name}_": 1}, without]
            yield from (["-d", json.dumps(one)] for one in damaged if not validator.is_valid(one))


@OF_EACH
def test_without_a_key_nothing_is_done(operation: Operation, tmp_path: Path) -> None:
    schema = body_schema(operation)
    words = [*operation.command, *("some-id" for _ in operation.arguments)]
    words += [*required_options(operation, lambda _: None), *(["--force"] if operation.confirm else [])]
    words += ["-d", json.dumps(bodies(schema, lambda _: None)[0])] if schema is not None else []
    ended = heygen_here(*words, environ={**NOWHERE, "HEYGEN_API_KEY": "", "HEYGEN_CONFIG_DIR": str(tmp_path)})
    assert (ended.code, ended.stdout, ended.error["code"]) == (3, b"", "auth_error")
    assert "heygen auth login" in ended.error["hint"]


@OF_EACH
def test_its_schemas_are_printed_without_key_network_or_arguments(operation: Operation, tmp_path: Path) -> None:
    environ = {"HEYGEN_API_BASE": NOWHERE["HEYGEN_API_BASE"], "HEYGEN_CONFIG_DIR": str(tmp_path)}
    for kind in ("request", "response"):
        path = operations.schema_path(operation.id, kind)
        ended = heygen_here(*operation.command, f"--{kind}-schema", environ=environ)
        if path is None:
            assert (ended.code, ended.stdout) == (2, b"")
        else:
            assert (ended.code, ended.stderr) == (0, b"")
            require_the_same(ended.json, path)
            assert ended.stdout == json.dumps(ended.json, ensure_ascii=False, separators=(",", ":")).encode() + b"\n"


def require_the_same(printed: Mapping[str, Any], path: Path) -> None:
    """Fail unless a printed schema tells at its root what an object has, and accepts what the stored one does."""
    stored = json.loads(path.read_bytes())
    jsonschema_rs.meta.validate(printed)
    assert "$ref" not in printed
    if printed.get("type") == "object":
        assert isinstance(printed["properties"], dict)
        assert isinstance(printed["required"], list)
    for body in [*bodies(stored, lambda _: None), {}, [], None, {"type": "nonsense"}]:
        assert jsonschema_rs.is_valid(printed, body) == jsonschema_rs.is_valid(stored, body)


@OF_EACH
def test_its_help_tells_of_every_option_and_shows_the_examples(operation: Operation) -> None:
    ended = heygen_here(*operation.command, "--help", environ={})
    assert (ended.code, ended.stderr) == (0, b"")
    words = set(ended.text.split())
    for option in operation.options:
        assert option.hidden or words & {option.name, f"--[no-]{option.name.removeprefix('--')}"}, option.name
    for argument in operation.arguments:
        assert argument.name.upper() in ended.text
    for example in operation.examples:
        assert unindented(example.command) in unindented(ended.text)


def unindented(text: str) -> str:
    return "\n".join(line.strip() for line in text.splitlines())
