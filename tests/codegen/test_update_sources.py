"""Where a document may come from, in which form, and what becomes of one that cannot be used."""

from __future__ import annotations

import http.server
import json
import os
import signal
import ssl
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from codegen.openapi.errors import DocumentError
from codegen.openapi.load import Source
from codegen.update.repository import Repository
from codegen.update.workflow import take_in
from tests.support.film_changes import change_by_hand
from tests.support.running import DATA, clean_environ
from tests.support.updating import Tree, as_yaml, document, film_tree, films, write_all

pytestmark = pytest.mark.slow

NEW = document(change_by_hand)


@pytest.fixture(scope="module")
def tree(tmp_path_factory: pytest.TempPathFactory) -> Tree:
    """A tree that no test changes."""
    return film_tree(tmp_path_factory.mktemp("films"))


@pytest.fixture(scope="module")
def report(tree: Tree) -> Any:
    return tree.codegen_here("diff", "-", "--format", "json", stdin=NEW).json


def in_version_30(content: bytes) -> bytes:
    """Return the same document as OpenAPI 3.0.3."""

    def spell(node: Any) -> Any:
        if isinstance(node, list):
            return [spell(entry) for entry in node]
        if not isinstance(node, dict):
            return node
        kinds = node.get("type")
        if isinstance(kinds, list):
            (kind,) = [kind for kind in kinds if kind != "null"]
            return {**{key: spell(value) for key, value in node.items()}, "type": kind, "nullable": True}
        return {key: spell(value) for key, value in node.items()}

    data = spell(json.loads(content))
    return json.dumps({**data, "openapi": "3.0.3"}).encode()


@pytest.mark.parametrize("spelt", [as_yaml, in_version_30])
def test_the_same_document_in_another_form_gets_the_same_report(
    tree: Tree, report: Any, spelt: Callable[[bytes], bytes], tmp_path: Path
) -> None:
    (tmp_path / "document").write_bytes(spelt(NEW))
    finished = tree.codegen_here("diff", str(tmp_path / "document"), "--format", "json")
    assert (finished.code, finished.json) == (2, report)


def test_today_s_contract_in_another_form_is_no_change(tree: Tree) -> None:
    for spelt in ((DATA / "films.yaml").read_bytes(), in_version_30(json.dumps(films()).encode())):
        finished = tree.codegen_here("diff", "-", stdin=spelt)
        assert (finished.code, finished.text) == (0, "No change.\n")


class Handler(http.server.BaseHTTPRequestHandler):
    """Serves documents, and detours to them."""

    plain = ""

    def do_GET(self) -> None:
        target = {"/moved": "/new.json", "/down": f"{self.plain}/new.json", "/round": "/round"}.get(self.path)
        if target is not None:
            self.send_response(302)
            self.send_header("Location", target)
            self.end_headers()
            return
        self.send_response(200 if self.path == "/new.json" else 404)
        self.end_headers()
        self.wfile.write(NEW)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("tls") / "server.pem"
    command = (
        "openssl req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=localhost -addext subjectAltName=DNS:localhost"
    )
    subprocess.run([*command.split(), "-keyout", path, "-out", f"{path}.crt"], check=True, capture_output=True)
    path.write_text(path.read_text() + Path(f"{path}.crt").read_text())
    return path


@pytest.fixture(scope="module")
def address(certificate: Path) -> Iterator[str]:
    plain = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    secure = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate)
    secure.socket = context.wrap_socket(secure.socket, server_side=True)
    Handler.plain = f"http://127.0.0.1:{plain.server_port}"
    for server in (plain, secure):
        threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"https://localhost:{secure.server_port}"
    for server in (plain, secure):
        server.shutdown()
        server.server_close()


def test_a_document_from_afar_is_taken_and_its_final_address_shown(
    tree: Tree, address: str, certificate: Path, report: Any
) -> None:
    trust = {"SSL_CERT_FILE": f"{certificate}.crt"}
    finished = tree.codegen("diff", f"{address}/moved", "--format", "json", environ=trust)
    assert (finished.code, finished.json) == (2, report)
    assert finished.stderr.decode() == f"Read {address}/new.json\n"


@pytest.mark.parametrize(
    ("path", "told"), [("/down", "only https:"), ("/nothing", "404"), ("/round", "redirect"), ("untrusted", "certif")]
)
def test_what_cannot_be_fetched_safely_is_not(
    tree: Tree, address: str, certificate: Path, path: str, told: str
) -> None:
    trust = {} if path == "untrusted" else {"SSL_CERT_FILE": f"{certificate}.crt"}
    finished = tree.codegen("diff", f"{address}{'/new.json' if path == 'untrusted' else path}", environ=trust)
    assert (finished.code, finished.stdout) == (3, b"")
    assert told in finished.stderr.decode().lower()


def test_an_address_without_tls_is_refused(tree: Tree) -> None:
    finished = tree.codegen_here("update", "http://127.0.0.1:9/new.json")
    assert finished.code == 3
    assert b"only https:" in finished.stderr


def climbing(data: dict[str, Any]) -> None:
    data["paths"]["/v3/../../etc"] = data["paths"].pop("/v3/awards")


def circular(data: dict[str, Any]) -> None:
    data["components"]["schemas"]["Film"] = {"$ref": "#/components/schemas/Film"}


def foreign(data: dict[str, Any]) -> None:
    data["components"]["schemas"]["Film"] = {"$ref": "file:///etc/passwd"}


def nowhere(data: dict[str, Any]) -> None:
    data["components"]["schemas"]["Film"] = {"$ref": "#/components/schemas/Nothing"}


def twice(data: dict[str, Any]) -> None:
    data["paths"]["/v3/awards"]["get"]["operationId"] = "listFilms"


def malformed(data: dict[str, Any]) -> None:
    data["paths"]["/v3/awards"]["get"]["responses"] = ["200"]


def impossible(data: dict[str, Any]) -> None:
    data["paths"]["/v3/awards"]["get"]["x-cli-wait"] = [{"ids": "data", "operation": "listFilms"}]


def badly_named(data: dict[str, Any]) -> None:
    data["paths"]["/v3/awards"]["get"]["x-cli-command-aliases"] = [{"command": 5, "since": "1.0.0"}]


UNUSABLE = {
    "no document": (b"", "OpenAPI"),
    "no JSON": (b'{"openapi": "3.1.0",', "line 1"),
    "no text": (b"\xff\xfe", "UTF-8"),
    "another version": (b'{"swagger": "2.0"}', "/swagger"),
    "a billion laughs": (b"a: &a [x,x,x,x,x,x,x,x,x]\n" + b"".join(
        b"%c: &%c [*%c,*%c,*%c,*%c,*%c,*%c,*%c,*%c,*%c]\n" % (n + 1, n + 1, *[n] * 9) for n in range(ord("a"), ord("k"))
    ), "unfolds"),
    "a path that climbs": (document(climbing), "/paths/~1v3~1..~1..~1etc"),
    "a reference to itself": (document(circular), "/components/schemas/Film"),
    "a reference to a file": (document(foreign), "file:///etc/passwd"),
    "a reference to nothing": (document(nowhere), "#/components/schemas/Nothing"),
    "an operation id twice": (document(twice), "listFilms"),
    "a list for an object": (document(malformed), "/paths/~1v3~1awards/get/responses"),
    "a wait on what is no job": (document(impossible), "x-cli-wait/0/operation"),
    "a deprecated alias that is none": (document(badly_named), "x-cli-command-aliases/0/command"),
}  # fmt: skip


@pytest.mark.parametrize("name", UNUSABLE)
def test_an_unusable_document_is_refused_with_where_and_why(tree: Tree, name: str) -> None:
    content, told = UNUSABLE[name]
    repository = Repository(tree.root)
    with pytest.raises(DocumentError) as refusal:
        write_all(repository, take_in(repository, Source("a document", content)))
    assert told in str(refusal.value)


def test_nothing_is_written_for_an_unusable_document(tree: Tree) -> None:
    before = tree.bytes()
    for name in ("no document", "a path that climbs", "a deprecated alias that is none"):
        content, told = UNUSABLE[name]
        finished = tree.codegen_here("update", "-", "--allow-breaking", stdin=content)
        assert (finished.code, b"Traceback" in finished.stderr) == (3, False), finished.stderr
        assert finished.stderr.decode().startswith("error: ")
        assert told in finished.stderr.decode()
    assert tree.bytes() == before
    assert not list(tree.root.glob(".codegen-*"))


def test_what_the_generator_cannot_express_stops_an_update_before_anything_is_written(tree: Tree) -> None:
    def broken(data: dict[str, Any]) -> None:
        fields = data["components"]["schemas"]["FilmRequest"]["properties"]
        fields["minutes"]["multipleOf"] = -1

    before = tree.bytes()
    finished = tree.codegen_here("update", "-", "--allow-breaking", stdin=document(broken))
    assert finished.code == 3, finished.stderr
    assert tree.bytes() == before


def test_a_package_that_is_not_what_the_contract_gives_is_refused(tree: Tree, tmp_path: Path) -> None:
    copy = tree.copy(tmp_path / "films")
    contract = copy.root / "openapi" / "heygen.yaml"
    contract.write_text(contract.read_text().replace("/v3/awards:", "/v3/prizes:"))
    finished = copy.codegen_here("diff", "-", stdin=NEW)
    assert finished.code == 3
    assert b"make generate" in finished.stderr


def test_an_interruption_before_anything_is_written_changes_nothing(tree: Tree) -> None:
    before = tree.bytes()
    command = [sys.executable, "-m", "codegen", "update", "-", "--allow-breaking"]
    environ = {**clean_environ(), **tree.environ}
    with subprocess.Popen(
        command, cwd=tree.root, env=environ, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stdin is not None
        process.stdin.write(NEW)
        process.stdin.close()
        while not list(tree.root.glob(".codegen-*")) and process.poll() is None:
            time.sleep(0.01)  # it compares, and goes on to generate
        os.kill(process.pid, signal.SIGINT)
        assert process.stderr is not None
        told = process.stderr.read()
    # Either is 130 to a shell; Python ends itself by the signal where it came within an `exec` of text.
    assert process.returncode in (130, -signal.SIGINT)
    assert b"Traceback" not in told
    assert tree.bytes() == before
    assert not list(tree.root.glob(".codegen-*"))
