"""Is every text of one simple type one of another; and what is a shortest text of one, or of both."""

from __future__ import annotations

from collections.abc import Iterable

from generator.compare.inclusion.memo import remembered
from generator.compare.inclusion.simple.asked import Texts, parts
from generator.compare.inclusion.simple.comparison import Comparison
from generator.compare.inclusion.simple.hollow import hollow
from generator.compare.inclusion.simple.language import accepted
from generator.compare.inclusion.simple.nearby import texts_near
from generator.compare.inclusion.simple.shape import Shape, shape_of
from generator.compare.inclusion.simple.shortest import listed, number
from generator.compare.inclusion.simple.verdict import ValueBreak, Values, ValueVerdict
from generator.compare.inclusion.text.automaton import TooComplexError
from generator.compare.inclusion.text.formula import Compound, Every
from generator.compare.inclusion.text.search import Found, shortest
from generator.model.simple_type import Variety


class UndecidedError(Exception):
    """What could not be decided with reasonable effort; the message says to people why."""


def texts_of(values: Values) -> Texts:
    """The values, whatever the name of their type."""
    return Texts(shape_of(values.schema, values.type), values.fixed, values.or_empty)


def included(given: Values, taking: Values) -> ValueVerdict:
    """Whether every text that `given` allows is allowed by `taking`, white space as it stands in the message.

    For every facet of the taking type that refuses something there is a break with a shortest witness. The facet is
    `whiteSpace` where only white space is refused that the given type does not mind.
    """
    return decided(texts_of(given), texts_of(taking))


@remembered
def decided(given: Texts, taking: Texts) -> ValueVerdict:
    """The same about types by their shape."""
    found = _Findings()
    try:
        if given.or_empty:
            found.add_all(ValueBreak(facet, "") for facet in taking.refusing(""))
        if given.shape != taking.shape or taking.fixed not in (None, given.fixed):
            for part in parts(given.narrowed):
                found.add_all(Comparison(part, taking, _included).breaks())
    except TooComplexError as error:
        found.add_all([f"type: {error}"])
    return found.verdict(_doubt(given.shape, taking.shape))


def _included(given: Texts, taking: Texts) -> bool | None:
    return decided(given, taking).included


def _doubt(given: Shape, taking: Shape) -> str | None:
    """Why a break of the given type is not certain."""
    if given == taking:
        return None
    if _holds(given, "ENTITY") or _holds(taking, "ENTITY"):
        return "type: an entity has to be declared in a DTD, and no message has one"
    return "type: an assertion of the given type may refuse the value" if _asserted(given) else None


def _holds(shape: Shape, builtin: str) -> bool:
    below = (*shape.members, *(() if shape.item is None else (shape.item,)))
    return shape.builtin == builtin or any(_holds(one, builtin) for one in below)


def _asserted(shape: Shape) -> bool:
    below = (*shape.members, *(() if shape.item is None else (shape.item,)))
    return bool(shape.assertions) or any(_asserted(one) for one in below)


class _Findings:
    """Breaks by facet, the shortest witness of each, and what is open."""

    def __init__(self) -> None:
        self._breaks: dict[str, ValueBreak] = {}
        self._open: dict[str, None] = {}

    def add_all(self, found: Iterable[ValueBreak | str]) -> None:
        for one in found:
            if isinstance(one, str):
                self._open[one] = None
            else:
                self._add(one)

    def _add(self, one: ValueBreak) -> None:
        before = self._breaks.get(one.facet)
        if before is None:
            self._breaks[one.facet] = one
            return
        witness = min(before.witness, one.witness, key=lambda text: (len(text), text))
        values = tuple(dict.fromkeys((*before.values, *one.values)))
        self._breaks[one.facet] = ValueBreak(one.facet, witness, values)

    def verdict(self, doubt: str | None) -> ValueVerdict:
        if doubt is not None:
            return ValueVerdict(undecided=(doubt, *self._open)) if self._breaks or self._open else ValueVerdict()
        return ValueVerdict(tuple(self._breaks.values()), tuple(self._open))


def example(values: Values) -> str | None:
    """A shortest value, a plain one; None where there is none. UndecidedError where that cannot be told."""
    return _shortest_of(texts_of(values))


@remembered
def _shortest_of(*all_of: Texts) -> str | None:
    """A shortest text that all allow."""
    if all(one.or_empty or _allowed(one, "") for one in all_of):
        return ""
    if any(hollow(one.shape) for one in all_of):
        return None
    ready = _ready(all_of)
    if ready is not None:
        return ready.text
    try:
        formula = Every(tuple(accepted(one.narrowed) for one in all_of))
        found = shortest(Compound(formula), lambda text: all(_allowed(one, text) for one in all_of))
    except TooComplexError as error:
        raise UndecidedError(str(error)) from error
    if found.text is None and not found.sure:
        raise UndecidedError("none was found among the values that were tried")
    return found.text


def _allowed(texts: Texts, text: str) -> bool:
    try:
        return not texts.refusing(text)
    except TooComplexError as error:
        raise UndecidedError(str(error)) from error


def _ready(all_of: tuple[Texts, ...]) -> Found | None:
    """What can be told without a search; None where nothing can."""
    shapes = [one.narrowed for one in all_of]

    def allowed(text: str) -> bool:
        return all(_allowed(one, text) for one in all_of)

    fixed = next((one.fixed for one in all_of if one.fixed is not None and allowed(one.fixed)), None)
    if fixed is not None:
        return Found(fixed)  # as it is written: not every processor takes another form of the same value
    found = listed(shapes, allowed)
    if found is not None:
        return found
    text = number(shapes)
    if text is None and all(shape.variety is Variety.ATOMIC and shape.primitive in _TIMES for shape in shapes):
        # a usual date, or the like: they are the shortest and read better
        text = min(filter(allowed, texts_near(*reversed(shapes))), key=len, default=None)
    return None if text is None else Found(text)


_TIMES = frozenset({"date", "dateTime", "time", "gYear", "gYearMonth", "gMonthDay", "gMonth", "gDay"})


def common(one: Values, other: Values) -> str | None:
    """A shortest value that both allow; None where there is none. UndecidedError where that cannot be told."""
    return _shortest_of(texts_of(one), texts_of(other))
