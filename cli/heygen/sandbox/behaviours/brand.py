"""Brand kits, which are read from a website, and brand glossaries."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from urllib.parse import urlsplit

from heygen.sandbox.behaviours.engine import change, create
from heygen.sandbox.contract.values import fields, text
from heygen.sandbox.requests.calls import Call, Handler, Reply
from heygen.sandbox.requests.refusal import RefusalError
from heygen.sandbox.state.world import Member, Traits

_COLORS = ("#1a73e8", "#0b8043", "#202124", "#ff5733")
_COLOR_ROLES = dict(zip(("primary", "secondary", "tertiary", "accent"), _COLORS, strict=True))
_FONT_ROLES = {
    "title_text": {"font_id": "fnt_inter", "weight": 700},
    "body_text": {"font_id": "fnt_inter", "weight": 400},
}
_FONTS = [{"font_id": "fnt_inter", "name": "Inter"}]
_ROLES = ("color_roles", "logo_roles", "font_roles")


def kit(member: Member) -> Mapping[str, Any]:
    """Return what was found on the website: nothing before the kit is ready, and then what its owner chose of it."""
    resource = member.resource
    if member.phase != "done":
        nothing: dict[str, Any] = {"colors": [], "logos": [], "fonts": [], "logo_url": None}
        return nothing | dict.fromkeys(_ROLES)
    logo = {
        "logo_id": f"logo_{resource.id}",
        "name": "Logo",
        "url": member.world.links.public(f"logo/{resource.id}.png"),
    }
    roles: dict[str, dict[str, Any]] = {
        "color_roles": _COLOR_ROLES,
        "logo_roles": {"primary": logo["logo_id"]},
        "font_roles": _FONT_ROLES,
    }
    chosen = {name: {**found, **resource.fields.get(name, {})} for name, found in roles.items()}
    return {"colors": list(_COLORS), "logos": [logo], "fonts": _FONTS, "logo_url": logo["url"], **chosen}


def create_kit(call: Call) -> Reply:
    """Start reading a website; the kit is called as its host, unless the request names it."""
    name = call.body.get("name") or urlsplit(text(call.body.get("url"))).hostname
    made = create(call, {"name": name})
    return Reply({**made.known, "status": "loading"}, made.of, made.made)


def update_kit(call: Call) -> Reply:
    """Rename a kit that is ready, or choose what its colors, logos and fonts are for; what is not named stays."""
    resource = call.member
    if call.world.phase(resource) == "running":
        raise RefusalError(409, "brand_kit_not_ready", f"{resource.id} is loading; wait until it is completed.")
    chosen = {
        name: {**resource.fields.get(name, {}), **fields(call.body[name])} for name in _ROLES if name in call.body
    }
    changed = change(call)
    resource.fields |= chosen
    return changed


OPERATIONS: dict[str, Handler] = {"createBrandKit": create_kit, "updateBrandKit": update_kit}
FAMILIES = {
    "/v3/brand-kits": Traits("bk", seconds=3.0, view=kit),
    "/v3/brand-glossaries": Traits("bg", known={"terms": [], "do_not_translate_terms": [], "forced_translations": []}),
}
