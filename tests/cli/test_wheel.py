"""What `make build` makes works away from the clone, in an environment with nothing but what it asks for."""

from __future__ import annotations

import os
import shutil
import sys
import venv
import zipfile
from importlib import metadata
from pathlib import Path

import pytest
from attrs import frozen
from heygen_api import operations
from packaging.requirements import Requirement

from tests.support.running import NOWHERE, ROOT, Finished, run

pytestmark = [pytest.mark.slow, pytest.mark.contract]

OPERATIONS = operations.load_all()
LIST = next(
    each
    for each in OPERATIONS
    if each.pagination and each.columns and not each.arguments and not any(option.required for option in each.options)
)
CREATE = next(
    each
    for each in OPERATIONS
    if each.body is not None and "json" in each.body.media_type and any(option.required for option in each.options)
)
NOT_OURS = ("tests", "codegen", "cli", "generated", "openapi")


@frozen
class Environment:
    """A virtual environment."""

    folder: Path

    @property
    def programs(self) -> Path:
        return self.folder / "bin"

    @property
    def packages(self) -> Path:
        [found] = self.folder.glob("lib/python*/site-packages")
        return found

    def run(self, *command: str) -> Finished:
        """Run a program of the environment away from the clone, with nothing of it in reach."""
        environ = {
            **NOWHERE,
            "HEYGEN_API_KEY": "",
            "PYTHONPATH": "",
            "PATH": f"{self.programs}{os.pathsep}{os.defpath}",
        }
        return run([str(self.programs / command[0]), *command[1:]], environ=environ, cwd=self.folder)

    def add_dependencies(self, extra: str) -> None:
        """Put in what heygen-cli asks for, and what that asks for, as it is installed here."""
        for name in required("heygen-cli", extra, path=str(self.packages)):
            for file in metadata.distribution(name).files or ():
                if ".." not in file.parts and file.suffix != ".pyc":
                    target = self.packages / file
                    target.parent.mkdir(parents=True, exist_ok=True)
                    shutil.copyfile(file.locate(), target)


def required(name: str, extra: str, path: str | None = None) -> set[str]:
    """Return the names of all distributions that one requires, those that they require included."""
    found: set[str] = set()
    [distribution] = metadata.distributions(name=name, path=[path]) if path else [metadata.distribution(name)]
    for line in distribution.requires or ():
        requirement = Requirement(line)
        if requirement.marker is None or requirement.marker.evaluate({"extra": extra}):
            wanted = max(requirement.extras, default="")
            found |= {requirement.name, *required(requirement.name, wanted)}
    return found


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("dist")
    built = run([sys.executable, "-m", "build", "--no-isolation", "--outdir", str(folder), str(ROOT)], environ={})
    assert built.code == 0, built.stderr
    assert len(list(folder.glob("*.tar.gz"))) == 1
    [wheel] = folder.glob("*.whl")
    return wheel


def install(wheel: Path, folder: Path, extra: str) -> Environment:
    venv.create(folder, symlinks=True)
    environment = Environment(folder)
    pip = [sys.executable, "-m", "pip", "--python", str(environment.programs / "python"), "--disable-pip-version-check"]
    added = run([*pip, "install", "--no-deps", "--no-index", "--no-compile", str(wheel)], environ={})
    assert added.code == 0, added.stderr
    environment.add_dependencies(extra)
    return environment


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Environment:
    return install(wheel, tmp_path_factory.mktemp("plain"), extra="")


@pytest.fixture(scope="module")
def with_sandbox(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Environment:
    return install(wheel, tmp_path_factory.mktemp("extra"), extra="sandbox")


def test_the_wheel_holds_the_two_packages_and_nothing_else(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        names = archive.namelist()
    tops = {name.partition("/")[0] for name in names}
    version = wheel.name.split("-")[1]
    assert tops == {"heygen", "heygen_api", f"heygen_cli-{version}.dist-info"}
    assert not [name for name in names if name.endswith(".pyc") or "/." in name]
    assert {"heygen/py.typed", "heygen_api/py.typed", "heygen_api/data/index.json"} <= set(names)
    assert {Path(name).suffix for name in names if name.startswith("heygen/sandbox/samples/media/")} >= {
        ".mp4",
        ".mp3",
        ".png",
    }
    assert f"heygen_cli-{version}.dist-info/licenses/LICENSE" in names


def test_a_plain_install_does_what_needs_no_sandbox(installed: Environment, wheel: Path) -> None:
    version = installed.run("heygen", "--version")
    assert (version.code, version.text) == (0, f"heygen {wheel.name.split('-')[1]}\n")
    assert len(installed.run("heygen", "commands").json) >= len(OPERATIONS)
    assert installed.run("heygen", *CREATE.command, "--request-schema").json["$schema"]
    assert installed.run("heygen", *CREATE.command, "--help").text.startswith(CREATE.summary)
    assert installed.run("heygen", "completion", "bash").code == 0
    without_key = installed.run("heygen", *LIST.command)
    assert (without_key.code, without_key.error["code"]) == (3, "auth_error")
    refused = installed.run("heygen", *CREATE.command, "-d", "{}")
    assert (refused.code, refused.error["code"]) == (2, "usage_error")
    assert refused.error["faults"]


def test_a_plain_install_is_a_python_client(installed: Environment) -> None:
    script = (
        "from heygen_api import AsyncClient, Client, operations; from importlib import import_module; "
        "print(import_module(operations.load_all()[0].module).sync)"
    )
    assert installed.run("python", "-c", script).code == 0


def test_without_the_extra_the_sandbox_says_what_to_install(installed: Environment) -> None:
    for words in (["serve"], ["run", "--", "true"]):
        ended = installed.run("heygen", "sandbox", *words)
        assert (ended.code, ended.error["code"]) == (1, "cli_sandbox_missing")
        assert "heygen-cli[sandbox]" in ended.error["hint"]


def test_with_the_extra_the_sandbox_runs(with_sandbox: Environment) -> None:
    listed = with_sandbox.run("heygen", "sandbox", "run", "--", "heygen", *LIST.command)
    assert listed.code == 0
    assert listed.json["data"]
    table = with_sandbox.run("heygen", "sandbox", "run", "--", "heygen", *LIST.command, "--human", "--quiet")
    assert (table.code, table.text.split()[0]) == (0, LIST.columns[0].title.upper())


def test_nothing_of_the_clone_is_in_reach(installed: Environment) -> None:
    places = installed.run(
        "python", "-c", "import heygen, heygen_api, sys; print(heygen.__file__, heygen_api.__file__, *sys.path)"
    )
    assert str(ROOT) not in places.text
    for name in NOT_OURS:
        assert installed.run("python", "-c", f"import {name}").code == 1
