"""`config.toml`: what holds where no option and no variable says otherwise, and profiles beside it."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any, Final, Literal

from attrs import frozen

from heygen.config.files import read_file
from heygen.config.folder import config_dir
from heygen.errors import USAGE, CliError, usage_error

DEFAULT_PROFILE: Final = "default"
"""The profile that is what stands outside of any, under a name."""
DEFAULT_BASE: Final = "https://api.heygen.com"
INVALID: Final = "cli_invalid_config"
UNKNOWN_PROFILE: Final = "cli_unknown_profile"
_BOOLEANS: Final = ("true", "false")
_PROFILE_NAME = r"[A-Za-z0-9][A-Za-z0-9_-]{0,63}"

Source = Literal["flag", "env", "profile", "file", "default"]


def _formats() -> Sequence[str]:
    from heygen.output.choice import choices  # noqa: PLC0415 - which asks for the setting

    return choices()


@frozen(kw_only=True)
class Key:
    """A key of `config.toml`."""

    name: str
    about: str
    default: str
    variable: str | None = None
    """The variable that comes before the file."""
    choices: Callable[[], Sequence[str]] = tuple
    """What its value can be; empty where that is open."""
    in_profiles: bool = False
    """A profile may have it too."""
    outside_profiles: bool = True
    """It may stand outside of profiles."""


KEYS: Final[Mapping[str, Key]] = {
    key.name: key
    for key in (
        Key(
            name="analytics",
            about="Means nothing: this program sends none.",
            default="true",
            choices=lambda: _BOOLEANS,
        ),
        Key(
            name="api_base",
            about="The API's address, of a profile.",
            default=DEFAULT_BASE,
            variable="HEYGEN_API_BASE",
            in_profiles=True,
            outside_profiles=False,
        ),
        Key(
            name="ask",
            about="Ask for what is missing, on a terminal.",
            default="false",
            choices=lambda: _BOOLEANS,
        ),
        Key(
            name="credential_store",
            about="Where API keys are stored.",
            default="file",
            choices=lambda: ("file", "keyring"),
        ),
        Key(
            name="max_retries",
            about="How often a failed request is repeated, from 0 to 100.",
            default="3",
            variable="HEYGEN_MAX_RETRIES",
            choices=lambda: tuple(map(str, range(101))),
        ),
        Key(
            name="output",
            about="The form of output.",
            default="json",
            variable="HEYGEN_OUTPUT",
            choices=_formats,
            in_profiles=True,
        ),
        Key(
            name="profile",
            about="The profile that is used where none is named.",
            default=DEFAULT_PROFILE,
            variable="HEYGEN_PROFILE",
        ),
    )
}


@frozen(kw_only=True)
class Setting:
    """A value, and who says so."""

    value: str
    source: Source
    place: str
    """What sets it, for messages."""


@frozen(kw_only=True, repr=False, eq=False)
class Config:
    """What environment and file set for one command."""

    environ: Mapping[str, str]
    path: Path | None
    """None where there is no home folder to look in."""
    content: Mapping[str, Any]

    @property
    def profile(self) -> Setting:
        """The name of the profile that is used."""
        return self._outside_profiles(KEYS["profile"])

    def setting(self, name: str) -> Setting:
        """Return what holds for a key: the variable, else the profile, else the file, else the default.

        Raises:
            CliError: the file has a value that the key cannot have.
        """
        key = KEYS[name]
        profile = self.profile.value
        values = self.profiles().get(profile, {})
        if key.in_profiles and name in values and not (key.variable and self.environ.get(key.variable)):
            place = f"profiles.{profile}.{name}"
            return Setting(value=self._text(key, values[name], place), source="profile", place=self._at(place))
        return self._outside_profiles(key)

    def profiles(self) -> Mapping[str, Mapping[str, Any]]:
        """Return the values of each profile by its name.

        Raises:
            CliError: something else has the name of profiles.
        """
        found = self.content.get("profiles", {})
        if not isinstance(found, Mapping) or not all(isinstance(values, Mapping) for values in found.values()):
            raise invalid(f"{self.path}: `profiles` is no table of tables.")
        return found

    def require_profile(self) -> None:
        """Raise CliError if there is no profile of the name that is asked for."""
        chosen = self.profile
        known = self.profiles()
        if chosen.value == DEFAULT_PROFILE or chosen.value in known:
            return
        where = f", which {chosen.place} names" if chosen.source == "file" else ""
        raise CliError(
            code=UNKNOWN_PROFILE,
            message=f"There is no profile {chosen.value!r}{where}. "
            + (f"There is: {', '.join([DEFAULT_PROFILE, *known])}." if known else "No profile was made yet."),
            hint="`heygen auth login --profile NAME` makes one.",
            param="--profile",
            exit_code=USAGE,
        )

    def _outside_profiles(self, key: Key) -> Setting:
        if key.variable and (given := self.environ.get(key.variable)):
            return Setting(value=given, source="env", place=key.variable)
        if key.name == "analytics" and self.environ.get("HEYGEN_NO_ANALYTICS"):
            return Setting(value="false", source="env", place="HEYGEN_NO_ANALYTICS")
        if key.outside_profiles and key.name in self.content:
            text = self._text(key, self.content[key.name], key.name)
            return Setting(value=text, source="file", place=self._at(key.name))
        return Setting(value=key.default, source="default", place="the default")

    def _text(self, key: Key, value: Any, place: str) -> str:
        text = spelled(value)
        if text is None or (key.choices() and text not in key.choices()):
            raise invalid(f"{self.path}: `{place}` is {value!r}, expected {expected(key)}.")
        return text

    def _at(self, place: str) -> str:
        return f"`{place}` in {self.path}"


def load(environ: Mapping[str, str]) -> Config:
    """Return what environment and file set.

    Raises:
        CliError: the file is damaged or cannot be read, or there is no such profile.
    """
    config = load_for_change(environ)
    config.require_profile()
    return config


def load_for_change(environ: Mapping[str, str]) -> Config:
    """Return what environment and file set, where the profile may still have to be made.

    Raises:
        CliError: the file is damaged or cannot be read.
    """
    try:
        path = config_file(environ)
    except CliError:  # what needs the folder will say so
        return Config(environ=environ, path=None, content={})
    found = read_file(path, invalid)
    return Config(environ=environ, path=path, content=parsed(found[0], path) if found else {})


def config_file(environ: Mapping[str, str]) -> Path:
    """Return where `config.toml` is, or would be. Raises CliError if there is no home folder to look in."""
    return config_dir(environ) / "config.toml"


def parsed(content: bytes, path: Path) -> dict[str, Any]:
    """Return what a file says. Raises CliError if it is not TOML."""
    import tomllib  # noqa: PLC0415 - only where there is a file

    try:
        text = content.decode("utf-8-sig")
        return tomllib.loads(text)
    except UnicodeDecodeError as error:
        line = content[: error.start].count(b"\n") + 1
        raise invalid(f"{path} is damaged: line {line} is not UTF-8.") from None
    except tomllib.TOMLDecodeError as error:
        why = str(error).replace("(at end of document)", f"(at line {len(text.splitlines())}, the end)")
        raise invalid(f"{path} is damaged: {why[:1].lower()}{why[1:]}.") from None
    except RecursionError:
        raise invalid(f"{path} is damaged: it is nested too deeply.") from None


def require_profile_name(name: str) -> None:
    """Raise CliError if no profile can have this name."""
    if not re.fullmatch(_PROFILE_NAME, name):
        raise usage_error(
            f"{name!r} cannot be the name of a profile.",
            hint="Use up to 64 letters, digits, - and _, the first a letter or a digit.",
            param="--profile",
        )


def spelled(value: Any) -> str | None:
    """Return a value of TOML as it is typed on a command line; None for what no key has."""
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value) if isinstance(value, str | int) else None


def expected(key: Key) -> str:
    """Return what a key can be, in the middle of a sentence."""
    if key.name == "max_retries":
        return "a number from 0 to 100"
    return f"one of {', '.join(key.choices())}" if key.choices() else "text"


def invalid(message: str) -> CliError:
    """Return the error for a file that cannot be used as it is."""
    return CliError(code=INVALID, message=message, hint="Mend it in an editor, or move it away.", exit_code=USAGE)
