"""Mends a message breach by breach until none is left, within a number of rounds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.sample.errors import SampleError
from generator.sample.solve.moves import Move, moves

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from generator.sample.solve.demands import Demand
    from generator.sample.solve.scene import Scene
    from generator.validate.rules.breach import Breach

ROUNDS = 40
_MOST_MOVES = 60


def broken(demands: Iterable[Demand], scene: Scene) -> list[tuple[Demand, list[Breach]]]:
    """The demands a message breaks, with the places."""
    found = ((demand, demand.breaches(scene.view)) for demand in demands)
    return [(demand, breaches) for demand, breaches in found if breaches]


def solve(demands: Sequence[Demand], scene: Scene, rounds: int = ROUNDS) -> None:
    """Edit the scene until it breaks none of the demands. SampleError where that was not reached.

    In each round every broken demand is mended once where it is broken; which move is tried first is left to chance in
    later rounds, so that two rules that undo each other's mends part in the end.
    """
    left: list[str] = []
    for number in range(rounds):
        wrong = broken(demands, scene)
        if not wrong:
            return
        left = [demand.id for demand, _ in wrong]
        if number > rounds // 2:
            scene.kept.clear()
        for demand, _ in scene.dice.shuffled(wrong) if number else wrong:
            _mend(demand, scene, by_chance=number > rounds // 4)
    raise SampleError(f"No message was found that keeps {', '.join(left[:5])} together with all other rules.")


def _mend(demand: Demand, scene: Scene, *, by_chance: bool) -> None:
    for breach in demand.breaches(scene.view):
        if breach not in demand.breaches(scene.view):
            continue  # mended with another
        tried = list(_some(demand, breach, scene))
        for move in scene.dice.shuffled(tried) if by_chance and scene.dice.chance(50) else tried:
            if move() and breach not in demand.breaches(scene.view):
                break


def _some(demand: Demand, breach: Breach, scene: Scene) -> Iterable[Move]:
    for number, move in enumerate(moves(demand, breach, scene)):
        if number >= _MOST_MOVES:
            return
        yield move
