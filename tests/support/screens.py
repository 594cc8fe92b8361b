"""What a terminal shows of some commands, at three widths."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

from tests.cli.test_output import on_a_terminal
from tests.support.scripted_server import Answer, Scripted, ok, refusal

FOLDER = Path(__file__).parent.parent / "data" / "screens"
WIDTHS = (50, 80, 160)
_VIDEOS = [
    {
        "id": "vid_qr8821",
        "title": "Q4 earnings call",
        "status": "completed",
        "duration": 93.4,
        "created_at": 1767225600,
    },
    {"id": "vid_ab12", "title": "Onboarding, Lisbon", "status": "processing", "created_at": 1767222000},
    {"id": "vid_00ff17", "title": None, "status": "failed", "duration": 0.5, "created_at": 1767139200},
]
_LIST = {"data": _VIDEOS, "has_more": True, "next_token": "eyJ4IjoxfQ"}
_ONE = {**_VIDEOS[0], "folder_id": None, "tags": ["launch", "q4"], "layers": {"mask": None, "size_bytes": 1_250_000}}
SCREENS: dict[str, tuple[list[str], Answer]] = {
    "help": (["--help"], ok({})),
    "help-of-a-command": (["video", "get", "--help"], ok({})),
    "table": (["video", "list", "--human"], Answer(body=json.dumps(_LIST).encode())),
    "resource": (["video", "get", "vid_qr8821", "--human"], ok(_ONE)),
    "json": (["video", "get", "vid_qr8821"], ok(_ONE)),
    "invalid-request": (["video", "create", "--type", "avatar", "--aspect-ratio", "wide", "--human"], ok({})),
    "refused": (["video", "get", "vid_x", "--human"], refusal(404, "video_not_found", "There is no video 'vid_x'.")),
}
"""By name: a command, and what the API answers."""


def shown(server: Scripted, name: str, columns: int, **environ: str) -> str:
    """Run a command on a terminal, and return what that shows, with its styles."""
    arguments, answer = SCREENS[name]
    server.says(answer)
    text = on_a_terminal(arguments, server.environ(TZ="UTC", **environ), columns=columns)
    return "".join(f"{line.rstrip()}\n" for line in text.replace("\r\n", "\n").split("\n")).rstrip("\n") + "\n"


def plain(text: str) -> str:
    """Return a text without its styles."""
    return re.sub("\x1b\\[[0-9;]*m", "", text)


def recorded() -> Iterator[tuple[str, int, Path]]:
    """Yield every screen with its width and the file that it is recorded in."""
    for name in SCREENS:
        for columns in WIDTHS:
            yield name, columns, FOLDER / f"{name}.{columns}.txt"
