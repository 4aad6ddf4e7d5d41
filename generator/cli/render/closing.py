"""What short formats say of a report as a whole, and of a finding of drift."""

from __future__ import annotations

from generator.cli.render.drift_words import DRIFT_WORDS
from generator.cli.render.plain import totals
from generator.cli.render.sections import Section, by_section
from generator.cli.render.words import Language
from generator.cli.report import Report, unfolded
from generator.findings import Finding


def closing(report: Report) -> list[str]:
    """The last lines: counts, or that all is well; of a comparison its verdict and what is not told one by one."""
    if report.comparison is None:
        return [totals(report) or report.clean]
    from generator.cli.render.outcome import outcome  # noqa: PLC0415  only where there is one: start-up counts

    words = DRIFT_WORDS[report.language]
    said = outcome(report.comparison, report.findings, report.language)
    other = by_section(report.findings).get(Section.OTHER, [])
    counts = {words.headings[Section.OTHER]: len(other), words.accepted: len(report.comparison.accepted)}
    rest = [f"{name}: {count}" for name, count in counts.items() if count]
    return [line for line in (said.sentence, said.role, said.bilingual, ", ".join(rest)) if line]


def more_of(finding: Finding, language: Language) -> list[str]:
    """The change, the proof and the number of echoes, a line each, where there are any."""
    words = DRIFT_WORDS[language]
    lines = []
    if finding.old is not None and finding.new is not None:
        lines.append(f"{finding.old} -> {finding.new}")
    if finding.witness:
        lines.append(f"{words.proof}: {finding.witness.path}")
    if finding.folded:
        lines.append(words.also.format(count=len(list(unfolded(finding.folded)))))
    return lines
