"""The name that is meant: by what other programs call it, else by its spelling."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from heygen import catalogue
from heygen.catalogue import next_words
from heygen.help.synonyms import ADVICE, COMMANDS, FIELDS, OPTIONS, VALUES, VERBS


def commands_like(words: Sequence[str], rest: Sequence[str]) -> list[str]:
    """Return the commands that may be meant by the first of `rest`, which no command has after `words`; best first."""
    token = rest[0].lower()
    group = " ".join(words)
    if not words:
        if meant := [command for command in COMMANDS.get(token, ()) if _exists(command)]:
            return _turned(token, rest) or meant
        if turned := _turned(token, rest):
            return turned
    below = [f"{group} {verb}" for verb in VERBS.get(token, ()) if words and _exists(f"{group} {verb}")]
    if below:
        return below[:1]
    close = spelled_like(token, next_words(words))
    return [f"{group} {close}".strip()] if close else []


def option_like(name: str, known: Iterable[str]) -> str | None:
    """Return what is said of an option that the command does not have: which is meant; None where that is not known."""
    names = list(known)
    meant = next((each for each in OPTIONS.get(name, ()) if each in names), None)
    if name in ADVICE and (meant is None or meant in ADVICE[name] or name == "--json"):
        return ADVICE[name]
    meant = meant or _by_words(name, names) or spelled_like(name, names)
    return f"Did you mean {meant}?" if meant else None


def name_like(name: str, known: Iterable[str]) -> str | None:
    """Return the known field or value that is meant by one that is not known."""
    names = list(known)
    same = next((each for each in names if each.lower() == name.lower()), None)
    words = (*FIELDS.get(name.lower(), ()), *VALUES.get(name.lower(), ()))
    return same or next((each for each in words if each in names), None) or spelled_like(name, names)


def spelled_like(name: str, known: Iterable[str]) -> str | None:
    """Return the known name that is spelled most like the given one, if any is."""
    import difflib  # noqa: PLC0415 - only a mistake needs it

    names = list(known)
    surely = difflib.get_close_matches(name, names, n=1, cutoff=0.8)
    # A word that begins otherwise and is not much alike is no slip of the finger: search is not user.
    found = surely or difflib.get_close_matches(name, [each for each in names if each[:1] == name[:1]], n=1, cutoff=0.6)
    return found[0] if found else None


def _turned(token: str, rest: Sequence[str]) -> list[str]:
    """Return the command for a verb that stands before its group: `list videos`, `get video`."""
    if len(rest) < 2:
        return []
    verbs = (*VERBS.get(token, ()), token)
    nouns = (rest[1], rest[1].removesuffix("s"), f"{rest[1]}s")
    return [f"{noun} {verb}" for noun in nouns for verb in verbs if _exists(f"{noun} {verb}")][:1]


def _by_words(name: str, names: Sequence[str]) -> str | None:
    """Return the option that has the same words, or begins alike: `--id-voice`, `--reso`."""
    words = sorted(name.strip("-").split("-"))
    same = next((each for each in names if sorted(each.strip("-").split("-")) == words), None)
    begins = [each for each in names if len(name) > 4 and each.startswith(name)]
    return same or (begins[0] if len(begins) == 1 else None)


def _exists(command: str) -> bool:
    words, rest = catalogue.split_command(command.split(" "))
    return not rest and bool(words)
