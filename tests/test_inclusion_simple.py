"""Inclusion of simple types: facet by facet, what is told and with which witness."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml import etree

from generator.compare.inclusion.simple import (
    UndecidedError,
    Values,
    allows,
    common,
    example,
    included,
    refusing_facets,
)
from generator.findings import UnreadableError
from generator.model.schema import Schema
from generator.read.xsd import read_schema
from generator.sample.values.checker import Checker
from tests.simple_values import listed, union, values

ZONED = r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\.\d+)?(\+|-)[0-9]{2}:[0-9]{2}"
YEARS = {"min_inclusive": "1950-01-01T00:00:00-00:00", "max_inclusive": "2050-01-01T00:00:00-00:00"}
CODES = [f"C{number:05}" for number in range(5_000)]


def told(given: Values, taking: Values) -> dict[str, str]:
    """The witness of each facet; nothing may be undecided."""
    verdict = included(given, taking)
    assert not verdict.undecided
    for found in verdict.breaks:
        assert allows(given, found.witness)
        assert found.facet == "whiteSpace" or found.facet in refusing_facets(taking, found.witness)
    return {found.facet: found.witness for found in verdict.breaks}


@pytest.mark.parametrize(
    ("given", "taking", "breaks"),
    [
        (values(), values("token"), {}),
        (values(max_length=4000), values(max_length=4), {"maxLength": "aaaaa"}),
        (values(max_length=4), values(min_length=2), {"minLength": ""}),
        (values(min_length=1, max_length=3), values(length=2), {"length": "a"}),
        (values("int"), values("short"), {"type": "32768"}),
        (values("unsignedByte"), values("byte"), {"type": "128"}),
        (values("decimal"), values("integer"), {"type": "1.1"}),
        (values("integer"), values("decimal"), {}),
        (values("integer", max_inclusive="9999"), values("integer", max_inclusive="300"), {"maxInclusive": "311"}),
        (values("decimal", min_inclusive="0"), values("decimal", min_exclusive="0.0"), {"minExclusive": "0"}),
        (values("integer", min_inclusive="1"), values("decimal", min_exclusive="0.99"), {}),
        (values("decimal", fraction_digits=2), values("decimal", fraction_digits=1), {"fractionDigits": "1.11"}),
        (values("integer", max_exclusive="100", min_exclusive="-100"), values("integer", total_digits=2), {}),
        (values("integer"), values("integer", total_digits=2), {"totalDigits": "111"}),
        (values(pattern="[0-9]{3}"), values("integer"), {}),
        (values(pattern="[0-9]{3}"), values("unsignedByte"), {"type": "311"}),
        (values("integer", pattern="[0-9]{3}"), values("token", pattern="[0-9]*", max_length=3), {}),
        (values("boolean"), values("token", enumeration=["true", "false"]), {"enumeration": "1"}),
        (values("hexBinary", max_length=2), values("hexBinary", max_length=1), {"maxLength": "aaaa"}),
        (values("base64Binary", length=1), values("base64Binary", length=2), {"length": "aa=="}),
        (values("date", min_inclusive="1900-01-01"), values("date", min_inclusive="2000-01-01"),
         {"minInclusive": "1900-01-01"}),
        (values("date", min_inclusive="2000-01-01Z"), values("date", min_inclusive="2000-01-01"), {
            "minInclusive": "2000-01-01Z"}),
        (values("date", min_inclusive="2000-01-01Z"), values("date", min_inclusive="1999-12-31"), {}),
        (values("dateTime", pattern=ZONED, **YEARS), values("dateTime", explicit_timezone="required", **YEARS), {}),
        (values("dateTime", explicit_timezone="required", **YEARS), values("dateTime", pattern=ZONED, **YEARS),
         {"pattern": "2020-02-02T12:00:00Z"}),
        (values("date", min_inclusive="1890-01-01", max_inclusive="2050-01-01"), values("token", max_length=16), {}),
        (values("date", pattern="[0-9]{5}.*"), values("date", max_inclusive="2050-01-01"),
         {"maxInclusive": "10000-01-01"}),
        (values("date"), values("dateTime"), {"type": "2020-02-02"}),
        (values("time", max_inclusive="12:00:00"), values("time", max_exclusive="12:00:00"),
         {"maxExclusive": "12:00:00"}),
        (values("float", max_inclusive="1"), values("float", max_inclusive="0.5"), {"maxInclusive": "1"}),
        (values("double", min_inclusive="0"), values("double", min_exclusive="-1"), {}),
        (values("duration", max_inclusive="P1M"), values("duration", max_inclusive="P32D"), {}),
        (values("duration", max_inclusive="P1M"), values("duration", max_inclusive="P30D"), {"maxInclusive": "P1M"}),
        (values("language"), values(max_length=8), {"maxLength": "aaaaaaa-a", "whiteSpace": "aaaaaaaa "}),
    ],
)  # fmt: skip
def test_facets(given: Values, taking: Values, breaks: dict[str, str]) -> None:
    assert told(given, taking).keys() == breaks.keys()
    for facet, witness in told(given, taking).items():
        assert len(witness) == len(breaks[facet]) or facet == "whiteSpace", (facet, witness)


def test_witnesses_read_well() -> None:
    assert told(values("decimal"), values("decimal", fraction_digits=1)) == {"fractionDigits": "1.11"}
    assert told(values(max_length=9), values(max_length=3)) == {"maxLength": "aaaa"}
    assert told(values("dateTime"), values("dateTime", explicit_timezone="required")) == {
        "explicitTimezone": "2020-02-02T12:00:00"
    }


def test_every_refused_code_is_told() -> None:
    verdict = included(values(enumeration=CODES), values(enumeration=CODES[2:]))
    assert [(found.facet, found.witness, found.values) for found in verdict.breaks] == [
        ("enumeration", "C00000", ("C00000", "C00001"))
    ]
    assert included(values(enumeration=CODES), values(enumeration=CODES[::-1])).included is True
    assert included(values(enumeration=CODES), values(pattern="C[0-9]{5}")).included is True
    assert included(values(pattern="C0[0-4][0-9]{3}"), values(enumeration=CODES)).included is True
    assert told(values(pattern="C0[0-5][0-9]{3}"), values(enumeration=CODES)) == {"enumeration": "C05111"}


def test_codes_of_numbers_are_compared_by_value() -> None:
    one, other = values("decimal", enumeration=["1", "2.50"]), values("decimal", enumeration=["2.5", "01", "3"])
    assert included(one, other).included is True
    assert allows(one, "2.500")
    assert told(values("integer", enumeration=["1"]), values("token", enumeration=["1"])) == {"enumeration": "01"}


def test_white_space_that_only_one_of_them_minds() -> None:
    assert told(values("token", pattern="[a-z]{1,3}"), values(pattern="[a-z]{1,3}")) == {"whiteSpace": " a"}
    assert told(values("token", pattern="[a-z]{1,3}"), values(pattern="[a-z]{1,2}")) == {
        "pattern": "aaa",
        "whiteSpace": " a",
    }
    assert told(values(pattern="[a-z]{1,3}"), values("token", pattern="[a-z]{1,3}")) == {}


def test_unions_and_lists() -> None:
    number, none = values("integer", min_inclusive="0", max_inclusive="40"), values(enumeration=[""])
    assert told(union(number, none), union(none, number)) == {}
    assert told(union(number, none), number) == {"type": ""}
    narrow = values("integer", min_inclusive="0", max_inclusive="30")
    assert told(union(number, none), union(narrow, none)) == {"member": "31"}
    assert told(listed(number), listed(narrow)) == {"item": "31"}
    assert told(listed(number, max_length=3), listed(number, max_length=1)) == {"maxLength": "1 1"}
    assert told(listed(number), values(pattern="[0-9 ]*")) == {"pattern": "-0", "whiteSpace": "\t"}
    assert told(listed(number, ["1 2", "3"]), listed(number, ["1 02"])) == {"enumeration": "3"}
    assert told(union(number, values(pattern="a*"), pattern="[a1]*"), union(values(pattern="[a-z1-9]*"))) == {
        "member": "1 "
    }


def test_fixed_and_empty() -> None:
    assert told(values(fixed="a"), values(fixed="b")) == {"fixed": "a"}
    assert told(values("decimal", fixed="1.0"), values("decimal", fixed="1")) == {}
    assert told(values("decimal"), values("decimal", fixed="1")) == {"fixed": "2"}
    assert told(values("decimal", fixed="1"), values("decimal")) == {}
    codes = {"enumeration": ["a", "b"]}
    assert told(values(or_empty=True, **codes), values(**codes)) == {"enumeration": ""}
    assert told(values(or_empty=True, **codes), values(or_empty=True, **codes)) == {}
    assert told(values(max_length=1), values(or_empty=True, **codes)) == {"enumeration": "c"}


@pytest.mark.parametrize(
    ("given", "taking"),
    [
        (values(pattern="(a|b)*a(a|b){20}"), values(pattern="(a|b)*a(a|b){19}")),
        (values(pattern="(a|b)*a(a|b){20}"), values(pattern="(b|a)*a(b|a){20}")),
        (values(pattern="((a{0,300}b?){0,300}c?){0,300}"), values(pattern="((a{0,300}c?){0,300}b?){0,300}")),
        (values(max_length=2**31 - 1), values(max_length=2**31 - 2)),
        (values(min_length=2**31 - 2), values(pattern="b*")),
        (values("token"), values("anyURI")),
        (values(pattern=r"\p{IsNoSuchBlock}*"), values(max_length=3)),
        (values("string"), values(assertions=("$value = 1",))),
        (values("ENTITY"), values(max_length=3)),
    ],
)
def test_what_is_too_much_is_undecided(given: Values, taking: Values) -> None:
    verdict = included(given, taking)
    assert verdict.included is None
    assert verdict.undecided
    assert included(given, given).included is True


def test_large_numbers_are_no_trouble() -> None:
    most = 2**31 - 1
    assert included(values(max_length=most, pattern="[a-z]+"), values(max_length=most, pattern="[a-z]*")).included
    assert len(told(values(max_length=100_000), values(max_length=70_000))["maxLength"]) == 70_001
    assert told(values(pattern="([a-z]{7})*", max_length=most), values(max_length=6))["maxLength"] == "aaaaaaa"
    assert told(values(pattern="a{1,99999}"), values(max_length=3)) == {"maxLength": "aaaa"}
    assert told(values(pattern="a{1,99999}"), values(pattern="a{1,3}")) == {"pattern": "aaaa"}


def test_examples_and_common_values() -> None:
    assert example(values(min_length=3)) == "aaa"
    assert example(values("decimal", min_exclusive="3.5")) == "4"
    assert example(values("date")) == "2020-02-02"
    assert example(values(enumeration=[])) is None
    assert example(values("integer", min_inclusive="5", max_inclusive="4")) is None
    assert common(values("integer"), values(pattern="[0-9]{9}")) == "111111111"
    assert common(values(enumeration=["a", "b"]), values(enumeration=["c"])) is None
    assert common(values(enumeration=CODES), values(enumeration=CODES[4_000:])) == "C04111"
    assert common(values(or_empty=True, enumeration=["b"]), values()) == ""
    with pytest.raises(UndecidedError):
        example(values(pattern="((a{0,300}b?){0,300}c?){9,300}d(a|b)*a(a|b){25}", min_length=60_000))


def _releases(corpora: Path) -> list[tuple[Schema, Schema]]:
    """Every schema of the corpora with itself, and with that of the next release."""
    known: dict[Path, Schema] = {}
    for file in sorted(corpora.rglob("*.xsd")):
        try:
            known[file] = read_schema(file).schema
        except UnreadableError:
            continue
    found = [(schema, schema) for schema in known.values()]
    for old, new in (
        ("kernset-geboortezorg-2.3", "kernset-geboortezorg-2.3.5"),
        ("lnr-history/v01-2020-02-07", "lnr-history/v02-2020-02-10"),
        ("lnr-history/v02-2020-02-10", "lnr-history/v03-2020-02-11"),
        ("lnr-history/v03-2020-02-11", "lnr-3.0"),
        ("iwlz/1.0-v1.0", "iwlz/1.2-v1.x"),
        ("iwlz/1.2-v1.x", "iwlz/2.0-v1.2"),
        ("iwlz/2.0-v1.2", "iwlz/2.0-v1.9"),
    ):
        ones = [known[file] for file in known if file.is_relative_to(corpora / old)]
        others = [known[file] for file in known if file.is_relative_to(corpora / new)]
        found.extend((one, other) for one in ones for other in others)
        found.extend((other, one) for one in ones for other in others)
    return found


def test_real_types(corpora: Path) -> None:
    """Each against itself and its like in the next release: nothing undecided, libxml2 confirms each witness."""
    broken = count = 0
    for one, other in _releases(corpora):
        checkers = Checker(one), Checker(other)
        for key in one.simple_types:
            if key not in other.simple_types:
                continue
            count += 1
            verdict = included(Values(one, key), Values(other, key))
            assert not verdict.undecided, key
            assert verdict.included or one is not other, key
            for found in verdict.breaks:
                broken += 1
                assert checkers[0].fits(key, found.witness), (key, found)
                assert not checkers[1].fits(key, found.witness), (key, found)
    assert count > 5_000
    assert broken > 50


def test_types_of_different_real_schemas(corpora: Path, *, long: bool) -> None:
    """Each type against others of the same schema: hardly anything is undecided, and libxml2 confirms the witnesses."""
    open_ones = count = 0
    for name in ("nemsis-3.4/xsd", "obds-2.2.3/xsd", "lnr-3.0/xsd"):
        file = max((corpora / name).rglob("*.xsd"), key=lambda one: one.stat().st_size)
        schema = read_schema(file).schema
        checker, keys = Checker(schema), sorted(schema.simple_types)
        for place, key in enumerate(keys[:: 1 if long else 7]):
            for other in (keys[place * 3 % len(keys)], keys[(place * 5 + 1) % len(keys)]):
                count += 1
                verdict = included(Values(schema, key), Values(schema, other))
                open_ones += any("libxml2" not in why for why in verdict.undecided)
                for found in verdict.breaks:
                    assert checker.fits(key, found.witness), (key, other, found)
                    assert not checker.fits(other, found.witness), (key, other, found)
    assert open_ones <= count * 0.01


def test_libxml2_confirms_witnesses_of_built_in_types() -> None:
    names = ("string", "token", "NCName", "language", "NMTOKEN", "integer", "byte", "nonNegativeInteger", "decimal",
             "boolean", "date", "dateTime", "gYear", "time", "float", "duration", "hexBinary")  # fmt: skip
    judges = {name: _judge(name) for name in names}
    for one in names:
        for other in names:
            for found in included(values(one), values(other)).breaks:
                if found.facet != "whiteSpace":
                    assert judges[one](found.witness), (one, other, found)
                    assert not judges[other](found.witness), (one, other, found)


def _judge(name: str):  # noqa: ANN202  from a text to a verdict
    row = f'<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"><xs:element name="e" type="xs:{name}"/></xs:schema>'
    schema = etree.XMLSchema(etree.fromstring(row))

    def judge(text: str) -> bool:
        element = etree.Element("e")
        element.text = text
        return bool(schema.validate(element))

    return judge
