"""Simple types as `bindings/facets.py` writes them: numbered rows of built-in types, lists and unions with facets."""

from __future__ import annotations

from collections.abc import Iterator

from generator.emit.bindings.compiled.patterns import PatternError, pattern_row
from generator.emit.shapes.value_types import INTEGERS, is_builtin_list
from generator.model.qname import XSD_NAMESPACE, local_name, namespace_of, xsd
from generator.model.schema import Schema
from generator.model.simple_type import Facets, SimpleType, Variety

Row = tuple[object, ...]

_LENGTHS = ("length", "min_length", "max_length")
_BOUNDS = ("min_inclusive", "min_exclusive", "max_inclusive", "max_exclusive")
_TEXTS = frozenset({"string", "normalizedString", "token", "anySimpleType", "anyAtomicType"})
_ITEMS = {"NMTOKENS": "NMTOKEN", "IDREFS": "IDREF", "ENTITIES": "ENTITY"}
_KNOWN = _TEXTS | INTEGERS | frozenset(
    {"language", "Name", "NCName", "NMTOKEN", "ID", "IDREF", "ENTITY", "boolean", "decimal", "float", "double",
     "dateTime", "dateTimeStamp", "date", "time", "gYear", "gYearMonth", "gMonth", "gMonthDay", "gDay", "duration",
     "yearMonthDuration", "dayTimeDuration", "hexBinary", "base64Binary", "anyURI", "QName", "NOTATION"}
)  # fmt: skip
"""The built-in types that `runtime/datatypes.py` knows; another is taken for text."""


class SimpleRows:
    """Numbers the simple types of one schema as they are asked for.

    `unjudged` are the types of which something is left to an XSD validator, with what it is.
    """

    def __init__(self, schema: Schema) -> None:
        """`schema` is only read."""
        self._schema = schema
        self._numbers: dict[str, int] = {}
        self.rows: list[Row] = []
        self.unjudged: dict[str, str] = {}

    def number(self, key: str) -> int:
        """The number of a type; the types it is made of have lower ones."""
        found = self._numbers.get(key)
        if found is None:
            row = self._row(key)
            found = self._numbers[key] = len(self.rows)
            self.rows.append(row)
        return found

    def has_patterns(self, key: str) -> bool:
        """Whether a type has patterns itself, that of its built-in type left aside."""
        facets = self.rows[self.number(key)][2]
        return isinstance(facets, tuple) and any(facet[0] == "pattern" for facet in facets)

    def _row(self, key: str) -> Row:
        one = self._schema.simple_types.get(key)
        if is_builtin_list(key):
            return ("list", self.number(str(xsd(_ITEMS[local_name(key)]))), ())
        if one is None or namespace_of(key) == XSD_NAMESPACE:
            return ("atomic", _builtin(key), ())
        facets = tuple(self._facets(one))
        if one.facets.assertions:
            self.unjudged[key] = "assertions"
        if one.variety is Variety.LIST:
            return ("list", self._item(one), facets)
        if one.variety is Variety.UNION:
            return ("union", tuple(self.number(member) for member in one.members), facets)
        return ("atomic", _builtin(str(one.builtin or "")), facets)

    def _item(self, one: SimpleType) -> int:
        """The item type; that of a type derived from NMTOKENS and its like is known by name."""
        return self.number(one.item or str(xsd("string")))

    def _facets(self, one: SimpleType) -> Iterator[Row]:
        facets, builtin = one.facets, local_name(one.builtin or "")
        usual = {"string": "preserve", "normalizedString": "replace"}.get(builtin, "collapse")
        if facets.white_space not in (None, usual) and builtin in _TEXTS and one.variety is Variety.ATOMIC:
            yield ("white-space", facets.white_space)
        for name in _LENGTHS:
            limit = getattr(facets, name)
            if limit is not None:
                yield (name.replace("_", "-"), str(limit))
        yield from self._patterns(one)
        if facets.enumeration is not None:
            texts = [self._expanded(one, item.value) for item in facets.enumeration]
            yield ("enumeration", tuple(dict.fromkeys(texts)))
        for name in _BOUNDS:
            limit = getattr(facets, name)
            if limit is not None:
                yield (name.replace("_", "-"), limit)
        yield from _numeric(facets, builtin)

    def _patterns(self, one: SimpleType) -> Iterator[Row]:
        own = self._schema.simple_types.get(str(one.builtin))
        usual = own.facets.patterns if own is not None else ()
        for patterns in one.facets.patterns:
            if patterns in usual:
                continue
            try:
                rows = tuple(pattern_row(pattern) for pattern in patterns)
            except PatternError:
                self.unjudged[one.key] = "a pattern"
                continue
            yield ("pattern", rows, "|".join(patterns))

    def _expanded(self, one: SimpleType, text: str) -> str:
        """An enumerated name as an expanded one; its prefix is one of the first document."""
        if local_name(one.builtin or "") not in ("QName", "NOTATION"):
            return text
        prefix, _, local = text.strip().rpartition(":")
        namespace = self._schema.prefixes.get(prefix, "")
        return f"{{{namespace}}}{local}" if namespace else local


def _numeric(facets: Facets, builtin: str) -> Iterator[Row]:
    if facets.total_digits is not None:
        yield ("total-digits", str(facets.total_digits))
    if facets.fraction_digits is not None and builtin not in INTEGERS:
        yield ("fraction-digits", str(facets.fraction_digits))
    if facets.explicit_timezone not in (None, "optional"):
        yield ("explicit-timezone", facets.explicit_timezone)


def _builtin(key: str) -> str:
    name = local_name(key)
    return name if name in _KNOWN else "string"
