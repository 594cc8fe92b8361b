"""What the templates ask about the interface.

No text of the document reaches a template but through here, as a Python literal or as the text of a docstring.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from attrs import frozen

from codegen.emit.interface import Answer, Interface, Parameter, RequestBody, RequestFunction
from codegen.emit.simple_types import referenced
from codegen.operations.options import is_idempotency_key


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
            "condition": _condition,
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
        variants: list[tuple[bool, int, str, str]] = []
        for model in _direct_models(union):
            name = str(model.class_info.name)
            constants, required = self._constants(name), tuple(self.interface.components[name]["required"])
            mark = literal((constants, () if constants else required))
            variants.append((not constants, -len(required), name, mark))
        return [(name, mark) for _, _, name, mark in sorted(variants, key=lambda each: each[:2])]

    def _constants(self, model: str) -> dict[str, tuple[Any, ...]]:
        """Return the values that the model alone has in some of its fields."""
        found: dict[str, tuple[Any, ...]] = {}
        for name, field in self.interface.components[model]["properties"].items():
            schema = self.interface.components.get(referenced(field) or "", field)
            values = [schema["const"]] if "const" in schema else schema.get("enum", ())
            if len(values) == 1:
                found[name] = tuple(values)
        for name, values in self.interface.discriminators.get(model, {}).items():
            found[name] = tuple(dict.fromkeys((*found.get(name, ()), *values)))
        return found

    def _wire_name(self, model: Any, prop: Any) -> str:
        return self.field_names[str(model.class_info.name)][str(prop.python_name)]

    def _body_type(self, body: RequestBody) -> str:
        prop = body.type
        if body.form == "bytes":
            return "File | bytes | str"
        own = _type(prop)
        if own == "Any" or body.form != "json":
            return own if own == "Any" else f"{own} | Mapping[str, Any]"
        dicts = sorted(f"bodies.{name}" for each in _models(prop) if (name := str(each.class_info.name)) in self.bodies)
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


def _type(prop: Any) -> str:
    return str(prop.get_type_string(no_optional=True).as_unembedded_code())


def _condition(answer: Answer) -> str:
    """Return, as Python source, when an answer is the one; empty for `default`."""
    first, rest = answer.code[0], answer.code[1:]
    if answer.code == "default":
        return ""
    if rest == "XX":
        return f"{first}00 <= response.status_code <= {first}99"
    return f"response.status_code == {answer.code}"


def _return_type(function: RequestFunction) -> str:
    kinds = sorted({kind for answer in function.answers for kind in _alternatives(answer.type)})
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


def _model_imports(function: RequestFunction) -> list[str]:
    typed = (*function.parameters, *function.answers, *([function.body] if function.body else ()))
    props = [each.type for each in typed]
    return _of_models(
        line for prop in props for line in prop.get_imports(prefix="...") | prop.get_lazy_imports(prefix="...")
    )


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
