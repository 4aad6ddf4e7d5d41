"""Texts worth a try where automata do not decide: values at a bound and right beside it."""

from __future__ import annotations

import math
import re
import struct
from collections.abc import Iterator
from datetime import date, timedelta

from generator.compare.inclusion.simple import moments
from generator.compare.inclusion.simple.shape import Shape

_BOUNDS = ("min_inclusive", "min_exclusive", "max_inclusive", "max_exclusive")
_ZONE = re.compile(r"(Z|[+-][0-9]{2}:[0-9]{2})$")
_ZONES = ("", "Z", "+01:00", "-01:00", "+14:00", "-14:00")
_NUMBER = re.compile(r"[0-9]+")
_PARTS = re.compile(r"[0-9]{2,}")
_LONGEST = 200


def texts_near(*shapes: Shape, usual_first: bool = False) -> list[str]:
    """Texts near the bounds of the types, near the enumerated values, and usual ones of their kind; no promises."""
    found: dict[str, None] = {}
    for shape in shapes:
        if not shape.builtin:
            continue
        constants = [one.strip() for name in _BOUNDS if (one := getattr(shape, name)) is not None]
        constants.extend((shape.enumeration or ())[:_LONGEST])
        usual = _USUAL.get(shape.primitive, ())
        for constant in (*usual, *constants) if usual_first else (*constants, *usual):
            found.update(dict.fromkeys(_beside(shape.primitive, constant)))
    return list(found)


_USUAL: dict[str, tuple[str, ...]] = {
    "date": ("2020-02-02",),
    "dateTime": ("2020-02-02T12:00:00", "2020-02-02T12:00:00.5"),
    "time": ("12:00:00", "12:00:00.5"),
    "gYear": ("2020",),
    "gYearMonth": ("2020-02",),
    "gMonthDay": ("--02-02",),
    "gMonth": ("--02",),
    "gDay": ("---02",),
    "duration": ("P1D", "P1M", "P1Y", "PT1H", "-P1D", "P0D", "P100Y"),
    "float": ("0", "1", "-1", "1.5", "INF", "-INF", "NaN", "1E3"),
    "double": ("0", "1", "-1", "1.5", "INF", "-INF", "NaN", "1E3"),
}


def _beside(primitive: str, constant: str) -> Iterator[str]:
    yield constant
    if primitive in ("float", "double"):
        yield from _floats(constant, single=primitive == "float")
    elif primitive == "duration":
        yield from _varied(constant, _NUMBER)
        yield constant.removeprefix("-") if constant.startswith("-") else f"-{constant}"
    elif primitive in moments.KINDS:
        plain = _ZONE.sub("", constant)
        for text in dict.fromkeys((plain, *_days(plain), *_varied(plain, _PARTS), *_fractions(plain))):
            yield from (text + zone for zone in _ZONES)


def _floats(constant: str, *, single: bool) -> Iterator[str]:
    number = float(constant.replace("INF", "inf"))
    if math.isnan(number) or math.isinf(number):
        return
    for way in (math.inf, -math.inf):
        beside = math.nextafter(number, way)
        yield repr(_next_single(number, way) if single else beside).replace("inf", "INF")
    yield from (str(number + step) for step in (1, -1, 0.5, -0.5))


def _next_single(number: float, way: float) -> float:
    bits = struct.unpack("<i", struct.pack("<f", number))[0]
    if number == 0:
        return math.copysign(1e-45, way)
    step = 1 if (way > 0) == (number > 0) else -1
    found: float = struct.unpack("<f", struct.pack("<i", bits + step))[0]
    return found


def _varied(text: str, parts: re.Pattern[str]) -> Iterator[str]:
    """The text with one of its numbers one more or one less."""
    for found in parts.finditer(text):
        for step in (1, -1):
            number = int(found[0]) + step if len(found[0]) < _LONGEST else -1
            if number >= 0:
                yield f"{text[: found.start()]}{number:0{len(found[0])}}{text[found.end() :]}"


def _days(text: str) -> Iterator[str]:
    """The days around, of a date."""
    try:
        day = date.fromisoformat(text[:10])
        yield from ((day + timedelta(days=step)).isoformat() + text[10:] for step in (1, -1, 2, -2))
    except (ValueError, OverflowError):
        return


def _fractions(text: str) -> Iterator[str]:
    if ":" in text:
        whole = text.partition(".")[0]
        yield from (whole, f"{whole}.5", f"{whole}.001")
