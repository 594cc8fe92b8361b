# Generated from the OpenAPI contract: do not edit. See CONTRIBUTING.md.
# mypy: disable-error-code="func-returns-value,no-any-return"
from __future__ import annotations

from typing import TYPE_CHECKING, Any

import httpx

from ... import errors
from ...types import (
    Response,
    parse_model as _parse_model,
)

if TYPE_CHECKING:
    from ...async_client import AsyncClient
    from ...client import Client
    from ...models.error_envelope import ErrorEnvelope
    from ...models.node_type_catalog_response_envelope import NodeTypeCatalogResponseEnvelope


def _get_kwargs() -> dict[str, Any]:
    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/v3/workflows/node-types",
    }
    return _kwargs


def _parse_response(
    *, client: AsyncClient | Client, response: httpx.Response
) -> ErrorEnvelope | NodeTypeCatalogResponseEnvelope | None:
    from ...models.error_envelope import ErrorEnvelope
    from ...models.node_type_catalog_response_envelope import NodeTypeCatalogResponseEnvelope

    try:
        if response.status_code == 200:
            return _parse_model(NodeTypeCatalogResponseEnvelope, response.json())
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
) -> Response[ErrorEnvelope | NodeTypeCatalogResponseEnvelope | None]:
    return Response(
        status_code=response.status_code,
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_raw(
    *,
    client: Client,
) -> httpx.Response:
    """Like `sync`, but return the answer as it came, whatever its status."""
    return client.send(
        _get_kwargs(),
    )


def sync_detailed(
    *,
    client: Client,
) -> Response[ErrorEnvelope | NodeTypeCatalogResponseEnvelope | None]:
    """Like `sync`, but return the answer with its status, headers and bytes, and parsed."""
    _response = sync_raw(
        client=client,
    )
    return _build_response(client=client, response=_response)


def sync(
    *,
    client: Client,
) -> ErrorEnvelope | NodeTypeCatalogResponseEnvelope | None:
    """List workflow node types.

    Lists the types of nodes that a graph can be made of, each with its settings, inputs and outputs.

    Args:
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
    ).parsed


async def asyncio_raw(
    *,
    client: AsyncClient,
) -> httpx.Response:
    """Like `asyncio`, but return the answer as it came, whatever its status."""
    return await client.send(
        _get_kwargs(),
    )


async def asyncio_detailed(
    *,
    client: AsyncClient,
) -> Response[ErrorEnvelope | NodeTypeCatalogResponseEnvelope | None]:
    """Like `asyncio`, but return the answer with its status, headers and bytes, and parsed."""
    _response = await asyncio_raw(
        client=client,
    )
    return _build_response(client=client, response=_response)


async def asyncio(
    *,
    client: AsyncClient,
) -> ErrorEnvelope | NodeTypeCatalogResponseEnvelope | None:
    """List workflow node types.

    Lists the types of nodes that a graph can be made of, each with its settings, inputs and outputs.

    Args:
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
        )
    ).parsed
