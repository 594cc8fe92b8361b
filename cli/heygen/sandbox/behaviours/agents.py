"""Video Agent sessions: a talk with an agent that makes videos."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from heygen.sandbox.contract import bodies
from heygen.sandbox.contract.families import Place
from heygen.sandbox.requests.calls import Call, Handler, Page, Reply
from heygen.sandbox.requests.paging import listing
from heygen.sandbox.state.store import Resource
from heygen.sandbox.state.world import Member, Traits

_SESSIONS, _VIDEOS = Place.of("/v3/video-agents"), Place.of("/v3/videos")


def session(member: Member) -> Mapping[str, Any]:
    """Return a session's video and messages, newest first."""
    world, resource = member.world, member.resource
    videos, log = resource.fields.get("videos", []), list(resource.fields.get("log", []))
    state = world.state(resource)
    told = resource.fields.get("mode", "generate") == "generate" or state in ("generating", "completed")
    said = {
        "completed": ("resource", "Your video is ready."),
        "waiting_for_input": ("text", "Which of the two openings do you prefer, the calm or the lively one?"),
        "failed": ("error", resource.job.failure if resource.job else ""),
    }.get(state)
    if said and log:
        ids = resource.fields.get("resources", []) if state == "completed" else []
        log.append({"role": "model", "type": said[0], "content": said[1], "resource_ids": ids})
    return {"video_id": videos[-1] if videos and told else None, "messages": log[:-41:-1]}


def create_session(call: Call) -> Reply:
    """Open a session and start its video; a chat names the video once it generates it."""
    mode = call.body.get("mode") or "generate"
    fields: dict[str, Any] = {"title": bodies.title(call.body), "mode": mode, "videos": [], "log": [], "resources": []}
    made = call.world.add(_SESSIONS, fields, call.body)
    _generate(call, made)
    return Reply({"status": "generating" if mode == "generate" else "thinking"}, made, [made])


def send(call: Call) -> Reply:
    """Take a message: the agent makes another video of it."""
    resource = call.member
    resource.request = call.body
    call.world.start(resource)
    _generate(call, resource)
    return Reply({"run_id": call.world.store.new_id("run")}, resource)


def _generate(call: Call, resource: Resource) -> None:
    world, fields = call.world, resource.fields
    message = {"role": "user", "content": bodies.spoken(call.body), "type": "text", "created_at": int(world.now)}
    fields["log"] = [*fields.get("log", []), message]
    video = world.add(_VIDEOS, {"title": fields.get("title")}, {**call.body, "caption": True})
    fields["videos"] = [*fields.get("videos", []), video.id]
    below = Place("/v3/video-agents/{}/resources", f"{resource.path}/resources")
    made = world.add(below, {"resource_type": "video", "source_type": "generated"}, call.body)
    fields["resources"] = [*fields.get("resources", []), made.id]


def stop(call: Call) -> Reply:
    """Stop a session that runs, and the video it is at."""
    resource, world = call.member, call.world
    video = world.find(_VIDEOS, (resource.fields.get("videos") or [""])[-1])
    for one in (resource, video):
        if one is not None and world.phase(one) == "running":
            world.stop(one, "Stopped on request.")
    return Reply(of=resource)


def session_videos(call: Call) -> Page:
    """List the videos of a session, newest first."""
    found = (call.world.find(_VIDEOS, video_id) for video_id in reversed(call.member.fields.get("videos", [])))
    return listing(call, [video for video in found if video is not None])


OPERATIONS: dict[str, Handler] = {
    "createVideoAgentV3": create_session,
    "sendVideoAgentMessage": send,
    "stopVideoAgentSession": stop,
    "listVideoAgentSessionVideos": session_videos,
}
FAMILIES = {
    "/v3/video-agents": Traits("sess", seconds=3.8, event="video_agent", view=session),
    "/v3/video-agents/{}/resources": Traits("res"),
    "/v3/video-agents/styles": Traits("sty"),
}
