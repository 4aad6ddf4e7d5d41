"""A dataset definition from an XSD alone, for specifications that come without one."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from generator.findings import Finding, Severity
from generator.model.dataset import Cardinality, Concept, ConceptType, Conformance, Dataset, Text
from generator.model.frozen_map import FrozenMap
from generator.model.paths import prefixes_by_namespace, written
from generator.model.places import Place, Places
from generator.model.qname import QName, local_name
from generator.model.specification import Link, LinkKind
from generator.read.deriving.code_lists import CodeLists
from generator.read.deriving.identity import Identities, common_root
from generator.read.deriving.nodes import MOST_BY_PATH, MOST_DEEP, Tree, TreeNode, grow, is_group
from generator.read.deriving.wording import Wording, described, wording

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.model.complex_type import Attribute
    from generator.model.item_facts import ItemFacts
    from generator.model.particle import Element
    from generator.model.schema import Schema


@dataclass(frozen=True, slots=True)
class Derivation:
    """A derived dataset, the links that come with it, and what was cut."""

    dataset: Dataset
    links: FrozenMap[str, Link]
    findings: tuple[Finding, ...] = ()


def derive(schema: Schema, root: Element, *, identifier: str, version: str) -> Derivation:
    """Make concepts of the elements and attributes of a message that starts with `root`.

    Concept ids, labels, cardinality, conformance, types, codes, units and ranges come from the schema where it has them
    (ADA: fixed attributes and the annotations before each type; others: appinfo, documentation, facets). Without ids,
    the path is the id. Where a schema has ids, elements without one that only hold others are left out and their
    content moves up.
    """
    places = Places(schema)
    start = Place((root,), "")
    tree = grow(places, start, attributes=True)
    ids = [token for node in _walk(tree.root) if not node.attribute and (token := _token(schema, node))]
    if ids:
        tree = grow(places, start, attributes=False)
    deriver = _Deriver(schema, places, Identities(schema, common_root(ids)), has_ids=bool(ids))
    concepts = tuple(deriver.concepts(tree.root))
    dataset = Dataset(
        id=identifier,
        version=version,
        title=_title(schema, root, identifier),  # the version is always told beside it
        concepts=concepts,
        code_lists=tuple(deriver.code_lists.lists.values()),
        concept_root=deriver.identities.concept_root,
        root=root.name,
        derived=True,
        digest=schema.digest,
    )
    links = _written_links(deriver.links, schema, dataset)
    return Derivation(dataset, links, tuple(_cut(tree)))


def _token(schema: Schema, node: TreeNode) -> str | None:
    return Identities(schema).written(node.place.element)


def _walk(node: TreeNode) -> Iterator[TreeNode]:
    for child in node.children:
        yield child
        yield from _walk(child)


@dataclass(slots=True)
class _Deriver:
    schema: Schema
    places: Places
    identities: Identities
    has_ids: bool
    code_lists: CodeLists = field(default_factory=CodeLists)
    links: list[tuple[str, Place, QName | None]] = field(default_factory=list)

    def concepts(self, parent: TreeNode) -> Iterator[Concept]:
        """The concepts below a node."""
        for node in parent.children:
            if node.attribute is not None:
                yield self._attribute(node, node.attribute)
            elif is_group(self.places, node.place):
                if self.has_ids and self.identities.written(node.place.element) is None:
                    yield from self.concepts(node)
                else:
                    yield self._group(node)
            else:
                yield self._item(node)

    def _group(self, node: TreeNode) -> Concept:
        words = self._wording(node)
        identifier = self._identify(node, None)
        return Concept(
            id=identifier,
            name=local_name(node.place.element.name),
            label=words.label,
            definition=words.definition,
            type=ConceptType.GROUP,
            cardinality=self.places.cardinality(node.place),
            conformance=words.conformance,
            concepts=tuple(self.concepts(node)),
        )

    def _item(self, node: TreeNode) -> Concept:
        element = node.place.element
        value = self.places.value_attribute(element)
        words = self._wording(node)
        facts = self.places.facts(element, value)
        cardinality = self.places.cardinality(node.place)
        conformance = words.conformance or (
            None if self.has_ids else _conformance(cardinality, nillable=element.nillable)
        )
        return self._concept(node, value, words, facts, cardinality, conformance)

    def _attribute(self, node: TreeNode, attribute: Attribute) -> Concept:
        words = described(attribute.annotation, local_name(attribute.name), attribute.annotation)
        facts = self.places.facts(node.place.element, attribute.name)
        cardinality = Cardinality(int(attribute.required), 1)
        return self._concept(node, attribute.name, words, facts, cardinality, _conformance(cardinality, nillable=False))

    def _concept(  # noqa: PLR0913, PLR0917  a concept has that many sides
        self,
        node: TreeNode,
        value: QName | None,
        words: Wording,
        facts: ItemFacts,
        cardinality: Cardinality,
        conformance: Conformance | None,
    ) -> Concept:
        name = local_name(node.attribute.name if node.attribute else node.place.element.name)
        code_list = self.code_lists.give(facts, name)
        kind = ConceptType.STRING if facts.type is ConceptType.CODE and code_list is None else facts.type
        return Concept(
            id=self._identify(node, value),
            name=name,
            label=words.label,
            definition=words.definition,
            type=kind,
            cardinality=cardinality,
            conformance=conformance,
            unit=facts.units[0] if len(facts.units) == 1 else None,
            range=facts.range,
            precision=facts.precision,
            code_list=code_list,
        )

    def _identify(self, node: TreeNode, value: QName | None) -> str:
        identifier = self.identities.give(node)
        self.links.append((identifier, node.place, value))
        return identifier

    def _wording(self, node: TreeNode) -> Wording:
        element = node.place.element
        declared = self.schema.complex_types.get(element.type) or self.schema.simple_types.get(element.type)
        return wording(element, declared)


def _conformance(cardinality: Cardinality, *, nillable: bool) -> Conformance:
    if cardinality.minimum == 0:
        return Conformance.OPTIONAL
    return Conformance.REQUIRED if nillable else Conformance.MANDATORY


def _title(schema: Schema, root: Element, otherwise: str) -> Text:
    declared = schema.type(root.type).annotation
    if not (root.annotation.documentation or declared.documentation):
        return Text(otherwise)
    return described(root.annotation, local_name(root.name), declared).label


def _written_links(
    found: list[tuple[str, Place, QName | None]], schema: Schema, dataset: Dataset
) -> FrozenMap[str, Link]:
    prefixes = prefixes_by_namespace(schema, dataset)
    return FrozenMap(
        (
            identifier,
            Link(
                concept=identifier,
                steps=place.steps,
                owner=place.owner,
                type=place.element.type,
                xpath=written(place.steps, value, prefixes),
                kind=LinkKind.DERIVED,
                value=value,
            ),
        )
        for identifier, place, value in found
    )


def _cut(tree: Tree) -> Iterator[Finding]:
    if tree.cut:
        yield Finding(
            "RD051",
            "recursion-cut",
            Severity.INFO,
            f"{tree.cut} elements hold a type they stand in themselves, or stand more than {MOST_DEEP} deep; "
            "the derived dataset stops there.",
            "Write a dataset definition if you need deeper levels.",
        )
    if not tree.by_path:
        yield Finding(
            "RD052",
            "dataset-capped",
            Severity.INFO,
            f"The schema has more than {MOST_BY_PATH:,} places; each type is a concept only where it is nearest to the "
            f"root, {tree.repeated} repetitions are left out.",
            "Write a dataset definition with the concepts you deliver.",
        )
