"""What a comparison of two documents finds. The pairs of documents in `data/changes` have their reports beside them."""

from __future__ import annotations

import copy
import json
from pathlib import Path
from typing import Any

import pytest
import yaml

from codegen.compare import KINDS, Comparison, Finding, compare
from codegen.compare.kinds import Subject
from codegen.openapi.errors import DocumentError
from codegen.update.report import arrange, to_json

CHANGES = Path(__file__).parent.parent / "data" / "changes"
PAIRS = sorted(path.name for path in CHANGES.iterdir())


def _pair(name: str) -> tuple[dict[str, Any], dict[str, Any]]:
    old, new = (
        yaml.safe_load((CHANGES / name / f"{which}.yaml").read_text(encoding="utf-8")) for which in ("old", "new")
    )
    return old, new


@pytest.mark.parametrize("name", PAIRS)
def test_each_kind_of_change_is_reported_in_its_class(name: str) -> None:
    expected = json.loads((CHANGES / name / "expected.json").read_text(encoding="utf-8"))
    report = json.loads(to_json(arrange(compare(*_pair(name)), ())))
    assert (report["changes"], report["extensions"]) == (expected["changes"], expected["extensions"])
    assert report["summary"]["changes"] == expected["summary"]["changes"]


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("same-arranged-otherwise", 0),
        ("only-wording", 1),
        ("deprecated-and-wording", 1),
        ("null-both-ways", 1),
        ("bounds", 2),
    ],
)
def test_the_exit_code_tells_whether_something_breaks(name: str, code: int) -> None:
    assert arrange(compare(*_pair(name)), ()).exit_code() == code


def _document(**schemas: Any) -> dict[str, Any]:
    """Return a document whose one operation takes and answers `Value`."""
    content = {"application/json": {"schema": {"$ref": "#/components/schemas/Value"}}}
    operation = {
        "operationId": "useValue",
        "requestBody": {"content": content},
        "responses": {"200": {"description": "Done", "content": content}},
    }
    return {
        "openapi": "3.1.0",
        "info": {"title": "Values", "version": "1"},
        "paths": {"/v3/values": {"post": operation}},
        "components": {"schemas": schemas},
    }


def _change(old: Any, new: Any, **schemas: Any) -> list[tuple[str, str | None, str]]:
    comparison = compare(_document(Value=old, **schemas), _document(Value=new, **schemas))
    return [(finding.kind, finding.direction, finding.severity) for finding in comparison.findings]


STRING = {"type": "string"}
OBJECT = {"type": "object", "properties": {"name": STRING}}
SAME = {
    "null by type list or keyword": ({"type": ["string", "null"]}, {"type": "string", "nullable": True}),
    "null by union": ({"type": ["string", "null"]}, {"anyOf": [STRING, {"type": "null"}]}),
    "null as a constant": ({"type": ["string", "null"]}, {"oneOf": [{"const": None}, STRING]}),
    "null among the values": (
        {"type": ["string", "null"], "enum": ["a", None]},
        {"anyOf": [{"enum": ["a"]}, {"type": "null"}]},
    ),
    "null beside a reference": (
        {"$ref": "#/components/schemas/Name", "nullable": True},
        {"anyOf": [{"$ref": "#/components/schemas/Name"}, {"type": "null"}]},
    ),
    "constant or only value": ({"const": "a"}, {"type": "string", "enum": ["a"]}),
    "values as constants": ({"enum": ["a", "b"]}, {"oneOf": [{"const": "b", "title": "B"}, {"const": "a"}]}),
    "exclusive bound of 3.0": (
        {"type": "number", "minimum": 1, "exclusiveMinimum": True},
        {"type": "number", "exclusiveMinimum": 1},
    ),
    "exclusive bound of an integer": ({"type": "integer", "exclusiveMinimum": 0}, {"type": "integer", "minimum": 1}),
    "number and integer": ({"type": "number"}, {"type": ["number", "integer"]}),
    "1 and 1.0": ({"type": "number", "default": 1}, {"type": "number", "default": 1.0}),
    "open by default": (OBJECT, {**OBJECT, "additionalProperties": {}}),
    "type told by the keywords": ({"properties": {"name": STRING}}, OBJECT),
    "parts of an object": ({"allOf": [OBJECT, {"required": ["name"]}]}, {**OBJECT, "required": ["name"]}),
    "union within a union": (
        {"anyOf": [STRING, {"anyOf": [{"type": "integer"}, {"type": "null"}]}]},
        {"type": ["integer", "string", "null"]},
    ),
    "beside a union or in its variants": (
        {"type": "object", "required": ["a"], "oneOf": [{"properties": {"a": STRING}}, {"properties": {"b": STRING}}]},
        {
            "oneOf": [
                {"type": "object", "required": ["a"], "properties": {"b": STRING}},
                {"type": "object", "required": ["a"], "properties": {"a": STRING}},
            ]
        },
    ),
    "keywords without effect": ({"type": "integer"}, {"type": "integer", "minLength": 3, "x-cli-visible": True}),
    "binary of 3.1": (
        {"type": "string", "format": "binary"},
        {"type": "string", "contentMediaType": "application/octet-stream"},
    ),
    "recursion unrolled once": (
        {"$ref": "#/components/schemas/Tree"},
        {"type": "object", "properties": {"trees": {"type": "array", "items": {"$ref": "#/components/schemas/Tree"}}}},
    ),
}
COMPONENTS = {
    "Name": STRING,
    "Tree": {
        "type": "object",
        "properties": {"trees": {"type": "array", "items": {"$ref": "#/components/schemas/Tree"}}},
    },
}


@pytest.mark.parametrize(("one", "other"), SAME.values(), ids=SAME)
def test_two_spellings_of_one_schema_are_no_change(one: Any, other: Any) -> None:
    assert _change(one, other, **COMPONENTS) == []
    assert _change(other, one, **COMPONENTS) == []


DIFFERENT = {
    "any value to a string": ({}, STRING, "type-narrowed", "breaking", "compatible"),
    "a string to any value": (STRING, {}, "type-widened", "compatible", "possibly-breaking"),
    "one type to two": (STRING, {"type": ["string", "integer"]}, "variant-added", "compatible", "possibly-breaking"),
    "values closed": (STRING, {"enum": ["a"]}, "enum-closed", "breaking", "compatible"),
    "values opened": ({"enum": ["a"]}, STRING, "enum-opened", "compatible", "possibly-breaking"),
    "pattern added": (STRING, {**STRING, "pattern": "a"}, "constraint-added", "breaking", "compatible"),
    "format changed": (
        {**STRING, "format": "date"},
        {**STRING, "format": "time"},
        "format-changed",
        "possibly-breaking",
        "possibly-breaking",
    ),
    "exclusion added": (STRING, {**STRING, "not": {"const": "a"}}, "constraint-added", "breaking", "compatible"),
    "items retyped": (
        {"type": "array", "items": STRING},
        {"type": "array", "items": {"type": "boolean"}},
        "type-changed",
        "breaking",
        "breaking",
    ),
    "values of a map closed": (
        {"type": "object"},
        {"type": "object", "additionalProperties": STRING},
        "type-narrowed",
        "breaking",
        "compatible",
    ),
    "first item of a tuple retyped": (
        {"type": "array", "prefixItems": [STRING]},
        {"type": "array", "prefixItems": [{"type": "integer"}]},
        "type-changed",
        "breaking",
        "breaking",
    ),
    "field for writing only": (
        {"type": "object", "properties": {}},
        {"type": "object", "properties": {"a": {**STRING, "x-cli-default": "b"}}},
        "field-added",
        "compatible",
        "compatible",
    ),
    "default of the command line": (
        {**STRING, "x-cli-default": "a"},
        {**STRING, "x-cli-default": "b"},
        "cli-default-changed",
        "possibly-breaking",
        "compatible",
    ),
}


@pytest.mark.parametrize(("old", "new", "kind", "in_request", "in_response"), DIFFERENT.values(), ids=DIFFERENT)
def test_the_direction_decides_what_a_change_means(
    old: Any, new: Any, kind: str, in_request: str, in_response: str
) -> None:
    assert _change(old, new) == [(kind, "request", in_request), (kind, "response", in_response)]


def test_a_field_that_only_answers_have_is_no_part_of_the_request() -> None:
    new = {**OBJECT, "required": ["id"], "properties": {"name": STRING, "id": {**STRING, "readOnly": True}}}
    assert _change(OBJECT, new) == [("required-field-added", "response", "compatible")]


def test_variants_are_matched_by_the_value_that_tells_them_apart_before_their_likeness() -> None:
    def variant(kind: str, **fields: Any) -> Any:
        return {"type": "object", "properties": {"kind": {"const": kind}, **fields}, "required": ["kind"]}

    old = {"oneOf": [variant("a", one=STRING, two=STRING), variant("b", three=STRING)]}
    new = {"oneOf": [variant("b", one=STRING, two=STRING), variant("a", three=STRING)]}
    assert {kind for kind, _, _ in _change(old, new)} == {"field-added", "field-removed"}


def test_the_discriminators_mapping_says_what_the_variants_do_not() -> None:
    components = {"A": OBJECT, "B": {**OBJECT, "properties": {"name": STRING, "size": STRING}}}

    def union(**mapping: str) -> Any:
        targets = {value: f"#/components/schemas/{name}" for value, name in mapping.items()}
        options = [{"$ref": target} for target in targets.values()]
        return {"oneOf": options, "discriminator": {"propertyName": "kind", "mapping": targets}}

    assert _change(union(a="A", b="B"), union(b="B", a="A"), **components) == []
    changed = _change(union(a="A", b="B"), union(a="A", c="B"), **components)
    assert {kind for kind, _, _ in changed} == {"enum-value-added", "enum-value-removed"}


def _findings(old: Any, new: Any) -> tuple[Finding, ...]:
    return compare(old, new).findings


def test_an_operation_that_has_another_id_and_path_is_another_operation() -> None:
    comparison = compare(*_pair("operation-replaced"))
    assert [finding.kind for finding in comparison.findings] == ["operation-added", "operation-removed"]
    assert [(matched.old, matched.new) for matched in comparison.operations] == [
        (None, ("GET", "/v3/movies/{movie_id}")),
        (("GET", "/v3/films/{film_id}"), None),
    ]


def test_an_operation_without_an_id_is_matched_by_method_and_path() -> None:
    old, new = _pair("fields-added")
    for document in (old, new):
        del document["paths"]["/v3/films"]["post"]["operationId"]
    assert {finding.operation for finding in _findings(old, new)} == {"POST /v3/films"}


def test_swapped_paths_are_two_moves() -> None:
    old = _document(Value=STRING)
    old["paths"]["/v3/others"] = {"get": {"operationId": "other", "responses": {}}}
    new = copy.deepcopy(old)
    new["paths"] = {"/v3/values": old["paths"]["/v3/others"], "/v3/others": old["paths"]["/v3/values"]}
    assert [finding.kind for finding in _findings(old, new)] == ["operation-moved", "operation-moved"]


def test_a_change_in_a_shared_schema_is_one_change_with_all_its_operations_the_worst_direction_first() -> None:
    report = json.loads(to_json(arrange(compare(*_pair("shared-schema-both-ways")), ())))
    (grown,) = [change for change in report["changes"] if change["kind"] == "enum-value-added"]
    assert (grown["severity"], grown["direction"]) == ("possibly-breaking", "response")
    assert [(entry["operation"], entry["severity"]) for entry in grown["operations"]] == [
        ("listFilms", "possibly-breaking"),
        ("getFilm", "possibly-breaking"),
        ("createFilm", "compatible"),
    ]
    assert report["summary"]["changes"] == {"breaking": 0, "possibly-breaking": 1, "compatible": 1}


def test_every_kind_has_a_reason_and_a_pair_of_documents() -> None:
    reported = {
        change["kind"]
        for name in PAIRS
        for change in json.loads((CHANGES / name / "expected.json").read_text(encoding="utf-8"))["changes"]
    }
    assert all(kind.reason for kind in KINDS.values())
    by_digests = {"reworded", "reworded-ours-kept"}  # see test_rewording
    of_the_api = {name for name, kind in KINDS.items() if kind.of is Subject.API}
    assert reported | {"extension-changed"} | by_digests == of_the_api


def test_comparisons_of_equal_documents_are_false_and_equal() -> None:
    old, new = _pair("same-in-version-3.0")
    assert not compare(old, new)
    assert compare(old, new) == Comparison()


A, B = {"$ref": "#/components/schemas/A"}, {"$ref": "#/components/schemas/B"}
UNUSABLE = {
    "references in a circle": ({"A": B, "B": A}, A, "never reaches a schema"),
    "a schema made of itself": ({"A": {"allOf": [A, OBJECT]}}, A, "never reaches a schema"),
    "a union of itself": ({"A": {"anyOf": [A, STRING]}}, A, "never reaches a schema"),
    "a part of its own variant": ({"A": {"anyOf": [STRING, {"allOf": [A, OBJECT]}]}}, A, "never reaches a schema"),
    "a reference to a file": ({}, {"$ref": "other.yaml#/Name"}, "leads out of the document"),
    "a reference to a host": ({}, {"$ref": "https://evil.example/x.json"}, "leads out of the document"),
    "a reference to nothing": ({}, {"$ref": "#/components/schemas/Gone"}, "names nothing"),
    "a reference that is no text": ({}, {"$ref": 3}, "expected a string"),
    "a type that is none": ({}, {"type": "film"}, "is not a type"),
    "a bound that is no number": ({}, {"type": "integer", "minimum": "1"}, "expected a number"),
    "a schema that is none": ({}, {"type": "array", "items": 3}, "expected a schema"),
    "too many combinations": (
        {},
        {"allOf": [{"anyOf": [{"required": [f"a{i}"]}, {"required": [f"b{i}"]}]} for i in range(40)]},
        "more than",
    ),
}


@pytest.mark.parametrize(("components", "value", "message"), UNUSABLE.values(), ids=UNUSABLE)
def test_a_document_that_cannot_be_used_says_where_and_why(components: Any, value: Any, message: str) -> None:
    document = _document(Value=value, **components)
    with pytest.raises(DocumentError, match=message) as caught:
        compare(document, document)
    assert caught.value.pointer.startswith("/")


def test_deep_nesting_is_refused() -> None:
    schema: Any = STRING
    for _ in range(150):
        schema = {"type": "object", "properties": {"within": schema}}
    with pytest.raises(DocumentError, match="deeper than"):
        compare(_document(Value=schema), _document(Value=schema))


def test_a_schema_that_is_not_written_has_the_place_of_its_media_type() -> None:
    old, new = _document(Value=STRING), _document(Value=STRING)
    del new["paths"]["/v3/values"]["post"]["responses"]["200"]["content"]["application/json"]["schema"]
    pointer = "/paths/~1v3~1values/post/responses/200/content/application~1json"
    assert ("type-widened", pointer) in [(each.kind, each.pointer) for each in compare(old, new).findings]
