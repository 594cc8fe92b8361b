"""An independent fuzzer finds nothing in the sandbox that the contract does not say."""

from __future__ import annotations

import pytest

from codegen.openapi.load import load
from tests.fuzz.run import fuzz
from tests.support.tested_api import ROOT

pytestmark = [pytest.mark.slow, pytest.mark.contract]


def test_random_requests_are_answered_as_the_contract_says() -> None:
    contract = load(str(ROOT / "openapi" / "heygen.yaml"))
    count = sum(len(item.keys() - {"parameters"}) for item in contract["paths"].values())
    code, report = fuzz(examples=1, seed=1, phases=("fuzzing",))
    assert code == 0, report
    assert f"{count} selected" in report
