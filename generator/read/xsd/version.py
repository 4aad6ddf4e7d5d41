"""Which version of XSD a closure is written in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import etree

from generator.model.qname import XSD_NAMESPACE

if TYPE_CHECKING:
    from generator.read.xsd.documents import Closure, SchemaDocument

_XS = f"{{{XSD_NAMESPACE}}}"
_NEW_ELEMENTS = (
    "assert",
    "assertion",
    "alternative",
    "openContent",
    "defaultOpenContent",
    "override",
    "explicitTimezone",
)
_NEW_ATTRIBUTES = (
    "notNamespace",
    "notQName",
    "defaultAttributes",
    "defaultAttributesApply",
    "xpathDefaultNamespace",
    "inheritable",
)
_NEW_TYPES = ("dateTimeStamp", "yearMonthDuration", "dayTimeDuration", "anyAtomicType")
_WORDS = tuple(word.encode() for word in (*_NEW_ELEMENTS, *_NEW_ATTRIBUTES, *_NEW_TYPES, "minVersion"))

_TAGS = tuple(f"{_XS}{name}" for name in _NEW_ELEMENTS)
_HAS_NEW_ATTRIBUTE = etree.XPath(
    f"boolean(//xs:*[{' or '.join(f'@{name}' for name in _NEW_ATTRIBUTES)} or @vc:minVersion[number() >= 1.1]])",
    namespaces={"xs": XSD_NAMESPACE, "vc": "http://www.w3.org/2007/XMLSchema-versioning"},
)
_HAS_NEW_TYPE = etree.XPath(
    "boolean(//xs:*/@*[(name() = 'type' or name() = 'base' or name() = 'itemType' or name() = 'memberTypes')"
    " and (" + " or ".join(f"contains(., ':{name}')" for name in _NEW_TYPES) + ")])",
    namespaces={"xs": XSD_NAMESPACE},
)


def xsd_version(closure: Closure) -> str:
    """Give "1.1" when a document uses what only XSD 1.1 has or says that it needs it (vc:minVersion), else "1.0"."""
    return "1.1" if any(_is_new(document) for document in closure.documents) else "1.0"


def _is_new(document: SchemaDocument) -> bool:
    if b"\0" not in document.data and not any(word in document.data for word in _WORDS):
        return False
    if next(document.tree.iter(*_TAGS), None) is not None:
        return True
    return bool(_HAS_NEW_ATTRIBUTE(document.tree)) or bool(_HAS_NEW_TYPE(document.tree))
