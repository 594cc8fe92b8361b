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
    from ...models.avatar_look_delete_response_envelope import AvatarLookDeleteResponseEnvelope
    from ...models.error_envelope import ErrorEnvelope


def _get_kwargs(
    look_id: str,
) -> dict[str, Any]:
    _kwargs: dict[str, Any] = {
        "method": "delete",
        "url": "/v3/avatars/looks/" + _to_path(look_id),
    }
    return _kwargs


def _parse_response(
    *, client: AsyncClient | Client, response: httpx.Response
) -> AvatarLookDeleteResponseEnvelope | ErrorEnvelope | None:
    from ...models.avatar_look_delete_response_envelope import AvatarLookDeleteResponseEnvelope
    from ...models.error_envelope import ErrorEnvelope

    try:
        if response.status_code == 200:
            return _parse_model(AvatarLookDeleteResponseEnvelope, response.json())
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
) -> Response[AvatarLookDeleteResponseEnvelope | ErrorEnvelope | None]:
    return Response(
        status_code=response.status_code,
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_raw(
    look_id: str,
    *,
    client: Client,
) -> httpx.Response:
    """Like `sync`, but return the answer as it came, whatever its status."""
    return client.send(
        _get_kwargs(
            look_id=look_id,
        ),
    )


def sync_detailed(
    look_id: str,
    *,
    client: Client,
) -> Response[AvatarLookDeleteResponseEnvelope | ErrorEnvelope | None]:
    """Like `sync`, but return the answer with its status, headers and bytes, and parsed."""
    _response = sync_raw(
        look_id=look_id,
        client=client,
    )
    return _build_response(client=client, response=_response)


def sync(
    look_id: str,
    *,
    client: Client,
) -> AvatarLookDeleteResponseEnvelope | ErrorEnvelope | None:
    """Delete an avatar look.

    Deletes a look together with the resource behind it. Works for kit-based looks, `digital_twin` and
    `photo_avatar`; studio avatars (`model_index`) cannot be removed through the API. Removing a group's final
    look deletes the group too, and later calls that name the group, such as `POST /v3/avatars` with
    `avatar_group_id`, get a 404.

    Args:
        look_id: ID of the avatar look, as given in the list of looks.
        client: Where to send it, and with which credentials.

    Raises:
        errors.ApiError: No answer comes.
        errors.UnexpectedStatus: The answer is not one that the contract describes, and the client has
            `raise_on_unexpected_status` set.

    Returns:
        The answer parsed; None where it has no body, or is not one that the contract describes.
    """

    return sync_detailed(
        look_id=look_id,
        client=client,
    ).parsed


async def asyncio_raw(
    look_id: str,
    *,
    client: AsyncClient,
) -> httpx.Response:
    """Like `asyncio`, but return the answer as it came, whatever its status."""
    return await client.send(
        _get_kwargs(
            look_id=look_id,
        ),
    )


async def asyncio_detailed(
    look_id: str,
    *,
    client: AsyncClient,
) -> Response[AvatarLookDeleteResponseEnvelope | ErrorEnvelope | None]:
    """Like `asyncio`, but return the answer with its status, headers and bytes, and parsed."""
    _response = await asyncio_raw(
        look_id=look_id,
        client=client,
    )
    return _build_response(client=client, response=_response)


async def asyncio(
    look_id: str,
    *,
    client: AsyncClient,
) -> AvatarLookDeleteResponseEnvelope | ErrorEnvelope | None:
    """Delete an avatar look.

    Deletes a look together with the resource behind it. Works for kit-based looks, `digital_twin` and
    `photo_avatar`; studio avatars (`model_index`) cannot be removed through the API. Removing a group's final
    look deletes the group too, and later calls that name the group, such as `POST /v3/avatars` with
    `avatar_group_id`, get a 404.

    Args:
        look_id: ID of the avatar look, as given in the list of looks.
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
            look_id=look_id,
            client=client,
        )
    ).parsed
