"""Facets that refuse nothing for a reason that is plain to see, so that nothing needs to be searched."""

from __future__ import annotations

from collections.abc import Callable

from generator.compare.inclusion.simple.builtins import BUILTINS, descends
from generator.compare.inclusion.simple.judge import BOUNDS, bound_of, enumerated
from generator.compare.inclusion.simple.shape import Shape
from generator.compare.inclusion.simple.value import compare
from generator.compare.inclusion.text.spaces import coarser_or_same
from generator.model.simple_type import Variety

TEXTS = frozenset({"string", "anyURI"})
"""Primitive types whose length is that of the text."""


def spaces(shape: Shape) -> frozenset[str | None]:
    """All the ways in which a type may normalise white space."""
    if shape.variety is not Variety.UNION:
        return frozenset({shape.space})
    return frozenset(one for member in shape.members for one in spaces(member))


def untouched(given: Shape, taking: Shape) -> bool:
    """Whether a text that `given` has normalised is normal for `taking` too."""
    return all(coarser_or_same(given.space, space) for space in spaces(taking))


def sees_more(given: Shape, taking: Shape) -> bool:
    """Whether `taking` may see white space that `given` normalises away."""
    return not all(coarser_or_same(space, given.space) for space in spaces(taking))


def implied(given: Shape, taking: Shape, facet: str) -> bool:
    """Whether no normalised text of `given`, no union, is refused by this facet. False: that is not known."""
    if facet == "type":
        return given.variety is Variety.ATOMIC and descends(given.builtin, taking.builtin)
    if facet == "pattern":
        return set(taking.patterns) <= set(given.patterns) and untouched(given, taking)
    if facet in _LENGTHS:
        return _same_lengths(given, taking) and _LENGTHS[facet](given, taking)
    if given.variety is not Variety.ATOMIC or taking.variety is not Variety.ATOMIC:
        return False
    alike = given.primitive == taking.primitive
    return alike and (_bound_implied if facet in BOUNDS else _value_implied)(given, taking, facet)


def _same_lengths(given: Shape, taking: Shape) -> bool:
    if given.variety is not taking.variety:
        return False
    if given.variety is Variety.LIST or given.primitive == taking.primitive:
        return True
    return given.primitive in TEXTS and taking.primitive in TEXTS


def least(shape: Shape) -> int:
    """The least length that the facets allow."""
    return max(shape.min_length or 0, shape.length or 0)


def most(shape: Shape) -> int | None:
    """The greatest length that the facets allow; None if there is no limit."""
    return min((one for one in (shape.max_length, shape.length) if one is not None), default=None)


def longest(shape: Shape) -> frozenset[int]:
    """All limits on length that a type has, or one of its members."""
    own = most(shape)
    below = (one for member in shape.members for one in longest(member))
    return frozenset((*below, *(() if own is None else (own,))))


def refused_lengths(given: Shape, taking: Shape, facet: str) -> list[tuple[int, int | None]] | None:
    """The lengths that the given type allows and this facet refuses, as ranges; None where that is not all to it."""
    texts = all(one.variety is Variety.ATOMIC and one.primitive in TEXTS for one in (given, taking))
    if facet not in _LENGTHS or not texts or taking.builtin not in _ANY_TEXT or not untouched(given, taking):
        return None
    low, high = least(given), most(given)
    wanted_low = taking.min_length if facet == "minLength" else taking.length if facet == "length" else None
    wanted_high = taking.max_length if facet == "maxLength" else taking.length if facet == "length" else None
    found: list[tuple[int, int | None]] = []
    if wanted_low is not None and low < wanted_low:
        found.append((low, wanted_low - 1 if high is None else min(high, wanted_low - 1)))
    if wanted_high is not None and (high is None or high > wanted_high):
        found.append((max(low, wanted_high + 1), high))
    return found


def _not_longer(given: Shape, taking: Shape) -> bool:
    top = most(given)
    return top is not None and taking.max_length is not None and top <= taking.max_length


def _not_shorter(given: Shape, taking: Shape) -> bool:
    kept = given.variety is Variety.LIST or untouched(given, taking)
    return taking.min_length is not None and least(given) >= taking.min_length and kept


def _as_long(given: Shape, taking: Shape) -> bool:
    kept = given.variety is Variety.LIST or untouched(given, taking)
    return least(given) == most(given) == taking.length and kept


_ANY_TEXT = frozenset({"string", "normalizedString", "token"})
_LENGTHS: dict[str, Callable[[Shape, Shape], bool]] = {
    "maxLength": _not_longer,
    "minLength": _not_shorter,
    "length": _as_long,
}


def _bound_implied(given: Shape, taking: Shape, facet: str) -> bool:
    """A bound of the given type on the same side that lies within; orders are transitive, partial ones too."""
    name, fits = BOUNDS[facet]
    wanted = bound_of(taking, getattr(taking, name))
    inclusive = f"{name[:3]}_inclusive"
    builtin = BUILTINS[given.builtin]
    own = (getattr(given, inclusive), builtin.low if name.startswith("min") else builtin.high)
    if any(one is not None and fits(compare(given.primitive, bound_of(given, one), wanted)) for one in own):
        return True
    beyond = getattr(given, f"{name[:3]}_exclusive")
    if beyond is None:
        return False
    order = compare(given.primitive, bound_of(given, beyond), wanted)
    return order == 0 or order == (1 if name.startswith("min") else -1)


def _value_implied(given: Shape, taking: Shape, facet: str) -> bool:
    if facet == "fractionDigits":
        whole = given.builtin != "decimal"
        digits = 0 if whole else given.fraction_digits
        return digits is not None and taking.fraction_digits is not None and digits <= taking.fraction_digits
    if facet == "totalDigits":
        return given.total_digits is not None and given.total_digits <= (taking.total_digits or 0)
    if facet == "enumeration":
        return given.enumeration is not None and enumerated(given) <= enumerated(taking) and untouched(given, taking)
    return facet == "explicitTimezone" and given.zone == taking.zone
