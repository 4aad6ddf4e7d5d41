"""The automata of single facets against the values themselves."""

from __future__ import annotations

import itertools
import re
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.compare.inclusion.simple.automata import Bound, Digits
from generator.compare.inclusion.simple.meaning import bounded
from generator.compare.inclusion.simple.numbers import Numbers
from generator.compare.inclusion.simple.value import compare, value_of
from generator.compare.inclusion.text.formula import Compound

ORDERS = st.sampled_from([(0, 1), (1,), (-1, 0), (-1,), (0,)])
CONSTANTS = ("0", "5", "-1", "12", "0.5", "-0.05", "1.25", "100", "-12.0", "2.02")
FORM = re.compile(r"[+-]?([0-9]+(\.[0-9]*)?|\.[0-9]+)")
DECIMALS = [
    text
    for size in range(1, 6)
    for text in map("".join, itertools.product("-+.025", repeat=size))
    if FORM.fullmatch(text)
]
YEARS = st.sampled_from(["0001", "0999", "1999", "2019", "2020", "2021", "9999", "20191", "20201", "-0001", "-2020"])
MONTHS = st.sampled_from(["01", "02", "03", "11", "12"])
DAYS = st.sampled_from(["01", "02", "14", "15", "16", "28", "29", "30", "31"])
CLOCKS = st.builds(
    "{}:{}:{}{}".format,
    st.sampled_from(["00", "11", "12", "13", "23"]),
    st.sampled_from(["00", "30", "59"]),
    st.sampled_from(["00", "01", "59"]),
    st.sampled_from(["", ".5", ".50", ".0", ".000", ".49", ".51"]),
) | st.just("24:00:00")
ZONES = st.sampled_from(["", "", "Z", "+01:00", "-05:00", "+14:00", "-14:00", "-00:00", "+13:59"])
BOUNDS = {
    "date": ("2020-02-29", "2020-01-31", "2019-12-31", "2020-02-29Z", "2020-03-01+14:00", "2021-01-01"),
    "dateTime": ("2020-02-29T00:00:00", "2020-02-29T12:00:00Z", "2020-01-01T00:00:00.5-05:00"),
    "time": ("12:00:00", "00:00:00Z", "23:59:59.5", "13:00:00+01:00"),
    "gYear": ("2020", "2019Z", "2021"),
    "gYearMonth": ("2020-02", "2020-03Z", "2019-12"),
    "gMonthDay": ("--02-29", "--03-01Z", "--12-31", "--01-01"),
    "gMonth": ("--02", "--12Z"),
    "gDay": ("---15", "---31Z", "---01"),
}


def moments(kind: str) -> st.SearchStrategy[str]:
    form = {"date": "{y}-{m}-{d}", "dateTime": "{y}-{m}-{d}T{c}", "time": "{c}", "gYear": "{y}",
            "gYearMonth": "{y}-{m}", "gMonthDay": "--{m}-{d}", "gMonth": "--{m}", "gDay": "---{d}"}[kind]  # fmt: skip
    return st.builds((form + "{z}").format, y=YEARS, m=MONTHS, d=DAYS, c=CLOCKS, z=ZONES)


@pytest.mark.parametrize("constant", CONSTANTS)
def test_bounds_on_decimals(constant: str) -> None:
    for orders in ((0, 1), (1,), (-1, 0), (-1,), (0,)):
        bound = Bound(constant, orders)
        for text in DECIMALS:
            one, other = Decimal(text), Decimal(constant)
            assert bound.matches(text) is (((one > other) - (one < other)) in orders), (constant, orders, text)


@pytest.mark.parametrize("values", [("0", "2"), ("-2", "0.5", "20.05", "20"), ("5.2", "5.202", "200", "-0.2"), ()])
def test_finite_sets_of_decimals(values: tuple[str, ...]) -> None:
    known = [Decimal(value) for value in values]
    numbers = Numbers(known)
    for text in DECIMALS:
        assert numbers.matches(text) is (Decimal(text) in known), text


@pytest.mark.parametrize("most", [1, 2, 3])
def test_digits(most: int) -> None:
    every, behind = Digits(most, fraction=False), Digits(most, fraction=True)
    for text in DECIMALS:
        whole, _, fraction = text.lstrip("+-").partition(".")
        digits = len(fraction.rstrip("0"))
        assert behind.matches(text) is (digits <= most), text
        assert every.matches(text) is (len(whole.lstrip("0")) + digits <= most), text


@pytest.mark.parametrize("kind", sorted(BOUNDS))
def test_bounds_on_moments(kind: str, *, long: bool) -> None:
    """What the automaton says is so; it may leave open what is within two days of the bound."""

    @settings(max_examples=3000 if long else 300, deadline=None, derandomize=True, database=None)
    @given(moments(kind), st.sampled_from(BOUNDS[kind]), ORDERS)
    def demand(text: str, bound: str, orders: tuple[int, ...]) -> None:
        value = value_of(kind, text)
        if value is None:
            return
        found = Compound(bounded(kind, bound, orders)).matches(text)
        expected = compare(kind, value, value_of(kind, bound)) in orders
        assert found in ((None, expected) if kind in ("time", "dateTime") else (expected,)), (text, bound, orders)

    demand()


@pytest.mark.parametrize("kind", ["float", "double"])
def test_bounds_on_floats(kind: str, *, long: bool) -> None:
    """What the automaton says is so; it may leave open what has an exponent."""
    numbers = st.one_of(
        st.floats(width=32).map(lambda one: format(Decimal(one), "f") if one == one and abs(one) < 1e300 else "NaN"),  # noqa: PLR0124
        st.sampled_from(
            ["0", "-0", "1", "1.50", "INF", "-INF", "NaN", "1E3", "-1E3", "0E5", "16777217", "16777219", ".1"]
        ),
        st.decimals(-100, 100, places=2).map(str),
    )

    @settings(max_examples=3000 if long else 300, deadline=None, derandomize=True, database=None)
    @given(numbers, st.sampled_from(["0", "1", "1.5", "-1E3", "16777216", "0.1", "INF", "-INF", "NaN"]), ORDERS)
    def demand(text: str, bound: str, orders: tuple[int, ...]) -> None:
        text = text.replace("Infinity", "INF")
        found = Compound(bounded(kind, bound, orders)).matches(text)
        value = value_of(kind, text)
        expected = compare(kind, value, value_of(kind, bound)) in orders
        assert found in ((None, expected) if "E" in text or "INF" in bound else (expected,)), (text, bound, orders)

    demand()
