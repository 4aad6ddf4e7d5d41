"""The question that `diff` and `check --upstream` ask of two versions, and its answer."""

from __future__ import annotations

from dataclasses import dataclass, replace

from generator.cli.progress import Steps
from generator.cli.sides import Named, read_both
from generator.compare.drift import Drift
from generator.compare.role import Role
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
    """Compare what was read, and have every witness judged."""
    progress.step("Comparing")
    drift = _compared(question, old, new)
    from generator.cli.witnesses import confirm_witnesses, has_witnesses  # noqa: PLC0415  only where there are any

    if not has_witnesses(drift):
        return Answer(drift, old, new)
    from generator.prove.kept_opinions import KeptOpinions  # noqa: PLC0415
    from generator.read.kept import Kept  # noqa: PLC0415

    progress.step("Asking the judges")
    kept = Kept.default()
    benches = [KeptOpinions(question.old.judges(old), kept), KeptOpinions(question.new.judges(new), kept)]
    given, taking = benches if question.role is Role.SENDER else reversed(benches)
    confirmed = confirm_witnesses(drift, given, taking)
    for bench in benches:
        bench.save()
    return Answer(confirmed.drift, old, new, confirmed.refuted)


def _compared(question: Question, old: Specification, new: Specification) -> Drift:
    from generator.compare.drift import compare_specifications  # noqa: PLC0415  reading may have failed before

    drift: Drift = compare_specifications(old, new, question.role)
    return replace(
        drift,
        old=replace(drift.old, shown=question.old.path.as_posix()),
        new=replace(drift.new, shown=question.new.path.as_posix()),
    )
