"""Simple and complex types of xmlschema as the model has them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from generator.model.annotation import NO_ANNOTATION
from generator.model.complex_type import ComplexType, Content, Derivation
from generator.model.qname import QName, xsd
from generator.model.simple_type import NO_FACETS, SimpleType, Variety
from generator.read.xsd.annotations import annotation_of, merged
from generator.read.xsd.builtin_types import ANY_TYPE, builtin_type, is_builtin
from generator.read.xsd.elements import attribute_of, wildcard_of
from generator.read.xsd.facets import effective_facets, list_facets
from generator.read.xsd.open_content import with_open_content
from generator.read.xsd.particles import group_of
from generator.read.xsd.registry import words

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from generator.model.complex_type import Attribute
    from generator.model.particle import GroupParticle, Wildcard
    from generator.read.xsd.foreign import Component
    from generator.read.xsd.registry import Registry

_RESTRICTION, _ANY_SIMPLE = xsd("restriction"), xsd("anySimpleType")


def simple_base(component: Component) -> Component:
    """The component a simple type restricts, as a simple type; None for a list or union, which restrict nothing."""
    if hasattr(component, "item_type") or hasattr(component, "member_types"):
        return None
    base = component.base_type
    return base.content if base is not None and base.is_complex() else base


def simple_type_of(
    key: str, component: Component, registry: Registry, known: Callable[[str], SimpleType]
) -> SimpleType:
    """A simple type with its effective facets. `known` gives types converted before, so the base must be among them.

    Of a union, the members named in memberTypes come before those written inside it (Part 2, section 4.1.2), whatever
    order xmlschema gives them.
    """
    if hasattr(component, "item_type"):
        item = registry.type_key(component.item_type, key, "#item")
        body = SimpleType(key, None, Variety.LIST, base=_ANY_SIMPLE, item=item, facets=list_facets())
    elif hasattr(component, "member_types"):
        members = sorted(component.member_types, key=lambda member: member.name is None)
        keys = tuple(registry.type_key(m, key, f"#member{number}") for number, m in enumerate(members, 1))
        body = SimpleType(key, None, Variety.UNION, base=_ANY_SIMPLE, members=keys)
    else:
        body = _restriction(key, component, registry, known)
    outer = registry.built.sources.simple_types.get(component.elem)
    return replace(
        body,
        name=QName(component.name) if component.name else None,
        annotation=annotation_of(outer, component.elem),
        source=registry.place(outer if outer is not None else component.elem, component.schema),
    )


def _restriction(key: str, component: Component, registry: Registry, known: Callable[[str], SimpleType]) -> SimpleType:
    base_key = registry.type_key(simple_base(component), key, "#base")
    base = builtin_type(base_key) if is_builtin(base_key) else known(base_key)
    facets = effective_facets(
        component.elem,
        registry.built.sources.patterns.get(component.elem, []),
        base.facets if base is not None else NO_FACETS,
        lambda element: registry.place(element, component.schema),
    )
    builtin = base.builtin if base.variety is Variety.ATOMIC else None
    return SimpleType(key, None, base.variety, builtin, base_key, base.item, base.members, facets)


def complex_type_of(key: str, component: Component, registry: Registry) -> ComplexType:
    """A complex type with its effective content: what it inherits included."""
    content, particle, simple = _content(key, component, registry)
    attributes, wildcard = _attributes(key, component.attributes, registry)
    base = component.base_type
    leading = registry.built.sources.leading.get(component.elem, [])
    return ComplexType(
        key=key,
        name=QName(component.name) if component.name else None,
        content=content,
        base=registry.type_key(base, key, "#base") if base is not None else ANY_TYPE,
        derivation=Derivation(component.derivation) if component.derivation else Derivation.RESTRICTION,
        abstract=component.abstract,
        particle=particle,
        simple=simple,
        attributes=attributes,
        wildcard=wildcard,
        block=words(component.block),
        final=words(component.final),
        assertions=tuple(assertion.elem.get("test", "") for assertion in component.assertions),
        annotation=annotation_of(component.elem, *component.elem),
        leading=merged(leading) if leading else NO_ANNOTATION,
        source=registry.source(component),
    )


def _content(key: str, component: Component, registry: Registry) -> tuple[Content, GroupParticle | None, str | None]:
    if hasattr(component.content, "white_space") or not hasattr(component.content, "model"):
        return Content.SIMPLE, None, registry.type_key(component.content, key, "#content")
    particle = with_open_content(component, group_of(component.content, key, registry), registry)
    if component.mixed:
        return Content.MIXED, particle, None
    return Content.ELEMENTS if particle is not None else Content.EMPTY, particle, None


def _attributes(
    key: str, group: Mapping[str | None, Component], registry: Registry
) -> tuple[tuple[Attribute, ...], Wildcard | None]:
    uses = (use for name, use in group.items() if name is not None and use.use != "prohibited")
    any_attribute = group.get(None)
    wildcard = wildcard_of(any_attribute, registry) if any_attribute is not None else None
    if wildcard is not None and not wildcard.namespaces:
        wildcard = None
    return tuple(attribute_of(use, key, registry) for use in uses), wildcard
