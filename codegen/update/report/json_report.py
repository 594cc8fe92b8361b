"""The report for machines."""

from __future__ import annotations

import json
from typing import Any

from codegen.compare import Comparison
from codegen.compare.effects import Effects
from codegen.update.report.sections import Change, arrange


def to_json(comparison: Comparison, effects: Effects) -> str:
    """Return the report as JSON, in ASCII, one object:

        {"summary": {"changes": COUNTS, "effects": COUNTS},
         "changes": [{"kind", "severity", "reason", "direction", "pointer", "old_pointer", "before", "after",
                      "operations": [{"operation", "location", "direction", "severity"}, ...]}, ...],
         "extensions": {NAME: COUNT, ...},
         "effects": [{"kind", "severity", "operation", "command", "subject", "before", "after",
                      "overlay_action"}, ...]}

    COUNTS has a number for each of `breaking`, `possibly-breaking` and `compatible`. `kind` is a key of
    `codegen.compare.KINDS`, `direction` is `request`, `response` or null. `pointer` (RFC 6901) leads into the new
    document, or into the old one for what the new one does not have; `old_pointer` into the old one, for additions to
    what they were added to. A change that several operations share is there once, with all of them, the worst first,
    and with the severity and the direction of the worst; `operation` is null for the API as a whole. `extensions` tells
    how often each extension that nothing here reads has changed. `overlay_action` is YAML: what stands in the overlay
    for the effect, or would settle it. Keys and kinds may be added, none is renamed or taken away.
    """
    report = arrange(comparison, effects)
    data = {
        "summary": {
            "changes": report.counts(),
            "effects": report.effect_counts(),
        },
        "changes": [_change(change) for change in report.changes],
        "extensions": report.extensions,
        "effects": [
            {
                "kind": effect.kind,
                "severity": effect.severity,
                "operation": effect.operation,
                "command": effect.command,
                "subject": effect.subject,
                "before": effect.before,
                "after": effect.after,
                "overlay_action": "\n".join(effect.overlay_action) or None,
            }
            for effect in report.effects
        ],
    }
    return json.dumps(data, indent=2) + "\n"


def _change(change: Change) -> dict[str, Any]:
    first = change.first
    return {
        "kind": first.kind,
        "severity": first.severity,
        "reason": first.reason,
        "direction": first.direction,
        "pointer": first.pointer,
        "old_pointer": first.old_pointer,
        "before": first.before,
        "after": first.after,
        "operations": [
            {
                "operation": finding.operation,
                "location": finding.location,
                "direction": finding.direction,
                "severity": finding.severity,
            }
            for finding in change.findings
        ],
    }
