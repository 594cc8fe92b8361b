"""An independent fuzzer finds nothing in the sandbox that the contract does not say."""

from __future__ import annotations

import pytest

from tests.fuzz.run import fuzz

pytestmark = pytest.mark.slow


def test_random_requests_are_answered_as_the_contract_says() -> None:
    code, report = fuzz(examples=3, seed=1, phases=("fuzzing",))
    assert code == 0, report
    assert "86" in report
