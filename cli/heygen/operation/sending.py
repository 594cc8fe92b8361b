"""Sending the request of a command: written down before it leaves, answered for whatever ends the command."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, NoReturn, Self

from attrs import define, evolve, field
from heygen_api.errors import ApiError
from heygen_api.record import Operation
from heygen_api.transport.deadline import Deadline
from heygen_api.transport.exchange import Retrying

from heygen.config.settings import keeps_journal
from heygen.context import Context
from heygen.errors import CliError
from heygen.interrupts import as_error, as_exceptions, held_back, meaning
from heygen.operation import client as clients
from heygen.operation.client import Answer, Client, Given
from heygen.operation.problems import Sent, as_cli_error, ids_in, interrupted, typed, what_next
from heygen.operation.request.build import Request

if TYPE_CHECKING:
    from heygen_api.files.upload import Source
    from heygen_api.waiting import Job

    from heygen.journal import Entry, Journal
    from heygen.output.progress import ProgressDisplay


@define(kw_only=True, repr=False, eq=False)
class Sending:
    """One command's requests: its client, its journal, and what is known of what it sent."""

    context: Context
    operation: Operation
    client: Client
    sent: Sent
    entry: Entry | None = None
    answer: Answer | None = None
    jobs: tuple[Job, ...] = field(default=())
    """What the answer has started."""
    _journal: Journal | None = None

    @classmethod
    @contextmanager
    def opened(
        cls,
        context: Context,
        operation: Operation,
        arguments: tuple[str, ...] = (),
        *,
        key: str | None = None,
        uses_stdin: bool = False,
    ) -> Iterator[Self]:
        """Open the client and the journal for a command.

        Raises:
            CliError: there is no key; or what ends the block, with what has to be told of the request.
        """
        sending: Self | None = None
        keeps_journal(context.environ)  # what cannot be used is said before anything is sent

        def tell(retrying: Retrying) -> None:
            clients.tell_of_retry((sending.context if sending else context).messages, retrying)

        with as_exceptions():
            sending = cls(
                context=context,
                operation=operation,
                client=clients.open_client(context, observe=tell),
                sent=Sent(
                    operation=operation,
                    arguments=arguments,
                    command_line=context.arguments,
                    can_be_typed=not uses_stdin,
                    key=key,
                ),
            )
            try:
                yield sending
            except KeyboardInterrupt as error:
                raise sending._interrupted(error) from None
            except OSError as error:
                sending._unprinted(error)
            except CliError as error:
                if error.code not in ("cli_output_error", "cli_not_shown"):
                    raise
                sending._unprinted(error)
            finally:
                sending.client.close()

    @property
    def journal(self) -> Journal:
        """What this user has started."""
        if self._journal is None:
            from heygen.journal import Journal  # noqa: PLC0415 - not for reads

            self._journal = Journal(self.context.environ, self.context.messages)
        return self._journal

    def again(self, entry: Entry, operation: Operation) -> Sending:
        """Return the same for a request that the journal has, by the same client."""
        sent = Sent(
            operation=operation,
            arguments=entry.arguments,
            command_line=self.context.arguments,
            can_be_typed=False,
            key=entry.key,
            entry=entry.id,
        )
        return evolve(self, operation=operation, sent=sent, entry=entry, answer=None, jobs=())

    def beside(self, operation: Operation, *, key: str, command_line: tuple[str, ...], can_be_typed: bool) -> Sending:
        """Return the same for another request of this command, by the same client."""
        sent = Sent(operation=operation, command_line=command_line, can_be_typed=can_be_typed, key=key)
        return evolve(self, operation=operation, sent=sent, entry=None, answer=None, jobs=())

    def send(self, request: Request, deadline: Deadline | None) -> Answer:
        """Send the request, and return its answer, a success.

        Raises:
            CliError: the API refuses, answers in no known way, or not at all.
        """
        operation, key = self.operation, self.sent.key
        header = operation.idempotency_key.field if operation.idempotency_key else None
        given = Given(
            path=request.path,
            values=request.keywords,
            deadline=deadline,
            attempts=self.sent.attempts,
            headers={header: key} if header and key else {},
        )
        self._begin(request)
        before = self.sent.attempts.outcome
        try:
            if request.source is None:
                answer = self.client.run(self.client.caller.call(operation, given))
            else:
                answer = self._upload(request.source, given)
        except ApiError as error:
            error.outcome = before or error.outcome
            self._settle(error.outcome or "unknown", error.message, request.source)
            raise as_cli_error(error, self.sent) from None
        except KeyboardInterrupt as error:
            self._settle(self.sent.attempts.outcome or "not_done", f"{meaning(error)}.", request.source)
            raise interrupted(error, self.sent) from None
        with held_back():
            self.answer = answer
            self.jobs = clients.jobs_in(answer, self.sent.arguments)
            self._write_down(answer)
        return answer

    def require_jobs(self) -> None:
        """Raise CliError where the answer names nothing of what it should have started."""
        if self.operation.wait and not self.jobs:
            raise CliError(
                code="cli_no_job",
                message="The answer names nothing that was started; it is printed as it came.",
                hint=f"It may have been done. {what_next(self.sent)}",
                outcome="unknown",
                idempotency_key=self.sent.key,
            )

    def _upload(self, source: Source, given: Given) -> Answer:
        from heygen_api.files.upload import upload  # noqa: PLC0415 - only for uploads

        with self.shown() as display:
            arrived = ""

            def checked(identifier: str, state: str) -> None:
                nonlocal arrived
                arrived = identifier
                display.transfer_ended(source.name, ok=True)
                display.job(identifier, status=state or "processing")

            flow = upload(
                self.client.caller,
                self.operation,
                source,
                given,
                lambda done, total: display.transfer(source.name, done=done, total=total),
                checked,
            )
            answer = self.client.run(flow)
            display.transfer_ended(source.name, ok=True)
            if arrived:
                display.job_ended(arrived, status="usable", ok=True)
        return answer

    @contextmanager
    def shown(self) -> Iterator[ProgressDisplay]:
        """Show progress on the terminal while the block lasts; messages go above it."""
        from heygen.output.progress import progress_display  # noqa: PLC0415 - only for what takes its time

        before = self.context
        display = progress_display(before.streams, before.environ, quiet=before.quiet)
        with display:
            messages = evolve(before.messages, streams=display.streams)
            self.context = evolve(before, streams=display.streams, messages=messages)
            try:
                yield display
            finally:
                self.context = before

    def _begin(self, request: Request) -> None:
        if not is_journaled(self.operation):
            return
        from heygen.journal import Create, account_of  # noqa: PLC0415 - not for reads

        create = Create(
            operation=self.operation.id,
            command=self.operation.command,
            arguments=self.sent.arguments,
            key=self.sent.key,
            base_url=self.client.caller.base_url,
            account=account_of(self.client.token or ""),
            request=request.to_dict(),
        )
        self.entry = self.journal.begin(create)
        self.sent.entry = self.entry.id if self.entry and self.entry.request is not None else None
        if self.entry is not None and self.entry.state != "sending":
            # The same key was sent before, and may have been acted on: whatever is refused now does not undo that.
            self.sent.attempts.outcome = "unknown"

    def _write_down(self, answer: Answer) -> None:
        if self.entry is None:
            return
        if self.jobs or (not self.operation.wait and isinstance(_data(answer), Mapping)):
            self.journal.answered(self.entry, [(job.operation.id, job.arguments) for job in self.jobs])
        else:
            # Whatever answered so, what was started has no name yet; the key, sent again, brings it.
            self.journal.unknown(self.entry, "The answer names nothing that was started.")

    def _settle(self, outcome: str, why: str, source: Source | None) -> None:
        if self.entry is None:
            return
        if outcome == "not_done":
            self.journal.refused(self.entry)
            return
        self.journal.unknown(self.entry, why)
        if source is not None and _is_file_of(self.entry, source):
            from heygen.operation.request.files import keep_spooled  # noqa: PLC0415 - only for uploads

            keep_spooled(source.path)

    def _interrupted(self, error: KeyboardInterrupt) -> CliError:
        """Return the error for a signal that came before the request left, or after the answer was there."""
        if self.answer is None:
            return interrupted(error, self.sent)
        if self.operation.method == "GET" and not self.jobs:
            return as_error(error, " before it was done.")
        said = f". The API has answered: {self._made()}."
        return as_error(error, said, hint=self._where(), idempotency_key=self.sent.key)

    def _unprinted(self, error: Exception) -> NoReturn:
        """Raise the error of an answer that could not be printed, with what is in it if it made something."""
        if self.operation.method == "GET" or self.answer is None:
            raise error
        why = "its reader has gone" if isinstance(error, BrokenPipeError) else str(error)
        raise CliError(
            code=getattr(error, "code", "cli_output_error"),
            message=f"Done, but not printed ({why.removesuffix('.')}): {self._made()}.",
            hint=self._where(),
            idempotency_key=self.sent.key,
        ) from None

    def _made(self) -> str:
        assert self.answer is not None
        ids = ids_in(self.operation, _document(self.answer))
        return ", ".join(ids) or "it names no id"

    def _where(self) -> str | None:
        """Return the command that shows what was made."""
        if self.jobs:
            return typed(self.jobs[0].operation.command, self.jobs[0].arguments)
        return self.sent.inspection


def is_journaled(operation: Operation) -> bool:
    """Tell whether an operation starts something that may not be lost or started twice."""
    is_create = operation.command[-1] == "create" or bool(operation.wait) or operation.idempotency_key is not None
    is_create = is_create or operation.command[:1] == ("api",)  # what it does is not known
    return operation.method == "POST" and is_create


def _data(answer: Answer) -> Any:
    document = _document(answer)
    return document.get("data") if isinstance(document, Mapping) else None


def _document(answer: Answer) -> Any:
    try:
        return answer.json()
    except (ValueError, RecursionError):
        return None


def _is_file_of(entry: Entry, source: Source) -> bool:
    """Tell whether the entry sends this file again, and not that of an earlier command with the same key."""
    body = (entry.request or {}).get("body")
    return isinstance(body, dict) and body.get("source", {}).get("file") == str(source.path.absolute())
