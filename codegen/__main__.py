"""`python -m codegen`: generate, and check that nothing has drifted."""

from __future__ import annotations

import os
import sys
import traceback
from collections.abc import Sequence
from io import TextIOWrapper
from pathlib import Path
from typing import Annotated

from cyclopts import App, CycloptsError, Parameter

from codegen.emit.other_apis import generate_other
from codegen.openapi.errors import DocumentError
from codegen.openapi.json_values import printable
from codegen.openapi.overlay import OverlayError
from codegen.update.commands import register
from codegen.update.repository import Repository

UNUSABLE = 3
FAULT = 70
USAGE = 64
"""EX_SOFTWARE and EX_USAGE of sysexits.h: `diff` and `update` give the lower codes a meaning."""


def app_of(repository: Repository) -> App:
    """Return the command line for a working tree."""
    app = App(name="codegen", help="Generate heygen_api from the contract in openapi/.", version_flags=[])
    register(app, repository)

    @app.default
    def generate(
        *,
        spec: Annotated[
            str | None,
            Parameter(help="Another OpenAPI document: path, `-` or https address.", allow_leading_hyphen=True),
        ] = None,
        overlay: Annotated[str | None, Parameter(help="An overlay for it.")] = None,
        out: Annotated[
            Path | None, Parameter(help="New folder for its package; the folder's name is the package's.")
        ] = None,
    ) -> int:
        """Emit generated/heygen_api from openapi/, or a package for another document with --spec and --out."""
        if spec is None and out is None and overlay is None:
            emitted = repository.generate()
            print(f"generated/heygen_api: {len(emitted.operations)} operations")
            return 0
        if spec is None or out is None:
            print("--spec and --out go together", file=sys.stderr)
            return USAGE
        return generate_other(spec, overlay, out)

    @app.command
    def check() -> int:
        """Fail when generated/heygen_api is not what the contract gives."""
        drifted = repository.drift()
        for name in drifted:
            print(f"generated/heygen_api/{name} is not what openapi/ gives", file=sys.stderr)
        if drifted:
            print("Run `make generate`, and commit what it changes.", file=sys.stderr)
        return 1 if drifted else 0

    return app


def run(repository: Repository, arguments: Sequence[str]) -> int:
    """Run a command line and return its exit code, 3 for a document or a file that cannot be used."""
    try:
        return int(app_of(repository)(arguments, result_action="return_value", exit_on_error=False) or 0)
    except CycloptsError:  # has been printed
        return USAGE
    except (DocumentError, OverlayError, OSError) as error:
        lines = error.lines if isinstance(error, DocumentError) else [str(error)]
        print("error:", "\n".join(map(printable, lines)), file=sys.stderr)
        return UNUSABLE
    except Exception as error:  # noqa: BLE001 - the one place where nothing may pass as a finding
        if os.environ.get("HEYGEN_DEBUG") == "1":
            traceback.print_exc()
        told = printable(f"{type(error).__name__}: {error}")
        print(f"error: a fault of the generator itself (HEYGEN_DEBUG=1 shows where): {told}", file=sys.stderr)
        return FAULT


def main() -> None:
    """Run the command line for the working tree that this file is in."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")  # a locale need not have the document's letters
    sys.exit(run(Repository(Path(__file__).parent.parent), sys.argv[1:]))


if __name__ == "__main__":
    main()
