"""Where compiled checks turn when they do not know for certain."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from .nodes import Nil
from .record import Record

if TYPE_CHECKING:
    from .general_check import GeneralCheck

MOST = 2_000
"""How many right values of one kind are remembered."""
LONGEST = 100
"""The longest text or bytes remembered."""
Place = tuple[str, str]
"""A field: the class of its record, and its name."""


class Doubts:
    """Asks the general check, and remembers what was right."""

    def __init__(self, places: Sequence[Place]) -> None:
        """`places` are the fields that compiled checks ask about, by number."""
        self._places = places
        self._sets: dict[int, set[Any]] = {}
        self._nils: set[tuple[Any, ...]] = set()
        self._general: GeneralCheck | None = None

    def ask(self, general: GeneralCheck) -> None:
        """From now on, ask this one."""
        self._general = general

    @property
    def _asked(self) -> GeneralCheck:
        if self._general is None:
            message = "a compiled check was called before there was anything to ask"
            raise RuntimeError(message)
        return self._general

    def remembered(self, number: int) -> set[Any]:
        """The values that were right for a value check."""
        return self._sets.setdefault(number, set())

    def right(self, number: int, value: Any) -> bool:  # noqa: ANN401  any value of a field
        """Whether a value is right that no message gave another form."""
        if not self._asked.values.of(number).is_right(value):
            return False
        known = self._sets.get(number)
        if known is not None and (not isinstance(value, (str, bytes)) or len(value) <= LONGEST):
            if len(known) >= MOST:
                known.clear()
            known.add(value)
        return True

    def one(self, place: int, value: Any) -> bool:  # noqa: ANN401  any value of a field
        """Whether what stands in a field is right there; it is no value that was noted in another form."""
        if type(value) is not Nil:
            return self._asked.field_is_right(*self._places[place], value)
        seen = (place, *value.attributes.items())
        if seen in self._nils:
            return True
        found = self._asked.field_is_right(*self._places[place], value)
        if found and not any(":" in str(text) for text in value.attributes.values()):
            if len(self._nils) >= MOST:
                self._nils.clear()
            self._nils.add(seen)
        return found

    def ordered(self, item: Record) -> bool:
        """Whether the elements of a record are in an order that its content model takes, and as many as it wants."""
        return self._asked.content_is_right(item)

    def nil(self, item: Record) -> bool:
        """Whether a record that may be nil, and is, is right."""
        return self._asked.record_is_right(item, nillable=True)

    def whole(self, item: Record) -> bool:
        """Whether a record is right with everything in it."""
        return self._asked.record_is_right(item)
