"""The unit a value is in, by what the schema says: an attribute with one value, or a word in the appinfo."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.model.item_facts import annotated
from generator.model.qname import local_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.compare.rules.xs.pair import Pair, Side
    from generator.compare.rules.xs.value_change import ValueChange
    from generator.model.qname import QName

_ATTRIBUTES = frozenset({"unit", "eenheid", "unitcode"})
_WORDS = ("unit", "ucum", "eenheid")


def units_changed(pair: Pair) -> Iterator[tuple[QName | None, str, str]]:
    """Attribute (None for the appinfo), old and new unit."""
    for value in pair.values:
        if is_unit_change(value):
            yield value.attribute, _units(value, is_new=False), _units(value, is_new=True)
    old, new = _annotated(pair.old), _annotated(pair.new)
    if old and new and old != new:
        yield None, old, new


def is_unit_change(value: ValueChange) -> bool:
    """Whether it is an attribute for units whose list lost one and got another."""
    if value.attribute is None or local_name(value.attribute).lower() not in _ATTRIBUTES:
        return False
    old, new = set(_units(value, is_new=False).split(", ")), set(_units(value, is_new=True).split(", "))
    return old != {""} and new != {""} and bool(old - new) and bool(new - old)


def _units(value: ValueChange, *, is_new: bool) -> str:
    """The units of the parts that only list values, in order."""
    parts = [pair[is_new] for pair in value.differing]
    listed = [one.value for part in parts for one in part.facets.enumeration or () if one.value]
    return ", ".join(listed)


def _annotated(side: Side) -> str | None:
    annotations = [side.element.annotation]
    if side.record is not None:
        annotations.append(side.record.annotation)
    if side.simple is not None:
        annotations.append(side.simple.annotation)
    return next((unit for one in annotations if (unit := annotated(one, *_WORDS))), None)
