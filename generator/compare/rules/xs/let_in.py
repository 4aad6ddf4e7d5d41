"""Elements that a wildcard lets in: what becomes of them is the wildcard's doing."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generator.compare.inclusion.decision import Break
    from generator.compare.rules.xs.change import Claimed
    from generator.compare.rules.xs.pair import Pair
    from generator.model.qname import QName

_MARKS = ("skip:", "lax:")
_WILDCARDS = frozenset({"XS063", "XS064"})


def is_let_in(pair: Pair) -> bool:
    """Whether one of the two has no declaration: a wildcard lets it pass unseen."""
    return any(side.element.key.startswith(_MARKS) for side in (pair.old, pair.new))


@dataclass(slots=True, eq=False)
class LetIn:
    """Remembers where wildcards changed, and gives them the breaks of what they let in."""

    _changed: dict[tuple[QName, ...], Claimed] = field(default_factory=dict)

    def note(self, pair: Pair, claimed: list[Claimed]) -> None:
        """Keep the changes of wildcards at a pair."""
        for item in claimed:
            if item.change.rule in _WILDCARDS:
                self._changed.setdefault(pair.old.path, item)

    def left(self, pair: Pair, breaks: list[Break]) -> list[Break]:
        """Give the breaks to the nearest wildcard above that changed; what stays where there is none."""
        for end in range(len(pair.old.path), 0, -1):
            item = self._changed.get(pair.old.path[:end])
            if item is not None:
                item.breaks += breaks
                return []
        return breaks
