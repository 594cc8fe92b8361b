"""`make demo`: the main job from end to end, with what each step has to print."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from tests.support.running import ROOT, Finished, under_sandbox

pytestmark = pytest.mark.contract

STEPS = (
    "asset create --file ./my-photo.jpg",
    "video-agent create --prompt",
    "video create --wait -d",
    "video download",
    "video-translate create --output-languages es,fr --wait -d",
    "voice speech create --text",
    "voice list --human --limit 5",
    "webhook endpoints create --url https://example.com/webhook",
)
NOTICES = ("There is more: ", '{"notice":')


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the demo puts what it makes."""
    return tmp_path_factory.mktemp("demo")


@pytest.fixture(scope="module")
def demo(tools: Path, folder: Path) -> Finished:
    return under_sandbox(f"TMPDIR='{folder}' sh '{ROOT}/tests/support/demo.sh'", tools=tools, cwd=ROOT)


@pytest.fixture(scope="module")
def printed(demo: Finished) -> list[str]:
    """Each command line that was printed, with what was printed after it."""
    return [part for part in demo.text.split("\n$ ") if part.startswith("heygen ")]


def test_the_demo_runs_every_step(demo: Finished, printed: list[str]) -> None:
    assert demo.code == 0
    assert all(line.startswith(NOTICES) for line in demo.stderr.decode().splitlines())
    assert len(printed) == len(STEPS)
    assert all(part.startswith(f"heygen {step}") for part, step in zip(printed, STEPS, strict=True))


def test_each_step_prints_what_it_made(demo: Finished, printed: list[str]) -> None:
    upload, agent, video, download, translation, speech, voices, webhook = printed
    assert answer(upload)["data"]["mime_type"] == "image/jpeg"
    assert answer(agent)["data"]["status"] == "completed"
    assert answer(video)["data"]["status"] == "completed"
    assert answer(download)["path"] == "./my-video.mp4"
    assert [one["status"] for one in answer(translation)["data"]] == ["completed", "completed"]
    assert answer(speech)["data"]["audio_url"]
    assert voices.splitlines()[1].startswith("ID ")
    assert answer(webhook)["data"]["secret"].startswith("whsec_")
    assert re.search(r"\d bytes of ISO media", demo.text)


def answer(part: str) -> Any:
    """Return the JSON that was printed after a command line."""
    return json.JSONDecoder().raw_decode(part[part.index("\n{\n") + 1 :])[0]


@pytest.mark.usefixtures("demo")
def test_the_demo_leaves_nothing_behind(folder: Path) -> None:
    assert list(folder.iterdir()) == []
