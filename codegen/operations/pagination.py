"""How an operation's list is paged, told from its parameters and its answer."""

from __future__ import annotations

from codegen.emit.runtime.record import Pagination
from codegen.openapi.document import Document, Endpoint
from codegen.openapi.media_types import success_responses
from codegen.openapi.schemas.merged import is_array, properties

_CURSORS = ("token", "page_token", "next_token", "cursor", "starting_after")
_NEXT_CURSORS = ("next_token", "next_page_token", "next_cursor")
_PAGE_SIZES = ("limit", "page_size", "per_page")


def pagination(document: Document, endpoint: Endpoint) -> Pagination | None:
    """Return how the list is paged; None where the operation takes no cursor or answers with none."""
    queries = {parameter["name"] for parameter in endpoint.parameters if parameter["in"] == "query"}
    token = next((name for name in _CURSORS if name in queries), None)
    if token is None:
        return None
    for _, _, schema in success_responses(endpoint):
        whole = properties(document, schema, endpoint.pointer)
        inner = properties(document, whole.get("data", {}), endpoint.pointer)
        for prefix, holder in (("", whole), ("data.", inner)):
            following = next((name for name in _NEXT_CURSORS if name in holder), None)
            lists = (name for name, value in holder.items() if is_array(document, value, endpoint.pointer))
            items = next(lists, None)
            if following and items:
                return Pagination(
                    token=token,
                    limit=next((name for name in _PAGE_SIZES if name in queries), None),
                    items=prefix + _identifier(items),
                    next_token=f"{prefix}{following}",
                    has_more=f"{prefix}has_more" if "has_more" in holder else None,
                )
    return None


def _identifier(name: str) -> str:
    """Return a field as a JMESPath identifier, quoted where its grammar asks for it."""
    if name.isascii() and name.isidentifier():
        return name
    return '"' + name.replace("\\", "\\\\").replace('"', '\\"') + '"'
