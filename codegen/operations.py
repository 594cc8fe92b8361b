"""From the contract with its overlay to operation records: command names, arguments, options, paging, waiting."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from attrs import evolve, frozen

from codegen import options as option_rules
from codegen.document import Document, Endpoint
from codegen.errors import DocumentError
from codegen.media_types import request_media_type, success_responses
from codegen.naming import kebab, singular
from codegen.record import (
    Argument,
    Column,
    Example,
    Operation,
    Option,
    Pagination,
    Response,
    Status,
    WaitStep,
)

_VERBS = {"POST": "create", "PUT": "update", "PATCH": "update", "DELETE": "delete"}
_CURSORS = ("token", "page_token", "next_token", "cursor", "starting_after")
_NEXT_CURSORS = ("next_token", "next_page_token", "next_cursor")
_PAGE_SIZES = ("limit", "page_size", "per_page")


@frozen
class PythonNames:
    """How the generated client names an operation's module and parameters (wire location and name to Python name)."""

    module: str
    parameters: Mapping[tuple[str, str], str]


@frozen
class Clash:
    """Two operations whose rule or overlay gives them one command."""

    command: tuple[str, ...]
    first: str
    second: str
    pointer: str


def derive(document: Document, names: Mapping[str, PythonNames]) -> list[Operation]:
    """Return the records of all operations that the command line shows, in the document's order.

    `names` has an entry for each operation that the client can call, by operation id.

    Raises:
        DocumentError: an extension is not of its shape.
    """
    return [
        _record(document, endpoint, names[endpoint.id])
        for endpoint in document.endpoints()
        if endpoint.data.get("x-cli-visible") is not False and endpoint.id in names
    ]


def require_distinct(document: Document, records: Iterable[Operation]) -> None:
    """Raise DocumentError for the first two operations that have one command, naming both and the remedy."""
    for clash in clashes(document, records):
        raise DocumentError(
            clash.pointer,
            f"{clash.first} and {clash.second} are both `{' '.join(clash.command)}`; "
            "give one of them an `x-cli-command` in openapi/cli.overlay.yaml",
        )


def settle(records: Iterable[Operation], found: Iterable[Clash]) -> list[Operation]:
    """Return the records with each clash settled: the later operation is named after its operation id."""
    later = {clash.second for clash in found}
    return [
        evolve(record, command=(record.command[0], kebab(record.id) or "operation")) if record.id in later else record
        for record in records
    ]


def clashes(document: Document, records: Iterable[Operation]) -> list[Clash]:
    """Return each operation whose command another has, or whose command is a group of others."""
    pointers = {endpoint.id: endpoint.pointer for endpoint in document.endpoints()}
    taken: dict[tuple[str, ...], str] = {}
    groups: dict[tuple[str, ...], str] = {}
    found: list[Clash] = []
    for record in records:
        prefixes = [record.command[:length] for length in range(1, len(record.command))]
        other = (
            taken.get(record.command)
            or groups.get(record.command)
            or next((taken[prefix] for prefix in prefixes if prefix in taken), None)
        )
        if other is not None:
            found.append(Clash(command=record.command, first=other, second=record.id, pointer=pointers[record.id]))
            continue
        taken[record.command] = record.id
        for prefix in prefixes:
            groups.setdefault(prefix, record.id)
    return found


def groups(document: Document, records: Iterable[Operation]) -> dict[str, str]:
    """Return the help text of each first word of a command: the description of the tag it comes from."""
    described = {
        singular(kebab(str(tag.get("name", "")))): str(tag.get("description") or "")
        for tag in document.data.get("tags") or ()
    }
    return {word: described.get(word, "") for word in sorted({record.command[0] for record in records})}


def _record(document: Document, endpoint: Endpoint, names: PythonNames) -> Operation:
    data = endpoint.data
    options, idempotency_key = option_rules.from_parameters(document, endpoint, names.parameters)
    body = request_media_type(endpoint)
    fields: list[Option] = []
    described_body = None
    if body is not None:
        fields, described_body = option_rules.from_body(document, endpoint, body)
    options = option_rules.without_clashes([*options, *fields])
    status = _status(endpoint)
    success = success_responses(endpoint)
    return Operation(
        id=endpoint.id,
        command=command(document, endpoint),
        method=endpoint.method,
        path=endpoint.path,
        module=names.module,
        summary=_text(data.get("summary")) or _sentence(_text(data.get("description"))) or endpoint.id,
        description=_text(data.get("description")),
        deprecated=data.get("deprecated") is True,
        preview=data.get("x-excluded") is True,
        arguments=_arguments(document, endpoint, names),
        options=tuple(options),
        body=described_body,
        response=Response(
            status_codes=tuple(code for code, _, _ in success),
            media_type=next((media_type for _, media_type, _ in success if media_type), None),
        ),
        pagination=_pagination(document, endpoint),
        confirm=endpoint.method == "DELETE",
        idempotency_key=idempotency_key,
        status=status,
        wait=_wait_steps(data.get("x-cli-wait") or (), f"{endpoint.pointer}/x-cli-wait"),
        columns=tuple(_listed(endpoint, "x-cli-columns", Column)),
        examples=tuple(_listed(endpoint, "x-cli-examples", Example)),
    )


def command(document: Document, endpoint: Endpoint) -> tuple[str, ...]:
    """Return the words of the operation's command, by the rule or by its `x-cli-command`.

    The rule: the group is the first tag (or `x-cli-group`) in kebab case and the singular; then each literal segment
    after the version and the resource root; then a verb. An `x-cli-action` ends in its last segment instead.
    """
    given = endpoint.data.get("x-cli-command")
    if given is not None:
        if not isinstance(given, list) or not given or not all(isinstance(word, str) and word for word in given):
            raise DocumentError(f"{endpoint.pointer}/x-cli-command", f"expected a list of words, found {given!r}")
        return tuple(given)
    segments = [segment for segment in endpoint.path.split("/") if segment]
    if segments and segments[0].startswith("v") and segments[0][1:].replace(".", "").isdecimal():
        segments = segments[1:]
    root = segments[0] if segments and "{" not in segments[0] else "api"
    tag = endpoint.tags[0] if endpoint.tags else root
    group = endpoint.data.get("x-cli-group") or singular(kebab(tag)) or "api"
    literal = [word for segment in segments[1:] if "{" not in segment and (word := _segment_word(segment))]
    if endpoint.data.get("x-cli-action") is True:
        return (group, *(literal or [kebab(endpoint.id)]))
    return (group, *literal, _verb(document, endpoint))


def _segment_word(segment: str) -> str:
    return segment if segment.replace("-", "").isalnum() and segment.isascii() and segment.islower() else kebab(segment)


def _verb(document: Document, endpoint: Endpoint) -> str:
    if endpoint.method == "GET":
        return "get" if "{" in endpoint.path or _is_singleton(document, endpoint) else "list"
    return _VERBS.get(endpoint.method, endpoint.method.lower())


def _is_singleton(document: Document, endpoint: Endpoint) -> bool:
    """Tell whether the answer is one resource: not a list, and not an object around nothing but a list."""
    for _, _, schema in success_responses(endpoint):
        properties = option_rules.properties(document, schema, endpoint.pointer)
        data = properties.get("data", schema)
        if option_rules.is_array(document, data, endpoint.pointer):
            return False
        inner = option_rules.properties(document, data, endpoint.pointer)
        lists = [name for name, value in inner.items() if option_rules.is_array(document, value, endpoint.pointer)]
        return not (lists and len(inner) == 1)
    return False


def _arguments(document: Document, endpoint: Endpoint, names: PythonNames) -> tuple[Argument, ...]:
    arguments: list[Argument] = []
    for parameter in endpoint.parameters:
        if parameter["in"] != "path":
            continue
        scalar = option_rules.scalar(document, option_rules.parameter_schema(parameter), endpoint.pointer)
        arguments.append(
            Argument(
                name=kebab(parameter["name"]) or f"argument-{len(arguments) + 1}",
                field=parameter["name"],
                python_name=names.parameters["path", parameter["name"]],
                type=scalar.type if scalar and not scalar.many else "string",
                schema=scalar.schema if scalar and not scalar.many else {"type": "string"},
                help=_text(parameter.get("description")),
            )
        )
    return tuple(arguments)


def _pagination(document: Document, endpoint: Endpoint) -> Pagination | None:
    queries = {parameter["name"] for parameter in endpoint.parameters if parameter["in"] == "query"}
    token = next((name for name in _CURSORS if name in queries), None)
    if token is None:
        return None
    for _, _, schema in success_responses(endpoint):
        whole = option_rules.properties(document, schema, endpoint.pointer)
        inner = option_rules.properties(document, whole.get("data", {}), endpoint.pointer)
        for prefix, holder in (("", whole), ("data.", inner)):
            following = next((name for name in _NEXT_CURSORS if name in holder), None)
            items = next(
                (name for name, value in holder.items() if option_rules.is_array(document, value, endpoint.pointer)),
                None,
            )
            if following and items:
                return Pagination(
                    token=token,
                    limit=next((name for name in _PAGE_SIZES if name in queries), None),
                    items=f"{prefix}{items}",
                    next_token=f"{prefix}{following}",
                    has_more=f"{prefix}has_more" if "has_more" in holder else None,
                )
    return None


def _status(endpoint: Endpoint) -> Status | None:
    given = endpoint.data.get("x-cli-status")
    if given is None:
        return None
    try:
        return Status(
            **{**given, **{key: tuple(given.get(key) or ()) for key in ("done", "failed", "blocked")}},
        )
    except TypeError as error:
        raise DocumentError(f"{endpoint.pointer}/x-cli-status", _fault(error)) from None


def _wait_steps(given: Any, pointer: str) -> tuple[WaitStep, ...]:
    steps: list[WaitStep] = []
    for index, step in enumerate(given):
        place = f"{pointer}/{index}"
        try:
            steps.append(WaitStep(**{**step, "then": _wait_steps(step.get("then") or (), f"{place}/then")}))
        except (TypeError, AttributeError) as error:
            raise DocumentError(place, _fault(error)) from None
    return tuple(steps)


def _listed(endpoint: Endpoint, key: str, kind: Any) -> Iterable[Any]:
    for index, entry in enumerate(endpoint.data.get(key) or ()):
        try:
            yield kind(**entry)
        except TypeError as error:
            raise DocumentError(f"{endpoint.pointer}/{key}/{index}", _fault(error)) from None


def _fault(error: Exception) -> str:
    return str(error).replace(".__init__()", "")


def _text(value: Any) -> str:
    return " ".join(str(value).split()) if isinstance(value, str) else ""


def _sentence(text: str) -> str:
    return text.split(". ", maxsplit=1)[0][:100].rstrip(".")
