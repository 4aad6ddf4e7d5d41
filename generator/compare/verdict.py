"""The answer to the question that matters when two versions are compared."""

from __future__ import annotations

from enum import StrEnum


class Verdict(StrEnum):
    """What becomes of the messages that are valid under OLD.

    Equivalent: both allow the same messages. Compatible: every message goes through. Incompatible: one at least is
    refused, and is shown. Undecided: no message is known to be refused, but not everything could be decided.
    """

    EQUIVALENT = "equivalent"
    COMPATIBLE = "compatible"
    INCOMPATIBLE = "incompatible"
    UNDECIDED = "undecided"
