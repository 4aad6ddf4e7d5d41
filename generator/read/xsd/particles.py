"""Content models of xmlschema as the model has them: what cannot occur is left out, the rest keeps its shape."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from generator.model.particle import Compositor, ElementParticle, GroupParticle, Particle
from generator.model.qname import QName, xsd
from generator.read.xsd.annotations import annotation_of
from generator.read.xsd.elements import element_of, wildcard_of

if TYPE_CHECKING:
    from generator.read.xsd.foreign import Component
    from generator.read.xsd.registry import Registry

_ELEMENT, _ANY, _GROUP = xsd("element"), xsd("any"), xsd("group")


def group_of(component: Component, holder: str, registry: Registry) -> GroupParticle | None:
    """A model group, or None when nothing can stand in it. `holder` is the key of the type or group it belongs to."""
    body, place, name = component, holder, None
    if component.ref is not None:
        body, name = component.ref, QName(component.name)
        place = group_key(component.ref)
    elif component.name is not None and component.parent is None:
        name = QName(component.name)
    if component.max_occurs == 0:
        return None
    parts = [_particle(item, place, registry) for item in body if item.max_occurs != 0]
    found = [particle for particle in parts if particle is not None]
    if not found and body.model != Compositor.CHOICE:
        return None
    if not found and (parts or component.min_occurs == 0):
        return None
    synthetic = component.elem not in registry.built.sources.lines
    if synthetic and len(found) == 1 and isinstance(found[0], GroupParticle):
        return found[0]
    may_choose_nothing = body.model == Compositor.CHOICE and len(found) < len(parts)
    minimum = 0 if may_choose_nothing else component.min_occurs
    group = GroupParticle(Compositor(body.model), tuple(found), minimum, component.max_occurs)
    return replace(group, name=name) if name else group


def group_key(component: Component) -> str:
    """What holds the local elements of a named xs:group."""
    return f"{component.name}#group"


def _particle(item: Component, holder: str, registry: Registry) -> Particle | None:
    if item.elem.tag == _ELEMENT:
        annotation = annotation_of(item.elem) if item.ref is not None else None
        particle = ElementParticle(element_of(item, holder, registry), item.min_occurs, item.max_occurs)
        return replace(particle, annotation=annotation) if annotation is not None else particle
    if item.elem.tag == _ANY:
        return wildcard_of(item, registry)
    return group_of(item, holder, registry)
