"""A package for an OpenAPI document of another API, and a list of what could not be carried over."""

from __future__ import annotations

import shutil
import sys
import tempfile
from pathlib import Path

from codegen import overlay as overlays
from codegen.document import Document
from codegen.emit import emit
from codegen.errors import DocumentError
from codegen.load import load, parse, read


def generate_foreign(spec: str, overlay: str | None, out: Path) -> int:
    """Write the package to the new folder `out` and print what of the document is not in it; return the exit code.

    Raises:
        DocumentError: the document or the name of the folder cannot be used.
        OverlayError: the overlay does not fit the document.
    """
    if not out.name.isidentifier():
        raise DocumentError("", f"{out.name!r} is not a name for a Python package")
    if out.exists():
        raise DocumentError("", f"{out} exists; remove it first, or choose another folder")
    data = load(spec)
    if overlay is not None:
        data = overlays.apply(data, parse(read(overlay)))
    document = Document(data)
    with tempfile.TemporaryDirectory() as folder:
        staged = Path(folder) / out.name
        emitted = emit(document, staged, settle_clashes=True)
        out.parent.mkdir(parents=True, exist_ok=True)
        shutil.move(staged, out)
    print(f"{out}: {len(emitted.operations)} operations")
    for clash in emitted.clashes:
        print(
            f"renamed: {clash.second}, whose command `{' '.join(clash.command)}` is that of {clash.first}",
            file=sys.stderr,
        )
    for note in emitted.untyped:
        print(f"untyped: {note}", file=sys.stderr)
    for operation in emitted.operations:
        if operation.body is not None and operation.body.data_only:
            print(f"only through --data: {operation.id}: {', '.join(operation.body.data_only)}", file=sys.stderr)
    return 0
