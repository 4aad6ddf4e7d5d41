"""Types that have no value, because their bounds leave no room."""

from __future__ import annotations

from collections.abc import Hashable, Iterator

from generator.compare.inclusion.simple.builtins import BUILTINS
from generator.compare.inclusion.simple.judge import bound_of
from generator.compare.inclusion.simple.moments import HOUR, KINDS, Moment
from generator.compare.inclusion.simple.shape import Shape
from generator.compare.inclusion.simple.value import compare
from generator.model.simple_type import Variety

_WIDEST = 14 * HOUR
Limit = tuple[Hashable, bool]
"""The value of a bound, and whether it is itself left out."""


def hollow(shape: Shape) -> bool:
    """Whether the bounds of an atomic type contradict each other. False: they do not, or that is not seen here."""
    if shape.variety is not Variety.ATOMIC:
        return False
    lows, highs = list(limits(shape, "min")), list(limits(shape, "max"))
    if not lows or not highs:
        return False
    if shape.primitive not in KINDS:
        return _crossed(shape.primitive, lows, highs)
    kept = {"required": (True,), "prohibited": (False,)}.get(shape.zone or "", (True, False))
    return all(
        _crossed(shape.primitive, [_seen(one, 1, zoned) for one in lows], [_seen(one, -1, zoned) for one in highs])
        for zoned in kept
    )


def limits(shape: Shape, side: str) -> Iterator[Limit]:
    """The bounds of an atomic type on one side, `min` or `max`; those that its built-in type has by itself too."""
    builtin = BUILTINS[shape.builtin]
    inclusive = (getattr(shape, f"{side}_inclusive"), builtin.low if side == "min" else builtin.high)
    yield from ((bound_of(shape, text), False) for text in inclusive if text is not None)
    exclusive = getattr(shape, f"{side}_exclusive")
    if exclusive is not None:
        yield bound_of(shape, exclusive), True


def _crossed(primitive: str, lows: list[Limit], highs: list[Limit]) -> bool:
    for low, above in lows:
        for high, below in highs:
            order = compare(primitive, low, high)
            if order == 1 or (order == 0 and (above or below)):
                return True
    return False


def _seen(limit: Limit, way: int, zoned: bool) -> Limit:  # noqa: FBT001  of moments with a zone, or of those without
    """A bound as moments with a zone see it, or those without: with the other ones they compare beyond 14 hours."""
    value = limit[0]
    if not isinstance(value, Moment) or value.zoned is zoned:
        return limit
    return Moment(value.point + way * _WIDEST, zoned), True
