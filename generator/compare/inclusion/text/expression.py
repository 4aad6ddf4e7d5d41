"""A regular expression in parsed form. Equal expressions are made once, so that they are told apart by identity."""

from __future__ import annotations

from generator.compare.inclusion.text.charset import CharSet


class Expression:
    """One of a class of characters, a row of parts, one of several parts, or a part a number of times."""

    __slots__ = ("_less", "characters", "least", "most", "nullable", "parts")

    def __init__(
        self,
        parts: tuple[Expression, ...] = (),
        characters: CharSet | None = None,
        least: int = 1,
        most: int | None = 1,
        *,
        nullable: bool = False,
    ) -> None:
        """`nullable`: the empty text fits. `most` None means without end."""
        self.parts = parts
        self.characters = characters
        self.least = least
        self.most = most
        self.nullable = nullable
        self._less: Expression | None = None


class One(Expression):
    """One character out of a class."""

    __slots__ = ()

    def __init__(self, characters: CharSet) -> None:
        """`characters` may be empty: then nothing fits."""
        super().__init__(characters=characters)


class Row(Expression):
    """One part after the other; no part, and only the empty text fits."""

    __slots__ = ()

    def __init__(self, parts: tuple[Expression, ...]) -> None:
        """`parts` in their order."""
        super().__init__(parts, nullable=all(part.nullable for part in parts))


class Either(Expression):
    """One of the parts; no part, and nothing fits."""

    __slots__ = ()

    def __init__(self, parts: tuple[Expression, ...]) -> None:
        """`parts` in any order."""
        super().__init__(parts, nullable=any(part.nullable for part in parts))


class Again(Expression):
    """A part, at least `least` and at most `most` times."""

    __slots__ = ()

    def __init__(self, part: Expression, least: int, most: int | None) -> None:
        """A part that fits the empty text need not be there at all."""
        least = 0 if part.nullable else least
        super().__init__((part,), None, least, most, nullable=least == 0)

    def once_less(self) -> Expression | None:
        """What is left after one time; None if nothing is."""
        if self.most == 1:
            return None
        if self.most is None and self.least == 0:
            return self
        if self._less is None:
            most = None if self.most is None else self.most - 1
            self._less = Again(self.parts[0], max(0, self.least - 1), most)
        return self._less


EMPTY = Row(())
