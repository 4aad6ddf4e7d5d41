"""The concepts of one dataset, each with where it stands among the others and in the message."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from generator.model.qname import local_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.model.dataset import CodeList, Concept
    from generator.model.qname import QName
    from generator.model.specification import Link, Specification

Place = tuple[tuple["QName", ...], "QName | None"]


@dataclass(frozen=True, slots=True, eq=False)
class Placed:
    """A concept where it stands.

    `parent` is the group that holds it, None at the top. `order` counts through the whole dataset. `link` is its place
    in the message, if it has one. `by_path` is true when its id was made from that place, for want of a real one.
    """

    concept: Concept
    parent: Placed | None
    order: int
    link: Link | None
    by_path: bool = False
    children: list[Placed] = field(default_factory=list)

    @property
    def place(self) -> Place | None:
        """The elements on the way to it, and the attribute that carries it."""
        return (self.link.steps, self.link.value) if self.link else None

    def above(self) -> Iterator[Placed]:
        """The groups that hold it, nearest first."""
        group = self.parent
        while group is not None:
            yield group
            group = group.parent


@dataclass(frozen=True, slots=True, eq=False)
class Side:
    """One of two datasets: its concepts in order, and its code lists by id."""

    specification: Specification
    placed: tuple[Placed, ...]
    code_lists: dict[str, CodeList]

    def codes(self, placed: Placed) -> CodeList | None:
        """The code list of a concept, if it has one."""
        return self.code_lists.get(placed.concept.code_list or "")

    def values(self, placed: Placed) -> frozenset[str]:
        """The values its code list allows."""
        found = self.codes(placed)
        return frozenset(code.value for code in found.codes) if found else frozenset()


def side(specification: Specification) -> Side:
    """Place every concept of a specification."""
    found: list[Placed] = []
    for concept in specification.dataset.concepts:
        _place(specification, concept, None, found)
    lists = {code_list.id: code_list for code_list in specification.dataset.code_lists}
    return Side(specification, tuple(found), lists)


def _place(specification: Specification, concept: Concept, parent: Placed | None, found: list[Placed]) -> Placed:
    link = specification.links.get(concept.id)
    by_path = specification.dataset.derived and link is not None and _is_by_path(concept.id, link)
    placed = Placed(concept, parent, len(found), link, by_path)
    found.append(placed)
    placed.children.extend(_place(specification, child, placed, found) for child in concept.concepts)
    return placed


def _is_by_path(identifier: str, link: Link) -> bool:
    """Whether an id is the path written out: with `:2` behind it where that was taken, or `/@name` for an attribute."""
    path = "/".join(map(local_name, link.steps[1:])) or local_name(link.steps[0])
    rest = identifier.removeprefix(path)
    return rest != identifier and (not rest or rest.startswith((":", "/@")))
