"""Reads documents: OpenAPI 3.0 and 3.1, JSON and YAML, from a file, standard input or an https address.

What comes in is not trusted. Whatever it holds, the result is plain JSON data of bounded size, or a DocumentError.
"""

from __future__ import annotations

import json
import math
import re
import sys
import time
from collections import Counter
from pathlib import Path
from typing import Any, TypeVar

import yaml
from attrs import frozen

from codegen.openapi.errors import DocumentError
from codegen.openapi.openapi30 import to_openapi31
from codegen.openapi.structure import without_nulls
from codegen.openapi.yaml_text import parse_yaml

MAX_BYTES = 64 * 1024 * 1024
MAX_VALUES = 5_000_000
MAX_DEPTH = 100
TIMEOUT_SECONDS = 30.0
"""For each step of a fetch; all of it may take `TOTAL_SECONDS`."""
TOTAL_SECONDS = 120.0
_Bytes = TypeVar("_Bytes", bytes, bytearray)
_SURROGATES = re.compile("[\ud800-\udfff]")


@frozen
class Source:
    """A document as it was read: its bytes, and where they finally came from."""

    origin: str
    content: bytes


def load(source: str) -> dict[str, Any]:
    """Return the OpenAPI document at a path, `-` or an https address, as OpenAPI 3.1.

    Raises:
        DocumentError: it cannot be read, is not JSON or YAML, is too large, or is not OpenAPI 3.0 or 3.1.
    """
    return parse_openapi(read(source))


def read(source: str) -> Source:
    """Return what is at a path, `-` for standard input, or an https address. Raises DocumentError."""
    if source == "-":
        if sys.stdin is None:
            raise DocumentError("", "standard input is closed; name a file")
        return Source(origin="standard input", content=_bounded(sys.stdin.buffer.read(MAX_BYTES + 1), "standard input"))
    if re.match(r"[A-Za-z][A-Za-z0-9+.-]*://", source):
        return _fetch(source)
    try:
        with Path(source).open("rb") as file:
            return Source(origin=source, content=_bounded(file.read(MAX_BYTES + 1), source))
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else str(error)
        raise DocumentError("", f"cannot read {source!r}: {reason}") from None


def parse_openapi(source: Source) -> dict[str, Any]:
    """Return the document as OpenAPI 3.1. Raises DocumentError where it is none."""
    document = parse(source)
    if not isinstance(document, dict):
        raise DocumentError("", f"{source.origin} holds {type(document).__name__}, not an OpenAPI document")
    version = document.get("openapi")
    if isinstance(version, str) and re.fullmatch(r"3\.0(\..*)?", version):
        return to_openapi31(without_nulls(document))
    if isinstance(version, str) and re.fullmatch(r"3\.1(\..*)?", version):
        return without_nulls(document)
    if "swagger" in document:
        raise DocumentError("/swagger", f"version {document['swagger']!r}; convert the document to OpenAPI 3.0 or 3.1")
    raise DocumentError("/openapi", f"expected a version 3.0 or 3.1, found {version!r}")


def parse(source: Source) -> Any:
    """Return the JSON or YAML value. Raises DocumentError with line and column where it does not parse."""
    try:
        text = source.content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise DocumentError("", f"{source.origin} is not UTF-8: byte {error.start}") from None
    try:
        value = _parse_text(text)
    except json.JSONDecodeError as error:
        place = f"line {error.lineno}, column {error.colno}"
        raise DocumentError("", f"{source.origin}: {place}: {error.msg}") from None
    except (yaml.YAMLError, ValueError) as error:
        raise DocumentError("", f"{source.origin}: {' '.join(str(error).split())}") from None
    except RecursionError:
        raise DocumentError("", f"{source.origin} is nested deeper than {MAX_DEPTH} levels") from None
    return _plain(value)


def _parse_text(text: str) -> Any:
    if text.lstrip()[:1] not in ("{", "["):
        return parse_yaml(text, MAX_DEPTH)
    try:
        return _parse_json(text)
    except json.JSONDecodeError as json_error:
        # YAML flow style begins with a brace as well.
        try:
            return parse_yaml(text, MAX_DEPTH)
        except (yaml.YAMLError, ValueError):
            raise json_error from None


def _bounded(content: _Bytes, origin: str) -> _Bytes:
    if len(content) > MAX_BYTES:
        raise DocumentError("", f"{origin} is larger than {MAX_BYTES // 1024 // 1024} MiB")
    return content


def _fetch(address: str) -> Source:
    if not address.lower().startswith("https://"):
        raise DocumentError("", f"{address!r}: only https: addresses are fetched")
    import httpx  # noqa: PLC0415 - only documents from afar need it

    def require_https(request: httpx.Request) -> None:
        if request.url.scheme != "https":
            raise DocumentError("", f"{address} leads to {request.url}: only https: addresses are fetched")

    latest = time.monotonic() + TOTAL_SECONDS
    hooks = {"request": [require_https]}
    try:
        with (
            httpx.Client(timeout=TIMEOUT_SECONDS, follow_redirects=True, event_hooks=hooks) as client,
            client.stream("GET", address) as response,
        ):
            final = str(response.url)
            if response.status_code != 200:
                raise DocumentError("", f"{final} answered {response.status_code}")
            content = bytearray()
            for chunk in response.iter_bytes():
                content += chunk
                _bounded(content, final)
                if time.monotonic() > latest:
                    raise DocumentError("", f"{final} takes longer than {TOTAL_SECONDS:.0f} s")
    except (httpx.HTTPError, httpx.InvalidURL) as error:
        raise DocumentError("", f"cannot fetch {address}: {error or type(error).__name__}") from None
    return Source(origin=final, content=bytes(content))


def _unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    result = dict(pairs)
    if len(result) < len(pairs):
        twice = next(name for name, count in Counter(name for name, _ in pairs).items() if count > 1)
        raise ValueError(f"the name {twice!r} stands twice in one object")
    return result


def _parse_json(text: str) -> Any:
    return json.loads(text, object_pairs_hook=_unique, parse_constant=_no_constant)


def _no_constant(name: str) -> Any:
    raise ValueError(f"{name} is not JSON")


def _plain(root: Any) -> Any:
    """Return `root` with names as text; refuse what is no JSON, holds itself, or unfolds to more than the bounds."""
    open_ids: set[int] = set()
    sizes: dict[int, tuple[Any, int]] = {}

    def visit(value: Any, depth: int) -> tuple[Any, int]:
        if value is None or isinstance(value, str | int | float | bool):
            return _checked(value), 1
        if not isinstance(value, dict | list):
            raise DocumentError("", f"{value!r} is not JSON")
        if depth > MAX_DEPTH:
            raise DocumentError("", f"nested deeper than {MAX_DEPTH} levels")
        if id(value) in open_ids:
            raise DocumentError("", "a YAML alias stands inside what it names")
        known = sizes.get(id(value))
        if known is None:
            open_ids.add(id(value))
            known = visit_items(value, depth + 1)
            open_ids.discard(id(value))
            sizes[id(value)] = known
        if known[1] > MAX_VALUES:
            raise DocumentError("", f"it unfolds to more than {MAX_VALUES} values")
        return known

    def visit_items(value: dict[Any, Any] | list[Any], depth: int) -> tuple[Any, int]:
        if isinstance(value, list):
            entries = [visit(entry, depth) for entry in value]
            return [entry for entry, _ in entries], 1 + sum(size for _, size in entries)
        fields = {_name(key): visit(entry, depth) for key, entry in value.items()}
        return {key: entry for key, (entry, _) in fields.items()}, 1 + sum(size for _, size in fields.values())

    return visit(root, 0)[0]


def _checked(value: Any) -> Any:
    """Return a scalar; refuse numbers that JSON has not, and text that is no Unicode."""
    if isinstance(value, float) and not math.isfinite(value):
        raise DocumentError("", f"{value} is not JSON")
    if isinstance(value, str) and _SURROGATES.search(value):
        raise DocumentError("", f"{value[:40]!r} holds half of a character (a lone surrogate)")
    return value


def _name(key: Any) -> str:
    if isinstance(key, bool):
        return "true" if key else "false"
    return "null" if key is None else str(_checked(key))
