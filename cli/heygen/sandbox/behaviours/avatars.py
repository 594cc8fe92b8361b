"""Avatar groups and their looks."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from heygen.sandbox.behaviours.engine import act, change, remove
from heygen.sandbox.contract.families import Place
from heygen.sandbox.contract.values import text
from heygen.sandbox.requests.calls import Call, Handler, Reply
from heygen.sandbox.requests.refusal import RefusalError
from heygen.sandbox.state.store import Resource
from heygen.sandbox.state.world import Member, Traits, World

_GROUPS, _LOOKS, _VOICES = Place.of("/v3/avatars"), Place.of("/v3/avatars/looks"), Place.of("/v3/voices")


def forbid_public(resource: Resource) -> None:
    """Raise RefusalError (403) if a resource belongs to everyone."""
    if "public" in (resource.fields.get("ownership"), resource.fields.get("type")):
        message = f"{resource.id} is public; only your own can be changed or deleted."
        raise RefusalError(403, "resource_access_denied", message)


def _looks_of(world: World, group_id: str) -> list[Resource]:
    return [look for look in world.members(_LOOKS.path) if look.fields.get("group_id") == group_id]


def group(member: Member) -> Mapping[str, Any]:
    """Return how many looks a group has."""
    return {"looks_count": len(_looks_of(member.world, member.resource.id))}


def create_avatar(call: Call) -> Reply:
    """Create a look, in a group of its own unless the request names one."""
    body, world = call.body, call.world
    owned = {"name": body.get("name", "Avatar"), "ownership": "private"}
    given = world.find(_GROUPS, text(body.get("avatar_group_id")))
    within = given or world.add(_GROUPS, owned, body)
    kind = "digital_twin" if body.get("type") == "digital_twin" else "photo_avatar"
    engines = {"supported_api_engines": ["avatar_iv", "avatar_v"], "tags": []}
    look = world.add(_LOOKS, {**owned, **engines, "avatar_type": kind, "group_id": within.id}, body)
    known = {"avatar_item": world.facts(look), "avatar_group": world.facts(within)}
    return Reply(known, look, [look])


def consent(call: Call) -> Reply:
    """Open the consent flow; what waited for consent goes on, as if it had been given at once."""
    resource, world = call.member, call.world
    act(call, resource)
    for look in _looks_of(world, resource.id):
        if look.job is not None and look.job.waits:
            world.start(look, waits=False)
    page = None if call.body.get("consent_video") else world.links.public(f"consent/{resource.id}.html")
    return Reply({"avatar_group": world.facts(resource), "url": page}, resource)


def update_group(call: Call) -> Reply:
    """Change the default voice of a group of the user's own; the group has to be trained."""
    forbid_public(call.member)
    voice_id = call.body.get("default_voice_id")
    if call.world.phase(call.member) == "running":
        raise RefusalError(409, "resource_not_ready", f"{call.member.id} is not trained yet.")
    if voice_id is not None and call.world.find(_VOICES, text(voice_id)) is None:
        message = f"{voice_id!r} is no voice that you can use."
        raise RefusalError(403, "voice_not_usable", message, "default_voice_id")
    return change(call)


def rename_look(call: Call) -> Reply:
    """Rename a look of the user's own."""
    forbid_public(call.member)
    return change(call)


def delete_look(call: Call) -> Reply:
    """Delete a look, and its group with the last one."""
    forbid_public(call.member)
    removed = remove(call)
    group_id = str(removed.of.fields.get("group_id")) if removed.of else ""
    left = call.world.find(_GROUPS, group_id)
    if left is not None and not _looks_of(call.world, group_id):
        left.removed = True
    return removed


def delete_group(call: Call) -> Reply:
    """Delete a group with its looks."""
    forbid_public(call.member)
    for look in _looks_of(call.world, call.member.id):
        look.removed = True
    return remove(call)


OPERATIONS: dict[str, Handler] = {
    "createAvatar": create_avatar,
    "createAvatarConsent": consent,
    "updateAvatarGroup": update_group,
    "updateAvatarLook": rename_look,
    "deleteAvatarLook": delete_look,
    "deleteAvatarGroup": delete_group,
}
FAMILIES = {
    "/v3/avatars": Traits("avt", seconds=4.2, event="photo_avatar_train", view=group),
    "/v3/avatars/looks": Traits("look", seconds=4.2, event="photo_avatar_generation"),
}
