"""Arrange an OpenAPI 3.1 document as a person would write it: what repeats is named once, and everything has its place.

Generated documents repeat their error responses, envelopes and parameters in every operation. `arrange` says the same
with each of them named once under `components`. It loses no fact, is stable (a small change of the API is a small
change of the result), and keeps what the contract at hand has of names, prose and order.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from codegen.arrange import rules
from codegen.arrange.carry_over import in_earlier_order, with_prose
from codegen.arrange.earlier import Earlier
from codegen.arrange.equality import plain
from codegen.arrange.hoist import hoist, name_targets
from codegen.arrange.key_order import in_order
from codegen.arrange.unused import without_unused
from codegen.openapi.structure import Node


def arrange(document: Mapping[str, Any], *, previous: Mapping[str, Any] | None = None) -> Node:
    """Return the same API arranged; `document` is parsed OpenAPI 3.1 whose references stay inside it.

    `previous` is the arranged contract at hand. Its descriptions and summaries stay wherever the facts that they
    describe stand, and fill in where the document has none; components keep their names where their content or
    their place is the same; names of properties, parameters and enum values keep their order.
    """
    earlier = Earlier(plain(previous or {}))
    named = rules.split_pages(in_order(name_targets(plain(document))), earlier)
    # With prose first, what says the same is the same: nothing is shared at the cost of its own description.
    named = with_prose(named, earlier)
    for rule in (
        rules.parameters,
        rules.unions,
        rules.request_bodies,
        rules.data_objects,
        rules.pages,
        rules.envelopes,
        rules.error_bodies,
        rules.error_responses,
    ):
        named = hoist(named, rule(named), earlier)
    return in_order(in_earlier_order(without_unused(named), earlier))
