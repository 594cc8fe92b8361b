"""Options that take an asset: its address, the id of what was uploaded before, or a file, which is uploaded first."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Mapping, Sequence
from difflib import get_close_matches
from itertools import islice
from typing import TYPE_CHECKING, Any, Final

from attrs import frozen
from heygen_api import operations
from heygen_api.record import Option

from heygen.errors import Fault, usage_error
from heygen.operation.options.option_help import asset_forms
from heygen.operation.request.values import require_unicode
from heygen.output.streams import Streams

if TYPE_CHECKING:
    from heygen_api.files.upload import Source

ID_PREFIX: Final = "asset_id:"
_ADDRESS: Final = re.compile(r"https?://.", re.IGNORECASE)
_ID: Final = re.compile(r"ast_[A-Za-z0-9_-]+|[0-9a-f]{32}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
"""The forms of ids that the API is known to give."""
_MOST_NAMES: Final = 2000
"""Of a folder, looked through for one that is like what was typed."""


@frozen(kw_only=True, repr=False, eq=False)
class LocalFile:
    """A file that is to be uploaded, and where in the body the id of the asset goes."""

    option: Option
    field: str
    index: int | None
    """In the field's list; None where it takes one asset."""
    text: str
    """As it was typed."""
    source: Source

    @property
    def name(self) -> str:
        """What it is called in a sentence."""
        return _spelled(self.text)

    @property
    def stands_for_id(self) -> str:
        """What the body has in place of the id, until there is one."""
        return _stand_in(self.text)


@frozen(kw_only=True, repr=False, eq=False)
class Reading:
    """What was typed for one option."""

    value: Any
    """As the body has it, with what stands for ids that are not known yet."""
    files: tuple[tuple[int | None, str], ...] = ()
    """Files as they were typed, with their place in a list."""
    faults: tuple[Fault, ...] = ()


def read_assets(option: Option, given: str | Sequence[str]) -> Reading:
    """Return what was typed for an option that takes an asset, or several. No file is opened.

    Raises:
        CliError: an address or an id is no Unicode.
    """
    texts = [given] if isinstance(given, str) else list(given)
    values: list[Any] = []
    files: list[tuple[int | None, str]] = []
    faults: list[Fault] = []
    for number, text in enumerate(texts):
        place = f"/{option.field}/{number}" if option.many else f"/{option.field}"
        found = _one(option, text)
        if isinstance(found, str):
            files.append((number if option.many else None, text))
            values.append(_as_id(_stand_in(text)))
        elif isinstance(found, Mapping):
            values.append(found)
        else:
            faults.append(Fault(pointer=place, expected=found.expected, got=text, nearest=found.nearest))
            values.append(_as_id(text))
    return Reading(value=values if option.many else values[-1], files=tuple(files), faults=tuple(faults))


def local_files(
    readings: Sequence[tuple[Option, Reading]], streams: Streams, *, validate: bool
) -> tuple[LocalFile, ...]:
    """Return the files that are to be uploaded, looked at; one that is named twice is one.

    Raises:
        CliError: one cannot be read, or the API would not take it.
    """
    from heygen.operation.request.files import source_of  # noqa: PLC0415 - brings httpx, and a URL needs no upload

    sources: dict[str, Source] = {}
    found: list[LocalFile] = []
    for option, reading in readings:
        for index, text in reading.files:
            if text not in sources:
                sources[text] = source_of(text, option.name, streams)
                _require_fit(sources[text], text, option, validate=validate)
            found.append(LocalFile(option=option, field=option.field, index=index, text=text, source=sources[text]))
    return tuple(found)


def with_ids(body: Mapping[str, Any], files: Sequence[LocalFile], ids: Mapping[str, str]) -> dict[str, Any]:
    """Return the body with the ids that the files got; `ids` has them by what was typed."""
    filled = dict(body)
    for file in files:
        asset = _as_id(ids[file.text])
        if file.index is None:
            filled[file.field] = asset
        else:
            filled[file.field] = [asset if at == file.index else one for at, one in enumerate(filled[file.field])]
    return filled


@frozen
class _Unknown:
    """Why a text is no asset."""

    expected: str
    nearest: str | None = None


def _one(option: Option, text: str) -> Mapping[str, str] | str | _Unknown:
    """Return the asset that a text stands for; the text itself where it is that of a file."""
    can_upload = operations.index()["asset_upload"] is not None
    if _ADDRESS.match(text):
        require_unicode(text, option.name)
        if "url" not in asset_forms(option):
            return _Unknown(f"a file, or {ID_PREFIX}ID; it takes no address")
        return {"type": "url", "url": text}
    if text.startswith(ID_PREFIX) and text != ID_PREFIX:
        require_unicode(text, option.name)
        return _as_id(text.removeprefix(ID_PREFIX))
    if _ID.fullmatch(text):
        if os.path.lexists(text):
            return _Unknown(f"./{text} for the file of this name, or {ID_PREFIX}{text} for the asset")
        return _as_id(text)
    if can_upload and (text == "-" or _exists(text)):
        return text
    ways = ["an https:// address", f"{ID_PREFIX}ID of what was uploaded before"]
    return _Unknown(" or ".join((", ".join(["the path of a file", *ways[:1]]), *ways[1:])), next(_near(text), None))


def _exists(path: str) -> bool:
    try:
        return bool(path) and os.path.lexists(path)
    except ValueError:  # a null byte
        return False


def _near(path: str) -> Iterator[str]:
    """Yield the path of a file beside the one that was typed, of a similar name."""
    folder, name = os.path.split(path)
    if not name:
        return
    try:
        with os.scandir(folder or ".") as entries:
            names = [entry.name for entry in islice(entries, _MOST_NAMES)]
    except (OSError, ValueError):
        return
    yield from (os.path.join(folder, found) for found in get_close_matches(name, names, n=1))  # noqa: PTH118 - as typed


def _as_id(identifier: str) -> dict[str, str]:
    return {"type": "asset_id", "asset_id": identifier}


def _stand_in(text: str) -> str:
    return f"<id of {_spelled(text)}, once it is uploaded>"


def _spelled(text: str) -> str:
    return "standard input" if text == "-" else text.encode("utf-8", "backslashreplace").decode()


def _require_fit(source: Source, text: str, option: Option, *, validate: bool) -> None:
    """Raise CliError for a file that the API would surely refuse, once it has got all of it."""
    from heygen.operation.request.files import LARGEST  # noqa: PLC0415 - as above

    if source.size > LARGEST:
        raise usage_error(f"{option.name}: {text} has more than {LARGEST // 1024**3} GiB.", param=option.name)
    direct = operations.load(operations.index()["asset_upload"]["id"]).direct_upload
    taken = direct.media_types if direct else ()
    if validate and taken and source.media_type not in taken:
        raise usage_error(
            f"{option.name}: {text} is of the type {source.media_type}, which the API does not take.",
            hint=f"It takes {', '.join(taken)}. --no-validate sends it all the same.",
            param=option.name,
        )
