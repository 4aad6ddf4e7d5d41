"""The decimals of a finite set of values, however they are written."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from generator.compare.inclusion.text.automaton import Automaton
from generator.compare.inclusion.text.charset import DIGITS, chars

_POINT, _PLUS, _MINUS, _ZERO = ord("."), ord("+"), ord("-"), ord("0")


class Numbers(Automaton[tuple[int | None, bool, bool]]):
    """Accepts the decimals that have one of some values: zeros in front and at the end, and a plus, change nothing.

    The digits of all values hang in two trees, one for each sign. In front of the point zeros lead nowhere; behind it
    they may go on after the last digit of a value.
    """

    def __init__(self, values: Iterable[Decimal]) -> None:
        """`values` in any order."""
        self._nodes: list[dict[int, int]] = [{}, {}]
        self._ending: set[int] = set()
        used: set[str] = set()
        for value in values:
            digits = _digits(value)
            used.update(digits)
            for root in (0, 1) if not value else (int(value < 0),):
                self._add(root, digits)
        splits = [chars(one) for one in used]
        super().__init__((chars("."), chars("+"), chars("-"), chars("0"), DIGITS, *splits))

    def _add(self, root: int, digits: str) -> None:
        at = root
        for character in digits:
            at = self._nodes[at].setdefault(ord(character), len(self._nodes))
            if at == len(self._nodes):
                self._nodes.append({})
        self._ending.add(at)

    def initial(self) -> tuple[int | None, bool, bool]:
        """The place in the tree (None: past its end), whether a value may end here, whether we are behind the point."""
        return 0, 0 in self._ending, False

    def follow(self, key: tuple[int | None, bool, bool], code: int) -> tuple[int | None, bool, bool] | None:
        """One digit further."""
        node, ending, behind = key
        if code in (_PLUS, _MINUS):
            return int(code == _MINUS), int(code == _MINUS) in self._ending, False
        if not behind and node in (0, 1) and code == _ZERO:
            return key
        after = None if node is None else self._nodes[node].get(code)
        over = ending and (code == _POINT or (behind and code == _ZERO))
        if after is None and not over:
            return None
        return after, over or after in self._ending, behind or code == _POINT

    def ends(self, key: tuple[int | None, bool, bool]) -> bool:
        """Whether the digits so far are those of a value."""
        return bool(key[1])


def _digits(value: Decimal) -> str:
    """The digits of a value without its sign, and without zeros that say nothing: `12.5`, `.5`; nothing for zero."""
    whole, _, fraction = format(abs(value), "f").partition(".")
    fraction = fraction.rstrip("0")
    return whole.lstrip("0") + (f".{fraction}" if fraction else "")
