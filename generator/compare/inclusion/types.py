"""One pair of types in two elements: what text, children and attributes they allow."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from generator.compare.inclusion.attributes import ID_WHY, AttributeBreak, AttributeDoubt, compare_attributes
from generator.compare.inclusion.content.build import nothing
from generator.compare.inclusion.content.compare import compare_contents
from generator.compare.inclusion.content.outcome import Outcome
from generator.compare.inclusion.content.product import Pairing
from generator.compare.inclusion.decision import BreakKind
from generator.compare.inclusion.made import Text
from generator.compare.inclusion.simple import allows, included
from generator.compare.inclusion.text_values import Role, any_text, example_of, role_of, value_space
from generator.model.complex_type import ComplexType

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.compare.inclusion.minimal import Minimal
    from generator.compare.inclusion.side import Side, Slot
    from generator.compare.inclusion.simple.verdict import Values
    from generator.model.particle import Wildcard
    from generator.model.qname import QName

_NO_NAME = "an xs:IDREF can no longer refer to it"
_PROBES = ("x", "0", "1", "true", "2026-01-01", "P1D")


@dataclass(frozen=True, slots=True)
class TextBreak:
    """A text the taking type refuses."""

    kind: BreakKind
    text: Text
    facet: str | None = None
    values: tuple[str, ...] = ()


@dataclass(slots=True)
class TypeOutcome:
    """What comparing two types gives.

    `doubts` are (attribute or None, why). `recast` are the attributes (None: the text) of which values may be
    equal by one type and not by the other.
    """

    content: Outcome = field(default_factory=Outcome)
    texts: list[TextBreak] = field(default_factory=list)
    attributes: list[AttributeBreak] = field(default_factory=list)
    doubts: list[tuple[QName | None, str]] = field(default_factory=list)
    recast: list[QName | None] = field(default_factory=list)


@dataclass(frozen=True, slots=True, eq=False)
class Pair:
    """Two elements at the same place and the types they have there."""

    given: Slot
    taking: Slot
    given_type: str
    taking_type: str


class Types:
    """Compares types."""

    def __init__(self, given: Side, taking: Side, makes: Minimal, takes: Minimal) -> None:
        """`makes` and `takes` know the smallest elements of either side."""
        self._given = given
        self._taking = taking
        self._makes = makes
        self._takes = takes
        self._opened: set[Wildcard] = set()

    def compare(self, pair: Pair, alias: Mapping[QName, QName]) -> TypeOutcome:
        """All breaks, matches and doubts. `alias` says which children go by another name in the taking type."""
        outcome = TypeOutcome()
        for found in compare_attributes(self._given, pair.given_type, self._taking, pair.taking_type):
            if isinstance(found, AttributeDoubt):
                outcome.doubts.append((found.name, found.why))
            else:
                outcome.attributes.append(found)
        allowed = self._given.text(pair.given, pair.given_type)
        if allowed is not None:
            self._simple(allowed, pair, outcome)
        elif self._given.has_text(pair.given_type) and pair.given.element.fixed is not None:
            self._fixed_mixed(pair.given.element.fixed, pair, outcome)
        else:
            self._children(pair, alias, outcome)
        self._assertions(pair, outcome)
        self._names(pair, outcome)
        outcome.recast = self._recast(pair)
        return outcome

    def _names(self, pair: Pair, outcome: TypeOutcome) -> None:
        """What was an xs:ID, and is none any more, cannot be referred to."""
        here, there = self._given.attributes(pair.given_type), self._taking.attributes(pair.taking_type)
        types: dict[QName | None, tuple[str, str]] = {
            name: (use.type, there[name].type) for name, use in here.items() if name in there
        }
        ours, theirs = self._given.text_type(pair.given_type), self._taking.text_type(pair.taking_type)
        if ours and theirs:
            types[None] = ours, theirs
        for name, (one, other) in types.items():
            was, is_now = role_of(self._given.schema, one), role_of(self._taking.schema, other)
            if was is Role.ID and is_now is not Role.ID and self._takes.ids.refer:
                outcome.doubts.append((name, _NO_NAME))

    def _recast(self, pair: Pair) -> list[QName | None]:
        found: list[QName | None] = []
        ours, theirs = self._given.text_type(pair.given_type), self._taking.text_type(pair.taking_type)
        if ours and theirs and value_space(self._given, ours) != value_space(self._taking, theirs):
            found.append(None)
        here, there = self._given.attributes(pair.given_type), self._taking.attributes(pair.taking_type)
        spaces = {
            name: (value_space(self._given, use.type), value_space(self._taking, there[name].type))
            for name, use in here.items()
            if name in there
        }
        found += [name for name, (one, other) in spaces.items() if one != other]
        return found

    # text

    def _simple(self, allowed: Values, pair: Pair, outcome: TypeOutcome) -> None:
        accepted = self._taking.text(pair.taking, pair.taking_type)
        role = role_of(self._given.schema, allowed.type)
        if accepted is not None:
            self._texts(allowed, accepted, outcome)
            wanted = role_of(self._taking.schema, accepted.type)
            if wanted in ID_WHY and wanted is not role:
                outcome.doubts.append((None, ID_WHY[wanted]))
            return
        if self._taking.has_text(pair.taking_type):
            self._may_be_empty(pair, outcome)
            self._fixed_text(pair, outcome)
            return
        texts = [text for text in (example_of(allowed), *_PROBES) if text and allows(allowed, text)]
        if texts:
            outcome.texts.append(TextBreak(BreakKind.TEXT, Text(texts[0], kept=True)))
        if allows(allowed, ""):
            self._may_be_empty(pair, outcome)

    def _texts(self, allowed: Values, accepted: Values, outcome: TypeOutcome) -> None:
        verdict = included(allowed, accepted)
        outcome.doubts += [(None, why) for why in verdict.undecided]
        outcome.texts += [
            TextBreak(BreakKind.VALUE, Text(one.witness, kept=True), one.facet, one.values) for one in verdict.breaks
        ]

    def _fixed_text(self, pair: Pair, outcome: TypeOutcome) -> None:
        """Mixed content with a fixed value, which is the one text that may stand there."""
        fixed = pair.taking.element.fixed
        if fixed is not None and fixed != pair.given.element.fixed:
            outcome.doubts.append((None, "its mixed content has a fixed value"))

    def _fixed_mixed(self, fixed: str, pair: Pair, outcome: TypeOutcome) -> None:
        """Mixed content with a fixed value holds that text, or nothing, but no elements (3.3.4, cvc-elt 5.2.2)."""
        accepted = self._taking.text(pair.taking, pair.taking_type)
        if accepted is not None:
            refused = next((text for text in (fixed, "") if not allows(accepted, text)), None)
            if refused is not None:
                outcome.texts.append(TextBreak(BreakKind.VALUE, Text(refused, kept=True), "type"))
            return
        self._may_be_empty(pair, outcome)
        if not self._taking.has_text(pair.taking_type) and fixed.strip():
            outcome.texts.append(TextBreak(BreakKind.TEXT, Text(fixed, kept=True)))
        elif self._taking.has_text(pair.taking_type):
            self._fixed_text(pair, outcome)

    # children

    def _children(self, pair: Pair, alias: Mapping[QName, QName], outcome: TypeOutcome) -> None:
        ours = self._makes.content(pair.given_type) or nothing()
        accepted = self._taking.text(pair.taking, pair.taking_type)
        theirs = self._takes.content(pair.taking_type) or nothing()
        pairing = Pairing(self._given, self._taking, self._makes.words, alias, self._opened)
        outcome.content = compare_contents(ours, theirs, pairing)
        if outcome.content.why:
            outcome.doubts.append((None, outcome.content.why))
        is_mixed = self._given.has_text(pair.given_type)
        if accepted is not None:
            if is_mixed and ours.nullable:
                self._texts(any_text(), accepted, outcome)
            elif ours.nullable and not allows(accepted, ""):
                outcome.texts.append(TextBreak(BreakKind.VALUE, Text(""), "type"))
        elif is_mixed and not self._taking.has_text(pair.taking_type):
            outcome.texts.append(TextBreak(BreakKind.TEXT, Text("x")))
        elif is_mixed:
            self._fixed_text(pair, outcome)

    def _may_be_empty(self, pair: Pair, outcome: TypeOutcome) -> None:
        """The taking type must do without children."""
        theirs = self._takes.content(pair.taking_type)
        if theirs is not None and not theirs.nullable:
            pairing = Pairing(self._given, self._taking, self._makes.words, {})
            found = compare_contents(nothing(), theirs, pairing)
            outcome.content.take_over(found)

    def _assertions(self, pair: Pair, outcome: TypeOutcome) -> None:
        ours, theirs = self._given.complex(pair.given_type), self._taking.complex(pair.taking_type)
        wanted = set(theirs.assertions) if isinstance(theirs, ComplexType) else set()
        if wanted - set(ours.assertions if isinstance(ours, ComplexType) else ()):
            outcome.doubts.append((None, "an assertion (xs:assert) has been added or changed"))
