"""The message as the mapping sees it: groups with their items, taken from the links and the generated classes."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from generator.emit.mapping.occurrence import minimum
from generator.emit.shape import FieldKind, FieldShape, RecordShape

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.emit.target import Request
    from generator.model.dataset import Concept
    from generator.model.particle import Element
    from generator.model.qname import QName
    from generator.model.specification import Link


@dataclass(slots=True)
class Item:
    """A value in a group.

    `shape` is the field of the group's record, `record` the class of the item's element, if it has one.
    `concept` and `link` are None for what the schema asks and the dataset does not describe.
    """

    shape: FieldShape
    where: str
    minimum: int
    concept: Concept | None = None
    link: Link | None = None
    record: RecordShape | None = None


@dataclass(slots=True)
class Group:
    """A record of the message with something to map in it. `shape` is the field it stands in; None for the root.

    `concept` is None for an element that only wraps concepts. `name` is the name of its contract, without `Mapping`;
    `key` is how `DatasetMapping` calls it.
    """

    record: RecordShape
    where: str
    shape: FieldShape | None = None
    minimum: int = 1
    concept: Concept | None = None
    items: list[Item] = field(default_factory=list)
    groups: list[Group] = field(default_factory=list)
    name: str = ""
    key: str = ""

    def walk(self) -> Iterator[Group]:
        """Itself and every group below it, in the order of the message."""
        yield self
        for group in self.groups:
            yield from group.walk()


@dataclass(slots=True)
class _Node:
    """An element of the message on the way to some concept."""

    steps: tuple[QName, ...]
    children: dict[QName, _Node] = field(default_factory=dict)
    links: list[Link] = field(default_factory=list)

    def below(self, name: QName) -> _Node:
        """The node of a child element, made if need be."""
        return self.children.setdefault(name, _Node((*self.steps, name)))


@dataclass(slots=True)
class TreeBuilder:
    """Turns the links of a specification into the tree of its groups."""

    request: Request
    concepts: dict[str, Concept] = field(default_factory=dict)

    def build(self) -> Group | None:
        """The root's group; None when the root has no content of its own to map."""
        specification = self.request.specification
        self.concepts = {concept.id: concept for concept in specification.dataset.walk()}
        root = specification.root
        record = self.request.shapes.records.get(root.type)
        if record is None:
            return None
        top = _Node((root.name,))
        for link in specification.links.values():
            self._plant(top, link, root)
        return self._group(top, record, "/" + root.name.rpartition("}")[2])

    @staticmethod
    def _plant(top: _Node, link: Link, root: Element) -> None:
        if not link.steps or link.steps[0] != root.name:
            return
        node = top
        for step in link.steps[1:]:
            node = node.below(step)
        node.links.append(link)

    def _group(self, node: _Node, record: RecordShape, where: str) -> Group:
        own = next((self.concepts[link.concept] for link in node.links if self._is_group(link)), None)
        group = Group(record, _xpath(node, where), concept=own)
        inner = {link.value: link for link in node.links if not self._is_group(link)}
        for shape in record.fields:
            if shape.kind is FieldKind.ELEMENT and shape.qname in node.children:
                self._add_element(group, shape, node.children[shape.qname])
            elif shape.kind in (FieldKind.ATTRIBUTE, FieldKind.VALUE) and shape.qname in inner:
                link = inner[shape.qname]
                group.items.append(Item(shape, link.xpath, int(not shape.optional), self.concepts[link.concept], link))
            else:
                self._add_undescribed(group, shape)
        return group

    def _is_group(self, link: Link) -> bool:
        return self.concepts[link.concept].is_group

    def _add_element(self, group: Group, shape: FieldShape, node: _Node) -> None:
        record = self.request.shapes.records.get(shape.type or "")
        least = self._minimum(group.record, node.steps[-1])
        if record is None or self._is_item(node) or _is_free(record):
            link = node.links[0] if node.links else None
            concept = self.concepts[link.concept] if link else None
            where = link.xpath if link else f"{group.where}/{node.steps[-1].rpartition('}')[2]}"
            group.items.append(Item(shape, where, least, concept, link, record))
            return
        below = self._group(node, record, f"{group.where}/{node.steps[-1].rpartition('}')[2]}")
        below.shape, below.minimum = shape, least
        group.groups.append(below)

    def _is_item(self, node: _Node) -> bool:
        return not node.children and len(node.links) == 1 and not self._is_group(node.links[0])

    def _add_undescribed(self, group: Group, shape: FieldShape) -> None:
        """What the schema asks without the dataset saying so; and ids, to which other items refer."""
        if shape.fixed or shape.default is not None or shape.qname is None:
            return
        local = shape.qname.rpartition("}")[2]
        if shape.kind is FieldKind.ATTRIBUTE:
            if not shape.optional or self._is_id(shape):
                group.items.append(Item(shape, f"{group.where}/@{local}", int(not shape.optional)))
        elif shape.kind is FieldKind.ELEMENT:
            least = self._minimum(group.record, shape.qname)
            if least:
                record = self.request.shapes.records.get(shape.type or "")
                group.items.append(Item(shape, f"{group.where}/{local}", least, record=record))

    def _is_id(self, shape: FieldShape) -> bool:
        simple = self.request.specification.schema.simple_types.get(shape.type or "")
        return simple is not None and simple.builtin is not None and simple.builtin.endswith("}ID")

    def _minimum(self, record: RecordShape, name: QName) -> int:
        complex_type = self.request.specification.schema.complex_types.get(record.type)
        return 0 if complex_type is None else minimum(complex_type, name)


def _is_free(record: RecordShape) -> bool:
    """Whether text and elements stand mixed in it, so that only the record as a whole can say what it holds."""
    return any(shape.kind is FieldKind.CONTENT for shape in record.fields)


def _xpath(node: _Node, where: str) -> str:
    return next((link.xpath for link in node.links if link.value is None), where)
