"""Sending files: within one request, or straight to storage, and never one that has changed on the way."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import httpx
import pytest
from heygen_api import operations
from heygen_api.calls import Answer, Caller, Given
from heygen_api.errors import ApiError
from heygen_api.files.upload import Source, upload
from heygen_api.transport.retry import Rules

from tests.support.flows import ByHand, refused, said

UPLOAD = operations.load("uploadAsset")
PNG = b"\x89PNG\r\n\x1a\n" + b"x" * 3000
LARGE = 33 * 2**20
STORAGE = "https://storage.test/put?signature=1"

Reply = Callable[[httpx.Request], httpx.Response]


@pytest.fixture
def picture(tmp_path: Path) -> Path:
    path = tmp_path / "a b.png"
    path.write_bytes(PNG)
    return path


@pytest.fixture
def film(tmp_path: Path) -> Path:
    path = tmp_path / "film.mp4"
    with path.open("wb") as file:
        file.write(b"\0\0\0\x18ftypisom")
        file.truncate(LARGE)
    return path


def sent(hand: ByHand, path: Path, seconds: float = 3000, limit: int = 0, **more: Any) -> Answer:
    caller = Caller(
        base_url="https://api.test", headers={"x-api-key": "secret"}, rules=Rules(limit=limit), clock=hand.clock
    )
    given = Given(deadline=hand.deadline(seconds), **more)
    answer: Answer = hand.run(upload(caller, UPLOAD, Source.of(path), given, lambda _done, _all: None))
    return answer


def taken(request: httpx.Request) -> int:
    """Read the body of a request as a connection does, and return its bytes."""
    assert not isinstance(request.stream, httpx.AsyncByteStream) or isinstance(request.stream, httpx.SyncByteStream)
    return sum(map(len, request.stream))


class Api:
    """The API and the storage, as far as an upload needs them."""

    def __init__(self, *puts: int, states: tuple[str, ...] = ("completed",), **opened: Any) -> None:
        self.puts, self.states, self.opened = list(puts), list(states), opened
        self.bodies: list[int] = []
        self.addresses = 0

    def __call__(self, request: httpx.Request) -> httpx.Response:
        path = request.url.path
        if request.url.host == "storage.test":
            self.bodies.append(taken(request))
            return httpx.Response(self.puts.pop(0) if len(self.puts) > 1 else self.puts[0])
        if path.endswith("/direct-uploads"):
            self.addresses += 1
            headers = {"x-amz-meta": "m", "content-length": "1", "host": "evil.test"}
            data = {"asset_id": "ast_1", "upload_url": STORAGE, "upload_headers": headers, **self.opened}
            return said(data)
        if path.endswith("/complete"):
            return said({"id": "ast_1", "url": "https://u"})
        word = self.states.pop(0) if len(self.states) > 1 else self.states[0]
        return said([{"video_id": "ast_1", "status": word}])


def test_a_small_file_is_one_part_of_one_request(picture: Path) -> None:
    hand = ByHand()
    bodies: list[bytes] = []

    def api(request: httpx.Request) -> httpx.Response:
        bodies.append(b"".join(request.stream))  # type: ignore[arg-type]
        return refused(503) if len(bodies) == 1 else said({"asset_id": "a"})

    hand.says(api)
    assert sent(hand, picture, limit=3).json() == {"data": {"asset_id": "a"}}
    part = b'name="file"; filename="a b.png"\r\nContent-Type: image/png\r\n\r\n' + PNG + b"\r\n"
    assert [part in body for body in bodies] == [True, True]
    assert (
        len({request.headers["idempotency-key"] for request in hand.sent if "idempotency-key" in request.headers}) < 2
    )


def test_a_large_file_goes_straight_to_storage_and_is_waited_for(film: Path) -> None:
    hand, api = ByHand(), Api(200, states=("processing", "processing", "completed"))
    hand.says(api)
    assert sent(hand, film).json() == {"data": {"id": "ast_1", "url": "https://u"}}
    methods = [(request.method, request.url.path.rpartition("/")[2]) for request in hand.sent]
    assert methods[:3] == [("POST", "direct-uploads"), ("PUT", "put"), ("POST", "complete")]
    assert [method for method, _ in methods[3:]] == ["GET"] * 3
    assert api.bodies == [LARGE]


def test_the_storage_gets_what_it_asked_for_and_nothing_of_the_api_s(film: Path) -> None:
    hand = ByHand()
    hand.says(Api(200))
    sent(hand, film)
    put = next(request for request in hand.sent if request.method == "PUT")
    assert (put.headers["host"], put.headers["content-length"]) == ("storage.test", str(LARGE))
    assert put.headers["x-amz-meta"] == "m"
    assert {"x-api-key", "authorization"}.isdisjoint(put.headers)


def test_an_address_that_has_expired_is_replaced_a_few_times(film: Path) -> None:
    hand, api = ByHand(), Api(403, 200)
    hand.says(api)
    sent(hand, film, headers={"Idempotency-Key": "mine"})
    assert api.addresses == 2
    opened = [request for request in hand.sent if request.url.path.endswith("/direct-uploads")]
    assert opened[0].headers["idempotency-key"] == "mine"
    assert opened[1].headers.get("idempotency-key") != "mine"
    hand.says(api := Api(403))
    with pytest.raises(ApiError) as caught:
        sent(hand, film)
    assert (caught.value.code, api.addresses) == ("upload_failed", 3)


def test_a_put_is_repeated_whole(film: Path) -> None:
    hand, api = ByHand(), Api(503, 500, 200)
    hand.says(api)
    sent(hand, film, limit=3)
    assert (api.addresses, api.bodies) == (1, [LARGE] * 3)
    hand.says(api := Api(400, 200))
    with pytest.raises(ApiError, match="HTTP 400"):
        sent(hand, film, limit=3)
    assert len(api.bodies) == 1


def test_a_file_that_the_api_would_not_take_is_not_sent(film: Path) -> None:
    hand, api = ByHand(), Api(200, max_bytes=LARGE - 1)
    hand.says(api)
    with pytest.raises(ApiError) as caught:
        sent(hand, film)
    assert (caught.value.code, caught.value.outcome, api.bodies) == ("payload_too_large", "not_done", [])
    assert f"{LARGE:,}" in caught.value.message


@pytest.mark.parametrize(
    "opened",
    [
        {"asset_id": ""},
        *({"upload_url": url} for url in (None, 5, "", "nonsense", "ftp://a/b", "https://", "http://[::1")),
    ],
)
def test_an_address_that_cannot_be_used_is_an_error(film: Path, opened: dict[str, Any]) -> None:
    hand = ByHand()
    hand.says(Api(200, **opened))
    with pytest.raises(ApiError) as caught:
        sent(hand, film)
    assert caught.value.code == "bad_answer"


def test_a_file_that_cannot_be_used_is_an_error(film: Path) -> None:
    hand = ByHand()
    hand.says(Api(200, states=("processing", "failed")))
    with pytest.raises(ApiError, match="ast_1 arrived, and cannot be used: it is failed") as caught:
        sent(hand, film)
    # The same key would lead to the same file again, so it is not said to be of use.
    assert (caught.value.code, caught.value.outcome) == ("upload_unusable", "not_done")
    hand.says(Api(200, states=("processing",)))
    with pytest.raises(ApiError, match="ast_1 was sent, and is not usable yet"):
        sent(hand, film, seconds=100)


@pytest.mark.parametrize("change", ["longer", "shorter", "touched"])
def test_a_file_that_changes_while_it_is_sent_is_not_sent_whole(film: Path, change: str) -> None:
    hand, api = ByHand(), Api(200)

    def changing(request: httpx.Request) -> httpx.Response:
        if request.url.path.endswith("/direct-uploads"):
            if change == "touched":
                os.utime(film, ns=(1, 1))
            else:
                os.truncate(film, LARGE + (5 if change == "longer" else -5))
        return api(request)

    hand.says(changing)
    with pytest.raises(ApiError) as caught:
        sent(hand, film, limit=3)
    assert (caught.value.code, caught.value.outcome, api.bodies) == ("file_changed", "not_done", [])
    assert str(film) in caught.value.message


def test_a_small_file_that_changes_while_it_is_sent_is_an_error(picture: Path) -> None:
    hand = ByHand()

    def api(request: httpx.Request) -> httpx.Response:
        picture.write_bytes(PNG + b"more")
        taken(request)
        return said({"asset_id": "a"})

    hand.says(api)
    with pytest.raises(ApiError) as caught:
        sent(hand, picture)
    assert caught.value.code == "file_changed"


def test_what_is_no_file_with_something_in_it_is_refused(tmp_path: Path) -> None:
    (tmp_path / "empty").touch()
    os.mkfifo(tmp_path / "pipe")
    said_of = {"empty": "is empty", "pipe": "is not a file", "": "is a folder", "gone": "cannot be read", "x\0": "read"}
    for name, message in said_of.items():
        with pytest.raises(ApiError, match=message) as caught:
            Source.of(tmp_path / name)
        assert (caught.value.code, caught.value.outcome) == ("unfit_file", "not_done")


def test_a_source_is_named_and_typed_by_what_it_is(picture: Path) -> None:
    source = Source.of(picture)
    assert (source.name, source.media_type, source.size) == ("a b.png", "image/png", len(PNG))
    assert Source.of(picture, "stdin").name == "stdin"
