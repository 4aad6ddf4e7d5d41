"""Messages that may prove a verdict wrong: made at random, published, and those with one thing changed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from lxml import etree

from generator.model.particle import Element, elements_of
from generator.model.qname import QName, qname
from generator.sample.mutate.mutants import mutants
from tests.schema_mutants.sides import Side

_XSI_TYPE = "{http://www.w3.org/2001/XMLSchema-instance}type"
_SIZES = (3, 12, 40)


@dataclass(frozen=True)
class Message:
    """A message, and whether the old schema takes it."""

    root: etree._Element
    taken: bool

    @property
    def text(self) -> str:
        return etree.tostring(self.root, encoding="unicode")


def pool(side: Side, instances: tuple[Path, ...], most: int, budget: int) -> list[Message]:
    """At most so many messages, and so many bytes, about the schema of a side: valid ones and near misses."""
    found: list[Message] = []
    for data in _candidates(side, instances, most):
        budget -= len(data)
        if len(found) >= most or budget < 0:
            break
        root = etree.fromstring(data)
        if says_more(side, root):
            found.append(Message(root, side.takes(root)))
    return found


def _candidates(side: Side, instances: tuple[Path, ...], most: int) -> Iterator[bytes]:
    seeds = [data for size in _SIZES for data in side.messages(max(2, most // 20), size, seed=size)]
    yield from (path.read_bytes() for path in instances)
    yield from seeds
    for number, data in enumerate(seeds):
        yield from (one.data for one in mutants(etree.fromstring(data), side.soil, number, 1))


def says_more(side: Side, root: etree._Element) -> bool:
    """Whether each xsi:type names a complex type derived from the schema's own type that the element has anyway.

    Others (the declared type itself, a simple type, any type where anything may stand) say nothing that could not be
    left unsaid: the decision leaves them out of account, so a message that has one proves nothing.
    """
    return all(
        key != declared and key in side.schema.derived.get(declared, ()) and declared in side.own_types
        for key, declared in _named_types(side, root, side.root)
    )


def _named_types(side: Side, node: etree._Element, element: Element | None) -> Iterator[tuple[str, str]]:
    """The types that xsi:type names, each with the declared one; empty where nothing is declared."""
    declared = element.type if element is not None else ""
    key, said = declared, node.get(_XSI_TYPE)
    if said is not None:
        prefix, _, local = said.strip().rpartition(":")
        key = str(qname(node.nsmap.get(prefix or None), local))
        yield key, declared
    record = side.schema.complex_types.get(key)
    known = {one.name: one for one in elements_of(record.particle)} if record is not None else {}
    for child in node.iterchildren("*"):
        name = QName(str(child.tag))
        yield from _named_types(side, child, known.get(name) or side.schema.elements.get(name))
