"""A message as a tree of elements over its records, as the rules of a dataset see it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from .frame import TRUE
from .holding import alternative_for, held_by, in_order
from .namespaces import XSI_NIL, split
from .nodes import AnyElement, DerivedElement, Nil
from .plan import Alternative, Plan, Plans
from .record import Notes, Record, notes_of
from .values import ValueType, clark

_NO_NOTES = Notes()


class Node:
    """An element of the message. `number` is shown in its path, 0 where it stands alone.

    `written` is the text of an element with a simple type; `order` its place in the document.
    """

    __slots__ = ("_below", "_plans", "item", "name", "number", "order", "owner", "parent", "written")

    def __init__(  # noqa: PLR0913, PLR0917  one argument a slot
        self,
        plans: Plans,
        name: str,
        item: object,
        parent: Node | None,
        number: int,
        order: tuple[int, ...],
        written: str,
    ) -> None:
        """`item` is a record, a Nil, an AnyElement or a value."""
        self._plans = plans
        self.name = name
        self.item = item
        self.parent = parent
        self.number = number
        self.order = order
        self.written = written
        self._below: list[Node] | None = None

    @property
    def path(self) -> str:
        """The way from the root, as people read it."""
        step = split(self.name)[1] + (f"[{self.number}]" if self.number else "")
        return f"{self.parent.path if self.parent is not None else ''}/{step}"

    @property
    def depth(self) -> int:
        """How many elements there are from the root to this one, both included."""
        return len(self.order)

    def ancestors(self) -> Iterator[Node]:
        """The element itself, then those around it."""
        at: Node | None = self
        while at is not None:
            yield at
            at = at.parent

    def is_nil(self) -> bool:
        """Whether xsi:nil is true."""
        if isinstance(self.item, Nil):
            return True
        if isinstance(self.item, AnyElement):
            return self.item.attributes.get(XSI_NIL, "").strip() in TRUE
        return isinstance(self.item, Record) and self._plan.value is not None and self._get("value") is None

    @property
    def _plan(self) -> Plan:
        return self._plans.named(type(self.item).__name__)

    def _get(self, field: str) -> Any:  # noqa: ANN401  a field of a record
        return getattr(self.item, field)

    # attributes and text

    def attribute(self, name: str) -> str | None:
        """The text of an attribute as it is written; None if it is not there."""
        return self.attributes().get(name)

    def attributes(self) -> Mapping[str, str]:
        """All attributes but those of XML Schema itself, by expanded name."""
        if isinstance(self.item, (Nil, AnyElement)):
            return self.item.attributes
        if not isinstance(self.item, Record):
            return {}
        notes = notes_of(self.item) or _NO_NOTES
        found: dict[str, str] = {}
        for slot in self._plan.attributes.values():
            value = self._get(slot.field)
            if value is not None:
                text = _written(slot.value, value, notes, (slot.field, 0))
                if slot.field not in notes.absent or text != _usual(slot.value, slot.default):
                    found[slot.name] = text
        if self._plan.any_attribute is not None:
            found.update(self._get("any_attributes"))
        return found

    def text(self) -> str:
        """The element's own text, child elements left aside."""
        item = self.item
        if isinstance(item, AnyElement):
            return (item.text or "") + "".join(one.tail or "" for one in item.children if isinstance(one, AnyElement))
        if not isinstance(item, Record):
            return self.written
        plan = self._plan
        if plan.content == "mixed":
            return "".join(part for part in self._get("content") if isinstance(part, str))
        value = self._get("value") if plan.value is not None else None
        if value is None or plan.value is None:
            return ""
        return _written(plan.value, value, notes_of(item) or _NO_NOTES, ("value", 0))

    # elements

    def below(self) -> list[Node]:
        """The child elements in the order of the message."""
        if self._below is None:
            self._below = [
                Node(self._plans, name, item, self, number, (*self.order, place), written)
                for place, (name, item, number, written) in enumerate(self._children())
            ]
        return self._below

    def let_go(self) -> list[Node]:
        """Forget the child elements, and give them back: parent and child would keep each other alive."""
        below, self._below = self._below, None
        return below or []

    def named(self, name: str) -> list[Node]:
        """The child elements of that name."""
        return [child for child in self.below() if child.name == name]

    def _children(self) -> Iterator[tuple[str, object, int, str]]:
        """Name, item, number and written text of each child element."""
        item = self.item
        if isinstance(item, AnyElement):
            for child in item.children:
                if isinstance(child, AnyElement) and child.qname is not None:
                    yield child.qname, child, 0, ""
        elif isinstance(item, Record):
            plan = self._plan
            yield from self._mixed(plan) if plan.content == "mixed" else self._elements(plan, item)

    def _mixed(self, plan: Plan) -> Iterator[tuple[str, object, int, str]]:
        notes = notes_of(self.item) or _NO_NOTES
        for place, part in enumerate(self._get("content")):
            if isinstance(part, DerivedElement):
                known = plan.children.get(part.qname)
                text = _text(known[1], part.value, notes, ("content", place)) if known is not None else ""
                yield part.qname, part.value, 0, text
            elif isinstance(part, AnyElement) and part.qname is not None:
                yield part.qname, part, 0, ""

    def _elements(self, plan: Plan, item: Record) -> Iterator[tuple[str, object, int, str]]:
        held = held_by(plan, item)
        items = in_order(plan, item, held)
        notes = notes_of(item) or _NO_NOTES
        for child, index, value in items if items is not None else (one for some in held.values() for one in some):
            inner = value.value if isinstance(value, DerivedElement) else value
            number = index + 1 if child.many else 0
            if child.any:
                if isinstance(value, (AnyElement, DerivedElement)) and value.qname is not None:
                    yield value.qname, inner, number, ""
                continue
            alternative = alternative_for(child.alternatives, value)
            if alternative is not None:
                yield alternative.name, inner, number, _text(alternative, inner, notes, (child.field, index))


def _text(alternative: Alternative, value: object, notes: Notes, place: tuple[str, int]) -> str:
    """The text of an element with a simple type."""
    if alternative.value is None or isinstance(value, (Record, Nil, AnyElement)):
        return ""
    return _written(alternative.value, value, notes, place)


def _written(kind: ValueType, value: object, notes: Notes, place: tuple[str, int]) -> str:
    """A value as it is written; empty if it cannot be, which the schema has said then."""
    try:
        usual = kind.write(value, clark)
    except (TypeError, ValueError, AttributeError, ArithmeticError):
        return ""
    noted = notes.texts.get(place)
    return noted[1] if noted is not None and noted[0] == usual and not kind.named else usual


def _usual(kind: ValueType, default: str | None) -> str | None:
    if default is None:
        return None
    try:
        return kind.write(kind.read(default, lambda _: None), clark)
    except (TypeError, ValueError):
        return None
