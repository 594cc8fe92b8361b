"""What goes wrong in a run: a few rules of `docs/faults.md`, drawn at random."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from random import Random
from typing import Any, Final

Rule = dict[str, Any]

_SERVER_TROUBLE: Final = (500, 502, 503, 504)


def _trouble(random: Random) -> Rule:
    """Return a gateway's or server's error. The request may have been carried out all the same."""
    body = random.choice(["json", "html", "empty"])
    rule = {"kind": "status", "status": random.choice(_SERVER_TROUBLE), "body": body, "carried_out": _coin(random)}
    if random.random() < 0.3:
        rule["retry_after"] = random.choice([0, 1, "date:1"])
        # A server that asks to come back later has not acted: even a create without a key is sent again.
        rule["carried_out"] = rule["carried_out"] and rule["status"] != 503
    return rule


def _refusal(random: Random) -> Rule:
    """Return an answer after which nothing can have been carried out."""
    return {"kind": "status", "status": random.choice([400, 401, 402, 403, 404, 422]), "times": 1}


def _too_many(random: Random) -> Rule:
    return {"kind": "status", "status": 429, "retry_after": random.choice([0, 0, 1, "date:1"])}


def _carried_out(kind: str) -> Callable[[Random], Rule]:
    return lambda random: {"kind": kind, "carried_out": _coin(random)}


def _coin(random: Random) -> bool:
    return random.random() < 0.5


_ANSWERS: Final[Sequence[tuple[float, Callable[[Random], Rule]]]] = (
    (4, lambda random: {"kind": "latency", "seconds": round(random.uniform(0.05, 0.7), 2)}),
    (2, lambda _: {"kind": "reset_before"}),
    (4, lambda _: {"kind": "reset_after"}),
    (3, lambda _: {"kind": "half_answer"}),
    (1, lambda _: {"kind": "stall", "seconds": 0.3}),
    (0.3, lambda _: {"kind": "stall", "times": 1}),
    (0.3, lambda random: {**_carried_out("stall_before")(random), "times": 1}),
    (0.3, lambda random: {**_carried_out("endless_interim")(random), "times": 1}),
    (1, lambda _: {"kind": "trickle_headers", "interval": 0.001}),
    (1, lambda _: {"kind": "trickle_body", "interval": 0.0003, "path": "/v3/*"}),
    (5, _trouble),
    (1, _refusal),
    (3, _too_many),
    (1, lambda _: {"kind": "status", "status": 409, "code": "request_in_progress", "times": 3}),
    (2, _carried_out("html_502")),
    (1, _carried_out("empty_200")),
    (1, _carried_out("not_json_200")),
    (1, _carried_out("html_200")),
    (1, lambda random: {"kind": "huge_200", "bytes": 100_000, "gzip": _coin(random)}),
    (0.5, lambda _: {"kind": "huge_200", "bytes": 80 * 2**20, "gzip": True, "times": 1, "path": "/v3/*"}),
    (1, lambda _: {"kind": "error_200"}),
    (1, lambda random: {"kind": "scalar_data_200", "value": random.choice(["sandbox", [], 7, True, None])}),
    (1, lambda _: {"kind": "big_number_200"}),
    (1, _carried_out("no_content_204")),
)
_JOBS: Final[Sequence[tuple[float, Callable[[Random], Rule]]]] = (
    (1, lambda _: {"kind": "job_fails"}),
    (2, lambda random: {"kind": "job_unknown_state", "seconds": round(random.uniform(0.1, 1), 2)}),
    (2, lambda random: {"kind": "job_missing", "seconds": round(random.uniform(0.1, 1), 2)}),
)
_FILES: Final[Sequence[tuple[float, Callable[[Random], Rule]]]] = (
    (2, lambda random: {"kind": "expired_link", "status": random.choice([403, 404])}),
    (4, lambda random: {"kind": "cut_download", "bytes": random.choice([None, 0, 1, 100, 200_000])}),
    (3, lambda _: {"kind": "changed_file", "times": 1}),
    (1, lambda random: {"kind": "wrong_type", "body": random.choice(["html", "json"])}),
    (1, lambda _: {"kind": "empty_file"}),
)


def draw(random: Random, *, files: bool) -> Mapping[str, Any]:
    """Return a document of rules for one run; `files` for one that downloads."""
    share = random.choice([0.03, 0.1, 0.1, 0.2, 0.4])
    rules = [_placed(random, share, _one_of(random, _ANSWERS), files=files) for _ in range(random.randint(1, 6))]
    if files:
        # One of each kind: a file that changed twice would have been one that the checks never saw.
        kinds = {rule["kind"]: rule for rule in (_one_of(random, _FILES) for _ in range(random.randint(1, 3)))}
        rules += [_often(random, share, rule) for rule in kinds.values()]
    elif random.random() < 0.5:
        rules.append({**_one_of(random, _JOBS), "probability": random.choice([0.3, 0.7])})
    random.shuffle(rules)
    return {"seed": random.getrandbits(32), "fault": rules}


def _placed(random: Random, share: float, rule: Rule, *, files: bool) -> Rule:
    """Return a rule about all requests, or only about those that start something or that ask."""
    if not files and random.random() < 0.5:
        rule["method"] = random.choice(["POST", "POST", "GET"])
    elif files and random.random() < 0.5:
        rule["path"] = random.choice(["/files/*", "/v3/*"]) if "path" not in rule else rule["path"]
    return _often(random, share, rule)


def _often(random: Random, share: float, rule: Rule) -> Rule:
    when = random.choice(["nth", "first", "probability", "probability", "probability"])
    values = {"nth": random.randint(1, 4), "first": random.randint(1, 3), "probability": share}
    return {**rule, when: values[when]}


def _one_of(random: Random, table: Sequence[tuple[float, Callable[[Random], Rule]]]) -> Rule:
    (make,) = random.choices([make for _, make in table], [weight for weight, _ in table])
    return {name: value for name, value in make(random).items() if value is not None or name == "value"}
