"""Moments whose order hangs on a time zone that is not given (XML Schema Part 2, section 3.2.7.4).

Such a moment is neither before nor after a bound, so the bound refuses it; but not every processor says so. With a
duration it is the same: whether a month is longer than thirty days hangs on the month (section 3.2.6.2).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.compare.inclusion.simple.judge import BOUNDS, bound_of
from generator.compare.inclusion.simple.moments import KINDS
from generator.compare.inclusion.simple.value import compare, value_of
from generator.compare.inclusion.text.spaces import normalised
from generator.model.simple_type import Variety

if TYPE_CHECKING:
    from generator.compare.inclusion.simple.shape import Shape

_MOST = 200


def is_unordered(shape: Shape, text: str) -> bool:
    """Whether a text has no order to a bound of the type, or to one of its enumerated values."""
    if shape.variety is not Variety.ATOMIC:
        return any(is_unordered(member, text) for member in shape.members)
    if shape.primitive not in (*KINDS, "duration"):
        return False
    value = value_of(shape.primitive, normalised("collapse", text))
    if value is None:
        return False
    bounds = (getattr(shape, name) for name, _ in BOUNDS.values())
    constants = [bound_of(shape, one) for one in (*bounds, *(shape.enumeration or ())[:_MOST]) if one is not None]
    return any(one is not None and compare(shape.primitive, value, one) is None for one in constants)
