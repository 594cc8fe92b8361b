"""Checks that what the overlay names is there: operations that others rely on, options that had other names."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from codegen.emit.runtime.job_record import DirectUpload, Lookup, Remedy, WaitStep
from codegen.emit.runtime.record import Operation
from codegen.openapi.document import Document
from codegen.openapi.errors import DocumentError
from codegen.operations.deprecated_aliases import OPTION_ALIASES, option_aliases
from codegen.operations.extensions import DIRECT_UPLOAD, STATUS, WAIT

_REMEDY = "correct the overlay"
_DECLARED = ("filename", "content_type", "size_bytes")
"""What a direct upload tells of its file when it is opened."""


def require_resolved(document: Document, records: Sequence[Operation]) -> None:
    """Raise DocumentError for the first operation or option that the records' extensions name and that is not there."""
    require_operations(document, records)
    endpoints = {endpoint.id: endpoint for endpoint in document.endpoints()}
    for record in records:
        options = {option.name for option in record.options}
        for index, alias in enumerate(option_aliases(endpoints[record.id])):
            if alias.option not in options:
                place = f"{endpoints[record.id].pointer}/{OPTION_ALIASES}/{index}/option"
                raise DocumentError(
                    place, f"`heygen {' '.join(record.command)}` has no option {alias.option!r}; {_REMEDY}"
                )


def require_operations(document: Document, records: Sequence[Operation]) -> None:
    """Raise DocumentError where an extension names an operation that is not there, or lacks what it is used for."""
    found = {record.id: record for record in records}
    pointers = {endpoint.id: endpoint.pointer for endpoint in document.endpoints()}
    for record in records:
        pointer = pointers[record.id]
        _require_reads(record.wait, found, f"{pointer}/{WAIT}")
        if record.status is not None:
            _require_remedy(record.status.remedy, found, f"{pointer}/{STATUS}/remedy")
            _require_lookup(record.status.lookup, found, f"{pointer}/{STATUS}/lookup")
        if record.direct_upload is not None:
            _require_uploads(record.direct_upload, found, f"{pointer}/{DIRECT_UPLOAD}")


def _require_reads(steps: Sequence[WaitStep], found: Mapping[str, Operation], pointer: str) -> None:
    for index, step in enumerate(steps):
        place = f"{pointer}/{index}"
        read = _named(step.operation, found, f"{place}/operation")
        if read.status is None or not read.arguments:
            lacks = "x-cli-status" if read.arguments else "path parameter to take the id"
            raise DocumentError(f"{place}/operation", f"{step.operation!r} has no {lacks}; {_REMEDY}")
        _require_reads(step.then, found, f"{place}/then")


def _require_remedy(remedy: Remedy | None, found: Mapping[str, Operation], pointer: str) -> None:
    if remedy is None:
        return
    taken = len(_named(remedy.operation, found, f"{pointer}/operation").arguments)
    if taken != len(remedy.arguments):
        raise DocumentError(
            f"{pointer}/arguments",
            f"{remedy.operation!r} takes {taken} in its path, {len(remedy.arguments)} are given; {_REMEDY}",
        )


def _require_lookup(lookup: Lookup | None, found: Mapping[str, Operation], pointer: str) -> None:
    if lookup is None:
        return
    options = _named(lookup.operation, found, f"{pointer}/operation").options
    if lookup.parameter not in {option.field for option in options if option.goes_to == "query"}:
        raise DocumentError(
            f"{pointer}/parameter", f"{lookup.operation!r} has no query parameter {lookup.parameter!r}; {_REMEDY}"
        )


def _require_uploads(upload: DirectUpload, found: Mapping[str, Operation], pointer: str) -> None:
    fields = {option.field for option in _named(upload.open, found, f"{pointer}/open").options}
    if missing := [name for name in _DECLARED if name not in fields]:
        raise DocumentError(f"{pointer}/open", f"{upload.open!r} does not take {missing[0]!r}; {_REMEDY}")
    if len(_named(upload.complete, found, f"{pointer}/complete").arguments) != 1:
        raise DocumentError(f"{pointer}/complete", f"{upload.complete!r} has not one path parameter; {_REMEDY}")
    _require_lookup(upload.lookup, found, f"{pointer}/lookup")


def _named(operation_id: str, found: Mapping[str, Operation], pointer: str) -> Operation:
    if operation_id not in found:
        raise DocumentError(pointer, f"there is no operation {operation_id!r}; {_REMEDY}")
    return found[operation_id]
