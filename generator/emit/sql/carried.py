"""What of an item the columns of a table hold: its value, why there is none, its unit, its numbering scheme, more."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from generator.emit.mapping.code_lists import target_names
from generator.emit.mapping.docs import short

if TYPE_CHECKING:
    from generator.emit.mapping.answer import Answer
    from generator.emit.shape import FieldShape

_SHOWN_CODES = 12


class Kind(StrEnum):
    """What a column holds, for its type in a database."""

    TEXT = "text"
    CODE = "code"
    FLAG = "flag"
    COUNT = "count"
    NUMBER = "number"
    REAL = "real"
    DAY = "day"
    MOMENT = "moment"
    SORTED_MOMENT = "sorted-moment"
    OCTETS = "octets"


VALUE, NULL, UNIT, ROOT = "value", "null", "unit", "root"
_KINDS = {
    "str": Kind.TEXT,
    "bool": Kind.FLAG,
    "int": Kind.COUNT,
    "Decimal": Kind.NUMBER,
    "float": Kind.REAL,
    "XmlDate": Kind.DAY,
    "XmlDateTime": Kind.MOMENT,
    "XmlTime": Kind.CODE,
    "XmlDuration": Kind.CODE,
    "XmlPeriod": Kind.CODE,
    "bytes": Kind.OCTETS,
}


@dataclass(frozen=True, slots=True)
class Part:
    """A column of an item. `key`: value, null, unit, root, or the name of an attribute. `hints` are its Python types.

    `suffix` is added to the item's name. `scale`: decimals, where the dataset says how many.
    """

    key: str
    suffix: str
    kind: Kind
    hints: tuple[str, ...]
    about: str
    tokens: bool = False
    scale: int | None = None


@dataclass(frozen=True, slots=True)
class Carried:
    """An item whose value columns can hold. `parts`: the value first."""

    answer: Answer
    parts: tuple[Part, ...]
    about: str

    def part(self, key: str) -> Part | None:
        """One of the parts, if the item has it."""
        return next((part for part in self.parts if part.key == key), None)

    @property
    def extras(self) -> tuple[tuple[Part, FieldShape], ...]:
        """What is said beside the value in attributes of its own, with the field of the record it goes to."""
        return tuple(
            (part, shape) for shape in self.answer.extras for part in self.parts if part.key == f"@{shape.name}"
        )


def carried(answer: Answer) -> Carried | None:
    """How columns hold an item; None where only a record can say it."""
    if answer.whole:
        return None
    shape = answer.value or answer.item.shape
    hints = ("bool",) if answer.flag is not None else _types(answer, shape)
    kind = kind_of(hints)
    if kind is None:
        return None
    about = _about(answer)
    scale = answer.item.concept.precision if answer.item.concept else None
    value = Part(VALUE, "", kind, hints, about + _codes(answer), answer.flag is None and shape.tokens, scale)
    return Carried(answer, (value, *_beside(answer), *_extras(answer)), about)


def kind_of(hints: tuple[str, ...]) -> Kind | None:
    """What a column for values of these types holds; None where no column can."""
    if hints and all(hint.startswith("codes.") for hint in hints):
        return Kind.CODE
    kinds = {Kind.TEXT if hint.startswith("codes.") else _KINDS.get(hint) for hint in hints}
    if kinds == {Kind.DAY, Kind.MOMENT}:
        return Kind.SORTED_MOMENT
    if len(kinds) == 1:
        return next(iter(kinds))
    return None if None in kinds or not kinds else Kind.TEXT


def _types(answer: Answer, shape: FieldShape) -> tuple[str, ...]:
    hint = answer.hints.qualified(shape.item_hint)
    if shape.tokens and hint.startswith("list["):
        hint = hint.removeprefix("list[").removesuffix("]")
    return tuple(part for part in hint.split(" | ") if part not in {"None", "Nil"})


def _about(answer: Answer) -> str:
    concept = answer.item.concept
    number = f"Concept {concept.id}. " if concept else ""
    return f"{short(answer.item)} {number}Place: {answer.item.where}"


def _codes(answer: Answer) -> str:
    members = answer.members(answer.value or answer.item.shape)
    if not members or answer.flag is not None:
        return ""
    members = tuple(one for one in members if one.code or one.value)
    named = zip(target_names(members), members, strict=True)
    told = [f"{name} {one.display_nl or one.display_en}".strip() for name, one in named]
    more = f"; and {len(told) - _SHOWN_CODES} more, see docs/" if len(told) > _SHOWN_CODES else ""
    return f". Codes: {'; '.join(told[:_SHOWN_CODES])}{more}"


def _beside(answer: Answer) -> list[Part]:
    parts: list[Part] = []
    label = str(answer.item.concept.label) if answer.item.concept else answer.item.shape.name
    if answer.may_be_null:
        if answer.null is None:
            parts.append(Part(NULL, "null", Kind.FLAG, ("bool",), f"{label}: true says that there is no value."))
        else:
            about = f"{label}: why there is no value, where there is none (NI, UNK, NASK)."
            parts.append(Part(NULL, "null", Kind.CODE, ("str",), about))
    if answer.takes_quantity and answer.unit is not None:
        given = f"; NULL: {answer.given_unit}" if answer.given_unit else ""
        allowed = f" ({', '.join(answer.units)})" if answer.units else ""
        types = _types(answer, answer.unit)
        parts.append(Part(UNIT, "unit", Kind.CODE, types, f"{label}: the unit{allowed}{given}."))
    elif answer.root is not None:
        parts.append(Part(ROOT, "root", Kind.CODE, ("str",), f"{label}: the numbering scheme (an OID)."))
    return parts


def _extras(answer: Answer) -> list[Part]:
    parts: list[Part] = []
    label = str(answer.item.concept.label) if answer.item.concept else answer.item.shape.name
    for shape in answer.extras if answer.says_more else ():
        hints = _types(answer, shape)
        kind = kind_of(hints)
        if kind is not None and not shape.many:
            about = f"{label}: {shape.name}, which may be told beside the value."
            parts.append(Part(f"@{shape.name}", shape.name, kind, hints, about, shape.tokens))
    return parts
