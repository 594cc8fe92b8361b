"""A keyring for machines that have none: a backend of the library's own kind, over a file."""

from __future__ import annotations

import json
from pathlib import Path

from keyring.backend import KeyringBackend


class FileKeyring(KeyringBackend):
    """Keeps passwords by user name, in clear."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self.path = path

    def get_password(self, service: str, username: str) -> str | None:
        assert service == "heygen-cli"
        return self._all().get(username)

    def set_password(self, service: str, username: str, password: str) -> None:
        del service
        self.path.write_text(json.dumps({**self._all(), username: password}))

    def delete_password(self, service: str, username: str) -> None:
        del service
        passwords = self._all()
        del passwords[username]
        self.path.write_text(json.dumps(passwords))

    def _all(self) -> dict[str, str]:
        return dict(json.loads(self.path.read_text())) if self.path.exists() else {}
