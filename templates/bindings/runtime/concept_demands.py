"""What each concept of a dataset asks by itself: to be there, its range, its code list, how often (family DM)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from .dataset_nodes import Node
from .dataset_rules import Predicate, due_but_missing, outside
from .dataset_view import Steps, View

Text = tuple[str, str]
"""In Dutch and in English."""


@dataclass(frozen=True, slots=True)
class Demand:
    """What one concept asks; `holder` are the steps to the element that should hold it.

    `minimum` and `maximum` are how often it may occur there, None for no such demand; `said_otherwise`: that it is
    missing altogether is another demand's to say. `condition` is (when, its words). `range` is (lowest, highest, its
    words), `codes` (the values allowed, the list's name).
    """

    concept: str
    holder: Steps
    mandatory: bool
    condition: tuple[Predicate, Text] | None
    minimum: int
    maximum: int | None
    said_otherwise: bool
    range: tuple[str | None, str | None, str] | None
    codes: tuple[tuple[str, ...], Text] | None

    @property
    def cardinality(self) -> str:
        """How often, in words."""
        return f"{self.minimum}..{'*' if self.maximum is None else self.maximum}"


@dataclass(frozen=True, slots=True)
class Unmet:
    """A demand that is not met: the rule, where, and the words its message asks for."""

    rule: str
    node: Node
    concept: str
    words: tuple[Text, ...] = ()


WORDS: dict[str, Text] = {
    "DM001": ("{0} is verplicht, maar ontbreekt of is leeg.", "{0} is mandatory, but is missing or empty."),
    "DM002": (
        "{0} ontbreekt, terwijl het hier wel hoort. Voorwaarde: {1}",
        "{0} is missing, though it is due here. Condition: {1}",
    ),
    "DM003": ("{0} valt buiten het toegestane bereik ({1}).", "{0} is outside the allowed range ({1})."),
    "DM004": (
        "{0} heeft een code die niet in de lijst {1} staat ({2} codes).",
        "{0} has a code that is not in the list {1} ({2} codes).",
    ),
    "DM005": ("{0} komt hier {1} keer voor; het hoort {2} te zijn.", "{0} occurs {1} times here; it should be {2}."),
}
"""By rule; 0 is the concept's label."""


def unmet(demand: Demand, view: View) -> Iterator[Unmet]:
    """Everything a concept asks that a message does not do."""
    holders = [node for node in view.at(demand.holder) if not node.is_nil()]
    if demand.mandatory:
        yield from _missing(demand, view, holders)
    if demand.condition is not None:
        when, words = demand.condition
        for breach in due_but_missing(demand.concept, when, view):
            yield Unmet("DM002", breach.node, demand.concept, (words,))
    yield from _wrong_number(demand, view, holders)
    if demand.range is not None:
        lowest, highest, shown = demand.range
        for breach in outside(demand.concept, lowest, highest, view):
            yield Unmet("DM003", breach.node, demand.concept, ((shown, shown),))
    yield from _unknown_codes(demand, view)


def _under(demand: Demand, view: View, holder: Node) -> list[Node]:
    return view.at(view.concepts[demand.concept].steps, holder)


def _missing(demand: Demand, view: View, holders: list[Node]) -> Iterator[Unmet]:
    for holder in holders:
        found = _under(demand, view, holder)
        empty = [node for node in found if not view.present(demand.concept, node)]
        for node in empty if found else [holder]:
            yield Unmet("DM001", node, demand.concept)


def _wrong_number(demand: Demand, view: View, holders: list[Node]) -> Iterator[Unmet]:
    """Elements count, null or not; an attribute of the holder itself is there once or not at all."""
    for holder in holders:
        found = _under(demand, view, holder)
        number = len(found) if found != [holder] else int(view.present(demand.concept, holder))
        too_few = number < demand.minimum and (number > 0 or not demand.said_otherwise)
        if too_few or (demand.maximum is not None and number > demand.maximum):
            words = ((str(number), str(number)), (demand.cardinality, demand.cardinality))
            yield Unmet("DM005", holder, demand.concept, words)


def _unknown_codes(demand: Demand, view: View) -> Iterator[Unmet]:
    if demand.codes is None:
        return
    values, name = demand.codes
    count = str(len(values))
    for node in view.occurrences(demand.concept):
        if view.present(demand.concept, node) and view.text(demand.concept, node) not in values:
            yield Unmet("DM004", node, demand.concept, (name, (count, count)))
