"""Video translations and their proofreading."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from heygen.sandbox.behaviours.engine import create
from heygen.sandbox.behaviours.videos import captions
from heygen.sandbox.contract import bodies
from heygen.sandbox.contract.families import Place
from heygen.sandbox.contract.values import items
from heygen.sandbox.requests.calls import Call, Handler, Reply
from heygen.sandbox.requests.refusal import conflict, invalid
from heygen.sandbox.samples import media
from heygen.sandbox.state.seeds import catalog, language_code
from heygen.sandbox.state.store import Resource
from heygen.sandbox.state.world import Member, Traits


def translation(member: Member) -> Mapping[str, Any]:
    """Return what is known of a translation: languages by their code."""
    language = member.resource.fields.get("output_language")
    known = {"output_language": (isinstance(language, str) and language_code(language)) or language}
    return {**known, **captions(member)}


def translate(call: Call) -> Reply:
    """Start one job for each language."""
    for number, language in enumerate(items(call.body.get("output_languages"))):
        if isinstance(language, str) and language_code(language) is None:
            message = (
                f"{language!r} is no language to translate into; `GET /v3/video-translations/languages` lists them."
            )
            raise invalid(f"output_languages.{number}", message)
    return create(call)


def _finished(call: Call) -> Resource:
    resource = call.member
    if call.world.phase(resource) != "done":
        state = call.world.state(resource)
        raise conflict(f"{resource.id} is {state}; this needs it to be completed.")
    return resource


def caption(call: Call) -> Reply:
    """Link to the captions of a finished translation."""
    resource = _finished(call)
    return Reply(
        {"caption_url": call.world.links.presigned(f"caption/{resource.id}.{call.query.get('format', 'srt')}")}
    )


def generate(call: Call) -> Reply:
    """Render the translation of a finished proofread."""
    proofread = _finished(call)
    known = {name: proofread.fields.get(name) for name in ("title", "output_language", "input_language")}
    made = create(call, known)
    return Reply({**made.known, "status": "processing"}, made.of, made.made)


def subtitles(call: Call) -> Reply:
    """Link to the subtitles of a finished proofread: as they are now, and as they were given."""
    resource, links = _finished(call), call.world.links
    original = links.presigned(f"original_srt/{resource.id}.srt") if resource.request.get("srt") else None
    return Reply({"srt_url": links.presigned(f"srt/{resource.id}.srt"), "original_srt_url": original})


def replace_subtitles(call: Call) -> Reply:
    """Take other subtitles: the asset's bytes; of a URL only a note, since the sandbox fetches nothing."""
    resource = _finished(call)
    given = {found.name: str(found.value) for found in bodies.walk(call.body)}
    asset = call.world.find(Place.of("/v3/assets"), given.get("asset_id", ""))
    kept = call.world.files.kept(f"public/asset/{asset.id}.{asset.fields.get('extension')}") if asset else None
    content = kept.read_bytes() if kept else media.captions(f"Subtitles of {given.get('url', 'the asset')}", "srt")
    call.world.files.keep(f"srt/{resource.id}.srt", content)
    return Reply(of=resource)


OPERATIONS: dict[str, Handler] = {
    "createVideoTranslationV3": translate,
    "createProofreadV3": translate,
    "getVideoTranslationCaption": caption,
    "generateFromProofreadV3": generate,
    "downloadProofreadSrtV3": subtitles,
    "uploadProofreadSrtV3": replace_subtitles,
}
FAMILIES = {
    "/v3/video-translations": Traits("trl", seconds=3.8, event="video_translate", view=translation),
    "/v3/video-translations/proofreads": Traits("prf", seconds=3.5, event="proofread_creation", view=translation),
    "/v3/video-translations/languages": Traits(known={"languages": list(catalog()["languages"])}),
}
