"""Every fault that the sandbox can make, by everything that the two clients do."""

from __future__ import annotations

import asyncio
import gc
import time
from collections.abc import Awaitable, Callable, Iterator, Mapping
from pathlib import Path
from typing import Any, Literal

import pytest
from attrs import evolve, frozen
from heygen_api import operations
from heygen_api.async_client import AsyncClient
from heygen_api.client import Client
from heygen_api.errors import ApiError, DeadlineError
from heygen_api.record import Operation
from heygen_api.transport.deadline import Clock

from tests.support.fault_commands import FEW, FILM
from tests.support.fault_table import ANSWERS, FILES, HANGING, RETRIES, Expected, Fault, Nature, expected
from tests.support.faulty_sandbox import FaultySandbox, faulty_sandbox
from tests.support.running import DATA

pytestmark = pytest.mark.slow

PHOTO = DATA / "my-photo.jpg"
VIDEO = {"type": "avatar", "avatar_id": "avt_angela_01", "script": "hi"}
SHORT, LONG, SLACK = 0.4, 20.0, 3.0
"""Seconds that a call has which a fault may hold until its deadline; that others have; that a busy machine may add."""
AT_ONCE = Clock(random=lambda: 0.0)
"""Repetitions that come as soon as they may."""

Flavour = Literal["sync", "async"]
Act = Callable[[Any, Path, float], Any]


@frozen(kw_only=True)
class Subject:
    """Something that a client does, and which of its requests is struck."""

    name: str
    act: Act
    """Given the client, a file to write and the seconds that it may take. What the client returns may be awaitable."""
    where: Mapping[str, Any]
    nature: Nature
    creates: str | None = None
    is_part: bool = False
    """What is struck is a later part of sending a large file."""


def directly() -> Operation:
    """Return the upload as an operation that sends any file straight to storage."""
    record = operations.load("uploadAsset")
    assert record.direct_upload is not None
    return evolve(record, direct_upload=evolve(record.direct_upload, above=0))


def upload(operation: str | Operation) -> Act:
    return lambda client, _, seconds: client.upload(operation, PHOTO, timeout=seconds)


def call(operation: str, *path: str, **values: Any) -> Act:
    return lambda client, _, seconds: client.call(operation, *path, timeout=seconds, **values)


def all_pages(client: Any, _: Path, seconds: float) -> Any:
    client.timeout = seconds
    pages = client.pages("listVideosV3", limit=20)
    return list(pages) if isinstance(client, Client) else _gathered(pages)


async def _gathered(pages: Any) -> list[Any]:
    return [page async for page in pages]


def download(client: Any, out: Path, seconds: float) -> Any:
    return client.download("getVideoV3", FILM, to=out, timeout=seconds)


SUBJECTS = (
    Subject(name="read", act=call("getVideoV3", FILM), where={"operation": "getVideoV3"}, nature="read"),
    Subject(name="pages", act=all_pages, where={"operation": "listVideosV3"}, nature="read"),
    Subject(
        name="keyed",
        act=call("createVideo", body=VIDEO),
        where={"operation": "createVideo"},
        nature="keyed",
        creates="createVideo",
    ),
    Subject(
        name="keyless",
        act=call("createVideoAgentV3", body={"prompt": "A tour."}),
        where={"operation": "createVideoAgentV3"},
        nature="keyless",
        creates="createVideoAgentV3",
    ),
    Subject(
        name="patch",
        act=call("updateWebhookEndpoint", "ep_abc123", body={"url": "https://example.com/other"}),
        where={"operation": "updateWebhookEndpoint"},
        nature="keyless",
    ),
    Subject(
        name="put",
        act=call(
            "uploadProofreadSrtV3", "prf_abc123", body={"srt": {"type": "url", "url": "https://example.com/a.srt"}}
        ),
        where={"operation": "uploadProofreadSrtV3"},
        nature="idempotent",
    ),
    Subject(
        name="upload",
        act=upload("uploadAsset"),
        where={"operation": "uploadAsset"},
        nature="keyed",
        creates="uploadAsset",
    ),
    Subject(
        name="direct_open",
        act=upload(directly()),
        where={"operation": "createAssetUpload"},
        nature="keyed",
        creates="createAssetUpload",
    ),
    *(
        Subject(
            name=f"direct_{name}",
            act=upload(directly()),
            where=where,
            nature="idempotent",
            creates="createAssetUpload",
            is_part=True,
        )
        for name, where in (
            ("put", {"path": "/uploads/*"}),
            ("complete", {"operation": "completeAssetUpload"}),
            ("usable", {"operation": "bulkAssetStatusesV3"}),
        )
    ),
    Subject(name="download_read", act=download, where={"operation": "getVideoV3"}, nature="read"),
    Subject(name="download", act=download, where={"path": "/files/*"}, nature="file"),
)
_HANG = frozenset({"read", "keyed", "keyless", "upload", "direct_put", "download"})
_PATIENT = frozenset({"read", "keyed", "download"})
_NONE_OR_LATE = (type(None), DeadlineError)
_NEEDS_DATA = frozenset({"pages", "direct_open", "download_read"})


def faults_of(flavour: Flavour, subject: Subject) -> Iterator[Fault]:
    """Yield what a subject is tried with: both clients follow the same rules, so the second is tried with less."""
    is_full = (flavour == "sync" and subject.name != "direct_usable") or subject.name in _HANG
    is_patient = subject.name in _PATIENT
    yield from (
        fault
        for fault in ANSWERS
        if (is_full or fault.name in FEW) and ((is_patient and flavour == "sync") or not _takes_long(fault))
    )
    if subject.name in _HANG:
        yield from (fault for fault in HANGING if (is_patient and flavour == "sync") or fault.name in FEW)
    if subject.nature == "file":
        yield from FILES


def _takes_long(fault: Fault) -> bool:
    return fault.parameters.get("retry_after") in (1, "date:1")


FLAVOURS: tuple[Flavour, ...] = ("sync", "async")
CASES = [
    pytest.param(flavour, subject, fault, passing, id=f"{flavour}-{subject.name}-{fault.name}-{when}")
    for flavour in FLAVOURS
    for subject in SUBJECTS
    for fault in faults_of(flavour, subject)
    for passing, when in ((True, "once"), (False, "always"))
    if not (passing and fault in HANGING)
]


@pytest.fixture(scope="module")
def served() -> Iterator[FaultySandbox]:
    with faulty_sandbox() as running:
        yield running
    gc.collect()  # sockets and files that nobody closed are warnings, and so errors, once they are collected


@pytest.fixture
def sandbox(served: FaultySandbox, record_property: Callable[[str, Any], None]) -> FaultySandbox:
    record_property("checks", "fault matrix")
    return served


def perform(flavour: Flavour, sandbox: FaultySandbox, act: Callable[[Any], Any]) -> Any:
    """Let one of the clients do something, and return its result or the error that it raises."""
    settings: dict[str, Any] = {
        "token": sandbox.api_key,
        "base_url": sandbox.base_url,
        "max_retries": RETRIES,
        "clock": AT_ONCE,
    }

    async def asynchronously() -> Any:
        async with AsyncClient(**settings) as client:
            result = act(client)
            return await result if isinstance(result, Awaitable) else result

    try:
        if flavour == "async":
            return asyncio.run(asynchronously())
        with Client(**settings) as client:
            return act(client)
    except ApiError as error:
        return error


def wanted(subject: Subject, fault: Fault, *, passing: bool) -> Expected:
    """Return what has to happen."""
    found = expected(fault, subject.nature, passing=passing)
    names_nothing = fault.kind == "scalar_data_200"
    if subject.is_part and (found.endings != {"done"} or names_nothing):
        may_succeed = passing or subject.name == "direct_put" or names_nothing
        endings = frozenset({"late" if fault.ending == "late" else "failed", *(["done"] if may_succeed else [])})
        return Expected(endings=endings, outcome="unknown", strikes=range(1, 1000))
    is_list = subject.name == "pages" and fault.name in ("list_data_200", "null_data_200")  # an empty one
    if names_nothing and subject.name in _NEEDS_DATA and not is_list:
        outcome = None if subject.nature == "read" else "unknown"
        return Expected(endings=frozenset({"failed"}), outcome=outcome, strikes=range(1, 2))
    if subject.name == "pages" and fault.ending == "done":
        return Expected(endings=found.endings, strikes=range(1, 10))  # each of its pages may be struck
    return found


@pytest.mark.parametrize(("flavour", "subject", "fault", "passing"), CASES)
def test_a_fault_and_a_call(
    flavour: Flavour, subject: Subject, fault: Fault, passing: bool, sandbox: FaultySandbox, tmp_path: Path
) -> None:
    found, out = wanted(subject, fault, passing=passing), tmp_path / "film.mp4"
    is_short = fault in HANGING or (fault.repeated == "keyed" and not passing) or subject.name == "direct_usable"
    for seconds in (SHORT, 3.0, 10.0) if is_short else (LONG,):
        sandbox.begin(fault.rule(subject.where, **({"times": 1} if passing else {})))
        started = time.monotonic()
        result = perform(flavour, sandbox, lambda client, seconds=seconds: subject.act(client, out, seconds))
        elapsed = time.monotonic() - started
        struck = sandbox.struck[-1]
        if struck:
            break  # else the machine was too busy for the request to leave in time, and nothing was checked
    ledger = sandbox.ledger
    assert elapsed < seconds + SLACK
    assert struck in found.strikes
    entries = [entry for entry in ledger["creates"] if entry["operation"] == subject.creates]
    assert all(entry["carried_out"] <= 1 for entry in entries)
    assert subject.is_part or len(entries) <= 1
    if not isinstance(result, ApiError):
        assert "done" in found.endings
        assert sum(entry["carried_out"] for entry in entries) == 1 or subject.creates is None or subject.is_part
        assert subject.nature != "file" or out.stat().st_size > 512
        return
    judge_error(result, subject, fault, found, entries)
    if subject.nature == "file":
        judge_file(flavour, sandbox, out, result)


def judge_error(
    error: ApiError, subject: Subject, fault: Fault, found: Expected, entries: list[Mapping[str, Any]]
) -> None:
    """Check what an error says of a call that failed."""
    assert found.endings != {"done"}, repr(error)
    if "late" in found.endings and fault in HANGING:
        assert isinstance(error, DeadlineError) or error.code == "timeout"
    elif subject.nature == "file":
        assert type(error).__name__ == "TransferError"
    elif not subject.is_part and fault.error != "ApiError" and fault.ending != "done":
        assert type(error).__name__ == fault.error
    assert error.outcome == found.outcome
    if error.outcome == "not_done":
        assert not any(entry["carried_out"] for entry in entries)
    if subject.nature == "keyed" or subject.is_part:
        assert error.idempotency_key in {entry["idempotency_key"] for entry in entries}


def judge_file(flavour: Flavour, sandbox: FaultySandbox, out: Path, error: ApiError) -> None:
    """Check that nothing was saved, and that the same download goes on with what is kept of it."""
    assert not out.exists()
    partial = out.with_name(f".{out.name}.part")
    assert not partial.exists() or str(partial) in error.message
    sandbox.end()
    assert perform(flavour, sandbox, lambda client: download(client, out, LONG)) == out
    assert [each.name for each in out.parent.iterdir()] == [out.name]


WAITS = [
    pytest.param(flavour, fault, passing, id=f"{flavour}-{fault.name}-{'once' if passing else 'always'}")
    for flavour in FLAVOURS
    for fault in (*ANSWERS, *HANGING[:2])
    if flavour == "sync" or fault.name in FEW
    for passing in (True, False)
]


@pytest.mark.parametrize(("flavour", "fault", "passing"), WAITS)
def test_a_fault_and_a_wait(flavour: Flavour, fault: Fault, passing: bool, sandbox: FaultySandbox) -> None:
    sandbox.begin(fault.rule({"operation": "getVideoV3"}, **({"times": 1} if passing else {})))
    is_short = not passing or fault in HANGING
    seconds = (
        SHORT if is_short else 2.0 if fault.name.endswith("_too_long") else LONG
    )  # as it looks once more in the end

    def wait(client: Any) -> Any:
        if isinstance(client, Client):
            jobs = client.jobs(client.call("createVideo", body=VIDEO))
            return client.wait(jobs, timeout=seconds, interval=0.05)

        async def waited() -> Any:
            jobs = client.jobs(await client.call("createVideo", body=VIDEO))
            return await client.wait(jobs, timeout=seconds, interval=0.05)

        return waited()

    started = time.monotonic()
    [job] = perform(flavour, sandbox, wait)
    assert time.monotonic() - started < seconds + SLACK
    assert sandbox.ledger["totals"]["by_operation"] == {"createVideo": 1}
    if fault.parameters.get("status") in (401, 403):
        assert (job.state, type(job.error).__name__) == ("lost", fault.error)
    elif fault in HANGING:
        assert (job.state, type(job.error).__name__) == ("running", "DeadlineError")
    elif passing or (fault.ending == "done" and not fault.is_page):
        assert (job.state, job.error) == ("done", None)
    else:
        assert job.state == "running"
        # The last read may come so late that there is no time left for its answer.
        assert isinstance(job.error, ApiError) if fault.ending != "done" else isinstance(job.error, _NONE_OR_LATE)
