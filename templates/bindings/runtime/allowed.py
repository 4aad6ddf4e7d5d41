"""Which names a wildcard takes."""

from __future__ import annotations

from typing import Any

from .namespaces import split


class Allowed:
    """The names a wildcard takes (XML Schema Part 1, section 3.10); `process` is its processContents."""

    __slots__ = ("_names", "_namespaces", "_not", "_target", "process")

    def __init__(self, row: tuple[Any, ...]) -> None:
        """`row` is (namespaces, target namespace, namespaces left out, names left out, processContents)."""
        self._namespaces: tuple[str, ...] = row[0]
        self._target: str = row[1]
        self._not: tuple[str, ...] = row[2]
        self._names: tuple[str, ...] = row[3]
        self.process: str = row[4]

    def name(self, name: str) -> bool:
        """Whether it takes this expanded name."""
        namespace = split(name)[0]
        if namespace in self._not or name in self._names:
            return False
        if "##any" in self._namespaces or (not self._namespaces and self._not):
            return True
        return namespace in self._namespaces or ("##other" in self._namespaces and namespace not in ("", self._target))
