"""Names for the generated Python: identifiers that neither shadow what templates use nor meet each other."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Container, Iterable, Mapping

from attrs import frozen
from openapi_python_client.strings import ClassName, PythonIdentifier

from codegen.openapi.document import Document
from codegen.openapi.naming import DEVICES

FIELD_PREFIX = "field_"
_CLASS_PREFIX = "Model"
_LONGEST = 120
"""Bytes: a name becomes that of a file, at most twice as long."""

CLASSES_TAKEN = frozenset(
    (
        "Any", "AsyncClient", "BinaryIO", "BytesIO", "Client", "File", "HTTPStatus", "Literal", "Mapping",
        "NotRequired", "ReadOnly", "Required", "Response", "TextIO", "TypeAlias", "TypeVar", "TypedDict", "Unset",
        "None", "True", "False", "UNSET", "TYPECHECKING",
    )
)  # fmt: skip
"""Names that templates and the type checkers' own vocabulary use."""
MODEL_MEMBERS = frozenset(("additional_properties", "cls", "from_dict", "src_dict", "to_dict", "to_multipart"))
ARGUMENTS_TAKEN = frozenset(("body", "bodies", "client", "errors", "httpx", "response", "url"))


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


def python_names(document: Document, package: str) -> dict[str, PythonNames]:
    """Return the names by operation id, for the client in `package`; no two operations have one module name."""
    taken: set[str] = set()
    found: dict[str, PythonNames] = {}
    for endpoint in document.endpoints():
        name = free(file_identifier(endpoint.id, "operation_"), taken)
        taken.add(name)
        tag = file_identifier(endpoint.tags[0] if endpoint.tags else "default", "tag_")
        keys = [(parameter["in"], parameter["name"]) for parameter in endpoint.parameters]
        names = identifiers((wire_name for _, wire_name in keys), ARGUMENTS_TAKEN)
        found[endpoint.id] = PythonNames(
            module=f"{package}.api.{tag}.{name}", parameters=dict(zip(keys, names, strict=True))
        )
    return found


def identifier(text: str, prefix: str = FIELD_PREFIX) -> str:
    """Return the text as an identifier in snake case."""
    return _settled(text, lambda value: str(PythonIdentifier(value, prefix)), prefix.rstrip("_"))


def file_identifier(text: str, prefix: str) -> str:
    """Return the text as an identifier in snake case that may be the name of a file on any system."""
    name = identifier(_ascii(text), prefix)
    return f"{prefix}{name}" if name in DEVICES else name


def class_name(text: str, taken: Container[str]) -> str:
    """Return the text as a class name that is not taken; `taken` has the names of modules (`module_name`)."""
    base = _class_name(_ascii(text))
    if base in CLASSES_TAKEN or base.lower() in DEVICES:
        base = f"{base}{_CLASS_PREFIX}"
    name, count = base, 1
    while module_name(name) in taken:
        count += 1
        name = _class_name(f"{_shortened(base, _LONGEST - 10)}{count}")
    return name


def module_name(name: str) -> str:
    """Return the name of the module that a class is in."""
    return str(PythonIdentifier(name, FIELD_PREFIX))


def identifiers(names: Iterable[str], taken: Container[str]) -> list[str]:
    """Return an identifier for each name: none taken, all different."""
    found: list[str] = []
    for name in names:
        base = identifier(name)
        if base in taken:
            base = f"{FIELD_PREFIX}{base}"
        found.append(free(base, found))
    return found


def free(base: str, taken: Container[str]) -> str:
    """Return an identifier, numbered where it is taken."""
    candidate, count = base, 1
    while candidate in taken:
        count += 1
        candidate = f"{base.rstrip('_')}_{count}"
    return candidate


def _class_name(text: str) -> str:
    return _settled(text, lambda value: str(ClassName(value, _CLASS_PREFIX)), _CLASS_PREFIX)


def _settled(text: str, convert: Callable[[str], str], otherwise: str) -> str:
    """Return the conversion of the text that converts to itself, as the client generator converts names once more."""
    name = convert(_shortened(unicodedata.normalize("NFKC", text)))
    for _ in range(5):
        again = convert(unicodedata.normalize("NFKC", _shortened(name)))
        if again == name:
            return name
        name = again
    return otherwise


def _ascii(text: str) -> str:
    return unicodedata.normalize("NFKD", text).encode("ascii", errors="ignore").decode()


def _shortened(text: str, longest: int = _LONGEST) -> str:
    return text.encode()[:longest].decode(errors="ignore")
