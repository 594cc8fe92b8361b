"""Batches, alike for every family: many created in one request, and the states of many read in one."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from heygen_api.record import Operation

from heygen.sandbox.contract.families import Place, blank
from heygen.sandbox.contract.values import fields, items
from heygen.sandbox.requests.calls import Call, Handler, Page, Reply
from heygen.sandbox.requests.refusal import RefusalError, invalid
from heygen.sandbox.state.world import Member, World


def recipe(call: Call) -> tuple[Operation, str] | None:
    """Return the operation that creates one item of a batch, and the field of the body that holds the items' bodies.

    None for an operation that creates no batch.
    """
    collection, _, last = call.operation.path.rpartition("/")
    contract = call.world.contract
    schema = contract.schema(call.operation.id, "request")
    creators = (one for one in contract.operations.values() if one.method == "POST" and one.path == collection)
    creator = next(creators, None)
    if call.operation.method != "POST" or last != "batches" or creator is None or schema is None:
        return None
    lists = [name for name, node in schema.properties(schema.root).items() if schema.one(node).get("type") == "array"]
    return (creator, lists[0]) if lists and contract.family(blank(collection)) else None


def create(call: Call, creator: Operation, field: str, perform: Handler) -> Reply:
    """Create each item by the operation that creates one; an item that is refused fails alone."""
    entries: list[dict[str, Any]] = []
    shared = {name: call.body[name] for name in ("folder_id",) if call.body.get(name)}
    for body in map(fields, items(call.body.get(field))):
        try:
            made = perform(Call(call.world, creator, call.arguments, body=body))
        except RefusalError as refusal:
            entries.append({"error": {"code": refusal.code, "message": refusal.message}})
            continue
        resources = made.made if isinstance(made, Reply) else ()
        for resource in resources:
            resource.fields |= shared
        entries.extend({"id": resource.id} for resource in resources)
    request = {name: value for name, value in call.body.items() if name != field}
    batch = call.world.add(call.place, {"title": call.body.get("title"), "batch": entries}, request)
    if batch.job is not None and all("error" in entry for entry in entries):
        call.world.stop(batch, "No item of the batch could be started.")
    return Reply(of=batch)


def view(member: Member) -> Mapping[str, Any]:
    """Return a batch's items with their states, and how many are in each."""
    batch = member.resource
    place = Place(*(path.removesuffix("/batches") for path in (batch.place.template, batch.place.path)))
    items = [
        {"item_index": number, **_entry(member.world, place, item.get("id"), item.get("error"))}
        for number, item in enumerate(batch.fields.get("batch", ()))
    ]
    counts: dict[str, int] = {}
    for item in items:
        counts[item["status"]] = counts.get(item["status"], 0) + 1
    every = {"processing": 0, "completed": 0, "failed": 0, **counts}
    return {"items": items, "total_items": len(items), "counts_by_status": counts, "counts": every}


def _entry(world: World, place: Place, item_id: str | None, error: Any = None) -> dict[str, Any]:
    """Return one item's state, and the item itself under its family's name; its id is always `video_id` too."""
    resource = world.find(place, item_id) if item_id else None
    family = world.contract.family(place.template)
    entry = {"video_id": item_id, **({family.id_name: item_id} if family else {}), "error": error}
    if resource is None:
        return {**entry, "status": "failed" if error else "not_found"}
    status = {"done": "completed", "failed": "failed"}.get(world.phase(resource), "processing")
    if family is not None:
        entry[family.id_name.removesuffix("_id")] = world.facts(resource)
    waits = resource.job is not None and resource.job.waits
    if status == "processing" and (waits or world.state(resource) in ("pending", "queued")):
        status = "queued"
    failure = resource.job.failure if resource.job and status == "failed" else None
    return {**entry, "status": status, "error": {"message": failure} if failure else None}


def statuses(call: Call) -> Page | None:
    """Return the states of the members and batches that a `.../statuses` names, or None for another operation."""
    path, _, last = call.place.path.rpartition("/")
    template = call.place.template.rpartition("/")[0]
    names = [option.field for option in call.operation.options if option.field.endswith("_ids")]
    if call.operation.method != "GET" or last != "statuses" or not names:
        return None
    asked = {name: [one for one in str(call.query[name]).split(",") if one] for name in names if call.query.get(name)}
    if not any(asked.values()):
        raise invalid(names[0], f"Give at least one id in {' or '.join(f'`{name}`' for name in names)}.")
    entries: list[dict[str, Any]] = []
    for name, ids in asked.items():
        if name == "batch_ids":
            entries += [entry for one in ids for entry in _batch_entries(call.world, Place(template, path), one)]
        else:
            entries += [_entry(call.world, Place(template, path), one) for one in ids]
    return Page(entries)


def _batch_entries(world: World, place: Place, batch_id: str) -> list[dict[str, Any]]:
    batch = world.find(Place(f"{place.template}/batches", f"{place.path}/batches"), batch_id)
    if batch is None:
        return [{"video_id": None, "status": "not_found", "batch_id": batch_id}]
    return [{**item, "batch_id": batch_id} for item in view(Member(world, batch))["items"]]
