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
    from ...models.list_webhook_events_event_type import ListWebhookEventsEventType
    from ...models.webhook_event_response_page import WebhookEventResponsePage


def _get_kwargs(
    *,
    event_type: ListWebhookEventsEventType | Unset = UNSET,
    entity_id: str | Unset = UNSET,
    limit: int | Unset = UNSET,
    token: str | Unset = UNSET,
) -> dict[str, Any]:
    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/v3/webhooks/events",
        "params": _to_query(
            {
                "event_type": event_type,
                "entity_id": entity_id,
                "limit": limit,
                "token": token,
            }
        ),
    }
    return _kwargs


def _parse_response(
    *, client: AsyncClient | Client, response: httpx.Response
) -> ErrorEnvelope | WebhookEventResponsePage | None:
    from ...models.error_envelope import ErrorEnvelope
    from ...models.webhook_event_response_page import WebhookEventResponsePage

    try:
        if response.status_code == 200:
            return _parse_model(WebhookEventResponsePage, response.json())
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
) -> Response[ErrorEnvelope | WebhookEventResponsePage | None]:
    return Response(
        status_code=response.status_code,
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_raw(
    *,
    client: Client,
    event_type: ListWebhookEventsEventType | Unset = UNSET,
    entity_id: str | Unset = UNSET,
    limit: int | Unset = UNSET,
    token: str | Unset = UNSET,
) -> httpx.Response:
    """Like `sync`, but return the answer as it came, whatever its status."""
    return client.send(
        _get_kwargs(
            event_type=event_type,
            entity_id=entity_id,
            limit=limit,
            token=token,
        ),
    )


def sync_detailed(
    *,
    client: Client,
    event_type: ListWebhookEventsEventType | Unset = UNSET,
    entity_id: str | Unset = UNSET,
    limit: int | Unset = UNSET,
    token: str | Unset = UNSET,
) -> Response[ErrorEnvelope | WebhookEventResponsePage | None]:
    """Like `sync`, but return the answer with its status, headers and bytes, and parsed."""
    _response = sync_raw(
        client=client,
        event_type=event_type,
        entity_id=entity_id,
        limit=limit,
        token=token,
    )
    return _build_response(client=client, response=_response)


def sync(
    *,
    client: Client,
    event_type: ListWebhookEventsEventType | Unset = UNSET,
    entity_id: str | Unset = UNSET,
    limit: int | Unset = UNSET,
    token: str | Unset = UNSET,
) -> ErrorEnvelope | WebhookEventResponsePage | None:
    """List webhook events.

    Lists webhook events delivered so far, page by page. `event_type` or `entity_id` narrows the list.

    Args:
        event_type: Keeps only events of this type, such as `avatar_video.success`.
        entity_id: Keeps only events of the resource with this ID.
        limit: Largest number of items on one page, from 1 to 100; 10 when omitted.
        token: Cursor of the page to return: the `next_token` of the page before it, unchanged. The first page when
            omitted.
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
        event_type=event_type,
        entity_id=entity_id,
        limit=limit,
        token=token,
    ).parsed


async def asyncio_raw(
    *,
    client: AsyncClient,
    event_type: ListWebhookEventsEventType | Unset = UNSET,
    entity_id: str | Unset = UNSET,
    limit: int | Unset = UNSET,
    token: str | Unset = UNSET,
) -> httpx.Response:
    """Like `asyncio`, but return the answer as it came, whatever its status."""
    return await client.send(
        _get_kwargs(
            event_type=event_type,
            entity_id=entity_id,
            limit=limit,
            token=token,
        ),
    )


async def asyncio_detailed(
    *,
    client: AsyncClient,
    event_type: ListWebhookEventsEventType | Unset = UNSET,
    entity_id: str | Unset = UNSET,
    limit: int | Unset = UNSET,
    token: str | Unset = UNSET,
) -> Response[ErrorEnvelope | WebhookEventResponsePage | None]:
    """Like `asyncio`, but return the answer with its status, headers and bytes, and parsed."""
    _response = await asyncio_raw(
        client=client,
        event_type=event_type,
        entity_id=entity_id,
        limit=limit,
        token=token,
    )
    return _build_response(client=client, response=_response)


async def asyncio(
    *,
    client: AsyncClient,
    event_type: ListWebhookEventsEventType | Unset = UNSET,
    entity_id: str | Unset = UNSET,
    limit: int | Unset = UNSET,
    token: str | Unset = UNSET,
) -> ErrorEnvelope | WebhookEventResponsePage | None:
    """List webhook events.

    Lists webhook events delivered so far, page by page. `event_type` or `entity_id` narrows the list.

    Args:
        event_type: Keeps only events of this type, such as `avatar_video.success`.
        entity_id: Keeps only events of the resource with this ID.
        limit: Largest number of items on one page, from 1 to 100; 10 when omitted.
        token: Cursor of the page to return: the `next_token` of the page before it, unchanged. The first page when
            omitted.
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
            event_type=event_type,
            entity_id=entity_id,
            limit=limit,
            token=token,
        )
    ).parsed
