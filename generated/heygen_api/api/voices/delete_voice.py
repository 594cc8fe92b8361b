# Generated from the OpenAPI contract: do not edit. See CONTRIBUTING.md.
# mypy: disable-error-code="func-returns-value,no-any-return"
from __future__ import annotations

from typing import TYPE_CHECKING, Any

import httpx

from ... import errors
from ...types import (
    Response,
    parse_model as _parse_model,
    to_path as _to_path,
)

if TYPE_CHECKING:
    from ...async_client import AsyncClient
    from ...client import Client
    from ...models.error_envelope import ErrorEnvelope
    from ...models.voice_delete_v3_response_envelope import VoiceDeleteV3ResponseEnvelope


def _get_kwargs(
    voice_id: str,
) -> dict[str, Any]:
    _kwargs: dict[str, Any] = {
        "method": "delete",
        "url": "/v3/voices/" + _to_path(voice_id),
    }
    return _kwargs


def _parse_response(
    *, client: AsyncClient | Client, response: httpx.Response
) -> ErrorEnvelope | VoiceDeleteV3ResponseEnvelope | None:
    from ...models.error_envelope import ErrorEnvelope
    from ...models.voice_delete_v3_response_envelope import VoiceDeleteV3ResponseEnvelope

    try:
        if response.status_code == 200:
            return _parse_model(VoiceDeleteV3ResponseEnvelope, response.json())
        if response.status_code == 400:
            return _parse_model(ErrorEnvelope, response.json())
        if response.status_code == 401:
            return _parse_model(ErrorEnvelope, response.json())
        if response.status_code == 403:
            return _parse_model(ErrorEnvelope, response.json())
        if response.status_code == 404:
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
) -> Response[ErrorEnvelope | VoiceDeleteV3ResponseEnvelope | None]:
    return Response(
        status_code=response.status_code,
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_raw(
    voice_id: str,
    *,
    client: Client,
) -> httpx.Response:
    """Like `sync`, but return the answer as it came, whatever its status."""
    return client.send(
        _get_kwargs(
            voice_id=voice_id,
        ),
    )


def sync_detailed(
    voice_id: str,
    *,
    client: Client,
) -> Response[ErrorEnvelope | VoiceDeleteV3ResponseEnvelope | None]:
    """Like `sync`, but return the answer with its status, headers and bytes, and parsed."""
    _response = sync_raw(
        voice_id=voice_id,
        client=client,
    )
    return _build_response(client=client, response=_response)


def sync(
    voice_id: str,
    *,
    client: Client,
) -> ErrorEnvelope | VoiceDeleteV3ResponseEnvelope | None:
    """Delete a cloned voice.

    Deletes one of the caller's voice clones, provided no template uses it; it leaves the voice list and frees its
    place in the clone limit. An unknown or already deleted voice gives 404 `voice_not_found`, not 200; in a
    delete-then-list flow, count that 404 as success.

    Args:
        voice_id: ID of the voice, or the `voice_clone_id` given when cloning was started.
        client: Where to send it, and with which credentials.

    Raises:
        errors.ApiError: No answer comes.
        errors.UnexpectedStatus: The answer is not one that the contract describes, and the client has
            `raise_on_unexpected_status` set.

    Returns:
        The answer parsed; None where it has no body, or is not one that the contract describes.
    """

    return sync_detailed(
        voice_id=voice_id,
        client=client,
    ).parsed


async def asyncio_raw(
    voice_id: str,
    *,
    client: AsyncClient,
) -> httpx.Response:
    """Like `asyncio`, but return the answer as it came, whatever its status."""
    return await client.send(
        _get_kwargs(
            voice_id=voice_id,
        ),
    )


async def asyncio_detailed(
    voice_id: str,
    *,
    client: AsyncClient,
) -> Response[ErrorEnvelope | VoiceDeleteV3ResponseEnvelope | None]:
    """Like `asyncio`, but return the answer with its status, headers and bytes, and parsed."""
    _response = await asyncio_raw(
        voice_id=voice_id,
        client=client,
    )
    return _build_response(client=client, response=_response)


async def asyncio(
    voice_id: str,
    *,
    client: AsyncClient,
) -> ErrorEnvelope | VoiceDeleteV3ResponseEnvelope | None:
    """Delete a cloned voice.

    Deletes one of the caller's voice clones, provided no template uses it; it leaves the voice list and frees its
    place in the clone limit. An unknown or already deleted voice gives 404 `voice_not_found`, not 200; in a
    delete-then-list flow, count that 404 as success.

    Args:
        voice_id: ID of the voice, or the `voice_clone_id` given when cloning was started.
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
            voice_id=voice_id,
            client=client,
        )
    ).parsed
