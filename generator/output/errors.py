"""Why output cannot be written."""

from __future__ import annotations


class OutputError(Exception):
    """The output cannot be written as things stand; the message says why and what to do."""
