"""Kinds of media types (RFC 9110 section 8.3.1), as far as the command line treats them differently."""

from __future__ import annotations


def is_json(media_type: str | None) -> bool:
    """Tell whether a body of this type is JSON (RFC 6839 section 3.1 for `+json`)."""
    essence = _essence(media_type)
    return essence == "application/json" or essence.endswith("+json")


def is_multipart(media_type: str | None) -> bool:
    """Tell whether a body of this type is made of parts, files among them."""
    return _essence(media_type).startswith("multipart/")


def _essence(media_type: str | None) -> str:
    return (media_type or "").partition(";")[0].strip().lower()
