"""Where in a document something is: in which operation, and whether it is the body of a success or of an error."""

from __future__ import annotations

import re
from collections.abc import Mapping
from itertools import pairwise

from codegen.openapi.references import Pointer, component_name, look_up
from codegen.openapi.structure import Node, walk


def operation_words(document: Node, at: Pointer) -> list[str]:
    """Return the words of the operation's id without its version, the verb apart where it has one.

    Where there is no id, method and path serve; outside of operations, the component's name.
    """
    if at[0] == "components":
        return [at[2]]
    operation = look_up(document, at[:3])
    given = operation.get("operationId") if isinstance(operation, Mapping) else None
    if not isinstance(given, str):
        return [*at[2:3], *re.split(r"\W+", at[1])]
    name = re.sub(r"[Vv][0-9]+$", "", given) or given
    verb = re.match(r"[a-z]+(?=[A-Z_])", name)
    return [verb[0], name[verb.end() :]] if verb else [name]


def owner_words(document: Node, at: Pointer) -> list[str]:
    """Return the words that say whose property a schema is."""
    return [*operation_words(document, at), *(name for keyword, name in pairwise(at) if keyword == "properties")]


def is_error(document: Node, at: Pointer) -> bool:
    """Tell whether a response of an operation is an error; `default` is, beside a success of its own."""
    status = at[-1]
    if status == "default":
        return any(other[:1] == "2" for other in look_up(document, at[:-1]) or ())
    return status[:1] in ("4", "5")


def is_request_body(at: Pointer) -> bool:
    """Tell whether this is the place of the schema of a whole request body."""
    return (
        at[-1:] == ("schema",)
        and at[-3:-2] == ("content",)
        and (at[-4:-3] == ("requestBody",) or (at[:2] == ("components", "requestBodies") and len(at) == 6))
    )


def response_bodies(document: Node, *, errors: bool) -> set[Pointer]:
    """Return the places of the schemas of whole response bodies: those of errors, or all the others."""
    places = walk(document, "response", "mediaType")
    error_names = {
        target
        for place in places
        if (target := component_name(place.node)) and target[0] == "responses" and is_error(document, place.at)
    }
    found = set()
    for place in places:
        response = place.at[:-2]
        if place.kind != "mediaType" or response[-2:-1] != ("responses",):
            continue
        is_component = response[0] == "components"
        if errors == (response[1:] in error_names if is_component else is_error(document, response)):
            found.add((*place.at, "schema"))
    return found
