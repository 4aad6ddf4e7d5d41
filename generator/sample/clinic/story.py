"""One invented admission: when what happened, and how big the child is."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generator.sample.dice import Dice

DAYS_A_WEEK = 7
_FIRST_BIRTH = datetime(2025, 1, 6, 0, 0)  # noqa: DTZ001  a clock on the wall
_MEDIANS = (
    (24, 650, 31.0, 22.0),
    (28, 1100, 36.5, 26.0),
    (32, 1750, 42.0, 30.0),
    (36, 2650, 47.0, 33.0),
    (40, 3500, 51.0, 35.0),
)
"""Weeks of gestation; weight in g, length and head circumference in cm. Our own round figures, no reference chart."""
_SPREAD = 12  # percent
_GAIN = 25  # g a day


@dataclass(frozen=True, slots=True)
class Story:
    """What is so for one child. Moments are local; `gestation` is in days, `weight` in g, `length` and `head` in cm."""

    birth: datetime
    gestation: int
    admission: datetime
    discharge: datetime
    mother_birth: datetime
    document: datetime
    weight: int
    length: float
    head: float
    discharge_weight: int
    discharge_head: float
    children: int
    rank: int
    died: bool
    staying: bool

    @property
    def death(self) -> datetime:
        """When the child died, if it did: as its stay ends."""
        return self.discharge

    @property
    def stay(self) -> timedelta:
        """From admission to discharge."""
        return self.discharge - self.admission


def invented_story(dice: Dice) -> Story:
    """A child born after 24 to 41 weeks; weight, length and head are those of its age, give or take."""
    birth = _FIRST_BIRTH + timedelta(minutes=dice.number(0, 500 * 24 * 60))
    gestation = dice.number(24 * DAYS_A_WEEK, 41 * DAYS_A_WEEK)
    admission = birth + timedelta(minutes=dice.number(20, 240))
    days = dice.number(30, 90) if gestation < 32 * DAYS_A_WEEK else dice.number(29, 40)
    discharge = admission + timedelta(days=days, minutes=dice.number(0, 600))
    weight, length, head = _size(gestation, dice)
    children = dice.pick((1, 1, 1, 2, 2, 3))
    return Story(
        birth=birth,
        gestation=gestation,
        admission=admission,
        discharge=discharge,
        mother_birth=birth - timedelta(days=dice.number(20 * 365, 42 * 365)),
        document=discharge + timedelta(days=dice.number(1, 30), minutes=dice.number(0, 600)),
        weight=weight,
        length=length,
        head=head,
        discharge_weight=weight + days * _GAIN,
        discharge_head=round(head + days * 0.1, 1),
        children=children,
        rank=dice.number(1, children),
        died=dice.chance(8),
        staying=dice.chance(10),
    )


def _size(gestation: int, dice: Dice) -> tuple[int, float, float]:
    weeks = gestation / DAYS_A_WEEK
    low = max((row for row in _MEDIANS if row[0] <= weeks), default=_MEDIANS[0])
    high = min((row for row in _MEDIANS if row[0] > weeks), default=_MEDIANS[-1])
    part = 0.0 if high[0] == low[0] else (weeks - low[0]) / (high[0] - low[0])
    scale = 1 + dice.number(-_SPREAD, _SPREAD) / 100
    weight, length, head = (one + (other - one) * part for one, other in zip(low[1:], high[1:], strict=True))
    return int(weight * scale), round(length * scale ** (1 / 3), 1), round(head * scale ** (1 / 3), 1)
