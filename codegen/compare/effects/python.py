"""What a change of the API does to Python programs: the names and types of two clients compared."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from attrs import Factory, field, frozen

from codegen.compare.kinds import KINDS, Direction, Severity
from codegen.emit.interface import Interface, RequestFunction
from codegen.emit.simple_types import FILE, referenced
from codegen.openapi.operation_matching import OperationKey, match_operations
from codegen.operations.python_names import MODEL_MEMBERS, identifiers

_SCALARS = {"string": "str", "integer": "int", "number": "float", "boolean": "bool", "null": "None"}


@frozen
class ClientChange:
    """One name of the Python client that is new, renamed, gone, or stands for something else."""

    kind: str
    """A key of `KINDS`."""
    name: str
    """In the package: `models.VideoDetail`, `models.VideoDetail.title`, `api.videos.get_video`; where it is gone, as
    it was."""
    before: str | None = None
    after: str | None = None
    """Both names, types or operations, where it has another one."""
    direction: Direction | None = None
    """Of an attribute: whether programs make its class for a request, or only get it in answers."""

    @property
    def severity(self) -> Severity:
        """Return whether it breaks programs that know nothing of it."""
        return KINDS[self.kind].severity(self.direction)

    @property
    def reason(self) -> str:
        """Return why it has its severity, in a few words."""
        return KINDS[self.kind].reason


@frozen
class _Part:
    """An attribute or a keyword argument; two are equal that have one type."""

    types: frozenset[str]
    """In Python, of which a value has one."""
    required: bool = field(eq=False)

    @property
    def declared(self) -> frozenset[str]:
        """Return the types of what is read from an attribute."""
        return self.types if self.required else self.types | {"Unset"}

    def __str__(self) -> str:
        return " | ".join(sorted(self.declared, key=lambda name: (name in ("None", "Unset"), name)))


@frozen
class _Named:
    """A class, or the module of an operation's functions."""

    what: str
    parts: Mapping[str, _Part] = Factory(dict)
    """Attributes or keyword arguments."""
    is_given: bool = True
    """Programs give its parts: those of what is in requests."""
    is_read: bool = False
    """Programs read its parts: those of what is in answers."""
    operation: str = ""
    """What the functions of a module call: method and path."""
    returned: _Part | None = None
    """What the functions of a module return."""

    @property
    def part(self) -> str:
        """Return what a part is, as kinds of change name it."""
        return "attribute" if self.what == "class" else "keyword"

    @property
    def direction(self) -> Direction:
        """Return which way it goes; the worse one, where it goes both."""
        return Direction.REQUEST if self.is_given else Direction.RESPONSE


def client_changes(old: Interface, new: Interface) -> tuple[ClientChange, ...]:
    """Return what becomes of the names of a client: of classes, modules of functions, and their parts.

    A module is the same where its operation is: by method and path, then by its name.
    """
    after = _names(new, {})
    now = _same_classes(_names(old, {}), after) | _same_modules(old, new)
    before = _names(old, {_last(name): _last(its) for name, its in now.items() if name.startswith("models.")})
    bases = _bases(old, new)
    found: list[ClientChange] = []
    for name, named in before.items():
        its = now.get(name)
        if name in after and its != name:
            found.append(ClientChange(f"{named.what}-reassigned", name, named.operation, after[name].operation))
        elif its is None:
            found.append(ClientChange(f"{named.what}-removed", name))
        if its is not None and its != name:
            found.append(ClientChange(f"{named.what}-renamed", its, name, its))
        if its is not None:
            found += _changed_parts(its, named, after[its], bases)
    known = {*before, *now.values()}
    found += [ClientChange(f"{named.what}-added", name) for name, named in after.items() if name not in known]
    return tuple(sorted(found, key=lambda change: change.severity.rank))


def _changed_parts(name: str, old: _Named, new: _Named, bases: Mapping[str, str]) -> Iterator[ClientChange]:
    gone = [part for part in old.parts if part not in new.parts]
    added = [part for part in new.parts if part not in old.parts]
    # One that goes and one that comes, of one type: anything else would be a guess.
    if len(gone) == len(added) == 1 and old.parts[gone[0]] == new.parts[added[0]]:
        yield ClientChange(f"{old.part}-renamed", f"{name}.{added[0]}", gone[0], added[0])
        gone, added = [], []
    for part in gone:
        yield ClientChange(f"{old.part}-removed", f"{name}.{part}")
    for part in added:
        if new.parts[part].required:
            yield ClientChange(f"required-{old.part}-added", f"{name}.{part}", direction=old.direction)
        else:
            yield ClientChange(f"{old.part}-added", f"{name}.{part}")
    for part, was in old.parts.items():
        if part not in new.parts:
            continue
        its = new.parts[part]
        if its.required and not was.required:
            yield ClientChange(f"{old.part}-required", f"{name}.{part}", direction=old.direction)
        # What is given may be of more types than before, what is read of fewer.
        if (old.is_given and not _has_all(its.types, was.types, bases)) or (
            old.is_read and not _has_all(was.declared, its.declared, bases)
        ):
            yield ClientChange(f"{old.part}-retyped", f"{name}.{part}", str(was), str(its))

    if old.returned and new.returned and not _has_all(old.returned.types, new.returned.types, bases):
        yield ClientChange("return-type-changed", name, str(old.returned), str(new.returned))


def _has_all(wider: frozenset[str], types: frozenset[str], bases: Mapping[str, str]) -> bool:
    """Tell whether every value of the types has one of the wider ones."""
    return "Any" in wider or all(name in wider or _base(name, bases) in wider for name in types)


def _base(name: str, bases: Mapping[str, str]) -> str | None:
    """Return the type that has all values of a type, and more."""
    if name.startswith("Literal["):
        return "bool" if name in ("Literal[True]", "Literal[False]") else "str"
    return bases.get(name)


def _bases(*clients: Interface) -> dict[str, str]:
    """Return for enums and numbers the type that has all of their values, and more."""
    enums = {name: schema for client in clients for name, schema in client.components.items() if "enum" in schema}
    return {"int": "float", **{name: _SCALARS[schema["type"]] for name, schema in enums.items()}}


def _same_modules(old: Interface, new: Interface) -> dict[str, str]:
    """Return by its old module the new one of each operation that is still there."""
    olds, news = (
        {OperationKey(each.method, each.path, each.name): _module(each) for each in client.functions}
        for client in (old, new)
    )
    return {olds[was]: news[now] for now, was in match_operations(olds, news).items()}


def _same_classes(before: Mapping[str, _Named], after: Mapping[str, _Named]) -> dict[str, str]:
    """Return the new names by the old ones: the same, or that which alone has the same attributes."""
    same = {name: name for name, named in before.items() if name in after and named.what == "class"}
    gone = {name: named for name, named in before.items() if name not in after and named.what == "class"}
    new = {name: named for name, named in after.items() if name not in before and named.parts}
    for name, named in gone.items():
        likes, others = (
            [each for each, other in names.items() if other.what == named.what and other.parts == named.parts]
            for names in (new, gone)
        )
        if len(likes) == len(others) == 1:
            same[name] = likes[0]
    return same


def _names(client: Interface, renamed: Mapping[str, str]) -> dict[str, _Named]:
    """Return the classes, which `models` and `bodies` have alike, and the modules of request functions.

    In types stand the new names of classes that are `renamed`.
    """
    given = client.reached(
        kind
        for each in client.functions
        for kind in (*(it.type for it in each.parameters), *([each.body.type] if each.body else ()))
    )
    read = client.reached(answer.type for each in client.functions for answer in each.answers)
    classes = {
        f"models.{name}": _Named("class", _attributes(schema, renamed), name in given, name in read)
        for name, schema in client.components.items()
    }
    modules = {
        _module(each): _Named(
            "module",
            _keywords(each, renamed),
            operation=f"{each.method.upper()} {each.path}",
            returned=_returned(each, renamed),
        )
        for each in client.functions
    }
    return classes | modules


def _module(function: RequestFunction) -> str:
    return f"api.{function.tag}.{function.name}"


def _last(name: str) -> str:
    return name.rpartition(".")[2]


def _attributes(schema: Mapping[str, Any], renamed: Mapping[str, str]) -> dict[str, _Part]:
    fields = schema.get("properties", {})
    parts = (_Part(_types(kind, renamed), name in schema["required"]) for name, kind in fields.items())
    return dict(zip(identifiers(fields, MODEL_MEMBERS), parts, strict=True))


def _keywords(function: RequestFunction, renamed: Mapping[str, str]) -> dict[str, _Part]:
    keywords = {each.python_name: _Part(_types(each.type, renamed), each.required) for each in function.parameters}
    if function.body is not None:
        keywords["body"] = _Part(_types(function.body.type, renamed), function.body.required)
    return keywords


def _returned(function: RequestFunction, renamed: Mapping[str, str]) -> _Part:
    """Return what a call returns: any of its answers, or None for one that the document does not describe."""
    return _Part(frozenset({"None"}).union(*(_types(each.type, renamed) for each in function.answers)), required=True)


def _types(kind: Mapping[str, Any], renamed: Mapping[str, str]) -> frozenset[str]:
    """Return a type, or those of a union, as Python has them."""
    if "anyOf" in kind:
        return frozenset().union(*(_types(each, renamed) for each in kind["anyOf"]))
    if name := referenced(dict(kind)):
        return frozenset({renamed.get(name, name)})
    if "const" in kind:
        return frozenset({f"Literal[{kind['const']!r}]"})
    if kind.get("type") == "array":
        return frozenset({f"list[{_Part(_types(kind['items'], renamed), required=True)}]"})
    if kind.get("format") == FILE["format"]:
        return frozenset({"File"})
    return frozenset({_SCALARS.get(kind.get("type", ""), "Any")})
