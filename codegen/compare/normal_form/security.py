"""Security by what a caller must send: the alternatives of an operation, each a set of credentials."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping
from typing import Any

from attrs import frozen

from codegen.openapi.errors import DocumentError
from codegen.openapi.json_values import identity
from codegen.openapi.members import list_in, object_in
from codegen.openapi.references import nested

_BEARER = ("http", "bearer")


@frozen
class Scheme:
    """One way to show who calls."""

    name: str
    """As `components` calls it."""
    pointer: str
    declared: Mapping[str, Any]
    """As the document writes it, without its description."""
    sent: Hashable
    """What goes over the wire, and where: two schemes in which it is equal look alike to the API."""

    def sign_in(self) -> Hashable:
        """Return how a caller gets its credentials. The scopes that there are do not count: requirements name them."""
        flows = self.declared.get("flows")
        flows = flows if isinstance(flows, Mapping) else {}
        addresses = {
            str(name): {key: value for key, value in flow.items() if key != "scopes"}
            for name, flow in flows.items()
            if isinstance(flow, Mapping)
        }
        return identity([self.declared.get("type"), self.declared.get("openIdConnectUrl"), addresses])


@frozen
class Requirement:
    """Credentials that are accepted together. None at all is one too."""

    value: Any
    """As the document writes it."""
    pointer: str
    scopes: Mapping[str, frozenset[str]]
    """By the name of the scheme."""


@frozen
class Security:
    """The alternatives of an operation, of which a caller needs one."""

    pointer: str
    alternatives: tuple[Requirement, ...]
    schemes: Mapping[str, Scheme]
    """Those that the alternatives name."""


def read_security(
    root: Mapping[str, Any],
    operation: Mapping[str, Any],
    pointer: str,
    follow: Callable[[Any, str], tuple[Mapping[str, Any], str]],
) -> Security:
    """Return the security of the operation at `pointer`, its own or that of the document `root`.

    Raises:
        DocumentError: it is not of the shape that OpenAPI gives it.
    """
    holder, at = (operation, pointer) if "security" in operation else (root, "")
    declared = object_in(object_in(root, "components", ""), "securitySchemes", "/components")
    listed = list_in(holder, "security", at)
    place = nested(at, "security") if "security" in holder else ""
    alternatives: list[Requirement] = []
    schemes: dict[str, Scheme] = {}
    for index, requirement in enumerate(listed):
        here = nested(place, str(index))
        if not isinstance(requirement, Mapping):
            raise DocumentError(here, "a security requirement is an object")
        scopes = {str(name): frozenset(map(str, list_in(requirement, name, here))) for name in requirement}
        alternatives.append(Requirement(requirement, here, scopes))
        for name in scopes:
            schemes[name] = _scheme(name, declared, here, follow)
    return Security(place, tuple(alternatives) or (Requirement({}, place, {}),), schemes)


def _scheme(
    name: str,
    declared: Mapping[str, Any],
    requirement: str,
    follow: Callable[[Any, str], tuple[Mapping[str, Any], str]],
) -> Scheme:
    if name not in declared:
        return Scheme(name, requirement, {}, ("undeclared", name))
    pointer = nested("/components/securitySchemes", name)
    data, _ = follow(declared[name], pointer)
    data = {key: value for key, value in data.items() if key != "description"}
    return Scheme(name, pointer, data, _sent(data))


def _sent(scheme: Mapping[str, Any]) -> Hashable:
    match scheme.get("type"):
        case "apiKey":
            name, location = str(scheme.get("name")), str(scheme.get("in"))
            return ("apiKey", location, name.lower() if location == "header" else name)
        case "http":
            return ("http", str(scheme.get("scheme")).lower())
        case "oauth2" | "openIdConnect":
            return _BEARER
        case kind:
            return (str(kind),)
