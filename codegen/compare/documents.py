"""Two documents compared: their operations matched, and each pair compared."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from attrs import frozen

from codegen.compare.endpoints import EndpointComparison
from codegen.compare.findings import Change, Comparison, Finding, Matched, distinct, finding
from codegen.compare.normal_form.endpoint_reader import EndpointReader
from codegen.compare.normal_form.endpoints import Endpoint
from codegen.compare.schemas import SchemaComparison
from codegen.openapi.document import Document
from codegen.openapi.json_values import identity
from codegen.openapi.members import list_in, object_in
from codegen.openapi.operation_matching import match_operations
from codegen.openapi.schemas.reader import SchemaReader


@frozen
class _Match:
    label: str
    old: Endpoint | None
    new: Endpoint | None


def compare(old: Mapping[str, Any], new: Mapping[str, Any]) -> Comparison:
    """Return what changed from `old` to `new`, parsed OpenAPI 3.0 or 3.1 documents, for each operation.

    Documents that describe the same API give no finding, however they are arranged. Operations are matched by
    method and path, then by operation id.

    Raises:
        DocumentError: one of them is malformed, or has a reference that cannot be followed.
    """
    schemas = SchemaComparison(SchemaReader(Document(old)), SchemaReader(Document(new)))
    pairs = EndpointComparison(schemas)
    readers = EndpointReader(schemas.old), EndpointReader(schemas.new)
    olds, news = (reader.read() for reader in readers)
    matches = _match(olds, news)
    findings = [finding(change, None) for change in _document_changes(old, new)]
    for match in matches:
        findings += _findings(match, pairs)
    old_webhooks, new_webhooks = (reader.read_webhooks() for reader in readers)
    webhooks = pairs.findings_of_the_apis_own(old_webhooks, new_webhooks, "webhook")
    return Comparison((*findings, *distinct(webhooks)), tuple(_matched(match) for match in matches))


def _findings(match: _Match, pairs: EndpointComparison) -> list[Finding]:
    if match.old is None and match.new is not None:
        change = Change("operation-added", "/paths", match.new.pointer, after=match.new.title)
        return [finding(change, match.label)]
    if match.old is not None and match.new is None:
        change = Change("operation-removed", match.old.pointer, "/paths", before=match.old.title)
        return [finding(change, match.label)]
    assert match.old is not None
    assert match.new is not None
    return distinct(pairs.findings(match.old, match.new, match.label))


def _matched(match: _Match) -> Matched:
    ends = [None if end is None else (end.method, end.path) for end in (match.old, match.new)]
    return Matched(match.label, *ends)


def _match(olds: list[Endpoint], news: list[Endpoint]) -> list[_Match]:
    """Return every operation of both documents: those of the new one in its order, then the removed ones."""
    before = {endpoint.key: endpoint for endpoint in olds}
    found = {new: before[old] for new, old in match_operations(before, (endpoint.key for endpoint in news)).items()}
    kept = set(map(id, found.values()))
    taken = {endpoint.label for endpoint in news}
    return [
        *(_Match(endpoint.label, found.get(endpoint.key), endpoint) for endpoint in news),
        # The id of an operation that is gone may be another one's by now.
        *(_Match(end.title if end.label in taken else end.label, end, None) for end in olds if id(end) not in kept),
    ]


def _document_changes(old: Mapping[str, Any], new: Mapping[str, Any]) -> Iterator[Change]:
    infos = [object_in(document, "info", "") for document in (old, new)]
    for key in ("title", "version"):
        before, after = (info.get(key) for info in infos)
        if identity(before) != identity(after):
            yield Change("info-changed", "/info", "/info", {key: before}, {key: after})
    befores, afters = _descriptions(old), _descriptions(new)
    for name, (after, pointer) in afters.items():
        before, old_pointer = befores.get(name, (None, "/tags"))
        if before != after:
            yield Change("documentation-changed", old_pointer, pointer, before, after)


def _descriptions(document: Mapping[str, Any]) -> dict[str | None, tuple[str, str]]:
    """Return text and place of the description of the API, under None, and of each tag, under its name."""
    described: dict[str | None, tuple[Any, str]] = {None: (document.get("info"), "/info")}
    for index, tag in enumerate(list_in(document, "tags", "")):
        if isinstance(tag, Mapping):
            described[str(tag.get("name"))] = (tag, f"/tags/{index}")
    return {
        name: (" ".join(str(holder["description"]).split()), pointer)
        for name, (holder, pointer) in described.items()
        if isinstance(holder, Mapping) and holder.get("description")
    }
