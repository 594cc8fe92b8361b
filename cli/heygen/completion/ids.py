"""The ids that lists have printed, kept for completion: a small file for each list, address and profile."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any, Final

from heygen_api.record import Operation

from heygen.completion.files import write_whole
from heygen.completion.place import ids_folder
from heygen.context import Context

MOST: Final = 300
"""Ids that are kept of one list, those printed last first."""
_LONGEST: Final = 200
"""Characters of an id or name."""
_LARGEST_ANSWER: Final = 4 * 1024 * 1024
_MOST_ACCOUNTS: Final = 16
"""Addresses and profiles whose ids are kept, those used last."""


def remember(context: Context, operation: Operation, content: bytes) -> None:
    """Keep the ids in an answer that was printed; where that cannot be, nothing happens."""
    folder = ids_folder(context.environ, context.arguments)
    if folder is None or len(content) > _LARGEST_ANSWER:
        return
    with suppress(OSError, ValueError, RecursionError):
        _remember(Path(folder), operation, json.loads(content))


def _remember(folder: Path, operation: Operation, document: Any) -> None:
    found = dict(_ids_in(operation, document))
    if not found:
        return
    path = folder / f"{operation.id}.json"
    before = dict(_entries(path))
    # New ones come first; what was known of the others stays behind them, up to the limit.
    entries = list({**found, **{key: name for key, name in before.items() if key not in found}}.items())[:MOST]
    if entries != list(before.items()):
        write_whole(path, json.dumps(entries, ensure_ascii=False))
        _drop_oldest(folder.parent)


def _ids_in(operation: Operation, document: Any) -> Iterator[tuple[str, str]]:
    from heygen.operation.id_lists import id_path, name_path  # noqa: PLC0415 - only lists need it

    key, name = id_path(operation), name_path(operation)
    for item in _items(operation, document):
        identifier = item.get(key) if isinstance(item, Mapping) else None
        if isinstance(identifier, str) and identifier.isprintable() and 0 < len(identifier) <= _LONGEST:
            about = item.get(name) if name else None
            text = " ".join(about.split()) if isinstance(about, str) else ""
            yield identifier, "".join(each for each in text if each.isprintable())[:_LONGEST]


def _items(operation: Operation, document: Any) -> list[Any]:
    assert operation.pagination is not None
    for field in operation.pagination.items.split("."):
        document = document.get(field) if isinstance(document, Mapping) else None
    return document if isinstance(document, list) else []


def _entries(path: Path) -> list[tuple[str, str]]:
    try:
        return [(str(key), str(name)) for key, name in json.loads(path.read_bytes())]
    except (OSError, ValueError, TypeError):
        return []


def _drop_oldest(place: Path) -> None:
    folders = sorted(place.glob("ids-*"), key=lambda each: each.stat().st_mtime, reverse=True)
    for folder in folders[_MOST_ACCOUNTS:]:
        for file in folder.iterdir():
            file.unlink(missing_ok=True)
        folder.rmdir()
