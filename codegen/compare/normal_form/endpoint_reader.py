"""The operations of a document by meaning: references followed, what applies to all of a path or of the API merged in.

Paths that differ only in the names of their parameters are the same path; header names are compared without case;
media types without parameters; a security scheme is what it is and not what `components` calls it.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Mapping
from typing import Any

from attrs import frozen

from codegen.compare.normal_form.endpoints import Body, Content, Endpoint, Parameter, Response, Server
from codegen.compare.normal_form.security import read_security
from codegen.openapi.document import METHODS, path_parameters
from codegen.openapi.errors import DocumentError
from codegen.openapi.json_values import identity
from codegen.openapi.media_types import essence
from codegen.openapi.members import list_in, object_in, text_in
from codegen.openapi.references import nested
from codegen.openapi.schemas.annotations import Annotations
from codegen.openapi.schemas.places import Place, Source, both
from codegen.openapi.schemas.reader import SchemaReader

_STYLES = {"query": "form", "cookie": "form", "path": "simple", "header": "simple"}
_CALLBACKS = 3
_DESCRIBED_ELSEWHERE = ("accept", "content-type", "authorization")
"""Header parameters that OpenAPI ignores (3.1.0 section 4.8.12.1)."""


@frozen
class EndpointReader:
    """Reads the operations of the document of `schemas`."""

    schemas: SchemaReader

    def read(self) -> list[Endpoint]:
        """Return every operation, in the document's order.

        Raises:
            DocumentError: something is not of the shape that OpenAPI gives it, or a reference cannot be followed.
        """
        return list(self._endpoints())

    def read_webhooks(self) -> list[Endpoint]:
        """Return every webhook, in the document's order. Raises DocumentError, as `read` does."""
        return list(self._requests(object_in(self.schemas.document.data, "webhooks", ""), "/webhooks"))

    def _endpoints(self) -> Iterator[Endpoint]:
        yield from self._requests(object_in(self.schemas.document.data, "paths", ""), "/paths")

    def _requests(self, items: Mapping[str, Any], at: str, prefix: str = "") -> Iterator[Endpoint]:
        for path, listed in items.items():
            if str(path).startswith("x-"):
                continue
            item, pointer = self._follow(listed, nested(at, str(path)))
            for method in METHODS:
                if method in item:
                    yield self._endpoint(f"{prefix}{path}", method, item, pointer)

    def _callbacks(self, operation: Mapping[str, Any], pointer: str) -> Iterator[Endpoint]:
        for name, listed in object_in(operation, "callbacks", pointer).items():
            place = nested(pointer, "callbacks", str(name))
            if place.count("/callbacks/") > _CALLBACKS:
                raise DocumentError(place, f"nests callbacks deeper than {_CALLBACKS} levels")
            items, at = self._follow(listed, place)
            yield from self._requests(items, at, f"{name} ")

    def _endpoint(self, path: str, method: str, item: Mapping[str, Any], item_pointer: str) -> Endpoint:
        pointer = nested(item_pointer, method)
        data = object_in(item, method, item_pointer)
        body = self._body(data, pointer)
        return Endpoint(
            id=text_in(data, "operationId", pointer) or None,
            method=method.upper(),
            path=path,
            pointer=pointer,
            tags=tuple(str(tag) for tag in list_in(data, "tags", pointer)),
            summary=" ".join(str(data.get("summary") or item.get("summary") or "").split()),
            annotations=Annotations.of([Place(pointer, {**_described(item), **data})]),
            parameters={**self._parameters(path, item, item_pointer), **self._parameters(path, data, pointer)},
            body=body,
            responses={
                str(code).upper(): self._response(str(code).upper(), response, nested(pointer, "responses", str(code)))
                for code, response in object_in(data, "responses", pointer).items()
                if not str(code).startswith("x-")
            },
            security=read_security(self.schemas.document.data, data, pointer, self._follow),
            servers=self._servers(item, item_pointer, data, pointer),
            callbacks=tuple(self._callbacks(data, pointer)),
        )

    def _parameters(self, path: str, holder: Mapping[str, Any], pointer: str) -> dict[tuple[str, str], Parameter]:
        found: dict[tuple[str, str], Parameter] = {}
        in_path = path_parameters(path)
        for index, listed in enumerate(list_in(holder, "parameters", pointer)):
            place = nested(pointer, "parameters", str(index))
            data, at = self._follow(listed, place)
            name, location = text_in(data, "name", at), text_in(data, "in", at)
            if name is None or location not in _STYLES:
                raise DocumentError(at, "a parameter has a `name`, and an `in` of path, query, header or cookie")
            key = name.lower() if location == "header" else name
            if location == "header" and key in _DESCRIBED_ELSEWHERE:
                continue
            if location == "path":
                if name not in in_path:
                    continue
                key = str(in_path.index(name))
            found[location, key] = self._parameter(location, name, data, at, place)
        return found

    def _parameter(self, location: str, name: str, data: Mapping[str, Any], at: str, place: str) -> Parameter:
        style = text_in(data, "style", at) or _STYLES[location]
        return Parameter(
            location=location,
            name=name,
            pointer=place,
            definition=at,
            required=data.get("required") is True or location == "path",
            wire={
                "style": style,
                "explode": data.get("explode", style == "form") is True,
                "allowReserved": data.get("allowReserved") is True,
                "content": [essence(str(media_type)) for media_type in object_in(data, "content", at)],
            },
            source=self._described_schema(data, at),
        )

    def _described_schema(self, data: Mapping[str, Any], at: str) -> Source:
        own = Place(at, {key: value for key, value in data.items() if key == "deprecated" or key in _described(data)})
        if "schema" in data:
            return both(own, self.schemas.source(data["schema"], nested(at, "schema")))
        for media_type, content in object_in(data, "content", at).items():
            if isinstance(content, Mapping) and "schema" in content:
                place = nested(at, "content", str(media_type), "schema")
                return both(own, self.schemas.source(content["schema"], place))
        return (own,)

    def _body(self, data: Mapping[str, Any], pointer: str) -> Body | None:
        if data.get("requestBody") is None:
            return None
        body, at = self._follow(data["requestBody"], nested(pointer, "requestBody"))
        return Body(at, body.get("required") is True, self._content(body, at))

    def _content(self, holder: Mapping[str, Any], pointer: str) -> dict[str, Content]:
        found: dict[str, Content] = {}
        for name, value in object_in(holder, "content", pointer).items():
            at = nested(pointer, "content", str(name))
            data = value if isinstance(value, Mapping) else {}
            # Of a schema that is not written the media type is the place.
            source = self.schemas.source(data.get("schema", True), nested(at, "schema") if "schema" in data else at)
            found[essence(str(name))] = Content(essence(str(name)), at, source, object_in(data, "encoding", at))
        return found

    def _response(self, code: str, listed: Any, place: str) -> Response:
        data, at = self._follow(listed, place)
        headers: dict[str, Parameter] = {}
        for name, entry in object_in(data, "headers", at).items():
            header_place = nested(at, "headers", str(name))
            header, header_at = self._follow(entry, header_place)
            if str(name).lower() != "content-type":
                headers[str(name).lower()] = self._parameter("header", str(name), header, header_at, header_place)
        extensions = {key: value for key, value in data.items() if key != "description"}
        return Response(code, place, at, self._content(data, at), headers, Annotations.of([Place(at, extensions)]))

    def _servers(
        self, item: Mapping[str, Any], item_pointer: str, data: Mapping[str, Any], pointer: str
    ) -> dict[Hashable, Server]:
        for holder, at in ((data, pointer), (item, item_pointer), (self.schemas.document.data, "")):
            servers = list_in(holder, "servers", at)
            if servers:
                return {
                    identity(_without_description(server)): Server(
                        _without_description(server), nested(at, "servers", str(index))
                    )
                    for index, server in enumerate(servers)
                }
        return {}

    def _follow(self, value: Any, pointer: str, trail: tuple[str, ...] = ()) -> tuple[Mapping[str, Any], str]:
        """Return the object that `value` stands for, and where that is. A sibling of `$ref` wins (3.1.0, 4.8.23)."""
        (place,) = self.schemas.source(value, pointer)
        if not isinstance(place.schema, Mapping):
            raise DocumentError(place.pointer, f"expected an object, found {type(place.schema).__name__}")
        if "$ref" not in place.schema:
            return place.schema, place.pointer
        if place.pointer in trail:
            raise DocumentError(place.pointer, "refers to itself")
        siblings = {key: entry for key, entry in place.schema.items() if key != "$ref"}
        target, at = self._follow({"$ref": place.schema["$ref"]}, place.pointer, (*trail, place.pointer))
        return {**target, **siblings}, at


def _described(data: Mapping[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in data.items() if key == "description" or str(key).startswith("x-")}


def _without_description(value: Any) -> Any:
    if not isinstance(value, Mapping):
        return value
    return {key: entry for key, entry in value.items() if key != "description"}
