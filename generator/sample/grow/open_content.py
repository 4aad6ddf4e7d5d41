"""What a wildcard lets in (XML Schema Part 1, section 3.10)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.model.particle import lets_in
from generator.model.qname import namespace_of, qname

if TYPE_CHECKING:
    from generator.model.complex_type import Attribute
    from generator.model.particle import Element, Wildcard
    from generator.model.schema import Schema

FOREIGN = "urn:example:invented"
"""A namespace that no specification has."""
XML = "http://www.w3.org/XML/1998/namespace"


def allowed_globals(schema: Schema, wildcard: Wildcard) -> list[Element]:
    """The global elements it lets in, in order of their names."""
    return [
        element for name, element in sorted(schema.elements.items()) if not element.abstract and lets_in(wildcard, name)
    ]


def allowed_attributes(schema: Schema, wildcard: Wildcard) -> list[Attribute]:
    """The global attributes it lets in, in order of their names."""
    return [attribute for name, attribute in sorted(schema.attributes.items()) if lets_in(wildcard, name)]


def foreign_namespace(schema: Schema, wildcard: Wildcard) -> str | None:
    """A namespace it lets in of which the schema declares nothing; None where there is none."""
    known = {namespace_of(name) for name in (*schema.elements, *schema.attributes)}
    named = [one for one in wildcard.namespaces if one and not one.startswith("##")]
    for namespace in (FOREIGN, *named):
        if namespace not in known and lets_in(wildcard, qname(namespace, "x")):
            return namespace
    return None
