"""Which of an operation's media types the client and the command line use."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from codegen.document import Endpoint

MULTIPART = "multipart/form-data"
FORM = "application/x-www-form-urlencoded"


def essence(media_type: str) -> str:
    """Return the media type without parameters, lower case (RFC 9110 section 8.3.1)."""
    return media_type.partition(";")[0].strip().lower()


def is_json(media_type: str) -> bool:
    """Tell whether it is JSON, or has the `+json` suffix (RFC 6839 section 3.1)."""
    return essence(media_type) == "application/json" or essence(media_type).endswith("+json")


def request_media_type(endpoint: Endpoint) -> str | None:
    """Return the media type in which the body is sent, as the document spells it: JSON where that is one of them."""
    if endpoint.request_body is None:
        return None
    return _preferred(endpoint.request_body.get("content"), (is_json, _is_multipart, _is_form))


def success_responses(endpoint: Endpoint) -> list[tuple[int, str | None, Any]]:
    """Return status code, media type and schema of each success response; None and {} for one without a body."""
    found: list[tuple[int, str | None, Any]] = []
    for code, response in endpoint.responses.items():
        if not code.startswith("2"):
            continue
        status = int(code) if code.isdecimal() else 200
        content = response.get("content")
        media_type = _preferred(content, (is_json,))
        schema = (content or {})[media_type].get("schema", {}) if media_type is not None else {}
        found.append((status, media_type, schema))
    return sorted(found, key=lambda entry: entry[0])


def _preferred(content: Any, preferences: tuple[Any, ...]) -> str | None:
    if not isinstance(content, Mapping) or not content:
        return None
    for wanted in preferences:
        for media_type in content:
            if wanted(media_type):
                return str(media_type)
    return str(next(iter(content)))


def _is_multipart(media_type: str) -> bool:
    return essence(media_type) == MULTIPART


def _is_form(media_type: str) -> bool:
    return essence(media_type) == FORM
