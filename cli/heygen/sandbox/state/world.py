"""The state of one sandbox, and how a resource looks at this moment."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from attrs import define, field, frozen

from heygen.sandbox.contract import bodies
from heygen.sandbox.contract.contract import Contract
from heygen.sandbox.contract.families import Family, Place, identity, singular
from heygen.sandbox.contract.schema import Node, Schema
from heygen.sandbox.samples.media import Files, Links
from heygen.sandbox.samples.synth import Made, Maker, Phase
from heygen.sandbox.state.store import Job, Resource, Store

FAILURE_CODE = "sandbox_failure"
_FAILURE_MESSAGE = "The request asked for a failure: it holds the text [fail]."


@frozen
class Traits:
    """What a known family has beyond what the contract tells of it."""

    prefix: str | None = None
    """What its ids start with; "" for 32 hex digits."""
    seconds: float = 3.8
    """How long its jobs take at speed 1."""
    event: str | None = None
    """Webhook events tell of its jobs as `EVENT.success` and `EVENT.fail`."""
    known: Mapping[str, Any] = field(factory=dict)
    """What is known of every member."""
    view: Callable[[Member], Mapping[str, Any]] | None = None
    """What is known of one member besides its fields."""


@frozen
class Member:
    """A resource as a family's view sees it."""

    world: World
    resource: Resource

    @property
    def phase(self) -> Phase:
        """How far its job is."""
        return self.world.phase(self.resource)


@define
class World:
    """Everything that one sandbox holds."""

    contract: Contract
    store: Store
    links: Links
    files: Files
    clock: Callable[[], float]
    """Returns Unix seconds."""
    seed: int
    speed: float
    """How many times faster than real time jobs run."""
    traits: Callable[[str], Traits]
    """Returns what is special about a family, by its template."""
    seeds: Callable[[World, Place, Family], list[Resource]]
    """Makes what a collection holds before anyone adds to it."""
    watch: Callable[[World, Resource], None]
    """Told of each job that starts."""
    added: Callable[[Resource], None]
    """Told of each resource that is made."""
    altered: Callable[[Resource, Job], Job]
    """Returns the job that starts, where a fault is asked for, in place of the one that would."""
    documents: dict[str, Resource] = field(factory=dict)
    now: float = field(init=False)
    """Unix seconds, the same for all of one answer: a job does not end between two of its fields."""

    def __attrs_post_init__(self) -> None:
        self.tick()

    def tick(self) -> None:
        """Read the clock."""
        self.now = self.clock()

    def find(self, place: Place, resource_id: str) -> Resource | None:
        """Return a member of a collection, or None."""
        self._fill(place)
        found = self.store.get(place.path, resource_id)
        hidden = found is not None and found.job is not None and found.job.is_hidden(self.now)
        return None if hidden else found

    def newest_first(self, place: Place) -> list[Resource]:
        """Return all members of a collection, removed ones too."""
        self._fill(place)
        return self.store.newest_first(place.path)

    def members(self, path: str) -> list[Resource]:
        """Return the members of a collection without parents (`/v3/voices`) that are there, newest first."""
        return [resource for resource in self.newest_first(Place.of(path)) if not resource.removed]

    def _fill(self, place: Place) -> None:
        if not self.store.has(place.path):
            family = self.contract.family(place.template)
            self.store.fill(place.path, ())
            if family is not None:
                self.store.fill(place.path, self.seeds(self, place, family))

    def add(
        self,
        place: Place,
        fields: Mapping[str, Any],
        request: Mapping[str, Any] | None = None,
        *,
        waits: bool | None = None,
    ) -> Resource:
        """Add a resource, and start its job if its family has jobs; `waits` as in `start`."""
        self._fill(place)
        resource = Resource(
            place=place,
            id=str(fields.get("id") or self.new_id(place.template)),
            created=self.now,
            fields={key: value for key, value in fields.items() if key != "id"},
            request=request or {},
        )
        self.store.add(resource)
        self.added(resource)
        family = self.contract.family(place.template)
        if family is not None and family.states is not None:
            self.start(resource, waits=waits)
        return resource

    def start(self, resource: Resource, *, waits: bool | None = None) -> None:
        """Start (or start again) the job that a resource is.

        A text with `[fail]` anywhere in its request makes it fail; one with `[input]` makes it wait for a person.
        """
        job = Job(
            started=self.now,
            seconds=self.traits(resource.place.template).seconds / self.speed,
            failure=_FAILURE_MESSAGE if bodies.says(resource.request, "[fail]") else None,
            waits=bodies.says(resource.request, "[input]") if waits is None else waits,
        )
        resource.job = self.altered(resource, job)
        self.watch(self, resource)

    def stop(self, resource: Resource, reason: str) -> None:
        """End the job that a resource is, as failed."""
        resource.job = Job(started=self.now, seconds=0, failure=reason)
        self.watch(self, resource)

    def new_id(self, template: str) -> str:
        """Return a new id for a member of a family: `vid_k3x9q1ab`."""
        prefix, family = self._prefix(template), self.contract.family(template)
        made = self.store.new_id(prefix)
        return family.made_id(made) if family else made

    def sample_id(self, family: Family, number: int) -> str:
        """Return the id of a made-up seed: `vid_sample01`."""
        return family.made_id(f"{self._prefix(family.template)}_sample{number:02d}")

    def _prefix(self, template: str) -> str:
        prefix = self.traits(template).prefix
        return singular(template.rsplit("/", 1)[-1]) if prefix is None else prefix

    def phase(self, resource: Resource) -> Phase:
        """Return how far a resource's job is; "done" for what is no job."""
        if resource.job is None:
            return "done"
        if resource.job.progress(self.now) < 1:
            return "running"
        return "failed" if resource.job.failure else "done"

    def state(self, resource: Resource) -> str:
        """Return the state of a resource's job, in the words of its family."""
        family = self.contract.family(resource.place.template)
        if family is None or family.states is None:
            return "completed"
        states, phase = family.states, self.phase(resource)
        if resource.job is None or phase == "done":
            return states.done
        if phase == "failed":
            return states.failed
        progress = resource.job.progress(self.now)
        if resource.job.waits and progress >= 0.5 and states.blocked:
            return states.blocked
        return states.running[int(progress * len(states.running))]

    def facts(self, resource: Resource) -> dict[str, Any]:
        """Return what is known of a resource, by property name."""
        family = self.contract.family(resource.place.template)
        shown_id = family.shown_id(resource.id) if family else resource.id
        known: dict[str, Any] = {"id": shown_id, "created_at": int(resource.created)}
        if family is not None:
            known[family.id_name] = shown_id
            known[identity(family.schema, family.item, family.id_name)] = shown_id
        if family is not None and family.states is not None:
            put(known, family.states.path, self.state(resource))
            known |= self._job_facts(resource, family)
        special = self.traits(resource.place.template)
        known |= {**special.known, **resource.fields}
        return known | dict(special.view(Member(self, resource)) if special.view else {})

    def _job_facts(self, resource: Resource, family: Family) -> dict[str, Any]:
        job = resource.job
        if job is None:
            return {"progress": 100}
        known: dict[str, Any] = {"progress": int(100 * job.progress(self.now))}
        phase = self.phase(resource)
        if phase == "done":
            known["completed_at"] = int(job.started + job.seconds)
        if phase == "failed" and family.states is not None:
            known |= {"failure_code": FAILURE_CODE, "failure_message": job.failure}
            path = family.states.message
            if path:
                put(known, path, job.failure)
            if len(path) > 1:
                put(known, (*path[:-1], "code"), FAILURE_CODE)
        return known

    def item(self, resource: Resource, schema: Schema, node: Node) -> Made:
        """Return a resource as a schema describes it."""
        made = self.maker(schema, resource, salt=resource.path).make(node, self.facts(resource))
        return Made(made)

    def maker(self, schema: Schema, resource: Resource | None, salt: str) -> Maker:
        """Return a maker of values about a resource (or about none)."""
        return Maker(
            schema=schema,
            links=self.links,
            salt=f"{self.seed}:{salt}",
            moment=resource.created if resource else self.now,
            phase=self.phase(resource) if resource else "done",
            invent=resource is None or resource.seeded,
            identifier=resource.id if resource else "sample",
        )


def put(known: dict[str, Any], path: tuple[str, ...], value: Any) -> None:
    """Set the value at a path of property names."""
    for name in path[:-1]:
        known = known.setdefault(name, {})
    known[path[-1]] = value
