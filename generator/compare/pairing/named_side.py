"""The children of one specification's types, and the concepts they stand for."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from generator.compare.pairing.element_likeness import Child, child
from generator.model.concept_ids import concept_id_tokens
from generator.model.dataset import Cardinality
from generator.model.occurrence import occurrences
from generator.model.particle import elements_of
from generator.model.places import Places

if TYPE_CHECKING:
    from generator.model.complex_type import ComplexType
    from generator.model.particle import Element
    from generator.model.qname import QName
    from generator.model.schema import Schema
    from generator.model.specification import Specification


@dataclass(slots=True, eq=False)
class NamedSide:
    """One of the two specifications: which concepts its elements stand for."""

    specification: Specification
    places: Places = field(init=False)
    _by_owner: dict[tuple[str, QName], list[str]] = field(default_factory=lambda: defaultdict(list))

    def __post_init__(self) -> None:
        self.places = Places(self.specification.schema)
        for identifier, link in self.specification.links.items():
            self._by_owner[link.owner, link.steps[-1]].append(identifier)

    @property
    def schema(self) -> Schema:
        """Its schema."""
        return self.specification.schema

    def ids(self, owner: ComplexType, element: Element) -> list[str]:
        """The ids of the concepts an element of a type stands for: linked ones, then those the schema writes."""
        return self._by_owner.get((owner.key, element.name), []) + self.real_ids(element)

    def real_ids(self, element: Element) -> list[str]:
        """Ids that were not made from the path."""
        root = self.specification.dataset.concept_root
        tokens = concept_id_tokens(self.schema, element)
        return [token.removeprefix(f"{root}.") if root else token for token in tokens]

    def is_hidden(self, owner: ComplexType, name: QName) -> bool:
        """Whether a child is there for the schema's own tools: ADA writes the concept id at those as well."""
        return all(element.name != name for element, _ in self.places.children(owner.key))

    def ordered(self, owner: ComplexType) -> list[QName]:
        """The names of the children in order."""
        return list(children_of(self.schema, owner))

    def described(self, owner: ComplexType, elements: dict[QName, Element]) -> list[Child]:
        """What is known of these children."""
        often = occurrences(self.schema, owner)
        return [child(self.places, one, often.get(name, Cardinality())) for name, one in elements.items()]


def children_of(schema: Schema, owner: ComplexType) -> dict[QName, Element]:
    """The child elements by name, members of substitution groups after their head."""
    found: dict[QName, Element] = {}
    for element in elements_of(owner.particle):
        members = schema.substitutions.get(element.name, ()) if element.is_global else ()
        for one in (element, *members):
            found.setdefault(one.name, one)
    return found
