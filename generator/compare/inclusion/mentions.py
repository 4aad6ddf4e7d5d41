"""Where a message names elements by xs:ID and refers to them by xs:IDREF (XML Schema Part 1, section 3.15.4).

And where it has names with a prefix, which must be declared (xs:QName).
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from generator.compare.inclusion.attributes import values_of
from generator.compare.inclusion.open_names import FOREIGN
from generator.compare.inclusion.simple import UndecidedError, Values, allows
from generator.compare.inclusion.standing import Place, Standing, changed, standings
from generator.compare.inclusion.text_values import Role, role_of, roles_of
from generator.model.particle import elements_of
from generator.model.simple_type import Variety

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.compare.inclusion.made import Made, Text
    from generator.compare.inclusion.side import Side
    from generator.model.qname import QName


class Mention(NamedTuple):
    """A value of a role: the element it is in, the attribute (None: the text), its tokens of that role."""

    place: Place
    attribute: QName | None
    text: Text
    values: Values
    role: Role
    tokens: tuple[str, ...]


IDS = (Role.ID, Role.IDREF)


def mentions(side: Side, root: Made, roles: tuple[Role, ...] = IDS) -> list[Mention]:
    """All of a message that are of one of the roles, in document order."""
    return [one for standing in standings(side, root) for one in _mentions_of(side, standing, roles)]


def _mentions_of(side: Side, standing: Standing, roles: tuple[Role, ...]) -> Iterator[Mention]:
    key, made = standing.key, standing.made
    if key is None:
        return
    spots = [(name, value, values_of(side, key, name)) for name, value in made.attributes]
    if made.text is not None and not made.nil:
        spots.append((None, made.text, side.text(standing.slot, key)))  # type: ignore[arg-type]
    for name, text, values in spots:
        if values is None or values.schema is not side.schema:
            continue
        implied = "" if name is not None else standing.slot.element.fixed or standing.slot.element.default or ""
        found = list(_named(values, text.text or implied))
        for role in roles:
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


def roles_in(side: Side) -> frozenset[Role]:
    """The roles that values of the schema may have."""
    schema = side.schema
    keys = {one.type for one in schema.elements.values()}
    keys.update(one.type for one in schema.attributes.values())
    for record in schema.complex_types.values():
        keys.update(one.type for one in record.attributes)
        keys.update(one.type for one in elements_of(record.particle))
        if record.simple is not None:
            keys.add(record.simple)
    return frozenset(role for key in keys if key in schema.simple_types for role in roles_of(schema, key))


def prefixes_in(side: Side, root: Made) -> dict[str, str]:
    """The prefixes of names in the values of a message, each with a namespace: that of the schema, or any."""
    known = {prefix: uri for prefix, uri in side.schema.prefixes.items() if uri}
    names = [token for one in mentions(side, root, (Role.QNAME,)) for token in one.tokens]
    found = dict.fromkeys(token.partition(":")[0] for token in names if ":" in token)
    return {prefix: known.get(prefix, f"{FOREIGN}:{number}") for number, prefix in enumerate(found, 1)}
