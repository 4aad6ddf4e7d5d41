"""The schema compiled by libxml2, offline: it is handed the closure's documents and can open nothing else."""

from __future__ import annotations

import copy
import posixpath
import re
from typing import TYPE_CHECKING
from urllib.parse import unquote

from lxml import etree

from generator.model.qname import XSD_NAMESPACE, XSI_NAMESPACE
from generator.read.xml import safe_parser
from generator.read.xsd.closure import resolve_closure
from generator.read.xsd.documents import REFERENCE_TAGS, Closure, ReferenceKind, SchemaDocument

if TYPE_CHECKING:
    from pathlib import Path

    from generator.read.xsd.foreign import Component

_BASE = "lnrgen:/specification/"
_GATHERED = "lnrgen:/gathered/"
_IMPORT = f"{{{XSD_NAMESPACE}}}import"


def compile_schema(start: Path, *, root: Path | None = None, ignore_case: bool = False) -> etree.XMLSchema:
    """The validator for messages, from the schema file; arguments as for `read_schema`.

    Raises UnreadableError if the closure cannot be read, lxml.etree.XMLSchemaParseError if libxml2 does not accept the
    schema (XSD 1.1 schemas, for one).
    """
    return compile_closure(resolve_closure(start, root=root, ignore_case=ignore_case))


def compile_closure(closure: Closure) -> etree.XMLSchema:
    """The validator for messages, from a closure read before. Raises lxml.etree.XMLSchemaParseError."""
    shelf = _Shelf(closure)
    parser = safe_parser()
    parser.resolvers.add(shelf)
    tree = etree.fromstring(shelf.served(closure.start), parser, base_url=_BASE + closure.start.path)
    return etree.XMLSchema(tree)


def document_of(closure: Closure, url: str) -> SchemaDocument | None:
    """The document that libxml2 speaks of in an error."""
    path = unquote(url).removeprefix(_BASE)
    return next((document for document in closure.documents if document.path == path), None)


class _Shelf(etree.Resolver):
    """Answers libxml2's requests for files from the closure; any other request gets an empty document."""

    def __init__(self, closure: Closure) -> None:
        super().__init__()
        self._closure = closure
        self._gathered = _namespaces_in_parts(closure)
        self._served: dict[str, bytes] = {}
        for document in closure.documents:
            self._offer(document)

    def resolve(  # type: ignore[override]  # (the stubs leave out the context)
        self, system_url: str | None, public_id: str | None, context: Component
    ) -> Component:
        """The document libxml2 asks for."""
        del public_id
        url = unquote(system_url or "").replace("\\", "/")
        if url.startswith(_GATHERED):
            return self.resolve_string(self._gathering(int(url.removeprefix(_GATHERED))), context, base_url=url)
        return self.resolve_string(self._served.get(url, b""), context, base_url=url)

    def served(self, document: SchemaDocument) -> bytes:
        """The document as libxml2 gets it: as it is, unless it includes itself or imports a namespace in several parts.

        libxml2 refuses the first, and takes only the first import of a namespace: such imports lead to one document
        that includes all parts.
        """
        imports = any(r.kind is ReferenceKind.IMPORT and r.namespace in self._gathered for r in document.references)
        if not imports and not any(r.target == document.path for r in document.references):
            return document.data
        tree = copy.deepcopy(document.tree)
        for element in tree.iterchildren(*REFERENCE_TAGS):
            namespace = element.get("namespace", "").strip()
            if element.tag == _IMPORT and namespace in self._gathered:
                element.set("schemaLocation", f"{_GATHERED}{list(self._gathered).index(namespace)}")
            elif self._leads_to(document, element) == document.path:
                tree.remove(element)
        return etree.tostring(tree)

    def _leads_to(self, document: SchemaDocument, element: etree._Element) -> str | None:
        location = element.get("schemaLocation")
        return next((r.target for r in document.references if r.location == location), None)

    def _offer(self, document: SchemaDocument) -> None:
        self._served[_BASE + document.path] = self.served(document)
        for reference in document.references:
            location = (reference.location or "").strip().replace("\\", "/")
            url = location if re.match(r"[A-Za-z][\w+.\-]*:", location) else _joined(document.path, location)
            if reference.target is not None:
                self._served[unquote(url)] = self.served(self._closure.document(reference.target))
            elif reference.namespace == XSI_NAMESPACE:
                self._served[unquote(url)] = _empty_schema(XSI_NAMESPACE)

    def _gathering(self, number: int) -> bytes:
        namespace = list(self._gathered)[number]
        schema = etree.fromstring(_empty_schema(namespace))
        for path in self._gathered[namespace]:
            etree.SubElement(schema, f"{{{XSD_NAMESPACE}}}include", schemaLocation=_BASE + path)
        return etree.tostring(schema)


def _joined(path: str, location: str) -> str:
    return _BASE + posixpath.normpath(posixpath.join(posixpath.dirname(path), location))


def _empty_schema(namespace: str) -> bytes:
    schema = etree.Element(f"{{{XSD_NAMESPACE}}}schema", nsmap={"xs": XSD_NAMESPACE})
    if namespace:
        schema.set("targetNamespace", namespace)
    return etree.tostring(schema)


def _namespaces_in_parts(closure: Closure) -> dict[str, list[str]]:
    """Imported namespaces whose imports lead to more than one document."""
    parts: dict[str, dict[str, None]] = {}
    for document in closure.documents:
        for reference in document.references:
            if reference.kind is ReferenceKind.IMPORT and reference.target is not None:
                parts.setdefault(reference.namespace or "", {})[reference.target] = None
    return {namespace: list(paths) for namespace, paths in sorted(parts.items()) if len(paths) > 1}
