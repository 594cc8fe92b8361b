"""Whole lists by `heygen api`, whose paths the contract need not know."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest

from tests.support.running import NOWHERE, Sandbox, heygen_here
from tests.support.scripted_server import Answer, Scripted, scripted_server


@pytest.fixture(scope="module")
def server() -> Iterator[Scripted]:
    with scripted_server() as running:
        yield running


def page(item: str, token: str | None) -> Answer:
    """Return a page of one item."""
    content = {"data": [{"id": item}], "has_more": token is not None, "next_token": token}
    return Answer(body=json.dumps(content).encode())


def test_a_list_that_no_command_knows_is_followed_to_its_end(server: Scripted) -> None:
    server.says(page("a", "t 1"), page("b", None))
    ended = heygen_here("api", "GET", "/v9/things?size=1&token=t0", "--all", environ=server.environ())
    assert [item["id"] for item in ended.json["data"]] == ["a", "b"]
    assert [asked.path for asked in server.asked] == ["/v9/things?size=1&token=t0", "/v9/things?size=1&token=t+1"]


def test_where_to_go_on_is_told_as_it_is_typed(server: Scripted) -> None:
    server.says(page("a", "t1"))
    ended = heygen_here("api", "GET", "/v9/things", "--max-items", "1", "--output", "id", environ=server.environ())
    assert ended.text == "a\n"
    assert ended.messages[-1]["notice"]["message"].endswith("-q token=t1")


def test_a_known_list_is_the_same_as_by_its_command(sandbox: Sandbox) -> None:
    by_path = heygen_here("api", "GET", "/v3/voices", "--all", "--output", "id", environ=sandbox.environ)
    assert by_path.text == heygen_here("voice", "list", "--all", "--output", "id", environ=sandbox.environ).text
    assert by_path.text.count("\n") > 3


def test_only_a_get_has_pages() -> None:
    ended = heygen_here("api", "POST", "/v3/videos", "--all", environ=NOWHERE)
    assert (ended.code, ended.error["code"]) == (2, "usage_error")
