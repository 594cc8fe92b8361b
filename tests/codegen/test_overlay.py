"""Overlays: what their actions do, which faults they report, and that ours fits the contract."""

import contextlib
import copy
import json
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jmespath
import jsonschema_rs
import pytest
from heygen_api import operations as generated
from hypothesis import given
from hypothesis import strategies as st

from codegen.emit import json_schemas
from codegen.emit.runtime.job_record import WaitStep
from codegen.emit.runtime.record import Operation
from codegen.openapi import overlay
from codegen.openapi.document import Document, Endpoint
from codegen.openapi.load import load, parse, read
from codegen.openapi.media_types import request_media_type, success_responses
from codegen.openapi.overlay import OverlayError
from codegen.operations.commands import require_distinct
from codegen.operations.python_names import PythonNames
from codegen.operations.records import derive
from tests.support.tested_api import JULY, ROOT

OF_JULY = pytest.mark.parametrize("tree", [JULY], indirect=True, ids=["july"])
"""Of the contract that stays as it is: a later one may have more operations, or fewer."""

_PETS: dict[str, Any] = {
    "info": {"title": "Pets"},
    "paths": {
        "/pets": {
            "get": {"tags": ["Pets"], "parameters": [{"name": "limit"}, {"name": "token"}, {"name": "kind"}]},
            "post": {"tags": ["Pets"], "summary": "Adopt"},
        },
        "/pets/batches": {"post": {"tags": ["Pet Batches", "Pets"]}},
    },
}


def _overlay(*actions: object) -> dict[str, Any]:
    return {"overlay": "1.0.0", "info": {"title": "Test", "version": "1"}, "actions": list(actions)}


# What actions do


def test_update_merges_into_the_matched_object_at_every_depth() -> None:
    result = overlay.apply(
        _PETS, _overlay({"target": "$.info", "update": {"title": "Cats", "contact": {"name": "Ada"}}})
    )
    assert result["info"] == {"title": "Cats", "contact": {"name": "Ada"}}
    result = overlay.apply(result, _overlay({"target": "$", "update": {"info": {"contact": {"url": "x"}}}}))
    assert result["info"] == {"title": "Cats", "contact": {"name": "Ada", "url": "x"}}


def test_lists_in_the_update_are_added_to_lists_of_the_same_name() -> None:
    result = overlay.apply(_PETS, _overlay({"target": "$.paths['/pets'].post", "update": {"tags": ["New"]}}))
    assert result["paths"]["/pets"]["post"]["tags"] == ["Pets", "New"]


@pytest.mark.parametrize("entry", [{"name": "sort"}, ["a", "b"], "text", None])
def test_the_update_of_a_matched_list_is_one_entry_more(entry: object) -> None:
    result = overlay.apply(_PETS, _overlay({"target": "$.paths.*.get.parameters", "update": entry}))
    parameters = result["paths"]["/pets"]["get"]["parameters"]
    assert parameters == [{"name": "limit"}, {"name": "token"}, {"name": "kind"}, entry]


def test_every_match_of_a_filter_is_updated_and_nothing_else() -> None:
    result = overlay.apply(
        _PETS, _overlay({"target": "$.paths.*[?@.tags[0] == 'Pets']", "update": {"x-cli-group": "pet"}})
    )
    assert result["paths"]["/pets"]["get"]["x-cli-group"] == "pet"
    assert result["paths"]["/pets"]["post"]["x-cli-group"] == "pet"
    assert result["paths"]["/pets/batches"] == _PETS["paths"]["/pets/batches"]


def test_a_node_selected_twice_is_changed_once() -> None:
    result = overlay.apply(_PETS, _overlay({"target": "$.paths['/pets'].post['tags', 'tags']", "update": "New"}))
    assert result["paths"]["/pets"]["post"]["tags"] == ["Pets", "New"]


def test_actions_see_what_earlier_ones_made() -> None:
    result = overlay.apply(
        _PETS,
        _overlay(
            {"target": "$.paths['/pets'].post", "remove": True},
            {"target": "$.paths['/pets']", "update": {"post": {"summary": "Take in"}}},
            {"target": "$.paths['/pets'].post", "update": {"x-cli-action": True}},
        ),
    )
    assert result["paths"]["/pets"]["post"] == {"summary": "Take in", "x-cli-action": True}


def test_remove_takes_each_list_item_from_the_place_where_it_was_matched() -> None:
    result = overlay.apply(_PETS, _overlay({"target": "$.paths['/pets'].get.parameters[0, -1]", "remove": True}))
    assert result["paths"]["/pets"]["get"]["parameters"] == [{"name": "token"}]


def test_remove_copes_with_matches_inside_matches() -> None:
    document = {"a": {"x": {"x": {"x": {}}, "kept": 2}}, "list": [{"x": []}, [{"x": {}}]]}
    result = overlay.apply(document, _overlay({"target": "$.*..['x', 1]", "remove": True}))
    assert result == {"a": {}, "list": [{}]}


def test_neither_the_document_nor_the_overlay_is_changed() -> None:
    document, actions = copy.deepcopy(_PETS), _overlay({"target": "$..parameters", "update": {"name": "sort"}})
    before = copy.deepcopy(actions)
    first = overlay.apply(document, actions)
    again = overlay.apply(first, _overlay({"target": "$..parameters[3]", "update": {"in": "query"}}))
    assert (document, actions) == (_PETS, before)
    assert first["paths"]["/pets"]["get"]["parameters"][3] == {"name": "sort"}
    assert again["paths"]["/pets"]["get"]["parameters"][3] == {"name": "sort", "in": "query"}


def test_an_object_that_stands_in_two_places_is_changed_only_where_it_is_matched() -> None:
    shared = {"description": "error"}
    document = {"a": {"400": shared}, "b": {"400": shared}}
    result = overlay.apply(document, _overlay({"target": "$.a['400']", "update": {"x-new": True}}))
    assert result == {"a": {"400": {"description": "error", "x-new": True}}, "b": {"400": {"description": "error"}}}


def test_the_effort_grows_with_the_document_and_not_with_its_square() -> None:
    def seconds(size: int) -> float:
        operation = {"tags": ["Pets"], "responses": {"200": {"description": "OK", "content": {}}}, "parameters": []}
        document = {"paths": {f"/v3/p{n}": {"get": operation, "post": operation} for n in range(size)}}
        actions = [{"target": f"$.paths['/v3/p{n}'].get", "update": {"x-cli-columns": []}} for n in range(size)]
        filters = [{"target": "$.paths.*[?@.tags[0] == 'Pets']", "update": {"x-cli-group": "pet"}}] * 5
        started = time.process_time()
        overlay.apply(document, _overlay(*actions, *filters))
        return time.process_time() - started

    small, large = (min(seconds(size) for _ in range(3)) for size in (150, 600))
    assert large < 10 * small  # four times as much: sixteen times the effort if each action looked at everything


# Which faults they report


@pytest.mark.parametrize(
    ("action", "message"),
    [
        ({"target": "$.paths['/cats']", "remove": True}, "matches nothing in the document"),
        ({"target": "$.paths[", "remove": True}, "not a JSONPath query"),
        ({"target": "paths", "remove": True}, "not a JSONPath query"),
        ({"target": "$.paths ", "remove": True}, "not a JSONPath query"),
        ({"target": "$.paths.~", "remove": True}, "not a JSONPath query"),
        ({"target": "$.info"}, "expected one of `update` and `remove: true`, found none"),
        ({"target": "$.info", "remove": False}, "expected one of `update` and `remove: true`, found none"),
        ({"target": "$.info", "remove": True, "update": {}}, "expected one of `update` and `remove: true`, found both"),
        ({"target": "$.info", "remove": "yes"}, "expected true or false as `remove`, found 'yes'"),
        ({"target": "$.info", "copy": "$.paths"}, "unknown key 'copy'; expected one of description, remove"),
        ({"target": "$.info.title", "update": {"a": 1}}, "merge an object into $['info']['title'], which is a scalar"),
        ({"target": "$", "update": {"info": {"title": {"a": 1}}}}, "merge an object into $['info']['title'], which is"),
        ({"target": "$", "update": {"info": "Cats"}}, "cannot merge a scalar into $['info'], which is an object"),
        ({"target": "$.paths", "update": {"/pets": ["a"]}}, "cannot merge an array into $['paths']['/pets']"),
        ({"target": "$.info", "update": "Cats"}, "cannot merge a scalar into $['info'], which is an object"),
        ({"target": "$", "remove": True}, "the document itself cannot be removed"),
    ],
)
def test_a_fault_names_the_action(action: dict[str, Any], message: str) -> None:
    harmless = {"target": "$.info", "update": {"x-first": True}}
    with pytest.raises(OverlayError) as caught:
        overlay.apply(_PETS, _overlay(harmless, {**action, "description": "Second thoughts"}))
    assert str(caught.value).startswith(f"action 2, target {action['target']} (Second thoughts): ")
    assert message in str(caught.value)


def test_a_target_that_cannot_be_evaluated_names_the_action() -> None:
    document: dict[str, Any] = {}
    for _ in range(150):
        document = {"inner": document}
    with pytest.raises(OverlayError, match=r"action 1, target \$\.\.inner: the target cannot be evaluated"):
        overlay.apply(document, _overlay({"target": "$..inner", "remove": True}))


@pytest.mark.parametrize(
    ("document", "message"),
    [
        (None, "not an overlay"),
        ([], "not an overlay"),
        ({"openapi": "3.1.0", "info": {}, "paths": {}}, "not an overlay"),
        (_overlay() | {"overlay": 1.0}, "overlay: expected version '1.0.0', found 1.0"),
        (_overlay() | {"overlay": "2.0.0"}, "overlay: expected version '1.0.0', found '2.0.0'"),
        (_overlay() | {"info": None}, "info: expected an object with `title` and `version`"),
        (_overlay() | {"info": {"title": "Test", "version": 1.0}}, "info.version: expected a string, found 1.0"),
        (_overlay() | {"info": {"title": "T", "version": "1", "name": "T"}}, "info: unknown key 'name'"),
        (_overlay() | {"extends": 5}, "extends: expected a URI reference, found 5"),
        (_overlay() | {"action": []}, "overlay document: unknown key 'action'"),
        (_overlay(), "actions: expected a list of one or more actions"),
        (_overlay() | {"actions": {"target": "$"}}, "actions: expected a list of one or more actions"),
        (_overlay("$"), "action 1: expected an object with a `target`"),
        (_overlay({"update": {}}), "action 1: expected an object with a `target`"),
        (_overlay({"target": "$", "update": {}, "description": 5}), "expected a string as `description`"),
    ],
)
def test_what_is_not_an_overlay_is_refused(document: object, message: str) -> None:
    with pytest.raises(OverlayError) as caught:
        overlay.check(document)
    assert message in str(caught.value)


def test_extensions_of_the_overlay_itself_are_let_through() -> None:
    document = _overlay({"target": "$", "update": {}, "x-ticket": 5}) | {"x-owner": "docs", "extends": "./pets.yaml"}
    overlay.check(document)
    assert overlay.apply(_PETS, document) == _PETS


def test_unmatched_lists_every_action_that_matches_nothing() -> None:
    actions = _overlay(
        {"target": "$.paths['/cats']", "update": {"get": {}}},
        {"target": "$.info", "update": {"contact": {}}},
        {"target": "$.info.contact", "update": {"name": "Ada"}},
        {"target": "$.paths['/cats'].get", "remove": True, "description": "No cats"},
    )
    assert [(entry.number, entry.target, entry.description) for entry in overlay.unmatched(_PETS, actions)] == [
        (1, "$.paths['/cats']", None),
        (4, "$.paths['/cats'].get", "No cats"),
    ]


_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=8,
)
_TARGETS = st.text(max_size=20) | st.builds("$..{}".format, st.text("ab[]*?@.'$", max_size=8))


@given(document=st.dictionaries(st.text("ab", max_size=2), _JSON), target=_TARGETS, update=_JSON, remove=_JSON)
def test_whatever_an_overlay_holds_its_faults_are_overlay_errors(
    document: dict[str, Any], target: str, update: object, remove: object
) -> None:
    before = copy.deepcopy(document)
    for action in ({"target": target, "update": update}, {"target": target, "remove": remove}):
        with contextlib.suppress(OverlayError):
            overlay.apply(document, _overlay(action))
    assert document == before


# Ours, on the contract


_NAME_EXCEPTIONS = {
    "completeAssetBatchV3": "asset complete batches create",
    "bulkLipsyncStatusesV3": "lipsync statuses list",
    "createVideoBatchV3": "video batches create",
    "getVideoTranslationBatchV3": "video-translate batches get",
    "listBrandGlossaries": "brand glossaries list",
    "listBrandKits": "brand kits list",
    "generateFromTemplateV3": "template generate",
    "sendVideoAgentMessage": "video-agent send",
    "listVideoAgentSessionVideos": "video-agent videos list",
    "listVideoTranslationLanguagesV3": "video-translate languages list",
}

_JOBS = {
    "createVideo": ["getVideoV3"],
    "generateFromTemplateV3": ["getVideoV3"],
    "createVideoAgentV3": ["getVideoAgentSession", "getVideoV3"],
    "createVideoTranslationV3": ["getVideoTranslationV3"],
    "createProofreadV3": ["getProofreadV3"],
    "generateFromProofreadV3": ["getVideoTranslationV3"],
    "createLipsyncV3": ["getLipsyncV3"],
    "createAiClippingV3": ["getAiClippingV3"],
    "createBackgroundRemoval": ["getBackgroundRemoval"],
    "cloneVoice": ["getVoice"],
    "createAvatar": ["getAvatarLook", "getAvatarGroup"],
    "createVideoBatchV3": ["getVideoBatchV3"],
    "createVideoTranslationBatchV3": ["getVideoTranslationBatchV3"],
    "createLipsyncBatchV3": ["getLipsyncBatchV3"],
    "createAssetUploadBatchV3": ["getAssetBatchV3"],
    "completeAssetBatchV3": ["getAssetBatchV3"],
}
"""Every operation that starts a job, and the reads that tell how it goes, in the order of the wait's steps."""

_STATES = {
    "getVideoV3": ("completed", "failed", ""),
    "getVideoAgentSession": ("completed", "failed", "waiting_for_input"),
    "getVideoTranslationV3": ("completed", "failed", ""),
    "getProofreadV3": ("completed", "failed", ""),
    "getLipsyncV3": ("completed", "failed", ""),
    "getAiClippingV3": ("completed", "failed cancelled", ""),
    "getBackgroundRemoval": ("completed", "failed deleted", ""),
    "getVoice": ("complete", "failed", ""),
    "getAvatarLook": ("completed", "failed", "pending_consent"),
    "getAvatarGroup": ("completed", "failed", "pending_consent"),
    "getVideoBatchV3": ("completed", "failed", ""),
    "getVideoTranslationBatchV3": ("completed", "failed", ""),
    "getLipsyncBatchV3": ("completed", "failed", ""),
    "getAssetBatchV3": ("completed", "failed", ""),
}
"""Every read of a job: the states in which it has ended well, has ended badly, and waits for a person."""

_FLAGS = {"--wait", "--force", "--human", "--quiet", "--request-schema", "--response-schema"}
_VALUES = {"-d", "--data", "--timeout", "--idempotency-key"}

# Ends each example's output: its arguments, each ending in NUL, then the group separator and its standard input.
_RECORD_ARGUMENTS = r"""
heygen() {
    printf '%s\0' "$@"
    printf '\035'
    if [[ " $* " == *" -d - "* ]]; then cat; fi
}
"""


@pytest.fixture(scope="module", params=[JULY, ROOT], ids=["july", "today"])
def tree(request: pytest.FixtureRequest) -> Any:
    """The folder that holds `openapi/`."""
    return request.param


@pytest.fixture(scope="module")
def contract(tree: Path) -> Any:
    return load(str(tree / "openapi" / "heygen.yaml"))


@pytest.fixture(scope="module")
def ours(tree: Path) -> Any:
    return parse(read(str(tree / "openapi" / "cli.overlay.yaml")))


@pytest.fixture(scope="module")
def document(contract: Any, ours: Any) -> Document:
    return Document(overlay.apply(contract, ours))


@pytest.fixture(scope="module")
def endpoints(document: Document) -> dict[str, Endpoint]:
    return {endpoint.id: endpoint for endpoint in document.endpoints()}


@pytest.fixture(scope="module")
def operations(document: Document, endpoints: dict[str, Endpoint]) -> dict[str, Operation]:
    names = {
        endpoint.id: PythonNames(
            module="m", parameters={(entry["in"], entry["name"]): entry["name"] for entry in endpoint.parameters}
        )
        for endpoint in endpoints.values()
    }
    return {record.id: record for record in derive(document, names)}


def test_every_action_of_ours_matches(contract: Any, ours: Any) -> None:
    assert overlay.unmatched(contract, ours) == []


def test_the_contract_itself_says_nothing_of_the_command_line(contract: Any) -> None:
    vendors_own = {"x-cli-visible", "x-cli-action", "x-cli-default"}
    assert {key for key in _keys(contract) if key.startswith("x-cli-")} <= vendors_own


@OF_JULY
def test_name_exceptions_give_the_commands_that_users_know(
    document: Document, operations: dict[str, Operation]
) -> None:
    assert {key: " ".join(operations[key].command) for key in _NAME_EXCEPTIONS} == _NAME_EXCEPTIONS
    require_distinct(document, operations.values())


@OF_JULY
def test_every_job_is_waited_for(operations: dict[str, Operation]) -> None:
    waits = {key: [step.operation for step in _steps(record.wait)] for key, record in operations.items() if record.wait}
    assert waits == _JOBS


def test_every_read_of_a_job_tells_its_state(
    tree: Path, document: Document, endpoints: dict[str, Endpoint], operations: dict[str, Operation]
) -> None:
    states = {
        key: tuple(" ".join(values) for values in (record.status.done, record.status.failed, record.status.blocked))
        for key, record in operations.items()
        if record.status
    }
    assert states == _STATES or tree != JULY
    for key in states:
        status = operations[key].status
        answer = _sample_answer(document, endpoints[key])
        assert status is not None
        assert status.message is not None or key == "getBrandKit", "of a kit, the API tells no reason"
        assert isinstance(jmespath.search(status.path, answer), str)
        assert status.message is None or isinstance(jmespath.search(status.message, answer), str)
        assert status.error_code.endswith("_failed")


def test_every_wait_finds_its_ids_in_the_answer_it_starts_from(
    document: Document, endpoints: dict[str, Endpoint], operations: dict[str, Operation]
) -> None:
    def follow(steps: tuple[WaitStep, ...], source: str) -> None:
        answer = _sample_answer(document, endpoints[source])
        for step in steps:
            assert jmespath.search(step.ids, answer), f"{source}: {step.ids}"
            seen = _sample_answer(document, endpoints[step.operation])
            assert step.until is None or jmespath.search(step.until, seen), f"{step.operation}: {step.until}"
            follow(step.then, step.operation)

    for record in operations.values():
        follow(record.wait, record.id)


def test_all_that_is_told_of_a_job_or_file_leads_to_something_in_the_answer(
    document: Document, endpoints: dict[str, Endpoint], operations: dict[str, Operation]
) -> None:
    checked = 0
    for record in operations.values():
        for source, path, kind in _paths(record):
            found = jmespath.search(path, _sample_answer(document, endpoints[source]))
            assert isinstance(found, kind), f"{record.id}: {path} of {source}"
            assert found, f"{record.id}: {path} of {source}"
            checked += 1
    assert checked > 50


def _paths(record: Operation) -> Iterator[tuple[str, str, type | tuple[type, ...]]]:
    """Yield each JMESPath on an answer: whose answer it is, the path, and what it has to find."""
    status, download, upload = record.status, record.download, record.direct_upload
    for link in download.links if download else ():
        yield record.id, link.path, (str, list)
        yield record.id, f"[{link.path}][] | [?type(@) != 'string'] | length(@) == `0`", bool
    if status:
        if status.progress:
            yield record.id, status.progress, int
        for argument in status.remedy.arguments if status.remedy else ():
            yield record.id, argument, str
        if status.items:
            for path, kind in ((status.items.id, str), (status.items.status, str), (status.items.message, str)):
                yield record.id, f"{status.items.path}[0].{path}", kind
            assert status.items.counts
            yield record.id, status.items.counts, dict
    if upload:
        for path, kind in ((upload.id, str), (upload.url, str), (upload.headers, dict), (upload.largest, int)):
            assert path
            yield upload.open, path, kind
    for lookup in (status.lookup if status else None, upload.lookup if upload else None):
        if lookup:
            yield lookup.operation, f"{lookup.items}[0].{lookup.id}", str
            yield lookup.operation, f"{lookup.items}[0].{lookup.status}", str


_SAVED = {
    "video download": ["video", "captioned"],
    "video-translate download": ["video", "audio", "srt", "vtt"],
    "video-translate proofreads srt download": ["srt", "original"],
    "lipsync download": ["video", "captions"],
    "ai-clipping download": ["clips", "thumbnails"],
    "background-removal download": ["foreground", "mask", "background"],
    "avatar download": ["video", "image"],
    "avatar looks download": ["video", "image"],
    "asset download": ["file"],
    "voice download": ["audio"],
    "voice speech create": ["audio"],
}
"""Every command that saves files, and what its `--asset` can be."""


@OF_JULY
def test_what_can_be_saved_is_what_users_were_told(operations: dict[str, Operation]) -> None:
    downloads = [record.download for record in operations.values() if record.download]
    assert {" ".join(each.command): [link.name for link in each.links] for each in downloads} == _SAVED
    parsed = iter(_parse([example.command for each in downloads for example in each.examples]))
    for download in downloads:
        assert download.examples, download.command
        for _ in download.examples:
            words, _ = next(parsed)
            assert tuple(words[: len(download.command)]) == download.command
            assert "--asset" not in words or words[words.index("--asset") + 1] in _SAVED[" ".join(download.command)]


@pytest.mark.parametrize(
    ("state", "messages", "expected"),
    [
        ("waiting_for_input", [("model", "text", "Calm or lively?"), ("user", "text", "Hi")], "Calm or lively?"),
        ("waiting_for_input", [("user", "text", "Hi"), ("model", "resource", "Look"), ("model", "text", "Q?")], "Q?"),
        ("waiting_for_input", [("model", "text", "And now?"), ("model", "error", "Once failed.")], "And now?"),
        (
            "failed",
            [("model", "text", "Sorry!"), ("model", "error", "No credit."), ("user", "text", "Hi")],
            "No credit.",
        ),
        ("failed", [("model", "text", "I cannot do that.")], "I cannot do that."),
        ("failed", [], None),
    ],
)
@OF_JULY
def test_a_session_tells_what_its_agent_asks_or_why_it_failed(
    operations: dict[str, Operation], state: str, messages: list[tuple[str, str, str]], expected: str | None
) -> None:
    status = operations["getVideoAgentSession"].status
    log = [{"role": role, "type": kind, "content": content} for role, kind, content in messages]
    assert status is not None
    assert status.message is not None
    assert jmespath.search(status.message, {"data": {"status": state, "messages": log}}) == expected


@OF_JULY
def test_the_index_names_downloads_kinds_of_jobs_and_the_api(operations: dict[str, Operation]) -> None:
    index = generated.index()
    assert {words: operations[entry["id"]].download.command for words, entry in index["downloads"].items()} == {
        words: tuple(words.split()) for words in _SAVED if words != "voice speech create"
    }
    assert all(entry["summary"] for entry in index["downloads"].values())
    assert (
        index["kinds"].items()
        >= {
            "video": "getVideoV3",
            "video-translate": "getVideoTranslationV3",
            "video-batches": "getVideoBatchV3",
            "avatar-looks": "getAvatarLook",
            "video-translate-proofreads": "getProofreadV3",
        }.items()
    )
    assert sorted(index["kinds"].values()) == sorted(_STATES)
    assert index["api"]["base_url"] == "https://api.heygen.com"
    assert (index["api"]["auth_header"], index["api"]["auth_prefix"]) == ("x-api-key", "")
    assert index["api"]["title"]


def test_lists_and_reads_have_columns_and_every_column_finds_its_value(
    tree: Path, document: Document, endpoints: dict[str, Endpoint], operations: dict[str, Operation]
) -> None:
    for record in operations.values():
        assert record.columns or record.method != "GET" or tree != JULY, record.id
        answer = _sample_answer(document, endpoints[record.id])
        shown = jmespath.search(record.pagination.items if record.pagination else "data", answer)
        if record.command[-1] == "list" and isinstance(shown, dict):
            lists = [value for value in shown.values() if isinstance(value, list) and isinstance(value[0], dict)]
            shown = lists[0] if len(lists) == 1 else shown
        item = shown[0] if isinstance(shown, list) else shown
        titles = [column.title for column in record.columns]
        assert len(set(titles)) == len(titles) <= 7, record.id
        for column in record.columns:
            assert jmespath.search(column.path, item) is not None, f"{record.id}: {column.path}"


def test_every_operation_has_examples_and_each_is_a_correct_command(
    tree: Path, document: Document, endpoints: dict[str, Endpoint], operations: dict[str, Operation]
) -> None:
    assert tree != JULY or all(record.examples for record in operations.values())
    examples = [(record, example) for record in operations.values() for example in record.examples]
    parsed = _parse([example.command for _, example in examples])
    for (record, example), (words, stdin) in zip(examples, parsed, strict=True):
        length = len(record.command)
        assert example.command.startswith(f"heygen {' '.join(record.command)}"), example.command
        assert tuple(words[:length]) == record.command
        _check_arguments(document, endpoints[record.id], record, words[length:], stdin)
        assert "\n" not in example.description
        assert not example.description.endswith("."), example.description
        assert not record.confirm or "--force" in words


def _check_arguments(document: Document, endpoint: Endpoint, record: Operation, words: list[str], stdin: str) -> None:
    """Assert that the words after the command are arguments and options of the operation, with a valid body."""
    options = {option.name: option for option in record.options}
    positional: list[str] = []
    given: set[str] = set()
    body: dict[str, Any] = {}
    remaining = iter(words)
    for word in remaining:
        if not word.startswith("-"):
            positional.append(word)
        elif word in ("-d", "--data"):
            value = next(remaining)
            body |= json.loads(stdin if value == "-" else value)
        elif word in _VALUES:
            assert next(remaining)
        elif word not in _FLAGS:
            option = options[word]
            value = _value(option.type, option.many, remaining)
            jsonschema_rs.validate(dict(option.schema), value)
            given.add(option.field)
            if option.goes_to == "body":
                body[option.field] = value
    if "--request-schema" in words:
        return
    assert len(positional) == len(record.arguments)
    assert "--wait" not in words or record.wait or record.status
    required = {option.field for option in record.options if option.required}
    assert required <= given | set(body), record.id
    media_type = request_media_type(endpoint)
    if media_type == "application/json":
        schema = endpoint.request_body["content"][media_type]["schema"] if endpoint.request_body else {}
        jsonschema_rs.validate(json_schemas.self_contained(document, schema, record.id, ""), body)


def _value(kind: str, many: bool, words: Iterator[str]) -> Any:
    if kind == "boolean":
        return True
    convert = {"integer": int, "number": float}.get(kind, str)
    text = next(words)
    return [convert(part) for part in text.split(",")] if many else convert(text)


def _parse(commands: list[str]) -> list[tuple[list[str], str]]:
    """Return the arguments and the standard input that a shell gives to each command line."""
    script = _RECORD_ARGUMENTS + "".join(f"{command}\nprintf '\\036'\n" for command in commands)
    output = subprocess.run(["bash", "-eu"], input=script, capture_output=True, text=True, check=True).stdout
    records = [record.partition("\x1d") for record in output.split("\x1e")[:-1]]
    return [(words.split("\0")[:-1], stdin) for words, _, stdin in records]


def _steps(steps: tuple[WaitStep, ...]) -> Iterator[WaitStep]:
    for step in steps:
        yield step
        yield from _steps(step.then)


def _keys(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        yield from (str(key) for key in value)
    for inner in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from _keys(inner)


def _sample_answer(document: Document, endpoint: Endpoint) -> Any:
    _, _, schema = success_responses(endpoint)[0]
    return _sample(document, schema)


def test_what_matches_nothing_can_be_passed_over() -> None:
    actions = [
        {"target": "$.gone", "update": {"a": 1}},
        {"target": "$.info[?@.url]", "update": {"name": "Ada"}},
    ]
    repairs = {"overlay": "1.0.0", "info": {"title": "Repairs", "version": "1"}, "actions": actions}
    document = {"info": {"contact": {"url": "https://example.com"}}}
    repaired, _ = overlay.apply_matching(document, repairs)
    assert repaired == {"info": {"contact": {"url": "https://example.com", "name": "Ada"}}}
    with pytest.raises(OverlayError, match="matches nothing"):
        overlay.apply(document, repairs)


def _sample(document: Document, schema: Any) -> Any:
    """Return a value of `schema` with everything optional in it, nothing null, and enums at their last."""
    schema = document.resolve(schema, "")
    if "allOf" in schema:
        return {name: value for part in schema["allOf"] for name, value in _sample(document, part).items()}
    for key in ("anyOf", "oneOf"):
        if key in schema:
            return _sample(document, next(branch for branch in schema[key] if branch.get("type") != "null"))
    if "enum" in schema or "const" in schema:
        return schema["enum"][-1] if "enum" in schema else schema["const"]
    kinds = schema.get("type", "object")
    match next(kind for kind in ([kinds] if isinstance(kinds, str) else kinds) if kind != "null"):
        case "array":
            return [_sample(document, schema["items"])]
        case "object":
            return _sample_object(document, schema)
        case kind:
            return {"string": "text", "integer": 5, "number": 2.5, "boolean": True}[kind]


def _sample_object(document: Document, schema: Any) -> dict[str, Any]:
    """Return a sample with every property; where names are free, with those that the overlay's expressions ask for."""
    known = {name: _sample(document, value) for name, value in schema.get("properties", {}).items()}
    others = schema.get("additionalProperties")
    if not others:
        return known
    value = _sample(document, others) if isinstance(others, dict) else "text"
    return known | dict.fromkeys(("message", "foreground", "mask", "background"), value)
