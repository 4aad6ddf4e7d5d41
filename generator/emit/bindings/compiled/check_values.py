"""How compiled checks recognise a right value at once: by its type, and by having met it before."""

from __future__ import annotations

from dataclasses import dataclass, field

from generator.emit.bindings.compiled.check_rows import CheckRows
from generator.emit.literals import literal
from generator.emit.shape import CodeListShape
from generator.emit.shapes.value_types import is_list, value_hint
from generator.model.frozen_map import FrozenMap
from generator.model.schema import Schema
from generator.model.simple_type import Variety

_NUMBERS = frozenset({"int", "Decimal", "float"})
_MOMENTS = frozenset({"XmlDate", "XmlDateTime", "XmlTime"})
_REMEMBERED = _NUMBERS | _MOMENTS | {"str", "bytes"}
"""Python types whose equal values look the same in a message, as long as no pattern looks closer at a number."""
_MOST_TYPES = 3
_DEEPEST = 50


@dataclass(slots=True)
class ValueCode:
    """Expressions about values of one schema; `sets` are the value checks whose right values are remembered.

    `imports` are the types of Python and xsdata that the expressions name, `codes` the code lists.
    """

    schema: Schema
    code_lists: FrozenMap[str, CodeListShape]
    rows: CheckRows
    sets: set[int] = field(default_factory=set)
    imports: set[str] = field(default_factory=set)
    codes: set[str] = field(default_factory=set)
    constants: dict[str, str] = field(default_factory=dict)
    _names: dict[str, str] = field(init=False)
    _code_names: frozenset[str] = field(init=False)
    _hints: dict[str, frozenset[str]] = field(init=False, default_factory=dict)

    def __post_init__(self) -> None:
        """Name the code lists once."""
        self._names = {key: shape.name for key, shape in self.code_lists.items()}
        self._code_names = frozenset(self._names.values())

    def doubtful(self, number: int, name: str) -> str:
        """An expression that is true of the value `name` unless it is known to be right; `and` may stand before it."""
        key, held_as, fixed = self.rows.value_types[number]
        slow = f"not _right({number}, {name})"
        if fixed is not None:
            quick = self._not_fixed(key, held_as, fixed, name)
            return slow if quick is None else f"{quick} and {slow}"
        if held_as in self.code_lists:
            return self._coded(key, held_as, name, slow)
        types = self._types(held_as)
        if types == {"bool"} and not self._has_patterns(key):
            return f"{name} is not True and {name} is not False"
        types = self._remembered(types, key)
        if not types:
            return slow
        self.sets.add(number)
        self.imports.update(types - self._code_names)
        self.codes.update(types & self._code_names)
        tests = [f"type({name}) is not {one}" for one in sorted(types)]
        test = tests[0] if len(tests) == 1 else f"({' and '.join(tests)})"
        return f"({test} or {name} not in _s{number}) and {slow}"

    def _coded(self, key: str, held_as: str, name: str, slow: str) -> str:
        """A code is right because of its type, where the type asks nothing but to be one of the list."""
        facets = self.schema.simple_types[key].facets
        if key != held_as or facets.patterns or facets.assertions or not self._only_enumeration(key):
            return slow
        self.codes.add(self.code_lists[key].name)
        return f"type({name}) is not {self.code_lists[key].name} and {slow}"

    def _only_enumeration(self, key: str) -> bool:
        facets = self.schema.simple_types[key].facets
        others = ("length", "min_length", "max_length", "min_inclusive", "min_exclusive", "max_inclusive",
                  "max_exclusive", "total_digits", "explicit_timezone")  # fmt: skip
        return all(getattr(facets, other) is None for other in others)

    def _not_fixed(self, key: str, held_as: str, fixed: str, name: str) -> str | None:
        """What tells a fixed value at once; None where only a closer look does."""
        if held_as in self.code_lists:
            shape = self.code_lists[held_as]
            member = next((one.name for one in shape.members if one.value == fixed), None)
            if member is None or key != held_as:
                return None
            self.codes.add(shape.name)
            constant = self.constants.setdefault(f"{shape.name}.{member}", f"_k{len(self.constants)}")
            return f"{name} is not {constant}"
        if self._is_text(key, held_as, fixed):
            return f"(type({name}) is not str or {name} != {literal(fixed)})"
        return None

    def is_fixed_text(self, number: int) -> bool:
        """Whether comparing texts tells at once that a value is what it is fixed to."""
        key, held_as, fixed = self.rows.value_types[number]
        return fixed is not None and held_as not in self.code_lists and self._is_text(key, held_as, fixed)

    def _is_text(self, key: str, held_as: str, fixed: str) -> bool:
        return self._types(held_as) == {"str"} and not self._has_patterns(key) and "  " not in fixed.strip()

    def _types(self, key: str) -> frozenset[str]:
        """The Python types of the values of a type; empty where one of them is a list."""
        found = self._hints.get(key)
        if found is None:
            hints = "" if is_list(self.schema, key) else value_hint(self.schema, key, self._names)
            listed = not hints or "list[" in hints
            found = self._hints[key] = frozenset() if listed else frozenset(hints.split(" | "))
        return found

    def _remembered(self, types: frozenset[str], key: str) -> frozenset[str]:
        """Those of the types whose right values are remembered: equal ones have to look the same."""
        found = types & (_REMEMBERED | self._code_names)
        if len(types & _NUMBERS) > 1 or "bool" in types:
            found -= _NUMBERS
        if self._has_patterns(key):
            found -= _NUMBERS | _MOMENTS
        return found if len(found) <= _MOST_TYPES else found & {"str"}

    def _has_patterns(self, key: str, depth: int = 0) -> bool:
        """Whether a pattern looks at values of a type somewhere; deeper than schemas go, it is taken to."""
        one = self.schema.simple_types.get(key)
        if one is None:
            return False
        if depth > _DEEPEST or self.rows.simple.has_patterns(key):
            return True
        return any(self._has_patterns(part, depth + 1) for part in (*one.members, *([one.item] if one.item else [])))

    def is_sensitive(self, number: int) -> bool:
        """Whether another form of an equal value may be wrong: a pattern on numbers, or a union that mixes kinds."""
        key, held_as, _ = self.rows.value_types[number]
        if held_as in self.code_lists:
            return self._has_patterns(key)
        one = self.schema.simple_types.get(key)
        if one is not None and one.variety is Variety.UNION and not self._is_simple_union(key):
            return True
        types = self._types(held_as)
        return types != {"str"} and self._has_patterns(key)

    def _is_simple_union(self, key: str) -> bool:
        """Whether a union has one kind of value beside texts, and the texts are listed or empty."""
        members = self.schema.simple_types[key].members
        others = 0
        for member in members:
            one = self.schema.simple_types.get(member)
            if one is None or one.variety is not Variety.ATOMIC:
                return False
            facets = one.facets
            listed = facets.enumeration is not None or 0 in (facets.max_length, facets.length)
            others += not listed or value_hint(self.schema, member, {}) != "str"
        return others <= 1
