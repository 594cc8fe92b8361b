"""What a maintainer changes in the small document by hand: more than a dozen edits, each of another kind."""

from __future__ import annotations

from copy import deepcopy
from typing import Any


def change_by_hand(data: dict[str, Any]) -> None:
    """Make all the edits."""
    paths, schemas = data["paths"], data["components"]["schemas"]
    request, film = schemas["FilmRequest"], schemas["Film"]
    fields = request["properties"]
    data["info"]["version"] = "2026-08"
    film["properties"]["bitrate"] = {"type": ["integer", "null"]}
    request["required"].append("studio_id")
    fields["studio_id"] = {"type": "string", "description": "Id of the studio that makes the film."}
    fields["tone"] = {"type": "string", "enum": ["warm", "cool"], "description": "Mood of the film."}
    schemas["FilmStatus"]["enum"].append("archived")
    fields["mode"]["enum"].remove("chat")
    fields["minutes"]["maximum"] = 200
    fields["color"]["default"] = False
    fields["year"]["type"] = "integer"
    fields["incognito"]["x-cli-visible"] = False
    fields["captions_enabled"] = fields.pop("enable_caption")
    fields["cast"]["items"]["properties"]["fee"] = {"type": "number", "description": "What the actor gets."}
    film["properties"].pop("year")
    paths["/v3/houses"] = paths.pop("/v3/studios")
    del paths["/v3/awards"]
    data["tags"] = [tag for tag in data["tags"] if tag["name"] != "Awards"]
    paths["/v3/users/me"]["get"]["operationId"] = "getMe"
    paths["/v3/genres"]["get"]["tags"] = ["Categories"]
    paths["/v3/genres"]["get"]["parameters"][0]["required"] = True
    paths["/v3/films/{film_id}"]["patch"]["deprecated"] = True
    paths["/v3/films/{film_id}"]["delete"]["x-excluded"] = True
    add_trailers(paths)


def add_trailers(paths: dict[str, Any]) -> None:
    """Add a job of its own: trailers are made as films are."""
    collection, member = deepcopy(paths["/v3/films"]), deepcopy(paths["/v3/films/{film_id}"])
    create, read = collection["post"], member["get"]
    schema = {
        "type": "object",
        "required": ["film_title"],
        "properties": {
            "film_title": {"type": "string", "maxLength": 40, "description": "Which film it is for."},
            "seconds": {"type": "integer", "minimum": 1, "description": "How long it is."},
        },
    }
    create.update(
        operationId="createTrailer", tags=["Trailers"], summary="Create a trailer", description="Starts a trailer."
    )
    create["requestBody"]["content"]["application/json"]["schema"] = schema
    answer = create["responses"]["200"]["content"]["application/json"]["schema"]["properties"]["data"]
    answer.update(required=["trailer_id"], properties={"trailer_id": {"type": "string", "description": "Its id."}})
    read.update(
        operationId="getTrailer", tags=["Trailers"], summary="Fetch a trailer", description="Returns a trailer."
    )
    parameter = {"name": "trailer_id", "in": "path", "required": True, "schema": {"type": "string"}}
    answered = {
        "type": "object",
        "required": ["trailer_id", "status"],
        "description": "A trailer.",
        "properties": {
            "trailer_id": {"type": "string", "description": "Id of the trailer."},
            "status": {
                "type": "string",
                "enum": ["processing", "completed", "failed"],
                "description": "How far it is.",
            },
        },
    }
    read["responses"]["200"]["content"]["application/json"]["schema"]["properties"]["data"] = answered
    paths["/v3/trailers"] = {"post": create}
    paths["/v3/trailers/{trailer_id}"] = {"parameters": [parameter], "get": read}


_REQUEST = "/components/schemas/FilmRequest/properties"
_B, _P, _C = "breaking", "possibly-breaking", "compatible"
CHANGES = [
    # kind, severity, direction, pointer, before, after
    ("info-changed", _C, None, "/info", {"version": "2026-07"}, {"version": "2026-08"}),
    ("field-removed", _B, "response", "/components/schemas/Film/properties/year", "string or null", None),
    ("field-added", _C, "response", "/components/schemas/Film/properties/bitrate", None, "integer or null"),
    ("enum-value-added", _P, "response", "/components/schemas/FilmStatus", None, "archived"),
    ("field-removed", _P, "request", f"{_REQUEST}/enable_caption", "boolean", None),
    ("required-field-added", _B, "request", f"{_REQUEST}/studio_id", None, "string"),
    ("field-added", _C, "request", f"{_REQUEST}/tone", None, 'one of "warm", "cool"'),
    ("field-added", _C, "request", f"{_REQUEST}/captions_enabled", None, "boolean"),
    ("enum-value-removed", _B, "request", f"{_REQUEST}/mode", "chat", None),
    ("bound-narrowed", _B, "request", f"{_REQUEST}/minutes", {"maximum": 300}, {"maximum": 200}),
    ("default-changed", _P, "request", f"{_REQUEST}/color", True, False),
    ("hidden", _B, "request", f"{_REQUEST}/incognito", None, None),
    ("type-changed", _B, "request", f"{_REQUEST}/year", "string", "integer"),
    ("field-added", _C, "request", f"{_REQUEST}/cast/items/properties/fee", None, "number"),
    ("preview-changed", _C, None, "/paths/~1v3~1films~1{film_id}/delete", None, None),
    ("deprecated", _C, None, "/paths/~1v3~1films~1{film_id}/patch", None, None),
    ("group-changed", _P, None, "/paths/~1v3~1genres/get", ["Genres"], ["Categories"]),
    ("parameter-required", _B, "request", "/paths/~1v3~1genres/get/parameters/0", None, None),
    ("operation-moved", _B, None, "/paths/~1v3~1houses/get", "GET /v3/studios", "GET /v3/houses"),
    ("operation-added", _C, None, "/paths/~1v3~1trailers/post", None, "POST /v3/trailers"),
    ("operation-added", _C, None, "/paths/~1v3~1trailers~1{trailer_id}/get", None, "GET /v3/trailers/{trailer_id}"),
    ("operation-id-changed", _P, None, "/paths/~1v3~1users~1me/get", "getAccount", "getMe"),
    ("operation-removed", _B, None, "/paths/~1v3~1awards/get", "GET /v3/awards", None),
]
EFFECTS = [
    # kind, severity, command, subject, before, after
    ("option-choice-removed", _B, "film create", "--mode", "chat", None),
    ("option-bound-narrowed", _B, "film create", "--minutes", {"maximum": 300}, {"maximum": 200}),
    ("option-default-changed", _P, "film create", "--color", True, False),
    ("option-renamed", _P, "film create", "--captions-enabled", "--enable-caption", "--captions-enabled"),
    ("option-retyped", _B, "film create", "--year", "string", "integer"),
    ("option-removed", _B, "film create", "--incognito", "boolean", None),
    ("required-option-added", _B, "film create", "--studio-id", None, "string"),
    ("option-added", _C, "film create", "--tone", None, "string"),
    ("command-preview", _C, "film delete", "", None, None),
    ("command-deprecated", _C, "film update", "", None, None),
    ("command-name-pinned", _C, "genre list", "", "category list", "genre list"),
    ("option-required", _B, "genre list", "--language", None, None),
    ("command-added", _C, "trailer create", "", None, None),
    ("examples-missing", _C, "trailer create", "", None, None),
    ("command-added", _C, "trailer get", "", None, None),
    ("examples-missing", _C, "trailer get", "", None, None),
    ("command-removed", _B, "award list", "", None, None),
    ("wait-missing", _C, "trailer create", "data.trailer_id", None, "getTrailer"),
    ("overlay-action-unmatched", _P, "", "action 6", "$.paths['/v3/awards'].get", None),
]
