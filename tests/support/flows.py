"""Flows carried out by hand: what they send is answered from a list, and their pauses pass on a clock of their own."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from typing import Any

import httpx
from attrs import define, field
from heygen_api.transport.deadline import Clock, Deadline
from heygen_api.transport.flow import Effect, Fetch, Flow, Pause, Send, Together

Reply = httpx.Response | Exception | Callable[[httpx.Request], "httpx.Response | Exception"]


@define
class ByHand:
    """Carries out flows: each request gets the next of the answers, the last of which stays."""

    answers: list[Reply] = field(factory=list)
    now: float = 1000.0
    """The time, which passes in pauses only."""
    chance: float = 1.0
    """What a random number is."""
    took: float = 0.0
    """Seconds that each answer takes."""
    sent: list[httpx.Request] = field(factory=list)
    pauses: list[float] = field(factory=list)
    effects: list[Effect] = field(factory=list)
    """All but pauses."""

    @property
    def clock(self) -> Clock:
        """The time as the client reads it."""
        return Clock(now=lambda: self.now, monotonic=lambda: self.now, random=lambda: self.chance)

    def deadline(self, seconds: float) -> Deadline:
        """Return the deadline that is this many seconds from now."""
        return Deadline.after(seconds, self.clock)

    def says(self, *answers: Reply) -> None:
        """Start afresh with these answers."""
        self.answers, self.sent, self.pauses, self.effects = list(answers), [], [], []

    def run(self, flow: Flow[Any]) -> Any:
        """Carry out a flow and return its result."""
        try:
            effect = next(flow)
            while True:
                try:
                    result = self._perform(effect)
                except Exception as error:  # noqa: BLE001 - the flow's to handle
                    effect = flow.throw(error)
                else:
                    effect = flow.send(result)
        except StopIteration as end:
            return end.value

    def _perform(self, effect: Effect) -> Any:
        if isinstance(effect, Pause):
            self.pauses.append(effect.seconds)
            self.now += effect.seconds
            return None
        self.effects.append(effect)
        if isinstance(effect, Together):
            return [self.run(flow) for flow in effect.flows]
        response = self._answer(effect.request)
        if isinstance(effect, Fetch):
            sink = effect.begin(response)
            if sink is not None:
                for start in range(0, len(response.content), 1000):
                    sink.write(response.content[start : start + 1000])
                if (fault := response.extensions.get("fault")) is not None:
                    raise fault
        return response

    def _answer(self, request: httpx.Request) -> httpx.Response:
        self.sent.append(request)
        self.now += self.took
        answer = self.answers.pop(0) if len(self.answers) > 1 else self.answers[0]
        found = answer(request) if callable(answer) else answer
        if isinstance(found, Exception):
            raise found
        found.request = request
        return found


def said(data: Any, status: int = 200, **headers: str) -> httpx.Response:
    """Return a success with data in its envelope."""
    return httpx.Response(status, headers=headers, content=json.dumps({"data": data}).encode())


def refused(status: int, code: str = "no", headers: dict[str, str] | None = None) -> httpx.Response:
    """Return an error as the API sends it."""
    content = json.dumps({"error": {"code": code, "message": "No."}}).encode()
    return httpx.Response(status, headers=headers, content=content)


def sends(effects: Sequence[Effect]) -> list[Send]:
    """Return the requests among the effects of a flow."""
    return [effect for effect in effects if isinstance(effect, Send)]
