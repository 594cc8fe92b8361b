"""What is typed as text, and bodies: files and standard input, YAML, paths, skeletons, the editor, questions."""

from __future__ import annotations

import json
import re
import shlex
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve
from cyclopts import App, Argument, RepeatArgumentError, Token
from heygen.catalogue import own_commands
from heygen.command_tree import command_tree
from heygen.context import Context
from heygen.errors import CliError
from heygen.help.parser_errors import explain
from heygen.operation.drafting.skeleton import skeleton
from heygen.operation.options.flags import Flags, flags_of, has_json_body
from heygen.operation.options.signature import command_function
from heygen.operation.request.faults import find_faults
from heygen.operation.request.nested import spelled, split_setting
from heygen.operation.request.piped import is_body
from heygen.operation.request.schema_tree import example, fitting, properties
from heygen.operation.request.texts import read_text, shows_at
from heygen.operation.request.typed import read_typed
from heygen.operation.request.yaml_text import YamlError, parse_yaml
from heygen.output.messages import Messages
from heygen.output.streams import Stream, Streams
from heygen_api import operations
from heygen_api.record import Operation
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.support.made_requests import body_schema
from tests.support.running import COMMAND, NOWHERE, Finished, Sandbox, clean_environ, heygen_here
from tests.support.scripted_server import Scripted, ok, scripted_server
from tests.support.terminal import terminal

OPERATIONS = operations.load_all()
WITH_BODY = [operation for operation in OPERATIONS if has_json_body(operation)]
AVATAR = ("video", "create", "--type", "avatar", "--avatar-id", "a", "--script", "hi")
CLOSED = Stream(None, is_terminal=False)
STREAMS = Streams(CLOSED, CLOSED, CLOSED)


@pytest.fixture(scope="module")
def server() -> Iterator[Scripted]:
    with scripted_server() as running:
        yield running


def sent(server: Scripted, *arguments: str, stdin: bytes = b"", **environ: str) -> Any:
    """Run a command that sends a body, and return the body."""
    server.says(ok({"video_id": "v", "video_translation_ids": ["t"]}))
    ended = heygen_here(*arguments, environ={**server.environ(), **environ}, stdin=stdin)
    assert ended.code == 0, ended.stderr
    return json.loads(server.asked[-1].body)


def refused(*arguments: str, stdin: bytes = b"") -> str:
    """Run a command that must not send anything, and return what it says."""
    ended = heygen_here(*arguments, environ=NOWHERE, stdin=stdin)
    assert (ended.code, ended.stdout, ended.error["code"]) == (2, b"", "usage_error")
    return f"{ended.error['message']} {ended.error.get('hint', '')}"


# Texts


def test_every_text_option_takes_the_text_of_a_file(tmp_path: Path) -> None:
    (tmp_path / "text").write_text("from a file\n")
    value = f"@{tmp_path / 'text'}"
    context = Context(streams=STREAMS, environ={}, messages=Messages(streams=STREAMS))
    for operation in OPERATIONS:
        options = [(option, [value] if option.many else value) for option in operation.options]
        arguments = [value for _ in operation.arguments]
        typed = read_typed(context, operation, arguments, options, Flags())
        assert set(typed.arguments) <= {"from a file"}
        for option, read in typed.options:
            expected = "from a file" if option.type == "string" else value
            assert read == ([expected] if option.many else expected)


def test_a_text_comes_from_a_file_or_from_standard_input(server: Scripted, tmp_path: Path) -> None:
    file = tmp_path / "script.txt"
    file.write_bytes("Grüße,\r\nWelt\r\n".encode())
    assert sent(server, *AVATAR[:-1], f"@{file}")["script"] == "Grüße,\r\nWelt"
    assert sent(server, *AVATAR[:-1], "-", stdin=b"Hi\n\n")["script"] == "Hi\n"
    assert sent(server, *AVATAR[:-1], "@@everyone")["script"] == "@everyone"
    assert sent(server, *AVATAR, "--set", f"title=@{file}")["title"] == "Grüße,\r\nWelt"
    assert sent(server, *AVATAR, "--set", "title=-", stdin=b"T\n")["title"] == "T"


def test_an_argument_comes_from_standard_input(server: Scripted) -> None:
    server.says(ok({}))
    assert heygen_here("video", "get", "-", environ=server.environ(), stdin=b"vid_1\n").code == 0
    assert server.asked[-1].path == "/v3/videos/vid_1"


def test_the_lines_of_a_file_are_the_values_of_a_list(server: Scripted, tmp_path: Path) -> None:
    file = tmp_path / "languages"
    file.write_text("es\nfr, de\n")
    create = ("video-translate", "create", "-d", '{"video": {"type": "url", "url": "u"}}', "--output-languages")
    assert sent(server, *create, f"@{file}")["output_languages"] == ["es", "fr", "de"]


def test_what_cannot_be_read_is_named_with_its_place(tmp_path: Path) -> None:
    (tmp_path / "latin").write_bytes("a\né".encode("latin-1"))
    assert "byte 3, in line 2" in refused(*AVATAR, "--title", f"@{tmp_path}/latin")
    assert "--title: the file nothing cannot be read" in refused(*AVATAR, "--title", "@nothing")
    assert "@@nothing" in refused(*AVATAR, "--title", "@nothing")
    assert "directory" in refused(*AVATAR, "--title", f"@{tmp_path}")
    assert "after it" in refused(*AVATAR, "--title", "@")
    assert "--title and --script cannot both" in refused(*AVATAR[:-1], "-", "--title", "-")
    assert "--title and --data cannot both" in refused(*AVATAR, "--title", "-", "-d", "-")


def test_a_field_whose_values_begin_with_at_is_asked_what_is_meant(tmp_path: Path, monkeypatch: Any) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "anna").write_text("text")

    def read(text: str) -> str:
        return read_text(text, "--handle", STREAMS, may_begin_with_at=True)

    assert (read("@otto"), read("@@anna"), read("@./anna")) == ("@otto", "@anna", "text")
    with pytest.raises(CliError, match="may be a text of its own"):
        read("@anna")


@pytest.mark.parametrize(
    ("schema", "about", "expected"),
    [
        ({"type": "string"}, "A title.", False),
        ({"type": "string", "format": "email"}, "Someone, such as a@b.c.", False),
        ({"type": "string", "pattern": r"^@\w+$"}, "A handle.", True),
        ({"type": "string", "enum": ["@all", "@me"]}, "Who.", True),
        ({"type": "string"}, "The handle, such as `@anna`.", True),
    ],
)
def test_the_contract_shows_which_values_begin_with_at(schema: Mapping[str, Any], about: str, expected: bool) -> None:
    option = next(option for operation in OPERATIONS for option in operation.options if option.type == "string")
    assert shows_at(evolve(option, schema=schema, help=about, many=False)) is expected


# Once


def refuses_twice(argument: Argument) -> bool:
    """Tell whether the parser refuses a second value of an option."""
    token = Token(keyword=argument.name, value="x")
    argument.append(token)
    try:
        argument.append(token)
    except RepeatArgumentError as error:
        return explain(error).message == f"{argument.name} is given twice."
    return False


def test_every_option_that_is_given_once_cannot_be_given_twice() -> None:
    checked = 0
    for operation in OPERATIONS:
        app = App(help_flags=(), version_flags=())
        app.default(command_function(operation))
        arguments = {argument.name: argument for argument in app.assemble_argument_collection()}
        many = {option.name: option.many for option in operation.options}
        many |= {option.names[0]: option.many for option in flags_of(operation)}
        for name, is_list in many.items():
            assert refuses_twice(arguments[name]) is not is_list, (operation.command, name)
            checked += 1
    assert checked > 500


def test_no_option_of_a_command_of_our_own_can_be_given_twice() -> None:
    checked = 0
    for command in own_commands():
        app: Any = command_tree(command.split()[0])
        for word in command.split():
            app = app[word]
        for argument in app.assemble_argument_collection():
            if argument.name.startswith("--") and argument.parse and "list" not in str(argument.hint):
                assert refuses_twice(argument), (command, argument.name)
                checked += 1
    assert checked > 20


@pytest.mark.parametrize(
    "arguments",
    [
        ("voice", "list", "--limit", "1", "--limit", "2"),
        ("asset", "create", "--file", "a", "--file", "b"),
        ("video", "create", "-d", "{}", "--data={}"),
        ("lipsync", "create", "--enable-caption", "--no-enable-caption"),
        ("jobs", "list", "--limit", "1", "--limit", "1"),
    ],
)
def test_the_second_of_two_values_does_not_win_in_silence(arguments: tuple[str, ...]) -> None:
    assert "is given twice. Give it once." in refused(*arguments)


# YAML


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("a: no\nb: on\nc: 1_000\nd: 2026-11-24\ne: 12:30", ["no", "on", "1_000", "2026-11-24", "12:30"]),
        ("a: true\nb: ~\nc: 0x10\nd: 1.5e3\ne: -7", [True, None, 16, 1500.0, -7]),
        (
            "a: '1'\nb: !!str 2\nc: |\n  x\n  y\nd: >-\n  x\n  y\ne: [1, {a: b}]",
            ["1", "2", "x\ny\n", "x y", [1, {"a": "b"}]],
        ),
        ("a: &x {k: v}\nb: *x\n1: c", [{"k": "v"}, {"k": "v"}, "c"]),
    ],
)
def test_yaml_has_the_types_of_version_1_2(text: str, value: list[Any]) -> None:
    assert list(parse_yaml(text).value.values()) == value


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("a: 1\nb: 2\na: 3", "'a' stands twice in one mapping at line 3, column 1"),
        ("a: 1\n---\nb: 2", "a second document begins here, and a request has one at line 2, column 1"),
        ("a: *x", "anchor &x at line 1, column 4"),
        ("a: &x [*x]", "anchor &x at line 1, column 8"),
        ("a: .nan", "JSON has no .nan at line 1, column 4"),
        ("a: 1e999", "too large at line 1"),
        ("a: !!python/object:os.system x", "at line 1, column 4"),
        ("a: !!int x", "is no int"),
        ("? [1]\n: 2", "a name is no list"),
        ("a: b\n  c: d", "at line 2, column 4"),
        ("a: [1", "at line "),
        ("a: \x07", "U+0007 at line 1, column 4"),
        ("# nothing\n", "it is empty"),
        ("a: " + "[" * 200, "nested too deeply"),
        ("a: " + "9" * 5000, "4300 digits"),
        ("- &a0 [x]\n" + "".join(f"- &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]\n" for n in range(1, 12)), "too much"),
    ],
)  # fmt: skip
def test_bad_yaml_is_located(text: str, said: str, tmp_path: Path) -> None:
    (tmp_path / "v.yaml").write_text(text)
    message = refused("video", "create", "-d", str(tmp_path / "v.yaml"))
    assert said in message
    assert "v.yaml is not YAML" in message


def test_yaml_is_taken_wherever_json_is(server: Scripted, tmp_path: Path) -> None:
    text = "type: avatar\navatar_id: a\nscript: |-\n  Hi,\n  you\n"
    (tmp_path / "v.yaml").write_text(text)
    for given_, stdin in (("-", text.encode()), (str(tmp_path / "v.yaml"), b""), (text, b"")):
        assert sent(server, "video", "create", "-d", given_, stdin=stdin)["script"] == "Hi,\nyou"


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
        lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=20), inner, max_size=3),
        max_leaves=15,
    )
)
@settings(max_examples=50)
def test_any_json_is_the_same_value_as_yaml(value: Any) -> None:
    text = re.sub(
        r"[\x7f-\x9f\ufeff-\uffff]", lambda found: f"\\u{ord(found[0]):04x}", json.dumps(value, ensure_ascii=False)
    )
    assert parse_yaml(text).value == value


@given(st.text(max_size=40) | st.text("{}[]:,&*!#-?|>'\"\n a1%@`", max_size=30))
@settings(max_examples=150)
def test_any_text_is_yaml_or_an_error_with_a_place(text: str) -> None:
    with suppress(YamlError):
        parse_yaml(text)


# Standard input that nobody asked for


def piped(sandbox: Sandbox, script: str, tmp_path: Path) -> Finished:
    """Run a shell script with `heygen` in a sandbox."""
    environ = {**clean_environ(), **sandbox.environ, "heygen": shlex.join(COMMAND)}
    ended = subprocess.run(
        ["bash", "-c", script], env=environ, cwd=tmp_path, capture_output=True, timeout=60, check=False
    )
    return Finished((script,), ended.returncode, ended.stdout, ended.stderr)


def test_a_body_that_nothing_takes_is_refused(sandbox: Sandbox, tmp_path: Path) -> None:
    (tmp_path / "v.json").write_text('{"type": "avatar"}')
    create = shlex.join(AVATAR).replace(" a ", " angela_business_01 ")
    for script in (
        "cat v.json | $heygen video create",
        f"echo 'title: x' | $heygen {create}",
        f"$heygen {create} < v.json",
    ):
        ended = piped(sandbox, script + "; exit $?", tmp_path)
        assert ended.code == 2, script
        assert "add -d -" in ended.error["hint"]


def test_what_is_not_meant_for_the_command_is_left_alone(sandbox: Sandbox, tmp_path: Path) -> None:
    (tmp_path / "lines").write_text('{"id": 1}\n{"id": 2}\n')
    create = shlex.join(AVATAR).replace(" a ", " angela_business_01 ")
    loop = f'while read -r line; do $heygen {create} > /dev/null || exit 9; echo "$line"; done'
    assert piped(sandbox, f"{loop} < lines", tmp_path).stdout == (tmp_path / "lines").read_bytes()
    assert piped(sandbox, f"cat lines | {loop}", tmp_path).stdout == (tmp_path / "lines").read_bytes()
    silent = "exec 3< <(sleep 30 > /dev/null 2>&1; echo); $heygen {} <&3; code=$?; kill $!; exit $code"
    assert piped(sandbox, silent.format(create), tmp_path).code == 0
    assert piped(sandbox, f"$heygen {create} < /dev/null && echo vid_1 | $heygen {create}", tmp_path).code == 0


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (' {"a": 1}', True), ("{}", True), ("{\n  \"a", True), ("# c\ntype: x\n", True), ("---\n'title': x", True),
        ("vid_1\nvid_2\n", False), ("INFO: started\n", False), ("", False), ("[1]", False), ("so: and title\n", False),
    ],
)  # fmt: skip
def test_a_body_is_known_by_its_beginning(text: str, expected: bool) -> None:
    assert is_body(text, {"type", "title"}) is expected


# Paths


def test_settings_reach_nested_fields_typed_by_the_schema(server: Scripted) -> None:
    paths = ("voice_settings.speed=1.2", "title=5", "caption.style=default", "remove_background=true")
    body = sent(server, *AVATAR, *(word for path in paths for word in ("--set", path)))
    assert body["voice_settings"] == {"speed": 1.2}
    assert (body["title"], body["remove_background"]) == ("5", True)


def test_options_override_settings_and_settings_override_data(server: Scripted) -> None:
    data = json.dumps({"title": "d", "script": "d", "voice_settings": {"speed": 1.1, "pitch": 2}})
    body = sent(
        server, *AVATAR, "-d", data, "--set", "title=s", "--set", "script=s", "--set", "voice_settings.speed=1.3"
    )
    assert (body["title"], body["script"]) == ("s", "hi")
    assert body["voice_settings"] == {"speed": 1.3, "pitch": 2}


def test_lists_grow_and_variants_are_told_apart_in_any_order(server: Scripted) -> None:
    speaker = ("scenes.0.input.script=Hi", "scenes[0].input.avatar_id=a", "scenes.0.input.type=avatar")
    paths = ("type=studio", *speaker, "scenes.0.type=avatar_video", 'scenes["1"].type=image')
    picture = 'scenes.1={"type": "image", "source": {"type": "url", "url": "https://x.y/z"}, "duration": 3}'
    body = sent(server, "video", "create", *(word for path in paths for word in ("--set", path)), "--set-json", picture)
    assert body["scenes"][0] == {"type": "avatar_video", "input": {"script": "Hi", "avatar_id": "a", "type": "avatar"}}
    assert body["scenes"][1]["duration"] == 3


def test_names_of_a_map_and_lists_of_texts_are_set(server: Scripted) -> None:
    generate = (
        "template",
        "generate",
        "t",
        "--set",
        'variables["a.b"].name=n',
        "--set",
        "scene_ids=x, y",
        "--no-validate",
    )
    heygen_here(*generate, environ=server.environ())
    body = json.loads(server.asked[-1].body)
    assert (body["variables"], body["scene_ids"]) == ({"a.b": {"name": "n"}}, ["x", "y"])


@pytest.mark.parametrize(
    ("given_", "said"),
    [
        ("voice_settings.sped=1", "voice_settings.sped: there is no field 'sped' here. Did you mean speed?"),
        ("titel=x", "Did you mean title?"),
        ("title.x=1", "title.x: what comes before 'x' has no parts"),
        ("scenes.1.type=image", "scenes.1: the list has 0 entries"),
        ("scenes.x=1", "a list has no 'x'"),
        ("scenes=x", "it takes a list, not a text"),
        ("voice_settings=x", "it takes an object, not a text"),
        ("title", "no path=value"),
        ("=x", "no path=value"),
        ("a..b=1", "cannot be read from '..b=1'"),
        ("a[x]=1", "cannot be read from '[x]=1'"),
        ('a["\\x"]=1', "is no text in JSON"),
        ("a.b" * 60 + "=1", "at most 50 parts"),
        ("scenes." + "9" * 5000 + "=1", "a list has no '999"),
        ("voice_settings.speed=fast", "expected a number"),
        ("voice_settings.speed=9", "expected at most 1.5"),
    ],
)
def test_a_path_that_cannot_be_followed_is_located(given_: str, said: str) -> None:
    kind = ("--type", "studio") if given_.startswith("scenes") else AVATAR[2:]
    assert said in refused("video", "create", *kind, "--set", given_)


def test_a_path_is_set_once_and_texts_are_set_in_objects(server: Scripted) -> None:
    assert "title is set twice" in refused(*AVATAR, "--set", "title=a", "--set", "title=b")
    both = ("--set", "voice_settings.speed=1.1", "--set-json", 'voice_settings={"speed": 1.4, "pitch": 3}')
    assert sent(server, *AVATAR, *both)["voice_settings"] == {"speed": 1.1, "pitch": 3}


def test_a_value_that_is_no_json_is_named() -> None:
    assert "--set-json title" in refused(*AVATAR, "--set-json", "title=[1")


@given(st.lists(st.text(min_size=1, max_size=8) | st.integers(0, 99), min_size=1, max_size=4), st.text(max_size=5))
@settings(max_examples=80)
def test_a_path_is_read_as_it_is_spelled(path: list[str | int], value: str) -> None:
    read, rest = split_setting(f"{spelled(path)}={value}", "--set")
    assert ([str(part) for part in read], rest) == ([str(part) for part in path], value)


# Skeletons


def filled(root: Mapping[str, Any], schema: Any, value: Any) -> Any:
    """Return a value with an example where it has none."""
    node = fitting(root, schema, value)
    for key in ("anyOf", "oneOf"):
        if key in node and "discriminator" not in node:
            node = fitting(root, node[key][0], value)
    if value is None:
        made = example(root, node)
        return (
            "https://x.y/z"
            if made == "https://..."
            else "x" * max(3, node.get("minLength", 0))
            if made == "..."
            else made
        )
    if isinstance(value, dict):
        known = properties(root, node)
        return {name: filled(root, known.get(name, {}), entry) for name, entry in value.items()}
    return [filled(root, node.get("items", {}), entry) for entry in value] if isinstance(value, list) else value


@pytest.mark.parametrize("operation", WITH_BODY, ids=[operation.id for operation in WITH_BODY])
def test_a_skeleton_passes_the_check_once_it_is_filled_in(operation: Operation) -> None:
    schema = body_schema(operation)
    assert schema is not None
    discriminator = operation.body.discriminator if operation.body else None
    given_ = (
        [{discriminator: variant} for variant in operation.body.variants] if discriminator and operation.body else [{}]
    )
    for body in given_:
        text = skeleton(operation, schema, body)
        is_all_comment = all(not line or line.startswith("#") for line in text.splitlines())
        value = {} if is_all_comment else parse_yaml(text).value
        assert body.items() <= value.items()
        assert find_faults(schema, filled(schema, schema, value), lambda *_: None) == []
        names = set(properties(schema, fitting(schema, schema, value)))
        shown = {line.lstrip("# ").partition(":")[0] for line in text.splitlines()}
        assert names <= shown


def test_a_skeleton_has_what_was_given_and_needs_no_key() -> None:
    script = 'Hi:\n  "you" #1\nno'
    given_ = (*AVATAR[:-1], script, "--set", "voice_settings.speed=1.2", "--set-json", 'title="\\u0085 on"')
    ended = heygen_here(*given_, "--skeleton", environ={})
    body = parse_yaml(ended.text).value
    assert (body["script"], body["voice_settings"], body["title"]) == (script, {"speed": 1.2}, "\x85 on")
    assert b"# >>>" not in ended.stdout
    assert heygen_here("video-translate", "update", "--skeleton", environ={}).text.endswith("current one (text)\n")


@given(st.dictionaries(st.text(max_size=9), st.text(max_size=30) | st.floats(allow_nan=False, allow_infinity=False)))
@settings(max_examples=80)
def test_whatever_was_given_is_in_the_skeleton_as_it_was(value: dict[str, Any]) -> None:
    operation = next(each for each in WITH_BODY if each.command == ("video-translate", "update"))
    text = skeleton(operation, {"type": "object"}, value)
    assert not value or parse_yaml(text).value == value


# The editor


def editor(folder: Path, *steps: str) -> str:
    """Return an editor that does one step each time it is opened, and keeps what it was shown."""
    lines = [f"{number}) {step};;" for number, step in enumerate(steps, 1)]
    script = folder / "an editor"
    script.write_text(
        f'#!/bin/sh\ncd "{folder}"\necho >> count\nn=$(wc -l < count | tr -d " ")\ncp "$1" seen.$n\n'
        f"case $n in\n{chr(10).join(lines)}\nesac\n"
    )
    script.chmod(0o755)
    return f"'{script}'"


def test_what_is_edited_is_checked_marked_and_sent(server: Scripted, tmp_path: Path) -> None:
    command = editor(
        tmp_path,
        """printf 'type: avatar\\nscript: Hi\\nvoice_settings:\\n  pitch: 1\\n  speed: fast\\n' > "$1"
           printf 'titel: x\\navatar_id:\\n' >> "$1" """,
        """sed -i 's/fast/[1/' "$1" """,
        """sed -i -e 's/ .1$/ 1.1/' -e '/titel/d' -e 's/^avatar_id:/avatar_id: a/' "$1" """,
    )
    body = sent(server, "video", "create", "--edit", VISUAL=command, TMPDIR=str(tmp_path))
    assert (body["voice_settings"], body["script"]) == ({"pitch": 1, "speed": 1.1}, "Hi")
    assert "# >>>" not in (tmp_path / "seen.1").read_text()
    marked = (tmp_path / "seen.2").read_text().splitlines()
    assert marked[marked.index("  speed: fast") - 1].startswith("  # >>> `voice_settings/speed` is")
    assert marked[marked.index("titel: x") - 1].endswith("Did you mean title?")
    assert "# >>> `avatar_id` has no value" in marked[marked.index("avatar_id:") - 1]
    assert "did not find" in (tmp_path / "seen.3").read_text()
    assert "# >>> `titel`" not in (tmp_path / "seen.3").read_text()
    assert not list(tmp_path.glob("heygen-*"))


@pytest.mark.parametrize(
    ("steps", "is_kept"),
    [
        ([":"], False),
        (['printf "\\n# nothing\\n" > "$1"'], False),
        (['echo "titel: x" >> "$1"', ":"], True),
        (['echo "titel: x" >> "$1"; exit 1'], True),
        (['printf "\\377" > "$1"'], True),
        (['echo "title: x" >> "$1"'], True),
    ],
)
def test_what_is_not_sent_is_kept_if_it_was_written(
    steps: Sequence[str], is_kept: bool, tmp_path: Path, monkeypatch: Any
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    ended = heygen_here(*AVATAR, "--edit", environ={**NOWHERE, "EDITOR": editor(tmp_path, *steps)})
    kept = list(tmp_path.glob("heygen-video-create-*.yaml"))
    assert ended.code in (1, 2)
    assert [str(path) in ended.error.get("hint", "") for path in kept] == [True] * is_kept


def test_nothing_is_edited_where_something_else_is_wrong(tmp_path: Path) -> None:
    command = editor(tmp_path, ":")
    environ = {**NOWHERE, "EDITOR": command}
    assert heygen_here("template", "generate", "..", "--edit", environ=environ).code == 2
    assert heygen_here("video-translate", "update", "--edit", environ=environ).error["param"] == "video-translation-id"
    assert not (tmp_path / "count").exists()
    ended = heygen_here("video", "create", "--edit", environ={**NOWHERE, "EDITOR": "/no/such"})
    assert "/no/such" in ended.error["message"]


# Questions


def test_a_terminal_is_asked_for_what_is_missing_and_only_on_request(sandbox: Sandbox) -> None:
    environ = sandbox.environ
    with terminal([*COMMAND, "video", "create", "--ask", "--script", "Hi"], environ=environ) as shown:
        for label, answer in (("--type avatar", b"avatr\navatar"), ("--avatar-id TEXT:", b"\nangela_business_01")):
            shown.wait_for(lambda screen, label=label: label.split()[0] in screen.text)
            shown.type(answer + b"\n")
        assert shown.finish() == 0
        assert "video_id" in shown.text
    with terminal([*COMMAND, "video-translate", "update", "--ask"], environ=environ) as shown:
        shown.wait_for(lambda screen: "VIDEO-TRANSLATION-ID:" in screen.text)
        shown.type(b"\x04")
        assert shown.finish() == 1
    with terminal([*COMMAND, "video", "create"], environ=environ) as shown:
        assert shown.finish() == 2
    ended = sandbox.heygen("video", "create", "--ask", stdin=b"avatar\n")
    assert (ended.code, ended.error["param"]) == (2, "type")


def test_a_terminal_is_told_what_it_waits_for(sandbox: Sandbox) -> None:
    with terminal([*COMMAND, "video", "create", "-d", "-"], environ=sandbox.environ) as shown:
        shown.wait_for(lambda screen: "Ctrl-D" in screen.text)
        shown.type(b"type: avatr\n\x04")
        assert shown.finish() == 2
        assert "avatr" in shown.text
