"""A policy that looks for what has not been used yet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.model.particle import Compositor, ElementParticle, GroupParticle
from generator.sample.grow.policy import Minimal

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.model.complex_type import Attribute
    from generator.model.particle import Element, Particle
    from generator.sample.dice import Dice
    from generator.sample.grow.inventory import Inventory

_MOST_TIMES = 70
_PLAIN_DEPTH = 12


class Everything(Minimal):
    """Puts what is still open, and leaves out what has been used.

    `open` are the items to use. With `generous` an element that may be left out is there also where it was used before.
    """

    def __init__(self, dice: Dice, inventory: Inventory, still_open: int, *, deepest: int, generous: bool) -> None:
        """`still_open` holds items of the inventory; those more than `deepest` levels below the root are not sought."""
        super().__init__(dice)
        self.open = still_open
        self._inventory, self._generous, self._deepest = inventory, generous, deepest
        self._codes: dict[str, list[str]] = {}

    def times(self, particle: Particle, depth: int, owner: str) -> int:
        """Once where something below is open, more often where a list of codes asks for it."""
        wanted = int(self._is_open(owner, particle, depth) or (self._generous and depth < _PLAIN_DEPTH))
        if isinstance(particle, ElementParticle):
            wanted = max(wanted, self._appetite(particle.element, 0) if depth < self._deepest else 0)
        elif isinstance(particle, GroupParticle) and particle.compositor is Compositor.CHOICE:
            wanted = max(wanted, sum(self._is_open(owner, one, depth) for one in particle.particles))
        most = _MOST_TIMES if particle.maximum is None else min(particle.maximum, _MOST_TIMES)
        number = max(particle.minimum, min(wanted, most))
        if number and isinstance(particle, ElementParticle):
            self.open &= ~self._inventory.bit(("element", owner, particle.element.name))
        return number

    def branch(self, group: GroupParticle, possible: Sequence[int], cheapest: int, depth: int, owner: str) -> int:
        """The first branch with something open."""
        found = (place for place in possible if self._is_open(owner, group.particles[place], depth))
        return next(found, self.dice.pick(possible) if self._generous else cheapest)

    def attribute(self, owner: str, attribute: Attribute) -> bool:
        """Whether it is open, or else whether the message is a generous one."""
        bit = self._inventory.bit(("attribute", owner, attribute.name))
        wanted = self._generous or bool(bit & self.open) or bool(self._left(attribute.type))
        self.open &= ~bit
        return wanted

    def pick(self, options: Sequence[str], element: Element) -> str:
        """The first type that has not been taken here, or has something open."""
        for key in options:
            bit = self._inventory.bit(("type", element.name, key))
            if bit & self.open:
                self.open &= ~bit
                return key
        return next((key for key in options if self._inventory.of_type(key) & self.open), options[0])

    def stand_in(self, options: Sequence[Element]) -> Element:
        """The first element with something open."""
        for one in options:
            if self._inventory.of_type(one.type) & self.open:
                return one
        return options[0]

    def nil(self, element: Element) -> bool:
        """Where of all that is in it only attributes are open: then the content can be spared."""
        left = self._inventory.of_type(element.type) & self.open
        return bool(left) and not left & ~self._inventory.of_attributes(element.type)

    def code(self, key: str, codes: tuple[str, ...]) -> str | None:
        """The next code that is open."""
        del codes
        left = self._left(key)
        if not left:
            return None
        code = left.pop(0)
        self.open &= ~self._inventory.bit(("code", key, code))
        return code

    def extra(self) -> bool:
        """What only a wildcard allows, in generous messages."""
        return self._generous and self.dice.chance(50)

    def _is_open(self, owner: str, particle: Particle, depth: int) -> bool:
        return bool(self._inventory.of_particle(owner, particle, self._deepest - depth) & self.open)

    def _left(self, key: str) -> list[str]:
        if key not in self._codes:
            codes = self._inventory.codes(key)
            self._codes[key] = [code for code in codes if self._inventory.bit(("code", key, code)) & self.open]
        return self._codes[key]

    def _appetite(self, element: Element, depth: int) -> int:
        """How many codes of one list are open in an element that are asked for once in each occurrence."""
        record = self._inventory.record(element.type)
        if record is None:
            return len(self._left(element.type))
        found = [len(self._left(use.type)) for use in record.attributes if use.fixed is None]
        if record.simple is not None:
            found.append(len(self._left(record.simple)))
        if depth < 4:  # noqa: PLR2004  deeper lists have repeated groups of their own
            found += [self._appetite(one, depth + 1) for one in _single(record.particle)]
        return max(found, default=0)


def _single(particle: Particle | None) -> list[Element]:
    """The elements of a content model that occur once at most."""
    if particle is None or particle.maximum != 1:
        return []
    if isinstance(particle, ElementParticle):
        return [particle.element]
    return [one for part in getattr(particle, "particles", ()) for one in _single(part)]
