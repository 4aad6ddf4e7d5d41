"""What became of a value: two simple types beside each other, part by part."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.compare.rules.xs.simple_parts import leaves_of, only_enumerated
from generator.model.simple_type import Variety

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from generator.compare.rules.xs.pair import Side, Version
    from generator.model.qname import QName
    from generator.model.simple_type import SimpleType

    Likeness = Callable[[SimpleType, SimpleType], bool]


@dataclass(frozen=True, slots=True, eq=False)
class ValueChange:
    """A value whose simple type says something else now.

    `attribute` is None for the element's own text. `paired` are the atomic parts that belong together, old and new;
    `removed` and `added` parts that have no counterpart, as members of a union that came or went. `relisted` tells that
    a list became a single value, or the other way round. `facts_differ` is false where only words changed.
    """

    attribute: QName | None
    old: SimpleType
    new: SimpleType
    paired: tuple[tuple[SimpleType, SimpleType], ...]
    removed: tuple[SimpleType, ...]
    added: tuple[SimpleType, ...]
    relisted: bool
    facts_differ: bool

    @property
    def differing(self) -> tuple[tuple[SimpleType, SimpleType], ...]:
        """The pairs of parts, if the facts differ at all."""
        return self.paired if self.facts_differ else ()


def value_changes(old: Side, new: Side) -> Iterator[ValueChange]:
    """The text, then the attributes that both have, in the order of the old version."""
    if old.simple_key is not None and new.simple_key is not None:
        yield from _change(old.version, new.version, None, old.simple_key, new.simple_key)
    for name, attribute in old.attributes.items():
        other = new.attributes.get(name)
        if other is not None:
            yield from _change(old.version, new.version, name, attribute.type, other.type)


def _change(old: Version, new: Version, attribute: QName | None, one: str, other: str) -> Iterator[ValueChange]:
    if old.prints.with_words(one) == new.prints.with_words(other):
        return
    before, after = old.schema.simple_types.get(one), new.schema.simple_types.get(other)
    if before is None or after is None:
        return
    facts_differ = old.prints.of(one) != new.prints.of(other)
    relisted = (before.variety is Variety.LIST) is not (after.variety is Variety.LIST)
    if relisted:
        yield ValueChange(attribute, before, after, (), (), (), relisted, facts_differ)
        return
    paired, removed, added = _paired(old, new, before, after)
    yield ValueChange(attribute, before, after, paired, removed, added, relisted, facts_differ)


def _paired(
    old: Version, new: Version, one: SimpleType, other: SimpleType
) -> tuple[tuple[tuple[SimpleType, SimpleType], ...], tuple[SimpleType, ...], tuple[SimpleType, ...]]:
    before, after = list(_parts(old, one)), list(_parts(new, other))
    paired: list[tuple[SimpleType, SimpleType]] = []
    for likeness in (_same_facts(old, new), _same_name, _same_kind, _any_kind(before, after)):
        for left in list(before):
            right = next((right for right in after if likeness(left, right)), None)
            if right is not None:
                paired.append((left, right))
                before.remove(left)
                after.remove(right)
    return tuple(paired), tuple(before), tuple(after)


def _parts(version: Version, simple: SimpleType) -> Iterator[SimpleType]:
    """Of a list itself and its items; of a union its members; else the type."""
    if simple.variety is Variety.LIST:
        yield simple
        if simple.item:
            yield from leaves_of(version.schema, simple.item)
    else:
        yield from leaves_of(version.schema, simple.key)


def _same_facts(old: Version, new: Version) -> Likeness:
    def test(left: SimpleType, right: SimpleType) -> bool:
        return old.prints.of_part(left) == new.prints.of_part(right)

    return test


def _same_name(left: SimpleType, right: SimpleType) -> bool:
    return left.name is not None and left.name == right.name


def _same_kind(left: SimpleType, right: SimpleType) -> bool:
    return (
        left.variety is right.variety
        and left.builtin == right.builtin
        and only_enumerated(left) is only_enumerated(right)
    )


def _any_kind(before: list[SimpleType], after: list[SimpleType]) -> Likeness:
    """One part on either side belongs to the other, whatever it is."""

    def test(left: SimpleType, right: SimpleType) -> bool:
        return len(before) == 1 and len(after) == 1 and left.variety is right.variety

    return test
