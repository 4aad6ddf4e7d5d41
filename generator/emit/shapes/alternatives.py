"""Which elements may stand in a field, and which of them their value alone tells apart (substitution groups)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from generator.emit.shapes.usage import ANY_TYPE
from generator.emit.shapes.value_types import value_hint
from generator.model.particle import Element
from generator.model.schema import Schema


@dataclass(frozen=True, slots=True)
class Alternative:
    """An element of a field.

    `record` is its class, None for a simple type or xs:anyType; `hint` the Python type of its value. `wrapped`: its
    value stands in a DerivedElement that names it.
    """

    element: Element
    record: str | None
    hint: str
    wrapped: bool = False

    @property
    def is_any(self) -> bool:
        """Whether it may hold anything at all."""
        return self.element.type == ANY_TYPE


class Naming:
    """The class names of a schema's types, and what follows from them."""

    def __init__(self, schema: Schema, records: Mapping[str, str], code_lists: dict[str, str]) -> None:
        """`records` and `code_lists` give the class of each type, by its key."""
        self.schema = schema
        self.records = records
        self.code_lists = code_lists

    def hint(self, key: str) -> str:
        """The Python type of one value of a type."""
        if key == ANY_TYPE:
            return "AnyElement"
        return self.records[key] if key in self.records else value_hint(self.schema, key, self.code_lists)

    def alternatives(self, element: Element) -> list[Alternative]:
        """The element itself, unless it is abstract, and those that may stand for it."""
        members = self.schema.substitutions.get(element.name, ()) if element.is_global else ()
        heads = [] if element.abstract and members else [element]
        found = [self.plain(head) for head in heads]
        seen = {one.record for one in found}
        for member in members:
            plain = self.plain(member)
            wrapped = plain.record is None or plain.record in seen
            seen.add(plain.record)
            found.append(Alternative(member, plain.record, plain.hint, wrapped))
        return found

    def plain(self, element: Element) -> Alternative:
        """An element as it stands for itself."""
        return Alternative(element, self.records.get(element.type), self.hint(element.type))
