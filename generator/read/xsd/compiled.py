"""The schema compiled by libxml2, offline: it is handed the closure's documents and can open nothing else."""

from __future__ import annotations

import copy
import posixpath
import re
from typing import TYPE_CHECKING
from urllib.parse import quote, unquote

from lxml import etree

from generator.model.qname import XSD_NAMESPACE, xsd
from generator.read.xml import safe_parser
from generator.read.xsd.closure import resolve_closure
from generator.read.xsd.documents import REFERENCE_TAGS, Closure, Reference, ReferenceKind, SchemaDocument
from generator.read.xsd.without_tests import without_tests

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from generator.read.xsd.foreign import Component

_BASE = "lnrgen:/specification/"
_GATHERED = "lnrgen:/gathered/"
_ELEMENT = xsd("element")
_DECLARATION = re.compile(r"<\?xml\s[^>]*\?>")
_SCHEME = re.compile(r"[A-Za-z][\w+.\-]*:")


def compile_schema(start: Path, *, root: Path | None = None, ignore_case: bool = False) -> etree.XMLSchema:
    """The validator for messages, from the schema file; arguments as for `read_schema`.

    Raises UnreadableError if the closure cannot be read, lxml.etree.XMLSchemaParseError if libxml2 does not accept the
    schema. Of an XSD 1.1 schema the assertions are left out; it is refused if it uses more of 1.1 than those.
    """
    return compile_closure(without_tests(resolve_closure(start, root=root, ignore_case=ignore_case)))


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
        self._parts = _imported_parts(closure)
        self._served = {_BASE + document.path: self.served(document) for document in closure.documents}

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
        """The document as libxml2 gets it: as it is where its references can be, else with each leading to one place.

        libxml2 refuses a file that includes itself, and takes only the first import of a namespace: imports of a
        namespace in several parts lead to one document that includes them all. An element that may not occur
        (`maxOccurs="0"`) it lets stand once: such a one is left out.
        """
        references = document.references
        as_it_is = all(_asked(document, r) == self._wanted(r) and r.target != document.path for r in references)
        if as_it_is and next(_never_occurring(document.tree), None) is None:
            return _undeclared(document)
        tree = copy.deepcopy(document.tree)
        for element in list(_never_occurring(tree)):
            _blank(element)
        for element, reference in zip(list(tree.iterchildren(*REFERENCE_TAGS)), references, strict=True):
            wanted = self._wanted(reference)
            if reference.target == document.path:
                tree.remove(element)
            elif wanted is not None:
                element.set("schemaLocation", quote(wanted, safe=":/"))
            elif "schemaLocation" in element.attrib:
                del element.attrib["schemaLocation"]
        return etree.tostring(tree)

    def _wanted(self, reference: Reference) -> str | None:
        parts = self._parts.get(reference.namespace or "", []) if reference.kind is ReferenceKind.IMPORT else []
        if len(parts) > 1:
            return f"{_GATHERED}{list(self._parts).index(reference.namespace or '')}"
        target = reference.target or next(iter(parts), None)
        return None if target is None else _BASE + target

    def _gathering(self, number: int) -> bytes:
        namespace = list(self._parts)[number]
        schema = etree.Element(f"{{{XSD_NAMESPACE}}}schema", nsmap={"xs": XSD_NAMESPACE})
        if namespace:
            schema.set("targetNamespace", namespace)
        for path in self._parts[namespace]:
            etree.SubElement(schema, f"{{{XSD_NAMESPACE}}}include", schemaLocation=quote(_BASE + path, safe=":/"))
        return etree.tostring(schema)


def _undeclared(document: SchemaDocument) -> bytes:
    """A document in UTF-8 without its XML declaration: libxml2 2.14.4 takes none in what a resolver hands over."""
    encoding = document.tree.getroottree().docinfo.encoding or "UTF-8"
    text = document.data.decode(encoding, errors="replace").removeprefix("\ufeff")
    declaration = _DECLARATION.match(text)
    if declaration is None:
        return text.encode()
    return ("\n" * declaration[0].count("\n") + text[declaration.end() :]).encode()


def _never_occurring(tree: etree._Element) -> Iterator[etree._Element]:
    return (element for element in tree.iter(_ELEMENT) if element.get("maxOccurs", "1").strip() == "0")


def _blank(element: etree._Element) -> None:
    """Leave an element out, and every line where it was."""
    parent, comment = element.getparent(), etree.Comment("\n" * etree.tostring(element, with_tail=False).count(b"\n"))
    comment.tail = element.tail
    if parent is not None:
        parent.replace(element, comment)


def _asked(document: SchemaDocument, reference: Reference) -> str | None:
    """Where a reference leads as it is written; None where it says nothing."""
    if reference.location is None:
        return None
    location = unquote(reference.location.strip()).replace("\\", "/")
    if _SCHEME.match(location):
        return location
    return _BASE + posixpath.normpath(posixpath.join(posixpath.dirname(document.path), location))


def _imported_parts(closure: Closure) -> dict[str, list[str]]:
    """The documents that imports of each namespace lead to."""
    parts: dict[str, dict[str, None]] = {}
    for document in closure.documents:
        for reference in document.references:
            if reference.kind is ReferenceKind.IMPORT and reference.target is not None:
                parts.setdefault(reference.namespace or "", {})[reference.target] = None
    return {namespace: list(paths) for namespace, paths in sorted(parts.items())}
