"""Whatever is typed, piped in, set in the environment, stored or answered: no traceback, and one of the known exits."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator, Mapping
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

import pytest
from heygen_api.record import Operation
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.support.anything import (
    OPERATIONS,
    WITH_BODY,
    answers,
    command_lines,
    environments,
    json_texts,
    stored_configs,
    stored_credentials,
    values,
)
from tests.support.running import COMMAND, NOWHERE, Finished, clean_environ, heygen_here

pytestmark = pytest.mark.slow

EXIT_CODES = {0, 1, 2, 3, 4, 130}
READS = [
    "auth status",
    "video get ID --wait --timeout 1ms",
    "video delete ID --force",
    "video download ID --output-path no/such/folder/x.mp4",
    "video-agent create --prompt p --wait --timeout 1ms",
    *(f"{' '.join(one.command)}{' ID' * len(one.arguments)}" for one in OPERATIONS if one.method == "GET"),
]

thorough = settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
few = settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck))


def assert_well_behaved(ended: Finished, environ: Mapping[str, str] = NOWHERE) -> None:
    assert ended.code in EXIT_CODES
    assert b"Traceback" not in ended.stderr
    assert b"cli_internal_error" not in ended.stderr
    if "--human" not in ended.arguments and environ.get("HEYGEN_OUTPUT", "").lower() != "human":
        assert all(message.keys() <= {"error", "warning", "notice"} for message in ended.messages)
    if ended.code in (2, 3):
        assert ended.stderr
        assert ended.stdout == b"" or ended.arguments[:2] == ("auth", "status")


@thorough
@given(command_lines(), st.binary(max_size=40))
def test_any_command_line_is_answered(arguments: list[str], stdin: bytes) -> None:
    assert_well_behaved(heygen_here(*arguments, environ=NOWHERE, stdin=stdin))


@thorough
@given(st.lists(values, max_size=4).filter(lambda words: "sandbox" not in words))
def test_any_words_are_answered(words: list[str]) -> None:
    assert_well_behaved(heygen_here(*words, environ=NOWHERE))


@thorough
@given(st.data(), st.binary())
def test_any_body_is_answered(data: st.DataObject, raw: bytes) -> None:
    operation = data.draw(st.sampled_from(WITH_BODY))
    words = [*operation.command, *("some-id" for _ in operation.arguments)]
    text = data.draw(json_texts(operation))
    assert_well_behaved(heygen_here(*words, "-d", text, environ=NOWHERE))
    for piped in (text.encode("utf-8", "surrogateescape"), raw):
        assert_well_behaved(heygen_here(*words, "-d", "-", environ=NOWHERE, stdin=piped))


@few
@given(st.binary(), st.sampled_from(["request.json", "a b.json", "\u00e9.json", "photo.jpg"]))
def test_any_file_is_answered(tmp_path_factory: pytest.TempPathFactory, content: bytes, name: str) -> None:
    file = tmp_path_factory.mktemp("files") / name
    file.write_bytes(content)
    for given_as in (str(file), f"@{file}"):
        assert_well_behaved(heygen_here("video", "create", "-d", given_as, environ=NOWHERE))
    assert_well_behaved(heygen_here("asset", "create", "--file", str(file), environ=NOWHERE))


@thorough
@given(environments)
def test_any_environment_is_answered(environ: dict[str, str]) -> None:
    settled = {**NOWHERE, **environ}
    for words in (["video", "list"], ["auth", "status"], ["video", "list", "--help"]):
        assert_well_behaved(heygen_here(*words, environ=settled), settled)


@thorough
@given(stored_credentials)
def test_any_stored_credential_is_answered(tmp_path_factory: pytest.TempPathFactory, content: bytes) -> None:
    folder = tmp_path_factory.mktemp("config")
    (folder / "credentials").write_bytes(content)
    environ = {**NOWHERE, "HEYGEN_API_KEY": "", "HEYGEN_CONFIG_DIR": str(folder)}
    for words in (["video", "list"], ["auth", "status"]):
        assert_well_behaved(heygen_here(*words, environ=environ))


@thorough
@given(stored_configs)
def test_any_stored_configuration_is_answered(tmp_path_factory: pytest.TempPathFactory, content: bytes) -> None:
    folder = tmp_path_factory.mktemp("config")
    environ = {**NOWHERE, "HEYGEN_CONFIG_DIR": str(folder)}
    for words in (["config", "list"], ["video", "list"], ["config", "set", "profiles.w.output", "json"]):
        (folder / "config.toml").write_bytes(content)
        ended = heygen_here(*words, environ=environ)
        if b"human" not in content.lower():
            assert_well_behaved(ended, environ)


class AnsweringAnything(BaseHTTPRequestHandler):
    """Answers as it was told last."""

    status, media_type, content = 200, "application/json", b""

    def _answer(self) -> None:
        self.rfile.read(int(self.headers.get("Content-Length") or 0))
        self.send_response(self.status)
        self.send_header("Content-Type", self.media_type)
        self.send_header("Content-Length", str(len(self.content)))
        self.end_headers()
        self.wfile.write(self.content)

    do_GET = do_POST = do_DELETE = _answer  # noqa: N815 - names that the base class looks for

    def log_message(self, *_: Any) -> None:
        pass


@pytest.fixture(scope="module")
def anywhere() -> Iterator[dict[str, str]]:
    """Variables that lead to what answers anything."""
    with ThreadingHTTPServer(("127.0.0.1", 0), AnsweringAnything) as server:
        serving = Thread(target=server.serve_forever, args=(0.01,))
        serving.start()
        yield {**NOWHERE, "HEYGEN_API_BASE": f"http://127.0.0.1:{server.server_port}"}
        server.shutdown()
        serving.join()


@thorough
@given(
    answers,
    st.sampled_from([200, 201, 204, 302, 400, 401, 404, 409, 429, 500, 503, 599]),
    st.sampled_from(["application/json", "text/html", "application/json; charset=utf-16", "", "x"]),
    st.sampled_from(READS),
    st.booleans(),
)
def test_any_answer_of_the_api_is_answered(
    anywhere: dict[str, str], content: bytes, status: int, media_type: str, command: str, human: bool
) -> None:
    handler: Any = AnsweringAnything
    handler.status, handler.media_type, handler.content = status, media_type, content
    assert_well_behaved(heygen_here(*command.split(), *(["--human"] if human else []), environ=anywhere))


@few
@given(st.sampled_from(OPERATIONS), st.lists(st.binary(max_size=12), max_size=3), st.binary(max_size=40))
def test_any_bytes_are_answered_by_the_real_process(operation: Operation, words: list[bytes], stdin: bytes) -> None:
    typed = [word.replace(b"\0", b"") for word in words]
    ended = subprocess.run(
        [*map(os.fsencode, (*COMMAND, *operation.command)), *typed],
        input=stdin,
        capture_output=True,
        env={**clean_environ(), **NOWHERE},
        check=False,
    )
    assert_well_behaved(Finished(tuple(map(os.fsdecode, typed)), ended.returncode, ended.stdout, ended.stderr))


@pytest.mark.parametrize("closed", ["<&-", ">&-", "2>&-", "<&- >&- 2>&-", ">/dev/full"])
def test_closed_and_full_streams_are_answered(closed: str, tools: Path) -> None:
    for words in ("video list", "--version", "video create --request-schema", "video create -d -", "no-such-command"):
        ended = subprocess.run(
            ["bash", "-c", f"heygen {words} {closed}"],
            capture_output=True,
            stdin=subprocess.DEVNULL,
            env={**clean_environ(), **NOWHERE, "PATH": f"{tools}{os.pathsep}{os.environ['PATH']}"},
            check=False,
        )
        assert ended.returncode in EXIT_CODES
        assert b"Traceback" not in ended.stderr
        assert b"cli_internal_error" not in ended.stderr
