"""What is printed at once: one answer, or one page of a list."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Any

from attrs import frozen

from heygen.output import json_text

if TYPE_CHECKING:
    from heygen_api.record import Operation

NOTHING: Any = object()
_RESPELLED = re.compile(rb"\d\.\d+0[\s,\]}]|\d[eE][+-]?\d|\d\.\d{14}|\d{17}|-0[.,\s\]}]|\\u[dD][89a-fA-F]|NaN|Infinity")
"""What Python may spell in another way than the server did; without any of it, its encoder is fast and right."""
_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


@frozen(kw_only=True, repr=False, eq=False, slots=False)
class Page:
    """An answer as it came, and the value in it that is shown."""

    content: bytes | None = None
    """JSON as it came; None where the value was made here."""
    made: Any = NOTHING
    operation: Operation | None = None
    entries: Sequence[Any] | None = None
    """The entries of a list, where they are known already."""
    is_selected: bool = False
    """The value is what an expression has chosen: no answer of the operation any more."""

    @cached_property
    def value(self) -> Any:
        """The whole value."""
        if self.content is None:
            return self.made
        return json_text.load(self.content.decode("utf-8", "surrogateescape"))

    @property
    def json(self) -> bytes:
        """The whole value as JSON: as it came, if it did."""
        if self.content is not None:
            return self.content
        return json.dumps(self.made, ensure_ascii=False).encode("utf-8", "backslashreplace")

    @cached_property
    def items(self) -> Sequence[Any] | None:
        """The entries of a list; None for one resource."""
        if self.entries is not None:
            return self.entries
        if self.is_selected:
            return self.value if isinstance(self.value, list) else None
        return items_of(self.operation, self.value)

    @cached_property
    def resource(self) -> Any:
        """What an answer is about: what it has under `data`, if it is an envelope."""
        is_envelope = isinstance(self.value, Mapping) and "data" in self.value and not self.is_selected
        return self.value["data"] if is_envelope else self.value

    @property
    def rows_as_json(self) -> list[str]:
        """The entries of a list, or the one resource, each as the JSON that came: no number or name is spelled anew."""
        if self.content is None or self.is_selected or not _RESPELLED.search(self.content):
            return [_encode(row) for row in self.rows]
        text = self.content.decode("utf-8", "surrogateescape")
        if self.items is None:
            named = json_text.members(text)
            return [named.get("data") or b"".join(json_text.compact(self.content)).decode("utf-8", "surrogateescape")]
        paging = self.operation.pagination if self.operation else None
        for name in paging.items.split(".") if paging else ["data"]:
            text = json_text.members(text).get(name, text)
        found = json_text.elements(text)
        return found[: len(self.items)] if len(found) >= len(self.items) else [_encode(row) for row in self.rows]

    @property
    def rows(self) -> Sequence[Any]:
        """The entries of a list, or the one resource."""
        return [self.resource] if self.items is None else self.items


def with_items(operation: Operation, document: Any, items: Sequence[Any], token: str | None) -> Any:
    """Return the answer of a list with other items, and the token of what follows them."""
    assert operation.pagination is not None
    paging = operation.pagination
    values: dict[str, Any] = {paging.items: list(items), paging.next_token: token}
    if paging.has_more:
        values[paging.has_more] = token is not None
    for path, value in values.items():
        document = _replaced(document, path.split("."), value)
    return document


def _replaced(document: Any, path: Sequence[str], value: Any) -> Any:
    if not path:
        return value
    holder = document if isinstance(document, Mapping) else {}
    return {**holder, path[0]: _replaced(holder.get(path[0]), path[1:], value)}


def items_of(operation: Operation | None, document: Any) -> list[Any] | None:
    """Return the entries of a list that an operation answers with; None for one resource."""
    if operation is not None and operation.pagination is not None:
        from heygen_api.waiting import search  # noqa: PLC0415 - brings jmespath, which JSON as it came does not need

        found = search(operation.pagination.items, document)
        return found if isinstance(found, list) else None
    data = document.get("data") if isinstance(document, Mapping) else document
    if isinstance(data, list):
        return data
    if operation is None or operation.command[-1:] != ("list",) or not isinstance(data, Mapping):
        return None
    lists = [value for value in data.values() if isinstance(value, list)]
    return lists[0] if len(lists) == 1 else None
