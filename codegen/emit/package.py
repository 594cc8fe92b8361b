"""Emits the whole generated package: client, bodies, operation records, JSON Schemas."""

from __future__ import annotations

import shutil
from pathlib import Path

from attrs import frozen

from codegen.emit import bodies, client, data_files, sources
from codegen.emit.interface import build_interface
from codegen.emit.omissions import Omission
from codegen.emit.runtime.record import Operation
from codegen.openapi.document import Document
from codegen.openapi.mistakes import require_usable
from codegen.operations.commands import Clash, clashes, require_distinct, settled
from codegen.operations.overlay_references import require_resolved
from codegen.operations.python_names import python_names
from codegen.operations.records import derive, derive_without_command

RUNTIME = Path(__file__).parent / "runtime"


@frozen
class Emitted:
    """What was emitted, and what of the document is not in it as it stands there."""

    operations: tuple[Operation, ...]
    clashes: tuple[Clash, ...]
    omissions: tuple[Omission, ...]


def emit(contract: Document, target: Path, *, settle_clashes: bool = False) -> Emitted:
    """Write the package to the new folder `target`, whose name is the package's.

    With `settle_clashes`, an operation whose command another has gets the one that is proposed for it.

    Raises:
        DocumentError: something in the contract cannot be generated.
    """
    require_usable(contract.data, "an overlay")
    names = python_names(contract, target.name)
    operations, without_command = derive(contract, names), derive_without_command(contract, names)
    found = clashes(contract, operations)
    if settle_clashes:
        operations = settled(operations, found)
    require_distinct(contract, operations)
    require_resolved(contract, operations)
    interface = build_interface(contract, target.name)
    target.mkdir(parents=True, exist_ok=True)
    client.emit(interface, bodies.emit(interface, target / "bodies.py"), target)
    _copy_modules(target)
    data_files.emit(contract, operations, without_command, target / "data")
    sources.finish(target)
    return Emitted(operations=tuple(operations), clashes=tuple(found), omissions=interface.omissions)


def _not_copied(folder: str, names: list[str]) -> list[str]:
    """Return what is no module of the package: compiled ones, and the docstring of the folder they are written in."""
    return [name for name in names if name == "__pycache__" or (name == "__init__.py" and Path(folder) == RUNTIME)]


def _copy_modules(target: Path) -> None:
    """Copy the modules that are the same whatever the contract."""
    shutil.copytree(RUNTIME, target, ignore=_not_copied, copy_function=shutil.copyfile, dirs_exist_ok=True)
    (target / "py.typed").touch()
