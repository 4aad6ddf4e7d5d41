"""Which concepts a finding is about."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.compare.pairing.pairing import Pairing
    from generator.compare.pairing.placed import Placed
    from generator.findings import Finding
    from generator.model.qname import QName

_ABOUT_LISTS = frozenset(f"DS{number:03}" for number in range(15, 24))
Lists = tuple[str | None, str | None]
Declaration = tuple[bool, str, "QName", "QName | None"]
"""Whether it is of the new schema, the key of the type, the name of its child, the attribute that holds the value."""


class Covering:
    """Looks up concepts, called by their ids in the new dataset wherever they are in it."""

    def __init__(self, pairing: Pairing) -> None:
        """`pairing` is that of the two datasets the findings are about."""
        self._pairing = pairing
        self._old = {placed.concept.id: placed for placed in pairing.old.placed}
        self._new = {placed.concept.id: placed for placed in pairing.new.placed}
        self._users: dict[Lists, set[str]] = {}
        for pair in pairing.pairs:
            key = (pair.old.concept.code_list, pair.new.concept.code_list)
            self._users.setdefault(key, set()).add(pair.new.concept.id)
        self._declared: dict[Declaration, set[str]] = {}
        for placed in (*pairing.old.placed, *pairing.new.placed):
            for declaration in self._declarations(placed):
                self._declared.setdefault(declaration, set()).add(self.now(placed.concept.id))

    def of(self, finding: Finding) -> frozenset[str]:
        """Its own concept, those of the places it was made of, and for a code list all that use it."""
        found = {self.now(one.concept) for one in (finding, *finding.folded) if one.concept}
        if finding.rule in _ABOUT_LISTS:
            for identifier in list(found):
                found |= self._sharing(identifier)
        return frozenset(found)

    def now(self, identifier: str) -> str:
        """The id in the new dataset; its own where it is not in it."""
        pair = None if identifier in self._new else self._pairing.of_old(identifier)
        return pair.new.concept.id if pair else identifier

    def places(self, identifier: str | None) -> frozenset[str]:
        """The paths of a concept, and of its element, in the old message and the new one."""
        identifier = self.now(identifier or "")
        pair = self._pairing.of_new(identifier)
        placed = (pair.old, pair.new) if pair else (self._old.get(identifier), self._new.get(identifier))
        paths = [one.link.xpath for one in placed if one and one.link]
        return frozenset(paths)

    def same_element(self, identifier: str | None) -> frozenset[str]:
        """The concepts that stand in the same child of the same type: the schema tells of them but once."""
        identifier = self.now(identifier or "")
        pair = self._pairing.of_new(identifier)
        placed = (pair.old, pair.new) if pair else (self._old.get(identifier), self._new.get(identifier))
        found = {identifier}
        for declaration in (key for one in placed if one for key in self._declarations(one)):
            found |= self._declared[declaration]
        return frozenset(found)

    def _declarations(self, placed: Placed) -> Iterator[Declaration]:
        if placed.link:
            is_new = self._new.get(placed.concept.id) is placed
            yield is_new, placed.link.owner, placed.link.steps[-1], placed.link.value

    def above_removed(self, identifier: str) -> Iterator[str]:
        """The groups that held a concept which is gone, nearest first."""
        return self._above(self._old.get(identifier))

    def above_added(self, identifier: str) -> Iterator[str]:
        """The groups that hold a concept which is new, nearest first."""
        return self._above(self._new.get(identifier))

    def _above(self, placed: Placed | None) -> Iterator[str]:
        return (self.now(group.concept.id) for group in placed.above()) if placed else iter(())

    def _sharing(self, identifier: str) -> set[str]:
        pair = self._pairing.of_new(identifier)
        key = (pair.old.concept.code_list, pair.new.concept.code_list) if pair else None
        return self._users.get(key, set()) if key else set()
