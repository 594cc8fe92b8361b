"""What the contract marks as undocumented outlives documents that lack it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from codegen.arrange import arrange
from codegen.arrange.undocumented import with_undocumented
from codegen.openapi.errors import DocumentError
from tests.support.updating import Tree, document, film_tree, films

PATH = next(iter(films()["paths"]))
METHOD = next(method for method in ("get", "post") if method in films()["paths"][PATH])


def contract_with_operation() -> dict[str, Any]:
    data = arrange(films())
    data["paths"][PATH][METHOD]["x-undocumented"] = True
    return data


def contract_with_field() -> dict[str, Any]:
    data = arrange(films())
    data["components"]["schemas"]["Film"]["properties"]["sequel"] = {"type": "string", "x-undocumented": True}
    return data


def without_operation(data: dict[str, Any]) -> None:
    del data["paths"][PATH][METHOD]
    if not data["paths"][PATH]:
        del data["paths"][PATH]


def test_an_operation_is_kept_until_the_document_has_it() -> None:
    contract, later = contract_with_operation(), films()
    without_operation(later)
    arranged = arrange(later, previous=contract)
    assert with_undocumented(arranged, contract) == (contract, [f"{METHOD.upper()} {PATH}"])
    assert with_undocumented(arrange(films()), contract) == (arrange(films()), [])


def test_a_field_is_kept_until_the_document_has_it() -> None:
    contract = contract_with_field()
    arranged, kept = with_undocumented(arrange(films(), previous=contract), contract)
    assert (arranged, kept) == (contract, ["/components/schemas/Film/properties/sequel"])
    assert with_undocumented(arranged, contract) == (arranged, [])


def test_an_operation_brings_the_components_that_the_document_lacks() -> None:
    contract = arrange(films())
    contract["components"]["schemas"]["Tree"] = {"properties": {"of": {"$ref": "#/components/schemas/Tree"}}}
    schema = {"$ref": "#/components/schemas/Tree"}
    contract["paths"]["/v3/trees"] = {
        "get": {"x-undocumented": True, "responses": {"200": {"content": {"application/json": {"schema": schema}}}}}
    }
    grown, kept = with_undocumented(arrange(films()), contract)
    assert (grown, kept) == (contract, ["GET /v3/trees"])
    other = arrange(films())
    other["components"]["schemas"]["Tree"] = {"type": "string"}
    with pytest.raises(DocumentError, match="holds itself"):
        with_undocumented(other, contract)


@pytest.fixture(scope="module")
def tree(tmp_path_factory: pytest.TempPathFactory) -> Tree:
    return film_tree(tmp_path_factory.mktemp("films"))


def test_an_update_keeps_them_and_says_so(tree: Tree, tmp_path: Path) -> None:
    copy = tree.copy(tmp_path / "films")
    place = copy.root / "openapi" / "heygen.yaml"
    contract = yaml.safe_load(place.read_text())
    contract["paths"][PATH][METHOD]["x-undocumented"] = True
    place.write_text(yaml.safe_dump(contract, sort_keys=False, allow_unicode=True))
    assert copy.codegen_here().code == 0
    lacking = copy.codegen_here("diff", "-", stdin=document(without_operation))
    assert (lacking.code, lacking.stdout.decode().strip()) == (0, "No change.")
    assert f"note: the document lacks {METHOD.upper()} {PATH}, which is kept" in lacking.stderr.decode()
