"""The operations of the API as data: an index of commands, a record for each operation, JSON Schemas.

Reading the index or a schema imports nothing but the standard library; records need attrs.
"""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

TYPE_CHECKING = False  # typing itself would take a good part of the time in which a schema is printed
if TYPE_CHECKING:
    from typing import Any, Literal

    from .record import Operation

_DATA = Path(__file__).parent / "data"


@cache
def index() -> dict[str, Any]:
    """Return what is known before any record is read, each by the command's words unless told otherwise.

    `groups`, `commands`, `command_aliases`, `removed_commands`; `downloads`, the commands that save what the answer of
    an operation links to; `kinds`, the operation that reads a job by the kind of job, such as `video-batches`;
    `asset_upload`, the operation that makes an asset of a file, and where its answer has the id, or None;
    `without_command`, the ids of the operations that the command line leaves out; and `api`: title, base URL, and the
    header and prefix of its credentials.
    """
    data: dict[str, Any] = json.loads((_DATA / "index.json").read_bytes())
    return data


def api() -> dict[str, Any]:
    """Return what is said of the API as a whole: `title`, `base_url`, and the header and prefix of its credentials."""
    found: dict[str, Any] = index()["api"]
    return found


@cache
def load(operation_id: str) -> Operation:
    """Return the record of one operation. Raises KeyError where there is none of that id."""
    from .record import from_dict  # noqa: PLC0415 - brings attrs

    path = _DATA / "operations" / f"{operation_id}.json"
    if operation_id not in _operation_ids():
        raise KeyError(operation_id)
    return from_dict(json.loads(path.read_bytes()))


def load_all() -> list[Operation]:
    """Return the records of all operations that have a command, in the order of the index."""
    return [load(command["id"]) for command in index()["commands"].values()]


def load_without_command() -> list[Operation]:
    """Return the records of all operations that the command line leaves out; their `command` is empty."""
    return [load(operation_id) for operation_id in index()["without_command"]]


def schema_path(operation_id: str, kind: Literal["request", "response"]) -> Path | None:
    """Return the file with the JSON Schema of the operation's request body or of its answer; None without one."""
    path = _DATA / "schemas" / f"{operation_id}.{kind}.json"
    return path if operation_id in _operation_ids() and path.is_file() else None


@cache
def _operation_ids() -> dict[str, None]:
    with_command = [command["id"] for command in index()["commands"].values()]
    return dict.fromkeys([*with_command, *index()["without_command"]])
