"""xs:openContent of XSD 1.1 (Part 1, section 3.4.2.3): extra elements beside the declared ones, as a last wildcard."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from generator.findings import Location, Severity
from generator.model.particle import Compositor, GroupParticle
from generator.read.xsd.elements import wildcard_of
from generator.read.xsd.problems import problem

if TYPE_CHECKING:
    from generator.read.xsd.foreign import Component
    from generator.read.xsd.registry import Registry


def with_open_content(component: Component, particle: GroupParticle | None, registry: Registry) -> GroupParticle | None:
    """The content of a complex type followed by what its open content allows; mode interleave is noted (RX012)."""
    opened = getattr(component, "open_content", None)
    if opened is None or opened.mode == "none" or opened.any_element is None:
        return particle
    if opened.mode == "interleave":
        document = registry.built.sources.documents[component.schema.source]
        line = registry.built.sources.lines.get(component.elem, 0)
        message = "Elements that may stand anywhere (xs:openContent, interleave) are read as if they came last."
        action = "Write extra elements after the declared ones."
        found = problem("RX012", message, action, Location(document.shown, line), Severity.WARNING)
        registry.findings.append(found)
    extra = replace(wildcard_of(opened.any_element, registry), minimum=0, maximum=None)
    return GroupParticle(Compositor.SEQUENCE, (particle, extra) if particle is not None else (extra,))
