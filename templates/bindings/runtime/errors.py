"""What goes wrong with a message, said without any value of it."""

from __future__ import annotations


class MessageError(ValueError):
    """A message that cannot be read, or a record that cannot be written.

    `reason` says what is wrong and never holds a value from the message. `xpath` is the place, `concept` the item as
    the dataset knows it (empty if none), `line` and `column` count from 1 (0: not read from a text). `number` is that
    of the message in a file of many, counted from 1 (0: it was read by itself).
    """

    def __init__(  # noqa: PLR0913  one argument a fact
        self, reason: str, *, xpath: str = "", concept: str = "", line: int = 0, column: int = 0, number: int = 0
    ) -> None:
        """All places are optional; the text of the error joins what is known."""
        which = f"message {number}, " if number else ""
        place = f"line {line}, column {column}: " if line else ""
        where = f" at {xpath}" if xpath else ""
        what = f" ({concept})" if concept else ""
        super().__init__(f"{which}{place}{reason}{where}{what}")
        self.reason = reason
        self.xpath = xpath
        self.concept = concept
        self.line = line
        self.column = column
        self.number = number
