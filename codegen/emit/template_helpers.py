"""What the templates ask about the interface.

No text of the document reaches a template but through here, as a Python literal or as the text of a docstring.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any

from attrs import frozen

from codegen.emit.interface import Field, Interface, Model, Parameter, RequestFunction
from codegen.operations.options import is_idempotency_key


@frozen
class Helpers:
    """The functions and filters of the templates."""

    interface: Interface
    bodies: set[str]
    """Names of the TypedDicts in the module `bodies`."""

    def globals(self) -> dict[str, Any]:
        """Return the functions and values by the names that templates use."""
        interface = self.interface
        functions = {function.name: function for function in interface.functions}
        return {
            "title": interface.title,
            "base_url": interface.base_url,
            "auth_header": interface.auth_header,
            "auth_prefix": interface.auth_prefix,
            "function_of": lambda endpoint: functions[str(endpoint.name)],
            "model_of": lambda model: interface.models[str(model.class_info.name)],
            "enum_of": lambda enum: interface.enums[str(enum.class_info.name)],
            "field_of": _field_of,
            "variants_of": self._variants_of,
            "body_type": self._body_type,
            "declaration": _declaration,
            "key_header_of": _key_header_of,
            "model_imports": _model_imports,
            "needs_parsing": needs_parsing,
            "return_type": _return_type,
            "styles_of": _styles_of,
            "type_imports": _type_imports,
            "url_expression": _url_expression,
        }

    def filters(self) -> dict[str, Callable[..., str]]:
        """Return the filters by the names that templates use."""
        return {"literal": literal, "in_docstring": in_docstring}

    def _variants_of(self, union: Any) -> list[tuple[str, str]]:
        """Return the models of a union in the order to try them, each with what tells it from the others.

        That is, as Python source, its constant fields with their values, or the fields that it requires.
        """
        models = [self.interface.models[str(each.class_info.name)] for each in _direct_models(union)]
        return [(model.name, self._mark(model)) for model in sorted(models, key=self._vagueness)]

    def _vagueness(self, model: Model) -> tuple[bool, int]:
        return model.name not in self.interface.constants, -sum(field.required for field in model.fields)

    def _mark(self, model: Model) -> str:
        constants = self.interface.constants.get(model.name, {})
        required = tuple(field.name for field in model.fields if field.required)
        return literal((dict(constants), () if constants else required))

    def _body_type(self, body: Any, function: RequestFunction) -> str:
        assert function.body is not None
        if function.body.form == "bytes":
            return "File | bytes | str"
        own: str = body.prop.get_type_string(no_optional=True).as_unembedded_code()
        if own == "Any" or function.body.form != "json":
            return own if own == "Any" else f"{own} | Mapping[str, Any]"
        models = _models(body.prop)
        dicts = sorted(f"bodies.{name}" for model in models if (name := str(model.class_info.name)) in self.bodies)
        # A mapping stands for an object just where the body is one, or one of several; a list has its own type.
        return " | ".join([own, *(dicts if _direct_models(body.prop) else ()), *_plain_forms(body.prop)])


def literal(value: Any) -> str:
    """Return a JSON value, or a tuple of such, as a Python literal of printable characters."""
    return repr(value)


def in_docstring(text: str) -> str:
    """Return text that stands in a docstring as it is, and can neither end it nor change how its lines are shown."""
    escaped = "".join(
        character if character == "\n" or character.isprintable() else f"\\u{ord(character):04x}" for character in text
    )
    escaped = escaped.replace("\\", "\\\\")
    return escaped.replace('"', '\\"') if '"""' in escaped or escaped.endswith('"') else escaped


def needs_parsing(prop: Any) -> bool:
    """Tell whether JSON of this property becomes anything but itself."""
    return bool(_models(prop))


def _direct_models(prop: Any) -> list[Any]:
    """Return the models that a value itself may be."""
    if prop.template == "model_property.py.jinja":
        return [prop]
    if prop.template == "union_property.py.jinja":
        return [model for inner in prop.inner_properties for model in _direct_models(inner)]
    return []


def _models(prop: Any) -> list[Any]:
    """Return the models that a value, or what is in it, may be."""
    if prop.template == "list_property.py.jinja":
        return _models(prop.inner_property)
    if prop.template == "union_property.py.jinja":
        return [model for inner in prop.inner_properties for model in _models(inner)]
    return _direct_models(prop)


def _plain_forms(prop: Any) -> list[str]:
    forms = ["Mapping[str, Any]"] if _direct_models(prop) else []
    inner = prop.inner_properties if prop.template == "union_property.py.jinja" else [prop]
    if any(each.template == "list_property.py.jinja" and needs_parsing(each) for each in inner):
        forms.append("Sequence[Mapping[str, Any]]")
    return forms


def _declaration(endpoint: Any, parameter: Parameter) -> str:
    """Return how a request function declares a parameter."""
    prop = next(prop for prop in endpoint.query_parameters if str(prop.python_name) == parameter.python_name)
    declared: str = prop.to_string().as_unembedded_code()
    return declared


def _field_of(model: Model, prop: Any) -> Field:
    return next(field for field in model.fields if field.python_name == str(prop.python_name))


def _return_type(endpoint: Any) -> str:
    kinds = sorted({kind for response in endpoint.responses for kind in _alternatives(response.prop)})
    if not kinds or "Any" in kinds:
        return "Any"
    return " | ".join([*(kind for kind in kinds if kind != "None"), "None"])


def _alternatives(prop: Any) -> list[str]:
    if prop.template == "union_property.py.jinja":
        return [kind for inner in prop.inner_properties for kind in _alternatives(inner)]
    return [prop.get_type_string(no_optional=True).as_unembedded_code()]


def _key_header_of(parameters: list[Parameter]) -> str | None:
    """Return the name of the header that takes an idempotency key."""
    return next((each.name for each in parameters if is_idempotency_key(each.name)), None)


def _styles_of(parameters: list[Parameter]) -> Mapping[str, str]:
    return {parameter.name: parameter.style for parameter in parameters if parameter.style}


def _model_imports(endpoint: Any) -> list[str]:
    return sorted(line for line in endpoint.relative_imports if ".models." in line and " check_" not in line)


def _type_imports(model: Any) -> list[str]:
    lines = {*model.lazy_imports, *model.relative_imports}
    return sorted(line for line in lines if ".models." in line and " check_" not in line)


def _url_expression(function: RequestFunction) -> str:
    """Return, as Python source, the path with its parameters percent-encoded."""
    names = {each.name: each.python_name for each in function.parameters if each.location == "path"}
    parts: list[str] = []
    for index, part in enumerate(re.split(r"\{([^{}/]+)\}", function.path)):
        if index % 2:
            parts.append(f"_to_path({names[part]})")
        elif part:
            parts.append(literal(part))
    return " + ".join(parts)
