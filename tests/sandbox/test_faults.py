"""Faults on demand, told by what comes over the socket, and the ledger of what happened all the same."""

from __future__ import annotations

import gzip
import json
import socket
import subprocess
import sys
import time
import zlib
from collections.abc import Iterator, Mapping
from email.utils import parsedate_to_datetime
from pathlib import Path
from typing import Any

import httpx
import pytest
from heygen.sandbox.contract.contract import Contract
from heygen.sandbox.faults.document import InvalidRulesError, read
from heygen.sandbox.faults.kinds import KINDS
from hypothesis import given
from hypothesis import strategies as st

from tests.support.sandbox_requests import JENNY
from tests.support.sandbox_server import eventually, sandbox

pytestmark = pytest.mark.slow

VIDEO = {"type": "avatar", "avatar_id": "avt_angela_01", "script": "Welcome.", "voice_id": JENNY}
VIDEOS, ONE = "/v3/videos", "/v3/videos/vid_qr8821"


@pytest.fixture(scope="module")
def served() -> Iterator[httpx.Client]:
    """A sandbox whose jobs take about 0.4 seconds."""
    with sandbox("--speed", "10") as started:
        yield started


@pytest.fixture
def client(served: httpx.Client) -> Iterator[httpx.Client]:
    """The sandbox, without rules and with an empty ledger."""
    served.delete("/__sandbox__/faults")
    served.delete("/__sandbox__/ledger")
    yield served
    served.delete("/__sandbox__/faults")


def rule(client: httpx.Client, kind: str, **fields: Any) -> None:
    rules(client, {"kind": kind, **fields})


def rules(client: httpx.Client, *faults: Mapping[str, Any], **more: Any) -> None:
    answer = client.put("/__sandbox__/faults", json={"fault": faults, **more})
    assert answer.status_code == 200, answer.text


def ledger(client: httpx.Client) -> Any:
    return client.get("/__sandbox__/ledger").json()


def struck(client: httpx.Client) -> list[int]:
    return [fault["struck"] for fault in client.get("/__sandbox__/faults").json()["fault"]]


def create(client: httpx.Client, key: str = "key-1") -> httpx.Response:
    return client.post(VIDEOS, json=VIDEO, headers={"Idempotency-Key": key})


def connect(client: httpx.Client) -> socket.socket:
    return socket.create_connection((client.base_url.host, client.base_url.port or 0), timeout=5)


def request(client: httpx.Client, method: str = "GET", path: str = ONE, body: Any = None, key: str = "raw-1") -> bytes:
    """Return a request as bytes, so that nothing stands between the test and the answer."""
    content = b"" if body is None else json.dumps(body).encode()
    head = f"{method} {path} HTTP/1.1\r\nHost: sandbox\r\nx-api-key: {client.headers['x-api-key']}\r\n"
    keyed = f"Idempotency-Key: {key}\r\nContent-Length: {len(content)}\r\n" if body is not None else ""
    return f"{head}{keyed}\r\n".encode() + content


def received(connection: socket.socket) -> bytes:
    """Return everything that comes until the end of the connection. Raises ConnectionResetError at a reset."""
    whole = b""
    while chunk := connection.recv(65536):
        whole += chunk
    return whole


def until_silent(connection: socket.socket) -> bytes:
    """Return everything that comes until nothing does for a while. The connection is still open then."""
    connection.settimeout(0.5)
    whole = b""
    try:
        while chunk := connection.recv(65536):
            whole += chunk
    except TimeoutError:
        return whole
    raise AssertionError("the connection ended")


def parts(answer: bytes) -> tuple[dict[str, str], bytes]:
    head, _, body = answer.partition(b"\r\n\r\n")
    return dict(line.lower().split(": ", 1) for line in head.decode().split("\r\n")[1:]), body


# Resets, halves and silences.


def test_a_reset_before_has_no_effect(client: httpx.Client) -> None:
    rule(client, "reset_before", method="POST", path=VIDEOS, nth=1)
    with connect(client) as connection:
        connection.sendall(request(client, "POST", VIDEOS, VIDEO))
        with pytest.raises(ConnectionResetError):
            received(connection)
    assert ledger(client)["totals"]["carried_out"] == 0
    entry = ledger(client)["creates"][0]
    assert (entry["requests"], entry["carried_out"], entry["ids"]) == (1, 0, [])


def test_after_a_reset_after_the_same_key_is_not_charged_again(client: httpx.Client) -> None:
    rule(client, "reset_after", operation="createVideo", first=2)
    for _ in range(2):
        with connect(client) as connection:
            connection.sendall(request(client, "POST", VIDEOS, VIDEO, key="twice"))
            with pytest.raises(ConnectionResetError):
                received(connection)
    answer = create(client, "twice")
    made = answer.json()["data"]["video_id"]
    create(client, "other")
    first, second = ledger(client)["creates"]
    assert first == {
        "operation": "createVideo",
        "path": VIDEOS,
        "idempotency_key": "twice",
        "requests": 3,
        "carried_out": 1,
        "ids": [made],
    }
    assert (second["idempotency_key"], second["carried_out"], second["requests"]) == ("other", 1, 1)
    assert ledger(client)["totals"] == {
        "requests": 4,
        "carried_out": 2,
        "created": 2,
        "charged_twice": 0,
        "by_operation": {"createVideo": 2},
    }
    assert ledger(client)["requests"] == {"POST /v3/videos": 4}
    assert struck(client) == [2]


def test_creates_without_a_key_are_charged_each_time(client: httpx.Client) -> None:
    rule(client, "half_answer", operation="createVideo", nth=1)
    with pytest.raises(httpx.RemoteProtocolError):
        client.post(VIDEOS, json=VIDEO)
    client.post(VIDEOS, json=VIDEO)
    entries = ledger(client)["creates"]
    assert [(one["idempotency_key"], one["carried_out"], one["requests"]) for one in entries] == [(None, 1, 1)] * 2


def test_refused_creates_are_not_in_the_ledger(client: httpx.Client) -> None:
    assert client.post(VIDEOS, json={"type": "avatar"}).status_code == 400
    assert ledger(client)["totals"]["carried_out"] == 0


def test_a_key_that_an_operation_does_not_take_groups_nothing(client: httpx.Client) -> None:
    headers = {"Idempotency-Key": "ignored"}
    client.get(ONE, headers=headers)
    for _ in range(2):
        client.post("/v3/video-agents", json={"prompt": "A tour."}, headers=headers)
    entries = ledger(client)["creates"]
    assert [(one["operation"], one["idempotency_key"], one["carried_out"]) for one in entries] == [
        ("createVideoAgentV3", None, 1)
    ] * 2
    assert all(len(one["ids"]) == 3 for one in entries)


def test_a_batch_is_one_charge_with_all_its_ids(client: httpx.Client) -> None:
    batch = client.post("/v3/videos/batches", json={"videos": [VIDEO, VIDEO]})
    assert batch.is_success, batch.text
    [entry] = ledger(client)["creates"]
    assert entry["carried_out"] == 1
    assert len(entry["ids"]) == 3


def test_half_an_answer_says_the_whole_length(client: httpx.Client) -> None:
    whole = len(client.get(ONE).content)
    rule(client, "half_answer", path="/v3/videos/{video_id}")
    with connect(client) as connection:
        connection.sendall(request(client))
        headers, body = parts(received(connection))
    assert int(headers["content-length"]) >= whole - 20
    assert len(body) == int(headers["content-length"]) // 2


def test_a_stall_is_silent_after_half_of_the_body(client: httpx.Client) -> None:
    rule(client, "stall", path=ONE)
    with connect(client) as connection:
        connection.sendall(request(client))
        headers, body = parts(until_silent(connection))
    assert len(body) == int(headers["content-length"]) // 2
    rule(client, "stall", path=ONE, seconds=0.3)
    assert client.get(ONE).json()["data"]["id"] == "vid_qr8821"


def test_before_a_stall_nothing_comes(client: httpx.Client) -> None:
    rule(client, "stall_before", operation="createVideo", carried_out=True)
    with connect(client) as connection:
        connection.sendall(request(client, "POST", VIDEOS, VIDEO))
        connection.settimeout(0.5)
        with pytest.raises(TimeoutError):
            connection.recv(1)
    assert ledger(client)["creates"][0]["carried_out"] == 1


def test_headers_and_bodies_trickle(client: httpx.Client) -> None:
    whole = client.get(VIDEOS, params={"limit": 1})
    for kind, length in (("trickle_headers", 40), ("trickle_body", len(whole.content))):
        rule(client, kind, path=VIDEOS, interval=0.001)
        answer = client.get(VIDEOS, params={"limit": 1})
        assert answer.json().keys() == whole.json().keys()
        assert answer.elapsed.total_seconds() > length * 0.001


def test_trickled_headers_come_a_byte_at_a_time(client: httpx.Client) -> None:
    rule(client, "trickle_headers", interval=0.05)
    with connect(client) as connection:
        connection.sendall(request(client))
        got = [connection.recv(100) for _ in range(5)]
    assert b"".join(got) == b"HTTP/"


def test_interim_answers_never_end(client: httpx.Client) -> None:
    rule(client, "endless_interim", interval=0.01)
    with connect(client) as connection:
        connection.sendall(request(client, "POST", VIDEOS, VIDEO))
        got = b""
        while got.count(b"HTTP/1.1 103 Early Hints\r\n") < 20:
            got += connection.recv(65536)
    assert b"HTTP/1.1 2" not in got
    assert ledger(client)["totals"]["carried_out"] == 0


def test_latency_holds_the_answer_back_but_not_the_work(client: httpx.Client) -> None:
    rule(client, "latency", seconds=0.4, operation="createVideo")
    with pytest.raises(httpx.ReadTimeout):
        client.post(VIDEOS, json=VIDEO, headers={"Idempotency-Key": "late"}, timeout=0.2)
    assert create(client, "late").elapsed.total_seconds() > 0.4
    assert [one["carried_out"] for one in ledger(client)["creates"]] == [1]


# Other statuses and other bodies.


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"status": 429, "retry_after": 7}, (429, "rate_limit_exceeded", "7")),
        ({"status": 503}, (503, "internal_error", None)),
        ({"status": 402, "code": "insufficient_credit"}, (402, "insufficient_credit", None)),
        ({"status": 418}, (418, "invalid_parameter", None)),
        ({"status": 599}, (599, "internal_error", None)),
    ],
)
def test_a_status_has_its_error(client: httpx.Client, fields: Any, expected: Any) -> None:
    rule(client, "status", **fields)
    answer = create(client)
    found = answer.json()["error"]["code"]
    assert (answer.status_code, found, answer.headers.get("retry-after")) == expected
    assert ledger(client)["totals"]["carried_out"] == 0


def test_a_retry_after_can_be_a_date(client: httpx.Client) -> None:
    rule(client, "status", status=503, retry_after="date:120", body="empty", carried_out=True)
    answer = create(client)
    left = parsedate_to_datetime(answer.headers["retry-after"]).timestamp() - time.time()
    assert 60 < left <= 120
    assert answer.content == b""
    assert ledger(client)["totals"]["carried_out"] == 1


def test_a_gateway_answers_in_html(client: httpx.Client) -> None:
    for fields in ({"kind": "html_502"}, {"kind": "status", "status": 502, "body": "html"}):
        rules(client, fields)
        answer = create(client)
        assert (answer.status_code, answer.headers["content-type"]) == (502, "text/html; charset=utf-8")
        assert b"502 Bad Gateway" in answer.content
    assert ledger(client)["totals"]["carried_out"] == 0


@pytest.mark.parametrize(
    ("kind", "status", "start", "carried_out"),
    [
        ("empty_200", 200, b"", 1),
        ("not_json_200", 200, b'{"data": {"status": OK', 1),
        ("html_200", 200, b"<html>", 1),
        ("error_200", 200, b'{"error": {"code": "internal_error"', 0),
        ("scalar_data_200", 200, b'{"data": "sandbox"}', 1),
        ("no_content_204", 204, b"", 1),
    ],
)
def test_another_body(client: httpx.Client, kind: str, status: int, start: bytes, carried_out: int) -> None:
    for asked in (None, not carried_out):
        client.delete("/__sandbox__/ledger")
        rule(client, kind, **({} if asked is None else {"carried_out": asked}))
        answer = create(client, f"{kind}-{asked}")
        assert (answer.status_code, answer.content[: len(start) or 1]) == (status, start)
        assert ledger(client)["totals"]["carried_out"] == (carried_out if asked is None else int(asked))


def test_data_can_be_of_any_other_type(client: httpx.Client) -> None:
    for value in ("x", ["x"], 5, None, True):
        rule(client, "scalar_data_200", value=value)
        assert client.get(ONE).json() == {"data": value}


def test_a_number_can_be_too_big(client: httpx.Client) -> None:
    rule(client, "big_number_200")
    text = client.get(ONE).text
    assert "9" * 5000 in text
    document = json.loads(text, parse_int=str)
    assert len(document["data"]["big_number"]) == 5000
    assert document["data"]["id"] == "vid_qr8821"


def test_a_huge_body_is_json_of_its_size(client: httpx.Client) -> None:
    for size in (32, 1_000_003):
        rule(client, "huge_200", bytes=size)
        answer = client.get(ONE)
        assert len(answer.content) == size
        assert answer.json()["data"]["filler"].strip("x") == ""


def test_a_packed_bomb_swells_to_its_size(client: httpx.Client) -> None:
    size = 20_000_017
    rule(client, "huge_200", bytes=size, gzip=True)
    with client.stream("GET", ONE) as answer:
        packed = b"".join(answer.iter_raw())
    assert answer.headers["content-encoding"] == "gzip"
    assert len(packed) < size / 500
    whole = gzip.decompress(packed)
    assert len(whole) == size
    assert json.loads(whole)["data"].keys() == {"filler"}
    assert zlib.crc32(whole) == int.from_bytes(packed[-8:-4], "little")


# Which requests.


def statuses(client: httpx.Client, count: int, path: str = ONE) -> list[int]:
    return [client.get(path).status_code for _ in range(count)]


@pytest.mark.parametrize(
    ("when", "expected"),
    [
        ({"nth": 2}, [2, 5, 2, 2, 2, 2]),
        ({"nth": [1, 4]}, [5, 2, 2, 5, 2, 2]),
        ({"first": 2}, [5, 5, 2, 2, 2, 2]),
        ({"every": 3}, [2, 2, 5, 2, 2, 5]),
        ({"every": 2, "times": 2}, [2, 5, 2, 5, 2, 2]),
        ({"times": 1}, [5, 2, 2, 2, 2, 2]),
        ({"probability": 0.0}, [2] * 6),
        ({"probability": 1.0}, [5] * 6),
        ({}, [5] * 6),
    ],
)
def test_when_a_rule_strikes(client: httpx.Client, when: Any, expected: list[int]) -> None:
    rule(client, "status", status=500, path="/v3/videos/{id}", **when)
    assert [code // 100 for code in statuses(client, 6)] == expected
    assert struck(client) == [expected.count(5)]


@pytest.mark.parametrize(
    ("target", "struck_ones"),
    [
        ({"path": "/v3/videos/{video_id}"}, ["get"]),
        ({"path": "/v3/videos/*"}, ["get"]),
        ({"path": ONE}, ["get"]),
        ({"path": "/v3/videos/vid_q*"}, ["get"]),
        ({"path": "/v3/*"}, ["get", "list", "create"]),
        ({"path": VIDEOS}, ["list", "create"]),
        ({"path": VIDEOS, "method": "POST"}, ["create"]),
        ({"method": "GET"}, ["get", "list"]),
        ({"operation": "listVideosV3"}, ["list"]),
        ({}, ["get", "list", "create"]),
    ],
)
def test_what_a_rule_is_about(client: httpx.Client, target: Any, struck_ones: list[str]) -> None:
    rule(client, "status", status=503, **target)
    answers = {"get": client.get(ONE), "list": client.get(VIDEOS), "create": create(client)}
    assert [name for name, answer in answers.items() if answer.status_code == 503] == struck_ones


def test_the_first_rule_that_is_due_strikes_and_latency_passes_on(client: httpx.Client) -> None:
    rules(
        client,
        {"kind": "status", "status": 500, "nth": 2},
        {"kind": "latency", "seconds": 0.3, "nth": 2},
        {"kind": "status", "status": 429, "first": 2},
    )
    slow = [client.get(ONE) for _ in range(3)]
    assert [answer.status_code for answer in slow] == [429, 500, 200]
    assert struck(client) == [1, 1, 1]


def test_probability_is_the_same_for_a_seed(client: httpx.Client) -> None:
    series = []
    for seed in (5, 5, 6):
        rules(client, {"kind": "status", "status": 500, "probability": 0.5}, seed=seed)
        series.append(statuses(client, 30))
    assert series[0] == series[1] != series[2]
    assert 5 < series[0].count(500) < 25


# Control.


def test_control_takes_the_key_and_no_fault(client: httpx.Client) -> None:
    rule(client, "reset_before")
    for method, name in (("GET", "faults"), ("PUT", "faults"), ("DELETE", "faults"), ("GET", "ledger")):
        answer = httpx.request(method, client.base_url.join(f"/__sandbox__/{name}"))
        assert (answer.status_code, answer.json()["error"]["code"]) == (401, "unauthorized")
    assert client.get("/__sandbox__/faults").json()["fault"] == [{"kind": "reset_before", "seen": 0, "struck": 0}]
    assert client.post("/__sandbox__/faults").status_code == 404
    assert client.get("/__sandbox__/other").status_code == 404
    assert client.delete("/__sandbox__/faults").json()["fault"] == []
    assert client.get(ONE).status_code == 200


def test_rules_can_be_put_as_toml(client: httpx.Client) -> None:
    text = 'seed = 3\n[[fault]]\nkind = "status"\nstatus = 503\nnth = [1]\n'
    answer = client.put("/__sandbox__/faults", content=text)
    assert answer.json() == {
        "seed": 3,
        "fault": [{"kind": "status", "status": 503, "nth": [1], "seen": 0, "struck": 0}],
    }
    assert statuses(client, 2) == [503, 200]


def test_bad_rules_leave_the_old_ones_in_force(client: httpx.Client) -> None:
    rule(client, "status", status=503)
    answer = client.put("/__sandbox__/faults", json={"fault": [{"kind": "statsu"}, {"kind": "stall", "nth": 0}]})
    error = answer.json()["error"]
    assert (answer.status_code, error["code"]) == (400, "invalid_parameter")
    assert "/fault/0/kind" in error["message"]
    assert "did you mean status?" in error["message"]
    assert "/fault/1/nth" in error["message"]
    assert client.get(ONE).status_code == 503


# Documents.

BAD = """
sed = 1
[[fault]]
kind = "statsu"
[[fault]]
kind = "status"
status = 200
path = "/v3/vidoes"
nth = 0
[[fault]]
kind = "huge_200"
first = 2
every = 3
gzip = "yes"
[[fault]]
kind = "latency"
seconds = nan
operation = "createVidoe"
family = "/v3/videos"
[[fault]]
kind = "job_fails"
family = "/v3/video"
probability = 1.5
[[fault]]
kind = "cut_download"
path = "/v3/videos"
"""


def test_serve_names_all_mistakes_of_a_file_at_once(tmp_path: Path) -> None:
    file = tmp_path / "bad.toml"
    file.write_text(BAD)
    for words in (["serve"], ["run", "--", "true"]):
        command = [sys.executable, "-m", "heygen", "sandbox", words[0], "--faults", str(file), *words[1:]]
        ran = subprocess.run(command, capture_output=True, text=True, timeout=30, check=False)
        assert (ran.returncode, ran.stdout) == (2, "")
        error = json.loads(ran.stderr)["error"]
        found = {fault["pointer"]: fault for fault in error["faults"]}
        assert set(found) == {
            "/sed",
            "/fault/0/kind",
            "/fault/1/status",
            "/fault/1/path",
            "/fault/1/nth",
            "/fault/2/bytes",
            "/fault/2/every",
            "/fault/2/gzip",
            "/fault/3/seconds",
            "/fault/3/operation",
            "/fault/3/family",
            "/fault/4/family",
            "/fault/4/probability",
            "/fault/5/path",
        }
        near = {pointer: fault.get("nearest") for pointer, fault in found.items()}
        assert near["/sed"] == "seed"
        assert near["/fault/0/kind"] == "status"
        assert near["/fault/1/path"] == VIDEOS
        assert near["/fault/3/operation"] == "createVideo"
        assert near["/fault/4/family"] == VIDEOS
        assert found["/fault/1/status"]["got"] == 200
        assert "400" in found["/fault/1/status"]["expected"]


@pytest.mark.parametrize(
    "content", [None, b"\xff", b"{", b"[[fault", b'{"fault": {}}', b"x = 1e999", b"x = " + b"[" * 9000]
)
def test_serve_refuses_what_is_no_document(tmp_path: Path, content: bytes | None) -> None:
    file = tmp_path / "faults"
    if content is not None:
        file.write_bytes(content)
    command = [sys.executable, "-m", "heygen", "sandbox", "serve", "--faults", str(file)]
    ran = subprocess.run(command, capture_output=True, text=True, timeout=30, check=False)
    assert (ran.returncode, ran.stdout) == (2, "")
    assert str(file) in json.loads(ran.stderr)["error"]["message"]


def test_serve_and_run_take_a_file(tmp_path: Path) -> None:
    file = tmp_path / "faults.json"
    file.write_text(json.dumps({"fault": [{"kind": "status", "status": 503, "nth": 1}]}))
    with sandbox("--faults", str(file)) as started:
        assert statuses(started, 2) == [503, 200]
    script = (
        "import os, urllib.request, urllib.error\n"
        "request = urllib.request.Request(os.environ['HEYGEN_API_BASE'] + '/v3/users/me')\n"
        "try: urllib.request.urlopen(request)\n"
        "except urllib.error.HTTPError as error: print(error.code)\n"
    )
    command = [sys.executable, "-m", "heygen", "sandbox", "run", "--faults", str(file), "--"]
    ran = subprocess.run([*command, sys.executable, "-c", script], capture_output=True, text=True, check=False)
    assert ran.stdout == "503\n"


CONTRACT = Contract.load()
SCALARS = st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8)
VALUES = SCALARS | st.lists(SCALARS, max_size=3) | st.dictionaries(st.sampled_from(["a", "b"]), SCALARS)
NAMES = st.sampled_from(["kind", "path", "method", "operation", "family", "nth", "first", "every", "probability",
                         "times", "status", "seconds", "bytes", "retry_after", "carried_out", "x"])  # fmt: skip
ENTRIES = st.dictionaries(NAMES, VALUES | st.sampled_from([*KINDS, "GET", "/v3/*", "/", "*", "/files/*", VIDEOS]))


def outcome(content: bytes) -> tuple[list[str], int]:
    """Return what was expected of each mistake in a document, and how many rules it has without any."""
    try:
        return [], len(read(content, CONTRACT).rules)
    except InvalidRulesError as error:
        return [fault.expected for fault in error.faults], 0


@given(st.dictionaries(st.sampled_from(["fault", "seed"]), VALUES | st.lists(ENTRIES, max_size=4)))
def test_any_json_is_rules_or_named_mistakes(document: Any) -> None:
    mistakes, count = outcome(json.dumps(document).encode())
    assert all(mistakes)
    assert mistakes or count == len(document.get("fault", []))


@given(st.binary(max_size=60) | st.text(max_size=60).map(str.encode))
def test_any_bytes_are_rules_or_named_mistakes(content: bytes) -> None:
    mistakes, _ = outcome(content)
    assert all(mistakes)


@pytest.mark.parametrize("kind", KINDS)
def test_a_kind_has_its_defaults_and_takes_its_parameters(kind: str) -> None:
    samples = {"seconds": 1.5, "interval": 0, "bytes": 64, "status": 403, "after": 2, "carried_out": True}
    parameters = KINDS[kind].parameters
    needed = {name: samples[name] for name in parameters if name not in KINDS[kind].defaults}
    all_given = {name: value for name, value in samples.items() if name in parameters}
    for chosen in (needed, {**needed, **all_given}):
        [found] = read(json.dumps({"fault": [{"kind": kind, **chosen}]}).encode(), CONTRACT).rules
        assert found.parameters == {**KINDS[kind].defaults, **chosen}


# Files behind links.


def link(client: httpx.Client) -> str:
    return str(client.get(ONE).json()["data"]["video_url"])


def test_a_fresh_link_can_be_refused(client: httpx.Client) -> None:
    rules(client, {"kind": "expired_link", "times": 1}, {"kind": "expired_link", "status": 404, "times": 1})
    got = [httpx.get(link(client)) for _ in range(3)]
    assert [answer.status_code for answer in got] == [403, 404, 200]
    assert b"<Code>AccessDenied</Code>" in got[0].content


def test_a_download_is_cut_where_asked(client: httpx.Client) -> None:
    url = link(client)
    whole = httpx.get(url).content
    for fields, length in (({}, len(whole) // 2), ({"bytes": 100}, 100), ({"bytes": 10**9}, len(whole))):
        rule(client, "cut_download", **fields)
        with connect(client) as connection:
            connection.sendall(
                f"GET {httpx.URL(url).raw_path.decode()} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n".encode()
            )
            headers, body = parts(received(connection))
        assert int(headers["content-length"]) == len(whole)
        assert body == whole[:length]


def test_a_file_changes_under_its_link(client: httpx.Client) -> None:
    rule(client, "changed_file", path="/files/video/*", nth=2)
    url = link(client)
    old, new, again = (httpx.get(url) for _ in range(3))
    assert new.content == again.content != old.content
    assert new.headers["etag"] == again.headers["etag"] != old.headers["etag"]
    assert len(new.content) == len(old.content)
    assert new.content[:64] == old.content[:64]
    assert all(one != other for one, other in zip(new.content[64:], old.content[64:], strict=True))
    rest = httpx.get(link(client), headers={"Range": "bytes=100-", "If-Range": old.headers["etag"]})
    assert (rest.status_code, rest.content) == (200, new.content)
    rest = httpx.get(url, headers={"Range": "bytes=100-", "If-Range": new.headers["etag"]})
    assert (rest.status_code, rest.content) == (206, new.content[100:])


def test_something_else_can_come_instead_of_a_file(client: httpx.Client) -> None:
    url = link(client)
    found = []
    for fields in ({"kind": "wrong_type"}, {"kind": "wrong_type", "body": "json"}, {"kind": "empty_file"}):
        rules(client, fields)
        answer = httpx.get(url)
        found.append((answer.status_code, answer.headers["content-type"].partition(";")[0], bool(answer.content)))
    assert found == [(200, "text/html", True), (200, "application/json", True), (200, "video/mp4", False)]


def test_faults_of_files_leave_the_api_alone(client: httpx.Client) -> None:
    rules(client, *({"kind": kind} for kind, one in KINDS.items() if one.scope == "file"))
    assert client.get(ONE).status_code == 200
    assert struck(client) == [0] * 5


def test_faults_of_answers_strike_files_and_uploads(client: httpx.Client) -> None:
    declared = {"filename": "a.bin", "content_type": "video/mp4", "size_bytes": 3}
    opened = client.post("/v3/assets/direct-uploads", json=declared).json()["data"]
    rule(client, "reset_before", path="/uploads/*", times=1)
    with pytest.raises(httpx.TransportError):
        httpx.put(opened["upload_url"], content=b"abc", headers=opened["upload_headers"])
    assert client.post(f"/v3/assets/{opened['asset_id']}/complete", json={}).status_code == 409
    assert httpx.put(opened["upload_url"], content=b"abc", headers=opened["upload_headers"]).status_code == 200
    assert client.post(f"/v3/assets/{opened['asset_id']}/complete", json={}).status_code == 200
    rule(client, "status", status=503, path="/files/*")
    assert httpx.get(link(client)).status_code == 503
    assert ledger(client)["requests"]["PUT /uploads/{path}"] == 2
    assert ledger(client)["requests"]["GET /files/{path}"] == 1


# Jobs.


def started(client: httpx.Client, key: str = "job") -> str:
    return f"{VIDEOS}/{create(client, key).json()['data']['video_id']}"


def states(client: httpx.Client, path: str, last: str, count: int = 1) -> list[str]:
    """Return the different states that a job goes through, until it is for the `count`-th time in the last one."""
    seen: list[str] = []
    deadline = time.monotonic() + 10
    while seen.count(last) < count and time.monotonic() < deadline:
        answer = client.get(path)
        state = answer.json()["data"]["status"] if answer.is_success else str(answer.status_code)
        seen += [state] if seen[-1:] != [state] else []
        time.sleep(0.02)
    assert seen.count(last) == count, seen
    return seen


def test_a_job_fails_when_its_time_is_over(client: httpx.Client) -> None:
    rule(client, "job_fails", operation="createVideo", nth=2)
    first, second = started(client, "fails-1"), started(client, "fails-2")
    assert client.get(second).json()["data"]["status"] in ("pending", "processing")
    assert states(client, first, "completed")[-1] == "completed"
    assert states(client, second, "failed")[-1] == "failed"
    assert "fault" in client.get(second).json()["data"]["failure_message"]
    assert struck(client) == [1]


def test_a_job_hangs(client: httpx.Client) -> None:
    rule(client, "job_hangs", family=VIDEOS, nth=1)
    first, second = started(client, "hangs-1"), started(client, "hangs-2")
    states(client, second, "completed")
    assert client.get(first).json()["data"]["status"] == "processing"


def test_a_job_goes_back_once(client: httpx.Client) -> None:
    rule(client, "job_goes_back", family=VIDEOS, after=0.3, seconds=0.5)
    seen = states(client, started(client, "back"), "completed", 2)
    assert seen[-3:] == ["completed", "processing", "completed"]


def test_a_job_is_in_a_state_that_no_contract_knows(client: httpx.Client) -> None:
    rule(client, "job_unknown_state", family=VIDEOS, seconds=1.0)
    path = started(client, "unknown")
    video_id = path.rpartition("/")[2]
    many = client.get("/v3/videos/statuses", params={"video_ids": video_id}).json()["data"]
    assert [one["status"] for one in many] == ["quantum"]
    listed = {one["id"]: one["status"] for one in client.get(VIDEOS).json()["data"]}
    assert listed[video_id] == "quantum"
    assert set(listed.values()) > {"quantum"}
    assert states(client, path, "completed") == ["quantum", "completed"]


def test_a_job_is_not_found_at_first(client: httpx.Client) -> None:
    rule(client, "job_missing", operation="createVideo", seconds=0.5)
    path = started(client, "missing")
    assert client.get(path).json()["error"]["code"] == "video_not_found"
    assert states(client, path, "completed")[0] == "404"


def test_jobs_of_a_batch_are_counted_one_by_one(client: httpx.Client) -> None:
    rule(client, "job_fails", family=VIDEOS, nth=2)
    batch = client.post("/v3/videos/batches", json={"videos": [VIDEO] * 3}).json()["data"]["batch_id"]
    states(client, f"/v3/videos/batches/{batch}", "completed")

    def fates() -> list[str]:
        return [one["status"] for one in client.get(f"/v3/videos/batches/{batch}").json()["data"]["items"]]

    assert eventually(lambda: "processing" not in (found := fates()) and found) == ["completed", "failed", "completed"]


def test_a_replayed_create_starts_no_second_job(client: httpx.Client) -> None:
    rule(client, "job_fails", operation="createVideo", nth=2)
    assert started(client, "replay") == started(client, "replay")
    assert client.get("/__sandbox__/faults").json()["fault"][0]["seen"] == 1


# The page that describes them.

PAGE = (Path(__file__).parents[2] / "docs" / "faults.md").read_text(encoding="utf-8")


def test_the_page_names_each_kind_with_its_parameters_and_defaults() -> None:
    lines = {line.split("`")[1]: line for line in PAGE.splitlines() if line.startswith("| `") and line.count("|") == 4}
    for name, kind in KINDS.items():
        for parameter, schema in kind.parameters.items():
            default = schema.get("default")
            shown = f"`{parameter}`" if default is None else f"`{parameter} = {json.dumps(default)}`"
            assert shown in lines[name] or (default is None and f"`{parameter}` " in lines[name]), (name, shown)
    assert set(lines) >= set(KINDS)


def test_the_examples_on_the_page_are_rules() -> None:
    examples = [block.partition("```")[0] for block in PAGE.split("```toml\n")[1:]]
    assert [len(read(example.encode(), CONTRACT).rules) for example in examples] == [2, 3]
