"""Checks that what the overlay names is there: operations that are waited for, options that had other names."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from codegen.document import Document
from codegen.emit.runtime.record import Operation, WaitStep
from codegen.errors import DocumentError
from codegen.former_entries import FORMER_OPTIONS, former_options

_REMEDY = "correct the overlay"


def require_resolved(document: Document, records: Sequence[Operation]) -> None:
    """Raise DocumentError for the first operation or option that the records' extensions name and that is not there."""
    require_reads(document, records)
    endpoints = {endpoint.id: endpoint for endpoint in document.endpoints()}
    for record in records:
        options = {option.name for option in record.options}
        for index, former in enumerate(former_options(endpoints[record.id])):
            if former.option not in options:
                place = f"{endpoints[record.id].pointer}/{FORMER_OPTIONS}/{index}/option"
                raise DocumentError(
                    place, f"`heygen {' '.join(record.command)}` has no option {former.option!r}; {_REMEDY}"
                )


def require_reads(document: Document, records: Sequence[Operation]) -> None:
    """Raise DocumentError where what is waited for is no operation with a path parameter and an `x-cli-status`."""
    found = {record.id: record for record in records}
    pointers = {endpoint.id: endpoint.pointer for endpoint in document.endpoints()}
    for record in records:
        _require_reads(record.wait, found, f"{pointers[record.id]}/x-cli-wait")


def _require_reads(steps: Sequence[WaitStep], found: Mapping[str, Operation], pointer: str) -> None:
    for index, step in enumerate(steps):
        place = f"{pointer}/{index}"
        read = found.get(step.operation)
        if read is None:
            raise DocumentError(f"{place}/operation", f"there is no operation {step.operation!r}; {_REMEDY}")
        if read.status is None or not read.arguments:
            lacks = "x-cli-status" if read.arguments else "path parameter to take the id"
            raise DocumentError(f"{place}/operation", f"{step.operation!r} has no {lacks}; {_REMEDY}")
        _require_reads(step.then, found, f"{place}/then")
