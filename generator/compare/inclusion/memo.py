"""What is worked out once in a decision, and forgotten after it.

A decision comes back to the same types again and again: a memo that holds fewer of them than a schema has is of no use
at all, as each is dropped right before it is asked for. So memos hold all that a decision meets; the bound is but there
for those who ask on and on without ever deciding.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from functools import _lru_cache_wrapper

_Result = TypeVar("_Result")
_MOST = 1 << 18
_MEMOS: list[Callable[[], None]] = []


def remembered(function: Callable[..., _Result]) -> _lru_cache_wrapper[_Result]:
    """The function with a memo that lasts as long as a decision. For results that are small; automata are not."""
    memo = lru_cache(maxsize=_MOST)(function)
    _MEMOS.append(memo.cache_clear)
    return memo


def forget() -> None:
    """Empty all memos."""
    for clear in _MEMOS:
        clear()
