"""Is one content model within another: the decision held against words tried one by one."""

from __future__ import annotations

from random import Random

import pytest

from tests.properties.content_models import WORDS, allows, compared, expression, model, neighbour, text

SHORT, LONG = 1_500, 25_000


def disagreement(seed: int) -> str | None:
    """What is wrong with the decision about the pair of that number; None if nothing is."""
    chance = Random(seed)
    one = model(chance)
    other = neighbour(one, chance) if chance.random() < 0.6 else model(chance)
    outcome = compared(one, other)
    about = f"{seed}: {expression(one)} within {expression(other)}"
    if outcome.why:
        return f"{about}: {outcome.why}"
    for word, index in text(outcome):
        if not allows(one, word) or allows(other, word) or index > len(word):
            return f"{about}: {word!r} at {index} proves nothing"
    if outcome.breaks:
        return None
    missed = next((word for word in WORDS if allows(one, word) and not allows(other, word)), None)
    return None if missed is None else f"{about}: {missed!r} was not found"


@pytest.mark.parametrize("part", range(5))
def test_the_decision_agrees_with_words_tried_one_by_one(part: int, *, long: bool) -> None:
    count = (LONG if long else SHORT) // 5
    found = [wrong for seed in range(part * count, (part + 1) * count) if (wrong := disagreement(seed))]
    assert found == []


def test_both_outcomes_are_met_often() -> None:
    broken = sum(bool(compared_of(seed).breaks) for seed in range(400))
    assert 100 < broken < 300


def compared_of(seed: int):  # noqa: ANN201
    chance = Random(seed)
    one = model(chance)
    return compared(one, neighbour(one, chance) if chance.random() < 0.6 else model(chance))
