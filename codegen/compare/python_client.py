"""What a change of the API does to Python programs: the names of two clients compared."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from attrs import Factory, frozen

from codegen.compare.kinds import KINDS, Severity
from codegen.emit.interface import Interface, RequestFunction
from codegen.operations.python_names import MODEL_MEMBERS, identifiers

_TEXTS = frozenset({"description", "title", "default", "example", "examples"})
"""Keywords of a type that make it no other."""


@frozen
class ClientChange:
    """One name of the Python client that is new, renamed or gone."""

    kind: str
    """A key of `KINDS`."""
    name: str
    """In the package: `models.VideoDetail`, `models.VideoDetail.title`, `api.videos.get_video`; where it is gone, as
    it was."""
    before: str | None = None
    after: str | None = None
    """Both names, where it has another one."""

    @property
    def severity(self) -> Severity:
        """Return whether it breaks programs that know nothing of it."""
        return KINDS[self.kind].severity(None)

    @property
    def reason(self) -> str:
        """Return why it has its severity, in a few words."""
        return KINDS[self.kind].reason


@frozen
class _Named:
    """A class, or the module of an operation's functions."""

    what: str
    parts: Mapping[str, Any] = Factory(dict)
    """Attributes or keyword arguments, each with its type."""

    @property
    def part(self) -> str:
        """Return what a part is, as kinds of change name it."""
        return "attribute" if self.what == "class" else "keyword"


def client_changes(old: Interface, new: Interface, modules: Mapping[str, str]) -> tuple[ClientChange, ...]:
    """Return what is new, renamed or gone of the names of a client: classes, modules of functions, and their parts.

    `modules` tells which module of the new client has an operation that another one had in the old.
    """
    before, after = _names(old), _names(new)
    renamed = _renamed(before, after, modules)
    found: list[ClientChange] = []
    for name, named in before.items():
        now = renamed.get(name, name)
        if now not in after:
            found.append(ClientChange(f"{named.what}-removed", name))
            continue
        if now != name:
            found.append(ClientChange(f"{named.what}-renamed", now, name, now))
        found += _changed_parts(now, named, after[now])
    known = {*before, *renamed.values()}
    found += [ClientChange(f"{named.what}-added", name) for name, named in after.items() if name not in known]
    return tuple(sorted(found, key=lambda change: change.severity.rank))


def _changed_parts(name: str, old: _Named, new: _Named) -> Iterator[ClientChange]:
    gone = [part for part in old.parts if part not in new.parts]
    added = [part for part in new.parts if part not in old.parts]
    # One that goes and one that comes, of one type: anything else would be a guess.
    if len(gone) == len(added) == 1 and old.parts[gone[0]] == new.parts[added[0]]:
        yield ClientChange(f"{old.part}-renamed", f"{name}.{added[0]}", gone[0], added[0])
        return
    for part in gone:
        yield ClientChange(f"{old.part}-removed", f"{name}.{part}")
    for part in added:
        yield ClientChange(f"{old.part}-added", f"{name}.{part}")


def _renamed(before: Mapping[str, _Named], after: Mapping[str, _Named], modules: Mapping[str, str]) -> dict[str, str]:
    """Return the new names by the old ones: of operations as told, of classes where one alone has the same parts."""
    renamed = {name: now for name, now in modules.items() if name in before and now in after and now not in before}
    gone = {name: named for name, named in before.items() if name not in after and named.what == "class"}
    new = {name: named for name, named in after.items() if name not in before and named.parts}
    for name, named in gone.items():
        likes, others = (
            [each for each, other in names.items() if _package(each) == _package(name) and other.parts == named.parts]
            for names in (new, gone)
        )
        if len(likes) == len(others) == 1:
            renamed[name] = likes[0]
    return renamed


def _package(name: str) -> str:
    return name.rpartition(".")[0]


def _names(client: Interface) -> dict[str, _Named]:
    """Return the classes, which `models` and `bodies` have alike, and the modules of request functions."""
    found = {f"models.{name}": _Named("class", _attributes(schema)) for name, schema in client.components.items()}
    return found | {f"api.{each.tag}.{each.name}": _Named("module", _keywords(each)) for each in client.functions}


def _attributes(schema: Mapping[str, Any]) -> dict[str, Any]:
    fields = schema.get("properties", {})
    return dict(zip(identifiers(fields, MODEL_MEMBERS), map(_type, fields.values()), strict=True))


def _keywords(function: RequestFunction) -> dict[str, Any]:
    keywords = {each.python_name: _type(each.type) for each in function.parameters}
    return keywords if function.body is None else {**keywords, "body": _type(function.body.type)}


def _type(kind: Any) -> Any:
    if isinstance(kind, Mapping):
        return {keyword: _type(value) for keyword, value in kind.items() if keyword not in _TEXTS}
    return [_type(each) for each in kind] if isinstance(kind, list) else kind
