"""The report for machines, as docs/report.md describes it."""

from __future__ import annotations

import json
from typing import Any

from codegen.emit.runtime.record import Operation
from codegen.update.report.sections import Change, Report


def to_json(report: Report) -> str:
    """Return the report as JSON, in ASCII: one object, whose keys docs/report.md and its schema describe."""
    data = {
        "summary": {
            "changes": report.counts(),
            "effects": report.effect_counts(),
            "client": report.client_counts(),
        },
        "changes": [_change(change) for change in report.changes],
        "extensions": report.extensions,
        "effects": [
            {
                "kind": effect.kind,
                "severity": effect.severity,
                "reason": effect.reason,
                "operation": effect.operation,
                "command": effect.command,
                "subject": effect.subject,
                "before": effect.before,
                "after": effect.after,
                "overlay_action": "\n".join(effect.overlay_action) or None,
            }
            for effect in report.effects
        ],
        "commands": [_command(command) for command in report.commands],
        "client": [
            {
                "kind": change.kind,
                "severity": change.severity,
                "reason": change.reason,
                "name": change.name,
                "before": change.before,
                "after": change.after,
            }
            for change in report.client
        ],
        "follow_ups": report.follow_ups,
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


def _command(command: Operation) -> dict[str, Any]:
    return {
        "command": " ".join(command.command),
        "operation": command.id,
        "summary": command.summary,
        "arguments": [argument.name for argument in command.arguments],
        "options": [
            {"name": option.name, "type": option.type, "many": option.many, "required": option.required}
            for option in command.options
            if not option.hidden
        ],
    }
