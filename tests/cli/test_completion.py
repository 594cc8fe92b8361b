"""Completion: what shells are answered, by the protocol and in a real bash, and how it is installed."""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from heygen.completion import answer as answers
from heygen.completion.scripts import SHELLS
from heygen_api import operations
from hypothesis import given
from hypothesis import strategies as st

from tests.support.running import Finished, Sandbox, heygen_here, run
from tests.support.terminal import terminal

OPERATIONS = operations.load_all()
Complete = Callable[..., dict[str, str]]


@pytest.fixture(scope="module")
def config(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A configuration folder, in which the table is made once for all tests."""
    return tmp_path_factory.mktemp("config")


@pytest.fixture
def complete(config: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Complete:
    """Return the candidates for the last word of a command line, with what is said of each; files are in a folder."""
    for name in ("my-photo.jpg", "my file.txt", "x.json", ".hidden"):
        (tmp_path / name).touch()
    for name in ("my folder", "video"):
        (tmp_path / name).mkdir()
    monkeypatch.chdir(tmp_path)

    def completed(*words: str, form: str = "full", **variables: str) -> dict[str, str]:
        environ = {"HEYGEN_CONFIG_DIR": str(config), **variables}
        ended = heygen_here("__complete", "zsh", form, *words, environ=environ)
        assert (ended.code, ended.stderr) == (0, b"")
        pairs = [line.partition("\t") for line in ended.text.splitlines()]
        return {value: about for value, _, about in pairs}

    return completed


@pytest.mark.parametrize("operation", OPERATIONS, ids=[operation.id for operation in OPERATIONS])
def test_every_option_and_value_of_an_operation_is_completed(complete: Complete, operation: Any) -> None:
    names = complete(*operation.command, "--")
    shown = [option for option in operation.options if not option.hidden]
    assert {option.name for option in shown} | {"--human", "--help", "--timeout"} <= names.keys()
    for option in shown:
        schema = option.schema.get("items", option.schema)
        if "enum" in schema:
            assert set(complete(*operation.command, option.name, "")) >= set(map(str, schema["enum"]))


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (["vid"], {"video", "video-agent", "video-translate"}),
        (["video-translate", "proofreads", "srt", ""], {"download", "get", "update"}),
        (["video", "create", "--no-re"], {"--no-remove-background"}),
        (["video", "create", "--no-remove-background", "--remove"], set()),
        (["--human", "video", "create", "--resolution", ""], {"4k", "1080p", "720p"}),
        (["video", "create", "--resolution=1"], {"--resolution=1080p"}),
        (["video", "--limit", "3", "li"], {"list"}),
        (["video", "download", "x", "--asset", ""], {"video", "captioned"}),
        (["sandbox", ""], {"serve", "run"}),
        (["sandbox", "serve", "--fau"], {"--faults"}),
        (["sandbox", "serve", "--faults", "x"], {"x.json"}),
        (["completion", ""], {*SHELLS, "install"}),
        (["help", "wa"], {"wait", "waiting"}),
        (["help", "video", "cr"], {"create"}),
        (["wait", "video-b"], {"video-batches"}),
        (["asset", "create", "--file", "my-ph"], {"my-photo.jpg"}),
        (["asset", "create", "--file", "my"], {"my-photo.jpg", "my file.txt", "my folder/"}),
        (["asset", "create", "--file", "."], {".hidden"}),
        (["video", "create", "-d", "@x"], {"@x.json"}),
        (["video", "create", "--data=x"], {"--data=x.json"}),
        (["video", "create", "--script", "@my"], {"@my-photo.jpg", "@my file.txt", "@my folder/"}),
        (["video", "create", "--script", "my"], set()),
        (["webhook", "endpoints", "create", "--events", "avatar_video.success,avatar_video.f"],
         {"avatar_video.success,avatar_video.fail"}),
        (["no-such-command", ""], set()),
        (["video", "get", "--", "--he"], set()),
        ([], None),
    ],
)  # fmt: skip
def test_the_place_decides_what_is_completed(complete: Complete, words: list[str], expected: set[str] | None) -> None:
    assert set(complete(*words)) == (expected if expected is not None else set(complete("")))


def test_candidates_come_with_what_they_are_unless_that_is_not_wanted(complete: Complete) -> None:
    assert complete("video", "del")["delete"] == "Delete a video"
    assert complete("video", "del", form="plain") == {"delete": ""}


def test_ids_come_from_what_lists_have_printed(complete: Complete, sandbox: Sandbox, config: Path) -> None:
    environ = {**sandbox.environ, "HEYGEN_CONFIG_DIR": str(config)}
    for form in ((), ("--human",)):
        assert heygen_here("voice", "list", "--limit", "2", *form, environ=environ).code == 0
    [voice, other] = heygen_here("voice", "list", "--limit", "2", environ=environ).json["data"]
    ids = {voice["voice_id"]: voice["name"], other["voice_id"]: other["name"]}
    at = sandbox.environ
    assert complete("video", "create", "--voice-id", "", **at) == ids
    assert complete("voice", "get", voice["voice_id"][:8], **at) == {voice["voice_id"]: voice["name"]}
    assert complete("wait", "voice", "", **at) == ids
    assert complete("video", "create", "--voice-id", "") == {}
    assert complete("video", "create", "--voice-id", "", **at, HEYGEN_PROFILE="work") == {}
    assert complete("video", "create", "--profile", "work", "--voice-id", "", **at) == {}
    assert complete("video", "create", "--avatar-id", "", **at) == {}
    assert heygen_here("avatar", "looks", "list", "--limit", "1", environ=environ).code == 0
    assert len(complete("video", "create", "--avatar-id", "", **at)) == 1
    files = list(config.glob("completion/*/*.json"))
    assert {oct(file.stat().st_mode & 0o777) for file in files} == {"0o600"}


def test_ids_that_could_harm_a_terminal_or_are_too_many_are_not_kept(complete: Complete, config: Path) -> None:
    from heygen.completion.ids import remember
    from heygen.context import Context
    from heygen.output.messages import Messages
    from heygen.output.streams import standard_streams

    environ = {"HEYGEN_CONFIG_DIR": str(config), "HEYGEN_API_BASE": "https://many.example"}
    streams = standard_streams()
    context = Context(streams=streams, environ=environ, messages=Messages(streams=streams, human=False))
    voices = [{"voice_id": f"v{number:03}", "name": f"A\x1b[31m\t{number}"} for number in range(1000)]
    document = {"data": [{"voice_id": "\x1b]0;x\a", "name": "no"}, {"voice_id": None}, "voice", *voices]}
    remember(context, operations.load("listVoicesV3"), json.dumps(document).encode())
    found = complete("voice", "get", "", HEYGEN_API_BASE="https://many.example")
    assert len(found) == 300
    assert found["v000"] == "A[31m 0"


def test_a_table_of_another_version_or_a_damaged_one_is_made_anew(complete: Complete, config: Path) -> None:
    [path] = config.glob("completion/commands-*.json")
    for content in ('{"stamp": "older"}', "{", "[]", ""):
        path.write_text(content)
        assert complete("video", "li") == {"list": "List videos"}
        assert json.loads(path.read_text())["words"]


@pytest.mark.parametrize("arguments", [(), ("zsh",), ("bash", "full"), ("bash", "full", "x", "y", "z", "9")])
def test_a_shell_that_asks_nonsense_is_answered_nothing(arguments: tuple[str, ...], config: Path) -> None:
    ended = heygen_here("__complete", *arguments, environ={"HEYGEN_CONFIG_DIR": str(config)})
    assert (ended.code, ended.stdout, ended.stderr) == (0, b"", b"")


@given(st.lists(st.text(st.characters(codec="utf-8", exclude_characters="\0"), min_size=1), min_size=1))
def test_a_line_is_split_as_a_shell_splits_it(words: list[str]) -> None:
    import shlex

    assert answers.split(shlex.join(words)) == (words, "")


_CALL = """
source <(heygen completion bash)
completions() {
    COMP_LINE=$1 COMP_POINT=${#1} COMP_TYPE=${2:-9} COMP_WORDBREAKS=$' \\t\\n"\\'@><=;|&(:'
    _heygen heygen; printf '%s|' "${COMPREPLY[@]}"; echo
}
"""


@pytest.fixture(scope="module")
def in_bash(tools: Path, config: Path, tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Finished]:
    """Run a script in a bash that has the completion of heygen, in a folder with files."""
    folder = tmp_path_factory.mktemp("files")
    for name in ("my-photo.jpg", "it's (1).txt", "x.json"):
        (folder / name).touch()
    environ = {"PATH": f"{tools}{os.pathsep}{os.environ['PATH']}", "HEYGEN_CONFIG_DIR": str(config)}
    return lambda script: run(["bash", "-c", _CALL + script], environ=environ, cwd=folder)


def test_bash_gets_what_it_puts_in_place_of_the_last_part_of_a_word(in_bash: Callable[[str], Finished]) -> None:
    lines = {
        "heygen video create --reso": "--resolution|",
        "heygen video create --resolution=1": "1080p|",
        "heygen video create --aspect-ratio 16:": "9|",
        "heygen video create -d @x": "@x.json|",
        "heygen asset create --file my-ph": "my-photo.jpg|",
        "heygen asset create --file it": "it\\'s\\ \\(1\\).txt|",
        'heygen asset create --file "it': "it's (1).txt|",
        "heygen no-such ": "|",
    }
    script = "".join(f"completions '{line}'\n" for line in lines)
    ended = in_bash(script)
    assert (ended.text.splitlines(), ended.stderr) == (list(lines.values()), b"")


def test_bash_shows_what_candidates_are_only_where_it_lists_them(in_bash: Callable[[str], Finished]) -> None:
    listed = in_bash("completions 'heygen video del' 63; completions 'heygen video-translate proofreads ' 63").text
    one, several = listed.splitlines()
    assert one == "delete|"
    assert "get       (Get a proofread session)|" in several


def test_a_press_of_the_key_completes_in_a_terminal(tools: Path, config: Path, tmp_path: Path) -> None:
    (tmp_path / "my-photo.jpg").touch()
    environ = {"PATH": f"{tools}{os.pathsep}{os.environ['PATH']}", "HEYGEN_CONFIG_DIR": str(config)}
    start = f"PS1='$ '; cd '{tmp_path}'; source <(heygen completion bash); echo ready"
    command = ["bash", "--noprofile", "--rcfile", "/dev/null", "-i"]
    with terminal(command, environ=environ, columns=200) as shell:
        shell.type(f"{start}\n".encode())
        shell.wait_for(lambda now: "\nready" in now.text)
        shell.type(b"heygen asset create --file my-ph\t")
        shell.wait_for(lambda now: "--file my-photo.jpg" in now.text)
        shell.type(b"\x15heygen video create -d @my\t")
        shell.wait_for(lambda now: "-d @my-photo.jpg" in now.text)


@pytest.mark.parametrize("shell", SHELLS)
def test_a_script_says_how_it_is_used_and_whether_it_describes(shell: str) -> None:
    full, plain = (heygen_here("completion", shell, *form, environ={}) for form in ((), ("--no-descriptions",)))
    assert (full.code, plain.code) == (0, 0)
    assert "Completion of heygen for" in full.text
    assert plain.text == full.text.replace(" full ", " plain ")
    assert plain.text != full.text
    assert "@FORM@" not in full.text


def test_the_script_for_bash_is_valid() -> None:
    script = heygen_here("completion", "bash", environ={}).stdout
    subprocess.run(["bash", "-n"], input=script, check=True)


def test_a_start_up_file_that_is_no_file_is_left_alone(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / ".bashrc")
    environ = {"HOME": str(tmp_path), "HEYGEN_CONFIG_DIR": str(tmp_path / ".heygen"), "XDG_DATA_HOME": ""}
    ended = heygen_here("completion", "install", "bash", environ=environ)
    assert (ended.code, ended.error["code"]) == (2, "usage_error")
    assert str(tmp_path / ".bashrc") in ended.error["message"]


@pytest.mark.parametrize("shell", SHELLS)
def test_installing_says_what_it_did_and_doing_it_again_changes_nothing(shell: str, tmp_path: Path) -> None:
    environ = {
        "HOME": str(tmp_path),
        "HEYGEN_CONFIG_DIR": str(tmp_path / ".heygen"),
        "XDG_DATA_HOME": "",
        "ZDOTDIR": "",
    }
    (tmp_path / ".bashrc").write_text("alias ll='ls -l'")
    (tmp_path / ".bashrc").chmod(0o640)
    first = heygen_here("completion", "install", shell, environ=environ).json
    installed = Path(first["path"])
    assert first["changed"]
    assert installed.read_bytes() == heygen_here("completion", shell, environ={}).stdout
    startup = Path(first["startup_file"]).read_text() if "startup_file" in first else ""
    assert (str(installed) in startup) is (shell != "fish")
    again = heygen_here("completion", "install", shell, environ=environ).json
    assert (again["changed"], again["path"]) == (False, first["path"])
    assert ("startup_file" in first) is (shell != "fish")
    if shell == "bash":
        assert startup.startswith("alias ll='ls -l'\n")
        assert (tmp_path / ".bashrc").stat().st_mode & 0o777 == 0o640
    changed = heygen_here("completion", "install", shell, "--no-descriptions", environ=environ).json
    assert changed["changed"]
    assert str(installed) in changed["undo"]


def test_the_shell_is_that_of_the_user_and_an_unknown_one_is_an_error(tmp_path: Path) -> None:
    environ = {"HOME": str(tmp_path), "HEYGEN_CONFIG_DIR": str(tmp_path), "XDG_CONFIG_HOME": ""}
    installed = heygen_here("completion", "install", environ={**environ, "SHELL": "/usr/bin/fish"})
    assert installed.json["path"] == str(tmp_path / ".config/fish/completions/heygen.fish")
    unknown = heygen_here("completion", "install", environ={**environ, "SHELL": "/bin/tcsh"})
    assert (unknown.code, "tcsh" in unknown.error["message"]) == (2, True)


def test_a_place_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / ".local").touch()
    environ = {"HOME": str(tmp_path), "HEYGEN_CONFIG_DIR": str(tmp_path), "XDG_DATA_HOME": ""}
    ended = heygen_here("completion", "install", "bash", environ=environ)
    assert (ended.code, ended.error["code"]) == (1, "cli_file_error")
    assert str(tmp_path / ".local") in ended.error["message"]
    assert "heygen completion bash" in ended.error["hint"]
