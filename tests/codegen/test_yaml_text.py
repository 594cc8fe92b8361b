"""A document is read back from its YAML as it was written, whatever texts it holds."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import example, given, settings
from ruamel.yaml import YAML

from codegen.openapi.json_values import first_difference
from codegen.openapi.load import Source, parse
from codegen.openapi.yaml_text import dump
from tests.support.hostile_texts import TEXTS, VALUES


def assert_it_is_read_back(value: dict[str, Any]) -> None:
    """Assert that our reader and a stricter one of YAML 1.2 find in the text just what was written."""
    text = dump(value)
    read = parse(Source("a text", text.encode()))
    assert json.dumps(read) == json.dumps(value)
    assert YAML(typ="safe", pure=True).load(text) == value
    assert dump(read) == text


@settings(max_examples=200, deadline=None)
@given(VALUES)
@example("2026-07-01\x85")
@example("  a line that begins with blanks and is longer than what a line of the contract holds: " + "word " * 9)
@example("a text of lines\nthat ends with empty ones\n\n")
@example("\u2028" + "a quoted text with an escape and a blank after each of its words: " * 3 + "\ufffe\u2028 é")
@example("long enough for lines of its own, and there is a blank at the end: " + "word " * 20)
def test_any_value_is_read_back_as_it_was_written(value: Any) -> None:
    assert_it_is_read_back({"openapi": "3.1.0", "x-value": value, "paths": {"/a": value}, "components": {"a": value}})


@settings(deadline=None)
@given(TEXTS)
def test_any_text_is_read_back_wherever_it_stands(text: str) -> None:
    assert_it_is_read_back({"a": [text, [text], {"b": [{"c": text, text: text}]}], "paths": {text: {text: [text]}}})


def test_text_of_several_lines_and_long_text_is_not_escaped() -> None:
    lines = "Indented:\n\n    heygen video list\n\nand a line that ends with two blanks  \nbefore the last one."
    long = "A text that is longer than a line. " * 5 + "It has its end here."
    text = dump({"a": lines, "b": long})
    assert "    heygen video list\n" in text
    assert "\\" not in text
    assert max(map(len, text.splitlines())) <= 120


@pytest.mark.parametrize(
    ("value", "other", "pointer"),
    [
        ({"a": 1, "b": [1, "x"]}, {"b": [1, "x"], "a": 1}, None),
        ({"a": [1, {"b/c~": "x"}]}, {"a": [1, {"b/c~": "y"}]}, "/a/1/b~1c~0"),
        ({"a": 1}, {"a": 1.0}, "/a"),
        ({"a": True}, {"a": 1}, "/a"),
        ({"a": {"b": 1}}, {"a": {}}, "/a"),
        ([1], [1, 2], ""),
        ({1: "x"}, {"1": "x"}, ""),
    ],
)
def test_the_first_difference_is_found(value: Any, other: Any, pointer: str | None) -> None:
    assert first_difference(value, other) == pointer
