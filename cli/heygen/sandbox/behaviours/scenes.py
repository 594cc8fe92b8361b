"""The scenes of a video: what is shown and said in each, as far as the request that made it tells."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from heygen.sandbox.contract import bodies
from heygen.sandbox.contract.families import Place
from heygen.sandbox.contract.values import fields, items, text
from heygen.sandbox.requests.calls import Call, Handler, Reply
from heygen.sandbox.samples.synth import Made
from heygen.sandbox.state.seeds import JENNY
from heygen.sandbox.state.store import Resource

_Body = Mapping[str, Any]
_ASSETS = Place.of("/v3/assets")
_SEEDED: _Body = {
    "type": "studio",
    "aspect_ratio": "16:9",
    "resolution": "1080p",
    "scenes": [
        {
            "type": "avatar_video",
            "input": {"avatar_id": "angela_business_01", "voice_id": JENNY, "script": script},
        }
        for script in ("Welcome to our call.", "Thank you, and see you next time.")
    ],
}
"""What stands for the request that a video from the start was made with."""


def scenes(call: Call) -> Reply:
    """Return the scenes of a video: those of a studio video, else one."""
    resource = call.member
    body = _SEEDED if resource.seeded else resource.request
    named = ("aspect_ratio", "resolution", "brand_glossary_id")
    about = {
        "title": resource.fields.get("title"),
        "caption": {"enabled": bool(body.get("caption"))},
        **{name: body.get(name) for name in named},
    }
    made = [
        _scene(call, resource, number, fields(scene.get("input", scene)))
        for number, scene in enumerate(map(fields, items(body.get("scenes")) or [body]), 1)
    ]
    return Reply({"video_id": resource.id, "video": Made(about), "scenes": made})


def _scene(call: Call, resource: Resource, number: int, body: _Body) -> Made:
    """Return one scene; ids of what is in it are made of its own."""
    scene_id = f"{resource.id}_scene_{number:02d}"
    elements = [{"id": f"{scene_id}_element_{place:02d}", **one} for place, one in enumerate(_elements(call, body), 1)]
    script = [{"id": f"{scene_id}_script_{place:02d}", **one} for place, one in enumerate(_script(call, body), 1)]
    background = fields(body.get("background"))
    color = background.get("color") or (background.get("type") == "color" and background.get("value"))
    shown = {"type": "color", "color": color} if color else None
    return Made({"id": scene_id, "background": shown, "elements": elements, "script": script})


def _elements(call: Call, body: _Body) -> Iterator[dict[str, Any]]:
    avatar_id = body.get("avatar_id")
    for one in [avatar_id] if text(avatar_id) else items(avatar_id):
        engine = fields(body.get("engine")).get("type")
        told = {name: body.get(name) for name in ("expressiveness", "motion_prompt")}
        yield {"type": "avatar", "avatar_id": one, "engine": engine, **told}
    source = body.get("source") or body.get("image")
    if isinstance(source, Mapping):
        yield {"type": "video" if body.get("type") == "video" else "image", "url": _address(call, source)}


def _script(call: Call, body: _Body) -> Iterator[dict[str, Any]]:
    text = bodies.spoken(body)
    if text:
        yield {"type": "text", "text": text, "voice_id": body.get("voice_id")}
    elif body.get("audio_url") or body.get("audio_asset_id"):
        yield {
            "type": "audio",
            "audio_url": _address(call, {"url": body.get("audio_url"), "asset_id": body.get("audio_asset_id")}),
        }
    elif body.get("duration"):
        yield {"type": "silence", "duration": body["duration"]}


def _address(call: Call, source: Mapping[str, Any]) -> str | None:
    """Return where a file of a request is served: its own address, or that of the asset; None for one sent inline."""
    asset = call.world.find(_ASSETS, str(source.get("asset_id")))
    shown = call.world.facts(asset).get("url") if asset else None
    return source.get("url") or shown


OPERATIONS: dict[str, Handler] = {"getVideoScenesV3": scenes}
