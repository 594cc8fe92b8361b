"""Webhooks: when a job ends, its event is noted, sent to the endpoints that ask for it, and to its `callback_url`.

Only loopback addresses are ever called: an endpoint elsewhere can be registered and gets nothing.
"""

from __future__ import annotations

import asyncio
import hashlib
import hmac
import ipaddress
import json
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from heygen.sandbox.contract.families import Place
from heygen.sandbox.contract.values import items, text
from heygen.sandbox.samples import plausible
from heygen.sandbox.state.store import Job, Resource

if TYPE_CHECKING:
    import httpx

    from heygen.sandbox.state.world import World

_ENDPOINTS, _EVENTS = "/v3/webhooks/endpoints", "/v3/webhooks/events"
_PAUSES = (0.0, 0.5, 2.0)
"""Seconds before each try of a delivery."""
_TIMEOUT = 5.0


def is_loopback(url: str) -> bool:
    """Tell whether a URL's host is `localhost` or a loopback address written out; no name is looked up."""
    try:
        host = urlsplit(url).hostname or ""
        return host == "localhost" or ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def signature(secret: str, content: bytes) -> str:
    """Return the lower-case hex HMAC-SHA256 of a delivery's body."""
    return hmac.new(secret.encode(), content, hashlib.sha256).hexdigest()


class Events:
    """Tells of the ends of jobs."""

    def __init__(self) -> None:
        self._tasks: set[asyncio.Task[None]] = set()
        self._client: httpx.AsyncClient | None = None

    def watch(self, world: World, resource: Resource) -> None:
        """Tell of a resource's job when it ends, unless it was started again or removed by then."""
        job = resource.job
        if job is not None and not job.waits and not job.hangs:
            self._run(self._at_end(world, resource, job))

    async def close(self) -> None:
        """Give up what is under way."""
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        if self._client is not None:
            await self._client.aclose()

    def _run(self, work: Any) -> None:
        task: asyncio.Task[None] = asyncio.get_running_loop().create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _at_end(self, world: World, resource: Resource, job: Job) -> None:
        await asyncio.sleep(max(0.0, job.started + job.seconds - world.clock()) + 0.01)
        world.tick()
        if resource.job is job and not resource.removed:
            self._tell(world, resource)

    def _tell(self, world: World, resource: Resource) -> None:
        name = world.traits(resource.place.template).event
        outcome = "fail" if world.phase(resource) == "failed" else "success"
        kind = "batch.finished" if name == "batch" else f"{name or 'job'}.{outcome}"
        data = _data(world, resource)
        event = world.add(
            Place.of(_EVENTS), {"event_type": kind, "event_data": data, "entity_id": resource.id}
        ) if name else None  # fmt: skip
        payload = {"event_type": kind, "event_data": data}
        if event is not None:
            payload |= {"event_id": event.id, "created_at": plausible.iso(event.created)}
            for endpoint in world.members(_ENDPOINTS):
                if _asks_for(endpoint, kind, resource.id):
                    self._run(
                        self._send(world, str(endpoint.fields.get("url")), payload, endpoint.fields.get("secret"))
                    )
        callback = text(resource.request.get("callback_url"))
        if callback:
            self._run(self._send(world, callback, payload, None))

    async def _send(self, world: World, url: str, payload: Mapping[str, Any], secret: str | None) -> None:
        if not is_loopback(url):
            return
        content = json.dumps(payload, ensure_ascii=False).encode()
        headers = {"Content-Type": "application/json", "User-Agent": "heygen-sandbox"}
        if secret is not None:
            signed = signature(secret, content)
            headers |= {"signature": signed, "Heygen-Signature": signed, "Heygen-Timestamp": str(int(world.now)),
                        "Heygen-Event-Id": payload.get("event_id", "")}  # fmt: skip
        for pause in _PAUSES:
            await asyncio.sleep(pause)
            if await self._delivered(url, content, headers):
                return

    async def _delivered(self, url: str, content: bytes, headers: Mapping[str, str]) -> bool:
        import httpx  # noqa: PLC0415 - slow to import, and most runs deliver nothing

        if self._client is None:
            # A proxy from the environment or a redirect could carry the event off this machine.
            self._client = httpx.AsyncClient(trust_env=False, follow_redirects=False, timeout=_TIMEOUT)
        try:
            answer = await self._client.post(url, content=content, headers=dict(headers))
        except (httpx.HTTPError, httpx.InvalidURL):
            return False
        return answer.is_success


def _asks_for(endpoint: Resource, kind: str, entity_id: str) -> bool:
    fields = endpoint.fields
    return kind in (items(fields.get("events")) or [kind]) and fields.get("entity_id") in (None, entity_id)


def _data(world: World, resource: Resource) -> dict[str, Any]:
    family = world.contract.family(resource.place.template)
    if family is None:
        return {}
    shown = world.item(resource, family.schema, family.item)
    named = {family.id_name: resource.id, "callback_id": resource.request.get("callback_id")}
    return {**shown, **named, "url": shown.get("video_url") or shown.get("url")}
