"""Scripts written for HeyGen's own command line: what they rely on holds here, or docs/compatibility.md says what does.

A test of a difference is marked with the key of its row in that document, so that neither says more than the other.
"""

from __future__ import annotations

import json
import re
import shlex
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from contextlib import chdir
from pathlib import Path
from typing import Any

import pytest

from tests.support.running import COMMAND, NOWHERE, ROOT, Finished, Sandbox, heygen, heygen_here
from tests.support.scripted_server import Answer, Scripted, ok, refusal, scripted_server
from tests.support.terminal import terminal

PAGE = (ROOT / "docs" / "compatibility.md").read_text(encoding="utf-8")
KEYS: list[str] = []
BODY = json.dumps({"type": "avatar", "avatar_id": "ava_1", "script": "Hi", "voice_id": "voi_1"})
CREATE = ("video", "create", "-d", BODY)
STARTED = ok({"video_id": "vid_1"})
WORKING = ok({"id": "vid_1", "status": "processing"})
DONE = ok({"id": "vid_1", "status": "completed"})
WEBHOOK = "webhook endpoints create --url https://example.com/hook --dry-run"

Test = Callable[..., None]


def different(key: str) -> Callable[[Test], Test]:
    """Mark the test of a row of docs/compatibility.md."""
    KEYS.append(key)
    return lambda test: test


def rows() -> list[list[str]]:
    """Return the cells of each row of the document: what, HeyGen's own, here, why."""
    lines = [line for line in PAGE.splitlines() if line.startswith('| <a id="')]
    return [[cell.strip() for cell in line.strip("|").split(" | ")] for line in lines]


def test_the_document_and_the_suite_have_the_same_differences() -> None:
    shown = re.findall(r'<a id="([^"]+)"></a>', PAGE)
    assert Counter(shown) == Counter(KEYS)
    assert len(rows()) == len(shown)
    assert all(len(row) == 4 and all(row) for row in rows()), "a row lacks a cell"


@pytest.fixture(scope="module")
def server() -> Iterator[Scripted]:
    with scripted_server() as running:
        yield running


def run(
    server: Scripted,
    words: str | tuple[str, ...],
    *answers: Answer,
    stdin: bytes = b"",
    env: Mapping[str, str] | None = None,
    **more: str,
) -> Finished:
    """Run a command line against a server that gives these answers."""
    server.says(*(answers or (ok({}),)))
    arguments = shlex.split(words) if isinstance(words, str) else words
    return heygen_here(*arguments, environ=server.environ(**(env or {}), **more), stdin=stdin)


def once(server: Scripted, words: str | tuple[str, ...], *answers: Answer, **env: str) -> Finished:
    """Run it without repetitions."""
    return run(server, words, *answers, env={"HEYGEN_MAX_RETRIES": "0", **env})


def offline(words: str, stdin: bytes = b"", **env: str) -> Finished:
    """Run a command line that has to need no network."""
    return heygen_here(*shlex.split(words), environ={**NOWHERE, **env}, stdin=stdin)


def with_config(words: str, folder: Path, stdin: bytes = b"", **env: str) -> Finished:
    """Run it without a key in the environment, with a folder of credentials and configuration."""
    return offline(words, stdin, HEYGEN_API_KEY="", HEYGEN_CONFIG_DIR=str(folder), **env)


def outcome(ended: Finished) -> tuple[int, str]:
    return ended.code, str(ended.error["code"])


def query(server: Scripted) -> str:
    return server.asked[-1].path


def body(ended: Finished) -> Any:
    """Return the body of a request that a dry run shows."""
    assert ended.code == 0, ended.stderr
    return ended.json["body"]


# Global flags, and where flags stand


@pytest.mark.parametrize(
    "words",
    [
        "--human video list",
        "video --human list",
        "video list --human",
        "video list --human=true",
        "video list --human=T",
        "video list --human=1",
        "--human=TRUE video list",
        "video --human=t list",
    ],
)
def test_human_stands_anywhere_and_takes_a_boolean(server: Scripted, words: str) -> None:
    assert "vid_1" in run(server, words, ok([{"id": "vid_1", "title": "Demo"}])).text.splitlines()[1]


@pytest.mark.parametrize("value", ["false", "0", "f", "F", "FALSE", "False"])
def test_human_is_switched_off_by_a_boolean(server: Scripted, value: str) -> None:
    assert run(server, f"video list --human={value}", HEYGEN_OUTPUT="human").json == {"data": {}}


def test_human_with_another_value_is_a_usage_error() -> None:
    assert outcome(offline("video list --human=maybe")) == (2, "usage_error")


@pytest.mark.parametrize("value", ["human", "HUMAN", "Human"])
def test_the_variable_of_output_is_read_in_any_case(server: Scripted, value: str) -> None:
    assert run(server, "video list", ok([{"id": "vid_1"}]), HEYGEN_OUTPUT=value).text.startswith("ID")


@pytest.mark.parametrize(
    "words",
    [
        "video list --limit 5",
        "video list --limit=5",
        "--limit 5 video list",
        "video --limit=5 list",
        "video --limit 5 list",
        "--limit=5 video list",
        "video list --limit 5 --",
    ],
)
def test_flags_stand_before_between_and_after_the_words(server: Scripted, words: str) -> None:
    assert run(server, words).code == 0
    assert query(server) == "/v3/videos?limit=5"


def test_a_wait_before_the_command_waits(server: Scripted) -> None:
    assert run(server, ("--wait=true", *CREATE), STARTED, DONE).json["data"]["id"] == "vid_1"


@pytest.mark.parametrize(
    "words",
    [
        "Video list",
        "vid list",
        "video lis",
        "video list --lim 5",
        "video list --LIMIT 5",
        "video list -limit 5",
        "nope",
        "video nope",
        "config nope",
        "config unknown",
        "version",
        "feedback",
        "feedback --rating 5",
        "auth refresh",
        "video list extra",
        "video list -",
        "video list -- extra",
        "video get",
        "video get a b",
    ],
)
def test_names_are_whole_case_counts_and_others_are_unknown(words: str) -> None:
    assert outcome(offline(words)) == (2, "usage_error")


@pytest.mark.parametrize("words", ["--help", "-h", "video --help", "video list -h", "--help video list", "auth"])
def test_help_needs_no_key(words: str, tmp_path: Path) -> None:
    ended = with_config(words, tmp_path)
    assert (ended.code, ended.stderr) == (0, b"")
    assert "Usage:" in ended.text


def test_root_help_names_the_variables_and_exit_codes() -> None:
    assert "environment" in offline("--help").text
    assert "HEYGEN_API_KEY" in offline("help environment").text
    assert "exit-codes" in offline("--help").text


@pytest.mark.parametrize("words", ["-v", "--version"])
def test_the_version_is_printed(words: str) -> None:
    assert re.fullmatch(r"heygen [0-9.]+\n", offline(words).text)


@different("version")
def test_version_has_name_and_number() -> None:
    assert re.fullmatch(r"heygen \d+\.\d+\.\d+\S*\n", offline("--version").text)


@pytest.mark.parametrize("words", ["video list --nope", "video get", "nope"])
def test_a_usage_error_comes_before_the_missing_key(words: str, tmp_path: Path) -> None:
    assert outcome(with_config(words, tmp_path)) == (2, "usage_error")


@different("order-of-checks")
@pytest.mark.parametrize("words", ["video-agent create", "video list --limit 1000", "video nope"])
def test_a_request_is_checked_before_the_key_is_looked_for(words: str, tmp_path: Path) -> None:
    assert outcome(with_config(words, tmp_path)) == (2, "usage_error")


@different("bare-groups")
@pytest.mark.parametrize("words", ["auth", "video", "brand kits"])
def test_a_bare_group_prints_help_without_a_key(words: str, tmp_path: Path) -> None:
    assert with_config(words, tmp_path).code == 0


@different("help-values")
def test_help_and_version_take_no_value() -> None:
    assert outcome(offline("video list --help=false")) == (2, "usage_error")


@different("given-twice")
@pytest.mark.parametrize("words", ["video list --limit 1 --limit 2", "video create -d {} -d {}"])
def test_an_option_given_twice_is_an_error(words: str) -> None:
    assert outcome(offline(words)) == (2, "usage_error")


# Environment


def test_the_key_of_the_environment_wins_and_an_empty_one_is_none(server: Scripted, tmp_path: Path) -> None:
    (tmp_path / "credentials").write_text('{"api_key": "key-of-the-file"}')
    for given, sent in (("key-of-the-variable", "key-of-the-variable"), ("", "key-of-the-file")):
        run(server, "video list", HEYGEN_API_KEY=given, HEYGEN_CONFIG_DIR=str(tmp_path))
        assert {name.lower(): value for name, value in server.asked[-1].headers.items()}["x-api-key"] == sent


def test_a_plain_http_base_is_refused_unless_allowed() -> None:
    assert outcome(offline("video list", HEYGEN_API_BASE="http://example.com")) == (2, "usage_error")
    allowed = offline("video list --dry-run", HEYGEN_API_BASE="http://example.com", HEYGEN_ALLOW_HTTP="1")
    assert allowed.json["url"] == "http://example.com/v3/videos"


@different("api-base")
def test_the_slash_of_the_base_is_trimmed_and_loopback_needs_no_permission() -> None:
    shown = offline("video list --dry-run", HEYGEN_API_BASE="http://127.0.0.1:9/").json
    assert shown["url"] == "http://127.0.0.1:9/v3/videos"


@different("output-variable")
def test_an_unknown_form_of_output_is_a_usage_error() -> None:
    assert outcome(offline("video list", HEYGEN_OUTPUT="xml")) == (2, "usage_error")
    assert outcome(offline("config get output", HEYGEN_OUTPUT="xml")) == (2, "usage_error")


@different("max-retries")
def test_three_repetitions_are_the_default_and_bad_numbers_are_refused(server: Scripted) -> None:
    ended = run(server, "video list", refusal(429, "rate_limit_exceeded", headers={"Retry-After": "0"}))
    assert (ended.code, len(server.asked)) == (1, 4)
    assert outcome(offline("video list", HEYGEN_MAX_RETRIES="many")) == (2, "usage_error")


def test_the_number_of_repetitions_is_set_by_the_variable(server: Scripted) -> None:
    too_many = refusal(429, "rate_limit_exceeded", headers={"Retry-After": "0"})
    for number in (0, 2):
        run(server, "video list", too_many, HEYGEN_MAX_RETRIES=str(number))
        assert len(server.asked) == number + 1


@different("config-dir")
def test_a_tilde_in_the_folder_is_expanded(tmp_path: Path) -> None:
    ended = offline("config path", HEYGEN_CONFIG_DIR="~/cfg", HOME=str(tmp_path))
    assert str(tmp_path / "cfg") in ended.text
    assert "~" not in ended.text


# auth


def test_a_key_comes_from_standard_input_trimmed(server: Scripted, tmp_path: Path) -> None:
    user = {"username": "sam", "email": "sam@example.com", "first_name": "Sam", "last_name": "R"}
    for flag in ("", "--api-key"):
        env = {"HEYGEN_API_KEY": "", "HEYGEN_CONFIG_DIR": str(tmp_path)}
        ended = run(server, f"auth login {flag}", ok(user), stdin=b"  key-of-twenty-characters \n", env=env)
        assert (ended.code, ended.json["cleared_oauth"], ended.json["email"]) == (0, False, "sam@example.com")
        assert ended.json["message"]
        stored = json.loads((tmp_path / "credentials").read_text())
        assert stored["api_key"] == "key-of-twenty-characters"
        assert (tmp_path / "credentials").stat().st_mode & 0o777 == 0o600


def test_an_empty_key_is_a_usage_error_even_with_the_variable(tmp_path: Path) -> None:
    ended = offline("auth login", b" \n", HEYGEN_CONFIG_DIR=str(tmp_path))
    assert outcome(ended) == (2, "usage_error")


def test_the_device_flow_is_a_usage_error(tmp_path: Path) -> None:
    assert outcome(with_config("auth login --device-code", tmp_path)) == (2, "usage_error")


@different("login-checks")
def test_a_refused_key_is_not_stored(server: Scripted, tmp_path: Path) -> None:
    env = {"HEYGEN_API_KEY": "", "HEYGEN_CONFIG_DIR": str(tmp_path)}
    ended = run(server, "auth login", refusal(401, "unauthorized"), stdin=b"key-of-twenty-characters", env=env)
    assert (ended.code, (tmp_path / "credentials").exists()) == (3, False)


FILE = {"api_key": "old-key-of-twenty-chars", "oauth": {"access_token": "t"}, "user": {"email": "a@b.c"}, "foreign": 1}


@different("login-keeps")
def test_login_keeps_the_other_blocks(server: Scripted, tmp_path: Path) -> None:
    (tmp_path / "credentials").write_text(json.dumps(FILE))
    env = {"HEYGEN_API_KEY": "", "HEYGEN_CONFIG_DIR": str(tmp_path)}
    ended = run(server, "auth login", ok({"username": "sam"}), stdin=b"key-of-twenty-characters", env=env)
    stored = json.loads((tmp_path / "credentials").read_text())
    assert (ended.json["cleared_oauth"], stored["oauth"], stored["foreign"]) == (False, FILE["oauth"], 1)


@different("auth-extra-words")
def test_a_key_on_the_command_line_is_a_usage_error(tmp_path: Path) -> None:
    assert outcome(with_config("auth login key-of-twenty-characters", tmp_path, b"x")) == (2, "usage_error")
    assert outcome(with_config("auth logout now", tmp_path)) == (2, "usage_error")


@different("no-oauth")
def test_there_is_no_sign_in_by_oauth(tmp_path: Path) -> None:
    assert outcome(with_config("auth login --oauth", tmp_path)) == (2, "usage_error")


@different("oauth-credential")
def test_an_oauth_credential_says_what_it_is(tmp_path: Path) -> None:
    (tmp_path / "credentials").write_text('{"oauth": {"access_token": "token"}}')
    ended = with_config("video list", tmp_path)
    assert outcome(ended) == (3, "auth_error")
    assert "OAuth" in ended.error["message"]


def test_logout_without_a_key_is_no_failure(tmp_path: Path) -> None:
    ended = with_config("auth logout", tmp_path)
    shown = {name: ended.json[name] for name in ("cleared_api_key", "cleared_credential", "cleared_oauth")}
    assert (ended.code, shown) == (0, {"cleared_api_key": False, "cleared_credential": "", "cleared_oauth": False})


@different("logout-keeps")
def test_logout_removes_the_key_only(tmp_path: Path) -> None:
    (tmp_path / "credentials").write_text(json.dumps(FILE))
    ended = with_config("auth logout", tmp_path)
    stored = json.loads((tmp_path / "credentials").read_text())
    assert (ended.json["cleared_api_key"], ended.json["cleared_credential"]) == (True, "api_key")
    assert "api_key" not in stored
    assert (stored["oauth"], stored["foreign"]) == (FILE["oauth"], 1)


def test_status_prints_the_answer_and_the_credential(server: Scripted) -> None:
    ended = run(server, "auth status", ok({"username": "sam", "email": "sam@example.com"}))
    assert (server.asked[0].method, query(server)) == ("GET", "/v3/users/me")
    assert ended.json["data"]["username"] == "sam"
    assert (ended.json["credential"]["source"], ended.json["credential"]["type"]) == ("env", "api_key")


def test_status_for_people_shows_the_data(server: Scripted) -> None:
    assert "placeholder" not in run(server, "auth status --human", ok({"username": "sam"})).text
    assert "credential" not in run(server, "auth status --human", ok({"username": "sam"})).text


def test_status_without_a_key_is_an_auth_error_with_a_hint(tmp_path: Path) -> None:
    ended = with_config("auth status", tmp_path)
    assert outcome(ended) == (3, "auth_error")
    assert "heygen auth login" in ended.error["hint"]


@different("status-refused")
def test_a_refused_status_prints_the_credential_too(server: Scripted) -> None:
    ended = run(server, "auth status", refusal(401, "unauthorized"))
    assert (ended.json["credential"]["valid"], *outcome(ended)) == (False, 3, "unauthorized")


@different("status-user")
def test_the_user_is_that_of_the_answer(server: Scripted, tmp_path: Path) -> None:
    (tmp_path / "credentials").write_text(json.dumps(FILE))
    env = {"HEYGEN_API_KEY": "", "HEYGEN_CONFIG_DIR": str(tmp_path)}
    ended = run(server, "auth status", ok({"username": "sam", "email": "sam@example.com"}), env=env)
    assert ended.json["credential"]["user"]["email"] == "sam@example.com"


@pytest.mark.parametrize("content", ["key-of-twenty-characters", " key-of-twenty-characters\n"])
def test_a_plain_key_in_the_file_is_read(server: Scripted, tmp_path: Path, content: str) -> None:
    (tmp_path / "credentials").write_text(content)
    assert run(server, "video list", HEYGEN_API_KEY="", HEYGEN_CONFIG_DIR=str(tmp_path)).code == 0
    assert (tmp_path / "credentials").read_text() == content


@pytest.mark.parametrize("content", ["", "  \n", "{", "{}", "several\nlines\n"])
def test_a_file_without_a_usable_entry_is_an_auth_error(tmp_path: Path, content: str) -> None:
    (tmp_path / "credentials").write_text(content)
    assert outcome(with_config("video list", tmp_path)) == (3, "auth_error")


@different("damaged-credentials")
@pytest.mark.parametrize("words", ["auth login", "auth logout", "auth status"])
def test_a_damaged_file_of_credentials_is_an_auth_error_everywhere(tmp_path: Path, words: str) -> None:
    (tmp_path / "credentials").write_text('{"api_key": ')
    assert outcome(with_config(words, tmp_path, b"key-of-twenty-characters")) == (3, "auth_error")
    assert (tmp_path / "credentials").read_text() == '{"api_key": '


# config


def test_config_sets_and_gets_in_the_same_shapes(tmp_path: Path) -> None:
    assert with_config("config get output", tmp_path).json == {"key": "output", "value": "json", "source": "default"}
    assert with_config("config get analytics", tmp_path).json["value"] == "true"
    assert with_config("config set analytics false", tmp_path).json == {"key": "analytics", "value": "false"}
    assert with_config("config get analytics", tmp_path).json["source"] == "file"
    assert "analytics = false" in (tmp_path / "config.toml").read_text()
    assert with_config("config set output human", tmp_path).json == {"key": "output", "value": "human"}
    assert 'output = "human"' in (tmp_path / "config.toml").read_text()


def test_the_variable_of_analytics_is_reported(tmp_path: Path) -> None:
    ended = with_config("config get analytics", tmp_path, HEYGEN_NO_ANALYTICS="0")
    assert ended.json == {"key": "analytics", "value": "false", "source": "env"}


@pytest.mark.parametrize(
    "words",
    [
        "set output xml",
        "set nope 1",
        "set Output json",
        "set output JSON",
        "set analytics no",
        "get nope",
        "get",
        "set output",
        "list extra",
    ],
)
def test_other_keys_and_values_of_config_are_usage_errors(tmp_path: Path, words: str) -> None:
    assert outcome(with_config(f"config {words}", tmp_path)) == (2, "usage_error")


def test_bare_config_prints_help(tmp_path: Path) -> None:
    assert "Usage:" in with_config("config", tmp_path).text


def test_the_form_of_output_of_the_file_holds_below_variable_and_flag(server: Scripted, tmp_path: Path) -> None:
    (tmp_path / "config.toml").write_text('output = "human"\n')
    env = {"HEYGEN_CONFIG_DIR": str(tmp_path)}
    items = ok([{"id": "vid_1"}])
    assert run(server, "video list", items, env=env).text.startswith("ID")
    assert run(server, "video list", items, HEYGEN_OUTPUT="json", env=env).json
    assert run(server, "video list --human=false", items, env=env).json


@different("config-keys")
def test_config_list_has_more_keys(tmp_path: Path) -> None:
    listed = {entry["key"]: entry for entry in with_config("config list", tmp_path).json}
    assert {"analytics", "output", "max_retries", "profile", "api_base"} <= set(listed)
    assert all(set(entry) == {"key", "value", "source"} for entry in listed.values())
    assert with_config("config path", tmp_path).code == 0


@different("config-keeps-comments")
def test_config_set_keeps_comments(tmp_path: Path) -> None:
    (tmp_path / "config.toml").write_text('# mine\noutput = "json"  # for scripts\nforeign = 1\n')
    assert with_config("config set output human", tmp_path).code == 0
    text = (tmp_path / "config.toml").read_text()
    assert text == '# mine\noutput = "human"  # for scripts\nforeign = 1\n'


@different("damaged-config")
@pytest.mark.parametrize("words", ["video list", "config get output", "config set output json"])
def test_a_damaged_configuration_is_a_usage_error_everywhere(tmp_path: Path, words: str) -> None:
    (tmp_path / "config.toml").write_text("output = \n")
    assert offline(words, HEYGEN_CONFIG_DIR=str(tmp_path)).code == 2


# update, feedback, completion, help


@different("update")
def test_update_names_the_command_and_takes_no_version() -> None:
    ended = offline("update", HEYGEN_API_KEY="")
    assert ended.json["previous"] == ended.json["current"]
    assert ended.json["message"]
    assert ended.json["command"]
    assert outcome(offline("update --version v1.0.0")) == (2, "usage_error")


@different("feedback")
def test_feedback_does_not_exist() -> None:
    assert outcome(offline("feedback --rating 5")) == (2, "usage_error")


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish", "powershell"])
@pytest.mark.parametrize("flag", ["", "--no-descriptions"])
def test_completion_prints_a_script(shell: str, flag: str) -> None:
    assert "heygen" in offline(f"completion {shell} {flag}").text


@different("completion-key")
@pytest.mark.parametrize("words", ["completion bash", "help video", "help video list", "__complete bash plain x 0 x"])
def test_completion_and_help_need_no_key(words: str, tmp_path: Path) -> None:
    assert with_config(words, tmp_path).code == 0


def test_bare_completion_prints_help(tmp_path: Path) -> None:
    assert "Usage:" in with_config("completion", tmp_path).text


@different("help-unknown")
def test_help_of_what_does_not_exist_fails() -> None:
    assert outcome(offline("help nonsense")) == (2, "usage_error")


def test_help_of_a_group_lists_the_nested_commands_by_their_words() -> None:
    shown = offline("brand --help").text
    assert "kits list" in shown
    assert "glossaries list" in shown


@different("analytics")
def test_nothing_is_sent_but_the_request(server: Scripted, tmp_path: Path) -> None:
    ended = run(server, "video list", HEYGEN_CONFIG_DIR=str(tmp_path / "new"), HOME=str(tmp_path))
    assert (len(server.asked), ended.stderr) == (1, b"")
    assert not (tmp_path / ".hyperframes").exists()


# Output


def test_the_answer_is_one_compact_line_and_otherwise_unchanged(server: Scripted) -> None:
    answer = Answer(body='{ "next_token": null,\n "data": [{"b": 1.50, "a": "é<"}], "new": 1e2 }'.encode())
    assert run(server, "video list", answer).text == '{"next_token":null,"data":[{"b":1.50,"a":"é<"}],"new":1e2}\n'


@different("json-escapes")
def test_characters_of_html_are_not_escaped(server: Scripted) -> None:
    assert run(server, "video get v", Answer(body=b'{"data":"<&>"}')).stdout == b'{"data":"<&>"}\n'


def test_an_error_is_one_compact_line_with_what_is_known(server: Scripted) -> None:
    error = {"code": "invalid_parameter", "message": "No.", "param": "prompt", "doc_url": "https://example.com/doc"}
    answer = Answer(status=400, body=json.dumps({"error": error}).encode(), headers={"X-Request-Id": "req_1"})
    ended = once(server, "video-agent create --prompt Hi", answer)
    assert (ended.code, ended.stdout) == (1, b"")
    assert {name: ended.error[name] for name in error} == error
    assert (ended.error["request_id"], "--request-schema" in ended.error["hint"]) == ("req_1", True)
    assert ended.stderr == json.dumps({"error": ended.error}, separators=(",", ":")).encode() + b"\n"


@different("error-fields")
def test_an_error_may_have_more_fields(server: Scripted) -> None:
    ended = once(server, CREATE, refusal(400, "invalid_parameter"))
    assert ended.error["outcome"] == "not_done"
    faults = offline("video list --limit 0").error["faults"]
    assert faults == [{"pointer": "/limit", "expected": "at least 1", "got": 0}]


@different("messages-as-json")
def test_notices_are_json_lines_on_stderr(server: Scripted) -> None:
    ended = run(server, (*CREATE, "--wait"), STARTED, DONE)
    assert ended.messages[0]["notice"]["code"] == "cli_started"
    assert run(server, (*CREATE, "--wait", "--quiet"), STARTED, DONE).stderr == b""


@different("bodyless-success")
@pytest.mark.parametrize("answer", [Answer(status=204, body=b""), Answer(body=b"<html>", content_type="text/html")])
def test_a_success_without_json_is_an_error(server: Scripted, answer: Answer) -> None:
    ended = once(server, "video list", answer)
    assert (ended.code, ended.stdout) == (1, b"")
    assert ended.error["code"] == f"cli_http_{answer.status}"


@different("redirects")
def test_redirects_are_not_followed(server: Scripted) -> None:
    ended = once(server, "video get v", Answer(status=302, headers={"Location": f"{server.base_url}/x"}))
    assert (outcome(ended), len(server.asked)) == ((1, "cli_http_302"), 1)


def test_a_table_for_people_has_the_columns_of_the_command(server: Scripted) -> None:
    item = {"id": "vid_1", "title": "Demo", "status": "completed", "created_at": 1700000000}
    head, line = run(server, "video list --human", ok([item])).text.splitlines()
    assert head.split()[:3] == ["ID", "TITLE", "STATUS"]
    assert line.split()[:3] == ["vid_1", "Demo", "completed"]


def test_an_empty_list_for_people_is_one_line(server: Scripted) -> None:
    ended = run(server, "video list --human", ok([]))
    assert ended.code == 0
    assert len((ended.stdout + ended.stderr).splitlines()) == 1


@different("human-layout")
def test_the_layout_for_people_names_fields_as_the_api_does(server: Scripted) -> None:
    ended = run(server, "video get v --human", ok({"id": "vid_123", "meta": {"kind": "demo"}, "status": "completed"}))
    assert ended.text == "id      vid_123\nmeta\n  kind  demo\nstatus  completed\n"
    assert run(server, "video get v --human", ok("x")).code == 0


@different("human-errors")
def test_an_error_for_people_has_its_code_and_request_id(server: Scripted) -> None:
    answer = refusal(404, "video_not_found", headers={"X-Request-Id": "req_1"})
    shown = once(server, "video get v --human", answer).stderr.decode()
    assert shown.startswith("error: no (video_not_found)")
    assert "req_1" in shown


@pytest.mark.parametrize("command", ["video create", "video get", "video-agent create", "brand kits list"])
def test_a_schema_is_one_compact_line_with_the_fields_at_its_root(command: str, tmp_path: Path) -> None:
    kind = "request" if command.endswith("create") else "response"
    ended = with_config(f"{command} --{kind}-schema --human", tmp_path)
    assert (ended.code, ended.stdout.count(b"\n")) == (0, 1)
    assert ended.stdout == json.dumps(ended.json, separators=(",", ":"), ensure_ascii=False).encode() + b"\n"
    assert (ended.json["type"], "$ref" in ended.json) == ("object", False)
    assert ended.json["properties"]
    assert isinstance(ended.json["required"], list)


def test_the_request_schema_wins() -> None:
    both = offline("video create --response-schema --request-schema")
    assert both.stdout == offline("video create --request-schema=true").stdout


def test_an_operation_without_a_body_has_no_request_schema() -> None:
    assert outcome(offline("video get v --request-schema")) == (2, "usage_error")


@different("schema-dialect")
def test_a_schema_is_json_schema_with_its_limits() -> None:
    schema = offline("video-agent create --request-schema").json
    assert schema["$schema"].startswith("https://json-schema.org/")
    assert schema["properties"]["prompt"]["maxLength"] == 10000
    assert "$defs" in schema


# Errors and retry


@pytest.mark.parametrize(
    ("status", "code", "exit_code"),
    [
        (400, "invalid_parameter", 1),
        (401, "unauthorized", 3),
        (402, "insufficient_credit", 1),
        (403, "forbidden", 3),
        (404, "video_not_found", 1),
        (409, "conflict", 1),
        (429, "rate_limit_exceeded", 1),
        (500, "internal_error", 1),
    ],
)
def test_codes_of_the_api_are_passed_on(server: Scripted, status: int, code: str, exit_code: int) -> None:
    assert outcome(once(server, "video get v", refusal(status, code))) == (exit_code, code)


@different("codes-by-status")
def test_an_answer_without_a_code_is_named_by_its_status(server: Scripted) -> None:
    assert outcome(once(server, "video get v", Answer(status=404, body=b"{}"))) == (1, "cli_http_404")
    assert outcome(once(server, "video get v", refusal(404, "error"))) == (1, "error")


def test_the_network_error_and_the_timeout_have_their_codes(server: Scripted) -> None:
    assert outcome(once(server, "video list", Answer(hangs_up=True))) == (1, "network_error")
    assert outcome(once(server, "video list --timeout 200ms", Answer(delay=0.5))) == (4, "timeout")


@pytest.mark.parametrize(
    ("code", "status", "hint"),
    [
        ("avatar_not_found", 404, "heygen avatar"),
        ("video_not_found", 404, "heygen video list"),
        ("voice_not_found", 404, "heygen voice list"),
        ("voice_not_usable", 400, "heygen voice list"),
        ("insufficient_credit", 402, "heygen user me get"),
        ("insufficient_credit", 402, "https://app.heygen.com/settings?nav=API"),
        ("invalid_parameter", 400, "--request-schema"),
        ("rate_limit_exceeded", 429, "slow"),
        ("resource_not_found", 404, "same id"),
        ("payload_too_large", 413, "Send less"),
        ("forbidden", 403, "plan"),
        ("resource_access_denied", 403, "plan"),
        ("ai_vendor_access_restricted", 403, "permissions"),
        ("unauthorized", 401, "heygen auth login"),
    ],
)
def test_hints_say_what_to_type_next(server: Scripted, code: str, status: int, hint: str) -> None:
    assert hint in once(server, "video-agent create --prompt Hi", refusal(status, code)).error["hint"]


def test_forbidden_never_says_log_in(server: Scripted) -> None:
    assert "auth login" not in once(server, "video list", refusal(403, "something_new")).error["hint"]


@different("hint-of-401")
def test_the_hint_of_a_refused_key_names_both_places(server: Scripted) -> None:
    hint = once(server, "video list", refusal(401, "unauthorized")).error["hint"]
    assert "heygen auth login" in hint
    assert "HEYGEN_API_KEY" in hint


@pytest.mark.parametrize("status", [500, 502, 503, 504])
def test_reads_are_repeated_after_faults_of_the_server(server: Scripted, status: int) -> None:
    fault = Answer(status=status, body=b"", headers={"Retry-After": "0"})
    assert (run(server, "video get v", fault, DONE).code, len(server.asked)) == (0, 2)


def test_a_write_is_repeated_after_429(server: Scripted) -> None:
    too_many = refusal(429, "rate_limit_exceeded", headers={"Retry-After": "0"})
    assert (run(server, CREATE, too_many, STARTED).code, len(server.asked)) == (0, 2)


@different("idempotency")
def test_a_create_is_repeated_with_one_key(server: Scripted) -> None:
    fault = Answer(status=503, body=b"", headers={"Retry-After": "0"})
    assert run(server, CREATE, fault, STARTED).code == 0
    keys = {{k.lower(): v for k, v in asked.headers.items()}["idempotency-key"] for asked in server.asked}
    assert (len(server.asked), len(keys)) == (2, 1)


@different("retry-after")
def test_a_server_that_asks_for_longer_than_there_is_time_is_believed(server: Scripted) -> None:
    ended = run(server, "video list", refusal(429, "rate_limit_exceeded", headers={"Retry-After": "60"}))
    assert (outcome(ended), len(server.asked)) == ((1, "rate_limit_exceeded"), 1)
    assert "60 s" in ended.error["hint"]


# --wait


@pytest.mark.parametrize(
    ("command", "answer", "path"),
    [
        (CREATE, {"video_id": "j1"}, "/v3/videos/j1"),
        (("video-agent", "create", "--prompt", "Hi"), {"session_id": "j1"}, "/v3/video-agents/j1"),
        (
            ("lipsync", "create", "--video", "https://example.com/v.mp4", "--audio", "https://example.com/a.mp3"),
            {"lipsync_id": "j1"},
            "/v3/lipsyncs/j1",
        ),
        (
            ("video-translate", "create", "--video", "https://example.com/v.mp4", "--output-languages", "es"),
            {"video_translation_ids": ["j1"]},
            "/v3/video-translations/j1",
        ),
    ],
)
def test_a_wait_prints_the_finished_resource_only(
    server: Scripted, command: tuple[str, ...], answer: dict[str, Any], path: str
) -> None:
    ended = run(server, (*command, "--wait", "--no-validate"), ok(answer), ok({"id": "j1", "status": "completed"}))
    assert (ended.code, ended.json) == (0, {"data": {"id": "j1", "status": "completed"}})
    assert query(server) == path


def test_a_wait_that_is_over_prints_the_last_status(server: Scripted) -> None:
    ended = run(server, (*CREATE, "--wait", "--timeout", "300ms"), STARTED, WORKING)
    assert (outcome(ended), ended.json["data"]["status"]) == ((4, "timeout"), "processing")


@different("wait-hint")
def test_the_hint_of_a_wait_that_is_over_goes_on_waiting(server: Scripted) -> None:
    ended = run(server, (*CREATE, "--wait", "--timeout", "300ms"), STARTED, WORKING)
    assert ended.error["hint"] == "heygen wait video vid_1"


def test_a_failed_job_is_printed_and_exit_code_1(server: Scripted) -> None:
    ended = run(server, (*CREATE, "--wait"), STARTED, ok({"id": "vid_1", "status": "failed"}))
    assert (ended.code, ended.json["data"]["status"]) == (1, "failed")


@different("wait-failure")
def test_a_failed_job_has_a_code_of_its_own(server: Scripted) -> None:
    ended = run(server, (*CREATE, "--wait"), STARTED, ok({"id": "vid_1", "status": "failed"}))
    assert outcome(ended) == (1, "video_failed")


@different("wait-many")
def test_several_jobs_are_waited_for(server: Scripted) -> None:
    command = ("video-translate", "create", "--video", "https://example.com/v.mp4", "--output-languages", "es,fr")
    answers = ok({"video_translation_ids": ["a", "b"]}), ok({"id": "x", "status": "completed"})
    ended = run(server, (*command, "--wait"), *answers)
    assert (ended.code, len(ended.json["data"])) == (0, 2)


@different("failed-poll")
def test_a_failed_poll_ends_no_wait(server: Scripted) -> None:
    ended = run(server, (*CREATE, "--wait"), STARTED, refusal(404, "video_not_found"), DONE)
    assert (ended.code, ended.json["data"]["status"]) == (0, "completed")


@different("no-id")
def test_an_answer_without_an_id_is_printed(server: Scripted) -> None:
    ended = run(server, (*CREATE, "--wait"), ok({"nothing": 1}))
    assert (outcome(ended), ended.json) == ((1, "cli_no_job"), {"data": {"nothing": 1}})


@different("wait-everywhere")
def test_reads_wait_too() -> None:
    assert "--wait" in offline("video get --help").text


# video download, deletion


MEDIA = Answer(body=b"\0" * 100, content_type="video/mp4")


@pytest.fixture
def film(server: Scripted, tmp_path: Path) -> Iterator[Answer]:
    """A finished video, in an empty folder to work in."""
    with chdir(tmp_path):
        link = f"{server.base_url}/film"
        yield ok({"id": "vid_1", "status": "completed", "video_url": link, "captioned_video_url": link})


def test_a_download_is_named_after_the_id(server: Scripted, film: Answer) -> None:
    ended = run(server, "video download vid_1", film, MEDIA)
    assert ended.json == {"asset": "video", "message": "Downloaded video to vid_1.mp4", "path": "vid_1.mp4"}
    assert Path("vid_1.mp4").read_bytes() == MEDIA.body
    assert "x-api-key" not in {name.lower() for name in server.asked[-1].headers}


def test_the_captioned_file_is_another_asset(server: Scripted, film: Answer) -> None:
    ended = run(server, "video download vid_1 --asset captioned --output-path c.mp4", film, MEDIA)
    assert (ended.json["asset"], ended.json["path"]) == ("captioned", "c.mp4")
    assert outcome(offline("video download vid_1 --asset nope")) == (2, "usage_error")


def test_an_existing_file_is_kept_unless_forced(server: Scripted, film: Answer) -> None:
    Path("vid_1.mp4").write_text("mine")
    ended = run(server, "video download vid_1", film, MEDIA)
    assert (outcome(ended), server.asked) == ((1, "file_exists"), [])
    assert "--force" in ended.error["hint"]
    assert "--output-path" in ended.error["hint"]
    assert run(server, "video download vid_1 --force", film, MEDIA).code == 0


@pytest.mark.parametrize(
    ("status", "code"),
    [("failed", "video_failed"), ("processing", "video_not_ready"), ("completed", "asset_not_available")],
)
@pytest.mark.usefixtures("film")
def test_a_video_without_a_link_says_why(server: Scripted, status: str, code: str) -> None:
    assert outcome(once(server, "video download vid_1", ok({"id": "vid_1", "status": status}))) == (1, code)


@pytest.mark.parametrize(("typed", "code"), [(b"n\n", 1), (b"y\n", 0), (b"YES\n", 0)])
def test_a_file_is_overwritten_on_a_terminal_if_the_answer_is_yes(
    server: Scripted, film: Answer, tmp_path: Path, typed: bytes, code: int
) -> None:
    Path("vid_1.mp4").write_text("mine")
    server.says(film, MEDIA)
    command = (*COMMAND, "video", "download", "vid_1", "--output-path", str(tmp_path / "vid_1.mp4"))
    with terminal(command, environ=server.environ()) as screen:
        screen.wait_for(lambda shown: "[y/N]" in shown.text)
        screen.type(typed)
        assert screen.finish() == code
        assert code == 0 or "Nothing was done" in screen.text
    assert (Path("vid_1.mp4").read_bytes() == b"mine") == (code == 1)


@different("download-resumed")
def test_a_download_is_repeated(server: Scripted, film: Answer) -> None:
    server.says(film, Answer(status=503, body=b"", headers={"Retry-After": "0"}), MEDIA)
    assert heygen_here("video", "download", "vid_1", environ=server.environ()).code == 0
    assert len(server.asked) == 3


@different("download-codes")
@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        (Answer(status=500, body=b""), (1, "network_error")),
        (Answer(body=b"abc", missing=5, content_type="video/mp4"), (1, "network_error")),
        (Answer(status=403, body=b""), (3, "cli_http_403")),
    ],
)
def test_a_download_fails_with_the_codes_of_every_request(
    server: Scripted, film: Answer, answer: Answer, expected: tuple[int, str]
) -> None:
    assert outcome(once(server, "video download vid_1", film, answer)) == expected
    assert list(Path.cwd().iterdir()) == []


def test_a_deletion_without_a_terminal_needs_force(server: Scripted) -> None:
    ended = run(server, "video delete vid_1", ok({"id": "vid_1"}))
    assert (outcome(ended), server.asked) == ((1, "confirmation_required"), [])
    assert outcome(run(server, "video delete vid_1 --force=false")) == (1, "confirmation_required")
    assert run(server, "video delete vid_1 --force", ok({"id": "vid_1"})).code == 0
    assert server.asked[0].method == "DELETE"


def test_noninteractive_variables_do_not_answer_the_question(server: Scripted) -> None:
    ended = run(server, "video delete vid_1", CI="1", HEYGEN_NONINTERACTIVE="1")
    assert outcome(ended) == (1, "confirmation_required")


# Aliases, hidden commands, headers


@pytest.mark.contract
def test_the_old_name_of_the_brand_kits_works_with_a_notice(server: Scripted) -> None:
    ended = run(server, "brand-kit list --limit 1", ok([]))
    assert (ended.code, query(server)) == (0, "/v3/brand-kits?limit=1")
    assert "heygen brand kits list" in ended.messages[0]["warning"]["message"]
    assert "brand-kit " not in offline("--help").text


@pytest.mark.parametrize(
    "words",
    [
        "video-agent send",
        "video-agent videos list",
        "brand kits list",
        "brand glossaries list",
        "template generate",
        "video statuses list",
        "asset statuses list",
        "asset list",
        "background-removal create",
        "user me get",
    ],
)
def test_commands_have_the_same_names(words: str) -> None:
    assert "Usage:" in offline(f"{words} --help").text
    *group, name = words.split(" ")
    assert name in offline(f"{' '.join(group)} --help").text


@different("asset-search")
def test_asset_search_is_shown() -> None:
    assert "search" in offline("asset --help").text


@pytest.mark.parametrize("header", ["X-HeyGen-Client-Source:my_tool-1.0", "x-heygen-client-source: my_tool-1.0 "])
def test_the_client_source_can_be_named(server: Scripted, header: str) -> None:
    run(server, ("--headers", "X-HeyGen-Client-Source:other", "video", "list", f"--headers={header}"))
    sent = {name.lower(): value for name, value in server.asked[0].headers.items()}
    assert sent["x-heygen-client-source"] == "my_tool-1.0"
    assert sent["user-agent"].startswith("heygen-cli/")


@pytest.mark.parametrize("header", ["Other:x", "X-HeyGen-Client-Source:a b", "X-HeyGen-Client-Source", "X-Api-Key:k"])
def test_other_headers_are_usage_errors(header: str) -> None:
    ended = heygen_here("video", "list", "--headers", header, environ=NOWHERE)
    assert outcome(ended) == (2, "usage_error")


def test_the_option_of_headers_is_hidden() -> None:
    assert "--headers" not in offline("video list --help").text


@different("no-source-headers")
def test_no_headers_tell_who_calls(server: Scripted) -> None:
    run(server, "video list", CLAUDECODE="1", CURSOR_AGENT="1")
    assert not [name for name in server.asked[0].headers if name.lower().startswith("x-heygen")]


# Flag parsing


@pytest.mark.parametrize("words", ["-d {}", "-d{}", "-d={}", "--data {}", "--data={}", "-d body.json"])
def test_a_body_is_given_in_each_form(server: Scripted, tmp_path: Path, words: str) -> None:
    (tmp_path / "body.json").write_text(BODY)
    with chdir(tmp_path):
        given = [word.replace("{}", BODY) for word in words.split(" ")]
        assert run(server, ("video", "create", *given), STARTED).code == 0
    assert json.loads(server.asked[0].body)["avatar_id"] == "ava_1"


def test_a_body_comes_from_standard_input_only_when_asked(server: Scripted) -> None:
    assert run(server, "video create -d -", STARTED, stdin=BODY.encode()).code == 0
    assert json.loads(server.asked[0].body)["script"] == "Hi"


@pytest.mark.parametrize("text", ["[1]", "{bad", '{"a": 1} trailing'])
def test_a_body_that_is_no_object_is_a_usage_error(text: str) -> None:
    assert outcome(heygen_here("video", "create", "-d", text, environ=NOWHERE)) == (2, "usage_error")


def test_a_body_that_is_required_and_missing_is_a_usage_error() -> None:
    assert outcome(offline("video create")) == (2, "usage_error")


def test_options_override_the_top_of_the_body() -> None:
    ended = offline("""video-agent create --prompt over -d '{"prompt": "under", "mode": "chat"}' --dry-run""")
    assert body(ended) == {"prompt": "over", "mode": "chat"}


def test_a_body_takes_the_place_of_required_options_of_the_body() -> None:
    assert body(offline("""video-agent create -d '{"prompt": "Hi"}' --dry-run""")) == {"prompt": "Hi"}


@different("data-checked")
def test_the_body_is_checked_and_all_faults_are_said(server: Scripted) -> None:
    ended = run(server, """video-agent create -d '{"prompt": 5, "mode": "no", "x": 1}'""")
    assert (outcome(ended), server.asked) == ((2, "usage_error"), [])
    assert len(ended.error["faults"]) == 3


@different("data-yaml")
def test_a_body_may_be_yaml_and_may_have_blanks_or_an_at_sign_before_it(tmp_path: Path) -> None:
    (tmp_path / "body.yaml").write_text("prompt: Hi\n")
    with chdir(tmp_path):
        for text in ("@body.yaml", ' {"prompt": "Hi"}'):
            ended = heygen_here("video-agent", "create", "-d", text, "--dry-run", environ=NOWHERE)
            assert body(ended) == {"prompt": "Hi"}


@different("missing-files")
@pytest.mark.parametrize("words", ["video create -d nothing.json", "asset create --file nothing.mp4"])
def test_a_missing_file_is_a_usage_error(words: str) -> None:
    assert outcome(offline(words)) == (2, "usage_error")


@different("data-null")
def test_null_is_a_body_that_is_no_object() -> None:
    assert outcome(offline("video-agent create --prompt Hi -d null")) == (2, "usage_error")


@different("piped-body")
def test_a_body_that_nothing_reads_is_refused(server: Scripted) -> None:
    server.says(STARTED)
    ended = heygen("video", "create", environ=server.environ(), stdin=BODY.encode())
    assert (outcome(ended), server.asked) == ((2, "usage_error"), [])
    assert "-d -" in ended.error["hint"]


@different("text-files")
def test_texts_come_from_files_and_standard_input(tmp_path: Path) -> None:
    (tmp_path / "prompt.txt").write_text("From a file\n")
    with chdir(tmp_path):
        assert body(offline("video-agent create --prompt @prompt.txt --dry-run")) == {"prompt": "From a file"}
    assert body(offline("video-agent create --prompt - --dry-run", b"Piped\n")) == {"prompt": "Piped"}
    assert body(offline("video-agent create --prompt @@all --dry-run")) == {"prompt": "@all"}


@different("upload-stdin")
def test_an_upload_may_come_from_standard_input(server: Scripted) -> None:
    assert (
        run(server, "asset create --file -", ok({"asset_id": "a"}), stdin=b"\x89PNG\r\n\x1a\n" + b"\0" * 90).code == 0
    )
    assert b"PNG" in server.asked[0].body


def test_an_upload_is_one_part_named_file(server: Scripted, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"%PDF-1.7")
    (tmp_path / "a.pdf").write_bytes(b"%PDF-1.7")
    run(server, ("asset", "create", "--file", str(tmp_path / "a.pdf")), ok({"asset_id": "a"}))
    assert b'name="file"; filename="a.pdf"' in server.asked[0].body


@pytest.mark.parametrize("value", ["false", "f", "F", "FALSE", "False", "0"])
def test_a_switch_of_the_api_is_sent_as_false(value: str) -> None:
    ended = offline(f"video-agent create --prompt Hi --incognito-mode={value} --dry-run")
    assert body(ended) == {"prompt": "Hi", "incognito_mode": False}


@pytest.mark.parametrize("value", ["", "=true", "=t", "=T", "=TRUE", "=True", "=1"])
def test_a_switch_of_the_api_is_sent_as_true(value: str) -> None:
    ended = offline(f"video-agent create --prompt Hi --incognito-mode{value} --dry-run")
    assert body(ended) == {"prompt": "Hi", "incognito_mode": True}


def test_a_boolean_after_a_blank_is_an_argument_too_many() -> None:
    assert outcome(offline("video-agent create --prompt Hi --incognito-mode false")) == (2, "usage_error")


@different("no-switches")
def test_a_switch_of_the_api_has_a_negative() -> None:
    assert body(offline("video-agent create --prompt Hi --no-incognito-mode --dry-run"))["incognito_mode"] is False
    assert outcome(offline("video get v --no-wait")) == (2, "usage_error")


@pytest.mark.parametrize("words", ["--limit -5", "--limit=-5", "--limit 0", "--limit 1000", "--limit 1.5", "--limit x"])
def test_numbers_are_read_and_held_to_their_limits(words: str) -> None:
    assert outcome(offline(f"video list {words}")) == (2, "usage_error")


@different("integers")
def test_numbers_are_decimal(server: Scripted) -> None:
    for text in ("0x5", "0b1", "1_0"):
        assert outcome(offline(f"video list --limit {text}")) == (2, "usage_error")
    run(server, "video list --limit 010")
    assert query(server) == "/v3/videos?limit=10"


EVENTS = ["avatar_video.success", "avatar_video.fail"]


@pytest.mark.parametrize(
    "words",
    [
        "--events avatar_video.success,avatar_video.fail",
        "--events=avatar_video.success,avatar_video.fail",
        "--events avatar_video.success --events avatar_video.fail",
        """--events '"avatar_video.success","avatar_video.fail"'""",
        """--events '"avatar_video.success",avatar_video.fail'""",
    ],
)
def test_lists_are_given_by_commas_quotes_and_repetition(words: str) -> None:
    assert body(offline(f"{WEBHOOK} {words}"))["events"] == EVENTS


def test_quotes_protect_commas() -> None:
    ended = offline("""webhook endpoints create --url https://example.com --events '"a,b"' --no-validate --dry-run""")
    assert body(ended)["events"] == ["a,b"]


def test_an_empty_list_is_sent() -> None:
    assert body(offline(f"{WEBHOOK} --events '' --no-validate"))["events"] == []


@different("list-blanks")
def test_blanks_around_commas_do_not_count() -> None:
    assert body(offline(f"{WEBHOOK} --events 'avatar_video.success, avatar_video.fail,'"))["events"] == EVENTS


def test_a_parameter_of_text_is_not_split(server: Scripted) -> None:
    run(server, "video statuses list --video-ids a,b", ok([]))
    assert query(server) == "/v3/videos/statuses?video_ids=a%2Cb"


@pytest.mark.parametrize("text", ["90s", "1.5m", "1h30m", "20000ms", "9000000us", "9000000µs", "9000000000ns", ".5m"])
def test_durations_are_those_of_go(server: Scripted, text: str) -> None:
    assert run(server, f"video list --timeout {text}").code == 0


@pytest.mark.parametrize("text", ["1d", "'1 m'", "soon", "''"])
def test_other_durations_are_usage_errors(text: str) -> None:
    assert outcome(offline(f"video list --timeout {text}")) == (2, "usage_error")


@different("durations")
def test_a_bare_duration_is_seconds_and_none_is_not_positive(server: Scripted) -> None:
    assert run(server, "video list --timeout 20").code == 0
    for text in ("0", "0s", "=-5s", "+5s"):
        words = f"video list --timeout{text}" if text.startswith("=") else f"video list --timeout {text}"
        assert outcome(offline(words)) == (2, "usage_error")


@different("timeout-alone")
def test_the_timeout_holds_without_wait(server: Scripted) -> None:
    assert outcome(once(server, "video list --timeout 200ms", Answer(delay=0.5))) == (4, "timeout")


def test_only_what_is_given_is_sent(server: Scripted) -> None:
    run(server, "video list")
    assert query(server) == "/v3/videos"
    assert body(offline("video-agent create --prompt Hi --dry-run")) == {"prompt": "Hi"}


def test_choices_are_checked() -> None:
    assert outcome(offline("video-agent create --prompt Hi --orientation sideways")) == (2, "usage_error")


@pytest.mark.parametrize(("typed", "path"), [("a/b", "a%2Fb"), ("a b", "a%20b"), ("-- -x", "-x")])
def test_arguments_are_escaped_into_the_path(server: Scripted, typed: str, path: str) -> None:
    given = tuple(typed.split(" ")) if typed.startswith("--") else (typed,)
    assert once(server, ("video", "get", *given), DONE).code == 0
    assert query(server) == f"/v3/videos/{path}"


@different("empty-argument")
def test_an_empty_argument_is_refused(server: Scripted) -> None:
    assert outcome(run(server, ("video", "get", ""))) == (2, "usage_error")
    assert server.asked == []


def test_the_names_work_against_the_sandbox(sandbox: Sandbox) -> None:
    for words in ("user me get", "voice list --limit=1", "avatar looks list --limit 1", "webhook event-types list"):
        assert sandbox.heygen(*words.split(" ")).json["data"]
