"""`heygen help TOPIC`: each page fits its name, and each command on it does what it says."""

from __future__ import annotations

import json
import re
import shlex
import sys
from pathlib import Path

import pytest
from heygen.help.topics import TOPICS

from tests.support.running import DATA, Sandbox, heygen_here

BODIES = {
    "video create": {"type": "avatar", "avatar_id": "angela_business_01", "script": "Hello."},
    "voice speech create": {"text": "Hello.", "voice_id": "1bd001e7e50f421d891986aad5e3e5d2"},
}


def page(topic: str) -> str:
    ended = heygen_here("help", topic, environ={})
    assert (ended.code, ended.stderr) == (0, b"")
    return ended.text


def commands() -> list[str]:
    lines = [line for topic in TOPICS for line in page(topic).splitlines()]
    found = [line.partition("  #")[0].strip() for line in lines if re.match(r"  (HEYGEN_\w+=\w+ )?heygen ", line)]
    return sorted(set(found))


@pytest.mark.parametrize("topic", TOPICS)
def test_a_topic_fits_a_screen_and_is_listed(topic: str) -> None:
    lines = page(topic).splitlines()
    assert len(lines) <= 50
    assert topic in heygen_here("help", environ={}).text


@pytest.mark.parametrize("line", commands())
def test_a_command_of_a_topic_runs(
    line: str, sandbox: Sandbox, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "key.txt").write_text(f"{sandbox.api_key}\n")
    (tmp_path / "my-photo.jpg").write_bytes((DATA / "my-photo.jpg").read_bytes())
    (tmp_path / "request.json").write_text(json.dumps(next((BODIES[name] for name in BODIES if name in line), {})))
    (tmp_path / "script.txt").write_text("Hello.")
    (tmp_path / "talk.mp4").write_bytes(b"\x00\x00\x00\x18ftypmp42" + bytes(1000))
    editor = tmp_path / "editor.py"
    editor.write_text(f"import sys; open(sys.argv[1], 'w').write({json.dumps(json.dumps(BODIES['video create']))})")
    words = shlex.split(re.split(r" > | \|\| ", line)[0])
    environ = {**sandbox.environ, "HEYGEN_CONFIG_DIR": str(tmp_path / ".heygen"), "HEYGEN_JOURNAL": "on"}
    environ["EDITOR"] = f"{sys.executable} {editor}"
    if "work" in line and "auth login" not in line:
        heygen_here("auth", "login", "--profile", "work", environ=environ, stdin=sandbox.api_key.encode())
    while "=" in words[0]:
        name, _, value = words.pop(0).partition("=")
        environ[name] = value
    stdin = f"{sandbox.api_key}\n".encode()
    if "<" in words:
        stdin = Path(words.pop()).read_bytes()
        words.remove("<")
    if words[1] == "sandbox":  # these end only when they are told to, or run a program of their own
        words = [*words[: words.index("--") if "--" in words else None], "--help"]
    ended = heygen_here(*words[1:], environ=environ, stdin=stdin)
    assert ended.code == 0, ended.stderr.decode()


def test_help_is_that_of_the_command() -> None:
    for words in ((), ("video",), ("video", "create"), ("auth", "login"), ("wait",)):
        shown, help_page = (heygen_here(*line, environ={}) for line in (("help", *words), (*words, "--help")))
        assert (shown.code, shown.text) == (0, help_page.text)
    assert heygen_here("help", "sandbox", environ={}).text != heygen_here("sandbox", "--help", environ={}).text


@pytest.mark.parametrize(
    ("words", "hint"),
    [
        (("help", "authentification"), "Did you mean `heygen help authentication`?"),
        (("help", "vidoe"), "Did you mean `heygen video`?"),
        (("help", "video", "crate"), "Did you mean `heygen video create`?"),
    ],
)
def test_help_on_what_there_is_not_names_the_nearest(words: tuple[str, ...], hint: str) -> None:
    ended = heygen_here(*words, environ={})
    assert (ended.code, ended.stdout, ended.error["hint"]) == (2, b"", hint)
