# Generated from the OpenAPI contract: do not edit. See CONTRIBUTING.md.
"""Request functions: a package for each tag, in it a module for each operation, imported when asked for (PEP 562)."""

from importlib import import_module as _import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from . import (
        ai_clipping,
        asset_batches,
        assets,
        audio,
        avatar_realtime,
        avatars,
        background_removal,
        batches,
        brand,
        durable_workflows,
        filler_word_removal,
        hyper_frames,
        lipsync,
        lipsync_batches,
        models,
        podcasts,
        templates,
        user,
        video_agent,
        video_quality,
        video_translate,
        video_translation_batches,
        videos,
        voices,
        webhooks,
    )

__all__ = (
    "ai_clipping",
    "asset_batches",
    "assets",
    "audio",
    "avatar_realtime",
    "avatars",
    "background_removal",
    "batches",
    "brand",
    "durable_workflows",
    "filler_word_removal",
    "hyper_frames",
    "lipsync",
    "lipsync_batches",
    "models",
    "podcasts",
    "templates",
    "user",
    "video_agent",
    "video_quality",
    "video_translate",
    "video_translation_batches",
    "videos",
    "voices",
    "webhooks",
)


def __getattr__(name: str) -> Any:
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return _import_module(f".{name}", __name__)


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
