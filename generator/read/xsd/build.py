"""xmlschema as the reader of the closure: it sees the documents we hand it and can open nothing else."""

from __future__ import annotations

from dataclasses import dataclass, field
from io import BytesIO
from typing import TYPE_CHECKING

from xmlschema import XMLResource, XMLSchema10, XMLSchema11, limits
from xmlschema.loaders import SchemaLoader
from xmlschema.validators.builders import XsdBuilders

from generator.model.qname import xsd
from generator.read.xml import line_of
from generator.read.xsd.builtin_documents import XML_NAMESPACE
from generator.read.xsd.closure import MAX_DOCUMENTS
from generator.read.xsd.documents import REFERENCE_TAGS, ReferenceKind
from generator.read.xsd.pattern_facets import PatternRunner, held_patterns
from generator.read.xsd.selectors import put_in_place

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

    from generator.read.xsd.documents import Closure, SchemaDocument
    from generator.read.xsd.foreign import Component

if hasattr(limits, "MAX_SCHEMA_SOURCES"):
    limits.MAX_SCHEMA_SOURCES = 2 * MAX_DOCUMENTS  # our own bound comes first, and says what to do
put_in_place()

_PATTERN, _RESTRICTION, _SIMPLE_TYPE = xsd("pattern"), xsd("restriction"), xsd("simpleType")
_COMPLEX_TYPE, _ANNOTATION = xsd("complexType"), xsd("annotation")


@dataclass(slots=True)
class Sources:
    """What we know of the trees handed to xmlschema: the line of every element, and the patterns.

    `patterns` gives them by the element they stand in. `simple_types` gives the xs:simpleType around an xs:restriction,
    xs:list or xs:union; `leading` the annotations that stand before a complex type among the schema's children.
    """

    lines: dict[Element, int] = field(default_factory=dict)
    documents: dict[Component, SchemaDocument] = field(default_factory=dict)
    patterns: dict[Element, list[Element]] = field(default_factory=dict)
    simple_types: dict[Element, Element] = field(default_factory=dict)
    leading: dict[Element, list[Element]] = field(default_factory=dict)


@dataclass(slots=True)
class BuiltSchema:
    """xmlschema's global maps for a closure, with where everything came from, and what runs its patterns."""

    maps: Component
    sources: Sources
    errors: list[Component]
    patterns: PatternRunner


def build_schema(closure: Closure, version: str, *, with_meta_schema: bool) -> BuiltSchema:
    """Build the components of a closure under XSD `version`.

    With the meta-schema every document is first checked against the schema for schemas: thorough and slow; it may be
    left out where libxml2 has done that. No pattern is run until `patterns` has something to run them. Raises whatever
    xmlschema raises on a broken schema; milder errors are in `errors`.
    """
    sources, patterns = Sources(), PatternRunner()
    loader = type("ClosureLoader", (_ClosureLoader,), {"closure": closure, "sources": sources})
    plain: Component = XMLSchema11 if version == "1.1" else XMLSchema10
    schema_class: Component = type("ClosureSchema", (plain,), {"builders": XsdBuilders(None, held_patterns(patterns))})
    mode = "lax" if with_meta_schema else "skip"
    schema = schema_class(
        resource_of(closure.start, sources),
        validation=mode,
        loader_class=loader,
        allow="none",
        use_fallback=False,
        build=False,
    )
    owned = [item for item in schema.maps.schemas if item.maps is schema.maps]
    for item in owned:
        item.validation = "lax"
    schema.maps.build()
    found = [error for item in owned for error in item.errors]
    found.extend(error for component in schema.maps.iter_components() for error in component.errors)
    return BuiltSchema(schema.maps, sources, found, patterns)


def in_memory(data: bytes) -> XMLResource:
    """A document as xmlschema takes it; it opens nothing else."""
    return XMLResource(BytesIO(data), allow="none", defuse="never")


def resource_of(document: SchemaDocument, sources: Sources) -> XMLResource:
    """The document as xmlschema takes it, from memory; its lines and patterns are noted in `sources`."""
    resource = in_memory(document.data)
    lines = [line_of(element) for element in document.tree.iter("{*}*")]
    elements = list(resource.root.iter())
    sources.lines.update(zip(elements, lines, strict=True))
    for element in elements:
        _note_simple_type(element, sources)
    _note_leading(resource.root, sources)
    sources.documents[resource] = document
    return resource


def _note_simple_type(element: Element, sources: Sources) -> None:
    if element.tag == _SIMPLE_TYPE:
        for child in element:
            sources.simple_types[child] = element
    elif element.tag == _RESTRICTION:
        patterns = [child for child in element if child.tag == _PATTERN]
        if patterns:
            sources.patterns[element] = patterns


def _note_leading(root: Element, sources: Sources) -> None:
    waiting: list[Element] = []
    for child in root:
        if child.tag == _ANNOTATION:
            waiting.append(child)
            continue
        if waiting and child.tag == _COMPLEX_TYPE:
            sources.leading[child] = waiting
        waiting = []


class _ClosureLoader(SchemaLoader):
    """Follows includes and imports inside the closure, and nowhere else."""

    closure: Closure
    sources: Sources

    def load_declared_schemas(self, schema: Component, other_sources: Component = None) -> None:
        del other_sources
        loaded: dict[tuple[str, str], Component] = self.__dict__.setdefault("loaded", {})
        document = self.sources.documents[schema.source]
        loaded[document.path, schema.target_namespace] = schema
        schema.imported_namespaces.clear()
        targets = {(r.kind, r.namespace, r.location): r.target for r in document.references}
        for element in schema.source.root:
            kind = REFERENCE_TAGS.get(element.tag)
            if kind is None:
                continue
            namespace = element.get("namespace", "").strip() if kind is ReferenceKind.IMPORT else None
            if namespace is not None:
                schema.imported_namespaces.append(namespace)
            target = targets.get((kind, namespace, element.get("schemaLocation")))
            if target is None or namespace == XML_NAMESPACE:
                continue
            found = self._load(loaded, target, schema.target_namespace if namespace is None else namespace)
            _connect(schema, found, kind, target)

    def _load(self, loaded: dict[tuple[str, str], Component], path: str, namespace: str) -> Component:
        if (path, namespace) not in loaded:
            resource = resource_of(self.closure.document(path), self.sources)
            mode = self.maps.validator.validation
            loaded[path, namespace] = self.schema_class(
                resource, namespace=namespace, validation=mode, global_maps=self.maps, build=False
            )
        return loaded[path, namespace]


def _connect(schema: Component, found: Component, kind: ReferenceKind, target: str) -> None:
    if found is schema:
        return
    if kind is ReferenceKind.IMPORT:
        schema.imports[target] = found
        return
    schema.includes[target] = found
    if kind is ReferenceKind.REDEFINE:
        found.redefine = schema
    elif kind is ReferenceKind.OVERRIDE:
        found.override = schema
