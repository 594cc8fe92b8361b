"""Security of two operations compared: is what a caller sent yesterday enough today?"""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Mapping
from typing import Any

from attrs import frozen

from codegen.compare.findings import Change
from codegen.compare.normal_form.security import Requirement, Scheme, Security
from codegen.openapi.json_values import identity


@frozen
class _Credentials:
    """What a requirement has a caller send, and the scopes of each: both sides call the same the same."""

    requirement: Requirement
    scopes: Mapping[Hashable, frozenset[str]]

    def suffice_but_for_scopes(self, other: _Credentials) -> bool:
        """Tell whether who sends these sends all that `other` asks for, whatever the scopes."""
        return other.scopes.keys() <= self.scopes.keys()

    def lacking(self, other: _Credentials) -> list[str]:
        """Return the scopes that `other` asks for and these need not have."""
        return sorted(scope for sent, scopes in other.scopes.items() for scope in scopes - self.scopes[sent])


def security_changes(old: Security, new: Security) -> Iterator[Change]:
    """Yield what changed in the credentials that an operation asks for, and in the schemes that it uses."""
    edited = _edited(old, new)
    befores = [_credentials(each, old.schemes, {}) for each in old.alternatives]
    afters = [_credentials(each, new.schemes, edited) for each in new.alternatives]
    yield from _refused(befores, afters, new)
    yield from _accepted(befores, afters, old)
    yield from _scheme_changes(old, new, edited)


def _edited(old: Security, new: Security) -> dict[str, Hashable]:
    """Return what the callers of old sent for each scheme that has kept its name, but is sent otherwise now.

    A scheme whose old way another one has taken over was renamed, not edited.
    """
    befores = {scheme.sent for scheme in old.schemes.values()}
    afters = {scheme.sent for scheme in new.schemes.values()}
    return {
        name: scheme.sent
        for name, scheme in old.schemes.items()
        if name in new.schemes and scheme.sent not in afters and new.schemes[name].sent not in befores
    }


def _credentials(
    requirement: Requirement, schemes: Mapping[str, Scheme], edited: Mapping[str, Hashable]
) -> _Credentials:
    scopes: dict[Hashable, frozenset[str]] = {}
    for name, asked in requirement.scopes.items():
        sent = edited.get(name, schemes[name].sent)
        scopes[sent] = scopes.get(sent, frozenset()) | asked
    return _Credentials(requirement, scopes)


def _refused(befores: list[_Credentials], afters: list[_Credentials], new: Security) -> Iterator[Change]:
    """Yield a change for each of the old alternatives that none of the new ones is content with."""
    for before in befores:
        near = [after for after in afters if before.suffice_but_for_scopes(after)]
        lacking = [before.lacking(after) for after in near]
        if [] in lacking:
            continue
        place = before.requirement.pointer
        if near:
            nearest = min(range(len(near)), key=lambda index: len(lacking[index]))
            pointer = near[nearest].requirement.pointer
            yield Change("security-scope-added", place, pointer, after=lacking[nearest])
        elif not before.scopes:
            asked = [after.requirement.value for after in afters]
            yield Change("security-required", place, new.pointer, after=asked[0] if len(asked) == 1 else asked)
        else:
            yield Change("security-removed", place, new.pointer, before=before.requirement.value)


def _accepted(befores: list[_Credentials], afters: list[_Credentials], old: Security) -> Iterator[Change]:
    """Yield a change for each of the new alternatives that ask for less than the old ones, or for something else."""
    told = all(not before.scopes for before in befores) and all(after.scopes for after in afters)
    for after in afters:
        same = [before for before in befores if before.scopes.keys() == after.scopes.keys()]
        place = after.requirement.pointer
        if not same and not after.scopes:
            yield Change("security-dropped", old.pointer, place)
        elif not same and not told:
            yield Change("security-added", old.pointer, place, after=after.requirement.value)
        elif same and all(after.lacking(before) for before in same):
            spared = min((after.lacking(before) for before in same), key=len)
            yield Change("security-scope-removed", same[0].requirement.pointer, place, before=spared)


def _scheme_changes(old: Security, new: Security, edited: Mapping[str, Hashable]) -> Iterator[Change]:
    for name, before in old.schemes.items():
        same = new.schemes.get(name)
        alike = [scheme for scheme in new.schemes.values() if scheme.sent == before.sent]
        after = same if name in edited or same in alike else alike[0] if len(alike) == 1 else None
        if after is None or identity(before.declared) == identity(after.declared):
            continue
        if not before.declared or not after.declared:
            kind = "security-scheme-described"
        elif name in edited:
            kind = "security-scheme-changed"
        else:
            kind = "security-scheme-described" if before.sign_in() == after.sign_in() else "security-sign-in-changed"
        was, now = _differing(before.declared, after.declared), _differing(after.declared, before.declared)
        if kind == "security-scheme-described" and was.keys() == now.keys() == {"flows"}:
            scopes = _scopes(was) or None, _scopes(now) or None
            yield Change("security-scopes-declared", before.pointer, after.pointer, *scopes)
        else:
            yield Change(kind, before.pointer, after.pointer, was, now)


def _differing(scheme: Mapping[str, Any], other: Mapping[str, Any]) -> dict[str, Any]:
    """Return what of a scheme is not as in the other, and of objects within it likewise."""
    found: dict[str, Any] = {}
    for key, value in scheme.items():
        its = other.get(key)
        if identity(value) != identity(its):
            found[key] = _differing(value, its) if isinstance(value, Mapping) and isinstance(its, Mapping) else value
    return found


def _scopes(declared: Mapping[str, Any]) -> dict[str, Any]:
    """Return the scopes of all flows of a scheme with their descriptions, by name."""
    flows = [flow for flow in declared["flows"].values() if isinstance(flow, Mapping)]
    return {name: told for flow in flows for name, told in (flow.get("scopes") or {}).items()}
