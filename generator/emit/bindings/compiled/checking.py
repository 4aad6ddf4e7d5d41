"""Compiled checks: for each record a function that says at once that it is right, and else asks the general check."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from generator.emit.bindings.compiled.check_content import content_condition
from generator.emit.bindings.compiled.check_rows import CheckRows, ElementCheck, RecordCheck
from generator.emit.bindings.compiled.check_values import ValueCode
from generator.emit.bindings.compiled.content import leaves
from generator.emit.bindings.compiled.given import GivenShapes, given_fields, is_given
from generator.emit.bindings.tables import RecordData, source
from generator.emit.literals import literal
from generator.emit.shape import FieldKind, FieldShape, RecordShape, Shapes
from generator.model.schema import Schema

_MOMENTS = ("XmlDate", "XmlDateTime", "XmlTime")


@dataclass(frozen=True, slots=True)
class CheckedRecord:
    """What is known of a record to be checked: its shape, its rows for reading, what is asked of it."""

    shape: RecordShape
    data: RecordData
    asked: RecordCheck


@dataclass(frozen=True, slots=True)
class Function:
    """The function of one record: the lines of its body, or the expression that makes it.

    That is the function before it that is the same, or, where the schema gives all, a call.
    """

    name: str
    lines: list[str]
    made: str = ""


@dataclass(slots=True)
class CheckingMaker:
    """Makes the functions of one package; `reasons` says by class why another gets none."""

    schema: Schema
    shapes: Shapes
    rows: CheckRows
    records: dict[str, CheckedRecord]
    values: ValueCode = field(init=False)
    reasons: dict[str, str] = field(default_factory=dict)
    places: list[tuple[str, str, int]] = field(default_factory=list)
    tables: dict[str, str] = field(default_factory=dict)
    classes: set[str] = field(default_factory=set)
    nils: set[str] = field(default_factory=set)
    given: GivenShapes = field(default_factory=GivenShapes)
    _below: dict[str, list[str]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Find out why some records are left to the general check, and which derive from which."""
        self.values = ValueCode(self.schema, self.shapes.code_lists, self.rows)
        for name, record in self.records.items():
            why = self._reason(record)
            if why is not None:
                self.reasons[name] = why
            at = record.asked.base
            while at is not None:
                self._below.setdefault(at, []).append(name)
                at = self.records[at].asked.base

    def functions(self) -> list[Function]:
        """A function for each record that allows it, by class."""
        made: dict[tuple[str, ...], str] = {}
        functions: list[Function] = []
        for name, record in self.records.items():
            if name not in self.reasons:
                call = self._given(record)
                lines = self._body(record) if call is None else []
                same = made.setdefault((call,) if call else tuple(lines), name)
                functions.append(Function(f"check_{name}", lines, (call or "") if same == name else f"check_{same}"))
        nils = [Function(f"nil_{name}", self._nil_body(self.records[name])) for name in sorted(self.nils)]
        return [*functions, *nils]

    def roots(self, names: list[str]) -> list[tuple[str, str]]:
        """For the classes of root records, the function that checks them."""
        found = [name for name in names if name not in self.reasons]
        self.classes.update(found)
        return [(name, f"check_{name}") for name in found]

    # what is left to the general check

    def _reason(self, record: CheckedRecord) -> str | None:
        _, content, abstract, _ = record.data.head
        if abstract:
            return "abstract"
        if content == "mixed":
            return "mixed content"
        if any(True for _ in _unplaced(record)):
            return "fields of its base that it has no place for"
        for field_name, elements in record.asked.elements.items():
            if any(one.fixed is not None for one in elements):
                return f"a fixed value of the record in {field_name}"
        return None

    # functions

    def _given(self, record: CheckedRecord) -> str | None:
        """The call that makes the function, where the schema gives all in a record, and texts; None elsewhere."""
        numbers = dict(record.asked.attributes)
        plain = is_given(record.data) and not [*self._notes(record), *self._content(record)]
        if not plain or not all(map(self.values.is_fixed_text, numbers.values())):
            return None
        arguments: list[str] = []
        lines: list[str] = []
        names = given_fields(record.data)
        for row in record.data.attributes:
            name, number = names[str(row[1])], numbers[str(row[0])]
            arguments += [literal(self.rows.value_types[number][2] or ""), str(number)]
            lines += [f"v = o.{row[1]}", f"if (type(v) is not str or v != {name}) and not _right(n{name[1:]}, v):"]
            lines += ["    return _whole(o)"]
        return f"{self.given.name(tuple(names), (*lines, 'return True'))}({', '.join(arguments)})"

    def _body(self, record: CheckedRecord) -> list[str]:
        lines = list(self._notes(record))
        lines += self._value(record)
        lines += self._attributes(record)
        lines += self._content(record)
        for leaf in leaves(record.data.particle):
            if leaf[0] == "element":
                lines += self._field(record, str(leaf[3]), many=bool(leaf[4]))
        return [*lines, "return True"]

    def _nil_body(self, record: CheckedRecord) -> list[str]:
        """What is asked of a record that may be nil, and is: its attributes."""
        lines = [*self._notes(record), *self._attributes(record)]
        return [line.replace("return _whole(o)", "return _nil(o)") for line in lines] + ["return True"]

    def _notes(self, record: CheckedRecord) -> Iterator[str]:
        """Forms of values and types that a message gave matter where a value may be right in one form only."""
        numbers = [number for _, number in record.asked.attributes]
        numbers += [] if record.asked.value is None else [record.asked.value]
        elements = [one for items in record.asked.elements.values() for one in items]
        asks = [
            f"{literal(str(row[1]))} in n.absent" for row in record.data.attributes if row[3] and row[4] is not None
        ]
        if any(one.value is not None for one in elements) or any(map(self.values.is_sensitive, numbers)):
            asks += ["n.texts", "n.details"]
        if asks:
            yield from ("n = o._notes", f"if n is not None and ({' or '.join(asks)}):", "    return _whole(o)")

    def _value(self, record: CheckedRecord) -> Iterator[str]:
        if record.asked.value is not None:
            yield "v = o.value"
            yield f"if {self.values.doubtful(record.asked.value, 'v')}:"
            yield "    return _whole(o)"

    def _attributes(self, record: CheckedRecord) -> Iterator[str]:
        numbers = dict(record.asked.attributes)
        fields = {field.name: field for field in record.shape.fields}
        for row in record.data.attributes:
            name, required = str(row[1]), bool(row[3])
            own = fields[name]
            test = self.values.doubtful(numbers[str(row[0])], "v")
            if required or not own.optional:
                yield from (f"v = o.{name}", f"if {test}:", "    return _whole(o)")
            else:
                yield from (f"if (v := o.{name}) is not None and {test}:", "    return _whole(o)")
        if record.data.any_attribute is not None:
            yield from ("if o.any_attributes or type(o.any_attributes) is not dict:", "    return _whole(o)")

    def _content(self, record: CheckedRecord) -> Iterator[str]:
        found = content_condition(record.data.particle)
        kept = any(own.kind is FieldKind.ORDER for own in record.shape.fields)
        if found is None:
            yield from ("if not _ordered(o):", "    return False")
        elif found:
            yield from (f"if not ({found}):", "    return False")
        if kept and found is not None:
            yield from ("if o.content_order is not None and not _ordered(o):", "    return False")
        for leaf in leaves(record.data.particle):
            if leaf[0] == "any":
                field = f"o.{leaf[3]}"
                test = f"{field} or type({field}) is not list" if leaf[4] else f"{field} is not None"
                yield from (f"if {test}:", "    return _whole(o)")

    def _field(self, record: CheckedRecord, name: str, *, many: bool) -> Iterator[str]:
        elements = record.asked.elements[name]
        tests = self._tests(record, name, elements)
        if many:
            yield from (f"l = o.{name}", "if type(l) is not list:", "    return _whole(o)")
            yield "for v in l:"
            yield from (f"    {line}" for line in tests)
        elif tests[0].startswith("if "):
            yield f"if (v := o.{name}) is not None and {tests[0].removeprefix('if ')}"
            yield from tests[1:]
        else:
            yield f"if (v := o.{name}) is not None:"
            yield from (f"    {line}" for line in tests)

    def _tests(self, record: CheckedRecord, name: str, elements: tuple[ElementCheck, ...]) -> list[str]:
        """The lines that refuse a value `v` of a field; where the first is a condition, it is all there is."""
        one = f"_one({self._place(record, name)}, v)"
        slow = f"not {one}"
        if len(elements) == 1 and elements[0].value is not None:
            doubt = self.values.doubtful(elements[0].value, "v")
            return [f"if {doubt} and {slow}:", "    return False"]
        plain = self._plain(elements)
        if len(plain) == 1:
            (own,) = plain
            self.classes.add(own)
            call = f"check_{own}(v)"
            if self._may_have_no_value(own, elements):
                self.nils.add(own)
                call = f"({call} if v.value is not None else nil_{own}(v))"
            return [f"if not ({call} if type(v) is {own} else {one}):", "    return False"]
        if not plain:
            return [f"if {slow}:", "    return False"]
        plain = [own for own in plain if not self._may_have_no_value(own, elements)]
        self.classes.update(plain)
        table = "{" + ", ".join(f"{own}: check_{own}" for own in plain) + "}"
        known = self.tables.setdefault(table, f"_t{len(self.tables)}")
        return [f"f = {known}.get(type(v))", f"if {slow} if f is None else not f(v):", "    return False"]

    def _may_have_no_value(self, name: str, elements: tuple[ElementCheck, ...]) -> bool:
        """Whether records of a class may say that they are nil by having no value."""
        return self.records[name].asked.value is not None and any(one.nillable for one in elements)

    def _plain(self, elements: tuple[ElementCheck, ...]) -> list[str]:
        """The classes that a field's records are usually of, where the class alone says which element it is."""
        owners: dict[str, list[ElementCheck]] = {}
        for one in elements:
            if one.record is not None:
                for name in (one.record, *self._below.get(one.record, ())):
                    owners.setdefault(name, []).append(one)
        return sorted(name for name, found in owners.items() if len(found) == 1 and self._may_stand(name, found[0]))

    def _may_stand(self, name: str, element: ElementCheck) -> bool:
        record = self.records[name]
        if name in self.reasons or element.abstract:
            return False
        blocks = bool(element.block) or bool(self.records[element.record or name].asked.block)
        return name == element.record or (not blocks and record.data.head[0] is not None)

    def _place(self, record: CheckedRecord, name: str) -> int:
        """The number of a field, for the general check of what stands in it."""
        self.places.append((record.shape.name, name, len(self.places)))
        return len(self.places) - 1

    def context(self, roots: list[str]) -> dict[str, object]:
        """The variables of `checking.py.jinja`."""
        functions = self.functions()
        entries = self.roots(roots)
        return {
            "functions": functions,
            "shapes": self.given.all(),
            "roots": entries,
            "tables": [(name, table) for table, name in self.tables.items()],
            "places": [source((owner, name)) for owner, name, _ in self.places],
            "sets": sorted(self.values.sets),
            "classes": sorted(self.classes),
            "codes": sorted(self.values.codes),
            "constants": [(name, text) for text, name in self.values.constants.items()],
            "decimal": "Decimal" in self.values.imports,
            "datatypes": [name for name in _MOMENTS if name in self.values.imports],
        }


def _unplaced(record: CheckedRecord) -> Iterator[FieldShape]:
    """The fields of a record that it inherits and has no place for."""
    placed = {str(row[1]) for row in record.data.attributes} | {str(leaf[3]) for leaf in leaves(record.data.particle)}
    for own in record.shape.fields:
        value = own.kind is FieldKind.VALUE and record.data.head[3] is not None
        other = own.kind is FieldKind.ORDER or (
            own.kind is FieldKind.ANY_ATTRIBUTES and record.data.any_attribute is not None
        )
        if own.name not in placed and not value and not other:
            yield own
