"""An OpenAPI 3.1 document to read from: references followed, operations listed with all that applies to them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import Any

from attrs import frozen

from codegen.openapi.errors import DocumentError
from codegen.openapi.naming import file_stem, kebab, unused
from codegen.openapi.references import escape, fragment_parts, look_up, nested

METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace")
LOCATIONS = ("path", "query", "header", "cookie")
_NOTHING = object()


@frozen
class Endpoint:
    """One operation of the document, with path-level parameters merged in and references resolved."""

    id: str
    """`operationId`, or method and path where there is none, as a file name; unique in any case of its letters."""
    method: str
    path: str
    pointer: str
    data: Mapping[str, Any]
    parameters: tuple[Mapping[str, Any], ...]
    request_body: Mapping[str, Any] | None
    responses: Mapping[str, Mapping[str, Any]]

    @property
    def tags(self) -> tuple[str, ...]:
        """Return the operation's tags, in the document's order."""
        return tuple(str(tag) for tag in self.data.get("tags") or ())


@frozen
class Document:
    """A parsed OpenAPI document. `data` is never changed."""

    data: Mapping[str, Any]

    @property
    def schemas(self) -> Mapping[str, Any]:
        """Return `components.schemas`."""
        schemas: Mapping[str, Any] = self._components("schemas")
        return schemas

    def _components(self, kind: str) -> Mapping[str, Any]:
        found = (self.data.get("components") or {}).get(kind) or {}
        if not isinstance(found, Mapping):
            raise DocumentError(f"/components/{kind}", f"expected an object, found {type(found).__name__}")
        return found

    def resolve(self, value: Any, pointer: str) -> Any:
        """Return what `value` stands for, following `$ref` (RFC 6901 in a URI fragment, RFC 3986 section 3.5).

        Raises:
            DocumentError: the reference leads out of the document, to nothing, or back to itself.
        """
        seen: list[str] = []
        while isinstance(value, Mapping) and "$ref" in value:
            reference = value["$ref"]
            if not isinstance(reference, str):
                raise DocumentError(f"{pointer}/$ref", f"expected a string, found {reference!r}")
            if reference in seen:
                raise DocumentError(f"{pointer}/$ref", f"{' -> '.join([*seen, reference])} leads back to itself")
            seen.append(reference)
            value = self.look_up(reference, pointer)
        return value

    def look_up(self, reference: str, pointer: str) -> Any:
        """Return the value at one `$ref`, which may be a reference in turn."""
        if not reference.startswith("#"):
            raise DocumentError(
                f"{pointer}/$ref", f"{reference!r} leads out of the document; put what it names under components"
            )
        if reference[1:2] not in ("", "/"):
            raise DocumentError(f"{pointer}/$ref", f"{reference!r} is no JSON Pointer, such as #/components/schemas/X")
        value = look_up(self.data, fragment_parts(reference), _NOTHING)
        if value is _NOTHING:
            raise DocumentError(f"{pointer}/$ref", f"{reference!r} names nothing in the document")
        return value

    def target(self, node: Mapping[str, Any], pointer: str) -> tuple[Any, str]:
        """Return the value that the object's `$ref` leads to, and its pointer. Raises DocumentError."""
        reference = node["$ref"]
        if not isinstance(reference, str):
            raise DocumentError(f"{pointer}/$ref", f"expected a string, found {type(reference).__name__}")
        return self.look_up(reference, pointer), nested("", *fragment_parts(reference))

    def endpoints(self) -> tuple[Endpoint, ...]:
        """Return every operation, in the document's order.

        Raises:
            DocumentError: something is not of the shape that OpenAPI 3.1 gives it, or an operation id is used twice.
        """
        return self._endpoints

    @cached_property
    def _endpoints(self) -> tuple[Endpoint, ...]:
        given: dict[str, str] = {}
        stems: set[str] = set()
        found: list[Endpoint] = []
        for path, method, item, pointer in self._operations():
            data = _mapping(item[method], pointer)
            operation_id = data.get("operationId")
            if operation_id is not None and (not isinstance(operation_id, str) or not operation_id.strip()):
                raise DocumentError(f"{pointer}/operationId", f"expected a name, found {operation_id!r}")
            if operation_id in given:
                raise DocumentError(
                    f"{pointer}/operationId", f"{operation_id!r} is also the operation id of {given[operation_id]}"
                )
            if operation_id is not None:
                given[operation_id] = f"{method.upper()} {path}"
            stem = unused(_stem(operation_id, method, path), stems)
            stems.add(stem.lower())
            found.append(self._endpoint(stem, path, method, item, pointer))
        return tuple(found)

    def _operations(self) -> Iterator[tuple[str, str, Mapping[str, Any], str]]:
        """Yield path, method, path item and pointer of each operation."""
        for path, item in _mapping(self.data.get("paths") or {}, "/paths").items():
            pointer = f"/paths/{escape(path)}"
            if path.startswith("x-"):
                continue
            if not is_path(path):
                raise DocumentError(pointer, "a path begins with '/' and has no '.' or '..' segment")
            item_data = _mapping(self.resolve(item, pointer), pointer)
            for method in METHODS:
                if method in item_data:
                    yield path, method, item_data, f"{pointer}/{method}"

    def _endpoint(self, operation_id: str, path: str, method: str, item: Mapping[str, Any], pointer: str) -> Endpoint:
        data = _mapping(item[method], pointer)
        responses = _mapping(data.get("responses") or {}, f"{pointer}/responses")
        body = data.get("requestBody")
        return Endpoint(
            id=operation_id,
            method=method.upper(),
            path=path,
            pointer=pointer,
            data=data,
            parameters=self._parameters(item, data, path, pointer),
            request_body=_mapping(self.resolve(body, f"{pointer}/requestBody"), f"{pointer}/requestBody")
            if body is not None
            else None,
            responses={
                _status_pattern(code, pointer): _mapping(
                    self.resolve(response, f"{pointer}/responses/{code}"), f"{pointer}/responses/{code}"
                )
                for code, response in responses.items()
                if not code.startswith("x-")
            },
        )

    def _parameters(
        self, item: Mapping[str, Any], data: Mapping[str, Any], path: str, pointer: str
    ) -> tuple[Mapping[str, Any], ...]:
        merged: dict[tuple[str, str], Mapping[str, Any]] = {}
        for source, place in ((item, pointer.rpartition("/")[0]), (data, pointer)):
            for index, entry in enumerate(source.get("parameters") or ()):
                where = f"{place}/parameters/{index}"
                parameter = _mapping(self.resolve(entry, where), where)
                if not isinstance(parameter.get("name"), str) or parameter.get("in") not in LOCATIONS:
                    raise DocumentError(where, "a parameter has a `name` and an `in` of path, query, header or cookie")
                merged[parameter["in"], parameter["name"]] = parameter
        names = path_parameters(path)
        declared = {name for location, name in merged if location == "path"}
        for missing in [name for name in names if name not in declared]:
            merged["path", missing] = {"name": missing, "in": "path", "required": True, "schema": {"type": "string"}}
        for surplus in declared - set(names):
            del merged["path", surplus]
        in_path = sorted((key for key in merged if key[0] == "path"), key=lambda key: names.index(key[1]))
        return tuple(merged[key] for key in [*in_path, *(key for key in merged if key[0] != "path")])


def is_path(path: str) -> bool:
    """Tell whether the path can be appended to a server's address (OpenAPI 3.1.0 section 4.8.8) as it is."""
    return path.startswith("/") and {"..", "."}.isdisjoint(path.split("/"))


def is_status(code: str) -> bool:
    """Tell whether it is a status code, a range of them or `default` (OpenAPI 3.1.0 section 4.8.16)."""
    return re.fullmatch(r"[1-5]([0-9]{2}|XX|xx)|default", code) is not None


def path_parameters(path: str) -> list[str]:
    """Return the names in braces, each once, in the path's order."""
    return list(dict.fromkeys(re.findall(r"\{([^{}/]+)\}", path)))


def _mapping(value: Any, pointer: str) -> Mapping[str, Any]:
    if not isinstance(value, Mapping):
        raise DocumentError(pointer, f"expected an object, found {type(value).__name__}")
    return value


def _status_pattern(code: str, pointer: str) -> str:
    """Return a status code, a range of them or `default` as it is spelt in the specification."""
    if not is_status(code):
        raise DocumentError(f"{pointer}/responses/{escape(code)}", "expected a status code, such as 200 or 4XX")
    return code.replace("x", "X")


def _stem(operation_id: str | None, method: str, path: str) -> str:
    """Return the operation id as a file name may hold it; made of method and path where nothing of it would be left."""
    stem = file_stem(operation_id or "")
    return stem or file_stem(f"{method}_{kebab(path).replace('-', '_')}")
