"""Are the values that one simple type allows allowed by another: decided exactly, with a shortest value that is not.

`included` answers that, facet by facet; `example` and `common` give a shortest value; `allows` and `refusing_facets`
judge one text. QName and NOTATION are compared as they are written: what a prefix stands for is the message's affair.
Assertions are not looked into: `allows` takes them to hold, the others say that they could not decide.
"""

from __future__ import annotations

from generator.compare.inclusion.simple.another import another
from generator.compare.inclusion.simple.decide import UndecidedError, common, example, included, texts_of
from generator.compare.inclusion.simple.verdict import ValueBreak, Values, ValueVerdict
from generator.compare.inclusion.text.automaton import TooComplexError


def allows(values: Values, text: str) -> bool:
    """Whether a text is one of the values. UndecidedError where a pattern is too complex to tell."""
    return not refusing_facets(values, text)


def refusing_facets(values: Values, text: str) -> tuple[str, ...]:
    """The facets that refuse a text, in a fixed order; none if it is allowed. UndecidedError as in `allows`."""
    try:
        return texts_of(values).refusing(text)
    except TooComplexError as error:
        raise UndecidedError(str(error)) from error


__all__ = [
    "UndecidedError",
    "ValueBreak",
    "ValueVerdict",
    "Values",
    "allows",
    "another",
    "common",
    "example",
    "included",
    "refusing_facets",
]
