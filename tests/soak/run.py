"""One run: something is started while things go wrong, perhaps killed, taken up again, and looked at in the end."""

from __future__ import annotations

import shlex
import signal
import tempfile
import traceback
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from random import Random
from typing import Any, Final
from uuid import UUID

from attrs import define, field, frozen

from tests.soak import checks, mishaps
from tests.soak.checks import Found, Problem
from tests.soak.kinds import KINDS, Started
from tests.soak.stage import Kill, Shell, Stage, draw_kill, serve
from tests.support.running import Finished

_MOST_RESUMES: Final = 3
"""While things still go wrong; one more comes after that."""


@frozen(kw_only=True)
class Plan:
    """What happens in a run; all of it follows from the seed."""

    seed: int
    kind: str
    kill: Kill | None
    kill_of_resume: Kill | None
    rules: Mapping[str, Any]
    options: tuple[str, ...]
    environ: Mapping[str, str]
    key: str | None
    """The idempotency key, where the command is repeated as it was, not taken up from the journal."""
    resumes: int
    """How often it is taken up again while things still go wrong."""
    twice: bool
    """The first time, two processes take it up at once."""

    @classmethod
    def of(cls, seed: int) -> Plan:
        """Return the plan of a seed."""
        random = Random(seed)
        kind = random.choices(list(KINDS), [kind.weight for kind in KINDS.values()])[0]
        is_killed = random.random() < 1 / 3
        timeout = f"{random.choice([2, 4, 8])}s"
        waits = kind not in ("upload", "large upload", "download")
        retries = random.choice(["", "", "", "0", "1", "6"])
        return cls(
            seed=seed,
            kind=kind,
            kill=draw_kill(random) if is_killed else None,
            kill_of_resume=draw_kill(random) if is_killed and random.random() < 0.3 else None,
            rules=mishaps.draw(random, files=kind == "download"),
            options=("--timeout", timeout, *(("--wait", "--poll-interval", "0.1s") if waits else ())),
            environ={"HEYGEN_MAX_RETRIES": retries} if retries else {},
            key=str(UUID(int=random.getrandbits(128))) if random.random() < 0.15 else None,
            resumes=random.randint(0, _MOST_RESUMES),
            twice=random.random() < 0.1,
        )


@define
class Run:
    """What came of a run."""

    plan: Plan
    problems: list[Problem] = field(factory=list)
    said: list[Finished] = field(factory=list)
    kills: int = 0
    resumes: int = 0
    struck: int = 0
    carried_out: int = 0

    def transcript(self) -> str:
        """Return all that is needed to understand it."""
        plan = self.plan
        lines = [f"seed {plan.seed}: {plan.kind}, {plan.kill}, {plan.kill_of_resume}", f"faults: {plan.rules}"]
        lines += [f"{problem.kind}: {problem.text}" for problem in self.problems]
        for ended in self.said:
            lines.append(f"$ {shlex.join(('heygen', *ended.arguments))}   # {ended.code}")
            lines += (ended.stdout + ended.stderr).decode(errors="replace").splitlines()
        return "\n".join(line[:2000] for line in lines)


def runs(seeds: Iterable[int], only_processes: bool = False) -> list[Run]:
    """Return what came of the runs of these seeds, one after the other on one sandbox."""
    # A shell that starts this in the background lets it ignore SIGINT, and with it every program that it starts.
    signal.signal(signal.SIGINT, signal.default_int_handler)
    return list(_runs(seeds, only_processes=only_processes))


def _runs(seeds: Iterable[int], *, only_processes: bool) -> Iterator[Run]:
    with serve(only_processes=only_processes) as place:
        for seed in seeds:
            yield run(place, Plan.of(seed))


def run(stage: Stage, plan: Plan) -> Run:
    """Do what a plan says, and check what came of it."""
    with tempfile.TemporaryDirectory(prefix="heygen-soak-") as folder:
        here = Path(folder)
        started = KINDS[plan.kind].start(Random(plan.seed), here)
        shell = Shell(stage, here / "config", plan.environ)
        done = Run(plan, said=shell.said)
        before = stage.struck
        try:
            (_download if plan.kind == "download" else _create)(stage, shell, plan, started, done)
        except Exception:  # noqa: BLE001 - the other runs go on, and this one is told of with its seed
            done.problems.append(Problem("wrong", traceback.format_exc()))
        done.struck = stage.struck - before
        return done


def _create(stage: Stage, shell: Shell, plan: Plan, started: Started, done: Run) -> None:
    has_key = plan.key is not None and checks.takes_key(started)
    key = ("--idempotency-key", str(plan.key)) if has_key else ()
    command = (*started.command, *plan.options, *key)
    resume = ("jobs", "resume", "--all", "--poll-interval", "0.1s", "--timeout")
    stage.begin(plan.rules)
    _run(shell, plan.kill, command, done)
    for attempt in range(plan.resumes):
        if not checks.is_open(shell):
            break
        done.resumes += 1
        again = command if key and attempt == 0 else (*resume, "4s")
        if plan.twice and attempt == 0:
            shell.heygen_twice(*again)
        else:
            _run(shell, plan.kill_of_resume if attempt == 0 else None, again, done)
    stage.end_faults()
    if checks.is_open(shell):
        done.resumes += 1
        shell.heygen(*resume, "60s")
    done.carried_out = stage.ledger()["totals"]["carried_out"]
    done.problems += checks.of_messages(shell.said)
    done.problems += checks.of_create(stage, shell, started)


def _download(stage: Stage, shell: Shell, plan: Plan, started: Started, done: Run) -> None:
    file = started.file
    assert file is not None
    found = [Found(None, _content(file))]
    whole = {checks.content(stage)}
    stage.begin(plan.rules)
    for kill in (plan.kill, plan.kill_of_resume, None, None)[: 1 + plan.resumes]:
        done.resumes += len(found) > 1
        found.append(Found(_run(shell, kill, (*started.command, *plan.options), done), _content(file)))
        if found[-1].content in whole:
            break
    stage.end_faults()
    whole.add(current := checks.content(stage))
    if _content(file) != current and (not file.exists() or "--force" in started.command):
        done.resumes += 1
        found.append(Found(shell.heygen(*started.command, "--timeout", "60s"), _content(file)))
        if found[-1].content != current:
            done.problems.append(Problem("corrupt", "without faults, the download brings another file"))
    done.problems += checks.of_messages(shell.said)
    done.problems += checks.of_downloads(found, whole)
    left = {each.name for each in file.parent.iterdir()} - {file.name, shell.config.name}
    ended = found[-1].ended
    if left and done.kills == 0 and ended is not None and ended.code == 0:  # what failed is gone on with
        done.problems.append(Problem("wrong", f"left beside the file: {left}"))


def _content(file: Path) -> bytes | None:
    return file.read_bytes() if file.exists() else None


def _run(shell: Shell, kill: Kill | None, command: tuple[str, ...], done: Run) -> Finished:
    if kill is None:
        return shell.heygen(*command)
    ended = shell.heygen_killed(kill, *command)
    done.kills += ended.code in (-kill.signal, 128 + kill.signal)
    return ended
