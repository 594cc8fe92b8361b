"""`heygen jobs resume`: what was cut off is taken up again and never done twice; what cannot be is refused."""

from __future__ import annotations

import json
import signal
import sqlite3
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest
from attrs import frozen

from tests.support.running import COMMAND, FAST, Finished, Sandbox, clean_environ, heygen_here, served
from tests.support.sandbox_requests import JENNY

DAY = 24 * 3600
VIDEO = ("video", "create", "--type", "avatar", "--avatar-id", "angela_business_01", "--voice-id", JENNY)
CREATE = (*VIDEO, "--script", "Hello.")
AGENT = ("video-agent", "create", "--prompt", "A film.")
LOST: dict[str, Any] = {"kind": "reset_after", "method": "POST"}


@pytest.fixture(scope="module")
def running() -> Iterator[Sandbox]:
    with served("--speed", FAST) as sandbox:
        yield sandbox


@frozen
class Desk:
    """A configuration with a journal, and a sandbox whose faults and ledger are its own."""

    config: Path
    sandbox: Sandbox

    @property
    def environ(self) -> dict[str, str]:
        own = {"HEYGEN_CONFIG_DIR": str(self.config), "HEYGEN_JOURNAL": "", "HEYGEN_MAX_RETRIES": "0"}
        return {**self.sandbox.environ, **own}

    def heygen(self, *arguments: str, **environ: str) -> Finished:
        return heygen_here(*arguments, environ={**self.environ, **environ})

    def resume(self, *names: str, **environ: str) -> Finished:
        return self.heygen("jobs", "resume", *(names or ("--all",)), **environ)

    def faults(self, *faults: dict[str, Any]) -> None:
        self._control("PUT", "faults", json={"fault": faults})

    def carried_out(self) -> int:
        found: int = self._control("GET", "ledger")["totals"]["carried_out"]
        return found

    def requests(self) -> int:
        """Return how many videos were asked for."""
        found: int = self._control("GET", "ledger")["requests"].get("POST /v3/videos", 0)
        return found

    def loses(self, *arguments: str, **environ: str) -> Finished:
        """Run a command whose request is carried out, and whose answer is lost."""
        self.faults(LOST)
        ended = self.heygen(*arguments, **environ)
        self.faults()
        assert (ended.code, ended.error["outcome"]) == (1, "unknown")
        return ended

    def state(self, entry: str = "j1") -> str:
        return str(self.heygen("jobs", "get", entry).json["data"]["state"])

    def edit(self, statement: str) -> None:
        database = sqlite3.connect(self.config / "journal.db")
        database.execute(statement)
        database.commit()
        database.close()

    def start(self, *arguments: str) -> subprocess.Popen[bytes]:
        pipe = subprocess.PIPE
        environ = {**clean_environ(), **self.environ}
        return subprocess.Popen([*COMMAND, *arguments], stdout=pipe, stderr=pipe, env=environ)

    def begin(self) -> None:
        self._control("DELETE", "faults")
        self._control("DELETE", "ledger")

    def _control(self, method: str, name: str, **more: Any) -> Any:
        headers = {"x-api-key": self.sandbox.api_key}
        with httpx.Client(base_url=self.sandbox.base_url, headers=headers, trust_env=False) as client:
            answer = client.request(method, f"/__sandbox__/{name}", **more)
        assert answer.status_code == 200, answer.text
        return answer.json()


@pytest.fixture
def desk(tmp_path: Path, running: Sandbox) -> Desk:
    desk = Desk(tmp_path / "config", running)
    desk.begin()
    return desk


def test_a_create_whose_answer_was_lost_is_sent_again_and_not_charged_again(desk: Desk) -> None:
    desk.loses(*CREATE)
    ended = desk.resume()
    assert (ended.code, ended.json["data"]["status"]) == (0, "completed")
    assert (desk.carried_out(), desk.state()) == (1, "done")
    assert desk.resume().messages == [{"notice": {"code": "cli_empty", "message": "Nothing is open."}}]


def test_a_wait_that_was_cut_off_is_gone_on_with(desk: Desk) -> None:
    made = desk.heygen(*CREATE).json["data"]["video_id"]
    assert desk.state() == "running"
    for name in ("j1", made):
        assert desk.resume(name).json["data"]["id"] == made
    assert desk.state() == "done"


def test_several_are_taken_up_in_their_order(desk: Desk) -> None:
    made = [desk.heygen(*CREATE).json["data"]["video_id"] for _ in range(3)]
    desk.loses(*CREATE)
    printed = [each["id"] for each in desk.resume().json["data"]]
    assert (printed[:3], len(printed), desk.carried_out()) == (made, 4, 4)


def test_a_session_is_followed_to_its_video_and_printed_once(desk: Desk) -> None:
    desk.heygen(*AGENT, "--wait")
    ended = desk.resume("j1")
    assert (ended.code, ended.json["data"]["status"]) == (0, "completed")
    assert ended.json["data"]["id"].startswith("vid_")


def test_a_video_whose_session_has_failed_is_gone_on_with(desk: Desk) -> None:
    with served("--speed", "4") as sandbox:
        slow = Desk(desk.config, sandbox)
        slow.faults({"kind": "job_fails", "family": "/v3/video-agents"})
        failed = slow.heygen(*AGENT, "--wait", "--poll-interval", "0.1s")
        assert (failed.code, failed.error["code"], slow.state()) == (1, "video_failed", "running")
        ended = slow.resume("--all", "--poll-interval", "0.1s")
        assert (ended.code, ended.json["data"]["status"], slow.state()) == (0, "completed", "failed")


def test_an_upload_is_sent_again_and_its_answer_printed(desk: Desk, tmp_path: Path) -> None:
    file = _photo(tmp_path)
    desk.loses("asset", "create", "--file", str(file))
    ended = desk.resume()
    assert (ended.code, desk.carried_out(), desk.state()) == (0, 1, "done")
    assert ended.json["data"]["asset_id"]


def test_no_answer_again_names_the_entry_to_take_up(desk: Desk) -> None:
    desk.loses(*CREATE)
    desk.faults(LOST)
    ended = desk.resume()
    assert (ended.code, ended.error["outcome"]) == (1, "unknown")
    assert ended.error["hint"].endswith(": heygen jobs resume j1")
    desk.faults()
    assert (desk.resume().code, desk.carried_out()) == (0, 1)


@pytest.mark.parametrize("value", ["sandbox", [], None])
def test_an_answer_that_names_nothing_leaves_the_entry_open(desk: Desk, value: Any) -> None:
    desk.faults({"kind": "scalar_data_200", "method": "POST", "value": value})
    ended = desk.heygen(*CREATE, "--wait")
    assert (ended.code, ended.json, ended.error["code"]) == (1, {"data": value}, "cli_no_job")
    assert (ended.error["outcome"], desk.state()) == ("unknown", "unknown")
    assert ended.error["idempotency_key"] in ended.error["hint"]
    assert desk.resume().error["code"] == "cli_no_job"
    desk.faults()
    assert (desk.resume().code, desk.carried_out(), desk.state()) == (0, 1, "done")


def refused(ended: Finished, code: str, because: str) -> None:
    assert (ended.code, ended.stdout, ended.error["code"]) == (1, b"", code)
    assert because in ended.error["message"]
    assert ended.error["hint"]


def test_one_that_is_older_than_a_day_is_not_sent_again(desk: Desk) -> None:
    desk.loses(*CREATE)
    desk.edit(f"UPDATE entry SET started = started - {DAY}")
    ended = desk.resume("j1")
    refused(ended, "cli_not_repeatable", "the API has forgotten its key")
    assert "heygen video list" in ended.error["hint"]
    assert (desk.carried_out(), desk.state()) == (1, "unknown")


def test_one_without_a_key_is_not_sent_again(desk: Desk) -> None:
    desk.loses(*AGENT)
    ended = desk.resume("j1")
    refused(ended, "cli_not_repeatable", "it has no idempotency key")
    assert "heygen video-agent list" in ended.error["hint"]
    assert desk.carried_out() == 1


def test_one_of_another_key_is_not_sent_with_this_one(desk: Desk) -> None:
    desk.loses(*CREATE)
    refused(desk.resume("j1", HEYGEN_API_KEY="sk_another"), "cli_other_account", "with another API key")


def test_one_of_another_address_is_not_sent_to_this_one(desk: Desk) -> None:
    desk.loses(*CREATE)
    refused(desk.resume("j1", HEYGEN_API_BASE="http://127.0.0.1:9"), "cli_other_account", desk.sandbox.base_url)


def test_a_job_of_another_key_is_not_asked_for_with_this_one(desk: Desk) -> None:
    desk.heygen(*CREATE)
    refused(desk.resume("j1", HEYGEN_API_KEY="sk_another"), "cli_other_account", "with another API key")


def test_one_whose_body_was_not_stored_is_not_sent_again(desk: Desk) -> None:
    key = desk.loses(*CREATE, HEYGEN_JOURNAL_BODIES="off").error["idempotency_key"]
    ended = desk.resume("j1")
    refused(ended, "cli_not_repeatable", "HEYGEN_JOURNAL_BODIES")
    assert f"--idempotency-key {key}" in ended.error["hint"]
    assert desk.heygen(*CREATE, "--wait", "--idempotency-key", key).code == 0
    assert (desk.carried_out(), desk.state()) == (1, "done")


@pytest.mark.parametrize("change", ["other", "gone"])
def test_a_file_that_has_changed_is_not_sent_again(desk: Desk, tmp_path: Path, change: str) -> None:
    file = _photo(tmp_path)
    desk.loses("asset", "create", "--file", str(file))
    if change == "other":
        file.write_bytes(file.read_bytes() + b"more")
    else:
        file.unlink()
    refused(desk.resume("j1"), "cli_file_changed", str(file))
    assert (desk.carried_out(), desk.state()) == (1, "unknown")


def test_one_of_an_operation_that_is_gone_is_refused(desk: Desk) -> None:
    desk.loses(*CREATE)
    desk.edit("UPDATE entry SET operation = 'createHologram'")
    refused(desk.resume("j1"), "cli_unknown_operation", "createHologram")


def test_one_that_cannot_be_taken_up_keeps_no_other_from_it(desk: Desk) -> None:
    desk.loses(*AGENT)
    desk.loses(*CREATE)
    ended = desk.resume()
    assert (ended.code, ended.error["code"]) == (1, "cli_not_repeatable")
    assert ended.json["data"]["status"] == "completed"
    assert (desk.state("j1"), desk.state("j2")) == ("unknown", "done")


def test_one_that_has_ended_or_is_not_there_is_an_error(desk: Desk) -> None:
    desk.faults({"kind": "status", "status": 400, "method": "POST"})
    desk.heygen(*CREATE)
    ended = desk.resume("j1")
    assert (ended.code, ended.error["code"]) == (1, "cli_not_open")
    for name in ("j9", "vid_9"):
        assert desk.resume(name).error["code"] == "cli_entry_not_found"


@pytest.mark.parametrize("arguments", [(), ("--all", "j1"), ("j1", "--timeout", "soon")])
def test_what_cannot_be_followed_is_a_usage_error(desk: Desk, arguments: tuple[str, ...]) -> None:
    ended = desk.heygen("jobs", "resume", *arguments)
    assert (ended.code, ended.error["code"]) == (2, "usage_error")


def test_two_that_resume_at_once_send_nothing_twice(desk: Desk) -> None:
    for _ in range(3):
        desk.loses(*CREATE)
    before = desk.requests()
    desk.faults({"kind": "latency", "seconds": 0.5})
    both = [desk.start("jobs", "resume", "--all", "--poll-interval", "0.1s") for _ in range(2)]
    told = [each.communicate(timeout=60) for each in both]
    assert [b"Traceback" in err for _, err in told] == [False, False]
    assert desk.requests() - before == 3
    assert desk.carried_out() == 3
    desk.faults()
    desk.resume()
    assert {desk.state(entry) for entry in ("j1", "j2", "j3")} == {"done"}
    assert desk.carried_out() == 3


def test_what_is_being_sent_is_left_to_its_process(desk: Desk) -> None:
    desk.faults({"kind": "stall_before", "carried_out": True})
    with desk.start(*CREATE) as sender:
        while not desk.requests():
            time.sleep(0.02)
        ended = desk.resume()
        assert (ended.code, ended.error["code"]) == (1, "cli_in_progress")
        assert (desk.requests(), desk.state()) == (1, "sending")
        sender.kill()
    desk.faults()
    assert desk.state() == "unknown"
    assert (desk.resume().code, desk.requests(), desk.carried_out()) == (0, 2, 1)


def test_a_signal_ends_it_all_and_leaves_all_open(desk: Desk) -> None:
    for _ in range(2):
        desk.loses(*CREATE)
    before = desk.requests()
    desk.faults({"kind": "stall_before"})
    with desk.start("jobs", "resume", "--all") as resuming:
        while desk.requests() == before:
            time.sleep(0.02)
        resuming.send_signal(signal.SIGTERM)
        _, err = resuming.communicate(timeout=60)
    error = json.loads(err.splitlines()[-1])["error"]
    assert (resuming.returncode, error["code"], error["outcome"]) == (143, "canceled", "unknown")
    assert error["hint"].endswith(": heygen jobs resume j1")
    assert desk.requests() == before + 1
    desk.faults()
    assert (desk.resume().code, desk.carried_out()) == (0, 2)


def _photo(folder: Path) -> Path:
    file = folder / "photo.png"
    file.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(100))
    return file
