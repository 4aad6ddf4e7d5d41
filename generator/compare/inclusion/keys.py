"""Values of xs:unique, xs:key and xs:keyref in a made message: what must differ differs, what refers is answered.

The paths of a constraint are followed by local names (XML Schema Part 1, section 3.11.6).
"""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from generator.compare.inclusion.attributes import values_of
from generator.compare.inclusion.made import Made, Text
from generator.compare.inclusion.simple import UndecidedError, allows, another
from generator.compare.inclusion.standing import Place, Standing, changed, standings
from generator.compare.inclusion.text_values import example_of
from generator.model.particle import elements_of
from generator.model.qname import local_name

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from generator.compare.inclusion.holders import Holders
    from generator.compare.inclusion.side import Side
    from generator.compare.inclusion.simple.verdict import Values
    from generator.model.particle import IdentityConstraint
    from generator.model.qname import QName

_MOST_ROUNDS = 20


class Field(NamedTuple):
    """A value that a constraint looks at: the element it is in, the attribute (None: the text), what may stand there.

    `text` is None where an attribute is left out.
    """

    place: Place
    attribute: QName | None
    values: Values
    text: Text | None


class Row(NamedTuple):
    """What a constraint looks at in one element that it selects; a field is None where there is no such part."""

    place: Place
    fields: tuple[Field | None, ...]

    @property
    def texts(self) -> tuple[str, ...] | None:
        """The values; None where one is left out."""
        found = tuple(one.text.text.strip() for one in self.fields if one is not None and one.text is not None)
        return found if len(found) == len(self.fields) else None


class Keys:
    """Settles what the constraints of one side ask of its messages."""

    def __init__(self, side: Side, holders: Holders) -> None:
        """`holders` knows how to put in one more child."""
        self._side = side
        self._holders = holders

    @cached_property
    def matter(self) -> bool:
        """Whether the schema has constraints at all."""
        schema = self._side.schema
        inner = (one for record in schema.complex_types.values() for one in elements_of(record.particle))
        return any(one.constraints for one in schema.elements.values()) or any(one.constraints for one in inner)

    def are_sound(self, root: Made) -> bool:
        """Whether a message meets all constraints."""
        return not self.matter or next(self._broken(root), None) is None

    def settled(self, root: Made, weigh: Callable[[Made], int]) -> Made | None:
        """The message with its keys in order, and with what must be added for that; None where no way was found.

        `weigh` as for `Ids.settled`.
        """
        if not self.matter:
            return root
        for _ in range(_MOST_ROUNDS):
            mends = next(self._broken(root), None)
            if mends is None:
                return root
            found = next((one for one in mends if weigh(one) == 0), None)
            if found is None:
                return None
            root = found
        return None

    def _broken(self, root: Made) -> Iterator[Iterator[Made]]:
        """For each constraint that a message does not meet, ways to mend it."""
        known = {standing.place: standing for standing in standings(self._side, root)}
        for standing in known.values():
            tables = {one.name: one for one in standing.slot.element.constraints}
            for one in tables.values():
                rows = list(_rows(self._side, known, standing, one))
                if one.kind == "keyref":
                    key = tables.get(one.refer) if one.refer is not None else None
                    if key is not None:
                        yield from self._dangling(root, known, standing, rows, key)
                else:
                    yield from self._alike(root, rows)
                    if one.kind == "key":
                        yield from self._lacking(root, rows)

    def _alike(self, root: Made, rows: list[Row]) -> Iterator[Iterator[Made]]:
        seen: set[tuple[str, ...]] = set()
        for row in sorted(rows, key=lambda row: not any(one and one.text and one.text.kept for one in row.fields)):
            texts = row.texts
            if texts is not None and texts in seen:
                yield self._otherwise(root, row, {text for one in seen for text in one})
            seen |= {texts} if texts is not None else set()

    @staticmethod
    def _otherwise(root: Made, row: Row, taken: set[str]) -> Iterator[Made]:
        for field in row.fields:
            if field is None or field.text is None or field.text.kept:
                continue
            try:
                text = another(field.values, frozenset(taken))
            except UndecidedError:
                continue
            if text is not None:
                yield _put(root, field, text)

    @staticmethod
    def _lacking(root: Made, rows: list[Row]) -> Iterator[Iterator[Made]]:
        for row in rows:
            for field in row.fields:
                if field is not None and field.text is None:
                    text = example_of(field.values)
                    yield iter(() if text is None else (_put(root, field, text),))

    def _dangling(
        self, root: Made, known: dict[Place, Standing], standing: Standing, rows: list[Row], key: IdentityConstraint
    ) -> Iterator[Iterator[Made]]:
        named = list(_rows(self._side, known, standing, key))
        texts = {row.texts for row in named}
        for row in rows:
            if row.texts is not None and row.texts not in texts:
                yield self._answers(root, standing, row, named, key)

    def _answers(
        self, root: Made, standing: Standing, row: Row, named: list[Row], key: IdentityConstraint
    ) -> Iterator[Made]:
        """A reference to a key that is there, a key of the value that is referred to, one more element with one."""
        for other in named:
            yield from _agreed(root, other, row)
            yield from _agreed(root, row, other)
        for path in key.selector.split("|"):
            grown = self._grown(root, standing.place, _steps(path))
            if grown is not None:
                yield grown

    def _grown(self, root: Made, place: Place, steps: list[str], *, is_new: bool = False) -> Made | None:
        """The message with one more element at the end of a path; None where it has no place.

        `is_new`: what stands in that place has been put in just now, and may hold it already.
        """
        if not steps or "*" in steps:
            return None
        standing = next(one for one in standings(self._side, root) if one.place == place)
        made = standing.made
        names = [local_name(child.name) for child in made.children]
        if len(steps) > 1 and steps[0] in names:
            return self._grown(root, (*place, names.index(steps[0])), steps[1:], is_new=is_new)
        if is_new and steps[0] in names:
            return root
        found = self._holders.with_named(made, standing.key or "", steps[0])
        if found is None:
            return None
        bigger, at = found
        root = changed(root, place, bigger)
        return root if len(steps) == 1 else self._grown(root, (*place, at), steps[1:], is_new=True)


def _rows(
    side: Side, known: dict[Place, Standing], standing: Standing, constraint: IdentityConstraint
) -> Iterator[Row]:
    places = {
        found.place: found
        for path in constraint.selector.split("|")
        for found in _selected(known, standing, _steps(path), anywhere=_is_anywhere(path))
    }
    for place, selected in places.items():
        yield Row(place, tuple(_field(side, known, selected, path) for path in constraint.fields))


def _steps(path: str) -> list[str]:
    """The local names of the steps of a path."""
    steps = (step.strip().removeprefix("child::") for step in path.strip().removeprefix(".//").split("/"))
    return [step.rpartition(":")[2] for step in steps if step not in (".", "")]


def _is_anywhere(path: str) -> bool:
    return path.strip().startswith(".//")


def _selected(
    known: dict[Place, Standing], standing: Standing, steps: list[str], *, anywhere: bool
) -> Iterator[Standing]:
    if anywhere:
        inner = [one for place, one in known.items() if place[: len(standing.place)] == standing.place]
        for one in inner:
            yield from _selected(known, one, steps, anywhere=False)
        return
    if not steps:
        yield standing
        return
    for at, child in enumerate(standing.made.children):
        found = known.get((*standing.place, at))
        if found is not None and steps[0] in ("*", local_name(child.name)):
            yield from _selected(known, found, steps[1:], anywhere=False)


def _field(side: Side, known: dict[Place, Standing], selected: Standing, paths: str) -> Field | None:
    """The first part that a field's path leads to, in a message; an attribute that is left out, else."""
    for path in paths.split("|"):
        path = path.strip().replace("attribute::", "@")  # noqa: PLW2901
        elements, _, attribute = path.partition("@")
        attribute_name = attribute.rpartition(":")[2].strip()
        for found in _selected(known, selected, _steps(elements), anywhere=_is_anywhere(elements)):
            return _attribute(side, found, attribute_name) if attribute_name else _text(side, found)
    return None


def _text(side: Side, standing: Standing) -> Field | None:
    values = side.text(standing.slot, standing.key) if standing.key is not None else None
    if values is None or standing.made.nil:
        return None
    return Field(standing.place, None, values, standing.made.text or Text(""))


def _attribute(side: Side, standing: Standing, name: str) -> Field | None:
    if standing.key is None:
        return None
    present = {local_name(one): (one, text) for one, text in standing.made.attributes}
    declared = next((one for one in side.attributes(standing.key) if local_name(one) == name), None)
    known, text = present.get(name, (declared, None))
    values = values_of(side, standing.key, known) if known is not None else None
    return Field(standing.place, known, values, text) if values is not None else None


def _agreed(root: Made, source: Row, target: Row) -> Iterator[Made]:
    """The message with the values of one row in another, where they may be."""
    for one, other in zip(source.fields, target.fields, strict=True):
        if one is None or one.text is None or other is None:
            return
        if other.text is not None and other.text.text.strip() == one.text.text.strip():
            continue
        if (other.text is not None and other.text.kept) or not _may(other.values, one.text.text):
            return
        root = _put(root, other, one.text.text)
    yield root


def _may(values: Values, text: str) -> bool:
    try:
        return allows(values, text)
    except UndecidedError:
        return False


def _put(root: Made, field: Field, text: str) -> Made:
    made = root
    for index in field.place:
        made = made.children[index]
    if field.attribute is None:
        return changed(root, field.place, replace(made, text=Text(text)))
    others = tuple(pair for pair in made.attributes if pair[0] != field.attribute)
    return changed(root, field.place, replace(made, attributes=(*others, (field.attribute, Text(text)))))
