"""One more value of a type, besides those that are taken."""

from __future__ import annotations

from generator.compare.inclusion.simple.automata import Texts
from generator.compare.inclusion.simple.decide import UndecidedError, texts_of
from generator.compare.inclusion.simple.language import accepted
from generator.compare.inclusion.simple.verdict import Values
from generator.compare.inclusion.text.automaton import TooComplexError
from generator.compare.inclusion.text.formula import Compound, Every, Leaf, Not
from generator.compare.inclusion.text.search import shortest
from generator.compare.inclusion.text.spaces import with_spaces


def another(values: Values, taken: frozenset[str]) -> str | None:
    """A value that is none of these texts: one of them with a number behind it, if that will do, else a shortest one.

    White space around it makes no other value. None where there is no other. UndecidedError where that cannot be told.
    """
    texts = texts_of(values)
    try:
        numbered = (f"{text}{number}" for text in sorted(taken, key=len) for number in range(2, 3 + len(taken)))
        ready = next((text for text in numbered if text not in taken and not texts.refusing(text)), None)
        if ready is not None:
            return ready
        formula = Every((accepted(texts.narrowed), Not(Leaf(with_spaces("collapse", Texts(sorted(taken)))))))
        found = shortest(Compound(formula), lambda text: not texts.refusing(text))
    except TooComplexError as error:
        raise UndecidedError(str(error)) from error
    if found.text is None and not found.sure:
        raise UndecidedError("none was found among the values that were tried")
    return found.text
