"""libxml2's word on whether a text is of a simple type: each type is written out as a small schema of its own."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lxml import etree

from generator.model.qname import XSD_NAMESPACE, local_name, xsd
from generator.model.simple_type import Facets, SimpleType, Variety

if TYPE_CHECKING:
    from generator.model.schema import Schema

_SINGLE = {
    "length": "length",
    "min_length": "minLength",
    "max_length": "maxLength",
    "min_inclusive": "minInclusive",
    "min_exclusive": "minExclusive",
    "max_inclusive": "maxInclusive",
    "max_exclusive": "maxExclusive",
    "total_digits": "totalDigits",
    "fraction_digits": "fractionDigits",
}
_NEWER = {
    "dateTimeStamp": "dateTime",
    "yearMonthDuration": "duration",
    "dayTimeDuration": "duration",
    "anyAtomicType": "string",
    "anySimpleType": "string",
    "untypedAtomic": "string",
}
_ZONE = re.compile(r"(Z|[+-]\d\d:\d\d)\s*$", re.ASCII)
_PREFIXED = frozenset({xsd("QName"), xsd("NOTATION")})
_MOST_DEEP = 40


class Checker:
    """Judges texts by the simple types of one schema; what it has compiled once it remembers."""

    def __init__(self, schema: Schema) -> None:
        """`schema` holds the types."""
        self._types = schema.simple_types
        self._compiled: dict[str, etree.XMLSchema | None] = {}

    def fits(self, key: str, text: str) -> bool:
        """Whether the text is of the type. A name with a prefix passes: what it means depends on the message."""
        kind = self._types[key]
        if kind.builtin in _PREFIXED:
            return kind.facets.enumeration is None or text in {item.value for item in kind.facets.enumeration}
        if not self._zone_fits(kind.facets, text):
            return False
        compiled = self._schema(key)
        element = etree.Element("value")
        try:
            element.text = text
        except ValueError:
            return False
        return compiled is None or bool(compiled.validate(element))

    def _zone_fits(self, facets: Facets, text: str) -> bool:
        """XSD 1.1's explicitTimezone, which libxml2 does not know."""
        if facets.explicit_timezone not in ("required", "prohibited"):
            return True
        return (_ZONE.search(text) is not None) is (facets.explicit_timezone == "required")

    def _schema(self, key: str) -> etree.XMLSchema | None:
        if key not in self._compiled:
            root = etree.Element(xsd("schema"), nsmap={"xs": XSD_NAMESPACE})
            holder = etree.SubElement(root, xsd("element"), name="value")
            self._write(holder, self._types[key], 0)
            try:
                self._compiled[key] = etree.XMLSchema(root)
            except etree.XMLSchemaParseError:
                self._compiled[key] = None
        return self._compiled[key]

    def _write(self, holder: etree._Element, kind: SimpleType, depth: int) -> None:
        node = etree.SubElement(holder, xsd("simpleType"))
        if depth > _MOST_DEEP or kind.variety is Variety.ATOMIC:
            self._restrict(node, kind.facets, "xs:" + _known(local_name(kind.builtin or xsd("string"))))
            return
        inner = node
        if _limits(kind.facets):
            restriction = self._restrict(node, kind.facets, None)
            inner = etree.Element(xsd("simpleType"))
            restriction.insert(0, inner)
        if kind.variety is Variety.LIST:
            self._write(etree.SubElement(inner, xsd("list")), self._types[kind.item or xsd("string")], depth + 1)
            return
        union = etree.SubElement(inner, xsd("union"))
        for member in kind.members:
            self._write(union, self._types[member], depth + 1)

    def _restrict(self, node: etree._Element, facets: Facets, base: str | None) -> etree._Element:
        """The innermost restriction below `node`: a pattern step in each, all other facets in the outermost."""
        steps = [etree.SubElement(node, xsd("restriction"))]
        for _ in facets.patterns[1:]:
            below = etree.SubElement(steps[-1], xsd("simpleType"))
            steps.append(etree.SubElement(below, xsd("restriction")))
        if base is not None:
            steps[-1].set("base", base)
        for step, patterns in zip(steps, reversed(facets.patterns), strict=False):
            for pattern in patterns:
                etree.SubElement(step, xsd("pattern"), value=pattern)
        for name, facet in _SINGLE.items():
            if (value := getattr(facets, name)) is not None and not (facet == "fractionDigits" and _whole(base)):
                etree.SubElement(steps[0], xsd(facet), value=str(value))
        if facets.white_space and base == "xs:string":
            etree.SubElement(steps[0], xsd("whiteSpace"), value=facets.white_space)
        for item in facets.enumeration or ():
            etree.SubElement(steps[0], xsd("enumeration"), value=item.value)
        return steps[-1]


def _limits(facets: Facets) -> bool:
    single = any(getattr(facets, name) is not None for name in _SINGLE)
    return single or bool(facets.patterns) or facets.enumeration is not None


def _known(name: str) -> str:
    return _NEWER.get(name, name)


def _whole(base: str | None) -> bool:
    """Whether a base takes no xs:fractionDigits that says anything."""
    return base != "xs:decimal"
