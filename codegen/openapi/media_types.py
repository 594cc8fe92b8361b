"""Which of an operation's media types the client and the command line use."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from codegen.openapi.document import Endpoint
from codegen.openapi.members import named

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
    return _preferred(endpoint.request_body, (is_json, _is_multipart, _is_form))


def response_media_type(response: Mapping[str, Any]) -> str | None:
    """Return the media type in which an answer is read, as the document spells it: JSON where that is one of them."""
    return _preferred(response, (is_json,))


def media_type_object(holder: Mapping[str, Any], media_type: str) -> Mapping[str, Any]:
    """Return what a request body or a response says of one of its media types."""
    return named(named(holder, "content"), media_type)


def success_responses(endpoint: Endpoint) -> list[tuple[int, str | None, Any]]:
    """Return status code, media type and schema of each success response; None and {} for one without a body.

    Where the operation names no success, its `default` response stands for 200.
    """
    codes = {_status(code): code for code in endpoint.responses if code.startswith("2")}
    if not codes and "default" in endpoint.responses:
        codes = {200: "default"}
    found: list[tuple[int, str | None, Any]] = []
    for status, code in sorted(codes.items()):
        response = endpoint.responses[code]
        media_type = response_media_type(response)
        schema = media_type_object(response, media_type).get("schema", {}) if media_type is not None else {}
        found.append((status, media_type, schema))
    return found


def _status(code: str) -> int:
    return int(code) if code.isdecimal() else 200


def _preferred(holder: Mapping[str, Any], preferences: tuple[Callable[[str], bool], ...]) -> str | None:
    content = named(holder, "content")
    for wanted in preferences:
        for media_type in content:
            if wanted(media_type):
                return media_type
    return next(iter(content), None)


def _is_multipart(media_type: str) -> bool:
    return essence(media_type) == MULTIPART


def _is_form(media_type: str) -> bool:
    return essence(media_type) == FORM
