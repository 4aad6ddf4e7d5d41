"""What became of a run: counts, and reasons gathered by concept, so that a million messages fit in a page."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from generator.export.outcome import Key, Reason, State
from generator.export.rules import CLASH, TWICE, UNNAMED

if TYPE_CHECKING:
    from generator.export.journal import Journal
    from generator.export.loading import Loaded

MOST = 200
"""So many messages of one reason are named: enough to work through, few enough for any memory."""


@dataclass(slots=True)
class Gathered:
    """One reason, and how many messages have it; `shown` are the first few, as episode and version."""

    reason: Reason
    conformance: str = ""
    count: int = 0
    shown: list[str] = field(default_factory=list)

    def add(self, shown: str) -> None:
        """One more message."""
        self.count += 1
        if len(self.shown) < MOST:
            self.shown.append(shown)


@dataclass(frozen=True, slots=True)
class Gap:
    """A concept that the mapping leaves undone: no message of this run holds it."""

    concept: str
    label: str
    where: str
    conformance: str
    state: str
    why: str


@dataclass(frozen=True, slots=True)
class Summary:
    """What became of a run.

    `sent` were written now, `before` by an earlier run and are unchanged. `reasons` are why messages were refused,
    `lacking` what is wrong with messages that were sent all the same, `gaps` what the mapping leaves undone.
    """

    sent: int
    before: int
    refused: int
    reasons: tuple[Gathered, ...]
    lacking: tuple[Gathered, ...]
    gaps: tuple[Gap, ...]


def summarise(
    journal: Journal, loaded: Loaded, before: int, unnamed: int, apart: tuple[Sequence[Key], Sequence[Key]]
) -> Summary:
    """The summary of the journal's run; `apart` are the keys told twice, and those whose file names clash."""
    states = journal.states()
    conformance = {place.concept: place.conformance for place in loaded.structure.AT.values()}
    reasons = _gathered(journal, State.REFUSED, conformance, "error")
    reasons += _apart(unnamed, *apart)
    lacking = _gathered(journal, State.SENT, conformance, "")
    gaps = tuple(
        Gap(gap.place.concept, gap.place.label, gap.place.where, gap.place.conformance, gap.state, gap.reason)
        for gap in loaded.unmapped()
    )
    refused = states[State.REFUSED] + unnamed + sum(map(len, apart))
    return Summary(states[State.SENT] - before, before, refused, tuple(reasons), tuple(lacking), gaps)


def _gathered(journal: Journal, state: State, conformance: dict[str, str], severity: str) -> list[Gathered]:
    found: dict[Reason, Gathered] = {}
    for episode, version, reasons in journal.told(state):
        for reason in dict.fromkeys(reasons):
            if severity in {"", reason.severity}:
                about = found.setdefault(reason, Gathered(reason, conformance.get(reason.concept, "")))
                about.add(f"{episode}-{version}")
    return sorted(found.values(), key=lambda one: (-one.count, one.reason))


def _apart(unnamed: int, twice: Iterable[Key], clashing: Iterable[Key]) -> list[Gathered]:
    made = []
    for rule, keys in ((TWICE, twice), (CLASH, clashing)):
        gathered = Gathered(Reason(rule, "error"))
        for key in keys:
            gathered.add(f"{key.episode}-{key.version}")
        made.append(gathered)
    made.append(Gathered(Reason(UNNAMED, "error"), count=unnamed))
    return [one for one in made if one.count]
