"""Names for the generated Python: identifiers that neither shadow what templates use nor meet each other."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Container, Iterable

from openapi_python_client.strings import ClassName, PythonIdentifier

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
