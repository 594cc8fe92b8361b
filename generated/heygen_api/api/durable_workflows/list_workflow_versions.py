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
    to_path as _to_path,
    to_query as _to_query,
)

if TYPE_CHECKING:
    from ...async_client import AsyncClient
    from ...client import Client
    from ...models.error_envelope import ErrorEnvelope
    from ...models.workflow_version_list_item_page import WorkflowVersionListItemPage


def _get_kwargs(
    workflow_id: str,
    *,
    limit: int | Unset = UNSET,
    token: str | Unset = UNSET,
) -> dict[str, Any]:
    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/v3/workflows/" + _to_path(workflow_id) + "/versions",
        "params": _to_query(
            {
                "limit": limit,
                "token": token,
            }
        ),
    }
    return _kwargs


def _parse_response(
    *, client: AsyncClient | Client, response: httpx.Response
) -> ErrorEnvelope | WorkflowVersionListItemPage | None:
    from ...models.error_envelope import ErrorEnvelope
    from ...models.workflow_version_list_item_page import WorkflowVersionListItemPage

    try:
        if response.status_code == 200:
            return _parse_model(WorkflowVersionListItemPage, response.json())
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
) -> Response[ErrorEnvelope | WorkflowVersionListItemPage | None]:
    return Response(
        status_code=response.status_code,
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_raw(
    workflow_id: str,
    *,
    client: Client,
    limit: int | Unset = UNSET,
    token: str | Unset = UNSET,
) -> httpx.Response:
    """Like `sync`, but return the answer as it came, whatever its status."""
    return client.send(
        _get_kwargs(
            workflow_id=workflow_id,
            limit=limit,
            token=token,
        ),
    )


def sync_detailed(
    workflow_id: str,
    *,
    client: Client,
    limit: int | Unset = UNSET,
    token: str | Unset = UNSET,
) -> Response[ErrorEnvelope | WorkflowVersionListItemPage | None]:
    """Like `sync`, but return the answer with its status, headers and bytes, and parsed."""
    _response = sync_raw(
        workflow_id=workflow_id,
        client=client,
        limit=limit,
        token=token,
    )
    return _build_response(client=client, response=_response)


def sync(
    workflow_id: str,
    *,
    client: Client,
    limit: int | Unset = UNSET,
    token: str | Unset = UNSET,
) -> ErrorEnvelope | WorkflowVersionListItemPage | None:
    """List versions of a workflow.

    Lists the published versions of one workflow, page by page, without their graphs.

    Args:
        workflow_id: ID of the workflow, as given when it was created or in the list of workflows.
        limit: Largest number of items on one page, from 1 to 100; 10 when omitted.
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
        workflow_id=workflow_id,
        client=client,
        limit=limit,
        token=token,
    ).parsed


async def asyncio_raw(
    workflow_id: str,
    *,
    client: AsyncClient,
    limit: int | Unset = UNSET,
    token: str | Unset = UNSET,
) -> httpx.Response:
    """Like `asyncio`, but return the answer as it came, whatever its status."""
    return await client.send(
        _get_kwargs(
            workflow_id=workflow_id,
            limit=limit,
            token=token,
        ),
    )


async def asyncio_detailed(
    workflow_id: str,
    *,
    client: AsyncClient,
    limit: int | Unset = UNSET,
    token: str | Unset = UNSET,
) -> Response[ErrorEnvelope | WorkflowVersionListItemPage | None]:
    """Like `asyncio`, but return the answer with its status, headers and bytes, and parsed."""
    _response = await asyncio_raw(
        workflow_id=workflow_id,
        client=client,
        limit=limit,
        token=token,
    )
    return _build_response(client=client, response=_response)


async def asyncio(
    workflow_id: str,
    *,
    client: AsyncClient,
    limit: int | Unset = UNSET,
    token: str | Unset = UNSET,
) -> ErrorEnvelope | WorkflowVersionListItemPage | None:
    """List versions of a workflow.

    Lists the published versions of one workflow, page by page, without their graphs.

    Args:
        workflow_id: ID of the workflow, as given when it was created or in the list of workflows.
        limit: Largest number of items on one page, from 1 to 100; 10 when omitted.
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
            workflow_id=workflow_id,
            client=client,
            limit=limit,
            token=token,
        )
    ).parsed
