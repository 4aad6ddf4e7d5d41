"""Ties each concept to its place in the message: by explicit path, by concept id, by name; surest first."""

from __future__ import annotations

from dataclasses import dataclass, field
from difflib import get_close_matches
from typing import TYPE_CHECKING

from generator.findings import Finding, Severity, fingerprint
from generator.model.concept_ids import concept_id_tokens, id_spellings
from generator.model.frozen_map import FrozenMap
from generator.model.paths import parse, prefixes_by_namespace, written
from generator.model.places import Child, Place, Places
from generator.model.qname import QName, local_name
from generator.model.specification import Link, LinkKind
from generator.read.linking.fold import fold
from generator.read.linking.names import Names

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.model.dataset import Concept, Dataset
    from generator.model.particle import Element
    from generator.model.schema import Schema

_MOST_HINTS = 200
_MOST_NAMES = 2_000


@dataclass(frozen=True, slots=True)
class Linking:
    """The links by concept id, and what to tell about the concepts that could not be linked."""

    links: FrozenMap[str, Link]
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class _Target:
    """A place, and the attribute of it that the concept is (None: the element itself)."""

    place: Place
    kind: LinkKind
    attribute: QName | None = None

    @property
    def key(self) -> tuple[tuple[QName, ...], QName | None]:
        """What two concepts may not share."""
        return self.place.steps, self.attribute


def link(schema: Schema, root: Element, dataset: Dataset) -> Linking:
    """Link every concept of `dataset` to its place in a message that starts with `root`.

    A concept is sought right below its parent's place first, then anywhere below it. ADA's hidden elements are never
    a place. A concept without a place is a finding (XD001); a path that leads nowhere too (RD050).
    """
    linker = _Linker(schema, dataset, Places(schema), Place((root,), ""))
    linker.group(dataset.concepts, linker.root)
    return Linking(FrozenMap(linker.links), tuple(linker.findings))


@dataclass(slots=True)
class _Linker:
    schema: Schema
    dataset: Dataset
    places: Places
    root: Place
    links: dict[str, Link] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)
    _prefixes: dict[str, str] = field(init=False)
    _tokens: dict[str, dict[str, Place]] = field(default_factory=dict)
    _names: dict[str, tuple[Names[Child], Names[QName], Names[Place]]] = field(default_factory=dict)
    _hints: int = 0

    def __post_init__(self) -> None:
        self._prefixes = prefixes_by_namespace(self.schema, self.dataset)

    def group(self, concepts: Iterable[Concept], parent: Place) -> None:
        """Link the concepts of one group: the sure ones first, so that a name never takes another's place."""
        siblings = tuple(concepts)
        found: dict[int, _Target] = {}
        taken: set[tuple[tuple[QName, ...], QName | None]] = set()
        for seek in (self._by_path, self._by_id, self._by_name):
            for index, concept in enumerate(siblings):
                target = None if index in found else seek(concept, parent)
                if target and (target.kind is LinkKind.XPATH or target.key not in taken):
                    found[index] = target
                    taken.add(target.key)
        for index in sorted(range(len(siblings)), key=lambda index: (index not in found, index)):
            self._settle(siblings[index], found.get(index), parent)

    def _settle(self, concept: Concept, target: _Target | None, parent: Place) -> None:
        told = len(self.findings)
        if target is not None:
            self.links.setdefault(concept.id, self._link(concept, target))
        if concept.concepts:
            self.group(concept.concepts, target.place if target else parent)
        if target is None:
            self._tell(concept, self._nearest(concept, parent), told)

    def _tell(self, concept: Concept, nearest: str | None, told: int) -> None:
        """Tell that a concept has no place; of a group of which nothing has, it is told once."""
        inside = [inner.id for inner in concept.walk()][1:]
        if not any(identifier in self.links for identifier in inside):
            self.findings[told:] = [finding for finding in self.findings[told:] if finding.rule != "XD001"]
        else:
            inside = []
        self.findings.insert(told, _without_place(concept, nearest, len(inside)))

    def _nearest(self, concept: Concept, parent: Place) -> str | None:
        """The name right below the group that looks most like the concept's and that no concept has.

        Past two hundred concepts without a place, or among thousands of names, none is sought: that takes its time.
        """
        self._hints += 1
        if self._hints > _MOST_HINTS or len(self.places.children(parent.element.type)) > _MOST_NAMES:
            return None
        taken = {link.steps for link in self.links.values()}
        names = {fold(local_name(p.element.name)): p for p in self.places.under(parent) if p.steps not in taken}
        close = get_close_matches(fold(concept.name), names, 1, 0.75)
        return local_name(names[close[0]].element.name) if close else None

    def _link(self, concept: Concept, target: _Target) -> Link:
        place = target.place
        value = target.attribute
        if value is None and not concept.is_group:
            value = self.places.value_attribute(place.element)
        return Link(
            concept=concept.id,
            steps=place.steps,
            owner=place.owner,
            type=place.element.type,
            xpath=written(place.steps, value, self._prefixes),
            kind=target.kind,
            value=value,
        )

    def _by_path(self, concept: Concept, parent: Place) -> _Target | None:  # noqa: ARG002  all ways look alike
        if concept.link is None:
            return None
        steps, attribute = parse(concept.link, self.dataset.prefixes)
        way = self.places.way(self.root, steps[1:]) if steps[:1] == (self.root.element.name,) else None
        place = way[-1] if way else None
        known = place and (attribute is None or any(attribute == item.name for item in self.places.attributes(place)))
        if place is None or not known:
            self.findings.append(_dangling(concept))
            return None
        carries = None if attribute is None or attribute == self.places.value_attribute(place.element) else attribute
        return _Target(place, LinkKind.XPATH, carries)

    def _by_id(self, concept: Concept, parent: Place) -> _Target | None:
        table = self._token_table(parent.element.type)
        for spelling in id_spellings(concept.id, self.dataset.concept_root):
            below = table.get(spelling)
            if below is not None:
                return _Target(Place(parent.elements + below.elements, below.owner), LinkKind.CONCEPT_ID)
        if parent is self.root and self._says(self.root.element, concept):
            return _Target(self.root, LinkKind.CONCEPT_ID)
        return None

    def _says(self, element: Element, concept: Concept) -> bool:
        tokens = concept_id_tokens(self.schema, element)
        return any(spelling in tokens for spelling in id_spellings(concept.id, self.dataset.concept_root))

    def _token_table(self, key: str) -> dict[str, Place]:
        """Concept id, as the schema spells it -> the nearest place below an element of that type."""
        if key not in self._tokens:
            table: dict[str, Place] = {}
            for place in self.places.below(key):
                for token in concept_id_tokens(self.schema, place.element):
                    table.setdefault(token, place)
            self._tokens[key] = table
        return self._tokens[key]

    def _by_name(self, concept: Concept, parent: Place) -> _Target | None:
        children, attributes, _ = self._name_tables(parent.element.type)
        for near, carried in zip(children.alike(concept), attributes.alike(concept), strict=True):
            if near:
                return _Target(parent.then(*near[0]), LinkKind.NAME)
            if carried and not concept.is_group:
                return _Target(parent, LinkKind.NAME, carried[0])
        return self._deeper(concept, parent)

    def _deeper(self, concept: Concept, parent: Place) -> _Target | None:
        """The nearest place anywhere below with the concept's name, if only one is that near."""
        _, _, below = self._name_tables(parent.element.type)
        for hits in below.alike(concept):
            nearest = [place for place in hits if len(place.elements) == len(hits[0].elements)]
            if len(nearest) == 1:
                return _Target(Place(parent.elements + nearest[0].elements, nearest[0].owner), LinkKind.NAME)
        if parent is self.root and any(Names([(local_name(self.root.element.name), self.root)]).alike(concept)):
            return _Target(self.root, LinkKind.NAME)
        return None

    def _name_tables(self, key: str) -> tuple[Names[Child], Names[QName], Names[Place]]:
        """The names of a type's children, of the attributes that carry data, and of all that lies below it."""
        if key not in self._names:
            children, below = self.places.children(key), self.places.below(key)
            record = self.schema.complex_types.get(key)
            attributes = [item.name for item in record.attributes if item.fixed is None] if record else []
            self._names[key] = (
                Names((local_name(child[0].name), child) for child in children),
                Names((local_name(name), name) for name in attributes),
                Names((local_name(place.element.name), place) for place in below),
            )
        return self._names[key]


def _without_place(concept: Concept, nearest: str | None, inside: int) -> Finding:
    below = f", nor have the {inside} it holds" if inside else ""
    hint = f"Did you mean the element <{nearest}>? " if nearest else ""
    return Finding(
        "XD001",
        "concept-without-place",
        Severity.WARNING,
        f"{concept.label} ({concept.id}) has no place in the message{below}.",
        f"{hint}Add `link:` with its path to the concept, give the element the concept's id, or take the concept out.",
        location=concept.location,
        concept=concept.id,
        label=str(concept.label),
        old=concept.name,
        fingerprint=fingerprint("XD001", concept.id, concept.name, None),
    )


def _dangling(concept: Concept) -> Finding:
    return Finding(
        "RD050",
        "link-to-nowhere",
        Severity.WARNING,
        f"The path {concept.link} of {concept.label} ({concept.id}) leads nowhere in this schema.",
        "Mend the path, or delete `link:` so that the concept is sought by its id and name.",
        location=concept.location,
        concept=concept.id,
        label=str(concept.label),
        xpath=concept.link,
    )
