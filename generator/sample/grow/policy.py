"""What to choose where the schema leaves a choice."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.model.complex_type import Attribute
    from generator.model.particle import Element, GroupParticle, Particle
    from generator.sample.dice import Dice


class Minimal:
    """The least: nothing that may be left out, the first branch of a choice."""

    wild = False
    """Whether the ways in which the same can be said are mixed (xsi:type, stand-ins, order of xs:all)."""

    def __init__(self, dice: Dice) -> None:
        """`dice` decides about values."""
        self.dice = dice

    def times(self, particle: Particle, depth: int, owner: str) -> int:
        """How often a particle occurs; `owner` is the key of the type it is in."""
        del depth, owner
        return particle.minimum

    def branch(self, group: GroupParticle, possible: Sequence[int], cheapest: int, depth: int, owner: str) -> int:
        """Which of the possible branches of a choice; `cheapest` is the one that asks for the fewest elements."""
        del group, possible, depth, owner
        return cheapest

    def attribute(self, owner: str, attribute: Attribute) -> bool:
        """Whether an optional attribute is there."""
        del owner, attribute
        return False

    def pick(self, options: Sequence[str], element: Element) -> str:
        """Which type an element takes, of those it may take; its own, if among them, comes first."""
        del element
        return options[0]

    def stand_in(self, options: Sequence[Element]) -> Element:
        """Which element stands at a place, of those that may."""
        return options[0]

    def nil(self, element: Element) -> bool:
        """Whether an element that may be nil is."""
        del element
        return False

    def code(self, key: str, codes: tuple[str, ...]) -> str | None:
        """A code to use of an enumeration; None to leave it to chance."""
        del key, codes
        return None

    def extra(self) -> bool:
        """Whether to put what only a wildcard allows."""
        return False


class Random(Minimal):
    """By chance; the deeper, the less."""

    def __init__(self, dice: Dice, *, wild: bool = False, richness: int | None = None) -> None:
        """`richness` is how likely (percent) what may be left out is there; by chance as well when not given."""
        super().__init__(dice)
        self.wild = wild
        self._richness = dice.pick((25, 50, 75, 92)) if richness is None else richness

    def times(self, particle: Particle, depth: int, owner: str) -> int:
        """By chance: often one more than needed, seldom several."""
        del owner
        number, most = particle.minimum, particle.maximum
        chance = self._richness if depth < 6 else self._richness / 2  # noqa: PLR2004  levels
        while (most is None or number < most) and self.dice.chance(chance if number == 0 else 30):
            number += 1
        return number

    def branch(self, group: GroupParticle, possible: Sequence[int], cheapest: int, depth: int, owner: str) -> int:
        """Any."""
        del group, cheapest, depth, owner
        return self.dice.pick(possible)

    def attribute(self, owner: str, attribute: Attribute) -> bool:
        """By chance."""
        del owner, attribute
        return self.dice.chance(self._richness)

    def pick(self, options: Sequence[str], element: Element) -> str:
        """Now and then another than its own."""
        if options[0] != element.type or self.dice.chance(15 if self.wild else 4):
            return self.dice.pick(options)
        return options[0]

    def stand_in(self, options: Sequence[Element]) -> Element:
        """Any."""
        return self.dice.pick(options)

    def nil(self, element: Element) -> bool:
        """Seldom."""
        del element
        return self.dice.chance(15 if self.wild else 7)

    def extra(self) -> bool:
        """By chance."""
        return self.dice.chance(40 if self.wild else 15)
