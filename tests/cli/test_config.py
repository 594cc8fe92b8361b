"""The configuration: what sets a value, in which order, and how the file is changed."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import tomlkit
from heygen.config.config_edit import add_profile, remove_profile, set_value, unset
from heygen.config.config_file import KEYS
from heygen.errors import CliError
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.support.running import COMMAND, NOWHERE, Finished, clean_environ, heygen_here
from tests.support.scripted_server import Scripted, ok, scripted_server

COMMENTED = """\
# Mine
output = "human"  # on this machine
theirs = [1, 2]

[profiles.work]  # the team's
api_base = "https://work.example.com"
colour = "red"

[else]
a = 1
"""


@pytest.fixture(scope="module")
def server() -> Iterator[Scripted]:
    with scripted_server() as running:
        yield running


def config(*arguments: str, folder: Path, **environ: str) -> Finished:
    return heygen_here("config", *arguments, environ={"HEYGEN_CONFIG_DIR": str(folder), **environ})


def listed(folder: Path, *arguments: str, **environ: str) -> dict[str, tuple[str, str]]:
    """Return value and source by key."""
    found = config("list", *arguments, folder=folder, **environ).json
    return {entry["key"]: (entry["value"], entry["source"]) for entry in found}


def test_without_a_file_everything_is_default(tmp_path: Path) -> None:
    entries = config("list", folder=tmp_path).json
    assert [entry["key"] for entry in entries] == sorted(KEYS)
    assert all(entry["source"] == "default" and isinstance(entry["value"], str) for entry in entries)
    assert list(tmp_path.iterdir()) == []
    assert config("path", folder=tmp_path).json == {"path": str(tmp_path / "config.toml"), "exists": False}


VALUES = {
    "analytics": ("false", False),
    "ask": ("true", True),
    "credential_store": ("keyring", "keyring"),
    "max_retries": ("7", 7),
    "output": ("human", "human"),
    "profile": ("default", "default"),
}


@pytest.mark.parametrize("key", [key.name for key in KEYS.values() if key.outside_profiles])
def test_each_key_is_set_got_and_unset(tmp_path: Path, key: str) -> None:
    value, kept = VALUES[key]
    environ = {"HEYGEN_OUTPUT": "json"} if key == "output" else {}
    assert config("set", key, value, folder=tmp_path, **environ).json == {"key": key, "value": value}
    assert tomllib.loads((tmp_path / "config.toml").read_text()) == {key: kept}
    assert (tmp_path / "config.toml").stat().st_mode & 0o777 == 0o600
    if key != "output":
        assert config("get", key, folder=tmp_path).json == {"key": key, "value": value, "source": "file"}
    assert config("unset", key, folder=tmp_path, **environ).json == {"key": key, "removed": True}
    assert config("unset", key, folder=tmp_path).json == {"key": key, "removed": False}
    assert listed(tmp_path)[key] == (KEYS[key].default, "default")


def test_comments_and_what_is_unknown_stay(tmp_path: Path) -> None:
    (tmp_path / "config.toml").write_text(COMMENTED)
    config("set", "output", "json", folder=tmp_path)
    config("set", "ask", "true", folder=tmp_path)
    config("set", "--profile", "work", "output", "human", folder=tmp_path)
    config("unset", "profiles.work.api_base", folder=tmp_path)
    changed = (tmp_path / "config.toml").read_text()
    for kept in ("# Mine", "# on this machine", "theirs = [1, 2]", "# the team's", 'colour = "red"', "[else]\na = 1"):
        assert kept in changed
    assert tomllib.loads(changed) == {
        "output": "json",
        "theirs": [1, 2],
        "ask": True,
        "profiles": {"work": {"colour": "red", "output": "human"}},
        "else": {"a": 1},
    }


def test_options_come_before_variables_before_the_profile_before_the_file(tmp_path: Path) -> None:
    (tmp_path / "config.toml").write_text('output = "human"\nprofile = "a"\n[profiles.a]\n[profiles.b]\noutput="json"')
    assert listed(tmp_path, HEYGEN_OUTPUT="json")["output"] == ("json", "env")
    assert listed(tmp_path, "--profile", "b")["output"] == ("json", "profile")
    assert listed(tmp_path, HEYGEN_PROFILE="b")["profile"] == ("b", "env")
    assert listed(tmp_path, "--profile=b", HEYGEN_PROFILE="a")["profile"] == ("b", "flag")
    for arguments in (("--human", "--profile", "b"), ()):
        assert b"profiles.b.output  json " in config("list", *arguments, folder=tmp_path).stdout
    assert (
        b"output             human                   flag"
        in config("list", "--human", folder=tmp_path, HEYGEN_PROFILE="b").stdout
    )


@pytest.mark.parametrize("value", ["human", "HUMAN", "Human"])
def test_the_form_of_output_is_taken_in_any_case(tmp_path: Path, value: str) -> None:
    assert config("path", folder=tmp_path, HEYGEN_OUTPUT=value).text.startswith("path")
    refused = config("path", folder=tmp_path, HEYGEN_OUTPUT="yml")
    assert (refused.code, "HEYGEN_OUTPUT is 'yml'" in refused.error["message"]) == (2, True)


@pytest.mark.parametrize(
    ("arguments", "hint"),
    [
        (("get", "outptu"), "Did you mean output?"),
        (("set", "Output", "json"), "Did you mean output?"),
        (("set", "output", "humann"), "Did you mean human?"),
        (("set", "max_retries", "101"), None),
        (("set", "ask", "yes"), None),
        (("set", "api_base", "https://x.example"), "--profile NAME"),
        (("set", "profiles.w.api_base", "x.example"), "address such as"),
        (("set", "profiles.w.ask", "true"), "api_base, output"),
        (("set", "profiles.a b.output", "json"), "letters, digits"),
        (("set", "--profile", "w", "ask", "true"), "Leave --profile out"),
        (("set", "profile", "nope"), None),
        (("get", "--profile=", "output"), "config list"),
    ],
)
def test_what_cannot_be_set_is_a_usage_error_and_writes_nothing(
    tmp_path: Path, arguments: tuple[str, ...], hint: str | None
) -> None:
    ended = config(*arguments, folder=tmp_path)
    assert (ended.code, ended.error["code"], list(tmp_path.iterdir())) == (2, "usage_error", [])
    assert (hint or "") in ended.error.get("hint", "")


@pytest.mark.parametrize(
    ("content", "where"),
    [
        ('output = "human"\nask = \n', "line 2, column 7"),
        ("ask = true\n[", "line 2"),
        ("a = 1\nb = '\xe9'", "line 2 is not UTF-8"),
        ("a = 1\na = 2", "line 2"),
        ("a = " + "[" * 5000, "damaged"),
    ],
)
def test_a_damaged_file_is_named_with_the_line_by_every_command(tmp_path: Path, content: str, where: str) -> None:
    file = tmp_path / "config.toml"
    file.write_bytes(content.encode("latin-1"))
    environ = {**NOWHERE, "HEYGEN_CONFIG_DIR": str(tmp_path)}
    for line in ("config list", "config get ask", "config set ask true", "config unset ask", "video list", "commands"):
        ended = heygen_here(*line.split(), environ=environ)
        assert (ended.code, ended.error["code"], ended.stdout) == (2, "cli_invalid_config", b"")
        assert str(file) in ended.error["message"]
        assert where in ended.error["message"]
    assert config("path", folder=tmp_path).code == 0
    assert file.read_bytes() == content.encode("latin-1")


@pytest.mark.parametrize("line", ["output = 5", 'output = "humann"', "profile = 'gone'", "profiles = 1"])
def test_a_value_that_cannot_be_used_is_mended_by_config(tmp_path: Path, line: str) -> None:
    (tmp_path / "config.toml").write_text(f"{line}\n")
    key = line.partition(" ")[0]
    assert config("list", folder=tmp_path).code == 2
    if key != "profiles":
        assert config("unset", key, folder=tmp_path).code == 0
        assert config("list", folder=tmp_path).code == 0


@pytest.mark.parametrize("key", sorted(set(KEYS) - {"profile"}))
def test_a_value_of_the_wrong_type_is_named(tmp_path: Path, key: str) -> None:
    place = f"profiles.w.{key}" if key == "api_base" else key
    (tmp_path / "config.toml").write_text(f"profile='w'\n{place} = [1]\n[profiles.v]\n[profiles.w.x]\n")
    ended = config("list", folder=tmp_path)
    assert (ended.code, f"`{place}` is [1]" in ended.error["message"]) == (2, True)


def test_a_link_to_the_file_is_written_through(tmp_path: Path) -> None:
    target = tmp_path / "elsewhere.toml"
    target.write_text("# kept\n")
    (tmp_path / "config.toml").symlink_to(target)
    config("set", "ask", "true", folder=tmp_path)
    assert (tmp_path / "config.toml").is_symlink()
    assert target.read_text() == "# kept\nask = true\n"


_values = st.one_of(st.booleans(), st.integers(-9, 9), st.text(max_size=3), st.lists(st.integers(0, 3), max_size=2))
_profiles = st.dictionaries(
    st.sampled_from(["a", "b", "w"]), st.dictionaries(st.sampled_from(["x", "output"]), _values)
)
_LAYOUTS = (
    lambda text: text,
    lambda text: f"# first\n\n{text}\n# last",
    lambda text: text.replace("\n", "\r\n"),
    lambda text: f"[z.y]\nq = 1\n{text}" if "=" not in text.partition("[")[0] else text,
)


@given(
    st.dictionaries(st.sampled_from(["output", "ask", "other"]), _values),
    st.none() | _profiles,
    st.sampled_from(_LAYOUTS),
    st.booleans(),
)
@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_change_changes_nothing_else(
    tmp_path: Path, top: dict[str, Any], profiles: dict[str, Any] | None, layout: Any, inline: bool
) -> None:
    content = {**top, **({} if profiles is None else {"profiles": profiles}), "tail": {"t": 1}}
    text = tomlkit.dumps(content)
    if inline and profiles:
        table = tomlkit.inline_table()
        table.update(profiles)
        text = f"profiles = {table.as_string()}\n" + tomlkit.dumps({**top, "tail": {"t": 1}})
    file = tmp_path / "config.toml"
    file.write_bytes(layout(text).encode())
    wanted = tomllib.loads(file.read_text())
    environ = {"HEYGEN_CONFIG_DIR": str(tmp_path)}
    set_value(environ, "default", "output", "json")
    set_value(environ, "w", "output", "human")
    add_profile(environ, "v")
    wanted["output"] = "json"
    wanted.setdefault("profiles", {}).setdefault("w", {})["output"] = "human"
    wanted["profiles"].setdefault("v", {})
    assert tomllib.loads(file.read_text()) == wanted
    unset(environ, "w", "output")
    remove_profile(environ, "v")
    del wanted["profiles"]["w"]["output"], wanted["profiles"]["v"]
    assert tomllib.loads(file.read_text()) == wanted


@pytest.mark.parametrize("content", ["profiles = [1]\n", "profiles = {w = 1}\n"])
def test_what_cannot_be_changed_without_loss_is_left_as_it_is(tmp_path: Path, content: str) -> None:
    file = tmp_path / "config.toml"
    file.write_text(content)
    with pytest.raises(CliError, match="cannot be changed here"):
        set_value({"HEYGEN_CONFIG_DIR": str(tmp_path)}, "w", "output", "json")
    assert config("set", "profiles.w.output", "json", folder=tmp_path).code == 2
    assert file.read_text() == content


def test_a_profile_has_key_address_and_output_of_its_own(server: Scripted, tmp_path: Path) -> None:
    environ = {"HEYGEN_CONFIG_DIR": str(tmp_path), "HEYGEN_MAX_RETRIES": "0"}
    server.says(ok({"email": "w@example.com"}))
    assert config("set", "--profile", "work", "api_base", server.base_url, folder=tmp_path).code == 0
    config("set", "profiles.work.output", "human", folder=tmp_path)
    assert heygen_here("auth", "login", "--profile", "work", "--human", environ=environ, stdin=b"sk_of_work").code == 0
    status = heygen_here("--profile", "work", "auth", "status", environ={**environ, "HEYGEN_OUTPUT": "json"})
    assert {name: status.json["credential"][name] for name in ("profile", "profile_source", "base_url_source")} == {
        "profile": "work",
        "profile_source": "flag",
        "base_url_source": "profile",
    }
    server.says(ok([{"id": "v1", "title": "One"}]))
    shown = heygen_here("video", "list", environ={**environ, "HEYGEN_PROFILE": "work"})
    assert (shown.code, shown.text.split()[0]) == (0, "ID")
    assert sent(server)["x-api-key"] == "sk_of_work"
    heygen_here("video", "list", environ={**environ, "HEYGEN_PROFILE": "work", "HEYGEN_API_KEY": "sk_environment"})
    assert sent(server)["x-api-key"] == "sk_environment"
    elsewhere = heygen_here("video", "list", "--profile=work", environ={**environ, "HEYGEN_API_BASE": "http://[::1]:9"})
    assert "network_error" in elsewhere.stderr.decode()


def test_a_profile_without_a_key_never_takes_another_ones(server: Scripted, tmp_path: Path) -> None:
    (tmp_path / "credentials").write_text('{"api_key": "sk_default"}')
    (tmp_path / "credentials").chmod(0o600)
    config("set", "profiles.work.api_base", server.base_url, folder=tmp_path)
    server.says(ok([]))
    ended = heygen_here("video", "list", "--profile", "work", environ={"HEYGEN_CONFIG_DIR": str(tmp_path)})
    assert (ended.code, server.asked) == (3, [])
    assert "heygen auth login --profile work" in ended.error["hint"]


@pytest.mark.parametrize("arguments", [("--profile", "wrok"), ("--profile=wrok",)])
def test_an_unknown_profile_is_an_error_that_lists_those_there_are(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    config("set", "profiles.work.output", "json", folder=tmp_path)
    environ = {**NOWHERE, "HEYGEN_CONFIG_DIR": str(tmp_path)}
    for line in ("video list", "auth status", "jobs list", "config list", "commands"):
        ended = heygen_here(*line.split(), *arguments, environ=environ)
        assert (ended.code, ended.error["code"]) == (2, "cli_unknown_profile")
        assert "default, work" in ended.error["message"]
    assert heygen_here("config", "list", "--profile", "default", environ=environ).code == 0


def test_max_retries_come_from_the_configuration_too(server: Scripted, tmp_path: Path) -> None:
    config("set", "max_retries", "0", folder=tmp_path)
    server.says(ok({}, status=503))
    environ = server.environ(HEYGEN_CONFIG_DIR=str(tmp_path))
    assert heygen_here("video", "list", environ=environ).code == 1
    assert len(server.asked) == 1


def test_keys_go_into_the_keyring_where_the_configuration_says_so(
    server: Scripted, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import keyring

    from tests.support.file_keyring import FileKeyring

    before = keyring.get_keyring()
    keyring.set_keyring(FileKeyring(tmp_path / "keys.json"))
    try:
        environ = {"HEYGEN_CONFIG_DIR": str(tmp_path), "HEYGEN_API_BASE": server.base_url}
        config("set", "credential_store", "keyring", folder=tmp_path)
        server.says(ok({"email": "k@example.com"}))
        for profile, key in (("default", "sk_one"), ("work", "sk_two")):
            login = heygen_here("auth", "login", "--profile", profile, environ=environ, stdin=key.encode())
            assert (login.code, login.json["path"]) == (0, "the keyring")
            status = heygen_here("auth", "status", "--profile", profile, environ=environ)
            assert (status.json["credential"]["source"], sent(server)["x-api-key"]) == ("keyring", key)
        assert json.loads((tmp_path / "keys.json").read_text()) == {"default": "sk_one", "work": "sk_two"}
        assert not (tmp_path / "credentials").exists()
        for cleared in (True, False):
            assert heygen_here("auth", "logout", environ=environ).json["cleared_api_key"] is cleared
        (tmp_path / "keys.json").write_text("locked")
        ended = heygen_here("auth", "status", environ=environ)
        assert (ended.code, ended.error["code"]) == (3, "cli_keyring")
    finally:
        keyring.set_keyring(before)
    monkeypatch.setitem(sys.modules, "keyring", None)
    ended = heygen_here("auth", "status", environ=environ)
    assert (ended.code, "heygen-cli[keyring]" in ended.error["hint"]) == (3, True)


def test_one_header_may_be_added(server: Scripted) -> None:
    server.says(ok([]))
    given = ("--headers", " x-heygen-client-source : my-app_1.0 ", "--headers=X-HeyGen-Client-Source:last")
    assert heygen_here("video", "list", *given, environ=server.environ()).code == 0
    assert sent(server)["x-heygen-client-source"] == "last"
    for text in ("X-Api-Key:k", "X-HeyGen-Client-Source:a b", "X-HeyGen-Client-Source", ""):
        assert heygen_here("video", "list", "--headers", text, environ=server.environ()).code == 2
    assert len(server.asked) == 1
    assert "--headers" not in heygen_here("video", "list", "--help", environ={}).text


@pytest.mark.parametrize("value", ["1", "true", "0"])
def test_plain_http_is_allowed_by_any_value(value: str) -> None:
    environ = {**NOWHERE, "HEYGEN_API_BASE": "http://192.0.2.1:9"}
    assert "in clear" in heygen_here("auth", "status", environ=environ).error["message"]
    allowed = heygen_here("video", "list", "--timeout", "1ms", environ={**environ, "HEYGEN_ALLOW_HTTP": value})
    assert allowed.error["code"] in ("timeout", "network_error")


def sent(server: Scripted) -> dict[str, str]:
    """Return the headers of the last request."""
    return {name.lower(): value for name, value in server.asked[-1].headers.items()}


def test_nobody_reads_the_file_while_it_is_half_written(tmp_path: Path) -> None:
    config("set", "ask", "true", folder=tmp_path)
    before = (tmp_path / "config.toml").stat().st_ino
    opened = os.open(tmp_path / "config.toml", os.O_RDONLY)
    config("set", "ask", "false", folder=tmp_path)
    assert os.read(opened, 99) == b"ask = true\n"
    os.close(opened)
    assert (tmp_path / "config.toml").stat().st_ino != before
    assert [file.name for file in tmp_path.iterdir()] == ["config.toml"]


def test_what_commands_set_at_once_is_all_there(tmp_path: Path) -> None:
    environ = {**clean_environ(), "HEYGEN_CONFIG_DIR": str(tmp_path)}
    running = [
        subprocess.Popen(
            [*COMMAND, "config", "set", "--profile", f"p{number}", "output", "csv"],
            env=environ,
            stdout=subprocess.DEVNULL,
        )
        for number in range(6)
    ]
    assert [process.wait() for process in running] == [0] * 6
    profiles = tomllib.loads((tmp_path / "config.toml").read_text())["profiles"]
    assert sorted(profiles) == [f"p{number}" for number in range(6)]
    assert [path.name for path in tmp_path.iterdir()] == ["config.toml"]
