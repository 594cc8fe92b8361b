"""Time of `make generate`: beside the generator libraries called directly, and for ten times the operations."""

from __future__ import annotations

import json
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from codegen.openapi.load import load
from tests.benchmarks.table import Row, print_table

ROOT = Path(__file__).parent.parent.parent
CONTRACT = ROOT / "openapi" / "heygen.yaml"
COPIES = 10
LIMIT = 1.2
COPIES_LIMIT = 12.0

_LIBRARIES = """
import contextlib, io, sys, warnings
from pathlib import Path

import openapi_python_client
from datamodel_code_generator import InputFileType, generate
from datamodel_code_generator.enums import DataModelType
from openapi_python_client.config import Config, ConfigFile, MetaType

document, folder = map(Path, sys.argv[1:])
config = Config.from_sources(
    ConfigFile(post_hooks=[]), meta_type=MetaType.NONE, document_source=document, file_encoding="utf-8",
    overwrite=True, output_path=folder / "client",
)
with contextlib.redirect_stdout(io.StringIO()):
    openapi_python_client.generate(config=config)
warnings.simplefilter("ignore")
generate(
    document, input_file_type=InputFileType.OpenAPI, output=folder / "bodies.py",
    output_model_type=DataModelType.TypingTypedDict,
)
"""

_MAKE = """
import sys
from pathlib import Path

from codegen.update.repository import Repository

Repository(Path(sys.argv[1])).generate()
"""


def report(repeats: int = 3) -> bool:
    """Print both ratios; return whether they are within their limits."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        many = folder / "many.json"
        many.write_text(json.dumps(multiplied(load(str(CONTRACT)), COPIES)), encoding="utf-8")
        shutil.copytree(CONTRACT.parent, folder / "openapi")
        pairs = [(_libraries(folder), _seconds([sys.executable, "-c", _MAKE, str(folder)])) for _ in range(repeats)]
        libraries, ours = (statistics.median(column) for column in zip(*pairs, strict=True))
        once, ten_times = _generate(folder, CONTRACT), _generate(folder, many)
    rows = (
        Row("make generate, as a multiple of the libraries alone", ours / libraries, LIMIT),
        Row(f"{COPIES} times the operations, as a multiple of once", ten_times / once, COPIES_LIMIT),
    )
    return print_table("generator", rows)


def multiplied(document: Mapping[str, Any], copies: int) -> dict[str, Any]:
    """Return the document with its operations and schemas again under other names, until there are `copies` of each."""
    paths, schemas = dict(document["paths"]), dict(document["components"]["schemas"])
    for number in range(1, copies):
        for path, item in document["paths"].items():
            paths[f"/copy{number}{path}"] = _renamed(item, number)
        for name, schema in document["components"]["schemas"].items():
            schemas[f"Copy{number}{name}"] = _renamed(schema, number)
    return {**document, "paths": paths, "components": {**document["components"], "schemas": schemas}}


def _renamed(value: Any, number: int) -> Any:
    if isinstance(value, list):
        return [_renamed(entry, number) for entry in value]
    if isinstance(value, str):
        return value.replace("#/components/schemas/", f"#/components/schemas/Copy{number}")
    if not isinstance(value, dict):
        return value
    renamed = {name: _renamed(entry, number) for name, entry in value.items()}
    if isinstance(renamed.get("operationId"), str):
        renamed["operationId"] += f"Copy{number}"
        renamed["tags"] = [f"{tag} copy {number}" for tag in renamed.get("tags", ())]
    return renamed


def _libraries(folder: Path) -> float:
    with tempfile.TemporaryDirectory(dir=folder) as out:
        return _seconds([sys.executable, "-c", _LIBRARIES, str(CONTRACT), out])


def _generate(folder: Path, spec: Path) -> float:
    with tempfile.TemporaryDirectory(dir=folder) as out:
        package = str(Path(out) / "package_api")
        return _seconds([sys.executable, "-m", "codegen", "--spec", str(spec), "--out", package])


def _seconds(command: Sequence[str]) -> float:
    start = time.perf_counter()
    subprocess.run(command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True)
    return time.perf_counter() - start
