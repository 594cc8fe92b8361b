"""Where the contract, its overlay and the generated package are, and how they are made from each other."""

from __future__ import annotations

import filecmp
import json
import tempfile
from pathlib import Path
from typing import Any

from attrs import frozen

from codegen.emit.package import Emitted, emit
from codegen.emit.runtime.record import Operation, from_dict
from codegen.openapi import overlay
from codegen.openapi.document import Document
from codegen.openapi.errors import DocumentError
from codegen.openapi.load import load, parse, read
from codegen.update.working_tree import staging, swap

PACKAGE = "heygen_api"
_REMEDY = "run `make generate` first"


@frozen
class Repository:
    """The working tree at `root`."""

    root: Path

    @property
    def contract_path(self) -> Path:
        """Return where the contract is."""
        return self.root / "openapi" / "heygen.yaml"

    @property
    def overlay_path(self) -> Path:
        """Return where the overlay is."""
        return self.root / "openapi" / "cli.overlay.yaml"

    @property
    def vendor_overlay_path(self) -> Path:
        """Return where the repairs of the vendor's document are; there need be none."""
        return self.root / "openapi" / "vendor.overlay.yaml"

    @property
    def lock_path(self) -> Path:
        """Return where the digests of the vendor's texts are; there need be none."""
        return self.root / "openapi" / "vendor.lock.json"

    @property
    def changelog_path(self) -> Path:
        """Return where the changelog is."""
        return self.root / "CHANGELOG.md"

    @property
    def version_path(self) -> Path:
        """Return the module that holds the version."""
        return self.root / "cli" / "heygen" / "__init__.py"

    @property
    def package_path(self) -> Path:
        """Return where the generated package is."""
        return self.root / "generated" / PACKAGE

    def contract(self) -> Document:
        """Return the contract with its overlay applied.

        Raises:
            DocumentError: one of them cannot be read.
            OverlayError: the overlay does not fit the contract.
        """
        return Document(
            overlay.apply(load(str(self.contract_path)), parse(read(str(self.overlay_path)))),
        )

    def repaired(self, document: dict[str, Any]) -> tuple[dict[str, Any], list[overlay.UnmatchedAction]]:
        """Return a document of the vendor with our repairs, and the repairs that it needs no more.

        Raises:
            DocumentError: the repairs cannot be read.
            OverlayError: the repairs do not fit the document.
        """
        if not self.vendor_overlay_path.is_file():
            return document, []
        return overlay.apply_matching(document, parse(read(str(self.vendor_overlay_path))))

    def locked(self) -> dict[str, list[str]] | None:
        """Return the digests of the vendor's texts as last taken in, by place; None where they are not known.

        Raises:
            DocumentError: they cannot be read.
        """
        if not self.lock_path.is_file():
            return None
        try:
            texts = json.loads(self.lock_path.read_bytes())["texts"]
            return {str(pointer): str(found).split() for pointer, found in texts.items()}
        except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
            raise DocumentError("", f"{self.lock_path} cannot be read ({error}); git has the last good one") from None

    def records(self) -> list[Operation]:
        """Return the operation records of the generated package: what those who use the command line have.

        Raises:
            DocumentError: there is no package, or it is of another generator.
        """
        folder = self.package_path / "data" / "operations"
        try:
            found = [from_dict(json.loads(path.read_bytes())) for path in sorted(folder.glob("*.json"))]
        except (OSError, ValueError, KeyError, TypeError) as error:
            raise DocumentError("", f"{folder} cannot be read ({error}); {_REMEDY}") from None
        if not found:
            raise DocumentError("", f"{folder} holds no operation; {_REMEDY}")
        return [record for record in found if record.command]

    def generate(self) -> Emitted:
        """Replace the generated package by what the contract gives. Raises DocumentError, OverlayError."""
        contract = self.contract()
        with staging(self.root) as folder:
            emitted = emit(contract, folder / PACKAGE)
            swap(folder / PACKAGE, self.package_path)
        return emitted

    def drift(self) -> list[str]:
        """Return the files of the generated package that are not what the contract gives, by their path in it."""
        with tempfile.TemporaryDirectory() as folder:
            target = Path(folder) / PACKAGE
            emit(self.contract(), target)
            wanted, present = _files(target), _files(self.package_path)
            return sorted(
                name
                for name in wanted | present
                if name not in wanted
                or name not in present
                or not filecmp.cmp(target / name, self.package_path / name, shallow=False)
            )


def _files(folder: Path) -> set[str]:
    return {
        str(path.relative_to(folder))
        for path in folder.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
