"""Files that the sandbox serves: samples that really play, captions, and what was uploaded.

Links are presigned: they end an hour after they were made, and a changed or expired one answers 403 as S3 would, in
XML. Previews, thumbnails and uploaded assets have public links, which do neither.
"""

from __future__ import annotations

import hashlib
import hmac
import re
from collections.abc import Callable
from pathlib import Path, PurePosixPath
from urllib.parse import parse_qsl, quote, urlencode

from attrs import define, field, frozen

from heygen.sandbox.samples.content import Content

SECONDS = 2.0
"""How long the audio and video samples play."""

TYPES = {
    "mp4": "video/mp4",
    "webm": "video/webm",
    "mp3": "audio/mpeg",
    "wav": "audio/wav",
    "png": "image/png",
    "jpg": "image/jpeg",
    "gif": "image/gif",
    "webp": "image/webp",
    "pdf": "application/pdf",
    "srt": "application/x-subrip",
    "vtt": "text/vtt",
    "html": "text/html",
}
"""Media type of each file name extension."""

UPLOADS = ("png", "jpg", "gif", "webp", "mp4", "webm", "mp3", "wav", "pdf", "srt")
"""Extensions of the kinds of files that can be uploaded."""

SAMPLES = ("mp4", "webm", "mp3", "wav", "png", "jpg", "gif")
"""Extensions of the kinds of files that there is a sample of."""

_FOLDER = Path(__file__).parent / "media"
_PAGE = b"<!doctype html><title>HeyGen sandbox</title><p>This page stands for one of HeyGen's own.</p>\n"
_SRT_TIME = re.compile(rb"\d\d:\d\d:\d\d[,.]\d{3} --> \d\d:\d\d:\d\d[,.]\d{3}")
_SIGNATURES = (
    (rb"\x89PNG\r\n\x1a\n", "png"),
    (rb"\xff\xd8\xff", "jpg"),
    (rb"GIF8[79]a", "gif"),
    (rb"RIFF....WEBP", "webp"),
    (rb"RIFF....WAVE", "wav"),
    (rb"....ftyp", "mp4"),
    (rb"\x1aE\xdf\xa3", "webm"),
    (rb"ID3|\xff[\xe2-\xe7\xf2-\xf7\xfa\xfb]", "mp3"),
    (rb"%PDF-", "pdf"),
)


@frozen
class Links:
    """Makes and checks addresses on the sandbox."""

    base_url: str
    key: bytes
    clock: Callable[[], float]
    lifetime: float = 3600.0
    """Seconds for which a presigned link works."""

    def public(self, path: str) -> str:
        """Return a lasting address: `/files/public/...`."""
        return f"{self.base_url}/files/public/{quote(path)}"

    def presigned(self, path: str, place: str = "files") -> str:
        """Return an address that expires."""
        expires = str(int(self.clock() + self.lifetime))
        query = urlencode({"expires": expires, "sig": self._sign(f"{place}/{path}", expires)})
        return f"{self.base_url}/{place}/{quote(path)}?{query}"

    def refusal(self, path: str, query: str) -> str | None:
        """Return why an address is refused (`files/video/a.mp4`, `expires=...&sig=...`), or None if it is good."""
        if path.startswith("files/public/"):
            return None
        given = dict(parse_qsl(query))
        expires = given.get("expires", "")
        if not hmac.compare_digest(self._sign(path, expires).encode(), given.get("sig", "").encode()):
            return "SignatureDoesNotMatch"
        return "AccessDenied: Request has expired" if float(expires) < self.clock() else None

    def _sign(self, path: str, expires: str) -> str:
        return hmac.new(self.key, f"{path}\n{expires}".encode(), hashlib.sha256).hexdigest()[:32]


@define
class Files:
    """Where bytes are kept: uploads in a folder of their own, by the path after `/files/`."""

    folder: Path
    video_bytes: int | None = None
    """Size of each MP4 file that stands for a video that was made; None for that of the sample."""
    _kept: dict[str, Path] = field(factory=dict)
    _changes: dict[str, int] = field(factory=dict)

    def keep(self, path: str, content: bytes) -> None:
        """Keep what is to be served at `path`."""
        place = self.folder / hashlib.sha256(path.encode()).hexdigest()
        place.write_bytes(content)
        self._kept[path] = place

    def adopt(self, path: str, place: Path) -> None:
        """Keep a file that is in the folder already as what is to be served at `path`."""
        self._kept[path] = place.rename(self.folder / hashlib.sha256(path.encode()).hexdigest())

    def drop(self, path: str) -> None:
        """Forget what was kept at `path`, if anything was."""
        place = self._kept.pop(path, None)
        if place is not None:
            place.unlink()

    def change(self, path: str) -> None:
        """Have another file of the same length served at `path` from now on."""
        self._changes[path] = self._changes.get(path, 0) + 1

    def kept(self, path: str) -> Path | None:
        """Return the file kept for `path`."""
        return self._kept.get(path)

    def find(self, path: str, text: Callable[[str], str]) -> Content | None:
        """Return what to serve at `path`: what was kept, else captions of `text(id)`, else a sample of its kind."""
        file = self._find(path, text)
        if file is None:
            return None
        longer = file.parent == _FOLDER and file.suffix == ".mp4"
        return Content.of(file, path, self.video_bytes if longer else None, self._changes.get(path, 0))

    def _find(self, path: str, text: Callable[[str], str]) -> Path | None:
        name = PurePosixPath(path)
        extension = name.suffix[1:]
        if path in self._kept:
            return self._kept[path]
        if path.startswith("public/asset/"):
            return None
        if extension in SAMPLES:
            return _FOLDER / f"sample.{extension}"
        if extension in ("srt", "vtt", "html"):
            self.keep(path, _PAGE if extension == "html" else captions(text(name.stem), extension))
        return self._kept.get(path)


def sniff(content: bytes) -> str | None:
    """Return the extension of the kind of file that the bytes are, or None if it is none that the API takes."""
    for signature, extension in _SIGNATURES:
        if re.match(signature, content, re.DOTALL):
            return extension
    return "srt" if _SRT_TIME.search(content[:4096]) else None


def sample(extension: str) -> bytes:
    """Return the bytes of the sample file of a kind."""
    return (_FOLDER / f"sample.{extension}").read_bytes()


def captions(text: str, kind: str) -> bytes:
    """Return `text` as captions, "srt" or "vtt", spread over the length of the samples."""
    words = text.split() or ["(silence)"]
    lines = [" ".join(words[start : start + 7]) for start in range(0, len(words), 7)]
    step = SECONDS / len(lines)
    cues = []
    for number, line in enumerate(lines):
        times = f"{_timestamp(number * step)} --> {_timestamp((number + 1) * step)}"
        if kind == "srt":
            times = f"{number + 1}\n{times.replace('.', ',')}"
        cues.append(f"{times}\n{line}\n")
    head = "" if kind == "srt" else "WEBVTT\n\n"
    return (head + "\n".join(cues)).encode()


def _timestamp(seconds: float) -> str:
    return f"00:{int(seconds // 60):02d}:{seconds % 60:06.3f}"
