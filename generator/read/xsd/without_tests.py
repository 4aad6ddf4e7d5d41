"""An XSD 1.1 schema without what only narrows it, so that libxml2, which knows 1.0, can judge all the rest."""

from __future__ import annotations

import copy
from dataclasses import replace
from typing import TYPE_CHECKING

from lxml import etree

from generator.model.qname import xsd

if TYPE_CHECKING:
    from generator.read.xsd.documents import Closure, SchemaDocument

_NARROWING = (xsd("assert"), xsd("assertion"), xsd("explicitTimezone"))
_VERSIONING = "{http://www.w3.org/2007/XMLSchema-versioning}"
_PATH_NAMESPACE = "xpathDefaultNamespace"


def without_tests(closure: Closure) -> Closure:
    """The closure less its assertions and xs:explicitTimezone (XML Schema 1.1, Part 1, 3.13; Part 2, 4.3.14).

    Every message that the closure allows is allowed by the result too, so that what libxml2 refuses is refused
    rightly. A closure with parts for certain versions of XSD only (vc:minVersion below the root) is left as it is.
    """
    if any(_has_versions(document) for document in closure.documents):
        return closure
    return replace(closure, documents=tuple(_stripped(document) for document in closure.documents))


def _has_versions(document: SchemaDocument) -> bool:
    below = document.tree.iterdescendants("{*}*")
    return any(str(name).startswith(_VERSIONING) for element in below for name in element.attrib)


def _stripped(document: SchemaDocument) -> SchemaDocument:
    narrowing = next(document.tree.iter(*_NARROWING), None) is not None
    if not narrowing and _PATH_NAMESPACE not in document.tree.attrib:
        return document
    tree = copy.deepcopy(document.tree)
    tree.attrib.pop(_PATH_NAMESPACE, "")
    for element in list(tree.iter(*_NARROWING)):
        parent = element.getparent()
        if parent is not None:
            parent.remove(element)
    return replace(document, tree=tree, data=etree.tostring(tree))
