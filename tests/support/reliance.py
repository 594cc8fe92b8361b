"""Which operations of July 2026 a test relies on, where the API has changed them since.

Many tests try the program on operations that they name. Once an update has brought another contract, such a test may
fail because its operation is gone or has become another, which is no fault of the program. A test that fails then, and
has run a command, sent a request or named an operation that has changed, is reported as skipped, and why. As long as
the contract is that of July, no test is.
"""

from __future__ import annotations

import inspect
import json
import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

import httpx
import pytest
from heygen_api import operations

from codegen.compare import compare
from codegen.openapi.load import load
from tests.support.july import july_document
from tests.support.running import DATA, ROOT, STARTED

_BETWEEN_WORDS = "['\", ]+"
"""As a line of a shell, and as the arguments of a call: `voice list`, `"voice", "list"`."""
_PARAMETER = re.compile(r"\\\{[^{}/]+\\\}")


class Watch:
    """A plugin of pytest: watches what tests rely on, and excuses those that fail for that reason."""

    def __init__(self) -> None:
        self._requested: list[str] = []
        self._by_module: dict[Path, list[str]] = {}
        send: Callable[..., httpx.Response] = httpx.Client.send

        def watched(client: httpx.Client, request: httpx.Request, **given: Any) -> httpx.Response:
            self._requested.append(f"{request.method} {request.url.path}")
            return send(client, request, **given)

        httpx.Client.send = watched

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_setup(self, item: pytest.Item) -> Iterator[None]:
        """Note what fixtures do for all tests of a module: only the first of them sees it happen."""
        STARTED.clear()
        self._requested.clear()
        try:
            yield
        finally:
            self._by_module.setdefault(item.path, []).extend(self._seen())

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_makereport(self, item: pytest.Item) -> Iterator[None]:
        """Report a test that fails on what has changed as skipped."""
        report = yield
        if report.failed and (names := self._changed(item)):
            reason = f"the API has changed what this relies on: {', '.join(sorted(names))}"
            report.outcome = "skipped"
            report.longrepr = (str(item.path), item.location[1] or 0, reason)
        return report

    def _seen(self) -> list[str]:
        return [*STARTED, *self._requested]

    def _changed(self, item: pytest.Item) -> set[str]:
        said = _said_by(item.function) if isinstance(item, pytest.Function) else ()
        texts = [item.name, *said, *self._seen(), *self._by_module.get(item.path, ())]
        return {name for name, pattern in _patterns().items() if any(pattern.search(text) for text in texts)}


def _said_by(function: Callable[..., Any]) -> Iterator[str]:
    """Yield the code of a test, and of what its module defines that it uses."""
    yield inspect.getsource(function)
    for name in function.__code__.co_names:
        used = function.__globals__.get(name)
        if inspect.isfunction(used) and used.__module__ == function.__module__:
            yield inspect.getsource(used)
        elif isinstance(used, str | bytes | list | tuple | set | dict):
            yield repr(used)


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    """Return, for each changed operation, what tells that a text speaks of it: its id, its command or its path."""
    july = july_document()
    comparison = compare(july, load(str(ROOT / "openapi" / "heygen.yaml")))
    changed = {found.operation for found in comparison.findings if not found.is_wording}
    matched = [match for match in comparison.operations if match.old and match.label in changed]
    promised = json.loads((DATA / "commands.json").read_text(encoding="utf-8"))
    commands = {(entry["method"], entry["path"]): entry["command"].split(" ") for entry in promised}
    today = {(record.method, record.path): record for record in operations.load_all()}
    patterns: dict[str, re.Pattern[str]] = {}
    for match in matched:
        assert match.old is not None
        method, path = match.old
        names = [july["paths"][path][method.lower()]["operationId"]]
        words = [commands[method, path]]
        if match.new in today:
            names.append(today[match.new].id)
            words.append(list(today[match.new].command))
        patterns[names[0]] = re.compile("|".join(_ways(names, words, path)))
    return patterns


def _ways(names: Iterable[str], commands: Iterable[list[str]], path: str) -> Iterator[str]:
    # As the document spells it, and as Python does: `getVideoV3`, `get_video_v3`.
    yield from (rf"(?i:\b{'_?'.join(map(re.escape, name))}\b)" for name in names)
    for words in commands:
        yield rf"(?<![\w-]){_BETWEEN_WORDS.join(map(re.escape, words))}(?![\w-])"
    yield rf"{_PARAMETER.sub(r'[^/ ]+', re.escape(path))}(?![\w/-])"
