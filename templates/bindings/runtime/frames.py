"""The elements that are open while a message is read: one class for each kind of content."""

from __future__ import annotations

from dataclasses import MISSING
from typing import TYPE_CHECKING, ClassVar, Protocol

from .namespaces import XML, XSI, XSI_NIL, XSI_TYPE, split
from .nodes import AnyElement, DerivedElement, Nil
from .order import arrange
from .plan import Alternative, AttributeSlot, Child, Plan
from .record import Notes, Record, keep_notes
from .values import ValueType, clark

if TYPE_CHECKING:
    from .reader import Reader

_SPACE = " \t\n\r"
Scope = dict[str, str]
Attributes = dict[str, str]


def resolve(scope: Scope, prefix: str) -> str | None:
    """The namespace of a prefix, None if it is not declared."""
    return XML if prefix == "xml" else scope.get(prefix, None if prefix else "")


class Frame(Protocol):
    """An element that is open."""

    name: str
    scope: Scope

    def declare(self, declared: Scope) -> None:
        """The element declares these prefixes itself."""

    def open(self, reader: Reader, name: str, attributes: Attributes, scope: Scope) -> Frame:
        """A child element begins."""

    def text(self, reader: Reader, data: str) -> None:
        """Character data."""

    def close(self, reader: Reader) -> None:
        """The element ends: hand its value over."""


class Holder(Protocol):
    """What takes the values of elements that have ended."""

    def take_value(self, place: Place, value: object) -> None:
        """A child element has ended."""

    def notes(self) -> Notes:
        """The notes of the record that is being read."""


class Place:
    """Where an element's value goes: its field, its number in the field's list, and the element it was declared as.

    `told`: its record notes the element's name, for others may stand in the same place.
    """

    __slots__ = ("alternative", "field", "index", "parent", "told")

    def __init__(self, parent: Holder, field: str, index: int, alternative: Alternative, *, told: bool) -> None:
        """See the class."""
        self.parent = parent
        self.field = field
        self.index = index
        self.alternative = alternative
        self.told = told


class _Owner:
    """An element that becomes a record."""

    __slots__ = ("_notes", "name", "place", "plan", "scope", "values")

    def __init__(self, place: Place, plan: Plan, scope: Scope) -> None:
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

    def declare(self, declared: Scope) -> None:
        """The element declares these prefixes itself."""
        self.notes().namespaces = declared

    def take(self, reader: Reader, attributes: Attributes, type_name: str | None) -> None:
        """The attributes."""
        plan, values = self.plan, self.values
        if self.place.told:
            self.notes().element = self.name
        if type_name is not None:
            self.notes().type_name = type_name
        for name, text in attributes.items():
            slot = plan.attributes.get(name)
            if slot is not None:
                values[slot.field] = self.value(reader, slot.value, text, slot.field, 0, split(name)[1])
            elif name.startswith(f"{{{XSI}}}"):
                self._instance(name, text)
            elif plan.any_attribute:
                values.setdefault("any_attributes", {})[name] = text  # type: ignore[index]
            else:
                raise reader.error(f"{split(self.name)[1]} has no attribute {split(name)[1]}", f"@{split(name)[1]}")
        if len(values) < len(plan.attributes) + plan.any_attribute:
            self._absent(reader)

    def _instance(self, name: str, text: str) -> None:
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
                raise self._missing_attribute(reader, slot)
            if slot.default is not None:
                absent.add(slot.field)
        if absent:
            self.notes().absent = frozenset(absent)

    def _missing_attribute(self, reader: Reader, slot: AttributeSlot) -> Exception:
        local = split(slot.name)[1]
        concept = reader.concepts.get(f"{self.plan.cls.__name__}.{slot.field}", "")
        reader.stack.append(self)  # type: ignore[arg-type]
        return reader.error(f"the attribute {local} is required", f"@{local}", concept)

    def value(self, reader: Reader, kind: ValueType, text: str, field: str, index: int, child: str = "") -> object:
        """A value of a simple type; a form that is not the usual one is noted."""
        try:
            value: object = kind.read(text, lambda prefix: resolve(self.scope, prefix))
        except ValueError:
            concept = reader.concepts.get(f"{self.plan.cls.__name__}.{field}", "")
            place = f"@{child}" if child else ""
            raise reader.error(f"{child or split(self.name)[1]} does not hold what it should", place, concept) from None
        usual = kind.write(value, clark)
        if usual != text:
            self.notes().texts[(field, index)] = (usual, text)
        return value

    def build(self, reader: Reader) -> None:
        """The element ends: make the record and hand it over."""
        cls, values = self.plan.cls, self.values
        record = cls.__new__(cls)
        for name, default, factory in self.plan.fields:
            if name in values:
                setattr(record, name, values[name])
            elif factory is not None:
                setattr(record, name, factory())
            elif default is MISSING:
                raise self._missing(reader, name)
            else:
                setattr(record, name, default)
        if self._notes is not None:
            keep_notes(record, self._notes)
        self.place.parent.take_value(self.place, record)

    def _missing(self, reader: Reader, field: str) -> Exception:
        child = self.plan.by_field.get(field)
        names = [split(one.name)[1] for one in child.alternatives] if child else []
        shown = " or ".join(names) or field
        return reader.error(
            f"{split(self.name)[1]} misses {shown}", names[0] if names else "", self._concept(reader, child, field)
        )

    def _concept(self, reader: Reader, child: Child | None, field: str) -> str:
        known = reader.concepts.get(f"{self.plan.cls.__name__}.{field}", "")
        if not known and child and child.alternatives and child.alternatives[0].record:
            known = reader.concepts.get(child.alternatives[0].record, "")
        return known


class RecordFrame(_Owner):
    """A record of child elements."""

    __slots__ = ("counts", "last", "order")

    def __init__(self, place: Place, plan: Plan, scope: Scope) -> None:
        super().__init__(place, plan, scope)
        self.last = 0
        self.order: list[str] = []
        self.counts: dict[str, int] = {}

    def open(self, reader: Reader, name: str, attributes: Attributes, scope: Scope) -> Frame:
        """A child element begins."""
        plan = self.plan
        found = plan.children.get(name)
        if found is None or (plan.wildcard is not None and not self._has_room(found[0])):
            if plan.wildcard is None or not self._has_room(plan.wildcard):
                raise reader.error(f"{split(name)[1]} does not belong in {split(self.name)[1]}", split(name)[1])
            return self._open_any(name, attributes, scope, plan.wildcard)
        child, alternative = found
        count = self.counts.get(child.field, 0)
        if not self._has_room(child):
            reason = "comes too late in" if plan.ordered and child.position < self.last else "occurs too often in"
            raise reader.error(f"{split(name)[1]} {reason} {split(self.name)[1]}", split(name)[1])
        self._note_order(child)
        place = Place(self, child.field, count, alternative, told=len(child.alternatives) > 1)
        return reader.element(place, attributes, scope)

    def _has_room(self, child: Child) -> bool:
        if self.plan.ordered and child.position < self.last:
            return False
        return child.maximum is None or self.counts.get(child.field, 0) < child.maximum

    def _note_order(self, child: Child) -> None:
        self.counts[child.field] = self.counts.get(child.field, 0) + 1
        if self.plan.ordered:
            self.last = child.position
        else:
            self.order.append(child.field)

    def _open_any(self, name: str, attributes: Attributes, scope: Scope, child: Child) -> Frame:
        self._note_order(child)
        place = Place(self, child.field, 0, OPEN, told=False)
        return AnyFrame(name, attributes, scope, place=place)

    def take_value(self, place: Place, value: object) -> None:
        """A child element has ended."""
        child = self.plan.by_field[place.field]
        if place.alternative.wrapped or (isinstance(value, Nil) and place.alternative is not child.first):
            value = DerivedElement(place.alternative.name, value)
        if child.many:
            self.values.setdefault(place.field, []).append(value)  # type: ignore[attr-defined]
        else:
            self.values[place.field] = value

    def text(self, reader: Reader, data: str) -> None:
        """Between elements only white space may stand."""
        if data.strip(_SPACE):
            raise reader.error(f"text stands in {split(self.name)[1]}, where only elements belong")

    def close(self, reader: Reader) -> None:
        """The element ends."""
        plan = self.plan
        for child in plan.required:
            if child.field not in self.counts:
                raise self._missing(reader, child.field)
        if not plan.ordered and plan.particle is not None:
            usual = arrange(plan.particle, self.counts)
            if usual != self.order:
                if not plan.keeps_order:
                    raise reader.error(f"the elements of {split(self.name)[1]} are not in the order they should be")
                self.values["content_order"] = self.order
        self.build(reader)


class MixedFrame(_Owner):
    """A record of text and elements."""

    __slots__ = ("content",)

    def __init__(self, place: Place, plan: Plan, scope: Scope) -> None:
        super().__init__(place, plan, scope)
        self.content: list[object] = []
        self.values["content"] = self.content

    def open(self, reader: Reader, name: str, attributes: Attributes, scope: Scope) -> Frame:
        """A child element begins."""
        found = self.plan.children.get(name)
        index = len(self.content)
        if found is not None:
            return reader.element(Place(self, "content", index, found[1], told=False), attributes, scope)
        if self.plan.wildcard is None:
            raise reader.error(f"{split(name)[1]} does not belong in {split(self.name)[1]}", split(name)[1])
        return AnyFrame(name, attributes, scope, place=Place(self, "content", index, OPEN, told=False))

    def take_value(self, place: Place, value: object) -> None:
        """A child element has ended."""
        known = place.alternative is not OPEN and not isinstance(value, AnyElement)
        self.content.append(DerivedElement(place.alternative.name, value) if known else value)

    def text(self, _: Reader, data: str) -> None:
        """Text, joined with what stood before it."""
        if self.content and isinstance(self.content[-1], str):
            self.content[-1] += data
        else:
            self.content.append(data)

    def close(self, reader: Reader) -> None:
        """The element ends."""
        present = {part.qname for part in self.content if isinstance(part, (DerivedElement, AnyElement))}
        for child in self.plan.required:
            if child.alternatives and not any(one.name in present for one in child.alternatives):
                raise self._missing(reader, child.field)
        self.build(reader)


class ValueFrame(_Owner):
    """A record of a value and attributes."""

    __slots__ = ("parts",)

    def __init__(self, place: Place, plan: Plan, scope: Scope) -> None:
        super().__init__(place, plan, scope)
        self.parts: list[str] = []

    def open(self, reader: Reader, name: str, _attributes: Attributes, _scope: Scope) -> Frame:
        """No element belongs here."""
        raise reader.error(f"{split(name)[1]} stands in {split(self.name)[1]}, which holds a value only", split(name)[1])

    def take_value(self, place: Place, value: object) -> None:
        """No element belongs here."""

    def text(self, _: Reader, data: str) -> None:
        """Part of the value."""
        self.parts.append(data)

    def close(self, reader: Reader) -> None:
        """The element ends."""
        text = "".join(self.parts)
        if self._notes is not None and (self._notes.nil or "").strip(_SPACE) in ("true", "1"):
            if text:
                raise reader.error(f"{split(self.name)[1]} is nil and still has content")
            self.values["value"] = None
        elif self.plan.value is not None:
            self._take(reader, self.plan.value, text)
        self.build(reader)

    def _take(self, reader: Reader, kind: ValueType, text: str) -> None:
        default = self.place.alternative.default
        if text or default is None:
            self.values["value"] = self.value(reader, kind, text, "value", 0)
            return
        self.values["value"] = value = self.value(reader, kind, default, "value", 0)
        self.notes().texts[("value", 0)] = (kind.write(value, clark), "")


class SimpleFrame:
    """An element with a simple type: its value stands in the field of the record around it."""

    __slots__ = ("details", "name", "parts", "place", "scope")

    def __init__(
        self, place: Place, attributes: Attributes, scope: Scope, type_name: str | None, reader: Reader
    ) -> None:
        self.place = place
        self.scope = scope
        self.name = place.alternative.name
        self.parts: list[str] = []
        self.details: dict[str, str] = {}
        for name, text in attributes.items():
            if not name.startswith(f"{{{XSI}}}"):
                raise reader.error(f"{split(self.name)[1]} has no attribute {split(name)[1]}", split(self.name)[1])
            self.details[name] = type_name if name == XSI_TYPE and type_name is not None else text

    def declare(self, declared: Scope) -> None:
        """The element declares these prefixes itself."""
        self.details.update({f"xmlns:{prefix}": uri for prefix, uri in declared.items()})

    open = ValueFrame.open
    text = ValueFrame.text

    def close(self, reader: Reader) -> None:
        """The element ends."""
        place = self.place
        text, kind = "".join(self.parts), place.alternative.value
        if kind is None:
            raise reader.error("an element without a type")
        empty = not text and place.alternative.default is not None
        try:
            read = place.alternative.default if empty and place.alternative.default is not None else text
            value = kind.read(read, lambda prefix: resolve(self.scope, prefix))
        except ValueError:
            concept = self._concept(reader)
            raise reader.error(f"{split(self.name)[1]} does not hold what it should", "", concept) from None
        usual = kind.write(value, clark)
        if usual != text:
            place.parent.notes().texts[(place.field, place.index)] = (usual, text)
        if self.details:
            place.parent.notes().details[(place.field, place.index)] = self.details
        place.parent.take_value(place, value)

    def _concept(self, reader: Reader) -> str:
        plan = getattr(self.place.parent, "plan", None)
        return reader.concepts.get(f"{plan.cls.__name__}.{self.place.field}", "") if plan is not None else ""


class NilFrame:
    """An element that says it has no content."""

    __slots__ = ("attributes", "name", "place", "scope")

    def __init__(self, place: Place, attributes: Attributes, scope: Scope) -> None:
        self.place = place
        self.scope = scope
        self.name = place.alternative.name
        self.attributes = {name: text for name, text in attributes.items() if name != XSI_NIL}

    def declare(self, declared: Scope) -> None:
        """Its attributes are kept by expanded name: prefixes do not matter."""

    def open(self, reader: Reader, name: str, _attributes: Attributes, _scope: Scope) -> Frame:
        """No element belongs here."""
        raise reader.error(f"{split(self.name)[1]} is nil and still has content", split(name)[1])

    def text(self, reader: Reader, _: str) -> None:
        """No text belongs here."""
        raise reader.error(f"{split(self.name)[1]} is nil and still has content")

    def close(self, _: Reader) -> None:
        """The element ends."""
        self.place.parent.take_value(self.place, Nil(self.attributes))


class AnyFrame:
    """An element that the schema leaves open, and everything below it."""

    __slots__ = ("element", "name", "parent", "place", "scope")
    content: ClassVar[str] = "any"

    def __init__(
        self,
        name: str,
        attributes: Attributes,
        scope: Scope,
        *,
        place: Place | None = None,
        parent: AnyFrame | None = None,
    ) -> None:
        self.name = name
        self.scope = scope
        self.place = place
        self.parent = parent
        namespaces = dict(scope) if place is not None else {}
        self.element = AnyElement(qname=name, attributes=attributes, namespaces=namespaces)

    def declare(self, declared: Scope) -> None:
        """The element declares these prefixes itself."""
        self.element.namespaces.update(declared)

    def open(self, _: Reader, name: str, attributes: Attributes, scope: Scope) -> Frame:
        """A child element begins."""
        return AnyFrame(name, attributes, scope, parent=self)

    def text(self, _: Reader, data: str) -> None:
        """Text, before or behind child elements."""
        if self.element.children:
            last = self.element.children[-1]
            if isinstance(last, AnyElement):
                last.tail = (last.tail or "") + data
        else:
            self.element.text = (self.element.text or "") + data

    def close(self, _: Reader) -> None:
        """The element ends."""
        if self.parent is not None:
            self.parent.element.children.append(self.element)
        elif self.place is not None:
            self.place.parent.take_value(self.place, self.element)


OPEN = Alternative(("", None, None, False, None, False), None)
"""What stands in the place of a wildcard."""
