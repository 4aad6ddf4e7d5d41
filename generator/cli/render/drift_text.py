"""The report of a comparison for people: the verdict first, then what breaks and why, the rest in counts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from rich.console import Console
from rich.text import Text

from generator.cli.drift_report import Comparison
from generator.cli.render.drift_words import DRIFT_WORDS, DriftWords, proven_at
from generator.cli.render.facts import changed_facts, is_short
from generator.cli.render.html_words import VERDICTS
from generator.cli.render.outcome import Outcome, outcome
from generator.cli.render.passage import lay_out
from generator.cli.render.plain import number
from generator.cli.render.sections import Section, by_section, own_section
from generator.cli.render.sheet import Sheet
from generator.cli.render.words import WORDS
from generator.cli.report import Report, fingerprints, unfolded
from generator.cli.safe_text import one_line, safe
from generator.compare.drift import Accepted
from generator.compare.verdict import Verdict
from generator.findings import Finding, Proof, Severity

IN_FULL = 20
"""So many findings of a section are told in full, the others in one line each (all in full where more is asked for)."""
_ECHOES = 3
_HITS = 3
_STYLES = {Severity.ERROR: "bold red", Severity.WARNING: "bold yellow", Severity.INFO: "bold cyan"}
_VERDICTS = {
    Verdict.INCOMPATIBLE: "bold red",
    Verdict.UNDECIDED: "bold yellow",
    Verdict.COMPATIBLE: "bold green",
    Verdict.EQUIVALENT: "bold green",
}
_INDENT = 4


def render_drift_text(report: Report, comparison: Comparison, console: Console) -> None:
    """Print the report of a comparison."""
    page = _Page(report, comparison, Sheet(console))
    page.head()
    for section, findings in by_section(report.findings).items():
        page.section(section, findings)
    page.accepted()
    page.tail()


@dataclass(frozen=True, slots=True)
class _Page:
    report: Report
    comparison: Comparison
    sheet: Sheet

    @property
    def outcome(self) -> Outcome:
        return outcome(self.comparison, self.report.findings, self.report.language)

    @property
    def words(self) -> DriftWords:
        return DRIFT_WORDS[self.report.language]

    def head(self) -> None:
        drift = self.comparison.drift
        said, verdict = self.outcome, VERDICTS[self.report.language][drift.verdict]
        self.sheet.line(Text(one_line(said.title("->")), "bold"))
        self.sheet.line(Text.assemble((verdict.upper(), _VERDICTS[drift.verdict]), "  ", one_line(said.sentence)))
        for sentence in filter(None, (said.role, said.bilingual)):
            self.sheet.line(Text(one_line(sentence)))
        if not self.report.findings and not self.comparison.accepted:
            self.sheet.line(Text(self.words.none))

    def section(self, section: Section, findings: list[Finding]) -> None:
        meaning = self.words.explained[section]
        title = f"{self.words.headings[section]} ({len(findings)})" + (f": {meaning}" if meaning else "")
        self.sheet.gap()
        quiet = section is Section.OTHER and not self.comparison.verbose
        self.sheet.line(Text(title + (f"; {self.words.more}" if quiet else ""), "bold underline"))
        if quiet:
            self.counts(findings)
            return
        full = len(findings) if self.comparison.verbose else IN_FULL
        for finding in findings[:full]:
            self.sheet.gap()
            self.block(finding)
        if findings[full:]:
            self.sheet.gap()
        for finding in findings[full:]:
            self.sheet.line(self.brief(finding), indent=2)

    def block(self, finding: Finding) -> None:
        self.sheet.line(self.title(finding, finding.fingerprint or ""), indent=2)
        self.sheet.line(Text(one_line(finding.message)), indent=_INDENT)
        for label, text in self.facts(finding):
            self.row(label, text)
        self.echoes(finding)
        self.proof(finding)

    def title(self, finding: Finding, fingerprint: str = "") -> Text:
        """Severity, rule, concept; `XS003/0123456789abcdef` is what `--accept` takes."""
        severity = WORDS[self.report.language].severity(finding.severity)
        known = f"/{fingerprint}" if fingerprint else ""
        rule = f"  {finding.rule}{known} {one_line(finding.name)}"
        text = Text.assemble((severity, _STYLES[finding.severity]), rule)
        return text.append(f"  {self.about(finding)}", "cyan") if finding.label or finding.concept else text

    def about(self, finding: Finding) -> str:
        concept = f"{self.words.concept} {finding.concept}" if finding.concept else ""
        if finding.label and concept:
            concept = f"({concept})"
        return " ".join(one_line(part) for part in (finding.label, concept) if part)

    def facts(self, finding: Finding) -> Iterator[tuple[str, Text]]:
        words = self.words
        if finding.xpath:
            met = f"  ({words.met.format(count=finding.places)})" if finding.places > 1 else ""
            yield words.at, Text(one_line(finding.xpath)).append(met, "dim")
        proven = f"  ({words.proven_compatible})" if finding.proof is Proof.PROVEN_COMPATIBLE else ""
        is_told = self.report.language == "en" and not is_short(finding)  # the message says it, as far as it matters
        if (finding.old is not None or finding.new is not None) and (self.comparison.verbose or not is_told):
            text = Text(change(finding, words, whole=self.comparison.verbose))
            yield words.change, text.append(proven, "green")
        elif proven:
            yield words.proof, Text(words.proven_compatible, "green")
        if finding.location:
            yield words.source, Text(one_line(str(finding.location)), "dim")
        if finding.action:
            yield words.to_do, Text(one_line(finding.action), "green")
        shown = finding.mapping if self.comparison.verbose else finding.mapping[:_HITS]
        for hit in shown:
            yield words.hits, Text(one_line(str(hit)))
        if more := len(finding.mapping) - len(shown):
            yield "", Text(words.more_hits.format(count=more), "dim")

    def echoes(self, finding: Finding) -> None:
        """What is folded: what breaks by itself with its mend, the same said once; the others in counts, or all."""
        every = [one for one in unfolded(finding.folded) if self.comparison.verbose or one.rule != finding.rule]
        if not every:
            return
        loud = every if self.comparison.verbose else [one for one in _loud(finding) if one in every]
        told = list({(one.rule, one.message): one for one in reversed(loud)}.values())[::-1]
        told = told if self.comparison.verbose else told[:_ECHOES]
        said_once = {(one.rule, one.message) for one in told}
        rest = [one for one in every if (one.rule, one.message) not in said_once]
        label = self.words.with_it
        if rest:
            self.row(label, Text(", ".join(_counted(rest)), "dim"))
        for at, one in enumerate(told):
            said = Text(f"- {one.rule} {one_line(one.message)}")
            shown = "" if rest or at else label
            self.row(shown, said.append(f" {one_line(one.action)}" if one.action else "", "green"))

    def proof(self, finding: Finding) -> None:
        words = self.words
        if not finding.witness:
            return
        witness = finding.witness
        said = proven_at(words, self.outcome.given, self.outcome.taking, witness.path, witness.value)
        self.row(words.proof, Text(one_line(said)))
        passage = lay_out(witness.message, witness.path).around()
        for at, text in enumerate(passage.lines, passage.start):
            refused = passage.is_refused(at)
            mark = ">" if refused else " "
            self.sheet.cut(f"{mark} {at:>4} | {safe(text)}", _INDENT, "red" if refused else "dim")
        file = self.comparison.witnesses.get(fingerprints([finding])[0])
        if file:
            self.row("", Text(f"{words.whole}: {one_line(file)}", "dim"))

    def brief(self, finding: Finding) -> Text:
        text = self.title(finding)
        if finding.old is not None or finding.new is not None:
            text.append(f"  {change(finding, self.words)}")
        else:
            text.append(f"  {one_line(finding.message)}")
        return text.append(f"  {one_line(finding.xpath)}" if finding.xpath else "", "dim")

    def counts(self, findings: Sequence[Finding], indent: int = 4) -> None:
        for line in _counted(findings):
            self.sheet.line(Text(line), indent=indent)

    def accepted(self) -> None:
        if not self.comparison.accepted:
            return
        self.sheet.gap()
        self.sheet.line(Text(f"{self.words.accepted} ({len(self.comparison.accepted)})", "bold underline"))
        for one in self.comparison.accepted:
            self.sheet.line(self.brief(one.finding), indent=2)
            self.sheet.line(Text(accepted_because(one, self.words), "dim"), indent=_INDENT)

    def tail(self) -> None:
        if self.report.findings:
            words = WORDS[self.report.language]
            worst = self.report.findings[0]
            counts = [
                number(count, *words.counted(severity))
                for severity in Severity
                if (count := self.report.count(severity))
            ]
            self.sheet.gap()
            self.sheet.line(
                Text(", ".join(counts) + ".").append(f" `lnrgen explain {worst.rule}` {words.tells_more}", "dim")
            )

    def row(self, label: str, text: Text) -> None:
        """A fact with its label in the margin."""
        self.sheet.line(text, _INDENT, label, len(self.words.to_do) + 2)


def _counted(findings: Iterable[Finding]) -> list[str]:
    """`XS165 type-renamed`, `3 x DS018 code-display-changed`."""
    counted = Counter((finding.rule, finding.name) for finding in findings)
    return [
        f"{f'{count} x ' if count > 1 else ''}{rule} {one_line(name)}"
        for (rule, name), count in sorted(counted.items())
    ]


def _loud(top: Finding) -> Iterator[Finding]:
    """Those that break by themselves, however deep; what is folded under such a one goes with it.

    What the dataset alone says of the same concept is no news where its break is proven, and its mend is the top's.
    """
    for one in top.folded:
        is_known = one.concept == top.concept and top.proof is Proof.WITNESS and one.proof is Proof.HEURISTIC
        if own_section(one) is not Section.BREAK:
            yield from _loud(one)
        elif not is_known:
            yield one


def change(finding: Finding, words: DriftWords, *, whole: bool = False) -> str:
    """`0..1 -> 1..1`; long facts are cut off unless the whole is asked for."""
    if not whole:
        return changed_facts(finding, words, "->")
    old, new = one_line(finding.old or ""), one_line(finding.new or "")
    if finding.old is None:
        return f"{words.nothing}: {new}"
    return f"{words.gone}: {old}" if finding.new is None else f"{old} -> {new}"


def accepted_because(one: Accepted, words: DriftWords) -> str:
    """`accepted until 2026-12-31, because ...`."""
    until = f"{words.until} {one_line(one.until)}" if one.until else words.for_ever
    return f"{until}, {words.reason}: {one_line(one.reason)}"
