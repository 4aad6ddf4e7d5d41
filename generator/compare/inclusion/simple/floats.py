"""Bounds on floats and doubles: exact for numbers without an exponent, for the signs, and for INF and NaN."""

from __future__ import annotations

import math
import struct
from decimal import Decimal
from fractions import Fraction

from generator.compare.inclusion.simple.automata import Bound
from generator.compare.inclusion.simple.value import compare
from generator.compare.inclusion.text.automaton import DEAD, Automaton
from generator.compare.inclusion.text.charset import chars

_Key = tuple[str, bool, bool, int, int]
"""The phase or the word so far, whether negative, whether it has another digit than 0, and states below and above."""
_WORDS = frozenset({"INF", "-INF", "NaN"})


class Floats(Automaton[_Key]):
    """Accepts the floats that compare to a constant in one of some ways; with an exponent it may not know.

    A number is rounded: it becomes the constant if it lies between the points halfway to the constant's neighbours.
    What it takes hundreds of digits to write without an exponent, and is rounded to 0, counts as more or less than 0.
    """

    def __init__(self, constant: float, orders: tuple[int | None, ...], *, single: bool) -> None:
        """`constant` is finite, and a value of 32 bits if `single`; of `orders`, None is that there is no order."""
        self._constant, self._orders = constant, orders
        even = not constant or _even(constant, single=single)
        low, high = (_halfway(constant, way, single=single) if constant else "0" for way in (-math.inf, math.inf))
        self._below = Bound(low, (-1,) if even else (-1, 0))
        self._above = Bound(high, (1,) if even else (1, 0))
        sets = self._below.sets | self._above.sets
        super().__init__((*sets, chars("Ee"), *(chars(one) for one in "INFa")))

    def initial(self) -> _Key:
        """Nothing is known."""
        return "", False, False, self._below.start, self._above.start

    def follow(self, key: _Key, code: int) -> _Key | None:
        """Digits go to the comparisons; behind an exponent all stays as it is."""
        phase, negative, nonzero, below, above = key
        character = chr(code)
        if phase == "E":
            return key
        if character in "Ee":
            return "E", negative, nonzero, below, above
        if character in "INFa":
            return phase + character, negative, False, below, above
        negative = negative or character == "-"
        nonzero = nonzero or character in "123456789"
        return phase, negative, nonzero, _stepped(self._below, below, code), _stepped(self._above, above, code)

    def ends(self, key: _Key) -> bool | None:
        """Whether it compares as it should."""
        phase, negative, nonzero, below, above = key
        if phase not in ("", "E"):
            return self._word(f"-{phase}" if negative else phase)
        if not nonzero:
            return compare("double", 0.0, self._constant) in self._orders
        if phase == "E":
            opposite = self._constant > 0 if negative else self._constant < 0
            return (-1 if negative else 1) in self._orders if opposite else None
        if self._below.accepts(below):
            return -1 in self._orders
        return (1 if self._above.accepts(above) else 0) in self._orders

    def _word(self, word: str) -> bool:
        if word not in _WORDS:
            return False
        value = "NaN" if word == "NaN" else math.inf if word == "INF" else -math.inf
        return compare("double", value, self._constant) in self._orders


def _stepped(bound: Bound, state: int, code: int) -> int:
    return DEAD if state == DEAD else bound.step(state, bound.alphabet.class_of(code))


def _neighbour(number: float, way: float, *, single: bool) -> float:
    if not single:
        return math.nextafter(number, way)
    if number == 0:
        return math.copysign(2.0**-149, way)
    bits = struct.unpack("<i", struct.pack("<f", number))[0]
    found: float = struct.unpack("<f", struct.pack("<i", bits + (1 if (way > 0) == (number > 0) else -1)))[0]
    return found


def _halfway(number: float, way: float, *, single: bool) -> str:
    """The point where rounding changes, written out; beyond the last number, where it becomes infinite."""
    beside = _neighbour(number, way, single=single)
    edge = Fraction(beside) if math.isfinite(beside) else _sign(way) * Fraction(2) ** (128 if single else 1024)
    return _written((Fraction(number) + edge) / 2)


def _sign(way: float) -> int:
    return 1 if way > 0 else -1


def _written(number: Fraction) -> str:
    """All the digits: the denominator is a power of two."""
    places = number.denominator.bit_length() - 1
    digits = number.numerator * 5**places
    return format(Decimal(digits).scaleb(-places) if places == 0 else _shifted(digits, places), "f")


def _shifted(digits: int, places: int) -> Decimal:
    sign = 1 if digits < 0 else 0
    return Decimal((sign, tuple(int(one) for one in str(abs(digits))), -places))


def _even(number: float, *, single: bool) -> bool:
    """Whether a point halfway is rounded to this number: its last bit is 0."""
    form, whole = ("<f", "<i") if single else ("<d", "<q")
    return not struct.unpack(whole, struct.pack(form, number))[0] & 1
