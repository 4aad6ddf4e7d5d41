"""Messages that together hold everything: each element, each attribute, each code of each list at least once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.model.qname import local_name
from generator.sample.errors import SampleError
from generator.sample.grow.everything import Everything
from generator.sample.grow.inventory import Inventory, Item

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.sample.maker import Maker

_GENEROUS = 2  # messages
_SHOWN = 10
_LARGEST = 6000  # elements
_LEVELS = (3, 5, 7, 9, 12, 16, 24, 40)


@dataclass(frozen=True, slots=True)
class FullSet:
    """What a full set holds: `items` can stand in messages, `left` are those of them that stand in none of the set."""

    items: int
    left: tuple[Item, ...]

    def notes(self) -> list[str]:
        """The same in a sentence or two."""
        told = f"{self.items - len(self.left)} of {self.items} parts (elements, attributes, types and codes) are used."
        shown = "; ".join(
            " ".join((kind, local_name(owner), local_name(name))) for kind, owner, name in self.left[:_SHOWN]
        )
        more = f" and {len(self.left) - _SHOWN} more" if len(self.left) > _SHOWN else ""
        return [told, f"Not used: {shown}{more}."] if self.left else [told]


class Full:
    """Makes a full set; `result` says how complete it was once all messages have been taken."""

    def __init__(self, maker: Maker, seed: int) -> None:
        """`seed` decides about values."""
        self._maker, self._seed = maker, seed
        self.inventory = Inventory(maker.soil)
        self._open = self.inventory.everything
        self._is_small = self.inventory.size(_LARGEST) < _LARGEST

    @property
    def result(self) -> FullSet:
        """How complete the set is so far."""
        return FullSet(len(self.inventory.items), tuple(self.inventory.listed(self._open)))

    def messages(self) -> Iterator[bytes]:
        """The messages, the fullest first. SampleError if not even one can be made.

        What is near the root is looked for first; a level is done when a message brings nothing new. What is then
        still open is looked for one by one.
        """
        levels = list(_LEVELS[-1:] if self._is_small else _LEVELS)
        number, reason = 0, ""
        while self._open and levels:
            number += 1
            try:
                data = self._next(number, self._open, levels[0], generous=number <= _GENEROUS)
            except SampleError as error:
                data, reason = None, str(error)
            if data is None:
                levels.pop(0)
            else:
                yield data
        yield from self._one_by_one(number)
        if self._open == self.inventory.everything:
            raise SampleError(reason or "The schema knows no message at all.")

    def _one_by_one(self, number: int) -> Iterator[bytes]:
        for item in self.inventory.listed(self._open):
            number += 1
            for generous in (False, True):
                if self.inventory.bit(item) & self._open:
                    try:
                        data = self._next(number, self.inventory.bit(item), _LEVELS[-1], generous=generous)
                    except SampleError:
                        continue
                    if data is not None:
                        yield data

    def _next(self, number: int, wanted: int, deepest: int, *, generous: bool) -> bytes | None:
        """A message with as much as can be of what is wanted; None if it holds nothing that was open."""
        generous = generous and self._is_small
        scene = self._maker.message(
            lambda dice: Everything(
                dice, self.inventory, wanted, deepest=_LEVELS[-1] if generous else deepest, generous=generous
            ),
            self._seed,
            "full",
            number,
            size=_LARGEST,
        )
        used = self.inventory.used(scene.draft)
        if not used & self._open:
            return None
        self._open &= ~used
        return self._maker.data(scene)
