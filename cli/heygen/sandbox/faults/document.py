"""A document of rules: read from TOML or JSON, and checked as a whole before anything uses it."""

from __future__ import annotations

import json
import math
import tomllib
from collections.abc import Callable, Iterator, Mapping
from datetime import date, datetime, time
from typing import Any

from attrs import frozen

from heygen.errors import Fault
from heygen.operation.request.faults import find_faults, nearest
from heygen.sandbox.contract.contract import Contract
from heygen.sandbox.faults.kinds import KINDS, Kind
from heygen.sandbox.faults.rules import FILES, UPLOADS, Rule, Rules

_METHODS = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"]
_COUNT = {"type": "integer", "minimum": 1}
_WHEN: Mapping[str, Any] = {
    "nth": {"anyOf": [_COUNT, {"type": "array", "items": _COUNT, "minItems": 1}]},
    "first": _COUNT,
    "every": _COUNT,
    "probability": {"type": "number", "minimum": 0, "maximum": 1},
}
_TARGET: Mapping[str, Any] = {
    "method": {"enum": _METHODS},
    "path": {"type": "string", "pattern": "^/"},
    "operation": {"type": "string"},
}
_DOCUMENT = {
    "type": "object",
    "properties": {
        "seed": {"type": "integer", "description": "Makes probabilities the same each time."},
        "fault": {"type": "array", "items": {"type": "object"}},
    },
    "additionalProperties": False,
}
_DEEPEST = 20
_WILD = "*?["


@frozen
class InvalidRulesError(Exception):
    """A document cannot be used, for all these reasons."""

    faults: tuple[Fault, ...]

    def __str__(self) -> str:
        return f"The faults asked for have {len(self.faults)} mistake{'s' if len(self.faults) > 1 else ''}"


def read(content: bytes, contract: Contract) -> Rules:
    """Return the rules in a document, JSON where it begins with a brace, else TOML.

    Raises:
        InvalidRulesError: with every mistake.
    """
    document = _parse(content)
    faults = [*find_faults(_DOCUMENT, document, _nothing)]
    entries = document.get("fault", []) if isinstance(document, dict) else []
    for number, entry in enumerate(entries if isinstance(entries, list) else []):
        if isinstance(entry, dict):
            faults += _mistakes(f"/fault/{number}", entry, contract)
    if faults:
        raise InvalidRulesError(tuple(faults))
    rules = tuple(_rule(number, entry) for number, entry in enumerate(entries))
    return Rules(rules, document.get("seed"))


def _parse(content: bytes) -> Any:
    try:
        text = content.decode("utf-8-sig")
        parsed = json.loads(text) if text.lstrip().startswith("{") else tomllib.loads(text)
        return _plain(parsed)
    except UnicodeDecodeError as error:
        expected = f"UTF-8 text (byte {error.start} is none)"
    except (ValueError, RecursionError) as error:
        reason = "nested too deeply" if isinstance(error, RecursionError) else str(error)
        expected = f"TOML or JSON ({reason})"
    raise InvalidRulesError((Fault(pointer="", expected=expected),))


def _plain(value: Any, depth: int = 0) -> Any:
    """Return a value of JSON's types; what JSON has no type for becomes the text it was written as."""
    if depth > _DEEPEST:
        raise ValueError(f"nested deeper than {_DEEPEST} levels")
    if isinstance(value, dict):
        return {key: _plain(inner, depth + 1) for key, inner in value.items()}
    if isinstance(value, list):
        return [_plain(inner, depth + 1) for inner in value]
    if isinstance(value, datetime | date | time) or (isinstance(value, float) and not math.isfinite(value)):
        return str(value)
    if isinstance(value, int) and not isinstance(value, bool) and abs(value) >= 2**63:
        raise ValueError("a whole number of more than 64 bits")
    return value


def _nothing(_place: Any, _example: Any) -> None:
    return None


def _mistakes(pointer: str, entry: Mapping[str, Any], contract: Contract) -> Iterator[Fault]:
    name = entry.get("kind")
    kind = KINDS.get(name) if isinstance(name, str) else None
    schema = _schema(kind)
    found = find_faults(schema, entry, _nothing)
    for fault in found:
        yield Fault(pointer=pointer + fault.pointer, expected=fault.expected, got=fault.got, nearest=fault.nearest)
    wrong = {fault.pointer for fault in found}
    yield from _excluded(pointer, entry, tuple(_WHEN))
    about = ("operation", "path", "family") if kind is not None and kind.scope == "job" else ("operation", "path")
    yield from _excluded(pointer, entry, about)
    named = next((name for name in ("operation", "family") if name in entry), None)
    if named:
        yield from _excluded(pointer, entry, (named, "method"))
    for name, (expected, known, fits) in _names(kind, contract).items():
        value = entry.get(name)
        if isinstance(value, str) and f"/{name}" not in wrong and not fits(value):
            yield Fault(pointer=f"{pointer}/{name}", expected=expected, got=value, nearest=nearest(value, known))


def _schema(kind: Kind | None) -> dict[str, Any]:
    """Return the schema of a rule; of one whose kind is not known, without the parameters."""
    target: dict[str, Any] = {**_TARGET}
    if kind is not None and kind.scope == "job":
        target["family"] = {"type": "string"}
    if kind is not None and kind.scope == "file":
        del target["operation"], target["method"]
    parameters = kind.parameters if kind else {}
    return {
        "type": "object",
        "properties": {"kind": {"enum": list(KINDS)}, **target, **_WHEN, "times": _COUNT, **parameters},
        "required": ["kind", *(name for name, schema in parameters.items() if "default" not in schema)],
        "additionalProperties": kind is None,
    }


def _excluded(pointer: str, entry: Mapping[str, Any], names: tuple[str, ...]) -> Iterator[Fault]:
    """Yield a mistake for each of the given fields of which only one makes sense, but the first."""
    for name in [name for name in names if name in entry][1:]:
        yield Fault(pointer=f"{pointer}/{name}", expected=f"only one of {', '.join(names)}", got=entry[name])


def _names(kind: Kind | None, contract: Contract) -> dict[str, tuple[str, list[str], Callable[[str], bool]]]:
    """Return what an operation, path and family must be: in words, the known ones, and the test."""
    records = contract.operations.values()
    operations = list(contract.operations)
    paths = [*dict.fromkeys(record.path for record in records), FILES, UPLOADS]
    expected = "a path of the API, /files/* or /uploads/*, or a glob of such"
    if kind is not None and kind.scope == "file":
        paths, expected = [FILES], "a path or glob that begins with /files/"
    families = sorted({record.path.rpartition("/")[0] for record in records if record.status})
    return {
        "operation": (f"the id of one of the {len(operations)} operations", operations, operations.__contains__),
        "path": (expected, paths, lambda value: any(_meets(value, path) for path in paths)),
        "family": (f"one of {', '.join(families)}", families, families.__contains__),
    }


def _meets(path: str, template: str) -> bool:
    """Tell whether a path or glob can be that of a request to a template, as far as its fixed part goes."""
    end = min((path.index(sign) for sign in _WILD if sign in path), default=None)
    given, known = path[:end].split("/"), template.split("/")
    if template in (FILES, UPLOADS):
        given = [*given[:2], "/".join(given[2:])] if len(given) > 2 else given
    whole = given if end is None else given[:-1]
    if len(given) > len(known) or (end is None and len(given) != len(known)):
        return False
    fits = all(one == other or (other.startswith("{") and one != "") for one, other in zip(whole, known, strict=False))
    rest = known[len(whole)] if end is not None else ""
    return fits and (end is None or rest.startswith(("{", given[-1])))


def _rule(number: int, entry: Mapping[str, Any]) -> Rule:
    kind = KINDS[entry["kind"]]
    nth = entry.get("nth", ())
    rest = {name: entry.get(name) for name in ("method", "path", "operation", "first", "every", "probability", "times")}
    return Rule(
        number=number,
        given=entry,
        kind=entry["kind"],
        parameters={name: entry.get(name, kind.defaults.get(name)) for name in kind.parameters},
        family=entry.get("family"),
        nth=(nth,) if isinstance(nth, int) else tuple(nth),
        **rest,
    )
