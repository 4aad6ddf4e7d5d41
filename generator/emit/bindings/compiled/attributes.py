"""Start tags: what stands in them is one text, put together from constants and pieces."""

from __future__ import annotations

from dataclasses import dataclass

from generator.emit.bindings.compiled.constants import Constants, is_text, piece
from generator.emit.bindings.compiled.content import Content
from generator.emit.bindings.compiled.prefixes import Tagger
from generator.emit.bindings.tables import Row
from generator.emit.literals import literal
from generator.emit.shape import FieldKind, FieldShape


@dataclass(frozen=True, slots=True)
class StartTag:
    """A start tag: `parts` are expressions for its attributes, in order; `conditions` say when the code may be used."""

    parts: tuple[str, ...]
    conditions: tuple[str, ...]


class AttributeWriter:
    """Makes start tags."""

    def __init__(self, tagger: Tagger, constants: Constants) -> None:
        """Pieces are among the constants."""
        self._tagger = tagger
        self._constants = constants

    def start(self, content: Content, notes: str) -> StartTag:
        """`notes` is the expression for the notes on the record."""
        fields = {field.name: field for field in content.data.shape.fields if field.kind is FieldKind.ATTRIBUTE}
        conditions: list[str] = []
        parts: list[str] = []
        fixed: list[tuple[str, str]] = []
        defaulted = False
        for row in content.data.attributes:
            field = fields[str(row[1])]
            defaulted = defaulted or field.default is not None
            if field.fixed and field.default is not None:
                conditions.append(self._is_default(content, field, row, inline=True))
                fixed.append((field.name, self._said(content, field, row)))
                continue
            parts += self._folded(fixed, notes)
            fixed = []
            parts.append(self._part(content, field, row, notes))
        parts += self._folded(fixed, notes)
        if not defaulted:
            conditions.append(f"{notes} is None")
        return StartTag(tuple(parts), tuple(conditions))

    def _folded(self, fixed: list[tuple[str, str]], notes: str) -> list[str]:
        """The expression for fixed attributes that stand together."""
        return [f"{self._constants.said(tuple(fixed))}[{notes}]"] if fixed else []

    def _part(self, content: Content, field: FieldShape, row: Row, notes: str) -> str:
        """The expression for an attribute that may be absent or vary."""
        pieces = self._constants.attribute(self._tagger.attribute(str(row[0])), row[2])
        made = piece(pieces, row[2], "v")
        if field.default is not None:
            said = self._constants.said(((field.name, self._said(content, field, row)),))
            equal = self._is_default(content, field, row, inline=False)
            return f'{said}[{notes}] if {equal} else "" if (v := o.{field.name}) is None else {made}'
        if row[3] and is_text(row[2]):
            return f"{pieces}[o.{field.name}]"
        missing = "x.unusual()" if row[3] else '""'
        return f"{missing} if (v := o.{field.name}) is None else {made}"

    def _is_default(self, content: Content, field: FieldShape, row: Row, *, inline: bool) -> str:
        """Whether a field holds what the schema gives it: an equal value, the very code."""
        if row[2] == "preserve":
            text = literal(field.default or "")
            return f"o.{field.name} == {text if inline else self._constants.name('L', text)}"
        same = "is" if isinstance(row[2], tuple) and row[2][0] == "code" else "=="
        return f"o.{field.name} {same} {self._constants.default(content.name, field.name)}"

    def _said(self, content: Content, field: FieldShape, row: Row) -> str:
        """The expression for the attribute as it is written with the schema's value."""
        pieces = self._constants.attribute(self._tagger.attribute(str(row[0])), row[2])
        if row[2] == "preserve":
            return f"{pieces}.initial({literal(field.default or '')})"
        return f"{pieces}.initial({self._constants.default(content.name, field.name)})"
