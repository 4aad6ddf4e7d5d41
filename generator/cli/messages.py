"""The messages named on the command line."""

from __future__ import annotations

import os
from enum import StrEnum
from glob import glob
from pathlib import Path
from typing import Literal

from generator.cli.exits import UsageError
from generator.findings import Finding, Location, Severity

MOST_BYTES = 64 * 1024 * 1024
NO_MESSAGE = "CF002"


class Language(StrEnum):
    """In which language the dataset's messages are told."""

    NL = "nl"
    EN = "en"

    @property
    def spoken(self) -> Literal["nl", "en"]:
        """The same as a plain word."""
        return "en" if self is Language.EN else "nl"


def message_files(named: list[Path]) -> list[Path]:
    """The files; of a folder its *.xml files, of a pattern (where the shell left it alone) what it matches."""
    files: list[Path] = []
    for path in named:
        if path.is_dir():
            inside = sorted(child for child in path.glob("*.xml") if child.is_file())
            if not inside:
                message = (
                    f"There is no .xml file in {path.as_posix()} (folders below it are not searched). "
                    "Name the messages, or the folder they are in."
                )
                raise UsageError(message)
            files += inside
        elif not path.exists() and "*" in path.name:
            files += [Path(match) for match in sorted(glob(os.fspath(path)))] or [path]  # noqa: PTH207  a whole path
        else:
            files.append(path)
    return list(dict.fromkeys(files))


def read_message(path: Path) -> bytes | Finding:
    """The bytes of a message, or the finding that says why they cannot be had."""
    try:
        with path.open("rb") as stream:
            data = stream.read(MOST_BYTES + 1)
    except OSError as error:
        return _finding(
            path, f"The message cannot be opened: {error.strerror or type(error).__name__}.", "Check the path."
        )
    if len(data) > MOST_BYTES:
        message = f"The message is larger than {MOST_BYTES // 2**20} MiB."
        return _finding(path, message, "Check that it is a single message.")
    return data


def _finding(path: Path, message: str, action: str) -> Finding:
    return Finding(NO_MESSAGE, "no-message", Severity.ERROR, message, action, Location(path.as_posix()))
