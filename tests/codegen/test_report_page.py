"""docs/report.md: real reports are what the page and its schema say."""

from __future__ import annotations

import json
import re
import subprocess
from functools import cache
from pathlib import Path
from typing import Any

import jsonschema_rs
import pytest
import yaml

from codegen.compare import KINDS, compare
from codegen.update.report import arrange, to_json
from tests.support.film_changes import change_by_hand
from tests.support.running import DATA, ROOT
from tests.support.updating import Tree, document, film_tree

PAGE = (ROOT / "docs" / "report.md").read_text(encoding="utf-8")
SCHEMA = json.loads((ROOT / "docs" / "report.schema.json").read_text(encoding="utf-8"))
PAIRS = sorted(path.parent for path in (DATA / "changes").glob("*/new.yaml"))


@cache
def validator() -> jsonschema_rs.Validator:
    return jsonschema_rs.validator_for(SCHEMA)


def report(pair: Path) -> Any:
    old, new = (yaml.safe_load((pair / f"{which}.yaml").read_text(encoding="utf-8")) for which in ("old", "new"))
    return json.loads(to_json(arrange(compare(old, new), ())))


@pytest.fixture(scope="module")
def tree(tmp_path_factory: pytest.TempPathFactory) -> Tree:
    return film_tree(tmp_path_factory.mktemp("films"))


@pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: pair.name)
def test_the_report_on_each_pair_of_documents_fits_the_schema(pair: Path) -> None:
    validator().validate(report(pair))


def test_a_report_with_every_part_fits_the_schema_and_counts_what_it_has(tree: Tree) -> None:
    found = tree.codegen_here("diff", "-", "--format", "json", stdin=document(change_by_hand)).json
    validator().validate(found)
    for part in ("changes", "effects", "client"):
        assert found[part]
        assert sum(found["summary"][part].values()) == len(found[part])
        assert {entry["kind"] for entry in found[part]} <= set(KINDS)
    assert [command["command"] for command in found["commands"]] == ["trailer create", "trailer get"]
    options = {option.pop("name"): option for option in found["commands"][0]["options"]}
    assert options["--film-title"] == {"type": "string", "many": False, "required": True}
    assert found["follow_ups"]


def test_the_schema_refuses_what_the_page_does_not_name() -> None:
    found = report(DATA / "changes" / "bounds")
    for broken in (
        {**found, "more": 1},
        {**found, "changes": [{**found["changes"][0], "more": 1}]},
        {**found, "changes": [{**found["changes"][0], "severity": "bad"}]},
        {key: value for key, value in found.items() if key != "client"},
    ):
        assert not validator().is_valid(broken)


def test_the_page_names_every_key() -> None:
    table = re.findall(r"^\| `(\w+)` \|", PAGE, re.MULTILINE)
    assert table == [*SCHEMA["properties"]]
    assert all(f"`{key}`" in PAGE for key in SCHEMA["$defs"]["change"]["required"])


def test_the_pages_example_is_a_real_entry() -> None:
    (example,) = re.findall(r"^```json\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)
    assert report(DATA / "changes" / "enum-shrunk-both-ways")["changes"] == [json.loads(example)]


def test_the_pages_command_runs_and_names_what_breaks(tree: Tree) -> None:
    (script,) = re.findall(r"^```sh\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)
    script = script.replace("tests/data/api-2026-07.json", "-")
    finished = subprocess.run(
        ["/bin/sh", "-c", script],
        input=document(change_by_hand),
        cwd=tree.root,
        env=tree.shell_environ,
        capture_output=True,
        check=True,
    )
    assert finished.stderr == b""
    assert b"required-field-added /components/schemas/FilmRequest/properties/studio_id\n" in finished.stdout


@pytest.mark.parametrize("form", ["text", "markdown", "json"])
def test_who_stops_reading_gets_no_traceback_and_the_work_goes_on(tree: Tree, tmp_path: Path, form: str) -> None:
    copy = tree.copy(tmp_path / "films")
    # `true` reads nothing and ends at once: what is written after that is a broken pipe.
    script = f'{{ python -m codegen update - --allow-breaking --format {form}; echo "exit $?" >&2; }} | true'
    finished = subprocess.run(
        ["/bin/sh", "-c", script],
        input=document(change_by_hand),
        cwd=copy.root,
        env=copy.shell_environ,
        capture_output=True,
        check=True,
    )
    told = finished.stderr.decode()
    assert told.endswith("exit 2\n")
    assert "Wrote openapi/" in told
    assert "Traceback" not in told
    assert "Broken" not in told
    assert "2026-08" in copy.text("openapi/heygen.yaml")
