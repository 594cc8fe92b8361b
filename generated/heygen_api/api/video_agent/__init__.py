# Generated from the OpenAPI contract: do not edit. See CONTRIBUTING.md.
"""Request functions, a module for each operation, imported when asked for (PEP 562)."""

from importlib import import_module as _import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from . import (
        create_video_agent_v3,
        get_video_agent_resource,
        get_video_agent_session,
        list_video_agent_session_videos,
        list_video_agent_sessions,
        list_video_agent_styles,
        send_video_agent_message,
        stop_video_agent_session,
    )

__all__ = (
    "create_video_agent_v3",
    "get_video_agent_resource",
    "get_video_agent_session",
    "list_video_agent_session_videos",
    "list_video_agent_sessions",
    "list_video_agent_styles",
    "send_video_agent_message",
    "stop_video_agent_session",
)


def __getattr__(name: str) -> Any:
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return _import_module(f".{name}", __name__)


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
