# Generated from the OpenAPI contract: do not edit. See CONTRIBUTING.md.
# mypy: disable-error-code="func-returns-value,no-any-return"
from __future__ import annotations

from typing import TYPE_CHECKING, Any

import httpx

from ... import errors
from ...types import (
    Response,
    parse_model as _parse_model,
    to_json as _to_json,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ... import bodies
    from ...async_client import AsyncClient
    from ...client import Client
    from ...models.create_avatar_realtime_audio import CreateAvatarRealtimeAudio
    from ...models.create_avatar_realtime_response_envelope import CreateAvatarRealtimeResponseEnvelope
    from ...models.create_avatar_realtime_text_stream import CreateAvatarRealtimeTextStream
    from ...models.create_avatar_realtime_tts import CreateAvatarRealtimeTTS
    from ...models.error_envelope import ErrorEnvelope


def _get_kwargs(
    *,
    body: CreateAvatarRealtimeAudio
    | CreateAvatarRealtimeTextStream
    | CreateAvatarRealtimeTTS
    | bodies.CreateAvatarRealtimeAudio
    | bodies.CreateAvatarRealtimeTTS
    | bodies.CreateAvatarRealtimeTextStream
    | Mapping[str, Any],
) -> dict[str, Any]:
    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/v3/avatar-realtime",
    }
    _kwargs["json"] = _to_json(body)
    return _kwargs


def _parse_response(
    *, client: AsyncClient | Client, response: httpx.Response
) -> CreateAvatarRealtimeResponseEnvelope | ErrorEnvelope | None:
    from ...models.create_avatar_realtime_response_envelope import CreateAvatarRealtimeResponseEnvelope
    from ...models.error_envelope import ErrorEnvelope

    try:
        if response.status_code == 201:
            return _parse_model(CreateAvatarRealtimeResponseEnvelope, response.json())
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
) -> Response[CreateAvatarRealtimeResponseEnvelope | ErrorEnvelope | None]:
    return Response(
        status_code=response.status_code,
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_raw(
    *,
    client: Client,
    body: CreateAvatarRealtimeAudio
    | CreateAvatarRealtimeTextStream
    | CreateAvatarRealtimeTTS
    | bodies.CreateAvatarRealtimeAudio
    | bodies.CreateAvatarRealtimeTTS
    | bodies.CreateAvatarRealtimeTextStream
    | Mapping[str, Any],
) -> httpx.Response:
    """Like `sync`, but return the answer as it came, whatever its status."""
    return client.send(
        _get_kwargs(
            body=body,
        ),
    )


def sync_detailed(
    *,
    client: Client,
    body: CreateAvatarRealtimeAudio
    | CreateAvatarRealtimeTextStream
    | CreateAvatarRealtimeTTS
    | bodies.CreateAvatarRealtimeAudio
    | bodies.CreateAvatarRealtimeTTS
    | bodies.CreateAvatarRealtimeTextStream
    | Mapping[str, Any],
) -> Response[CreateAvatarRealtimeResponseEnvelope | ErrorEnvelope | None]:
    """Like `sync`, but return the answer with its status, headers and bytes, and parsed."""
    _response = sync_raw(
        client=client,
        body=body,
    )
    return _build_response(client=client, response=_response)


def sync(
    *,
    client: Client,
    body: CreateAvatarRealtimeAudio
    | CreateAvatarRealtimeTextStream
    | CreateAvatarRealtimeTTS
    | bodies.CreateAvatarRealtimeAudio
    | bodies.CreateAvatarRealtimeTTS
    | bodies.CreateAvatarRealtimeTextStream
    | Mapping[str, Any],
) -> CreateAvatarRealtimeResponseEnvelope | ErrorEnvelope | None:
    """Start a realtime avatar session.

    Starts a session in which an avatar speaks in a live stream: a text (`tts`), a recording (`audio`), or text
    that is sent piece by piece (`text_stream`). Answers with the ID of the stream; `GET /v3/avatar-
    realtime/{stream_id}` tells its state and where to watch it.

    Args:
        body: The request body, as a model or in its plain form.
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
        body=body,
    ).parsed


async def asyncio_raw(
    *,
    client: AsyncClient,
    body: CreateAvatarRealtimeAudio
    | CreateAvatarRealtimeTextStream
    | CreateAvatarRealtimeTTS
    | bodies.CreateAvatarRealtimeAudio
    | bodies.CreateAvatarRealtimeTTS
    | bodies.CreateAvatarRealtimeTextStream
    | Mapping[str, Any],
) -> httpx.Response:
    """Like `asyncio`, but return the answer as it came, whatever its status."""
    return await client.send(
        _get_kwargs(
            body=body,
        ),
    )


async def asyncio_detailed(
    *,
    client: AsyncClient,
    body: CreateAvatarRealtimeAudio
    | CreateAvatarRealtimeTextStream
    | CreateAvatarRealtimeTTS
    | bodies.CreateAvatarRealtimeAudio
    | bodies.CreateAvatarRealtimeTTS
    | bodies.CreateAvatarRealtimeTextStream
    | Mapping[str, Any],
) -> Response[CreateAvatarRealtimeResponseEnvelope | ErrorEnvelope | None]:
    """Like `asyncio`, but return the answer with its status, headers and bytes, and parsed."""
    _response = await asyncio_raw(
        client=client,
        body=body,
    )
    return _build_response(client=client, response=_response)


async def asyncio(
    *,
    client: AsyncClient,
    body: CreateAvatarRealtimeAudio
    | CreateAvatarRealtimeTextStream
    | CreateAvatarRealtimeTTS
    | bodies.CreateAvatarRealtimeAudio
    | bodies.CreateAvatarRealtimeTTS
    | bodies.CreateAvatarRealtimeTextStream
    | Mapping[str, Any],
) -> CreateAvatarRealtimeResponseEnvelope | ErrorEnvelope | None:
    """Start a realtime avatar session.

    Starts a session in which an avatar speaks in a live stream: a text (`tts`), a recording (`audio`), or text
    that is sent piece by piece (`text_stream`). Answers with the ID of the stream; `GET /v3/avatar-
    realtime/{stream_id}` tells its state and where to watch it.

    Args:
        body: The request body, as a model or in its plain form.
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
            body=body,
        )
    ).parsed
