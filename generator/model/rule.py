"""Rules that hold across concepts, and the predicates they and the conditions are made of."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from generator.findings import Location, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator


class Operator(StrEnum):
    """What a predicate asks of one concept."""

    PRESENT = "present"
    ABSENT = "absent"
    EQUALS = "equals"
    IN = "in"
    AT_LEAST = "at_least"
    AT_MOST = "at_most"
    BELOW = "below"
    ABOVE = "above"


@dataclass(frozen=True, slots=True)
class ConceptTest:
    """True when some value of the concept, as seen from the rule's place, passes.

    A null (xsi:nil) counts as absent, though required_if takes one with a nullFlavor for an answer. `values` holds the
    lexical operands: none for present and absent, one for most, any for `in`. Code values are compared as message
    values; numbers and dates by value.
    """

    concept: str
    operator: Operator
    values: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class AllOf:
    """True when every part is."""

    parts: tuple[Predicate, ...]


@dataclass(frozen=True, slots=True)
class AnyOf:
    """True when at least one part is."""

    parts: tuple[Predicate, ...]


@dataclass(frozen=True, slots=True)
class Not:
    """True when its part is not."""

    part: Predicate


Predicate = ConceptTest | AllOf | AnyOf | Not


def concepts_of(predicate: Predicate | None) -> Iterator[str]:
    """The ids of all concepts a predicate asks about."""
    match predicate:
        case None:
            return
        case ConceptTest(concept):
            yield concept
        case Not(part):
            yield from concepts_of(part)
        case AllOf(parts) | AnyOf(parts):
            for part in parts:
                yield from concepts_of(part)


class RuleKind(StrEnum):
    """The declarative kinds, and the escape hatch `xpath`."""

    REQUIRED_IF = "required_if"
    ABSENT_IF = "absent_if"
    RANGE = "range"
    BEFORE = "before"
    AFTER = "after"
    EQUALS = "equals"
    AT_LEAST_ONE = "at_least_one"
    COUNT = "count"
    XPATH = "xpath"


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule of the dataset.

    `concepts` holds the subject first; before, after and equals compare it with the second; at_least_one takes all of
    them. `when` guards the rule (for required_if and absent_if it is the condition itself). `minimum` and `maximum`
    bound a range or count, included. `test` is an XPath 1.0 expression for kind xpath, evaluated at the subject's
    parent. `strict` makes before and after refuse equal moments. A rule looks from the nearest group that holds all its
    concepts.
    """

    id: str
    severity: Severity
    kind: RuleKind
    message_nl: str
    message_en: str
    concepts: tuple[str, ...]
    when: Predicate | None = None
    minimum: str | None = None
    maximum: str | None = None
    test: str | None = None
    strict: bool = False
    location: Location | None = None
