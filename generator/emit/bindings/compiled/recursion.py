"""Records that may hold records of their own kind."""

from __future__ import annotations

from collections.abc import Mapping

from generator.emit.bindings.compiled.content import Content


def recursive(contents: Mapping[str, Content]) -> frozenset[str]:
    """The classes that can stand somewhere below themselves: the circles among those that hold each other."""
    below = {
        name: sorted({row[1] for child in content.children for row in child.rows if row[1] in contents})  # type: ignore[type-var]
        for name, content in contents.items()
    }
    return frozenset(name for name in below if _reaches(name, below))


def _reaches(name: str, below: Mapping[str, list[object]]) -> bool:
    seen: set[object] = set()
    waiting = list(below[name])
    while waiting:
        one = waiting.pop()
        if one == name:
            return True
        if one not in seen:
            seen.add(one)
            waiting += below[str(one)]
    return False
