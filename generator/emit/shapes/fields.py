"""The fields of a record: inherited and added, and the Python type each has along the whole line of classes."""

from __future__ import annotations

from dataclasses import dataclass, field

from generator.emit.shape import FieldKind
from generator.emit.shapes.alternatives import Alternative, Naming
from generator.emit.shapes.content import WILDCARD, ChildField, child_fields, needs_order
from generator.emit.shapes.usage import Usage
from generator.emit.shapes.value_types import is_list, value_hint
from generator.model.complex_type import Attribute, ComplexType, Content
from generator.model.qname import QName

VALUE, CONTENT, ANY_ATTRIBUTES, ORDER = "#value", "#content", "#any-attributes", "#order"


@dataclass(slots=True)
class Declared:
    """A field where it first appears in a line of classes.

    All classes below share it: a type checker wants one type for one name. `id` is the element's expanded name, `@`
    and the attribute's, or a word for the rest.
    """

    id: str
    kind: FieldKind
    owner: str
    qname: QName | None = None
    type: str | None = None
    hint: str = ""
    alternatives: list[Alternative] = field(default_factory=list)
    name: str = ""
    many: bool = False
    tokens: bool = False
    optional: bool = False
    nillable: bool = False

    @property
    def one(self) -> str:
        """The Python type of one occurrence, Nil left aside."""
        if not self.alternatives:
            return self.hint
        shown = [f"DerivedElement[{one.hint}]" if one.wrapped else one.hint for one in self.alternatives]
        return " | ".join(dict.fromkeys(shown))

    @property
    def whole(self) -> str:
        """The Python type of the field."""
        one = f"{self.one} | Nil" if self.nillable and self.takes_nil else self.one
        if self.many:
            return f"list[{one}]"
        return f"{one} | None" if self.optional else one

    @property
    def takes_nil(self) -> bool:
        """Whether nil is said by a Nil; a record with a value says it by having none."""
        return self.kind is FieldKind.ELEMENT


@dataclass(slots=True)
class Own:
    """What one class says about a field: the type and the default or fixed value it has there."""

    declared: Declared
    type: str | None = None
    default: str | None = None
    fixed: bool = False
    required: bool = False


class FieldFinder:
    """Finds the fields of a schema's records, bases first."""

    def __init__(self, naming: Naming, usage: Usage, simple_contents: frozenset[str]) -> None:
        """`simple_contents` are the complex types that hold a value rather than elements."""
        self._naming = naming
        self._usage = usage
        self._simple_contents = simple_contents

    def find(self, one: ComplexType, inherited: dict[str, Own]) -> dict[str, Own]:
        """By id; `inherited` are those of the base.

        Fields of the base keep their type, made wider where this class needs it.
        """
        found = {
            name: Own(own.declared, own.type, own.default, own.fixed, own.required) for name, own in inherited.items()
        }
        for own in self._own(one):
            before = found.get(own.declared.id)
            if before is not None:
                before.declared.many |= own.declared.many
                before.declared.nillable |= own.declared.nillable
                before.declared.optional |= own.declared.optional and own.declared.kind is FieldKind.VALUE
                own.declared = before.declared
            found[own.declared.id] = own
        return found

    def _own(self, one: ComplexType) -> list[Own]:
        found: list[Own] = []
        if one.content is Content.MIXED:
            found.append(Own(Declared(CONTENT, FieldKind.CONTENT, one.key, hint="list[object]", name="content")))
        elif one.content is Content.ELEMENTS:
            found += [self._child(one, child) for child in child_fields(one.particle)]
        elif one.simple is not None:
            found.append(self._value(one, one.simple))
        found += [self._attribute(one, attribute) for attribute in one.attributes]
        if one.wildcard is not None:
            hint = "dict[str, str]"
            found.append(
                Own(Declared(ANY_ATTRIBUTES, FieldKind.ANY_ATTRIBUTES, one.key, hint=hint, name="any_attributes"))
            )
        if one.content is Content.ELEMENTS and needs_order(one.particle):
            order = Declared(ORDER, FieldKind.ORDER, one.key, hint="list[str]", name="content_order", optional=True)
            found.append(Own(order))
        return found

    def _child(self, one: ComplexType, child: ChildField) -> Own:
        many = child.maximum is None or child.maximum > 1
        if child.id == WILDCARD:
            wildcard = Declared(
                WILDCARD, FieldKind.WILDCARD, one.key, hint="object", name="any_element", many=many, optional=not many
            )
            return Own(wildcard, required=child.minimum > 0)
        first = child.elements[0]
        alternatives = self._naming.alternatives(first)
        declared = Declared(
            child.id,
            FieldKind.ELEMENT,
            one.key,
            first.name,
            first.type,
            alternatives=alternatives,
            many=many,
            tokens=is_list(self._naming.schema, first.type),
            optional=child.minimum == 0,
            nillable=any(self._takes_nil(one) for one in alternatives),
        )
        return Own(declared, first.type, first.fixed or first.default, first.fixed is not None, child.minimum > 0)

    def _takes_nil(self, alternative: Alternative) -> bool:
        return alternative.element.nillable and alternative.element.type not in self._simple_contents

    def _value(self, one: ComplexType, simple: str) -> Own:
        hint = value_hint(self._naming.schema, simple, self._naming.code_lists)
        nil = one.key in self._usage.nillable
        tokens = is_list(self._naming.schema, simple)
        value = Declared(
            VALUE, FieldKind.VALUE, one.key, type=simple, hint=hint, name="value", tokens=tokens, optional=nil
        )
        return Own(value, simple, required=not nil)

    def _attribute(self, one: ComplexType, attribute: Attribute) -> Own:
        schema = self._naming.schema
        text = attribute.default if attribute.fixed is None else attribute.fixed
        declared = Declared(
            f"@{attribute.name}",
            FieldKind.ATTRIBUTE,
            one.key,
            attribute.name,
            attribute.type,
            hint=value_hint(schema, attribute.type, self._naming.code_lists),
            tokens=is_list(schema, attribute.type),
            optional=not attribute.required,
        )
        return Own(declared, attribute.type, text, attribute.fixed is not None, attribute.required)
