"""What has to hold after a run: nothing lost, nothing charged twice, no file torn, no error but a documented one."""

from __future__ import annotations

import hashlib
import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from itertools import pairwise
from typing import Any, Final, Literal

import jmespath
from attrs import frozen
from heygen.errors import INTERRUPTED
from heygen_api import operations

from tests.soak.kinds import FINISHED_VIDEO, Started
from tests.soak.stage import Shell, Stage
from tests.support.running import Finished, heygen_here

ProblemKind = Literal["lost", "charged twice", "corrupt", "wrong"]
_CODES: Final = frozenset({0, 1, 3, 4, 130, 143, -9, -15})
"""Exit codes as documented, but for 2: no command of a run is mistyped. Negative ones are signals that came in time."""
_SESSION, _VIDEO = "getVideoAgentSession", "getVideoV3"
_OPEN: Final = frozenset({"sending", "unknown", "running"})


@frozen
class Problem:
    """Something that must not happen."""

    kind: ProblemKind
    text: str


def is_open(shell: Shell) -> bool:
    """Tell whether the journal has anything that may still come to something."""
    return any(entry["state"] in _OPEN for entry in _jobs(shell, "list"))


def _entries(shell: Shell) -> list[dict[str, Any]]:
    """Return all that the journal tells of what was started."""
    return [_jobs(shell, "get", entry["id"]) for entry in _jobs(shell, "list")]


def _jobs(shell: Shell, *arguments: str) -> Any:
    ended = heygen_here("jobs", *arguments, environ={"HEYGEN_CONFIG_DIR": str(shell.config), "HEYGEN_JOURNAL": ""})
    assert ended.code == 0, ended.stderr
    return ended.json["data"]


def takes_key(started: Started) -> bool:
    """Tell whether the operation takes an idempotency key."""
    return operations.load(started.operation).idempotency_key is not None


def content(stage: Stage) -> bytes:
    """Return the file that a download should bring now."""
    link = stage.client.get(f"/v3/videos/{FINISHED_VIDEO}").json()["data"]["video_url"]
    return stage.client.get(link).content


def of_messages(said: Iterable[Finished]) -> Iterator[Problem]:
    """Yield what the commands have said or returned that they must not."""
    for ended in said:
        text = ended.stderr.decode(errors="replace")
        name = " ".join(ended.arguments[:3])
        if "Traceback" in text or "cli_internal_error" in text:
            yield Problem("wrong", f"{name}: an internal error: {text[-500:]}")
            continue
        if ended.code not in _CODES:
            yield Problem("wrong", f"{name}: exit code {ended.code}")
        if ended.code < 0:
            continue
        try:
            messages = [json.loads(line) for line in text.splitlines()]
        except ValueError:
            yield Problem("wrong", f"{name}: a line on standard error is no JSON: {text[-500:]}")
            continue
        errors = [message["error"] for message in messages if "error" in message]
        if bool(errors) != (ended.code != 0):
            yield Problem("wrong", f"{name}: exit code {ended.code} with {len(errors)} errors")
        elif errors:
            yield from _of_code(name, ended.code, errors[-1])


def _of_code(name: str, code: int, error: Mapping[str, Any]) -> Iterator[Problem]:
    expected = {4: error["code"] == "timeout", 130: error["code"] == "canceled", 143: error["code"] == "canceled"}
    if not expected.get(code, error["code"] not in ("canceled", "timeout")):
        yield Problem("wrong", f"{name}: exit code {code} for {error['code']}")
    if any(word in json.dumps(error) for word in ("Errno", "NoneType", "Exception")):
        yield Problem("wrong", f"{name}: an error that no user understands: {error}")


def of_create(stage: Stage, shell: Shell, started: Started) -> Iterator[Problem]:
    """Yield what is wrong with what was started, once all of it has been taken up again without faults."""
    ledger = stage.ledger()
    done = [entry for entry in ledger["creates"] if entry["operation"] == started.operation and entry["carried_out"]]
    known = _entries(shell)
    if known and (damage := _damage(shell)) != "ok":
        yield Problem("wrong", f"the journal is damaged: {damage}")
    yield from _charges(done)
    said = b"".join(ended.stdout + ended.stderr for ended in shell.said).decode(errors="replace")
    for made in done:
        fitting = [entry for entry in known if entry["idempotency_key"] == made["idempotency_key"]]
        if len(fitting) != 1:
            yield Problem("lost", f"{made} has {len(fitting)} entries in the journal")
            continue
        yield from _end(stage, started, made, fitting[0], said)
    if shell.said[0].code == 0 and not done:
        yield Problem("wrong", "the command said that all went well, and nothing was carried out")
    for entry in known:
        if entry["state"] in ("done", "failed") and not done:
            yield Problem("wrong", f"nothing was carried out, and {entry['id']} is {entry['state']}")


def _damage(shell: Shell) -> str:
    with closing(sqlite3.connect(shell.config / "journal.db")) as database:
        return str(database.execute("PRAGMA integrity_check").fetchone()[0])


def _charges(done: Sequence[Mapping[str, Any]]) -> Iterator[Problem]:
    if len(done) > 1 or any(entry["carried_out"] > 1 for entry in done):
        yield Problem("charged twice", f"{done}")


def _end(
    stage: Stage, started: Started, made: Mapping[str, Any], entry: Mapping[str, Any], said: str
) -> Iterator[Problem]:
    """Yield what is wrong with the end of what was carried out."""
    if entry["state"] == "unknown" and made["idempotency_key"] is None:
        if "cli_not_repeatable" not in said:
            yield Problem("wrong", f"nobody was told that {entry['id']} cannot be sent again")
        return
    if entry["state"] not in ("done", "failed"):
        yield Problem("lost", f"{made} is {entry['state']} in the journal")
    if started.file is not None:
        yield from _stored(stage, started, made)
    if not started.waits:
        return
    jobs = entry["jobs"]
    if len([job for job in jobs if job["id"] in made["ids"]]) < started.jobs:
        yield Problem("lost", f"{made}: the journal has only {[job['id'] for job in jobs]}")
    for job in jobs:
        states = _states_at_api(stage, job["operation_id"], job["arguments"])
        if job["state"] not in states:
            yield Problem("lost", f"{job['id']} is {states} at the API and {job['state']} in the journal")
    if not any(each in said for each in made["ids"]):
        yield Problem("lost", f"no id of {made} was printed")


def _states_at_api(stage: Stage, name: str, arguments: Sequence[str]) -> set[str]:
    """Return what may be said of the state of a job as the API has it now.

    A session and the video that it has led to may be struck by different faults: what is said of it is the state of
    either. A batch that is done has failed if an item of it has.
    """
    operation = operations.load(name)
    path = operation.path
    for argument, value in zip(operation.arguments, arguments, strict=True):
        path = path.replace(f"{{{argument.field}}}", value)
    status, answer = operation.status, stage.client.get(path).json()
    assert status is not None
    word = jmespath.search(status.path, answer)
    state = "done" if word in status.done else "failed" if word in status.failed else "running"
    if name == _SESSION and answer["data"].get("video_id"):
        return {state, *_states_at_api(stage, _VIDEO, [answer["data"]["video_id"]])}
    return {"failed"} if (answer["data"].get("counts_by_status") or {}).get("failed") else {state}


def _stored(stage: Stage, started: Started, made: Mapping[str, Any]) -> Iterator[Problem]:
    assert started.file is not None
    (asset,) = made["ids"]
    data = stage.client.get(f"/v3/assets/{asset}").json()["data"]
    stored, sent = stage.client.get(data["url"]).content, started.file.read_bytes()
    if hashlib.sha256(stored).digest() != hashlib.sha256(sent).digest():
        yield Problem("corrupt", f"{asset} has {len(stored)} bytes, and {len(sent)} were to be sent")


@frozen
class Found:
    """What stood under the name of a download after a command, or before any; None where nothing did."""

    ended: Finished | None
    content: bytes | None


def of_downloads(found: Sequence[Found], whole: set[bytes]) -> Iterator[Problem]:
    """Yield what is wrong with what was found; `whole` are the files that the link has led to."""
    for before, after in pairwise(found):
        assert after.ended is not None
        code = after.ended.code
        if after.content not in (before.content, *whole):
            size = len(after.content or b"")
            yield Problem("corrupt", f"after exit code {code}, there is another file of {size} bytes")
        elif code == 0 and after.content not in whole:
            yield Problem("corrupt", "a download that went well is not the file")
        elif code > 0 and code < INTERRUPTED and after.content != before.content:
            yield Problem("wrong", f"exit code {code}, and yet the file was put in place")
