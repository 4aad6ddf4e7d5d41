"""The codes as a schema lists them, for a dataset definition that is compared with a schema alone."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from generator.model.dataset import CodeList, Text
from generator.model.places import Place, Places

if TYPE_CHECKING:
    from generator.compare.pairing.placed import Placed, Side


@dataclass(slots=True, eq=False)
class SchemaCodes:
    """Looks up the code list of a concept in its own schema."""

    side: Side
    _places: Places = field(init=False)
    _root: Place = field(init=False)

    def __post_init__(self) -> None:
        specification = self.side.specification
        self._places, self._root = Places(specification.schema), Place((specification.root,), "")

    def of(self, placed: Placed) -> CodeList | None:
        """The list that stands at the concept's place; None where there is none."""
        link, name = placed.link, placed.concept.code_list
        way = self._places.way(self._root, link.steps[1:]) if link else None
        if link is None or way is None or name is None:
            return None
        facts = self._places.facts(way[-1].element, link.value)
        label = self.side.code_lists[name].label if name in self.side.code_lists else Text(name)
        return CodeList(name, label, facts.codes, facts.open) if facts.codes is not None else None
