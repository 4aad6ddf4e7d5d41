"""The prefixes that messages are written with, settled when code is made (Namespaces in XML 1.0)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from generator.model.qname import XSI_NAMESPACE, local_name, namespace_of

XML_NAMESPACE = "http://www.w3.org/XML/1998/namespace"
_PREFIX = re.compile(r"[A-Za-z_][A-Za-z0-9_.-]*", re.ASCII)


def prefixes_for(names: Iterable[str], preferred: Mapping[str, str]) -> dict[str, str]:
    """A prefix for the namespace of each expanded name, and for those in `preferred`: as preferred, where that can be.

    No two are the same, none is reserved.
    """
    taken = {"xml", "xmlns", "xsi"}
    found: dict[str, str] = {}
    for uri in sorted({*(namespace_of(name) for name in names), *preferred} - {"", XML_NAMESPACE, XSI_NAMESPACE}):
        wanted = preferred.get(uri, "")
        if not _PREFIX.fullmatch(wanted) or wanted in taken or wanted.lower().startswith("xml"):
            wanted = next(one for number in range(1, len(taken) + 2) if (one := f"ns{number}") not in taken)
        taken.add(wanted)
        found[uri] = wanted
    return found


class Tagger:
    """Gives the name of an element or attribute as it is written."""

    def __init__(self, default: str, prefixes: Mapping[str, str]) -> None:
        """`default` is the namespace of elements without prefix."""
        self.default = default
        self.prefixes = prefixes

    def element(self, name: str) -> str:
        """An element's name with its prefix; of no namespace it has none, which the default then allows."""
        namespace = namespace_of(name)
        return local_name(name) if namespace == self.default else f"{self.prefixes[namespace]}:{local_name(name)}"

    def attribute(self, name: str) -> str:
        """An attribute's name with its prefix."""
        namespace = namespace_of(name)
        if namespace == XML_NAMESPACE:
            return f"xml:{local_name(name)}"
        return f"{self.prefixes[namespace]}:{local_name(name)}" if namespace else local_name(name)
