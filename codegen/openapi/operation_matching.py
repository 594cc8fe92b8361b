"""Which operation of an older document is which of a newer one."""

from __future__ import annotations

import re
from collections.abc import Callable, Hashable, Iterable

from attrs import frozen


@frozen
class OperationKey:
    """What operations are matched by."""

    method: str
    """In one case throughout."""
    path: str
    id: str | None

    @property
    def shape(self) -> tuple[str, str]:
        """Return method and path, the path's parameters without names."""
        return self.method, re.sub(r"\{[^{}/]*\}", "{}", self.path)


def match_operations(old: Iterable[OperationKey], new: Iterable[OperationKey]) -> dict[OperationKey, OperationKey]:
    """Return the old operation of each new one that has one: by method and path, and of what is left by operation id.

    An id is but a name: two operations may exchange theirs, and one may take that of another.
    """
    olds, news = list(old), list(new)
    found: dict[OperationKey, OperationKey] = {}
    keys: list[Callable[[OperationKey], Hashable]] = [
        lambda operation: (operation.method, operation.path),
        lambda operation: operation.shape,
        lambda operation: operation.id,
    ]
    for key in keys:
        before, after = _unique(olds, key), _unique(news, key)
        found |= {after[name]: before[name] for name in after if name in before}
        matched = set(found.values())
        olds = [operation for operation in olds if operation not in matched]
        news = [operation for operation in news if operation not in found]
    return found


def _unique(
    operations: Iterable[OperationKey], key: Callable[[OperationKey], Hashable]
) -> dict[Hashable, OperationKey]:
    """Return the operations by `key`, without those that have none or share it."""
    grouped: dict[Hashable, list[OperationKey]] = {}
    for operation in operations:
        grouped.setdefault(key(operation), []).append(operation)
    return {name: group[0] for name, group in grouped.items() if name is not None and len(group) == 1}
