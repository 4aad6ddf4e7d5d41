"""Automata for single facets: lengths, digits, bounds, finite sets. They read texts of the right lexical form."""

from __future__ import annotations

from collections.abc import Iterable

from generator.compare.inclusion.text.automaton import Automaton
from generator.compare.inclusion.text.charset import BLANKS, DIGITS, SPACE, CharSet, between, chars

_POINT, _PLUS, _MINUS, _ZERO = ord("."), ord("+"), ord("-"), ord("0")
_WHITE = SPACE | BLANKS
_NUMBER_SETS = (chars("."), chars("+"), chars("-"), chars("0"), DIGITS)


class Counted(Automaton[int]):
    """Accepts the texts in which a number of characters are of a class."""

    def __init__(self, counted: CharSet, low: int, high: int | None) -> None:
        """Between `low` and `high`, both included; None is without end."""
        self._counted, self._low, self._high = counted, low, high
        super().__init__((counted,))

    def initial(self) -> int:
        """How many there were."""
        return 0

    def follow(self, key: int, code: int) -> int | None:
        """One more, as far as that matters."""
        if code not in self._counted:
            return key
        if self._high is None:
            return min(key + 1, self._low)
        return None if key == self._high else key + 1

    def ends(self, key: int) -> bool:
        """Whether there were enough."""
        return key >= self._low


class Words(Automaton[tuple[int, bool]]):
    """Accepts the texts of a number of words with white space between them."""

    def __init__(self, low: int, high: int | None) -> None:
        """Between `low` and `high`, both included; None is without end."""
        self._low, self._high = low, high
        super().__init__((_WHITE,))

    def initial(self) -> tuple[int, bool]:
        """How many there were, and whether we are in one."""
        return 0, False

    def follow(self, key: tuple[int, bool], code: int) -> tuple[int, bool] | None:
        """A word begins where one was not going on."""
        count, within = key
        if code in _WHITE:
            return count, False
        if within:
            return key
        if self._high is None:
            return min(count + 1, self._low), True
        return None if count == self._high else (count + 1, True)

    def ends(self, key: tuple[int, bool]) -> bool:
        """Whether there were enough."""
        return bool(key[0] >= self._low)


class Digits(Automaton[tuple[bool, int, int]]):
    """Accepts the decimals with at most so many digits: all of them, or those behind the point."""

    def __init__(self, most: int, *, fraction: bool) -> None:
        """Zeros before the first and behind the last digit do not count."""
        self._most, self._fraction = most, fraction
        super().__init__(_NUMBER_SETS)

    def initial(self) -> tuple[bool, int, int]:
        """Whether we are behind the point, the digits that count, and the zeros that may still come to count."""
        return False, 0, 0

    def follow(self, key: tuple[bool, int, int], code: int) -> tuple[bool, int, int] | None:
        """Another digit."""
        behind, count, zeros = key
        if code in (_PLUS, _MINUS):
            return key
        if code == _POINT:
            return True, count, 0
        if behind and code == _ZERO:
            return True, count, min(zeros + 1, self._most)
        if not behind and (self._fraction or (count == 0 and code == _ZERO)):
            return key
        count += zeros + 1
        return None if count > self._most else (behind, count, 0)

    def ends(self, key: tuple[bool, int, int]) -> bool:
        """Too many digits have been refused before."""
        del key
        return True


class Bound(Automaton[tuple[bool, bool, int, int]]):
    """Accepts the decimals that compare to a constant in one of some ways."""

    def __init__(self, constant: str, orders: Iterable[int]) -> None:
        """`constant` is a decimal; `orders` are of -1 (less), 0 and 1."""
        whole, _, fraction = constant.lstrip("+-").partition(".")
        self._whole, self._fraction = whole.lstrip("0"), fraction.rstrip("0")
        self._sign = 0 if not self._whole and not self._fraction else -1 if constant.startswith("-") else 1
        self._orders = frozenset(orders)
        used = set(self._whole + self._fraction)
        splits = [chars(digit) for digit in used] + [between("0", digit) for digit in used]
        super().__init__((*_NUMBER_SETS, *splits))

    def initial(self) -> tuple[bool, bool, int, int]:
        """Whether it is negative, behind the point; digits compared so far, and with what outcome."""
        return False, False, 0, 0

    def follow(self, key: tuple[bool, bool, int, int], code: int) -> tuple[bool, bool, int, int] | None:
        """Compare the sizes, digit by digit; refused as soon as the order is settled, and is none of those wanted."""
        after = self._compared(key, code)
        negative, behind, place, order = after
        if behind and order:
            return after if self._order(order, negative=negative) in self._orders else None
        if not behind and place > len(self._whole):
            return after if self._order(1, negative=negative) in self._orders else None
        return after

    def _compared(self, key: tuple[bool, bool, int, int], code: int) -> tuple[bool, bool, int, int]:
        negative, behind, place, order = key
        if code in (_PLUS, _MINUS):
            return code == _MINUS, behind, place, order
        if code == _POINT:
            return negative, True, 0, self._whole_order(place, order)
        digits = self._fraction if behind else self._whole
        if not behind and place == 0 and code == _ZERO:
            return key
        if order == 0:
            digit = ord(digits[place]) if place < len(digits) else _ZERO if behind else code
            order = (code > digit) - (code < digit)
        if behind and order:
            return negative, True, 0, order
        return negative, behind, min(place + 1, len(digits) + (not behind)), order

    def _whole_order(self, place: int, order: int) -> int:
        size = len(self._whole)
        return order if place == size else 1 if place > size else -1

    def ends(self, key: tuple[bool, bool, int, int]) -> bool:
        """Sizes and signs together."""
        negative, behind, place, order = key
        if not behind:
            order, place = self._whole_order(place, order), 0
        if order == 0 and place < len(self._fraction):
            order = -1
        return self._order(order, negative=negative) in self._orders

    def _order(self, size: int, *, negative: bool) -> int:
        if self._sign == 0:
            return -size if negative else size
        if negative != (self._sign < 0):
            return -self._sign
        return -size if negative else size


class Texts(Automaton[int]):
    """Accepts the texts of a finite set; `folded`: in capitals or not, `spaced`: with spaces in between or not."""

    def __init__(self, texts: Iterable[str], *, folded: bool = False, spaced: bool = False) -> None:
        """`texts` are in capitals if folded, without spaces if spaced."""
        self._nodes: list[dict[str, int]] = [{}]
        self._ending: set[int] = set()
        self._folded, self._spaced = folded, spaced
        for text in texts:
            self._ending.add(self._added(text))
        used = {character for node in self._nodes for character in node}
        splits = [chars(one + one.lower()) if folded else chars(one) for one in used]
        super().__init__((*splits, SPACE) if spaced else splits)

    def _added(self, text: str) -> int:
        at = 0
        for character in text:
            if character not in self._nodes[at]:
                self._nodes[at][character] = len(self._nodes)
                self._nodes.append({})
            at = self._nodes[at][character]
        return at

    def initial(self) -> int:
        """The place in the tree of texts."""
        return 0

    def follow(self, key: int, code: int) -> int | None:
        """One branch further."""
        character = chr(code)
        if self._spaced and character == " ":
            return key
        return self._nodes[key].get(character.upper() if self._folded else character)

    def ends(self, key: int) -> bool:
        """Whether one of the texts ends here."""
        return key in self._ending
