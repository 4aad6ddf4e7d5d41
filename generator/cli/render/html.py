"""The report as one HTML page that stands by itself: the verdict, two versions side by side, findings, witnesses."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from generator.cli.drift_report import Comparison
from generator.cli.render.drift_words import DRIFT_WORDS, proven_at
from generator.cli.render.html_words import IMPACTS, PAGE_WORDS, PROOFS, VERDICTS
from generator.cli.render.outcome import Outcome, outcome
from generator.cli.render.passage import lay_out
from generator.cli.render.plain import totals
from generator.cli.render.sections import by_section
from generator.cli.render.words import WORDS
from generator.cli.report import Report, unfolded
from generator.cli.safe_text import safe
from generator.compare.verdict import Verdict
from generator.emit.report_page import report_page
from generator.emit.report_page.trees import Row, side_by_side
from generator.emit.report_page.views import Card, Exhibit, Fact, Line, Page, Part
from generator.findings import Finding
from generator.model.specification import Specification

_MOODS = {
    Verdict.INCOMPATIBLE: "bad",
    Verdict.UNDECIDED: "unsure",
    Verdict.COMPATIBLE: "good",
    Verdict.EQUIVALENT: "good",
}


def render_html(report: Report) -> str:
    """HTML 5."""
    return report_page(_Writer(report).page())


class _Writer:
    """Turns one report into the plain data of the page."""

    def __init__(self, report: Report) -> None:
        self._report = report
        self._comparison = report.comparison
        self._words = DRIFT_WORDS[report.language]
        self._said = outcome(report.comparison, report.findings, report.language) if report.comparison else None

    def page(self) -> Page:
        """The whole page."""
        if self._comparison and self._said:
            return self._compared(self._comparison, self._said)
        report = self._report
        cards = tuple(self._card(f"f{at}", finding) for at, finding in enumerate(report.findings, 1))
        mood = "bad" if report.exit_code else "unsure" if cards else "good"
        title = PAGE_WORDS[report.language]["all_findings"]
        return Page(
            language=report.language,
            title=f"lnrgen {report.command}",
            old="",
            new="",
            mood=mood,
            verdict=PAGE_WORDS[report.language][f"mood_{mood}"],
            sentence=totals(report) or safe(report.clean),
            notes=(),
            parts=(Part("other", title, "", cards),) if cards else (),
            words=PAGE_WORDS[report.language],
        )

    def _compared(self, comparison: Comparison, said: Outcome) -> Page:
        language, drift = self._report.language, comparison.drift
        parts = tuple(self._parts(comparison))
        return Page(
            language=language,
            title=safe(said.title("→")),
            old=safe(said.old),
            new=safe(said.new),
            mood=_MOODS[drift.verdict],
            verdict=VERDICTS[language][drift.verdict],
            sentence=safe(said.sentence),
            notes=tuple(safe(note) for note in (said.role, said.bilingual) if note),
            parts=parts,
            words=PAGE_WORDS[language],
            rows=self._rows(comparison),
            bilingual=_exhibit(PAGE_WORDS[language]["bilingual"], drift.bilingual) if drift.bilingual else None,
        )

    def _parts(self, comparison: Comparison) -> Iterator[Part]:
        anchors = self._anchors()
        for section, findings in by_section(self._report.findings).items():
            cards = tuple(self._card(anchors[finding], finding) for finding in findings)
            title, explained = self._words.headings[section], self._words.explained[section]
            yield Part(section.value, title, explained, cards, folded=section is section.OTHER)
        if comparison.accepted:
            cards = tuple(
                self._card(f"a{at}", one.finding, f"{one.reason} ({self._until(one.until)})")
                for at, one in enumerate(comparison.accepted, 1)
            )
            yield Part("accepted", self._words.accepted, "", cards, folded=True)

    def _until(self, until: str) -> str:
        return f"{self._words.until} {until}" if until else self._words.for_ever

    def _anchors(self) -> dict[Finding, str]:
        return {finding: f"f{at}" for at, finding in enumerate(self._report.findings, 1)}

    def _card(self, anchor: str, finding: Finding, accepted: str = "") -> Card:
        language = self._report.language
        about = finding.label or finding.xpath or ""
        return Card(
            anchor=anchor,
            rule=finding.rule,
            name=safe(finding.name),
            severity=finding.severity.value,
            shown_severity=WORDS[language].severity(finding.severity),
            impact=finding.impact.value,
            shown_impact=IMPACTS[language][finding.impact],
            about=safe(about),
            concept=safe(f"{self._words.concept} {finding.concept}") if finding.concept else "",
            message=safe(finding.message),
            action=safe(finding.action),
            old=None if finding.old is None else safe(finding.old),
            new=None if finding.new is None else safe(finding.new),
            facts=tuple(self._facts(finding)),
            echoes=tuple(safe(f"{one.rule} {one.name}: {one.message}") for one in unfolded(finding.folded)),
            exhibit=self._proof(finding),
            accepted=safe(accepted),
        )

    def _facts(self, finding: Finding) -> Iterator[Fact]:
        say = PAGE_WORDS[self._report.language]
        if finding.xpath:
            yield Fact(say["place"], safe(finding.xpath), code=True)
        if finding.places > 1:
            yield Fact(say["places"], str(finding.places))
        if finding.location:
            yield Fact(say["source"], safe(str(finding.location)), code=True)
        for hit in finding.mapping:
            yield Fact(say["hits"], safe(str(hit)), code=True)
        if self._comparison:
            yield Fact(say["proof"], PROOFS[self._report.language][finding.proof])
        if finding.fingerprint:
            yield Fact(say["fingerprint"], f"{finding.rule}/{finding.fingerprint}", code=True)

    def _proof(self, finding: Finding) -> Exhibit | None:
        witness, said = finding.witness, self._said
        if witness is None or said is None:
            return None
        title = proven_at(self._words, said.given, said.taking, witness.path, witness.value)
        return _exhibit(title, witness.message, witness.path)

    def _rows(self, comparison: Comparison) -> tuple[Row, ...]:
        old, new = comparison.old, comparison.new
        if old is None or new is None:
            return ()
        from generator.compare.pairing import pair  # noqa: PLC0415  only the page with both versions asks for it

        now = {one.old.concept.id: one.new.concept.id for one in pair(old, new).pairs}
        gone = {place: now.get(concept, concept) for place, concept in _concepts_by_place(old).items()}
        places = gone | _concepts_by_place(new)
        known = {concept.id for side in (old, new) for concept in side.dataset.walk()}
        anchors: dict[str, list[str]] = defaultdict(list)
        for finding, anchor in self._anchors().items():
            for one in unfolded([finding]):
                concept = places.get(_place(one.xpath or ""))
                if one.concept in known:
                    concept = now.get(one.concept, one.concept) if one.of_old else one.concept
                if concept is not None and anchor not in anchors[concept]:
                    anchors[concept].append(anchor)
        return side_by_side(old.dataset, new.dataset, anchors, now)


def _exhibit(title: str, message: str, path: str = "") -> Exhibit:
    passage = lay_out(message, path)
    lines = enumerate(passage.lines, 1)
    return Exhibit(safe(title), tuple(Line(safe(text), passage.is_refused(at)) for at, text in lines))


def _concepts_by_place(specification: Specification) -> dict[str, str]:
    return {_place(link.xpath): concept for concept, link in specification.links.items()}


def _place(xpath: str) -> str:
    """The path without prefixes, positions, and the attribute that carries a value: `/opname/kind/geslacht`."""
    return re.sub(r"\[\d+\]|/@.*\Z|(?<=/)[^/:]+:", "", xpath)
