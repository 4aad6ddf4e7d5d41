"""Values of xs:ID and xs:IDREF in a made message: no two names alike, and a name for each reference."""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property
from itertools import islice
from typing import TYPE_CHECKING

from generator.compare.inclusion.holders import Holders
from generator.compare.inclusion.keys import Keys
from generator.compare.inclusion.made import Made, Text
from generator.compare.inclusion.mentions import IDS, Mention, mentions, prefixes_in, put, roles_in
from generator.compare.inclusion.simple import UndecidedError, allows, another, common
from generator.compare.inclusion.standing import changed, standings
from generator.compare.inclusion.text_values import Role, example_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from generator.compare.inclusion.minimal import Minimal
    from generator.compare.inclusion.simple.verdict import Values

_MOST_ROUNDS = 20
_MOST_TRIES = 100


class Ids:
    """Settles the IDs of messages of one side."""

    def __init__(self, makes: Minimal) -> None:
        """`makes` knows the smallest elements."""
        self._side = makes.side
        self._holders = Holders(makes)
        self._keys = Keys(makes.side, self._holders)

    @cached_property
    def _roles(self) -> frozenset[Role]:
        return roles_in(self._side)

    @property
    def refer(self) -> bool:
        """Whether the schema has values that refer to an element."""
        return Role.IDREF in self._roles

    def prefixes(self, root: Made) -> dict[str, str]:
        """The prefixes that a message must declare for its values, with their namespaces."""
        return prefixes_in(self._side, root) if Role.QNAME in self._roles else {}

    @property
    def are_keyed(self) -> bool:
        """Whether the schema has xs:unique, xs:key or xs:keyref."""
        return self._keys.matter

    def are_possible(self) -> bool:
        """Whether any message can hold an ID."""
        return self._holders.are_there()

    def are_sound(self, root: Made) -> bool:
        """Whether all IDs of a message differ, each reference has one, and all constraints are met."""
        if self._roles.isdisjoint(IDS):
            return self._keys.are_sound(root)
        found = mentions(self._side, root)
        names = [token for one in found if one.role is Role.ID for token in one.tokens]
        return len(set(names)) == len(names) and _dangling(found) is None and self._keys.are_sound(root)

    def settled(self, root: Made, weigh: Callable[[Made], int]) -> Made | None:
        """The message with its IDs and keys in order, and what must be added for that; None where no way was found.

        `weigh` tells of a changed message how little it is worth: 0 is as good as before, beyond 1 it is worth nothing.
        """
        keyed = self._keys.settled(root, weigh)
        found = self._with_ids(keyed, weigh) if keyed is not None else None
        return found if found is None or found is keyed or self._keys.are_sound(found) else None

    def _with_ids(self, root: Made, weigh: Callable[[Made], int]) -> Made | None:
        if self._roles.isdisjoint(IDS):
            return root
        for _ in range(_MOST_ROUNDS):
            distinct = self._distinct(root)
            if distinct is None:
                return None
            wanting = _dangling(mentions(self._side, distinct))
            if wanting is None:
                return distinct
            answered = _first(self._answers(distinct, *wanting), weigh)
            if answered is None:
                return None
            root = answered
        return None

    def _distinct(self, root: Made) -> Made | None:
        """Every ID another one; those that must stay have the first choice."""
        found = [one for one in mentions(self._side, root) if one.role is Role.ID]
        taken: set[str] = set()
        for one in sorted(found, key=lambda mention: not mention.text.kept):
            token = one.tokens[0]
            if token in taken:
                other = None if one.text.kept else _another(one.values, taken)
                if other is None:
                    return None
                root, token = put(root, one, other), other
            taken.add(token)
        return root

    def _answers(self, root: Made, wanting: Mention, token: str) -> Iterator[Made]:
        """Ways to answer a reference: with an ID that is there, one more attribute, one more element."""
        found = mentions(self._side, root)
        named = [one for one in found if one.role is Role.ID]
        wanted = {word for one in found if one.role is Role.IDREF for word in one.tokens}
        for one in named:
            yield from _agreed(root, wanting, token, one.tokens[0])
        for one in named:
            if not one.text.kept and one.tokens[0] not in wanted and _may(one.values, token):
                yield put(root, one, token)
        for standing in standings(self._side, root):
            for name, values in self._holders.own(standing.key) if standing.key is not None else ():
                present = name in {attribute for attribute, _ in standing.made.attributes}
                if name is not None and not present:
                    for value, changed_root in _values(root, wanting, token, values):
                        made = _at(changed_root, standing.place)
                        made = replace(made, attributes=(*made.attributes, (name, Text(value))))
                        yield changed(changed_root, standing.place, made)
        yield from self._with_children(root)
        for one in named:
            yield from self._renamed(root, one, token)

    def _renamed(self, root: Made, named: Mention, token: str) -> Iterator[Made]:
        """Another name for an element that is referred to, and all references with it."""
        if named.text.kept or not _may(named.values, token):
            return
        found = put(root, named, token)
        for one in mentions(self._side, root):
            if one.role is Role.IDREF and named.tokens[0] in one.tokens:
                agreed = next(_agreed(found, one, named.tokens[0], token), None)
                if agreed is None:
                    return
                found = agreed
        yield found

    def _with_children(self, root: Made) -> Iterator[Made]:
        """One more element, that can be named or is; the reference is answered when it is looked at again."""
        found = [
            (way, standing, step)
            for standing in standings(self._side, root)
            if standing.key is not None and not standing.is_open
            for way, step in self._holders.steps(standing.key)
        ]
        for _, standing, step in sorted(found, key=lambda one: one[0]):
            made = self._holders.with_child(standing.made, standing.key or "", step)
            if made is not None:
                yield changed(root, standing.place, made)


def _first(found: Iterator[Made], weigh: Callable[[Made], int]) -> Made | None:
    """The first that is as good as before, or the first that is of any worth."""
    worse: Made | None = None
    for one in islice(found, _MOST_TRIES):
        worth = weigh(one)
        if worth == 0:
            return one
        if worth == 1 and worse is None:
            worse = one
    return worse


def _dangling(found: list[Mention]) -> tuple[Mention, str] | None:
    """The first reference, those that must stay first, for which there is no ID."""
    names = {token for one in found if one.role is Role.ID for token in one.tokens}
    references = sorted((one for one in found if one.role is Role.IDREF), key=lambda mention: not mention.text.kept)
    return next(((one, token) for one in references for token in one.tokens if token not in names), None)


def _agreed(root: Made, wanting: Mention, token: str, name: str) -> Iterator[Made]:
    """The message with a reference to `name` in place of `token`, if that may be."""
    words = (name if word == token else word for word in wanting.text.text.split())
    text = " ".join(words)
    if not wanting.text.kept and _may(wanting.values, text):
        yield put(root, wanting, text)


def _values(root: Made, wanting: Mention, token: str, values: Values) -> Iterator[tuple[str, Made]]:
    """A value for a new ID, and the message with the reference to it."""
    if _may(values, token):
        yield token, root
        return
    try:
        options = (example_of(values), common(values, wanting.values))
    except UndecidedError:
        return
    for option in options:
        if option:
            yield from ((option, agreed) for agreed in _agreed(root, wanting, token, option))


def _another(values: Values, taken: set[str]) -> str | None:
    try:
        return another(values, frozenset(taken))
    except UndecidedError:
        return None


def _may(values: Values, text: str) -> bool:
    try:
        return allows(values, text)
    except UndecidedError:
        return False


def _at(root: Made, place: tuple[int, ...]) -> Made:
    for index in place:
        root = root.children[index]
    return root
