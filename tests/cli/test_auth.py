"""The API key: where it is found, how it is stored, and what happens without one."""

from __future__ import annotations

import json
import os
import pty
import shlex
import subprocess
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.support.running import COMMAND, NOWHERE, Finished, clean_environ, heygen_here
from tests.support.scripted_server import Scripted, ok, refusal, scripted_server

KEY = "sk_a-key-of-twenty-chars"


@pytest.fixture(scope="module")
def server() -> Iterator[Scripted]:
    with scripted_server() as running:
        yield running


@pytest.fixture
def config(tmp_path: Path) -> Path:
    return tmp_path / "new" / "config"


def without_key(server: Scripted, config: Path) -> dict[str, str]:
    """Return the variables that lead to the server and to the folder of credentials, and set no key."""
    return {"HEYGEN_API_BASE": server.base_url, "HEYGEN_CONFIG_DIR": str(config), "HEYGEN_MAX_RETRIES": "0"}


def sent_key(server: Scripted) -> str:
    """Return the key that came with the last request."""
    return {name.lower(): value for name, value in server.asked[-1].headers.items()}["x-api-key"]


def login(server: Scripted, config: Path, stdin: bytes) -> Finished:
    return heygen_here("auth", "login", environ=without_key(server, config), stdin=stdin)


@pytest.mark.parametrize("arguments", [["video", "list"], ["auth", "status"], ["video", "download", "v"]])
def test_without_a_key_nothing_is_sent(server: Scripted, config: Path, arguments: list[str]) -> None:
    server.says(ok({}))
    ended = heygen_here(*arguments, environ=without_key(server, config))
    assert (ended.code, ended.stdout, ended.error["code"], server.asked) == (3, b"", "auth_error", [])
    assert "heygen auth login" in ended.error["hint"]


@pytest.mark.parametrize("key", ["a key", "schlüssel", "a\nb", "a\x00b", "x" * 5000])
def test_what_cannot_be_a_key_is_not_sent(server: Scripted, config: Path, key: str) -> None:
    server.says(ok({}))
    if "\x00" not in key:
        environ = {**without_key(server, config), "HEYGEN_API_KEY": key}
        assert heygen_here("video", "list", environ=environ).error["code"] == "auth_error"
    assert login(server, config, key.encode()).code == 3
    assert server.asked == []


def test_a_key_is_stored_once_the_api_has_accepted_it(server: Scripted, config: Path) -> None:
    server.says(ok({"username": "u", "email": "u@example.com"}))
    ended = login(server, config, f"  {KEY}\n".encode())
    file = config / "credentials"
    assert (ended.code, ended.json["account"], ended.json["path"]) == (0, "u@example.com", str(file))
    assert (sent_key(server), server.asked[0].path) == (KEY, "/v3/users/me")
    assert (file.stat().st_mode & 0o777, config.stat().st_mode & 0o777) == (0o600, 0o700)
    assert KEY not in ended.text
    assert list(config.iterdir()) == [file]

    server.says(ok([]))
    assert heygen_here("video", "list", environ=without_key(server, config)).code == 0
    assert sent_key(server) == KEY


def test_a_key_that_the_api_refuses_is_not_stored(server: Scripted, config: Path) -> None:
    server.says(refusal(401, "unauthorized"))
    ended = login(server, config, KEY.encode())
    assert (ended.code, ended.error["code"], config.exists()) == (3, "unauthorized", False)


@pytest.mark.parametrize("stdin", [b"", b" \n", b"\xff\xfe\xff"])
def test_login_without_a_key_stores_nothing(server: Scripted, config: Path, stdin: bytes) -> None:
    assert login(server, config, stdin).code in (2, 3)
    assert not config.exists()


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (b'{"api_key": "sk_json"}', "sk_json"),
        (b'{"api_key": "sk_json", "other": 1}\n', "sk_json"),
        (b"sk_bare\n", "sk_bare"),
        (b"\xef\xbb\xbfsk_bare\r\n", "sk_bare"),
    ],
)
def test_both_forms_of_the_file_are_read(server: Scripted, config: Path, content: bytes, expected: str) -> None:
    write_credentials(config, content)
    server.says(ok([]))
    assert heygen_here("video", "list", environ=without_key(server, config)).code == 0
    assert sent_key(server) == expected


@pytest.mark.parametrize("content", [b"", b"{", b'{"api_key": 5}', b'{"api_key": null}', b"\xff", b"a\nb"])
def test_a_file_without_a_key_is_said_to_be_so(server: Scripted, config: Path, content: bytes) -> None:
    write_credentials(config, content)
    ended = heygen_here("video", "list", environ=without_key(server, config))
    assert (ended.code, ended.error["code"]) == (3, "auth_error")


def test_the_environment_comes_before_the_file(server: Scripted, config: Path) -> None:
    write_credentials(config, b"sk_stored")
    server.says(ok([]))
    heygen_here("video", "list", environ={**without_key(server, config), "HEYGEN_API_KEY": " sk_environment "})
    assert sent_key(server) == "sk_environment"


def test_a_file_that_others_can_read_is_warned_of(server: Scripted, config: Path) -> None:
    write_credentials(config, b"sk_stored", mode=0o644)
    server.says(ok([]))
    ended = heygen_here("video", "list", environ=without_key(server, config))
    assert (ended.code, ended.messages[0]["warning"]["code"]) == (0, "cli_insecure_credentials")


def test_status_tells_which_key_and_whether_it_is_accepted(server: Scripted, config: Path) -> None:
    write_credentials(config, KEY.encode())
    server.says(ok({"username": "u", "email": None}))
    ended = heygen_here("auth", "status", environ=without_key(server, config))
    assert ended.json == {
        "data": {"username": "u", "email": None},
        "credential": {
            "source": "file",
            "type": "api_key",
            "place": str(config / "credentials"),
            "key": "****hars",
            "base_url": server.base_url,
            "base_url_source": "env",
            "profile": "default",
            "profile_source": "default",
            "valid": True,
            "account": "u",
            "user": {"username": "u", "display_name": "u"},
        },
    }
    server.says(refusal(401, "unauthorized"))
    refused = heygen_here("auth", "status", environ=without_key(server, config))
    assert (refused.code, refused.json["credential"]["valid"]) == (3, False)


def test_status_without_a_network_does_not_call_the_key_invalid() -> None:
    ended = heygen_here("auth", "status", environ=NOWHERE)
    assert (ended.code, ended.json["credential"]["valid"], ended.error["code"]) == (1, None, "network_error")


def test_logout_removes_the_file_and_may_be_repeated(server: Scripted, config: Path) -> None:
    write_credentials(config, b"sk_stored")
    first = heygen_here("auth", "logout", environ=without_key(server, config))
    second = heygen_here("auth", "logout", environ=without_key(server, config))
    assert (first.code, second.code, second.json["path"]) == (0, 0, None)
    assert not (config / "credentials").exists()


OTHERS = {"oauth": {"access_token": "t", "x": 1}, "user": {"email": "me@example.com"}, "foreign": [1, {"é": 1.5}]}


def stored(config: Path) -> Any:
    return json.loads((config / "credentials").read_bytes())


def test_what_others_keep_in_the_file_stays(server: Scripted, config: Path) -> None:
    write_credentials(config, json.dumps(OTHERS).encode())
    environ = without_key(server, config)
    alone = heygen_here("auth", "status", environ=environ)
    assert (alone.code, alone.error["code"]) == (3, "auth_error")
    assert "OAuth" in alone.error["message"]
    server.says(ok({"username": "u"}))
    answer = login(server, config, KEY.encode()).json
    assert (answer["cleared_oauth"], answer["username"], stored(config)) == (False, "u", {**OTHERS, "api_key": KEY})
    assert heygen_here("auth", "login", "--profile", "work", environ=environ, stdin=b"sk_work").code == 0
    assert (config / "credentials").stat().st_mode & 0o777 == 0o600
    ended = heygen_here("auth", "logout", environ=environ)
    assert (ended.json["cleared_api_key"], ended.json["cleared_credential"]) == (True, "api_key")
    assert heygen_here("auth", "logout", "--profile", "work", environ=environ).json["cleared_api_key"] is True
    assert heygen_here("auth", "logout", environ=environ).json["cleared_api_key"] is False
    assert stored(config) == OTHERS


def test_a_key_on_one_line_becomes_json_at_the_next_login(server: Scripted, config: Path) -> None:
    write_credentials(config, b"sk_old\n")
    server.says(ok({"username": "u"}))
    ended = heygen_here("auth", "login", "--profile", "work", environ=without_key(server, config), stdin=KEY.encode())
    assert (ended.code, ended.json["profile"]) == (0, "work")
    assert stored(config) == {"api_key": "sk_old", "heygen_cli_profiles": {"work": {"api_key": KEY}}}


@pytest.mark.parametrize(
    "content",
    [b"", b" \n", b"{", b'{"api_key": 5', b"[]", b"\xff", b"a\nb", b'{"heygen_cli_profiles": []}', b"[" * 9999],
)
def test_a_damaged_file_is_named_and_left_as_it_is(server: Scripted, config: Path, content: bytes) -> None:
    write_credentials(config, content)
    server.says(ok({"username": "u"}))
    for command in ("status", "login", "logout"):
        ended = heygen_here("auth", command, environ=without_key(server, config), stdin=KEY.encode())
        assert (ended.code, ended.error["code"], ended.stdout) == (3, "auth_error", b"")
        assert str(config / "credentials") in ended.error["message"]
    assert (config / "credentials").read_bytes() == content
    assert server.asked == []


def test_a_link_is_written_through(server: Scripted, config: Path, tmp_path: Path) -> None:
    config.mkdir(parents=True)
    target = tmp_path / "elsewhere"
    (config / "credentials").symlink_to(target)
    server.says(ok({"username": "u"}))
    for content in ({"api_key": KEY}, {}):
        command, stdin = ("login", KEY.encode()) if content else ("logout", b"")
        assert heygen_here("auth", command, environ=without_key(server, config), stdin=stdin).code == 0
        assert (config / "credentials").is_symlink()
        assert json.loads(target.read_text()) == content


@pytest.mark.parametrize("name", ["credentials", "config.toml"])
@pytest.mark.parametrize("make", [os.mkfifo, os.mkdir])
def test_what_is_no_file_is_refused(server: Scripted, config: Path, name: str, make: Callable[[Path], None]) -> None:
    config.mkdir(parents=True)
    make(config / name)
    server.says(ok({"username": "u"}))
    for command in ("status", "login", "logout"):
        ended = heygen_here("auth", command, environ=without_key(server, config), stdin=KEY.encode())
        assert ended.code in (2, 3)
        assert "is not a file" in ended.error["message"]


def test_login_takes_the_switch_and_no_key_on_the_command_line(server: Scripted, config: Path) -> None:
    server.says(ok({"username": "u"}))
    environ = without_key(server, config)
    refused = heygen_here("auth", "login", "--api-key", KEY, environ=environ)
    assert (refused.code, server.asked, KEY.encode() in refused.stderr) == (2, [], False)
    assert heygen_here("auth", "login", "--api-key", environ=environ, stdin=KEY.encode()).code == 0


def test_a_folder_that_cannot_be_written_is_said_to_be_so(server: Scripted, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    server.says(ok({"username": "u"}))
    ended = login(server, tmp_path / "file", KEY.encode())
    assert (ended.code, ended.error["code"]) == (3, "auth_error")


def test_the_key_is_asked_for_without_being_shown(server: Scripted, config: Path) -> None:
    server.says(ok({"username": "u"}))
    leader, follower = pty.openpty()
    terminal = os.ttyname(follower)
    environ = {**clean_environ(), **without_key(server, config)}
    line = f"exec {shlex.join([*COMMAND, 'auth', 'login'])} <{terminal} >{terminal} 2>&1"
    # A session of its own: the first terminal that it opens is the one that the prompt appears on.
    with subprocess.Popen(["sh", "-c", line], start_new_session=True, env=environ) as process:
        shown = b""
        while b"not shown" not in shown:
            shown += os.read(leader, 1024)
        time.sleep(0.05)
        os.write(leader, f"{KEY}\n".encode())
        assert process.wait(20) == 0
    os.set_blocking(leader, False)
    shown += os.read(leader, 65536)
    os.close(follower)
    os.close(leader)
    assert KEY.encode() not in shown
    assert KEY in (config / "credentials").read_text()


def write_credentials(config: Path, content: bytes, mode: int = 0o600) -> None:
    config.mkdir(parents=True)
    (config / "credentials").write_bytes(content)
    (config / "credentials").chmod(mode)


def test_signing_out_of_a_profile_that_there_is_none_of_is_said(tmp_path: Path) -> None:
    ended = heygen_here("auth", "logout", "--profile", "wrok", environ={"HEYGEN_CONFIG_DIR": str(tmp_path)})
    assert (ended.code, ended.error["code"]) == (2, "cli_unknown_profile")
