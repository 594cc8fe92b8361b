"""`python -m tests.histories`: take in version after version of public APIs, and print how each step went.

Each is compared with the contract that the one before has left, taken in, checked, imported, and compared again,
which has to find nothing. Needs npm and a registry; a table at the end has a line for each step.
"""

from __future__ import annotations

import argparse
import json
import shutil
import subprocess
import sys
import tarfile
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final

from attrs import frozen

from codegen.arrange import arrange
from codegen.openapi.load import load
from codegen.openapi.references import resolve
from codegen.openapi.yaml_text import dump
from codegen.update.repository import Repository
from tests.support.running import ROOT
from tests.support.updating import Tree

APIS: Final = {
    "@figma/rest-api-spec": "openapi/openapi.yaml",
    "@blockfrost/openapi": "openapi.yaml",
    "@directus/specs": "dist/openapi.json",
}
"""Packages of npm, and where the document is in them."""
_MISTAKES: Final = 100
"""Of one document. With more, a step goes wrong."""
METHODS: Final = {"get", "put", "post", "delete", "options", "head", "patch", "trace"}
_IMPORT_ALL: Final = """
import importlib, pkgutil, warnings
warnings.simplefilter("error")
import heygen_api
names = [module.name for module in pkgutil.walk_packages(heygen_api.__path__, "heygen_api.")]
for name in names:
    importlib.import_module(name)
print(len(names))
"""
_CHANGELOG: Final = "# Changelog\n\n## 0.1.0 - 2026-07-20\n\n- The first version.\n"
_OVERLAY: Final = """\
overlay: 1.0.0
info:
  title: Commands
  version: 1.0.0
actions:
  - target: $.info
    update:
      x-cli-preview: false
"""
_REPAIRS: Final = """\
overlay: 1.0.0
info:
  title: Repairs
  version: 1.0.0
actions:
"""
_FIRST: Final = {
    "openapi": "3.1.0",
    "info": {"title": "Nothing yet", "version": "0"},
    "paths": {
        "/v1/first": {
            "get": {"operationId": "getFirst", "tags": ["First"], "responses": {"204": {"description": "Done."}}}
        }
    },
}


@frozen
class Step:
    """What one version did."""

    name: str
    operations: int
    severities: Counter[str]
    effects: int
    modules: int
    repairs: int
    """Mistakes of the vendor that had to be repaired before the document could be read."""
    seconds: float
    """Of `diff` and `update` together."""
    wrong: tuple[str, ...]

    def __str__(self) -> str:
        counts = " ".join(f"{self.severities[name]:>6}" for name in ("breaking", "possibly-breaking", "compatible"))
        numbers = f"{self.operations:>5} {counts} {self.effects:>8} {self.modules:>8} {self.repairs:>7}"
        return f"{self.name:<36}{numbers} {self.seconds:>6.1f}  {'; '.join(self.wrong) or 'right'}"


def main() -> int:
    """Run all steps; return 1 where one went wrong."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--steps", type=int, default=10, help="the newest versions of each API that are taken in")
    parser.add_argument("--keep", type=Path, help="a folder for the reports of all steps")
    options = parser.parse_args()
    counted = f"{'ops':>5} {'break':>6} {'maybe':>6} {'compat':>6} {'commands':>8} {'modules':>8} {'repairs':>7}"
    print(f"{'':<36}{counted} {'time':>6}")
    wrong = 0
    for package, place in APIS.items():
        with TemporaryDirectory() as folder:
            documents = fetch(package, place, options.steps, Path(folder))
            for step in history(package, documents, Path(folder) / "tree", options.keep):
                print(step, flush=True)
                wrong += bool(step.wrong)
    return int(wrong > 0)


def fetch(package: str, place: str, count: int, folder: Path) -> dict[str, Path]:
    """Return the newest versions of an API's document, oldest first."""
    listed = _npm("view", package, "versions", "--json")
    documents = {}
    for version in json.loads(listed)[-count:]:
        packed = _npm("pack", "--silent", f"{package}@{version}", "--pack-destination", str(folder)).strip()
        target = folder / f"{version}{Path(place).suffix}"
        with tarfile.open(folder / packed) as archive:
            content = archive.extractfile(f"package/{place}")
            assert content is not None
            target.write_bytes(content.read())
        documents[version] = target
    return documents


def history(package: str, documents: dict[str, Path], root: Path, keep: Path | None) -> Iterator[Step]:
    """Yield how each version was taken in, the first one over a contract of one operation."""
    tree = first_tree(root)
    for version, document in documents.items():
        yield take_in(tree, f"{package} {version}", document, keep)


def first_tree(root: Path) -> Tree:
    """Return a tree whose contract has one operation, and whose overlay says nothing about it."""
    for name in ("codegen", "cli"):
        shutil.copytree(ROOT / name, root / name, ignore=shutil.ignore_patterns("__pycache__"))
    (root / "openapi").mkdir()
    (root / "openapi" / "heygen.yaml").write_text(dump(arrange(_FIRST)), encoding="utf-8")
    (root / "openapi" / "cli.overlay.yaml").write_text(_OVERLAY, encoding="utf-8")
    (root / "CHANGELOG.md").write_text(_CHANGELOG, encoding="utf-8")
    tree = Tree(root)
    made = tree.codegen()
    if made.code:
        sys.exit(f"The first contract cannot be generated: {made.stderr.decode()}")
    return tree


def take_in(tree: Tree, name: str, document: Path, keep: Path | None) -> Step:
    """Repair the document where it has mistakes, compare, take in, check, import, and compare again."""
    wrong = []
    repairs = 0
    started = time.monotonic()
    compared = tree.codegen("diff", str(document), "--format", "json")
    # What stands within one mistake is seen once that is repaired.
    while repairs < _MISTAKES and (added := repair(tree, compared.stderr.decode())):
        repairs += added
        compared = tree.codegen("diff", str(document), "--format", "json")
    updated = tree.codegen("update", str(document), "--allow-breaking")
    seconds = time.monotonic() - started
    report = json.loads(compared.stdout) if compared.stdout.startswith(b"{") else {"changes": [], "effects": []}
    if keep is not None:
        keep.mkdir(parents=True, exist_ok=True)
        shown = name.replace("/", "-")
        (keep / f"{shown}.json").write_bytes(compared.stdout or compared.stderr)
        (keep / f"{shown}.txt").write_bytes(updated.stdout + updated.stderr)
    if compared.code not in (0, 1, 2):
        wrong.append(f"diff {compared.code}: {compared.stderr.decode()[:200]}")
    if b"Wrote" not in updated.stdout + updated.stderr and b"No change" not in updated.stdout:
        wrong.append(f"update {updated.code}: {updated.stderr.decode()[-300:]}")
    if (checked := tree.codegen("check")).code:
        wrong.append(f"check {checked.code}: {checked.stderr.decode()[:200]}")
    imported = tree.python(_IMPORT_ALL)
    if imported.code:
        wrong.append(f"import: {imported.stderr.decode()[-200:]}")
    repository = Repository(tree.root)
    wrong += other_texts(repository.repaired(load(str(document)))[0], load(str(repository.contract_path)))
    again = tree.codegen("diff", str(document))
    if (again.code, again.text) != (0, "No change.\n"):
        wrong.append(f"second diff {again.code}: {again.text[:200]}{again.stderr.decode()[:100]}")
    return Step(
        name=name,
        operations=len(tree.index()["commands"]),
        severities=Counter(change["severity"] for change in report["changes"]),
        effects=len(report["effects"]),
        modules=int(imported.text or 0) if not imported.code else 0,
        repairs=repairs,
        seconds=seconds,
        wrong=tuple(wrong),
    )


def repair(tree: Tree, told: str) -> int:
    """Add the repairs that the generator has told to those that there are; return how many these are."""
    printed = told.partition("\nactions:\n")[2]
    if printed:
        path = Repository(tree.root).vendor_overlay_path
        before = path.read_text(encoding="utf-8") if path.is_file() else _REPAIRS
        path.write_text(before + printed, encoding="utf-8")
    return len(printed.splitlines())


def other_texts(document: dict[str, Any], contract: dict[str, Any]) -> list[str]:
    """Return which texts of operations and parameters are not the vendor's; no one has written any other."""
    wrong = []
    for path, item in document["paths"].items():
        for method in METHODS & item.keys():
            if method not in contract["paths"].get(path, ()):
                wrong.append(f"no {method} {path}")
                continue
            theirs, ours = texts(document, path, method), texts(contract, path, method)
            wrong += [f"text of {method} {path} {place}" for place, text in theirs.items() if ours.get(place) != text]
    return wrong


def texts(document: dict[str, Any], path: str, method: str) -> dict[str, str]:
    """Return the texts of an operation by their place: its own, and those of its parameters."""
    item = document["paths"][path]
    operation = item[method]
    found = {name: operation.get(name) for name in ("summary", "description")}
    for parameter in (*item.get("parameters", ()), *operation.get("parameters", ())):
        whole = resolve(document, parameter)
        found[f"{whole['in']} {whole['name']}"] = parameter.get("description", whole.get("description"))
    return {place: " ".join(text.split()) for place, text in found.items() if text and text.strip()}


def _npm(*arguments: str) -> str:
    ended = subprocess.run(["npm", *arguments], capture_output=True, text=True, check=False)
    if ended.returncode:
        sys.exit(f"npm {' '.join(arguments)}: {ended.stderr.strip()[-300:]}")
    return ended.stdout


if __name__ == "__main__":
    sys.exit(main())
