"""What tells the models of a union apart: the values of constant fields and of discriminators."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from codegen.openapi.members import listed, named
from codegen.openapi.references import fragment_parts


class Marks:
    """Collects, by model and by the wire name of a field, the values that stand for the model."""

    def __init__(self) -> None:
        self.values: dict[str, dict[str, tuple[Any, ...]]] = {}

    def add_constant(self, model: str, field: str, schema: Mapping[str, Any] | None) -> None:
        """Add a field that has a single value, if it has."""
        if schema is None:
            return
        values = [schema["const"]] if "const" in schema else listed(schema, "enum")
        if len(values) == 1 and isinstance(values[0], str | int):
            self.values.setdefault(model, {}).setdefault(field, (values[0],))

    def add_discriminated(self, discriminator: Mapping[str, Any], alternative: Any, model: str | None) -> None:
        """Add the values of a discriminator that stand for an alternative (OpenAPI 3.1.0 section 4.8.25)."""
        field = discriminator.get("propertyName")
        target = alternative.get("$ref") if isinstance(alternative, Mapping) else None
        if model is None or not isinstance(field, str) or not isinstance(target, str):
            return
        schema_name = fragment_parts(target)[-1]
        mapping = named(discriminator, "mapping")
        values = [value for value, mapped in mapping.items() if mapped in (target, schema_name)] or [schema_name]
        told = self.values.setdefault(model, {})
        told[field] = tuple(dict.fromkeys((*told.get(field, ()), *values)))
