"""What all open elements have in common while a message is read."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from .namespaces import XML
from .plan import Alternative
from .record import Notes

if TYPE_CHECKING:
    from .reader import Reader

SPACE = " \t\n\r"
TRUE, FALSE = ("true", "1"), ("false", "0")
Scope = dict[str, str]
Attributes = dict[str, str]


def resolve(scope: Scope, prefix: str) -> str | None:
    """The namespace of a prefix, None if it is not declared."""
    return XML if prefix == "xml" else scope.get(prefix, None if prefix else "")


class Frame(Protocol):
    """An element that is open."""

    name: str
    scope: Scope
    place: Place

    def declare(self, declared: Scope, /) -> None:
        """The element declares these prefixes itself."""
        ...

    def open(self, reader: Reader, name: str, attributes: Attributes, scope: Scope, /) -> Frame:
        """A child element begins."""
        ...

    def text(self, reader: Reader, data: str, /) -> None:
        """Character data."""
        ...

    def close(self, reader: Reader, /) -> None:
        """The element ends: hand its value over."""
        ...

    def concept(self, reader: Reader, /) -> str:
        """What the dataset calls the element; empty if it does not know it."""
        ...


class Holder(Protocol):
    """What takes the values of elements that have ended."""

    def take_value(self, place: Place, value: object, /) -> None:
        """A child element has ended."""
        ...

    def notes(self) -> Notes:
        """The notes of the record that is being read."""
        ...

    def concept_of(self, reader: Reader, field: str, /) -> str:
        """What the dataset calls a field."""
        ...


class Place:
    """Where an element's value goes: its field, its number in the field's list, and the element it was declared as.

    `told`: its record notes the element's name, for others may stand in the same place. `number` is shown in a path,
    0 where there is only one.
    """

    __slots__ = ("alternative", "field", "index", "number", "parent", "told")

    def __init__(  # noqa: PLR0913  one argument a slot
        self, parent: Holder, field: str, index: int, alternative: Alternative, *, told: bool = False, number: int = 0
    ) -> None:
        """See the class."""
        self.parent = parent
        self.field = field
        self.index = index
        self.alternative = alternative
        self.told = told
        self.number = number


OPEN = Alternative(("", None, None, False, None, False), None)
"""What stands in the place of a wildcard."""


class _Nowhere:
    """Takes values that are not kept."""

    def take_value(self, place: Place, value: object) -> None:
        """It is dropped."""

    def notes(self) -> Notes:
        """Notes that nobody reads."""
        return Notes()

    def concept_of(self, _: Reader, _field: str) -> str:
        """The dataset does not know it."""
        return ""


NOWHERE = _Nowhere()
"""What elements that do not belong are part of."""
