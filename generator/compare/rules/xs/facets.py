"""Facets as limits that can be compared: lengths, bounds, digits."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING

from generator.model.qname import xsd

if TYPE_CHECKING:
    from generator.model.simple_type import SimpleType

    Key = tuple[Decimal | str, int]


_NUMBERS = {
    xsd(name)
    for name in (
        "decimal", "integer", "nonPositiveInteger", "negativeInteger", "long", "int", "short", "byte",
        "nonNegativeInteger", "unsignedLong", "unsignedInt", "unsignedShort", "unsignedByte", "positiveInteger",
    )
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Limits:
    """A lower and an upper limit as they are compared (None for none), and as they are shown."""

    low: Key | None
    high: Key | None
    shown: str

    def narrower(self, other: Limits) -> bool:
        """Whether this one leaves out something that `other` lets through."""
        return _above(self.low, other.low) or _below(self.high, other.high)


def lengths(part: SimpleType) -> Limits:
    """The least and greatest length."""
    facets = part.facets
    low = facets.length if facets.length is not None else facets.min_length
    high = facets.length if facets.length is not None else facets.max_length
    least, most = str(low) if low else None, None if high is None else str(high)
    return Limits(_number(low or None), _number(high), _shown(least, most))


def bounds(part: SimpleType) -> Limits:
    """The least and greatest value; those of whole numbers with the bound itself included."""
    facets = part.facets
    is_whole = facets.fraction_digits == 0
    low, low_open = _bound(facets.min_inclusive, facets.min_exclusive, 1 if is_whole else 0)
    high, high_open = _bound(facets.max_inclusive, facets.max_exclusive, -1 if is_whole else 0)
    shown = _shown(low, high, low_open=low_open, high_open=high_open)
    return Limits(_key(low, 1 if low_open else 0), _key(high, -1 if high_open else 0), shown)


def is_comparable(old: SimpleType, new: SimpleType) -> bool:
    """Whether limits are a matter of their own, and do not merely go along with another type or a list of codes."""
    if old.builtin == new.builtin:
        return (old.facets.enumeration is None) is (new.facets.enumeration is None)
    is_alone = old.key == old.builtin or new.key == new.builtin
    return not is_alone and {old.builtin, new.builtin} <= _NUMBERS and old.facets.enumeration is new.facets.enumeration


def digits(part: SimpleType, other: SimpleType) -> str:
    """The greatest number of digits in all and behind the point, as far as the two differ."""
    said = []
    for name, words in (("total_digits", "in all"), ("fraction_digits", "behind the point")):
        number = getattr(part.facets, name)
        if number != getattr(other.facets, name):
            said.append(f"{'unlimited' if number is None else f'at most {number}'} {words}")
    return " and ".join(said)


def fewer_digits(one: SimpleType, other: SimpleType) -> bool:
    """Whether `one` allows fewer digits than `other`, in all or behind the point."""
    mine, theirs = one.facets, other.facets
    return _below(_number(mine.total_digits), _number(theirs.total_digits)) or _below(
        _number(mine.fraction_digits), _number(theirs.fraction_digits)
    )


def _bound(inclusive: str | None, exclusive: str | None, step: int) -> tuple[str | None, bool]:
    if inclusive is not None or exclusive is None:
        return inclusive, False
    if step and isinstance(number := _value(exclusive), Decimal):
        return str(int(number) + step), False
    return exclusive, True


def _value(text: str) -> Decimal | str:
    try:
        return Decimal(text.strip())
    except InvalidOperation:
        return text.strip()


def _key(text: str | None, openness: int) -> Key | None:
    return None if text is None else (_value(text), openness)


def _number(number: int | None) -> Key | None:
    return None if number is None else (Decimal(number), 0)


def _shown(low: str | None, high: str | None, *, low_open: bool = False, high_open: bool = False) -> str:
    """`400 to 7000`, `at most 50`, `above 0`, `unlimited`."""
    if low is not None and high is not None and not (low_open or high_open):
        return low if low == high else f"{low} to {high}"
    least = None if low is None else f"{'above' if low_open else 'at least'} {low}"
    most = None if high is None else f"{'below' if high_open else 'at most'} {high}"
    return " and ".join(part for part in (least, most) if part) or "unlimited"


def _above(one: Key | None, other: Key | None) -> bool:
    return one is not None and (other is None or _more(one, other))


def _below(one: Key | None, other: Key | None) -> bool:
    return one is not None and (other is None or _more(other, one))


def _more(one: Key, other: Key) -> bool:
    """Numbers by value; dates and other texts by their letters, which serves where they are written alike."""
    left, right = one[0], other[0]
    if isinstance(left, Decimal) and isinstance(right, Decimal):
        return (left, one[1]) > (right, other[1])
    return (str(left), one[1]) > (str(right), other[1])
