"""The question that `diff` and `check --upstream` ask of two versions, and its answer."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from generator.cli.kept_answers import answer_entry, load_answer, save_answer
from generator.cli.progress import Steps
from generator.cli.report import unfolded
from generator.cli.sides import Named, read_both
from generator.compare import drift as comparing
from generator.compare.drift import Drift
from generator.compare.role import Role
from generator.model.specification import Specification
from generator.read.kept import Kept

if TYPE_CHECKING:
    from generator.cli.witnesses import Confirmed

STEPS = 4
"""How many steps an answer takes."""


@dataclass(frozen=True, slots=True)
class Question:
    """Which two versions, and whose messages count. Without `keep` the answer is neither kept nor one from before."""

    old: Named
    new: Named
    role: Role = Role.SENDER
    keep: bool = True


@dataclass(frozen=True, slots=True)
class Answer:
    """The comparison, its witnesses confirmed, and both specifications; `refuted` as in `Confirmed`."""

    drift: Drift
    old: Specification
    new: Specification
    refuted: bool = False


def answer(question: Question, progress: Steps) -> Answer:
    """Read, compare, and have every witness judged. UnreadableError with what is wrong with either version."""
    progress.step("Reading both specifications")
    old, new = read_both(question.old, question.new)
    return compared(question, old, new, progress)


def compared(question: Question, old: Specification, new: Specification, progress: Steps) -> Answer:
    """Compare what was read, and have every witness judged; what was found before for the same is told at once."""
    progress.step("Comparing")
    kept = Kept.default() if question.keep else Kept(None)
    entry = answer_entry(*map(str, (question.old, question.new, question.role)), old.digest, new.digest)
    known = load_answer(kept, entry)
    if known is not None:
        return Answer(known, old, new)
    drift = _compared(question, old, new)
    if drift.bilingual is None and not any(one.witness for one in unfolded(drift.findings)):
        save_answer(kept, entry, drift)
        return Answer(drift, old, new)
    progress.step("Asking the judges")
    confirmed = _judged(question, old, new, drift)
    if not confirmed.refuted:  # a disagreement is looked into each time
        save_answer(kept, entry, confirmed.drift)
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
        old=replace(drift.old, shown=question.old.path.as_posix()),
        new=replace(drift.new, shown=question.new.path.as_posix()),
    )
