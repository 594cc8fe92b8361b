"""What each kind of command leaves unimported: how long it takes to start follows from that (see `make bench`)."""

from __future__ import annotations

import sys
from collections.abc import Iterator

import pytest

from tests.support.running import NOWHERE, run
from tests.support.scripted_server import Scripted, ok, scripted_server

HTTP = frozenset({"httpx", "httpcore", "h11", "ssl", "http.client", "urllib.request"})
PARSER = frozenset({"cyclopts"})
RECORDS = frozenset({"heygen_api.record"})
CHECKS = frozenset({"jsonschema_rs", "jmespath", "sqlite3", "yaml"})
ALWAYS_LEFT_OUT = frozenset(
    {"rich", "click", "pygments", "asyncio", "pydantic", "importlib.metadata", "heygen.sandbox"}
)
"""Libraries that other libraries bring where they can, and parts that only commands of their own need."""
_LISTING = """
import sys
before = set(sys.modules)
from heygen.__main__ import run
code = run(sys.argv[1:])
print(*sys.modules.keys() - before, file=sys.stderr)
sys.exit(code)
"""
"""The command, and after it the names of all modules that it imported as the last line of standard error."""


@pytest.fixture(scope="module")
def server() -> Iterator[Scripted]:
    with scripted_server() as running:
        running.says(ok([]))
        yield running


def imported(*arguments: str, code: int = 0, environ: dict[str, str] = NOWHERE) -> set[str]:
    """Run a command that has to end with the exit code, and return the names of the modules that it imported."""
    ended = run([sys.executable, "-c", _LISTING, *arguments], environ=environ)
    assert ended.code == code, ended.stderr.decode()
    return set(ended.stderr.decode().strip().split("\n")[-1].split(" "))


def ours(modules: set[str]) -> set[str]:
    return {name for name in modules if name.startswith("heygen")}


def test_the_version_needs_nothing_of_ours_but_itself() -> None:
    modules = imported("--version")
    assert ours(modules) == {"heygen", "heygen.__main__"}
    assert not modules & {"json", "typing", "attrs"}


@pytest.mark.parametrize("kind", ["request", "response"])
def test_a_schema_needs_nothing_but_the_index(kind: str) -> None:
    modules = imported("video", "create", f"--{kind}-schema")
    found = {"heygen", "heygen.__main__", "heygen.catalogue", "heygen.printed_schema"}
    assert ours(modules) == {*found, "heygen_api", "heygen_api.operations"}
    assert not modules & {"attrs", "inspect", "typing"}


@pytest.mark.parametrize("words", [(), ("video",)])
def test_help_of_the_program_or_a_group_needs_no_record(words: tuple[str, ...]) -> None:
    assert not imported(*words, "--help") & (HTTP | PARSER | CHECKS | RECORDS | ALWAYS_LEFT_OUT)


def test_help_of_a_command_needs_no_parser() -> None:
    modules = imported("video", "create", "--help")
    assert not modules & (HTTP | PARSER | CHECKS | ALWAYS_LEFT_OUT)
    assert "heygen_api.record" in modules


@pytest.mark.parametrize("arguments", [("vidoe",), ("video", "lsit"), ("video", "lsit", "--help")])
def test_a_mistyped_command_needs_no_parser(arguments: tuple[str, ...]) -> None:
    assert not imported(*arguments, code=2) & (HTTP | PARSER | CHECKS | RECORDS | ALWAYS_LEFT_OUT)


@pytest.mark.parametrize(
    "arguments", [("video", "create", "--no-such-option"), ("video", "get"), ("video", "create", "--title")]
)
def test_what_the_parser_refuses_needs_nothing_that_sends_or_prints_tables(arguments: tuple[str, ...]) -> None:
    modules = imported(*arguments, code=2)
    assert not modules & (HTTP | CHECKS | ALWAYS_LEFT_OUT)
    assert "cyclopts" in modules


def test_a_list_needs_neither_checks_nor_tables(server: Scripted) -> None:
    modules = imported("video", "list", environ=server.environ())
    assert not modules & (CHECKS | ALWAYS_LEFT_OUT)
    assert not {name for name in modules if name.startswith("heygen_api.models.")}
    assert "httpx" in modules
