"""Records read with notes on what is out of the ordinary, for the compiled way of reading."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import MISSING
from typing import Any

from .namespaces import XSI
from .pieces import Unusual
from .plan import AttributeSlot, Plan
from .record import Notes, Record, notes_of_absent
from .values import ValueType, clark

_FEW = 4


class Absent(dict[int, "Notes | None"]):
    """By a number, the notes of records that leave out some of these fields: each bit of it stands for one."""

    __slots__ = ("_fields",)

    def __init__(self, fields: tuple[str, ...]) -> None:
        """The fields, that of the lowest bit first."""
        super().__init__({0: None})
        self._fields = fields

    def __missing__(self, number: int) -> Notes:
        """Find the notes; shared ones are remembered."""
        notes = notes_of_absent(frozenset(field for bit, field in enumerate(self._fields) if number >> bit & 1))
        if notes.shared:
            self[number] = notes
        return notes


def absent(*fields: str) -> Sequence[Notes | None] | Mapping[int, Notes | None]:
    """The same as quickly as can be: for a few fields all is made beforehand."""
    found = Absent(fields)
    return [found[number] for number in range(1 << len(fields))] if len(fields) <= _FEW else found


def own_notes(item: Record) -> Notes:
    """The notes of one record, to be added to."""
    notes = item._notes  # noqa: SLF001  notes belong to whoever reads
    if notes is None or notes.shared:
        notes = item._notes = Notes() if notes is None else Notes(notes.absent)  # noqa: SLF001
    return notes


def noted_value(item: Record, kind: ValueType, field: str, text: str) -> Any:  # noqa: ANN401  whatever the type gives
    """The value of a text in another form than the usual one, which is noted; Unusual if it is no value."""
    try:
        value = kind.read(text, _no_prefix)
        usual = kind.write(value, clark)
    except (ValueError, TypeError):
        raise Unusual from None
    if usual != text:
        own_notes(item).texts[field, 0] = (usual, text)
    return value


def noted_record(plan: Plan, attributes: dict[str, str], ids: set[object]) -> Record:
    """A record with these attributes and nothing else yet. Unusual if they are not all its own, and right.

    `ids` are the IDs of the message so far: no two may be the same.
    """
    item = plan.cls.__new__(plan.cls)
    item._notes = None  # noqa: SLF001
    for name, default, factory in plan.fields:
        setattr(item, name, factory() if factory is not None else None if default is MISSING else default)
    others = dict(attributes)
    for name, slot in plan.attributes.items():
        _take(item, slot, others.pop(name, None), ids)
    if any(XSI in name for name in others):
        raise Unusual
    if others:
        _keep_others(item, plan, others)
    if item._notes is not None and item._notes.only_absent:  # noqa: SLF001
        item._notes = notes_of_absent(item._notes.absent)  # noqa: SLF001
    return item


def _take(item: Record, slot: AttributeSlot, text: str | None, ids: set[object]) -> None:
    """An attribute; `text` is None if it is absent."""
    if text is not None:
        value = noted_value(item, slot.value, slot.field, text)
        setattr(item, slot.field, value)
        if slot.fixed is not None and text != slot.fixed:
            raise Unusual
        if slot.value.unique:
            keep_id(value, ids)
    elif slot.required:
        raise Unusual
    elif slot.default is not None:
        _note_absent(item, slot.field)


def keep_id(value: object, ids: set[object]) -> None:
    """Unusual if an ID was given before."""
    if value in ids:
        raise Unusual
    ids.add(value)


def _note_absent(item: Record, field: str) -> None:
    notes = own_notes(item)
    notes.absent |= {field}


def _keep_others(item: Record, plan: Plan, others: dict[str, str]) -> None:
    if plan.any_attribute is None or not all(plan.any_attribute.name(name) for name in others):
        raise Unusual
    if any("}" in name and not name.startswith("{") for name in others):
        raise Unusual
    setattr(item, "any_attributes", others)  # noqa: B010  only some records have it


def _no_prefix(_: str) -> str | None:
    raise Unusual
