"""Collects what is wrong with one file, each thing once and with its place."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from generator.findings import Finding, Location, Severity, UnreadableError
from generator.read.dataset.problems import TOO_MANY, Problem

if TYPE_CHECKING:
    from generator.read.dataset.node import Node

MOST_FINDINGS = 500
_SHOWN = 60


def shown(text: str) -> str:
    """A piece of the file as it may stand in a message: quoted, escaped, and not longer than a line."""
    return repr(text if len(text) <= _SHOWN else text[: _SHOWN - 1] + "…")


class StopReadingError(Exception):
    """The file is so broken that reading on makes no sense; what is wrong has been reported."""


@dataclass(slots=True)
class Report:
    """The findings of one file. `file` is its name as the user knows it."""

    file: str
    findings: list[Finding] = field(default_factory=list)
    _seen: set[tuple[str, Location | None, str]] = field(default_factory=set)

    def add(self, problem: Problem, at: Node | Location | None, message: str, action: str) -> None:
        """Tell one problem; said twice of the same place, it counts once."""
        place = at if isinstance(at, Location) else self.location(at)
        key = (problem.id, place, message)
        if key in self._seen or self.is_full:
            return
        self._seen.add(key)
        if len(self.findings) == MOST_FINDINGS:
            problem, message = TOO_MANY, f"There are more than {MOST_FINDINGS} problems; the rest is not shown."
            action = "Mend the ones above and run again."
        self.findings.append(Finding(problem.id, problem.name, problem.severity, message, action, location=place))

    def stop(self, problem: Problem, at: Node | Location | None, message: str, action: str) -> StopReadingError:
        """Tell a problem after which reading ends; raise what it returns."""
        self.add(problem, at, message, action)
        return StopReadingError(message)

    def location(self, node: Node | None) -> Location:
        """Where a node stands; without one, the file."""
        return Location(self.file, node.line, node.column) if node else Location(self.file)

    @property
    def is_full(self) -> bool:
        """Whether more findings would only be counted."""
        return len(self.findings) > MOST_FINDINGS

    def sorted(self) -> tuple[Finding, ...]:
        """Everything found, in the order of the file."""
        return tuple(sorted(self.findings, key=lambda finding: (finding.location or Location(""), finding.rule)))

    def raise_errors(self) -> None:
        """Raise UnreadableError with everything found, if any of it is an error."""
        if any(finding.severity is Severity.ERROR for finding in self.findings):
            raise UnreadableError(self.sorted())
