"""The interface of the client: what its models and request functions are, before they become Python source."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Literal

from attrs import frozen

from codegen.emit import security
from codegen.emit.omissions import Omission
from codegen.emit.simple_types import FILE, NULL, TEXT, Type, referenced, referenced_names
from codegen.emit.types import Types
from codegen.openapi.document import Document, Endpoint
from codegen.openapi.media_types import (
    FORM,
    MULTIPART,
    essence,
    is_json,
    media_type_object,
    request_media_type,
    response_media_type,
)
from codegen.openapi.members import named, text
from codegen.openapi.naming import pascal
from codegen.openapi.schemas.merged import Schema
from codegen.operations.parameters import parameter_description, parameter_schema, parameter_style, property_styles
from codegen.operations.python_names import PythonNames, python_names

_SIMPLE = ("string", "integer", "number", "boolean")


@frozen(kw_only=True)
class Parameter:
    """A path, query, header or cookie parameter.

    `type` is a `Type` here and below, and for templates what openapi-python-client makes of it.
    """

    name: str
    """On the wire."""
    python_name: str
    location: Literal["path", "query", "header", "cookie"]
    type: Any
    required: bool
    description: str
    style: str | None
    """How a list or an object in the query is written, where not by repetition: a style that `types.to_query` knows."""


@frozen(kw_only=True)
class RequestBody:
    """What a request carries."""

    media_type: str
    """As the document spells it."""
    form: Literal["json", "multipart", "form", "bytes"]
    type: Any
    required: bool
    styles: Mapping[str, str]
    """Of the fields of a form that have one, by their name on the wire."""


@frozen(kw_only=True)
class Answer:
    """What comes with a status code, a range of them (`4XX`), or all others (`default`)."""

    code: str
    source: Literal["response.json()", "response.text", "response.content", "None"]
    """What of an `httpx.Response` it is read from."""
    type: Any


@frozen(kw_only=True)
class RequestFunction:
    """An operation, as the client calls it."""

    name: str
    """Of its module, unique in the client."""
    tag: str
    """The package that the module is in."""
    method: str
    path: str
    """As in the document, with its names in braces."""
    summary: str
    description: str
    parameters: tuple[Parameter, ...]
    body: RequestBody | None
    answers: tuple[Answer, ...]
    """In the order to try them: single status codes, ranges, `default`."""


@frozen(kw_only=True)
class Interface:
    """All of the client."""

    title: str
    functions: tuple[RequestFunction, ...]
    components: Mapping[str, Schema]
    """Models and enums by name, as `types.Types` describes them."""
    discriminators: Mapping[str, Mapping[str, tuple[str, ...]]]
    """By model and by wire name of a field: the values that tell the model from others of a union."""
    omissions: tuple[Omission, ...]

    def reached(self, kinds: Iterable[Type]) -> set[str]:
        """Return the names of the components that the types are made of."""
        found: set[str] = set()
        pending = referenced_names([*kinds])
        while pending:
            found |= pending
            pending = referenced_names([self.components[name] for name in pending]) - found
        return found


def build_interface(document: Document, package: str) -> Interface:
    """Return the interface of the client `package` for the document.

    Raises:
        DocumentError: something in the document cannot be generated.
    """
    builder = _Builder(document)
    functions = tuple(builder.functions(package))
    types = builder.types
    return Interface(
        title=text(named(document.data, "info").get("title")) or "API",
        functions=functions,
        components=types.components,
        discriminators=types.discriminators,
        omissions=(*builder.omissions, *types.omissions, *security.omissions(document)),
    )


class _Builder:
    def __init__(self, document: Document) -> None:
        self._document = document
        self.types = Types(document)
        self.omissions: list[Omission] = []

    def functions(self, package: str) -> Iterator[RequestFunction]:
        names = python_names(self._document, package)
        for endpoint in self._document.endpoints():
            called = names[endpoint.id]
            yield RequestFunction(
                name=called.name,
                tag=called.tag,
                method=endpoint.method.lower(),
                path=endpoint.path,
                summary=text(endpoint.data.get("summary")).rstrip("."),
                description=_paragraphs(endpoint.data.get("description")),
                parameters=tuple(self._parameters(endpoint, called)),
                body=self._body(endpoint),
                answers=tuple(self._answers(endpoint)),
            )

    def _parameters(self, endpoint: Endpoint, called: PythonNames) -> Iterator[Parameter]:
        for parameter in endpoint.parameters:
            style = parameter_style(self._document, parameter, endpoint.pointer)
            for message in style.unsupported:
                self.omissions.append(Omission(kind="unsupported", place=endpoint.id, message=message))
            yield Parameter(
                name=parameter["name"],
                python_name=called.parameters[parameter["in"], parameter["name"]],
                location=parameter["in"],
                type=self._parameter_type(endpoint, parameter),
                required=parameter["in"] == "path" or parameter.get("required") is True,
                description=parameter_description(self._document, parameter, endpoint.pointer),
                style=style.name,
            )

    def _parameter_type(self, endpoint: Endpoint, parameter: Mapping[str, Any]) -> Type:
        hint = f"{pascal(endpoint.id)}{pascal(parameter['name'])}"
        kind = self.types.of(parameter_schema(parameter), hint, endpoint.pointer)
        if parameter["in"] == "query" or "content" in parameter:
            return kind
        # Elsewhere a value travels as one piece of text.
        items = kind.get("items", kind)
        return kind if items.get("type") in _SIMPLE or self._is_enum(items) else TEXT

    def _is_enum(self, kind: Type) -> bool:
        return "enum" in self.types.components.get(referenced(kind) or "", {})

    def _body(self, endpoint: Endpoint) -> RequestBody | None:
        media_type = request_media_type(endpoint)
        if media_type is None or endpoint.request_body is None:
            return None
        content = media_type_object(endpoint.request_body, media_type)
        hint = f"{pascal(endpoint.id)}Body"
        schema, place = content.get("schema", True), f"{endpoint.pointer}/requestBody"
        kind = essence(media_type)
        form: Any = "json" if is_json(media_type) else {MULTIPART: "multipart", FORM: "form"}.get(kind, "bytes")
        if form == "json":
            body_type = self.types.of(schema, hint, place)
        elif form == "bytes":
            body_type = FILE
        else:
            body_type = self.types.form(schema, hint, place, files=form == "multipart")
        return RequestBody(
            media_type=media_type,
            form=form,
            type=body_type,
            required=endpoint.request_body.get("required") is True,
            styles=property_styles(content) if form == "form" else {},
        )

    def _answers(self, endpoint: Endpoint) -> Iterator[Answer]:
        for code, response in sorted(endpoint.responses.items(), key=lambda item: (item[0] == "default", item[0])):
            media_type = response_media_type(response)
            if media_type is None:
                yield Answer(code=code, source="None", type=NULL)
            elif is_json(media_type):
                schema = media_type_object(response, media_type).get("schema", True)
                place = f"{endpoint.pointer}/responses/{code}"
                hint = f"{pascal(endpoint.id)}Response{pascal(code)}"
                yield Answer(code=code, source="response.json()", type=self.types.of(schema, hint, place))
            elif essence(media_type).startswith("text/"):
                yield Answer(code=code, source="response.text", type=TEXT)
            else:
                yield Answer(code=code, source="response.content", type=FILE)


def _paragraphs(value: Any) -> str:
    """Return a description with its paragraphs, each on one line."""
    parts = value.split("\n\n") if isinstance(value, str) else ()
    return "\n\n".join(paragraph for part in parts if (paragraph := text(part)))
