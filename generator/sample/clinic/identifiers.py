"""Identifiers that nobody has: test numbers, each with the OID of who would issue it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generator.sample.dice import Dice

CITIZEN = "2.16.840.1.113883.2.4.6.3"
"""The OID of the Dutch citizen number (BSN)."""
_CARE_PROVIDER, _CARE_REGISTER = "2.16.528.1.1007.3.3", "2.16.840.1.113883.2.4.6.1"
_EXAMPLES = "2.16.840.1.113883.2.4.3.11.999.60"


def citizen_number(dice: Dice) -> str:
    """A number of the test range 99990xxxx that passes the eleven test."""
    while True:
        digits = [9, 9, 9, 9, 0, *(dice.number(0, 9) for _ in range(3))]
        last = sum(weight * digit for weight, digit in zip(range(9, 1, -1), digits, strict=True)) % 11
        if last < 10:  # noqa: PLR2004  one digit
            return "".join(map(str, [*digits, last]))


def identifier(name: str, number: int, dice: Dice) -> tuple[str, str]:
    """OID and value of the `number`th identifier (from 0) of a concept with that name."""
    if name.startswith("zorgaanbieder"):
        organisation = (_CARE_PROVIDER, f"0000{dice.number(9000, 9999)}")
        return organisation if number == 0 else (_CARE_REGISTER, f"06{dice.number(999000, 999999)}")
    if name.startswith("zorgverlener"):
        return _CARE_REGISTER, f"01{dice.number(999000, 999999)}"
    if name.startswith("identificatienummer") and number == 0:
        return CITIZEN, citizen_number(dice)
    return f"{_EXAMPLES}.{1 + number}", f"VB-{dice.number(1, 9999):04d}"
