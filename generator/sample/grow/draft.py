"""A message in the making: its tree, and what was declared for each part of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml import etree

    from generator.model.particle import Element

Slot = tuple["etree._Element", "str | None"]  # noqa: SLF001  lxml's name for its own type
"""Where a value stands: an element, and the name of its attribute or None for its text."""


@dataclass(slots=True)
class Draft:
    """A message in the making.

    `elements` gives the declaration an element was made from and the key of the type it took; foreign elements are not
    in it. `values` gives the key of the simple type of each value. `kept` are the prefixes that values use, `chosen`
    the slots of which the policy chose the value.
    """

    root: etree._Element
    elements: dict[etree._Element, tuple[Element, str]] = field(default_factory=dict)
    values: dict[Slot, str] = field(default_factory=dict)
    kept: set[str] = field(default_factory=set)
    chosen: set[Slot] = field(default_factory=set)

    def text(self, slot: Slot) -> str:
        """The value at a slot; empty if there is none."""
        element, attribute = slot
        return (element.text if attribute is None else element.get(attribute)) or ""

    def put(self, slot: Slot, text: str) -> None:
        """Write a value."""
        element, attribute = slot
        if attribute is None:
            element.text = text
        else:
            element.set(attribute, text)

    def forget(self, element: etree._Element) -> None:
        """Drop what is known of an element and all below it."""
        gone = set(element.iter())
        for one in gone:
            self.elements.pop(one, None)
        for slot in [slot for slot in self.values if slot[0] in gone]:
            del self.values[slot]
