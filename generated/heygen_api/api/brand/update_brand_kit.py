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
    from ...models.brand_kit_detail_envelope import BrandKitDetailEnvelope
    from ...models.error_envelope import ErrorEnvelope
    from ...models.update_brand_kit_request import UpdateBrandKitRequest


def _get_kwargs(
    brand_kit_id: str,
    *,
    body: UpdateBrandKitRequest | bodies.UpdateBrandKitRequest | Mapping[str, Any],
) -> dict[str, Any]:
    _kwargs: dict[str, Any] = {
        "method": "patch",
        "url": "/v3/brand-kits/" + _to_path(brand_kit_id),
    }
    _kwargs["json"] = _to_json(body)
    return _kwargs


def _parse_response(
    *, client: AsyncClient | Client, response: httpx.Response
) -> BrandKitDetailEnvelope | ErrorEnvelope | None:
    from ...models.brand_kit_detail_envelope import BrandKitDetailEnvelope
    from ...models.error_envelope import ErrorEnvelope

    try:
        if response.status_code == 200:
            return _parse_model(BrandKitDetailEnvelope, response.json())
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
) -> Response[BrandKitDetailEnvelope | ErrorEnvelope | None]:
    return Response(
        status_code=response.status_code,
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_raw(
    brand_kit_id: str,
    *,
    client: Client,
    body: UpdateBrandKitRequest | bodies.UpdateBrandKitRequest | Mapping[str, Any],
) -> httpx.Response:
    """Like `sync`, but return the answer as it came, whatever its status."""
    return client.send(
        _get_kwargs(
            brand_kit_id=brand_kit_id,
            body=body,
        ),
    )


def sync_detailed(
    brand_kit_id: str,
    *,
    client: Client,
    body: UpdateBrandKitRequest | bodies.UpdateBrandKitRequest | Mapping[str, Any],
) -> Response[BrandKitDetailEnvelope | ErrorEnvelope | None]:
    """Like `sync`, but return the answer with its status, headers and bytes, and parsed."""
    _response = sync_raw(
        brand_kit_id=brand_kit_id,
        client=client,
        body=body,
    )
    return _build_response(client=client, response=_response)


def sync(
    brand_kit_id: str,
    *,
    client: Client,
    body: UpdateBrandKitRequest | bodies.UpdateBrandKitRequest | Mapping[str, Any],
) -> BrandKitDetailEnvelope | ErrorEnvelope | None:
    """Update a brand kit.

    Changes the name of a kit, or which of its colors, logos and fonts play which role. What the request leaves
    out stays as it is. A kit that is still being made cannot be changed.

    Args:
        brand_kit_id: ID of the brand kit, as given when it was created or in the list of kits.
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
        brand_kit_id=brand_kit_id,
        client=client,
        body=body,
    ).parsed


async def asyncio_raw(
    brand_kit_id: str,
    *,
    client: AsyncClient,
    body: UpdateBrandKitRequest | bodies.UpdateBrandKitRequest | Mapping[str, Any],
) -> httpx.Response:
    """Like `asyncio`, but return the answer as it came, whatever its status."""
    return await client.send(
        _get_kwargs(
            brand_kit_id=brand_kit_id,
            body=body,
        ),
    )


async def asyncio_detailed(
    brand_kit_id: str,
    *,
    client: AsyncClient,
    body: UpdateBrandKitRequest | bodies.UpdateBrandKitRequest | Mapping[str, Any],
) -> Response[BrandKitDetailEnvelope | ErrorEnvelope | None]:
    """Like `asyncio`, but return the answer with its status, headers and bytes, and parsed."""
    _response = await asyncio_raw(
        brand_kit_id=brand_kit_id,
        client=client,
        body=body,
    )
    return _build_response(client=client, response=_response)


async def asyncio(
    brand_kit_id: str,
    *,
    client: AsyncClient,
    body: UpdateBrandKitRequest | bodies.UpdateBrandKitRequest | Mapping[str, Any],
) -> BrandKitDetailEnvelope | ErrorEnvelope | None:
    """Update a brand kit.

    Changes the name of a kit, or which of its colors, logos and fonts play which role. What the request leaves
    out stays as it is. A kit that is still being made cannot be changed.

    Args:
        brand_kit_id: ID of the brand kit, as given when it was created or in the list of kits.
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
            brand_kit_id=brand_kit_id,
            client=client,
            body=body,
        )
    ).parsed
