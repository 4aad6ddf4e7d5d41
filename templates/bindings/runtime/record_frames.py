"""Open elements that become records of elements, or of text and elements."""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import TYPE_CHECKING

from .content import NotAllowed
from .frame import OPEN, SPACE, Attributes, Frame, Place, Scope
from .instance import check_type
from .namespaces import split
from .nodes import AnyElement, DerivedElement, Nil
from .order import arrange
from .owner import Owner
from .plan import Alternative, Child, Plan
from .value_frames import AnyFrame, SkippedFrame
from .wording import expected

if TYPE_CHECKING:
    from .reader import Reader


class ContentFrame(Owner, ABC):
    """A record with a content model.

    `counts` says how often each field came. `astray`: something stood where it does not belong, and reading went on.
    """

    __slots__ = ("astray", "counts", "state")

    def __init__(self, place: Place, plan: Plan, scope: Scope) -> None:
        """Nothing read yet."""
        super().__init__(place, plan, scope)
        self.state = plan.start
        self.counts: dict[str, int] = {}
        self.astray = False

    def open(self, reader: Reader, name: str, attributes: Attributes, scope: Scope) -> Frame:
        """A child element begins."""
        try:
            self.state, (child, alternative, process) = self.state[name]
        except NotAllowed:
            return self._astray(reader, name, attributes, scope)
        if alternative is None:
            skipped = process == "skip"
            if not skipped:
                check_type(reader, attributes, scope)
            return AnyFrame(name, attributes, scope, self.child_place(child, OPEN), skipped=skipped)
        return reader.element(self.child_place(child, alternative), attributes, scope)

    @abstractmethod
    def child_place(self, child: Child, alternative: Alternative) -> Place:
        """Where the value of a child element goes; it is counted in."""

    def _astray(self, reader: Reader, name: str, attributes: Attributes, scope: Scope) -> Frame:
        """An element that may not come here: told, and read for what it may be elsewhere in the record."""
        found = self.plan.children.get(name)
        concept = self.concept_of(reader, found[0].field) if found is not None else ""
        reader.refuse(f"{split(name)[1]} {self._why(name)} {split(self.name)[1]}{expected(self.state)}", "", concept)
        self.astray = True
        if found is None or (self.counts.get(found[0].field) and not found[0].many):
            return SkippedFrame(name, scope)
        return reader.element(self.child_place(*found), attributes, scope)

    def _why(self, name: str) -> str:
        """What is wrong with an element, as the middle of a sentence."""
        found = self.plan.children.get(name)
        if found is None:
            return "does not belong in"
        child = found[0]
        if child.maximum is not None and self.counts.get(child.field, 0) >= child.maximum:
            return "occurs too often in"
        last = self.plan.by_field[next(reversed(self.counts))].position if self.counts else 0
        return "comes too late in" if self.plan.ordered and child.position < last else "does not belong here in"

    def complete(self, reader: Reader) -> None:
        """The element ends: everything has to be there."""
        if self.state.final:
            return
        missing = [child for child in self.plan.required if child.field not in self.counts and not child.any]
        for child in missing:
            self.missing(reader, child.field)
        if not missing and not self.astray:
            reader.refuse(f"{split(self.name)[1]} is not complete{expected(self.state)}")


class RecordFrame(ContentFrame):
    """A record of child elements."""

    __slots__ = ("order",)

    def __init__(self, place: Place, plan: Plan, scope: Scope) -> None:
        """Nothing read yet."""
        super().__init__(place, plan, scope)
        self.order: list[str] = []

    def child_place(self, child: Child, alternative: Alternative) -> Place:
        """Where the value of a child element goes; it is counted in."""
        number = self.counts[child.field] = self.counts.get(child.field, 0) + 1
        held = self.values.get(child.field)
        index = len(held) if child.many and isinstance(held, list) else 0
        told = len(child.alternatives) > 1
        return Place(self, child.field, index, alternative, told=told, number=number if child.many else 0)

    def take_value(self, place: Place, value: object) -> None:
        """A child element has ended."""
        child = self.plan.by_field[place.field]
        first = child.first
        if place.alternative.wrapped or (isinstance(value, Nil) and first and place.alternative.name != first.name):
            value = DerivedElement(place.alternative.name, value)
        if child.many:
            held = self.values.setdefault(place.field, [])
            if isinstance(held, list):
                held.append(value)
        else:
            self.values[place.field] = value
        if not self.plan.ordered:
            self.order.append(place.field)

    def text(self, reader: Reader, data: str) -> None:
        """Between elements only white space may stand, and in an empty element nothing."""
        if self.plan.content == "empty":
            reader.refuse(f"{split(self.name)[1]} has to be empty")
        elif data.strip(SPACE):
            reader.refuse(f"text stands in {split(self.name)[1]}, where only elements belong")

    def close(self, reader: Reader) -> None:
        """The element ends."""
        self.complete(reader)
        if not self.plan.ordered:
            self._keep_order(reader)
        self._keep_lists()
        self.build(reader)

    def _keep_order(self, reader: Reader) -> None:
        """Note the order of the elements where the schema leaves it open."""
        plan = self.plan
        counts = {field: self.order.count(field) for field in dict.fromkeys(self.order)}
        if plan.particle is None or arrange(plan.particle, counts) == self.order:
            return
        if plan.keeps_order:
            self.values["content_order"] = self.order
            self.notes().order = list(self.order)
        elif not self.astray:
            reader.refuse(f"the elements of {split(self.name)[1]} are not in the order they should be")

    def _keep_lists(self) -> None:
        """Note the lists in which the places of entries matter."""
        plan, notes = self.plan, self._notes
        noted = set() if notes is None else {field for field, _ in (*notes.texts, *notes.details)}
        fields = self.counts if not plan.ordered else [field for field in self.counts if field in noted]
        many = {field: plan.by_field[field].many for field in fields if plan.by_field[field].many or not plan.ordered}
        lists = {field: _entries(self.values[field], many=one) for field, one in many.items() if field in self.values}
        if lists:
            self.notes().lists = lists


def _entries(value: object, *, many: bool) -> tuple[object, ...]:
    """What a field holds; where it holds one value, that may itself be a list."""
    return tuple(value) if many and isinstance(value, list) else (value,)


class MixedFrame(ContentFrame):
    """A record of text and elements."""

    __slots__ = ("content",)

    def __init__(self, place: Place, plan: Plan, scope: Scope) -> None:
        """Nothing read yet."""
        super().__init__(place, plan, scope)
        self.content: list[object] = []

    def child_place(self, child: Child, alternative: Alternative) -> Place:
        """Notes on the value of a child element go by its place in the content."""
        self.counts[child.field] = self.counts.get(child.field, 0) + 1
        return Place(self, "content", len(self.content), alternative)

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
        self.complete(reader)
        alternative = self.place.alternative
        if alternative.fixed and self.content not in ([], [alternative.default]):
            reader.refuse(f"{split(self.name)[1]} does not hold the value that the schema fixes")
        self.values["content"] = self.content
        self.build(reader)
