"""Where a change is, for people: the concept, its label, the path and the line."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from generator.findings import Location
from generator.model.complex_type import Content
from generator.model.paths import prefixes_by_namespace, written
from generator.model.qname import local_name

if TYPE_CHECKING:
    from generator.compare.rules.xs.change import Change
    from generator.model.annotation import Source
    from generator.model.dataset import Concept
    from generator.model.qname import QName
    from generator.model.specification import Specification

Steps = tuple["QName", ...]


@dataclass(frozen=True, slots=True)
class Spot:
    """One place: the concept that stands there, if there is one, its XPath, and a name for it that stays."""

    concept: str | None
    label: str | None
    xpath: str
    stable: str
    shown: str


@dataclass(slots=True, eq=False)
class Spots:
    """Looks up the places of one specification."""

    specification: Specification
    _prefixes: dict[str, str] = field(init=False)
    _concepts: dict[str, Concept] = field(init=False)
    _by_steps: dict[Steps, str] = field(default_factory=dict)
    _by_type: dict[tuple[str, QName], str | None] = field(default_factory=dict)

    def __post_init__(self) -> None:
        specification = self.specification
        self._prefixes = prefixes_by_namespace(specification.schema, specification.dataset)
        self._concepts = {concept.id: concept for concept in specification.dataset.walk()}
        for link in specification.links.values():
            if link.value is None or len(link.steps) > 1:
                self._by_steps.setdefault(link.steps, link.concept)
                key = (link.type, link.steps[-1])
                self._by_type[key] = link.concept if key not in self._by_type else None

    def spot(self, steps: Steps, type_key: str | None, attribute: QName | None) -> Spot:
        """The place at the end of the steps, or an attribute there; `type_key` is that of the last element."""
        identifier = self._by_steps.get(steps) or self._by_type.get((type_key or "", steps[-1]))
        concept = self._concepts.get(identifier or "")
        label = str(concept.label) if concept else None
        xpath = written(steps, attribute, self._prefixes)
        names = "/".join(local_name(step) for step in steps)
        stable = f"{identifier or names}{f'/@{local_name(attribute)}' if attribute else ''}"
        return Spot(identifier, label, xpath, stable, _shown(steps[-1], label, attribute))


def _shown(name: QName, label: str | None, attribute: QName | None) -> str:
    """`<gewicht> (Geboortegewicht)`, `<gewicht>/@value`; the label only where it adds something."""
    text = f"<{local_name(name)}>"
    if attribute:
        text += f"/@{local_name(attribute)}"
    return f"{text} ({label})" if label and _bare(label) != _bare(local_name(name)) else text


def _bare(text: str) -> str:
    return "".join(letter for letter in text.casefold() if letter.isalnum())


def source_of(change: Change) -> Location | None:
    """The line where the change stands: in NEW, or in OLD for what is gone."""
    source = change.source or _declared(change)
    return Location(source.file, source.line) if source else None


def _declared(change: Change) -> Source | None:
    side = change.pair.old if change.gone else change.pair.new
    if change.child is not None and (child := side.content.elements.get(change.child)) is not None:
        return child.source
    if change.attribute is not None and (attribute := side.attributes.get(change.attribute)) is not None:
        return attribute.source or (side.record.source if side.record else None)
    if change.child is None and side.record is not None and side.record.content is not Content.SIMPLE:
        return side.record.source or side.element.source
    return side.element.source
