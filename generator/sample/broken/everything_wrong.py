"""A set of messages that together break everything, each one thing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.sample.broken.breakable import Breakable
from generator.sample.broken.rules import broken_rule
from generator.sample.broken.schema import broken_schema
from generator.sample.errors import SampleError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.sample.broken.pair import Broken
    from generator.sample.maker import Maker


class EverythingWrong:
    """Broken messages for each rule of the dataset, for what the concepts ask by themselves, each kind of XSD break."""

    def __init__(self, maker: Maker, seed: int) -> None:
        """What the XSD itself sees to (a mandatory element it demands as well) is not looked for as a rule."""
        self._maker, self._seed = maker, seed
        breakable = Breakable(maker.spec)
        wanted = [demand for demand in maker.demands if breakable.may_break(demand)]
        self.demands = sorted(wanted, key=lambda one: one.finding.startswith("DM"))
        self._done = 0
        self._unbroken: list[str] = []
        self._echoes: list[Broken] = []

    @property
    def progress(self) -> tuple[int, int]:
        """How many rules have been looked at, of how many."""
        return self._done, len(self.demands)

    def messages(self) -> Iterator[Broken]:
        """The rules of the dataset first, then the concepts, then the XSD."""
        for demand in self.demands:
            self._done += 1
            try:
                broken = broken_rule(self._maker, demand, self._seed)
            except SampleError:
                self._unbroken.append(demand.id)
                continue
            if broken.also:
                self._echoes.append(broken)
            yield broken
        yield from broken_schema(self._maker, self._seed)

    def notes(self) -> list[str]:
        """What could not be broken, or not alone."""
        found = [f"{one.rule} is always broken together with {', '.join(one.also)}." for one in self._echoes]
        if self._unbroken:
            names = ", ".join(self._unbroken)
            found.append(f"No message was found that is valid by the XSD and breaks: {names}.")
        return found
