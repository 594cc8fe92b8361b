"""An OpenAPI 3.1 document to read from: references followed, operations listed with all that applies to them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from attrs import frozen

from codegen.errors import DocumentError
from codegen.naming import file_stem, kebab

METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace")


@frozen
class Endpoint:
    """One operation of the document, with path-level parameters merged in and references resolved."""

    id: str
    """`operationId` with nothing in it but what a file name may hold; made of method and path where there is none."""
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
        return tuple(str(tag) for tag in self.data.get("tags", ()))


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
        value: Any = self.data
        for part in fragment_parts(reference):
            if isinstance(value, Mapping) and part in value:
                value = value[part]
            elif isinstance(value, list) and part.isdecimal() and int(part) < len(value):
                value = value[int(part)]
            else:
                raise DocumentError(f"{pointer}/$ref", f"{reference!r} names nothing in the document")
        return value

    def endpoints(self) -> Iterator[Endpoint]:
        """Yield every operation, in the document's order.

        Raises:
            DocumentError: something is not of the shape that OpenAPI 3.1 gives it, or an operation id is used twice.
        """
        seen: dict[str, str] = {}
        for path, item in _mapping(self.data.get("paths") or {}, "/paths").items():
            pointer = f"/paths/{escape(path)}"
            if not path.startswith("/"):
                raise DocumentError(pointer, "a path begins with '/'")
            if {"..", "."} & set(path.split("/")):
                raise DocumentError(pointer, "a path has no '.' or '..' segment")
            item_data = _mapping(self.resolve(item, pointer), pointer)
            for method in METHODS:
                if method not in item_data:
                    continue
                endpoint = self._endpoint(path, method, item_data, f"{pointer}/{method}")
                if endpoint.id.lower() in seen:
                    raise DocumentError(
                        f"{endpoint.pointer}/operationId",
                        f"{endpoint.id!r} is also the operation id of {seen[endpoint.id.lower()]}",
                    )
                seen[endpoint.id.lower()] = f"{method.upper()} {path}"
                yield endpoint

    def _endpoint(self, path: str, method: str, item: Mapping[str, Any], pointer: str) -> Endpoint:
        data = _mapping(item[method], pointer)
        responses = _mapping(data.get("responses") or {}, f"{pointer}/responses")
        body = data.get("requestBody")
        return Endpoint(
            id=_operation_id(data, method, path, pointer),
            method=method.upper(),
            path=path,
            pointer=pointer,
            data=data,
            parameters=self._parameters(item, data, path, pointer),
            request_body=_mapping(self.resolve(body, f"{pointer}/requestBody"), f"{pointer}/requestBody")
            if body is not None
            else None,
            responses={
                str(code): _mapping(
                    self.resolve(response, f"{pointer}/responses/{code}"), f"{pointer}/responses/{code}"
                )
                for code, response in responses.items()
                if not str(code).startswith("x-")
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
                if not isinstance(parameter.get("name"), str) or parameter.get("in") not in (
                    "path",
                    "query",
                    "header",
                    "cookie",
                ):
                    raise DocumentError(where, "a parameter has a `name` and an `in` of path, query, header or cookie")
                merged[parameter["in"], parameter["name"]] = parameter
        names = path_parameters(path)
        declared = {name for location, name in merged if location == "path"}
        for missing in [name for name in names if name not in declared]:
            merged["path", missing] = {"name": missing, "in": "path", "required": True, "schema": {"type": "string"}}
        for unused in declared - set(names):
            del merged["path", unused]
        in_path = sorted((key for key in merged if key[0] == "path"), key=lambda key: names.index(key[1]))
        return tuple(merged[key] for key in [*in_path, *(key for key in merged if key[0] != "path")])


def path_parameters(path: str) -> list[str]:
    """Return the names in braces, in the path's order."""
    return re.findall(r"\{([^{}/]+)\}", path)


def escape(part: str) -> str:
    """Return `part` as one reference token of a JSON Pointer (RFC 6901 section 3)."""
    return part.replace("~", "~0").replace("/", "~1")


def fragment_parts(reference: str) -> list[str]:
    """Return the reference tokens of `#/a/b~1c` (RFC 6901 section 6): percent-decoded and unescaped."""
    from urllib.parse import unquote  # noqa: PLC0415 - only documents with references need it

    fragment = unquote(reference.removeprefix("#"))
    return [part.replace("~1", "/").replace("~0", "~") for part in fragment.split("/")[1:]]


def _mapping(value: Any, pointer: str) -> Mapping[str, Any]:
    if not isinstance(value, Mapping):
        raise DocumentError(pointer, f"expected an object, found {type(value).__name__}")
    return value


def _operation_id(data: Mapping[str, Any], method: str, path: str, pointer: str) -> str:
    given = data.get("operationId")
    if given is None:
        words = kebab(re.sub(r"[{}/]", " ", path))
        return f"{method}_{words.replace('-', '_')}".rstrip("_")
    if not isinstance(given, str) or not given.strip():
        raise DocumentError(f"{pointer}/operationId", f"expected a name, found {given!r}")
    return file_stem(given)
