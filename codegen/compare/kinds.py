"""Every kind of change to API, command line and Python client, and whether it breaks who knows nothing of it."""

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


class Subject(StrEnum):
    """What has changed."""

    API = "api"
    COMMAND_LINE = "command-line"
    PYTHON = "python"


@frozen
class Kind:
    """What one kind of change means to an old client, script or program."""

    in_request: Severity
    """In what the client sends, or outside of requests and responses."""
    in_response: Severity
    """In what the client receives."""
    reason: str
    of: Subject = Subject.API

    def severity(self, direction: Direction | None) -> Severity:
        """Return the severity of the change in that direction."""
        return self.in_response if direction is Direction.RESPONSE else self.in_request


_B, _P, _C = Severity.BREAKING, Severity.POSSIBLY, Severity.COMPATIBLE


def _command_line(severity: Severity, reason: str) -> Kind:
    return Kind(severity, severity, reason, Subject.COMMAND_LINE)


def _python(severity: Severity, reason: str, *, in_response: Severity | None = None) -> Kind:
    return Kind(severity, severity if in_response is None else in_response, reason, Subject.PYTHON)


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
    "reworded": Kind(_C, _C, "says nothing about calls; the contract gets the new text"),
    "reworded-ours-kept": Kind(_C, _C, "says nothing about calls; the contract keeps our own words"),
    # security
    "security-required": Kind(_B, _B, "callers without credentials are refused"),
    "security-removed": Kind(_B, _B, "callers with these credentials are refused"),
    "security-scope-added": Kind(_B, _B, "tokens that lack the scope are refused"),
    "security-scope-removed": Kind(_C, _C, "tokens with more scopes still do"),
    "security-added": Kind(_C, _C, "what was accepted still is"),
    "security-dropped": Kind(_C, _C, "credentials that nobody asks for hurt nobody"),
    "security-scheme-changed": Kind(_B, _B, "old clients send their credentials in another way"),
    "security-sign-in-changed": Kind(_P, _P, "old clients get their tokens in another way"),
    "security-scopes-declared": Kind(_C, _C, "requirements name the scopes that callers need"),
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
    # commands, as those notice who type them or have them in scripts
    "command-added": _command_line(_C, "old scripts do not run it"),
    "command-removed": _command_line(_B, "old scripts run it"),
    "command-renamed": _command_line(_P, "the old words go on working, with a warning"),
    "command-replaced": _command_line(_B, "the old words are another command now"),
    "command-deprecated": _command_line(_C, "still works"),
    "command-undeprecated": _command_line(_C, "still works"),
    "command-preview": _command_line(_C, "still works"),
    "command-released": _command_line(_C, "still works"),
    "command-name-pinned": _command_line(_C, "the overlay keeps users' words, or takes those of its neighbours"),
    "command-name-taken": _command_line(_C, "the command is new, and its words can still be chosen"),
    "command-clash": _command_line(_B, "only one of two commands can have the words"),
    "alias-taken": _command_line(_B, "the deprecated words are another command or option now"),
    "argument-added": _command_line(_B, "old scripts do not give it"),
    "argument-removed": _command_line(_B, "old scripts give it"),
    "argument-renamed": _command_line(_C, "arguments are given by place"),
    "argument-retyped": _command_line(_B, "old values are refused"),
    "argument-widened": _command_line(_C, "old values are still taken"),
    "option-added": _command_line(_C, "old scripts do without it"),
    "required-option-added": _command_line(_B, "old scripts do not give it"),
    "option-removed": _command_line(_B, "old scripts give it"),
    "option-data-only": _command_line(_B, "old scripts give it; the field is still there, through --data"),
    "option-renamed": _command_line(_P, "the old name goes on working, with a warning"),
    "option-retyped": _command_line(_B, "old values are refused"),
    "option-widened": _command_line(_C, "old values are still taken"),
    "option-required": _command_line(_B, "old scripts may leave it out"),
    "option-optional": _command_line(_C, "old scripts give it"),
    "option-hidden": _command_line(_C, "still works, though help does not show it"),
    "option-shown": _command_line(_C, "still works"),
    "option-deprecated": _command_line(_C, "still works"),
    "option-undeprecated": _command_line(_C, "still works"),
    "option-choice-added": _command_line(_C, "old choices are still taken"),
    "option-choice-removed": _command_line(_B, "it is refused"),
    "option-choices-closed": _command_line(_B, "other values are refused"),
    "option-choices-opened": _command_line(_C, "old choices are still taken"),
    "option-bound-narrowed": _command_line(_B, "values beyond it are refused"),
    "option-bound-widened": _command_line(_C, "old values are still taken"),
    "option-default-added": _command_line(_C, "what happened without a value is now written down"),
    "option-default-changed": _command_line(_P, "who gives no value gets another"),
    "data-only-field-added": _command_line(_C, "old scripts do without it"),
    "data-only-field-removed": _command_line(_P, "old scripts that send it through --data may be refused"),
    "confirmation-added": _command_line(_B, "old scripts do not confirm it"),
    "confirmation-removed": _command_line(_C, "an answer that nobody asks for hurts nobody"),
    "paging-added": _command_line(_C, "the first page is still the first"),
    "paging-removed": _command_line(_P, "old scripts may ask for further pages"),
    "idempotency-key-added": _command_line(_C, "old scripts do without it"),
    "idempotency-key-removed": _command_line(_P, "what is sent again may be done twice"),
    "wait-added": _command_line(_C, "old scripts do not wait"),
    "wait-removed": _command_line(_B, "old scripts wait for it"),
    "download-added": _command_line(_C, "old scripts save nothing"),
    "download-removed": _command_line(_B, "old scripts save its files"),
    "direct-upload-added": _command_line(_C, "old files are still taken"),
    "direct-upload-removed": _command_line(_B, "large files cannot be uploaded any more"),
    "answer-lacks": _command_line(_B, "what the command looks for is not in the answer"),
    "column-empty": _command_line(_P, "a table has nothing to show there"),
    "overlay-action-unmatched": _command_line(_P, "what the overlay says of it holds no more"),
    "examples-missing": _command_line(_C, "help is poorer, and nothing else"),
    "wait-missing": _command_line(_C, "the command answers before the job is done"),
    # names of the Python client
    "class-added": _python(_C, "old programs do not import it"),
    "class-removed": _python(_B, "old programs that import it fail"),
    "class-renamed": _python(_B, "old programs import the old name"),
    "module-added": _python(_C, "old programs do not import it"),
    "module-removed": _python(_B, "old programs that import it fail"),
    "module-renamed": _python(_B, "old programs import the old name"),
    "module-reassigned": _python(_B, "it calls another operation"),
    "attribute-added": _python(_C, "old programs do not read or give it"),
    "attribute-removed": _python(_B, "old programs that read or give it fail"),
    "attribute-renamed": _python(_B, "old programs read or give the old name"),
    "required-attribute-added": _python(_B, "old programs that make the model do not give it", in_response=_C),
    "attribute-required": _python(_B, "old programs that make the model may leave it out", in_response=_C),
    "attribute-retyped": _python(_P, "type checkers, and programs that give or read it, may not expect the new type"),
    "keyword-added": _python(_C, "old programs do not give it"),
    "keyword-removed": _python(_B, "old programs that give it fail"),
    "keyword-renamed": _python(_B, "old programs give the old name"),
    "required-keyword-added": _python(_B, "old programs do not give it"),
    "keyword-required": _python(_B, "old programs may leave it out"),
    "keyword-retyped": _python(_P, "type checkers refuse the old type, and the API may do so"),
    "return-type-changed": _python(_P, "type checkers, and programs that ask for the class, do not expect the new one"),
}
"""Every kind of change by its name."""

DEFAULTS = ("default-added", "default-changed", "default-removed")
"""Kinds that count for nobody where a value has to be given."""
