"""An element that becomes a record: its attributes, its notes, and the making of the record."""

from __future__ import annotations

from dataclasses import MISSING
from typing import TYPE_CHECKING, Final

from .frame import Attributes, Place, Scope, resolve
from .namespaces import XSI_ATTRIBUTES, XSI_NIL, XSI_TYPE, split
from .plan import AttributeSlot, Plan
from .record import Notes, keep_notes
from .values import ValueType, clark, is_fixed_value
from .wording import any_of

if TYPE_CHECKING:
    from .reader import Reader

LEFT_OUT: Final = object()
"""Stands for a value that was not what it should be."""


class Owner:
    """What records of elements, of mixed content and of a value have in common."""

    __slots__ = ("_notes", "name", "place", "plan", "scope", "values")

    def __init__(self, place: Place, plan: Plan, scope: Scope) -> None:
        """Nothing read yet."""
        self.place = place
        self.plan = plan
        self.scope = scope
        self.name = place.alternative.name
        self.values: dict[str, object] = {}
        self._notes: Notes | None = None

    def notes(self) -> Notes:
        """What the fields alone do not say."""
        if self._notes is None:
            self._notes = Notes()
        return self._notes

    def forget_usual_nil(self) -> None:
        """A record without a value is nil: only another way to say so has to be noted."""
        if self._notes is not None and self._notes.nil == "true":
            self._notes.nil = None

    def declare(self, declared: Scope) -> None:
        """The element declares these prefixes itself."""
        self.notes().namespaces = declared

    def concept(self, reader: Reader) -> str:
        """What the dataset calls the element."""
        return reader.concepts.get(self.plan.cls.__name__, "") or self.place.parent.concept_of(reader, self.place.field)

    def concept_of(self, reader: Reader, field: str) -> str:
        """What the dataset calls a field."""
        found = reader.concepts.get(f"{self.plan.cls.__name__}.{field}", "")
        child = self.plan.by_field.get(field)
        if not found and child is not None and child.first is not None and child.first.record is not None:
            found = reader.concepts.get(child.first.record, "")
        return found

    def take(self, reader: Reader, attributes: Attributes, type_name: str | None) -> None:
        """The attributes."""
        plan, values = self.plan, self.values
        if self.place.told:
            self.notes().element = self.name
        if type_name is not None:
            self.notes().type_name = type_name
        others: dict[str, str] = {}
        for name, text in attributes.items():
            slot = plan.attributes.get(name)
            if slot is not None:
                values[slot.field] = self._attribute(reader, slot, text)
            elif name in XSI_ATTRIBUTES:
                self._instance(name, text)
            elif plan.any_attribute is not None and plan.any_attribute.name(name):
                others[name] = text
            else:
                local = split(name)[1]
                reader.refuse(f"{split(self.name)[1]} has no attribute {local}", f"@{local}")
        if len(values) < len(plan.attributes):
            self._absent(reader)
        if others:
            values["any_attributes"] = others

    def _attribute(self, reader: Reader, slot: AttributeSlot, text: str) -> object:
        """The value of an attribute; None if it is wrong."""
        local = split(slot.name)[1]
        value = self.value(reader, slot.value, text, slot.field, f"@{local}")
        if value is LEFT_OUT:
            return None
        if slot.fixed is not None and not is_fixed_value(slot.value, value, slot.fixed):
            concept = self.concept_of(reader, slot.field)
            reader.refuse(f"{local} does not hold the value that the schema fixes", f"@{local}", concept)
        if slot.value.unique and not reader.is_new(value):
            reader.refuse(f"another element has the same {local}", f"@{local}", self.concept_of(reader, slot.field))
        return value

    def _instance(self, name: str, text: str) -> None:
        """An attribute of the schema-instance namespace."""
        if name == XSI_NIL:
            self.notes().nil = text
        elif name != XSI_TYPE:
            self.notes().attributes[name] = text

    def _absent(self, reader: Reader) -> None:
        """Attributes that are not there: required ones are missed, those with a default take it and are noted."""
        absent = set()
        for slot in self.plan.attributes.values():
            if slot.field in self.values:
                continue
            if slot.required:
                local = split(slot.name)[1]
                reader.refuse(f"the attribute {local} is required", f"@{local}", self.concept_of(reader, slot.field))
            elif slot.default is not None:
                absent.add(slot.field)
        if absent:
            self.notes().absent = frozenset(absent)

    def value(self, reader: Reader, kind: ValueType, text: str, field: str, child: str = "") -> object:
        """A value of a simple type; a form that is not the usual one is noted. `child` is an attribute, for errors.

        LEFT_OUT if the text is none of that type.
        """
        try:
            value: object = kind.read(text, lambda prefix: resolve(self.scope, prefix))
        except ValueError:
            what = child.lstrip("@") or split(self.name)[1]
            reader.refuse(f"{what} does not hold what it should", child, self.concept_of(reader, field))
            return LEFT_OUT
        usual = kind.write(value, clark)
        if usual != text:
            self.notes().texts[(field, 0)] = (usual, text)
        return value

    def build(self, reader: Reader) -> None:
        """The element ends: make the record and hand it over."""
        cls, values = self.plan.cls, self.values
        record = cls.__new__(cls)
        record._notes = None  # noqa: SLF001  it is made here
        for name, default, factory in self.plan.fields:
            if name in values:
                setattr(record, name, values[name])
            elif factory is not None:
                setattr(record, name, factory())
            elif default is MISSING:
                self._not_there(reader, name)
                setattr(record, name, None)
            else:
                setattr(record, name, default)
        if self._notes is not None:
            keep_notes(record, self._notes)
        self.place.parent.take_value(self.place, record)

    def _not_there(self, reader: Reader, field: str) -> None:
        """A required field has no value."""
        if not reader.noticed:
            self.missing(reader, field)

    def missing(self, reader: Reader, field: str) -> None:
        """Tell of a child element that is not there."""
        child = self.plan.by_field.get(field)
        names = [split(one.name)[1] for one in child.alternatives] if child is not None else []
        reason = f"{split(self.name)[1]} misses {any_of(names or [field])}"
        reader.refuse(reason, names[0] if len(names) == 1 else "", self.concept_of(reader, field))
