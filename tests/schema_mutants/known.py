"""Where libxml2 or xmlschema are known not to follow the specification, as `generator/prove/known.py` lists it.

A complaint by one of them alone counts for nothing where the other agrees with the decision, and one of these is at
hand. A complaint by both always counts.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from lxml import etree

from generator.prove import known
from generator.prove.known import Difference
from tests.schema_mutants.sides import Side

LIBXML2, XMLSCHEMA = known.LIBXML2, known.XMLSCHEMA


@dataclass(frozen=True)
class Case:
    """A message about which a judge and the decision differ."""

    message: etree._Element
    given: Side
    taking: Side


def named(differences: Sequence[Difference], case: Case) -> str | None:
    """The known difference that is at hand, if any."""
    found = known.Case(case.message, case.given.schema, case.taking.schema)
    return next((one.name for one in differences if one.at_hand(found)), None)
