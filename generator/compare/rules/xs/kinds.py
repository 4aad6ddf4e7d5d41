"""What an element holds: text, elements, or nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.model.complex_type import Content

if TYPE_CHECKING:
    from generator.compare.rules.xs.pair import Side

_KINDS = {Content.SIMPLE: "text", Content.ELEMENTS: "elements", Content.MIXED: "elements", Content.EMPTY: "nothing"}


def kind_of(side: Side) -> str:
    """`text`, `elements` or `nothing`."""
    return _KINDS[side.record.content] if side.record else "text"


def is_mixed(side: Side) -> bool:
    """Whether text may stand between its children."""
    return side.record is not None and side.record.content is Content.MIXED


def holds_elements(side: Side) -> bool:
    """Whether it holds elements, or nothing at all."""
    return kind_of(side) != "text"
