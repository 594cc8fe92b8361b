"""Documents come in as JSON or YAML, of any origin, and never as more than plain data of bounded size."""

from __future__ import annotations

import contextlib
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from codegen.openapi import load
from codegen.openapi.errors import DocumentError
from codegen.openapi.load import Source, parse, parse_openapi

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(max_size=20),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(max_size=5), inner),
    max_leaves=20,
)


def read(text: str | bytes) -> Any:
    return parse(Source(origin="doc", content=text.encode() if isinstance(text, str) else text))


@given(JSON)
def test_json_is_read_as_it_is(value: Any) -> None:
    assert read(json.dumps([value])) == [value]


@given(st.binary(max_size=200) | st.text(max_size=200).map(str.encode))
def test_any_bytes_are_read_or_refused(content: bytes) -> None:
    with contextlib.suppress(DocumentError):
        json.dumps(read(content))


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("no", "no"),
        ("on: 16:9", {"on": "16:9"}),
        ("010", 10),
        ("0o17", 15),
        ("0x1F", 31),
        ("1e3", 1000.0),
        ("~", None),
        ("2020-01-01", "2020-01-01"),
        ("{a: 1, b: [x, y]}", {"a": 1, "b": ["x", "y"]}),
        ("404: x\ntrue: y\nnull: z", {"404": "x", "true": "y", "null": "z"}),
        ("a: &a {b: 1}\nc: *a", {"a": {"b": 1}, "c": {"b": 1}}),
        ("\ufeffa: 1", {"a": 1}),
        ("", None),
    ],
)
def test_yaml_is_read_by_its_core_schema(text: str, value: Any) -> None:
    assert read(text) == value


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('{"a": 1,', "line 1, column 9"),
        ("a: [", "line 2"),
        ('{"a": 1, "a": 2}', "'a' stands twice"),
        ("a: 1\na: 2", "'a' stands twice"),
        ("a: &x [*x]", "stands inside what it names"),
        ("a: !!python/object/apply:os.system [exit 1]", "python/object"),
        ("a: !!binary aGk=", "not JSON"),
        ("? [a]\n: b", "no list or mapping"),
        ("a: 1\n---\nb: 2", "single document"),
        ('{"a": 1e999}', "not JSON"),
        ('{"a": NaN}', "not JSON"),
        ('{"a": "\\ud800"}', "surrogate"),
        ('{"\\ud800": 1}', "surrogate"),
        ('{"a": ' + "9" * 5000 + "}", "digits"),
        ("[" * 100_000, "nested deeper"),
        ("- " * 100_000, "nested deeper"),
        ("{a: " * 5_000, "nested deeper"),
        ('{"a": ' * 150 + "1" + "}" * 150, "nested deeper"),
        (b"\xff\xfea\x00", "not UTF-8"),
    ],
)
def test_what_is_no_document_is_refused_with_the_reason(text: str | bytes, said: str) -> None:
    with pytest.raises(DocumentError) as caught:
        read(text)
    assert said in str(caught.value)


def test_aliases_that_unfold_to_billions_are_refused() -> None:
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 12)]
    with pytest.raises(DocumentError, match="unfolds to more than"):
        read("\n".join(lines))


@pytest.mark.parametrize(
    ("origin", "said"),
    [
        ("missing.yaml", "No such file"),
        ("http://127.0.0.1:9/x", "only https"),
        ("file:///etc/passwd", "only https"),
        ("https://127.0.0.1:9/x", "cannot fetch"),
        ("https://[/x", "cannot fetch"),
        ("a\x00b", "null"),
        (".", "directory"),
    ],
)
def test_what_cannot_be_read_is_refused_with_the_reason(origin: str, said: str) -> None:
    with pytest.raises(DocumentError, match=said):
        load.read(origin)


@pytest.mark.parametrize(
    ("document", "said"),
    [
        ("[]", "list"),
        ("{}", "3.0 or 3.1"),
        ("swagger: '2.0'", "convert"),
        ("openapi: 3.2.0", "3.2.0"),
        ("openapi: 3", "3"),
    ],
)
def test_other_versions_are_refused(document: str, said: str) -> None:
    with pytest.raises(DocumentError, match=said):
        load.parse_openapi(Source("doc", document.encode()))


def test_a_document_comes_from_standard_input(tmp_path: Path) -> None:
    spec = (Path(__file__).parent.parent / "data" / "documents" / "openapi30.yaml").read_bytes()
    finished = subprocess.run(
        [sys.executable, "-m", "codegen", "--spec", "-", "--out", str(tmp_path / "piped_api")],
        cwd=Path(__file__).parent.parent.parent,
        input=spec,
        capture_output=True,
        check=False,
    )
    assert finished.returncode == 0
    assert finished.stdout.decode().splitlines() == [
        "old create  POST     /v2/old/{id}",
        "old get     GET      /v2/old/{id}",
    ]
    assert (tmp_path / "piped_api" / "api" / "old" / "create_old.py").is_file()


def test_null_in_the_place_of_an_object_says_nothing() -> None:
    document = {
        "openapi": "3.1.0",
        "info": {"title": "A", "version": "1"},
        "paths": {"/a": {"get": {"responses": {"200": {"content": {"application/json": {"schema": None}}}}}}},
        "components": {"schemas": {"A": {"items": None, "default": None, "enum": [None]}}},
    }
    read = parse_openapi(Source("a document", json.dumps(document).encode()))
    assert read["paths"]["/a"]["get"]["responses"]["200"]["content"] == {"application/json": {}}
    assert read["components"]["schemas"]["A"] == {"default": None, "enum": [None]}
