"""What is word for word the same in both schemas, so that nothing about it needs to be decided or told."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from generator.model.complex_type import Attribute, ComplexType
from generator.model.particle import Element, ElementParticle, GroupParticle, Particle, Wildcard
from generator.model.simple_type import EnumerationValue, Facets, SimpleType

if TYPE_CHECKING:
    from generator.model.schema import Schema

_PLAIN_FACETS = tuple(name for name in Facets.__dataclass_fields__ if name != "enumeration")


class Sameness:
    """Compares declarations and types, texts included; where they stand in a file does not matter.

    The complex types of child elements are not looked into: they are compared where they are met.
    """

    def __init__(self, one: Schema, other: Schema) -> None:
        """The two schemas."""
        self._one = one
        self._other = other
        self._types: dict[tuple[str, str], bool] = {}

    @cached_property
    def attributes(self) -> bool:
        """Whether both schemas declare the same global attributes."""
        one, other = self._one.attributes, self._other.attributes
        return list(one) == list(other) and all(map(self._attributes, one.values(), other.values()))

    def elements(self, one: Element, other: Element) -> bool:
        """Whether two declarations are the same."""
        return (
            one.name == other.name
            and one.annotation == other.annotation
            and one.nillable == other.nillable
            and one.default == other.default
            and one.fixed == other.fixed
            and one.is_global == other.is_global
            and one.abstract == other.abstract
            and one.block == other.block
            and one.final == other.final
            and one.substitution_groups == other.substitution_groups
            and one.constraints == other.constraints
            and not one.has_alternatives
            and not other.has_alternatives
        )

    def types(self, key: str, other: str) -> bool:
        """Whether two types are the same."""
        known = self._types.get((key, other))
        if known is None:
            known = self._types[key, other] = self._compare(key, other)
        return known

    def _compare(self, key: str, other: str) -> bool:
        one, two = self._one.type(key), self._other.type(other)
        if isinstance(one, ComplexType):
            return isinstance(two, ComplexType) and self._complex(one, two)
        return isinstance(two, SimpleType) and self._simple(one, two)

    def _complex(self, one: ComplexType, other: ComplexType) -> bool:
        return (
            one.name == other.name
            and one.content is other.content
            and one.annotation == other.annotation
            and one.leading == other.leading
            and one.base == other.base
            and one.derivation is other.derivation
            and one.abstract == other.abstract
            and one.block == other.block
            and one.final == other.final
            and one.assertions == other.assertions
            and len(one.attributes) == len(other.attributes)
            and all(map(self._attributes, one.attributes, other.attributes))
            and _wildcards(one.wildcard, other.wildcard)
            and self._referred(one.simple, other.simple)
            and self._particles(one.particle, other.particle)
        )

    def _referred(self, key: str | None, other: str | None) -> bool:
        if key is None or other is None:
            return key is other
        return self.types(key, other)

    def _attributes(self, one: Attribute, other: Attribute) -> bool:
        return (
            one.name == other.name
            and one.required == other.required
            and one.default == other.default
            and one.fixed == other.fixed
            and one.annotation == other.annotation
            and self.types(one.type, other.type)
        )

    def _particles(self, one: Particle | None, other: Particle | None) -> bool:
        if one is None or other is None:
            return one is other
        if one.minimum != other.minimum or one.maximum != other.maximum:
            return False
        if isinstance(one, ElementParticle):
            return isinstance(other, ElementParticle) and self._children(one, other)
        if isinstance(one, Wildcard):
            return isinstance(other, Wildcard) and _wildcards(one, other)
        return (
            isinstance(other, GroupParticle)
            and one.compositor is other.compositor
            and len(one.particles) == len(other.particles)
            and all(map(self._particles, one.particles, other.particles))
        )

    def _children(self, one: ElementParticle, other: ElementParticle) -> bool:
        if one.annotation != other.annotation or not self.elements(one.element, other.element):
            return False
        key, second = one.element.type, other.element.type
        is_complex = key in self._one.complex_types, second in self._other.complex_types
        return all(is_complex) or (not any(is_complex) and self.types(key, second))

    def _simple(self, one: SimpleType, other: SimpleType) -> bool:
        return (
            one.name == other.name
            and one.variety is other.variety
            and one.builtin == other.builtin
            and one.base == other.base
            and one.annotation == other.annotation
            and self._referred(one.item, other.item)
            and len(one.members) == len(other.members)
            and all(map(self.types, one.members, other.members))
            and _facets(one.facets, other.facets)
        )


def _facets(one: Facets, other: Facets) -> bool:
    if any(getattr(one, name) != getattr(other, name) for name in _PLAIN_FACETS):
        return False
    if one.enumeration is None or other.enumeration is None:
        return one.enumeration is other.enumeration
    return len(one.enumeration) == len(other.enumeration) and all(map(_values, one.enumeration, other.enumeration))


def _values(one: EnumerationValue, other: EnumerationValue) -> bool:
    return one.value == other.value and one.annotation == other.annotation


def _wildcards(one: Wildcard | None, other: Wildcard | None) -> bool:
    if one is None or other is None:
        return one is other
    return (
        one.namespaces == other.namespaces
        and one.target == other.target
        and one.process_contents == other.process_contents
        and one.not_namespaces == other.not_namespaces
        and one.not_names == other.not_names
    )
