"""Prefixes for namespaces while a message is written (Namespaces in XML 1.0)."""

from __future__ import annotations

import re
from collections.abc import Mapping

XML = "http://www.w3.org/XML/1998/namespace"
XSI = "http://www.w3.org/2001/XMLSchema-instance"
XSI_TYPE, XSI_NIL = f"{{{XSI}}}type", f"{{{XSI}}}nil"
XSI_LOCATIONS = (f"{{{XSI}}}schemaLocation", f"{{{XSI}}}noNamespaceSchemaLocation")
XSI_ATTRIBUTES = (XSI_TYPE, XSI_NIL, *XSI_LOCATIONS)
_PREFIX = re.compile(r"[A-Za-z_][A-Za-z0-9_.-]*", re.ASCII)


def split(name: str) -> tuple[str, str]:
    """Namespace (empty for none) and local name of an expanded name."""
    if name.startswith("{"):
        namespace, _, local = name[1:].partition("}")
        return namespace, local
    return "", name


class Namespaces:
    """The prefixes in scope.

    What is needed and not declared is declared once, on the root element, when all is written.
    """

    def __init__(self, preferred: Mapping[str, str]) -> None:
        """`preferred` gives the prefix a specification uses for a namespace."""
        self._preferred = preferred
        self._scopes: list[dict[str, str]] = [{}]
        self._allotted: dict[str, str] = {}
        self._taken: set[str] = {"xml", "xmlns"}

    @property
    def scope(self) -> dict[str, str]:
        """Prefix to namespace, as declared by the elements around."""
        return self._scopes[-1]

    @property
    def for_root(self) -> dict[str, str]:
        """Prefix to namespace, to be declared on the root element beside what it declares itself."""
        return dict(sorted((prefix, namespace) for namespace, prefix in self._allotted.items()))

    def enter(self, declared: Mapping[str, str]) -> dict[str, str]:
        """An element begins that declares prefixes; gives those that are news. Pair with `leave`."""
        news = {
            prefix: uri for prefix, uri in declared.items() if self.scope.get(prefix, "") != uri and prefix != "xml"
        }
        self._scopes.append({**self.scope, **news})
        self._taken.update(news)
        return news

    def leave(self) -> None:
        """The element ends."""
        self._scopes.pop()

    def prefix(self, namespace: str) -> str:
        """A prefix for a namespace, with its colon; empty for no namespace."""
        if not namespace:
            return ""
        if namespace == XML:
            return "xml:"
        for prefix, uri in self.scope.items():
            if uri == namespace and prefix:
                return f"{prefix}:"
        allotted = self._allotted.get(namespace)
        if allotted is None or self.scope.get(allotted, namespace) != namespace:
            allotted = self._allotted[namespace] = self._new(namespace)
        return f"{allotted}:"

    def element(self, name: str) -> tuple[str, bool]:
        """An element's name as it is written, and whether the default namespace has to be switched off on it."""
        namespace, local = split(name)
        default = self.scope.get("", "")
        if namespace == default:
            return local, False
        return (f"{self.prefix(namespace)}{local}", False) if namespace else (local, True)

    def value_prefix(self, namespace: str) -> str:
        """A prefix for a QName in a value: there no prefix means the default namespace."""
        return "" if self.scope.get("", "") == namespace else self.prefix(namespace)

    def resolve(self, prefix: str) -> str | None:
        """The namespace of a prefix in scope."""
        return XML if prefix == "xml" else self.scope.get(prefix, None if prefix else "")

    def _new(self, namespace: str) -> str:
        wanted = "xsi" if namespace == XSI else self._preferred.get(namespace, "")
        if not _PREFIX.fullmatch(wanted) or wanted in self._taken or wanted.lower().startswith("xml"):
            number = 1
            while f"ns{number}" in self._taken or f"ns{number}" in self._preferred.values():
                number += 1
            wanted = f"ns{number}"
        self._taken.add(wanted)
        return wanted
