"""Fetching files: gone on with where they were cut off, published only whole, and never over another file."""

from __future__ import annotations

import gzip
import json
import subprocess
import sys
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any

import httpx
import pytest
from heygen_api.errors import ApiError, TransferError
from heygen_api.files.download import FileTarget, StreamTarget, Wanted, fetch
from heygen_api.transport.deadline import Deadline
from heygen_api.transport.flow import Flow
from heygen_api.transport.retry import Rules

from tests.support.flows import ByHand

FILM = bytes(range(256)) * 40
LINK = "https://media.test/film?signature=1"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "film.mp4"


def part(path: Path) -> Path:
    return path.with_name(f".{path.name}.part")


def links(*urls: str) -> Callable[[], Flow[str]]:
    """Return what gives these links one after the other, the last one ever after."""
    left = list(urls)

    def link() -> Flow[str]:
        yield from ()
        return left.pop(0) if len(left) > 1 else left[0]

    return link


def wanted(hand: ByHand, deadline: Deadline | None = None, limit: int = 3, **more: Any) -> Wanted:
    given = {"link": links(LINK), "media": "video", **more}
    return Wanted(deadline=deadline or hand.deadline(1000), rules=Rules(limit=limit), user_agent="test", **given)


def film(content: bytes = FILM, tag: str | None = '"one"', cut: int | None = None, **headers: str) -> httpx.Response:
    """Return the answer with the file; with `cut`, only its first bytes come, and then the connection breaks."""
    own = {"content-type": "video/mp4", "content-length": str(len(content)), **headers}
    if tag is not None:
        own["etag"] = tag
    return response(200, own, content, cut)


def rest(start: int, content: bytes = FILM, total: str | None = None, cut: int | None = None) -> httpx.Response:
    own = {"content-type": "video/mp4", "etag": '"one"'}
    own["content-range"] = f"bytes {start}-{len(content) - 1}/{total or len(content)}"
    return response(206, own, content[start:], cut)


def response(status: int, headers: dict[str, str], content: bytes, cut: int | None) -> httpx.Response:
    stream = httpx.ByteStream(content if cut is None else content[:cut])
    made = httpx.Response(status, headers=headers, stream=stream)
    # Compressed bytes are handed on as they are: what takes them is what is tested.
    made._content = b"".join(stream)
    if cut is not None:
        made.extensions = {"fault": httpx.ReadError("reset")}
    return made


def fetched(hand: ByHand, path: Path, *, replace: bool = False, **more: Any) -> Path:
    target = FileTarget(path, replace=replace)
    try:
        hand.run(fetch(wanted(hand, **more), target))
        target.publish()
    finally:
        target.close()
    return target.path


def test_a_file_that_comes_whole_has_its_name_and_leaves_nothing_beside_it(path: Path) -> None:
    hand = ByHand()
    hand.says(film())
    assert fetched(hand, path).read_bytes() == FILM
    assert list(path.parent.iterdir()) == [path]


def test_what_was_cut_off_is_gone_on_with_by_the_same_call(path: Path) -> None:
    hand, told = ByHand(), []
    hand.says(film(cut=3000), rest(3000, cut=2000), rest(5000))
    fetched(hand, path, progress=lambda done, total: told.append((done, total)))
    assert path.read_bytes() == FILM
    asked = [(request.headers.get("range"), request.headers.get("if-range")) for request in hand.sent]
    assert asked == [(None, None), ("bytes=3000-", '"one"'), ("bytes=5000-", '"one"')]
    assert told[-1] == (len(FILM), len(FILM))
    assert [done for done, _ in told] == sorted(done for done, _ in told)


def test_what_was_cut_off_is_gone_on_with_by_another_process(path: Path) -> None:
    hand = ByHand()
    hand.says(film(cut=3000))
    with pytest.raises(TransferError, match=r"3,000 bytes are kept in"):
        fetched(hand, path, limit=0)
    assert (path.exists(), part(path).read_bytes()) == (False, FILM[:3000])
    hand.says(rest(3000))
    assert fetched(hand, path).read_bytes() == FILM
    assert list(path.parent.iterdir()) == [path]


def test_a_date_tells_too_that_the_file_is_the_same(path: Path) -> None:
    date = "Mon, 01 Jun 2026 10:00:00 GMT"
    hand = ByHand()
    hand.says(film(tag='W/"weak"', cut=3000, **{"last-modified": date}), rest(3000))
    fetched(hand, path)
    assert hand.sent[1].headers["if-range"] == date


def test_without_a_sign_that_the_file_is_the_same_it_is_fetched_anew(path: Path) -> None:
    hand = ByHand()
    hand.says(film(tag=None, cut=3000), film(tag=None))
    assert fetched(hand, path).read_bytes() == FILM
    assert "range" not in hand.sent[1].headers
    hand.says(film(tag=None, cut=3000))
    with pytest.raises(TransferError) as caught:
        fetched(hand, path, replace=True, limit=0)
    assert "kept" not in caught.value.message
    assert list(path.parent.iterdir()) == [path]


def test_a_server_that_sends_all_again_is_taken_at_its_word(path: Path) -> None:
    hand = ByHand()
    changed = b"\0" * 500
    hand.says(film(cut=3000), film(changed, tag='"two"'))
    assert fetched(hand, path).read_bytes() == changed


@pytest.mark.parametrize("content_range", ["bytes 0-99/10240", "bytes 2999-10239/10240", "nonsense", ""])
def test_another_part_than_was_asked_for_is_not_put_together(path: Path, content_range: str) -> None:
    hand = ByHand()
    odd = response(206, {"content-range": content_range, "etag": '"one"'}, b"odd", None)
    hand.says(film(cut=3000), odd, film())
    assert fetched(hand, path).read_bytes() == FILM
    assert "range" not in hand.sent[2].headers


def test_a_partial_file_that_is_whole_already_is_taken(path: Path) -> None:
    hand = ByHand()
    hand.says(film(cut=len(FILM)), response(416, {"content-range": f"bytes */{len(FILM)}"}, b"", None))
    assert fetched(hand, path).read_bytes() == FILM


def test_a_partial_file_that_is_too_long_is_thrown_away(path: Path) -> None:
    part(path).write_bytes(b"x" * 99_999)
    part(path).with_name(".film.mp4.part.json").write_text('{"validator": "\\"one\\""}')
    hand = ByHand()
    hand.says(response(416, {"content-range": f"bytes */{len(FILM)}"}, b"", None), film())
    assert fetched(hand, path).read_bytes() == FILM


@pytest.mark.parametrize("notes", [b"", b"[]", b"{", b"\xff", b'{"other": 1}'])
def test_notes_that_cannot_be_read_begin_anew(path: Path, notes: bytes) -> None:
    part(path).write_bytes(b"x" * 1000)
    part(path).with_name(".film.mp4.part.json").write_bytes(notes)
    hand = ByHand()
    hand.says(film())
    assert fetched(hand, path).read_bytes() == FILM
    assert "range" not in hand.sent[0].headers
    assert list(path.parent.iterdir()) == [path]


def test_fewer_bytes_than_were_promised_are_no_file(path: Path) -> None:
    hand = ByHand()
    hand.says(lambda _: film(FILM[:100], tag=None, **{"content-length": "200"}))
    with pytest.raises(TransferError, match="100 of 200 bytes came"):
        fetched(hand, path, limit=2)
    assert (len(hand.sent), list(path.parent.iterdir())) == (3, [])


def test_a_compressed_file_is_saved_as_it_is_meant(path: Path) -> None:
    hand = ByHand()
    packed = gzip.compress(FILM)
    coded = {"content-encoding": "gzip"}
    hand.says(film(packed, cut=len(packed) // 2, **coded), film(packed, **coded))
    assert fetched(hand, path).read_bytes() == FILM
    assert "range" not in hand.sent[1].headers
    hand.says(film(packed, **{"content-encoding": "br"}))
    with pytest.raises(TransferError) as caught:
        fetched(hand, path, replace=True)
    assert caught.value.code == "wrong_file"


def test_compressed_data_that_ends_early_is_no_file(path: Path) -> None:
    packed = gzip.compress(FILM)[:-10]
    hand = ByHand()
    hand.says(lambda _: film(packed, **{"content-encoding": "gzip", "content-length": str(len(packed))}))
    with pytest.raises(ApiError, match="ended early"):
        fetched(hand, path, limit=1)
    assert list(path.parent.iterdir()) == []


# Links


def test_an_expired_link_is_replaced_a_few_times(path: Path) -> None:
    hand = ByHand()
    gone = response(403, {}, b"<Error>", None)
    hand.says(gone, film())
    fetched(hand, path, link=links(LINK, "https://media.test/fresh"))
    assert [request.url.path for request in hand.sent] == ["/film", "/fresh"]
    hand.says(lambda _: response(403, {}, b"", None))
    with pytest.raises(TransferError, match="HTTP 403"):
        fetched(hand, path, replace=True)
    assert len(hand.sent) == 4


def test_a_link_that_expires_half_way_is_replaced_and_gone_on_with(path: Path) -> None:
    hand = ByHand()
    hand.says(film(cut=3000), response(403, {}, b"", None), rest(3000))
    fetched(hand, path, link=links(LINK, "https://media.test/fresh"))
    assert path.read_bytes() == FILM
    assert hand.sent[2].headers["range"] == "bytes=3000-"


def test_redirects_are_followed_some_way_and_never_down_to_plain_http(path: Path) -> None:
    hand = ByHand()
    moved = response(302, {"location": "/elsewhere"}, b"", None)
    hand.says(moved, film())
    fetched(hand, path)
    assert [str(request.url) for request in hand.sent][1] == "https://media.test/elsewhere"
    hand.says(lambda _: response(302, {"location": "/again"}, b"", None))
    with pytest.raises(TransferError, match="HTTP 302"):
        fetched(hand, path, replace=True)
    assert len(hand.sent) == 6
    hand.says(response(302, {"location": "http://media.test/plain"}, b"", None))
    with pytest.raises(TransferError) as caught:
        fetched(hand, path, replace=True)
    assert (caught.value.code, len(hand.sent)) == ("bad_link", 1)


@pytest.mark.parametrize("url", ["", "nonsense", "file:///etc/passwd", "https://", "http://[::1", "ftp://a/b", "//x/y"])
def test_what_is_no_web_address_is_not_asked(path: Path, url: str) -> None:
    hand = ByHand()
    hand.says(film())
    with pytest.raises(TransferError) as caught:
        fetched(hand, path, link=links(url))
    assert (caught.value.code, hand.sent, list(path.parent.iterdir())) == ("bad_link", [], [])


def test_the_host_of_the_file_gets_nothing_but_the_request(path: Path) -> None:
    hand = ByHand()
    hand.says(film())
    fetched(hand, path)
    assert set(hand.sent[0].headers) == {"host", "user-agent", "accept", "accept-encoding"}


# Interruptions


def test_interruptions_count_only_while_nothing_comes(path: Path) -> None:
    size, step = 12 * 2**20, 2 * 2**20
    content = bytes(size)
    hand = ByHand()
    answers = [film(content, cut=step), *(rest(start, content, cut=step) for start in range(step, size - step, step))]
    hand.says(*answers, rest(size - step, content))
    fetched(hand, path, limit=1, media="any")
    assert (path.stat().st_size, len(hand.sent)) == (size, 6)
    hand.says(film(content, cut=step), httpx.ConnectError("down"))
    with pytest.raises(TransferError, match="did not come whole: down"):
        fetched(hand, path, limit=1, media="any", replace=True)
    assert len(hand.sent) == 2


def test_a_server_that_asks_to_wait_is_given_the_time(path: Path) -> None:
    hand = ByHand()
    hand.says(response(503, {"retry-after": "9"}, b"", None), film())
    fetched(hand, path)
    assert hand.pauses == [9]
    hand.says(response(429, {"retry-after": "90"}, b"", None), film())
    with pytest.raises(TransferError, match="HTTP 429"):
        fetched(hand, path, replace=True, deadline=hand.deadline(80))


def test_the_end_of_the_time_is_a_timeout(path: Path) -> None:
    hand = ByHand(took=100)
    hand.says(film(cut=3000))
    with pytest.raises(TransferError) as caught:
        fetched(hand, path, deadline=hand.deadline(50))
    assert (caught.value.code, len(hand.sent)) == ("timeout", 1)
    assert "3,000 bytes are kept" in caught.value.message


# Files


def test_a_file_that_is_there_by_the_end_is_kept(path: Path) -> None:
    hand = ByHand()

    def meanwhile(_: httpx.Request) -> httpx.Response:
        path.write_text("mine")
        return film()

    hand.says(meanwhile)
    with pytest.raises(FileExistsError):
        fetched(hand, path)
    assert path.read_text() == "mine"
    hand.says(film())
    fetched(hand, path, replace=True)
    assert path.read_bytes() == FILM


def test_what_a_link_leads_to_is_written_and_the_link_stays(tmp_path: Path) -> None:
    real, link = tmp_path / "folder" / "real.mp4", tmp_path / "link.mp4"
    real.parent.mkdir()
    link.symlink_to(real)
    hand = ByHand()
    hand.says(film())
    fetched(hand, link)
    assert (link.is_symlink(), real.read_bytes()) == (True, FILM)
    assert sorted(tmp_path.rglob("*")) == sorted([real.parent, real, link])


def test_a_link_in_the_place_of_the_partial_file_is_not_followed(path: Path, tmp_path: Path) -> None:
    (tmp_path / "mine").write_text("mine")
    part(path).symlink_to(tmp_path / "mine")
    with pytest.raises(TransferError) as caught:
        FileTarget(path, replace=False)
    assert caught.value.code == "file_error"
    assert (tmp_path / "mine").read_text() == "mine"


def test_two_processes_do_not_fetch_the_same_file_at_once(path: Path) -> None:
    target = FileTarget(path, replace=False)
    target.note('"one"')
    target.write(b"half")
    program = f"""
from pathlib import Path
from heygen_api.files.download import FileTarget
from heygen_api.errors import TransferError
try:
    FileTarget(Path({str(path)!r}), replace=True)
except TransferError as error:
    print(error.code)
"""
    ended = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert ended.stdout == "transfer_running\n"
    assert part(path).read_bytes() == b"half"
    target.close()


def test_a_folder_that_takes_no_file_is_an_error_that_names_it(tmp_path: Path) -> None:
    for place in (tmp_path / "missing" / "film.mp4", Path("/proc/film.mp4"), tmp_path / ("x" * 250 + "/y")):
        with pytest.raises(TransferError) as caught:
            FileTarget(place, replace=False)
        assert (caught.value.code, str(place) in caught.value.message) == ("file_error", True)


def test_a_full_disk_is_an_error_that_names_the_file(path: Path) -> None:
    target = FileTarget(path, replace=False)
    target._file.close()
    target._file = Path("/dev/full").open("r+b", buffering=0)  # noqa: SIM115 - closed by the target
    with pytest.raises(TransferError, match=r"film\.mp4 cannot be written: no space left"):
        target.write(b"x")
    target.close()


@pytest.fixture
def pipe() -> tuple[BytesIO, StreamTarget]:
    file = BytesIO()
    return file, StreamTarget(file)


def test_a_stream_gets_the_bytes_and_goes_on_after_an_interruption(pipe: tuple[BytesIO, StreamTarget]) -> None:
    file, target = pipe
    hand = ByHand()
    hand.says(film(cut=3000), rest(3000))
    assert hand.run(fetch(wanted(hand), target)) == "video/mp4"
    assert file.getvalue() == FILM


def test_a_stream_does_not_get_the_same_bytes_twice(pipe: tuple[BytesIO, StreamTarget]) -> None:
    file, target = pipe
    for second in (film(), film(b"\0" * 900, tag='"two"')):
        hand = ByHand()
        hand.says(film(tag=None, cut=3000), second)
        target.size, target.validator = 0, None
        file.seek(0)
        with pytest.raises(TransferError) as caught:
            hand.run(fetch(wanted(hand), target))
        assert (caught.value.code, file.tell()) == ("transfer_interrupted", 3000)


def test_nothing_of_a_page_reaches_a_stream(pipe: tuple[BytesIO, StreamTarget]) -> None:
    file, target = pipe
    hand = ByHand()
    hand.says(response(200, {"content-type": "text/html"}, b"<html>Sign in</html>", None))
    with pytest.raises(TransferError) as caught:
        hand.run(fetch(wanted(hand), target))
    assert (caught.value.code, file.getvalue()) == ("wrong_file", b"")


def test_the_notes_beside_a_partial_file_are_json_and_private_to_it(path: Path) -> None:
    hand = ByHand()
    hand.says(film(cut=3000))
    with pytest.raises(TransferError):
        fetched(hand, path, limit=0)
    noted = json.loads((path.parent / ".film.mp4.part.json").read_text())
    assert noted == {"validator": '"one"', "total": 10240, "source": "media.test/film"}
    assert sorted(each.name for each in path.parent.iterdir()) == [".film.mp4.part", ".film.mp4.part.json"]


OTHER = FILM[::-1]


@pytest.mark.parametrize(
    "part_of_another",
    [
        {"etag": '"two"'},
        {"content-type": "text/html"},
        {"content-type": "multipart/byteranges; boundary=x"},
        {"content-range": f"bytes 3000-{len(FILM) - 1}/*"},
        {"content-range": f"bytes 3000-3999/{len(FILM) - 50}"},
        {"content-range": "bytes 3000-9/10"},
    ],
)
def test_a_part_of_another_file_is_not_put_behind_what_is_there(path: Path, part_of_another: dict[str, str]) -> None:
    odd = {"content-type": "video/mp4", "etag": '"one"', "content-range": f"bytes 3000-{len(FILM) - 1}/{len(FILM)}"}
    hand = ByHand()
    hand.says(film(cut=3000), response(206, {**odd, **part_of_another}, OTHER[3000:], None), film(OTHER, '"two"'))
    assert fetched(hand, path).read_bytes() == OTHER
    assert "range" not in hand.sent[-1].headers


def test_a_part_that_nobody_asked_for_is_not_the_file(path: Path) -> None:
    hand = ByHand()
    hand.says(response(206, {"content-range": "bytes 0-999/*"}, FILM[:1000], None), film())
    assert fetched(hand, path).read_bytes() == FILM


def test_an_end_that_another_file_has_is_no_end(path: Path) -> None:
    hand = ByHand()
    hand.says(film(cut=3000), response(416, {"content-range": "bytes */3000", "etag": '"two"'}, b"", None), film())
    assert fetched(hand, path).read_bytes() == FILM


def test_a_partial_file_of_something_else_is_thrown_away(path: Path) -> None:
    hand = ByHand()
    hand.says(film(cut=3000))
    with pytest.raises(TransferError):
        fetched(hand, path, limit=0)
    hand.says(film(OTHER))
    assert fetched(hand, path, link=links("https://media.test/another?signature=2")).read_bytes() == OTHER
    assert "range" not in hand.sent[-1].headers


def test_all_members_of_a_compressed_file_are_saved(path: Path) -> None:
    packed = gzip.compress(FILM[:5000]) + gzip.compress(FILM[5000:])
    hand = ByHand()
    hand.says(film(packed, **{"content-encoding": "gzip"}))
    assert fetched(hand, path).read_bytes() == FILM


@pytest.mark.parametrize("location", ["http://[::1", "http://a\x01b/"])
def test_a_redirect_to_no_address_is_a_bad_link(path: Path, location: str) -> None:
    hand = ByHand()
    hand.says(response(302, {"location": location}, b"", None))
    with pytest.raises(TransferError) as caught:
        fetched(hand, path)
    assert caught.value.code == "bad_link"


@pytest.mark.parametrize(
    "content", [b"Access denied", b'{"error": 1}', b"\xef\xbb\xbf<!-- x --><html>", b"<head></head>"]
)
def test_a_text_is_no_video_whatever_it_is_called(path: Path, content: bytes) -> None:
    hand = ByHand()
    hand.says(film(content))
    with pytest.raises(TransferError) as caught:
        fetched(hand, path)
    assert (caught.value.code, path.exists(), part(path).exists()) == ("wrong_file", False, False)


def test_a_partial_file_that_vanishes_leaves_no_empty_one(path: Path) -> None:
    target = FileTarget(path, replace=False)
    target.write(FILM)
    part(path).unlink()
    with pytest.raises(TransferError):
        target.publish()
    target.close()
    assert not path.exists()


def test_what_stands_where_the_partial_file_belongs_is_named(tmp_path: Path) -> None:
    (tmp_path / ".film.mp4.part").mkdir()
    with pytest.raises(TransferError, match=r"\.film\.mp4\.part cannot be written: is a directory"):
        FileTarget(tmp_path / "film.mp4", replace=False)
