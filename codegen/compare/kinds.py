"""Every kind of change to an API, and whether an old client, which knows nothing of it, still gets what it got."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from attrs import frozen


class Severity(StrEnum):
    """Whether callers who did nothing still get what they got."""

    BREAKING = "breaking"
    POSSIBLY = "possibly-breaking"
    COMPATIBLE = "compatible"

    @property
    def rank(self) -> int:
        """Return 0 for the worst."""
        return list(Severity).index(self)

    @property
    def words(self) -> str:
        """Return it as a report says it."""
        return self.value.replace("-", " ")


class Direction(StrEnum):
    """Which way a value travels: what widens a request narrows nothing for its caller, in a response it may.

    What the API sends of itself, in a webhook or a callback, is a response, and what it is answered with a request.
    """

    REQUEST = "request"
    RESPONSE = "response"


@frozen
class Kind:
    """What one kind of change means to an old client."""

    in_request: Severity
    """In what the client sends, or outside of requests and responses."""
    in_response: Severity
    """In what the client receives."""
    reason: str

    def severity(self, direction: Direction | None) -> Severity:
        """Return the severity of the change in that direction."""
        return self.in_response if direction is Direction.RESPONSE else self.in_request


_B, _P, _C = Severity.BREAKING, Severity.POSSIBLY, Severity.COMPATIBLE

KINDS: Mapping[str, Kind] = {
    # the API and its operations
    "info-changed": Kind(_C, _C, "says nothing about calls"),
    "operation-added": Kind(_C, _C, "old clients do not call it"),
    "operation-removed": Kind(_B, _B, "old clients still call it"),
    "operation-moved": Kind(_B, _B, "old clients still call the old path"),
    "operation-id-changed": Kind(_P, _P, "requests are as they were, but functions of the Python client are renamed"),
    "tags-changed": Kind(_C, _C, "says nothing about calls"),
    "group-changed": Kind(_P, _P, "requests are as they were, but the first tag names commands and modules"),
    "webhook-added": Kind(_C, _C, "old clients do not subscribe to it"),
    "webhook-removed": Kind(_B, _B, "old clients wait for it"),
    "callback-added": Kind(_C, _C, "old clients do not give an address for it"),
    "callback-removed": Kind(_B, _B, "old clients wait for it"),
    "server-added": Kind(_C, _C, "the old ones still answer"),
    "server-removed": Kind(_P, _P, "it may still answer"),
    # what is said beside the shape
    "summary-changed": Kind(_C, _C, "says nothing about calls"),
    "documentation-changed": Kind(_C, _C, "says nothing about calls"),
    "deprecated": Kind(_C, _C, "still works"),
    "undeprecated": Kind(_C, _C, "still works"),
    "hidden": Kind(_B, _C, "an option or a command goes"),
    "shown": Kind(_C, _C, "an option or a command more"),
    "action-changed": Kind(_P, _P, "requests are as they were, but the command gets another name"),
    "preview-changed": Kind(_C, _C, "still works"),
    "extension-changed": Kind(_C, _C, "nothing here reads it"),
    "default-added": Kind(_C, _C, "what happened without a value is now written down"),
    "default-changed": Kind(_P, _C, "who gives no value gets another"),
    "default-removed": Kind(_P, _C, "who gives no value may get another"),
    "unused-default-changed": Kind(_C, _C, "a value has to be given anyway"),
    "cli-default-changed": Kind(_P, _C, "who gives no value sends another"),
    "reworded": Kind(_C, _C, "says nothing about calls, but ours was the vendor's text"),
    "reworded-ours-kept": Kind(_C, _C, "says nothing about calls, and ours are our own words"),
    # security
    "security-required": Kind(_B, _B, "callers without credentials are refused"),
    "security-removed": Kind(_B, _B, "callers with these credentials are refused"),
    "security-scope-added": Kind(_B, _B, "tokens that lack the scope are refused"),
    "security-scope-removed": Kind(_C, _C, "tokens with more scopes still do"),
    "security-added": Kind(_C, _C, "what was accepted still is"),
    "security-dropped": Kind(_C, _C, "credentials that nobody asks for hurt nobody"),
    "security-scheme-changed": Kind(_B, _B, "old clients send their credentials in another way"),
    "security-sign-in-changed": Kind(_P, _P, "old clients get their tokens in another way"),
    "security-scheme-described": Kind(_C, _C, "credentials are sent and got as before"),
    # parameters, bodies, headers, codes
    "parameter-added": Kind(_C, _C, "old clients do without it"),
    "required-parameter-added": Kind(_B, _C, "old clients do not send it"),
    "parameter-removed": Kind(_P, _B, "old clients that send it may be refused, or not get what they asked for"),
    "parameter-renamed": Kind(_C, _C, "values in a path are told apart by place"),
    "parameter-required": Kind(_B, _C, "old clients may leave it out"),
    "parameter-optional": Kind(_C, _P, "old clients may count on it"),
    "parameter-style-changed": Kind(_B, _B, "old clients write and read it in another way"),
    "body-added": Kind(_C, _C, "old clients do without it"),
    "required-body-added": Kind(_B, _C, "old clients do not send it"),
    "body-removed": Kind(_B, _B, "old clients still send it, or wait for it"),
    "body-required": Kind(_B, _C, "old clients may leave it out"),
    "body-optional": Kind(_C, _P, "old clients may count on it"),
    "media-type-added": Kind(_C, _P, "old clients may be answered with what they can't read"),
    "media-type-removed": Kind(_B, _B, "old clients send it or ask for it"),
    "encoding-changed": Kind(_P, _P, "old clients may write and read parts in another way"),
    "success-code-added": Kind(_C, _P, "old clients may take it for a failure"),
    "success-code-removed": Kind(_P, _P, "another documented success is left"),
    "success-code-narrowed": Kind(_C, _C, "one of a range that clients know"),
    "main-success-code-removed": Kind(_B, _B, "old clients wait for it"),
    "error-code-added": Kind(_C, _C, "old clients know failures they have not met"),
    "error-code-removed": Kind(_C, _C, "old clients miss no failure"),
    "header-added": Kind(_C, _C, "old clients do without it"),
    "header-removed": Kind(_P, _P, "old clients may read it"),
    "header-required": Kind(_B, _C, "old clients may leave it out"),
    "header-optional": Kind(_C, _P, "old clients may count on it"),
    # fields
    "field-added": Kind(_C, _C, "old clients do without it"),
    "required-field-added": Kind(_B, _C, "old clients do not send it"),
    "field-removed": Kind(_P, _B, "old clients that send it may be refused; those that read it miss it"),
    "field-refused": Kind(_B, _B, "old clients that send it are refused; those that read it miss it"),
    "field-required": Kind(_B, _C, "old clients may leave it out"),
    "field-optional": Kind(_C, _P, "old clients may count on it"),
    "object-closed": Kind(_B, _C, "other fields are refused"),
    "object-opened": Kind(_C, _C, "other fields may be passed over"),
    # values
    "null-added": Kind(_C, _P, "old clients may not expect null"),
    "null-removed": Kind(_B, _C, "null is refused"),
    "type-changed": Kind(_B, _B, "old clients send and expect another type"),
    "type-widened": Kind(_C, _P, "old clients may not expect the other types"),
    "type-narrowed": Kind(_B, _C, "other types are refused"),
    "variant-added": Kind(_C, _P, "old clients may not expect it"),
    "variant-removed": Kind(_B, _C, "it is refused"),
    "union-exclusive": Kind(_P, _C, "what satisfies several variants is refused"),
    "union-inclusive": Kind(_C, _C, "what satisfies several variants may be taken for any of them"),
    "enum-value-added": Kind(_C, _P, "old clients may not expect it"),
    "enum-value-removed": Kind(_B, _C, "it is refused"),
    "enum-closed": Kind(_B, _C, "other values are refused"),
    "enum-opened": Kind(_C, _P, "old clients may not expect other values"),
    "bound-narrowed": Kind(_B, _C, "values beyond it are refused"),
    "bound-widened": Kind(_C, _P, "old clients may not expect values beyond the old bound"),
    "constraint-added": Kind(_B, _C, "other values are refused"),
    "constraint-removed": Kind(_C, _P, "old clients may not expect other values"),
    "constraint-narrowed": Kind(_B, _C, "values that only the old one admits are refused"),
    "constraint-widened": Kind(_C, _P, "old clients may not expect what only the new one admits"),
    "constraint-changed": Kind(_P, _P, "which values are admitted cannot be told"),
    "format-narrowed": Kind(_P, _C, "values of another format are refused, if formats are checked"),
    "format-widened": Kind(_C, _P, "old clients may not expect values of another format"),
    "format-changed": Kind(_P, _P, "values of the old format may be refused, and others come"),
}
"""Every kind of change by its name."""

DEFAULTS = ("default-added", "default-changed", "default-removed")
"""Kinds that count for nobody where a value has to be given."""
