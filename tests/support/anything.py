"""Hypothesis strategies for all that may be typed, piped in, set, stored or answered, and mostly should not be."""

from __future__ import annotations

import json
from typing import Any

from heygen_api import operations
from heygen_api.record import Operation
from hypothesis import strategies as st

from tests.support.made_requests import bodies, body_schema

OPERATIONS = operations.load_all()
WITH_BODY = [operation for operation in OPERATIONS if body_schema(operation) is not None]
OWN_COMMANDS = (
    "auth status",
    "auth logout",
    "auth login",
    "commands",
    "completion",
    "config get",
    "config list",
    "config path",
    "config set",
    "config unset",
    "update",
    "jobs list",
    "jobs get",
    "jobs prune",
    "video download",
    "",
)
"""All of the command line's own but `sandbox`, which would serve, or run what comes after it."""
OWN_OPTIONS = (
    *("--data", "-d", "--timeout", "--wait", "--human", "--quiet", "--no-validate", "--force", "--help", "--all"),
    *("--idempotency-key", "--request-schema", "--output-path", "--asset", "--version", "--", "-", "-x"),
    *("--profile", "--headers", "-v"),
)

typed = st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"]), max_size=30)
"""What a terminal can hand over, well-formed."""
_undecodable = st.binary(min_size=1, max_size=8).map(
    lambda raw: raw.replace(b"\0", b"\xff").decode("utf-8", "surrogateescape")
)
_ODD = (
    *("", " ", "\0", "e\u0301", "\u202e\u2028", "\N{GRINNING FACE}" * 50, "\x1b[31m", "%s%n", "../..", "@", "@/"),
    *("@no/such", "-", "--", "1" * 5000, "-1", "1e999", "NaN", "-Infinity", "0x10", "\uff11", "1,2", ",", ",,a,"),
    *("true", "null", "{}", "[]", '"', "\\"),
)
values = st.one_of(st.sampled_from(_ODD), typed, _undecodable, st.integers().map(str), st.floats().map(str))
"""A word of a command line."""

_scalars = st.one_of(
    st.none(), st.booleans(), st.integers(), st.floats(), st.text(max_size=20), st.sampled_from([10**400, -(2**70)])
)
json_values = st.recursive(
    _scalars,
    lambda inner: st.one_of(st.lists(inner, max_size=4), st.dictionaries(st.text(max_size=8), inner, max_size=4)),
    max_leaves=12,
)
_BROKEN = (
    *("[" * 100_000, '{"a":' * 3000 + "1" + "}" * 3000, '{"a": 1, "a": 2}', "1" * 5000, "[1e999]", "[NaN]"),
    *('"\\ud800"', "{'a': 1}", '{"type": "avatar",}', "\ufeff{}", "{} {}", "// no\n{}", '{"\\u0000": "\\u0000"}', "\0"),
)
broken = st.sampled_from(_BROKEN)
"""JSON that is none, or that no program can hold."""


@st.composite
def json_texts(draw: st.DrawFn, operation: Operation) -> str:
    """Return something for `--data`: any JSON, a valid body with one field damaged, a text cut short, or no JSON."""
    schema = body_schema(operation)
    if schema is None or draw(st.booleans()):
        return draw(st.one_of(json_values.map(json.dumps), broken, values))
    body = draw(st.sampled_from(bodies(schema, lambda _: None)))
    damaged = {**body, draw(st.sampled_from([*body, "extra"])): draw(json_values)} if draw(st.booleans()) else body
    text = json.dumps(damaged)
    return text[: draw(st.integers(0, len(text)))] if draw(st.booleans()) else text


@st.composite
def command_lines(draw: st.DrawFn) -> list[str]:
    """Return a command line that begins with a command and goes on with anything."""
    operation = draw(st.sampled_from(OPERATIONS))
    words = [*operation.command, *(draw(values) for _ in operation.arguments)]
    if draw(st.integers(0, 5)) == 0:
        words = draw(st.sampled_from(OWN_COMMANDS)).split()
    names = [*(option.name for option in operation.options), *OWN_OPTIONS]
    for _ in range(draw(st.integers(0, 4))):
        name = draw(st.one_of(st.sampled_from(names), typed))
        words += draw(st.sampled_from([[name], [name, draw(values)], [f"{name}={draw(values)}"]]))
    if operation.body is not None and draw(st.booleans()):
        words += ["-d", draw(json_texts(operation))]
    return words


_NO_ADDRESSES = ("http://", "http://[::1", "ftp://127.0.0.1", "http://127.0.0.1:99999", "http://127.0.0.1:9/?q")
environments = st.fixed_dictionaries(
    {},
    optional={
        "HEYGEN_OUTPUT": st.one_of(typed, st.sampled_from(["human", "json", "HUMAN"])),
        # Nothing that leads to retries, which take their time; without a number in it, there would be three.
        "HEYGEN_MAX_RETRIES": st.one_of(
            typed.filter(lambda text: text and not text.isdecimal()),
            st.sampled_from(["-1", "1e3", "9" * 400, "\u00b2", "0"]),
        ),
        "HEYGEN_API_KEY": st.one_of(typed, st.sampled_from(["a\nb", "\u00e9", " " * 9, "x" * 100_000])),
        "HEYGEN_CONFIG_DIR": st.one_of(typed, st.sampled_from(["/dev/null", "/proc", "~nobody-such", "~", "x" * 5000])),
        # Nothing that could lead to a real host: without an address in it, the default one would be used.
        "HEYGEN_API_BASE": st.one_of(
            typed.filter(lambda text: text.strip("/") != "" and not text.lower().lstrip().startswith("http")),
            st.sampled_from(_NO_ADDRESSES),
        ),
        "HEYGEN_PROFILE": typed,
        "NO_COLOR": typed,
        "COLUMNS": typed,
    },
)
stored_credentials = st.one_of(
    st.binary(max_size=80),
    json_values.map(lambda value: json.dumps(value).encode()),
    json_values.map(lambda value: json.dumps({"api_key": value}).encode()),
)

_toml = st.sampled_from(
    ["output = ", "profile = ", "max_retries = ", "credential_store = ", "profiles = ", "[profiles.w]\n", "w = ", "\n"]
)
stored_configs = st.one_of(
    st.binary(max_size=80),
    st.lists(st.one_of(_toml, json_values.map(json.dumps), typed), max_size=6).map(
        lambda parts: "".join(parts).encode()
    ),
)
"""Configurations, most of them damaged."""


def _shapes(value: Any) -> list[Any]:
    """Return a value in each place of an answer where one is looked for."""
    job = {"status": value, "id": value, "video_id": value, "session_id": value, "video_url": value, "messages": value}
    return [
        value,
        {"data": value, "has_more": True, "next_token": "t"},
        {"data": [value, value], "next_token": value},
        {"data": job},
        {"data": [job]},
        {"error": value},
        {"error": {"code": value, "message": value, "param": value, "doc_url": value}},
    ]


answers = st.one_of(
    st.binary(max_size=60),
    broken.map(lambda text: text.encode("utf-8", "surrogateescape")),
    json_values.flatmap(lambda value: st.sampled_from(_shapes(value))).map(lambda shape: json.dumps(shape).encode()),
)
"""The body of an answer of the API, or of what stands before it."""
