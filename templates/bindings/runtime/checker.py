"""Checking: what compiled code recognises as right is right; of the rest the general check says what is wrong."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from .dataset_check import ODD, DatasetCheck
from .doubts import Doubts
from .general_check import GeneralCheck
from .violation import Violation

Roots = Mapping[type, Callable[[Any], bool]]


class Checker:
    """Checks the messages of one package."""

    def __init__(self, general: GeneralCheck, dataset: DatasetCheck, doubts: Doubts, roots: Roots) -> None:
        """`doubts` and `roots` are those of `bindings.checking`."""
        self._general = general
        self._dataset = dataset
        self._roots = roots
        doubts.ask(general)

    def check(self, root: object) -> list[Violation]:
        """Everything wrong with the message of a root; empty when it is right."""
        found = [] if self.is_right(root) else self._general.violations(root)
        try:
            return [*found, *self._dataset.violations(root)]
        except ODD:
            if found:
                return found
            raise

    def is_right(self, root: object) -> bool:
        """Whether compiled code says that the schema has nothing against a message; False: it does not know."""
        compiled = self._roots.get(type(root))
        if compiled is None:
            return False
        try:
            return compiled(root)
        except ODD:
            return False
