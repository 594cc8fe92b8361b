"""Every command of the page of examples runs as it is written there, and prints the keys that the page shows."""

from __future__ import annotations

import json
import os
import re
import shutil
from collections.abc import Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from tests.support.examples_page import Section, Shown, sections
from tests.support.running import DATA, FAST, Finished, Sandbox, run, served

pytestmark = pytest.mark.slow

PAGE = (DATA / "cli-examples.txt").read_text(encoding="utf-8")
SECTIONS = sections(PAGE)
PLACES = [(section, number) for section in SECTIONS for number in range(len(section.commands))]
OF_PAGE = pytest.mark.parametrize(
    ("section", "number"), PLACES, ids=[f"{section.title} {number + 1}" for section, number in PLACES]
)
VIDEO = {"type": "url", "url": "https://example.com/v.mp4"}
REQUESTS = {
    "video create": {
        "type": "avatar",
        "avatar_id": "avt_angela_01",
        "script": "Hello.",
        "voice_id": "1bd001e7e50f421d891986aad5e3e5d2",
    },
    "video-translate create": {"video": VIDEO, "output_languages": ["es"]},
}
"""What `request.json` holds, for the command that it is piped into."""
Outcomes = dict[str, Finished]
"""How each variant of a command ended: `as shown`, `without --wait`, `with the video`."""


def variants(shown: Shown) -> dict[str, str]:
    """Return what is run for a command of the page."""
    if shown.in_prose and "<" not in shown.text:
        return {"as shown": f"{shown.text} --help"}
    ways = {"as shown": shown.text}
    if shown.output_without_wait:
        ways["without --wait"] = shown.text.replace(" --wait", "")
    if leaves_out_the_video(shown):
        given = json.dumps({"video": VIDEO})
        ways["with the video"] = shown.text.replace("video-translate create", f"video-translate create -d '{given}'")
    return ways


def leaves_out_the_video(shown: Shown) -> bool:
    return "video-translate create" in shown.text and " -d " not in shown.text


@pytest.fixture(scope="module")
def invented(sandbox: Sandbox) -> Mapping[str, str]:
    """What the page invents, and what there is in its place."""
    styles = sandbox.heygen("video-agent", "styles", "list").json
    videos = sandbox.heygen("video", "list", "--limit", "5").json
    return {
        "<style-id>": styles["data"][0]["style_id"],
        "<endpoint-id>": "ep_abc123",
        "eyJsYXN0X2lkIjoiYXZ0X21hcmN1c18wMiJ9": videos["next_token"],
    }


@pytest.fixture(scope="module")
def outcomes(
    tools: Path, invented: Mapping[str, str], tmp_path_factory: pytest.TempPathFactory
) -> dict[tuple[str, int], Outcomes]:
    """How every command of the page ended; the commands of a section ran as one script, in a folder of its own."""
    folders = {section.title: tmp_path_factory.mktemp("section") for section in SECTIONS}
    path = {"PATH": f"{tools}{os.pathsep}{os.environ['PATH']}"}

    def run_section(section: Section, environ: Mapping[str, str]) -> Iterator[tuple[tuple[str, int], Outcomes]]:
        folder = folders[section.title]
        shutil.copy(DATA / "my-photo.jpg", folder)
        ended = run(["bash", "-c", script_of(section, invented)], environ={**path, **environ}, cwd=folder)
        assert (ended.code, ended.stderr) == (0, b"")
        for number, shown in enumerate(section.commands):
            yield (section.title, number), {way: outcome(folder, number, way) for way in variants(shown)}

    with served("--speed", FAST) as own, ThreadPoolExecutor(2) as pool:
        found = pool.map(lambda section: list(run_section(section, own.environ)), SECTIONS)
        return dict(entry for entries in found for entry in entries)


def script_of(section: Section, invented: Mapping[str, str]) -> str:
    """Return a script that runs the commands of a section and keeps what each of them printed."""
    lines = ["set -o pipefail"]
    for number, shown in enumerate(section.commands):
        if "request.json" in shown.text:
            request = next(body for command, body in REQUESTS.items() if f"heygen {command}" in shown.text)
            lines.append(f"echo '{json.dumps(request)}' > request.json")
        for way, text in variants(shown).items():
            for invention, existing in invented.items():
                text = text.replace(invention, existing)  # noqa: PLW2901 - one replacement after the other
            lines.append(f"{{ {text}\n}} >'{number} {way}.out' 2>'{number} {way}.err'; echo $? >'{number} {way}.code'")
    return "\n".join(lines)


def outcome(folder: Path, number: int, way: str) -> Finished:
    code, out, err = (folder / f"{number} {way}.{kind}" for kind in ("code", "out", "err"))
    return Finished((way,), int(code.read_text()), out.read_bytes(), err.read_bytes())


def assert_like(shown: Any, got: Any, place: str = "$") -> None:
    """What was printed has all that the page shows, of the same kinds; what the page shows as null may be set."""
    if shown is None:
        return
    if isinstance(shown, dict):
        assert isinstance(got, dict), place
        assert got.keys() >= shown.keys(), place
        for key in shown:
            assert_like(shown[key], got[key], f"{place}.{key}")
    elif isinstance(shown, list):
        assert isinstance(got, list), place
        assert got, place
        for entry in got:
            assert_like(shown[0], entry, f"{place}[]")
    else:
        assert kind(got) == kind(shown), place


def kind(value: Any) -> str:
    return "number" if isinstance(value, int | float) and not isinstance(value, bool) else type(value).__name__


@OF_PAGE
def test_a_command_of_the_page_runs_as_it_stands(
    section: Section, number: int, outcomes: dict[tuple[str, int], Outcomes]
) -> None:
    shown = section.commands[number]
    ended = outcomes[section.title, number]["as shown"]
    assert b"Traceback" not in ended.stderr
    if not leaves_out_the_video(shown):
        assert ended.code == 0
        assert b"error" not in ended.stderr


@OF_PAGE
def test_a_command_prints_the_keys_that_the_page_shows(
    section: Section, number: int, outcomes: dict[tuple[str, int], Outcomes]
) -> None:
    shown = section.commands[number]
    if shown.output is None:
        return
    way = "without --wait" if shown.output_without_wait else "as shown"
    assert_like(shown.output, outcomes[section.title, number][way].json)


WITHOUT_VIDEO = [(section, number) for section, number in PLACES if leaves_out_the_video(section.commands[number])]


@pytest.mark.parametrize(("section", "number"), WITHOUT_VIDEO, ids=[section.title for section, _ in WITHOUT_VIDEO])
def test_a_command_that_leaves_out_the_video_says_so_and_passes_with_it(
    section: Section, number: int, outcomes: dict[tuple[str, int], Outcomes]
) -> None:
    shown, ended = section.commands[number], outcomes[section.title, number]
    loops = shown.text.startswith("for ")
    as_shown, repaired = ended["as shown"], ended["with the video"]
    assert as_shown.code == (0 if loops else 2)
    assert len(as_shown.messages) == (5 if loops else 1)
    for message in as_shown.messages:
        assert message["error"]["code"] == "usage_error"
        assert message["error"]["param"] == "video"
        assert "Give it: --video FILE|URL|ID" in message["error"]["hint"]
    assert repaired.code == 0
    assert all("notice" in message for message in repaired.messages)
    answers = [json.loads(line) for line in repaired.text.splitlines() if line.startswith("{")]
    assert [answer["data"]["status"] for answer in answers] == ["completed"] * (5 if loops else 1)


def test_two_commands_of_the_page_leave_out_the_video() -> None:
    assert len(WITHOUT_VIDEO) == 2


def test_no_command_of_the_page_is_passed_over() -> None:
    command = re.compile(r"\bheygen [a-z]")
    found = [shown.text for section in SECTIONS for shown in section.commands]
    assert sum(len(command.findall(text)) for text in found) == len(command.findall(PAGE)) == 39
    assert len([shown for section in SECTIONS for shown in section.commands if shown.output]) == PAGE.count(
        "\nOutput\n"
    )


@pytest.mark.usefixtures("outcomes")
def test_the_files_that_the_page_downloads_are_videos(tmp_path_factory: pytest.TempPathFactory) -> None:
    written = {path.name: path.read_bytes() for path in tmp_path_factory.getbasetemp().glob("section*/*.mp4")}
    assert written.keys() == {"my-video.mp4", "my-video-captioned.mp4", "weekly-update.mp4"}
    assert all(content[4:8] == b"ftyp" for content in written.values())
    [opened] = [path.read_text() for path in tmp_path_factory.getbasetemp().glob("section*/opened")]
    assert opened.startswith("http://127.0.0.1:")
    assert ".mp4" in opened
