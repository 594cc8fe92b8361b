"""A package for an OpenAPI document of another API, and a list of what could not be carried over."""

from __future__ import annotations

import shutil
import sys
import tempfile
from collections.abc import Iterator, Mapping
from keyword import iskeyword
from pathlib import Path
from typing import Any

from codegen.arrange import arrange
from codegen.emit.omissions import Omission
from codegen.emit.package import Emitted, emit
from codegen.openapi import overlay as overlays
from codegen.openapi.document import Document
from codegen.openapi.errors import DocumentError
from codegen.openapi.json_values import printable
from codegen.openapi.load import load, parse, read
from codegen.openapi.mistakes import require_usable
from codegen.openapi.naming import kebab


def generate_other(spec: str, overlay: str | None, out: Path) -> int:
    """Write the package to the new folder `out` and print what of the document is not in it; return the exit code.

    Raises:
        DocumentError: the document or the name of the folder cannot be used.
        OverlayError: the overlay does not fit the document.
    """
    if not out.name.isidentifier() or iskeyword(out.name):
        raise DocumentError("", f"{out.name!r} is not a name for a Python package")
    if out.exists():
        raise DocumentError("", f"{out} exists; remove it first, or choose another folder")
    data = load(spec)
    if overlay is not None:
        data = overlays.apply(data, parse(read(overlay)))
    with tempfile.TemporaryDirectory() as folder:
        staged = Path(folder) / out.name
        emitted = emit_arranged(data, staged)
        out.parent.mkdir(parents=True, exist_ok=True)
        shutil.move(staged, out)
    _print_commands(emitted)
    for omission in _left_out(emitted):
        print(omission, file=sys.stderr)
    return 0


def emit_arranged(data: Mapping[str, Any], target: Path) -> Emitted:
    """Arrange the document, and write the package to the new folder `target`.

    Raises:
        DocumentError: the document cannot be used.
    """
    require_usable(data, "an overlay")
    return emit(Document(arrange(data)), target, settle_clashes=True)


def _print_commands(emitted: Emitted) -> None:
    """Print a table of the commands: command, method and path."""
    rows = [(" ".join(operation.command), operation.method, operation.path) for operation in emitted.operations]
    width = max((len(words) for words, _, _ in rows), default=0)
    for words, method, path in sorted(rows):
        print(f"{printable(words):<{width}}  {method:<7}  {printable(path)}")


def _left_out(emitted: Emitted) -> Iterator[str]:
    """Yield a line for everything that is not in the package as it stands in the document."""
    commands = {operation.id: " ".join(operation.command) for operation in emitted.operations}
    omissions = [
        Omission(
            kind="renamed",
            place=clash.operation,
            message=f"`{commands[clash.operation]}`, as `{' '.join(clash.command)}` is or leads to {clash.holder}",
        )
        for clash in emitted.clashes
    ]
    for operation in emitted.operations:
        for option in operation.options:
            rule = f"--{kebab(option.field)}"
            if option.name != rule:
                omissions.append(Omission("renamed", operation.id, f"`{option.name}`, for {option.field!r}"))
        if operation.body is not None and operation.body.data_only:
            omissions.append(Omission("data only", operation.id, ", ".join(operation.body.data_only)))
    yield from (printable(str(omission)) for omission in (*omissions, *emitted.omissions))
    total = len(emitted.operations)
    yield f"{total} operations, {len(omissions) + len(emitted.omissions)} things left out or renamed"
