"""A whole XML Schema: every document of the include closure as one set of components."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model.complex_type import Attribute, ComplexType
from generator.model.frozen_map import FrozenMap
from generator.model.particle import Element
from generator.model.qname import QName
from generator.model.simple_type import SimpleType


@dataclass(frozen=True, slots=True)
class Document:
    """One schema document: path within the specification, its target namespace, the SHA-256 of its bytes."""

    path: str
    namespace: str
    digest: str


@dataclass(frozen=True, slots=True)
class Schema:
    """The components of a schema.

    A type's key is its expanded name; an anonymous type's key is the key of what holds it, a slash, and the local name
    of the element (`{ns}kindType/adres`), `@name` for an attribute, or `#item`, `#member1`, `#content` inside a simple
    type. What a global element holds hangs from its namespace (`{ns}/adaxml`); what a named group or attribute group
    holds, from `{ns}name#group` or `{ns}name#attributes`. A second type at the same place ends in `#2`. `elements` and
    `attributes` are the global ones. `substitutions` gives every non-abstract element that may stand for a head, the
    head itself left out. `derived` gives the keys of all types derived from a type, however far. `prefixes` are the
    namespace prefixes of the first document. `digest` covers the bytes of all documents and their relative paths.
    """

    documents: tuple[Document, ...]
    version: str
    digest: str
    elements: FrozenMap[QName, Element]
    attributes: FrozenMap[QName, Attribute]
    simple_types: FrozenMap[str, SimpleType]
    complex_types: FrozenMap[str, ComplexType]
    substitutions: FrozenMap[QName, tuple[Element, ...]] = FrozenMap()
    derived: FrozenMap[str, tuple[str, ...]] = FrozenMap()
    prefixes: FrozenMap[str, str] = FrozenMap()

    def type(self, key: str) -> SimpleType | ComplexType:
        """The type with that key; KeyError if there is none."""
        return self.complex_types[key] if key in self.complex_types else self.simple_types[key]
