"""Arrange an OpenAPI 3.1 document as a person would write it: what repeats is named once, and everything has its place.

Generated documents repeat their error responses, envelopes and parameters in every operation. `arrange` says the same
with each of them named once under `components`. It loses no fact, is stable (a small change of the API is a small
change of the result), and keeps what the contract at hand has of names, prose and order.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import field, frozen

from codegen.arrange import rules
from codegen.arrange.carry_over import counterparts, digests, in_earlier_order, with_prose
from codegen.arrange.earlier import Earlier
from codegen.arrange.equality import plain
from codegen.arrange.hoist import hoist, name_targets
from codegen.arrange.key_order import in_order
from codegen.arrange.rewording import Locked, Rewording
from codegen.arrange.unused import without_unused
from codegen.openapi.structure import Node


@frozen
class Arranged:
    """A document made a contract."""

    contract: Node
    rewordings: tuple[Rewording, ...]
    """What the vendor has said in other words since `locked`."""
    source: Node = field(repr=False)
    """The vendor's document, as far as places of its texts in the contract can be found by it."""

    def digests(self, contract: Mapping[str, Any]) -> dict[str, set[str]]:
        """Return by place the digests of the vendor's texts in a contract, which may have more than the document."""
        return digests(self.source, contract)


def arrange(document: Mapping[str, Any], *, previous: Mapping[str, Any] | None = None) -> Node:
    """Return the same API arranged; `document` is parsed OpenAPI 3.1 whose references stay inside it.

    `previous` is the arranged contract at hand. Its descriptions and summaries stay wherever the facts that they
    describe stand, and fill in where the document has none; components keep their names where their content or
    their place is the same; names of properties, parameters and enum values keep their order.
    """
    return arrange_reworded(document, previous or {}, None).contract


def arrange_reworded(document: Mapping[str, Any], previous: Mapping[str, Any], locked: Locked | None) -> Arranged:
    """Return the API arranged, with the texts that the vendor has changed since those of which `locked` has digests.

    These replace what was the vendor's own in `previous`. Without `locked` no text is known to be changed.
    """
    earlier = Earlier(plain(previous))
    source = rules.split_pages(in_order(name_targets(plain(document))), earlier)
    # With prose first, what says the same is the same: nothing is shared at the cost of its own description.
    named, rewordings = with_prose(source, earlier, locked)
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
    contract = in_order(in_earlier_order(without_unused(named), earlier))
    return Arranged(contract, tuple(counterparts(source, contract, rewordings)), source)
