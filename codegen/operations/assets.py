"""Fields that hold an asset: a file given by its address, by the id of one that was uploaded before, or inline."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from codegen.emit.runtime.record import Operation
from codegen.openapi.document import Document, Endpoint
from codegen.openapi.media_types import is_json, success_responses
from codegen.openapi.schemas.merged import View
from codegen.operations.options import Scalar, facts

_FORMS: Mapping[str, frozenset[str]] = {
    "url": frozenset(("url",)),
    "asset_id": frozenset(("asset_id",)),
    "base64": frozenset(("media_type", "data")),
}
"""By the value of `type`: the other fields of an object that gives an asset in this form."""


def asset(schema: View) -> Scalar | None:
    """Return how an option carries an asset, or a list of them; None where the schema is of anything else.

    Raises:
        DocumentError: a reference cannot be followed.
    """
    if schema.types != ["array"]:
        one = _asset_schema(schema)
        return None if one is None else Scalar(type="asset", many=False, schema=one)
    items = None if "prefixItems" in schema.single else _asset_schema(schema.items)
    if items is None:
        return None
    return Scalar(type="asset", many=True, schema={"type": "array", **facts(schema.single), "items": items})


def _asset_schema(schema: View) -> dict[str, Any] | None:
    """Return what options have to know of a field that takes an asset; None of any other field.

    It is told by its structure alone: a union of objects, each with a constant `type` and just the fields of that
    form; an uploaded file can stand there, so one of them is `asset_id`.
    """
    forms = [_form(inner) for _, inner in schema.alternatives]
    known = [form for form in forms if form is not None]
    if len(known) < 2 or len(known) != len(forms) or "asset_id" not in known:
        return None
    typed = [form for form in dict.fromkeys(known) if form != "base64"]  # nobody types it
    return {"type": "object", "required": ["type"], "properties": {"type": {"enum": typed}}}


def _form(schema: View) -> str | None:
    fields = schema.properties
    form = fields["type"].single.get("const") if "type" in fields else None
    if not isinstance(form, str) or _FORMS.get(form) != frozenset(fields) - {"type"}:
        return None
    return form


def asset_upload(
    document: Document, operations: Sequence[Operation], endpoints: Mapping[str, Endpoint]
) -> dict[str, str] | None:
    """Return the operation that makes an asset of a file, and where in its answer the asset's id is, as JMESPath.

    It is the first one that takes a file as a part of its body and answers with an `asset_id`; None where no command
    does.
    """
    for operation in operations:
        if not any(option.type == "file" and not option.many for option in operation.options):
            continue
        endpoint = endpoints[operation.id]
        for _, media_type, answer in success_responses(endpoint):
            whole = View(document, answer, endpoint.pointer).properties if is_json(media_type or "") else {}
            inner = whole["data"].properties if "data" in whole else {}
            for place, fields in (("asset_id", whole), ("data.asset_id", inner)):
                if "asset_id" in fields:
                    return {"id": operation.id, "asset_id": place}
    return None
