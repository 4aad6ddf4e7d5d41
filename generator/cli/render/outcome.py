"""The outcome of a comparison in one plain sentence, and the few that belong to it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from generator.cli.drift_report import Comparison
from generator.cli.render.drift_words import DRIFT_WORDS, DriftWords, count_in_words
from generator.cli.render.sections import Section, section_of
from generator.cli.render.words import Language
from generator.compare.drift import Drift, Role
from generator.compare.verdict import Verdict
from generator.findings import Finding, Proof

_UNKNOWN = "0"
"""The version of a specification whose name tells none."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """`old` and `new` name the versions; messages are made by `given` and must pass `taking`, which are the same two.

    `subject` is what they are versions of, empty where that is part of their names. `sentence` is the verdict; `role`
    (empty for a sender) and `bilingual` are sentences as well.
    """

    subject: str
    old: str
    new: str
    given: str
    taking: str
    sentence: str
    role: str
    bilingual: str

    def title(self, arrow: str) -> str:
        """`lnr 2.3 -> 2.3.5`."""
        return f"{self.subject} {self.old} {arrow} {self.new}".strip()


def outcome(comparison: Comparison, findings: Iterable[Finding], language: Language) -> Outcome:
    """What the report begins with; `findings` are those that were not accepted."""
    drift, words = comparison.drift, DRIFT_WORDS[language]
    subject, old, new = _names(drift)
    given, taking = (old, new) if drift.role is Role.SENDER else (new, old)
    role = words.receiver.format(given=given, taking=taking) if drift.role is Role.RECEIVER else ""
    sentence = _verdict(comparison, list(findings), words).format(given=given, taking=taking) + "."
    return Outcome(subject, old, new, given, taking, sentence, role, _bilingual(drift, words))


def _names(drift: Drift) -> tuple[str, str, str]:
    """`lnr`, `2.3`, `2.3.5`; whole names where the ids differ, what differs in the paths where names do not tell it."""
    old, new = drift.old, drift.new
    subject = old.id if old.id == new.id else ""
    is_known = _UNKNOWN not in {old.version, new.version}
    if subject and is_known and old.version and new.version and old.version != new.version:
        return subject, old.version, new.version
    before, after = (f"{side.id} {side.version}".strip() for side in (old, new))
    if (before != after and is_known) or old.shown == new.shown:
        return "", before, after
    return subject, *_apart(old.shown, new.shown)


def _apart(old: str, new: str) -> tuple[str, str]:
    """Two paths without the folders and the file name they share: `v02` and `v03`."""
    before, after = (path.replace("\\", "/").split("/") for path in (old, new))
    while len(before) > 1 and len(after) > 1 and before[0] == after[0]:
        del before[0], after[0]
    while len(before) > 1 and len(after) > 1 and before[-1] == after[-1]:
        del before[-1], after[-1]
    return "/".join(before), "/".join(after)


def _verdict(comparison: Comparison, findings: list[Finding], words: DriftWords) -> str:
    """The sentence, still with `{given}` and `{taking}`, without a full stop."""
    drift = comparison.drift
    undecided = count_in_words(words.open_places, drift.undecided)
    also = f"; {undecided}" if drift.undecided else ""
    if drift.verdict is Verdict.UNDECIDED:
        return words.undecided.replace("{places}", undecided)
    if drift.verdict is Verdict.INCOMPATIBLE:
        return words.incompatible.replace("{breaks}", _breaks(comparison, findings, words)) + also
    meanings = sum(section_of(finding) is Section.MEANING for finding in findings)
    but = words.but.format(meanings=count_in_words(words.but_meanings, meanings)) if meanings else ""
    return (words.equivalent if drift.verdict is Verdict.EQUIVALENT else words.compatible) + but + also


def _breaks(comparison: Comparison, findings: list[Finding], words: DriftWords) -> str:
    """`4 breaks, each proven by a message (1 accepted)`."""
    left = [finding for finding in findings if section_of(finding) is Section.BREAK]
    accepted = [one.finding for one in comparison.accepted if section_of(one.finding) is Section.BREAK]
    every = left + accepted
    said = count_in_words(words.breaks, len(every))
    if every and all(finding.proof is Proof.WITNESS for finding in every):
        said += count_in_words(words.proven, len(every))
    if accepted:
        said += words.accepted_some.format(count=len(accepted)) if left else words.accepted_all
    return said


def _bilingual(drift: Drift, words: DriftWords) -> str:
    if drift.bilingual is not None:
        return f"{words.bilingual}: {words.yes}, {words.both}"
    return (
        f"{words.bilingual}: {words.no}, {words.neither}"
        if drift.bilingual_known
        else (f"{words.bilingual}: {words.unknown}")
    )
