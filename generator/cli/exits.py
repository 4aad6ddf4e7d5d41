"""Exit codes and the exceptions that lead to them."""

from __future__ import annotations

from enum import IntEnum, StrEnum

from generator.findings import Finding, Severity


class Exit(IntEnum):
    """What the shell is told."""

    CLEAN = 0
    FINDINGS = 1
    USAGE = 2
    UNREADABLE = 3
    INTERNAL = 4
    INTERRUPTED = 130


class FailOn(StrEnum):
    """From which severity on findings make the command fail."""

    ERROR = "error"
    WARNING = "warning"
    NEVER = "never"

    def is_reached(self, finding: Finding) -> bool:
        """Whether that finding makes the command fail."""
        return self is not FailOn.NEVER and finding.severity.rank <= Severity(self.value).rank


class UsageError(Exception):
    """A command line or configuration that cannot be followed; the message says what to do (exit 2)."""

    def __init__(self, message: str, findings: tuple[Finding, ...] = ()) -> None:
        """`findings` hold the places in the configuration, where there are any."""
        super().__init__(message)
        self.findings = findings


class WorkerError(Exception):
    """A process that was to do a part of the work has died (exit 4)."""

    def __init__(self) -> None:
        """Which message it was at is not known."""
        super().__init__(
            "A process that judged messages ended without a word: did memory run out, or was it killed? "
            "Run the command again with fewer --jobs; with --jobs 1 there is only this process."
        )
