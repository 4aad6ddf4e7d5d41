"""Values by the texts they have in messages, read once and used again."""

from __future__ import annotations

from typing import Any

from .pieces import LONGEST, MOST, Unusual
from .values import ValueType, clark


class Texts(dict[str, Any]):
    """By text, the value of a simple type. Unusual for a text that is no value, or that has another form than usual."""

    __slots__ = ("kind",)

    def __init__(self, kind: ValueType) -> None:
        """Values that can change, such as lists, are read anew each time."""
        super().__init__()
        self.kind = kind

    def __missing__(self, text: str) -> Any:  # noqa: ANN401  whatever the type gives
        """Read the value and remember it."""
        try:
            value = self.kind.read(text, _no_prefix)
            usual = self.kind.write(value, clark)
        except (ValueError, TypeError):
            raise Unusual from None
        if usual != text:
            raise Unusual
        if len(text) <= LONGEST and not isinstance(value, list):
            if len(self) >= MOST:
                self.clear()
            self[text] = value
        return value


def _no_prefix(_: str) -> str | None:
    raise Unusual
