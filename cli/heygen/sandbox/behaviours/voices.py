"""Voices, speech and sounds, and who asks for them."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from typing import Any

from attrs import evolve

from heygen.sandbox.behaviours.avatars import forbid_public
from heygen.sandbox.behaviours.engine import create, remove
from heygen.sandbox.contract.bodies import spoken
from heygen.sandbox.contract.values import number, text, whole
from heygen.sandbox.requests.calls import Call, Handler, Page, Reply
from heygen.sandbox.requests.paging import listing
from heygen.sandbox.samples import media
from heygen.sandbox.state.seeds import USERNAME, language_code
from heygen.sandbox.state.world import Member, Traits


def voice(member: Member) -> Mapping[str, Any]:
    """Return that a public voice has no state: only clones are made."""
    return {"status": None} if member.resource.fields.get("type") == "public" else {}


def clone(call: Call) -> Reply:
    """Start cloning a voice."""
    name = call.body.get("voice_name", "My voice")
    own = {"name": name, "language": call.body.get("language") or "English", "gender": "female"}
    return create(call, {**own, "type": "private", "support_pause": True, "support_locale": False})


def delete_voice(call: Call) -> Reply:
    """Delete a cloned voice."""
    forbid_public(call.member)
    return remove(call)


def design(call: Call) -> Reply:
    """Find three public voices for a description; each `seed` gives the next three."""
    words = re.findall(r"[a-z]+", spoken(call.body).lower())
    said = {"female": "female", "woman": "female", "male": "male", "man": "male"}
    gender = call.body.get("gender") or next((said[word] for word in words if word in said), None)
    code = text(call.body.get("locale"), "en").partition("-")[0]
    found = [one for one in call.world.members("/v3/voices") if one.fields.get("type") == "public"]
    fitting = [one for one in found if language_code(one.fields["language"]) == code]
    fitting = [one for one in fitting or found if gender in (None, one.fields["gender"])] or fitting or found
    start = 3 * whole(call.body.get("seed"))
    chosen = {(start + place) % len(fitting) for place in range(3)}
    voices = [call.world.facts(fitting[place]) for place in sorted(chosen)]
    return Reply({"voices": voices, "seed": call.body.get("seed", 0)})


def speak(call: Call) -> Reply:
    """Turn text into speech: the sample, with the words spread over it."""
    words = re.sub(r"<[^>]*>", " ", spoken(call.body)).split()
    request_id = call.world.store.new_id("req")
    step = media.SECONDS / max(len(words), 1)
    timed = [
        {"word": word, "start": round(place * step, 3), "end": round((place + 1) * step, 3)}
        for place, word in enumerate(words)
    ]
    url = call.world.links.presigned(f"audio/{request_id}.mp3")
    return Reply({"audio_url": url, "duration": media.SECONDS, "request_id": request_id, "word_timestamps": timed})


def search_sounds(call: Call) -> Page:
    """Return the tracks of a kind, those whose description shares words with the query first."""
    wanted = set(re.findall(r"\w+", text(call.query.get("query")).lower()))
    least = number(call.query.get("min_score"))
    scored = []
    for sound in call.world.members(call.place.path):
        words = set(re.findall(r"\w+", str(sound.fields.get("description", "")).lower()))
        chance = hashlib.sha256(f"{sound.id} {sorted(wanted)}".encode()).digest()[0] / 2560
        score = round(0.7 + chance + 0.2 * len(wanted & words) / max(len(wanted), 1), 3)
        if score >= least:
            scored.append(evolve(sound, fields={**sound.fields, "score": score}))
    return listing(call, sorted(scored, key=lambda sound: -sound.fields["score"]), unfiltered=("query", "min_score"))


_USER = {
    "username": USERNAME,
    "billing_type": "wallet",
    "wallet": {"currency": "usd", "remaining_balance": 100.0, "auto_reload": {"enabled": False}},
    "subscription": None,
    "usage_based": None,
}
OPERATIONS: dict[str, Handler] = {
    "cloneVoice": clone,
    "deleteVoice": delete_voice,
    "designVoice": design,
    "createSpeechV3": speak,
    "searchAudioSounds": search_sounds,
}
FAMILIES = {"/v3/voices": Traits("", seconds=3.5, view=voice), "/v3/users/me": Traits(known=_USER)}
