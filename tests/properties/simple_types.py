"""Random simple types, by family, and for each family the texts to try on them."""

from __future__ import annotations

import itertools
import random
from collections.abc import Callable
from dataclasses import dataclass, replace

from generator.model.frozen_map import FrozenMap
from generator.model.qname import xsd
from generator.model.schema import Schema
from generator.model.simple_type import EnumerationValue, Facets, SimpleType, Variety
from generator.read.xsd.builtin_types import builtin_type

STRINGS = ("string", "string", "string", "normalizedString", "token", "token", "NMTOKEN", "NCName", "language")
NUMBERS = ("decimal", "decimal", "integer", "nonNegativeInteger", "positiveInteger", "byte", "unsignedByte", "int")
MOMENTS = ("date", "dateTime", "time", "gYear", "gYearMonth", "gMonthDay", "gMonth", "gDay")
_PATTERNS = {
    "string": ("a*", "b?a+", "[ab]{2,3}", "(ab|ba)*", ".*1.*", "[^ab]*", "a{0,2} ?b?", r"\s*a\s*", "(a|b)*a(a|b)",
               "[a-z-[b]]*", ".{2}", "", "a|b|1", "[0-9]+", r"[^\s]*", "(a|b| )*", "(a{2}){0,2}b?", r"\i\c*"),
    "decimal": ("[0-9]+", "[0-9]{1,2}", r"-?[0-9]*(\.5)?", "0|1", "[0-9]*5", r"[+\-]?1[0-9]*", r"[^\-]*", r"[0-9.]{2}",
                "0*1?", r"\d\.\d*", r"[^.]*"),
    "mixed": ("[a1]*", "1?a?", "-?1*", r"[^\s]{0,2}", ".{0,2}", "a 1|1|a", "[^a]*", "[0-9]*"),
    "date": (r"[^Z+]*", r".*Z", r"[0-9\-]*", "2020.*", r"[^:]*", r".*-0[1-5].*", r"[^.]*", r"\d{4}-\d{2}-\d{2}"),
    "hexBinary": ("[0-9]*", "(aA|AA|00)*", "[^a]{4}", "[A0]*"),
    "base64Binary": ("[A/]*", "A.*", "[^=]*", "[^ ]*"),
    "float": (r"[0-9.]*", "[^E]*", "1.*", "[^N]*"),
    "duration": ("P[0-9]*Y", "[^T]*", "P.*", "[^Y]*"),
}  # fmt: skip
_CONSTANTS = {
    "decimal": ("0", "1", "-1", "0.5", "10", "-0.5", "5", "9", "1.5", "100", "51"),
    "date": ("2020-02-29", "2020-01-31", "2019-12-31", "2020-02-29Z", "2020-03-01+14:00", "2021-01-01"),
    "dateTime": ("2020-02-29T00:00:00", "2020-02-29T12:00:00Z", "2020-01-01T00:00:00-05:00", "2019-12-31T24:00:00"),
    "time": ("12:00:00", "00:00:00Z", "23:59:59.5", "13:00:00+01:00"),
    "gYear": ("2020", "2019Z", "2021"),
    "gYearMonth": ("2020-02", "2020-03Z", "2019-12"),
    "gMonthDay": ("--02-29", "--03-01Z", "--12-31"),
    "gMonth": ("--02", "--12Z", "--06"),
    "gDay": ("---15", "---31Z", "---01"),
    "float": ("0", "1", "1.5", "INF", "-1E3", "1E10"),
    "double": ("0", "1", "1.5", "INF", "-1E3", "1E10"),
    "duration": ("P1Y", "P1M", "P30D", "PT1H", "P365D", "P12M", "-P1D"),
}
_ZONES = ("", "Z", "+01:00", "-05:00", "+14:00", "-14:00")


@dataclass(frozen=True)
class Family:
    """A table of types, the keys of those that stand for themselves, and all the texts to try."""

    types: dict[str, SimpleType]
    texts: tuple[str, ...]

    @property
    def schema(self) -> Schema:
        empty: FrozenMap[object, object] = FrozenMap()
        return Schema((), "1.0", "", empty, empty, FrozenMap(self.types), empty)  # type: ignore[arg-type]

    @property
    def keys(self) -> list[str]:
        return [key for key in self.types if key.startswith("type")]


def every_text(letters: str, most: int) -> tuple[str, ...]:
    return tuple("".join(one) for size in range(most + 1) for one in itertools.product(letters, repeat=size))


class Maker:
    """Makes types at random; the table holds the built-in ones too."""

    def __init__(self, seed: int) -> None:
        self.dice = random.Random(seed)
        self.types: dict[str, SimpleType] = {}

    def family(self, make: Callable[[], SimpleType], count: int, texts: tuple[str, ...]) -> Family:
        for number in range(count):
            self._keep(f"type{number}", make())
        return Family(self.types, texts)

    def _keep(self, key: str, kind: SimpleType) -> str:
        self.types[key] = replace(kind, key=key, base=kind.builtin or kind.base)
        return key

    def _some(self, chance: float) -> bool:
        return self.dice.random() < chance

    def _base(self, name: str) -> SimpleType:
        found = builtin_type(xsd(name))
        self.types[found.key] = found
        return found

    def text(self) -> SimpleType:
        base = self._base(self.dice.choice(STRINGS))
        facets = self._lengths(self._patterned(base.facets, "string"), 4)
        if base.key == xsd("string") and self._some(0.3):
            facets = replace(facets, white_space=self.dice.choice(("replace", "collapse")))
        if self._some(0.25):
            values = [
                "".join(self.dice.choices("ab1 ", k=self.dice.randint(0, 3))) for _ in range(self.dice.randint(1, 4))
            ]
            facets = _enumerated(facets, values)
        return replace(base, facets=facets)

    def number(self) -> SimpleType:
        base = self._base(self.dice.choice(NUMBERS))
        facets = self._bounded(self._patterned(base.facets, "decimal"), _CONSTANTS["decimal"])
        if self._some(0.2):
            facets = replace(facets, total_digits=self.dice.randint(1, 3))
        if base.key == xsd("decimal") and self._some(0.3):
            facets = replace(facets, fraction_digits=self.dice.randint(0, 2))
        if self._some(0.15):
            facets = _enumerated(facets, self.dice.sample(("0", "1", "-1", "0.5", "05", "10", "1.50", "9"), 3))
        return replace(base, facets=facets)

    def boolean(self) -> SimpleType:
        base = self._base("boolean")
        return replace(base, facets=self._patterned(base.facets, "mixed"))

    def binary(self) -> SimpleType:
        base = self._base(self.dice.choice(("hexBinary", "base64Binary")))
        name = base.key.rpartition("}")[2]
        facets = self._lengths(self._patterned(base.facets, name), 3)
        if self._some(0.25):
            known = ("AA", "aa00", "") if name == "hexBinary" else ("AAAA", "AA==", "", "A/A=")
            facets = _enumerated(facets, self.dice.sample(known, 2))
        return replace(base, facets=facets)

    def moment(self) -> SimpleType:
        name = self.dice.choice(MOMENTS)
        base = self._base(name)
        facets = self._bounded(self._patterned(base.facets, "date"), _CONSTANTS[name])
        if self._some(0.15):
            facets = replace(facets, explicit_timezone=self.dice.choice(("required", "prohibited")))
        if self._some(0.15):
            facets = _enumerated(facets, self.dice.sample(_CONSTANTS[name], 2))
        return replace(base, facets=facets)

    def measure(self) -> SimpleType:
        name = self.dice.choice(("float", "double", "duration"))
        base = self._base(name)
        patterns = "duration" if name == "duration" else "float"
        facets = self._bounded(self._patterned(base.facets, patterns), _CONSTANTS[name])
        if self._some(0.15):
            facets = _enumerated(facets, self.dice.sample(_CONSTANTS[name], 2))
        return replace(base, facets=facets)

    def mixed(self) -> SimpleType:
        chance = self.dice.random()
        if chance < 0.3:
            return self.listed()
        return self.union() if chance < 0.8 else self._small()

    def _small(self) -> SimpleType:
        return self.dice.choice((self.text, self.number, self.number, self.boolean))()

    def listed(self) -> SimpleType:
        kind = self.union(lists=False) if self._some(0.3) else self._small()
        item = self._keep(f"item{len(self.types)}", kind)
        facets = self._lengths(self._patterned(Facets(white_space="collapse"), "mixed"), 3)
        if self._some(0.2):
            facets = _enumerated(facets, self.dice.sample(("a", "1", "a 1", "1 1", "", "-1"), 3))
        return SimpleType("", None, Variety.LIST, item=item, facets=facets)

    def union(self, *, lists: bool = True) -> SimpleType:
        kinds = [self._small() for _ in range(self.dice.randint(1, 3))]
        if lists and self._some(0.2):
            kinds.append(self.listed())
        if self._some(0.15):
            kinds.insert(0, self.union(lists=False))
        members = tuple(self._keep(f"member{len(self.types)}", kind) for kind in kinds)
        facets = self._patterned(Facets(), "mixed")
        if self._some(0.2):
            facets = _enumerated(facets, self.dice.sample(("a", "1", "01", "1.0", "", "-1", "a1"), 3))
        return SimpleType("", None, Variety.UNION, members=members, facets=facets)

    def _patterned(self, facets: Facets, family: str) -> Facets:
        steps = self.dice.choice((0, 0, 0, 1, 1, 2))
        added = tuple(tuple(self.dice.sample(_PATTERNS[family], self.dice.choice((1, 1, 2)))) for _ in range(steps))
        return replace(facets, patterns=(*facets.patterns, *added))

    def _lengths(self, facets: Facets, most: int) -> Facets:
        low = self.dice.randint(0, most)
        if self._some(0.1):
            return replace(facets, length=low)
        if self._some(0.3):
            facets = replace(facets, min_length=low)
        return replace(facets, max_length=self.dice.randint(low, most)) if self._some(0.4) else facets

    def _bounded(self, facets: Facets, constants: tuple[str, ...]) -> Facets:
        for one, other in (("min_inclusive", "min_exclusive"), ("max_inclusive", "max_exclusive")):
            if self._some(0.35):
                name, twin = (one, other) if self._some(0.6) else (other, one)
                facets = replace(facets, **{name: self.dice.choice(constants), twin: None})
        return facets


def _enumerated(facets: Facets, values: list[str]) -> Facets:
    return replace(facets, enumeration=tuple(EnumerationValue(value) for value in values))


def _moments() -> tuple[str, ...]:
    days = ("2020-02-28", "2020-02-29", "2020-03-01", "2020-03-02", "2019-12-31", "2020-01-01", "2020-01-31",
            "2021-06-15", "2021-01-01", "1999-12-31", "2019-02-29")  # fmt: skip
    clocks = ("00:00:00", "12:00:00", "11:59:59.5", "24:00:00", "23:59:60", "13:00:01")
    plain = [*days, *clocks, *(f"{day}T{clock}" for day in days for clock in clocks), "2019", "2020", "2021", "2020-02",
             "2020-03", "2019-12", "2020-13", "--02-29", "--03-01", "--12-31", "--02", "--06", "--12", "---01", "---15",
             "---31", "---32", "", "2020-2-2"]  # fmt: skip
    texts = [text + zone for text in plain for zone in _ZONES]
    return (*texts, *(f" {text}" for text in texts[::17]))


def _measures() -> tuple[str, ...]:
    numbers = ("0", "-0", "1", "1.0", "1.5", "1.50", "2", "-1", "1E3", "-1E3", "1e10", "1E11", "INF", "-INF", "NaN",
               "+INF", "1E400", "0.1", ".5", "5.", "1E", "x", "", "10000000000")  # fmt: skip
    lasting = ("P1Y", "P12M", "P1M", "P30D", "P31D", "P28D", "PT1H", "PT60M", "P365D", "P366D", "P364D", "-P1D", "P1D",
               "PT24H", "P13M", "PT0S", "P", "PT", "PT1.5S", "-P1Y", "P2Y", "P0Y")  # fmt: skip
    return (*numbers, *lasting, *(f" {text} " for text in (*numbers, *lasting)[::3]))


def families(seed: int, *, count: int, long: bool) -> dict[str, Family]:
    """The families of types; `long` has longer texts."""

    def texts(letters: str, most: int) -> tuple[str, ...]:
        return every_text(letters, most if long else most - 1)

    def made(number: int, name: str, tried: tuple[str, ...]) -> Family:
        maker = Maker(seed * 10 + number)
        return maker.family(getattr(maker, name), count, tried)

    return {
        "text": made(1, "text", texts("ab1 \t", 5)),
        "number": made(2, "number", (*texts("-.0159", 5), *texts("+1. ", 4))),
        "binary": made(3, "binary", (*texts("0Aa ", 5), *texts("A=Q/ ", 5))),
        "mixed": made(4, "mixed", texts("a1-. \t", 4)),
        "moment": made(5, "moment", _moments()),
        "measure": made(6, "measure", _measures()),
    }
