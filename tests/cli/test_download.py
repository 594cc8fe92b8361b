"""`heygen video download`: a whole file or none, without the key, and nothing of the user's overwritten."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.running import Finished, heygen_here
from tests.support.scripted_server import Answer, Scripted, ok, refusal, scripted_server

FILM = bytes(range(256)) * 500


@pytest.fixture(scope="module")
def server() -> Iterator[Scripted]:
    with scripted_server() as running:
        yield running


@pytest.fixture(scope="module")
def host() -> Iterator[Scripted]:
    """Where the media files are: another host than the API."""
    with scripted_server() as running:
        yield running


@pytest.fixture
def target(tmp_path: Path) -> Path:
    return tmp_path / "film.mp4"


def download(server: Scripted, target: Path, *arguments: str, retries: str = "0") -> Finished:
    environ = server.environ(HEYGEN_MAX_RETRIES=retries)
    return heygen_here("video", "download", "vid_1", "--output-path", str(target), *arguments, environ=environ)


def finished(host: Scripted, **more: str) -> Answer:
    """Return the answer for a video that is done, with a link to the host."""
    return ok({"id": "vid_1", "status": "completed", "video_url": f"{host.base_url}/film?signature=1", **more})


def test_a_video_becomes_a_file(server: Scripted, host: Scripted, target: Path) -> None:
    server.says(finished(host))
    host.says(Answer(body=FILM, content_type="video/mp4"))
    ended = download(server, target)
    assert ended.json == {"asset": "video", "message": f"Downloaded video to {target}", "path": str(target)}
    assert target.read_bytes() == FILM
    assert list(target.parent.iterdir()) == [target]


def test_the_media_host_does_not_get_the_key(server: Scripted, host: Scripted, target: Path) -> None:
    server.says(finished(host))
    host.says(Answer(body=FILM))
    download(server, target)
    headers = " ".join(f"{name}: {value}" for name, value in host.asked[0].headers.items())
    assert "a-key-of-twenty-chars" not in headers
    assert "x-api-key" not in headers.lower()


def test_the_file_is_named_after_the_video(
    server: Scripted, host: Scripted, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    server.says(finished(host))
    host.says(Answer(body=FILM))
    ended = heygen_here("video", "download", "vid_1", environ=server.environ())
    assert (ended.json["path"], (tmp_path / "vid_1.mp4").read_bytes()) == ("vid_1.mp4", FILM)


@pytest.mark.parametrize("identifier", ["../vid", "a/b", "a\\b", ".."])
def test_an_id_never_leads_out_of_the_folder(server: Scripted, identifier: str) -> None:
    server.says(ok({}))
    ended = heygen_here("video", "download", identifier, environ=server.environ())
    assert (ended.code, ended.error["code"], server.asked) == (2, "usage_error", [])


def test_a_file_that_is_there_is_kept(server: Scripted, host: Scripted, target: Path) -> None:
    target.write_text("mine")
    server.says(finished(host))
    host.says(Answer(body=FILM))
    ended = download(server, target)
    assert (ended.code, ended.error["code"], server.asked) == (1, "file_exists", [])
    assert target.read_text() == "mine"
    assert download(server, target, "--force").code == 0
    assert target.read_bytes() == FILM


@pytest.mark.parametrize("place", ["", "missing/film.mp4", ".", "x" * 300])
def test_a_place_that_cannot_be_written_is_refused_before_anything_is_asked(
    server: Scripted, tmp_path: Path, place: str
) -> None:
    server.says(ok({}))
    ended = download(server, tmp_path / place if place else tmp_path)
    assert (ended.code, ended.error["code"], server.asked) == (2, "usage_error", [])


def test_a_video_that_is_not_done_says_how_to_wait(server: Scripted, target: Path) -> None:
    server.says(ok({"id": "vid_1", "status": "processing", "video_url": None}))
    ended = download(server, target)
    assert (ended.code, ended.error["code"]) == (1, "video_not_ready")
    assert "heygen video get vid_1 --wait" in ended.error["hint"]


def test_a_video_that_failed_says_why(server: Scripted, target: Path) -> None:
    server.says(ok({"id": "vid_1", "status": "failed", "failure_message": "No voice."}))
    ended = download(server, target)
    assert (ended.code, ended.error["code"]) == (1, "video_failed")
    assert "No voice." in ended.error["message"]


def test_captions_have_to_be_there(server: Scripted, host: Scripted, target: Path) -> None:
    server.says(finished(host))
    ended = download(server, target, "--asset", "captioned")
    assert (ended.code, ended.error["code"]) == (1, "asset_not_available")
    server.says(finished(host, captioned_video_url=f"{host.base_url}/captioned"))
    host.says(Answer(body=b"captioned"))
    assert download(server, target, "--asset", "captioned").json["asset"] == "captioned"
    assert (host.asked[0].path, target.read_bytes()) == ("/captioned", b"captioned")


@pytest.mark.parametrize("status", [403, 404])
def test_a_link_that_has_run_out_is_replaced_by_a_fresh_one(
    server: Scripted, host: Scripted, target: Path, status: int
) -> None:
    server.says(finished(host))
    host.says(Answer(status=status, body=b"expired"), Answer(body=FILM))
    assert download(server, target).code == 0
    assert (len(server.asked), target.read_bytes()) == (2, FILM)


def test_a_link_that_never_works_ends_in_an_error(server: Scripted, host: Scripted, target: Path) -> None:
    server.says(finished(host))
    host.says(Answer(status=403, body=b"expired"))
    ended = download(server, target)
    assert (ended.code, ended.error["code"], len(server.asked)) == (1, "network_error", 2)
    assert list(target.parent.iterdir()) == []


@pytest.mark.parametrize(
    "answer",
    [Answer(body=FILM, missing=10), Answer(hangs_up=True), Answer(status=500, body=b""), Answer(status=418)],
)
def test_half_a_file_is_no_file(server: Scripted, host: Scripted, target: Path, answer: Answer) -> None:
    server.says(finished(host))
    host.says(answer)
    ended = download(server, target)
    assert (ended.code, ended.error["code"]) == (1, "network_error")
    assert list(target.parent.iterdir()) == []


def test_a_broken_download_starts_again(server: Scripted, host: Scripted, target: Path) -> None:
    server.says(finished(host))
    host.says(Answer(body=FILM, missing=10), Answer(body=FILM))
    ended = download(server, target, retries="1")
    assert (ended.code, target.read_bytes()) == (0, FILM)
    assert ended.messages[0]["notice"]["code"] == "cli_retrying"


@pytest.mark.parametrize("link", ["file:///etc/passwd", "nonsense", "http://", "ftp://example.com/x"])
def test_a_link_that_is_no_web_address_is_an_error(server: Scripted, target: Path, link: str) -> None:
    server.says(ok({"id": "vid_1", "status": "completed", "video_url": link}))
    ended = download(server, target)
    assert (ended.code, ended.error["code"]) == (1, "network_error")


def test_a_video_that_does_not_exist_is_the_api_s_error(server: Scripted, target: Path) -> None:
    server.says(refusal(404, "video_not_found"))
    ended = download(server, target)
    assert (ended.code, ended.error["code"]) == (1, "video_not_found")
