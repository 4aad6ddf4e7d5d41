"""The way from record to record that a concept's steps take, as the fields that compiled rules follow."""

from __future__ import annotations

from dataclasses import dataclass

from generator.emit.bindings.compiled.checking import CheckedRecord
from generator.emit.bindings.compiled.content import leaves, rows_of
from generator.emit.bindings.words import TEXTS
from generator.emit.shape import CodeListShape
from generator.emit.shapes.value_types import is_list, value_hint
from generator.model.frozen_map import FrozenMap
from generator.model.qname import local_name
from generator.model.schema import Schema

_TEXTS = frozenset({"string", "code", "identifier", "reference"})
_NUMBERS = frozenset({"int", "Decimal", "float"})
_TYPES = {
    "quantity": _NUMBERS,
    "count": _NUMBERS,
    "boolean": frozenset({"bool"}),
    "date": frozenset({"XmlDate", "XmlDateTime", "XmlPeriod"}),
    "datetime": frozenset({"XmlDate", "XmlDateTime", "XmlPeriod"}),
}
"""Python types, beside texts and codes, whose equal values mean the same to a concept of that type."""
NULL_FLAVOR = "nullFlavor"


class NotFollowedError(Exception):
    """A way that compiled rules do not take; the text says why."""


@dataclass(frozen=True, slots=True)
class Hop:
    """From a record to a child element: the field, and what the element is.

    `record` is the class of the element's record, None for a simple type, whose values `value` checks.
    """

    field: str
    many: bool
    nillable: bool
    record: str | None
    value: int | None


@dataclass(frozen=True, slots=True)
class Carrier:
    """How an item's value is taken from its element `{0}`: conditions that say it is there, and the expression."""

    conditions: tuple[str, ...]
    value: str
    check: int


@dataclass(frozen=True, slots=True)
class Ways:
    """Finds ways through the records of one package; `root` is the class that messages start with."""

    schema: Schema
    code_lists: FrozenMap[str, CodeListShape]
    records: dict[str, CheckedRecord]
    value_types: list[tuple[str, str, str | None]]
    values: list[tuple[object, ...]]
    derived: frozenset[str]
    root: str

    def hops(self, steps: tuple[str, ...]) -> tuple[Hop, ...]:
        """One for each step behind the root element."""
        found: list[Hop] = []
        at: str | None = self.root
        for step in steps[1:]:
            if at is None:
                raise NotFollowedError("a step below a value")
            hop = self._hop(at, step)
            found.append(hop)
            at = hop.record
        return tuple(found)

    def _hop(self, owner: str, step: str) -> Hop:
        record = self.records[owner]
        if record.data.head[1] == "mixed":
            raise NotFollowedError("mixed content")
        if record.asked.any_element is not None:
            raise NotFollowedError("elements beside those that are known")
        for leaf in leaves(record.data.particle):
            names = [str(row[0]) for row in rows_of(leaf)]
            if step in names:
                if len(names) > 1:
                    raise NotFollowedError("a substitution group")
                if rows_of(leaf)[0][4] is not None:
                    raise NotFollowedError("a value that the schema gives")
                (asked,) = record.asked.elements[str(leaf[3])]
                if asked.record is None and asked.value is None:
                    raise NotFollowedError("content of any type")
                return Hop(str(leaf[3]), bool(leaf[4]), asked.nillable, asked.record, asked.value)
        raise NotFollowedError("a step that only derived types have")

    def carrier(self, hop: Hop | None, attribute: str | None, kind: str) -> Carrier:
        """How the value of an item of type `kind` is taken from its element; `hop` None: the root element."""
        name = self.root if hop is None else hop.record
        not_nil = ("type({0}) is not _Nil",) if hop is not None and hop.nillable else ()
        if name is None:
            if attribute is not None or hop is None or hop.value is None:
                raise NotFollowedError("an attribute of a value")
            return self._checked(Carrier(not_nil, "{0}", hop.value), kind)
        record = self.records[name]
        has_value = ("{0}.value is not None",) if record.asked.value is not None else ()
        if attribute is None:
            if record.asked.value is None:
                raise NotFollowedError("the text of a group")
            return self._checked(Carrier((*not_nil, *has_value), "{0}.value", record.asked.value), kind)
        for row, (_, number) in zip(record.data.attributes, self._attributes(record), strict=True):
            if row[0] == attribute:
                if row[4] is not None:
                    raise NotFollowedError("a value that the schema gives")
                conditions = (*not_nil, *has_value, f"{{0}}.{row[1]} is not None")
                return self._checked(Carrier(conditions, f"{{0}}.{row[1]}", number), kind)
        raise NotFollowedError("an attribute that only derived types have")

    @staticmethod
    def _attributes(record: CheckedRecord) -> list[tuple[str, int]]:
        """The checks of the attributes, in the order of the rows."""
        numbers = dict(record.asked.attributes)
        return [(str(row[0]), numbers[str(row[0])]) for row in record.data.attributes]

    def _checked(self, carrier: Carrier, kind: str) -> Carrier:
        _, held_as, _ = self.value_types[carrier.check]
        names = {key: shape.name for key, shape in self.code_lists.items()}
        if is_list(self.schema, held_as):
            raise NotFollowedError("a list")
        if kind in _TEXTS and not self._has_one_form(self.values[carrier.check][0]):
            raise NotFollowedError("texts that may be written in several ways")
        types = set(value_hint(self.schema, held_as, names).split(" | ")) - set(names.values()) - {"str"}
        if not types <= _TYPES.get(kind, frozenset()):
            raise NotFollowedError("values of a type that its concept is not of")
        return carrier

    def _has_one_form(self, word: object) -> bool:
        """Whether a text of a type, as the tables write it, stands in a message as it is, outer white space aside."""
        if not isinstance(word, tuple):
            return word == "preserve"
        if word[0] == "union":
            return all(map(self._has_one_form, word[1]))
        members = next((one.members for one in self.code_lists.values() if one.name == word[1]), ())
        spaced = any(len(member.value.split()) > 1 for member in members)
        return word[0] == "code" and (word[2] == "preserve" or (word[2] in TEXTS and not spaced))

    def presence(self, hop: Hop | None) -> tuple[str, ...]:
        """The conditions under which a group's element `{0}` counts as there."""
        if hop is None:
            return ()
        simple = hop.record is not None and self.records[hop.record].asked.value is not None
        nil = ("type({0}) is not _Nil",) if hop.nillable else ()
        return (*nil, *(("{0}.value is not None",) if simple else ()))

    def reason(self, hop: Hop | None) -> tuple[str, ...]:
        """Expressions that are true when an element `{0}` says why it has no value."""
        found = ["type({0}) is _Nil and _said({0})"] if hop is not None and hop.nillable else []
        name = self.root if hop is None else hop.record
        if name is None:
            return tuple(found)
        record = self.records[name]
        if record.asked.any_attribute is not None or name in self.derived:
            raise NotFollowedError("attributes that are not all known")
        for row in record.data.attributes:
            if local_name(str(row[0])) == NULL_FLAVOR:
                if row[4] is not None:
                    raise NotFollowedError("a reason that the schema gives")
                found.append(f"type({{0}}) is not _Nil and {{0}}.{row[1]} is not None")
        return tuple(found)
