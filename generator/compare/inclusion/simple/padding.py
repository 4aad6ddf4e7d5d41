"""White space around and within a value that one type normalises away and another one minds."""

from __future__ import annotations

from generator.compare.inclusion.simple.asked import Texts, demands
from generator.compare.inclusion.simple.implied import longest
from generator.compare.inclusion.simple.judge import judged, takes
from generator.compare.inclusion.simple.language import accepted, normal
from generator.compare.inclusion.simple.shape import Shape
from generator.compare.inclusion.simple.verdict import ValueBreak
from generator.compare.inclusion.text.formula import Compound, Every, Leaf, Not
from generator.compare.inclusion.text.search import Found, shortest
from generator.compare.inclusion.text.spaces import normal_form, with_spaces
from generator.model.simple_type import Variety

SPACES = "whiteSpace"
_UNPADDED = frozenset({"date", "dateTime", "gYear", "gYearMonth"})
_LONGEST = 100_000
_PADS = (" {}", "{} ", "\t{}", "{}\n")


class Undecided(Exception):  # noqa: N818  an answer, not a fault
    """What could not be decided, for people."""


class Padding:
    """The white space that `given` does not mind, against what `taking` asks."""

    def __init__(self, given: Shape, taking: Texts, values: tuple[str, ...]) -> None:
        """`values` are texts of the given type that are known already."""
        self._given, self._taking, self._values = given, taking, values

    def broken(self) -> ValueBreak | None:
        """White space that the given type normalises away, and the taking one minds."""
        witness = self._minded() if demands_anything(self._taking) else None
        if witness is None:
            return None
        if self._given.variety is Variety.ATOMIC and self._given.primitive in _UNPADDED:
            raise Undecided("white space around a date is allowed, but libxml2 for one refuses it")
        return ValueBreak(SPACES, witness)

    def _minded(self) -> str | None:
        given, wanted = self._given, self._taking.narrowed
        start = self._taken_by_both()
        if start is None:
            return None
        padded = self._padded(start)
        if padded is not None:
            return padded
        kept = Leaf(with_spaces(given.space, Compound(accepted(wanted))))
        formula = Every((accepted(given), kept, Not(accepted(wanted))))
        found = shortest(Compound(formula), self._minds)
        if found.text is None and not found.sure:
            raise Undecided("not all ways to write white space were tried")
        return found.text

    def _taken_by_both(self) -> str | None:
        """A normalised text that the given type allows and the taking one as well."""
        both = next((one for one in self._values if not self._taking.refusing(one)), None)
        if both is not None:
            return both
        found = self._search_both(self._given.plain)
        if found.text is None and not found.sure:
            found = self._search_both(self._given)
        if found.text is None and not found.sure:
            raise Undecided("not all values were tried with white space around them")
        return found.text

    def _search_both(self, given: Shape) -> Found:
        formula = Every((normal(given), *normal_texts(self._given), accepted(self._taking.narrowed)))
        return shortest(Compound(formula), lambda text: takes(self._given, text) and not self._taking.refusing(text))

    def _minds(self, text: str) -> bool:
        plain = judged(self._given, text)
        if plain.refusing:
            return False
        return not self._taking.refusing(plain.text) and bool(self._taking.refusing(text))

    def _padded(self, start: str) -> str | None:
        """A text with white space around it that will do, found without a search."""
        tried = [pad.format(start) for pad in _PADS]
        limits = sorted({limit for limit in longest(self._taking.shape) if limit < _LONGEST})
        tried.extend(start.ljust(limit + 1) for limit in limits)
        return next((text for text in tried if self._minds(text)), None)


def normal_texts(shape: Shape) -> tuple[Leaf, ...]:
    """The texts that the white space of a type leaves as they are; nothing where it leaves all."""
    normalising = normal_form(shape.space)
    return () if normalising is None else (Leaf(normalising),)


def demands_anything(taking: Texts) -> bool:
    """Whether there are texts that a type refuses: a plain string refuses none."""
    asked = list(demands(taking))
    return len(asked) > 1 or taking.shape.builtin not in _FREE


_FREE = frozenset({"string", "normalizedString", "token", "anySimpleType", "anyAtomicType", "untypedAtomic"})
