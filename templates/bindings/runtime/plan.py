"""The tables of `bindings.codec` made ready for use, class by class, when a class is first met."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import MISSING
from types import ModuleType
from typing import Any

from .allowed import Allowed
from .content import start_state
from .order import Node, is_plain, occurrences, required
from .record import Record, defaults
from .values import ATOMIC, ValueType, code_of, list_of, union_of

RecordTable = tuple[Any, ...]
"""(xsi:type name or None, content, abstract, value type, attributes, any attribute, particle), see `bindings.codec`."""


class Alternative:
    """An element that may stand in a field: a record, a value, or (neither) anything.

    `wrapped`: in the field it stands in a DerivedElement, for its value alone does not tell its name. `fixed`: the
    default is the only value it may have. `abstract`: it may not occur itself.
    """

    __slots__ = ("abstract", "default", "fixed", "name", "nillable", "record", "value", "wrapped")

    def __init__(self, row: tuple[Any, ...], values: ValueTypes | None) -> None:
        """`row` is (name, record, value type, nillable, default, wrapped), and "fixed" or "abstract" if so."""
        self.name: str = row[0]
        self.record: str | None = row[1]
        self.value: ValueType | None = None if row[2] is None or values is None else values.of(row[2])
        self.nillable: bool = row[3]
        self.default: str | None = row[4]
        self.wrapped: bool = row[5]
        self.fixed = "fixed" in row[6:]
        self.abstract = "abstract" in row[6:]


class Child:
    """A field of child elements.

    `position` is its place in the content model, `maximum` how often it may occur there.
    """

    __slots__ = ("allowed", "alternatives", "any", "field", "first", "many", "maximum", "position")

    def __init__(self, node: Node, most: int | None, position: int, values: ValueTypes) -> None:
        """`node` is an element or a wildcard of a content model that may occur `most` times."""
        self.field: str = node[3]
        self.many: bool = node[4]
        self.maximum = most
        self.position = position
        self.any: bool = node[0] == "any"
        self.alternatives = () if self.any else tuple(Alternative(row, values) for row in node[5])
        self.first = self.alternatives[0] if self.alternatives else None
        self.allowed: tuple[Allowed, ...] = ()

    def allows(self, name: str) -> bool:
        """Whether an element of that name may stand in a wildcard."""
        return any(one.name(name) for one in self.allowed)


Entry = tuple[Child, "Alternative | None", str]
"""The field of a child element, what it was declared as (None for a wildcard), and a wildcard's processContents."""


class AttributeSlot:
    """An attribute of a record."""

    __slots__ = ("default", "field", "fixed", "name", "required", "value")

    def __init__(self, row: tuple[Any, ...], values: ValueTypes) -> None:
        """`row` is (name, field, value type, required, default), and what it is fixed to, if it is."""
        self.name: str = row[0]
        self.field: str = row[1]
        self.value = values.of(row[2])
        self.required: bool = row[3]
        self.default: str | None = row[4]
        self.fixed: str | None = row[5] if len(row) > 5 else None  # noqa: PLR2004  see the docstring


class ValueTypes:
    """Value types by how the tables write them: a word, ("list", item), ("union", members) or ("code", class, base)."""

    def __init__(self, codes: ModuleType) -> None:
        """`codes` is the module `bindings.codes`."""
        self._codes = codes
        self._made: dict[Any, ValueType] = dict(ATOMIC)

    def of(self, word: Any) -> ValueType:  # noqa: ANN401  a word or a nested tuple
        """The value type, made once."""
        found = self._made.get(word)
        if found is None:
            found = self._made[word] = self._make(word)
        return found

    def _make(self, word: tuple[Any, ...]) -> ValueType:
        if word[0] == "list":
            return list_of(self.of(word[1]))
        if word[0] == "union":
            return union_of(tuple(self.of(member) for member in word[1]))
        return code_of(getattr(self._codes, word[1]), self.of(word[2]))


class Plan:
    """How records of one class are read and written.

    `ordered`: fields in the order of the content model say everything; else `content_order` or the counts decide.
    """

    def __init__(self, cls: type[Record], table: RecordTable, values: ValueTypes) -> None:
        """`table` is the class's row in `bindings.codec`."""
        type_name, content, abstract, value, attributes, any_attribute, particle = table
        self.cls = cls
        self.type_name: str | None = type_name
        self.content: str = content
        self.abstract: bool = abstract
        self.value: ValueType | None = None if value is None else values.of(value)
        self.attributes = {row[0]: AttributeSlot(row, values) for row in attributes}
        self.unique = tuple(slot for slot in self.attributes.values() if slot.value.unique)
        self.any_attribute = None if any_attribute is None else Allowed(any_attribute)
        self.particle: Node | None = particle
        self.children: dict[str, tuple[Child, Alternative]] = {}
        self.by_field: dict[str, Child] = {}
        self.wildcard: Child | None = None
        self.ordered = particle is None or is_plain(particle)
        self.fields = defaults(cls)
        self.keeps_order = any(name == "content_order" for name, _, _ in self.fields)
        for node, most in occurrences(particle) if particle is not None else ():
            self._add(node, most, values)
        always = set() if particle is None else set(required(particle))
        self.required = tuple(child for field, child in self.by_field.items() if field in always)
        self.unused = self._unused()
        self._values = values
        self._entries: dict[tuple[int, str], Entry] = {}
        self.start = start_state(particle, self._entry)

    def _add(self, node: Node, most: int | None, values: ValueTypes) -> None:
        child = self.by_field.get(node[3])
        if child is None:
            child = self.by_field[node[3]] = Child(node, most, len(self.by_field), values)
            if child.any:
                self.wildcard = child
        else:
            child.maximum = None if child.maximum is None or most is None else child.maximum + most
        if not child.many:
            child.maximum = 1
        if child.any:
            child.allowed += (Allowed(node[5]),)
        for alternative in child.alternatives:
            self.children.setdefault(alternative.name, (child, alternative))

    def _entry(self, node: Node, name: str) -> Entry:
        """What a child element is, by its place in the content model."""
        child = self.by_field[node[3]]
        if node[0] == "any":
            return child, None, node[5][4]
        found = self._entries.get((id(node), name))
        if found is None:
            row = next(row for row in node[5] if row[0] == name)
            found = self._entries[(id(node), name)] = (child, Alternative(row, self._values), "")
        return found

    def takes(self, attribute: str) -> bool:
        """Whether an attribute may stand there."""
        return attribute in self.attributes or (self.any_attribute is not None and self.any_attribute.name(attribute))

    def _unused(self) -> tuple[tuple[str, object], ...]:
        """Inherited fields that this class has no place for, with their defaults: they have to stay as they are."""
        used = {slot.field for slot in self.attributes.values()} | {"content_order"}
        if self.any_attribute:
            used.add("any_attributes")
        used |= {"content"} if self.content == "mixed" else set(self.by_field)
        if self.value is not None:
            used.add("value")
        return tuple(
            (name, factory() if factory is not None else None if default is MISSING else default)
            for name, default, factory in self.fields
            if name not in used
        )


class Plans:
    """The plans of a package's records."""

    def __init__(self, records: ModuleType, codes: ModuleType, tables: Mapping[str, RecordTable]) -> None:
        """`records` and `codes` are the modules of the package, `tables` the rows of `bindings.codec`."""
        self._records = records
        self._tables = tables
        self._by_type: Mapping[str, str] | None = None
        self._made: dict[str, Plan] = {}
        self._alternatives: dict[tuple[tuple[Any, ...], ...], tuple[Alternative, ...]] = {}
        self.values = ValueTypes(codes)

    def named(self, name: str) -> Plan:
        """The plan of the record class with that name."""
        found = self._made.get(name)
        if found is None:
            cls: type[Record] = getattr(self._records, name)
            found = self._made[name] = Plan(cls, self._tables[name], self.values)
        return found

    def alternatives(self, rows: tuple[tuple[Any, ...], ...]) -> tuple[Alternative, ...]:
        """The elements of these rows, made once."""
        found = self._alternatives.get(rows)
        if found is None:
            found = self._alternatives[rows] = tuple(Alternative(row, self.values) for row in rows)
        return found

    def of_type(self, type_name: str) -> Plan | None:
        """The plan of the record for a named complex type; None if the schema has no such type."""
        if self._by_type is None:
            self._by_type = {row[0]: name for name, row in self._tables.items() if row[0] is not None}
        name = self._by_type.get(type_name)
        return None if name is None else self.named(name)

    def __contains__(self, name: str) -> bool:
        return name in self._tables
