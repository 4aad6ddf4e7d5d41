"""The decision procedure: is the language of one schema a part of that of another.

XML Schema is a single-type tree grammar: the type of an element follows from its name and from the elements above it.
So inclusion comes down to inclusion of content models, attributes and simple types along the pairs of types that one
message can put at the same place (Martens, Neven, Schwentick: Simple off the shelf abstractions for XML Schema).
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from generator.compare.inclusion.common import Common, TooMuchError, UndecidedError
from generator.compare.inclusion.decision import Decision, ElementPair, Undecided
from generator.compare.inclusion.exploring import Exploration, Renamed, no_renames
from generator.compare.inclusion.faults import Weigh
from generator.compare.inclusion.made import written
from generator.compare.inclusion.memo import forget
from generator.compare.inclusion.side import Side
from generator.compare.inclusion.visit import pairs_of
from generator.compare.verdict import Verdict

if TYPE_CHECKING:
    from generator.compare.inclusion.made import Made
    from generator.compare.inclusion.moved import Moved
    from generator.model.particle import Element
    from generator.model.schema import Schema

__all__ = ["decide"]


def decide(  # noqa: PLR0913, PLR0917  two schemas with their roots, and how they are told to belong together
    given: Schema,
    given_root: Element,
    taking: Schema,
    taking_root: Element,
    renamed: Renamed = no_renames,
    moved: Moved | None = None,
) -> Decision:
    """Whether every message that `given` allows is allowed by `taking`, and where not.

    `renamed` tells, for two types in the same place, which children go by another name in the second; `moved` which
    elements stand elsewhere in it. What such an element holds is compared as well, beyond that no message with it where
    it stood is accepted.
    """
    try:
        one, other = Side(given, given_root), Side(taking, taking_root)
        return _decide(one, other, renamed, moved)
    except RecursionError:
        pair = ElementPair((given_root.name,), given_root, taking_root, given_root.type, taking_root.type)
        deep = replace(pair, undecided=(Undecided(pair.path, "elements are nested too deeply to be compared"),))
        return Decision(Verdict.UNDECIDED, (deep,), None, bilingual_known=False, wider=None)
    finally:
        forget()


def _decide(one: Side, other: Side, renamed: Renamed, moved: Moved | None) -> Decision:
    same = one.schema.digest == other.schema.digest and one.root == other.root
    exploration = Exploration(one, other, renamed, same=same)
    pairs = tuple(pairs_of(exploration.run(moved)))
    broken = any(pair.breaks for pair in pairs)
    doubtful = any(pair.undecided for pair in pairs)
    wider = False if same else _allows_more(other, one)
    bilingual, known = _bilingual(exploration)
    return Decision(_verdict(broken=broken, doubtful=doubtful, wider=wider), pairs, bilingual, known, wider)


def _verdict(*, broken: bool, doubtful: bool, wider: bool | None) -> Verdict:
    if broken:
        return Verdict.INCOMPATIBLE
    if doubtful:
        return Verdict.UNDECIDED
    return Verdict.EQUIVALENT if wider is False else Verdict.COMPATIBLE


def _allows_more(given: Side, taking: Side) -> bool | None:
    """Whether `given` allows what `taking` does not; None where that could not be decided."""
    visits = Exploration(given, taking, no_renames).run(until_broken=True)
    if any(visit.breaks for visit in visits):
        return True
    return None if any(visit.undecided for visit in visits) else False


def _bilingual(exploration: Exploration) -> tuple[str | None, bool]:
    given, taking = exploration.given, exploration.taking
    allowed = {one.name: one for one in taking.roots()}
    common = Common(exploration.makes, exploration.takes)
    try:
        for root in given.roots():
            other = allowed.get(root.name)
            made = common.message(given.slot(root), taking.slot(other)) if other is not None else None
            if made is not None:
                sound = _sound(exploration, made)
                return (_written(exploration, sound), True) if sound is not None else (None, False)
    except (TooMuchError, UndecidedError):
        return None, False
    return None, True


def _written(exploration: Exploration, made: Made) -> str:
    return written(made, {**exploration.takes.ids.prefixes(made), **exploration.makes.ids.prefixes(made)})


def _sound(exploration: Exploration, made: Made) -> Made | None:
    """A message that both accept, its IDs in order for both; None where no way was found."""
    sides = (exploration.makes, exploration.takes)
    for one, other in (sides, sides[::-1]):
        settled = one.ids.settled(made, Weigh(made, one.side, other.side))
        if settled is not None and other.ids.are_sound(settled):
            return settled
    return None
