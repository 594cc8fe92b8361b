"""Videos, and what is made of them or of templates: clips, cuts, cut-outs, lip-syncs."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from heygen.sandbox.behaviours.engine import create
from heygen.sandbox.contract.values import fields, items
from heygen.sandbox.requests.calls import Call, Handler, Reply
from heygen.sandbox.samples import media, plausible
from heygen.sandbox.state.seeds import JENNY
from heygen.sandbox.state.world import Member, Traits

_VARIABLES: dict[str, dict[str, Any]] = {
    "headline": {"type": "text", "content": "Welcome"},
    "presenter": {"type": "character", "character_id": "angela_business_01", "character_type": "avatar"},
    "narrator": {"type": "voice", "voice_id": JENNY, "locale": None},
}
_SCENE = {
    "scene_id": "scene_01",
    "script": "{{headline}}",
    "variables": [{"name": name, "variable_type": one["type"]} for name, one in _VARIABLES.items()],
}
_TEMPLATE = {"variables": _VARIABLES, "scene_ids": ["scene_01"], "scenes": [_SCENE]}
_LAYERS = ("foreground", "mask", "background")
_CUTS, _CUT = 3, 0.25
"""How many filler words a video has, and how many seconds each of them takes."""


def captions(member: Member) -> Mapping[str, Any]:
    """Return that there are no captions, where none were asked for."""
    resource = member.resource
    asked = any(resource.request.get(name) for name in ("caption", "captions", "enable_caption"))
    if resource.seeded or asked:
        return {}
    return dict.fromkeys(
        ("captioned_video_url", "subtitle_url", "caption_url", "srt_caption_url", "vtt_caption_url"), None
    )


def video(member: Member) -> Mapping[str, Any]:
    """Return what is known of a video."""
    resource = member.resource
    known = {"output_language": None, **captions(member)}
    if not (resource.seeded or resource.request.get("include_gif")):
        known["gif_url"] = None
    if member.phase == "done" and resource.request.get("output_format") == "webm":
        known["video_url"] = plausible.link("video_url", resource.id, member.world.links, "webm")
    return known


def create_video(call: Call) -> Reply:
    """Create a video."""
    made = create(call)
    output_format = call.body.get("output_format") or "mp4"
    return Reply({**made.known, "status": "waiting", "output_format": output_format}, made.of, made.made)


def clipping(member: Member) -> Mapping[str, Any]:
    """Return the clips of a job: one for each length asked for."""
    resource = member.resource
    settings = fields(resource.request.get("output_settings"))
    if member.phase != "done":
        return {"clips": []}
    clip = {"aspect_ratio": settings.get("aspect_ratio", "portrait"), "virality_score": 87}
    count = len(items(settings.get("duration_types"))) or 1
    clips = [{"id": f"{resource.id}_{n}", "title": f"Highlight {n}", **clip} for n in range(1, count + 1)]
    return {"clips": clips}


def removal(member: Member) -> Mapping[str, Any]:
    """Return the layers of a finished background removal."""
    resource = member.resource
    layers = [str(layer) for layer in items(resource.request.get("layers"))] or _LAYERS
    made = {layer: plausible.link(f"{layer}_video", resource.id, member.world.links) for layer in layers}
    return {"layers": made if member.phase == "done" else {}}


def create_removal(call: Call) -> Reply:
    """Start a background removal; one with the `request_id` of an earlier one is that one."""
    request_id = call.body.get("request_id")
    for earlier in call.world.members(call.place.path):
        if request_id and earlier.request.get("request_id") == request_id:
            return Reply(of=earlier)
    return create(call)


def cut(member: Member) -> Mapping[str, Any]:
    """Return how much shorter a video without its filler words is."""
    if member.phase != "done":
        return dict.fromkeys(("original_duration", "output_duration", "num_cuts", "reduction_pct"))
    original = media.SECONDS + _CUTS * _CUT
    known = {"original_duration": original, "output_duration": media.SECONDS, "num_cuts": _CUTS}
    return {**known, "reduction_pct": round(100 * _CUTS * _CUT / original, 1)}


def comparison(member: Member) -> Mapping[str, Any]:
    """Return the verdict of a finished comparison: the first video is the better one."""
    request = member.resource.request
    if member.phase != "done":
        return {"result": None}
    models = {name: request.get(name, name) for name in ("model_a", "model_b")}
    verdict = {"winner": models["model_a"], "winner_side": "a", "confidence": 0.87}
    asked = {"question_id": request.get("question_id", "craft")}
    judge = {"judge_model_version": request.get("judge_model_version") or "sandbox"}
    return {"result": {**models, **verdict, **asked, **judge}}


OPERATIONS: dict[str, Handler] = {"createVideo": create_video, "createBackgroundRemoval": create_removal}
FAMILIES = {
    "/v3/videos": Traits("vid", seconds=3.8, event="avatar_video", view=video),
    "/v3/lipsyncs": Traits("lip", seconds=3.8, view=captions),
    "/v3/ai-clipping": Traits("clip", seconds=4.2, event="ai_clipping", view=clipping),
    "/v3/background-removals": Traits("bgr", seconds=3.5, view=removal),
    "/v3/filler-word-removals": Traits("fwr", seconds=3.5, event="filler_word_removal", view=cut),
    "/v3/hyperframes/renders": Traits("rnd", event="hyperframes_video"),
    "/v3/podcasts": Traits("pod", seconds=4.2, event="podcast"),
    "/v3/video-quality/comparisons": Traits("cmp", view=comparison),
    "/v3/templates": Traits("tpl", known=_TEMPLATE),
    "/v3/audio/sounds": Traits("snd"),
}
