"""What an emitter returns: a named text, not yet on disk."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class GeneratedFile:
    """A file to be written.

    `path` is relative to the generated package, with forward slashes; `text` ends its lines with LF.
    """

    path: str
    text: str
