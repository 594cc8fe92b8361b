"""Texts that the vendor has changed, among the findings."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from codegen.arrange.rewording import Rewording, as_text, digest
from codegen.compare.findings import Comparison, Finding, Matched
from codegen.compare.kinds import KINDS
from codegen.openapi.references import Pointer, component_name
from codegen.openapi.structure import walk

_SHOWN_OTHERWISE = frozenset({"summary-changed", "documentation-changed"})


def with_rewordings(comparison: Comparison, rewordings: Sequence[Rewording], contract: Mapping[str, Any]) -> Comparison:
    """Return the comparison with a finding for each text that the vendor has changed, for each operation it reaches.

    `contract` is the new one, and has the rewordings in their places. A text that is taken into it has been found as
    a difference of the two contracts, too; that finding is left out.
    """
    found = {_values(each.before, each.after) for each in rewordings if each.is_taken}
    kept = [
        each
        for each in comparison.findings
        if each.kind not in _SHOWN_OTHERWISE or _values(each.before, each.after) not in found
    ]
    reach = _reach(contract, comparison.operations) if rewordings else {}
    for each in dict.fromkeys(rewordings):
        kind = "reworded" if each.is_taken else "reworded-ours-kept"
        pointer = as_text(each.at)
        for operation in reach.get(each.at[:3], ()) or (None,):
            kept.append(
                Finding(
                    kind=kind,
                    severity=KINDS[kind].severity(None),
                    operation=operation,
                    direction=None,
                    location=each.at[-1],
                    pointer=pointer,
                    old_pointer=pointer,
                    before=each.before,
                    after=each.after,
                )
            )
    return Comparison(tuple(kept), comparison.operations)


def _values(before: Any, after: Any) -> tuple[str, str]:
    return digest(before or ""), digest(after or "")


def _reach(contract: Mapping[str, Any], operations: Iterable[Matched]) -> dict[Pointer, list[str]]:
    """Return the labels of the operations that lead to each operation, path's own part and component."""
    links: dict[Pointer, set[Pointer]] = {}
    for place in walk(contract):
        if target := component_name(place.node):
            links.setdefault(place.at[:3], set()).add(("components", *target))
    reach: dict[Pointer, list[str]] = {}
    for matched in operations:
        if matched.new is None:
            continue
        method, path = matched.new
        shared = [("paths", path, key) for key in ("summary", "description", "parameters", "servers")]
        waiting: list[Pointer] = [("paths", path, method.lower()), *shared]
        seen = set(waiting)
        for at in waiting:
            reach.setdefault(at, []).append(matched.label)
            new = links.get(at, set()) - seen
            seen |= new
            waiting.extend(sorted(new))
    return reach
