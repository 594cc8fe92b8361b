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
    from ...models.get_asset_v3_response_page import GetAssetV3ResponsePage


def _get_kwargs(
    *,
    username: str,
    limit: int | Unset = UNSET,
    token: str | Unset = UNSET,
    folder_id: str | Unset = UNSET,
) -> dict[str, Any]:
    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/v3/assets",
        "params": _to_query(
            {
                "username": username,
                "limit": limit,
                "token": token,
                "folder_id": folder_id,
            }
        ),
    }
    return _kwargs


def _parse_response(
    *, client: AsyncClient | Client, response: httpx.Response
) -> ErrorEnvelope | GetAssetV3ResponsePage | None:
    from ...models.error_envelope import ErrorEnvelope
    from ...models.get_asset_v3_response_page import GetAssetV3ResponsePage

    try:
        if response.status_code == 200:
            return _parse_model(GetAssetV3ResponsePage, response.json())
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
) -> Response[ErrorEnvelope | GetAssetV3ResponsePage | None]:
    return Response(
        status_code=response.status_code,
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_raw(
    *,
    client: Client,
    username: str,
    limit: int | Unset = UNSET,
    token: str | Unset = UNSET,
    folder_id: str | Unset = UNSET,
) -> httpx.Response:
    """Like `sync`, but return the answer as it came, whatever its status."""
    return client.send(
        _get_kwargs(
            username=username,
            limit=limit,
            token=token,
            folder_id=folder_id,
        ),
    )


def sync_detailed(
    *,
    client: Client,
    username: str,
    limit: int | Unset = UNSET,
    token: str | Unset = UNSET,
    folder_id: str | Unset = UNSET,
) -> Response[ErrorEnvelope | GetAssetV3ResponsePage | None]:
    """Like `sync`, but return the answer with its status, headers and bytes, and parsed."""
    _response = sync_raw(
        client=client,
        username=username,
        limit=limit,
        token=token,
        folder_id=folder_id,
    )
    return _build_response(client=client, response=_response)


def sync(
    *,
    client: Client,
    username: str,
    limit: int | Unset = UNSET,
    token: str | Unset = UNSET,
    folder_id: str | Unset = UNSET,
) -> ErrorEnvelope | GetAssetV3ResponsePage | None:
    """List uploaded assets.

    Lists the assets of a workspace member that the caller can access, newest first, page by page, without those
    deleted. `username` (an item's `owner`) is required during the beta and later becomes an optional filter;
    `folder_id` limits the list to one folder. Beta: may change at a few days' notice.

    Args:
        username: Workspace member whose assets are listed, matching `owner` on the items. Mandatory during the beta,
            later an optional filter.
        limit: Largest number of items on one page, from 1 to 100; 20 when omitted.
        token: Cursor of the page to return: the `next_token` of the page before it, unchanged. Empty, which is the
            default, for the first page.
        folder_id: Limits the list to one folder; an empty value (`folder_id=`) selects root-level assets, those in no
            folder. Without it, assets from every folder are listed.
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
        username=username,
        limit=limit,
        token=token,
        folder_id=folder_id,
    ).parsed


async def asyncio_raw(
    *,
    client: AsyncClient,
    username: str,
    limit: int | Unset = UNSET,
    token: str | Unset = UNSET,
    folder_id: str | Unset = UNSET,
) -> httpx.Response:
    """Like `asyncio`, but return the answer as it came, whatever its status."""
    return await client.send(
        _get_kwargs(
            username=username,
            limit=limit,
            token=token,
            folder_id=folder_id,
        ),
    )


async def asyncio_detailed(
    *,
    client: AsyncClient,
    username: str,
    limit: int | Unset = UNSET,
    token: str | Unset = UNSET,
    folder_id: str | Unset = UNSET,
) -> Response[ErrorEnvelope | GetAssetV3ResponsePage | None]:
    """Like `asyncio`, but return the answer with its status, headers and bytes, and parsed."""
    _response = await asyncio_raw(
        client=client,
        username=username,
        limit=limit,
        token=token,
        folder_id=folder_id,
    )
    return _build_response(client=client, response=_response)


async def asyncio(
    *,
    client: AsyncClient,
    username: str,
    limit: int | Unset = UNSET,
    token: str | Unset = UNSET,
    folder_id: str | Unset = UNSET,
) -> ErrorEnvelope | GetAssetV3ResponsePage | None:
    """List uploaded assets.

    Lists the assets of a workspace member that the caller can access, newest first, page by page, without those
    deleted. `username` (an item's `owner`) is required during the beta and later becomes an optional filter;
    `folder_id` limits the list to one folder. Beta: may change at a few days' notice.

    Args:
        username: Workspace member whose assets are listed, matching `owner` on the items. Mandatory during the beta,
            later an optional filter.
        limit: Largest number of items on one page, from 1 to 100; 20 when omitted.
        token: Cursor of the page to return: the `next_token` of the page before it, unchanged. Empty, which is the
            default, for the first page.
        folder_id: Limits the list to one folder; an empty value (`folder_id=`) selects root-level assets, those in no
            folder. Without it, assets from every folder are listed.
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
            username=username,
            limit=limit,
            token=token,
            folder_id=folder_id,
        )
    ).parsed
