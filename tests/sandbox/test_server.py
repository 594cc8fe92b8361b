"""The sandbox over a real socket: what was done stays done, jobs take their time, and refusals are the API's."""

from __future__ import annotations

import base64
import json
import socket
from collections.abc import Iterator
from typing import Any

import httpx
import pytest

from tests.support.sandbox_requests import JENNY
from tests.support.sandbox_server import PNG, eventually, sandbox

VIDEO = {"type": "avatar", "avatar_id": "avt_angela_01", "script": "Welcome.", "voice_id": JENNY}


@pytest.fixture(scope="module")
def client() -> Iterator[httpx.Client]:
    """A sandbox whose jobs are over at once."""
    with sandbox("--speed", "1000") as started:
        yield started


@pytest.fixture(scope="module")
def slow() -> Iterator[httpx.Client]:
    """A sandbox whose jobs take an hour."""
    with sandbox("--speed", "0.001") as started:
        yield started


def data(answer: httpx.Response) -> Any:
    assert answer.is_success, answer.text
    return answer.json()["data"]


def error(answer: httpx.Response) -> tuple[int, str, str | None]:
    found = answer.json()["error"]
    return answer.status_code, found["code"], found.get("param")


def finished(client: httpx.Client, path: str) -> Any:
    return eventually(
        lambda: (found := data(client.get(path)))["status"] in ("completed", "failed", "complete") and found
    )


@pytest.mark.parametrize(
    ("path", "query"),
    [
        ("/v3/voices", {}),
        ("/v3/avatars", {}),
        ("/v3/avatars/looks", {}),
        ("/v3/video-agents/styles", {}),
        ("/v3/audio/sounds", {"query": "music"}),
        ("/v3/audio/sounds", {"query": "a bang", "type": "sound_effects"}),
        ("/v3/templates", {}),
        ("/v3/videos", {}),
        ("/v3/assets", {"username": "demo"}),
        ("/v3/assets/search", {"query": "rocket", "type": "icon"}),
        ("/v3/brand-kits", {}),
        ("/v3/webhooks/events", {}),
    ],
)
def test_a_list_has_three_pages_that_do_not_overlap(client: httpx.Client, path: str, query: dict[str, str]) -> None:
    seen: list[str] = []
    token = None
    for _ in range(3):
        page = client.get(path, params={**query, **({"token": token} if token else {})}).json()
        seen += [json.dumps({key: value for key, value in item.items() if "id" in key}) for item in page["data"]]
        assert page["has_more"] is (page["next_token"] is not None)
        token = page["next_token"]
    assert len(seen) == len(set(seen)) > 20


def test_a_list_ends_with_a_null_cursor(client: httpx.Client) -> None:
    page: dict[str, Any] = {"next_token": ""}
    count = 0
    while page["next_token"] is not None:
        page = client.get("/v3/voices", params={"limit": 25, "token": page["next_token"]}).json()
        count += len(page["data"])
    assert count == 64
    assert page["has_more"] is False


@pytest.mark.parametrize("token", ["x", "%%%", "bm8", "W10", "e30"])
def test_a_bad_cursor_is_an_invalid_parameter(client: httpx.Client, token: str) -> None:
    assert error(client.get("/v3/voices", params={"token": token})) == (400, "invalid_parameter", "token")


def test_a_cursor_survives_the_removal_of_what_it_ended_on(client: httpx.Client) -> None:
    page = client.get("/v3/lipsyncs", params={"limit": 3}).json()
    following = client.get("/v3/lipsyncs", params={"limit": 3, "token": page["next_token"]}).json()["data"]
    data(client.delete(f"/v3/lipsyncs/{page['data'][-1]['id']}"))
    assert client.get("/v3/lipsyncs", params={"limit": 3, "token": page["next_token"]}).json()["data"] == following


def test_filters_narrow_a_list(client: httpx.Client) -> None:
    page = client.get("/v3/voices", params={"language": "English", "gender": "female", "limit": 5}).json()
    assert page["data"][0]["voice_id"] == JENNY
    assert {(voice["language"], voice["gender"], voice["type"]) for voice in page["data"]} == {
        ("English", "female", "public")
    }
    assert page["has_more"]
    looks = client.get("/v3/avatars/looks", params={"group_id": "avt_angela_01", "limit": 5}).json()
    assert looks["data"][0]["id"] == "angela_business_01"
    assert not looks["has_more"]
    assert [group["id"] for group in data(client.get("/v3/avatars", params={"ownership": "private", "limit": 1}))] != []
    assert data(client.get("/v3/assets", params={"username": "someone"})) == []


@pytest.mark.parametrize(
    ("query", "param"), [({"limit": "0"}, "limit"), ({"limit": "ten"}, "limit"), ({"type": "shared"}, "type")]
)
def test_a_bad_query_parameter_is_named(client: httpx.Client, query: dict[str, str], param: str) -> None:
    assert error(client.get("/v3/voices", params=query)) == (400, "invalid_parameter", param)


def test_a_required_query_parameter_is_required(client: httpx.Client) -> None:
    assert error(client.get("/v3/audio/sounds")) == (400, "invalid_parameter", "query")


def test_what_is_created_is_listed_first_renamed_deleted_and_gone(client: httpx.Client) -> None:
    ids = data(client.post("/v3/video-translations", json={
        "video": {"type": "url", "url": "https://example.com/a.mp4"}, "output_languages": ["es", "French"],
        "title": "Launch", "callback_id": "c1",
    }))["video_translation_ids"]  # fmt: skip
    assert len(ids) == 2
    path = f"/v3/video-translations/{ids[1]}"
    first, second = data(client.get("/v3/video-translations"))[:2]
    assert (first["id"], first["output_language"], second["output_language"]) == (ids[1], "fr", "es")
    assert data(client.get(path))["callback_id"] == "c1"
    assert data(client.patch(path, json={"title": "Renamed"}))["title"] == "Renamed"
    assert data(client.get(path))["title"] == "Renamed"
    assert data(client.delete(path))["id"] == ids[1]
    for answer in (client.get(path), client.delete(path), client.patch(path, json={"title": "x"})):
        assert error(answer) == (404, "video_translation_not_found", None)
    assert ids[1] not in [one["id"] for one in data(client.get("/v3/video-translations"))]


def test_the_title_of_a_video_can_be_searched(client: httpx.Client) -> None:
    made = data(client.post("/v3/videos", json={**VIDEO, "title": "Zebra crossing"}))
    assert [video["id"] for video in data(client.get("/v3/videos", params={"title": "zebra"}))] == [made["video_id"]]


def test_a_job_ends_with_links_that_a_running_one_lacks(client: httpx.Client, slow: httpx.Client) -> None:
    made = data(slow.post("/v3/videos", json=VIDEO))
    assert (made["status"], made["output_format"]) == ("waiting", "mp4")
    running = data(slow.get(f"/v3/videos/{made['video_id']}"))
    assert (running["status"], running["video_url"], running["completed_at"]) == ("pending", None, None)
    done = finished(client, f"/v3/videos/{data(client.post('/v3/videos', json=VIDEO))['video_id']}")
    assert done["video_url"].endswith(".mp4") or ".mp4?" in done["video_url"]
    assert done["completed_at"] >= done["created_at"]
    assert done["captioned_video_url"] is None
    assert "failure_code" not in done


def test_a_job_moves_through_its_states() -> None:
    with sandbox("--speed", "8") as client:
        path = f"/v3/videos/{data(client.post('/v3/videos', json=VIDEO))['video_id']}"
        states: list[str] = []
        while "completed" not in states:
            state = data(client.get(path))["status"]
            states += [] if state in states[-1:] else [state]
    assert states == ["pending", "processing", "completed"]


def test_captions_come_where_they_were_asked_for(client: httpx.Client) -> None:
    made = data(client.post("/v3/videos", json={**VIDEO, "caption": {"style": "default"}}))
    done = finished(client, f"/v3/videos/{made['video_id']}")
    assert b"Welcome." in client.get(done["subtitle_url"]).content
    assert ".mp4" in done["captioned_video_url"]


def test_a_text_can_ask_for_failure(client: httpx.Client) -> None:
    made = data(client.post("/v3/videos", json={**VIDEO, "script": "Please [fail]."}))
    done = finished(client, f"/v3/videos/{made['video_id']}")
    assert (done["status"], done["failure_code"]) == ("failed", "sandbox_failure")
    assert done["failure_message"]


def test_an_agent_session_names_its_video_and_ends(client: httpx.Client) -> None:
    made = data(client.post("/v3/video-agents", json={"prompt": "Demo video"}))
    assert made["status"] in ("generating", "thinking")
    session = finished(client, f"/v3/video-agents/{made['session_id']}")
    assert session["video_id"] == made["video_id"]
    assert [message["role"] for message in session["messages"]] == ["model", "user"]
    found = session["messages"][0]["resource_ids"][0]
    assert data(client.get(f"/v3/video-agents/{made['session_id']}/resources/{found}"))["resource_type"] == "video"
    assert [one["id"] for one in data(client.get(f"/v3/video-agents/{made['session_id']}/videos"))] == [
        made["video_id"]
    ]


def test_a_chat_names_no_video_at_first(slow: httpx.Client) -> None:
    made = data(slow.post("/v3/video-agents", json={"prompt": "Demo", "mode": "chat"}))
    assert made["video_id"] is None
    assert data(slow.get(f"/v3/video-agents/{made['session_id']}"))["status"] == "thinking"
    data(slow.post(f"/v3/video-agents/{made['session_id']}/stop", json={}))
    assert data(slow.get(f"/v3/video-agents/{made['session_id']}"))["status"] == "failed"


def test_an_agent_can_be_made_to_ask_and_goes_on_when_told(client: httpx.Client) -> None:
    made = data(client.post("/v3/video-agents", json={"prompt": "Demo [input]", "mode": "chat"}))
    path = f"/v3/video-agents/{made['session_id']}"
    eventually(lambda: data(client.get(path))["status"] == "waiting_for_input")
    assert data(client.post(path, json={"message": "The calm one"}))["run_id"].startswith("run_")
    assert finished(client, path)["status"] == "completed"


def test_an_avatar_waits_for_consent(client: httpx.Client) -> None:
    source = {"type": "base64", "media_type": "image/png", "data": base64.b64encode(PNG).decode()}
    made = data(client.post("/v3/avatars", json={"type": "photo", "name": "Ada [input]", "file": source}))
    look, group = made["avatar_item"], made["avatar_group"]
    assert (look["group_id"], look["status"], group["looks_count"]) == (group["id"], "processing", 1)
    eventually(lambda: data(client.get(f"/v3/avatars/{group['id']}"))["status"] == "pending_consent")
    page = data(client.post(f"/v3/avatars/{group['id']}/consent", json={}))["url"]
    assert client.get(page).headers["content-type"].startswith("text/html")
    assert finished(client, f"/v3/avatars/looks/{look['id']}")["status"] == "completed"
    data(client.delete(f"/v3/avatars/looks/{look['id']}"))
    assert client.get(f"/v3/avatars/{group['id']}").status_code == 404


@pytest.mark.parametrize(
    "path", ["/v3/avatars/avt_angela_01", "/v3/avatars/looks/angela_business_01", f"/v3/voices/{JENNY}"]
)
def test_what_is_public_cannot_be_deleted(client: httpx.Client, path: str) -> None:
    assert error(client.delete(path)) == (403, "resource_access_denied", None)


def test_a_voice_is_cloned_listed_and_deleted(client: httpx.Client) -> None:
    audio = {"type": "url", "url": "https://example.com/me.mp3"}
    made = data(client.post("/v3/voices/clone", json={"audio": audio, "voice_name": "Me"}))["voice_clone_id"]
    assert finished(client, f"/v3/voices/{made}")["name"] == "Me"
    assert made in [voice["voice_id"] for voice in data(client.get("/v3/voices", params={"type": "private"}))]
    data(client.delete(f"/v3/voices/{made}"))
    assert error(client.get(f"/v3/voices/{made}")) == (404, "voice_not_found", None)


def test_the_seed_of_a_voice_design_gives_other_voices(client: httpx.Client) -> None:
    body = {"prompt": "warm, confident female narrator"}
    first, second = (data(client.post("/v3/voices", json={**body, "seed": seed}))["voices"] for seed in (0, 1))
    assert first[0]["voice_id"] == JENNY
    assert {voice["gender"] for voice in first + second} == {"female"}
    assert not {voice["voice_id"] for voice in first} & {voice["voice_id"] for voice in second}


@pytest.mark.parametrize("number", ["7179501.0", "1e3", "-0.0", "1e308"])
def test_an_integer_may_be_written_as_json_schema_allows(client: httpx.Client, number: str) -> None:
    answer = client.post("/v3/voices", content=f'{{"prompt": "warm", "seed": {number}}}')
    assert (answer.status_code, data(answer)["seed"]) == (200, int(float(number)))
    assert "." not in answer.text.rpartition('"seed"')[2]


@pytest.mark.parametrize("number", ["NaN", "Infinity", "1e999"])
def test_what_is_no_json_number_is_refused(client: httpx.Client, number: str) -> None:
    assert error(client.post("/v3/voices", content=f'{{"prompt": "warm", "seed": {number}}}'))[0] == 400
    query = {"query": "calm", "min_score": number}
    assert error(client.get("/v3/audio/sounds", params=query)) == (400, "invalid_parameter", "min_score")


def test_an_empty_value_is_checked_as_any_other(client: httpx.Client) -> None:
    for path, name in (("/v3/webhooks/events", "event_type"), ("/v3/voices", "type"), ("/v3/videos", "title")):
        assert error(client.get(path, params={name: ""})) == (400, "invalid_parameter", name)
    answer = client.post("/v3/videos", json=VIDEO, headers={"Idempotency-Key": ""})
    assert error(answer) == (400, "invalid_parameter", "Idempotency-Key")


@pytest.mark.parametrize("method", ["DELETE", "OPTIONS", "TRACE", "QUERY"])
def test_a_method_that_the_path_does_not_take_is_a_405_that_names_those_it_takes(
    client: httpx.Client, method: str
) -> None:
    answer = client.request(method, "/v3/videos/statuses")
    assert error(answer) == (405, "method_not_allowed", None)
    assert answer.headers["allow"] == "GET"


def test_an_upload_without_its_file_is_refused_whatever_key_it_repeats(client: httpx.Client) -> None:
    headers = {"Idempotency-Key": "upload-1"}
    assert client.post("/v3/assets", files={"file": ("a.png", PNG)}, headers=headers).status_code == 200
    answer = client.post("/v3/assets", files={"other": ("a.png", PNG)}, headers=headers)
    assert error(answer) == (400, "invalid_parameter", "file")


def test_a_batch_tells_the_fate_of_each_item(client: httpx.Client) -> None:
    items = [VIDEO, {**VIDEO, "voice_id": "nobody"}, {**VIDEO, "script": "[fail]"}]
    answer = client.post("/v3/videos/batches", json={"videos": items})
    assert answer.status_code == 202
    batch_id = data(answer)["batch_id"]
    batch = finished(client, f"/v3/videos/batches/{batch_id}")
    assert (batch["status"], batch["total_items"]) == ("completed", 3)
    assert batch["counts_by_status"] == {"completed": 1, "failed": 2}
    assert [item["status"] for item in batch["items"]] == ["completed", "failed", "failed"]
    assert batch["items"][1]["error"]["code"] == "voice_not_found"
    page = data(client.get(f"/v3/videos/batches/{batch_id}", params={"limit": 2}))
    rest = data(client.get(f"/v3/videos/batches/{batch_id}", params={"limit": 2, "token": page["next_token"]}))
    assert [item["item_index"] for item in page["items"] + rest["items"]] == [0, 1, 2]
    entries = data(client.get("/v3/videos/statuses", params={"batch_ids": batch_id, "video_ids": "vid_qr8821,nope"}))
    assert {(one["batch_id"] is None, one["status"]) for one in entries if "batch_id" in one} == {
        (True, "completed"), (True, "not_found"), (False, "completed"), (False, "failed"),
    }  # fmt: skip


def test_an_item_of_a_translation_batch_is_one_language(client: httpx.Client) -> None:
    one = {"video": {"type": "url", "url": "https://example.com/a.mp4"}, "output_languages": ["es", "fr"]}
    made = data(client.post("/v3/video-translations/batches", json={"video_translations": [one, one]}))
    assert finished(client, f"/v3/video-translations/batches/{made['batch_id']}")["total_items"] == 4


def test_statuses_take_repeated_and_comma_separated_ids(client: httpx.Client) -> None:
    for query in ("video_ids=vid_qr8821,vid_sample01", "video_ids=vid_qr8821&video_ids=vid_sample01"):
        entries = data(client.get(f"/v3/videos/statuses?{query}"))
        assert [entry["video_id"] for entry in entries] == ["vid_qr8821", "vid_sample01"]
    assert error(client.get("/v3/videos/statuses")) == (400, "invalid_parameter", "video_ids")


def test_a_key_gives_the_first_answer_again(client: httpx.Client) -> None:
    headers = {"Idempotency-Key": "one:1"}
    first, again = (client.post("/v3/videos", json=VIDEO, headers=headers) for _ in range(2))
    assert first.content == again.content
    assert [video["id"] for video in data(client.get("/v3/videos"))].count(data(first)["video_id"]) == 1
    other = client.post("/v3/videos", json={**VIDEO, "script": "Other"}, headers=headers)
    assert other.content == first.content  # as the API does: a key is for one intent only
    assert error(client.post("/v3/videos", json=VIDEO, headers={"Idempotency-Key": "a b"})) == (
        400, "invalid_parameter", "Idempotency-Key",
    )  # fmt: skip


def test_a_refused_request_leaves_its_key_free(client: httpx.Client) -> None:
    headers = {"Idempotency-Key": "two"}
    assert client.post("/v3/videos", json={"type": "avatar"}, headers=headers).status_code == 400
    assert client.post("/v3/videos", json=VIDEO, headers=headers).status_code == 200


def test_a_key_whose_request_is_under_way_is_a_conflict(client: httpx.Client) -> None:
    body = json.dumps(VIDEO).encode()
    with socket.create_connection((client.base_url.host, client.base_url.port or 80)) as first:
        head = f"POST /v3/videos HTTP/1.1\r\nHost: x\r\nx-api-key: {client.headers['x-api-key']}\r\n"
        head += f"Idempotency-Key: busy\r\nExpect: 100-continue\r\nContent-Length: {len(body)}\r\n\r\n"
        first.sendall(head.encode())
        assert first.recv(100).startswith(b"HTTP/1.1 100")

        def second() -> httpx.Response:
            return client.post("/v3/videos", json=VIDEO, headers={"Idempotency-Key": "busy"})

        assert error(second()) == (409, "request_in_progress", None)
        first.sendall(body)
        assert first.recv(100).startswith(b"HTTP/1.1 200")
    assert second().status_code == 200


def test_a_background_removal_is_known_by_its_request_id(client: httpx.Client) -> None:
    body = {"video": {"type": "url", "url": "https://example.com/a.mp4"}, "request_id": "r1", "layers": ["mask"]}
    first, again = (data(client.post("/v3/background-removals", json=body)) for _ in range(2))
    assert first["id"] == again["id"]
    assert list(finished(client, f"/v3/background-removals/{first['id']}")["layers"]) == ["mask"]


@pytest.mark.parametrize(
    ("body", "param"),
    [
        ({"type": "avatar", "avatar_id": "avt_angela_01", "scrip": "x"}, "scrip"),
        ({"type": "avatar"}, "avatar_id"),
        ({"type": "image", "image": {"type": "url"}, "script": "x"}, "image.url"),
        ({**VIDEO, "resolution": "8k"}, "resolution"),
        ({**VIDEO, "callback_url": "not an address"}, "callback_url"),
        ({"type": "image", "image": {"type": "base64", "media_type": "image/png", "data": "?"}}, "image.data"),
    ],
)
def test_a_body_that_does_not_fit_names_the_field(client: httpx.Client, body: Any, param: str) -> None:
    assert error(client.post("/v3/videos", json=body)) == (400, "invalid_parameter", param)


@pytest.mark.parametrize(
    ("field", "value", "code"),
    [("voice_id", "nobody", "voice_not_found"), ("avatar_id", "nobody", "avatar_not_found"),
     ("audio_asset_id", "none", "audio_asset_not_found")],
)  # fmt: skip
def test_an_id_that_names_nothing_is_not_found(client: httpx.Client, field: str, value: str, code: str) -> None:
    assert error(client.post("/v3/videos", json={**VIDEO, field: value})) == (404, code, field)


@pytest.mark.parametrize(
    "content",
    [b"", b"{", b"\xff", b'{"a": NaN}', b'{"a": 1e999}', b'"\\ud800"', b"[" * 100_000, b"[" * 200 + b"]" * 200,
     b"1" * 10_000, b"null", b"\x00"],
)  # fmt: skip
def test_a_broken_body_is_refused(client: httpx.Client, content: bytes) -> None:
    answer = client.post("/v3/videos", content=content, headers={"content-type": "application/json"})
    assert error(answer)[:2] == (400, "invalid_parameter")


def test_unknown_paths_and_methods_are_refused_as_json(client: httpx.Client) -> None:
    assert error(client.get("/v3/nothing"))[:2] == (404, "not_found")
    assert error(client.put("/v3/videos"))[:2] == (405, "method_not_allowed")


def test_a_bearer_token_works_too(client: httpx.Client) -> None:
    headers = {"x-api-key": "", "authorization": f"Bearer {client.headers['x-api-key']}"}
    assert data(client.get("/v3/users/me", headers=headers))["username"] == "demo"


def test_the_same_seed_gives_the_same_ids() -> None:
    def ids(seed: str) -> list[str]:
        with sandbox("--seed", seed) as client:
            made = data(client.post("/v3/videos", json=VIDEO))["video_id"]
            return [client.headers["x-api-key"], made, data(client.get("/v3/brand-kits"))[1]["name"]]

    assert ids("5") == ids("5")
    assert ids("5") != ids("6")
