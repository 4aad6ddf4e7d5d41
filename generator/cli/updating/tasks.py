"""What is left to do after an update, one task a concept, ordered by what breaks first."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from generator.cli.report import unfolded
from generator.findings import Finding, Hit, HitKind, Impact, Location, Proof, Severity
from generator.sync import rules


class Urgency(StrEnum):
    """How soon it hurts, soonest first.

    breaks: messages are refused, or code does not run. mandatory: no message can be built without it. stale: messages
    may say the wrong thing. new: the release asks for more. orphan: code that nothing calls any more. info: good to
    know.
    """

    BREAKS = "breaks"
    MANDATORY = "mandatory"
    STALE = "stale"
    NEW = "new"
    ORPHAN = "orphan"
    INFO = "info"

    @property
    def rank(self) -> int:
        """0 for what breaks: lower is sooner."""
        return list(Urgency).index(self)


_BY_RULE = {
    rules.NOT_PYTHON: Urgency.BREAKS,
    rules.NAME_TAKEN: Urgency.BREAKS,
    rules.NOT_WIRED: Urgency.BREAKS,
    rules.NAME_LEFT: Urgency.BREAKS,
    rules.STALE: Urgency.STALE,
    rules.ORPHAN: Urgency.ORPHAN,
    rules.GROUP_REMOVED: Urgency.ORPHAN,
    rules.RENAMED: Urgency.INFO,
    rules.NO_REASON: Urgency.INFO,
}
MENDED = frozenset(
    {
        *("XS001", "XS002", "XS003", "XS012", "XS013", "XS014", "XS015", "XS017", "XS042", "XS044", "XS045"),
        *("XS060", "XS165", "DS002", "DS004", "DS005", "DS031", "DS032", "DS033"),
    }
)
"""Changes that the generated code follows by itself: names, places, order, and what is no more.

What they leave to do in the mapping, the rules of the mapping tell."""
FOLLOWED = "Nothing: the generated code follows."
"""What to do about a change that is mended."""
_BY_IMPACT = {
    Impact.REJECT: Urgency.BREAKS,
    Impact.COMPILE: Urgency.BREAKS,
    Impact.SILENT_WRONG: Urgency.STALE,
    Impact.INCOMPLETE: Urgency.NEW,
}


@dataclass(frozen=True, slots=True)
class Task:
    """Something to do: all findings about one concept, what hurts soonest first.

    `at` is where to do it, `what` the name of what stands there (`Kind.gewicht`), as far as that is known.
    """

    urgency: Urgency
    findings: tuple[Finding, ...]
    at: Location | None = None
    what: str = ""

    @property
    def concept(self) -> str | None:
        """The id of the concept, if it is about one."""
        return self.findings[0].concept

    @property
    def label(self) -> str:
        """The concept's name for people, else the place in the message."""
        named = (one.label for one in self.findings if one.label)
        return next(named, None) or self.findings[0].xpath or ""

    @property
    def hits(self) -> tuple[Hit, ...]:
        """Every place of the vendor's that it touches."""
        return tuple(dict.fromkeys(hit for one in self.findings for hit in one.mapping))


def tasks_of(findings: Iterable[Finding], places: Mapping[str, tuple[Hit, ...]]) -> tuple[Task, ...]:
    """The findings of the comparison and of the mapping as tasks; `places` are the vendor's methods by concept."""
    about: dict[str, list[Finding]] = defaultdict(list)
    for finding in findings:
        about[_subject(finding)].append(_without_what_is_done(finding))
    tasks = [_task(group, places) for group in about.values()]
    return tuple(sorted(tasks, key=_order))


def urgency_of(finding: Finding) -> Urgency:
    """By what the finding does, and all that is folded under it: folding never makes it wait."""
    return min((_own_urgency(one) for one in unfolded([finding])), key=lambda each: each.rank)


def _without_what_is_done(finding: Finding) -> Finding:
    """The diff tells what to do with messages; here the generated code makes them, and what it follows is no fault."""
    folded = tuple(map(_without_what_is_done, finding.folded))
    if not _is_mended(finding):
        return replace(finding, folded=folded)
    action = FOLLOWED if finding.action else ""
    return replace(finding, severity=Severity.INFO, action=action, folded=folded)


def _is_mended(finding: Finding) -> bool:
    """Also where the schema fixes another concept id (ADA): the generated code writes it."""
    return finding.rule in MENDED or (finding.rule == "XS047" and (finding.xpath or "").endswith("/@conceptId"))


def _own_urgency(finding: Finding) -> Urgency:
    if _is_mended(finding):
        return Urgency.INFO
    if finding.rule in _BY_RULE:
        return _BY_RULE[finding.rule]
    if finding.rule in {rules.NOT_MAPPED, rules.MOVED}:
        return Urgency.MANDATORY if finding.severity is Severity.ERROR else Urgency.NEW
    if finding.proof is Proof.UNDECIDED:
        return Urgency.BREAKS
    if finding.severity is Severity.INFO and finding.impact is not Impact.REJECT:
        return Urgency.INFO  # a name that `sync` has led the code to, a code that may be used now
    return _BY_IMPACT.get(finding.impact, Urgency.INFO)


def _subject(finding: Finding) -> str:
    if finding.concept:
        return finding.concept
    return f"{finding.rule} {finding.xpath or ''} {finding.fingerprint or finding.message}"


def _task(group: list[Finding], places: Mapping[str, tuple[Hit, ...]]) -> Task:
    ordered = sorted(group, key=lambda one: (urgency_of(one).rank, one.severity.rank))
    own = [one.location for one in ordered if one.rule in rules.NAMES and one.location is not None]
    hits = [hit for one in ordered for hit in (*places.get(one.concept or "", ()), *one.mapping)]
    methods = [hit for hit in hits if hit.kind is HitKind.FUNCTION]
    what = next((hit.what for hit in methods if not own or hit.location == own[0]), "")
    at = own[0] if own else methods[0].location if methods else next((one.location for one in ordered), None)
    return Task(urgency_of(ordered[0]), tuple(ordered), at, what)


def _order(task: Task) -> tuple[int, int, str, int, str]:
    place = task.at or Location("")
    return (task.urgency.rank, task.findings[0].severity.rank, place.file, place.line, task.label)
