"""Copies of the working tree in which contracts are compared and updated, as a maintainer does it."""

from __future__ import annotations

import json
import os
import shutil
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import yaml
from attrs import frozen

from codegen import __main__ as generator
from codegen.arrange import arrange
from codegen.openapi.load import load
from codegen.openapi.yaml_text import dump
from codegen.update.repository import Repository
from codegen.update.workflow import Incoming, Outlook, outlook, write
from tests.support.running import DATA, FAST, ROOT, Finished, Sandbox, clean_environ, here, run, served
from tests.support.tested_api import JULY, july_package

WRITTEN = ("openapi", "generated", "CHANGELOG.md")
"""All that an update writes."""
_CHANGELOG = "# Changelog\n\n## 0.1.0 - 2026-07-20\n\n- The first version.\n"


@frozen
class Tree:
    """A copy of the working tree, or of so much of it that a generator and a command line run."""

    root: Path

    def codegen(self, *arguments: str, stdin: bytes = b"", environ: Mapping[str, str] | None = None) -> Finished:
        """Run the generator."""
        command = [sys.executable, "-m", "codegen", *arguments]
        return run(command, environ={**self.environ, **(environ or {})}, stdin=stdin, cwd=self.root)

    def codegen_here(self, *arguments: str, stdin: bytes = b"") -> Finished:
        """Run the generator in this process, whose sources are the tree's: four times as fast."""
        return here(lambda given: generator.run(Repository(self.root), given), arguments, environ={}, stdin=stdin)

    def heygen(self, *arguments: str, sandbox: Sandbox | None = None, stdin: bytes = b"") -> Finished:
        """Run the command."""
        environ = {**self.environ, **(sandbox.environ if sandbox else {})}
        return run([sys.executable, "-m", "heygen", *arguments], environ=environ, stdin=stdin, cwd=self.root)

    def python(self, script: str) -> Finished:
        """Run a Python script that imports what is in the tree."""
        return run([sys.executable, "-c", script], environ=self.environ, cwd=self.root)

    @contextmanager
    def sandbox(self) -> Iterator[Sandbox]:
        """Serve the tree's own sandbox."""
        with served("--speed", FAST, environ=self.environ) as running:
            yield running

    @property
    def environ(self) -> dict[str, str]:
        """Variables that lead Python to the tree's sources."""
        return {"PYTHONPATH": ":".join(str(self.root / folder) for folder in ("cli", "generated", "."))}

    @property
    def shell_environ(self) -> dict[str, str]:
        """The variables of a shell in which `python` is the one that runs the tests, and imports the tree's sources."""
        return {**clean_environ(), **self.environ, "PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}"}

    def bytes(self) -> dict[str, tuple[bytes, int]]:
        """Return content and time of change (nanoseconds) of all that an update writes, by its path."""
        return {
            str(path.relative_to(self.root)): (path.read_bytes(), path.stat().st_mtime_ns)
            for name in WRITTEN
            for path in ([self.root / name] if (self.root / name).is_file() else (self.root / name).rglob("*"))
            if path.is_file() and "__pycache__" not in path.parts
        }

    def text(self, path: str) -> str:
        """Return a text of it."""
        return (self.root / path).read_text(encoding="utf-8")

    def index(self) -> dict[str, Any]:
        """Return the index of the generated package."""
        index: dict[str, Any] = json.loads(self.text("generated/heygen_api/data/index.json"))
        return index

    def copy(self, root: Path) -> Tree:
        """Return another like it in a new folder."""
        return Tree(_copied(self.root, root))


def july_tree(root: Path) -> Tree:
    """Return a copy of the working tree's sources, with the contract and the package of July."""
    for source, name in ((ROOT, "codegen"), (ROOT, "cli"), (JULY, "openapi")):
        _copied(source / name, root / name)
    _copied(july_package(), root / "generated")
    (root / "CHANGELOG.md").write_text(_CHANGELOG, encoding="utf-8")
    return Tree(root)


def film_tree(root: Path) -> Tree:
    """Return a tree with the small contract of `data/films.yaml`, and the package generated from it."""
    _copied(Path(_films().name), root)
    return Tree(root)


@cache
def _films() -> TemporaryDirectory[str]:
    """Return a folder with the small contract's tree, made once for each process that runs tests."""
    folder = TemporaryDirectory(prefix="films-")
    root = Path(folder.name)
    for name in ("codegen", "cli"):
        _copied(ROOT / name, root / name)
    (root / "openapi").mkdir()
    (root / "openapi" / "heygen.yaml").write_text(dump(arrange(films())), encoding="utf-8")
    shutil.copy(DATA / "films.overlay.yaml", root / "openapi" / "cli.overlay.yaml")
    (root / "CHANGELOG.md").write_text(_CHANGELOG, encoding="utf-8")
    generated = Tree(root).codegen_here()
    assert (generated.code, generated.stderr) == (0, b"")
    return folder


def _copied(source: Path, target: Path) -> Path:
    """Copy a folder with its compiled modules, which fit the copy, but without those that are just being written."""
    return Path(shutil.copytree(source, target, ignore=shutil.ignore_patterns("*.pyc.*"), dirs_exist_ok=True))


def write_all(repository: Repository, incoming: Incoming) -> Outlook:
    """Take a document in without a report, and return what it brings."""
    coming = outlook(repository, incoming)
    write(repository, incoming, [])
    return coming


def films() -> dict[str, Any]:
    """Return the small document, for its reader to change."""
    return load(str(DATA / "films.yaml"))


def document(change: Callable[[dict[str, Any]], None], base: Callable[[], dict[str, Any]] = films) -> bytes:
    """Return a document with a change, as JSON."""
    data = base()
    change(data)
    return json.dumps(data).encode()


def as_yaml(content: bytes) -> bytes:
    """Return the same document as YAML."""
    return yaml.safe_dump(json.loads(content), sort_keys=False, allow_unicode=True).encode()
