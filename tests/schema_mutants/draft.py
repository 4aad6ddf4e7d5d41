"""The documents of a schema as lxml trees that may be edited, and the places in them that a message can meet."""

from __future__ import annotations

import posixpath
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from lxml import etree

from generator.model.qname import XSD_NAMESPACE
from generator.read.xsd.builtin_documents import XML_NAMESPACE
from generator.read.xsd.closure import resolve_closure
from generator.sample.dice import Dice
from tests.schema_mutants.reach import reached_nodes

Node = etree._Element
Test = Callable[[Node], bool]


class NoPlaceError(Exception):
    """There is no fitting place for an edit."""


def xs(local: str) -> str:
    """The tag of an element of XML Schema."""
    return f"{{{XSD_NAMESPACE}}}{local}"


def local(node: Node) -> str:
    """The local name of an element of a schema document; empty for a comment or an element that is not XML Schema's."""
    return str(node.tag).removeprefix(f"{{{XSD_NAMESPACE}}}") if isinstance(node.tag, str) else ""


@dataclass(frozen=True)
class Base:
    """A schema to make mutants of: `documents` by path, the start first; `reached` numbers the elements that count."""

    name: str
    start: str
    documents: dict[str, bytes]
    reached: dict[str, frozenset[int]]
    root: str | None = None

    @classmethod
    def read(cls, name: str, start: Path, root: str | None = None) -> Base:
        """The closure of a schema file. Documents stand where their references spell them, in the same letter case."""
        closure = resolve_closure(start, ignore_case=True)
        spelled = {
            reference.target: posixpath.normpath(posixpath.join(posixpath.dirname(document.path), reference.location))
            for document in closure.documents
            for reference in document.references
            if reference.target and reference.location
        }
        documents = {spelled.get(one.path, one.path): one.data for one in closure.documents if not one.builtin}
        path = spelled.get(closure.start.path, closure.start.path)
        trees = {path: etree.fromstring(data) for path, data in documents.items()}
        return cls(name, path, documents, reached_nodes(trees, path, root), root)

    @property
    def size(self) -> int:
        """In bytes, all documents together."""
        return sum(map(len, self.documents.values()))

    @cached_property
    def rewritten(self) -> dict[str, bytes]:
        """The documents as a draft writes them that nothing happened to."""
        return self.draft().written()

    def draft(self) -> Draft:
        """A copy to edit."""
        trees = {path: etree.fromstring(data) for path, data in self.documents.items()}
        places = {
            path: [node for number, node in enumerate(tree.iter()) if number in self.reached[path]]
            for path, tree in trees.items()
            if tree.get("targetNamespace") != XML_NAMESPACE  # it is that of the W3C, whatever a schema ships
        }
        return Draft(self.start, trees, [node for nodes in places.values() for node in nodes])


@dataclass
class Draft:
    """Documents being edited. `reached` are the elements that a message of the root element may have to do with."""

    start: str
    trees: dict[str, Node]
    reached: list[Node]

    def some(self, *locals_: str, where: Test = lambda _: True) -> list[Node]:
        """All fitting elements with one of these local names."""
        tags = {xs(one) for one in locals_}
        return [node for node in self.reached if node.tag in tags and where(node)]

    def pick(self, dice: Dice, *locals_: str, where: Test = lambda _: True) -> Node:
        """A fitting element. NoPlaceError where there is none."""
        left = self.some(*locals_)
        while left:
            place = dice.number(0, len(left) - 1)
            left[place], left[-1] = left[-1], left[place]
            node = left.pop()
            if where(node):
                return node
        raise NoPlaceError

    def all(self, *locals_: str) -> Iterator[Node]:
        """Every element with one of these local names, whether a message meets it or not."""
        for tree in self.trees.values():
            yield from tree.iter(*(xs(one) for one in locals_))

    def globals(self, *locals_: str) -> Iterator[Node]:
        """Every global declaration or definition of these kinds."""
        for tree in self.trees.values():
            yield from tree.iterchildren(*(xs(one) for one in locals_))

    def replace(self, path: str, tree: Node) -> None:
        """Put another document in the place of one."""
        self.trees[path] = tree

    def written(self) -> dict[str, bytes]:
        """The documents as they are to be written."""
        return {
            path: etree.tostring(tree.getroottree(), xml_declaration=True, encoding="UTF-8")
            for path, tree in self.trees.items()
        }


def write(documents: dict[str, bytes], folder: Path) -> None:
    """Write documents below a folder."""
    for path, data in documents.items():
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data)
