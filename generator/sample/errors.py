"""What can keep a message from being made."""

from __future__ import annotations


class SampleError(Exception):
    """The specification asks for what no message made here can hold; the text says what, and what to do about it."""
