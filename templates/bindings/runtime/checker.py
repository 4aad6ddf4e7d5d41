"""Checking: what compiled code recognises as right is right; of the rest the general check says what is wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .general_check import GeneralCheck
    from .violation import Violation


class Checker:
    """Checks the messages of one package."""

    def __init__(self, general: GeneralCheck) -> None:
        """`general` knows everything."""
        self._general = general

    def check(self, root: object) -> list[Violation]:
        """Everything wrong with the message of a root; empty when it is right."""
        return self._general.violations(root)
