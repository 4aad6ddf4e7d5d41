"""What compiled rules ask of values: their meaning to the dataset, and how that compares."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from .dataset_rules import is_broken as broken
from .dataset_values import Value, compare, value_of, within
from .dataset_view import NULL_FLAVOR
from .namespaces import split
from .nodes import Nil
from .values import ValueType, clark

__all__ = ["Reading", "broken", "operands", "passes", "said", "value_of", "within"]

MOST = 2_000
"""How many values are remembered in one place."""


class Reading(dict[Any, "Value | None"]):
    """By value of a field, what it means to a concept; None for no text, and for no value of the concept's type."""

    __slots__ = ("_kind", "_type")

    def __init__(self, written: ValueType, kind: str) -> None:
        """`written` is how the field's values are written, `kind` the concept's type."""
        super().__init__()
        self._type = written
        self._kind = kind

    def __missing__(self, item: Any) -> Value | None:  # noqa: ANN401  any value of a field
        """Work it out and remember it."""
        text = self._text(item)
        if len(self) >= MOST:
            self.clear()
        found = self[item] = value_of(text, self._kind) if text else None
        return found

    def _text(self, item: object) -> str:
        return self._type.write(item, clark).strip(" \t\r\n")

    def has(self, item: object) -> bool:
        """Whether there is any text at all."""
        return bool(item.strip(" \t\r\n") if type(item) is str else self._text(item))


def operands(texts: Sequence[str], kind: str) -> tuple[Value | None, ...]:
    """What a predicate compares with."""
    return tuple(value_of(text, kind) for text in texts)


def passes(values: Sequence[Value], others: Sequence[Value | None], orders: tuple[int, ...]) -> bool:
    """Whether some value stands to some operand in one of these orders."""
    return any(compare(value, other) in orders for value in values for other in others)


def said(nil: Nil) -> bool:
    """Whether an element that is nil says why (HL7's nullFlavor)."""
    return any(split(name)[1] == NULL_FLAVOR for name in nil.attributes)
