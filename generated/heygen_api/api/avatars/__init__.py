# Generated from the OpenAPI contract: do not edit. See CONTRIBUTING.md.
"""Request functions, a module for each operation, imported when asked for (PEP 562)."""

from importlib import import_module as _import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from . import (
        create_avatar,
        create_avatar_consent,
        delete_avatar_group,
        delete_avatar_look,
        get_avatar_group,
        get_avatar_look,
        list_avatar_groups,
        list_avatar_looks,
        update_avatar_group,
        update_avatar_look,
    )

__all__ = (
    "create_avatar",
    "create_avatar_consent",
    "delete_avatar_group",
    "delete_avatar_look",
    "get_avatar_group",
    "get_avatar_look",
    "list_avatar_groups",
    "list_avatar_looks",
    "update_avatar_group",
    "update_avatar_look",
)


def __getattr__(name: str) -> Any:
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return _import_module(f".{name}", __name__)


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
