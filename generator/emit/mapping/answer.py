"""What a mapping method returns for an item, and what of the item's element it fills."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from generator.emit.literals import literal
from generator.emit.shape import CodeListShape, FieldKind, FieldShape, MemberShape
from generator.model.dataset import Cardinality, Concept, ConceptType, Conformance

if TYPE_CHECKING:
    from generator.emit.mapping.tree import Item
    from generator.emit.target import Request
    from generator.model.simple_type import SimpleType

_NULL = ("nullFlavor", "NV")
_CODE_PARTS = {"code": "code", "codeSystem": "system", "displayName": "display_nl"}
_FLAG = {"true", "false"}
_WORD = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")
_QUOTED = re.compile(r"""(["'])(.*?)\1""")


class Hints:
    """The types of the bindings as another module writes them."""

    def __init__(self, request: Request) -> None:
        """Every generated class and code list of `request` is known by its module."""
        self._modules = {shape.name: "codes" for shape in request.shapes.code_lists.values()}
        self._modules |= {shape.name: "records" for shape in request.shapes.records.values()}

    def qualified(self, hint: str) -> str:
        """`Geslacht` becomes `codes.Geslacht`, quotes around forward references go."""
        return _WORD.sub(self._written, _QUOTED.sub(r"\2", hint))

    def _written(self, match: re.Match[str]) -> str:
        module = self._modules.get(match.group())
        return f"{module}.{match.group()}" if module else match.group()


@dataclass(frozen=True)
class Answer:
    """How an item is answered: its value, and the attributes that stand beside the value, by their role."""

    request: Request
    item: Item
    hints: Hints

    @cached_property
    def value(self) -> FieldShape | None:
        """The field of the item's own record that takes the value; None where it is no record, or has no value."""
        record = self.item.record
        if record is None:
            return None
        wanted = self.item.link.value if self.item.link else None
        for shape in record.fields:
            if wanted is not None and shape.kind is FieldKind.ATTRIBUTE and shape.qname == wanted:
                return shape
            if wanted is None and shape.kind is FieldKind.VALUE:
                return shape
        return None

    def _beside(self, *names: str) -> FieldShape | None:
        """An attribute of the item's own record that is free to fill, by its local name."""
        if self.value is None or self.item.record is None:
            return None
        for shape in self.item.record.fields:
            free = shape.kind is FieldKind.ATTRIBUTE and not shape.fixed and shape is not self.value
            if free and shape.qname is not None and shape.qname.rpartition("}")[2] in names:
                return shape
        return None

    @cached_property
    def null(self) -> FieldShape | None:
        """The attribute that says why there is no value."""
        return self._beside(*_NULL)

    @property
    def may_be_null(self) -> bool:
        """Whether the schema lets the item say that it has no value, and why."""
        concept = self.item.concept
        if concept is not None and concept.conformance is Conformance.MANDATORY:
            return False
        if self.value is not None and not self.value.optional:
            return False
        return self.item.shape.nillable or self.null is not None

    @cached_property
    def unit(self) -> FieldShape | None:
        """The attribute that names the unit, unless the schema fixes it."""
        return self._beside("unit")

    @cached_property
    def root(self) -> FieldShape | None:
        """The attribute that names an identifier's numbering scheme, unless the schema fixes it."""
        return self._beside("root")

    @cached_property
    def code_parts(self) -> tuple[tuple[FieldShape, str], ...]:
        """Attributes that repeat what the code list knows of a code (ADA), each with the property of the member."""
        if self.value is None or self.members(self.value) is None or self.flag is not None:
            return ()
        found = ((self._beside(name), source) for name, source in _CODE_PARTS.items())
        return tuple((shape, source) for shape, source in found if shape is not None)

    @cached_property
    def _others(self) -> tuple[FieldShape, ...]:
        """What stands in the item's own record beside all that the mapping's answer fills."""
        record = self.item.record
        if record is None:
            return ()
        known = [self.value, self.null, self.unit, self.root, *(shape for shape, _ in self.code_parts)]
        kinds = (FieldKind.ATTRIBUTE, FieldKind.ELEMENT, FieldKind.VALUE)
        names = {shape.name for shape in known if shape is not None}
        return tuple(
            shape for shape in record.fields if shape.kind in kinds and shape.name not in names and not shape.fixed
        )

    @cached_property
    def whole(self) -> bool:
        """Whether only the record itself can say it: it has no single value, or must tell more than a value."""
        if self.item.record is None:
            return False
        return self.value is None or any(
            not shape.optional and not shape.many and shape.default is None for shape in self._others
        )

    @property
    def says_more(self) -> bool:
        """Whether the record itself is taken as well, because it may tell more than a value (an explanation, say)."""
        return not self.whole and bool(self.extras)

    @cached_property
    def extras(self) -> tuple[FieldShape, ...]:
        """The attributes in which the item's own record may tell more than what the mapping's answer fills."""
        return tuple(shape for shape in self._others if shape.kind is FieldKind.ATTRIBUTE)

    @cached_property
    def units(self) -> tuple[str, ...] | None:
        """The units the schema allows, None where it allows any text."""
        return None if self.unit is None else _enumerated(self.request, self.unit)

    @cached_property
    def given_unit(self) -> str | None:
        """The unit that goes with a plain number: the only one allowed, else the dataset's, if the schema has it."""
        if self.units is not None and len(self.units) == 1:
            return self.units[0]
        asked = self.item.concept.unit if self.item.concept else None
        return asked if asked and (self.units is None or asked in self.units) else None

    @property
    def takes_quantity(self) -> bool:
        """Whether the mapping may say in which unit."""
        return not self.whole and self.unit is not None and (self.units is None or len(self.units) > 1)

    def members(self, shape: FieldShape) -> tuple[MemberShape, ...] | None:
        """The members of the code list that a field takes; None if it takes anything else."""
        code_list = self._code_list(shape)
        return None if code_list is None else code_list.members

    def _code_list(self, shape: FieldShape) -> CodeListShape | None:
        return self.request.shapes.code_lists.get(shape.type or "")

    def member(self, shape: FieldShape, text: str) -> str:
        """The expression for a constant that a field takes: a member of its code list, or text."""
        code_list = self._code_list(shape)
        for each in code_list.members if code_list else ():
            if code_list is not None and each.value == text:
                return f"codes.{code_list.name}.{each.name}"
        return literal(text)

    @cached_property
    def flag(self) -> tuple[str, str] | None:
        """The expressions for yes and no, where a code list holds just these: the mapping then gives a bool."""
        shape = self.item.shape if self.item.record is None else self.value
        members = None if shape is None or shape.tokens else self.members(shape)
        if (
            shape is None
            or members is None
            or not _FLAG <= {member.value for member in members} <= _FLAG | {"", "1", "0"}
        ):
            return None
        return self.member(shape, "true"), self.member(shape, "false")

    @cached_property
    def plain(self) -> str:
        """The Python type of the value, as the contract writes it."""
        if self.whole and self.item.record is not None:
            return f"records.{self.item.record.name}"
        if self.flag is not None:
            return "bool"
        shape = self.value or self.item.shape
        hint = self.hints.qualified(shape.item_hint)
        return f"list[{hint}]" if shape.tokens and not hint.startswith("list[") else hint

    @property
    def takes_moment(self) -> bool:
        """Whether Python's own datetime is taken as well."""
        return not self.whole and not self._is_list and "XmlDateTime" in self.plain

    @property
    def takes_day(self) -> bool:
        """Whether Python's own date is taken as well."""
        return not self.whole and not self._is_list and re.search(r"\bXmlDate\b", self.plain) is not None

    @property
    def _is_list(self) -> bool:
        return (self.value or self.item.shape).tokens

    @cached_property
    def taken(self) -> str:
        """The Python type of what the mapping may give for one occurrence that has a value."""
        if self.whole:
            return self.plain
        hint = _without(_without(self.plain, "None"), "Nil")
        hint += " | DateTime" if self.takes_moment else ""
        hint += " | Date" if self.takes_day else ""
        if self.takes_quantity and self.unit is not None:
            unit = _without(self.hints.qualified(self.unit.item_hint), "None")
            hint = f"{hint} | Quantity[{hint}, {unit}]" if self.takes_plain else f"Quantity[{hint}, {unit}]"
        elif self.root is not None:
            hint = f"{hint} | Identifier" if self.takes_plain else "Identifier"
        return f"{hint} | records.{self.item.record.name}" if self.item.record and self.says_more else hint

    @property
    def takes_plain(self) -> bool:
        """Whether a plain value will do: its unit goes without saying, its numbering scheme may be left out."""
        if self.takes_quantity:
            return self.given_unit is not None
        return self.root is None or self.root.optional

    @cached_property
    def one(self) -> str:
        """The Python type of one occurrence, null included."""
        return f"{self.taken} | Null" if self.may_be_null and not self.whole else self.taken

    @property
    def mandatory(self) -> bool:
        """Whether the message cannot do without: the dataset says so, or the schema does and takes no null."""
        concept = self.item.concept
        told = concept is not None and concept.conformance is Conformance.MANDATORY
        return told or (self.item.minimum > 0 and not self.may_be_null and not self.may_be_bare)

    @property
    def many(self) -> bool:
        """Whether the item repeats."""
        return self.item.shape.many and _cardinality(self.item.concept).maximum != 1

    @property
    def stub(self) -> bool:
        """Whether somebody must say where it comes from; ids and the like may be left alone."""
        return self.item.concept is not None or (self.item.minimum > 0 and not self.may_be_bare)

    @cached_property
    def may_be_bare(self) -> bool:
        """Whether it is an element the dataset does not describe, and that may stand in the message empty."""
        record = self.item.record
        if record is None or self.item.concept is not None:
            return False
        fields = (
            shape for shape in record.fields if shape.kind in (FieldKind.ATTRIBUTE, FieldKind.ELEMENT, FieldKind.VALUE)
        )
        return all(shape.optional or shape.many or shape.default is not None for shape in fields)

    @property
    def is_reference(self) -> bool:
        """Whether the value is the id of another group in the message."""
        return self.item.concept is not None and self.item.concept.type is ConceptType.REFERENCE


def _without(hint: str, name: str) -> str:
    return " | ".join(part for part in hint.split(" | ") if part != name) or hint


def _cardinality(concept: Concept | None) -> Cardinality:
    return concept.cardinality if concept else Cardinality(0, None)


def _enumerated(request: Request, shape: FieldShape) -> tuple[str, ...] | None:
    simple: SimpleType | None = request.specification.schema.simple_types.get(shape.type or "")
    values = simple.facets.enumeration if simple else None
    return None if values is None else tuple(value.value for value in values if value.value)
