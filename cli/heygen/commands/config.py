"""What the commands of `heygen config` share."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Mapping
from typing import Any

from heygen.config.config_file import DEFAULT_PROFILE, KEYS, Key, load, load_for_change, require_profile_name
from heygen.context import Context
from heygen.errors import CliError, usage_error
from heygen.global_options import taken

_IN_PROFILES = tuple(key for key in KEYS.values() if key.in_profiles)


def shown(context: Context, key: Key) -> dict[str, str]:
    """Return what holds for a key, and who says so.

    Raises:
        CliError: the configuration cannot be used.
    """
    config = load(context.environ)
    setting = config.setting(key.name) if key.name != "profile" else config.profile
    value, source = setting.value, setting.source
    options, _ = taken(context.arguments)
    if key.name == "output" and (options.output is not None or options.human is not None):
        value, source = context.output.format, "flag"
    if key.name == "profile" and options.profile:
        source = "flag"
    return {"key": key.name, "value": value, "source": source}


def key_and_profile(context: Context, name: str) -> tuple[Key, str]:
    """Return the key that a user names, and the profile that has it or is to have it.

    `profiles.work.output` names a profile's key, and so does `output` with `--profile work` or HEYGEN_PROFILE=work.

    Raises:
        CliError: there is no such key, or not there.
    """
    if name.startswith("profiles."):
        profile, _, rest = name.removeprefix("profiles.").rpartition(".")
        require_profile_name(profile)
        if rest not in KEYS or not KEYS[rest].in_profiles:
            raise _unknown(rest, [key.name for key in _IN_PROFILES], f"A profile has no key {rest!r}.")
        return KEYS[rest], profile
    if name not in KEYS:
        raise _unknown(name, KEYS, f"The configuration has no key {name!r}.")
    key = KEYS[name]
    chosen = context.environ.get("HEYGEN_PROFILE") or DEFAULT_PROFILE
    if key.in_profiles and chosen != DEFAULT_PROFILE:
        require_profile_name(chosen)
        return key, chosen
    if not key.outside_profiles:
        raise usage_error(
            f"{name} belongs to a profile.",
            hint=f"Name one: heygen config set --profile NAME {name} VALUE. Without profiles, set {key.variable}.",
            param=name,
        )
    if not key.in_profiles and taken(context.arguments)[0].profile:
        names = " and ".join(each.name for each in _IN_PROFILES)
        raise usage_error(f"{name} holds for all profiles; they differ in {names}.", hint="Leave --profile out.")
    return key, DEFAULT_PROFILE


def spelled_key(key: Key, profile: str) -> str:
    """Return how a key is named outside of its profile."""
    return key.name if profile == DEFAULT_PROFILE else f"profiles.{profile}.{key.name}"


def stored(context: Context, profile: str) -> Mapping[str, Any]:
    """Return what the file itself says outside of profiles, or in one. Raises CliError if it is damaged."""
    config = load_for_change(context.environ)
    return config.content if profile == DEFAULT_PROFILE else config.profiles().get(profile, {})


def unfit(name: str, value: str, known: Iterable[str], expected: str) -> CliError:
    """Return the error for a value that a key cannot have."""
    return usage_error(f"{name} is {value!r}, expected {expected}.", hint=did_you_mean(value, known), param=name)


def did_you_mean(name: str, known: Iterable[str]) -> str | None:
    """Return the hint with the name that is most like the given one, if any is."""
    nearest = difflib.get_close_matches(name.lower(), list(known), n=1, cutoff=0.6)
    return f"Did you mean {nearest[0]}?" if nearest else None


def _unknown(name: str, known: Iterable[str], message: str) -> CliError:
    return usage_error(message, hint=did_you_mean(name, known) or f"There is: {', '.join(known)}.", param=name)
