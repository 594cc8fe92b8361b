"""Packages generated from the documents of the tests."""

from __future__ import annotations

import importlib
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from types import ModuleType
from typing import Any

from attrs import frozen

from codegen.emit.other_apis import emit_arranged
from codegen.emit.package import Emitted
from codegen.openapi.document import Document
from codegen.openapi.load import load

DOCUMENTS = sorted((Path(__file__).parent.parent / "data" / "documents").glob("*.yaml"))

_IMPORT_ALL = """
import importlib, pkgutil, sys, warnings
warnings.simplefilter("error")
sys.path.insert(0, sys.argv[1])
for name in sys.argv[2:]:
    package = importlib.import_module(name)
    for module in pkgutil.walk_packages(package.__path__, name + "."):
        importlib.import_module(module.name)
"""


@frozen
class Generated:
    """A document and the package that was generated from it."""

    document: Document
    emitted: Emitted
    folder: Path
    """Of the package, whose name is the folder's."""

    @property
    def package(self) -> ModuleType:
        """Return the package, imported into this process."""
        if str(self.folder.parent) not in sys.path:
            sys.path.insert(0, str(self.folder.parent))
        return importlib.import_module(self.folder.name)

    def models(self) -> Iterator[Any]:
        """Yield the attrs models."""
        models = self.package.models
        yield from (model for name in models.__all__ if hasattr(model := getattr(models, name), "from_dict"))

    def request_functions(self) -> dict[str, ModuleType]:
        """Return the modules of request functions by operation id."""
        return {each.id: importlib.import_module(each.module) for each in self.emitted.operations}


def generate(data: Mapping[str, Any], folder: Path) -> Generated:
    """Generate the package whose folder does not exist yet, as `--spec` and `--out` do."""
    return Generated(document=Document(data), emitted=emit_arranged(data, folder), folder=folder)


def generate_from(source: Path, folder: Path) -> Generated:
    """Generate the package `<stem>_api` into the folder."""
    return generate(load(str(source)), folder / f"{source.stem}_api")


def import_all(folder: Path, *packages: str) -> None:
    """Import every module of the packages in a fresh interpreter, with warnings as errors."""
    finished = subprocess.run(
        [sys.executable, "-c", _IMPORT_ALL, str(folder), *packages],
        cwd=folder, capture_output=True, text=True, encoding="utf-8", check=False,
    )  # fmt: skip
    assert finished.returncode == 0, finished.stderr


def wire_names(model: Any) -> set[str]:
    """Return the names of a model's fields on the wire."""
    arguments = [field.alias for field in model.__attrs_attrs__ if field.init]
    return set(model(**dict.fromkeys(arguments, 0)).to_dict())


def schema_kinds(generated: Generated, operation_id: str) -> set[str]:
    """Return the kinds of JSON Schemas that an operation has."""
    schemas = generated.folder / "data" / "schemas"
    return {kind for kind in ("request", "response") if (schemas / f"{operation_id}.{kind}.json").is_file()}
