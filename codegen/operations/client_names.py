"""What the client calls an operation and its parameters."""

from __future__ import annotations

from collections.abc import Mapping

from attrs import frozen

from codegen.openapi.document import Document
from codegen.operations import python_names


@frozen
class PythonNames:
    """The import path of an operation's request functions, and the names of their parameters."""

    module: str
    parameters: Mapping[tuple[str, str], str]
    """By location and name on the wire."""

    @property
    def tag(self) -> str:
        """Return the package that the module is in."""
        return self.module.split(".")[-2]

    @property
    def name(self) -> str:
        """Return the last part of the module."""
        return self.module.rpartition(".")[2]


def call_names(document: Document, package: str) -> dict[str, PythonNames]:
    """Return the names by operation id, for the client in `package`; no two operations have one module name."""
    taken: set[str] = set()
    found: dict[str, PythonNames] = {}
    for endpoint in document.endpoints():
        name = python_names.free(python_names.file_identifier(endpoint.id, "operation_"), taken)
        taken.add(name)
        tag = python_names.file_identifier(endpoint.tags[0] if endpoint.tags else "default", "tag_")
        keys = [(parameter["in"], parameter["name"]) for parameter in endpoint.parameters]
        names = python_names.identifiers((wire_name for _, wire_name in keys), python_names.ARGUMENTS_TAKEN)
        found[endpoint.id] = PythonNames(
            module=f"{package}.api.{tag}.{name}", parameters=dict(zip(keys, names, strict=True))
        )
    return found
