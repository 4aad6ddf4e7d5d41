"""Which version of XSD a closure is written in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import etree

from generator.model.qname import XSD_NAMESPACE

if TYPE_CHECKING:
    from generator.read.xsd.documents import Closure

_XS = f"{{{XSD_NAMESPACE}}}"
_NEW_ELEMENTS = tuple(
    f"{_XS}{name}"
    for name in ("assert", "assertion", "alternative", "openContent", "defaultOpenContent", "override", "explicitTimezone")
)
_NEW_ATTRIBUTES = etree.XPath(
    "boolean(//xs:*[@notNamespace or @notQName or @defaultAttributes or @xpathDefaultNamespace or @inheritable"
    " or @defaultAttributesApply or @vc:minVersion[number() >= 1.1]])",
    namespaces={"xs": XSD_NAMESPACE, "vc": "http://www.w3.org/2007/XMLSchema-versioning"},
)
_NEW_TYPES = etree.XPath(
    "boolean(//xs:*/@*[(name() = 'type' or name() = 'base' or name() = 'itemType' or name() = 'memberTypes') and"
    " (contains(., ':dateTimeStamp') or contains(., ':yearMonthDuration') or contains(., ':dayTimeDuration')"
    " or contains(., ':anyAtomicType'))])",
    namespaces={"xs": XSD_NAMESPACE},
)


def xsd_version(closure: Closure) -> str:
    """Give "1.1" when a document uses what only XSD 1.1 has or says that it needs it (vc:minVersion), else "1.0"."""
    return "1.1" if any(_is_new(document.tree) for document in closure.documents) else "1.0"


def _is_new(tree: etree._Element) -> bool:
    if next(tree.iter(*_NEW_ELEMENTS), None) is not None:
        return True
    return bool(_NEW_ATTRIBUTES(tree)) or bool(_NEW_TYPES(tree))
