"""What each concept asks by itself: conformance, condition, range, code list and cardinality (family DM)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.findings import Finding, Location, Severity
from generator.model.dataset import CodeList, Concept, Conformance, Text
from generator.model.rule import concepts_of
from generator.validate.rules.bounds import outside
from generator.validate.rules.message_view import MessageView, is_nil
from generator.validate.rules.required_if import due_but_missing
from generator.validate.wording import Kind, Spot, plain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml import etree

    from generator.model.specification import Specification
    from generator.validate.place import Places, Steps

MANDATORY_MISSING = Kind(
    "DM001",
    "mandatory-missing",
    Text("{label} is verplicht, maar ontbreekt of is leeg.", "{label} is mandatory, but is missing or empty."),
    Text("Vul {label} in; leeg of null mag hier niet.", "Fill in {label}; empty or null will not do."),
)
CONDITIONAL_MISSING = Kind(
    "DM002",
    "conditional-missing",
    Text(
        "{label} ontbreekt, terwijl het hier wel hoort. Voorwaarde: {condition}",
        "{label} is missing, though it is due here. Condition: {condition}",
    ),
    Text(
        "Vul {label} in, of herstel waar de voorwaarde van afhangt.",
        "Fill in {label}, or correct what the condition depends on.",
    ),
)
OUT_OF_RANGE = Kind(
    "DM003",
    "value-out-of-range",
    Text("{label} valt buiten het toegestane bereik ({range}).", "{label} is outside the allowed range ({range})."),
    Text("Controleer de waarde en de eenheid.", "Check the value and its unit."),
)
CODE_UNKNOWN = Kind(
    "DM004",
    "code-unknown",
    Text(
        "{label} heeft een code die niet in de lijst {list} staat ({count} codes).",
        "{label} has a code that is not in the list {list} ({count} codes).",
    ),
    Text("Kies een code uit de lijst {list}.", "Choose a code from the list {list}."),
)
WRONG_CARDINALITY = Kind(
    "DM005",
    "cardinality-broken",
    Text(
        "{label} komt hier {number} keer voor; het hoort {cardinality} te zijn.",
        "{label} occurs {number} times here; it should be {cardinality}.",
    ),
    Text("Breng het aantal op {cardinality}.", "Bring the number to {cardinality}."),
)
CONDITION_NOT_JUDGED = Kind(
    "DM006",
    "rule-not-judged",
    Text(
        "De voorwaarde van {label} is niet beoordeeld: concept {concepts} heeft geen plaats in het bericht.",
        "The condition of {label} was not judged: concept {concepts} has no place in the message.",
    ),
    Text("Herstel de voorwaarde in de datasetdefinitie.", "Mend the condition in the dataset definition."),
    Severity.INFO,
)


def concept_findings(spec: Specification, view: MessageView, places: Places) -> Iterator[Finding]:
    """What every linked concept has against the message; one that is draft or deprecated is never due."""
    checks = _Checks(spec, view, places)
    for concept, parent in spec.dataset.walk_with_parents():
        if view.linked(concept.id):
            yield from checks.of(concept, parent)


class _Checks:
    def __init__(self, spec: Specification, view: MessageView, places: Places) -> None:
        self._view = view
        self._places = places
        self._lists: dict[str, CodeList] = {code_list.id: code_list for code_list in spec.dataset.code_lists}

    def of(self, concept: Concept, parent: Concept | None) -> Iterator[Finding]:
        holders = [element for element in self._view.at(self._holder(concept, parent)) if not is_nil(element)]
        if concept.status == "active":
            if concept.conformance is Conformance.MANDATORY:
                yield from self._mandatory(concept, holders)
            if concept.conformance is Conformance.CONDITIONAL:
                yield from self._conditional(concept)
            yield from self._cardinality(concept, holders)
        yield from self._range(concept)
        yield from self._code(concept)

    def _holder(self, concept: Concept, parent: Concept | None) -> Steps:
        """The steps to the element that should hold the concept: its group's, else whatever stands above it."""
        steps = self._view.link(concept.id).steps
        if parent is not None and self._view.linked(parent.id):
            above = self._view.link(parent.id).steps
            if len(above) < len(steps) and steps[: len(above)] == above:
                return above
        return self._view.group_steps(concept.id)

    def _number(self, concept: Concept, holder: etree._Element) -> int:
        """How often it occurs: its elements, null or not; as an attribute of the holder itself, once or not at all."""
        found = self._under(concept, holder)
        return len(found) if found != [holder] else int(self._view.present(concept.id, holder))

    def _under(self, concept: Concept, holder: etree._Element) -> list[etree._Element]:
        return self._view.at(self._view.link(concept.id).steps, holder)

    def _mandatory(self, concept: Concept, holders: list[etree._Element]) -> Iterator[Finding]:
        for holder in holders:
            found = self._under(concept, holder)
            empty = [element for element in found if not self._view.present(concept.id, element)]
            for element in empty if found else [holder]:
                yield self._say(MANDATORY_MISSING, element, concept)

    def _conditional(self, concept: Concept) -> Iterator[Finding]:
        if concept.condition is None or concept.condition.when is None:
            return
        unknown = sorted({name for name in concepts_of(concept.condition.when) if not self._view.linked(name)})
        if unknown:
            words = {"label": self._places.label(concept), "concepts": ", ".join(unknown)}
            spot = Spot(Location(self._places.name), concept=concept.id, label=words["label"])
            yield CONDITION_NOT_JUDGED.at(spot, self._places.language, **words)
            return
        condition = plain(concept.condition.text, self._places.language)
        for breach in due_but_missing(concept.id, concept.condition.when, self._view):
            yield self._say(CONDITIONAL_MISSING, breach.element, concept, condition=condition)

    def _cardinality(self, concept: Concept, holders: list[etree._Element]) -> Iterator[Finding]:
        least, most = concept.cardinality.minimum, concept.cardinality.maximum
        said_otherwise = concept.conformance in (Conformance.MANDATORY, Conformance.CONDITIONAL)
        for holder in holders:
            number = self._number(concept, holder)
            too_few = number < least and (number > 0 or not said_otherwise)
            if too_few or (most is not None and number > most):
                words = {"number": str(number), "cardinality": str(concept.cardinality)}
                yield self._say(WRONG_CARDINALITY, holder, concept, **words)

    def _range(self, concept: Concept) -> Iterator[Finding]:
        if concept.range is None or concept.is_group:
            return
        bounds = (concept.range.minimum, concept.range.maximum)
        shown = " - ".join("..." if bound is None else bound for bound in bounds)
        for breach in outside(concept.id, *bounds, self._view):
            yield self._say(OUT_OF_RANGE, breach.element, concept, range=f"{shown} {concept.unit or ''}".strip())

    def _code(self, concept: Concept) -> Iterator[Finding]:
        code_list = self._lists.get(concept.code_list or "")
        if code_list is None or code_list.open:
            return
        values = {code.value for code in code_list.codes}
        words = {
            "list": plain(code_list.label, self._places.language) or code_list.id,
            "count": str(len(code_list.codes)),
        }
        for element in self._view.occurrences(concept.id):
            if self._view.present(concept.id, element) and self._view.text(concept.id, element) not in values:
                yield self._say(CODE_UNKNOWN, element, concept, **words)

    def _say(self, kind: Kind, element: etree._Element, concept: Concept, **words: str) -> Finding:
        spot = self._places.spot(element, concept=concept)
        return kind.at(spot, self._places.language, label=self._places.label(concept), **words)
