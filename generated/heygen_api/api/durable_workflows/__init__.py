# Generated from the OpenAPI contract: do not edit. See CONTRIBUTING.md.
"""Request functions, a module for each operation, imported when asked for (PEP 562)."""

from importlib import import_module as _import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from . import (
        cancel_workflow_run,
        create_workflow,
        create_workflow_run,
        get_workflow,
        get_workflow_node_types,
        get_workflow_run,
        get_workflow_version,
        list_workflow_definitions,
        list_workflow_run_nodes,
        list_workflow_runs,
        list_workflow_versions,
        publish_workflow_version,
        update_workflow_draft,
    )

__all__ = (
    "cancel_workflow_run",
    "create_workflow",
    "create_workflow_run",
    "get_workflow",
    "get_workflow_node_types",
    "get_workflow_run",
    "get_workflow_version",
    "list_workflow_definitions",
    "list_workflow_run_nodes",
    "list_workflow_runs",
    "list_workflow_versions",
    "publish_workflow_version",
    "update_workflow_draft",
)


def __getattr__(name: str) -> Any:
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return _import_module(f".{name}", __name__)


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
