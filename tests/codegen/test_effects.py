"""What a change of the API does to the command line."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml
from attrs import evolve

from codegen.compare import Comparison, Matched
from codegen.compare.effects.commands import Effect, Effects, effects_of
from codegen.compare.effects.waits import Job, find_jobs, new_jobs
from codegen.emit.runtime.job_record import DirectUpload, Download, Link, Lookup, WaitStep
from codegen.emit.runtime.record import Argument, Body, Example, Operation, Option, Pagination, Response
from codegen.openapi.overlay import UnmatchedAction
from codegen.update.follow_ups import of_effects

CHANGES = Path(__file__).parent.parent / "data" / "changes"
CREATE = Operation(
    id="createFilm",
    command=("film", "create"),
    method="POST",
    path="/v3/films",
    module="heygen_api.api.films.create_film",
    summary="Create a film",
    description="",
    body=Body(media_type="application/json", required=True),
    response=Response(status_codes=(200,), media_type="application/json"),
    examples=(Example(description="Create one", command="heygen film create --title Heat"),),
)
KEY = ("POST", "/v3/films")


def _option(name: str, **facts: Any) -> Option:
    given = {"goes_to": "body", "type": "string", "many": False, "required": False, "schema": {"type": "string"}}
    field = name.removeprefix("--").replace("-", "_")
    return Option(**{"name": name, "field": field, "python_name": None, "help": "", **given, **facts})


def _argument(name: str, **facts: Any) -> Argument:
    given = {"field": name, "python_name": name, "type": "string", "schema": {"type": "string"}, "help": ""}
    return Argument(**{"name": name, **given, **facts})


def _effects(old: Operation | None, new: Operation | None, **more: Any) -> Effects:
    matched = Matched("createFilm", old and (old.method, old.path), new and (new.method, new.path))
    comparison = Comparison(operations=(matched,))
    return effects_of(comparison, [old] if old else [], [new] if new else [], **more)


def _told(effects: Effects) -> list[tuple[str, str]]:
    return [(effect.kind, effect.severity) for effect in effects]


def _between(old: dict[str, Any], new: dict[str, Any]) -> list[tuple[str, str]]:
    return _told(_effects(evolve(CREATE, **old), evolve(CREATE, **new)))


def _download(*command: str) -> Download:
    return Download(command=command, summary="Save it", links=(Link(name="film", path="data.url", media="video"),))


TITLE = _option("--title")
UPLOAD = DirectUpload(
    above=1,
    open="openUpload",
    id="data.id",
    url="data.url",
    headers=None,
    largest=None,
    complete="completeUpload",
    lookup=Lookup(
        operation="listStates", parameter="ids", limit=1, items="data", id="id", status="status", done=(), failed=()
    ),
)
NUMBER = {"type": "integer", "schema": {"type": "integer", "minimum": 1}}
PAGING = Pagination(token="token", limit=None, items="data", next_token="next_token", has_more=None)
CHANGED = {
    "command renamed": ({}, {"command": ("movie", "create")}, "command-renamed", "possibly-breaking"),
    "command deprecated": ({}, {"deprecated": True}, "command-deprecated", "compatible"),
    "command made a preview": ({}, {"preview": True}, "command-preview", "compatible"),
    "argument added": ({}, {"arguments": (_argument("film-id"),)}, "argument-added", "breaking"),
    "argument renamed": (
        {"arguments": (_argument("film-id"),)},
        {"arguments": (_argument("id"),)},
        "argument-renamed",
        "compatible",
    ),
    "option added": ({}, {"options": (TITLE,)}, "option-added", "compatible"),
    "required option added": (
        {},
        {"options": (evolve(TITLE, required=True),)},
        "required-option-added",
        "breaking",
    ),
    "option removed": ({"options": (TITLE,)}, {}, "option-removed", "breaking"),
    "option left to data": (
        {"options": (TITLE,)},
        {"body": evolve(CREATE.body, data_only=("title",))},
        "option-data-only",
        "breaking",
    ),
    "option renamed for the same field": (
        {"options": (TITLE,)},
        {"options": (evolve(TITLE, name="--film-title"),)},
        "option-renamed",
        "possibly-breaking",
    ),
    "option renamed with its field": (
        {"options": (_option("--running-minutes", **NUMBER),)},
        {"options": (_option("--running-time-minutes", **NUMBER),)},
        "option-renamed",
        "possibly-breaking",
    ),
    "option for an asset becomes text": (
        {"options": (evolve(TITLE, type="asset"),)},
        {"options": (TITLE,)},
        "option-retyped",
        "breaking",
    ),
    "option retyped": (
        {"options": (TITLE,)},
        {"options": (evolve(TITLE, **NUMBER),)},
        "option-retyped",
        "breaking",
    ),
    "option takes any text": (
        {"options": (evolve(TITLE, **NUMBER),)},
        {"options": (TITLE,)},
        "option-widened",
        "compatible",
    ),
    "option takes several": (
        {"options": (TITLE,)},
        {"options": (evolve(TITLE, many=True, schema={"type": "array", "items": {"type": "string"}}),)},
        "option-widened",
        "compatible",
    ),
    "option takes one only": (
        {"options": (evolve(TITLE, many=True, schema={"type": "array", "items": {"type": "string"}}),)},
        {"options": (TITLE,)},
        "option-retyped",
        "breaking",
    ),
    "option required": (
        {"options": (TITLE,)},
        {"options": (evolve(TITLE, required=True),)},
        "option-required",
        "breaking",
    ),
    "option hidden": ({"options": (TITLE,)}, {"options": (evolve(TITLE, hidden=True),)}, "option-hidden", "compatible"),
    "choice added": (
        {"options": (evolve(TITLE, schema={"type": "string", "enum": ["a"]}),)},
        {"options": (evolve(TITLE, schema={"type": "string", "enum": ["a", "b"]}),)},
        "option-choice-added",
        "compatible",
    ),
    "choice removed": (
        {"options": (evolve(TITLE, schema={"type": "string", "enum": ["a", "b"]}),)},
        {"options": (evolve(TITLE, schema={"type": "string", "enum": ["a"]}),)},
        "option-choice-removed",
        "breaking",
    ),
    "bound narrowed": (
        {"options": (evolve(TITLE, **NUMBER),)},
        {"options": (evolve(TITLE, type="integer", schema={"type": "integer", "minimum": 2}),)},
        "option-bound-narrowed",
        "breaking",
    ),
    "default changed": (
        {"options": (evolve(TITLE, schema={"type": "string", "default": "a"}),)},
        {"options": (evolve(TITLE, schema={"type": "string", "default": "b"}),)},
        "option-default-changed",
        "possibly-breaking",
    ),
    "default of the command line changed": (
        {"options": (evolve(TITLE, schema={"type": "string", "x-cli-default": "a"}),)},
        {"options": (evolve(TITLE, schema={"type": "string", "x-cli-default": "b"}),)},
        "option-default-changed",
        "possibly-breaking",
    ),
    "field for data only added": (
        {},
        {"body": evolve(CREATE.body, data_only=("scenes",))},
        "data-only-field-added",
        "compatible",
    ),
    "asks first": ({}, {"confirm": True}, "confirmation-added", "breaking"),
    "paged no more": ({"pagination": PAGING}, {}, "paging-removed", "possibly-breaking"),
    "takes an idempotency key": (
        {},
        {"idempotency_key": _option("--idempotency-key", goes_to="header")},
        "idempotency-key-added",
        "compatible",
    ),
    "waits no more": (
        {"wait": (WaitStep(ids="data.id", operation="getFilm"),)},
        {},
        "wait-removed",
        "breaking",
    ),
    "saves its file no more": (
        {"download": _download("film", "create")},
        {},
        "download-removed",
        "breaking",
    ),
    "has its file saved by another command": (
        {},
        {"download": _download("film", "download")},
        "command-added",
        "compatible",
    ),
    "has its file saved no more": (
        {"download": _download("film", "download")},
        {},
        "command-removed",
        "breaking",
    ),
    "takes large files no more": (
        {"direct_upload": UPLOAD},
        {},
        "direct-upload-removed",
        "breaking",
    ),
}


@pytest.mark.parametrize(("old", "new", "kind", "severity"), CHANGED.values(), ids=CHANGED)
def test_each_change_of_a_command_has_its_effect(
    old: dict[str, Any], new: dict[str, Any], kind: str, severity: str
) -> None:
    assert _between(old, new) == [(kind, severity)]


def test_a_command_that_stays_has_no_effect() -> None:
    assert _effects(CREATE, CREATE) == ()


def test_a_new_command_without_examples_is_told() -> None:
    assert _told(_effects(None, CREATE)) == [("command-added", "compatible")]
    bare = evolve(CREATE, examples=(), body=evolve(CREATE.body, data_only=("scenes",)))
    assert [effect.kind for effect in _effects(None, bare)] == ["command-added", "examples-missing"]


def test_a_command_whose_operation_is_gone_is_a_removed_command() -> None:
    (effect,) = _effects(CREATE, None)
    assert effect == Effect("command-removed", "createFilm", "film create")


def test_an_option_that_moved_from_the_query_to_the_body_is_the_same_option() -> None:
    assert _between({"options": (evolve(TITLE, goes_to="query"),)}, {"options": (TITLE,)}) == []


def test_an_overlay_action_without_a_match_is_told() -> None:
    (effect,) = _effects(CREATE, CREATE, unmatched=[UnmatchedAction(number=7, target="$.paths", description=None)])
    assert (effect.kind, effect.subject, effect.before) == ("overlay-action-unmatched", "action 7", "$.paths")
    told = of_effects([effect])
    assert told == [
        "write anew, if it is still wanted, what openapi/cli.overlay.yaml loses with actions that match nothing "
        "any more (1): $.paths"
    ]


def test_a_job_without_a_wait_is_told() -> None:
    job = Job("createFilm", "data.film_id", "getFilm")
    (effect,) = _effects(CREATE, CREATE, jobs=[job])
    assert (effect.kind, effect.subject, effect.after) == ("wait-missing", "data.film_id", "getFilm")
    waiting = evolve(CREATE, wait=(WaitStep(ids="data.film_id", operation="getFilm"),))
    assert _effects(waiting, waiting, jobs=[job]) == ()


def _document(name: str, which: str) -> dict[str, Any]:
    document: dict[str, Any] = yaml.safe_load((CHANGES / name / f"{which}.yaml").read_text(encoding="utf-8"))
    return document


def test_a_create_whose_answer_has_an_id_that_a_read_with_a_status_takes_is_a_job() -> None:
    document = _document("job-added", "new")
    assert find_jobs(document) == [
        Job("createFilm", "data.id", "getFilm"),
        Job("startTrailers", "data.trailer_ids", "getTrailer"),
    ]
    assert new_jobs(_document("job-added", "old"), document) == [Job("startTrailers", "data.trailer_ids", "getTrailer")]


def test_a_job_is_read_by_the_id_that_its_create_answers_with() -> None:
    assert find_jobs(_document("jobs-by-id", "old")) == []
    assert find_jobs(_document("jobs-by-id", "new")) == [Job("createPodcast", "podcastId", "getPodcast")]
