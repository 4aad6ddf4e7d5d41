"""The report as Markdown (GitHub Flavored): a changelog to paste, or a list of findings."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from generator.cli.drift_report import Comparison
from generator.cli.render.drift_words import DRIFT_WORDS, DriftWords
from generator.cli.render.facts import changed_facts, is_short
from generator.cli.render.outcome import outcome
from generator.cli.render.plain import totals
from generator.cli.render.sections import Section, section_of
from generator.cli.render.words import WORDS
from generator.cli.report import Report
from generator.compare.drift import Accepted
from generator.emit.docs.markdown_text import code, markdown
from generator.findings import Finding

_QUOTES = str.maketrans(dict.fromkeys("<>\"'`.,;", " "))
_WORD = 4
"""Facts of fewer letters may stand in a message by chance."""

_HITS = 3


def render_markdown(report: Report) -> str:
    """Headings by what it does to messages, one bullet a change; without a comparison one bullet a finding."""
    lines = _changelog(report, report.comparison) if report.comparison else _plain(report)
    return "".join(f"{line}\n" for line in lines)


def _plain(report: Report) -> Iterator[str]:
    words = WORDS[report.language]
    yield f"# lnrgen {markdown(report.command)}"
    yield ""
    yield f"{markdown(totals(report) or report.clean)}"
    if report.findings:
        yield ""
    for finding in report.findings:
        place = f"{code(str(finding.location))}: " if finding.location else ""
        head = f"{place}**{words.severity(finding.severity)}** {finding.rule}"
        to_do = f" **{words.to_do.capitalize()}** {_line(finding.action)}" if finding.action else ""
        yield f"- {head}: {_line(finding.message)}{to_do}"


def _changelog(report: Report, comparison: Comparison) -> Iterator[str]:
    words = DRIFT_WORDS[report.language]
    said = outcome(comparison, report.findings, report.language)
    yield f"# {_line(said.title('→'))}"
    yield ""
    yield f"**{_line(said.sentence)}**"
    for sentence in filter(None, (said.role, said.bilingual)):
        yield ""
        yield _line(sentence)
    if not report.findings and not comparison.accepted:
        yield ""
        yield words.none
    for heading, findings in _by_heading(report.findings, words).items():
        counted = [finding for finding in findings if _is_quiet(finding) and not comparison.verbose]
        yield from ("", f"## {heading}", "")
        yield from (_bullet(finding, words) for finding in findings if finding not in counted)
        yield from _counts(counted)
    if comparison.accepted:
        yield from ("", f"## {words.accepted}", "")
        yield from (_accepted(one, words) for one in comparison.accepted)


def _by_heading(findings: tuple[Finding, ...], words: DriftWords) -> dict[str, list[Finding]]:
    """Breaking, not decided, meaning changed, new, other; those that are empty are left out."""
    kept = (Section.BREAK, Section.UNDECIDED, Section.MEANING)
    headings = [*(words.headings[section] for section in kept), words.new, words.headings[Section.OTHER]]
    found: dict[str, list[Finding]] = {heading: [] for heading in headings}
    for finding in findings:
        section = section_of(finding)
        last = words.new if finding.old is None and finding.new is not None else words.headings[Section.OTHER]
        found[words.headings[section] if section in kept else last].append(finding)
    return {heading: listed for heading, listed in found.items() if listed}


def _is_quiet(finding: Finding) -> bool:
    """Whether it touches neither messages nor an item of the dataset: a count of those is enough."""
    return section_of(finding) is Section.OTHER and not finding.label and not finding.concept


def _counts(findings: list[Finding]) -> Iterator[str]:
    counted = Counter((finding.rule, finding.name) for finding in findings)
    yield from (f"- {count} x {_line(name)} ({rule})" for (rule, name), count in sorted(counted.items()))


def _bullet(finding: Finding, words: DriftWords) -> str:
    """`- **Geslacht** (`3`): what is so (`0..1` → `1..1`). **To do:** ... *XS003 element-required*`."""
    to_do = f" **{words.to_do.capitalize()}:** {_line(finding.action)}" if finding.action else ""
    hits = "".join(f"  \n  {words.hits} {code(str(hit))}" for hit in finding.mapping[:_HITS])
    more = len(finding.mapping) - _HITS
    hits += f"  \n  {words.more_hits.format(count=more)}" if more > 0 else ""
    return f"- {_said(finding, words)}{to_do} *{finding.rule} {_line(finding.name)}*{hits}"


def _accepted(one: Accepted, words: DriftWords) -> str:
    until = f"{words.until} {_line(one.until)}" if one.until else words.for_ever
    rule = f"*{one.finding.rule} {_line(one.finding.name)}*"
    return f"- {_said(one.finding, words)} {rule}  \n  {until}, {words.reason}: {_line(one.reason)}"


def _said(finding: Finding, words: DriftWords) -> str:
    """The item, what is so, and between brackets what it was and is, and how often that is met."""
    concept = code(finding.concept or "")
    about = f"**{_line(finding.label)}** ({concept})" if finding.label and concept else ""
    about = about or (f"**{_line(finding.label)}**" if finding.label else concept or code(finding.xpath or ""))
    attribute = (finding.xpath or "").rpartition("/@")
    if finding.label and attribute[1] and finding.name.startswith("attribute-"):
        about += f" {code('@' + attribute[2])}"
    met = words.met.format(count=finding.places) if finding.places > 1 else ""
    more = "; ".join(part for part in (_change(finding, words), met) if part)
    return f"{about}: {_line(finding.message)}".removeprefix(": ") + (f" ({more})" if more else "")


def _change(finding: Finding, words: DriftWords) -> str:
    """Nothing where the message says it all."""
    facts = [_bare(fact) for fact in (finding.old, finding.new) if fact and len(fact) >= _WORD]
    is_said = len(facts) > 1 and all(f" {one} " in f" {_bare(finding.message)} " for one in facts)
    is_told = words is DRIFT_WORDS["en"] and not is_short(finding)
    return "" if is_said or is_told else changed_facts(finding, words, "→", code)


def _bare(text: str) -> str:
    """Without the brackets and quotes around names and values."""
    return " ".join(text.translate(_QUOTES).split())


def _line(text: str) -> str:
    return markdown(" ".join(text.split()))
