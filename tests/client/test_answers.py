"""Answers: read within bounds, whatever their compression, and looked at without parsing all of them."""

from __future__ import annotations

import gzip
import json
import tracemalloc
import zlib
from typing import Any

import httpx
import pytest
from heygen_api.transport.answers import NOT_JSON, BadBodyError, Body, complete, error_of, is_json, load, outline
from hypothesis import given
from hypothesis import strategies as st

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=20,
)


def read(coding: str, content: bytes, step: int, limit: int = 10**6) -> bytes:
    body = Body(coding, limit)
    for start in range(0, len(content), step):
        body.add(content[start : start + step])
    return body.whole()


@pytest.mark.parametrize("step", [1, 7, 10**6])
@pytest.mark.parametrize(
    ("coding", "pack"),
    [
        ("", bytes),
        ("identity", bytes),
        ("gzip", gzip.compress),
        ("GZip ", gzip.compress),
        ("x-gzip", gzip.compress),
        ("deflate", zlib.compress),
    ],
)
def test_a_body_is_read_in_whatever_pieces_it_comes(coding: str, pack: Any, step: int) -> None:
    content = b'{"data": "\xc3\xa9"}' * 50
    assert read(coding, pack(content), step) == content
    assert read(coding, pack(b""), step) == b""


@pytest.mark.parametrize("coding", ["br", "zstd", "gzip, gzip", "compress"])
def test_a_coding_that_was_not_asked_for_is_refused(coding: str) -> None:
    with pytest.raises(BadBodyError, match="which was not asked for"):
        Body(coding)


@pytest.mark.parametrize("content", [b"not gzip", gzip.compress(b"x" * 999, mtime=0)[:20] + b"\0" * 20])
def test_damaged_compression_is_an_error(content: bytes) -> None:
    with pytest.raises(BadBodyError, match="damaged"):
        read("gzip", content, 8)


@pytest.mark.parametrize("coding", ["gzip", "deflate"])
def test_compressed_data_that_ends_early_is_an_error(coding: str) -> None:
    content = (gzip.compress if coding == "gzip" else zlib.compress)(json.dumps(list(range(999))).encode())
    with pytest.raises(BadBodyError, match="ended early"):
        read(coding, content[:-12], 100)


@pytest.mark.parametrize(("coding", "pack"), [("", bytes), ("gzip", gzip.compress), ("deflate", zlib.compress)])
def test_a_body_may_be_as_large_as_the_limit_and_no_larger(coding: str, pack: Any) -> None:
    assert read(coding, pack(b"x" * 2**20), 4096, 2**20) == b"x" * 2**20
    with pytest.raises(BadBodyError, match="larger than 1 MiB"):
        read(coding, pack(b"x" * (2**20 + 1)), 4096, 2**20)


def test_a_few_bytes_that_stand_for_very_many_take_no_memory() -> None:
    packer = zlib.compressobj(9, wbits=31)
    bomb = b"".join(packer.compress(b"\0" * 2**24) for _ in range(6)) + packer.flush()
    tracemalloc.start()
    try:
        with pytest.raises(BadBodyError, match="larger"):
            read("gzip", bomb, len(bomb), 2**20)
        assert tracemalloc.get_traced_memory()[1] < 8 * 2**20
    finally:
        tracemalloc.stop()


def test_what_comes_after_the_end_of_compressed_data_is_left_out() -> None:
    assert read("gzip", gzip.compress(b"{}") + b"\r\n", 5) == b"{}"


def test_a_whole_answer_has_its_own_length_and_no_coding() -> None:
    headers = [("content-encoding", "gzip"), ("content-length", "5"), ("transfer-encoding", "chunked"), ("x-a", "1")]
    request = httpx.Request("GET", "https://api.test/")
    response = complete(httpx.Response(200, headers=[*headers, ("x-a", "2")], request=request), b"whole")
    assert (response.content, response.headers.get_list("x-a")) == (b"whole", ["1", "2"])
    assert (response.headers["content-length"], response.request) == ("5", request)
    assert {"content-encoding", "transfer-encoding"}.isdisjoint(response.headers)


# What is in them


@given(JSON)
def test_the_outline_is_the_top_level_and_tells_json_from_the_rest(value: Any) -> None:
    found = outline(json.dumps(value).encode())
    assert found is not NOT_JSON
    if isinstance(value, dict):
        # Names are read as Latin-1; only those that are compared have to be right, and they are ASCII.
        assert list(outline(json.dumps(value, ensure_ascii=True).encode())) == list(value)
        for name, entry in value.items():
            kind = found[name]
            assert (kind is ...) == isinstance(entry, dict)
            assert not isinstance(entry, str | bool | None) or (kind is None) == (entry is None)
    else:
        assert isinstance(found, list | str | int | float | None)


@given(st.binary(max_size=60))
def test_the_outline_of_anything_is_told_as_json_reads_it(content: bytes) -> None:
    try:
        json.loads(content.decode("latin-1"))
        is_json_text = True
    except ValueError:
        is_json_text = False
    assert (outline(content) is not NOT_JSON) == is_json_text


@pytest.mark.parametrize("content", [b"", b"<html>", b'{"a": 1', b"[" * 200_000, b'{"a":' * 100_000, b"{} {}"])
def test_what_is_not_json_has_no_outline(content: bytes) -> None:
    assert outline(content) is NOT_JSON


def test_the_error_at_the_top_is_told_from_errors_inside() -> None:
    assert outline(b'{"data": {"error": {"code": 1}}, "error": null}') == {"data": ..., "error": None}
    assert outline(b'{"error": {"code": "x"}, "data": null}') == {"error": ..., "data": None}
    assert outline(b'{"a": 1, "a": {"b": 2}}') == {"a": ...}


def test_an_outline_keeps_none_of_the_items() -> None:
    content = json.dumps({"data": [{"id": f"vid_{n}", "list": [n, {"deep": n}]} for n in range(50_000)]}).encode()
    tracemalloc.start()
    try:
        assert list(outline(content)) == ["data"]
        own = tracemalloc.get_traced_memory()[1]
        tracemalloc.reset_peak()
        assert len(load(content)["data"]) == 50_000
        parsed = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert own * 3 < parsed


@pytest.mark.parametrize(
    ("content", "error"),
    [
        (b'{"error": {"code": "x"}}', {"code": "x"}),
        (b'{"error": "it broke"}', "it broke"),
        (b'{"error": null}', None),
        (b"{}", None),
        (b"[1]", None),
        (b"<html>", None),
        (b"[" * 100_000, None),
        (b'{"error": "\xff"}', "\udcff"),
    ],
)
def test_the_error_of_an_answer_is_what_it_holds_under_that_name(content: bytes, error: Any) -> None:
    assert error_of(content) == error


def test_an_integer_too_long_for_python_stays_text() -> None:
    assert load(b"[%s]" % (b"9" * 5000)) == ["9" * 5000]
    assert outline(b'{"n": %s}' % (b"9" * 5000)) == {"n": 0}


@pytest.mark.parametrize(
    ("media_type", "expected"),
    [
        ("application/json", True),
        ("Application/JSON; charset=utf-8", True),
        ("application/problem+json", True),
        ("text/html", False),
        ("application/jsonl", False),
        ("", False),
        (None, False),
    ],
)
def test_a_media_type_tells_whether_it_is_json(media_type: str | None, expected: bool) -> None:
    assert is_json(media_type) is expected
