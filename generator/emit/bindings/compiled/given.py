"""Records in which the schema gives all: attributes with a fixed value, and nothing else.

Schemas made by a tool have them by the hundred (the `-start` elements of ADA), the same but for class and values. Their
functions are made by one function for each set of attributes, which keeps the code small; other records, which fill
messages, have code of their own, for Python runs that faster.
"""

from __future__ import annotations

from dataclasses import dataclass

from generator.emit.bindings.compiled.content import leaves
from generator.emit.bindings.tables import RecordData
from generator.emit.shape import FieldKind


@dataclass(frozen=True, slots=True)
class GivenShape:
    """What makes the functions of such records: its name, their fields, and the lines that differ.

    The values of `fields` are called d1, d2 and so on.
    """

    name: str
    fields: tuple[str, ...]
    lines: tuple[str, ...]


class GivenShapes:
    """Those of one module, each made once."""

    def __init__(self) -> None:
        """None yet."""
        self._made: dict[tuple[tuple[str, ...], tuple[str, ...]], GivenShape] = {}

    def name(self, fields: tuple[str, ...], lines: tuple[str, ...]) -> str:
        """The name of that with these fields and lines."""
        found = self._made.get((fields, lines))
        if found is None:
            found = self._made[fields, lines] = GivenShape(f"_given_{len(self._made) + 1}", fields, lines)
        return found.name

    def all(self) -> list[GivenShape]:
        """In the order they were asked for."""
        return list(self._made.values())


def is_given(data: RecordData) -> bool:
    """Whether the schema gives all that stands in a record."""
    return (
        bool(data.attributes)
        and len(data.attributes) == len(data.shape.fields)
        and not any(True for _ in leaves(data.particle))
        and data.head[3] is None
        and data.any_attribute is None
        and all(
            field.kind is FieldKind.ATTRIBUTE and field.fixed and field.default is not None
            for field in data.shape.fields
        )
    )


def given_fields(data: RecordData) -> dict[str, str]:
    """What the values of the fields are called, in the order of the attributes."""
    return {str(row[1]): f"d{number}" for number, row in enumerate(data.attributes, 1)}
