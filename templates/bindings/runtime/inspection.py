"""One look at a message by the general check: where it is, and what it found."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from .check_words import worded
from .namespaces import split
from .simple import Fault
from .violation import Violation

_Around = tuple[object, Any]
"""A record, and the same of the record around it."""
MOST = 10_000
"""How many violations are told of one message."""


class Inspection:
    """Keeps the path and gathers the violations; `owner` is the class of the record it stands in.

    Records are looked at one after the other and not one inside the other: messages may be nested deeper than Python.
    """

    __slots__ = ("_around", "_concepts", "_later", "_path", "found", "owner")

    def __init__(self, concepts: Mapping[str, str]) -> None:
        """`concepts` says by class, or class and field, what the dataset calls it."""
        self._concepts = concepts
        self._path: list[tuple[str, str]] = []
        self._around: _Around | None = None
        self._later: list[tuple[list[tuple[str, str]], str, _Around, Callable[[], None]]] = []
        self.owner = ""
        self.found: list[Violation] = []

    def postpone(self, item: object, action: Callable[[], None]) -> bool:
        """Look at a record later, from the place where it stands; False if it stands in itself."""
        around = self._around
        while around is not None:
            if around[0] is item:
                return False
            around = around[1]
        self._later.append((list(self._path), self.owner, (item, self._around), action))
        return True

    def finish(self) -> list[Violation]:
        """Look at all that was postponed, in the order of the message; gives what was found."""
        while self._later:
            self._path, self.owner, self._around, action = self._later.pop()
            before = len(self._later)
            action()
            self._later[before:] = reversed(self._later[before:])
        return self.found

    @contextmanager
    def inside(self, name: str, field: str = "", number: int = 0) -> Iterator[None]:
        """An element; `number` is shown where it is one of several."""
        local = split(name)[1]
        concept = self._concepts.get(f"{self.owner}.{field}", "")
        self._path.append((f"{local}[{number}]" if number else local, concept))
        try:
            yield
        finally:
            self._path.pop()

    @contextmanager
    def record(self, owner: str) -> Iterator[None]:
        """The record of the element that was entered last."""
        outer, self.owner = self.owner, owner
        step, concept = self._path[-1]
        self._path[-1] = step, self._concepts.get(owner, "") or concept
        try:
            yield
        finally:
            self.owner = outer

    def tell(self, rule: str, limit: str = "", *, field: str = "", step: str = "", what: str = "") -> None:
        """A violation here; `step` is the attribute (with @) or child it is about, `what` names it otherwise."""
        if len(self.found) >= MOST:
            return
        concept = self._concept(field)
        called = what or concept.partition(", concept ")[0] or split(step.lstrip("@"))[1] or self._last()
        nl, en = worded(rule, called, limit)
        xpath = "/" + "/".join([one for one, _ in self._path] + ([_plain(step)] if step else []))
        self.found.append(Violation(xpath, rule, "error", concept, self.owner, field, nl, en))

    def tell_fault(self, fault: Fault | None, *, field: str = "", step: str = "") -> None:
        """A fault of a value, if there is one."""
        if fault is not None:
            self.tell(fault.rule, fault.limit, field=field, step=step)

    def _concept(self, field: str) -> str:
        own = self._concepts.get(f"{self.owner}.{field}", "") if field else ""
        return own or next((concept for _, concept in reversed(self._path) if concept), "")

    def _last(self) -> str:
        return self._path[-1][0].partition("[")[0] if self._path else ""


def _plain(step: str) -> str:
    """A step without its namespace."""
    return f"@{split(step[1:])[1]}" if step.startswith("@") else split(step)[1]
