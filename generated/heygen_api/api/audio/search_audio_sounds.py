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
    from ...models.audio_sound_item_page import AudioSoundItemPage
    from ...models.error_envelope import ErrorEnvelope
    from ...models.search_audio_sounds_type import SearchAudioSoundsType


def _get_kwargs(
    *,
    query: str,
    type_: SearchAudioSoundsType | Unset = UNSET,
    limit: int | Unset = UNSET,
    min_score: float | Unset = UNSET,
    token: str | Unset = UNSET,
) -> dict[str, Any]:
    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/v3/audio/sounds",
        "params": _to_query(
            {
                "query": query,
                "type": type_,
                "limit": limit,
                "min_score": min_score,
                "token": token,
            }
        ),
    }
    return _kwargs


def _parse_response(
    *, client: AsyncClient | Client, response: httpx.Response
) -> AudioSoundItemPage | ErrorEnvelope | None:
    from ...models.audio_sound_item_page import AudioSoundItemPage
    from ...models.error_envelope import ErrorEnvelope

    try:
        if response.status_code == 200:
            return _parse_model(AudioSoundItemPage, response.json())
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
) -> Response[AudioSoundItemPage | ErrorEnvelope | None]:
    return Response(
        status_code=response.status_code,
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_raw(
    *,
    client: Client,
    query: str,
    type_: SearchAudioSoundsType | Unset = UNSET,
    limit: int | Unset = UNSET,
    min_score: float | Unset = UNSET,
    token: str | Unset = UNSET,
) -> httpx.Response:
    """Like `sync`, but return the answer as it came, whatever its status."""
    return client.send(
        _get_kwargs(
            query=query,
            type_=type_,
            limit=limit,
            min_score=min_score,
            token=token,
        ),
    )


def sync_detailed(
    *,
    client: Client,
    query: str,
    type_: SearchAudioSoundsType | Unset = UNSET,
    limit: int | Unset = UNSET,
    min_score: float | Unset = UNSET,
    token: str | Unset = UNSET,
) -> Response[AudioSoundItemPage | ErrorEnvelope | None]:
    """Like `sync`, but return the answer with its status, headers and bytes, and parsed."""
    _response = sync_raw(
        client=client,
        query=query,
        type_=type_,
        limit=limit,
        min_score=min_score,
        token=token,
    )
    return _build_response(client=client, response=_response)


def sync(
    *,
    client: Client,
    query: str,
    type_: SearchAudioSoundsType | Unset = UNSET,
    limit: int | Unset = UNSET,
    min_score: float | Unset = UNSET,
    token: str | Unset = UNSET,
) -> AudioSoundItemPage | ErrorEnvelope | None:
    """Search music or sound effects.

    Finds audio whose meaning matches a plain-language text. `type=music`, the default, covers background music
    (`upbeat lofi hip-hop`); `type=sound_effects` covers SFX (`cash register cha-ching`). Tracks come in order of
    similarity, paged by cursor, each with a presigned download URL.

    Args:
        query: Plain-language text saying which audio is wanted, such as `upbeat lofi hip-hop`. Closest matches in
            meaning come first.
        type_: Catalog to look in: `music` for background music, which is the default, or `sound_effects` for SFX.
        limit: Largest number of tracks on one page, from 1 to 50; 10 when omitted.
        min_score: Lowest similarity, from 0 to 1, that a track needs in order to be returned.
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
        query=query,
        type_=type_,
        limit=limit,
        min_score=min_score,
        token=token,
    ).parsed


async def asyncio_raw(
    *,
    client: AsyncClient,
    query: str,
    type_: SearchAudioSoundsType | Unset = UNSET,
    limit: int | Unset = UNSET,
    min_score: float | Unset = UNSET,
    token: str | Unset = UNSET,
) -> httpx.Response:
    """Like `asyncio`, but return the answer as it came, whatever its status."""
    return await client.send(
        _get_kwargs(
            query=query,
            type_=type_,
            limit=limit,
            min_score=min_score,
            token=token,
        ),
    )


async def asyncio_detailed(
    *,
    client: AsyncClient,
    query: str,
    type_: SearchAudioSoundsType | Unset = UNSET,
    limit: int | Unset = UNSET,
    min_score: float | Unset = UNSET,
    token: str | Unset = UNSET,
) -> Response[AudioSoundItemPage | ErrorEnvelope | None]:
    """Like `asyncio`, but return the answer with its status, headers and bytes, and parsed."""
    _response = await asyncio_raw(
        client=client,
        query=query,
        type_=type_,
        limit=limit,
        min_score=min_score,
        token=token,
    )
    return _build_response(client=client, response=_response)


async def asyncio(
    *,
    client: AsyncClient,
    query: str,
    type_: SearchAudioSoundsType | Unset = UNSET,
    limit: int | Unset = UNSET,
    min_score: float | Unset = UNSET,
    token: str | Unset = UNSET,
) -> AudioSoundItemPage | ErrorEnvelope | None:
    """Search music or sound effects.

    Finds audio whose meaning matches a plain-language text. `type=music`, the default, covers background music
    (`upbeat lofi hip-hop`); `type=sound_effects` covers SFX (`cash register cha-ching`). Tracks come in order of
    similarity, paged by cursor, each with a presigned download URL.

    Args:
        query: Plain-language text saying which audio is wanted, such as `upbeat lofi hip-hop`. Closest matches in
            meaning come first.
        type_: Catalog to look in: `music` for background music, which is the default, or `sound_effects` for SFX.
        limit: Largest number of tracks on one page, from 1 to 50; 10 when omitted.
        min_score: Lowest similarity, from 0 to 1, that a track needs in order to be returned.
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
            query=query,
            type_=type_,
            limit=limit,
            min_score=min_score,
            token=token,
        )
    ).parsed
