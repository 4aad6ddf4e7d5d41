"""The generated classes as data: what the bindings declare and every other target may rely on."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from generator.model.frozen_map import FrozenMap
from generator.model.qname import QName


class FieldKind(StrEnum):
    """What a field of a record stands for in the message."""

    ELEMENT = "element"
    ATTRIBUTE = "attribute"
    VALUE = "value"
    WILDCARD = "wildcard"
    ANY_ATTRIBUTES = "any-attributes"
    CONTENT = "content"
    ORDER = "order"


@dataclass(frozen=True, slots=True)
class FieldShape:
    """A field of a generated record.

    `name` is its Python name; `qname` the element or attribute it stands for (None for value, wildcards, content,
    order). `type` is the key of its schema type. `item_hint` is the Python type of one value as it is written in the
    bindings' own modules (`str`, `XmlDate`, `Geslacht`, `Kind`), `hint` that of the field (`list[Kind]`, `Kind |
    None`). `many`: a list, one entry per occurrence; `tokens`: an xs:list, so one value is itself a list; `optional`:
    may be None. `nillable`: an occurrence may be `Nil`. `default` is the lexical default or fixed value the schema
    gives.
    """

    name: str
    kind: FieldKind
    qname: QName | None
    type: str | None
    item_hint: str
    hint: str
    many: bool = False
    tokens: bool = False
    optional: bool = False
    nillable: bool = False
    default: str | None = None
    fixed: bool = False


@dataclass(frozen=True, slots=True)
class RecordShape:
    """A generated record: class `name` in module `bindings.records`, for the complex type with key `type`.

    `base` is the key of the complex type whose class it inherits from. `fields` holds all fields, inherited ones first.
    `element` is the global element that messages of this type start with, if exactly one has it.
    """

    name: str
    type: str
    fields: tuple[FieldShape, ...]
    base: str | None = None
    element: QName | None = None

    def field(self, name: QName) -> FieldShape:
        """The field for a child element or attribute; KeyError if there is none."""
        for field in self.fields:
            if field.qname == name:
                return field
        raise KeyError(name)


@dataclass(frozen=True, slots=True)
class MemberShape:
    """A member of a code list.

    `name` in Python, `value` as it stands in the message, and what the dataset says of it.
    """

    name: str
    value: str
    code: str | None = None
    system: str | None = None
    display_nl: str = ""
    display_en: str = ""


@dataclass(frozen=True, slots=True)
class CodeListShape:
    """A generated enum: class `name` in module `bindings.codes`, for the simple type with key `type`."""

    name: str
    type: str
    members: tuple[MemberShape, ...]


@dataclass(frozen=True, slots=True)
class Shapes:
    """All generated classes.

    `records` and `code_lists` are by the key of the schema type. `ledger_additions` are the names given for the first
    time, by ledger address: generate writes them to the ledger so that they never change.
    """

    records: FrozenMap[str, RecordShape]
    code_lists: FrozenMap[str, CodeListShape]
    ledger_additions: FrozenMap[str, str] = FrozenMap()
