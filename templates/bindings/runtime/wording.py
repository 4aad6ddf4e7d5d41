"""Words for errors: what was expected where something else stood."""

from __future__ import annotations

from .content import State
from .namespaces import split

_MOST = 6
"""How many names an error lists."""


def expected(state: State) -> str:
    """What may come next, as the end of a sentence; with a colon in front."""
    names = dict.fromkeys("another element" if name == "*" else split(name)[1] for name in state.expected())
    if not names:
        return ": nothing more belongs there"
    return f": {any_of([*names, *(['the end'] if state.final else [])])} is expected"


def any_of(names: list[str]) -> str:
    """`a, b or c`; a long list is cut short."""
    if len(names) > _MOST:
        names = [*names[: _MOST - 1], f"one of {len(names) - _MOST + 1} others"]
    return " or ".join(filter(None, [", ".join(names[:-1]), names[-1]]))
