"""Breaks and doubts as they are told, each break with a whole message that shows it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from generator.compare.inclusion.decision import Break, BreakKind, Undecided
from generator.compare.inclusion.faults import Weigh
from generator.compare.inclusion.made import Made, written

if TYPE_CHECKING:
    from generator.compare.inclusion.attributes import AttributeBreak
    from generator.compare.inclusion.content.outcome import Told
    from generator.compare.inclusion.minimal import Minimal
    from generator.compare.inclusion.side import Side
    from generator.compare.inclusion.types import TextBreak, TypeOutcome
    from generator.compare.inclusion.visit import Visit
    from generator.model.qname import QName

_NO_ID = "whether a message that is refused can have the IDs and keys it needs was not found out"
_EMPTY = Break(BreakKind.ROOT, ())


class Teller:
    """Notes breaks and doubts at visits. `has_told` says whether there was any."""

    def __init__(self, makes: Minimal, taking: Side, *, same: bool) -> None:
        """`makes` knows the smallest elements of the given schema; `same` leaves out what comparing types left open."""
        self._makes = makes
        self._taking = taking
        self._same = same
        self.has_told = False

    def tell_all(self, visit: Visit, outcome: TypeOutcome) -> None:
        """Note all that comparing two types gave."""
        for one in outcome.attributes:
            self._attribute(visit, one)
        for text in outcome.texts:
            self._text(visit, text)
        for name, other in visit.alias.items():
            match = next((m for m in outcome.content.matches.values() if m.given.element.name == name), None)
            if match is not None:
                self._child(visit, BreakKind.ELEMENT, match.told, name, (other,))
        for broken in outcome.content.breaks:
            self._child(visit, broken.kind, broken.told, broken.subject, broken.expected)
        for attribute, why in [] if self._same else outcome.doubts:
            self.doubt(visit, why, attribute)

    def _attribute(self, visit: Visit, one: AttributeBreak) -> None:
        shell = self._makes.element(visit.pair.given, visit.pair.given_type)
        others = tuple(pair for pair in shell.attributes if pair[0] != one.name)
        own = () if one.value is None else ((one.name, one.value),)
        made = replace(shell, attributes=(*others, *own))
        text = one.value.text if one.value else None
        found = replace(
            _EMPTY,
            subject=one.name,
            facet=one.facet,
            value=text,
            values=one.values,
        )
        self._break_as(visit, one.kind, made, found)

    def _text(self, visit: Visit, one: TextBreak) -> None:
        pair = visit.pair
        made = replace(self._makes.element(pair.given, pair.given_type), text=one.text, nil=False)
        found = replace(_EMPTY, facet=one.facet, value=one.text.text, values=one.values)
        self._break_as(visit, one.kind, made, found)

    def _child(
        self, visit: Visit, kind: BreakKind, told: Told, subject: QName | None, expected: tuple[QName, ...]
    ) -> None:
        word, index = told()
        made = replace(self._makes.shell(visit.pair.given, visit.pair.given_type), children=self._makes.children(word))
        number = sum(letter.name == subject for letter in word[: index + 1])
        self._break_as(visit, kind, made, replace(_EMPTY, subject=subject, expected=expected, number=max(number, 1)))

    def tell(
        self,
        visit: Visit,
        kind: BreakKind,
        made: Made,
        *,
        subject: QName | None = None,
        expected: tuple[QName, ...] = (),
    ) -> None:
        """Note a break of a kind; `made` is the element that shows it."""
        self._break_as(visit, kind, made, replace(_EMPTY, subject=subject, expected=expected))

    def doubt(self, visit: Visit, why: str, subject: QName | None = None) -> None:
        """Note what could not be decided."""
        self.has_told = True
        visit.undecided.append(Undecided(visit.path, why, subject))

    def _break_as(self, visit: Visit, kind: BreakKind, made: Made, found: Break) -> None:
        root = self._message(visit, made)
        settled = self._makes.ids.settled(root, Weigh(root, self._makes.side, self._taking))
        if settled is not None:
            self.has_told = True
            visit.breaks.append(
                replace(found, kind=kind, path=visit.path, message=written(settled, self._makes.ids.prefixes(settled)))
            )
        elif self._makes.ids.are_keyed or self._makes.can_refer():  # else there is no such message at all
            self.doubt(visit, _NO_ID, found.subject)

    def _message(self, visit: Visit, made: Made) -> Made:
        """The whole message around an element."""
        made = replace(made, name=visit.path[-1])
        while visit.above is not None and visit.told is not None:
            word, index = visit.told()
            visit_above = visit.above
            shell = self._makes.shell(visit_above.pair.given, visit_above.pair.given_type)
            children = self._makes.children(word)
            made = replace(shell, name=visit_above.path[-1], children=(*children[:index], made, *children[index + 1 :]))
            visit = visit_above
        return made
