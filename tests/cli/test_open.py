"""`heygen open`: the link of a thing in a browser, or printed."""

from __future__ import annotations

from pathlib import Path

import pytest
from heygen.commands.open import kinds
from heygen_api import operations

from tests.support.running import NOWHERE, Sandbox, heygen_here


@pytest.fixture
def browser(tmp_path: Path) -> Path:
    """A browser that notes what it was given."""
    program = tmp_path / "browser"
    program.write_text(f'#!/bin/sh\nprintf "%s" "$2" > "{tmp_path}/opened"\n')
    program.chmod(0o755)
    return program


def test_the_page_of_a_video_opens_in_the_browser(sandbox: Sandbox, browser: Path) -> None:
    environ = {**sandbox.environ, "BROWSER": f"{browser} --new-window"}
    ended = heygen_here("open", "video", "vid_qr8821", environ=environ)
    assert (ended.code, ended.json["asset"], ended.json["opened"]) == (0, "page", True)
    assert browser.with_name("opened").read_text() == ended.json["url"]


@pytest.mark.parametrize(
    "variables",
    [{"BROWSER": "none"}, {"HEYGEN_NO_BROWSER": "1"}, {"BROWSER": "", "DISPLAY": "", "WAYLAND_DISPLAY": ""}],
)
def test_the_link_is_printed_where_nothing_can_be_opened(
    variables: dict[str, str], sandbox: Sandbox, browser: Path
) -> None:
    environ = {**sandbox.environ, "BROWSER": str(browser), **variables}
    ended = heygen_here("open", "video", "vid_qr8821", "--asset", "video", environ=environ)
    assert (ended.code, ended.json["opened"]) == (0, False)
    assert ended.json["url"].startswith(sandbox.base_url)
    assert not browser.with_name("opened").exists()


def test_print_opens_nothing_and_a_browser_that_fails_is_no_success(sandbox: Sandbox, browser: Path) -> None:
    environ = {**sandbox.environ, "BROWSER": str(browser)}
    printed = heygen_here("open", "video", "vid_qr8821", "--print", environ=environ)
    assert (printed.json["opened"], browser.with_name("opened").exists()) == (False, False)
    failed = heygen_here("open", "video", "vid_qr8821", environ={**sandbox.environ, "BROWSER": "false"})
    assert (failed.code, failed.json["opened"]) == (0, False)


def test_every_download_and_page_has_a_kind() -> None:
    saved = {operation.id for operation in kinds().values()}
    assert {entry["id"] for entry in operations.index()["downloads"].values()} <= saved


@pytest.mark.parametrize(
    ("arguments", "message", "hint"),
    [
        (("vidoe", "x"), "'vidoe'", "Did you mean video?"),
        (("video",), "needs VIDEO-ID", None),
        (("video", "x", "--asset", "captoned"), "'captoned'", "Did you mean captioned?"),
    ],
)
def test_what_cannot_be_opened_is_said_before_anything_is_sent(
    arguments: tuple[str, ...], message: str, hint: str | None
) -> None:
    ended = heygen_here("open", *arguments, environ=NOWHERE)
    assert (ended.code, ended.error.get("hint")) == (2, hint)
    assert message in ended.error["message"]
