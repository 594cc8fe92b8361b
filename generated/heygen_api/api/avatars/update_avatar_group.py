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
    to_path as _to_path,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ... import bodies
    from ...async_client import AsyncClient
    from ...client import Client
    from ...models.avatar_group_item_envelope import AvatarGroupItemEnvelope
    from ...models.error_envelope import ErrorEnvelope
    from ...models.update_avatar_group_request import UpdateAvatarGroupRequest


def _get_kwargs(
    group_id: str,
    *,
    body: UpdateAvatarGroupRequest | bodies.UpdateAvatarGroupRequest | Mapping[str, Any],
) -> dict[str, Any]:
    _kwargs: dict[str, Any] = {
        "method": "patch",
        "url": "/v3/avatars/" + _to_path(group_id),
    }
    _kwargs["json"] = _to_json(body)
    return _kwargs


def _parse_response(
    *, client: AsyncClient | Client, response: httpx.Response
) -> AvatarGroupItemEnvelope | ErrorEnvelope | None:
    from ...models.avatar_group_item_envelope import AvatarGroupItemEnvelope
    from ...models.error_envelope import ErrorEnvelope

    try:
        if response.status_code == 200:
            return _parse_model(AvatarGroupItemEnvelope, response.json())
        if response.status_code == 400:
            return _parse_model(ErrorEnvelope, response.json())
        if response.status_code == 401:
            return _parse_model(ErrorEnvelope, response.json())
        if response.status_code == 403:
            return _parse_model(ErrorEnvelope, response.json())
        if response.status_code == 404:
            return _parse_model(ErrorEnvelope, response.json())
        if response.status_code == 409:
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
) -> Response[AvatarGroupItemEnvelope | ErrorEnvelope | None]:
    return Response(
        status_code=response.status_code,
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_raw(
    group_id: str,
    *,
    client: Client,
    body: UpdateAvatarGroupRequest | bodies.UpdateAvatarGroupRequest | Mapping[str, Any],
) -> httpx.Response:
    """Like `sync`, but return the answer as it came, whatever its status."""
    return client.send(
        _get_kwargs(
            group_id=group_id,
            body=body,
        ),
    )


def sync_detailed(
    group_id: str,
    *,
    client: Client,
    body: UpdateAvatarGroupRequest | bodies.UpdateAvatarGroupRequest | Mapping[str, Any],
) -> Response[AvatarGroupItemEnvelope | ErrorEnvelope | None]:
    """Like `sync`, but return the answer with its status, headers and bytes, and parsed."""
    _response = sync_raw(
        group_id=group_id,
        client=client,
        body=body,
    )
    return _build_response(client=client, response=_response)


def sync(
    group_id: str,
    *,
    client: Client,
    body: UpdateAvatarGroupRequest | bodies.UpdateAvatarGroupRequest | Mapping[str, Any],
) -> AvatarGroupItemEnvelope | ErrorEnvelope | None:
    """Update an avatar group.

    Sets the voice that an avatar uses by default. Only your own avatars can be changed, and the voice must be one
    that you may use.

    Args:
        group_id: ID of the avatar group, as given when the avatar was created or in the list of groups.
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
        group_id=group_id,
        client=client,
        body=body,
    ).parsed


async def asyncio_raw(
    group_id: str,
    *,
    client: AsyncClient,
    body: UpdateAvatarGroupRequest | bodies.UpdateAvatarGroupRequest | Mapping[str, Any],
) -> httpx.Response:
    """Like `asyncio`, but return the answer as it came, whatever its status."""
    return await client.send(
        _get_kwargs(
            group_id=group_id,
            body=body,
        ),
    )


async def asyncio_detailed(
    group_id: str,
    *,
    client: AsyncClient,
    body: UpdateAvatarGroupRequest | bodies.UpdateAvatarGroupRequest | Mapping[str, Any],
) -> Response[AvatarGroupItemEnvelope | ErrorEnvelope | None]:
    """Like `asyncio`, but return the answer with its status, headers and bytes, and parsed."""
    _response = await asyncio_raw(
        group_id=group_id,
        client=client,
        body=body,
    )
    return _build_response(client=client, response=_response)


async def asyncio(
    group_id: str,
    *,
    client: AsyncClient,
    body: UpdateAvatarGroupRequest | bodies.UpdateAvatarGroupRequest | Mapping[str, Any],
) -> AvatarGroupItemEnvelope | ErrorEnvelope | None:
    """Update an avatar group.

    Sets the voice that an avatar uses by default. Only your own avatars can be changed, and the voice must be one
    that you may use.

    Args:
        group_id: ID of the avatar group, as given when the avatar was created or in the list of groups.
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
            group_id=group_id,
            client=client,
            body=body,
        )
    ).parsed
