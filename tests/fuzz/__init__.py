"""Requests that schemathesis makes up from the contract, sent to the sandbox."""
