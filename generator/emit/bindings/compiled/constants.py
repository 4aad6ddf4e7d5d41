"""What compiled functions share: names of module-level constants, each made once."""

from __future__ import annotations

from generator.emit.bindings.tables import Row, source
from generator.emit.bindings.words import TEXTS
from generator.emit.literals import literal

Word = object


class Constants:
    """The constants of a module, by the expression that makes each."""

    def __init__(self) -> None:
        """None yet."""
        self._names: dict[tuple[str, str], str] = {}
        self._counts: dict[str, int] = {}

    def name(self, letter: str, expression: str, apart: str = "") -> str:
        """The name of the constant with that value; `letter` tells its kind, `apart` sets equal ones apart."""
        found = self._names.get((expression, apart))
        if found is None:
            number = self._counts[letter] = self._counts.get(letter, 0) + 1
            found = self._names[expression, apart] = f"_{letter}{number}"
        return found

    def lines(self) -> list[tuple[str, str]]:
        """Name and expression of each, in the order they were asked for."""
        return [(name, expression) for (expression, _), name in self._names.items()]

    def texts(self, word: Word, attribute: str) -> str:
        """The values of a type by their texts; free texts of each attribute apart."""
        free = isinstance(word, str) and word in TEXTS
        return self.name("V", f"_Texts(kind({source(word)}))", attribute if free else "")

    def attribute(self, tag: str, word: Word) -> str:
        """The pieces of an attribute."""
        return self.name("A", f"attribute({literal(tag)}, kind({source(word)}))")

    def element(self, tag: str, word: Word) -> str:
        """The pieces of an element with a simple type."""
        return self.name("E", f"element({literal(tag)}, kind({source(word)}))")

    def content(self, word: Word) -> str:
        """The pieces of an element's content."""
        return self.name("C", f"content(kind({source(word)}))")

    def default(self, record: str, field: str) -> str:
        """The value the schema gives a field."""
        return self.name("D", f"default_of({record}, {literal(field)})")

    def said(self, pieces: tuple[tuple[str, str], ...], tag: str = "") -> str:
        """What is written of attributes that have the schema's value: (field, expression for that), after `tag`."""
        arguments = [tag or literal(""), *(f"{field}={made}" for field, made in pieces)]
        return self.name("S", f"_Said({', '.join(arguments)})")

    def rows(self, rows: tuple[Row, ...]) -> str:
        """The elements that may stand in a place."""
        return self.name("R", source(rows))


def is_text(word: Word) -> bool:
    """Whether all values of a type are texts, codes among them."""
    if isinstance(word, tuple):
        return word[0] == "code" or (word[0] == "union" and all(is_text(member) for member in word[1]))
    return word in TEXTS


def piece(name: str, word: Word, value: str) -> str:
    """The expression for the piece of a value; `value` is a name."""
    if is_text(word):
        return f"{name}[{value}]"
    if word == "integer":
        return f"({name}[{value}] if type({value}) is int else x.unusual())"
    if word == "boolean":
        return f"({name}[{value}] if type({value}) is bool else x.unusual())"
    if isinstance(word, tuple) and word[0] == "union":
        return f"({name}[{value}] if type({value}) is str else {name}.typed({value}))"
    return f"{name}.typed({value})"
