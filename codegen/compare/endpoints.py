"""Two operations compared: what they are called, take and answer with."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from attrs import evolve, frozen

from codegen.compare.annotated import annotation_changes
from codegen.compare.findings import Change, Finding, finding
from codegen.compare.kinds import DEFAULTS, Direction
from codegen.compare.normal_form.endpoints import Body, Content, Endpoint, Parameter, Response
from codegen.compare.schemas import SchemaComparison
from codegen.compare.security import security_changes
from codegen.compare.wording import in_words
from codegen.openapi.json_values import identity

_SINGLE = {"string", "integer", "number", "boolean"}
"""Types of which a value has no parts."""
_Located = Iterator[tuple[str, Change]]
"""Changes, each with its location for people."""


@frozen
class EndpointComparison:
    """Compares operations of two documents. A schema that many of them use is compared once."""

    schemas: SchemaComparison

    def findings(self, old: Endpoint, new: Endpoint, label: str) -> Iterator[Finding]:
        """Yield every finding about one operation, whose schemas may be reached, and then reported, several times."""
        for change in (*_own_changes(old, new), *security_changes(old.security, new.security)):
            yield finding(change, label)
        for change in _server_changes(old, new):
            yield finding(change, label)
        yield from self._exchange(old, new, label, Direction.REQUEST, Direction.RESPONSE)
        yield from self.findings_of_the_apis_own(old.callbacks, new.callbacks, "callback", label)

    def findings_of_the_apis_own(
        self, old: Iterable[Endpoint], new: Iterable[Endpoint], what: str, label: str | None = None
    ) -> Iterator[Finding]:
        """Yield every finding about requests that the API makes: what they carry is received, their answers are sent.

        `what` they are, webhooks or callbacks, is a part of the kinds of finding.
        """
        befores = {endpoint.title: endpoint for endpoint in old}
        afters = {endpoint.title: endpoint for endpoint in new}
        for title, before in befores.items():
            if title not in afters:
                holder = before.pointer.rpartition(f"/{what}s/")[0]
                change = Change(f"{what}-removed", before.pointer, holder, before=title)
                yield finding(change, label or f"{what} {title}")
        for title, after in afters.items():
            if title not in befores:
                holder = after.pointer.rpartition(f"/{what}s/")[0]
                change = Change(f"{what}-added", holder, after.pointer, after=title)
                yield finding(change, label or f"{what} {title}")
                continue
            whose = label or f"{what} {title}"
            for change in _own_changes(befores[title], after):
                yield finding(change, whose)
            where = f"{what} {after.path.partition(' ')[0]} " if label else ""
            for found in self._exchange(befores[title], after, whose, Direction.RESPONSE, Direction.REQUEST):
                yield evolve(found, location=f"{where}{found.location}")

    def _exchange(
        self, old: Endpoint, new: Endpoint, label: str, asked: Direction, answered: Direction
    ) -> Iterator[Finding]:
        """Yield every finding about what is asked and answered; the directions are those of an old client."""
        for located, direction in (
            (self._parameters(old, new, asked), asked),
            (self._body(old, new, asked), asked),
            (self._responses(old, new, answered), answered),
        ):
            for location, change in located:
                yield finding(change, label, direction, location)

    def _parameters(self, old: Endpoint, new: Endpoint, direction: Direction) -> _Located:
        before, after = _keyed(old, new), _keyed(new, old)
        for key, parameter in before.items():
            if key not in after:
                words = self._words(parameter, old=True)
                yield (
                    _location(parameter),
                    _of_shared(parameter, Change("parameter-removed", parameter.pointer, new.pointer, before=words)),
                )
                continue
            yield from self._parameter(parameter, after[key], direction)
        for key, parameter in after.items():
            if key not in before:
                kind = "required-parameter-added" if parameter.required else "parameter-added"
                words = self._words(parameter, old=False)
                yield (
                    _location(parameter),
                    _of_shared(parameter, Change(kind, old.pointer, parameter.pointer, after=words)),
                )

    def _parameter(self, old: Parameter, new: Parameter, direction: Direction) -> _Located:
        location, pointers = _location(new), (old.definition, new.definition)
        if old.name != new.name and new.location == "path":
            yield location, Change("parameter-renamed", *pointers, old.name, new.name)
        if old.required != new.required:
            yield location, Change("parameter-required" if new.required else "parameter-optional", *pointers)
        styles = {key for key in new.wire if identity(old.wire[key]) != identity(new.wire[key])}
        if not (self._has_parts(old, old=True) and self._has_parts(new, old=False)):
            styles.discard("explode")  # which does nothing to a single value (OpenAPI 3.1.0, 4.8.12.2)
        if styles:
            before, after = ({key: end.wire[key] for key in sorted(styles)} for end in (old, new))
            yield location, Change("parameter-style-changed", *pointers, before, after)
        changes = self.schemas.changes(old.source, new.source, direction, location, as_text=_is_text(old, new))
        for within, change in changes:
            is_unused = within == location and old.required and new.required and change.kind in DEFAULTS
            yield within, evolve(change, kind="unused-default-changed") if is_unused else change

    def _has_parts(self, parameter: Parameter, *, old: bool) -> bool:
        """Tell whether a value of it may be a list or an object."""
        reader = self.schemas.old if old else self.schemas.new
        return not {variant.type for variant in reader.read(parameter.source).variants} <= _SINGLE

    def _words(self, parameter: Parameter, *, old: bool) -> str:
        reader = self.schemas.old if old else self.schemas.new
        return in_words(reader.read(parameter.source), reader)

    def _body(self, old: Endpoint, new: Endpoint, direction: Direction) -> _Located:
        before, after = old.body, new.body
        if before is None and after is None:
            return
        if before is None or after is None:
            yield "body", _whole_body(before, after, old, new)
            return
        if before.required != after.required:
            kind = "body-required" if after.required else "body-optional"
            yield "body", Change(kind, before.pointer, after.pointer)
        yield from self._contents(before, after, direction, "body")

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

    def _responses(self, old: Endpoint, new: Endpoint, direction: Direction) -> _Located:
        yield from _code_changes(old, new)
        pairs = [(response, new.responses[code]) for code, response in old.responses.items() if code in new.responses]
        # A success that only got another code is still the same answer to whoever reads its body, if it has one.
        if (moved := _moved_success(old, new)) and all(bool(end.content) == bool(moved[0].content) for end in moved):
            pairs.append(moved)
        for one, other in pairs:
            yield from self._response(one, other, direction)

    def _response(self, old: Response, new: Response, direction: Direction) -> _Located:
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
            text = _is_text(header, other)
            yield from self.schemas.changes(header.source, other.source, direction, location, as_text=text)
        for name, header in new.headers.items():
            if name not in old.headers:
                change = Change("header-added", old.pointer, header.pointer, after=header.name)
                yield f"{code} header {header.name}", change
        yield from self._contents(old, new, direction, f"{code} body")


def _own_changes(old: Endpoint, new: Endpoint) -> Iterator[Change]:
    pointers = (old.pointer, new.pointer)
    if old.key.shape != new.key.shape:
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


def _server_changes(old: Endpoint, new: Endpoint) -> Iterator[Change]:
    old_list, new_list = (_server_list(end) for end in (old, new))
    for key, server in old.servers.items():
        if key not in new.servers:
            yield Change("server-removed", server.pointer, new_list, before=server.value)
    for key, server in new.servers.items():
        if key not in old.servers:
            yield Change("server-added", old_list, server.pointer, after=server.value)


def _server_list(endpoint: Endpoint) -> str:
    """Return the pointer to the list of its servers, or to the document where it has none."""
    return next((server.pointer.rpartition("/")[0] for server in endpoint.servers.values()), "")


def _code_changes(old: Endpoint, new: Endpoint) -> _Located:
    """Yield the codes that came and went. `2XX` stands for each code that it covers (OpenAPI 3.1.0, 4.8.16.2)."""
    successes = {response.code for end in (old, new) for response in end.successes()}
    moved = _moved_success(old, new)
    now = {moved[0].code: moved[1].code} if moved else {}
    told: set[str] = set()
    for code, response in old.responses.items():
        if code in new.responses:
            continue
        if code not in successes:
            change = Change("error-code-removed", response.pointer, new.pointer, before=code)
            yield code, _of_shared(response, change)
        elif not _covers(code, new.responses) and not any(_covers(other, (code,)) for other in new.responses):
            kind = "main-success-code-removed" if code == _main_success(old) else "success-code-removed"
            told.add(now.get(code, ""))
            yield code, _of_shared(response, Change(kind, response.pointer, new.pointer, code, now.get(code)))
    for code, response in new.responses.items():
        if code not in old.responses and code not in told:
            kind = "success-code-added" if code in successes else "error-code-added"
            if code in successes and _covers(code, old.responses):
                kind = "success-code-narrowed"
            yield code, _of_shared(response, Change(kind, old.pointer, response.pointer, after=code))


def _moved_success(old: Endpoint, new: Endpoint) -> tuple[Response, Response] | None:
    """Return the one success that goes and the one that comes; None where there are more or fewer of either."""
    gone, added = (
        [response for response in one.successes() if response.code not in other.responses]
        for one, other in ((old, new), (new, old))
    )
    return (gone[0], added[0]) if len(gone) == len(added) == 1 else None


def _of_shared(part: Parameter | Response, change: Change) -> Change:
    """Return the change; one that comes or goes with a shared component is the same in every operation."""
    return evolve(change, holder=part.definition) if part.definition.startswith("/components/") else change


def _covers(code: str, codes: Collection[str]) -> bool:
    """Tell whether one of `codes` stands for `code` too: its range, or `default` where that is the only success."""
    return f"{code[0]}XX" in codes or ("DEFAULT" in codes and not any(each.startswith("2") for each in codes))


def _main_success(endpoint: Endpoint) -> str:
    """Return the code that clients are told to wait for: the lowest one, where there are several."""
    return min(response.code for response in endpoint.successes())


def _is_text(old: Parameter, new: Parameter) -> bool:
    """Tell whether values are written as text, and not as JSON under a media type."""
    return not old.wire["content"] and not new.wire["content"]


def _whole_body(before: Body | None, after: Body | None, old: Endpoint, new: Endpoint) -> Change:
    if after is None:
        assert before is not None
        return Change("body-removed", before.pointer, new.pointer, before=list(before.content))
    kind = "required-body-added" if after.required else "body-added"
    return Change(kind, old.pointer, after.pointer, after=list(after.content))


def _keyed(endpoint: Endpoint, other: Endpoint) -> dict[tuple[str, str], Parameter]:
    """Return the parameters by what identifies them: in one path its parameters go by place, in two by name."""
    if endpoint.key.shape == other.key.shape:
        return dict(endpoint.parameters)
    return {
        (location, parameter.name if location == "path" else name): parameter
        for (location, name), parameter in endpoint.parameters.items()
    }


def _location(parameter: Parameter) -> str:
    return f"{parameter.location} {parameter.name}"
