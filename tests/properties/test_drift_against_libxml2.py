"""What `diff` decides, held against libxml2 and xmlschema: mutants of real schemas, and messages that might refute it.

A mutant is a schema with one edit (tests/schema_mutants). Both directions are decided. No message, sampled, published
or edited, may refute a verdict; each break must have a message that both judges say proves it; what is but a rewrite
must be called equivalent.
"""

from __future__ import annotations

import time
from collections.abc import Iterable
from pathlib import Path

import pytest

from tests.properties.sampled import corpora
from tests.schema_mutants.bases import Subject, published, reference, small
from tests.schema_mutants.mutants import CHANGES, KINDS, REWRITES
from tests.schema_mutants.trial import Bench, Trial

LEAST_MUTANTS, LEAST_KINDS, MOST_UNDECIDED = 3000, 25, 0.01
LONG_SEEDS = {"visit": 12}
LONG_PUBLISHED = ("iwlz 2.0 ZK33", "iwlz 2.0 CA319", "iwlz 1.0 IO31", "obds")
LONG_HEAVY = ("aanleverbericht", "lnr", "geboortezorg", "nemsis", "ubl")
"""A mutant of these takes a second or more to read: one of each third kind, no two of them the same."""
MESSAGES, BYTES = 120, 300_000


def tried(folder: Path, chosen: Iterable[tuple[Subject, Iterable[str], range]]) -> Trial:
    """The outcome for these subjects, with kinds and seeds."""
    trial = Trial(folder)
    for number, (subject, kinds, seeds) in enumerate(chosen):
        trial.run([Bench.of(subject, folder / f"base-{number}", MESSAGES, BYTES)], kinds, seeds)
    return trial


def wrong(trial: Trial) -> str:
    return "\n\n".join(f"{mutant}\n{what}" for mutant, what in trial.wrong[:20])


def test_there_are_kinds_enough() -> None:
    assert len(CHANGES) >= 30
    assert len(REWRITES) >= 8
    assert not CHANGES.keys() & REWRITES.keys()


def test_a_mutant_of_every_second_kind(tmp_path: Path) -> None:
    visit = next(one for one in small() if one.name == "visit")
    trial = tried(tmp_path, [(visit, KINDS[::2], range(1))])
    assert trial.wrong == [], wrong(trial)
    assert trial.made.total() >= 40
    assert sum(1 for kind in trial.made if kind in REWRITES) >= 12


def test_three_thousand_mutants(tmp_path: Path, capsys: pytest.CaptureFixture[str], *, long: bool) -> None:
    if not long:
        pytest.skip("the long form: pytest --long")
    start = time.monotonic()
    chosen: list[tuple[Subject, Iterable[str], range]] = [
        (subject, KINDS, range(LONG_SEEDS.get(subject.name, 3))) for subject in small()
    ]
    chosen.append((reference(), KINDS, range(1)))
    folder = corpora()
    if folder is not None:
        real = {one.name: one for one in published(folder)}
        chosen.extend((real[name], KINDS, range(1)) for name in LONG_PUBLISHED)
        chosen.extend((real[name], KINDS[place % 3 :: 3], range(1)) for place, name in enumerate(LONG_HEAVY))
    trial = tried(tmp_path, chosen)
    with capsys.disabled():
        print(f"\n{trial.table()}\n{trial.told()}\n{time.monotonic() - start:.0f} seconds")  # noqa: T201  asked for
    assert trial.wrong == [], wrong(trial)
    assert trial.made.total() >= LEAST_MUTANTS
    assert len(+trial.made) >= LEAST_KINDS
    assert trial.undecided < MOST_UNDECIDED
