# Generated from the OpenAPI contract: do not edit. See CONTRIBUTING.md.
# mypy: disable-error-code="func-returns-value,no-any-return"
from __future__ import annotations

from typing import TYPE_CHECKING, Any

import httpx

from ... import errors
from ...types import (
    UNSET,
    Response,
    Unset,
    parse_model as _parse_model,
    to_query as _to_query,
)

if TYPE_CHECKING:
    from ...async_client import AsyncClient
    from ...client import Client
    from ...models.error_envelope import ErrorEnvelope
    from ...models.video_status_entry_page import VideoStatusEntryPage


def _get_kwargs(
    *,
    lipsync_ids: str | Unset = UNSET,
    batch_ids: str | Unset = UNSET,
) -> dict[str, Any]:
    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/v3/lipsyncs/statuses",
        "params": _to_query(
            {
                "lipsync_ids": lipsync_ids,
                "batch_ids": batch_ids,
            }
        ),
    }
    return _kwargs


def _parse_response(
    *, client: AsyncClient | Client, response: httpx.Response
) -> ErrorEnvelope | VideoStatusEntryPage | None:
    from ...models.error_envelope import ErrorEnvelope
    from ...models.video_status_entry_page import VideoStatusEntryPage

    try:
        if response.status_code == 200:
            return _parse_model(VideoStatusEntryPage, response.json())
        if response.status_code == 400:
            return _parse_model(ErrorEnvelope, response.json())
        if response.status_code == 401:
            return _parse_model(ErrorEnvelope, response.json())
        if response.status_code == 429:
            return _parse_model(ErrorEnvelope, response.json())
    except (ValueError, RecursionError):  # not the JSON that it should be
        pass
    if client.raise_on_unexpected_status:
        raise errors.UnexpectedStatus(response.status_code, response.content)
    return None


def _build_response(
    *, client: AsyncClient | Client, response: httpx.Response
) -> Response[ErrorEnvelope | VideoStatusEntryPage | None]:
    return Response(
        status_code=response.status_code,
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_raw(
    *,
    client: Client,
    lipsync_ids: str | Unset = UNSET,
    batch_ids: str | Unset = UNSET,
) -> httpx.Response:
    """Like `sync`, but return the answer as it came, whatever its status."""
    return client.send(
        _get_kwargs(
            lipsync_ids=lipsync_ids,
            batch_ids=batch_ids,
        ),
    )


def sync_detailed(
    *,
    client: Client,
    lipsync_ids: str | Unset = UNSET,
    batch_ids: str | Unset = UNSET,
) -> Response[ErrorEnvelope | VideoStatusEntryPage | None]:
    """Like `sync`, but return the answer with its status, headers and bytes, and parsed."""
    _response = sync_raw(
        client=client,
        lipsync_ids=lipsync_ids,
        batch_ids=batch_ids,
    )
    return _build_response(client=client, response=_response)


def sync(
    *,
    client: Client,
    lipsync_ids: str | Unset = UNSET,
    batch_ids: str | Unset = UNSET,
) -> ErrorEnvelope | VideoStatusEntryPage | None:
    """Get statuses of many lip-syncs.

    Looks up as many as 100 lip-sync jobs at once, named by `lipsync_ids`, `batch_ids` or both. Each entry has the
    job's ID in `video_id`, as for videos, and a status: `queued`, `processing`, `completed`, `failed`, or
    `not_found` for an ID that is unknown or belongs to someone else.

    Args:
        lipsync_ids: IDs of lip-sync jobs to check, separated by commas.
        batch_ids: IDs of batches to check, separated by commas; each stands for all lip-sync jobs in it.
        client: Where to send it, and with which credentials.

    Raises:
        errors.ApiError: No answer comes.
        errors.UnexpectedStatus: The answer is not one that the contract describes, and the client has
            `raise_on_unexpected_status` set.

    Returns:
        The answer parsed; None where it has no body, or is not one that the contract describes.
    """

    return sync_detailed(
        client=client,
        lipsync_ids=lipsync_ids,
        batch_ids=batch_ids,
    ).parsed


async def asyncio_raw(
    *,
    client: AsyncClient,
    lipsync_ids: str | Unset = UNSET,
    batch_ids: str | Unset = UNSET,
) -> httpx.Response:
    """Like `asyncio`, but return the answer as it came, whatever its status."""
    return await client.send(
        _get_kwargs(
            lipsync_ids=lipsync_ids,
            batch_ids=batch_ids,
        ),
    )


async def asyncio_detailed(
    *,
    client: AsyncClient,
    lipsync_ids: str | Unset = UNSET,
    batch_ids: str | Unset = UNSET,
) -> Response[ErrorEnvelope | VideoStatusEntryPage | None]:
    """Like `asyncio`, but return the answer with its status, headers and bytes, and parsed."""
    _response = await asyncio_raw(
        client=client,
        lipsync_ids=lipsync_ids,
        batch_ids=batch_ids,
    )
    return _build_response(client=client, response=_response)


async def asyncio(
    *,
    client: AsyncClient,
    lipsync_ids: str | Unset = UNSET,
    batch_ids: str | Unset = UNSET,
) -> ErrorEnvelope | VideoStatusEntryPage | None:
    """Get statuses of many lip-syncs.

    Looks up as many as 100 lip-sync jobs at once, named by `lipsync_ids`, `batch_ids` or both. Each entry has the
    job's ID in `video_id`, as for videos, and a status: `queued`, `processing`, `completed`, `failed`, or
    `not_found` for an ID that is unknown or belongs to someone else.

    Args:
        lipsync_ids: IDs of lip-sync jobs to check, separated by commas.
        batch_ids: IDs of batches to check, separated by commas; each stands for all lip-sync jobs in it.
        client: Where to send it, and with which credentials.

    Raises:
        errors.ApiError: No answer comes.
        errors.UnexpectedStatus: The answer is not one that the contract describes, and the client has
            `raise_on_unexpected_status` set.

    Returns:
        The answer parsed; None where it has no body, or is not one that the contract describes.
    """

    return (
        await asyncio_detailed(
            client=client,
            lipsync_ids=lipsync_ids,
            batch_ids=batch_ids,
        )
    ).parsed
