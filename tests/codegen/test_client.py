"""The generated client by itself: typed, sync and async, importing what it uses, passing on what it does not know."""

from __future__ import annotations

import asyncio
import json
import os
import subprocess
import sys
import textwrap
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest
from heygen_api import AsyncClient, Client, api, errors, models

from tests.support.scripted_server import Answer, Scripted, scripted_server

ROOT = Path(__file__).parent.parent.parent
VIDEO = {"data": {"id": "v1", "status": "dreaming", "title": None, "new_field": {"deep": [1, 2.50]}}}


@pytest.fixture
def server() -> Iterator[Scripted]:
    with scripted_server() as scripted:
        yield scripted


@pytest.fixture
def client(server: Scripted) -> Iterator[Client]:
    with Client(base_url=server.base_url, token="secret", max_retries=0) as made:
        yield made


def of(value: Any, status: int = 200) -> Answer:
    return Answer(status=status, body=json.dumps(value).encode())


def test_a_plain_mapping_or_a_model_is_sent_and_the_answer_parsed(server: Scripted, client: Client) -> None:
    body = {"type": "avatar", "avatar_id": "a1", "script": "Hi", "title": "é"}
    server.says(of({"data": {"video_id": "v1", "status": "waiting"}}))
    for given in (body, models.CreateVideoFromAvatar.from_dict(body)):
        created = api.videos.create_video.sync(client=client, body=given, idempotency_key="k1")
        assert created is not None
        assert created.to_dict() == {"data": {"video_id": "v1", "status": "waiting"}}
    assert len(server.asked) == 2
    for asked in server.asked:
        headers = {name.lower(): value for name, value in asked.headers.items()}
        assert (asked.method, asked.path, json.loads(asked.body)) == ("POST", "/v3/videos", body)
        assert (headers["x-api-key"], headers["idempotency-key"]) == ("secret", "k1")


def test_asynchronous_functions_do_the_same(server: Scripted) -> None:
    async def call() -> Any:
        async with AsyncClient(base_url=server.base_url, token="secret") as client:
            detailed = await api.videos.get_video_v3.asyncio_detailed("v/1", client=client)
            raw = await api.videos.get_video_v3.asyncio_raw("v1", client=client)
            return detailed, raw, await api.videos.get_video_v3.asyncio("v1", client=client)

    server.says(of(VIDEO))
    detailed, raw, parsed = asyncio.run(call())
    assert (detailed.status_code, detailed.parsed) == (200, parsed)
    assert (raw.status_code, raw.content) == (200, json.dumps(VIDEO).encode())
    assert server.asked[0].path == "/v3/videos/v%2F1"


def test_values_and_fields_that_the_contract_does_not_know_pass_through(server: Scripted, client: Client) -> None:
    server.says(of(VIDEO))
    video = api.videos.get_video_v3.sync("v1", client=client)
    assert video is not None
    assert not isinstance(video, models.ErrorEnvelope)
    assert video.data.status == "dreaming"
    assert video.data.additional_properties == {"new_field": {"deep": [1, 2.5]}}
    assert video.to_dict() == VIDEO


def test_the_raw_answer_is_as_the_server_sent_it(server: Scripted, client: Client) -> None:
    content = b'{"data": {"id": "v1",   "duration": 2.50}}'
    server.says(Answer(body=content))
    response = api.videos.get_video_v3.sync_raw("v1", client=client)
    assert isinstance(response, httpx.Response)
    assert response.content == content


@pytest.mark.parametrize(
    ("status", "content"),
    [(200, b"<html>"), (200, b""), (502, b"<html>Bad gateway"), (520, b""), (404, b"\xff"), (400, b"[" * 100_000)],
)
def test_an_answer_that_is_not_json_is_none_or_the_error_that_was_asked_for(
    server: Scripted, client: Client, status: int, content: bytes
) -> None:
    server.says(Answer(status=status, body=content, content_type="text/html"))
    detailed = api.videos.get_video_v3.sync_detailed("v1", client=client)
    assert (detailed.status_code, detailed.parsed, detailed.content) == (status, None, content)
    client.raise_on_unexpected_status = True
    with pytest.raises(errors.UnexpectedStatus) as caught:
        api.videos.get_video_v3.sync("v1", client=client)
    assert (caught.value.status_code, caught.value.content) == (status, content)


@pytest.mark.parametrize("answer", [[], "text", 3, None, {"data": []}, {"data": "x"}, {"error": 1}, {}])
def test_an_answer_of_another_shape_raises_nothing(server: Scripted, client: Client, answer: Any) -> None:
    server.says(of(answer))
    parsed = api.videos.get_video_v3.sync("v1", client=client)
    assert (parsed.to_dict() if isinstance(answer, dict) and parsed else parsed) == answer


def test_errors_are_one_model(server: Scripted, client: Client) -> None:
    server.says(of({"error": {"code": "not_found", "message": "No", "param": "x"}}, 404))
    parsed = api.videos.get_video_v3.sync("v1", client=client)
    assert isinstance(parsed, models.ErrorEnvelope)
    assert (parsed.error.code, parsed.error.message) == ("not_found", "No")


def test_a_file_is_uploaded_as_one_part(server: Scripted, client: Client, tmp_path: Path) -> None:
    from heygen_api.types import File

    (tmp_path / "a.png").write_bytes(b"\x89PNG")
    server.says(of({"data": {"asset_id": "a"}}))
    with (tmp_path / "a.png").open("rb") as file:
        api.assets.upload_asset.sync(client=client, body={"file": File(file, "a.png", "image/png")})
    sent = server.asked[0].body
    assert b'name="file"; filename="a.png"\r\nContent-Type: image/png\r\n\r\n\x89PNG\r\n' in sent


def test_lists_in_the_query_are_repeated_and_the_unset_left_out(server: Scripted, client: Client) -> None:
    server.says(of({"data": []}))
    api.batches.bulk_video_statuses_v3.sync(client=client, video_ids=["a", "b"])
    assert server.asked[0].path == "/v3/videos/statuses?video_ids=a&video_ids=b"


def in_a_fresh_interpreter(program: str) -> set[str]:
    """Run a program and return the modules that it has imported."""
    program = f"import sys\n{program}\nprint('\\n'.join(sys.modules))"
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "generated")}
    finished = subprocess.run(
        [sys.executable, "-c", program], env=environment, capture_output=True, text=True, check=True
    )
    return set(finished.stdout.split())


def test_importing_the_package_imports_next_to_nothing() -> None:
    loaded = in_a_fresh_interpreter("import heygen_api; heygen_api.operations.index()")
    assert {name for name in loaded if name.startswith("heygen_api")} == {"heygen_api", "heygen_api.operations"}
    assert loaded.isdisjoint({"httpx", "attrs", "attr"})


def test_importing_one_operation_imports_no_other_and_no_model() -> None:
    loaded = in_a_fresh_interpreter("import heygen_api\nheygen_api.api.videos.create_video")
    ours = {name.removeprefix("heygen_api.") for name in loaded if name.startswith("heygen_api.")}
    assert ours == {"api", "api.videos", "api.videos.create_video", "errors", "types"}


def test_importing_one_model_imports_no_other() -> None:
    loaded = in_a_fresh_interpreter("from heygen_api.models import VideoDetail")
    assert {name for name in loaded if name.startswith("heygen_api.models.")} == {"heygen_api.models.video_detail"}


def test_the_package_and_a_program_that_uses_its_types_are_well_typed(tmp_path: Path) -> None:
    program = """
        import asyncio

        from heygen_api import AsyncClient, Client, api, bodies, models
        from heygen_api.types import Response

        client = Client(token="t")
        body: bodies.CreateVideoFromAvatar = {"type": "avatar", "avatar_id": "a", "script": "Hi"}
        created = api.videos.create_video.sync(client=client, body=body)
        if isinstance(created, models.ErrorEnvelope) and created.error:
            print(created.error.message.upper())
        elif isinstance(created, models.CreateAvatarVideoResponseEnvelope) and created.data:
            print(created.data.video_id.upper())

        async def read(video_id: str) -> Response[models.VideoDetailEnvelope | models.ErrorEnvelope | None]:
            async with AsyncClient(token="t") as client:
                return await api.videos.get_video_v3.asyncio_detailed(video_id, client=client)

        print(asyncio.run(read("v1")).status_code + 1)
    """
    (tmp_path / "program.py").write_text(textwrap.dedent(program), encoding="utf-8")
    (tmp_path / "mypy.ini").write_text("[mypy]\nstrict = true\n", encoding="utf-8")
    finished = subprocess.run(
        [sys.executable, "-m", "mypy", "--cache-dir", str(tmp_path / "cache"), "-m", "program", "-p", "heygen_api"],
        cwd=tmp_path,
        env={**os.environ, "MYPYPATH": os.pathsep.join((str(tmp_path), str(ROOT / "generated")))},
        capture_output=True,
        text=True,
        check=False,
    )
    assert finished.returncode == 0, finished.stdout
