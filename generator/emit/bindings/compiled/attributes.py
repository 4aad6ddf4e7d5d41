"""Start tags: what stands in them is one text, put together from constants and pieces."""

from __future__ import annotations

from dataclasses import dataclass

from generator.emit.bindings.compiled.constants import Constants, is_text, piece
from generator.emit.bindings.compiled.content import Content
from generator.emit.bindings.compiled.prefixes import Tagger
from generator.emit.bindings.tables import Row
from generator.emit.shape import FieldKind, FieldShape


@dataclass(frozen=True, slots=True)
class StartTag:
    """A start tag: `parts` are expressions for its attributes, in order; `conditions` say when the code may be used.

    `begins`: the first of `parts` holds the tag's beginning too.
    """

    parts: tuple[str, ...]
    conditions: tuple[str, ...]
    begins: bool = False


class AttributeWriter:
    """Makes start tags."""

    def __init__(self, tagger: Tagger, constants: Constants) -> None:
        """Pieces are among the constants."""
        self._tagger = tagger
        self._constants = constants

    def start(self, content: Content, tag: str, notes: str) -> StartTag:
        """`tag` is the tag's beginning as a literal, empty if it is not the same everywhere; `notes` an expression."""
        fields = {field.name: field for field in content.data.shape.fields if field.kind is FieldKind.ATTRIBUTE}
        rows = [(fields[str(row[1])], row) for row in content.data.attributes]
        fixed = [(field, row) for field, row in rows if _is_fixed(field)]
        conditions = [self._is_default(content, field, row) for field, row in fixed]
        said = tuple((field.name, self._said(content, field, row)) for field, row in fixed)
        parts = [f"{self._constants.said(said, tag)}[{notes}]"] if said else []
        parts += [self._part(content, field, row, notes) for field, row in rows if not _is_fixed(field)]
        if not any(field.default is not None for field, _ in rows):
            conditions.append(f"{notes} is None")
        elif not fixed:  # else the first part looks at the notes, come what may
            conditions.append(f"({notes} is None or {notes}.only_absent)")
        return StartTag(tuple(parts), tuple(conditions), bool(tag and said))

    def given(self, content: Content, names: dict[str, str]) -> tuple[str, str]:
        """For a record in which the schema gives all: what is said of it, and when; `names` are those of the values."""
        fields = {field.name: field for field in content.data.shape.fields}
        said, conditions = [], []
        for row in content.data.attributes:
            field = fields[str(row[1])]
            pieces = self._constants.attribute(self._tagger.attribute(str(row[0])), row[2])
            said.append(f"{field.name}={pieces}.initial({names[field.name]})")
            conditions.append(f"o.{field.name} {_same(row)} {names[field.name]}")
        return f"_Said(tag, {', '.join(said)})", " and ".join(conditions)

    def _part(self, content: Content, field: FieldShape, row: Row, notes: str) -> str:
        """The expression for an attribute that may be absent or vary."""
        pieces = self._constants.attribute(self._tagger.attribute(str(row[0])), row[2])
        made = piece(pieces, row[2], "v")
        if field.default is not None:
            said = self._constants.said(((field.name, self._said(content, field, row)),))
            equal = self._is_default(content, field, row)
            return f'{said}[{notes}] if {equal} else "" if (v := o.{field.name}) is None else {made}'
        if row[3] and is_text(row[2]):
            return f"{pieces}[o.{field.name}]"
        missing = "x.unusual()" if row[3] else '""'
        return f"{missing} if (v := o.{field.name}) is None else {made}"

    def _is_default(self, content: Content, field: FieldShape, row: Row) -> str:
        """Whether a field holds what the schema gives it: an equal value, the very code."""
        return f"o.{field.name} {_same(row)} {self._constants.default(content.name, field.name)}"

    def _said(self, content: Content, field: FieldShape, row: Row) -> str:
        """The expression for the attribute as it is written with the schema's value."""
        pieces = self._constants.attribute(self._tagger.attribute(str(row[0])), row[2])
        return f"{pieces}.initial({self._constants.default(content.name, field.name)})"


def _same(row: Row) -> str:
    """How a value is compared with what the schema gives: an equal one, the very code."""
    return "is" if isinstance(row[2], tuple) and row[2][0] == "code" else "=="


def _is_fixed(field: FieldShape) -> bool:
    return field.fixed and field.default is not None
