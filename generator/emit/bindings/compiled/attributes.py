"""Start tags: what stands in them is one text, put together from constants and pieces."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations

from generator.emit.bindings.compiled.constants import Constants, is_text, piece
from generator.emit.bindings.compiled.content import Content
from generator.emit.bindings.compiled.prefixes import Tagger
from generator.emit.bindings.tables import Row
from generator.emit.literals import literal
from generator.emit.shape import FieldKind, FieldShape

MANY = 2
"""Of no more fixed attributes than this, all that may be absent together is foreseen; of more, one, or all."""


@dataclass(frozen=True, slots=True)
class StartTag:
    """A start tag: `parts` are expressions for its attributes, in order; `conditions` say when the code may be used.

    `begun` are the beginnings of the tag that are made beforehand: the constant for the notes (None for none) and that
    for the text. Where there are any, the first of `parts` is for what was not foreseen.
    """

    parts: tuple[str, ...]
    conditions: tuple[str, ...]
    begun: tuple[tuple[str, str], ...] = ()


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
        begun = self._begun(tag, said) if tag and _are_sure(rows) else ()
        parts = [f"{self._constants.said(said)}[{'k' if begun else notes}]"] if said else []
        parts += [self._part(content, field, row, notes) for field, row in rows if not _is_fixed(field)]
        if not any(field.default is not None for field, _ in rows):
            conditions.append(f"{notes} is None")
        elif not fixed:  # else the first part looks at the notes, come what may
            conditions.append(f"({notes} is None or {notes}.only_absent)")
        return StartTag(tuple(parts), tuple(conditions), begun)

    def _begun(self, tag: str, said: tuple[tuple[str, str], ...]) -> tuple[tuple[str, str], ...]:
        names = [name for name, _ in said]
        sizes = range(1, len(names) + 1) if len(names) <= MANY else (1, len(names))
        sets = [absent for size in sizes for absent in combinations(names, size)]
        constant, pieces = self._constants, self._constants.said(said)
        found = [("None", constant.name("B", f"{tag} + {pieces}[None]"))]
        for absent in sets:
            notes = constant.name("N", f"notes_of_absent(frozenset({{{', '.join(map(literal, absent))}}}))")
            found.append((notes, constant.name("B", f"{tag} + {pieces}[{notes}]")))
        return tuple(found)

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
        same = "is" if isinstance(row[2], tuple) and row[2][0] == "code" else "=="
        return f"o.{field.name} {same} {self._constants.default(content.name, field.name)}"

    def _said(self, content: Content, field: FieldShape, row: Row) -> str:
        """The expression for the attribute as it is written with the schema's value."""
        pieces = self._constants.attribute(self._tagger.attribute(str(row[0])), row[2])
        return f"{pieces}.initial({self._constants.default(content.name, field.name)})"


def _is_fixed(field: FieldShape) -> bool:
    return field.fixed and field.default is not None


def _are_sure(rows: list[tuple[FieldShape, Row]]) -> bool:
    """Whether what the schema gives is always written the same: fixed texts and codes, and no defaults beside them."""
    given = [(field, row) for field, row in rows if field.default is not None]
    return bool(given) and all(field.fixed and is_text(row[2]) for field, row in given)
