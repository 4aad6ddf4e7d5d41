"""The namespaces a message declares on its root element."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.model.particle import elements_of
from generator.model.paths import prefixes_by_namespace
from generator.model.qname import XSI_NAMESPACE, namespace_of

if TYPE_CHECKING:
    from generator.model.specification import Specification


class Prefixes:
    """Prefixes for the namespaces of a specification; that of the root element has none where nothing forbids it."""

    def __init__(self, spec: Specification, *, default: bool = True) -> None:
        """`spec` lends its prefixes; without `default` the root element's namespace has one as well."""
        own = namespace_of(spec.root.name)
        found = prefixes_by_namespace(spec.schema, spec.dataset)
        plain = default and bool(own) and _all_qualified(spec)
        self.nsmap: dict[str | None, str] = {None if plain and uri == own else name: uri for uri, name in found.items()}
        self.nsmap["xsi"] = XSI_NAMESPACE
        self._by_uri = {uri: name for name, uri in self.nsmap.items()}
        self._plain = plain

    def named(self) -> tuple[str, ...]:
        """Prefixes that may stand before a name in a value."""
        return tuple(sorted(name for name, uri in self.nsmap.items() if name is not None and uri != XSI_NAMESPACE))

    def written(self, name: str) -> str | None:
        """An expanded name as a QName in a value; None where it has no namespace and a default namespace is on."""
        uri, local = namespace_of(name), name.rpartition("}")[2]
        if not uri:
            return None if self._plain else local
        prefix = self._by_uri.get(uri)
        return f"{prefix}:{local}" if prefix else local if uri in self._by_uri else None


def _all_qualified(spec: Specification) -> bool:
    """Whether every element a message may hold is in a namespace."""
    inside = (element for record in spec.schema.complex_types.values() for element in elements_of(record.particle))
    return all(namespace_of(element.name) for element in (*spec.schema.elements.values(), *inside))
