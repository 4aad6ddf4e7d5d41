"""What a text of a built-in type means, and how two values compare."""

from __future__ import annotations

import math
import re
import struct
from base64 import b64decode
from collections.abc import Hashable
from decimal import Decimal
from fractions import Fraction
from typing import Any

from generator.compare.inclusion.simple import moments
from generator.compare.inclusion.simple.builtins import BUILTINS
from generator.compare.inclusion.text.pattern import pattern_automaton

LONGEST_NUMBER = 4_000
"""A date or duration longer than this counts as none."""
_SHORT_EXPONENT = 6
_CALENDAR = frozenset((*moments.KINDS, "duration"))


def value_of(builtin: str, text: str) -> Hashable | None:
    """The value of a text, white space done with; equal values are equal in Python. None if the text has none."""
    kind = BUILTINS[builtin]
    if len(text) > LONGEST_NUMBER and kind.primitive in _CALENDAR:
        return None
    if not all(pattern_automaton(form).matches(text) for form in kind.forms):
        return None
    value = _read(kind.primitive, text)
    if kind.low is not None and value < Decimal(kind.low):  # type: ignore[operator]
        return None
    if kind.high is not None and value > Decimal(kind.high):  # type: ignore[operator]
        return None
    return value


def _read(primitive: str, text: str) -> Hashable:  # noqa: PLR0911  one family a line
    if primitive == "boolean":
        return text in ("true", "1")
    if primitive == "decimal":
        return Decimal(text)
    if primitive in ("float", "double"):
        return _float(text, single=primitive == "float")
    if primitive == "duration":
        return moments.duration(text)
    if primitive in moments.KINDS:
        return moments.moment(primitive, text)
    if primitive == "hexBinary":
        return bytes.fromhex(text)
    return b64decode(text) if primitive == "base64Binary" else text


def _float(text: str, *, single: bool) -> Hashable:
    """IEEE 754, rounded to 32 bits if `single`; not-a-number is a value equal to itself."""
    number = float(text.replace("INF", "inf"))
    if math.isnan(number):
        return "NaN"
    if not single or math.isinf(number):
        return number
    return _rounded(number, text)


def _rounded(number: float, text: str) -> float:
    try:
        near: float = struct.unpack("<f", struct.pack("<f", number))[0]
    except OverflowError:
        return math.copysign(math.inf, number)
    exponent = re.sub(r"^[^Ee]*[Ee]?", "", text)
    if len(text) > LONGEST_NUMBER or len(exponent) > _SHORT_EXPONENT or number == near:
        return near
    exact = Fraction(text)
    return min((near, _beside(near, 1), _beside(near, -1)), key=lambda one: _distance(one, exact))


def _beside(number: float, way: int) -> float:
    bits = struct.unpack("<i", struct.pack("<f", number))[0]
    found: float = struct.unpack("<f", struct.pack("<i", bits + way if bits not in (0, -(2**31)) else 1))[0]
    return found


def _distance(number: float, exact: Fraction) -> tuple[Fraction, int]:
    if math.isinf(number) or math.isnan(number):
        return Fraction(10) ** 60, 0
    bits: int = struct.unpack("<i", struct.pack("<f", number))[0]
    return abs(Fraction(number) - exact), bits & 1


def compare(primitive: str, one: Any, other: Any) -> int | None:  # noqa: ANN401  values of that primitive
    """-1, 0, 1, or None where the two have no order."""
    if primitive == "duration":
        return moments.compare_durations(one, other)
    if primitive in moments.KINDS:
        return moments.compare_moments(one, other)
    if one == other:
        return 0
    if primitive in ("decimal", "float", "double") and "NaN" not in (one, other):
        return -1 if one < other else 1
    return None


def length_of(primitive: str, value: Hashable) -> int | None:
    """What the length facets count: characters or octets; None where they say nothing (QName, numbers)."""
    if primitive in ("string", "anyURI", "hexBinary", "base64Binary"):
        return len(value)  # type: ignore[arg-type]
    return None
