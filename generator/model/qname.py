"""Expanded XML names in Clark notation: `{namespace}local`, or `local` outside any namespace."""

from __future__ import annotations

from typing import NewType

QName = NewType("QName", str)

XSD_NAMESPACE = "http://www.w3.org/2001/XMLSchema"
XSI_NAMESPACE = "http://www.w3.org/2001/XMLSchema-instance"


def qname(namespace: str | None, local: str) -> QName:
    """Join a namespace and a local name (XML Namespaces 1.0, section 2.1)."""
    return QName(f"{{{namespace}}}{local}" if namespace else local)


def local_name(name: str) -> str:
    """The part behind the namespace."""
    return name.rpartition("}")[2]


def namespace_of(name: str) -> str:
    """The namespace, or the empty string."""
    return name[1:].partition("}")[0] if name.startswith("{") else ""


def xsd(local: str) -> QName:
    """The name of a built-in: `xsd("decimal")` is xs:decimal."""
    return qname(XSD_NAMESPACE, local)
