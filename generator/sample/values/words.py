"""Texts that anybody sees are made up."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generator.sample.dice import Dice

_WORDS = (
    "Voorbeeld", "verzonnen", "proef", "fictief", "test", "Niemandsland", "oefening", "denkbeeldig", "Proefmens",
    "demo", "sjabloon", "Testpersoon", "nep", "specimen", "Fictie", "schets",
)  # fmt: skip
_USUAL = 24


def invented(dice: Dice, least: int = 0, most: int | None = None) -> str:
    """A made-up text of `least` to `most` characters, without outer or double spaces."""
    top = max(least, _USUAL) if most is None else most
    wanted = dice.number(max(least, min(4, top)), max(least, min(top, _USUAL)))
    text = dice.pick(_WORDS)
    while len(text) < wanted:
        text = f"{text} {dice.pick(_WORDS)}"
    if len(text) <= top and dice.chance(80):
        return text
    text = text[:wanted]
    return text[:-1] + "x" if text.endswith(" ") else text


def name(dice: Dice, least: int = 1, most: int | None = None) -> str:
    """A made-up NCName: letters and digits, a letter first."""
    length = dice.number(max(least, 1), max(least, min(most or _USUAL, 8)))
    letters = "abcdefghijklmnopqrstuvwxyz"
    return dice.pick(letters) + "".join(dice.pick(letters + "0123456789") for _ in range(length - 1))
