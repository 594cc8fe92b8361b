# Generated from the OpenAPI contract: do not edit. See CONTRIBUTING.md.
# mypy: disable-error-code="func-returns-value,no-any-return"
from __future__ import annotations

from typing import TYPE_CHECKING, Any

import httpx

from ... import errors
from ...types import (
    Response,
    parse_model as _parse_model,
    to_headers as _to_headers,
    to_json as _to_json,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ... import bodies
    from ...async_client import AsyncClient
    from ...client import Client
    from ...models.create_workflow_run_request import CreateWorkflowRunRequest
    from ...models.error_envelope import ErrorEnvelope
    from ...models.workflow_run_response_envelope import WorkflowRunResponseEnvelope


def _get_kwargs(
    *,
    body: CreateWorkflowRunRequest | bodies.CreateWorkflowRunRequest | Mapping[str, Any],
    idempotency_key: str,
) -> dict[str, Any]:
    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/v3/workflow-runs",
        "headers": _to_headers(
            {
                "Idempotency-Key": idempotency_key,
            }
        ),
    }
    _kwargs["json"] = _to_json(body)
    return _kwargs


def _parse_response(
    *, client: AsyncClient | Client, response: httpx.Response
) -> ErrorEnvelope | WorkflowRunResponseEnvelope | None:
    from ...models.error_envelope import ErrorEnvelope
    from ...models.workflow_run_response_envelope import WorkflowRunResponseEnvelope

    try:
        if response.status_code == 200:
            return _parse_model(WorkflowRunResponseEnvelope, response.json())
        if response.status_code == 201:
            return _parse_model(WorkflowRunResponseEnvelope, response.json())
        if response.status_code == 400:
            return _parse_model(ErrorEnvelope, response.json())
        if response.status_code == 401:
            return _parse_model(ErrorEnvelope, response.json())
        if response.status_code == 404:
            return _parse_model(ErrorEnvelope, response.json())
        if response.status_code == 409:
            return _parse_model(ErrorEnvelope, response.json())
        if response.status_code == 429:
            return _parse_model(ErrorEnvelope, response.json())
        if response.status_code == 503:
            return _parse_model(ErrorEnvelope, response.json())
    except (ValueError, RecursionError):  # not the JSON that it should be
        pass
    if client.raise_on_unexpected_status:
        raise errors.UnexpectedStatus(response.status_code, response.content)
    return None


def _build_response(
    *, client: AsyncClient | Client, response: httpx.Response
) -> Response[ErrorEnvelope | WorkflowRunResponseEnvelope | None]:
    return Response(
        status_code=response.status_code,
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_raw(
    *,
    client: Client,
    body: CreateWorkflowRunRequest | bodies.CreateWorkflowRunRequest | Mapping[str, Any],
    idempotency_key: str,
) -> httpx.Response:
    """Like `sync`, but return the answer as it came, whatever its status."""
    return client.send(
        _get_kwargs(
            body=body,
            idempotency_key=idempotency_key,
        ),
        "Idempotency-Key",
    )


def sync_detailed(
    *,
    client: Client,
    body: CreateWorkflowRunRequest | bodies.CreateWorkflowRunRequest | Mapping[str, Any],
    idempotency_key: str,
) -> Response[ErrorEnvelope | WorkflowRunResponseEnvelope | None]:
    """Like `sync`, but return the answer with its status, headers and bytes, and parsed."""
    _response = sync_raw(
        client=client,
        body=body,
        idempotency_key=idempotency_key,
    )
    return _build_response(client=client, response=_response)


def sync(
    *,
    client: Client,
    body: CreateWorkflowRunRequest | bodies.CreateWorkflowRunRequest | Mapping[str, Any],
    idempotency_key: str,
) -> ErrorEnvelope | WorkflowRunResponseEnvelope | None:
    """Start a workflow run.

    Runs a published version of a workflow with the given inputs. An `Idempotency-Key` is required, so that a
    repeated request starts no second run. `GET /v3/workflow-runs/{run_id}` tells how far the run has got.

    Args:
        idempotency_key: Key of the caller's own choice that makes it safe to repeat the request: 1 to 255 letters, digits,
            `_`, `-`, `:` or `.`. The request has to have one. The same key with the same body returns the first
            result instead of a second, charged job.
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
        client=client,
        body=body,
        idempotency_key=idempotency_key,
    ).parsed


async def asyncio_raw(
    *,
    client: AsyncClient,
    body: CreateWorkflowRunRequest | bodies.CreateWorkflowRunRequest | Mapping[str, Any],
    idempotency_key: str,
) -> httpx.Response:
    """Like `asyncio`, but return the answer as it came, whatever its status."""
    return await client.send(
        _get_kwargs(
            body=body,
            idempotency_key=idempotency_key,
        ),
        "Idempotency-Key",
    )


async def asyncio_detailed(
    *,
    client: AsyncClient,
    body: CreateWorkflowRunRequest | bodies.CreateWorkflowRunRequest | Mapping[str, Any],
    idempotency_key: str,
) -> Response[ErrorEnvelope | WorkflowRunResponseEnvelope | None]:
    """Like `asyncio`, but return the answer with its status, headers and bytes, and parsed."""
    _response = await asyncio_raw(
        client=client,
        body=body,
        idempotency_key=idempotency_key,
    )
    return _build_response(client=client, response=_response)


async def asyncio(
    *,
    client: AsyncClient,
    body: CreateWorkflowRunRequest | bodies.CreateWorkflowRunRequest | Mapping[str, Any],
    idempotency_key: str,
) -> ErrorEnvelope | WorkflowRunResponseEnvelope | None:
    """Start a workflow run.

    Runs a published version of a workflow with the given inputs. An `Idempotency-Key` is required, so that a
    repeated request starts no second run. `GET /v3/workflow-runs/{run_id}` tells how far the run has got.

    Args:
        idempotency_key: Key of the caller's own choice that makes it safe to repeat the request: 1 to 255 letters, digits,
            `_`, `-`, `:` or `.`. The request has to have one. The same key with the same body returns the first
            result instead of a second, charged job.
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
            client=client,
            body=body,
            idempotency_key=idempotency_key,
        )
    ).parsed
