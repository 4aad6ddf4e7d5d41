"""Simple types as the codec's tables write them (see `runtime/values.py`)."""

from __future__ import annotations

from generator.emit.shape import CodeListShape
from generator.emit.shapes.value_types import INTEGERS, is_builtin_list
from generator.model.frozen_map import FrozenMap
from generator.model.qname import local_name
from generator.model.schema import Schema
from generator.model.simple_type import SimpleType, Variety

Word = str | tuple["Word | str | tuple[Word, ...]", ...]

_SAME = frozenset({"boolean", "decimal", "date", "dateTime", "dateTimeStamp", "time", "hexBinary", "base64Binary",
                   "QName", "duration", "dayTimeDuration", "yearMonthDuration", "gYear", "gYearMonth", "gMonth",
                   "gMonthDay", "gDay", "language", "Name", "NCName", "NMTOKEN", "ID", "ENTITY", "anyURI"})  # fmt: skip
_OTHER = {"double": "float", "float": "float", "NOTATION": "QName", "IDREF": "NCName"}
_OTHER |= dict.fromkeys(("string", "anySimpleType", "anyAtomicType"), "preserve") | {"normalizedString": "replace"}
_LISTS = {"NMTOKENS": "NMTOKEN", "IDREFS": "NCName", "ENTITIES": "ENTITY"}
TEXTS = frozenset({"preserve", "replace", "collapse", "language", "Name", "NCName", "NMTOKEN", "ID", "ENTITY",
                   "anyURI"})  # fmt: skip
"""The words for types whose values are texts."""


class Words:
    """The words for one schema's simple types."""

    def __init__(self, schema: Schema, code_lists: FrozenMap[str, CodeListShape]) -> None:
        """`code_lists` are the enumerated types that have a class."""
        self._schema = schema
        self._code_lists = code_lists
        self._made: dict[str, Word] = {}

    def of(self, key: str) -> Word:
        """A word, or ("list", item), ("union", members), ("code", class, base)."""
        found = self._made.get(key)
        if found is None:
            found = self._made[key] = self._make(key)
        return found

    def _make(self, key: str) -> Word:
        one = self._schema.simple_types.get(key)
        if key in self._code_lists and one is not None:
            return ("code", self._code_lists[key].name, self._plain(one))
        return builtin_word(key) if one is None else self._plain(one)

    def _plain(self, one: SimpleType) -> Word:
        if is_builtin_list(one.key):
            return ("list", _LISTS[local_name(one.key)])
        if one.variety is Variety.LIST:
            return ("list", self.of(one.item or ""))
        if one.variety is Variety.UNION:
            return ("union", tuple(self.of(member) for member in one.members))
        word = builtin_word(one.builtin or "")
        if word in ("preserve", "replace", "collapse"):
            return one.facets.white_space or word
        return word


def builtin_word(key: str) -> str:
    """The word for an atomic built-in type."""
    name = local_name(key)
    if name in _SAME:
        return name
    return "integer" if name in INTEGERS else _OTHER.get(name, "collapse")
