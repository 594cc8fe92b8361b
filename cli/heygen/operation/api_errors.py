"""Errors that the API answers with, and answers that are none."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

import httpx

from heygen.config.credentials import SIGN_IN
from heygen.errors import AUTHENTICATION, FAILURE, CliError
from heygen.output import json_text

_HINTS: Final = {
    401: f"The API does not accept this key. {SIGN_IN}",
    402: "`heygen user me get` shows the balance.",
    413: "Larger files go another way: `heygen asset direct-uploads create --help`.",
}
_TRANSIENT: Final = frozenset({408, 425, 429, 500, 502, 503, 504})
_LONGEST_EXCERPT: Final = 200
_NOT_JSON: Final = object()


def require_success(response: httpx.Response, *, expects_json: bool) -> None:
    """Raise CliError for an error, for a success that holds one, and for a page that is not the API's."""
    document = _document(response)
    error = document.get("error") if isinstance(document, Mapping) else None
    if response.is_success and error is None:
        if expects_json and document is _NOT_JSON and response.status_code != 204:
            raise _not_from_the_api(response)
        return
    if isinstance(error, Mapping) and error.get("message"):
        raise _reported(response, error)
    if isinstance(error, str) and error:
        raise _reported(response, {"message": error})
    raise _not_from_the_api(response)


def _document(response: httpx.Response) -> Any:
    try:
        return json_text.load(response.content.decode())
    except (ValueError, RecursionError):
        return _NOT_JSON


def _reported(response: httpx.Response, error: Mapping[str, Any]) -> CliError:
    status = response.status_code
    return CliError(
        code=str(error.get("code") or _own_code(status)),
        message=str(error["message"]),
        hint=_hint(response),
        param=_text(error.get("param")),
        doc_url=_text(error.get("doc_url")),
        request_id=_text(response.headers.get("x-request-id")),
        exit_code=_exit_code(status),
        transient=status in _TRANSIENT,
    )


def _not_from_the_api(response: httpx.Response) -> CliError:
    status = response.status_code
    content = " ".join(response.content[: 20 * _LONGEST_EXCERPT].decode(errors="replace").split())
    excerpt = content if len(content) <= _LONGEST_EXCERPT else f"{content[:_LONGEST_EXCERPT]}..."
    what = f"HTTP {status} {response.reason_phrase}".strip()
    kind = response.headers.get("content-type", "").partition(";")[0] or "unknown type"
    said = f"with a body of {kind}: {excerpt}" if excerpt else "with an empty body"
    return CliError(
        code=_own_code(status),
        message=f"{what} {said}",
        hint=_hint(response) or "This does not look like the API's answer; something in between may have sent it.",
        request_id=_text(response.headers.get("x-request-id")),
        exit_code=_exit_code(status),
        transient=status in _TRANSIENT,
    )


def _own_code(status: int) -> str:
    return f"cli_http_{status}"


def _exit_code(status: int) -> int:
    return AUTHENTICATION if status in (401, 403) else FAILURE


def _hint(response: httpx.Response) -> str | None:
    status = response.status_code
    if status == 429 and (wait := response.headers.get("retry-after")):
        return f"The API asks to wait before the next request; Retry-After: {wait}."
    if status >= 500 and status in _TRANSIENT:
        return "The trouble is on the server's side; try again later."
    if response.is_redirect:
        return f"It points to {response.headers.get('location', 'nowhere')}; check HEYGEN_API_BASE."
    return _HINTS.get(status)


def _text(value: Any) -> str | None:
    return str(value) if value else None
