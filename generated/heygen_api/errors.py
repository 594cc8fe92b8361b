# Generated from the OpenAPI contract: do not edit. See CONTRIBUTING.md.
"""Errors that request functions raise."""


class UnexpectedStatus(Exception):
    """The answer has a status that the contract does not describe, or a body that is not what it says it is."""

    def __init__(self, status_code: int, content: bytes):
        self.status_code = status_code
        self.content = content
        super().__init__(f"unexpected status {status_code}: {content[:500].decode(errors='replace')}")


__all__ = ["UnexpectedStatus"]
