"""Whose messages count when two versions are compared."""

from __future__ import annotations

from enum import StrEnum


class Role(StrEnum):
    """Whose messages count.

    A sender goes on sending by OLD to a receiver who has moved to NEW. A receiver still reads by OLD what senders
    write by NEW.
    """

    SENDER = "sender"
    RECEIVER = "receiver"
