"""What is there from the start: a catalog to browse, an example of each kind, and enough for three pages."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from heygen.sandbox.contract.families import Family, Place
from heygen.sandbox.samples import media
from heygen.sandbox.state.store import Resource
from heygen.sandbox.state.world import World

JENNY = "1bd001e7e50f421d891986aad5e3e5d2"
USERNAME = "demo"
_SPACE = "spc_demo01"
_DAY = 86400.0
Fields = dict[str, Any]


def seed(world: World, place: Place, family: Family) -> list[Resource]:
    """Return what a collection holds at first, oldest first: its examples, then made-up members up to three pages.

    Under a parent that was created, rather than seeded itself, there is nothing.
    """
    if not _all_seeded(world, place):
        return []
    examples = catalog()["examples"].get(place.template, ())
    members = [dict(fields) for fields in examples] + list(_SEEDS.get(place.template, tuple)())
    wanted = _wanted(place.template, family)
    members += [{"id": world.sample_id(family, number)} for number in range(1, wanted - len(members) + 1)]
    now = world.now
    made = [
        Resource(place, fields.pop("id"), now - _DAY - 3600.0 * number, fields, seeded=True)
        for number, fields in enumerate(members)
    ]
    for resource in made:
        if "upload" in resource.fields:
            world.files.keep(f"public/asset/{resource.id}.png", media.sample("png"))
    return made[::-1]


def _wanted(template: str, family: Family) -> int:
    """Return how many members there are to be: three pages, of what users register themselves only the example."""
    if template == "/v3/webhooks/endpoints" or template.endswith("/batches"):
        return 1
    return 2 * family.page_size + 2 if family.page_size else 3


def _all_seeded(world: World, place: Place) -> bool:
    """Tell whether each parent in the path was there from the start."""
    steps = list(zip(place.template.split("/"), place.path.split("/"), strict=True))
    for index, (blank, resource_id) in enumerate(steps):
        if blank == "{}":
            parent = Place("/".join(step[0] for step in steps[:index]), "/".join(step[1] for step in steps[:index]))
            found = world.find(parent, resource_id)
            if found is None or not found.seeded:
                return world.contract.family(parent.template) is None
    return True


@cache
def catalog() -> Mapping[str, Any]:
    """Return the names that the catalog's entries are made with."""
    found: Mapping[str, Any] = json.loads((Path(__file__).parent / "catalog.json").read_text(encoding="utf-8"))
    return found


def language_code(name: str) -> str | None:
    """Return the code of a language given by name (`Spanish (Spain)`) or code (`es`), or None if it is unknown."""
    wanted = name.strip().lower()
    matches = (code for full, code in catalog()["languages"].items() if wanted in (full.lower(), code.lower()))
    return next(matches, None)


def _slug(text: str) -> str:
    return "".join(letter if letter.isalnum() else "_" for letter in text.lower())


def _events() -> Iterator[Fields]:
    for number in range(1, 23):
        data = {"video_id": f"vid_sample{number:02d}", "callback_id": None}
        yield {"id": f"evt_sample{number:02d}", "event_type": "avatar_video.success", "event_data": data,
               "entity_id": data["video_id"]}  # fmt: skip


def _voices() -> Iterator[Fields]:
    known = {"support_pause": True, "support_locale": True}
    for name, language, gender in catalog()["voices"]:
        voice_id = JENNY if name == "Jenny" else hashlib.sha256(name.encode()).hexdigest()[:32]
        yield {"id": voice_id, "name": name, "language": language, "gender": gender, "type": "public", **known}
    yield {"id": "voice_clone_01", "name": "My Voice", "language": "English", "gender": "female", "type": "private",
           "status": "complete", **known}  # fmt: skip


def _groups() -> Iterator[Fields]:
    for number, (name, gender) in enumerate(catalog()["avatars"], 1):
        yield {"id": f"avt_{name.lower()}_{number:02d}", "name": name, "gender": gender, "ownership": "public",
               "status": None, "consent_status": None, "default_voice_id": JENNY}  # fmt: skip
    yield {"id": "my_avatar_01", "name": "My Avatar", "gender": "female", "ownership": "private",
           "default_voice_id": "voice_clone_01"}  # fmt: skip


def _looks() -> Iterator[Fields]:
    engines = {"supported_api_engines": ["avatar_iv", "avatar_iii"], "preferred_orientation": "landscape"}
    for group in _groups():
        public = group["ownership"] == "public"
        names = catalog()["looks"] if public else [["My Look", ["casual"]], ["My Other Look", ["casual"]]]
        for number, (name, tags) in enumerate(names, 1):
            short = _slug(name).partition("_")[0]
            look_id = f"{group['name'].lower()}_{short}_01" if public else f"my_look_{number:02d}"
            yield {**group, **engines, "id": look_id, "name": name, "tags": tags,
                   "group_id": group["id"], "avatar_type": "studio_avatar" if public else "photo_avatar"}  # fmt: skip


def _styles() -> Iterator[Fields]:
    for name in catalog()["styles"]:
        yield {"id": f"sty_{_slug(name)}_01", "name": name, "tags": [name.lower().replace(" ", "-")],
               "aspect_ratio": "16:9"}  # fmt: skip


def _templates() -> Iterator[Fields]:
    for number, name in enumerate(catalog()["templates"]):
        yield {"id": "tpl_abc123" if number == 0 else f"tpl_{_slug(name)}_01", "name": name}


def _sounds() -> Iterator[Fields]:
    for kind in ("music", "sound_effects"):
        for name in catalog()[kind]:
            text = f"{name}, {'background music' if kind == 'music' else 'a sound effect'}"
            placed = {"peak_offset": None, "placement": None} if kind == "music" else {"placement": "hit"}
            yield {"id": f"snd_{_slug(name)}", "name": name, "description": text, "type": kind, **placed}


def _search() -> Iterator[Fields]:
    for number in range(1, 121):
        kind = "image" if number % 2 else "icon"
        yield {
            "id": f"hit_{kind}_{number:03d}",
            "type": kind,
            "orientation": "square",
            "is_transparent": number % 2 == 0,
        }


def _asset(asset_id: str, **more: Any) -> Fields:
    return {"id": asset_id, "name": "photo.png", "type": "image", "extension": "png", "mime_type": "image/png",
            "size_bytes": len(media.sample("png")), "owner": USERNAME, "space_id": _SPACE, "folder_id": None,
            "upload": {"content_type": "image/png", "size_bytes": len(media.sample("png"))}, **more}  # fmt: skip


def _assets() -> Iterator[Fields]:
    yield _asset("ast_abc123")
    yield _asset("ast_pending01", pending=True)
    for number in range(1, 43):
        yield _asset(f"ast_sample{number:02d}")


_SEEDS: Mapping[str, Callable[[], Iterator[Fields]]] = {
    "/v3/voices": _voices,
    "/v3/avatars": _groups,
    "/v3/avatars/looks": _looks,
    "/v3/video-agents/styles": _styles,
    "/v3/templates": _templates,
    "/v3/audio/sounds": _sounds,
    "/v3/assets/search": _search,
    "/v3/assets": _assets,
    "/v3/webhooks/events": _events,
}
