"""What a change of the API does to Python programs: the names of two generated packages compared."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping
from pathlib import Path

from attrs import Factory, frozen

from codegen.compare.kinds import KINDS, Severity

_FUNCTION = "sync_detailed"
"""Of the functions of one operation, which take the same: the one that is there for every operation."""
_OF_EVERY_CALL = frozenset({"client", "key", "timeout"})
_OF_EVERY_MODEL = frozenset({"additional_properties"})


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
    parts: Mapping[str, str] = Factory(dict)
    """Attributes or keyword arguments, each with its type as it is written."""

    @property
    def part(self) -> str:
        """Return what a part is, as kinds of change name it."""
        return "attribute" if self.what == "class" else "keyword"


def client_changes(old: Path, new: Path, modules: Mapping[str, str]) -> tuple[ClientChange, ...]:
    """Return what is new, renamed or gone of the names in a generated package: classes, modules, and their parts.

    `modules` tells which module of the new package has an operation that another one had in the old.
    """
    paths = sorted({path.relative_to(folder) for folder in (old, new) for path in _sources(folder)})
    changed = [path for path in paths if _content(old / path) != _content(new / path)]
    before, after = (_names(folder, changed) for folder in (old, new))
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


def _sources(package: Path) -> Iterator[Path]:
    for folder in ("models", "api"):
        yield from (path for path in (package / folder).rglob("*.py") if path.name != "__init__.py")
    yield package / "bodies.py"


def _content(path: Path) -> bytes | None:
    return path.read_bytes() if path.is_file() else None


def _names(package: Path, paths: list[Path]) -> dict[str, _Named]:
    found: dict[str, _Named] = {}
    for path in paths:
        if (source := _content(package / path)) is None:
            continue
        body = ast.parse(source).body
        where = ".".join(path.with_suffix("").parts)
        if path.parts[0] == "api":
            found[where] = _Named("module", _keywords(body))
            continue
        folder = path.with_suffix("").parts[0]
        found |= {f"{folder}.{name}": _Named("class", parts) for name, parts in _classes(body)}
    return found


def _classes(body: list[ast.stmt]) -> Iterator[tuple[str, dict[str, str]]]:
    """Yield the public classes, and the names for types, with their attributes."""
    for statement in body:
        match statement:
            case ast.ClassDef(name=name):
                yield name, _attributes(statement.body)
            case ast.Assign(targets=[ast.Name(id=name)]) | ast.AnnAssign(target=ast.Name(id=name)):
                if not name.startswith("_"):
                    yield name, {}


def _attributes(body: list[ast.stmt]) -> dict[str, str]:
    return {
        statement.target.id: ast.unparse(statement.annotation)
        for statement in body
        if isinstance(statement, ast.AnnAssign)
        and isinstance(statement.target, ast.Name)
        and statement.target.id not in _OF_EVERY_MODEL
    }


def _keywords(body: list[ast.stmt]) -> dict[str, str]:
    for statement in body:
        if isinstance(statement, ast.FunctionDef) and statement.name == _FUNCTION:
            arguments = [*statement.args.posonlyargs, *statement.args.args, *statement.args.kwonlyargs]
            return {
                each.arg: ast.unparse(each.annotation) if each.annotation else ""
                for each in arguments
                if each.arg not in _OF_EVERY_CALL
            }
    return {}
