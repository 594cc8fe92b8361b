"""Two operations compared: what they are called, take and answer with."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Mapping

from attrs import frozen

from codegen.compare.annotated import annotation_changes
from codegen.compare.findings import Change, Direction, Finding, finding
from codegen.compare.normal_form import Alternative, Body, Content, Endpoint, Parameter, Response
from codegen.compare.schemas import SchemaComparison
from codegen.compare.wording import in_words
from codegen.openapi.json_values import identity

_Located = Iterator[tuple[str, Change]]
"""Changes, each with its location for people."""


@frozen
class EndpointComparison:
    """Compares operations of two documents. A schema that many of them use is compared once."""

    schemas: SchemaComparison

    def findings(self, old: Endpoint, new: Endpoint) -> Iterator[Finding]:
        """Yield every finding about one operation, whose schemas may be reached, and then reported, several times."""
        for change in _own_changes(old, new):
            yield finding(change, new.label)
        for located, direction in (
            (self._parameters(old, new), Direction.REQUEST),
            (self._body(old, new), Direction.REQUEST),
            (self._responses(old, new), Direction.RESPONSE),
        ):
            for location, change in located:
                yield finding(change, new.label, direction, location)

    def _parameters(self, old: Endpoint, new: Endpoint) -> _Located:
        before, after = _keyed(old, new), _keyed(new, old)
        for key, parameter in before.items():
            if key not in after:
                words = self._words(parameter, old=True)
                yield _location(parameter), Change("parameter-removed", parameter.pointer, new.pointer, before=words)
                continue
            yield from self._parameter(parameter, after[key])
        for key, parameter in after.items():
            if key not in before:
                kind = "required-parameter-added" if parameter.required else "parameter-added"
                words = self._words(parameter, old=False)
                yield _location(parameter), Change(kind, old.pointer, parameter.pointer, after=words)

    def _parameter(self, old: Parameter, new: Parameter) -> _Located:
        location, pointers = _location(new), (old.pointer, new.pointer)
        if old.name != new.name and new.location == "path":
            yield location, Change("parameter-renamed", *pointers, old.name, new.name)
        if old.required != new.required:
            yield location, Change("parameter-required" if new.required else "parameter-optional", *pointers)
        styles = {key for key in new.wire if identity(old.wire[key]) != identity(new.wire[key])}
        if styles:
            before, after = ({key: end.wire[key] for key in sorted(styles)} for end in (old, new))
            yield location, Change("parameter-style-changed", *pointers, before, after)
        yield from self.schemas.changes(old.source, new.source, Direction.REQUEST, location)

    def _words(self, parameter: Parameter, *, old: bool) -> str:
        reader = self.schemas.old if old else self.schemas.new
        return in_words(reader.read(parameter.source), reader)

    def _body(self, old: Endpoint, new: Endpoint) -> _Located:
        before, after = old.body, new.body
        if before is None and after is None:
            return
        if before is None or after is None:
            yield "body", _whole_body(before, after, old, new)
            return
        if before.required != after.required:
            kind = "body-required" if after.required else "body-optional"
            yield "body", Change(kind, before.pointer, after.pointer)
        yield from self._contents(before, after, Direction.REQUEST, "body")

    def _contents(self, old: Body | Response, new: Body | Response, direction: Direction, location: str) -> _Located:
        for media_type, content in old.content.items():
            if media_type not in new.content:
                yield location, Change("media-type-removed", content.pointer, new.pointer, before=media_type)
                continue
            other = new.content[media_type]
            yield from self._encodings(content, other, location)
            yield from self.schemas.changes(content.source, other.source, direction, location)
        for media_type, content in new.content.items():
            if media_type not in old.content:
                yield location, Change("media-type-added", old.pointer, content.pointer, after=media_type)

    def _encodings(self, old: Content, new: Content, location: str) -> _Located:
        if identity(old.encoding) != identity(new.encoding):
            yield location, Change("encoding-changed", old.pointer, new.pointer, old.encoding, new.encoding)

    def _responses(self, old: Endpoint, new: Endpoint) -> _Located:
        successes = {response.code for end in (old, new) for response in end.successes()}
        gone = [response for code, response in old.responses.items() if code not in new.responses]
        come = [response for code, response in new.responses.items() if code not in old.responses]
        for response in gone:
            kind = "success-code-removed" if response.code in successes else "error-code-removed"
            yield response.code, Change(kind, response.pointer, new.pointer, before=response.code)
        for response in come:
            kind = "success-code-added" if response.code in successes else "error-code-added"
            yield response.code, Change(kind, old.pointer, response.pointer, after=response.code)
        pairs = [(response, new.responses[code]) for code, response in old.responses.items() if code in new.responses]
        # A success that only got another code is still the same answer to whoever reads its body.
        moved = [[response for response in responses if response.code in successes] for responses in (gone, come)]
        if len(moved[0]) == len(moved[1]) == 1:
            pairs.append((moved[0][0], moved[1][0]))
        for one, other in pairs:
            yield from self._response(one, other)

    def _response(self, old: Response, new: Response) -> _Located:
        code = new.code
        for change in annotation_changes(old.annotations, new.annotations, old.pointer, new.pointer):
            yield code, change
        for name, header in old.headers.items():
            location = f"{code} header {header.name}"
            if name not in new.headers:
                yield location, Change("header-removed", header.pointer, new.pointer, before=header.name)
                continue
            other = new.headers[name]
            if header.required != other.required:
                kind = "header-required" if other.required else "header-optional"
                yield location, Change(kind, header.pointer, other.pointer)
            yield from self.schemas.changes(header.source, other.source, Direction.RESPONSE, location)
        for name, header in new.headers.items():
            if name not in old.headers:
                change = Change("header-added", old.pointer, header.pointer, after=header.name)
                yield f"{code} header {header.name}", change
        yield from self._contents(old, new, Direction.RESPONSE, f"{code} body")


def _own_changes(old: Endpoint, new: Endpoint) -> Iterator[Change]:
    pointers = (old.pointer, new.pointer)
    if old.shape != new.shape:
        yield Change("operation-moved", *pointers, f"{old.method} {old.path}", f"{new.method} {new.path}")
    if old.id != new.id:
        yield Change("operation-id-changed", *pointers, old.id, new.id)
    if old.tags[:1] != new.tags[:1]:
        yield Change("group-changed", *pointers, list(old.tags), list(new.tags))
    elif set(old.tags) != set(new.tags):
        yield Change("tags-changed", *pointers, list(old.tags), list(new.tags))
    if new.summary and old.summary != new.summary:
        yield Change("summary-changed", *pointers, old.summary or None, new.summary)
    yield from annotation_changes(old.annotations, new.annotations, *pointers)
    yield from _alternatives("security", old.security, new.security, *pointers)
    yield from _alternatives("server", old.servers, new.servers, *pointers)


def _alternatives(
    what: str, old: Mapping[Hashable, Alternative], new: Mapping[Hashable, Alternative], old_pointer: str, pointer: str
) -> Iterator[Change]:
    for key, alternative in old.items():
        if key not in new:
            yield Change(f"{what}-removed", alternative.pointer, pointer, before=alternative.value)
    for key, alternative in new.items():
        if key not in old:
            yield Change(f"{what}-added", old_pointer, alternative.pointer, after=alternative.value)


def _whole_body(before: Body | None, after: Body | None, old: Endpoint, new: Endpoint) -> Change:
    if after is None:
        assert before is not None
        return Change("body-removed", before.pointer, new.pointer, before=list(before.content))
    kind = "required-body-added" if after.required else "body-added"
    return Change(kind, old.pointer, after.pointer, after=list(after.content))


def _keyed(endpoint: Endpoint, other: Endpoint) -> dict[tuple[str, str], Parameter]:
    """Return the parameters by what identifies them: in one path its parameters go by place, in two by name."""
    if endpoint.shape == other.shape:
        return dict(endpoint.parameters)
    return {
        (location, parameter.name if location == "path" else name): parameter
        for (location, name), parameter in endpoint.parameters.items()
    }


def _location(parameter: Parameter) -> str:
    return f"{parameter.location} {parameter.name}"
