"""The vendor's source as the run reads it: what it raises is told without its text, which might hold a password."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from datetime import date
from typing import Any

from generator.export.job import Job
from generator.export.loading import Loaded
from generator.export.worker import raised


class SourceFailedError(Exception):
    """The source cannot be opened, or its episodes cannot be listed."""

    def __init__(self, doing: str, said: str) -> None:
        """`doing` is what was tried, `said` the class of what was raised, and where."""
        super().__init__(
            f"{doing} failed: {said}. Is the address right, is the database's driver installed, are the tables or "
            "views there, and not locked by another program? What the error says is left out, for it might hold a "
            "password or a patient's data; LNRGEN_DEBUG=1 shows it."
        )


class SourceUnlikeError(SourceFailedError):
    """The source is not as the generated code has it; what is said holds no value."""

    def __init__(self, said: str) -> None:
        """`said` is what differs, and the mend."""
        Exception.__init__(self, f"--source cannot be used as it is: {said}")


@contextmanager
def opened(job: Job, loaded: Loaded) -> Iterator[Any]:
    """The vendor's connection. SourceFailedError."""
    with ExitStack() as stack:
        try:
            connection = stack.enter_context(loaded.episodes.connect(job.source))
        except Exception as error:
            raise SourceFailedError("Opening --source", raised(job, error).said) from error
        yield connection


def listed(job: Job, loaded: Loaded, connection: Any, since: date | None) -> Iterator[Any]:  # noqa: ANN401  the vendor's
    """The vendor's keys. SourceFailedError."""
    try:
        yield from loaded.episodes.keys(connection, since)
    except loaded.runtime.TellableError as error:
        raise SourceUnlikeError(str(error)) from error
    except Exception as error:
        raise SourceFailedError("Listing the closed episodes", raised(job, error).said) from error
