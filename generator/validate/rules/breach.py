"""Where a rule is broken, before it is put in words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml import etree


@dataclass(frozen=True, slots=True)
class Breach:
    """`element` is what to look at: the concept's own, or the group that lacks it; `concept` is the id to mend."""

    element: etree._Element
    concept: str
