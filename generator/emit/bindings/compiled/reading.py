"""What the module `reading` of the bindings says: for each record, a function that makes it from its attributes."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from generator.emit.bindings.compiled.constants import Constants
from generator.emit.bindings.compiled.content import Content
from generator.emit.bindings.compiled.given import GivenShapes, given_fields, is_given
from generator.emit.bindings.tables import Row
from generator.emit.literals import literal
from generator.emit.shape import FieldKind, FieldShape

OFTEN = 2
"""After so many attributes that may be absent a function looks whether any is left."""


@dataclass(frozen=True, slots=True)
class Maker:
    """A function's source.

    `first` are the lines for the attributes that must be there or are given a value, `others` those for the rest.
    `notes` is the constant for the notes, `told` whether it depends on what is absent. `nothing` are fields without a
    value yet, `lists` and `dicts` empty ones. `made` is the call that makes the function, for a record in which the
    schema gives all.
    """

    name: str
    made: str
    counted: bool
    first: tuple[str, ...]
    others: tuple[str, ...]
    notes: str
    told: bool
    nothing: tuple[str, ...]
    lists: tuple[str, ...]
    dicts: tuple[str, ...]


class ReadingMaker:
    """Makes the functions of one specification."""

    def __init__(self, contents: Mapping[str, Content]) -> None:
        """`contents` are by class."""
        self._contents = contents
        self.constants = Constants()
        self.shapes = GivenShapes()

    def makers(self) -> list[Maker]:
        """One for each record."""
        return [self._given(one) if is_given(one.data) else self._maker(one) for one in self._contents.values()]

    def _given(self, content: Content) -> Maker:
        """That of a record in which the schema gives all."""
        fields = {field.name: field for field in content.data.shape.fields}
        names = given_fields(content.data)
        absent: list[str] = []
        lines = ["n = len(a)", "m = 0", "o: _Any = new(cls)"]
        for row in content.data.attributes:
            lines += self._attribute(lambda field: names[field.name], fields[str(row[1])], row, absent)
        notes = self._notes(absent) + ("[m]" if absent else "")
        lines += [f"o._notes = {notes}", "if n:", "    raise _Unusual", "return o"]
        made = f"{self.shapes.name(tuple(names), tuple(lines))}({content.name})"
        return Maker(content.name, made, True, (), (), "", False, (), (), ())  # noqa: FBT003  as the fields stand

    def _maker(self, content: Content) -> Maker:
        fields = {field.name: field for field in content.data.shape.fields}
        absent: list[str] = []
        first: list[str] = []
        others: list[list[str]] = []

        def default(field: FieldShape) -> str:
            return self.constants.default(content.name, field.name)

        for row in content.data.attributes:
            field = fields[str(row[1])]
            lines = list(self._attribute(default, field, row, absent))
            if row[3] or field.default is not None:
                first += lines
            else:
                others.append(lines)
        placed = {str(row[1]) for row in content.data.attributes if row[3] or fields[str(row[1])].default is not None}
        rest = [field for field in fields.values() if field.name not in placed]
        return Maker(
            name=content.name,
            made="",
            counted=bool(content.data.attributes),
            first=tuple(first),
            others=tuple(_with_ways_out(others)),
            notes=self._notes(absent),
            told=bool(absent),
            nothing=tuple(one.name for one in rest if not one.many and one.kind is not FieldKind.ANY_ATTRIBUTES),
            lists=tuple(one.name for one in rest if one.many),
            dicts=tuple(one.name for one in rest if one.kind is FieldKind.ANY_ATTRIBUTES),
        )

    def _attribute(
        self, default: Callable[[FieldShape], str], field: FieldShape, row: Row, absent: list[str]
    ) -> Iterator[str]:
        """What is done for one attribute; `absent` gathers those that the schema gives a value.

        `default` tells what a field's default value is called.
        """
        name, held = literal(str(row[0])), f"o.{field.name}"
        fixed = field.default is not None and field.fixed
        if fixed:
            yield f"{held} = {default(field)}"
        yield f"if {name} in a:"
        yield "    n -= 1"
        if fixed:
            yield f"    if a[{name}] != {_lexical(default, field, row)}:"
            yield "        raise _Unusual"
        elif row[2] == "ID":  # all of a message have to be looked at together
            yield "    raise _Unusual"
        else:
            if row[5:]:
                yield f"    if a[{name}] != {literal(str(row[5]))}:"
                yield "        raise _Unusual"
            yield f"    {held} = {self._value(f'a[{name}]', row)}"
        if row[3]:
            yield "else:"
            yield "    raise _Unusual"
        elif field.default is not None:
            yield "else:"
            if not fixed:
                yield f"    {held} = {default(field)}"
            yield f"    m += {1 << len(absent)}"
            absent.append(field.name)

    def _value(self, text: str, row: Row) -> str:
        return f"{self.constants.texts(row[2], str(row[0]))}[{text}]"

    def _notes(self, absent: list[str]) -> str:
        """The constant that gives the notes by which attributes are absent."""
        names = ", ".join(literal(name) for name in absent)
        return self.constants.name("N", f"_absent({names})") if absent else "None"


def _lexical(default: Callable[[FieldShape], str], field: FieldShape, row: Row) -> str:
    """The text of a fixed value: for free texts the value itself."""
    return default(field) if row[2] == "preserve" else literal(field.default or "")


def _with_ways_out(attributes: list[list[str]]) -> Iterator[str]:
    """The lines for attributes that may be absent; the function ends as soon as all that are there were seen."""
    for number, lines in enumerate(attributes):
        if number % OFTEN == 0:
            yield "if not n:"
            yield "    return o"
        yield from lines
