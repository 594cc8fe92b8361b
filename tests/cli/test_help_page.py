"""How a page of help reads and looks: its words, its parts, its colours, and the pager."""

from __future__ import annotations

import re
from typing import Any

import pytest
from heygen import catalogue
from heygen.help.wording import as_typed
from heygen_api import operations

from tests.support.running import COMMAND, heygen_here
from tests.support.terminal import terminal

OPERATIONS = operations.load_all()
PATHS = {(each.method, re.sub(r"\{\w+\}", "{}", each.path)) for each in OPERATIONS}


@pytest.mark.parametrize("operation", OPERATIONS, ids=[operation.id for operation in OPERATIONS])
def test_a_page_speaks_in_commands_and_options(operation: Any) -> None:
    text = heygen_here(*operation.command, "--help", environ={}).text
    cited = re.findall(r"`(GET|POST|PUT|PATCH|DELETE)\s+(/[^\s?`]+)", text)
    assert not {(method, re.sub(r"\{\w+\}", "{}", path)) for method, path in cited} & PATHS
    titles = re.findall(r"^(\w[^\n]*):$", text, flags=re.MULTILINE)
    assert titles[0] == "Usage"
    has_siblings = sum(each.command[0] == operation.command[0] for each in OPERATIONS) > 1
    assert ("Related commands" in titles) is has_siblings
    related = text.partition("\nRelated commands:\n")[2]
    for command in re.findall(r"^  heygen (\S+(?: \S+)*)", related, flags=re.MULTILINE):
        assert catalogue.split_command(command.split(" "))[1] == []


@pytest.mark.parametrize(
    ("operation_id", "text", "typed"),
    [
        ("createVideo", "Spoken with `voice_id`.", "Spoken with `--voice-id`."),
        ("createVideo", "Not with `engine.type` or `background`.", "Not with `engine.type` or `background`."),
        ("listVoicesV3", "`engine=starfish`", "`--engine starfish`"),
        ("listVoicesV3", "`GET /v3/voices?engine=starfish` lists.", "`heygen voice list --engine starfish` lists."),
        ("getVideoV3", "`GET /v3/videos/{id}`, `video_id`", "`heygen video get VIDEO-ID`, `VIDEO-ID`"),
        ("getVideoV3", "`GET /v9/nothing`", "`GET /v9/nothing`"),
    ],
)  # fmt: skip
def test_paths_become_commands_and_fields_become_options(operation_id: str, text: str, typed: str) -> None:
    operation = next((each for each in OPERATIONS if each.id.startswith(operation_id)), None)
    assert operation is not None
    assert as_typed(text, operation) == typed


def test_the_page_of_the_program_and_of_each_group_fits_a_screen() -> None:
    for words in ((), *((group,) for group in operations.index()["groups"])):
        lines = heygen_here(*words, "--help", environ={}).text.splitlines()
        assert len(lines) <= 50


def test_long_help_goes_through_the_pager_on_a_terminal_only() -> None:
    environ = {"PAGER": "sed s/^/paged:/"}
    command = [*COMMAND, "video", "create", "--help"]
    for line, is_paged in ((command, True), ([*command, "--no-pager"], False), ([*COMMAND, "auth", "--help"], False)):
        with terminal(line, environ=environ) as shown:
            assert shown.finish() == 0
            assert ("paged:" in shown.text) is is_paged
    for without_use in ("no-such-program", "sh -c 'exit 3'"):
        with terminal(command, environ={"PAGER": without_use}) as shown:
            assert (shown.finish(), shown.lines[0]) == (0, "Create a video.")
    assert b"paged:" not in heygen_here("video", "create", "--help", environ=environ).stdout


@pytest.mark.parametrize(
    ("variables", "is_coloured"),
    [
        ({}, True),
        ({"NO_COLOR": "1"}, False),
        ({"CLICOLOR": "0"}, False),
        ({"TERM": "dumb"}, False),
        ({"CLICOLOR": "0", "CLICOLOR_FORCE": "1"}, True),
        ({"NO_COLOR": "1", "CLICOLOR_FORCE": "1"}, False),
    ],
)
def test_colour_is_for_terminals_that_want_it(variables: dict[str, str], is_coloured: bool) -> None:
    with terminal([*COMMAND, "auth", "--help"], environ=variables) as shown:
        assert shown.finish() == 0
    assert (b"\x1b[" in shown.raw) is is_coloured


def test_colour_comes_through_a_pipe_only_by_force() -> None:
    plain = heygen_here("auth", "--help", environ={}).stdout
    forced = heygen_here("auth", "--help", environ={"CLICOLOR_FORCE": "1"}).stdout
    assert b"\x1b[" not in plain
    assert re.sub(rb"\x1b\[\d+m", b"", forced) == plain
