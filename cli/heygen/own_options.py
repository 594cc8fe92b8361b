"""Options of the command line's own: declared once, as fields of a class, and read there by parser and help."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Final

import attrs

if TYPE_CHECKING:
    from heygen_api.record import Operation

COMMON: Final = "Common options"
"""The title that they stand under."""
STDIN: Final = "\0"
"""What the parser gets for `-`, which it would take for an option: no text that is typed can have this character."""
_KEY: Final = "heygen.option"


@attrs.frozen(kw_only=True, repr=False, eq=False)
class OwnOption:
    """An option of the command line's own."""

    names: tuple[str, ...]
    help: str
    metavar: str = ""
    """What stands for its value; empty for a switch."""
    applies: Callable[[Operation], bool] = lambda _: True
    """Tells whether the command of an operation has it."""
    takes_dash: bool = False
    """Its value may begin with a dash."""
    many: bool = False
    """It may be given more than once."""
    hidden: bool = False
    """Help does not mention it."""
    field: str = ""
    """Name of the field that declares it."""


def value(*names: str, **about: Any) -> Any:
    """Return the field of an option that takes a value: text, None where it is not given; a tuple of texts if many."""
    option = OwnOption(names=names, **about)
    return attrs.field(default=() if option.many else None, metadata={_KEY: option})


def switch(*names: str, default: bool | None = False, **about: Any) -> Any:
    """Return the field of an option without a value: True where it is given."""
    return attrs.field(default=default, metadata={_KEY: OwnOption(names=names, **about)})


def options_of(declaration: type[attrs.AttrsInstance]) -> tuple[OwnOption, ...]:
    """Return the options that a class declares."""
    return tuple(
        attrs.evolve(field.metadata[_KEY], field=field.name)
        for field in attrs.fields(declaration)
        if _KEY in field.metadata
    )
