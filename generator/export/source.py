"""The vendor's source as the run reads it: what it raises is told without its text, which might hold a password."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from datetime import date
from typing import Any

from generator.export.job import Job
from generator.export.loading import Loaded
from generator.export.worker import raised

_PACKAGES = {
    "psycopg": "psycopg[binary]",
    "psycopg2": "psycopg2-binary",
    "MySQLdb": "mysqlclient",
    "cx_Oracle": "oracledb",
}
"""Drivers whose package is called otherwise, or comes with the database's own library under another name."""
_UNKNOWN_DATABASE = "NoSuchModuleError"
"""What SQLAlchemy raises for the first word of an address that it does not know."""
_DATABASES = (
    "its first word names no database that is known here. Write sqlite:///, postgresql+psycopg://, mssql+pyodbc:// or "
    "oracle+oracledb://, or install what SQLAlchemy needs for another."
)


class SourceFailedError(Exception):
    """The source cannot be opened, or its episodes cannot be listed."""

    def __init__(self, doing: str, said: str) -> None:
        """`doing` is what was tried, `said` the class of what was raised, and where."""
        super().__init__(
            f"{doing} failed: {said}. Is the address right, is the database's driver installed, are the tables or "
            "views there, and not locked by another program? What the error says is left out, for it might hold a "
            "password or a patient's data; LNRGEN_DEBUG=1 shows it."
        )


class DriverMissingError(SourceFailedError):
    """What reads this kind of database is not installed; its name is no secret."""

    def __init__(self, module: str) -> None:
        """`module` is what Python looked for."""
        package = _PACKAGES.get(module, module)
        Exception.__init__(
            self, f"This --source needs the module {module}, which is not installed: pip install '{package}'."
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
        except ModuleNotFoundError as error:
            raise DriverMissingError(error.name or "of its driver") from error
        except Exception as error:
            if type(error).__name__ == _UNKNOWN_DATABASE:
                raise SourceUnlikeError(_DATABASES) from error
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
