"""What a command found, ready to be rendered in any format."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.cli.exits import Exit, FailOn
from generator.cli.render.words import Language
from generator.findings import Finding, Location, Severity

if TYPE_CHECKING:
    from generator.cli.drift_report import Comparison

_NOWHERE = Location("")


@dataclass(frozen=True, slots=True)
class Report:
    """The findings of one run, sorted. `clean` is the sentence for when all is well, `scope` says among what they are.

    `unreadable`: reading failed; `internal`: lnrgen itself is at fault. `one_line`: as text, each finding is one line,
    for runs that find many. `language` is that of the words around the findings. `comparison` is what `diff` knows
    besides its findings, which then stand gravest first.
    """

    command: str
    findings: tuple[Finding, ...]
    clean: str = ""
    fail_on: FailOn = FailOn.ERROR
    unreadable: bool = False
    internal: bool = False
    one_line: bool = False
    scope: str = ""
    language: Language = "en"
    comparison: Comparison | None = None

    @property
    def exit_code(self) -> Exit:
        """What the shell is told."""
        if self.internal:
            return Exit.INTERNAL
        if self.unreadable:
            return Exit.UNREADABLE
        return Exit.FINDINGS if any(map(self.fail_on.is_reached, unfolded(self.findings))) else Exit.CLEAN

    def count(self, severity: Severity) -> int:
        """How many findings have that severity."""
        return sum(finding.severity is severity for finding in self.findings)


def make_report(
    command: str,
    findings: Iterable[Finding],
    *,
    clean: str = "",
    fail_on: FailOn = FailOn.ERROR,
    unreadable: bool = False,
) -> Report:
    """A report with its findings in the order of files and lines, each said once."""
    return Report(command, in_order(findings), clean, fail_on, unreadable)


def unfolded(findings: Iterable[Finding]) -> Iterator[Finding]:
    """The findings, each followed by those folded under it, however deep: what is folded counts as well."""
    for finding in findings:
        yield finding
        yield from unfolded(finding.folded)


def in_order(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """The findings in the order of files and lines, each said once."""
    return tuple(sorted(dict.fromkeys(findings), key=_order))


def fingerprints(findings: Iterable[Finding]) -> list[str]:
    """A fingerprint for each finding, in order: its own, or one made from what is so, never from wording or line."""
    seen: Counter[str] = Counter()
    result = []
    for finding in findings:
        known = finding.fingerprint or _fingerprint(finding)
        seen[known] += 1
        result.append(known if seen[known] == 1 else f"{known}-{seen[known]}")
    return result


def _fingerprint(finding: Finding) -> str:
    place = finding.location.file if finding.location else ""
    facts = (finding.rule, finding.concept, finding.xpath, place, finding.old, finding.new)
    return hashlib.sha256("\n".join(fact or "" for fact in facts).encode(errors="backslashreplace")).hexdigest()[:32]


def _order(finding: Finding) -> tuple[object, ...]:
    place = finding.location or _NOWHERE
    about = (finding.concept or "", finding.xpath or "", finding.message, finding.action)
    return (place.file, place.line, place.column, finding.severity.rank, finding.rule, *about)
