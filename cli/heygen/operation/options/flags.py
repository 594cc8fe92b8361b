"""The values of the command line's own options."""

from __future__ import annotations

from attrs import frozen


@frozen(kw_only=True, repr=False, eq=False)
class Flags:
    """What the common options of a command were given; see `heygen.operation.options.own_options` for what they do."""

    data: str | None = None
    no_validate: bool = False
    wait: bool = False
    timeout: str | None = None
    poll_interval: str | None = None
    output_path: str | None = None
    force: bool = False
    idempotency_key: str | None = None
    request_schema: bool = False
    response_schema: bool = False
    human: bool = False
    quiet: bool = False
