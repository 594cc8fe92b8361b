"""Finishes the emitted sources: unused imports out, one format, and a first line that says they are generated."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from codegen.openapi.errors import DocumentError

_HEADER = "# Generated from the OpenAPI contract: do not edit. See CONTRIBUTING.md.\n"
_STYLE = ("--isolated", "--no-cache", "--quiet", "--target-version", "py311", "--line-length", "120")
_IMPORTS = ("--select", "F401,I", "--fix", "--exit-zero", "--config", "lint.isort.combine-as-imports=true")


def finish(package: Path) -> None:
    """Finish every source in the folder.

    Raises:
        DocumentError: one of them is not Python, which is a fault of the generator's.
    """
    _ruff("check", *_STYLE, *_IMPORTS, str(package))
    _ruff("format", *_STYLE, str(package))
    for source in package.rglob("*.py"):
        text = source.read_text(encoding="utf-8")
        source.write_text(_HEADER + text, encoding="utf-8", newline="\n")


def _ruff(*arguments: str) -> None:
    command = [sys.executable, "-m", "ruff", *arguments]
    finished = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)
    if finished.returncode != 0:
        said = (finished.stderr or finished.stdout).strip()
        raise DocumentError("", f"the generated sources do not parse: {said[:2000]}")
