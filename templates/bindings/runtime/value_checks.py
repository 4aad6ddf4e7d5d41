"""Values of fields held against their simple types, by the text that would be written."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from .datatypes import Resolve
from .escape import is_illegal
from .plan import ValueTypes
from .simple import Fault, Simple, SimpleTypes, Value, same
from .values import ValueType, clark

ValueRow = tuple[Any, int, "str | None"]
"""How the value is written (a word of the tables), the number of its simple type, and the value it is fixed to."""
_MOST = 10_000


class ValueCheck:
    """What the schema asks of a value in one kind of place."""

    __slots__ = ("_fixed", "_fixed_text", "_kind", "_right", "_simple")

    def __init__(self, kind: ValueType, simple: Simple, fixed: str | None) -> None:
        """`fixed` is the text as the schema writes it."""
        self._kind = kind
        self._simple = simple
        self._fixed_text = fixed
        self._fixed: Value | None = None
        self._right: set[str] = set()

    def fault(self, value: object, noted: tuple[str, str] | None = None) -> Fault | None:
        """What is wrong with a value, None if nothing is.

        `noted` are its usual form and the form it had in a message, which is written as long as the value stays.
        """
        try:
            text = self._written(value)
        except Fault as fault:
            return fault
        same = noted is not None and noted[0] == text and not self._kind.named
        return self.text_fault(noted[1] if noted is not None and same and noted[1] else text)

    @property
    def is_named(self) -> bool:
        """Whether its texts hold prefixes."""
        return self._kind.named

    def usual(self, value: object) -> str | None:
        """The usual form of a value; None if it has none."""
        try:
            return self._written(value)
        except Fault:
            return None

    def is_right(self, value: object) -> bool:
        """Whether nothing is wrong with a value that was not read in another form."""
        try:
            return self.text_fault(self._written(value)) is None
        except Fault:
            return False

    def _written(self, value: object) -> str:
        """The usual form; names in it expanded."""
        try:
            return self._kind.write(value, clark)
        except (TypeError, ValueError, AttributeError, ArithmeticError):
            if type(value) is not str:
                raise Fault("type") from None
        if self.text_fault(value) is None:
            raise Fault("type")
        return value

    def text_fault(self, text: str, resolve: Resolve | None = None) -> Fault | None:
        """What is wrong with a text as it stands in a message; without `resolve` names in it are expanded."""
        if resolve is None and text in self._right:
            return None
        if is_illegal(text):
            return Fault("character")
        try:
            value = self._simple.read(text, resolve)
        except Fault as fault:
            return fault
        if self._fixed_text is not None and not self._is_fixed(value, self._fixed_text):
            return Fault("fixed")
        if resolve is None:
            if len(self._right) >= _MOST:
                self._right.clear()
            self._right.add(text)
        return None

    def _is_fixed(self, value: Value, text: str) -> bool:
        """Whether it is the fixed value; of a name in the schema's text the prefix is lost, so that is let be."""
        if self._fixed is None:
            try:
                self._fixed = self._simple.read(text, None)
            except Fault:
                return True
        return same(value, self._fixed)


class ValueChecks:
    """The value checks of a package by their number, each made when first asked for."""

    def __init__(self, types: ValueTypes, simple: Sequence[tuple[Any, ...]], rows: Sequence[ValueRow]) -> None:
        """`simple` and `rows` are those of `bindings.facets`."""
        self._types = types
        self._simple = SimpleTypes(simple)
        self._rows = rows
        self._made: dict[tuple[int, str | None], ValueCheck] = {}

    def of(self, number: int, fixed: str | None = None) -> ValueCheck:
        """The value check with that number; `fixed` is what an element of that type is fixed to."""
        found = self._made.get((number, fixed))
        if found is None:
            word, simple, own = self._rows[number]
            made = ValueCheck(self._types.of(word), self._simple.of(simple), own if fixed is None else fixed)
            found = self._made[number, fixed] = made
        return found
