"""In which part of a report on drift a finding stands."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum

from generator.cli.report import unfolded
from generator.findings import Finding, Impact, Proof, Severity


class Section(StrEnum):
    """What a finding does to messages, gravest first."""

    BREAK = "break"
    UNDECIDED = "undecided"
    MEANING = "meaning"
    INCOMPLETE = "incomplete"
    COMPILE = "compile"
    NOTED = "noted"
    OTHER = "other"


_BY_IMPACT = {
    Impact.REJECT: Section.BREAK,
    Impact.SILENT_WRONG: Section.MEANING,
    Impact.INCOMPLETE: Section.INCOMPLETE,
    Impact.COMPILE: Section.COMPILE,
}


def own_section(finding: Finding) -> Section:
    """The section of the finding by itself; NOTED is an error or a warning that touches no message."""
    if finding.proof is Proof.UNDECIDED:
        return Section.UNDECIDED
    quiet = Section.OTHER if finding.severity is Severity.INFO else Section.NOTED
    return _BY_IMPACT.get(finding.impact, quiet)


def section_of(finding: Finding) -> Section:
    """The gravest section among the finding and all that is folded under it: folding never hides a break."""
    order = list(Section)
    return min((own_section(one) for one in unfolded([finding])), key=order.index)


def by_section(findings: Iterable[Finding]) -> dict[Section, list[Finding]]:
    """Every section that has a finding, gravest first; within one the order stays."""
    found: dict[Section, list[Finding]] = {section: [] for section in Section}
    for finding in findings:
        found[section_of(finding)].append(finding)
    return {section: listed for section, listed in found.items() if listed}
