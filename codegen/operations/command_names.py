"""The rule for names of commands: from method, path, tag and overlay, never from what an answer looks like."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from attrs import frozen

from codegen.openapi.document import Document, Endpoint
from codegen.openapi.errors import DocumentError
from codegen.openapi.naming import kebab, singular

Words = tuple[str, ...]

COMMAND = "x-cli-command"

_VERBS_BY_METHOD = {"POST": "create", "PUT": "update", "PATCH": "update", "DELETE": "delete"}
_VERSION = re.compile(r"v\d+(\.\d+)*")

_ACTIONS = frozenset((
    "accept", "activate", "add", "approve", "archive", "assign", "attach", "cancel", "clear", "clone", "close",
    "complete", "confirm", "connect", "convert", "create", "deactivate", "decline", "delete", "detach", "disable",
    "disconnect", "dismiss", "duplicate", "enable", "execute", "finalize", "generate", "get", "invite", "list",
    "lock", "login", "logout", "merge", "move", "pause", "promote", "publish", "purge", "reactivate",
    "regenerate", "reject", "remove", "rename", "reopen", "reorder", "resend", "resolve", "restart", "restore",
    "resume", "retry", "revert", "revoke", "rollback", "rotate", "send", "set", "start", "stop", "submit",
    "subscribe", "suspend", "terminate", "trigger", "unarchive", "unassign", "unblock", "unlock", "unpublish",
    "unsubscribe", "update", "validate", "verify", "withdraw",
))  # fmt: skip
"""Verbs, which may also begin the segment: `rotate-secret`."""
_READING_ACTIONS = frozenset((
    "check", "compare", "diff", "download", "export", "lookup", "ping", "query", "search",
))  # fmt: skip
"""Verbs as a segment of their own; `search-results` is no action."""
_WRITING_ACTIONS = frozenset((
    "apply", "block", "build", "capture", "copy", "deploy", "extend", "extract", "finish", "import", "process",
    "refresh", "refund", "register", "release", "render", "request", "reset", "review", "run", "save", "share",
    "sign", "skip", "sort", "swap", "sync", "test", "transfer", "upgrade", "upload", "void",
))  # fmt: skip
"""Verbs as a segment of their own that is written to; read, it is what they name: GET `/cards/{id}/review`."""
_IN_BULK = frozenset(("batch", "bulk", "mass"))

_COLLECTIONS = frozenset((
    "all", "catalog", "children", "feed", "history", "inventory", "library", "media", "news", "people", "series",
))  # fmt: skip
"""Singular in form, and many things."""
_SINGLE = frozenset((
    "aws", "canvas", "credits", "details", "dns", "gps", "https", "lens", "limits", "preferences", "settings",
    "sms", "stats", "tls", "totals",
))  # fmt: skip
"""Plural in form, and one thing."""


@frozen
class Paths:
    """The paths of a document with their methods: what siblings of an operation say about it."""

    methods: Mapping[Words, frozenset[str]]
    """By the segments of a path, each parameter as `{}`."""
    groups: frozenset[Words]
    """Literal segments with which those of a longer path begin: their words are a group."""

    @classmethod
    def of(cls, endpoints: Iterable[Endpoint]) -> Paths:
        """Return the paths of these operations."""
        methods: dict[Words, set[str]] = {}
        for endpoint in endpoints:
            methods.setdefault(_shape(endpoint.path), set()).add(endpoint.method)
        words = {_literal(path) for path in methods}
        groups = {path[:length] for path in words for length in range(1, len(path))}
        return cls({path: frozenset(found) for path, found in methods.items()}, frozenset(groups))

    def at(self, path: Words) -> frozenset[str]:
        """Return the methods of a path; none where there is no such path."""
        return self.methods.get(path, frozenset())


def command_names(document: Document) -> dict[str, Words]:
    """Return the words of each operation's command by operation id: its `x-cli-command`, or else by the rule.

    The rule: the group is the first tag (or `x-cli-group`) in kebab case and the singular. Each literal segment after
    version and resource root is a word, and so is what the root has more than the tag (`kits`, of `/v3/brand-kits`
    with the tag `Brand`). No word of the group comes again, and none comes twice in a row. Last is a verb, unless the
    path ends in one.

    Raises:
        DocumentError: an `x-cli-command` is no list of words.
    """
    endpoints = document.endpoints()
    paths = Paths.of(endpoints)
    return {endpoint.id: given_name(endpoint) or by_rule(endpoint, paths) for endpoint in endpoints}


def given_name(endpoint: Endpoint) -> Words | None:
    """Return the operation's `x-cli-command`. Raises DocumentError where it is no list of words."""
    given = endpoint.data.get(COMMAND)
    if given is None:
        return None
    if not isinstance(given, list) or not given or not all(isinstance(word, str) and word for word in given):
        raise DocumentError(f"{endpoint.pointer}/{COMMAND}", f"expected a list of words, found {given!r}")
    return tuple(given)


def by_rule(endpoint: Endpoint, paths: Paths) -> Words:
    """Return the words that the rule gives the operation, whatever its `x-cli-command` says."""
    group = group_of(endpoint)
    words = _words_of_path(endpoint.path, group)
    return (group, *_with_verb(endpoint, words, paths))


def other_names(endpoint: Endpoint, paths: Paths) -> Iterator[Words]:
    """Yield names that could stand for the rule's where another operation has it, the best first."""
    group = group_of(endpoint)
    words = _words_of_path(endpoint.path, group)
    yield by_rule(endpoint, paths)
    shape = _shape(endpoint.path)
    root = _word(shape[0]) if shape and shape[0] != "{}" else ""
    if root and not is_about_its_root(endpoint):
        yield (group, *_with_verb(endpoint, [root, *words], paths))
    if endpoint.method == "PUT" and "PATCH" in paths.at(shape):
        yield (group, *words, "replace")
    if is_of_many(endpoint, paths):
        yield (group, *words, f"{_verb(endpoint, paths)}-many")
    yield (group, *_with_verb(endpoint, _literal_words(shape[1:]), paths))


def group_of(endpoint: Endpoint) -> str:
    """Return the first word of the operation's command by the rule."""
    given = endpoint.data.get("x-cli-group")
    if given:
        return str(given)
    shape = _shape(endpoint.path)
    root = shape[0] if shape and shape[0] != "{}" else "root"
    return singular(kebab(endpoint.tags[0] if endpoint.tags else root)) or "root"


def is_about_its_root(endpoint: Endpoint) -> bool:
    """Tell whether the first segment of the path and the group have a word in common, if only its beginning."""
    shape = _shape(endpoint.path)
    roots = kebab(shape[0]).split("-") if shape else []
    return any(root[:4] == part[:4] for root in roots for part in group_of(endpoint).split("-"))


def is_of_many(endpoint: Endpoint, paths: Paths) -> bool:
    """Tell whether the operation does with a whole collection what another one does with one of its members."""
    shape = _shape(endpoint.path)
    is_member = shape[-1:] == ("{}",) and "GET" in paths.at(shape[:-1])
    return endpoint.method not in ("GET", "POST") and endpoint.method in paths.at((*shape, "{}")) and not is_member


def collection_of(path: str) -> Words:
    """Return the segments of a path without the ids at its end."""
    shape = _shape(path)
    while shape and shape[-1] == "{}":
        shape = shape[:-1]
    return shape


def ending(endpoint: Endpoint, after: Words, paths: Paths) -> Words:
    """Return the words of the operation's command that follow those of a path that its own begins with."""
    return tuple(_with_verb(endpoint, _literal_words(_shape(endpoint.path)[len(after) :]), paths))


def _shape(path: str) -> Words:
    """Return the segments of a path after `api` and version, each with a parameter as `{}`."""
    segments = ["{}" if "{" in segment else segment for segment in path.split("/") if segment]
    while segments and (segments[0] == "api" or _VERSION.fullmatch(segments[0])):
        segments = segments[1:]
    return tuple(segments)


def _literal(shape: Words) -> Words:
    return tuple(segment for segment in shape if segment != "{}")


def _literal_words(shape: Words) -> list[str]:
    return [word for segment in _literal(shape) if (word := _word(segment))]


def _word(segment: str) -> str:
    is_a_word = segment.replace("-", "").isalnum() and segment.isascii() and segment.islower()
    return segment if is_a_word else kebab(segment)


def _parts(words: Iterable[str]) -> list[str]:
    return [singular(part) for word in words for part in word.split("-")]


def _words_of_path(path: str, group: str) -> list[str]:
    shape = _shape(path)
    words = _literal_words(shape)
    has_root = bool(shape and shape[0] != "{}")
    kept = _indexes_besides(words, sorted(_parts([group])))
    found: list[str] = []
    for index in kept:
        word = _more_than(words[index], group, of_root=has_root and index == 0)
        if word and not (found and singular(word) == singular(found[-1])):
            found.append(word)
    return found


def _indexes_besides(words: list[str], group: list[str], start: int = 0) -> list[int]:
    """Return the places of the words that are in no run which says just what the group says."""
    for first in range(start, len(words)):
        for last in range(first + 1, len(words) + 1):
            if sorted(_parts(words[first:last])) == group:
                return [*range(start, first), *_indexes_besides(words, group, last)]
    return list(range(start, len(words)))


def _more_than(word: str, group: str, *, of_root: bool) -> str:
    """Return what a word says that its group does not; nothing where it is a root of which the group is no part."""
    parts, singulars, known = word.split("-"), _parts([word]), _parts([group])
    # A root may begin with the end of the tag alone: `workflow-runs`, of Durable Workflows.
    for length in range(len(known), 0 if of_root else len(known) - 1, -1):
        if len(parts) > length and singulars[:length] == known[-length:]:
            return "-".join(parts[length:])
    return "" if of_root else word


def _with_verb(endpoint: Endpoint, words: list[str], paths: Paths) -> list[str]:
    if _is_action(endpoint, paths) and (words or endpoint.data.get("x-cli-action") is True):
        return words or [kebab(endpoint.id) or "run"]
    verb = _verb(endpoint, paths)
    return words if words and words[-1] == verb else [*words, verb]


def _is_action(endpoint: Endpoint, paths: Paths) -> bool:
    """Tell whether the path ends in what is done, and not in what it is done to."""
    given = endpoint.data.get("x-cli-action")
    if isinstance(given, bool):
        return given
    shape = _shape(endpoint.path)
    named = collection_of(endpoint.path) if endpoint.method == "POST" else shape
    if len(named) < 2 or named[-1] == "{}" or endpoint.method not in ("GET", "POST", "PUT", "PATCH"):
        return False
    is_resource = len(paths.at(shape)) > 1 or "GET" in paths.at((*named, "{}")) or _literal(named) in paths.groups
    return not is_resource and _is_verb(_word(named[-1]), endpoint.method)


def _is_verb(word: str, method: str) -> bool:
    first, *more = word.split("-")
    if not more:
        return word in _ACTIONS | _READING_ACTIONS or (method != "GET" and word in _WRITING_ACTIONS)
    return first in _ACTIONS or (first in _IN_BULK and more[0] in _ACTIONS)


def _verb(endpoint: Endpoint, paths: Paths) -> str:
    if endpoint.method != "GET":
        return _VERBS_BY_METHOD.get(endpoint.method, endpoint.method.lower())
    return "list" if _is_collection(_shape(endpoint.path), paths) else "get"


def _is_collection(shape: Words, paths: Paths) -> bool:
    """Tell by its last word and its siblings whether GET of a path answers with many."""
    if not shape:
        return False
    holds_members = bool(paths.at((*shape, "{}")))
    if shape[-1] == "{}":  # `/items/{collection}`, where `/items` cannot be listed
        return holds_members and "GET" not in paths.at(shape[:-1])
    last = kebab(shape[-1]).rpartition("-")[2]
    is_plural = last in _COLLECTIONS or (last not in _SINGLE and singular(last) != last)
    return is_plural or holds_members or "POST" in paths.at(shape)
