"""The question that `diff` and `check --upstream` ask of two versions, and its answer."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from generator.cli.kept_answers import answer_entry, load_answer, save_answer
from generator.cli.located import from_here, placed
from generator.cli.progress import Steps
from generator.cli.report import unfolded
from generator.cli.sides import Named, read_both
from generator.compare import drift as comparing
from generator.compare.drift import Drift
from generator.compare.role import Role
from generator.read.kept import Kept

if TYPE_CHECKING:
    from generator.cli.witnesses import Confirmed
    from generator.model.specification import Specification

STEPS = 4
"""How many steps an answer takes."""


@dataclass(frozen=True, slots=True)
class Question:
    """Which two versions, and whose messages count."""

    old: Named
    new: Named
    role: Role = Role.SENDER


@dataclass(frozen=True, slots=True)
class Answer:
    """The comparison, its witnesses confirmed; `refuted` as in `Confirmed`.

    `old` and `new` are the specifications, None where the answer was known and they need not be read.
    """

    drift: Drift
    old: Specification | None = None
    new: Specification | None = None
    refuted: bool = False


def answer(question: Question, progress: Steps, *, whole: bool = False) -> Answer:
    """Read, compare, and have every witness judged; what was found before for the same files is told at once.

    `whole`: both specifications are wanted as well. UnreadableError with what is wrong with either version.
    """
    kept, entry = Kept.default(), _entry(question)
    known = load_answer(kept, entry) if entry else None
    if known is not None and not whole:
        return _here(Answer(known))
    progress.step("Reading both specifications")
    old, new = read_both(question.old, question.new)
    if known is not None:
        return _here(Answer(known, old, new))
    found = compared(question, old, new, progress)
    if entry and not found.refuted and entry == _entry(question):  # a disagreement is looked into each time
        save_answer(kept, entry, found.drift)
    return _here(found)


def _here(found: Answer) -> Answer:
    """Every place as it is found from the working directory."""
    return replace(found, drift=replace(found.drift, findings=from_here(found.drift.findings)))


def _entry(question: Question) -> str | None:
    """The name under which the answer is kept; None where not all that it depends on can be seen at a glance."""
    inputs = (question.old.inputs(), question.new.inputs())
    if None in inputs:
        return None
    return answer_entry(*map(str, (question.old, question.new, question.role, *inputs)))


def compared(question: Question, old: Specification, new: Specification, progress: Steps) -> Answer:
    """Compare what was read, and have every witness judged."""
    progress.step("Comparing")
    drift = _compared(question, old, new)
    if drift.bilingual is None and not any(one.witness for one in unfolded(drift.findings)):
        return Answer(drift, old, new)
    progress.step("Asking the judges")
    confirmed = _judged(question, old, new, drift)
    return Answer(confirmed.drift, old, new, confirmed.refuted)


def _judged(question: Question, old: Specification, new: Specification, drift: Drift) -> Confirmed:
    from generator.cli.witnesses import confirm_witnesses  # noqa: PLC0415  what is known spares the judges
    from generator.prove.kept_opinions import KeptOpinions  # noqa: PLC0415

    kept = Kept.default()
    one = KeptOpinions(question.old.judges(old), kept)
    same = (old.schema.digest, old.root.name) == (new.schema.digest, new.root.name)
    other = one if same else KeptOpinions(question.new.judges(new), kept)
    given, taking = (one, other) if question.role is Role.SENDER else (other, one)
    confirmed = confirm_witnesses(drift, given, taking)
    for bench in (one, other):
        bench.save()
    return confirmed


def _compared(question: Question, old: Specification, new: Specification) -> Drift:
    drift = comparing.compare_specifications(old, new, question.role)
    return replace(
        drift,
        findings=placed(drift.findings, question.old.folder(old), question.new.folder(new)),
        old=replace(drift.old, shown=question.old.path.as_posix()),
        new=replace(drift.new, shown=question.new.path.as_posix()),
    )
