"""One of the two schemas, with what the decision asks of it again and again."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.compare.inclusion.content.build import content_of
from generator.compare.inclusion.simple.verdict import Values
from generator.model.complex_type import ComplexType, Content
from generator.model.particle import Element
from generator.model.qname import XSD_NAMESPACE, QName, namespace_of, xsd

if TYPE_CHECKING:
    from generator.compare.inclusion.content.node import Node
    from generator.model.complex_type import Attribute
    from generator.model.schema import Schema
    from generator.model.simple_type import SimpleType

ANY_TYPE = xsd("anyType")
ANY_SIMPLE = xsd("anySimpleType")
_URS = (ANY_TYPE, ANY_SIMPLE, xsd("anyAtomicType"))


@dataclass(frozen=True, slots=True, eq=False)
class Slot:
    """How an element is validated: by a declaration, or (`skipped`) not at all.

    `key` identifies it within its schema. `is_lax` tells that the element has no declaration and a wildcard lets it
    pass; its type is then xs:anyType.
    """

    key: str
    element: Element
    skipped: bool = False
    is_lax: bool = False


class Side:
    """A schema and its root, and tables worked out when they are first asked for."""

    def __init__(self, schema: Schema, root: Element) -> None:
        """`root` is the element that messages start with."""
        self.schema = schema
        self.root = root
        self._slots: dict[str, Slot] = {}
        self._contents: dict[str, Node | None] = {}
        self._variants: dict[str, tuple[str, ...]] = {}
        self.walks: dict[tuple[str, tuple[QName, ...]], tuple[tuple[Slot, ...], bool]] = {}
        """What was made of a row of children of a type: made messages have the same ones again and again."""

    def roots(self) -> tuple[Element, ...]:
        """The elements that a message may start with: the root, and those that may stand for it."""
        own = () if self.root.abstract else (self.root,)
        return (*own, *(self.schema.substitutions.get(self.root.name, ()) if self.root.is_global else ()))

    def slot(self, element: Element) -> Slot:
        """The slot of a declared element."""
        found = self._slots.get(element.key)
        if found is None:
            found = self._slots[element.key] = Slot(element.key, element)
        return found

    def any_slot(self, name: QName, process: str) -> Slot | None:
        """The slot of an element that a wildcard lets in; None where a strict one finds no declaration."""
        declared = self.schema.elements.get(name)
        if process == "skip":
            return self._undeclared(name, skipped=True)
        if declared is not None:
            return None if declared.abstract else self.slot(declared)
        return self._undeclared(name, skipped=False) if process == "lax" else None

    def _undeclared(self, name: QName, *, skipped: bool) -> Slot:
        key = f"{'skip' if skipped else 'lax'}:{name}"
        found = self._slots.get(key)
        if found is None:
            element = Element(key=key, name=name, type=ANY_TYPE)
            found = self._slots[key] = Slot(key, element, skipped, not skipped)
        return found

    def type(self, key: str) -> SimpleType | ComplexType:
        """The type with that key."""
        return self.schema.type(key)

    def complex(self, key: str) -> ComplexType | None:
        """The complex type with that key; None for a simple one."""
        return self.schema.complex_types.get(key)

    def content(self, key: str) -> Node | None:
        """The content model of a type with element content, made ready; None for simple or empty content."""
        if key not in self._contents:
            found = self.complex(key)
            has_model = found is not None and found.content in (Content.ELEMENTS, Content.MIXED)
            self._contents[key] = content_of(found.particle, self.schema) if found is not None and has_model else None
        return self._contents[key]

    def text_type(self, key: str) -> str | None:
        """The key of the simple type of a type's text; None where it has element content or none."""
        found = self.complex(key)
        if found is None:
            return key
        return found.simple if found.content is Content.SIMPLE else None

    def has_text(self, key: str) -> bool:
        """Whether text may stand between the children of an element of a type."""
        found = self.complex(key)
        return found is not None and found.content is Content.MIXED

    def attributes(self, key: str) -> dict[QName, Attribute]:
        """The attributes of a type by name."""
        found = self.complex(key)
        return {one.name: one for one in found.attributes} if found else {}

    def text(self, slot: Slot, key: str) -> Values | None:
        """What may stand as the text of an element of a type with simple content."""
        simple = self.text_type(key)
        if simple is None:
            return None
        element = slot.element
        return Values(self.schema, simple, element.fixed, (element.fixed or element.default) is not None)

    def is_abstract(self, key: str) -> bool:
        """Whether a type needs another one named by xsi:type."""
        found = self.complex(key)
        return found is not None and found.abstract

    def variants(self, slot: Slot) -> tuple[str, ...]:
        """The keys of the types that xsi:type may name in an element, where that says something new.

        Those are the complex types derived from the declared type, where that is one of the schema's own. Naming the
        declared type itself, or a simple type (which can but restrict it), allows nothing that is not allowed without;
        such a name, as any type named where the declared type is built in, is left out of account.
        """
        if slot.skipped or slot.is_lax:
            return ()
        element = slot.element
        marker = f"{element.type} {' '.join(sorted(element.block))}"
        if marker not in self._variants:
            self._variants[marker] = tuple(self._derived(element))
        return self._variants[marker]

    def _derived(self, element: Element) -> list[str]:
        if namespace_of(element.type) == XSD_NAMESPACE:
            return []
        types = self.schema.complex_types
        keys = self.schema.derived.get(element.type, ())
        return [key for key in keys if key in types and types[key].name is not None and self.may_be(element, key)]

    def may_be(self, element: Element, key: str) -> bool:
        """Whether xsi:type may name that type in the element (XML Schema Part 1, section 3.3.4, cvc-elt 4)."""
        if key not in self.schema.complex_types and key not in self.schema.simple_types:
            return False
        if self.is_abstract(key):
            return False
        methods = self._methods(key, element.type)
        declared = self.complex(element.type)
        blocked = {*element.block, *(declared.block if declared else ())}
        return methods is not None and not blocked & methods

    def _methods(self, key: str, ancestor: str) -> set[str] | None:
        """The kinds of derivation on the way from a type up to an ancestor; None where there is no such way."""
        methods: set[str] = set()
        step: str | None = key
        while step is not None and step != ancestor:
            found = self.type(step)
            methods.add(str(found.derivation) if isinstance(found, ComplexType) and found.derivation else "restriction")
            above = found.base if found.base != step else None
            if above is None and ancestor != ANY_TYPE:
                is_simple = step in self.schema.simple_types and ancestor in _URS
                return methods if is_simple or self._is_member(step, ancestor) else None
            step = above
        return methods

    def _is_member(self, key: str, union: str) -> bool:
        """Whether a type is a member of a union, which counts as derived from it."""
        found = self.schema.simple_types.get(union)
        return found is not None and key in found.members and found.facets.patterns == ()
