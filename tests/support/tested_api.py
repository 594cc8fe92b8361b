"""Which API the tests run against: that of July 2026, which stays as it is, or that of the contract.

Most tests try the program on operations that they name, such as `video create`. They run against a package that is
generated from `data/july/`, so that whatever an update brings, or takes away, is no failure of theirs. Tests of the
contract itself, marked `contract`, run against `generated/`: `TESTED_API=contract pytest`.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import sys
from pathlib import Path
from typing import Final

import pytest

ROOT: Final = Path(__file__).parent.parent.parent
JULY: Final = ROOT / "tests" / "data" / "july"
VARIABLE: Final = "TESTED_API"
_CACHE: Final = ROOT / ".pytest_cache" / "july"


def is_contract() -> bool:
    """Tell whether the tests of the contract are run, and none of the others."""
    return os.environ.get(VARIABLE) == "contract"


def pytest_load_initial_conftests() -> None:
    """Let this process, and all that it starts, import the package of the API that is tested."""
    if is_contract():
        return
    folder = str(july_package())
    sys.path.insert(0, folder)
    others = [entry for entry in os.environ.get("PYTHONPATH", "").split(os.pathsep) if entry not in ("", folder)]
    os.environ["PYTHONPATH"] = os.pathsep.join([folder, *others])


def pytest_report_header() -> str:
    """Say which tests are run."""
    what = "the contract; the others run without it" if is_contract() else "July; those of the contract run with it"
    return f"API: {what} ({VARIABLE}=contract)"


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Keep the tests of the API that is tested."""
    others = [item for item in items if (item.get_closest_marker("contract") is not None) != is_contract()]
    config.hook.pytest_deselected(items=others)
    items[:] = [item for item in items if item not in set(others)]


def july_package() -> Path:
    """Return the folder with the package `heygen_api` of July, generated once for each state of the generator."""
    sources = [*JULY.rglob("*"), *(ROOT / "codegen").rglob("*"), ROOT / "constraints.txt"]
    files = sorted(path for path in sources if path.is_file() and "__pycache__" not in path.parts)
    digest = hashlib.sha256()
    for path in files:
        digest.update(f"{path.relative_to(ROOT)}\0".encode() + path.read_bytes())
    folder = _CACHE / digest.hexdigest()[:16]
    if not folder.exists():
        shutil.rmtree(_CACHE, ignore_errors=True)
        _generate(folder)
    return folder


def _generate(folder: Path) -> None:
    from codegen.emit.package import emit
    from codegen.update.repository import PACKAGE, Repository

    beside = folder.with_name(f"{folder.name}.{os.getpid()}")
    emit(Repository(JULY).contract(), beside / PACKAGE)
    beside.rename(folder)
