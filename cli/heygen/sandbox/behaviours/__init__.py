"""What known operations and families do beyond what their records tell: small tables on top of the engine."""

from __future__ import annotations

from collections.abc import Mapping

from heygen.sandbox.behaviours import (
    agents,
    assets,
    avatars,
    batches,
    brand,
    scenes,
    translations,
    videos,
    voices,
    webhooks,
)
from heygen.sandbox.behaviours.engine import behave
from heygen.sandbox.requests import check
from heygen.sandbox.requests.calls import Call, Handler, Page, Reply
from heygen.sandbox.state.world import Traits

OPERATIONS: Mapping[str, Handler] = {
    **agents.OPERATIONS,
    **assets.OPERATIONS,
    **avatars.OPERATIONS,
    **brand.OPERATIONS,
    **scenes.OPERATIONS,
    **translations.OPERATIONS,
    **videos.OPERATIONS,
    **voices.OPERATIONS,
    **webhooks.OPERATIONS,
}
"""By operation id."""

_FAMILIES: Mapping[str, Traits] = {
    **agents.FAMILIES,
    **assets.FAMILIES,
    **avatars.FAMILIES,
    **brand.FAMILIES,
    **translations.FAMILIES,
    **videos.FAMILIES,
    **voices.FAMILIES,
    **webhooks.FAMILIES,
}


def traits(template: str) -> Traits:
    """Return what is special about a family."""
    if template.endswith("/batches") and template not in _FAMILIES:
        items = traits(template.removesuffix("/batches"))
        return Traits(prefix="batch", seconds=items.seconds, event="batch", view=batches.view)
    return _FAMILIES.get(template, Traits())


def perform(call: Call) -> Reply | Page:
    """Do what a request asks for. Raises RefusalError."""
    recipe = batches.recipe(call)
    own = {key: value for key, value in call.body.items() if not recipe or key != recipe[1]}
    check.references(call.world, call.operation, own)
    if call.operation.id in OPERATIONS:
        return OPERATIONS[call.operation.id](call)
    if recipe:
        return batches.create(call, *recipe, perform)
    return batches.statuses(call) or behave(call)
