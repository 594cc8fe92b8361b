"""Texts that writers and readers of YAML may take for something else, and values that hold them."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

_PIECES = (
    *(" ", "  ", "\n", "\n\n", "\n  ", " \n", "\t", "\r", "\r\n", "\x85", "\u2028", "\u2029", "\xa0", "\u200b"),
    *("\ufeff", "\ufffe", "\x00", "\x1b", "\x7f", "\U0001f600", "é", "\ud7ff", "\\", "'", '"', "`", "{", "}", "[", "]"),
    *("#", " #", ": ", "- ", "? ", "---", "...", "--- ", "%", "&a", "*a", "!a", "|", ">", "@", ",", "<<", "="),
    *("yes", "No", "null", "~", "true", "1e3", "0x1F", "1_000", "16:9", "2026-07-01", ".inf", "-0", "1.0"),
    *("word", "word ", "some words in a row ", "x" * 90, "`GET /v3/films`: all of them, newest first. "),
)
TEXTS = st.one_of(
    st.sampled_from(_PIECES),
    st.lists(st.sampled_from(_PIECES), max_size=30).map("".join),
    st.text(max_size=40),
    st.text(min_size=130, max_size=140),
)
VALUES: st.SearchStrategy[Any] = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | TEXTS,
    lambda items: st.lists(items, max_size=4) | st.dictionaries(TEXTS, items, max_size=4),
    max_leaves=8,
)
