"""Predicates in a form in which two that ask the same are the same."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING

from generator.model.rule import AllOf, AnyOf, ConceptTest, Not, Operator, Predicate

if TYPE_CHECKING:
    from generator.compare.pairing.pairing import Pairing

Canonical = tuple[object, ...]
_OPPOSITE = {Operator.PRESENT: Operator.ABSENT, Operator.ABSENT: Operator.PRESENT}


def canonical(predicate: Predicate | None, pairing: Pairing | None) -> Canonical:
    """Order, nesting, doubled negation and spelling of numbers taken away.

    With `pairing`, the concepts of the old dataset are called by their ids in the new one.
    """
    match predicate:
        case None:
            return ()
        case ConceptTest(concept, operator, values):
            return _test(concept_now(concept, pairing), operator, values)
        case Not(part):
            return _negated(part, pairing)
        case AllOf(parts):
            return _joined("all", parts, pairing)
        case AnyOf(parts):
            return _joined("any", parts, pairing)


def told(predicate: Predicate | None) -> str:
    """The predicate for people and for fingerprints: `91092 above 1 and 90110 present`."""
    match predicate:
        case None:
            return ""
        case ConceptTest(concept, operator, values):
            return " ".join([concept, operator.value.replace("_", " "), " or ".join(values)]).strip()
        case Not(part):
            return f"not ({told(part)})"
        case AllOf(parts):
            return " and ".join(_bracketed(part) for part in parts)
        case AnyOf(parts):
            return " or ".join(_bracketed(part) for part in parts)


def concept_now(identifier: str, pairing: Pairing | None) -> str:
    """The id in the new dataset of an old concept; its own where it is gone."""
    pair = pairing.of_old(identifier) if pairing else None
    return pair.new.concept.id if pair else identifier


def lexical(value: str) -> str:
    """One spelling for each number: 1, 1.0 and 01 are one."""
    try:
        return format(Decimal(value).normalize(), "f")
    except InvalidOperation:
        return value


def _bracketed(predicate: Predicate) -> str:
    return f"({told(predicate)})" if isinstance(predicate, AllOf | AnyOf) else told(predicate)


def _test(concept: str, operator: Operator, values: tuple[str, ...]) -> Canonical:
    """A choice of one value is an equation; a bound is a number."""
    if operator in (Operator.EQUALS, Operator.IN):
        return ("test", concept, Operator.IN.value, tuple(sorted(set(values))))
    return ("test", concept, operator.value, tuple(map(lexical, values)))


def _negated(part: Predicate, pairing: Pairing | None) -> Canonical:
    if isinstance(part, Not):
        return canonical(part.part, pairing)
    if isinstance(part, ConceptTest) and part.operator in _OPPOSITE:
        return ("test", concept_now(part.concept, pairing), _OPPOSITE[part.operator].value, ())
    return ("not", canonical(part, pairing))


def _joined(word: str, parts: tuple[Predicate, ...], pairing: Pairing | None) -> Canonical:
    found: set[Canonical] = set()
    for part in parts:
        if isinstance(part, AllOf if word == "all" else AnyOf):
            found.update(canonical(inner, pairing) for inner in part.parts)
        else:
            found.add(canonical(part, pairing))
    return next(iter(found)) if len(found) == 1 else (word, *sorted(found, key=repr))
