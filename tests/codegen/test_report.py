"""How a comparison is told: to people at a terminal, to machines, and in a pull request."""

from __future__ import annotations

import json
import re
import unicodedata
from pathlib import Path
from typing import Any

import pytest
import yaml
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from codegen.compare import KINDS, Comparison, Direction, Finding, Matched, Severity, compare
from codegen.compare.effects.commands import Effect
from codegen.compare.effects.python import ClientChange
from codegen.compare.kinds import Subject
from codegen.emit.runtime.record import Operation, Option, Response
from codegen.update.report import Report, arrange, to_json, to_markdown, to_text

CHANGES = Path(__file__).parent.parent / "data" / "changes"
FOUND = Finding(
    kind="enum-value-added",
    severity=Severity.POSSIBLY,
    operation="getFilm",
    direction=Direction.RESPONSE,
    location="200 body.genre",
    pointer="/components/schemas/Genre",
    old_pointer="/components/schemas/Genre",
    before=None,
    after="horror",
)
COMMAND = Operation(
    id="getFilm", command=("film", "get"), method="GET", path="/v3/films", module="a", summary="", description="",
    response=Response(status_codes=(200,), media_type=None),
)  # fmt: skip
REMOVED = Effect("option-removed", "getFilm", "film get", "--genre", before="string")


def _comparison(name: str) -> Comparison:
    old, new = (
        yaml.safe_load((CHANGES / name / f"{which}.yaml").read_text(encoding="utf-8")) for which in ("old", "new")
    )
    return compare(old, new)


def test_the_text_has_numbers_then_what_breaks_and_stops_then_details() -> None:
    comparison = Comparison((FOUND,), (Matched("getFilm", ("GET", "/v3/films"), ("GET", "/v3/films")),))
    assert to_text(arrange(comparison, (REMOVED,))).splitlines() == [
        "API               0 BREAKING             1 possibly breaking    0 compatible",
        "Command line      1 BREAKING             0 possibly breaking    0 compatible",
        "Python client     0 BREAKING             0 possibly breaking    0 compatible",
        "",
        "Breaks (1)",
        "  command line: heygen film get: option removed: --genre: string",
        "",
        "May break (1)",
        '  API: getFilm: enum value added: 200 body.genre: "horror"',
        "",
        "To decide",
        "  what breaks is taken in with ALLOW_BREAKING=1 (--allow-breaking) alone",
        "",
        "getFilm  GET /v3/films",
        '  possibly breaking  enum value added: 200 body.genre: "horror"',
        "                       at /components/schemas/Genre",
        "  on the command line:",
        "  BREAKING           heygen film get: option removed: --genre: string",
    ]


def _screen(report: Report) -> list[str]:
    """Return the first 40 lines of the text, as `head -40` shows them."""
    return to_text(report).splitlines()[:40]


def test_the_numbers_of_the_first_screen_are_those_of_the_table() -> None:
    removed = tuple(evolve(REMOVED, command=f"film get-{n}", operation=f"get{n}") for n in range(12))
    clash = Effect("command-clash", "getFilm", "film get", "getFilm", "film get", "film get 2")
    client = [
        ClientChange("keyword-removed", "api.films.get_film.limit"),
        ClientChange("keyword-removed", "api.films.get_film.sort"),
        ClientChange("module-renamed", "api.films.new", "api.films.old", "api.films.new"),
        ClientChange("attribute-renamed", "models.Film.new", "old", "new"),
    ]
    screen = _screen(arrange(Comparison((FOUND,)), (*removed, clash), client=client))
    assert screen[1:3] == [
        "Command line     12 BREAKING             0 possibly breaking    0 compatible",
        "Python client     4 BREAKING             0 possibly breaking    0 compatible",
    ]
    whole = "\n".join(screen)
    assert "Breaks (16)\n" in whole
    assert "To decide\n  two commands `film get`: getFilm and getFilm" in whole
    assert "Python: api.films.old: module renamed" in whole
    assert "Python: models.Film.old: attribute renamed" in whole
    assert "keyword removed (2)\n" in whole
    many = _screen(arrange(Comparison((FOUND,)), (*removed, *(evolve(REMOVED, subject=f"--{n}") for n in range(12)))))
    assert "  command line: option removed, 24 times" in "\n".join(many)


def test_few_breaking_changes_are_all_on_the_first_screen() -> None:
    found = [
        evolve(FOUND, kind="enum-value-removed", severity=Severity.BREAKING, after=None, before=str(n))
        for n in range(10)
    ]
    others = [evolve(FOUND, after=f"value {n}") for n in range(500)]
    screen = _screen(arrange(Comparison((*others, *found)), (), follow_ups=[f"see to {n}" for n in range(30)]))
    assert [line for line in screen if line.startswith("  API: ")] == [
        *(f'  API: getFilm: enum value removed: 200 body.genre: "{n}"' for n in range(10)),
        "  API: enum value added, 500 times: getFilm",
    ]
    assert "  and 24 more, below" in screen
    assert "see to 29" in to_text(arrange(Comparison((FOUND,)), (), follow_ups=[f"see to {n}" for n in range(30)]))


def test_of_many_breaking_changes_each_kind_is_on_the_first_screen_with_its_number() -> None:
    kinds = [
        name for name, kind in KINDS.items() if kind.severity(None) is Severity.BREAKING and kind.of is Subject.API
    ]
    found = [
        evolve(FOUND, kind=kind, severity=Severity.BREAKING, operation=f"get{number}", pointer=f"/{number}")
        for kind in kinds
        for number in range(9)
    ]
    clashes = [
        Effect("command-clash", f"get{n}", "film get", "getFilm", "film get", f"film get {n}") for n in range(20)
    ]
    report = arrange(Comparison(tuple(found)), tuple(clashes), follow_ups=["see to it"] * 30)
    screen = "\n".join(_screen(report))
    assert len(kinds) > 20
    for kind in kinds:
        assert f"{kind.replace('-', ' ')}, 9 times: get0, get1, get2, get3 and 5 more" in screen or (
            f"{kind.replace('-', ' ')} (API, 9)" in screen
        )
    assert "and 15 more commands that clash" in screen
    assert "ALLOW_BREAKING=1" in screen
    assert "and 24 more, below" in screen


def test_new_commands_come_with_their_options_and_python_names_by_kind() -> None:
    option = {"field": "a", "goes_to": "body", "python_name": None, "schema": {}, "help": ""}
    options = (
        Option(**option, name="--year", type="integer", many=False, required=False),
        Option(**option, name="--tags", type="string", many=True, required=True),
        Option(**option, name="--secret", type="string", many=False, required=False, hidden=True),
    )
    command = evolve(COMMAND, summary="Fetch a film", options=options)
    client = (
        ClientChange("attribute-added", "models.Film.year"),
        ClientChange("attribute-added", "models.Film.tags"),
        ClientChange("class-added", "models.Genre"),
        ClientChange("attribute-retyped", "models.Film.id", "int", "str"),
        ClientChange("required-attribute-added", "models.Film.name", direction=Direction.RESPONSE),
        ClientChange("required-attribute-added", "models.Draft.name", direction=Direction.REQUEST),
        ClientChange("module-reassigned", "api.films.get_film", "GET /films", "DELETE /films"),
    )
    report = arrange(Comparison((FOUND,)), (), commands=(command,), client=client)
    text = to_text(report)
    assert "  heygen film get  Fetch a film\n      --tags string, ... (required), --year integer\n" in text
    assert "attribute added (2)\n      models.Film.(year, tags)\n" in text
    assert "class added (1)\n      models.Genre\n" in text
    assert "attribute retyped (1)\n      models.Film.id: int -> str\n" in text
    assert "required attribute added (1)\n      models.Film.name\n" in text
    assert "required attribute added (1)\n      models.Draft.name\n" in text
    assert "module reassigned (1)\n      api.films.get_film: GET /films -> DELETE /films\n" in text
    folded = to_markdown(report)
    assert "- `heygen film get`: `Fetch a film`\n  - `--tags string, ... (required)`, `--year integer`\n" in folded
    assert "- compatible: attribute added (2): `models.Film.(year, tags)`\n" in folded
    assert folded.count("<details>") == folded.count("</details>")


def test_reworded_texts_are_in_full_in_markdown_and_folded() -> None:
    long = "word " * 200
    found = evolve(FOUND, kind="reworded", severity=Severity.COMPATIBLE, before="old", after=long)
    report = arrange(Comparison((found, evolve(found, kind="reworded-ours-kept", pointer="/b"))), ())
    folded = to_markdown(report).partition("<summary>Other words for the same (2)</summary>")[2]
    assert f"- `/components/schemas/Genre`\n  - before: `old`\n  - after: `{long.strip()}`\n" in folded
    assert "- `/b`, where ours stays\n" in folded
    assert all(len(line) < 121 for line in to_text(report).splitlines())


def test_breaking_sections_come_before_the_others() -> None:
    lines = to_text(arrange(_comparison("media-types"), ())).splitlines()
    assert [line for line in lines if "Film  " in line][:2] == [
        "getFilm  GET /v3/films/{film_id}",
        "createFilm  POST /v3/films",
    ]


def test_one_change_that_many_operations_share_is_told_once() -> None:
    many = Comparison(tuple(evolve(FOUND, operation=f"get{index}") for index in range(40)))
    for text, times in ((to_text(arrange(many, ())), 2), (to_markdown(arrange(many, ())), 1)):
        assert text.count("horror") == times  # on the first screen, too
        assert "In 40 operations" in text
        assert "36 more" in text


def test_extensions_that_nothing_here_reads_are_one_line_at_the_end() -> None:
    comparison = _comparison("extensions")
    line = "Extensions that nothing here reads: 3 changes in x-vendor-scopes, x-vendor-visible"
    assert to_text(arrange(comparison, ())).splitlines()[-1] == line
    assert "3 changes in `x-vendor-scopes`, `x-vendor-visible`" in to_markdown(arrange(comparison, ()))
    assert arrange(comparison, ()).exit_code() == 1


def test_what_is_gone_is_said_to_have_been_where_it_was() -> None:
    comparison = _comparison("operation-removed")
    assert "was at /paths/~1v3~1films~1{film_id}/get" in to_text(arrange(comparison, ()))
    assert "was at `/paths/~1v3~1films~1{film_id}/get`" in to_markdown(arrange(comparison, ()))


def test_a_new_name_is_told_with_the_old_one() -> None:
    renamed = evolve(REMOVED, kind="option-renamed", subject="--kind", before="--genre", after="--kind")
    assert "heygen film get: option renamed: --genre -> --kind\n" in to_text(arrange(Comparison(), (renamed,)))


def test_no_change_is_said_in_two_words() -> None:
    same = _comparison("same-arranged-otherwise")
    assert to_text(arrange(same, ())) == to_markdown(arrange(same, ())) == "No change.\n"
    assert json.loads(to_json(arrange(same, ())))["changes"] == []


def test_colours_are_there_only_when_asked_for() -> None:
    comparison = _comparison("bounds")
    coloured = to_text(arrange(comparison, ()), colour=True)
    assert "\x1b[1;31mBREAKING" in coloured
    assert re.sub(r"\x1b\[[0-9;]*m", "", coloured) == to_text(arrange(comparison, ()))


@pytest.mark.parametrize(
    ("effects", "code"),
    [((), 1), ((REMOVED,), 2), ((evolve(REMOVED, kind="option-renamed"),), 1)],
)
def test_what_breaks_the_command_line_counts_as_much_as_what_breaks_the_api(effects: Any, code: int) -> None:
    assert arrange(Comparison((FOUND,)), effects).exit_code() == code


def test_markdown_has_a_table_then_what_breaks_and_folds_the_rest() -> None:
    text = to_markdown(arrange(_comparison("null-both-ways"), ()))
    assert text.index("| API | 0 | 1 | 2 |") < text.index("## Possibly breaking") < text.index("<details>")
    assert text.index("<details>") < text.index("## Compatible") < text.index("</details>")


def test_a_report_too_long_for_a_pull_request_says_what_it_leaves_out() -> None:
    many = Comparison(tuple(evolve(FOUND, operation=f"get{index}", after=f"value{index}") for index in range(2000)))
    text = to_markdown(arrange(many, ()))
    assert len(text) < 65_000
    left_out = re.search(r"(\d+) more entries are left out", text)
    assert left_out
    assert int(left_out[1]) + text.count("enum value added") == 2000


HOSTILE = (
    "\x1b]0;owned\x07",
    "\x9b31m",
    "a\nb\r::error::c",
    "\u202egnp.exe",
    "\u2028",
    "`` ` </details><script>alert(1)</script>",
    "| a | b |",
    "](https://evil.example) @everyone #1",
    "\ud800",
)
TEXTS = st.one_of(st.sampled_from(HOSTILE), st.text(st.characters(codec=None), max_size=40))


def _hostile(text: str) -> Report:
    finding = evolve(FOUND, operation=text, location=text, pointer=f"/{text}", before=text, after={text: text})
    effect = evolve(REMOVED, operation=text, command=text, subject=text, before=text)
    words = evolve(finding, kind="documentation-changed")
    comparison = Comparison((finding, words), (Matched(text, None, ("GET", text)),))
    client = ClientChange("attribute-renamed", "models.Film.title", "name", "title")
    command = evolve(COMMAND, command=(text,), summary=text)
    return arrange(comparison, (effect,), commands=(command,), client=(client,), follow_ups=(text,))


@given(TEXTS)
def test_text_of_a_document_does_not_steer_a_terminal(text: str) -> None:
    for shown in (to_text(_hostile(text)), to_markdown(_hostile(text))):
        assert not {unicodedata.category(character) for character in shown.replace("\n", "")} & {"Cc", "Cf", "Cs", "Zl"}
    assert len(to_text(_hostile(text)).splitlines()) == len(to_text(_hostile("a")).splitlines())


@given(TEXTS)
def test_json_is_ascii_and_gives_the_text_back(text: str) -> None:
    report = to_json(_hostile(text))
    assert report.isascii()
    assert json.loads(report)["changes"][0]["after"] == {text: text}


@given(TEXTS)
def test_text_of_a_document_is_never_markup(text: str) -> None:
    parser = MarkdownIt("gfm-like", {"linkify": False})

    def structure(source: str) -> list[str]:
        tokens = [inner for token in parser.parse(source) for inner in (token, *(token.children or ()))]
        return [token.type for token in tokens if token.type != "text" or token.content]

    def without_code(source: str) -> list[str]:
        return [kind for kind in structure(source) if kind not in ("code_inline", "text")]

    assert without_code(to_markdown(_hostile(text))) == without_code(to_markdown(_hostile("a")))
