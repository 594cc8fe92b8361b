"""What the templates ask about the interface.

No text of the document reaches a template but through here, as a Python literal or as the text of a docstring.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from attrs import frozen

from codegen.emit.interface import Answer, Interface, Parameter, RequestFunction
from codegen.emit.simple_types import NULL
from codegen.operations.options import is_idempotency_key

_SOURCES = {"json": "response.json()", "text": "response.text", "bytes": "response.content", "none": "None"}


@frozen(eq=False)
class Endpoint:
    """A request function, with the library's properties for its types."""

    function: RequestFunction
    parameters: Mapping[str, Any]
    """By Python name."""
    body: Any | None
    answers: tuple[tuple[Answer, Any], ...]

    @property
    def name(self) -> str:
        """Return the name of the module."""
        return self.function.name


@frozen(eq=False)
class Helpers:
    """The functions and filters of the templates."""

    interface: Interface
    field_names: Mapping[str, Mapping[str, str]]
    """By model and Python name: the names of fields on the wire."""
    bodies: set[str]
    """Names of the TypedDicts in the module `bodies`."""

    def globals(self) -> dict[str, Any]:
        """Return the functions and values by the names that templates use."""
        interface = self.interface
        return {
            "title": interface.title,
            "base_url": interface.base_url,
            "auth_header": interface.auth_header,
            "auth_prefix": interface.auth_prefix,
            "answers_of": _answers_of,
            "schema_of": lambda prop: interface.components[str(prop.class_info.name)],
            "wire_name": self._wire_name,
            "variants_of": self._variants_of,
            "body_type": self._body_type,
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
        return [(name, self._mark(name)) for name in sorted(_names(_direct_models(union)), key=self._vagueness)]

    def _vagueness(self, model: str) -> tuple[bool, int]:
        return model not in self.interface.constants, -len(self.interface.components[model]["required"])

    def _mark(self, model: str) -> str:
        constants = self.interface.constants.get(model, {})
        return literal((dict(constants), () if constants else tuple(self.interface.components[model]["required"])))

    def _wire_name(self, model: Any, prop: Any) -> str:
        return self.field_names[str(model.class_info.name)][str(prop.python_name)]

    def _body_type(self, endpoint: Endpoint) -> str:
        assert endpoint.function.body is not None
        assert endpoint.body is not None
        form, prop = endpoint.function.body.form, endpoint.body
        if form == "bytes":
            return "File | bytes | str"
        own = _type(prop)
        if own == "Any" or form != "json":
            return own if own == "Any" else f"{own} | Mapping[str, Any]"
        dicts = sorted(f"bodies.{name}" for name in _names(_models(prop)) if name in self.bodies)
        # A mapping stands for an object just where the body is one, or one of several; a list has its own type.
        return " | ".join([own, *(dicts if _direct_models(prop) else ()), *_plain_forms(prop)])


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


def _names(models: list[Any]) -> list[str]:
    return [str(model.class_info.name) for model in models]


def _type(prop: Any) -> str:
    return str(prop.get_type_string(no_optional=True).as_unembedded_code())


def _answers_of(endpoint: Endpoint) -> list[tuple[str, str, Any]]:
    """Return, as Python source, when an answer is one that the contract describes and what it is read from.

    Third is the property that parses it. The condition is empty for `default`, which comes last.
    """
    found: list[tuple[str, str, Any]] = []
    for answer, prop in sorted(endpoint.answers, key=lambda each: (each[0].code == "default", each[0].code)):
        code, source = answer.code, "None" if answer.type == NULL else _SOURCES[answer.form]
        condition = "" if code == "default" else f"response.status_code == {code}"
        if code.endswith("XX"):
            condition = f"{code[0]}00 <= response.status_code <= {code[0]}99"
        found.append((condition, source, prop))
    return found


def _return_type(endpoint: Endpoint) -> str:
    kinds = sorted({kind for _, prop in endpoint.answers for kind in _alternatives(prop)})
    if not kinds or "Any" in kinds:
        return "Any"
    return " | ".join([*(kind for kind in kinds if kind != "None"), "None"])


def _alternatives(prop: Any) -> list[str]:
    if prop.template == "union_property.py.jinja":
        return [kind for inner in prop.inner_properties for kind in _alternatives(inner)]
    return [_type(prop)]


def _key_header_of(parameters: list[Parameter]) -> str | None:
    """Return the name of the header that takes an idempotency key."""
    return next((each.name for each in parameters if is_idempotency_key(each.name)), None)


def _styles_of(parameters: list[Parameter]) -> Mapping[str, str]:
    return {parameter.name: parameter.style for parameter in parameters if parameter.style}


def _model_imports(endpoint: Endpoint) -> list[str]:
    props = [*endpoint.parameters.values(), endpoint.body, *(prop for _, prop in endpoint.answers)]
    found = (each for prop in props if prop is not None for each in _imports(prop))
    return _of_models(found)


def _imports(prop: Any) -> set[str]:
    return {*prop.get_imports(prefix="..."), *prop.get_lazy_imports(prefix="...")}


def _type_imports(model: Any) -> list[str]:
    return _of_models((*model.lazy_imports, *model.relative_imports))


def _of_models(imports: Iterable[str]) -> list[str]:
    return sorted({line for line in imports if ".models." in line and " check_" not in line})


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
