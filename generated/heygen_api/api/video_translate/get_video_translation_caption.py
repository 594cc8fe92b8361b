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
    to_query as _to_query,
)

if TYPE_CHECKING:
    from ...async_client import AsyncClient
    from ...client import Client
    from ...models.error_envelope import ErrorEnvelope
    from ...models.get_video_translation_caption_format import GetVideoTranslationCaptionFormat
    from ...models.video_translation_caption_envelope import VideoTranslationCaptionEnvelope


def _get_kwargs(
    video_translation_id: str,
    *,
    format_: GetVideoTranslationCaptionFormat,
) -> dict[str, Any]:
    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/v3/video-translations/" + _to_path(video_translation_id) + "/caption",
        "params": _to_query(
            {
                "format": format_,
            }
        ),
    }
    return _kwargs


def _parse_response(
    *, client: AsyncClient | Client, response: httpx.Response
) -> ErrorEnvelope | VideoTranslationCaptionEnvelope | None:
    from ...models.error_envelope import ErrorEnvelope
    from ...models.video_translation_caption_envelope import VideoTranslationCaptionEnvelope

    try:
        if response.status_code == 200:
            return _parse_model(VideoTranslationCaptionEnvelope, response.json())
        if response.status_code == 400:
            return _parse_model(ErrorEnvelope, response.json())
        if response.status_code == 401:
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
) -> Response[ErrorEnvelope | VideoTranslationCaptionEnvelope | None]:
    return Response(
        status_code=response.status_code,
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_raw(
    video_translation_id: str,
    *,
    client: Client,
    format_: GetVideoTranslationCaptionFormat,
) -> httpx.Response:
    """Like `sync`, but return the answer as it came, whatever its status."""
    return client.send(
        _get_kwargs(
            video_translation_id=video_translation_id,
            format_=format_,
        ),
    )


def sync_detailed(
    video_translation_id: str,
    *,
    client: Client,
    format_: GetVideoTranslationCaptionFormat,
) -> Response[ErrorEnvelope | VideoTranslationCaptionEnvelope | None]:
    """Like `sync`, but return the answer with its status, headers and bytes, and parsed."""
    _response = sync_raw(
        video_translation_id=video_translation_id,
        client=client,
        format_=format_,
    )
    return _build_response(client=client, response=_response)


def sync(
    video_translation_id: str,
    *,
    client: Client,
    format_: GetVideoTranslationCaptionFormat,
) -> ErrorEnvelope | VideoTranslationCaptionEnvelope | None:
    """Get a translation's captions.

    Gives a link to the caption file of a finished translation, as SRT or VTT. The translation itself carries
    links to both (`srt_caption_url`, `vtt_caption_url`) where it was created with captions.

    Args:
        video_translation_id: ID of the video translation, as given when it was started; each output language has its own.
        format_: File format of the captions: `srt` (SubRip) or `vtt` (WebVTT).
        client: Where to send it, and with which credentials.

    Raises:
        errors.ApiError: No answer comes.
        errors.UnexpectedStatus: The answer is not one that the contract describes, and the client has
            `raise_on_unexpected_status` set.

    Returns:
        The answer parsed; None where it has no body, or is not one that the contract describes.
    """

    return sync_detailed(
        video_translation_id=video_translation_id,
        client=client,
        format_=format_,
    ).parsed


async def asyncio_raw(
    video_translation_id: str,
    *,
    client: AsyncClient,
    format_: GetVideoTranslationCaptionFormat,
) -> httpx.Response:
    """Like `asyncio`, but return the answer as it came, whatever its status."""
    return await client.send(
        _get_kwargs(
            video_translation_id=video_translation_id,
            format_=format_,
        ),
    )


async def asyncio_detailed(
    video_translation_id: str,
    *,
    client: AsyncClient,
    format_: GetVideoTranslationCaptionFormat,
) -> Response[ErrorEnvelope | VideoTranslationCaptionEnvelope | None]:
    """Like `asyncio`, but return the answer with its status, headers and bytes, and parsed."""
    _response = await asyncio_raw(
        video_translation_id=video_translation_id,
        client=client,
        format_=format_,
    )
    return _build_response(client=client, response=_response)


async def asyncio(
    video_translation_id: str,
    *,
    client: AsyncClient,
    format_: GetVideoTranslationCaptionFormat,
) -> ErrorEnvelope | VideoTranslationCaptionEnvelope | None:
    """Get a translation's captions.

    Gives a link to the caption file of a finished translation, as SRT or VTT. The translation itself carries
    links to both (`srt_caption_url`, `vtt_caption_url`) where it was created with captions.

    Args:
        video_translation_id: ID of the video translation, as given when it was started; each output language has its own.
        format_: File format of the captions: `srt` (SubRip) or `vtt` (WebVTT).
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
            video_translation_id=video_translation_id,
            client=client,
            format_=format_,
        )
    ).parsed
