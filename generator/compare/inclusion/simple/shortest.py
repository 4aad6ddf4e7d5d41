"""A shortest text of some types, for those of which it is plain to see: lists of values, decimals between bounds.

Where there are several, it is the one that a search letter by letter would find first: the plainest.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Iterator, Sequence
from decimal import Decimal

from generator.compare.inclusion.simple.hollow import Limit, limits
from generator.compare.inclusion.simple.implied import sees_more
from generator.compare.inclusion.simple.shape import Shape
from generator.compare.inclusion.text.alphabet import plainness
from generator.compare.inclusion.text.search import Found
from generator.compare.inclusion.text.spaces import normalised
from generator.model.simple_type import Variety

_AS_WRITTEN = frozenset({"string", "anyURI", "QName", "NOTATION"})
"""Primitive types of which each value has one normalised text."""
_PLAINEST_FIRST = "1234567890"
_MOST_DIGITS = 60


def listed(shapes: Sequence[Shape], allowed: Callable[[str], bool]) -> Found | None:
    """A shortest text of all types, where one of them lists its texts; None where none does.

    `allowed` tells whether all of them allow a text. Such a text is no shorter than its normalised form: that one is
    in the list, and allowed as well by types that normalise no less.
    """
    for one in shapes:
        values = _texts(one)
        if values is not None and not any(sees_more(one, other) for other in shapes):
            ordered = sorted(values, key=lambda text: (len(text), plainness(text)))
            return Found(next(filter(allowed, ordered), None))
    return None


def _texts(shape: Shape) -> set[str] | None:
    if shape.enumeration is None or shape.variety is not Variety.ATOMIC or shape.primitive not in _AS_WRITTEN:
        return None
    return {normalised(shape.space, text) for text in shape.enumeration}


def number(shapes: Iterable[Shape], lows: Iterable[Limit] = (), highs: Iterable[Limit] = ()) -> str | None:
    """A shortest text of all these types of decimals that lies within more limits; None where it is not plain to see.

    Wherever an integer lies between the bounds, no decimal that is none has a shorter text.
    """
    below, above, most = list(lows), list(highs), _MOST_DIGITS
    for shape in shapes:
        if not _has_but_bounds(shape):
            return None
        below += limits(shape, "min")
        above += limits(shape, "max")
        most = min(most, most if shape.total_digits is None else shape.total_digits)
    low, high = _whole(below, 1), _whole(above, -1)
    if low is not None and high is not None and low > high:
        return None
    if any(one is not None and abs(one) >= 10**_MOST_DIGITS for one in (low, high)):
        return None
    found = _integer(low, high)
    return found if len(found.lstrip("-")) <= most else None


def _has_but_bounds(shape: Shape) -> bool:
    if shape.variety is not Variety.ATOMIC or shape.primitive != "decimal":
        return False
    return shape.enumeration is None and not shape.patterns and not shape.assertions


def _whole(bounds: Iterable[Limit], way: int) -> int | None:
    """The integer next to the narrowest of some bounds, on the side where the values are; None without bounds."""
    found = [_next(value, way, is_out=out) for value, out in bounds if isinstance(value, Decimal)]
    return (max(found) if way > 0 else min(found)) if found else None


def _next(value: Decimal, way: int, *, is_out: bool) -> int:
    near = math.ceil(value) if way > 0 else math.floor(value)
    return near + way if is_out and near == value else near


def _integer(low: int | None, high: int | None) -> str:
    """The shortest text of the integers from one to another, both included; there is one at least."""
    texts = []
    if high is None or high >= 0:
        texts.append(_plainest(max(low or 0, 0), high))
    if low is None or low < 0:
        texts.append("-" + _plainest(max(-(high or 0), 1), None if low is None else -low))
    return min(texts, key=len)


def _plainest(low: int, high: int | None) -> str:
    """Of the integers from `low` on that have as few digits as it, the plainest one."""
    size = len(str(low))
    text = ""
    for _ in range(size):
        text = next(one for one in _continued(text) if _meets(one, size, low, high))
    return text


def _continued(text: str) -> Iterator[str]:
    return (text + digit for digit in _PLAINEST_FIRST)


def _meets(text: str, size: int, low: int, high: int | None) -> bool:
    """Whether there is an integer of so many digits that begins like this, between the two."""
    return int(text.ljust(size, "9")) >= low and (high is None or int(text.ljust(size, "0")) <= high)
