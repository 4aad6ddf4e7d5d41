"""A whole trial: mutants of many schemas by every kind, judged; what came of it, by kind."""

from __future__ import annotations

import shutil
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from lxml import etree

from generator.compare.inclusion.decision import Verdict
from tests.schema_mutants.bases import Subject
from tests.schema_mutants.draft import Base, write
from tests.schema_mutants.judgement import Disagreement, Judgement, judge
from tests.schema_mutants.messages import Message, pool, says_more
from tests.schema_mutants.mutants import KINDS, REWRITES, Maker, Mutant
from tests.schema_mutants.sides import NotValidError, Side

_NEW_MESSAGES = 3


@dataclass
class Bench:
    """A base with all it takes to judge its mutants."""

    base: Base
    side: Side
    messages: list[Message]

    @classmethod
    def of(cls, subject: Subject, folder: Path, messages: int, budget: int) -> Bench:
        """Read a subject; at most so many messages and bytes of them are held against each mutant."""
        base = subject.base()
        write(base.rewritten, folder)
        side = Side.read(folder / base.start, subject.root)
        found = pool(side, subject.instances, messages, budget)
        known = Base(base.name, base.start, base.documents, base.reached, str(side.root.name))
        return cls(known, side, found)


@dataclass
class Trial:
    """What came of the mutants."""

    folder: Path
    maker: Maker = field(default_factory=Maker)
    made: Counter[str] = field(default_factory=Counter)
    verdicts: dict[str, Counter[str]] = field(default_factory=dict)
    wrong: list[tuple[Mutant, Disagreement]] = field(default_factory=list)
    known: Counter[str] = field(default_factory=Counter)
    messages: int = 0

    def run(self, benches: Iterable[Bench], kinds: Iterable[str], seeds: range) -> None:
        """Judge each mutant that comes of a kind and a seed."""
        kinds = tuple(kinds)
        for bench in benches:
            for kind in kinds:
                for mutant in self.maker.mutants(bench.base, kind, seeds):
                    self.judge(bench, mutant)

    def judge(self, bench: Bench, mutant: Mutant) -> Judgement | None:
        """Judge one mutant; None where it is no valid schema."""
        folder = self.folder / "mutant"
        shutil.rmtree(folder, ignore_errors=True)
        write(mutant.documents, folder)
        try:
            new = Side.read(folder / mutant.start, bench.base.root)
        except NotValidError as error:
            self.maker.drop(mutant.kind, str(error))
            return None
        messages = [*bench.messages, *self._of_new(bench.side, new, mutant.seed)]
        found = judge(bench.side, new, messages, rewrite=mutant.is_rewrite)
        self.made[mutant.kind] += 1
        self.messages += len(messages)
        told = self.verdicts.setdefault(mutant.kind, Counter())
        told[str(found.forward.verdict)] += 1
        told["backward " + str(found.backward.verdict)] += 1
        self.known.update(found.known)
        self.wrong.extend((mutant, one) for one in found.disagreements)
        return found

    @staticmethod
    def _of_new(old: Side, new: Side, seed: int) -> Iterator[Message]:
        for data in new.messages(_NEW_MESSAGES, 12, seed=1000 + seed):
            root = etree.fromstring(data)
            if says_more(new, root):
                yield Message(root, old.takes(root))

    @property
    def undecided(self) -> float:
        """The share of decisions, both ways, that left something open."""
        every = sum(told.total() for told in self.verdicts.values())
        open_ = sum(
            number
            for told in self.verdicts.values()
            for name, number in told.items()
            if name.endswith(Verdict.UNDECIDED)
        )
        return open_ / every if every else 0.0

    def told(self) -> str:
        """What there is to say besides the table: why edits were dropped, and where the judges are known to differ."""
        dropped: Counter[str] = sum(self.maker.dropped.values(), Counter())
        return "\n".join((
            f"{self.messages} messages held against {self.made.total()} mutants; undecided {self.undecided:.2%}",
            "dropped: " + ", ".join(f"{reason} {number}" for reason, number in dropped.most_common()),
            "known differences met: " + ", ".join(f"{name} {number}" for name, number in self.known.most_common()),
        ))  # fmt: skip

    def table(self) -> str:
        """One row a kind, and the sums."""
        heads = ("kind", "mutants", "dropped", "equivalent", "compatible", "incompatible", "undecided", "wrong")
        rows = [heads, *(self._row(kind) for kind in KINDS), self._row(None)]
        widths = [max(len(str(row[place])) for row in rows) for place in range(len(heads))]
        return "\n".join(
            "  ".join(
                str(cell).ljust(width) if not place else str(cell).rjust(width)
                for place, (cell, width) in enumerate(zip(row, widths, strict=True))
            )
            for row in rows
        )

    def _row(self, kind: str | None) -> tuple[object, ...]:
        kinds = KINDS if kind is None else (kind,)
        told: Counter[str] = sum((self.verdicts.get(one, Counter()) for one in kinds), Counter())
        dropped = sum(self.maker.dropped.get(one, Counter()).total() for one in kinds)
        wrong = sum(1 for mutant, _ in self.wrong if mutant.kind in kinds)
        name = "all" if kind is None else f"= {kind}" if kind in REWRITES else kind
        return name, sum(self.made[one] for one in kinds), dropped, *(told[str(one)] for one in Verdict), wrong
