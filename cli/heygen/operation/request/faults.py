"""What a request has wrong, in words: from the errors of a JSON Schema validator."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any

from heygen.errors import MISSING, NO_SUCH_FIELD, Fault
from heygen.interrupts import held_back
from heygen.operation.request.schema_tree import Schema, at, example, pointer, properties, resolve

with held_back():  # the validator, which is no Python, knows nothing of exceptions that a signal raises
    from jsonschema_rs import Draft202012Validator, ValidationError

_ARTICLES = {"integer": "an integer", "object": "an object", "array": "a list", "null": "null"}
_EXPECTATIONS = {
    "minimum": "at least {}",
    "maximum": "at most {}",
    "exclusiveMinimum": "more than {}",
    "exclusiveMaximum": "less than {}",
    "multipleOf": "a multiple of {}",
    "minLength": "text of at least {} characters",
    "maxLength": "text of at most {} characters",
    "minItems": "a list of at least {}",
    "maxItems": "a list of at most {}",
    "minProperties": "at least {} fields",
    "maxProperties": "at most {} fields",
    "uniqueItems": "no entry twice",
    "pattern": "text that matches {}",
    "format": "text in the format {}",
}
_LONGEST_GOT = 200
_LONGEST_CHOICE = 40

Give = Callable[[Sequence[str | int], Any], str | None]
"""How a missing value is given on the command line, from its place and an example of it."""


def find_faults(schema: Schema, value: Any, give: Give) -> list[Fault]:
    """Return everything that makes the value invalid, in the order of its places; nothing if it is valid.

    Raises:
        ValueError: the value is nested too deeply to be checked.
    """
    with held_back():
        faults = _faults(schema, Draft202012Validator(dict(schema)).iter_errors(value), give)
        return list({(fault.pointer, fault.expected): fault for fault in faults}.values())


def nearest(name: Any, known: Iterable[Any]) -> str | None:
    """Return the known name that is most like the given one, if any is."""
    from heygen.help.suggestions import name_like  # noqa: PLC0415 - only a mistake needs it

    return name_like(str(name), [str(entry) for entry in known])


def describe(root: Schema, schema: Any) -> str:
    """Return what the schema allows, in a few words."""
    node = resolve(root, schema)
    if "const" in node:
        return _spell(node["const"])
    if node.get("enum"):
        return _one_of(node["enum"])
    for key in ("oneOf", "anyOf"):
        if node.get(key):
            return " or ".join(dict.fromkeys(describe(root, branch) for branch in node[key]))
    return _types(node.get("type", "value"))


def _faults(root: Schema, errors: Iterable[ValidationError], give: Give) -> Iterator[Fault]:
    for error in errors:
        yield from _explained(root, error, give)


def _explained(root: Schema, error: ValidationError, give: Give) -> Iterator[Fault]:
    place = error.instance_path
    node = at(root, error.schema_path[:-1])
    match error.kind.name:
        case "oneOf" | "anyOf":
            yield from _union(root, resolve(root, node), error, give)
        case "required":
            name = error.kind.value
            field = properties(root, node).get(name, {})
            yield _missing(root, [*place, name], field, give)
        case "additionalProperties" | "unevaluatedProperties":
            known = properties(root, node)
            for name in error.kind.value:
                yield Fault(
                    pointer=pointer([*place, name]),
                    expected=NO_SUCH_FIELD,
                    got=_shortened(error.instance.get(name) if isinstance(error.instance, Mapping) else None),
                    nearest=nearest(name, known),
                )
        case "enum" | "const":
            values = error.kind.value if error.kind.name == "enum" else [error.kind.value]
            yield _choice(place, error.instance, values)
        case _:
            yield Fault(pointer=pointer(place), expected=_expected(error), got=_shortened(error.instance))


def _union(root: Schema, node: Schema, error: ValidationError, give: Give) -> Iterator[Fault]:
    keyword = error.kind.name
    branches = node.get(keyword, ())
    outcomes = list(getattr(error.kind, "context", ()))
    discriminator = node.get("discriminator")
    if not isinstance(error.instance, Mapping) or not discriminator:
        yield from _best_branch(root, node, error, outcomes, give)
        return
    name, mapping = discriminator["propertyName"], discriminator["mapping"]
    place = [*error.instance_path, name]
    if name not in error.instance:
        yield _missing(root, place, {"enum": list(mapping)}, give)
        return
    target = mapping.get(error.instance[name]) if isinstance(error.instance[name], str) else None
    chosen = [index for index, branch in enumerate(branches) if target and branch.get("$ref") == target]
    if not chosen:
        yield _choice(place, error.instance[name], mapping)
    elif chosen[0] < len(outcomes):
        yield from _faults(root, outcomes[chosen[0]], give)


def _best_branch(
    root: Schema, node: Schema, error: ValidationError, outcomes: Sequence[Sequence[ValidationError]], give: Give
) -> Iterator[Fault]:
    """Yield the faults of the branch that the value comes closest to: of its type, with the fewest faults."""
    fitting = [
        outcome for outcome in outcomes if not any(_is_other_type(fault, error.instance_path) for fault in outcome)
    ]
    if not fitting:
        yield Fault(pointer=pointer(error.instance_path), expected=describe(root, node), got=_shortened(error.instance))
        return
    explained = [list(_faults(root, outcome, give)) for outcome in fitting]
    yield from min(explained, key=len)


def _is_other_type(error: ValidationError, place: Sequence[str | int]) -> bool:
    return error.kind.name == "type" and list(error.instance_path) == list(place)


def _missing(root: Schema, place: Sequence[str | int], field: Any, give: Give) -> Fault:
    about = str(resolve(root, field).get("description", "")).partition(". ")[0].removesuffix(".")
    return Fault(
        pointer=pointer(place),
        expected=f"{describe(root, field)}{f': {about}' if about else ''}",
        give=give(place, example(root, field)),
    )


def _choice(place: Sequence[str | int], got: Any, values: Iterable[Any]) -> Fault:
    known = [value for value in values if value is not None]
    return Fault(pointer=pointer(place), expected=_one_of(known), got=_shortened(got), nearest=nearest(got, known))


def _expected(error: ValidationError) -> str:
    if error.kind.name == "type":
        return _types(error.kind.value)
    text = _EXPECTATIONS.get(error.kind.name)
    if text is None:
        return error.message
    return text.removesuffix("s").format(1) if error.kind.value == 1 else text.format(error.kind.value)


def _one_of(values: Iterable[Any]) -> str:
    known = [_spell(value) for value in values]
    if len(known) == 1:
        return known[0]
    more = f" and {len(known) - _LONGEST_CHOICE} more" if len(known) > _LONGEST_CHOICE else ""
    return f"one of {', '.join(known[:_LONGEST_CHOICE])}{more}"


def _types(types: Any) -> str:
    names = [types] if isinstance(types, str) else list(types)
    return " or ".join(_ARTICLES.get(name, f"a {name}") for name in names)


def _spell(value: Any) -> str:
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def _shortened(value: Any) -> Any:
    """Return the value itself if it is short, else the beginning of its text."""
    if value is MISSING or isinstance(value, bool | float) or value is None:
        return value
    if isinstance(value, str):
        return value if len(value) <= _LONGEST_GOT else f"{value[:_LONGEST_GOT]}..."
    try:
        text = json.dumps(value, ensure_ascii=False)
    except (ValueError, RecursionError):
        return f"a {type(value).__name__}"
    return value if len(text) <= _LONGEST_GOT else f"{text[:_LONGEST_GOT]}..."
