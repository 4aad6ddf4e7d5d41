"""Whatever the registry and the vendor do, in whatever order: `sync` keeps every hand-written byte."""

from __future__ import annotations

import itertools
import shutil
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

from hypothesis import HealthCheck, Phase, given, note, settings
from hypothesis import strategies as st
from sync_support import IMPORTED, contract_for

from generator.read.mapping.reader import read_mapping_ledger
from generator.sync.ledger_file import ledger_text
from generator.sync.plan import SyncPlan, plan_sync
from tests.properties.dice import Dice, Rolled
from tests.properties.mapping_hands import Files, edit_by_hand
from tests.properties.mapping_kept import (
    Trial,
    check_answers,
    check_bytes,
    check_imports,
    check_names,
    check_release,
    check_states,
    check_stubs,
    check_wiring,
    try_out,
)
from tests.properties.mapping_ledgers import check_ledger, edit_ledger
from tests.properties.mapping_releases import Release, first_release, next_release, specification_of

_IMPORTED_EVERY = 8
_STORIES = [st.randoms(note_method_calls=False, use_true_random=told) for told in (True, False)]
"""Stories as chance has them, and stories that hypothesis makes and shrinks choice by choice."""


@dataclass
class Story:
    """A vendor's mapping through some releases. `folder` is for what must stand on the disk."""

    dice: Dice
    folder: Path
    importing: bool
    release: Release = field(default_factory=first_release)
    files: Files = field(default_factory=dict)
    yaml: str = ""

    def sync(self) -> SyncPlan:
        """Plan and carry out."""
        plan = self.plan()
        assert not plan.is_blocked
        self.files = {**self.files, **plan.texts}
        self.yaml = ledger_text(plan.ledger, self.yaml or None)
        return plan

    def plan(self) -> SyncPlan:
        """What a run would do now."""
        specification = specification_of(self.release, self.folder / "spec")
        named, contract = contract_for(specification)
        ledger = self.folder / "mapping.yaml"
        ledger.write_text(self.yaml, encoding="utf-8")
        known = read_mapping_ledger(ledger) if self.yaml else None
        return plan_sync(self.files, known, contract, named, IMPORTED)

    def trial(self) -> Trial | None:
        """The mapping as it is, with the package of the release; None in most runs, for it takes a while."""
        if not self.importing:
            return None
        folder = self.folder / "tried"
        shutil.rmtree(folder, ignore_errors=True)
        return try_out(folder, specification_of(self.release, self.folder / "spec"), self.files)

    def live(self) -> None:
        """Some edits by hand, a step of the registry, and the checks."""
        for _ in range(self.dice.number(0, 8)):
            note(edit_by_hand(self.dice, self.files))
        self.yaml = edit_ledger(self.dice, self.yaml, self.folder / "tried.yaml")
        before, yaml, tried = dict(self.files), self.yaml, self.trial()
        settled = self.plan()
        was, meant = set(self.release.concepts.items()), self.release.meanings
        for _ in range(self.dice.number(0, 3)):
            note(next_release(self.dice, self.release))
        plan = self.sync()
        new = {key for key, _ in set(self.release.concepts.items()) - was} - set(plan.following.rekeyed.values())
        check_bytes(before, self.files, plan)
        check_wiring(before, self.files, plan)
        check_names(before, self.files, plan)
        check_stubs(before, self.files, plan, new)
        check_release(self.files)
        check_imports(before, self.files, plan)
        check_ledger(yaml, self.yaml)
        check_answers(plan, settled, meant, self.release.meanings)
        self.again()
        self.compare(plan, tried, self.trial())

    def again(self) -> None:
        """A second sync finds nothing to do."""
        files, yaml = dict(self.files), self.yaml
        plan = self.sync()
        assert plan.texts == {}
        assert (self.files, self.yaml) == (files, yaml)

    @staticmethod
    def compare(plan: SyncPlan, before: Trial | None, after: Trial | None) -> None:
        """What could be imported still can be, and fails no more than it did."""
        if before is None or after is None or before.error:
            return
        assert not after.error
        check_states(plan, after)
        assert after.failing not in {"AttributeError", "NameError"} or before.failing or plan.renaming.doubtful


def test_sync_keeps_every_byte(tmp_path: Path, *, long: bool) -> None:
    numbers = itertools.count()

    @settings(
        max_examples=1500 if long else 60,
        deadline=None,
        derandomize=not long,
        database=None,
        suppress_health_check=list(HealthCheck),
        phases=[Phase.generate, Phase.shrink] if long else [Phase.generate],
    )
    @given(st.one_of(_STORIES if long else _STORIES[:1]))
    def live_through(random: Random) -> None:
        folder = tmp_path / str(next(numbers))
        folder.mkdir()
        dice = Rolled(random)
        story = Story(dice, folder, importing=dice.number(1, _IMPORTED_EVERY) == 1)
        story.sync()
        for _ in range(story.dice.number(1, 4)):
            story.live()
        shutil.rmtree(folder)

    live_through()
