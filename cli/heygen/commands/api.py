"""`heygen api`: any path of the API, also one that the contract does not know."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Annotated, Any, Final
from urllib.parse import unquote, urlencode

from attrs import evolve
from cyclopts import Parameter
from heygen_api import any_path, operations
from heygen_api.record import Example, Operation, Option, Pagination, Response

from heygen.config.address import base_url
from heygen.config.durations import seconds
from heygen.context import Collaborators, Context
from heygen.errors import MISSING, usage_error
from heygen.interrupts import as_exceptions, time_limit
from heygen.operation.confirm import ask
from heygen.operation.request.body import read_data
from heygen.operation.request.build import Request
from heygen.operation.request.values import count, require_unicode
from heygen.output.json_text import printable
from heygen.output.media_types import is_json
from heygen.output.printing import print_answer

if TYPE_CHECKING:
    from heygen_api.calls import Answer

EXAMPLES: Final = (
    Example(description="Read what a command reads, by its path", command="heygen api GET /v3/videos?limit=2"),
    Example(description="Encode parameters of the query", command="heygen api GET /v3/voices -q language=English"),
    Example(
        description="See the request, and send nothing",
        command='heygen api POST /v3/videos -d \'{"type": "avatar"}\' --dry-run',
    ),
)
METHODS: Final = ("GET", "POST", "PUT", "PATCH", "DELETE")
_NAME: Final = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+")
"""Of a header (RFC 9110 section 5.6.2)."""
_OURS: Final[Mapping[str, str]] = {
    "authorization": "The API key comes from HEYGEN_API_KEY, or from `heygen auth login`.",
    "host": "Requests go where HEYGEN_API_BASE says.",
    "content-length": "It follows from the body.",
    "transfer-encoding": "It follows from the body.",
    "connection": "The client sees to it.",
    "accept-encoding": "The client sees to it.",
    "idempotency-key": "Give it as --idempotency-key.",
}
"""Headers that are not the caller's, and why."""
_KEY_HEADER: Final = "Idempotency-Key"
_DEEPEST_ESCAPE: Final = 5
_PAGING: Final = Pagination(
    token="token",  # noqa: S106 - the name of a parameter, no secret
    limit="limit",
    items="data",
    next_token="next_token",  # noqa: S106 - as above
    has_more="has_more",
)
"""How the API's lists are paged (openapi/heygen.yaml), for those that the contract does not know."""


def api(
    method: Annotated[str, Parameter(help="GET, POST, PUT, PATCH or DELETE.")],
    path: Annotated[str, Parameter(help="The path, with its query where it has one: /v3/videos?limit=2.")],
    /,
    *,
    query: Annotated[
        list[str] | None,
        Parameter(
            name=("--query-param", "-q"),
            negative=(),
            json_list=False,
            metavar="NAME=VALUE",
            help="A parameter of the query, encoded as it has to be. May be repeated.",
        ),
    ] = None,
    header: Annotated[
        list[str] | None,
        Parameter(
            name=("--header", "-H"),
            negative=(),
            json_list=False,
            metavar="NAME:VALUE",
            help="A header. May be repeated.",
        ),
    ] = None,
    data: Annotated[
        str | None,
        Parameter(
            name=("--data", "-d"),
            metavar="JSON|FILE|-",
            allow_leading_hyphen=True,
            help="The request body: JSON as such, a file with it, or - for standard input.",
        ),
    ] = None,
    idempotency_key: Annotated[
        str | None,
        Parameter(
            metavar="TEXT",
            help="Sent with a POST, which is then repeated where it failed. The path has to heed "
            "the header; without this option, a key of its own is sent, and relied on only where the API's "
            "description says that it is heeded.",
        ),
    ] = None,
    timeout: Annotated[
        str | None, Parameter(metavar="DURATION", help="How long it may take. [default: 30s for a GET, else 120s]")
    ] = None,
    all_: Annotated[
        bool, Parameter(name="--all", negative=(), help="Print every page of a list, not just one.")
    ] = False,
    max_items: Annotated[
        str | None, Parameter(metavar="NUMBER", help="Print at most that many items of a list, page after page.")
    ] = None,
    force: Annotated[bool, Parameter(negative=(), help="Do not ask before a DELETE.")] = False,
    dry_run: Annotated[bool, Parameter(negative=(), help="Print the request as JSON, and send nothing.")] = False,
    curl: Annotated[
        bool, Parameter(negative=(), help="Print the request as a command of curl, and send nothing.")
    ] = False,
    context: Collaborators,
) -> None:
    """Call any path of the API, also one that has no command.

    Key, repetitions, limits, errors and output are those of every command. Nothing is checked against the API's
    description. An answer that is no JSON is printed as it came.
    """  # fmt: skip
    verb = _method(method)
    target = _with_query(_path(path, context), query or ())
    limit = None if timeout is None else seconds(timeout, "--timeout")
    most = None if max_items is None else count(max_items, "--max-items")
    is_list = all_ or most is not None
    if is_list and verb != "GET":
        raise usage_error("Only a GET has pages.", param="--all" if all_ else "--max-items")
    headers = dict(map(_header, header or ()))
    body = _body(verb, data, context)
    known, key_option = _known(verb, target)
    if idempotency_key is not None:
        key_option = _key_option_for(verb, idempotency_key)
    operation = any_path.operation(verb, target, key_option)
    if known is not None and known.wait and not known.arguments:
        operation = evolve(operation, wait=known.wait)  # so that the journal knows what it has started
    key = None
    if verb == "POST":
        from uuid import uuid4  # noqa: PLC0415 - only creates need it

        key = idempotency_key or str(uuid4())
        if key_option is None:
            headers[_KEY_HEADER.lower()] = key
    values: dict[str, Any] = {"method": verb, "url": target, "headers": headers}
    request = Request(keywords=values if body is MISSING else {**values, "body": body})
    with as_exceptions(), time_limit(context.started, limit):
        if dry_run or curl:
            from heygen.operation.preview import print_preview  # noqa: PLC0415 - only where nothing is sent

            print_preview(context, operation, request, key, as_curl=curl)
            return
        if operation.confirm and not force:
            ask(context, f"heygen api {verb} {target}", f"About to send DELETE {target}.")
        _tell_of(known, context)
        if is_list:
            listed = evolve(known or operation, options=(), pagination=(known and known.pagination) or _PAGING)
            _print_list(context, operation, listed, request, limit, most)
            return
        _send(context, operation, known, request, key if key_option else None, limit, uses_stdin=data == "-")


def _print_list(
    context: Context, operation: Operation, listed: Operation, request: Request, limit: float | None, most: int | None
) -> None:
    """Print the pages of a list; `listed` says how they follow each other."""
    from heygen_api import paging  # noqa: PLC0415 - brings httpx, after all that can be wrong
    from heygen_api.calls import Given  # noqa: PLC0415 - as above
    from heygen_api.transport.deadline import Deadline  # noqa: PLC0415 - as above

    from heygen.operation.listing import print_list  # noqa: PLC0415 - as above
    from heygen.operation.sending import Sending  # noqa: PLC0415 - as above

    pagination = listed.pagination
    assert pagination is not None
    deadline = None if limit is None else Deadline(context.started + limit)
    with Sending.opened(context, operation) as sending:

        def fetch(token: str | None) -> paging.Page:
            url = str(request.keywords["url"])
            values = {**request.keywords, "url": url if token is None else _replaced(url, pagination.token, token)}
            call = sending.client.caller.call(operation, Given(values=values, deadline=deadline))
            return paging.page_of(sending.client.run(call), pagination)

        print_list(sending, listed, fetch, None, most)


def _replaced(url: str, name: str, value: str) -> str:
    """Return an address with one parameter of its query set."""
    path, _, query = url.partition("?")
    kept = [pair for pair in query.split("&") if pair and pair.partition("=")[0] != name]
    return f"{path}?{'&'.join([*kept, urlencode({name: value})])}"


def _send(
    context: Context, operation: Operation, known: Operation | None, request: Request, key: str | None,
    limit: float | None, *, uses_stdin: bool,
) -> None:  # fmt: skip
    from heygen_api.transport.deadline import Deadline  # noqa: PLC0415 - brings httpx, after all that can be wrong

    from heygen.operation.sending import Sending  # noqa: PLC0415 - as above

    deadline = None if limit is None else Deadline(context.started + limit)
    with Sending.opened(context, operation, key=key, uses_stdin=uses_stdin) as sending:
        answer = sending.send(request, deadline)
        _print(context, operation, known, answer)


def _print(context: Context, operation: Operation, known: Operation | None, answer: Answer) -> None:
    """Print an answer as that of the operation that it is, or else by what it says of itself."""
    media_type = answer.response.headers.get("content-type")
    shown = evolve(known or operation, response=Response(status_codes=(), media_type=media_type))
    if is_json(media_type):
        try:
            answer.json()
        except (ValueError, RecursionError):
            media_type = None
    if not is_json(media_type) and context.streams.stdout.is_terminal:
        context.streams.write(printable(answer.content.decode("utf-8", "replace"), keep="\n\t").encode())
    elif not is_json(media_type):
        context.streams.write(answer.content)
    else:
        print_answer(context, shown, answer.content)


def _method(given: str) -> str:
    if given.upper() not in METHODS:
        raise usage_error(f"{given!r} is no method.", hint=f"Give one of {', '.join(METHODS)}.", param="method")
    return given.upper()


def _path(given: str, context: Context) -> str:
    """Return the path and query that are asked for, below the API's address.

    Raises:
        CliError: it leads anywhere else.
    """
    base = base_url(context.environ)
    require_unicode(given, "path")
    target = given.removeprefix(base) if given.startswith((f"{base}/", f"{base}?")) else given
    if re.match(r"[A-Za-z][A-Za-z0-9+.-]*:|//", target):
        raise usage_error(
            f"{given!r} is not an address of {base}.",
            hint="Give the path alone, such as /v3/videos; HEYGEN_API_BASE says whose it is.",
            param="path",
        )
    if not target.startswith("/"):
        raise usage_error(f"{given!r} is no path.", hint=f"A path begins with /, as /{given} does.", param="path")
    if bad := re.search(r"[\x00-\x20\x7f-\xa0\\#]", target):
        raise usage_error(
            f"The path has the character {bad[0]!r}.",
            hint="Percent-encode it, or give values of the query as -q name=value.",
            param="path",
        )
    plain = target.partition("?")[0]
    for _ in range(_DEEPEST_ESCAPE):
        if any(segment.partition(";")[0] in (".", "..") for segment in re.split(r"[/\\]", plain)):
            raise usage_error(
                f"{given!r} leads to another path than it says.",
                hint="Give it without `.` and `..`.",
                param="path",
            )
        plain = unquote(plain)
    return target


def _with_query(target: str, query: Sequence[str]) -> str:
    pairs = []
    for text in query:
        require_unicode(text, "--query-param")
        name, equals, value = text.partition("=")
        if not name or not equals:
            raise usage_error(
                f"--query-param is {text!r}.", hint="Give it as NAME=VALUE: -q limit=2.", param="--query-param"
            )
        pairs.append((name, value))
    if not pairs:
        return target
    return f"{target}{'&' if '?' in target else '?'}{urlencode(pairs)}"


def _header(text: str) -> tuple[str, str]:
    name, colon, value = text.partition(":")
    name, value = name.strip(), value.strip()
    if not colon or not _NAME.fullmatch(name) or not value.isascii() or not (value.isprintable() or not value):
        raise usage_error(
            f"--header is {text!r}.", hint="Give it as 'Name: value', in ASCII, on one line.", param="--header"
        )
    own = operations.api()["auth_header"].lower()
    if why := _OURS.get("authorization" if name.lower() == own else name.lower()):
        raise usage_error(f"The header {name} cannot be given.", hint=why, param="--header")
    return name.lower(), value


def _body(verb: str, data: str | None, context: Context) -> Any:
    if data is None:
        return MISSING
    if verb == "GET":
        raise usage_error("A GET has no body.", hint="Give parameters as -q name=value.", param="--data")
    return read_data(data, context.streams)


def _known(verb: str, target: str) -> tuple[Operation | None, Option | None]:
    """Return the operation that the contract has for a path, and the header that makes it safe to repeat."""
    path = target.partition("?")[0]
    records = [*operations.load_all(), *operations.load_without_command()]
    fitting = [record for record in records if record.method == verb and _fits(record.path, path)]
    found = min(fitting, key=lambda record: len(record.arguments), default=None)
    if found is None:
        return None, None
    return (found if found.command else None), found.idempotency_key


def _fits(template: str, path: str) -> bool:
    return re.fullmatch(re.sub(r"\\\{[^/]*?\\\}", "[^/]+", re.escape(template)), path) is not None


def _key_option_for(verb: str, key: str) -> Option:
    if verb != "POST":
        raise usage_error("--idempotency-key is for POST.", param="--idempotency-key")
    if not key.isascii() or not key.isprintable() or not key.strip():
        raise usage_error("--idempotency-key takes printable ASCII.", param="--idempotency-key")
    return heeded_key()


def heeded_key() -> Option:
    """Return the header that a path heeds which is not in the contract, as the caller knows."""
    return Option(
        name="--idempotency-key", field=_KEY_HEADER, goes_to="header", python_name=None, type="string", many=False,
        required=False, schema={"type": "string"}, help="",
    )  # fmt: skip


def _tell_of(known: Operation | None, context: Context) -> None:
    if known is not None:
        words = " ".join(("heygen", *known.command))
        context.messages.notice(
            "cli_has_command", f"`{words}` does the same, checked before it is sent.", command=words
        )
