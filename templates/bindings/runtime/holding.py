"""Which elements a record holds, in which order, and what each stands for."""

from __future__ import annotations

from collections.abc import Mapping

from .kept_order import accepts, merged, places
from .nodes import DerivedElement
from .order import arrange
from .plan import Alternative, Child, Plan
from .record import Record, notes_of

Item = tuple[Child, int, object]
"""A field, the place in its list, and what stands there."""


def held_by(plan: Plan, item: Record) -> dict[str, list[Item]]:
    """What each field of child elements holds, fields in the order of the content model."""
    held: dict[str, list[Item]] = {}
    for field, child in plan.by_field.items():
        value = getattr(item, field)
        values = value if child.many else [] if value is None else [value]
        held[field] = [(child, index, one) for index, one in enumerate(values)]
    return held


def in_order(plan: Plan, item: Record, held: Mapping[str, list[Item]]) -> list[Item] | None:
    """The elements as they are to be written; None if the content model has no place for them together."""
    if plan.ordered:
        return [one for items in held.values() for one in items]
    counts = {field: len(items) for field, items in held.items() if items}
    order: list[str] | None = getattr(item, "content_order", None)
    if order is None or {field: order.count(field) for field in order} != counts or _has_moved(item, order, held):
        order = _order_kept(plan, item, order, held)
        if order is None:
            order = arrange(plan.particle, counts) if plan.particle is not None else []
    if order is None:
        return None
    left = {field: iter(items) for field, items in held.items()}
    return [next(left[field]) for field in order]


def _has_moved(item: Record, order: list[str], held: Mapping[str, list[Item]]) -> bool:
    """Whether entries have changed places under an order that was read and that nobody wrote since."""
    notes = notes_of(item)
    if notes is None or notes.order != order:
        return False
    return any(
        place != index
        for field, before in notes.lists.items()
        for index, place in enumerate(places(before, [value for _, _, value in held.get(field, ())]))
    )


def _order_kept(plan: Plan, item: Record, order: list[str] | None, held: Mapping[str, list[Item]]) -> list[str] | None:
    """What was read and is still there in the order it had; None if nothing was read or the schema does not take it."""
    notes = notes_of(item)
    if notes is None or not notes.lists or plan.particle is None:
        return None
    counts = {field: len(values) for field, values in notes.lists.items()}
    if order is None:
        order = arrange(plan.particle, counts)
    if order is None or {field: order.count(field) for field in order} != counts:
        return None
    now = {field: [value for _, _, value in items] for field, items in held.items()}
    found = merged(order, notes.lists, now)
    return found if accepts(plan.particle, found) else None


def alternative_for(alternatives: tuple[Alternative, ...], value: object) -> Alternative | None:
    """The element that a value stands for: that which a DerivedElement names, it was read from, or has its class."""
    if isinstance(value, DerivedElement):
        return next((one for one in alternatives if one.name == value.qname), None)
    if len(alternatives) == 1 or not isinstance(value, Record):
        return alternatives[0] if alternatives else None
    notes = notes_of(value)
    noted = notes.element if notes is not None else None
    for one in alternatives:
        if one.name == noted:
            return one
    plain = {one.record: one for one in reversed(alternatives) if one.record is not None and not one.wrapped}
    return next((plain[cls.__name__] for cls in type(value).__mro__ if cls.__name__ in plain), alternatives[0])
