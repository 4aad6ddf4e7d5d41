"""Numbers within their bounds and digits (XML Schema Part 2, sections 3.2.3 to 3.2.5 and 4.3)."""

from __future__ import annotations

from decimal import ROUND_CEILING, ROUND_FLOOR, Context, Decimal, InvalidOperation
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generator.model.simple_type import Facets
    from generator.sample.dice import Dice

_EXACT = Context(prec=400)
_SPAN = 100
_MOST_DECIMALS = 2
_EDGE = 12  # percent
_MOST_DIGITS = 350


def decimal_text(facets: Facets, dice: Dice, *, whole: bool) -> str | None:
    """A decimal in plain notation, often within 0 to 100, now and then at a bound; None where there is none."""
    allowed = 0 if whole else facets.fraction_digits
    usual = min(_MOST_DECIMALS if allowed is None else allowed, _MOST_DECIMALS)
    decimals = dice.number(0, usual)
    for places in dict.fromkeys((decimals, usual, 0 if allowed == 0 else 4 if allowed is None else allowed)):
        low, high = _scaled(facets, places)
        if low is None or high is None or low <= high:
            return _written(_chosen(low, high, places, dice), places)
    return None


def _scaled(facets: Facets, places: int) -> tuple[int | None, int | None]:
    """The bounds in units of the last decimal."""
    low = _bound(facets.min_inclusive, facets.min_exclusive, places, 1)
    high = _bound(facets.max_inclusive, facets.max_exclusive, places, -1)
    if facets.total_digits is not None:
        most = 10**facets.total_digits - 1
        low, high = max(-most if low is None else low, -most), min(most if high is None else high, most)
    return low, high


def _bound(inclusive: str | None, exclusive: str | None, places: int, inward: int) -> int | None:
    text = inclusive if inclusive is not None else exclusive
    value = _finite(text)
    if value is None:
        return None
    scaled = _EXACT.scaleb(value, places)
    whole = int(scaled.to_integral_value(ROUND_CEILING if inward > 0 else ROUND_FLOOR))
    return whole + inward if inclusive is None and whole == scaled else whole


def _finite(text: str | None) -> Decimal | None:
    try:
        value = Decimal((text or "").strip())
    except InvalidOperation:
        return None
    return value if value.is_finite() and abs(value.adjusted()) < _MOST_DIGITS else None


def _chosen(low: int | None, high: int | None, places: int, dice: Dice) -> int:
    edges = [edge for edge in (low, high) if edge is not None]
    if edges and dice.chance(_EDGE):
        return dice.pick(edges)
    usual_low, usual_high = 0, _SPAN * 10**places
    if low is not None and low > usual_high:
        usual_low, usual_high = low, low + usual_high
    if high is not None and high < usual_low:
        usual_low, usual_high = high - usual_high, high
    bottom = usual_low if low is None else max(low, usual_low)
    top = usual_high if high is None else min(high, usual_high)
    if low is not None and high is not None and dice.chance(_EDGE):
        bottom, top = low, high
    return dice.number(bottom, max(bottom, top))


def _written(scaled: int, places: int) -> str:
    sign, digits = "-" if scaled < 0 else "", str(abs(scaled)).rjust(places + 1, "0")
    return f"{sign}{digits[:-places]}.{digits[-places:]}" if places else f"{sign}{digits}"
