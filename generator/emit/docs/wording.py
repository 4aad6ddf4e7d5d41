"""What the model says in signs and numbers, said in words: cardinality, range, unit, code system."""

from __future__ import annotations

from generator.emit.docs.phrases import SYSTEMS, UNITS, phrase
from generator.emit.docs.safe_text import cell, line
from generator.model.dataset import Cardinality, Range, Text


def cardinality_in_words(cardinality: Cardinality) -> Text:
    """`0..1` becomes 'hooguit één keer' and 'at most once'."""
    least, most = cardinality.minimum, cardinality.maximum
    if most is None:
        return _at_least(least)
    if most == 0:
        return phrase("never")
    if least == most:
        return phrase("exactly_once") if most == 1 else numbers("exactly", minimum=str(least))
    if least == 0:
        return phrase("at_most_once") if most == 1 else numbers("at_most", maximum=str(most))
    return numbers("from_to_times", minimum=str(least), maximum=str(most))


def range_in_words(allowed: Range | None) -> Text | None:
    """`0 t/m 10` and `0 to 10`; None when neither bound is set."""
    if allowed is None:
        return None
    least, most = (None if bound is None else line(bound) for bound in (allowed.minimum, allowed.maximum))
    if least is not None and most is not None:
        return numbers("from_to", minimum=least, maximum=most)
    if least is not None:
        return numbers("from", minimum=least)
    return None if most is None else numbers("up_to", maximum=most)


def unit_in_words(unit: str | None) -> Text | None:
    """'gram' and 'grams' for UCUM `g`; the UCUM code itself where we have no word for it."""
    return None if unit is None else UNITS.get(unit, Text(cell(unit)))


def system_in_words(system: str | None) -> str:
    """`SNOMED CT` for its OID; the system as written where it is not well known; empty for None."""
    if system is None:
        return ""
    return SYSTEMS.get(system.removeprefix("urn:oid:"), line(system))


def numbers(key: str, **values: str) -> Text:
    """Fill numbers into a phrase."""
    text = phrase(key)
    return Text(text.nl.format(**values), text.en.format(**values))


def _at_least(least: int) -> Text:
    if least == 0:
        return phrase("any_number")
    return phrase("at_least_once") if least == 1 else numbers("at_least_times", minimum=str(least))
