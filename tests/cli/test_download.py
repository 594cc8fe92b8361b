"""`heygen video download`: a whole file or none, without the key, and nothing of the user's overwritten."""

from __future__ import annotations

import os
import pty
import signal
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.running import COMMAND, Finished, clean_environ, heygen_here
from tests.support.scripted_server import Answer, Scripted, ok, refusal, scripted_server

FILM = bytes(range(256)) * 500
KIND = "video/mp4"
SAME = {"ETag": '"one"'}
"""What a host sends that lets a download be gone on with."""


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
    host.says(Answer(body=FILM, content_type=KIND))
    download(server, target)
    headers = " ".join(f"{name}: {value}" for name, value in host.asked[0].headers.items())
    assert "a-key-of-twenty-chars" not in headers
    assert "x-api-key" not in headers.lower()


def test_the_file_is_named_after_the_video(
    server: Scripted, host: Scripted, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    server.says(finished(host))
    host.says(Answer(body=FILM, content_type=KIND))
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
    host.says(Answer(body=FILM, content_type=KIND))
    ended = download(server, target)
    assert (ended.code, ended.error["code"], server.asked) == (1, "file_exists", [])
    assert target.read_text() == "mine"
    assert download(server, target, "--force").code == 0
    assert target.read_bytes() == FILM


@pytest.mark.parametrize("place", ["missing/film.mp4", "missing/", "x" * 300, "not-a-folder/film.mp4"])
def test_a_place_that_cannot_be_written_is_refused_before_anything_is_asked(
    server: Scripted, tmp_path: Path, place: str
) -> None:
    (tmp_path / "not-a-folder").write_text("mine")
    server.says(ok({}))
    ended = heygen_here("video", "download", "vid_1", "-o", f"{tmp_path}/{place}", environ=server.environ())
    assert (ended.code, ended.error["code"], server.asked) == (2, "usage_error", [])
    assert ended.error["param"] == "--output-path"
    empty = heygen_here("video", "download", "vid_1", "-o", "", environ=server.environ())
    assert (empty.code, empty.error["code"], server.asked) == (2, "usage_error", [])


@pytest.mark.parametrize("ending", ["", "/", "/."])
def test_a_folder_takes_the_file_under_the_id_of_the_video(
    server: Scripted, host: Scripted, tmp_path: Path, ending: str
) -> None:
    server.says(finished(host))
    host.says(Answer(body=FILM, content_type=KIND))
    ended = heygen_here("video", "download", "vid_1", "-o", f"{tmp_path}{ending}", environ=server.environ())
    assert (ended.json["path"], (tmp_path / "vid_1.mp4").read_bytes()) == (str(tmp_path / "vid_1.mp4"), FILM)


def test_a_path_is_printed_as_it_was_typed(
    server: Scripted, host: Scripted, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    server.says(finished(host))
    host.says(Answer(body=FILM, content_type=KIND))
    ended = heygen_here("video", "download", "vid_1", "-o", "./film.mp4", environ=server.environ())
    assert ended.json["path"] == "./film.mp4"


def test_standard_output_gets_the_file_and_nothing_else(server: Scripted, host: Scripted) -> None:
    server.says(finished(host))
    host.says(Answer(body=FILM, content_type=KIND))
    ended = subprocess.run(
        [*COMMAND, "video", "download", "vid_1", "-o", "-"],
        capture_output=True,
        env={**clean_environ(), **server.environ()},
        check=False,
    )
    assert (ended.returncode, ended.stdout, ended.stderr) == (0, FILM, b"")


def test_a_device_is_written_and_stays(server: Scripted, host: Scripted, tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    server.says(finished(host))
    host.says(Answer(body=FILM, content_type=KIND))
    with subprocess.Popen(["cat", str(pipe)], stdout=subprocess.PIPE) as reader:
        assert download(server, pipe).code == 0
        assert reader.communicate(timeout=10)[0] == FILM
    assert list(tmp_path.iterdir()) == [pipe]
    host.says(Answer(body=FILM, content_type=KIND))
    assert download(server, Path(os.devnull)).code == 0
    assert Path(os.devnull).is_char_device()


def test_a_link_is_followed_to_the_file_that_is_replaced(server: Scripted, host: Scripted, tmp_path: Path) -> None:
    real, link = tmp_path / "real.mp4", tmp_path / "link.mp4"
    real.write_text("old")
    link.symlink_to(real)
    server.says(finished(host))
    host.says(Answer(body=FILM, content_type=KIND))
    assert download(server, link).error["code"] == "file_exists"
    assert download(server, link, "--force").code == 0
    assert (link.is_symlink(), real.read_bytes()) == (True, FILM)


def test_a_video_that_is_not_done_says_how_to_wait(server: Scripted, host: Scripted, target: Path) -> None:
    processing = ok({"id": "vid_1", "status": "processing", "video_url": None})
    server.says(processing)
    ended = download(server, target)
    assert (ended.code, ended.error["code"]) == (1, "video_not_ready")
    assert ended.error["hint"] == "Add --wait to wait for it."
    server.says(processing, finished(host))
    host.says(Answer(body=FILM, content_type=KIND))
    assert download(server, target, "--wait").code == 0
    assert target.read_bytes() == FILM


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
    host.says(Answer(body=FILM[::-1], content_type=KIND))
    assert download(server, target, "--asset", "captioned").json["asset"] == "captioned"
    assert (host.asked[0].path, target.read_bytes()) == ("/captioned", FILM[::-1])


@pytest.mark.parametrize("status", [403, 404])
def test_a_link_that_has_run_out_is_replaced_by_a_fresh_one(
    server: Scripted, host: Scripted, target: Path, status: int
) -> None:
    server.says(finished(host))
    host.says(Answer(status=status, body=b"expired"), Answer(body=FILM, content_type=KIND))
    assert download(server, target).code == 0
    assert (len(server.asked), target.read_bytes()) == (2, FILM)


def test_a_link_that_never_works_ends_in_an_error(server: Scripted, host: Scripted, target: Path) -> None:
    server.says(finished(host))
    host.says(Answer(status=403, body=b"expired"))
    ended = download(server, target)
    assert (ended.code, ended.error["code"], len(server.asked)) == (1, "network_error", 2)
    assert "HTTP 403" in ended.error["message"]
    assert list(target.parent.iterdir()) == []


@pytest.mark.parametrize(
    "answer",
    [
        Answer(body=FILM, content_type=KIND, missing=10),
        Answer(hangs_up=True),
        Answer(status=500, body=b""),
        Answer(status=418),
    ],
)
def test_half_a_file_is_no_file(server: Scripted, host: Scripted, target: Path, answer: Answer) -> None:
    server.says(finished(host))
    host.says(answer)
    ended = download(server, target)
    assert (ended.code, ended.error["code"]) == (1, "network_error")
    assert list(target.parent.iterdir()) == []


def test_a_broken_download_starts_again(server: Scripted, host: Scripted, target: Path) -> None:
    server.says(finished(host))
    host.says(Answer(body=FILM, content_type=KIND, missing=10), Answer(body=FILM, content_type=KIND))
    ended = download(server, target, retries="1")
    assert (ended.code, target.read_bytes()) == (0, FILM)
    assert ended.messages[0]["notice"]["code"] == "cli_retrying"


def test_a_download_that_was_cut_off_goes_on_where_it_was(server: Scripted, host: Scripted, target: Path) -> None:
    server.says(finished(host))
    host.says(Answer(body=FILM[:100_000], content_type=KIND, headers=SAME, missing=len(FILM) - 100_000))
    ended = download(server, target)
    partial = target.with_name(".film.mp4.part")
    assert (ended.code, ended.error["code"]) == (1, "network_error")
    assert f"100,000 bytes are kept in {partial}" in ended.error["message"]
    assert ended.error["hint"] == "The same command goes on from there."
    assert (target.exists(), partial.read_bytes()) == (False, FILM[:100_000])
    rest = {**SAME, "Content-Range": f"bytes 100000-{len(FILM) - 1}/{len(FILM)}"}
    host.says(Answer(status=206, body=FILM[100_000:], content_type=KIND, headers=rest))
    assert download(server, target).code == 0
    headers = {name.lower(): value for name, value in host.asked[0].headers.items()}
    assert (headers["range"], headers["if-range"]) == ("bytes=100000-", '"one"')
    assert target.read_bytes() == FILM
    assert list(target.parent.iterdir()) == [target]


def test_a_file_that_has_changed_since_is_fetched_anew(server: Scripted, host: Scripted, target: Path) -> None:
    server.says(finished(host))
    host.says(Answer(body=b"old" * 1000, content_type=KIND, headers=SAME, missing=5))
    assert download(server, target).code == 1
    host.says(Answer(body=FILM, content_type=KIND, headers={"ETag": '"two"'}))
    assert download(server, target).code == 0
    assert target.read_bytes() == FILM


def test_nothing_is_kept_that_could_not_be_gone_on_with(server: Scripted, host: Scripted, target: Path) -> None:
    server.says(finished(host))
    for headers in ({}, {"ETag": 'W/"weak"'}):
        host.says(Answer(body=FILM[:100_000], content_type=KIND, headers=headers, missing=10))
        ended = download(server, target)
        assert (ended.code, ended.error["code"]) == (1, "network_error")
        assert "kept" not in ended.error["message"]
        assert list(target.parent.iterdir()) == []


def test_the_time_that_is_allowed_ends_a_download(server: Scripted, host: Scripted, target: Path) -> None:
    server.says(finished(host))
    host.says(Answer(body=FILM[:2000], content_type=KIND, headers=SAME, drip=0.01))
    ended = download(server, target, "--timeout", "1s")
    assert (ended.code, ended.error["code"]) == (4, "timeout")
    assert "kept in" in ended.error["message"]


def test_an_interrupted_download_is_kept(server: Scripted, host: Scripted, target: Path) -> None:
    server.says(finished(host))
    host.says(Answer(body=FILM[:2000], content_type=KIND, headers=SAME, drip=0.002))
    partial = target.with_name(".film.mp4.part")
    with subprocess.Popen(
        [*COMMAND, "video", "download", "vid_1", "-o", str(target)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env={**clean_environ(), **server.environ()},
    ) as process:
        while not (partial.exists() and partial.stat().st_size):
            time.sleep(0.01)
        process.send_signal(signal.SIGTERM)
        stdout, stderr = process.communicate(timeout=10)
    ended = Finished((), process.returncode, stdout, stderr)
    assert (ended.code, ended.stdout, ended.error["code"]) == (143, b"", "canceled")
    assert f"kept in {partial}" in ended.error["message"]
    assert partial.read_bytes() == FILM[: partial.stat().st_size]


@pytest.mark.parametrize(
    "answer",
    [
        Answer(body=b"<!DOCTYPE html><title>Sign in</title>", content_type="text/html"),
        Answer(body=b"<html>Sign in", content_type=KIND),
        Answer(body=b'{"error": "no"}', content_type="application/json"),
        Answer(body=b"<?xml version='1.0'?><Error/>", content_type="binary/octet-stream"),
        Answer(body=b"%PDF-1.7", content_type=KIND),
        Answer(body=b"", content_type=KIND),
    ],
)
def test_what_is_no_video_is_not_saved_as_one(server: Scripted, host: Scripted, target: Path, answer: Answer) -> None:
    server.says(finished(host))
    host.says(answer)
    ended = download(server, target, retries="2")
    assert (ended.code, ended.error["code"], len(host.asked)) == (1, "cli_wrong_file", 1)
    assert list(target.parent.iterdir()) == []


@pytest.mark.parametrize("link", ["file:///etc/passwd", "nonsense", "http://", "ftp://example.com/x", "https://[::1"])
def test_a_link_that_is_no_web_address_is_an_error(server: Scripted, target: Path, link: str) -> None:
    server.says(ok({"id": "vid_1", "status": "completed", "video_url": link}))
    ended = download(server, target)
    assert (ended.code, ended.error["code"]) == (1, "cli_bad_link")
    assert list(target.parent.iterdir()) == []


def test_a_video_that_does_not_exist_is_the_api_s_error(server: Scripted, target: Path) -> None:
    server.says(refusal(404, "video_not_found"))
    ended = download(server, target)
    assert (ended.code, ended.error["code"]) == (1, "video_not_found")


def test_a_reader_that_goes_away_has_no_file(server: Scripted, host: Scripted) -> None:
    server.says(finished(host))
    host.says(Answer(body=FILM * 40, content_type=KIND))
    with subprocess.Popen(
        [*COMMAND, "video", "download", "vid_1", "-o", "-"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env={**clean_environ(), **server.environ()},
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        assert process.stdout.read(4) == FILM[:4]
        process.stdout.close()
        stderr = process.stderr.read()
    ended = Finished((), process.returncode, b"", stderr)
    assert (ended.code, ended.error["code"]) == (1, "cli_output_error")
    assert "its reader has gone" in ended.error["message"]


def test_a_terminal_gets_no_film(server: Scripted, host: Scripted) -> None:
    server.says(finished(host))
    host.says(Answer(body=FILM, content_type=KIND))
    controller, terminal = pty.openpty()
    try:
        ended = subprocess.run(
            [*COMMAND, "video", "download", "vid_1", "-o", "-"],
            stdout=terminal,
            stderr=subprocess.PIPE,
            env={**clean_environ(), **server.environ()},
            check=False,
        )
    finally:
        os.close(controller)
        os.close(terminal)
    assert ended.returncode == 2
    assert b"is a terminal" in ended.stderr
