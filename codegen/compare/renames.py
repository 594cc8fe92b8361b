"""Options that have another name after a change: the same field, or one that is like one that is gone."""

from __future__ import annotations

from codegen.emit.runtime.record import Operation, Option
from codegen.openapi.naming import singular, words

_ALIKE = 0.5
"""Share of common words above which a new field is taken for one that is gone."""
_INFLECTION = 2
"""Letters by which two forms of a word differ in length at most: `enable`, `enabled`."""


def renamed_options(old: Operation, new: Operation) -> dict[str, str]:
    """Return, by the option's old name, its name now.

    An option is the same where it sets the same field. Where a field is gone and one like it is new - the same kind
    of value, in the same place, with a similar name or the same description - the one is taken for the other.
    """
    now = {option.name for option in new.options}
    gone = [option for option in old.options if option.name not in now]
    fields = {_target(option) for option in old.options}
    by_field = {_target(option): option for option in new.options}
    added = [option for option in new.options if _target(option) not in fields]
    renamed: dict[str, str] = {}
    for option in gone:
        same = by_field.get(_target(option))
        candidates = [same] if same else [other for other in added if _is_alike(option, other)]
        if len(candidates) == 1:
            renamed[option.name] = candidates[0].name
    targets = list(renamed.values())
    return {name: option for name, option in renamed.items() if targets.count(option) == 1}


def _target(option: Option) -> tuple[str, str]:
    return option.goes_to, option.field


def _is_alike(old: Option, new: Option) -> bool:
    if (old.goes_to, old.type, old.many) != (new.goes_to, new.type, new.many):
        return False
    if old.help and old.help == new.help:
        return True
    olds, news = words(old.field), words(new.field)
    common = sum(1 for word in olds if any(_is_one_word(word, other) for other in news))
    return common / (len(olds) + len(news) - common) > _ALIKE


def _is_one_word(one: str, other: str) -> bool:
    short, long = sorted((one, other), key=len)
    is_inflected = len(short) > _INFLECTION and long.startswith(short) and len(long) - len(short) <= _INFLECTION
    return singular(one) == singular(other) or is_inflected
