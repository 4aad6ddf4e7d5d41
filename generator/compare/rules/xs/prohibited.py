"""Attributes that a restriction forbids: the model leaves them out, and the base still has them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generator.compare.rules.xs.pair import Side
    from generator.model.qname import QName


def is_prohibited(side: Side, name: QName) -> bool:
    """Whether the base of the side's type has an attribute that the type itself has not."""
    base = side.version.schema.complex_types.get(side.record.base or "") if side.record else None
    return base is not None and any(attribute.name == name for attribute in base.attributes)
