"""Lists: filtered, and given out page by page."""

from __future__ import annotations

import base64
import binascii
import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from heygen.sandbox.contract.values import whole
from heygen.sandbox.requests.calls import Call, Page
from heygen.sandbox.requests.refusal import invalid
from heygen.sandbox.state.store import Resource

_SEARCHED = ("title", "name", "query", "q", "search")
_PAGE_SIZE = 20


def listing(call: Call, candidates: Iterable[Resource] | None = None, unfiltered: tuple[str, ...] = ()) -> Page:
    """Return a page of a collection's members that pass the filters; of `candidates` instead where they are given."""
    call.path_members()
    world, paging = call.world, call.operation.pagination
    filters = {
        name: value
        for name, value in call.query.items()
        if name not in unfiltered and not (paging and name in (paging.token, paging.limit))
    }
    found = world.newest_first(call.place) if candidates is None else list(candidates)
    if not paging:
        return Page([resource for resource in found if not resource.removed and _passes(call, resource, filters)])
    limit = page_size(call)
    chosen = []
    for resource in found[_start(found, read_cursor(call.query.get(paging.token), paging.token)) :]:
        if not resource.removed and _passes(call, resource, filters):
            chosen.append(resource)
        if len(chosen) > limit:
            return Page(chosen[:limit], next_token=cursor(chosen[limit - 1].id))
    return Page(chosen)


def page_size(call: Call) -> int:
    """Return how many items the page asked for has at most."""
    paging = call.operation.pagination
    asked = whole(call.query.get(paging.limit)) if paging and paging.limit else 0
    return asked if asked > 0 else _PAGE_SIZE


def cursor(last_id: str) -> str:
    """Return the token of the page after the item with an id."""
    return (
        base64.urlsafe_b64encode(json.dumps({"last_id": last_id}, separators=(",", ":")).encode()).rstrip(b"=").decode()
    )


def read_cursor(token: str | None, name: str) -> str:
    """Return the id that a cursor ends on, "" for none. Raises RefusalError (400) for what is no cursor."""
    if not token:
        return ""
    try:
        padded = token + "=" * (-len(token) % 4)
        return str(json.loads(base64.b64decode(padded, altchars=b"-_", validate=True))["last_id"])
    except (binascii.Error, ValueError, KeyError, TypeError):
        raise invalid(name, f"{token!r} is not a cursor; take it from `next_token` of the page before.") from None


def _start(found: Sequence[Resource], last_id: str) -> int:
    """Return where the page after an item begins; past the end if the item was never here."""
    places = (place for place, resource in enumerate(found) if resource.id == last_id)
    return next(places, len(found)) + 1 if last_id else 0


def _passes(call: Call, resource: Resource, filters: Mapping[str, Any]) -> bool:
    if not filters:
        return True
    schema = call.world.contract.schema(call.operation.id, "response")
    shown = call.world.item(resource, schema, call.world.contract.listed_item(call.operation)) if schema else {}
    known = {**call.world.facts(resource), **shown}
    return all(_agrees(known, name, wanted) for name, wanted in filters.items())


def _agrees(known: Mapping[str, Any], name: str, wanted: Any) -> bool:
    if name in _SEARCHED:
        texts = [str(known[key]) for key in ("title", "name", "description") if known.get(key)]
        return not texts or any(str(wanted).lower() in text.lower() for text in texts)
    value = known.get(name, known.get(f"{name}s"))
    if name not in known and f"{name}s" not in known:
        return True
    if isinstance(value, list):
        return wanted in value
    return str(value or "").lower() == str(wanted).lower()
