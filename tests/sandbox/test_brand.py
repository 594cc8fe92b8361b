"""Brand kits and glossaries in the sandbox: made, read, changed, deleted, and named by videos."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import httpx
import pytest

from tests.support.sandbox_requests import JENNY
from tests.support.sandbox_server import eventually, sandbox

pytestmark = pytest.mark.contract

KITS, GLOSSARIES = "/v3/brand-kits", "/v3/brand-glossaries"
VIDEO = {"type": "avatar", "avatar_id": "avt_angela_01", "script": "Welcome.", "voice_id": JENNY}


@pytest.fixture(scope="module")
def client() -> Iterator[httpx.Client]:
    with sandbox("--speed", "1000") as started:
        yield started


def data(answer: httpx.Response) -> Any:
    assert answer.is_success, answer.text
    return answer.json()["data"]


def error(answer: httpx.Response) -> tuple[int, str]:
    return answer.status_code, answer.json()["error"]["code"]


def test_a_kit_is_empty_until_its_website_is_read(client: httpx.Client) -> None:
    body = {"url": "https://www.example.com/about"}
    with sandbox("--speed", "0.001") as slow:
        made = data(slow.post(KITS, json=body))
        path = f"{KITS}/{made['brand_kit_id']}"
        loading = data(slow.get(path))
        assert error(slow.patch(path, json={"name": "Ours"})) == (409, "brand_kit_not_ready")
    assert made["status"] == loading["status"] == "loading"
    assert (loading["name"], loading["colors"], loading["logos"]) == ("www.example.com", [], [])
    path = f"{KITS}/{data(client.post(KITS, json=body))['brand_kit_id']}"
    ready = eventually(lambda: (kit := data(client.get(path)))["status"] == "completed" and kit)
    assert ready["color_roles"]["primary"] in ready["colors"]
    assert ready["logo_roles"]["primary"] == ready["logos"][0]["logo_id"]
    assert httpx.get(ready["logos"][0]["url"]).content.startswith(b"\x89PNG")


def test_a_website_that_cannot_be_read_gives_no_kit(client: httpx.Client) -> None:
    made = data(client.post(KITS, json={"url": "https://example.com", "name": "[fail]"}))
    path = f"{KITS}/{made['brand_kit_id']}"
    assert eventually(lambda: (kit := data(client.get(path)))["status"] == "error" and kit)["colors"] == []


def test_the_roles_that_an_update_does_not_name_stay(client: httpx.Client) -> None:
    path = f"{KITS}/bk_sample01"
    before = data(client.get(path))
    changed = data(client.patch(path, json={"name": "Spring", "color_roles": {"accent": "#00ff00"}}))
    assert changed == {**before, "name": "Spring", "color_roles": {**before["color_roles"], "accent": "#00ff00"}}
    assert data(client.patch(path, json={"color_roles": {"primary": "#0000ff"}}))["color_roles"]["accent"] == "#00ff00"
    listed = next(one for one in data(client.get(KITS)) if one["brand_kit_id"] == "bk_sample01")
    assert (listed["name"], listed["colors"]) == ("Spring", before["colors"])


def test_a_kit_that_is_deleted_is_gone(client: httpx.Client) -> None:
    path = f"{KITS}/bk_sample02"
    assert data(client.delete(path)) == {"brand_kit_id": "bk_sample02"}
    assert client.get(path).status_code == client.delete(path).status_code == 404
    refused = client.post("/v3/video-agents", json={"prompt": "A launch", "brand_kit_id": "bk_sample02"})
    assert error(refused) == (404, "brand_kit_not_found")


def test_a_glossary_keeps_its_terms_until_they_are_replaced(client: httpx.Client) -> None:
    terms = [{"term": "HeyGen", "pronunciation": "hay jen"}]
    made = data(client.post(GLOSSARIES, json={"name": "Names", "terms": terms}))
    path = f"{GLOSSARIES}/{made['brand_glossary_id']}"
    assert (made["terms"], made["do_not_translate_terms"]) == (terms, [])
    changed = data(client.patch(path, json={"do_not_translate_terms": [{"term": "HeyGen"}]}))
    assert changed == data(client.get(path))
    assert (changed["terms"], changed["do_not_translate_terms"]) == (terms, [{"term": "HeyGen"}])
    assert data(client.patch(path, json={"terms": []}))["terms"] == []
    assert changed["created_at"] <= changed["updated_at"]
    assert data(client.get(GLOSSARIES))[0]["brand_glossary_id"] == made["brand_glossary_id"]
    assert data(client.delete(path)) == {"brand_glossary_id": made["brand_glossary_id"]}
    assert client.get(path).status_code == 404


@pytest.mark.parametrize("body", [{"name": ""}, {"name": "a", "terms": [{"term": "a"}]}, {"name": "a", "words": []}])
def test_a_glossary_that_does_not_fit_is_refused(client: httpx.Client, body: dict[str, Any]) -> None:
    assert error(client.post(GLOSSARIES, json=body)) == (400, "invalid_parameter")


def test_a_video_names_a_glossary_that_exists(client: httpx.Client) -> None:
    refused = client.post("/v3/videos", json={**VIDEO, "brand_glossary_id": "bg_none"})
    assert error(refused) == (404, "brand_glossary_not_found")
    video_id = data(client.post("/v3/videos", json={**VIDEO, "brand_glossary_id": "bg_abc123"}))["video_id"]
    assert data(client.get(f"/v3/videos/{video_id}/scenes"))["video"]["brand_glossary_id"] == "bg_abc123"
