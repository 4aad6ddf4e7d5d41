"""Code lists from enumerations: one for each set of codes, named after its type or its concept."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from generator.model.dataset import Code, CodeList, Text
from generator.read.deriving.wording import readable

if TYPE_CHECKING:
    from generator.model.item_facts import ItemFacts


@dataclass(slots=True)
class CodeLists:
    """Collects code lists; the same codes under the same name are one list."""

    lists: dict[str, CodeList] = field(default_factory=dict)

    def give(self, facts: ItemFacts, name: str) -> str | None:
        """The id of the list with these codes; None when the item takes no codes."""
        if facts.codes is None:
            return None
        wish = facts.list_name or name
        number = 1
        identifier = wish
        while not self._fits(identifier, facts.codes, is_open=facts.open):
            number += 1
            identifier = f"{wish}_{number}"
        self.lists.setdefault(identifier, CodeList(identifier, Text(readable(wish)), facts.codes, facts.open))
        return identifier

    def _fits(self, identifier: str, codes: tuple[Code, ...], *, is_open: bool) -> bool:
        had = self.lists.get(identifier)
        return had is None or (had.codes == codes and had.open == is_open)
