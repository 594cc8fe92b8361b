"""The kinds of faults and their parameters, declared once: as JSON Schema, with defaults and descriptions."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal

from attrs import field, frozen

Scope = Literal["answer", "file", "job"]


@frozen
class Kind:
    """One thing that can go wrong."""

    scope: Scope
    """Strikes the answer to a request, the file behind a link, or a job."""
    help: str
    parameters: Mapping[str, Mapping[str, Any]] = field(factory=dict)
    """JSON Schema of each parameter. One without a `default` has to be given."""
    passes_on: bool = False
    """Another rule may strike the same request too."""

    @property
    def defaults(self) -> dict[str, Any]:
        """Values of the parameters that were not given."""
        return {name: schema["default"] for name, schema in self.parameters.items() if "default" in schema}


_DAY = 86400
_LARGEST = 2**40


def _seconds(description: str, **more: Any) -> dict[str, Any]:
    return {"type": "number", "minimum": 0, "maximum": _DAY, "description": description, **more}


def _carried_out(default: bool) -> dict[str, Any]:
    description = "The request is carried out, charged and counted before the fault strikes."
    return {"carried_out": {"type": "boolean", "default": default, "description": description}}


_FOREVER = {"type": ["number", "null"], "default": None, "description": "Seconds of silence; without it, for ever."}
_INTERVAL = _seconds("Seconds between two of them.", default=0.1)
_CODE = {"type": ["string", "null"], "default": None, "minLength": 1, "description": "Error code in the envelope."}
_RETRY_AFTER = {
    "anyOf": [
        {"type": "integer", "minimum": 0},
        {"type": "string", "pattern": "^date:-?[0-9]{1,9}$"},
        {"type": "null"},
    ],
    "default": None,
    "description": "`Retry-After` in seconds, or `date:N` for an HTTP date N seconds ahead.",
}
_STATE = {"type": "string", "minLength": 1, "default": "quantum", "description": "A state that no contract knows."}

KINDS: Mapping[str, Kind] = {
    "latency": Kind(
        "answer",
        "The request is carried out at once, and its answer held back.",
        {"seconds": _seconds("How long it is held back.")},
        passes_on=True,
    ),
    "reset_before": Kind("answer", "The connection is reset (TCP RST) before the request has any effect."),
    "reset_after": Kind("answer", "The request is carried out, then the connection is reset without an answer."),
    "half_answer": Kind("answer", "Carried out; the length of the whole body, half of it, and the connection closed."),
    "stall": Kind("answer", "Carried out; the headers, half of the body, then silence.", {"seconds": _FOREVER}),
    "stall_before": Kind("answer", "Nothing at all comes until the client gives up.", _carried_out(False)),
    "trickle_headers": Kind(
        "answer", "Carried out; the status line and headers come a byte at a time.", {"interval": _INTERVAL}
    ),
    "trickle_body": Kind(
        "answer", "Carried out; the headers come at once, the body a byte at a time.", {"interval": _INTERVAL}
    ),
    "endless_interim": Kind(
        "answer", "One `103 Early Hints` after another, for ever.", {"interval": _INTERVAL, **_carried_out(False)}
    ),
    "status": Kind(
        "answer",
        "Another status.",
        {
            "status": {"type": "integer", "minimum": 400, "maximum": 599, "description": "Which."},
            "body": {"enum": ["json", "html", "empty"], "default": "json", "description": "What is in the answer."},
            "code": _CODE,
            "retry_after": _RETRY_AFTER,
            **_carried_out(False),
        },
    ),
    "html_502": Kind("answer", "A gateway's 502 with a page of HTML.", _carried_out(False)),
    "empty_200": Kind("answer", "200 with an empty body.", _carried_out(True)),
    "not_json_200": Kind("answer", "200 with a body that is called JSON and is none.", _carried_out(True)),
    "html_200": Kind("answer", "200 with a page of HTML.", _carried_out(True)),
    "huge_200": Kind(
        "answer",
        "200 with a very long JSON body.",
        {
            "bytes": {"type": "integer", "minimum": 32, "maximum": _LARGEST, "description": "Its length, unpacked."},
            "gzip": {"type": "boolean", "default": False, "description": "Packed: few bytes that swell to so many."},
            **_carried_out(True),
        },
    ),
    "error_200": Kind("answer", "200 with an error in the body.", {"code": _CODE, **_carried_out(False)}),
    "scalar_data_200": Kind(
        "answer",
        "200 with a `data` that is no object.",
        {
            "value": {
                "type": ["string", "array", "number", "boolean", "null"],
                "default": "sandbox",
                "description": "What `data` is.",
            },
            **_carried_out(True),
        },
    ),
    "big_number_200": Kind("answer", "The answer holds a number of 5,000 digits.", _carried_out(True)),
    "no_content_204": Kind("answer", "204 and no body.", _carried_out(True)),
    "expired_link": Kind(
        "file",
        "The link is refused, however fresh.",
        {"status": {"enum": [403, 404], "default": 403, "description": "With which status."}},
    ),
    "cut_download": Kind(
        "file",
        "The connection is closed in the middle of the file.",
        {
            "bytes": {
                "type": ["integer", "null"],
                "minimum": 0,
                "maximum": _LARGEST,
                "default": None,
                "description": "How many bytes come first; without it, half.",
            }
        },
    ),
    "changed_file": Kind(
        "file", "From this request on, the link leads to another file of the same length.", passes_on=True
    ),
    "wrong_type": Kind(
        "file",
        "200 with something else than the file.",
        {"body": {"enum": ["html", "json"], "default": "html", "description": "What comes instead."}},
    ),
    "empty_file": Kind("file", "200 with the right type and no byte."),
    "job_fails": Kind("job", "The job fails when its time is over."),
    "job_hangs": Kind("job", "The job never ends."),
    "job_goes_back": Kind(
        "job",
        "The job is completed, then in progress once more, then completed for good.",
        {
            "after": _seconds("How long it is completed at first.", default=1.0),
            "seconds": _seconds("How long it is in progress once more.", default=2.0),
        },
    ),
    "job_unknown_state": Kind(
        "job",
        "The job is at first in a state that the contract does not know.",
        {"seconds": _seconds("For how long.", default=2.0), "state": _STATE},
    ),
    "job_missing": Kind(
        "job",
        "Whatever asks for the job finds nothing (404) at first.",
        {"seconds": _seconds("For how long.", default=2.0)},
    ),
}  # fmt: skip
