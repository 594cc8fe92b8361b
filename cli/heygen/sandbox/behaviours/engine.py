"""How any operation behaves, told from its record alone; a known one may behave otherwise (see `behaviours`).

- A POST on a collection creates a member, or the members that the record says one waits for; what the request named is
  kept, and answers that name it too repeat it. A GET on the collection lists them, newest first, filtered by every
  query parameter that is named like a property of the items.
- A GET, PATCH, PUT or DELETE on a member reads, changes and removes it. A member that is not there is a 404.
- Any other path is a document of its own: a GET reads it, a PUT or PATCH changes it.
- A POST on or below a member is an action on it, and what waits for a person goes on; `.../cancel` ends its job.

A collection holds seeds from the start, three pages of them if it is paged. Where a family can only be read by id, its
seeds are `<name>_sample01` to `<name>_sample03`.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from heygen.sandbox.contract import bodies
from heygen.sandbox.contract.families import Place, collection_of, identity, plain_path, singular
from heygen.sandbox.contract.schema import Schema
from heygen.sandbox.requests.calls import Call, Handler, Page, Reply
from heygen.sandbox.requests.paging import cursor, listing, page_size, read_cursor
from heygen.sandbox.state.store import Resource
from heygen.sandbox.state.world import put


def behave(call: Call) -> Reply | Page:
    """Do what an operation's record says it does. Raises RefusalError."""
    operation = call.operation
    handlers: dict[str, Handler] = {"DELETE": remove, "PUT": change, "PATCH": change, "POST": post}
    if operation.method in handlers:
        return handlers[operation.method](call)
    if call.world.contract.items_path(operation) is not None:
        return listing(call)
    return read(call)


def post(call: Call) -> Reply | Page:
    """Create, or act on a member, or only compute."""
    if call.operation.wait or call.world.contract.family(call.place.template):
        return create(call)
    members = [resource for resource in call.path_members() if resource is not None]
    return act(call, members[-1]) if members else Reply(call.body)


def read(call: Call) -> Reply:
    """Return the member or document at the request's path; of a list inside it that is paged, the page asked for."""
    resource = call.member if _is_member(call) else document(call)
    paging = call.operation.pagination
    if paging is None:
        return Reply(of=resource)
    name = paging.items.rpartition(".")[-1]
    items = call.world.facts(resource).get(name) or []
    token = read_cursor(call.query.get(paging.token), paging.token)
    start = int(token) + 1 if token.isdecimal() else 0
    end = start + page_size(call)
    more = end < len(items)
    named = {paging.next_token.rpartition(".")[-1]: cursor(str(end - 1)) if more else None, "has_more": more}
    return Reply({name: items[start:end], **named}, of=resource)


def document(call: Call) -> Resource:
    """Return the document at the request's path, which is there once its parents are."""
    parents = [parent for parent in call.path_members() if parent is not None]
    documents = call.world.documents
    if call.place.path not in documents:
        name = parents[-1].id if parents else call.place.path.rsplit("/", 1)[-1]
        documents[call.place.path] = Resource(
            place=call.place, id=name, created=call.world.now, seeded=not parents or parents[-1].seeded
        )
    return documents[call.place.path]


def change(call: Call) -> Reply:
    """Set the fields that the request names on the member or document at its path."""
    resource = call.member if _is_member(call) else document(call)
    schema = call.world.contract.schema(call.operation.id, "response")
    changed = fitting(call.body, schema, schema.payload) if schema else {}
    resource.fields |= {**changed, "updated_at": int(call.world.now)}
    return Reply(of=resource)


def remove(call: Call) -> Reply:
    """Remove the member or document at the request's path."""
    if not _is_member(call):
        return Reply({"deleted": True}, of=call.world.documents.pop(document(call).place.path))
    resource = call.member
    resource.removed = True
    return Reply({"deleted": True}, of=resource)


def act(call: Call, resource: Resource) -> Reply:
    """Act on a member: keep what the request says of it; end its job if told to, or let it go on where it waited."""
    family = call.world.contract.family(resource.place.template)
    if family is not None:
        resource.fields |= fitting(call.body, family.schema, family.item)
    if resource.job is not None and call.operation.path.endswith("/cancel"):
        if call.world.phase(resource) == "running":
            call.world.stop(resource, "Cancelled on request.")
    elif resource.job is not None and resource.job.waits:
        call.world.start(resource, waits=False)
    return Reply(call.body, of=resource)


def create(call: Call, own: Mapping[str, Any] | None = None) -> Reply:
    """Create what the operation creates: a member of its own collection or of the one that its record waits on.

    `own` is what is known of it besides what the request says.
    """
    call.path_members()
    world, operation = call.world, call.operation
    place, slot = _target(call)
    schema = world.contract.schema(operation.id, "response")
    family = world.contract.family(place.template)
    fields = fitting(call.body, family.schema, family.item) if family else {}
    if family and "title" in family.schema.properties(family.item) and not fields.get("title"):
        fields["title"] = bodies.title(call.body)
    fields |= own or {}
    many = schema is not None and schema.one(schema.at(slot)).get("type") == "array"
    made = [world.add(place, {**fields, **one}, call.body) for one in (fan_out(call) if many else [{}])]
    known: dict[str, Any] = {}
    if slot:
        ids = [family.shown_id(resource.id) if family else resource.id for resource in made]
        put(known, slot, ids if many else ids[0])
    return Reply(known.get("data", known) if slot[:1] == ("data",) else known, of=made[0], made=made)


def _target(call: Call) -> tuple[Place, tuple[str, ...]]:
    """Return where an operation puts what it creates, and where its answer gives the id."""
    contract, wait = call.world.contract, call.operation.wait
    if wait and (reader := contract.operations.get(wait[0].operation)) is not None:
        return Place.of(reader.path.rpartition("/")[0], call.arguments), plain_path(wait[0].ids)
    schema, family = contract.schema(call.operation.id, "response"), contract.family(call.place.template)
    if schema is None or family is None:
        return call.place, ()
    return call.place, (*schema.slot, identity(schema, schema.payload, family.id_name))


def fan_out(call: Call) -> list[Mapping[str, Any]]:
    """Return what sets apart the jobs of one request: one for each value of the first list of texts it must have.

    `output_languages: [es, fr]` makes two, with `output_language: es` and `fr`.
    """
    schema = call.world.contract.schema(call.operation.id, "request")
    for name in schema.one(schema.root).get("required", ()) if schema else ():
        values = call.body.get(name)
        if isinstance(values, list) and values and all(isinstance(value, str) for value in values):
            return [{singular(name): value} for value in values]
    return [{}]


def fitting(body: Mapping[str, Any], schema: Schema, item: Mapping[str, Any]) -> dict[str, Any]:
    """Return the fields of a request that a resource has too, where the values fit."""
    properties = schema.properties(item)
    return {name: value for name, value in body.items() if name in properties and schema.fits(properties[name], value)}


def _is_member(call: Call) -> bool:
    template = collection_of(call.operation.path)
    return template is not None and call.world.contract.family(template) is not None
