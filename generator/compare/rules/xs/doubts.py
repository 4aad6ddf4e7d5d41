"""Which open question is about what: the decision procedure says it in words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from generator.compare.inclusion.decision import Undecided


def about(*words: str) -> Callable[[Undecided], bool]:
    """Whether one of the words stands in the question."""
    pattern = re.compile(rf"\b(?:{'|'.join(map(re.escape, words))})\b", re.IGNORECASE)
    return lambda one: pattern.search(one.why) is not None
