"""Webhook endpoints and the kinds of events they can get."""

from __future__ import annotations

from heygen.sandbox.behaviours.engine import change
from heygen.sandbox.requests.calls import Call, Handler, Page, Reply
from heygen.sandbox.requests.check import is_address
from heygen.sandbox.requests.refusal import invalid
from heygen.sandbox.state.events import is_loopback
from heygen.sandbox.state.world import Traits

_OUTCOMES = {"success": "ended well", "fail": "failed", "finished": "is finished"}


def _require_url(call: Call) -> None:
    url = call.body.get("url")
    if isinstance(url, str) and not (is_address(url) and (url.startswith("https://") or is_loopback(url))):
        raise invalid("url", f"`url` must be an https address, or http on this machine, not {url[:200]!r}.")


def _secret(call: Call) -> str:
    return f"whsec_{call.world.store.new_id('')}"


def register(call: Call) -> Reply:
    """Register an endpoint, and show its secret this once."""
    _require_url(call)
    known = {name: call.body.get(name) for name in ("url", "events", "entity_id")}
    made = call.world.add(call.place, {**known, "status": "enabled", "secret": _secret(call)}, call.body)
    return Reply({"secret": made.fields["secret"]}, made)


def update(call: Call) -> Reply:
    """Change an endpoint."""
    _require_url(call)
    return change(call)


def rotate(call: Call) -> Reply:
    """Give an endpoint another secret, and show it this once."""
    resource = call.member
    resource.fields["secret"] = _secret(call)
    return Reply({"secret": resource.fields["secret"]}, resource)


def event_types(call: Call) -> Page:
    """List the kinds of events that an endpoint can ask for."""
    schema = call.world.contract.schema("createWebhookEndpoint", "request")
    events = schema.properties(schema.root).get("events", {}) if schema else {}
    names = schema.one(schema.one(events).get("items", {})).get("enum", ()) if schema else ()
    return Page([{"event_type": name, "description": _describe(name)} for name in names])


def _describe(name: str) -> str:
    *subject, outcome = name.replace("_", " ").split(".")
    if not subject:
        return f"A {outcome} is ready."
    return f"{' '.join(subject).capitalize()} {_OUTCOMES.get(outcome, outcome)}."


OPERATIONS: dict[str, Handler] = {
    "createWebhookEndpoint": register,
    "updateWebhookEndpoint": update,
    "rotateWebhookEndpointSecret": rotate,
    "listWebhookEventTypes": event_types,
}
FAMILIES = {
    "/v3/webhooks/endpoints": Traits("ep", view=lambda _: {"secret": None}),
    "/v3/webhooks/events": Traits("evt"),
}
