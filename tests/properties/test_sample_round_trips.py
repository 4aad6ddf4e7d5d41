"""Messages that `sample` makes, in every form a sender may write: read and written, and the same."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.sample.message import random_message
from tests.bindings_support import parse
from tests.properties.sampled import FAMILIES, Families, Family, said

SIZES = (5, 40, 150)
SEEDS = st.integers(min_value=0, max_value=2**31)


def round_trip(made: Family, seed: int, size: int) -> None:
    """A message of that seed survives, and so does what was written of it."""
    data = random_message(made.soil, made.schema, seed, wild=True, size=size)
    root = made.module.from_xml(data)
    written = made.module.to_xml(root)
    assert said(parse(written)) == said(parse(data))
    assert made.schema.validate(parse(written))
    again = made.module.from_xml(written)
    assert again == root
    assert made.module.to_xml(again) == written


@pytest.mark.parametrize("name", FAMILIES)
def test_sampled_messages_survive(families: Families, name: str, *, long: bool) -> None:
    made = families.of(name)

    @settings(
        max_examples=2000 if long else 3,
        deadline=None,
        database=None,
        derandomize=not long,
        suppress_health_check=list(HealthCheck),
    )
    @given(SEEDS, st.sampled_from(SIZES))
    def demand(seed: int, size: int) -> None:
        round_trip(made, seed, size)

    demand()
