"""README and CONTRIBUTING: what they show runs, and what they name is there."""

from __future__ import annotations

import json
import os
import re
import shlex
import shutil
import signal
import sys
import tomllib
from collections.abc import Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from attrs import frozen
from cyclopts import App
from heygen import errors, global_options
from heygen.command_tree import command_tree
from heygen_api import operations

from codegen.__main__ import app_of
from codegen.update.repository import Repository
from tests.support.running import DATA, FAST, ROOT, Sandbox, run, served

pytestmark = pytest.mark.contract

README = (ROOT / "README.md").read_text(encoding="utf-8")
CONTRIBUTING = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
GUIDES = README + CONTRIBUTING
GLOBAL = {name for option in global_options.OPTIONS for name in option.names}
PAGES = (*sorted(ROOT.glob("*.md")), *sorted((ROOT / "docs").rglob("*.md")))

_BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_INLINE = re.compile(r"`([^`\n]+)`")
_PLACES = re.compile(r"(?<![\w/.])(?:cli|codegen|docs|generated|openapi|tests|\.ci|\.github)/[\w./-]*")
_FILES = re.compile(r"\b(?:[A-Z]+\.md|Makefile|pyproject\.toml|constraints\.txt|LICENSE)\b")


@frozen
class Step:
    """A command of a session at the prompt, and what the page shows of its output."""

    command: str
    shown: str


@frozen
class Printed:
    """What a step really did."""

    code: int
    output: str
    """Standard output and standard error, as a terminal mixes them."""


def blocks(text: str, language: str) -> list[str]:
    return [code for kind, code in _BLOCK.findall(text) if kind == language]


def code_of(text: str) -> list[str]:
    """Return everything in the page that is set as code: lines of blocks, and code within a line."""
    lines = [line for _, code in _BLOCK.findall(text) for line in code.splitlines()]
    return [*lines, *_INLINE.findall(_BLOCK.sub("", text))]


def steps(block: str) -> list[Step]:
    found: list[Step] = []
    for part in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
        lines = part.splitlines()
        length = next((number for number, line in enumerate(lines[1:], 1) if not line.startswith("> ")), len(lines))
        command = [lines[0], *(line.removeprefix("> ") for line in lines[1:length])]
        found.append(Step(command="\n".join(command), shown="\n".join(lines[length:])))
    return found


SESSIONS = [steps(block) for block in blocks(README, "console")]
STEPS = [(session, number) for session, found in enumerate(SESSIONS) for number in range(len(found))]


@pytest.fixture(scope="module")
def own_sandbox() -> Iterator[Sandbox]:
    """A sandbox in which nobody else has made anything."""
    with served("--speed", FAST) as running:
        yield running


@pytest.fixture(scope="module")
def sessions(own_sandbox: Sandbox, tools: Path, tmp_path_factory: pytest.TempPathFactory) -> list[list[Printed]]:
    """What each session of the README prints."""
    environ = {**own_sandbox.environ, "PATH": f"{tools}{os.pathsep}{os.environ['PATH']}"}
    folders = [tmp_path_factory.mktemp("session") for _ in SESSIONS]
    with ThreadPoolExecutor() as pool:
        return list(pool.map(lambda session, folder: _run_session(session, folder, environ), SESSIONS, folders))


def _run_session(session: list[Step], folder: Path, environ: Mapping[str, str]) -> list[Printed]:
    shutil.copy(DATA / "my-photo.jpg", folder)
    script = "".join(
        f"{{\n{step.command}\n}} >{number}.out 2>&1\ncode=$?; echo $code >{number}.code; (exit $code)\n"
        for number, step in enumerate(session)
    )
    run(["bash", "-c", script], environ=environ, cwd=folder)
    return [
        Printed(int((folder / f"{number}.code").read_text()), (folder / f"{number}.out").read_text(encoding="utf-8"))
        for number in range(len(session))
    ]


@pytest.mark.parametrize(
    ("session", "number"), STEPS, ids=[SESSIONS[session][number].command.split("\n")[0] for session, number in STEPS]
)
def test_a_command_of_the_readme_prints_what_is_shown(session: int, number: int, sessions: list[list[Printed]]) -> None:
    shown, printed = SESSIONS[session][number].shown, sessions[session][number]
    values = json_values(shown)
    assert printed.code == 0 or '"error"' in shown, printed.output
    if not values:
        titles, *_ = shown.splitlines() or [""]
        assert titles.split() == printed.output.partition("\n")[0].split()
        return
    real = json_values(printed.output)
    for value in values:
        assert any(fits(value, other) for other in real), printed.output


def json_values(text: str) -> list[Any]:
    """Return the JSON objects that a text is made of, without the lines `...` that stand for more."""
    whole = re.sub(r",(\s*[}\]])", r"\1", re.sub(r"^\s*\.\.\.$", "", text, flags=re.MULTILINE)).strip()
    found: list[Any] = []
    while whole.startswith("{"):
        value, end = json.JSONDecoder().raw_decode(whole)
        found.append(value)
        whole = whole[end:].lstrip()
    return found


def fits(shown: Any, real: Any) -> bool:
    """Tell whether all that is shown is there, whatever its value: ids, times and links are others each time."""
    if isinstance(shown, dict):
        return isinstance(real, dict) and all(name in real and fits(shown[name], real[name]) for name in shown)
    if isinstance(shown, list):
        return isinstance(real, list) and len(shown) <= len(real) and all(map(fits, shown, real))
    return type(shown) is type(real)


@pytest.mark.parametrize("code", blocks(README, "python"))
def test_the_python_of_the_readme_runs(code: str, own_sandbox: Sandbox, tmp_path: Path) -> None:
    ended = run([sys.executable, "-W", "error", "-c", code], environ=own_sandbox.environ, cwd=tmp_path)
    assert (ended.code, ended.stderr) == (0, b"")
    assert Path(ended.text.strip()).read_bytes()[4:8] == b"ftyp"


def command_lines(program: str) -> list[list[str]]:
    """Return the arguments of every call of the program in the guides that is not run by the tests above."""
    elsewhere = re.sub(r"^```console\n.*?^```$", "", GUIDES, flags=re.MULTILINE | re.DOTALL)
    calls = (re.match(rf"(?:command: )?({program}(?: .*)?)$", line.strip()) for line in code_of(elsewhere))
    return [_arguments(call[1].removeprefix(program)) for call in calls if call]


def _arguments(text: str) -> list[str]:
    tokens = shlex.split(text, comments=True)
    end = next((number for number, token in enumerate(tokens) if token in ("<", ">", "|", "&&")), len(tokens))
    return tokens[:end]


@pytest.mark.parametrize("arguments", command_lines("heygen"), ids=" ".join)
def test_a_command_that_the_guides_name_exists(arguments: list[str]) -> None:
    app = command_tree()
    own = arguments[: arguments.index("--")] if "--" in arguments else arguments
    _, apps, rest = app.parse_commands(own)
    options = {token.partition("=")[0] for token in rest if token.startswith("-")}
    known = GLOBAL | (set(_options(apps[-1])) if apps[-1].default_command else set())
    assert options - known <= {"--help", "--version"}
    assert apps[-1].default_command or len(rest) == len(options)


@pytest.mark.parametrize("arguments", command_lines("python -m codegen"), ids=" ".join)
def test_a_call_of_the_generator_that_the_guides_name_exists(arguments: list[str]) -> None:
    function, bound, _ = app_of(Repository(ROOT)).parse_args(arguments, print_error=False, exit_on_error=False)
    bound.apply_defaults()
    assert callable(function)


def test_every_option_that_the_guides_name_exists() -> None:
    app = command_tree()
    commands = [command.split(" ") for command in (*operations.index()["commands"], "sandbox serve")]
    known = {name for command in commands for name in _options(app.parse_commands(command)[1][-1])}
    known |= {name for option in global_options.OPTIONS for name in option.names}
    named = {code.split()[0] for code in code_of(GUIDES) if code.startswith("--")}
    assert named - known - GLOBAL <= {"--help", "--version"}


def _options(command: App) -> list[str]:
    return [name for argument in command.assemble_argument_collection() for name in argument.names]


def test_every_file_that_the_guides_name_exists() -> None:
    named = {place.rstrip(".") for pattern in (_PLACES, _FILES) for place in pattern.findall(GUIDES)}
    assert {name for name in named if not (ROOT / name).exists()} == set()


def test_every_make_target_and_variable_that_the_guides_name_exists() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    calls = [call for code in code_of(GUIDES) for call in re.findall(r"\bmake(?: [A-Z_]+=\S+)*(?: ([a-z-]+))?", code)]
    targets = {call for call in calls if call}
    variables = {name for code in code_of(GUIDES) for name in re.findall(r"\b([A-Z_]{4,})=", code)}
    assert targets - set(re.findall(r"^([a-z-]+):", makefile, re.MULTILINE)) == set()
    assert {name for name in variables if not name.startswith("HEYGEN_") and name not in makefile} == set()


def test_the_readme_lists_the_environment_variables_that_are_read() -> None:
    sources = "".join(path.read_text(encoding="utf-8") for path in (ROOT / "cli").rglob("*.py"))
    read = set(re.findall(r'"(HEYGEN_[A-Z_]+|NO_COLOR)"', sources))
    assert set(re.findall(r"^\| `([A-Z_]+)` \|", README, re.MULTILINE)) == read
    assert set(re.findall(r"\bHEYGEN_[A-Z_]+", GUIDES)) <= read


def test_the_readme_lists_the_exit_codes() -> None:
    listed = {int(code) for code in re.findall(r"^\| (\d+) \|", README, re.MULTILINE)}
    signals = {errors.INTERRUPTED + number for number in (signal.SIGHUP, signal.SIGINT, signal.SIGTERM)}
    assert listed == {0, errors.FAILURE, errors.USAGE, errors.AUTHENTICATION, errors.TIMEOUT} | signals


def test_every_extension_that_contributing_names_is_known_to_the_generator() -> None:
    sources = "".join(path.read_text(encoding="utf-8") for path in (ROOT / "codegen").rglob("*.py"))
    named = set(re.findall(r"\bx-cli-[a-z-]+[a-z]", CONTRIBUTING))
    assert {name for name in named if f'"{name}"' not in sources} == set()


def test_contributing_gives_a_reason_for_every_dependency() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    pinned = [
        *project["project"]["dependencies"],
        *(name for extra in project["project"]["optional-dependencies"].values() for name in extra),
        *project["dependency-groups"]["dev"],
    ]
    section = CONTRIBUTING.partition("## Dependencies")[2].partition("\n## ")[0]
    rows = re.findall(r"^\| ([a-z][^|]*) \| [^|]+ \|$", section, re.MULTILINE)
    assert sorted(name for row in rows for name in row.split(", ")) == sorted(
        re.split(r"[=<>\[]", name)[0] for name in pinned
    )


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_links_lead_somewhere(page: Path) -> None:
    links = re.findall(r"\]\(([^)\s]+)\)", page.read_text(encoding="utf-8"))
    for link in links:
        if link.startswith("https://"):
            continue
        name, _, anchor = link.partition("#")
        target = (page.parent / name).resolve() if name else page
        assert target.exists(), link
        assert not anchor or anchor in _anchors(target.read_text(encoding="utf-8")), link


def _anchors(text: str) -> set[str]:
    """Return the names that headings have as targets of links."""
    headings = re.findall(r"^#+ (.+)$", _BLOCK.sub("", text), re.MULTILINE)
    return {re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-") for heading in headings}
