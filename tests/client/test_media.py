"""Kinds of media files: told from their bytes, and told apart from what servers send where something went wrong."""

from __future__ import annotations

import pytest
from heygen_api.files.media import extension, media_type, mismatch, sniffed

HEADS = {
    "image/png": b"\x89PNG\r\n\x1a\n\0\0",
    "image/jpeg": b"\xff\xd8\xff\xe0",
    "image/gif": b"GIF89a",
    "image/webp": b"RIFF\x10\0\0\0WEBPVP8 ",
    "audio/wav": b"RIFF\x10\x0a\0\0WAVEfmt ",
    "video/mp4": b"\0\0\0\x18ftypisom",
    "video/webm": b"\x1a\x45\xdf\xa3\x9f",
    "audio/mpeg": b"ID3\x04",
    "application/pdf": b"%PDF-1.7",
    "application/x-subrip": b"1\r\n00:00:00,000 --> 00:00:01,000\r\nHi",
    "text/vtt": b"\xef\xbb\xbfWEBVTT\n",
    "text/html": b"\n <!DOCTYPE html>",
    "application/xml": b"<?xml version='1.0'?>",
}


@pytest.mark.parametrize(("kind", "head"), HEADS.items())
def test_the_first_bytes_tell_the_kind(kind: str, head: bytes) -> None:
    assert sniffed(head) == kind


@pytest.mark.parametrize("head", [b"", b"\0" * 512, b"hello", b"RIFF", b"\xff\xff", b'{"a": 1}'])
def test_other_bytes_tell_none(head: bytes) -> None:
    assert sniffed(head) is None


@pytest.mark.parametrize(
    ("name", "head", "expected"),
    [
        ("a.png", HEADS["image/jpeg"], "image/jpeg"),
        ("a", HEADS["image/png"], "image/png"),
        ("a.mov", HEADS["video/mp4"], "video/quicktime"),
        ("a.txt", HEADS["video/mp4"], "video/mp4"),
        ("a.mp3", b"\0\0", "audio/mpeg"),
        ("a", b"\0\0", "application/octet-stream"),
    ],
)
def test_the_media_type_of_a_file_is_by_its_content_else_by_its_name(name: str, head: bytes, expected: str) -> None:
    assert media_type(name, head) == expected


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        ("audio/mpeg", "mp3"),
        ("video/mp4; codecs=avc1", "mp4"),
        ("Image/JPEG", "jpg"),
        ("audio/wav", "wav"),
        ("application/x-subrip", "srt"),
        ("no/such-kind", None),
        ("", None),
    ],
)
def test_a_media_type_has_its_usual_extension(kind: str, expected: str | None) -> None:
    assert extension(kind) == expected


@pytest.mark.parametrize(
    ("wanted", "kind", "head"),
    [
        ("video", "video/mp4", HEADS["video/mp4"]),
        ("video", "binary/octet-stream", HEADS["video/webm"]),
        ("video", "", b"\0\0\0"),
        ("video", "application/json", HEADS["video/mp4"]),
        ("audio", "video/mp4", HEADS["video/mp4"]),
        ("audio", "audio/mpeg", HEADS["audio/mpeg"]),
        ("image", "image/png", HEADS["image/png"]),
        ("text", "text/plain", HEADS["application/x-subrip"]),
        ("text", "text/plain", b"[Script Info]"),
        ("any", "application/zip", b"PK\x03\x04"),
        ("any", "application/pdf", HEADS["application/pdf"]),
    ],
)
def test_what_may_be_the_file_is_taken(wanted: str, kind: str, head: bytes) -> None:
    assert mismatch(wanted, kind, head) is None


@pytest.mark.parametrize("wanted", ["video", "audio", "image", "text", "any"])
@pytest.mark.parametrize(
    ("kind", "head", "said"),
    [
        ("video/mp4", HEADS["text/html"], "a web page"),
        ("text/html; charset=utf-8", b"Please sign in", "a document of the type text/html"),
        ("application/xml", b"<Error><Code>AccessDenied", "an XML document"),
        ("binary/octet-stream", HEADS["application/xml"], "an XML document"),
        ("application/json", b'{"error": "no"}', "a document of the type application/json"),
    ],
)
def test_a_page_is_not_the_file_whatever_its_type_says(wanted: str, kind: str, head: bytes, said: str) -> None:
    assert mismatch(wanted, kind, head) == said


@pytest.mark.parametrize(
    ("wanted", "found"),
    [("video", "image/png"), ("audio", "application/pdf"), ("image", "video/mp4"), ("video", "text/vtt")],
)
def test_another_kind_of_file_is_not_taken(wanted: str, found: str) -> None:
    assert mismatch(wanted, found, HEADS[found]) == f"a file of the type {found}"
