"""Where a message names elements by xs:ID and refers to them by xs:IDREF (XML Schema Part 1, section 3.15.4)."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from generator.compare.inclusion.attributes import values_of
from generator.compare.inclusion.simple import UndecidedError, Values, allows
from generator.compare.inclusion.standing import Place, Standing, changed, standings
from generator.compare.inclusion.text_values import Role, may_be, role_of
from generator.model.particle import elements_of
from generator.model.simple_type import Variety

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.compare.inclusion.made import Made, Text
    from generator.compare.inclusion.side import Side
    from generator.model.qname import QName


class Mention(NamedTuple):
    """A value that names or refers: the element it is in, the attribute (None: the text), its tokens of that role."""

    place: Place
    attribute: QName | None
    text: Text
    values: Values
    role: Role
    tokens: tuple[str, ...]


def mentions(side: Side, root: Made) -> list[Mention]:
    """All of a message, in document order."""
    return [one for standing in standings(side, root) for one in mentions_of(side, standing)]


def mentions_of(side: Side, standing: Standing) -> Iterator[Mention]:
    """Those of one element."""
    key, made = standing.key, standing.made
    if key is None:
        return
    spots = [(name, value, values_of(side, key, name)) for name, value in made.attributes]
    if made.text is not None and not made.nil:
        spots.append((None, made.text, side.text(standing.slot, key)))  # type: ignore[arg-type]
    for name, text, values in spots:
        if values is None or values.schema is not side.schema:
            continue
        found = list(_named(values, text.text))
        for role in (Role.ID, Role.IDREF):
            tokens = tuple(token for kind, token in found if kind is role)
            if tokens:
                yield Mention(standing.place, name, text, values, role, tokens)


def _named(values: Values, text: str) -> Iterator[tuple[Role, str]]:
    kind = values.schema.simple_types[values.type]
    if kind.variety is Variety.LIST and kind.item is not None:
        for word in text.split():
            yield from _named(Values(values.schema, kind.item), word)
    elif kind.variety is Variety.UNION:
        taken = (Values(values.schema, member) for member in kind.members)
        first = next((member for member in taken if _takes(member, text)), None)
        if first is not None:
            yield from _named(first, text)
    elif text.strip():
        yield role_of(values.schema, values.type), text.strip()


def _takes(values: Values, text: str) -> bool:
    try:
        return allows(values, text)
    except UndecidedError:
        return False


def put(root: Made, mention: Mention, text: str) -> Made:
    """The message with another text in place of a mention."""
    made = root
    for index in mention.place:
        made = made.children[index]
    new = mention.text._replace(text=text)
    if mention.attribute is None:
        return changed(root, mention.place, replace(made, text=new))
    pairs = tuple((name, new if name == mention.attribute else value) for name, value in made.attributes)
    return changed(root, mention.place, replace(made, attributes=pairs))


def names_anything(side: Side, roles: tuple[Role, ...]) -> bool:
    """Whether there are values in the schema that may be of one of the roles."""
    schema = side.schema
    records = schema.complex_types.values()
    keys = {one.type for one in schema.elements.values()} | {one.type for one in schema.attributes.values()}
    for record in records:
        keys |= {one.type for one in record.attributes} | {one.type for one in elements_of(record.particle)}
        keys |= {record.simple} if record.simple else set()
    return any(key in schema.simple_types and may_be(schema, key, roles) for key in keys)
