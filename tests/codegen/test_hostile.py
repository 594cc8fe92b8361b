"""A hostile document yields a clear error or harmless output; nothing of it is executed or written elsewhere."""

from __future__ import annotations

import ast
import itertools
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from codegen.emit.package import emit
from codegen.openapi.document import Document
from codegen.openapi.errors import DocumentError
from tests.support.generated_packages import generate, import_all, wire_names
from tests.support.hostile_document import document

pytestmark = pytest.mark.slow

CODE = "__import__('pathlib').Path('canary').touch()"
TEXTS = (
    f'"""\n{CODE}\n"""',
    f"'''\n{CODE}\n'''",
    f'"; {CODE}; "',
    f"'; {CODE}; '",
    f"\n{CODE}\n",
    f"\r{CODE}\r",
    f"\u2028{CODE}\u2029",
    f"\x0c{CODE}\x0b",
    f"']; {CODE}; ['",
    f'"]\n{CODE}\n["',
    f"x: {CODE} = 1",
    "\\",
    '\\"""',
    "\\N{DASH}\\u12\\x",
    '"',
    "{{ 7*7 }}",
    f"{{% for x in [1] %}}{CODE}{{% endfor %}}",
    f"{{{CODE}}}",
    "../../canary",
    "..\\..\\canary",
    "/canary",
    "~/canary",
    "$(touch canary) `touch canary`",
    "\x00\x1b]0;canary\x07",
    "# noqa\n# type: ignore",
    "%s %(a)s {0}",
    "<!-- --> </script>",
    "",
    " ",
    "__init__",
    "canary\n../canary",
    "é\u202e\ufeff",
)

_NUMBERS = itertools.count()


@pytest.mark.parametrize("shift", range(0, len(TEXTS), 4))
def test_no_text_becomes_code_or_a_file_elsewhere(tmp_path: Path, shift: int) -> None:
    texts = itertools.cycle((*TEXTS[shift:], *TEXTS[:shift]))
    inside = tmp_path / "inside"
    inside.mkdir()
    generated = generate(document(texts), inside / "hostile_api")
    import_all(inside, "hostile_api")
    assert _constants_alone(generated.folder)
    assert [path.name for path in tmp_path.iterdir()] == ["inside"]
    assert [path.name for path in inside.iterdir()] == ["hostile_api"]


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(texts=st.lists(st.text(max_size=12) | st.sampled_from(TEXTS), min_size=5, max_size=40))
def test_any_text_stays_what_it_says(tmp_path_factory: pytest.TempPathFactory, texts: list[str]) -> None:
    folder = tmp_path_factory.mktemp("any")
    generated = generate(document(itertools.cycle(texts)), folder / f"any_{next(_NUMBERS)}_api")
    assert _constants_alone(generated.folder)
    try:
        models = [wire_names(model) for model in generated.models()]
        enums = [
            value.__args__ for name in generated.package.models.__all__
            if hasattr(value := getattr(generated.package.models, name), "__args__")
        ]  # fmt: skip
    finally:
        sys.path.remove(str(folder))
    schemas = list(generated.document.schemas.values())
    assert set(schemas[0]["properties"]) in models
    assert tuple(dict.fromkeys(schemas[2]["enum"])) in enums


@pytest.mark.parametrize("path", ["/../x", "/a/../b", "/./x", "x/y", "//../x"])
def test_a_path_with_dot_segments_or_no_slash_is_refused(tmp_path: Path, path: str) -> None:
    with pytest.raises(DocumentError, match=r"segment|begins with"):
        emit(_one_operation(path, {}), tmp_path / "x_api")


@pytest.mark.parametrize(
    "reference",
    [
        "other.yaml#/a",
        "/etc/passwd",
        "https://example.com/a.json",
        "file:///etc/passwd",
        "#/components/schemas/None",
        "#x",
    ],
)
def test_a_reference_out_of_the_document_or_to_nothing_is_refused(tmp_path: Path, reference: str) -> None:
    with pytest.raises(DocumentError) as caught:
        emit(_one_operation("/a", {"$ref": reference}), tmp_path / "x_api")
    assert reference in caught.value.message
    assert caught.value.pointer.endswith("/$ref")


@pytest.mark.parametrize("names", ["a", "ab", "abc"])
def test_references_in_a_circle_are_refused(tmp_path: Path, names: str) -> None:
    schemas = {
        name: {"$ref": f"#/components/schemas/{following}"}
        for name, following in zip(names, names[1:] + names[0], strict=True)
    }
    with pytest.raises(DocumentError, match="leads back to itself"):
        emit(_one_operation("/a", {"$ref": "#/components/schemas/a"}, schemas), tmp_path / "x_api")


@pytest.mark.parametrize("keyword", ["allOf", "anyOf", "oneOf", "list", "object"])
def test_schemas_that_double_at_every_step_end_soon(tmp_path: Path, keyword: str) -> None:
    """Forty-five schemas, each of which holds the one before it twice, would unfold to 2**45."""
    schemas: dict[str, Any] = {"s0": {"type": "object", "properties": {"end": {"type": "string"}}}}
    for number in range(1, 46):
        inner = {"$ref": f"#/components/schemas/s{number - 1}"}
        schemas[f"s{number}"] = {
            "allOf": {"allOf": [inner, inner], "properties": {f"p{number}": {"allOf": [inner], "required": ["x"]}}},
            "anyOf": {"anyOf": [{"type": "array", "items": inner}, {"type": "array", "items": {"items": inner}}]},
            "oneOf": {"oneOf": [inner, {"type": "array", "items": inner}]},
            "list": {"type": "array", "items": {"anyOf": [inner, {"type": "array", "items": inner}]}},
            "object": {
                "type": "object",
                "properties": {"a": inner, "b": {"type": "object", "properties": {"c": inner}}},
            },
        }[keyword]
    emitted = emit(_one_operation("/a", {"$ref": "#/components/schemas/s45"}, schemas), tmp_path / "x_api")
    assert len(emitted.operations) == 1


def test_a_chain_of_a_thousand_schemas_is_no_problem(tmp_path: Path) -> None:
    schemas: dict[str, Any] = {
        f"s{number}": {"type": "object", "properties": {"next": {"$ref": f"#/components/schemas/s{number + 1}"}}}
        for number in range(1000)
    }
    schemas["s1000"] = {"type": "string"}
    emitted = emit(_one_operation("/a", {"$ref": "#/components/schemas/s0"}, schemas), tmp_path / "x_api")
    assert len(emitted.operations) == 1


_WRONG: tuple[tuple[str, Any], ...] = (
    ("paths", []),
    ("paths", {"/a": 1}),
    ("paths", {"/a": {"get": "x"}}),
    ("paths", {"/a": {"get": {"parameters": {}}}}),
    ("paths", {"/a": {"get": {"parameters": [1]}}}),
    ("paths", {"/a": {"get": {"parameters": [{"in": "query"}]}}}),
    ("paths", {"/a": {"get": {"parameters": [{"in": "body", "name": "x"}]}}}),
    ("paths", {"/a": {"get": {"tags": "x"}}}),
    ("paths", {"/a": {"get": {"responses": []}}}),
    ("paths", {"/a": {"get": {"responses": {"99": {}}}}}),
    ("paths", {"/a": {"get": {"responses": {"200": {"content": []}}}}}),
    ("paths", {"/a": {"get": {"requestBody": {"content": {"application/json": {"schema": 1}}}}}}),
    ("paths", {"/a": {"get": {"operationId": "x"}, "put": {"operationId": "x"}}}),
    ("paths", {"/a": {"get": {"operationId": ""}}}),
    ("paths", {"/a": {"get": {"x-cli-command": "x"}}}),
    ("paths", {"/a": {"get": {"x-cli-wait": [{"nonsense": 1}]}}}),
    ("info", []),
    ("servers", {}),
    ("components", {"schemas": {"A": {"properties": []}}}),
    ("components", {"schemas": {"A": {"type": "file"}}}),
    ("components", {"schemas": {"A": {"required": True}}}),
    ("components", {"schemas": {"A": {"allOf": {}}}}),
    ("components", {"schemas": []}),
)


@pytest.mark.parametrize(("key", "value"), _WRONG, ids=[f"{key}-{number}" for number, (key, _) in enumerate(_WRONG)])
def test_what_is_not_openapi_is_refused_with_its_place(tmp_path: Path, key: str, value: Any) -> None:
    data = {"openapi": "3.1.0", "info": {"title": "x", "version": "1"}, "paths": {}, key: value}
    with pytest.raises(DocumentError) as caught:
        emit(Document(data), tmp_path / "x_api")
    assert caught.value.pointer.startswith(f"/{key}")


def test_the_command_line_tells_of_it_in_plain_text_and_leaves_no_package(tmp_path: Path) -> None:
    spec = tmp_path / "spec.yaml"
    spec.write_text('openapi: 3.1.0\npaths: {"/\\e[31mx": {get: 1}}', encoding="utf-8")
    finished = subprocess.run(
        [sys.executable, "-m", "codegen", "--spec", str(spec), "--out", str(tmp_path / "out_api")],
        cwd=Path(__file__).parent.parent.parent, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert finished.returncode == 3
    assert finished.stdout == ""
    assert finished.stderr.splitlines()[0] == "error: /paths/~1\\u001b[31mx/get: expected an object, found 1"
    assert "\x1b" not in finished.stderr
    assert not (tmp_path / "out_api").exists()


def _one_operation(path: str, schema: Any, schemas: dict[str, Any] | None = None) -> Document:
    answer = {"200": {"description": "", "content": {"application/json": {"schema": schema}}}}
    return Document(
        {
            "openapi": "3.1.0",
            "info": {"title": "x", "version": "1"},
            "paths": {path: {"get": {"operationId": "read", "responses": answer}}},
            "components": {"schemas": schemas or {}},
        }
    )


def _constants_alone(package: Path) -> bool:
    """Tell whether the sources hold no call, name or attribute that harmless documents do not lead to."""
    return not any("canary" in name or name == "pathlib" for path in package.rglob("*.py") for name in _used(path))


def _used(path: Path) -> Iterator[str]:
    if path.name == "operations.py":
        return
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            yield "canary" if node.func.id == "__import__" else node.func.id
        elif isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
