"""A content model made ready for comparing: a tree that knows what stands above each part."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

from generator.model.particle import lets_in
from generator.model.qname import QName

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from generator.model.particle import Element, Wildcard


class Kind(StrEnum):
    """What a node is."""

    LEAF = "leaf"
    SEQUENCE = "sequence"
    CHOICE = "choice"
    ALL = "all"


@dataclass(slots=True, eq=False)
class Node:
    """A part of a content model, `low` to `high` (None: unbounded) times.

    A leaf takes the elements of `takes` (an element and those that may stand for it, by name) or what its `wildcard`
    lets in. `names` are all concrete names in it, `wildcards` all wildcards. `parent` and `index` say where it stands.
    `nullable` tells whether it may be left out, `body_is_nullable` whether one occurrence may be empty; from the child
    `empty_from` on everything may be left out.
    """

    kind: Kind
    low: int
    high: int | None
    children: tuple[Node, ...] = ()
    takes: Mapping[QName, Element] = field(default_factory=dict)
    wildcard: Wildcard | None = None
    parent: Node | None = None
    index: int = 0
    names: frozenset[QName] = frozenset()
    wildcards: tuple[Wildcard, ...] = ()
    nullable: bool = False
    body_is_nullable: bool = False
    empty_from: int = 0

    def __post_init__(self) -> None:
        """Work out what follows from the parts, and tell the parts where they stand."""
        if self.kind is Kind.LEAF:
            self.names = frozenset(self.takes)
            self.wildcards = (self.wildcard,) if self.wildcard else ()
        else:
            self.names = frozenset().union(*(child.names for child in self.children))
            self.wildcards = tuple(one for child in self.children for one in child.wildcards)
            for index, child in enumerate(self.children):
                child.parent, child.index = self, index
        self.empty_from = len(self.children)
        while self.empty_from and self.children[self.empty_from - 1].nullable:
            self.empty_from -= 1
        self.body_is_nullable = self._may_be_empty()
        self.nullable = self.low == 0 or self.body_is_nullable

    def _may_be_empty(self) -> bool:
        if self.kind is Kind.LEAF:
            return False
        if self.kind is Kind.CHOICE:
            return any(child.nullable for child in self.children)
        return self.empty_from == 0

    @property
    def is_once(self) -> bool:
        """Whether it occurs exactly once."""
        return self.low == 1 and self.high == 1

    def leaves(self) -> Iterator[Node]:
        """The leaves, in document order."""
        if self.kind is Kind.LEAF:
            yield self
        for child in self.children:
            yield from child.leaves()


def may_meet(one: Wildcard, other: Wildcard) -> bool:
    """Whether two wildcards may let in the same name; true in doubt."""
    for first, second in ((one, other), (other, one)):
        named = not any(token.startswith("##") for token in first.namespaces)
        if named:
            return any(lets_in(second, QName(f"{{{uri}}} " if uri else " ")) for uri in first.namespaces)
    return True
