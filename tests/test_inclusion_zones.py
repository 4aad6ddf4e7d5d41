"""A bound with a time zone is broken by a value that is surely beyond it, so that both judges refuse it."""

from __future__ import annotations

from pathlib import Path

import pytest
from inclusion_judges import pair, root, shown

BOUNDS = {
    "date": ("1900-01-01Z", "2000-06-15+02:00"),
    "dateTime": ("1900-01-01T00:00:00Z", "2000-06-15T10:00:00-05:00"),
    "time": ("12:00:00Z",),
    "gYear": ("2000Z",),
    "gYearMonth": ("2000-05Z",),
    "gMonthDay": ("--05-05Z",),
    "gDay": ("---15Z",),
    "gMonth": ("--05Z",),
}
FACETS = ("minInclusive", "minExclusive", "maxInclusive", "maxExclusive", "enumeration")


def kind(base: str, facets: str = "") -> str:
    restriction = f'<xs:restriction base="xs:{base}">{facets}</xs:restriction>'
    return root('<xs:element name="q" type="L"/>') + f'<xs:simpleType name="L">{restriction}</xs:simpleType>'


@pytest.mark.parametrize("base", BOUNDS)
def test_a_value_beyond_a_bound_is_so_in_every_zone(base: str, tmp_path: Path) -> None:
    for number, bound in enumerate(BOUNDS[base]):
        for facet in FACETS:
            folder = tmp_path / f"{number}-{facet}"
            decision = shown(*pair(folder, kind(base), kind(base, f'<xs:{facet} value="{bound}"/>')))
            assert [one.facet for one in decision.breaks] == [facet]


def test_of_enumerated_values_one_that_is_surely_refused_is_shown(tmp_path: Path) -> None:
    values = "".join(
        f'<xs:enumeration value="{one}"/>' for one in ("1900-01-01", "1900-01-01-05:00", "1899-01-01+01:00")
    )
    given, taking = pair(tmp_path, kind("date", values), kind("date", '<xs:minInclusive value="1900-01-01Z"/>'))
    (one,) = shown(given, taking).breaks
    assert one.value == "1899-01-01+01:00"
