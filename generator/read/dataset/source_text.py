"""A file's bytes as text that is safe to parse: its size, its encoding, its characters."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

from generator.findings import Location
from generator.read.dataset.problems import CONTROL_CHARACTER, NOT_UTF8, TOO_LARGE, UNREADABLE_FILE
from generator.read.dataset.report import MOST_FINDINGS, StopReadingError

if TYPE_CHECKING:
    from pathlib import Path

    from generator.read.dataset.report import Report

MOST_BYTES = 8 * 1024 * 1024
_FORBIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2060-\u2069\ud800-\udfff\ufdd0-\ufdef\ufeff\ufff9-\ufffb\ufffe\uffff]"
)


def read_bytes(path: Path, report: Report) -> bytes:
    """The file's bytes. StopReadingError when it cannot be opened, or is larger than 8 MiB."""
    place = Location(report.file)
    try:
        if not path.is_file():
            raise report.stop(UNREADABLE_FILE, place, "There is no such file.", "Check the path you gave.")
        with path.open("rb") as stream:
            data = stream.read(MOST_BYTES + 1)
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise report.stop(
            UNREADABLE_FILE, place, f"The file cannot be opened: {reason}.", "Check its rights."
        ) from error
    if len(data) > MOST_BYTES:
        message = f"The file is larger than {MOST_BYTES // 1024 // 1024} MiB."
        raise report.stop(
            TOO_LARGE, place, message, "A dataset definition is far smaller; check that this is the right file."
        )
    return data


def decode(data: bytes, report: Report) -> str:
    """The text of the file, its line ends as LF. StopReadingError when it is not UTF-8 or holds control characters."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        column = error.start - data.rfind(b"\n", 0, error.start)
        raise report.stop(
            NOT_UTF8,
            Location(report.file, line, column),
            f"This byte (0x{data[error.start]:02X}) is not UTF-8.",
            "Save the file as UTF-8 (in most editors: Save with encoding).",
        ) from error
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    _refuse_forbidden(text, report)
    return text


def _refuse_forbidden(text: str, report: Report) -> None:
    matches = list(islice(_FORBIDDEN.finditer(text), MOST_FINDINGS))
    for match in matches:
        start = match.start()
        place = Location(report.file, text.count("\n", 0, start) + 1, start - text.rfind("\n", 0, start))
        message = f"The invisible character U+{ord(match[0]):04X} is not allowed."
        report.add(CONTROL_CHARACTER, place, message, "Delete it; type the line again if you cannot see it.")
    if matches:
        raise StopReadingError


def forbidden_character(text: str) -> str | None:
    """The first control or direction character in a text, or None: quoted YAML can smuggle one in as an escape."""
    match = _FORBIDDEN.search(text)
    return f"U+{ord(match[0]):04X}" if match else None
