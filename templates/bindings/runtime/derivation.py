"""Which types xsi:type may name where another type was declared (XML Schema Part 1, sections 3.4.6 and 3.14.6)."""

from __future__ import annotations

from collections.abc import Iterator

from .asked import Asked, AskedTables, Facets
from .datatypes import DATATYPES
from .frame import Place
from .namespaces import split
from .owner import Owner
from .plan import Plan, Plans
from .values import ValueType

XSD = "http://www.w3.org/2001/XMLSchema"
_BASES = {
    "normalizedString": "string", "token": "normalizedString", "language": "token", "NMTOKEN": "token", "Name": "token",
    "NCName": "Name", "ID": "NCName", "IDREF": "NCName", "ENTITY": "NCName", "integer": "decimal",
    "nonPositiveInteger": "integer", "negativeInteger": "nonPositiveInteger", "long": "integer", "int": "long",
    "short": "int", "byte": "short", "nonNegativeInteger": "integer", "unsignedLong": "nonNegativeInteger",
    "unsignedInt": "unsignedLong", "unsignedShort": "unsignedInt", "unsignedByte": "unsignedShort",
    "positiveInteger": "nonNegativeInteger",
}  # fmt: skip
"""The built-in type that each derives from; the others derive from xs:anySimpleType."""


class Types:
    """The types of one specification, and the built-in ones."""

    def __init__(self, facets: Facets, plans: Plans) -> None:
        """`facets` is the module `bindings.facets`."""
        self._facets = facets
        self._plans = plans
        self._asked = AskedTables(facets, plans.values)

    def simple(self, name: str) -> ValueType | None:
        """The simple type of that expanded name; None if there is none."""
        row = self._asked.simple_type(name)
        if row is not None:
            return self._plans.values.of(self._facets.VALUES[row[0]][0])
        namespace, local = split(name)
        if namespace != XSD or local not in DATATYPES:
            return None
        datatype = DATATYPES[local]
        return ValueType(lambda text, resolve: datatype.read(" ".join(text.split()), resolve), lambda _value, _: "")

    def derives(self, place: Place, name: str) -> bool:
        """Whether the simple type of that name may stand for the one that was declared."""
        asked = self._declared(place)
        if asked is None or asked.value is None:
            return True
        line = next((row[1] for one in _line(name) if (row := self._asked.simple_type(one)) is not None), ())
        return self._asked.stands_for(line, asked.value)

    def allows(self, place: Place, found: Plan, expected: Plan | None) -> bool:
        """Whether a complex type derives from the expected one in a way that is not blocked there."""
        asked = self._declared(place)
        if expected is None:
            if asked is None or asked.value is None:
                return True
            return any(self._same_line(value, asked.value) for value in self._values(found))
        blocked = set(self._asked.record(expected.cls.__name__).block)
        if asked is not None:
            blocked.update(asked.block)
        return blocked.isdisjoint(self._methods(found, expected))

    def _values(self, found: Plan) -> Iterator[int | None]:
        """The types of the value of a record and of the records that it derives from."""
        at: str | None = found.cls.__name__
        while at is not None:
            one = self._asked.record(at)
            yield one.value
            at = one.base

    def _same_line(self, value: int | None, declared: int) -> bool:
        """Whether the value of a record is of the declared simple type or of one derived from it."""
        if value is None:
            return False
        number = self._facets.VALUES[value][1]
        lines = (row[1] for row in self._facets.TYPES.values() if row[1][0] == number)
        return self._asked.stands_for(next(lines, (number,)), declared)

    def _methods(self, found: Plan, expected: Plan) -> Iterator[str]:
        """The ways in which a type was derived from another, step by step."""
        at: str | None = found.cls.__name__
        while at is not None and at != expected.cls.__name__:
            one = self._asked.record(at)
            yield one.derivation or ""
            at = one.base

    def _declared(self, place: Place) -> Asked | None:
        """What the schema asks of the element that stands there."""
        name, owner = place.alternative.name, place.parent
        if not isinstance(owner, Owner):
            known = self._asked.element(name)
            return None if known is None else known[1]
        child = owner.plan.children.get(name)
        if child is None:
            return None
        names = [one.name for one in child[0].alternatives]
        rows = self._asked.record(owner.plan.cls.__name__).elements.get(child[0].field, ())
        return rows[names.index(name)] if len(rows) == len(names) else None


def _line(name: str) -> Iterator[str]:
    """A type and the built-in types it derives from."""
    yield name
    namespace, local = split(name)
    while namespace == XSD and local in _BASES:
        local = _BASES[local]
        yield f"{{{XSD}}}{local}"
    yield f"{{{XSD}}}anySimpleType"
