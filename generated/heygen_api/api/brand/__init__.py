# Generated from the OpenAPI contract: do not edit. See CONTRIBUTING.md.
"""Request functions, a module for each operation, imported when asked for (PEP 562)."""

from importlib import import_module as _import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from . import (
        create_brand_glossary,
        create_brand_kit,
        delete_brand_glossary,
        delete_brand_kit,
        get_brand_glossary,
        get_brand_kit,
        list_brand_glossaries,
        list_brand_kits,
        update_brand_glossary,
        update_brand_kit,
    )

__all__ = (
    "create_brand_glossary",
    "create_brand_kit",
    "delete_brand_glossary",
    "delete_brand_kit",
    "get_brand_glossary",
    "get_brand_kit",
    "list_brand_glossaries",
    "list_brand_kits",
    "update_brand_glossary",
    "update_brand_kit",
)


def __getattr__(name: str) -> Any:
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return _import_module(f".{name}", __name__)


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
