"""Values that fit a schema: what is known is put in its place, the rest is made up, the same each time.

What is known comes as plain data shaped like the answer; a known None means "has none". Properties that the schema does
not name are left out, so one set of facts serves every view of a resource.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from typing import Any, Literal

from attrs import evolve, frozen

from heygen.sandbox.contract.families import DONE, FAILED
from heygen.sandbox.contract.schema import Node, Schema
from heygen.sandbox.samples import pattern, plausible
from heygen.sandbox.samples.media import Links

Phase = Literal["running", "done", "failed"]

_UNKNOWN = object()
_DEEP = 6
_BOUNDS = frozenset(
    ("pattern", "minLength", "maxLength", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf")
)
_FAILURE = re.compile(r"^(errors?|failures?|warnings?|failure_.*|error_.*)$")
_CURSOR = re.compile(r"^next_|(^|_)cursor$|^previous_")


class Made(dict[str, Any]):
    """An object that is complete: nothing is added to it."""


@frozen
class Maker:
    """Makes values for the schemas of one document."""

    schema: Schema
    links: Links
    salt: str
    """Same salt, same values."""
    moment: float
    """Unix seconds for times that are not known."""
    phase: Phase = "done"
    """How far the job is whose answer this is: what it yields is there once it is done."""
    invent: bool = True
    """Make up optional properties too, and not only what a job yields."""
    identifier: str = "sample"
    """Id that file names are made with."""
    depth: int = 0

    def make(self, node: Any, known: Any = _UNKNOWN, name: str = "") -> Any:
        """Return a value of a schema that agrees with what is known of it."""
        if isinstance(known, Made):
            return known
        choices = self.schema.alternatives(node)
        for choice in choices:
            if known is not _UNKNOWN and _suits(choice, known):
                value = self._completed(choice, known, name)
                if _BOUNDS.isdisjoint(choice) or self.schema.fits(choice, value):
                    return value
        # What is known may be of another kind here: the state `pending` in one answer is `processing` in another.
        solid = [choice for choice in choices if choice.get("type") != "null"]
        return self._invented(solid[0], name) if solid else None

    def _completed(self, choice: Node, known: Any, name: str) -> Any:
        if isinstance(known, Mapping):
            return self._object(choice, known)
        if isinstance(known, list | tuple):
            items = choice.get("items", {})
            return [self._at(name, index).make(items, entry, name) for index, entry in enumerate(known)]
        if isinstance(known, float | int) and not isinstance(known, bool):
            if choice.get("type") == "string":
                return plausible.iso(known) if plausible.is_moment(name) else str(known)
            return int(known) if choice.get("type") == "integer" else known
        return known

    def _object(self, choice: Node, given: Mapping[str, Any] | None) -> dict[str, Any]:
        properties, known = choice.get("properties", {}), given or {}
        required = choice.get("required", ())
        if not properties and not required and given is not None:
            extra = choice.get("additionalProperties")
            return {key: self.make(extra, value, key) if extra else value for key, value in known.items()}
        if "id" in properties and "id" not in known:
            known = {**known, "id": self._at("id").make(properties["id"], name="id")}
        own = evolve(self, identifier=str(known["id"]), salt=f"{self.salt}/{known['id']}") if "id" in known else self
        made: dict[str, Any] = {}
        for key in dict.fromkeys((*properties, *required)):
            node = properties.get(key, {})
            if key in known and (known[key] is not None or self.schema.nullable(node)):
                made[key] = own._at(key).make(node, known[key], key)
            elif key in required or (key not in known and own._offers(key, node)):
                made[key] = own._at(key).make(node, name=key)
            elif self.schema.nullable(node) and not _FAILURE.match(key):
                made[key] = None
        return made or self._map(choice)

    def _map(self, choice: Node) -> dict[str, Any]:
        """Return an object of free keys: as many as it must have, and one where a schema says what they hold."""
        extra = choice.get("additionalProperties")
        count = max(choice.get("minProperties", 0), 1 if isinstance(extra, Mapping) and extra else 0)
        count = count if self.depth < _DEEP else choice.get("minProperties", 0)
        return {f"sample_{number + 1}": self._at("sample", number).make(extra or {}) for number in range(count)}

    def _offers(self, key: str, node: Any) -> bool:
        """Tell whether an optional property that nothing is known of appears."""
        if _FAILURE.match(key):
            return self.phase == "failed"
        if self.depth > _DEEP or key.endswith("_id") or _CURSOR.search(key):
            return False
        choice = self.schema.one(node)
        if choice.get("default") is not None:
            return True
        if self.phase != "done":
            return False
        return self.invent or plausible.is_link(key) or choice.get("type") not in ("string", "boolean")

    def _invented(self, choice: Node, name: str) -> Any:
        if "const" in choice:
            return choice["const"]
        suggested = self._suggested(choice)
        if suggested is not _UNKNOWN:
            return suggested
        if "enum" in choice:
            return self._enum([value for value in choice["enum"] if value is not None] or [None])
        kind = choice.get("type") or _type_of(choice)
        if kind == "object":
            return self._object(choice, None)
        if kind == "array":
            return self._array(choice, name)
        if kind == "boolean":
            return name.startswith(("deleted", "cancelled", "enabled", "success", "support", "active", "ok"))
        if kind in ("integer", "number"):
            return self._number(choice, name, whole=kind == "integer")
        return self._string(choice, name) if kind == "string" else None

    def _suggested(self, choice: Node) -> Any:
        """Return the schema's own default or one of its examples, where it fits."""
        if choice.get("default") is not None:
            return choice["default"]
        examples = [value for value in choice.get("examples", ()) if self.schema.fits(choice, value)]
        return examples[self._choose(len(examples))] if examples else _UNKNOWN

    def _enum(self, values: list[Any]) -> Any:
        done = [value for value in values if str(value).lower() in DONE]
        failed = [value for value in values if str(value).lower() in FAILED]
        if not done:
            return values[self._choose(len(values))]
        final = {"done": done, "failed": failed, "running": []}[self.phase]
        running = [value for value in values if value not in (*done, *failed)]
        return next(iter((*final, *running)), values[0])

    def _array(self, choice: Node, name: str) -> list[Any]:
        count = max(choice.get("minItems", 0), 0 if self.depth >= _DEEP or self.phase != "done" else 2)
        count = min(count, choice.get("maxItems", count))
        made: list[Any] = [self._at(name, place).make(node) for place, node in enumerate(choice.get("prefixItems", ()))]
        for attempt in range(len(made), count + 20):
            value = self._at(name, attempt).make(choice.get("items", {}), name=name)
            if len(made) < count and value not in made:
                made.append(value)
        missing: int = choice.get("minItems", 0) - len(made)
        return made + made[-1:] * missing

    def _number(self, choice: Node, name: str, *, whole: bool) -> float:
        value = self.moment if plausible.is_moment(name) else plausible.number(name, self._choose)
        value = value * 100 if whole and value < 1 else value
        step = choice.get("multipleOf", 1 if whole else 0)
        low = max(choice.get("minimum", -1e300), choice.get("exclusiveMinimum", -1e300) + (step or 0.01))
        high = min(choice.get("maximum", 1e300), choice.get("exclusiveMaximum", 1e300) - (step or 0.01))
        value = max(low, min(value, high))
        if step:
            value = -(-low // step) * step if value == low else value // step * step
        return int(value) if whole else value

    def _string(self, choice: Node, name: str) -> str:
        value = self._text(choice, name)
        shape = choice.get("pattern")
        if shape and not pattern.matches(shape, value):
            value = pattern.sample(shape, self._choose) or value
        value = value.ljust(choice.get("minLength", 0), "a")
        return value[: choice.get("maxLength", len(value))]

    def _text(self, choice: Node, name: str) -> str:
        kind = choice.get("format", "")
        digest = hashlib.sha256(self.salt.encode()).hexdigest()
        if plausible.is_link(name) or kind in ("uri", "url"):
            return plausible.link(name, self.identifier, self.links)
        if kind == "uuid":
            return f"{digest[:8]}-{digest[8:12]}-4{digest[13:16]}-a{digest[17:20]}-{digest[20:32]}"
        formatted = plausible.formatted(kind, self.moment)
        if formatted is not None:
            return formatted
        if plausible.is_moment(name):
            return plausible.iso(self.moment)
        if name == "id" or name.endswith("_id"):
            return f"{name.removesuffix('_id')[:4]}_{digest[:8]}"
        return plausible.text(name, self._choose)

    def _at(self, name: str, index: int | None = None) -> Maker:
        return evolve(self, salt=f"{self.salt}.{name}{'' if index is None else index}", depth=self.depth + 1)

    def _choose(self, count: int) -> int:
        return int.from_bytes(hashlib.sha256(self.salt.encode()).digest()[:8], "big") % max(count, 1)


def _suits(choice: Node, known: Any) -> bool:
    """Tell whether a known value is of the kind that an alternative describes."""
    kind = choice.get("type") or _type_of(choice)
    if "const" in choice or "enum" in choice:
        return known in choice.get("enum", [choice.get("const")])
    if isinstance(known, Mapping):
        return kind in ("object", None) and all(
            _suits(node, known[key])
            for key, node in choice.get("properties", {}).items()
            if "const" in node and key in known
        )
    kinds = {bool: ("boolean",), int: ("integer", "number", "string"), float: ("number", "integer", "string"),
             str: ("string",), list: ("array",), tuple: ("array",), type(None): ("null",)}  # fmt: skip
    return kind is None or kind in kinds.get(type(known), ())


def _type_of(choice: Node) -> str | None:
    """Return the type that a schema without `type` speaks of."""
    words = {"properties": "object", "additionalProperties": "object", "required": "object", "items": "array",
             "minLength": "string", "pattern": "string", "format": "string", "minimum": "number"}  # fmt: skip
    return next((kind for word, kind in words.items() if word in choice), None)
