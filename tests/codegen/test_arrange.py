"""Arranging a document loses nothing of it, whatever it is like, and a small change of it changes little."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable
from difflib import unified_diff
from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openapi_spec_validator import OpenAPIV31SpecValidator
from ruamel.yaml import YAML

from codegen.arrange import arrange
from codegen.openapi.load import Source, parse
from codegen.openapi.references import resolve
from codegen.openapi.yaml_text import dump
from tests.support.july import july_contract, july_document
from tests.support.openapi_facts import facts, own_references
from tests.support.random_documents.documents import documents

CONTRACT = july_contract()
KNOWN = july_document()
SOME_PATHS = (
    "/v3/assets/search",
    "/v3/assets/{asset_id}",
    "/v3/audio/sounds",
    "/v3/avatars",
    "/v3/users/me",
    "/v3/video-agents",
    "/v3/videos/batches/{batch_id}",
    "/v3/videos/{video_id}",
    "/v3/voices/speech",
)

Document = dict[str, Any]
TEXT = {"type": "string"}
PET = {"type": "object", "properties": {"id": TEXT}, "required": ["id"]}
CAT = {"$ref": "#/components/schemas/Cat"}
DOG = {"$ref": "#/components/schemas/Dog"}


def answer(schema: Any, description: str = "OK") -> Document:
    return {"description": description, "content": {"application/json": {"schema": schema}}}


def envelope(data: Any, **others: Any) -> Document:
    return {"type": "object", "properties": {"data": data, **others}}


def paged(item: Any) -> Document:
    return envelope({"type": "array", "items": item}, has_more={"type": "boolean"}, next_token=TEXT)


def document(paths: Document, schemas: Document | None = None, **others: Any) -> Document:
    components = {"components": {"schemas": schemas}} if schemas else {}
    return {"openapi": "3.1.0", "info": {"title": "Pets", "version": "1"}, "paths": paths, **components, **others}


def reads(*schemas: Any) -> Document:
    return {f"/pets{index}": {"get": {"responses": {"200": answer(schema)}}} for index, schema in enumerate(schemas)}


def union(*variants: Document, **beside: Any) -> Document:
    return {"oneOf": [*variants], "discriminator": {"propertyName": "kind"}, **beside}


ERROR = {"type": "object", "properties": {"error": {"type": "object", "properties": {"code": TEXT}}}}
ODD: dict[str, Document] = {
    "empty": document({}),
    "only components": {
        "openapi": "3.1.0",
        "info": {"title": "Pets", "version": "1"},
        "components": {"schemas": {"Cat": PET}},
    },
    "no content": document({"/pets": {"delete": {"responses": {"204": {"description": ""}}}}}),
    "paths in disorder": document(
        {
            "/b/{id}": {
                "parameters": [{"name": "id", "in": "path", "required": True, "schema": TEXT}],
                "delete": {"responses": {"204": {"description": "Gone"}}},
                "get": {"responses": {"default": answer(PET)}},
            },
            "/b/all": {"get": {"responses": {"404": answer(ERROR), "200": answer(PET), "2XX": answer(TEXT)}}},
        }
    ),
    "ranges and default": document(
        {
            "/pets": {
                "get": {
                    "responses": {
                        "200": answer(PET),
                        "4XX": answer(ERROR),
                        "5XX": answer(ERROR, "Broken"),
                        "default": answer(ERROR, "Odd"),
                    }
                }
            }
        }
    ),
    "one status, several descriptions": document(
        {
            f"/pets{index}": {"get": {"responses": {"200": answer(PET), "404": answer(ERROR, text)}}}
            for index, text in enumerate(("No cat", "No dog", "No dog", ""))
        }
    ),
    "error codes of every kind": document(
        {
            f"/pets{index}": {
                "get": {"responses": {"200": answer(PET), "409": {**answer(ERROR), "x-error-codes": codes}}}
            }
            for index, codes in enumerate(([], ["conflict"], ["conflict", "busy"], [1], "busy", ["../etc"], ["é"]))
        }
    ),
    "names that would clash": document(
        {
            **reads(paged(CAT), paged(DOG), envelope(CAT)),
            "/fail": {
                "get": {
                    "operationId": "getCat",
                    "responses": {"200": answer(envelope(PET)), "400": answer(ERROR), "404": answer(ERROR)},
                }
            },
            "/use": {
                "get": {
                    "responses": {
                        "200": answer(
                            envelope(
                                TEXT,
                                extra={"$ref": "#/components/schemas/Page"},
                                other={"$ref": "#/components/schemas/ErrorEnvelope"},
                                more={"$ref": "#/components/schemas/CatPage"},
                            )
                        )
                    }
                }
            },
        },
        {
            "Cat": PET,
            "Dog": {**PET, "title": "Dog"},
            "Page": TEXT,
            "ErrorEnvelope": TEXT,
            "CatPage": TEXT,
            "catenvelope": TEXT,
        },
    ),
    "responses and parameters by reference": document(
        {
            "/pets": {
                "get": {
                    "parameters": [{"$ref": "#/components/parameters/Size"}],
                    "responses": {
                        "200": {"$ref": "#/components/responses/Pets"},
                        "400": {"$ref": "#/components/responses/Bad"},
                    },
                },
                "post": {
                    "requestBody": {"$ref": "#/components/requestBodies/Pet"},
                    "parameters": [{"name": "limit", "in": "query", "schema": {"type": "integer"}}],
                    "responses": {"201": {"$ref": "#/components/responses/Pets"}, "400": answer(ERROR)},
                },
            }
        },
        components={
            "parameters": {
                "Size": {"name": "limit", "in": "query", "schema": {"type": "integer"}},
                "Unused": {"name": "x", "in": "query", "schema": TEXT},
            },
            "responses": {"Pets": answer(paged(PET)), "Bad": answer(ERROR, "Bad")},
            "requestBodies": {"Pet": {"content": {"application/json": {"schema": PET}}}},
        },
    ),
    "references into other objects": document(
        {
            "/pets": {
                "get": {
                    "parameters": [{"name": "a", "in": "query", "schema": PET}],
                    "responses": {"200": answer(envelope({**PET, "description": "One."}))},
                }
            },
            "/owners": {
                "get": {
                    "parameters": [{"$ref": "#/paths/~1pets/get/parameters/0"}],
                    "responses": {
                        "200": answer({"$ref": "#/components/schemas/Cat/properties/owner"}),
                        "400": {"$ref": "#/paths/~1pets/get/responses/200"},
                    },
                }
            },
        },
        {"Cat": {"type": "object", "properties": {"owner": {"type": "object", "properties": {"cat": CAT}}}}},
    ),
    "schemas that lead back to themselves": document(
        reads(envelope(CAT), union(CAT, DOG), {"type": "array", "items": CAT}),
        {
            "Cat": {
                "type": "object",
                "properties": {"kind": TEXT, "friend": union(CAT, DOG), "kittens": {"items": CAT}},
            },
            "Dog": {
                "allOf": [CAT, {"properties": {"kind": TEXT, "prey": {"anyOf": [union(CAT, DOG), {"type": "null"}]}}}]
            },
        },
    ),
    "unions one within the other": document(
        reads(envelope(union(CAT, union(CAT, DOG, default=None), description="Any."))), {"Cat": PET, "Dog": PET}
    ),
    "variants known by name alone": document(
        reads(CAT),
        {"Cat": {**PET, "discriminator": {"propertyName": "id"}}, "Tom": {"allOf": [CAT, PET]}, "Dog": PET},
    ),
    "properties named like keywords": document(
        reads(
            envelope(
                {
                    "type": "object",
                    "properties": {
                        "properties": {"type": "object", "properties": {"$ref": TEXT}},
                        "description": TEXT,
                        "discriminator": TEXT,
                        "oneOf": TEXT,
                        "data": TEXT,
                        "security": TEXT,
                        "required": {"type": "array", "items": TEXT},
                    },
                }
            )
        ),
    ),
    "closed and nullable envelopes": document(
        reads(
            {**paged(PET), "additionalProperties": False},
            {**paged(PET), "additionalProperties": False},
            {**paged(PET), "type": ["object", "null"]},
            {**paged(PET), "type": ["object", "null"]},
            {**paged(PET), "required": ["data", "has_more"]},
            {**paged(PET), "required": ["data", "has_more"]},
            {"properties": {"data": {"type": "array"}, "total": TEXT}},
        )
    ),
    "boolean schemas and free forms": document(
        reads(
            True,
            False,
            {},
            envelope(True),
            {"type": "object", "additionalProperties": True},
            {"type": ["object", "null"], "additionalProperties": {"type": ["string", "null"]}},
        ),
    ),
    "other media types": document(
        {
            "/pets": {
                "post": {
                    "requestBody": {
                        "content": {
                            "multipart/form-data": {"schema": PET, "encoding": {"id": {"contentType": "text/plain"}}},
                            "application/json": {"schema": {**PET, "additionalProperties": False}},
                            "application/octet-stream": {},
                        }
                    },
                    "responses": {
                        "200": {
                            "description": "",
                            "content": {"text/event-stream": {"schema": TEXT}, "application/zip": {}},
                            "headers": {"X-Left": {"schema": {"type": "integer"}}},
                        }
                    },
                }
            }
        },
    ),
    "tags with and without use": document(
        {"/a": {"get": {"tags": ["zeta", "Ärger"], "responses": {"200": {"description": "A"}}}}},
        tags=[{"name": "unused", "description": "x"}, {"name": "zeta", "description": "Z", "x-order": 1}],
    ),
    "security of its own": document(
        {"/a": {"get": {"security": [{"Key": []}, {}], "responses": {"200": {"description": "A"}}}}},
        components={
            "securitySchemes": {
                "Key": {"type": "apiKey", "in": "query", "name": "k"},
                "Other": {"type": "http", "scheme": "basic"},
            }
        },
    ),
    "callbacks and webhooks": document(
        {
            "/a": {
                "post": {
                    "callbacks": {
                        "done": {
                            "{$request.body#/url}": {
                                "post": {
                                    "requestBody": {"content": {"application/json": {"schema": PET}}},
                                    "responses": {"200": answer(envelope(CAT)), "400": answer(ERROR)},
                                }
                            }
                        }
                    },
                    "responses": {"200": {"description": "A", "links": {"next": {"operationId": "b"}}}},
                }
            }
        },
        {"Cat": PET},
        webhooks={"told": {"post": {"responses": {"200": answer(envelope(CAT))}}}},
    ),
    "texts that tempt a reader of YAML": document(
        {
            "/a": {
                "get": {
                    "summary": "yes",
                    "description": "no: #1\n\n  indented\ttab\n* star &anchor !tag 'q' \"d\" - {a}\u2028\ufeff",
                    "responses": {
                        "200": answer(
                            {
                                "enum": [
                                    "on",
                                    "off",
                                    "null",
                                    "~",
                                    "1e3",
                                    "0x1f",
                                    "16:9",
                                    "2026-07-01",
                                    "=",
                                    "<<",
                                    "",
                                    " ",
                                    "- a",
                                    "é",
                                    "\u0007",
                                    "日本",
                                    "\U0001f600",
                                    1,
                                    1.0,
                                    None,
                                    True,
                                ]
                            }
                        )
                    },
                }
            }
        },
    ),
}


def assert_it_says_the_same(arranged: Document, original: Document) -> None:
    cut = own_references(original)
    assert facts(arranged, cut) == facts(original, cut)


def assert_it_is_read_back(written: Document) -> None:
    """Assert that our reader and a stricter one of YAML 1.2 both read what was written."""
    text = dump(written)
    assert parse(Source("text", text.encode())) == written
    assert YAML(typ="safe", pure=True).load(text) == written
    assert dump(parse(Source("text", text.encode()))) == text


@pytest.mark.parametrize("original", ODD.values(), ids=ODD)
def test_an_odd_document_says_the_same_when_arranged(original: Document) -> None:
    before = copy.deepcopy(original)
    arranged = arrange(original)
    assert original == before
    assert_it_says_the_same(arranged, original)
    assert arrange(arranged) == arranged
    assert dump(arrange(original, previous=arranged)) == dump(arranged)
    assert_it_is_read_back(arranged)


def test_fields_that_are_left_empty_do_no_harm() -> None:
    operation = {"tags": None, "parameters": None, "responses": {"200": {"description": "", "content": None}}}
    arranged = arrange(document({"/a": {"parameters": None, "get": operation}, "/b": None}, tags=None, security=None))
    assert arranged["paths"]["/a"]["get"]["responses"] == operation["responses"]
    assert arrange(arranged, previous=arranged) == arranged


def test_text_that_no_encoding_has_is_replaced() -> None:
    arranged = arrange(document({}, **{"x-text": "a\ud800b"}))
    assert arranged["x-text"] == "a\ufffdb"
    assert_it_is_read_back(arranged)


def test_an_object_that_refers_to_itself_by_its_place_gets_a_name() -> None:
    target = {"$ref": "#/components/schemas/Cat/properties/owner"}
    owner = {"type": "object", "properties": {"heir": target}}
    arranged = arrange(document(reads(target), {"Cat": {"type": "object", "properties": {"owner": owner}}}))
    link = {"$ref": "#/components/schemas/CatOwner"}
    assert arranged["components"]["schemas"] == {"CatOwner": {"type": "object", "properties": {"heir": link}}}
    assert arrange(arranged) == arranged


@pytest.mark.parametrize("name", sorted(set(ODD) - {"variants known by name alone", "error codes of every kind"}))
def test_a_valid_document_stays_valid(name: str) -> None:
    assert [error.message for error in OpenAPIV31SpecValidator(arrange(ODD[name])).iter_errors()] == []


@settings(max_examples=30, deadline=None)
@given(documents(), st.randoms(use_true_random=False))
def test_any_document_says_the_same_when_arranged_and_whatever_its_order(original: Document, random: Random) -> None:
    arranged = arrange(original)
    assert_it_says_the_same(arranged, original)
    assert arrange(arranged) == arranged
    assert dump(arrange(shuffled(original, random), previous=arranged)) == dump(arranged)


def shuffled(value: Any, random: Random, keyword: str = "") -> Any:
    """Return the document with its names in another order, and the lists whose order means nothing."""
    if isinstance(value, dict):
        items = [(key, shuffled(item, random, key)) for key, item in value.items()]
        return dict(random.sample(items, len(items)))
    if isinstance(value, list):
        items = [shuffled(item, random) for item in value]
        return random.sample(items, len(items)) if keyword in ("required", "enum", "parameters", "tags") else items
    return value


VENDOR = {**KNOWN, "paths": {path: KNOWN["paths"][path] for path in SOME_PATHS}}
OURS = arrange(VENDOR, previous=CONTRACT)
OUR_LINES = dump(OURS).splitlines()


def changed(change: Callable[[Document], Any]) -> Document:
    """Return our contract after the change of the vendor's document."""
    vendor = copy.deepcopy(VENDOR)
    change(vendor)
    return arrange(vendor, previous=OURS)


def changed_lines(change: Callable[[Document], Any]) -> list[str]:
    """Return the lines that the change of the vendor's document removes from our contract and adds to it."""
    lines = unified_diff(OUR_LINES, dump(changed(change)).splitlines(), lineterm="", n=0)
    return [line for line in lines if line[:1] in "+-" and line[:3] not in ("+++", "---") and line.strip("+-").strip()]


def every_schema(node: Any, change: Callable[[Document], None]) -> None:
    for item in node.values() if isinstance(node, dict) else node if isinstance(node, list) else ():
        every_schema(item, change)
    if isinstance(node, dict):
        change(node)


def test_the_order_of_the_vendors_document_means_nothing() -> None:
    assert dump(arrange(shuffled(VENDOR, Random(7)), previous=OURS)).splitlines() == OUR_LINES


def test_a_new_property_is_all_that_changes_and_stands_beside_its_neighbour() -> None:
    def change(vendor: Document) -> None:
        detail = vendor["components"]["schemas"]["VideoDetail"]
        properties = detail["properties"]
        detail["properties"] = {
            "id": properties["id"],
            "frames": {"type": "integer", "description": "How many."},
        } | properties

    assert [line.strip("+ ") for line in changed_lines(change)] == [
        "frames:",
        "type: integer",
        "description: How many.",
    ]
    properties = changed(change)["components"]["schemas"]["VideoDetail"]["properties"]
    assert [*properties][:3] == ["id", "frames", "title"]


def test_our_words_stay_where_facts_stay_and_give_way_where_they_change() -> None:
    def change(vendor: Document) -> None:
        properties = vendor["components"]["schemas"]["TextToSpeechRequest"]["properties"]
        properties["voice_id"]["description"] = "The vendor's own words."
        properties["speed"] |= {"maximum": 3.0, "description": "From 0.5 to 3."}
        del properties["locale"]["description"]
        properties["locale"]["maxLength"] = 9

    assert sorted(line.replace(" ", "") for line in changed_lines(change)) == sorted(
        [
            "-description:Speechratefactorfrom0.5to2.0.",
            "+description:From0.5to3.",
            "-maximum:2.0",
            "+maximum:3.0",
            "+maxLength:9",
        ]
    )


def test_a_union_that_grows_keeps_its_name() -> None:
    def grow(node: Document) -> None:
        if len(node.get("oneOf", ())) == 3 and node["oneOf"][2] == {"$ref": "#/components/schemas/AssetBase64"}:
            node["oneOf"].append({"$ref": "#/components/schemas/WordWithTimestamp"})

    lines = changed_lines(lambda vendor: every_schema(vendor, grow))
    assert [line.strip("+ ") for line in lines] == ["- $ref: '#/components/schemas/WordWithTimestamp'"]


def test_a_renamed_schema_keeps_our_words_and_its_place() -> None:
    def rename(vendor: Document) -> None:
        text = json.dumps(vendor).replace('schemas/BatchStatus"', 'schemas/BatchState"')
        vendor.clear()
        vendor.update(json.loads(text.replace('"BatchStatus": {', '"BatchState": {')))

    lines = {line.replace(" ", "") for line in changed_lines(rename)}
    assert lines == {
        "-$ref:'#/components/schemas/BatchStatus'",
        "+$ref:'#/components/schemas/BatchState'",
        "-BatchStatus:",
        "+BatchState:",
    }


def test_a_moved_operation_keeps_its_words() -> None:
    def move(vendor: Document) -> None:
        vendor["paths"]["/v4/users/me"] = vendor["paths"].pop("/v3/users/me")

    before = OURS["paths"]["/v3/users/me"]["get"]
    assert changed(move)["paths"]["/v4/users/me"]["get"] == before


def test_an_operation_that_goes_takes_with_it_what_only_it_used() -> None:
    arranged = changed(lambda vendor: vendor["paths"].pop("/v3/users/me"))
    assert "User" not in [tag["name"] for tag in arranged["tags"]]
    assert not {"UserInfoResponse", "UserInfoResponseEnvelope", "WalletInfo"} & arranged["components"]["schemas"].keys()


def test_a_new_tag_leaves_the_words_of_the_others() -> None:
    def tag(vendor: Document) -> None:
        vendor["paths"]["/v3/users/me"]["get"]["tags"] = ["Account"]

    described = {tag["name"]: tag.get("description") for tag in changed(tag)["tags"]}
    ours = {tag["name"]: tag.get("description") for tag in OURS["tags"]}
    del ours["User"]
    assert described == {**ours, "Account": None}


def test_a_parameter_used_twice_gets_a_name_and_keeps_its_words() -> None:
    def share(vendor: Document) -> None:
        [score] = [
            entry for entry in vendor["paths"]["/v3/audio/sounds"]["get"]["parameters"] if entry["name"] == "min_score"
        ]
        vendor["paths"]["/v3/assets/search"]["get"]["parameters"].append(score)

    arranged = changed(share)
    assert arranged["components"]["parameters"]["MinScore"]["description"].startswith("Lowest similarity")


def takes(name: str, description: str | None, place: str = "query") -> Document:
    told = {} if description is None else {"description": description}
    return {"name": name, "in": place, **told, "required": place == "path", "schema": TEXT}


def gets(*parameters: Document, error: str = "Not good.") -> Document:
    wrong = {"type": "object", "properties": {"error": {"type": "string", "description": error}}}
    return {"get": {"parameters": [*parameters], "responses": {"200": answer(PET), "400": answer(wrong, error)}}}


def described(arranged: Document, path: str) -> list[Any]:
    """Return the descriptions of the parameters and of the error of an operation."""
    operation = arranged["paths"][path]["get"]
    response = resolve(arranged, operation["responses"]["400"])
    (body,) = response["content"].values()
    error = resolve(arranged, body["schema"])["properties"]["error"]
    own = operation["responses"]["400"].get("description", response["description"])
    return [
        *(resolve(arranged, each).get("description") for each in operation["parameters"]),
        own,
        error["description"],
    ]


def test_what_is_described_in_other_words_is_not_shared() -> None:
    paths = {
        "/cats/{id}": gets(takes("id", "The cat.", "path"), takes("limit", "How many cats."), error="No cat."),
        "/cats/{id}/toys": gets(takes("id", "The cat.", "path"), takes("limit", "How many toys."), error="No cat."),
        "/dogs/{id}": gets(takes("id", "The dog.", "path"), takes("limit", "How many dogs."), error="No dog."),
        "/dogs/{id}/toys": gets(takes("id", "The dog.", "path"), takes("limit", "How many toys."), error="No dog."),
        "/fish/{id}": gets(takes("id", None, "path"), takes("limit", None)),
    }
    once = arrange(document(paths))
    again = arrange(document({**paths, "/fish/{id}/toys": gets(takes("id", "The fish.", "path"))}), previous=once)
    for arranged in (once, again):
        assert {path: described(arranged, path) for path in paths} == {
            "/cats/{id}": ["The cat.", "How many cats.", "No cat.", "No cat."],
            "/cats/{id}/toys": ["The cat.", "How many toys.", "No cat.", "No cat."],
            "/dogs/{id}": ["The dog.", "How many dogs.", "No dog.", "No dog."],
            "/dogs/{id}/toys": ["The dog.", "How many toys.", "No dog.", "No dog."],
            "/fish/{id}": [None, None, "Not good.", "Not good."],
        }
    assert described(again, "/fish/{id}/toys")[0] == "The fish."
    assert len(once["components"]["parameters"]) == 3


def test_a_new_operation_shares_what_the_document_describes_alike() -> None:
    paths = {path: gets(takes("limit", "Vendor's."), error="Vendor's.") for path in ("/cats", "/dogs")}
    ours = json.loads(json.dumps(arrange(document(paths))).replace("Vendor's.", "Ours."))
    arranged = arrange(document({**paths, "/a": paths["/cats"], "/b": gets(takes("limit", "Others."))}), previous=ours)
    assert described(arranged, "/a") == ["Ours.", "Ours.", "Ours."]
    assert described(arranged, "/b") == ["Others.", "Not good.", "Not good."]
    new, known = (each["paths"][path]["get"] for each, path in ((arranged, "/a"), (ours, "/cats")))
    assert new["parameters"] == known["parameters"]
    assert new["responses"]["400"] == known["responses"]["400"]


def references(node: Any) -> set[str]:
    found: set[str] = set()
    every_schema(node, lambda each: found.add(str(each["$ref"])) if "$ref" in each else None)
    return found


def elsewhere(paths: Document) -> Document:
    """Return the operations once more, at other paths and with other ids."""
    copied: Document = {f"/more{path}": json.loads(json.dumps(item)) for path, item in paths.items()}
    for item in copied.values():
        for operation in item.values():
            if "operationId" in operation:
                operation["operationId"] = f"more_{operation['operationId']}"
    return copied


def test_operations_and_fields_that_are_added_rename_nothing_of_the_contract() -> None:
    vendor = copy.deepcopy(KNOWN)
    vendor["paths"] |= elsewhere(KNOWN["paths"])
    for schema in vendor["components"]["schemas"].values():
        if "properties" in schema:
            schema["properties"] = {"aaa": {"type": "integer"}, **schema["properties"]}
    arranged = arrange(vendor, previous=CONTRACT)
    for section, named in CONTRACT["components"].items():
        assert named.keys() <= arranged["components"][section].keys()
    for path, item in CONTRACT["paths"].items():
        assert references(item) <= references(arranged["paths"][path])
