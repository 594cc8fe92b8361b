"""Whatever schemas a document puts in whatever places, a client comes out, or a reference that leads in a circle."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from codegen.openapi.errors import DocumentError
from tests.support.generated_packages import generate

NAMES = ("A", "B", "C", "D")
TYPES = st.sampled_from(("object", "array", "string", "integer", "number", "boolean", "null"))
FIELDS = st.sampled_from(("a", "b", "fooBar", "foo_bar", "class", "", "é"))
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-3, 3) | st.sampled_from((0.5, "", "a", "b\n")),
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(FIELDS, inner, max_size=2),
    max_leaves=4,
)


def _schemas(inner: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    several = st.lists(inner, min_size=1, max_size=3)
    return st.fixed_dictionaries(
        {},
        optional={
            "type": TYPES | st.lists(TYPES, min_size=1, max_size=3, unique=True),
            "$ref": st.sampled_from(NAMES).map("#/components/schemas/{}".format),
            "properties": st.dictionaries(FIELDS, inner, max_size=3),
            "additionalProperties": inner,
            "items": inner,
            "prefixItems": several,
            "allOf": several,
            "anyOf": several,
            "oneOf": several,
            "not": inner,
            "required": st.lists(FIELDS, max_size=2, unique=True),
            "enum": st.lists(VALUES, max_size=3),
            "const": VALUES,
            "default": VALUES,
            "format": st.sampled_from(("binary", "date", "x")),
            "title": FIELDS,
            "description": st.text(max_size=5),
            "readOnly": st.booleans(),
            "discriminator": st.just({"propertyName": "a", "mapping": {"x": "A", "y": "#/components/schemas/B"}}),
        },
    )


SCHEMAS = st.recursive(st.booleans() | _schemas(st.booleans()), _schemas, max_leaves=6)
MEDIA_TYPES = st.sampled_from(("application/json", "multipart/form-data", "application/x-www-form-urlencoded", "x/y"))


@st.composite
def documents(draw: st.DrawFn) -> dict[str, Any]:
    parameters = [
        {"name": "p", "in": place, "required": place == "path", "schema": draw(SCHEMAS)}
        for place in ("path", "query", "header", "cookie")
    ]
    operation = {
        "parameters": parameters,
        "requestBody": {"content": {draw(MEDIA_TYPES): {"schema": draw(SCHEMAS)}}},
        "responses": {"200": {"description": "", "content": {"application/json": {"schema": draw(SCHEMAS)}}}},
    }
    return {
        "openapi": "3.1.0",
        "info": {"title": "Any", "version": "1"},
        "paths": {"/{p}": {"post": operation}},
        "components": {"schemas": {name: draw(SCHEMAS) for name in NAMES}},
    }


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(document=documents())
def test_any_schemas_in_any_place_become_a_client(
    tmp_path_factory: pytest.TempPathFactory, document: dict[str, Any]
) -> None:
    try:
        generated = generate(document, tmp_path_factory.mktemp("random") / "random_api")
    except DocumentError as error:
        if "leads back to itself" not in error.message:
            raise
    else:
        assert [operation.command for operation in generated.emitted.operations] == [("root", "create")]
