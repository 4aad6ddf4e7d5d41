"""A text of a built-in type, aimed at the facets that stand on it."""

from __future__ import annotations

import base64
from typing import TYPE_CHECKING

from generator.sample.errors import SampleError
from generator.sample.values.moments import MOMENTS
from generator.sample.values.numbers import decimal_text
from generator.sample.values.words import invented, name

if TYPE_CHECKING:
    from generator.model.simple_type import Facets
    from generator.sample.dice import Dice

INTEGERS = frozenset(
    {
        "integer", "nonPositiveInteger", "negativeInteger", "long", "int", "short", "byte", "nonNegativeInteger",
        "unsignedLong", "unsignedInt", "unsignedShort", "unsignedByte", "positiveInteger",
    }
)  # fmt: skip
TEXTS = frozenset({"string", "normalizedString", "token", "anySimpleType", "anyAtomicType", "untypedAtomic"})
NAMES = frozenset({"Name", "NCName", "NMTOKEN", "ID", "IDREF"})
_UNUSUAL = ("INF", "-INF", "1.5E3", "-2.5e-3")
_USUAL_BYTES = 6


def builtin_text(kind: str, facets: Facets, dice: Dice) -> str:
    """A text of the built-in type with local name `kind`. SampleError for a type no message can hold without a DTD."""
    if kind in TEXTS:
        return invented(dice, *_lengths(facets))
    if kind in NAMES:
        return name(dice, *_lengths(facets))
    if kind in INTEGERS or kind == "decimal":
        return decimal_text(facets, dice, whole=kind in INTEGERS) or facets.min_inclusive or "0"
    if kind in MOMENTS:
        return MOMENTS[kind](kind, facets, dice)
    return _other(kind, facets, dice)


def _other(kind: str, facets: Facets, dice: Dice) -> str:
    match kind:
        case "boolean":
            return dice.pick(("true", "false"))
        case "float" | "double":
            bounded = any((facets.min_inclusive, facets.min_exclusive, facets.max_inclusive, facets.max_exclusive))
            unusual = not bounded and dice.chance(10)
            return dice.pick(_UNUSUAL) if unusual else decimal_text(facets, dice, whole=False) or "0"
        case "hexBinary":
            return _bytes(facets, dice).hex().upper()
        case "base64Binary":
            return base64.b64encode(_bytes(facets, dice)).decode("ascii")
        case "anyURI":
            return _uri(dice, *_lengths(facets))
        case "language":
            return dice.pick(("nl", "en", "nl-NL", "de"))
    raise SampleError(f"No value of type xs:{kind} can stand in a message without a DTD.")


def _lengths(facets: Facets) -> tuple[int, int | None]:
    if facets.length is not None:
        return facets.length, facets.length
    return facets.min_length or 0, facets.max_length


def _bytes(facets: Facets, dice: Dice) -> bytes:
    least, most = _lengths(facets)
    top = max(least, _USUAL_BYTES if most is None else min(most, max(least, _USUAL_BYTES)))
    return bytes(dice.number(0, 255) for _ in range(dice.number(least, top)))


def _uri(dice: Dice, least: int, most: int | None) -> str:
    text = f"urn:example:{name(dice, 3, 8)}"
    if len(text) < least:
        return text + "x" * (least - len(text))
    return text if most is None or len(text) <= most else "u" * most
