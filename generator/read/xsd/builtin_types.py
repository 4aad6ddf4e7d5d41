"""The built-in types of XML Schema Part 2, section 3: their base, their item, and the facets they come with.

The lexical forms of numbers and dates go with the built-in type itself and are not repeated as patterns.
"""

from __future__ import annotations

from functools import cache

from generator.model.complex_type import ComplexType, Content
from generator.model.particle import Compositor, GroupParticle, Wildcard
from generator.model.qname import XSD_NAMESPACE, namespace_of, xsd
from generator.model.simple_type import Facets, SimpleType, Variety

_PRESERVED = Facets(white_space="preserve")
_COLLAPSED = Facets(white_space="collapse")

_PRIMITIVES = [
    "boolean",
    "decimal",
    "float",
    "double",
    "duration",
    "dateTime",
    "time",
    "date",
    "gYearMonth",
    "gYear",
    "gMonthDay",
    "gDay",
    "gMonth",
    "hexBinary",
    "base64Binary",
    "anyURI",
    "QName",
    "NOTATION",
]

_ORDINARY = {
    "anySimpleType": (None, Facets()),
    "anyAtomicType": ("anySimpleType", Facets()),
    "untypedAtomic": ("anyAtomicType", Facets()),
    "error": ("anySimpleType", Facets()),
    "string": ("anyAtomicType", _PRESERVED),
    **dict.fromkeys(_PRIMITIVES, ("anyAtomicType", _COLLAPSED)),
    "normalizedString": ("string", Facets(white_space="replace")),
    "token": ("normalizedString", _COLLAPSED),
    "language": ("token", Facets(white_space="collapse", patterns=(("[a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8})*",),))),
    "NMTOKEN": ("token", Facets(white_space="collapse", patterns=((r"\c+",),))),
    "Name": ("token", Facets(white_space="collapse", patterns=((r"\i\c*",),))),
    "NCName": ("Name", Facets(white_space="collapse", patterns=((r"\i\c*",), (r"[\i-[:]][\c-[:]]*",)))),
    **{
        name: ("NCName", Facets(white_space="collapse", patterns=((r"\i\c*",), (r"[\i-[:]][\c-[:]]*",))))
        for name in ("ID", "IDREF", "ENTITY")
    },
    "dateTimeStamp": ("dateTime", Facets(white_space="collapse", explicit_timezone="required")),
    "yearMonthDuration": ("duration", Facets(white_space="collapse", patterns=((r"[^DT]*",),))),
    "dayTimeDuration": ("duration", Facets(white_space="collapse", patterns=((r"[^YM]*[DT].*",),))),
}

_INTEGERS = {
    "integer": ("decimal", None, None),
    "nonPositiveInteger": ("integer", None, "0"),
    "negativeInteger": ("nonPositiveInteger", None, "-1"),
    "long": ("integer", "-9223372036854775808", "9223372036854775807"),
    "int": ("long", "-2147483648", "2147483647"),
    "short": ("int", "-32768", "32767"),
    "byte": ("short", "-128", "127"),
    "nonNegativeInteger": ("integer", "0", None),
    "unsignedLong": ("nonNegativeInteger", "0", "18446744073709551615"),
    "unsignedInt": ("unsignedLong", "0", "4294967295"),
    "unsignedShort": ("unsignedInt", "0", "65535"),
    "unsignedByte": ("unsignedShort", "0", "255"),
    "positiveInteger": ("nonNegativeInteger", "1", None),
}

_LISTS = {"NMTOKENS": "NMTOKEN", "IDREFS": "IDREF", "ENTITIES": "ENTITY"}

ANY_TYPE = xsd("anyType")


def is_builtin(name: str | None) -> bool:
    """Whether an expanded name is in the namespace of XML Schema itself."""
    return name is not None and namespace_of(name) == XSD_NAMESPACE


@cache
def builtin_type(name: str) -> SimpleType:
    """A built-in simple type by its expanded name; KeyError if there is no such type."""
    local = name.removeprefix(f"{{{XSD_NAMESPACE}}}")
    key = xsd(local)
    if local in _LISTS:
        facets = Facets(min_length=1, white_space="collapse")
        return SimpleType(
            key, key, Variety.LIST, key, base=xsd("anySimpleType"), item=xsd(_LISTS[local]), facets=facets
        )
    if local in _INTEGERS:
        base, lowest, highest = _INTEGERS[local]
        facets = Facets(white_space="collapse", fraction_digits=0, min_inclusive=lowest, max_inclusive=highest)
        return SimpleType(key, key, Variety.ATOMIC, key, base=xsd(base), facets=facets)
    parent, facets = _ORDINARY[local]
    return SimpleType(key, key, Variety.ATOMIC, key, base=xsd(parent) if parent else None, facets=facets)


def any_type() -> ComplexType:
    """xs:anyType: any children, any attributes, any text (Part 1, section 3.4.7)."""
    inner = Wildcard(process_contents="lax", minimum=0, maximum=None)
    return ComplexType(
        ANY_TYPE,
        ANY_TYPE,
        Content.MIXED,
        particle=GroupParticle(Compositor.SEQUENCE, (inner,)),
        wildcard=Wildcard(process_contents="lax"),
    )
