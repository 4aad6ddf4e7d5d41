"""Changes to a source file as spans of its text: all that lies between them stays as it is, byte by byte."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Edit:
    """The bytes from `start` up to `end` become `text`; at an empty span it is put in."""

    start: int
    end: int
    text: str


def apply_edits(data: bytes, edits: list[Edit]) -> bytes:
    """UTF-8 text with the edits carried out; several at one place in the order of the list.

    ValueError if two of them overlap: then neither can be right.
    """
    made: list[bytes] = []
    at = 0
    for edit in sorted(dict.fromkeys(edits), key=lambda each: (each.start, each.end)):
        if edit.start < at:
            message = f"two changes overlap at byte {edit.start}"
            raise ValueError(message)
        made += [data[at : edit.start], edit.text.encode()]
        at = edit.end
    return b"".join([*made, data[at:]])
