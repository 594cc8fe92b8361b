"""`heygen update` names the command that fits the installation, and asks no one."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

from tests.support.running import ROOT, heygen_here, run

CLONE = {"url": "file:///my%20clone", "dir_info": {}}
_UPDATE = "import sys; sys.prefix = sys.argv[1]; from heygen.__main__ import run; sys.exit(run(['update']))"


def installation(folder: Path, direct_url: object, installer: str = "pip") -> dict[str, str]:
    """Make what an installer leaves of the package, and return the variables that let Python find it first."""
    metadata = folder / "heygen_cli-0.1.0.dist-info"
    metadata.mkdir(parents=True)
    (metadata / "METADATA").write_text("Metadata-Version: 2.1\nName: heygen-cli\nVersion: 0.1.0\n")
    (metadata / "INSTALLER").write_text(f"{installer}\n")
    if direct_url is not None:
        (metadata / "direct_url.json").write_text(json.dumps(direct_url))
    return {"PYTHONPATH": str(folder), "HTTPS_PROXY": "http://127.0.0.1:9"}


def test_this_clone_is_pulled() -> None:
    found = heygen_here("update", environ={}).json
    assert found["command"] == f"git -C {ROOT} pull"
    assert found["previous"] == found["current"]
    assert found["command"] in found["message"]


@pytest.mark.parametrize(
    ("receipt", "installer", "direct_url", "command"),
    [
        (None, "pip", None, "{python} -m pip install --upgrade heygen-cli"),
        (None, "uv", None, "uv pip install --python {python} --upgrade heygen-cli"),
        ("pipx_metadata.json", "pip", None, "pipx upgrade heygen-cli"),
        ("uv-receipt.toml", "uv", None, "uv tool upgrade heygen-cli"),
        (None, "pip", CLONE, "{pull} && {python} -m pip install --upgrade '{clone}'"),
        ("pipx_metadata.json", "pip", CLONE, "{pull} && pipx reinstall heygen-cli"),
        ("uv-receipt.toml", "uv", CLONE, "{pull} && uv tool upgrade heygen-cli --reinstall"),
        (None, "pip", {"url": "file:///my%20clone", "dir_info": {"editable": True}}, "{pull}"),
        (
            None,
            "pip",
            {"url": "https://example.com/h.git", "vcs_info": {"vcs": "git"}},
            "{python} -m pip install --upgrade 'heygen-cli @ git+https://example.com/h.git'",
        ),
        (None, "pip", ["damaged"], "{python} -m pip install --upgrade heygen-cli"),
    ],
)  # fmt: skip
def test_the_command_follows_from_what_the_installer_left(
    tmp_path: Path, receipt: str | None, installer: str, direct_url: object, command: str
) -> None:
    environ = installation(tmp_path / "site", direct_url, installer)
    if receipt:
        (tmp_path / receipt).touch()
    ended = run([sys.executable, "-c", _UPDATE, str(tmp_path)], environ=environ)
    words = {"python": sys.executable, "clone": "/my clone", "pull": "git -C '/my clone' pull"}
    assert ended.json["command"] == command.format(**words)
    assert run(["sh", "-nc", ended.json["command"]], environ={}).code == 0


@pytest.mark.parametrize("flag", ["-v", "--version"])
def test_the_version_is_told_on_the_program_only(flag: str) -> None:
    assert heygen_here(flag, environ={}).text == "heygen 0.1.0\n"
    assert heygen_here("video", "list", flag, environ={"HEYGEN_API_KEY": "k"}).code == 2
