"""What the schema asks of records and elements beyond names and order: the rows of `bindings.facets` made ready."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Protocol

from .plan import Alternative, ValueTypes


class Facets(Protocol):
    """The module `bindings.facets`."""

    @property
    def SIMPLE(self) -> Sequence[tuple[Any, ...]]:  # noqa: N802  constants of a module
        """The simple types."""
        ...

    @property
    def VALUES(self) -> Sequence[tuple[Any, ...]]:  # noqa: N802
        """What is asked of values."""
        ...

    @property
    def RECORDS(self) -> Mapping[str, tuple[Any, ...]]:  # noqa: N802
        """What is asked of records, by class."""
        ...

    @property
    def ELEMENTS(self) -> Mapping[str, tuple[Any, ...]]:  # noqa: N802
        """The global elements."""
        ...

    @property
    def ATTRIBUTES(self) -> Mapping[str, int]:  # noqa: N802
        """The global attributes."""
        ...

    @property
    def TYPES(self) -> Mapping[str, tuple[Any, ...]]:  # noqa: N802
        """The named simple types."""
        ...


class Asked:
    """What is asked of an element.

    `value` checks its value, None for a record or anything; `fixed` is the text a record is fixed to, `is_fixed` says
    whether anything is; `block` names the derivations that may not stand in, `abstract` that it may not occur itself.
    `own` is the element as the tables of reading have it, where its field takes anything.
    """

    __slots__ = ("abstract", "block", "fixed", "is_fixed", "own", "value")

    def __init__(self, row: Sequence[Any]) -> None:
        """`row` is (value, fixed, is_fixed, block, abstract, own)."""
        self.value: int | None = row[0]
        self.fixed: str | None = row[1]
        self.is_fixed: bool = row[2]
        self.block: tuple[str, ...] = row[3]
        self.abstract: bool = row[4]
        self.own: tuple[Any, ...] | None = row[5]


OPEN = Asked((None, None, False, (), False, None))
"""An element of which only its type is known."""


class RecordAsked:
    """What is asked of a record; `any_attribute` and `any_element` are the processContents of its wildcards."""

    __slots__ = ("any_attribute", "any_element", "attributes", "base", "block", "derivation", "elements", "value")

    def __init__(self, row: Sequence[Any]) -> None:
        """`row` is ((base, derivation, block, attributes, any attribute, value, any element), elements by field)."""
        head, elements = row
        self.base: str | None = head[0]
        self.derivation: str | None = head[1]
        self.block: tuple[str, ...] = head[2]
        self.attributes: dict[str, int] = dict(head[3])
        self.any_attribute: str | None = head[4]
        self.value: int | None = head[5]
        self.any_element: str | None = head[6]
        self.elements: dict[str, tuple[Asked, ...]] = {
            field: tuple(map(Asked, rows)) for field, rows in elements.items()
        }


class AskedTables:
    """The rows of one package, each made ready when first asked for."""

    def __init__(self, facets: Facets, types: ValueTypes) -> None:
        """`types` are the package's simple types as values."""
        self._facets = facets
        self._types = types
        self._records: dict[str, RecordAsked] = {}

    def record(self, name: str) -> RecordAsked:
        """By class; KeyError for what is no record of the package."""
        found = self._records.get(name)
        if found is None:
            found = self._records[name] = RecordAsked(self._facets.RECORDS[name])
        return found

    def element(self, name: str) -> tuple[Alternative, Asked] | None:
        """A global element by its expanded name; None if the schema has no such element that may occur."""
        row = self._facets.ELEMENTS.get(name)
        return None if row is None else (Alternative((name, *row[0]), self._types), Asked(row[1]))

    def attribute(self, name: str) -> int | None:
        """What a global attribute asks of its value, by its expanded name; None if there is none."""
        return self._facets.ATTRIBUTES.get(name)

    def simple_type(self, name: str) -> tuple[int, tuple[int, ...]] | None:
        """What a named simple type asks of a value, and the types it derives from, itself first."""
        row = self._facets.TYPES.get(name)
        return None if row is None else (row[0], row[1])

    def stands_for(self, line: Sequence[int], declared: int) -> bool:
        """Whether a type that derives from these may stand where a value check asks for another (Part 1, 3.14.6)."""
        number = self._facets.VALUES[declared][1]
        if number in line:
            return True
        kind, parts, facets = self._facets.SIMPLE[number]
        return kind == "union" and not facets and any(part in line for part in parts)

    def same_type(self, one: int | None, other: int) -> bool:
        """Whether two value checks are of one simple type."""
        return one is not None and bool(self._facets.VALUES[one][1] == self._facets.VALUES[other][1])
