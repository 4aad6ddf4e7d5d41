"""The namespaces every reader knows: xml:lang and its kin, and XLink. Their schemas come with xmlschema."""

from __future__ import annotations

from importlib import resources

from generator.model.qname import XSD_NAMESPACE, XSI_NAMESPACE

XML_NAMESPACE = "http://www.w3.org/XML/1998/namespace"
XLINK_NAMESPACE = "http://www.w3.org/1999/xlink"

NEEDS_NO_DOCUMENT = frozenset({XSD_NAMESPACE, XSI_NAMESPACE})
_FILES = {XML_NAMESPACE: ("XML", "xml.xsd"), XLINK_NAMESPACE: ("XLINK", "xlink.xsd")}


def builtin_path(namespace: str) -> str | None:
    """The path under which our copy of a well-known namespace stands in a closure, or None."""
    return f"builtin:{_FILES[namespace][1]}" if namespace in _FILES else None


def builtin_bytes(namespace: str) -> bytes:
    """The schema of a well-known namespace; KeyError for any other."""
    folder, name = _FILES[namespace]
    return resources.files("xmlschema").joinpath("schemas", folder, name).read_bytes()
