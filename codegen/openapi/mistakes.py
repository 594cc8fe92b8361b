"""Everything that is wrong with a document, at once, and the overlay actions by which it can be used all the same."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from attrs import frozen

from codegen.openapi.document import LOCATIONS, METHODS, Document, is_path, is_status, path_parameters
from codegen.openapi.errors import DocumentError, UnusableDocumentError
from codegen.openapi.naming import camel
from codegen.openapi.references import fragment_parts, look_up, nested, resolve
from codegen.openapi.repairs import Action, entry_target, literal, of_reference, of_value, position, target
from codegen.openapi.structure import Place, described, faults, is_pattern, unknown_keywords, walk

_DEPTH_OF_COMPONENTS = 3
"""Names on the way to a component. What has fewer groups several; what is deeper may be of an extension's."""


@frozen
class Mistake:
    """Something that is wrong with the document, where, and what would repair it."""

    pointer: str
    message: str
    repairs: tuple[Action, ...]
    """In their order."""
    position: tuple[int, ...]
    """Where that stands which is repaired: its number among the root's members, then within that one, and so on."""

    def __str__(self) -> str:
        return f"{self.pointer}: {self.message}"


def require_usable(document: Mapping[str, Any], repairs: str) -> None:
    """Check that a document can be read from.

    Args:
        document: A parsed OpenAPI document.
        repairs: Path of the overlay that may repair it, for the message.

    Raises:
        DocumentError: it cannot; with all that is wrong, and what would repair it.
    """
    _refuse(mistakes(document), repairs)
    Document(document).endpoints()


def require_sound(document: Mapping[str, Any], repairs: str, contract: Mapping[str, Any]) -> None:
    """Check, beyond `require_usable`, that nothing in the document has to be guessed. Raises DocumentError.

    What the document gets wrong is repaired by what the contract has there, where it has anything.
    """
    _refuse(mistakes(document, contract, with_slips=True), repairs)
    Document(document).endpoints()


def _refuse(found: list[Mistake], repairs: str) -> None:
    if not found:
        return
    actions = [f"  - {json.dumps(action, ensure_ascii=False)}" for action in _actions(found)]
    told = f"Until its owner mends that, these actions in {repairs} do; look at each before you use it:"
    if len(found) == 1:
        raise UnusableDocumentError(found[0].pointer, found[0].message, [told, "actions:", *actions])
    listed = [f"  {mistake}" for mistake in sorted(found, key=lambda mistake: mistake.position)]
    raise UnusableDocumentError("", f"the document has {len(found)} mistakes:", [*listed, told, "actions:", *actions])


def _actions(found: list[Mistake]) -> list[Action]:
    """Return the repairs, each once, from the document's end to its beginning.

    In this order, what one action removes from a list moves nothing that a later action names.
    """
    ordered = sorted(found, key=lambda mistake: (mistake.position, "update" in mistake.repairs[0]), reverse=True)
    return list({json.dumps(action): action for mistake in ordered for action in mistake.repairs}.values())


def mistakes(
    document: Mapping[str, Any], contract: Mapping[str, Any] | None = None, *, with_slips: bool = False
) -> list[Mistake]:
    """Return all for which a parsed OpenAPI document cannot be read from; with slips, all that is wrong with it.

    Slips are what documents of other APIs often have, and can be read from with: references to objects of another kind,
    parameters that are declared twice, without a type, or otherwise than the path has them, and unknown keywords.
    """
    places = walk(document)
    known = contract or {}
    wrong = [
        Mistake(
            pointer,
            f"expected {expected}, found {described(value)}",
            tuple(of_value(document, known, pointer)),
            position(document, pointer),
        )
        for pointer, expected, value in faults(document)
    ]
    found = [
        *_repeated_ids(document, known),
        *_wrong_keys(document),
        *_wrong_patterns(document, places),
        *_dead_references(document, known, places),
        *_unplaced_parameters(document, places),
    ]
    if with_slips:
        found += _misled_references(document, places)
        found += _untyped_parameters(document, places)
        found += _repeated_parameters(document, places)
        found += _path_parameters(document)
        found += _unknown_keywords(document, places)
    return [*wrong, *_outside(wrong, found)]


def _outside(wrong: list[Mistake], found: list[Mistake]) -> list[Mistake]:
    """Return what is found outside of wrong values: what is within one is not what it seems to be."""
    roots = {mistake.position for mistake in wrong}
    return [one for one in found if not any(one.position[:depth] in roots for depth in range(len(one.position) + 1))]


def _mistake(
    document: Mapping[str, Any],
    pointer: str,
    message: str,
    *,
    place: str | None = None,
    update: Any = None,
    condition: str = "",
) -> Mistake:
    """Return a mistake that is repaired by an update of what the pointer `place` names, or by its removal.

    The mistake's own pointer is the `place` where none is given. The condition, in JSONPath, is that of the repair.
    """
    at = pointer if place is None else place
    change = {"remove": True} if update is None else {"update": update}
    repair = {"target": target(document, at, condition), **change}
    return Mistake(pointer, message, (repair,), position(document, at))


def _operations(document: Mapping[str, Any]) -> Iterator[tuple[str, str, Mapping[str, Any]]]:
    """Yield path, method and operation of all that are objects."""
    for path, item in _members(document, "paths"):
        for method, operation in _members({path: item}, path):
            if method in METHODS and isinstance(operation, Mapping):
                yield path, method, operation


def _members(node: Any, keyword: str) -> list[tuple[str, Any]]:
    """Return what the object has by name under a keyword, without extensions; nothing where that is no object."""
    value = node.get(keyword) if isinstance(node, Mapping) else None
    return [(name, one) for name, one in value.items() if name[:2] != "x-"] if isinstance(value, Mapping) else []


def _repeated_ids(document: Mapping[str, Any], contract: Mapping[str, Any]) -> Iterator[Mistake]:
    """Yield all operations with the id of another one, but for the one whose it is in the contract, or the first."""
    holders: dict[str, list[tuple[str, str]]] = {}
    for path, method, operation in _operations(document):
        if isinstance(operation.get("operationId"), str):
            holders.setdefault(operation["operationId"], []).append((path, method))
    for name, places in holders.items():
        known = {place: look_up(contract, ("paths", *place, "operationId")) for place in places}
        path, method = keeper = next((place for place in places if known[place] == name), places[0])
        message = f"{name!r} is also the operation id of {method.upper()} {path}"
        for place in places:
            if place != keeper:
                path, method = place
                own = known[place] if known[place] not in holders else None
                update = own or camel(f"{method} {path}")
                pointer = nested("/paths", *place, "operationId")
                yield _mistake(document, pointer, message, update=update, condition=f"@ == {literal(name)}")


def _wrong_keys(document: Mapping[str, Any]) -> Iterator[Mistake]:
    for path, _ in _members(document, "paths"):
        if not is_path(path):
            yield _mistake(document, nested("/paths", path), "a path begins with '/' and has no '.' or '..' segment")
    for path, method, operation in _operations(document):
        for code, _ in _members(operation, "responses"):
            if not is_status(code):
                pointer = nested("/paths", path, method, "responses", code)
                yield _mistake(document, pointer, "expected a status code, such as 200 or 4XX")


def _wrong_patterns(document: Mapping[str, Any], places: list[Place]) -> Iterator[Mistake]:
    for place in places:
        for pattern, _ in _members(place.node, "patternProperties") if place.kind == "schema" else ():
            if not is_pattern(pattern):
                pointer = nested("", *place.at, "patternProperties", pattern)
                yield _mistake(document, pointer, f"expected a regular expression, found {pattern!r}")


def _dead_references(
    document: Mapping[str, Any], contract: Mapping[str, Any], places: list[Place]
) -> Iterator[Mistake]:
    whole = Document(document)
    for place in places:
        if not isinstance(target := place.node.get("$ref"), str):
            continue
        pointer = nested("", *place.at)
        try:
            whole.look_up(target, pointer)
        except DocumentError as error:
            repairs = tuple(of_reference(document, contract, place.at))
            yield Mistake(error.pointer, error.message, repairs, position(document, pointer))


def _misled_references(document: Mapping[str, Any], places: list[Place]) -> Iterator[Mistake]:
    """Yield the references to an object of another kind."""
    kinds = {place.at: place.kind for place in places}
    for place in places:
        named = place.node.get("$ref")
        if not isinstance(named, str) or not named.startswith("#"):
            continue
        at = tuple(fragment_parts(named))
        kind = kinds.get(at, "group" if len(at) < _DEPTH_OF_COMPONENTS else place.kind)
        if kind != place.kind:
            pointer, message = nested("", *place.at), f"{named!r} names a {kind} in the place of a {place.kind}"
            condition = f"@['$ref'] == {literal(named)}"
            yield _mistake(document, f"{pointer}/$ref", message, place=pointer, condition=condition)


def _unplaced_parameters(document: Mapping[str, Any], places: list[Place]) -> Iterator[Mistake]:
    """Yield the parameters without a name, or in no place that OpenAPI has."""
    for place in _parameters(places):
        name, location, likely = place.node.get("name"), place.node.get("in"), _likely_location(place)
        if isinstance(name, str) and location in LOCATIONS:
            continue
        update = {"in": likely} if isinstance(name, str) and likely else None
        if place.at[0] == "components":  # whose removal would leave references that lead nowhere
            update = {"in": likely or "query", **({} if isinstance(name, str) else {"name": place.at[-1]})}
        message = f"a parameter has a `name` and an `in` of {', '.join(LOCATIONS[:-1])} or {LOCATIONS[-1]}"
        pointer, told = nested("", *place.at), f"{message}, not {location!r}"
        yield _mistake(document, pointer, told, update=update, condition=_same(place.node))


def _likely_location(place: Place) -> str | None:
    """Return the `in` that is meant: the one there but for its capitals, or `path` for a name that the path has."""
    spelt = str(place.node.get("in")).lower()
    if spelt in LOCATIONS:
        return spelt
    return "path" if place.at[0] == "paths" and place.node.get("name") in path_parameters(place.at[1]) else None


def _parameters(places: list[Place]) -> list[Place]:
    return [place for place in places if place.kind == "parameter" and "$ref" not in place.node]


def _same(parameter: Mapping[str, Any]) -> str:
    """Return the condition, in JSONPath, that a parameter is this one as it stands."""
    facts = {key: parameter[key] for key in ("$ref", "name", "in") if isinstance(parameter.get(key), str)}
    return " && ".join(f"@[{literal(key)}] == {literal(value)}" for key, value in facts.items())


def _untyped_parameters(document: Mapping[str, Any], places: list[Place]) -> Iterator[Mistake]:
    for place in _parameters(places):
        if "schema" not in place.node and "content" not in place.node:
            message = f"the parameter {place.node.get('name')!r} has neither `schema` nor `content`"
            update, condition = {"schema": {"type": "string"}}, f"{_same(place.node)} && !@.schema && !@.content"
            yield _mistake(document, nested("", *place.at), message, update=update, condition=condition)


def _repeated_parameters(document: Mapping[str, Any], places: list[Place]) -> Iterator[Mistake]:
    for place in places:
        if place.kind not in ("pathItem", "operation"):
            continue
        declared: set[tuple[str, str]] = set()
        for index, location, name in _declared(document, place.node):
            if (location, name) in declared:
                pointer = nested("", *place.at, "parameters", str(index))
                message = f"the {location} parameter {name!r} stands twice in this list"
                repair = {
                    "target": entry_target(document, pointer, _same(place.node["parameters"][index])),
                    "remove": True,
                }
                yield Mistake(pointer, message, (repair,), position(document, pointer))
            declared.add((location, name))


def _path_parameters(document: Mapping[str, Any]) -> Iterator[Mistake]:
    """Yield the parameters that a path names and nobody declares, and those declared that the path does not name."""
    for path, item in _members(document, "paths"):
        yield from _surplus(document, nested("/paths", path), path, item)
    for path, method, operation in _operations(document):
        pointer = nested("/paths", path, method)
        yield from _surplus(document, pointer, path, operation)
        nodes = (document["paths"][path], operation)
        # One that is in no place that OpenAPI has is named as such, and repaired to be in the path.
        elsewhere = {*LOCATIONS} - {"path"}
        declared = {name for node in nodes for _, place, name in _declared(document, node) if place not in elsewhere}
        for name in path_parameters(path):
            if name in declared:
                continue
            message = f"the path has {{{name}}}, and no parameter is declared for it"
            parameter = {"name": name, "in": "path", "required": True, "schema": {"type": "string"}}
            if isinstance(operation.get("parameters"), list):
                yield _mistake(document, pointer, message, place=f"{pointer}/parameters", update=parameter)
            else:
                yield _mistake(document, pointer, message, update={"parameters": [parameter]})


def _unknown_keywords(document: Mapping[str, Any], places: list[Place]) -> Iterator[Mistake]:
    for place in places:
        for keyword in unknown_keywords(place):
            yield _mistake(document, nested("", *place.at, keyword), "OpenAPI 3.1 has no such keyword here")


def _surplus(document: Mapping[str, Any], pointer: str, path: str, node: Any) -> Iterator[Mistake]:
    for index, location, name in _declared(document, node):
        if location == "path" and name not in path_parameters(path):
            message, condition = f"the path has no {{{name}}} for this parameter", _same(node["parameters"][index])
            yield _mistake(document, f"{pointer}/parameters/{index}", message, condition=condition)


def _declared(document: Mapping[str, Any], node: Any) -> Iterator[tuple[int, str, str]]:
    """Yield index, location and name of each parameter in the list of a path item or an operation."""
    listed = node.get("parameters") if isinstance(node, Mapping) else None
    for index, entry in enumerate(listed if isinstance(listed, list) else ()):
        parameter = resolve(document, entry)
        if isinstance(parameter, Mapping) and isinstance(parameter.get("name"), str):
            yield index, str(parameter.get("in")).lower(), parameter["name"]
