"""Values as their concept means them, so that 1.0 equals 1 and a date can be held against a time."""

from __future__ import annotations

import re
from decimal import Decimal, InvalidOperation

from generator.model.dataset import ConceptType
from generator.validate.rules.moment import Moment, compare_moments, moment

Value = bool | Decimal | Moment | str

_NUMBER = re.compile(r"[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d{1,6})?", re.ASCII)
_TRUTH = {"true": True, "1": True, "false": False, "0": False}
_BLANKS = " \t\r\n"


def value_of(text: str, kind: ConceptType) -> Value | None:
    """What a text stands for in a concept of type `kind`; None if it is no such value (the schema has said so then)."""
    text = text.strip(_BLANKS)
    if kind is ConceptType.BOOLEAN:
        return _TRUTH.get(text)
    if kind in (ConceptType.QUANTITY, ConceptType.COUNT):
        return number(text)
    if kind in (ConceptType.DATE, ConceptType.DATETIME):
        return moment(text)
    return text


def number(text: str) -> Decimal | None:
    """A finite decimal or double (XML Schema Part 2, sections 3.2.3 and 3.2.5), or None."""
    try:
        return Decimal(text) if _NUMBER.fullmatch(text) else None
    except InvalidOperation:
        return None


def compare(one: Value | None, other: Value | None) -> int | None:
    """-1, 0 or 1; None where there is no order between the two. Texts and booleans only know equal."""
    if isinstance(one, Moment) and isinstance(other, Moment):
        return compare_moments(one, other)
    if isinstance(one, Decimal) and isinstance(other, Decimal):
        return (one > other) - (one < other)
    return 0 if one is not None and type(one) is type(other) and one == other else None


def within(value: Value | None, minimum: Value | None, maximum: Value | None) -> bool:
    """Whether a value is not surely outside the bounds (included); a missing bound or an unclear order passes."""
    return compare(value, minimum) != -1 and compare(value, maximum) != 1
