"""Open elements that become records: of elements, of mixed content, of a value."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .frame import OPEN, SPACE, TRUE, Attributes, Frame, Place, Scope
from .namespaces import split
from .nodes import AnyElement, DerivedElement, Nil
from .order import arrange
from .owner import Owner
from .plan import Alternative, Child, Plan
from .value_frames import AnyFrame
from .values import ValueType, clark

if TYPE_CHECKING:
    from .reader import Reader


class RecordFrame(Owner):
    """A record of child elements."""

    __slots__ = ("counts", "last", "order")

    def __init__(self, place: Place, plan: Plan, scope: Scope) -> None:
        """Nothing read yet."""
        super().__init__(place, plan, scope)
        self.last = 0
        self.order: list[str] = []
        self.counts: dict[str, int] = {}

    def open(self, reader: Reader, name: str, attributes: Attributes, scope: Scope) -> Frame:
        """A child element begins."""
        plan = self.plan
        found = plan.children.get(name)
        if found is None or (plan.wildcard is not None and not self._has_room(found[0]) and plan.wildcard.allows(name)):
            if plan.wildcard is None or not plan.wildcard.allows(name) or not self._has_room(plan.wildcard):
                raise reader.error(f"{split(name)[1]} does not belong in {split(self.name)[1]}")
            return AnyFrame(name, attributes, scope, self._place(plan.wildcard, OPEN))
        child, alternative = found
        if not self._has_room(child):
            why = "comes too late in" if plan.ordered and child.position < self.last else "occurs too often in"
            raise reader.error(
                f"{split(name)[1]} {why} {split(self.name)[1]}", "", self.concept_of(reader, child.field)
            )
        return reader.element(self._place(child, alternative), attributes, scope)

    def _has_room(self, child: Child) -> bool:
        if self.plan.ordered and child.position < self.last:
            return False
        return child.maximum is None or self.counts.get(child.field, 0) < child.maximum

    def _place(self, child: Child, alternative: Alternative) -> Place:
        """Count a child element in."""
        index = self.counts.get(child.field, 0)
        self.counts[child.field] = index + 1
        if self.plan.ordered:
            self.last = child.position
        else:
            self.order.append(child.field)
        told = len(child.alternatives) > 1
        return Place(self, child.field, index, alternative, told=told, number=index + 1 if child.many else 0)

    def take_value(self, place: Place, value: object) -> None:
        """A child element has ended."""
        child = self.plan.by_field[place.field]
        if place.alternative.wrapped or (isinstance(value, Nil) and place.alternative is not child.first):
            value = DerivedElement(place.alternative.name, value)
        if child.many:
            held = self.values.setdefault(place.field, [])
            if isinstance(held, list):
                held.append(value)
        else:
            self.values[place.field] = value

    def text(self, reader: Reader, data: str) -> None:
        """Between elements only white space may stand."""
        if data.strip(SPACE):
            raise reader.error(f"text stands in {split(self.name)[1]}, where only elements belong")

    def close(self, reader: Reader) -> None:
        """The element ends."""
        plan = self.plan
        for child in plan.required:
            if child.field not in self.counts:
                raise self.missing(reader, child.field)
        if not plan.ordered and plan.particle is not None and arrange(plan.particle, self.counts) != self.order:
            if not plan.keeps_order:
                raise reader.error(f"the elements of {split(self.name)[1]} are not in the order they should be")
            self.values["content_order"] = self.order
            self.notes().order = list(self.order)
        self._keep_lists()
        self.build(reader)

    def _keep_lists(self) -> None:
        """Note the lists in which the places of entries matter."""
        plan, notes = self.plan, self._notes
        noted = set() if notes is None else {field for field, _ in (*notes.texts, *notes.details)}
        fields = self.counts if not plan.ordered else [field for field in self.counts if field in noted]
        many = {field: plan.by_field[field].many for field in fields if plan.by_field[field].many or not plan.ordered}
        lists = {field: _entries(self.values[field], many=one) for field, one in many.items()}
        if lists:
            self.notes().lists = lists


def _entries(value: object, *, many: bool) -> tuple[object, ...]:
    """What a field holds; where it holds one value, that may itself be a list."""
    return tuple(value) if many and isinstance(value, list) else (value,)


class MixedFrame(Owner):
    """A record of text and elements."""

    __slots__ = ("content", "counts")

    def __init__(self, place: Place, plan: Plan, scope: Scope) -> None:
        """Nothing read yet."""
        super().__init__(place, plan, scope)
        self.content: list[object] = []
        self.counts: dict[str, int] = {}

    def open(self, reader: Reader, name: str, attributes: Attributes, scope: Scope) -> Frame:
        """A child element begins; notes on its value go by its place in the content."""
        found = self.plan.children.get(name)
        index = len(self.content)
        if found is not None:
            self._count(reader, name, found[0])
            return reader.element(Place(self, "content", index, found[1]), attributes, scope)
        if self.plan.wildcard is None or not self.plan.wildcard.allows(name):
            raise reader.error(f"{split(name)[1]} does not belong in {split(self.name)[1]}")
        self._count(reader, name, self.plan.wildcard)
        return AnyFrame(name, attributes, scope, Place(self, "content", index, OPEN))

    def _count(self, reader: Reader, name: str, child: Child) -> None:
        """Count a child element in, as long as there is room."""
        count = self.counts.get(child.field, 0)
        if child.maximum is not None and count >= child.maximum:
            raise reader.error(f"{split(name)[1]} occurs too often in {split(self.name)[1]}")
        self.counts[child.field] = count + 1

    def take_value(self, place: Place, value: object) -> None:
        """A child element has ended."""
        known = not isinstance(value, AnyElement)
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
                raise self.missing(reader, child.field)
        self.values["content"] = self.content
        self.build(reader)


class ValueFrame(Owner):
    """A record of a value and attributes."""

    __slots__ = ("parts",)

    def __init__(self, place: Place, plan: Plan, scope: Scope) -> None:
        """Nothing read yet."""
        super().__init__(place, plan, scope)
        self.parts: list[str] = []

    def open(self, reader: Reader, name: str, _attributes: Attributes, _scope: Scope) -> Frame:
        """No element belongs here."""
        raise reader.error(f"{split(name)[1]} stands in {split(self.name)[1]}, which holds a value only")

    def take_value(self, place: Place, value: object) -> None:
        """No element belongs here, so none ends here."""

    def text(self, _: Reader, data: str) -> None:
        """Part of the value."""
        self.parts.append(data)

    def close(self, reader: Reader) -> None:
        """The element ends."""
        text = "".join(self.parts)
        nil = self._notes is not None and (self._notes.nil or "").strip(SPACE) in TRUE
        if nil and text:
            raise reader.error(f"{split(self.name)[1]} is nil and still has content")
        if nil:
            self.values["value"] = None
            self.forget_usual_nil()
        elif self.plan.value is not None:
            self._take(reader, self.plan.value, text)
        self.build(reader)

    def _take(self, reader: Reader, kind: ValueType, text: str) -> None:
        """An element without content takes the value the schema gives it."""
        default = self.place.alternative.default
        if text or default is None:
            self.values["value"] = self.value(reader, kind, text, "value")
            return
        self.values["value"] = value = self.value(reader, kind, default, "value")
        self.notes().texts[("value", 0)] = (kind.write(value, clark), "")
