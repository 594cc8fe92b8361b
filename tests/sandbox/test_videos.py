"""Videos in the sandbox: their scenes and folders, what is cut out of them, and who speaks in them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import httpx
import pytest

from tests.support.sandbox_requests import JENNY
from tests.support.sandbox_server import eventually, sandbox

pytestmark = pytest.mark.contract

SPOKEN = {"type": "avatar", "avatar_id": "angela_business_01", "script": "Welcome.", "voice_id": JENNY}
FILLED = {"video": {"type": "url", "url": "https://example.com/interview.mp4"}, "title": "Interview"}


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


def error(answer: httpx.Response) -> tuple[int, str]:
    return answer.status_code, answer.json()["error"]["code"]


def ended(client: httpx.Client, path: str) -> Any:
    return eventually(lambda: (found := data(client.get(path)))["status"] in ("completed", "failed") and found)


def events_of(client: httpx.Client, job_id: str) -> list[str]:
    found = data(client.get("/v3/webhooks/events", params={"entity_id": job_id}))
    return [event["event_type"] for event in found]


def scenes_of(client: httpx.Client, body: dict[str, Any]) -> Any:
    video_id = data(client.post("/v3/videos", json=body))["video_id"]
    return data(client.get(f"/v3/videos/{video_id}/scenes"))


def test_a_video_has_one_scene_with_what_it_was_made_of(client: httpx.Client) -> None:
    found = scenes_of(client, {**SPOKEN, "title": "Hello", "background": {"type": "color", "value": "#ffffff"}})
    (scene,) = found["scenes"]
    assert found["video"]["title"] == "Hello"
    assert scene["background"] == {"type": "color", "color": "#ffffff"}
    assert [one["avatar_id"] for one in scene["elements"]] == ["angela_business_01"]
    assert [(one["text"], one["voice_id"]) for one in scene["script"]] == [("Welcome.", JENNY)]


def test_a_studio_video_has_the_scenes_that_were_asked_for(client: httpx.Client) -> None:
    picture = {"type": "image", "source": {"type": "asset_id", "asset_id": "ast_abc123"}, "duration": 5}
    body = {"type": "studio", "scenes": [{"type": "avatar_video", "input": SPOKEN}, picture]}
    first, second = scenes_of(client, body)["scenes"]
    assert first["elements"][0]["type"] == "avatar"
    assert second["elements"][0]["url"] == data(client.get("/v3/assets/ast_abc123"))["url"]
    assert [(one["type"], one["duration"]) for one in second["script"]] == [("silence", 5)]
    assert first["id"] != second["id"]


def test_a_video_from_the_start_has_scenes_and_one_that_is_not_there_has_none(client: httpx.Client) -> None:
    assert len(data(client.get("/v3/videos/vid_qr8821/scenes"))["scenes"]) == 2
    assert error(client.get("/v3/videos/vid_none/scenes")) == (404, "video_not_found")


def test_a_video_is_in_the_folder_that_it_was_made_for(client: httpx.Client) -> None:
    video_id = data(client.post("/v3/videos", json={**SPOKEN, "folder_id": "fld_1"}))["video_id"]
    assert data(client.get(f"/v3/videos/{video_id}"))["folder_id"] == "fld_1"
    batch = data(client.post("/v3/videos/batches", json={"videos": [SPOKEN], "folder_id": "fld_2"}))["batch_id"]
    (item,) = data(client.get(f"/v3/videos/batches/{batch}"))["items"]
    assert data(client.get(f"/v3/videos/{item['video_id']}"))["folder_id"] == "fld_2"


def test_a_video_without_its_filler_words_is_shorter_and_plays(client: httpx.Client) -> None:
    job_id = data(client.post("/v3/filler-word-removals", json={**FILLED, "callback_id": "mine"}))
    found = ended(client, f"/v3/filler-word-removals/{job_id['filler_word_removal_id']}")
    assert (found["status"], found["title"], found["callback_id"]) == ("completed", "Interview", "mine")
    saved = found["original_duration"] - found["output_duration"]
    assert found["reduction_pct"] == pytest.approx(100 * saved / found["original_duration"], abs=0.1)
    assert found["num_cuts"] > 0
    assert httpx.get(found["video_url"]).content[4:8] == b"ftyp"
    assert httpx.get(found["thumbnail_url"]).content.startswith(b"\xff\xd8")
    assert eventually(lambda: events_of(client, found["id"])) == ["filler_word_removal.success"]


def test_a_removal_that_fails_says_why_and_links_to_nothing(client: httpx.Client) -> None:
    job_id = data(client.post("/v3/filler-word-removals", json={**FILLED, "title": "[fail]"}))
    found = ended(client, f"/v3/filler-word-removals/{job_id['filler_word_removal_id']}")
    assert (found["status"], found["video_url"], found["num_cuts"]) == ("failed", None, None)
    assert found["failure_message"]
    assert eventually(lambda: events_of(client, found["id"])) == ["filler_word_removal.fail"]


def test_a_podcast_is_told_of_as_a_podcast(client: httpx.Client) -> None:
    voices = {"host_voice_id": JENNY, "guest_voice_id": JENNY}
    avatars = {"host_avatar_id": "angela_business_01", "guest_avatar_id": "avt_angela_01"}
    made = data(client.post("/v3/podcasts", json={"topic": "Tea", **voices, **avatars}))
    assert eventually(lambda: events_of(client, made["podcast_id"])) == ["podcast.success"]
    names = {one["event_type"] for one in data(client.get("/v3/webhooks/event-types"))}
    assert {"filler_word_removal.fail", "podcast.fail"} < names


def test_a_batch_of_comparisons_has_each_with_its_result(client: httpx.Client) -> None:
    video = {"type": "asset_id", "asset_id": "ast_abc123"}
    both = {"model_a": "old", "model_b": "new", "video_a": video, "video_b": video}
    body = {"comparisons": [{"prompt": "A cat", "question_id": "craft", **both}]}
    batch = data(client.post("/v3/video-quality/comparisons/batches", json=body))["batch_id"]
    found = ended(client, f"/v3/video-quality/comparisons/batches/{batch}")
    (item,) = found["items"]
    path = f"/v3/video-quality/comparisons/{item['comparison']['comparison_id']}"
    assert item["comparison"] == data(client.get(path))
    assert (item["comparison"]["result"]["winner"], item["comparison"]["result"]["question_id"]) == ("old", "craft")
    assert (found["total_items"], found["counts"]) == (1, {"processing": 0, "completed": 1, "failed": 0})


def test_a_voice_model_is_active_once_it_is_trained(client: httpx.Client) -> None:
    body = {"audio": [{"type": "asset_id", "asset_id": "ast_abc123"}]}
    path = f"/v3/models/audio/voices/{data(client.post('/v3/models/audio/voices', json=body))['voice_id']}"
    assert eventually(lambda: data(client.get(path))["status"] == "ACTIVE")


def test_an_id_that_names_nothing_is_answered_as_the_contract_has_it(client: httpx.Client) -> None:
    missing = {"type": "asset_id", "asset_id": "ast_none"}
    assert error(client.post("/v3/filler-word-removals", json={"video": missing})) == (400, "invalid_parameter")
    assert error(client.post("/v3/background-removals", json={"video": missing})) == (404, "asset_not_found")


def test_an_avatar_of_ones_own_gets_another_voice_once_it_is_trained(client: httpx.Client, slow: httpx.Client) -> None:
    voice = {"default_voice_id": "voice_clone_01"}
    changed = data(client.patch("/v3/avatars/my_avatar_01", json={"default_voice_id": JENNY}))
    assert changed == data(client.get("/v3/avatars/my_avatar_01"))
    assert changed["default_voice_id"] == JENNY
    assert error(client.patch("/v3/avatars/avt_angela_01", json=voice)) == (403, "resource_access_denied")
    unusable = {"default_voice_id": "voice_none"}
    assert error(client.patch("/v3/avatars/my_avatar_01", json=unusable)) == (403, "voice_not_usable")
    body = {"type": "prompt", "name": "Captain", "prompt": "A sea captain", "aspect_ratio": "9:16"}
    group = data(slow.post("/v3/avatars", json=body))["avatar_group"]["id"]
    assert error(slow.patch(f"/v3/avatars/{group}", json=voice)) == (409, "resource_not_ready")


def test_a_stream_is_sent_as_events(client: httpx.Client) -> None:
    body = {"type": "tts", "avatar_id": "angela_business_01", "voice_id": JENNY, "text": "Hello."}
    stream = f"/v3/avatar-realtime/{data(client.post('/v3/avatar-realtime', json=body))['stream_id']}"
    answer = client.get(f"{stream}/words")
    assert answer.headers["content-type"].startswith("text/event-stream")
    assert answer.text.startswith("data: ")
    assert answer.text.endswith("\n\n")
    assert error(client.get("/v3/avatar-realtime/str_none/words"))[0] == 404


def test_a_job_that_is_cancelled_ends(slow: httpx.Client) -> None:
    body = {"type": "tts", "avatar_id": "angela_business_01", "voice_id": JENNY, "text": "Hello."}
    stream = f"/v3/avatar-realtime/{data(slow.post('/v3/avatar-realtime', json=body))['stream_id']}"
    assert data(slow.get(stream))["status"] == "pending"
    assert data(slow.post(f"{stream}/cancel"))["cancelled"] is True
    assert data(slow.get(stream))["status"] == "error"


def test_a_key_that_is_required_is_required(client: httpx.Client) -> None:
    body = {"workflow_id": "workflow_sample01", "inputs": {}}
    assert error(client.post("/v3/workflow-runs", json=body)) == (400, "invalid_parameter")
    made = client.post("/v3/workflow-runs", json=body, headers={"Idempotency-Key": "first"})
    assert made.status_code == 201
    missing = {**body, "workflow_id": "workflow_none"}
    refused = client.post("/v3/workflow-runs", json=missing, headers={"Idempotency-Key": "second"})
    assert error(refused) == (404, "workflow_not_found")
