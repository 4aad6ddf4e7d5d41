"""A message seen through the links of a dataset: which elements hold a concept, as seen from a place."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import takewhile
from typing import Any

from .dataset_nodes import Node
from .dataset_values import Value, value_of
from .namespaces import split

NULL_FLAVOR = "nullFlavor"
Steps = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Concept:
    """A concept that has a place in messages: see `bindings.rules`.

    `steps` lead to its element, `value` is the attribute that carries it (None: its text); `on_group`: it is an
    attribute of its group's own element. `called` is how errors name it, `labels` its name in Dutch and in English.
    """

    id: str
    kind: str
    steps: Steps
    value: str | None
    on_group: bool
    called: str
    labels: tuple[str, str]

    @property
    def is_group(self) -> bool:
        """Whether it holds other concepts."""
        return self.kind == "group"

    @property
    def group(self) -> Steps:
        """The steps to what holds the concept: its parent, or its own element if that is its group's."""
        return self.steps if self.on_group else self.steps[:-1]


def concepts_from(rows: Mapping[str, tuple[Any, ...]]) -> dict[str, Concept]:
    """The concepts of `bindings.rules`, by id."""
    return {name: Concept(name, *row) for name, row in rows.items()}


class View:
    """One message, read by concept. An element that is nil, or an item without a value, counts as absent."""

    def __init__(self, root: Node, concepts: Mapping[str, Concept]) -> None:
        """`root` is the message's first element."""
        self.root = root
        self.concepts = concepts
        self._values: dict[tuple[str, int], tuple[Value, ...]] = {}

    def let_go(self) -> None:
        """Forget the tree; the message is out of memory as soon as nobody else needs it."""
        waiting = [self.root]
        while waiting:
            waiting += waiting.pop().let_go()

    def at(self, steps: Steps, under: Node | None = None) -> list[Node]:
        """Every element at the end of `steps`, counted from the root; or only those under one element on the way."""
        if under is None:
            here, left = ([self.root] if steps[:1] == (self.root.name,) else []), steps[1:]
        else:
            here, left = [under], steps[under.depth :]
        for step in left:
            here = [child for node in here for child in node.named(step)]
        return here

    def occurrences(self, concept: str, seen_from: Node | None = None) -> list[Node]:
        """The concept's elements, present or not; as seen from an element, those in its `scope`."""
        found = self.concepts[concept]
        return self.at(found.steps, None if seen_from is None else self.scope(concept, seen_from))

    def scope(self, concept: str, seen_from: Node) -> Node | None:
        """The nearest element that holds `seen_from` and could hold the concept; None where there is none."""
        group = self.concepts[concept].group
        path = [node.name for node in reversed(list(seen_from.ancestors()))]
        for node in seen_from.ancestors():
            if group[: node.depth] == tuple(path[: node.depth]):
                return node
        return None

    def group_of(self, concept: str, node: Node) -> Node:
        """The element that holds this occurrence of the concept; the root element holds itself."""
        return node if node.parent is None or self.concepts[concept].on_group else node.parent

    def present(self, concept: str, node: Node) -> bool:
        """Whether the element holds something: a group that is there, or an item with a value."""
        if node.is_nil():
            return False
        return self.concepts[concept].is_group or self.text(concept, node) != ""

    def answered(self, concept: str, node: Node) -> bool:
        """Whether the element holds something, or says why it does not (HL7's nullFlavor)."""
        said_why = any(split(name)[1] == NULL_FLAVOR for name in node.attributes())
        return said_why or self.present(concept, node)

    def text(self, concept: str, node: Node) -> str:
        """The item's value as it stands in the message, without outer white space; empty if there is none."""
        carrier = self.concepts[concept].value
        text = node.text() if carrier is None else node.attribute(carrier) or ""
        return text.strip(" \t\r\n")

    def value(self, concept: str, node: Node) -> Value | None:
        """The item's value as its type means it; None if absent or not of that type."""
        found = self.concepts[concept]
        if found.is_group or not self.present(concept, node):
            return None
        return value_of(self.text(concept, node), found.kind)

    def values(self, concept: str, seen_from: Node) -> tuple[Value, ...]:
        """The values of a concept as seen from a place, each once."""
        scope = self.scope(concept, seen_from)
        key = concept, id(scope)
        if key not in self._values:
            found = (self.value(concept, node) for node in self.at(self.concepts[concept].steps, scope))
            self._values[key] = tuple(dict.fromkeys(value for value in found if value is not None))
        return self._values[key]

    def contexts(self, concepts: Iterable[str]) -> list[Node]:
        """The elements of the nearest group that holds all these concepts; the root element at least."""
        found = [self.concepts[concept] for concept in concepts]
        shared = takewhile(lambda names: len(set(names)) == 1, zip(*(one.group for one in found), strict=False))
        return self.at(tuple(names[0] for names in shared) or found[0].steps[:1])
