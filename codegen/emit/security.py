"""Credentials: which header carries them, and which operations need them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from codegen.emit.omissions import Omission
from codegen.openapi.document import Document
from codegen.openapi.members import named
from codegen.openapi.references import escape

_HTTP_PREFIXES = {"bearer": "Bearer", "basic": "Basic"}


def credentials(document: Document) -> tuple[str, str]:
    """Return header and prefix of the first security scheme that is a header, an API key before others."""
    found = [header for _, scheme in _schemes(document) if (header := _header(scheme)) is not None]
    keys = [header for header in found if not header[1]]
    return (keys or found or [("Authorization", "Bearer")])[0]


def omissions(document: Document) -> Iterator[Omission]:
    """Yield the security schemes that a client cannot follow."""
    for name, scheme in _schemes(document):
        if _header(scheme) is None:
            yield Omission(
                kind="unsupported",
                place=f"/components/securitySchemes/{escape(name)}",
                message=f"credentials of the type {scheme.get('type')!r}; give the client headers or cookies for them",
            )


def _schemes(document: Document) -> Iterator[tuple[str, Mapping[str, Any]]]:
    pointer = "/components/securitySchemes"
    for name, scheme in named(named(document.data, "components"), "securitySchemes").items():
        resolved = document.resolve(scheme, f"{pointer}/{escape(name)}")
        if isinstance(resolved, Mapping):
            yield name, resolved


def _header(scheme: Mapping[str, Any]) -> tuple[str, str] | None:
    match scheme.get("type"):
        case "apiKey" if scheme.get("in") == "header" and isinstance(scheme.get("name"), str):
            return str(scheme["name"]), ""
        case "http":
            prefix = _HTTP_PREFIXES.get(str(scheme.get("scheme")).lower())
            return None if prefix is None else ("Authorization", prefix)
        case "oauth2" | "openIdConnect":
            return "Authorization", "Bearer"
        case _:
            return None
