"""libxml2's own node paths (`/x:r/*[2]/x:d`) followed back to the element; they are no XPath a user could use."""

from __future__ import annotations

import re

from lxml import etree

_STEP = re.compile(r"([^/\[\]]+)(?:\[(\d+)\])?")


def element_at(root: etree._Element, path: str | None) -> etree._Element:
    """The element a path of libxml2 leads to, as far as it can be followed; the root at worst.

    A step is a name as written in the document, or `*` where the element has a namespace without a prefix;
    its index then counts all elements.
    """
    steps = [(match.group(1), int(match.group(2) or 1)) for match in _STEP.finditer(path or "")]
    here = root
    for name, number in steps[1:]:
        sisters = [child for child in here.iterchildren("*") if name in ("*", _as_written(child))]
        if number > len(sisters):
            break
        here = sisters[number - 1]
    return here


def _as_written(element: etree._Element) -> str:
    local = etree.QName(element).localname
    return f"{element.prefix}:{local}" if element.prefix else local
