"""Files in and out of the sandbox: what it links to plays, and what was uploaded comes back byte for byte."""

from __future__ import annotations

import hashlib
import io
import json
import re
import subprocess
import sys
import wave
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest
from heygen.sandbox.samples import media
from hypothesis import given
from hypothesis import strategies as st

from tests.support.sandbox_requests import JENNY
from tests.support.sandbox_server import PNG, eventually, sandbox


@pytest.fixture(scope="module")
def client() -> Iterator[httpx.Client]:
    with sandbox("--speed", "1000") as started:
        yield started


def data(answer: httpx.Response) -> Any:
    assert answer.is_success, answer.text
    return answer.json()["data"]


def fetch(url: str, **headers: str) -> httpx.Response:
    """Get a file as anyone would, without a key."""
    return httpx.get(url, headers=headers)


def upload(client: httpx.Client, content: bytes, name: str = "a.bin") -> httpx.Response:
    return client.post("/v3/assets", files={"file": (name, content)})


@pytest.mark.parametrize(
    ("path", "field", "kind", "start"),
    [
        ("/v3/videos/vid_qr8821", "video_url", "video/mp4", rb"\x00\x00\x00.ftyp"),
        ("/v3/videos/vid_qr8821", "captioned_video_url", "video/mp4", rb"\x00\x00\x00.ftyp"),
        ("/v3/videos/vid_qr8821", "gif_url", "image/gif", rb"GIF8"),
        ("/v3/videos/vid_qr8821", "thumbnail_url", "image/jpeg", rb"\xff\xd8\xff"),
        ("/v3/videos/vid_qr8821", "subtitle_url", "application/x-subrip", rb"1\n00:00:00,000 --> "),
        ("/v3/video-translations/trl_55f", "audio_url", "audio/mpeg", rb"\xff[\xf2\xf3\xfa\xfb]"),
        ("/v3/video-translations/trl_55f", "vtt_caption_url", "text/vtt", rb"WEBVTT\n\n00:00:00\.000 --> "),
        (f"/v3/voices/{JENNY}", "preview_audio_url", "audio/mpeg", rb"\xff[\xf2\xf3\xfa\xfb]"),
        ("/v3/avatars/looks/angela_business_01", "preview_image_url", "image/jpeg", rb"\xff\xd8\xff"),
        ("/v3/assets/ast_abc123", "url", "image/png", rb"\x89PNG"),
    ],
)
def test_a_link_leads_to_a_file_of_its_kind(
    client: httpx.Client, path: str, field: str, kind: str, start: bytes
) -> None:
    answer = fetch(data(client.get(path))[field])
    assert answer.status_code == 200
    assert answer.headers["content-type"].partition(";")[0] == kind
    assert int(answer.headers["content-length"]) == len(answer.content) > 20
    assert re.match(start, answer.content, re.DOTALL)


def test_the_samples_last_as_long_as_answers_say() -> None:
    with wave.open(io.BytesIO(media.sample("wav"))) as sound:
        assert sound.getnframes() / sound.getframerate() == media.SECONDS
    video = media.sample("mp4")
    header = video.index(b"mvhd") + 16
    scale, length = (int.from_bytes(video[place : place + 4], "big") for place in (header, header + 4))
    assert length / scale == media.SECONDS


def test_a_part_of_a_file_can_be_asked_for(client: httpx.Client) -> None:
    url = data(client.get("/v3/videos/vid_qr8821"))["video_url"]
    whole = fetch(url).content
    part = fetch(url, Range="bytes=10-19")
    assert (part.status_code, part.content) == (206, whole[10:20])
    assert part.headers["content-range"] == f"bytes 10-19/{len(whole)}"
    assert fetch(url, Range=f"bytes={len(whole) - 5}-").content == whole[-5:]
    assert fetch(url, Range=f"bytes={len(whole)}-").status_code == 416


def test_a_changed_link_is_refused_as_the_storage_does(client: httpx.Client) -> None:
    url = data(client.get("/v3/videos/vid_qr8821"))["video_url"]
    for changed in (url.partition("?")[0], url.replace("expires=", "expires=9"), url.replace("qr8821", "qr8822")):
        answer = fetch(changed)
        assert answer.status_code == 403
        assert answer.headers["content-type"] == "application/xml"


@pytest.mark.parametrize("query", ["expires=x&sig=%ff", "sig=%C3%A4", "expires=&sig=", "sig", "%00"])
def test_a_link_that_is_no_link_is_refused(client: httpx.Client, query: str) -> None:
    assert client.get(f"/files/video/a.mp4?{query}").status_code == 403
    assert client.put(f"/uploads/a?{query}").status_code == 403


@pytest.mark.parametrize(
    ("asked", "status", "start", "end"),
    [
        ("bytes=0-0", 206, 0, 1),
        ("bytes=5-", 206, 5, None),
        ("bytes=-7", 206, -7, None),
        ("bytes=-999999", 206, 0, None),
        ("bytes=3-999999", 206, 3, None),
        ("bytes=999999-", 416, 0, 0),
        ("bytes=-0", 416, 0, 0),
        ("bytes=9-3", 200, 0, None),
        ("bytes=-", 200, 0, None),
        ("bytes=0-1,5-6", 200, 0, None),
        ("lines=0-1", 200, 0, None),
        ("bytes=a-b", 200, 0, None),
    ],
)
def test_ranges_are_those_of_http(client: httpx.Client, asked: str, status: int, start: int, end: int | None) -> None:
    url = data(client.get("/v3/videos/vid_qr8821"))["video_url"]
    whole = fetch(url)
    part = fetch(url, Range=asked)
    assert (part.status_code, part.content) == (status, whole.content[start:end])
    assert part.headers["content-length"] == str(len(part.content))
    assert part.headers["etag"] == whole.headers["etag"]
    if status == 416:
        assert part.headers["content-range"] == f"bytes */{len(whole.content)}"


def test_a_range_holds_only_for_the_file_it_was_asked_of(client: httpx.Client) -> None:
    url = data(client.get("/v3/videos/vid_qr8821"))["video_url"]
    whole = fetch(url).headers
    assert not whole["etag"].startswith("W/")
    fits = [whole["etag"], whole["last-modified"], '"other"', f"W/{whole['etag']}", "Mon, 01 Jan 2001 00:00:00 GMT"]
    assert [fetch(url, **{"Range": "bytes=1-", "If-Range": one}).status_code for one in fits] == [
        206,
        206,
        200,
        200,
        200,
    ]
    other = fetch(data(client.get("/v3/lipsyncs/lip_sample01"))["video_url"]).headers
    assert other["etag"] != whole["etag"]


def test_a_head_tells_of_the_file_without_it(client: httpx.Client) -> None:
    url = data(client.get("/v3/videos/vid_qr8821"))["video_url"]
    whole, head = fetch(url), httpx.head(url, headers={"Range": "bytes=0-9"})
    assert (head.status_code, head.content) == (200, b"")
    for name in ("content-length", "content-type", "etag", "last-modified", "accept-ranges"):
        assert head.headers[name] == whole.headers[name]


def test_videos_can_be_of_any_size() -> None:
    size = 3_000_001
    with sandbox("--media-bytes", str(size)) as client:
        url = data(client.get("/v3/videos/vid_qr8821"))["video_url"]
        whole = fetch(url).content
        assert len(whole) == size
        assert boxes(whole)[:4] == [b"ftyp", b"moov", b"free", b"mdat"]
        assert boxes(whole)[4:] == [b"free"]
        blocks = [whole[start : start + 4096] for start in range(len(media.sample("mp4")), size, 4096)]
        assert len(set(blocks)) == len(blocks)
        for start, end in ((0, 10), (11_000, 12_000), (11_270, 11_290), (700_001, 1_300_003), (size - 5, size)):
            assert fetch(url, Range=f"bytes={start}-{end - 1}").content == whole[start:end]


def boxes(content: bytes) -> list[bytes]:
    """Return the types of the boxes that an MP4 file is made of; each ends where the next one starts."""
    place, found = 0, []
    while place < len(content):
        length = int.from_bytes(content[place : place + 4], "big")
        found.append(content[place + 4 : place + 8])
        place += int.from_bytes(content[place + 8 : place + 16], "big") if length == 1 else length
    assert place == len(content)
    return found


def test_a_link_ends_after_its_lifetime() -> None:
    now = 1000.0
    links = media.Links("http://127.0.0.1:1", b"key", lambda: now, lifetime=60)
    path, _, query = links.presigned("video/a.mp4").removeprefix("http://127.0.0.1:1/").partition("?")
    assert links.refusal(path, query) is None
    now = 1059.0
    assert links.refusal(path, query) is None
    now = 1061.0
    assert "expired" in str(links.refusal(path, query))
    assert links.refusal("files/public/look/a.jpg", "") is None


def test_speech_has_a_file_and_the_times_of_its_words(client: httpx.Client) -> None:
    made = data(client.post("/v3/voices/speech", json={"text": "Hello world, welcome.", "voice_id": JENNY}))
    assert f"{made['request_id']}.mp3" in made["audio_url"]
    assert [word["word"] for word in made["word_timestamps"]] == ["Hello", "world,", "welcome."]
    assert made["word_timestamps"][-1]["end"] == made["duration"]
    assert fetch(made["audio_url"]).content == media.sample("mp3")


@pytest.mark.parametrize("extension", ["png", "jpg", "gif", "mp4", "webm", "mp3", "wav"])
def test_an_upload_comes_back_byte_for_byte(client: httpx.Client, extension: str) -> None:
    content = media.sample(extension) + b"\x00\xff tail"
    made = data(upload(client, content))
    assert (made["mime_type"], made["size_bytes"]) == (media.TYPES[extension], len(content))
    answer = fetch(made["url"])
    assert (answer.content, answer.headers["content-type"]) == (content, media.TYPES[extension])
    known = data(client.get(f"/v3/assets/{made['asset_id']}"))
    assert (known["url"], known["name"], known["owner"]) == (made["url"], "a.bin", "demo")
    assert known["id"] == data(client.get("/v3/assets", params={"username": "demo", "limit": 1}))[0]["id"]
    data(client.delete(f"/v3/assets/{made['asset_id']}"))
    assert fetch(made["url"]).status_code == 404


@pytest.mark.parametrize(
    ("content", "extension"),
    [(b"%PDF-1.7\n", "pdf"), (b"RIFF\x00\x00\x00\x00WEBPVP8 ", "webp"), (b"ID3\x04", "mp3"),
     (b"\xef\xbb\xbf1\r\n00:00:00,000 --> 00:00:01,000\r\nHi\r\n", "srt"), (media.captions("Hi", "srt"), "srt")],
)  # fmt: skip
def test_a_file_is_known_by_its_content(content: bytes, extension: str) -> None:
    assert media.sniff(content) == extension


@given(st.binary(max_size=64).map(lambda tail: b"MZ" + tail))
def test_other_files_are_of_no_kind(content: bytes) -> None:
    assert media.sniff(content) is None


def test_an_upload_of_another_kind_is_refused(client: httpx.Client) -> None:
    answer = upload(client, b"MZ\x90\x00", "setup.exe")
    assert (answer.status_code, answer.json()["error"]["param"]) == (400, "file")
    assert "setup.exe" in answer.json()["error"]["message"]
    assert client.post("/v3/assets", files={"other": PNG}).status_code == 400
    assert client.post("/v3/assets", content=b"x").status_code == 400
    broken = client.post("/v3/assets", content=b"x", headers={"content-type": "multipart/form-data; boundary=b"})
    assert broken.json()["error"]["code"] == "invalid_parameter"


@pytest.mark.parametrize("size", [32 * 2**20 + 1, 40 * 2**20])
def test_an_upload_of_more_than_32_mb_is_refused(client: httpx.Client, size: int) -> None:
    answer = upload(client, PNG + bytes(size - len(PNG)))
    assert (answer.status_code, answer.json()["error"]["code"]) == (413, "payload_too_large")


def test_an_upload_of_32_mb_is_taken(client: httpx.Client) -> None:
    assert data(upload(client, PNG + bytes(32 * 2**20 - len(PNG))))["size_bytes"] == 32 * 2**20


def test_an_upload_under_a_key_is_kept_once(client: httpx.Client) -> None:
    first, again = (
        client.post("/v3/assets", files={"file": ("a.png", PNG)}, headers={"Idempotency-Key": "up"}) for _ in range(2)
    )
    assert data(first) == data(again)
    other = client.post("/v3/assets", files={"file": ("a.png", PNG + b"!")}, headers={"Idempotency-Key": "up"})
    assert data(other) == data(first)  # as the API does: a key is for one intent only


def declared(content: bytes, **more: Any) -> dict[str, Any]:
    return {"filename": "a.png", "content_type": "image/png", "size_bytes": len(content), **more}


def test_a_direct_upload_is_an_asset_once_it_is_completed(client: httpx.Client) -> None:
    checksum = hashlib.sha256(PNG).hexdigest()
    slot = data(client.post("/v3/assets/direct-uploads", json=declared(PNG, checksum_sha256=checksum)))
    path = f"/v3/assets/{slot['asset_id']}"
    early = client.post(f"{path}/complete", json={})
    assert (early.status_code, early.json()["error"]["code"]) == (409, "conflict")
    assert data(client.get(path))["url"] is None
    assert httpx.put(slot["upload_url"], content=PNG, headers=slot["upload_headers"]).status_code == 200
    done = data(client.post(f"{path}/complete", json={"checksum_sha256": checksum}))
    assert (done["status"], done["size_bytes"]) == ("processing", len(PNG))
    url = eventually(lambda: data(client.get(path))["url"])
    assert fetch(url).content == PNG
    assert data(client.post(f"{path}/complete", json={}))["url"] == url
    assert client.post(f"{path}/complete", json={"checksum_sha256": "0" * 64}).status_code == 400


@pytest.mark.parametrize(
    ("content", "kind"),
    [(PNG + b"!", "image/png"), (PNG, "image/gif"), (PNG[:-1] + b"!", "image/png")],
    ids=["size", "type", "checksum"],
)
def test_a_direct_upload_must_be_as_declared(client: httpx.Client, content: bytes, kind: str) -> None:
    body = declared(PNG, checksum_sha256=hashlib.sha256(PNG).hexdigest())
    slot = data(client.post("/v3/assets/direct-uploads", json=body))
    answer = httpx.put(slot["upload_url"], content=content, headers={"content-type": kind})
    assert (answer.status_code, answer.headers["content-type"]) == (400, "application/xml")
    assert httpx.put(slot["upload_url"] + "0", content=PNG, headers=slot["upload_headers"]).status_code == 403
    assert client.post(f"/v3/assets/{slot['asset_id']}/complete", json={}).status_code == 409


def test_an_upload_batch_takes_what_arrived(client: httpx.Client) -> None:
    opened = data(client.post("/v3/assets/direct-uploads/batches", json={"files": [declared(PNG), declared(PNG)]}))
    complete = {"batch_id": opened["batch_id"]}
    assert client.post("/v3/assets/complete/batches", json=complete).status_code == 409
    path = f"/v3/assets/batches/{opened['batch_id']}"
    assert data(client.get(path))["counts_by_status"] == {"queued": 2}
    slot = opened["items"][0]
    httpx.put(slot["upload_url"], content=PNG, headers=slot["upload_headers"]).raise_for_status()
    assert client.post("/v3/assets/complete/batches", json=complete).status_code == 202
    done = eventually(lambda: (found := data(client.get(path)))["status"] == "completed" and found)
    assert done["counts_by_status"] == {"completed": 1, "failed": 1}
    assert client.post("/v3/assets/complete/batches", json={"batch_id": "nope"}).status_code == 404


def test_the_subtitles_of_a_proofread_can_be_replaced(client: httpx.Client) -> None:
    path = "/v3/video-translations/proofreads/prf_abc123/srt"
    assert b" --> " in fetch(data(client.get(path))["srt_url"]).content
    edited = media.captions("Edited by hand", "srt")
    asset_id = data(upload(client, edited))["asset_id"]
    data(client.put(path, json={"srt": {"type": "asset_id", "asset_id": asset_id}}))
    assert fetch(data(client.get(path))["srt_url"]).content == edited


def test_what_needs_a_finished_job_is_a_conflict_before() -> None:
    with sandbox("--speed", "0.001") as client:
        source = {"type": "url", "url": "https://example.com/a.mp4"}
        made = data(client.post("/v3/video-translations", json={"video": source, "output_languages": ["es"]}))
        path = f"/v3/video-translations/{made['video_translation_ids'][0]}/caption"
        answer = client.get(path, params={"format": "srt"})
        assert (answer.status_code, answer.json()["error"]["code"]) == (409, "conflict")


@given(st.text(), st.sampled_from(["srt", "vtt"]))
def test_captions_are_numbered_and_in_order(text: str, kind: str) -> None:
    lines = media.captions(text, kind).decode().split("\n")
    times = [line for line in lines if " --> " in line and ":" in line]
    assert times
    assert times == sorted(times)


def test_uploads_are_gone_with_the_sandbox(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    with sandbox() as client:
        data(upload(client, PNG))
        assert list(tmp_path.iterdir())
    assert not list(tmp_path.iterdir())


def test_a_large_upload_is_not_kept_in_memory() -> None:
    size, block = 160 * 2**20, bytes(range(256)) * 4096
    command = [sys.executable, "-m", "heygen", "sandbox", "serve"]
    with subprocess.Popen(command, stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        announced = json.loads(process.stdout.readline())
        kilobytes: list[int] = []

        def content() -> Iterator[bytes]:
            for _ in range(size // len(block)):
                yield block
            kilobytes.append(int(subprocess.check_output(["ps", "-o", "rss=", "-p", str(process.pid)])))

        with httpx.Client(base_url=announced["base_url"], headers={"x-api-key": announced["api_key"]}) as client:
            asked = {"filename": "a.mp4", "content_type": "video/mp4", "size_bytes": size}
            opened = data(client.post("/v3/assets/direct-uploads", json=asked))
            headers = {**opened["upload_headers"], "Content-Length": str(size)}
            sent = httpx.put(opened["upload_url"], content=content(), headers=headers, timeout=60)
            assert sent.status_code == 200
            checksum = {"checksum_sha256": hashlib.sha256(block * (size // len(block))).hexdigest()}
            done = data(client.post(f"/v3/assets/{opened['asset_id']}/complete", json=checksum))
            head = httpx.head(done["url"])
            tail = fetch(done["url"], Range="bytes=-1000").content
        process.terminate()
    assert head.headers["content-length"] == str(size)
    assert tail == block[-1000:]
    assert kilobytes[0] < 130 * 1024
