"""The contract says what is known of the API, all of it and nothing else, and says it well."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from openapi_python_client.config import Config, ConfigFile, MetaType
from openapi_python_client.parser.errors import GeneratorError
from openapi_python_client.parser.openapi import GeneratorData
from openapi_spec_validator import OpenAPIV31SpecValidator

from codegen.arrange import arrange
from codegen.openapi.load import Source, parse
from codegen.openapi.structure import Place, walk
from codegen.openapi.yaml_text import dump
from tests.support.july import july_contract, july_document
from tests.support.openapi_facts import facts, own_references

ROOT = Path(__file__).parent.parent.parent
TEXT = (ROOT / "openapi" / "heygen.yaml").read_text(encoding="utf-8")
CONTRACT = parse(Source("the contract", TEXT.encode()))
KNOWN = july_document()
FIRST = july_contract()
"""The contract that was made from `KNOWN`."""
CUT = own_references(KNOWN)
FIRST_FACTS = facts(FIRST, CUT)
KNOWN_FACTS = facts(KNOWN, CUT)
PLACES = walk(FIRST)
DESCRIBED = ("operation", "parameter", "response", "tag", "info", "server", "securityScheme")


def described_places() -> Iterator[Place]:
    """Yield everything that deserves a description: also each component schema and each property."""
    for place in PLACES:
        is_named = len(place.at) == 3 or place.at[-2:-1] == ("properties",)
        if place.kind in DESCRIBED and "$ref" not in place.node:
            yield place
        if place.kind == "schema" and is_named:
            yield place


def words(text: str) -> list[str]:
    return re.findall(r"[\w'-]+", text)


def is_told(place: Place) -> bool:
    """Tell whether the description is a sentence that is more than the name in other words."""
    description = place.node.get("description", "")
    names = {word.lower() for word in words(place.at[-1].replace("_", " "))} | {"the", "a", "an", "of", "this"}
    said = {word.lower() for word in words(description)}
    return len(words(description)) >= 4 and not said <= names and description.endswith(".")


def test_it_has_every_operation_and_no_other() -> None:
    assert len(KNOWN_FACTS) == 86 + 1
    assert FIRST_FACTS.keys() == KNOWN_FACTS.keys()


@pytest.mark.parametrize("operation", sorted(KNOWN_FACTS))
def test_it_says_of_an_operation_exactly_what_is_known(operation: str) -> None:
    assert FIRST_FACTS[operation] == KNOWN_FACTS[operation]


def test_it_has_every_schema_that_is_known_under_its_name() -> None:
    known = KNOWN["components"]["schemas"]
    assert FIRST["components"]["schemas"].keys() >= known.keys()
    assert FIRST["info"]["version"] == KNOWN["info"]["version"]


def test_it_is_valid_openapi() -> None:
    assert [error.message for error in OpenAPIV31SpecValidator(CONTRACT).iter_errors()] == []


def test_the_client_generator_skips_nothing_of_it() -> None:
    config = Config.from_sources(
        ConfigFile(),
        MetaType.NONE,
        document_source=Path("heygen.yaml"),
        file_encoding="utf-8",
        overwrite=True,
        output_path=None,
    )
    data = GeneratorData.from_dict(CONTRACT, config=config)
    assert not isinstance(data, GeneratorError)
    warnings = [error for collection in data.endpoint_collections_by_tag.values() for error in collection.parse_errors]
    assert (data.errors, warnings) == ([], [])


def test_every_description_says_something() -> None:
    poor = {"/".join(place.at): place.node.get("description") for place in described_places() if not is_told(place)}
    assert poor == {}


def test_every_operation_has_a_summary_of_one_line() -> None:
    summaries = [place.node["summary"] for place in PLACES if place.kind == "operation"]
    poor = [summary for summary in summaries if not 2 <= len(words(summary)) <= 8 or "\n" in summary]
    assert poor == []
    assert len(summaries) == len(set(summaries))


def test_paths_named_in_prose_exist() -> None:
    operations = {f"{method.upper()} {path}" for path, item in FIRST["paths"].items() for method in item}
    named = set(re.findall(r"(?:GET|POST|PUT|PATCH|DELETE) /[^\s`?,;)]+", dump(FIRST)))
    assert named
    assert named - operations == set()


def test_it_has_nothing_without_use() -> None:
    text = json.dumps(CONTRACT)
    components = CONTRACT["components"]
    unused = [
        f"{section}/{name}"
        for section in ("schemas", "parameters", "responses")
        for name in components[section]
        if f'"#/components/{section}/{name}"' not in text
    ]
    used = {tag for place in walk(CONTRACT) if place.kind == "operation" for tag in place.node.get("tags", ())}
    assert unused == []
    assert [tag["name"] for tag in CONTRACT["tags"]] == sorted(used)
    assert {name for requirement in CONTRACT["security"] for name in requirement} == {*components["securitySchemes"]}


def test_it_has_one_error_envelope_and_names_every_error_once() -> None:
    responses = [place for place in PLACES if place.kind == "response" and place.at[:1] == ("paths",)]
    errors = [place for place in responses if not place.at[-1].startswith("2")]
    assert all(set(place.node) == {"$ref"} for place in errors)
    bodies = [
        response["content"]["application/json"]["schema"] for response in FIRST["components"]["responses"].values()
    ]
    assert all(body == {"$ref": "#/components/schemas/ErrorEnvelope"} for body in bodies)


def test_no_operation_spells_out_an_object() -> None:
    inline = [place.at for place in PLACES if place.at[:1] == ("paths",) and "properties" in place.node]
    assert inline == []


def test_parameters_of_several_operations_are_named_once() -> None:
    inline = [
        (place.node["in"], place.node["name"], json.dumps(place.node["schema"]))
        for place in PLACES
        if place.kind == "parameter" and place.at[:1] == ("paths",) and place.node.get("in") == "path"
    ]
    assert len(inline) == len(set(inline))


def test_its_first_line_says_what_it_is() -> None:
    first = TEXT.splitlines()[0]
    assert first.startswith("#")
    assert "command line" in first


def test_writing_what_was_read_gives_the_same_bytes() -> None:
    assert dump(CONTRACT) == TEXT


def test_it_is_arranged() -> None:
    assert json.dumps(arrange(CONTRACT, previous=CONTRACT)) == json.dumps(CONTRACT)


def test_taking_in_the_document_that_it_was_written_from_changes_nothing() -> None:
    assert json.dumps(arrange(KNOWN, previous=FIRST)) == json.dumps(FIRST)
