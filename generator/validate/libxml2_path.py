"""libxml2's own node paths (`/x:r/*[2]/x:d`) followed back to the element; they are no XPath a user could use."""

from __future__ import annotations

import re

from lxml import etree

_STEP = re.compile(r"([^/\[\]]+)(?:\[(\d+)\])?")


class NodePaths:
    """Follows libxml2's paths in one tree; what it has looked up once it remembers, for files with many errors."""

    def __init__(self, root: etree._Element) -> None:
        """`root` is the tree's first element."""
        self._root = root
        self._named: dict[etree._Element, dict[str, list[etree._Element]]] = {}

    def element_at(self, path: str | None) -> etree._Element:
        """The element a path leads to, as far as it can be followed; the root at worst.

        A step is a name as written in the document, or `*` where the element has a namespace without a prefix;
        its index then counts all elements.
        """
        here = self._root
        for match in list(_STEP.finditer(path or ""))[1:]:
            sisters = self._children(here).get(match.group(1), [])
            number = int(match.group(2) or 1)
            if number > len(sisters):
                break
            here = sisters[number - 1]
        return here

    def _children(self, parent: etree._Element) -> dict[str, list[etree._Element]]:
        if parent not in self._named:
            named: dict[str, list[etree._Element]] = {"*": list(parent.iterchildren("*"))}
            for child in named["*"]:
                named.setdefault(_as_written(child), []).append(child)
            self._named[parent] = named
        return self._named[parent]


def _as_written(element: etree._Element) -> str:
    local = etree.QName(element).localname
    return f"{element.prefix}:{local}" if element.prefix else local
