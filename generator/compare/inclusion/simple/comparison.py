"""One atomic type, list, or union that is not to be taken apart, against all that another type asks."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from functools import cached_property

from generator.compare.inclusion.simple.asked import FIXED, Demand, Texts, demands
from generator.compare.inclusion.simple.builtins import PLAIN
from generator.compare.inclusion.simple.firm import holds_list, with_any_uri
from generator.compare.inclusion.simple.hollow import hollow
from generator.compare.inclusion.simple.implied import (
    TEXTS,
    implied,
    least,
    most,
    refused_lengths,
    sees_more,
    spaces,
)
from generator.compare.inclusion.simple.judge import BOUNDS, bound_of, listed_texts, takes
from generator.compare.inclusion.simple.language import accepted, facet_names, normal, refused, refused_normal
from generator.compare.inclusion.simple.nearby import texts_near
from generator.compare.inclusion.simple.padding import SPACES, Padding, Undecided, normal_texts
from generator.compare.inclusion.simple.shape import Shape
from generator.compare.inclusion.simple.shortest import number
from generator.compare.inclusion.simple.verdict import ValueBreak
from generator.compare.inclusion.simple.zones import is_unordered
from generator.compare.inclusion.text.automaton import TooComplexError
from generator.compare.inclusion.text.formula import Compound, Every, Formula, Leaf, Not
from generator.compare.inclusion.text.lengths import shortest_between
from generator.compare.inclusion.text.pattern import pattern_automaton
from generator.compare.inclusion.text.search import Found, shortest
from generator.compare.inclusion.text.spaces import normalised
from generator.model.simple_type import Variety

_BY_VALUE = frozenset((*BOUNDS, "totalDigits", "fractionDigits", "enumeration"))
"""Facets that look at the value, however it is written."""
_UNLIKE_TEXT = frozenset({"decimal", "boolean", "hexBinary", "base64Binary", "string", "anyURI", "QName", "NOTATION"})
"""Primitive types whose facets automata decide; of the others they know the form alone."""
_LISTED = frozenset({"enumeration", "member", "item", FIXED})
"""Facets for which all the refused values of an enumeration are told."""
_FORMS = frozenset({"type", "item", "member"})
_SHORT = 64

Included = Callable[[Texts, Texts], bool | None]


class Comparison:
    """`given` against what `taking` asks."""

    def __init__(self, given: Shape, taking: Texts, included: Included) -> None:
        """`included` decides about types within these: items, members."""
        self._given, self._taking, self._included = given, taking, included
        self._refused: dict[str, tuple[str, ...]] = {}
        self._besides = (Not(Leaf(pattern_automaton(""))),) if taking.or_empty else ()

    def breaks(self) -> Iterable[ValueBreak | str]:
        """Each break, and each facet that could not be decided with the reason."""
        if hollow(self._given) or self._is_of_a_member():
            return
        for demand in demands(self._taking):
            yield from self._answer(demand.name, lambda demand=demand: self._broken(demand))  # type: ignore[misc]
        if self._given.variety is not Variety.UNION and sees_more(self._given, self._taking.shape):
            yield from self._answer(SPACES, Padding(self._given, self._taking, self._allowed_values).broken)

    def _answer(self, name: str, ask: Callable[[], ValueBreak | None]) -> Iterable[ValueBreak | str]:
        try:
            found = ask()
        except (TooComplexError, Undecided) as error:
            yield f"{name}: {error}"
            return
        if found is not None:
            yield found

    def _broken(self, demand: Demand) -> ValueBreak | None:
        if self._plain(demand):
            return None
        if demand.facet == "assertion":
            raise Undecided("what an assertion asks is not looked into")
        witness = self.witness(demand)
        if witness is None:
            return None
        witness = self._firm(demand, self._filled(demand, witness))
        listed = self._refused_values(demand) if demand.name in _LISTED else ()
        return ValueBreak(demand.name, witness, listed)

    def _plain(self, demand: Demand) -> bool:
        """Whether the answer is plain to see: nothing is refused."""
        given, taking, facet = self._given, demand.shape, demand.facet
        if given.variety is Variety.UNION:
            return False
        if given == taking and demand.name != FIXED:
            return True
        if facet == "item" and given.variety is Variety.LIST and given.item is not None and taking.item is not None:
            return self._included(Texts(given.item), Texts(taking.item)) is True
        if facet == "member":
            return self._member_takes_all(taking)
        if facet == "assertion":
            return given.builtin == taking.builtin and set(taking.assertions) <= set(given.assertions)
        return implied(given, taking, facet)

    def _is_of_a_member(self) -> bool:
        """Whether a member of a union takes all there is to take, and the union asks for nothing more."""
        union = self._taking.shape
        if self._given.variety is Variety.UNION or union.variety is not Variety.UNION or self._taking.fixed is not None:
            return False
        return not facet_names(union) and self._member_takes_all(union)

    def _member_takes_all(self, union: Shape) -> bool:
        given = self._given
        if given in union.members:
            return True
        alike = [member for member in union.members if member.builtin == given.builtin or not member.builtin]
        return any(self._included(Texts(given), Texts(member)) is True for member in alike)

    @cached_property
    def _values(self) -> tuple[str, ...] | None:
        """The enumerated values as they are written, white space done with; None where a text is missing among them."""
        given = self._given
        if given.enumeration is None or given.variety is not Variety.ATOMIC:
            return None
        return tuple(dict.fromkeys(normalised(given.space, one) for one in given.enumeration))

    @cached_property
    def _allowed_values(self) -> tuple[str, ...]:
        values = self._values or ()
        return (
            values if listed_texts(self._given) is not None else tuple(one for one in values if takes(self._given, one))
        )

    def _refuses(self, demand: Demand, text: str) -> bool:
        return demand.name in self._taking.refusing(text)

    def _refused_values(self, demand: Demand) -> tuple[str, ...]:
        found = self._refused.get(demand.name)
        if found is None:
            found = self._refused[demand.name] = tuple(self._refused_by(demand))
        return found

    def _refused_by(self, demand: Demand) -> Iterator[str]:
        taking, texts = self._taking, listed_texts(self._taking.shape)
        if demand.name != "enumeration" or texts is None or taking.fixed is not None:
            return (one for one in self._allowed_values if self._refuses(demand, one))
        taken = {"", *texts} if taking.or_empty else texts
        return (one for one in self._allowed_values if normalised(taking.shape.space, one) not in taken)

    def _filled(self, demand: Demand, witness: str) -> str:
        """A witness that is not empty, if there is one: not every processor minds an empty list."""
        if witness or not holds_list(demand.shape):
            return witness
        try:
            return self._search(demand, self._given, Not(Leaf(pattern_automaton(r"\s*")))).text or witness
        except TooComplexError:
            return witness

    def _firm(self, demand: Demand, witness: str) -> str:
        """A witness that either version of XML Schema refuses."""
        lenient = replace(self._taking, shape=with_any_uri(self._taking.shape))
        if (
            demand.facet not in _FORMS
            or lenient.shape is self._taking.shape
            or demand.name in lenient.refusing(witness)
        ):
            return witness
        found = Comparison(self._given, lenient, self._included).witness(replace(demand, shape=lenient.shape))
        if found is None:
            raise Undecided(f"by XML Schema 1.0 {witness!r} is no URI, by 1.1 it is one")
        return found

    def witness(self, demand: Demand) -> str | None:
        """A shortest normalised text that the facet refuses."""
        if self._values is not None:
            refused_values = self._refused_values(demand)
            if refused_values:
                return min(refused_values, key=lambda one: (self._hangs(one), len(one), one))
            if self._settled_by_values(demand):
                return None
        return self._made_up(demand)

    def _made_up(self, demand: Demand) -> str | None:
        near = self._near(demand)
        if near is not None and demand.facet in BOUNDS:
            return near
        found = self._searched(demand)
        if found.text is None:
            if not found.sure and near is None:
                raise Undecided("the values that automata cannot tell apart were not all tried")
            return near
        if near is not None and len(near) <= len(found.text) and not self._hangs(near):
            return near
        plain = self._plainer(demand, found.text)
        return plain if near is None else min((near, plain), key=lambda text: (self._hangs(text), len(text)))

    def _plainer(self, demand: Demand, text: str) -> str:
        """The witness as people would write it, if it can be: `0.5` for `.5`."""
        given = self._given
        usual = _usual(given)
        if usual is None or pattern_automaton(usual).matches(text):
            return text
        try:
            return self._search(demand, given, Leaf(pattern_automaton(usual))).text or text
        except TooComplexError:
            return text

    def _settled_by_values(self, demand: Demand) -> bool:
        """Whether a facet that refuses none of the enumerated values refuses no text of the type."""
        given, taking = self._given, demand.shape
        if given.primitive in ("string", "anyURI", "QName", "NOTATION"):
            return True
        alike = taking.variety is Variety.ATOMIC and taking.primitive == given.primitive
        return alike and demand.facet in _BY_VALUE and len(self._allowed_values) == len(self._values or ())

    def _near(self, demand: Demand) -> str | None:
        given, taking = self._given, demand.shape
        if given.variety is not Variety.ATOMIC or given.primitive in _UNLIKE_TEXT:
            return None
        tried = texts_near(given, taking, usual_first=demand.facet not in BOUNDS)
        near = (text for text in tried if takes(given, text) and self._refuses(demand, text))
        return min(near, key=lambda text: (self._hangs(text), len(text)), default=None)

    def _hangs(self, text: str) -> bool:
        """Whether a text is refused for want of an order: there are judges that do not see it so."""
        return is_unordered(self._taking.narrowed, text)

    def _searched(self, demand: Demand) -> Found:
        """First without the limits on length of the given type: where nothing breaks then, nothing does."""
        given = self._given
        ready = self._beyond(demand) if demand.facet in BOUNDS else None
        if ready is not None:
            return Found(ready)
        ranges = refused_lengths(given, demand.shape, demand.facet)
        if ranges is not None:
            return self._between(
                Every((normal(given.plain), *normal_texts(self._given), *self._besides)), ranges, demand
            )
        limits = [one for one in (given.length, given.min_length, given.max_length) if one is not None]
        if limits and max(limits) > _SHORT:
            found = self._search(demand, given.plain)
            if found.text is not None or found.sure:
                return found
            if given.variety is Variety.ATOMIC and given.primitive in TEXTS:
                formula = Every((self._texts(given.plain, demand), *self._besides))
                return self._between(formula, [(least(given), most(given))], demand)
        return self._search(demand, given)

    def _beyond(self, demand: Demand) -> str | None:
        """A shortest decimal that a bound refuses, where it is plain to see."""
        name = BOUNDS[demand.facet][0]
        if demand.shape.primitive != "decimal":
            return None
        limit = bound_of(demand.shape, getattr(demand.shape, name)), name.endswith("inclusive")
        text = number([self._given], **{"lows" if name.startswith("max") else "highs": [limit]})
        return text if text is not None and self._breaks(demand, text) else None

    def _between(self, formula: Formula, ranges: list[tuple[int, int | None]], demand: Demand) -> Found:
        found = Found(None)
        for low, high in ranges:
            found = shortest_between(Compound(formula), low, high, lambda text: self._breaks(demand, text))
            if found.text is not None:
                break
        return found

    def _breaks(self, demand: Demand, text: str) -> bool:
        return takes(self._given, text) and self._refuses(demand, text)

    def _search(self, demand: Demand, given: Shape, *besides: Formula) -> Found:
        formula = Every((self._texts(given, demand), *self._besides, *besides))
        return shortest(Compound(formula), lambda text: self._breaks(demand, text))

    def _texts(self, given: Shape, demand: Demand) -> Formula:
        taking = demand.shape
        if given.variety is Variety.UNION:
            return Every((accepted(given), refused(taking, demand.facet)))
        alike = spaces(taking) == {given.space}
        against = refused_normal(taking, demand.facet) if alike and taking.space else refused(taking, demand.facet)
        return Every((normal(given), *normal_texts(self._given), against))


def _usual(shape: Shape) -> str | None:
    """How people write values of a type, or names in a list, as a pattern; None where nothing is usual."""
    if shape.variety is Variety.LIST and shape.of.variety is Variety.ATOMIC and shape.of.primitive == "QName":
        item = f"({PLAIN['QName'].replace('[^:]', '[^: ]')})"
        return f"({item}( {item})*)?"
    return PLAIN.get(shape.primitive) if shape.variety is Variety.ATOMIC else None
