"""What a run may start: one command for each kind of job, upload and download."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from pathlib import Path
from random import Random
from typing import Any, Final

from attrs import frozen

from tests.support.sandbox_requests import JENNY

_URL: Final = {"type": "url", "url": "https://example.com/media.mp4"}
_VIDEO: Final = {"type": "avatar", "avatar_id": "angela_business_01", "voice_id": JENNY, "script": "Hello."}
_LANGUAGES: Final = ("es", "fr", "de")
_PNG: Final = b"\x89PNG\r\n\x1a\n"
_MP4: Final = b"\0\0\0\x18ftypmp42\0\0\0\0mp42isom"
_LARGE: Final = 33 * 1024 * 1024
"""Bytes: more than one request to the API may carry."""
FINISHED_VIDEO: Final = "vid_qr8821"
"""One that the sandbox has from the start."""


@frozen(kw_only=True)
class Started:
    """One intent: the command, and what it has to come to."""

    command: tuple[str, ...]
    """Words after `heygen`, up to the options that the run adds."""
    operation: str
    """What is carried out at the API: an operation id."""
    waits: bool = True
    jobs: int = 1
    """How many jobs it starts."""
    file: Path | None = None
    """What is uploaded."""


@frozen(kw_only=True)
class Kind:
    """One kind of intent."""

    weight: float
    start: Callable[[Random, Path], Started]
    """Makes one, with files of its own in a folder."""


def _job(command: str, operation: str, body: Callable[[Random], Mapping[str, Any]], weight: float = 1.0) -> Kind:
    def start(random: Random, _folder: Path) -> Started:
        data = body(random)
        jobs = len(data.get("output_languages", [""]))
        return Started(command=(*command.split(), "-d", json.dumps(data)), operation=operation, jobs=jobs)

    return Kind(weight=weight, start=start)


def _translation(random: Random) -> dict[str, Any]:
    return {"video": _URL, "output_languages": random.sample(_LANGUAGES, random.randint(1, 3))}


def _upload(random: Random, folder: Path) -> Started:
    file = folder / "photo.png"
    file.write_bytes(_PNG + random.randbytes(random.randint(1, 200_000)))
    return Started(command=("asset", "create", "--file", str(file)), operation="uploadAsset", waits=False, file=file)


def _large_upload(random: Random, folder: Path) -> Started:
    file = folder / "film.mp4"
    with file.open("wb") as content:
        content.write(_MP4 + random.randbytes(1000))
        content.truncate(_LARGE + random.randint(1, 1000))
    operation = "createAssetUpload"
    return Started(command=("asset", "create", "--file", str(file)), operation=operation, waits=False, file=file)


def _download(random: Random, folder: Path) -> Started:
    file = folder / "film.mp4"
    there, force = random.choice([(False, False), (False, True), (True, True)])
    if there:
        file.write_bytes(b"what was there before")
    command = ("video", "download", FINISHED_VIDEO, "--output-path", str(file), *(["--force"] if force else []))
    return Started(command=command, operation="getVideoV3", waits=False, file=file)


KINDS: Final[Mapping[str, Kind]] = {
    "video": _job("video create", "createVideo", lambda _: _VIDEO, 3),
    "template": _job("template generate tpl_abc123", "generateFromTemplateV3", lambda _: {
        "variables": {"headline": {"type": "text", "content": "Hello"}}}),
    "agent": _job("video-agent create", "createVideoAgentV3", lambda _: {"prompt": "A film."}, 1.5),
    "translation": _job("video-translate create", "createVideoTranslationV3", _translation, 2),
    "proofread": _job("video-translate proofreads create", "createProofreadV3", lambda random: {
        **_translation(random), "title": "Keynote"}),
    "proofread-generate": _job("video-translate proofreads generate prf_abc123", "generateFromProofreadV3",
        lambda _: {"captions": True}),
    "lipsync": _job("lipsync create", "createLipsyncV3", lambda _: {"video": _URL, "audio": _URL}),
    "clipping": _job("ai-clipping create", "createAiClippingV3", lambda _: {"video": _URL}),
    "removal": _job("background-removal create", "createBackgroundRemoval", lambda _: {"video": _URL}),
    "voice": _job("voice clone create", "cloneVoice", lambda _: {"voice_name": "Mine", "audio": _URL}),
    "avatar": _job("avatar create", "createAvatar", lambda _: {
        "type": "prompt", "name": "Ada", "prompt": "A presenter."}),
    "videos": _job("video batches create", "createVideoBatchV3", lambda random: {
        "videos": [_VIDEO] * random.randint(1, 3)}),
    "translations": _job("video-translate batches create", "createVideoTranslationBatchV3", lambda random: {
        "video_translations": [_translation(random) for _ in range(2)]}),
    "lipsyncs": _job("lipsync batches create", "createLipsyncBatchV3", lambda random: {
        "lipsyncs": [{"video": _URL, "audio": _URL}] * random.randint(1, 3)}),
    "upload": Kind(weight=2, start=_upload),
    "large upload": Kind(weight=0.3, start=_large_upload),
    "download": Kind(weight=3, start=_download),
}  # fmt: skip
