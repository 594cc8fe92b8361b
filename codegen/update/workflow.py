"""Takes a changed document in: what it changes, and then contract, overlay, package and changelog."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any

from attrs import frozen

from codegen.arrange import Arranged, arrange_reworded
from codegen.arrange.rewording import from_text
from codegen.arrange.undocumented import with_undocumented
from codegen.compare import Comparison, compare
from codegen.compare.effects.answers import answer_effects
from codegen.compare.effects.commands import Effect, Effects, effects_of
from codegen.compare.effects.python import ClientChange, client_changes
from codegen.compare.effects.waits import new_jobs
from codegen.compare.rewording import with_rewordings
from codegen.emit.interface import build_interface
from codegen.emit.package import emit
from codegen.emit.runtime.record import Operation
from codegen.openapi import overlay as overlays
from codegen.openapi.document import Document
from codegen.openapi.errors import DocumentError
from codegen.openapi.json_values import first_difference
from codegen.openapi.load import Source, load, parse, parse_openapi
from codegen.openapi.mistakes import require_sound
from codegen.openapi.references import look_up
from codegen.openapi.yaml_text import dump
from codegen.operations.commands import clash_error, clashes, settled
from codegen.operations.overlay_actions import Place
from codegen.operations.overlay_references import require_operations, require_resolved
from codegen.operations.python_names import python_names
from codegen.operations.records import derive
from codegen.update.changelog import with_entry
from codegen.update.command_pins import PinnedNames, name_effects, pin_names
from codegen.update.deprecated_names import aliases, pairs, place
from codegen.update.follow_ups import follow_ups, names_to_review
from codegen.update.overlay_edits import OverlayText
from codegen.update.overlay_upkeep import TakenName, apply, follow, with_aliases
from codegen.update.repository import PACKAGE, Repository
from codegen.update.versions import next_release
from codegen.update.working_tree import staging, swap


@frozen
class Incoming:
    """A document as it would be taken in; nothing of it is written yet."""

    comparison: Comparison
    effects: Effects
    contract: Mapping[str, Any]
    overlay: OverlayText
    previous: Mapping[str, Any]
    """The contract as it is."""
    names: PinnedNames
    arranged: Arranged
    """The document as the vendor has it, arranged, with what is known of its texts."""
    outdated_repairs: tuple[overlays.UnmatchedAction, ...] = ()
    """Of `openapi/vendor.overlay.yaml`: what matches nothing in the vendor's document any more."""
    undocumented: tuple[str, ...] = ()
    """Operations and fields that the vendor's document lacks, and that are kept."""


def take_in(repository: Repository, source: Source) -> Incoming:
    """Compare a document with the contract, and prepare contract and overlay as they would become.

    Raises:
        DocumentError: the document cannot be used, or `generated/` is not what the contract gives.
        OverlayError: the overlay does not fit the new contract.
    """
    old_contract = load(str(repository.contract_path))
    document, outdated = repository.repaired(parse_openapi(source))
    require_sound(document, "openapi/vendor.overlay.yaml", old_contract)
    # Arranged, the document has our words wherever what they describe stands, and the comparison only what changed.
    arranged = arrange_reworded(document, old_contract, repository.locked())
    contract, kept = with_undocumented(arranged.contract, old_contract)
    comparison = with_rewordings(compare(old_contract, contract), arranged.rewordings, contract)
    old = _present(repository, comparison)
    overlay = OverlayText(repository.overlay_path.read_text(encoding="utf-8"))
    followed = follow(overlay, comparison.operations, old, contract)
    overlaid = apply(followed.text, contract)
    pinned = pin_names(overlaid, comparison.operations, old, derive(overlaid, python_names(overlaid, PACKAGE)))
    new = pinned.operations
    require_operations(overlaid, new)
    found = pairs(comparison.operations, old, new)
    names = aliases(found, followed.orphans, next_release(repository.version_path))
    text = followed.text.with_names((pin.place, pin.operation.command, pin.reason) for pin in pinned.pins)
    text, taken = with_aliases(text, names, found)
    jobs = new_jobs(old_contract, contract)
    labels = {match.new: match.label for match in comparison.operations if match.new}
    return Incoming(
        comparison=comparison,
        effects=(
            *effects_of(comparison, old, new, followed.unmatched, jobs),
            *answer_effects(Document(old_contract), overlaid, comparison.operations, new),
            *name_effects(pinned, labels),
            *_effects_of_taken(taken, labels),
        ),
        contract=contract,
        overlay=text,
        previous=old_contract,
        arranged=arranged,
        outdated_repairs=tuple(outdated),
        undocumented=tuple(kept),
        names=pinned,
    )


@frozen
class Outlook:
    """What a document would bring to users, and leave to do for a person."""

    commands: tuple[Operation, ...]
    """Records of the operations that are new."""
    client: tuple[ClientChange, ...]
    follow_ups: tuple[str, ...]


def outlook(repository: Repository, incoming: Incoming) -> Outlook:
    """Return what the generated package of the document would have that the one at hand has not.

    Raises:
        DocumentError: something in the document cannot be generated.
    """
    document = apply(incoming.overlay, incoming.contract)
    operations = derive(document)
    if incoming.names.clashes:
        operations = settled(operations, clashes(document, operations))
    require_resolved(document, operations)
    ends = {match.new: match.old for match in incoming.comparison.operations}
    before = {place(record) for record in repository.records()}
    old, new = (build_interface(each, PACKAGE) for each in (Document(incoming.previous), document))
    return Outlook(
        commands=tuple(record for record in operations if ends[place(record)] not in before),
        client=client_changes(old, new),
        follow_ups=(
            *names_to_review(incoming.names.pins),
            *follow_ups(incoming.previous, incoming.contract, incoming.comparison, operations),
        ),
    )


def require_named(incoming: Incoming) -> None:
    """Raise DocumentError where two commands that are both meant have one name, naming all of these."""
    if incoming.names.clashes:
        raise clash_error(incoming.names.operations, incoming.names.clashes)


def write(repository: Repository, incoming: Incoming, entry: Sequence[str]) -> None:
    """Replace contract, overlay, lock, generated package and changelog.

    Raises:
        DocumentError: something in the document cannot be generated or written; then nothing has changed.
        OSError: something cannot be written, or moved to its place; git brings back what was moved before.
    """
    title = f"API document {incoming.contract.get('info', {}).get('version', '')}".rstrip()
    changelog = repository.changelog_path.read_text(encoding="utf-8")
    texts = {
        repository.overlay_path: incoming.overlay.text,
        repository.lock_path: _lock(repository, incoming),
        repository.changelog_path: with_entry(changelog, title, entry),
        # Last: as long as it is the old one, what an update that was cut off has left is no "No change.".
        repository.contract_path: _contract_text(incoming.contract),
    }
    with staging(repository.root) as folder:
        emit(apply(incoming.overlay, incoming.contract), folder / PACKAGE)
        for path, text in texts.items():
            (folder / path.name).write_text(text, encoding="utf-8", newline="\n")
        swap(folder / PACKAGE, repository.package_path)
        for path in texts:
            swap(folder / path.name, path)


def write_lock(repository: Repository, incoming: Incoming) -> bool:
    """Write the digests of the vendor's texts alone; tell whether they were others before."""
    path, text = repository.lock_path, _lock(repository, incoming)
    if path.is_file() and path.read_text(encoding="utf-8") == text:
        return False
    with staging(repository.root) as folder:
        (folder / path.name).write_text(text, encoding="utf-8", newline="\n")
        swap(folder / path.name, path)
    return True


def _lock(repository: Repository, incoming: Incoming) -> str:
    """Return the digests as JSON. Where the vendor has no text any more, that of the last one stays."""
    digests: dict[str, Collection[str]] = {
        pointer: found
        for pointer, found in (repository.locked() or {}).items()
        if look_up(incoming.contract, from_text(pointer)[:-1]) is not None
    }
    digests.update(incoming.arranged.digests(incoming.contract))
    texts = {pointer: " ".join(sorted(found)) for pointer, found in sorted(digests.items())}
    about = "Digests of the vendor's texts as last taken in, by place in heygen.yaml. Written by `make update`."
    return json.dumps({"about": about, "texts": texts}, indent=1) + "\n"


def _contract_text(contract: Mapping[str, Any]) -> str:
    """Return the contract as YAML. Raises DocumentError where a reader would not find the same in it."""
    text = dump(contract)
    pointer = first_difference(contract, parse(Source("the new contract", text.encode())))
    if pointer is not None:
        raise DocumentError(pointer, "cannot be written: what is read back is another value; nothing was written")
    return text


def _present(repository: Repository, comparison: Comparison) -> list[Operation]:
    """Return the records that were generated last: whatever the contract and overlay say by now, users have these."""
    records = repository.records()
    known = {match.old for match in comparison.operations}
    for record in records:
        if place(record) not in known:
            raise DocumentError(
                "", f"generated/ has {record.method} {record.path}, openapi/ has not; run `make generate` first"
            )
    return records


def _effects_of_taken(taken: Iterable[TakenName], labels: Mapping[Place, str]) -> list[Effect]:
    return [
        Effect(
            kind="alias-taken",
            operation=labels[place(each.operation)],
            command=" ".join(each.operation.command),
            subject=each.name,
            before=each.stood_for,
        )
        for each in taken
    ]
