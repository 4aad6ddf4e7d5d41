"""Simple types with their facets, held against texts (XML Schema Part 2, chapter 4)."""

from __future__ import annotations

import re
from abc import ABC, abstractmethod
from collections.abc import Callable, Sequence
from decimal import Decimal
from typing import Any

from .datatypes import DATATYPES, Datatype, Resolve
from .pattern import Pattern, TooComplexError

SimpleRow = tuple[Any, ...]
"""("atomic", built-in type, facets), ("list", item, facets) or ("union", members, facets); types by their number."""
Value = tuple[str, Any]
"""The family of a value and the value; of a list `list` and the values in it."""

_SPACES = re.compile(r"[ \t\n\r]+")
_TO_SPACE = str.maketrans("\t\n\r", "   ")


class Fault(Exception):  # noqa: N818  a finding, no error of the program
    """A text or value that a type does not take: the facet that says so, and its limit as the schema writes it."""

    def __init__(self, rule: str, limit: str = "") -> None:
        """`rule` is the id of a violation."""
        super().__init__(rule)
        self.rule = rule
        self.limit = limit


def collapse(text: str) -> str:
    """White space as `whiteSpace="collapse"` wants it."""
    return " ".join(part for part in _SPACES.split(text) if part)


Normal = Callable[[str], str]
_NORMAL: dict[str, Normal] = {
    "preserve": lambda text: text,
    "replace": lambda text: text.translate(_TO_SPACE),
    "collapse": collapse,
}


class Simple(ABC):
    """A simple type. `read` gives the value of a text as it stands in a message, and raises Fault."""

    def __init__(self, facets: Sequence[tuple[Any, ...]], normal: Normal) -> None:
        """`facets` are rows: a name, and what it says."""
        self.normal = normal
        self._patterns: list[tuple[tuple[Pattern, ...], str]] = []
        self._tests: list[Callable[[Value], None]] = []
        self.facets = facets
        self.has_patterns = any(facet[0] == "pattern" for facet in facets)

    def prepare(self) -> None:
        """Make the facets ready; the types it is made of have to be there."""
        for name, limit, *more in self.facets:
            if name == "pattern":
                self._patterns.append((tuple(map(Pattern, limit)), more[0]))
            elif name == "enumeration":
                self._tests.append(self._enumeration(limit))
            else:
                self._tests.append(self._facet(name, limit))

    def read(self, text: str, resolve: Resolve | None) -> Value:
        """`resolve` None: names in it are expanded already."""
        normal = self.normal(text)
        value = self.value(normal, resolve)
        for patterns, limit in self._patterns:
            if not any(_matches(one, normal) for one in patterns):
                raise Fault("pattern", limit)
        for test in self._tests:
            test(value)
        return value

    @abstractmethod
    def value(self, text: str, resolve: Resolve | None) -> Value:
        """The value of a text with its white space done, its own facets left aside."""

    def _enumeration(self, texts: Sequence[str]) -> Callable[[Value], None]:
        allowed = [self.value(self.normal(text), None) for text in texts]

        def test(value: Value) -> None:
            if not any(same(value, one) for one in allowed):
                raise Fault("enumeration", str(len(allowed)))

        return test

    def _facet(self, name: str, limit: str) -> Callable[[Value], None]:
        if name in _LENGTHS:
            return _length(name, limit)
        if name in _DIGITS:
            return _digits(name, limit)
        if name == "explicit-timezone":
            return _zone(limit)
        return self._bound(name, limit)

    def _bound(self, name: str, limit: str) -> Callable[[Value], None]:
        family, edge = self.value(self.normal(limit), None)
        order = _ORDERS[family]
        right = _BOUNDS[name]

        def test(value: Value) -> None:
            if order(value[1], edge) not in right:
                raise Fault(name, limit)

        return test


class Atomic(Simple):
    """A type with one value."""

    def __init__(self, builtin: str, facets: Sequence[tuple[Any, ...]]) -> None:
        """`builtin` is the local name of the built-in type it derives from."""
        self._type: Datatype = DATATYPES[builtin]
        space = next((facet[1] for facet in facets if facet[0] == "white-space"), self._type.space)
        super().__init__([facet for facet in facets if facet[0] != "white-space"], _NORMAL[space])

    def value(self, text: str, resolve: Resolve | None) -> Value:
        """Fault `value` for what is none of the built-in type."""
        try:
            return self._type.family, self._type.read(text, resolve)
        except (ValueError, ArithmeticError):
            raise Fault("value") from None


class List(Simple):
    """An xs:list: items with white space between them."""

    def __init__(self, item: Simple, facets: Sequence[tuple[Any, ...]]) -> None:
        """`item` takes each part."""
        super().__init__(facets, collapse)
        self._item = item

    def value(self, text: str, resolve: Resolve | None) -> Value:
        """Fault of the first item that is wrong."""
        return "list", tuple(self._item.read(part, resolve) for part in text.split(" ") if part)


class Union(Simple):
    """An xs:union: what one of its members takes."""

    def __init__(self, members: Sequence[Simple], facets: Sequence[tuple[Any, ...]]) -> None:
        """The first member that takes a text says what it means."""
        super().__init__(facets, _NORMAL["preserve"])
        self._members = members

    def read(self, text: str, resolve: Resolve | None) -> Value:
        """Patterns of the union itself see the text as the member does that takes it."""
        value = self.value(text, resolve)
        for patterns, limit in self._patterns:
            if not any(_matches(one, self._seen(text, resolve)) for one in patterns):
                raise Fault("pattern", limit)
        for test in self._tests:
            test(value)
        return value

    def value(self, text: str, resolve: Resolve | None) -> Value:
        """Fault `union` where no member takes it."""
        for member in self._members:
            try:
                return member.read(text, resolve)
            except Fault:
                continue
        raise Fault("union")

    def _seen(self, text: str, resolve: Resolve | None) -> str:
        for member in self._members:
            try:
                member.read(text, resolve)
            except Fault:
                continue
            return member.normal(text)
        return text


def _matches(pattern: Pattern, text: str) -> bool:
    try:
        return pattern.matches(text)
    except TooComplexError:
        raise Fault("too-complex") from None


def same(one: Value, other: Value) -> bool:
    """Whether two values are equal."""
    if one[0] != other[0]:
        return False
    if one[0] == "list":
        return len(one[1]) == len(other[1]) and all(map(same, one[1], other[1]))
    return _ORDERS[one[0]](one[1], other[1]) == 0


_ORDERS = {kind.family: kind.order for kind in DATATYPES.values()}
_SIZES = {kind.family: kind.length for kind in DATATYPES.values()} | {"list": len}
_BOUNDS = {
    "min-inclusive": (0, 1),
    "min-exclusive": (1,),
    "max-inclusive": (0, -1),
    "max-exclusive": (-1,),
}
_LENGTHS: dict[str, Callable[[int, int], bool]] = {
    "length": lambda size, limit: size == limit,
    "min-length": lambda size, limit: size >= limit,
    "max-length": lambda size, limit: size <= limit,
}
_DIGITS = ("total-digits", "fraction-digits")


def _length(name: str, limit: str) -> Callable[[Value], None]:
    right, edge = _LENGTHS[name], int(limit)

    def test(value: Value) -> None:
        measure = _SIZES[value[0]]
        if measure is not None and not right(measure(value[1]), edge):
            raise Fault(name, limit)

    return test


def _digits(name: str, limit: str) -> Callable[[Value], None]:
    edge, fraction = int(limit), name == "fraction-digits"

    def test(value: Value) -> None:
        whole, behind = count_digits(value[1])
        if (behind if fraction else max(whole, behind)) > edge:
            raise Fault(name, limit)

    return test


def count_digits(number: Decimal) -> tuple[int, int]:
    """The digits of a number without zeros that say nothing, and how many of them stand behind the point."""
    _, digits, exponent = number.as_tuple()
    significant = len(digits)
    behind = -exponent if isinstance(exponent, int) else 0
    while behind > 0 and significant and digits[significant - 1] == 0:
        significant, behind = significant - 1, behind - 1
    if not any(digits):
        return 1, 0
    return significant, max(behind, 0)


def _zone(limit: str) -> Callable[[Value], None]:
    def test(value: Value) -> None:
        given = value[1].ahead is not None
        if (limit == "required" and not given) or (limit == "prohibited" and given):
            raise Fault("explicit-timezone", limit)

    return test


class SimpleTypes:
    """The simple types of a schema by their number, each made when first asked for."""

    def __init__(self, rows: Sequence[SimpleRow]) -> None:
        """`rows` are those of `bindings.facets`."""
        self._rows = rows
        self._made: dict[int, Simple] = {}

    def of(self, number: int) -> Simple:
        """The simple type with that number."""
        found = self._made.get(number)
        if found is None:
            found = self._made[number] = self._make(self._rows[number])
            found.prepare()
        return found

    def _make(self, row: SimpleRow) -> Simple:
        kind, parts, facets = row
        if kind == "list":
            return List(self.of(parts), facets)
        if kind == "union":
            return Union([self.of(part) for part in parts], facets)
        return Atomic(parts, facets)
