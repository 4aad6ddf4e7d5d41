"""# XD006 range-differs

**What.** The XSD and the dataset definition bound a number differently.

**Why it matters.** Where the XSD is narrower, a value that is right by the definition makes the message
refused. Where it is wider, only `lnrgen validate` and the registry's own checks find the value.

**Example.** The definition allows an Apgar score of 0 to 10, the XSD `maxInclusive="9"`.

**What to do.** Bring `range` in step with the XSD. A definition that is narrower on purpose can be left: it
is information.
"""  # noqa: D400, D415  the page begins with its title

from __future__ import annotations

from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING

from generator.compare.rules.xd.pairs import called, differ
from generator.findings import Impact, Severity
from generator.model.dataset import ConceptType, Range

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.compare.rules.xd.pairs import Pairs
    from generator.findings import Finding

_ANY = Range()
_NUMBERS = frozenset({ConceptType.QUANTITY, ConceptType.COUNT})


def range_differs(pairs: Pairs) -> Iterator[Finding]:
    """Compare the bounds of each number."""
    for pair in pairs.pairs:
        if pair.facts is None or pair.concept.type not in _NUMBERS or pair.facts.type not in _NUMBERS:
            continue
        least = "0" if pair.concept.type is ConceptType.COUNT else "-Infinity"
        ours, theirs = _bounds(pair.concept.range, least), _bounds(pair.facts.range, least)
        if ours == theirs:
            continue
        narrower = ours[0] < theirs[0] or ours[1] > theirs[1]
        had, has = _written(pair.concept.range), _written(pair.facts.range)
        yield differ(
            "XD006",
            "range-differs",
            pair,
            f"{called(pair.concept)} may be {had} by the dataset definition, {has} by the XSD"
            + (
                ": the XSD refuses values that are right by the definition."
                if narrower
                else "; the XSD lets more through."
            ),
            "Bring `range` in step with the XSD.",
            dataset=had,
            schema=has,
            severity=Severity.ERROR if narrower else Severity.INFO,
            impact=Impact.REJECT if narrower else Impact.NONE,
        )


def _bounds(allowed: Range | None, least: str) -> tuple[Decimal, Decimal]:
    """The bounds as numbers; without a lower one, `least` (a count is never below zero)."""
    given = allowed or _ANY
    return _number(given.minimum, least), _number(given.maximum, "Infinity")


def _number(text: str | None, otherwise: str) -> Decimal:
    try:
        return Decimal(text if text is not None else otherwise)
    except InvalidOperation:
        return Decimal(otherwise)


def _written(allowed: Range | None) -> str:
    if allowed is None or (allowed.minimum is None and allowed.maximum is None):
        return "any number"
    if allowed.maximum is None:
        return f"{allowed.minimum} or more"
    return f"{allowed.maximum} or less" if allowed.minimum is None else f"{allowed.minimum} to {allowed.maximum}"
