from __future__ import annotations

import copy
from contextlib import suppress
from random import Random
from typing import Any

from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from codegen.compare import compare
from codegen.openapi.errors import DocumentError
from tests.support.random_documents.additions import apply_addition, at, is_addition
from tests.support.random_documents.documents import documents
from tests.support.random_documents.mutations import ADDITIONS, MUTATIONS
from tests.support.random_documents.rewrites import REWRITES, share_parts

few = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@few
@given(documents())
def test_a_document_is_equal_to_itself(document: dict[str, Any]) -> None:
    assert compare(document, copy.deepcopy(document)).findings == ()


@few
@given(documents(), st.permutations(REWRITES), st.integers(1, 5), st.booleans(), st.integers(0, 2**16))
def test_another_way_to_write_the_same_api_is_no_change(
    document: dict[str, Any], order: list[Any], count: int, shared: bool, seed: int
) -> None:
    random = Random(seed)
    rewritten = document
    for rewrite in [*order[:count], *([share_parts] if shared else [])]:
        rewritten = rewrite(rewritten, random)
    assert compare(document, rewritten).findings == ()
    assert compare(rewritten, document).findings == ()


@few
@given(documents(), st.sampled_from(MUTATIONS), st.integers(0, 2**16))
def test_a_changed_document_is_told_from_the_old_one(document: dict[str, Any], mutation: Any, seed: int) -> None:
    changed = copy.deepcopy(document)
    kind = mutation(changed, Random(seed))
    assume(kind is not None)
    findings = compare(document, changed).findings
    assert kind in {finding.kind for finding in findings}
    for finding in findings:
        at(document, finding.old_pointer)
        at(document if finding.pointer == finding.old_pointer else changed, finding.pointer)


@few
@given(documents(), st.permutations(ADDITIONS), st.integers(1, 5), st.sampled_from(REWRITES), st.integers(0, 2**16))
def test_the_additions_of_a_report_lead_from_the_old_document_to_the_new_one(
    document: dict[str, Any], additions: list[Any], count: int, rewrite: Any, seed: int
) -> None:
    random = Random(seed)
    new = copy.deepcopy(document)
    for add in additions[:count]:
        add(new, random)
    new = rewrite(new, random)
    reached = document
    while findings := compare(reached, new).findings:
        assert is_addition(findings[0]), findings[0]
        reached = apply_addition(reached, new, findings[0])


_JUNK = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-1, 1),
    st.sampled_from(("", "a", "#", "#/paths", "null", "object")),
    st.sampled_from(([], [None], [[]], [{}], {}, {"$ref": "#/components/schemas/Plain0"}, {"$ref": []}, {"a": None})),
)


@settings(few, max_examples=80)
@given(documents(), st.data())
def test_a_malformed_document_is_compared_or_refused(document: dict[str, Any], data: st.DataObject) -> None:
    broken = copy.deepcopy(document)
    holder: Any = broken
    while True:
        key = data.draw(st.sampled_from(sorted(holder) if isinstance(holder, dict) else range(len(holder))))
        if not isinstance(holder[key], dict | list) or not holder[key] or data.draw(st.integers(0, 4)) == 0:
            break
        holder = holder[key]
    holder[key] = data.draw(_JUNK)
    with suppress(DocumentError):
        compare(document, broken)
    with suppress(DocumentError):
        compare(broken, document)
