"""Changes to a file as spans of its text: all that lies between them stays as it is, byte by byte."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


@dataclass(frozen=True, slots=True, order=True)
class Edit:
    """The bytes (or letters) from `start` up to `end` become `text`; at an empty span it is put in."""

    start: int
    end: int
    text: str


def put_in(data: bytes, at: int, text: str, newline: str) -> Edit:
    """Lines put in at a place of a file, on lines of their own; `newline` is how the file ends its lines."""
    before = "" if at == 0 or data[at - 1 : at] == b"\n" else "\n"
    return Edit(at, at, (before + text).replace("\n", newline))


def apply_edits(data: bytes, edits: Iterable[Edit]) -> bytes:
    """UTF-8 text with the edits carried out; several at one place in the order of the list.

    ValueError if two of them overlap: then neither can be right.
    """
    return b"".join(part if isinstance(part, bytes) else part.encode() for part in _parts(data, edits))


def apply_to_text(text: str, edits: Iterable[Edit]) -> str:
    """As `apply_edits`, where the places are counted in letters."""
    return "".join(part if isinstance(part, str) else part.decode() for part in _parts(text, edits))


def _parts(data: bytes | str, edits: Iterable[Edit]) -> Iterator[bytes | str]:
    at = 0
    for edit in sorted(dict.fromkeys(edits), key=lambda each: (each.start, each.end)):
        if edit.start < at:
            message = f"two changes overlap at {edit.start}"
            raise ValueError(message)
        yield data[at : edit.start]
        yield edit.text
        at = edit.end
    yield data[at:]
