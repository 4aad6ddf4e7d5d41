"""A summary as findings: one for each reason, however many messages have it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from generator.export import rules
from generator.export.outcome import Reason
from generator.export.summary import Gap, Gathered, Summary
from generator.findings import Finding, Impact, Location, Severity

_ACTIONS = {
    rules.UNREADABLE: "Mend the rows of these episodes, then export again.",
    rules.FAILED: "Mend the method at that line, then export again.",
    rules.MISSING: "Have it filled in in the EPD, then export again.",
    rules.NO_ROW: "Let keys and rows of episodes.py read from the same rows.",
    rules.BROKEN: "Mend what failed at that line, then export again.",
    rules.TWICE: "Let keys give each episode once.",
    rules.CLASH: "Export them to different folders, or put something in front of the number.",
    rules.UNNAMED: "Let keys write it with letters, digits, '.', '_' and '-' alone.",
    rules.NOT_VALID: "Mend the value in the EPD, or the mapping, then export again.",
}
_FEW = 5
"""So many concepts that no message holds are told each by itself, and so many episodes are named."""
_UNMAPPED = "UnmappedCode at "
"""What is said of a code of the EPD that a code table does not have."""
_ADD_ROW = (
    "Write the EPD's code in the column source of that table, beside the code it stands for, then export again: the "
    "messages that are there already stay."
)
_READY_MADE = ("/sql/mapping.py:", "/sql/values.py:")
"""Where it failed when nobody wrote the mapping by hand: then it lies in what a table or view gives."""
_MEND_VIEW = (
    "Mend what your table or view gives in the column of this concept, then export again: the messages that are there "
    "already stay."
)
_WORDS = {
    rules.UNREADABLE: "the rows contradict each other",
    rules.FAILED: "the mapping failed",
    rules.MISSING: "there is no value, and the message cannot do without",
    rules.NO_ROW: "keys told of it, rows gave nothing",
    rules.BROKEN: "reading or checking it failed",
    rules.TWICE: "keys gave the same episode and version more than once",
    rules.CLASH: "another episode has the same file name, but for letter case",
    rules.UNNAMED: "its number or version cannot be a file name",
}
_GRAVITY = {"warning": Severity.WARNING, "info": Severity.INFO}
_CONFORMANCE = {"mandatory": Severity.ERROR, "required": Severity.WARNING, "conditional": Severity.WARNING}


def findings_of(summary: Summary) -> Iterator[Finding]:
    """Why messages were refused, what those that were sent lack, what none of them holds."""
    yield from map(_refused, summary.reasons)
    yield from map(_lacking, summary.lacking)
    yield from _gaps([gap for gap in summary.gaps if gap.state == "todo"])


def _refused(gathered: Gathered) -> Finding:
    reason = gathered.reason
    rule = reason.rule if reason.rule in rules.NAMES else rules.NOT_VALID
    why = _WORDS.get(rule, f"{reason.rule}: {reason.said}")
    if reason.said and rule in _WORDS:
        why += f" ({reason.said})"
    what = f"{reason.label}: " if reason.label and rule in _WORDS else ""
    message = f"{_messages(gathered.count)} not sent: {what}{why.rstrip('.')}.{_shown(gathered)}"
    action = _action(rule, reason.said)
    return _finding(rule, Severity.ERROR, message, action, reason, Impact.REJECT)


def _action(rule: str, said: str) -> str:
    if said.startswith(_UNMAPPED):
        return _ADD_ROW
    ready_made = rule == rules.FAILED and any(place in said for place in _READY_MADE)
    return _MEND_VIEW if ready_made else _ACTIONS[rule]


def _lacking(gathered: Gathered) -> Finding:
    reason = gathered.reason
    asked = f" ({gathered.conformance})" if gathered.conformance else ""
    what = f"{reason.label}{asked}: " if reason.label else ""
    said = reason.said.rstrip(".")
    message = f"{_messages(gathered.count)} sent all the same: {what}{reason.rule}: {said}.{_shown(gathered)}"
    severity = _GRAVITY.get(reason.severity, Severity.WARNING)
    action = "Mend in the EPD what is wrong there; a correction is the same episode with a higher version."
    return _finding(rules.LACKING, severity, message, action, reason, Impact.INCOMPLETE)


def _gaps(gaps: list[Gap]) -> Iterator[Finding]:
    """One by one where they are few; of a mapping that has just begun in one sentence, or nobody sees the errors."""
    if len(gaps) <= _FEW:
        yield from map(_gap, gaps)
        return
    counted = Counter(gap.conformance or "unstated" for gap in gaps)
    told = ", ".join(f"{count} {conformance}" for conformance, count in sorted(counted.items(), key=_gravest))
    worst = min((_gap(gap) for gap in gaps), key=lambda one: one.severity.rank)
    message = f"{len(gaps)} concepts are in none of the messages, for your mapping leaves them undone: {told}."
    action = "`lnrgen coverage` lists each with its file and line. Map it, or say that it is not recorded."
    yield _finding(rules.GAP, worst.severity, message, action, Reason(rules.GAP, ""), Impact.INCOMPLETE)


def _gravest(counted: tuple[str, int]) -> tuple[int, str]:
    known = ("mandatory", "required", "conditional", "optional")
    return known.index(counted[0]) if counted[0] in known else len(known), counted[0]


def _gap(gap: Gap) -> Finding:
    asked = f" ({gap.conformance})" if gap.conformance else ""
    message = f"{gap.label}{asked} is in none of the messages: your mapping leaves it undone."
    severity = _CONFORMANCE.get(gap.conformance, Severity.INFO)
    severity = Severity.WARNING if severity is Severity.ERROR else severity
    action = "Map it, or say that it is not recorded."
    about = Reason(rules.GAP, "", gap.concept, gap.label, gap.where)
    return _finding(rules.GAP, severity, message, action, about, Impact.INCOMPLETE)


def _messages(count: int) -> str:
    return "1 message" if count == 1 else f"{count} messages"


def _shown(gathered: Gathered) -> str:
    if not gathered.shown:
        return ""
    first = gathered.shown[:_FEW]
    left = gathered.count - len(first)
    more = f" and {left} more" if left else ""
    return f" Episodes: {', '.join(first)}{more}."


def _finding(  # noqa: PLR0913, PLR0917  what a finding has
    rule: str, severity: Severity, message: str, action: str, reason: Reason, impact: Impact
) -> Finding:
    return Finding(
        rule,
        rules.NAMES[rule],
        severity,
        message,
        action,
        location=_location(reason) if rule in {rules.FAILED, rules.BROKEN} else None,
        concept=reason.concept or None,
        label=reason.label or None,
        xpath=reason.where or None,
        impact=impact,
    )


def _location(reason: Reason) -> Location | None:
    """The line of code that failed: `KeyError at mapping/child.py:71`."""
    file, _, line = reason.said.partition(" at ")[2].partition(" ")[0].rstrip(":").rpartition(":")
    return Location(file, int(line)) if file and line.isdigit() else None
