"""Element declarations, attribute uses and wildcards of xmlschema as the model has them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.model.complex_type import Attribute
from generator.model.particle import Element, IdentityConstraint, Wildcard
from generator.model.qname import QName, local_name, qname, xsd
from generator.read.xsd.annotations import annotation_of
from generator.read.xsd.registry import global_holder, words

if TYPE_CHECKING:
    from generator.read.xsd.foreign import Component
    from generator.read.xsd.registry import Registry

_SELECTOR, _FIELD = xsd("selector"), xsd("field")


def element_of(component: Component, holder: str, registry: Registry) -> Element:
    """The declaration of an element; a reference gives the global one. `holder` is what holds a local one."""
    if component.ref is not None:
        component = component.ref
    known = registry.elements.get(id(component))
    if known is None:
        known = _element(component, holder, registry)
        registry.elements[id(component)] = known
    return known


def _element(component: Component, holder: str, registry: Registry) -> Element:
    name, is_global = QName(component.name), component.parent is None
    local = local_name(name)
    place = global_holder(name) if is_global else holder
    for number, alternative in enumerate(component.alternatives, 1):
        registry.type_key(alternative.type, place, f"{local}#alternative{number}")
    return Element(
        key=str(name) if is_global else registry.unique(f"element {holder}/{local}").removeprefix("element "),
        name=name,
        type=registry.type_key(component.type, place, local),
        is_global=is_global,
        nillable=component.nillable,
        abstract=component.abstract,
        default=component.elem.get("default"),
        fixed=component.elem.get("fixed"),
        substitution_groups=_heads(component),
        block=words(component.block),
        final=words(component.final),
        constraints=tuple(_constraint(identity) for identity in component.identities),
        has_alternatives=bool(component.alternatives),
        annotation=annotation_of(component.elem),
        source=registry.source(component),
    )


def _heads(component: Component) -> tuple[QName, ...]:
    names = component.elem.get("substitutionGroup", "").split() if component.parent is None else ()
    resolved = (component.schema.resolve_qname(name) for name in names)
    target = component.schema.target_namespace
    return tuple(QName(name) if name.startswith("{") else qname(target, name) for name in resolved)


def _constraint(identity: Component) -> IdentityConstraint:
    """An identity constraint; XSD 1.1 lets one be a reference to another, which then says what it is."""
    origin = identity.ref if identity.ref is not None and identity.ref is not True else identity
    refer = getattr(identity, "refer", None)
    return IdentityConstraint(
        kind=local_name(identity.elem.tag),
        name=QName(identity.name),
        selector=next((child.get("xpath", "") for child in origin.elem if child.tag == _SELECTOR), ""),
        fields=tuple(child.get("xpath", "") for child in origin.elem if child.tag == _FIELD),
        refer=QName(getattr(refer, "name", refer)) if refer else None,
    )


def attribute_of(component: Component, holder: str, registry: Registry) -> Attribute:
    """An attribute use, or a global attribute declaration."""
    declared = component.ref if component.ref is not None else component
    is_global = declared.parent is None
    name = QName(component.name)
    place = global_holder(name) if is_global else holder
    own = annotation_of(component.elem)
    return Attribute(
        name=name,
        type=registry.type_key(declared.type, place, f"@{local_name(name)}"),
        required=component.use == "required",
        default=component.default,
        fixed=component.fixed,
        annotation=own if own.documentation or own.appinfo else annotation_of(declared.elem),
        source=registry.source(component),
    )


def wildcard_of(component: Component, registry: Registry) -> Wildcard:
    """xs:any or xs:anyAttribute; what xmlschema made by union or intersection is taken as it stands."""
    excluded = tuple(sorted(component.not_namespace))
    return Wildcard(
        namespaces=("##any",) if excluded else tuple(sorted(component.namespace)),
        target=component.target_namespace,
        process_contents=component.process_contents,
        minimum=getattr(component, "min_occurs", 1),
        maximum=getattr(component, "max_occurs", 1),
        not_namespaces=excluded,
        not_names=tuple(sorted(component.not_qname)),
        source=registry.source(component),
    )
