"""The API as it stood in July 2026, when the promises were made that some tests hold the commands to."""

from __future__ import annotations

import json
from typing import Any

from codegen.openapi.load import load
from codegen.update.repository import Repository
from tests.support.running import DATA
from tests.support.tested_api import JULY


def july_document() -> dict[str, Any]:
    """Return the vendor's document of July with our repairs, as it was taken in."""
    return Repository(JULY).repaired(json.loads((DATA / "api-2026-07.json").read_text(encoding="utf-8")))[0]


def july_contract() -> dict[str, Any]:
    """Return the contract that was made from it."""
    return load(str(Repository(JULY).contract_path))
