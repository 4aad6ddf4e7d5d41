"""A value for any simple type: enumerations, lists, unions, patterns and bounds; sure to be valid, or refused."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.model.qname import QName, local_name, xsd
from generator.model.simple_type import NO_FACETS, SimpleType, Variety
from generator.sample.errors import SampleError
from generator.sample.text.produce import text_of
from generator.sample.values.atomic import NAMES, TEXTS, builtin_text
from generator.sample.values.checker import Checker

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.model.schema import Schema
    from generator.sample.dice import Dice

_TRIES = 60
_MOST_ITEMS = 3
_PATTERNED = TEXTS | NAMES | {"anyURI", "language"}


class Values:
    """Makes values for the simple types of one schema. `prefixes` are those that every message declares."""

    def __init__(self, schema: Schema, prefixes: tuple[str, ...] = ()) -> None:
        """An empty prefix in `prefixes` stands for the default namespace."""
        self.checker = Checker(schema)
        self._types = schema.simple_types
        self._prefixes = prefixes
        self._hopeless: set[str] = set()

    def text(self, key: str, dice: Dice) -> str:
        """A valid text of the type. SampleError where none was found."""
        if key not in self._hopeless:
            for candidate in self._candidates(self._types[key], dice):
                if self.checker.fits(key, candidate):
                    return candidate
            self._hopeless.add(key)
        raise SampleError(f"No value was found for the type {key}: see whether its patterns and bounds allow any.")

    def codes(self, key: str) -> tuple[str, ...]:
        """The values an enumeration lists, those of the members of a union included, each once and in order."""
        kind = self._types.get(key)
        if kind is None:
            return ()
        if kind.facets.enumeration is not None:
            return tuple(dict.fromkeys(item.value for item in kind.facets.enumeration))
        return tuple(dict.fromkeys(code for member in kind.members for code in self.codes(member)))

    def is_of(self, key: str, *builtins: str) -> bool:
        """Whether the type, or an item or a member of it, comes from one of these built-in types."""
        kind = self._types.get(key)
        if kind is None:
            return False
        if kind.variety is Variety.ATOMIC:
            return kind.builtin in {xsd(name) for name in builtins}
        return any(self.is_of(part, *builtins) for part in (*kind.members, *((kind.item,) if kind.item else ())))

    def _candidates(self, kind: SimpleType, dice: Dice) -> Iterator[str]:
        if kind.facets.enumeration is not None:
            values = [item.value for item in kind.facets.enumeration]
            yield dice.pick(values)
            yield from values
            return
        for number in range(_TRIES):
            try:
                yield self._one(kind, dice, number)
            except SampleError:
                if kind.variety is Variety.ATOMIC:
                    return
        facets = kind.facets
        yield from (bound for bound in (facets.min_inclusive, facets.max_inclusive) if bound is not None)

    def _one(self, kind: SimpleType, dice: Dice, number: int) -> str:
        if kind.variety is Variety.UNION:
            return self.text(dice.pick(kind.members), dice)
        if kind.variety is Variety.LIST:
            return self._list(kind, dice)
        builtin = local_name(kind.builtin or QName("string"))
        if builtin in ("QName", "NOTATION"):
            return self._name(builtin, dice)
        patterned = kind.facets.patterns and kind.key != kind.builtin
        if patterned and (builtin in _PATTERNED or number >= _TRIES // 3):
            return self._patterned(kind, builtin, dice)
        return builtin_text(builtin, kind.facets, dice)

    def _patterned(self, kind: SimpleType, builtin: str, dice: Dice) -> str:
        steps = kind.facets.patterns
        step = steps[-1] if dice.chance(70) else dice.pick(steps)
        facets = kind.facets
        least, most = (facets.min_length or 0, facets.max_length) if builtin in _PATTERNED else (0, None)
        if facets.length is not None:
            least, most = facets.length, facets.length
        text = text_of(dice.pick(step), dice, least, most)
        return builtin_text(builtin, facets, dice) if text is None else text

    def _list(self, kind: SimpleType, dice: Dice) -> str:
        facets = kind.facets
        least, most = facets.min_length or 0, facets.max_length
        if facets.length is not None:
            least, most = facets.length, facets.length
        number = dice.number(least, max(least, _MOST_ITEMS if most is None else min(most, least + _MOST_ITEMS)))
        return " ".join(self.text(kind.item or xsd("string"), dice) for _ in range(number))

    def _name(self, builtin: str, dice: Dice) -> str:
        if builtin == "NOTATION" or not self._prefixes:
            raise SampleError("A name with a prefix is asked for where no prefix can be declared.")
        prefix = dice.pick(self._prefixes)
        return (
            f"{prefix}:{builtin_text('NCName', NO_FACETS, dice)}" if prefix else builtin_text("NCName", NO_FACETS, dice)
        )
