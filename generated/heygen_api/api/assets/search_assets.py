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
    from ...models.asset_search_item_page import AssetSearchItemPage
    from ...models.error_envelope import ErrorEnvelope
    from ...models.search_assets_scope import SearchAssetsScope
    from ...models.search_assets_type import SearchAssetsType


def _get_kwargs(
    *,
    query: str,
    type_: SearchAssetsType,
    limit: int | Unset = UNSET,
    token: str | Unset = UNSET,
    scope: SearchAssetsScope | Unset = UNSET,
) -> dict[str, Any]:
    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/v3/assets/search",
        "params": _to_query(
            {
                "query": query,
                "limit": limit,
                "token": token,
                "type": type_,
                "scope": scope,
            }
        ),
    }
    return _kwargs


def _parse_response(
    *, client: AsyncClient | Client, response: httpx.Response
) -> AssetSearchItemPage | ErrorEnvelope | None:
    from ...models.asset_search_item_page import AssetSearchItemPage
    from ...models.error_envelope import ErrorEnvelope

    try:
        if response.status_code == 200:
            return _parse_model(AssetSearchItemPage, response.json())
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
) -> Response[AssetSearchItemPage | ErrorEnvelope | None]:
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
    type_: SearchAssetsType,
    limit: int | Unset = UNSET,
    token: str | Unset = UNSET,
    scope: SearchAssetsScope | Unset = UNSET,
) -> httpx.Response:
    """Like `sync`, but return the answer as it came, whatever its status."""
    return client.send(
        _get_kwargs(
            query=query,
            limit=limit,
            token=token,
            type_=type_,
            scope=scope,
        ),
    )


def sync_detailed(
    *,
    client: Client,
    query: str,
    type_: SearchAssetsType,
    limit: int | Unset = UNSET,
    token: str | Unset = UNSET,
    scope: SearchAssetsScope | Unset = UNSET,
) -> Response[AssetSearchItemPage | ErrorEnvelope | None]:
    """Like `sync`, but return the answer with its status, headers and bytes, and parsed."""
    _response = sync_raw(
        client=client,
        query=query,
        limit=limit,
        token=token,
        type_=type_,
        scope=scope,
    )
    return _build_response(client=client, response=_response)


def sync(
    *,
    client: Client,
    query: str,
    type_: SearchAssetsType,
    limit: int | Unset = UNSET,
    token: str | Unset = UNSET,
    scope: SearchAssetsScope | Unset = UNSET,
) -> AssetSearchItemPage | ErrorEnvelope | None:
    """Search images and icons.

    Finds public, re-hosted images and icons whose meaning matches a plain-language text such as `minimalist
    rocket icon`. Results come in order of similarity, paged by cursor, and carry a public URL that stays stable.

    Args:
        query: Plain-language text saying which image or icon is wanted, such as `minimalist rocket icon`. Closest
            matches in meaning come first.
        limit: Largest number of items on one page, from 1 to 50; 20 when omitted.
        token: Cursor of the page to return: the `next_token` of the page before it, unchanged. The first page when
            omitted.
        type_: Kind of asset to look for, `image` or `icon`.
        scope: Where to look: `public` is the shared catalog and the default, `personal` covers the assets in the
            caller's own space.
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
        limit=limit,
        token=token,
        type_=type_,
        scope=scope,
    ).parsed


async def asyncio_raw(
    *,
    client: AsyncClient,
    query: str,
    type_: SearchAssetsType,
    limit: int | Unset = UNSET,
    token: str | Unset = UNSET,
    scope: SearchAssetsScope | Unset = UNSET,
) -> httpx.Response:
    """Like `asyncio`, but return the answer as it came, whatever its status."""
    return await client.send(
        _get_kwargs(
            query=query,
            limit=limit,
            token=token,
            type_=type_,
            scope=scope,
        ),
    )


async def asyncio_detailed(
    *,
    client: AsyncClient,
    query: str,
    type_: SearchAssetsType,
    limit: int | Unset = UNSET,
    token: str | Unset = UNSET,
    scope: SearchAssetsScope | Unset = UNSET,
) -> Response[AssetSearchItemPage | ErrorEnvelope | None]:
    """Like `asyncio`, but return the answer with its status, headers and bytes, and parsed."""
    _response = await asyncio_raw(
        client=client,
        query=query,
        limit=limit,
        token=token,
        type_=type_,
        scope=scope,
    )
    return _build_response(client=client, response=_response)


async def asyncio(
    *,
    client: AsyncClient,
    query: str,
    type_: SearchAssetsType,
    limit: int | Unset = UNSET,
    token: str | Unset = UNSET,
    scope: SearchAssetsScope | Unset = UNSET,
) -> AssetSearchItemPage | ErrorEnvelope | None:
    """Search images and icons.

    Finds public, re-hosted images and icons whose meaning matches a plain-language text such as `minimalist
    rocket icon`. Results come in order of similarity, paged by cursor, and carry a public URL that stays stable.

    Args:
        query: Plain-language text saying which image or icon is wanted, such as `minimalist rocket icon`. Closest
            matches in meaning come first.
        limit: Largest number of items on one page, from 1 to 50; 20 when omitted.
        token: Cursor of the page to return: the `next_token` of the page before it, unchanged. The first page when
            omitted.
        type_: Kind of asset to look for, `image` or `icon`.
        scope: Where to look: `public` is the shared catalog and the default, `personal` covers the assets in the
            caller's own space.
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
            limit=limit,
            token=token,
            type_=type_,
            scope=scope,
        )
    ).parsed
