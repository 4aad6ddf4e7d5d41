"""Which findings count, and which the user has accepted; what is wrong with an acceptance is a finding itself."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from generator.compare.drift import Accepted
from generator.findings import Finding, Severity, fingerprint
from generator.model.acceptance import Acceptance

UNUSED, EXPIRED, REASONLESS, OUTGROWN = "IG001", "IG002", "IG003", "IG004"


@dataclass(frozen=True, slots=True)
class Settled:
    """`left` are the findings that count, `accepted` those that no longer do; `hygiene` is about acceptances."""

    left: tuple[Finding, ...]
    accepted: tuple[Accepted, ...]
    hygiene: tuple[Finding, ...]


def settle(findings: Iterable[Finding], acceptances: Iterable[Acceptance], today: str) -> Settled:
    """Hold findings and acceptances together; `today` is an ISO 8601 date.

    An accepted finding takes with it what is folded under it: those are echoes of the same cause. Should there be more
    of them one day, or more places, then the acceptance is outgrown and no longer holds.
    """
    desk = _Desk(today, tuple(acceptances))
    left = tuple(desk.left(findings))
    return Settled(left, tuple(desk.accepted), tuple(desk.hygiene()))


def extent(finding: Finding) -> int:
    """At how many places a finding is met, all that is folded under it counted."""
    return finding.places + sum(map(extent, finding.folded))


@dataclass(slots=True)
class _Desk:
    today: str
    acceptances: tuple[Acceptance, ...]
    accepted: list[Accepted] = field(default_factory=list)
    _met: dict[Acceptance, Finding] = field(default_factory=dict)

    def left(self, findings: Iterable[Finding]) -> Iterator[Finding]:
        for finding in findings:
            found = self._acceptance(finding)
            if found is None:
                yield replace(finding, folded=tuple(self.left(finding.folded))) if finding.folded else finding
                continue
            self.accepted.append(Accepted(finding, found.reason, found.until))

    def _acceptance(self, finding: Finding) -> Acceptance | None:
        """The first that is about this finding and holds."""
        known = (finding.rule, finding.fingerprint)
        about = [one for one in self.acceptances if (one.rule, one.fingerprint) == known]
        for one in about:
            self._met.setdefault(one, finding)
            if self._fault(one, finding) is None:
                return one
        return None

    def _fault(self, acceptance: Acceptance, finding: Finding) -> str | None:
        if not acceptance.reason.strip():
            return REASONLESS
        if acceptance.until and acceptance.until < self.today:
            return EXPIRED
        return OUTGROWN if acceptance.places is not None and extent(finding) > acceptance.places else None

    def hygiene(self) -> Iterator[Finding]:
        used = {(one.finding.rule, one.finding.fingerprint) for one in self.accepted}
        seen: set[tuple[str, str]] = set()
        for one in self.acceptances:
            known = (one.rule, one.fingerprint)
            met = self._met.get(one)
            again = known in seen
            seen.add(known)
            if not one.reason.strip():
                yield _about(one, REASONLESS)
            elif met is None or (again and known in used):
                yield _about(one, UNUSED)
            elif (fault := self._fault(one, met)) is not None:
                yield _about(one, fault, now=extent(met))


_SAID = {
    UNUSED: (
        "acceptance-unused",
        Severity.WARNING,
        "The acceptance of {what} is about nothing that is found any more, or stands there twice.",
        "Delete the entry.",
    ),
    EXPIRED: (
        "acceptance-expired",
        Severity.WARNING,
        "The acceptance of {what} held until {until}. The finding counts again.",
        "Do what the finding says, or accept it anew with a later day.",
    ),
    REASONLESS: (
        "acceptance-without-reason",
        Severity.ERROR,
        "The acceptance of {what} gives no reason, and does not hold.",
        "Write why it may stay so under `reason`, for whoever reads it next year.",
    ),
    OUTGROWN: (
        "acceptance-outgrown",
        Severity.WARNING,
        "The acceptance of {what} was given for {places}, and it is {now} now. The finding counts again.",
        "Look at what came with it; then accept it anew.",
    ),
}


def _about(acceptance: Acceptance, rule: str, now: int = 0) -> Finding:
    name, severity, message, action = _SAID[rule]
    what = f"{acceptance.rule}/{acceptance.fingerprint}"
    places = "1 place" if acceptance.places == 1 else f"{acceptance.places} places"
    text = message.format(what=what, until=acceptance.until, places=places, now=now)
    known = fingerprint(rule, None, what, None)
    return Finding(rule, name, severity, text, action, acceptance.location, fingerprint=known)
