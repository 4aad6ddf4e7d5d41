"""The messages named on the command line: files, folders, patterns, standard input."""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from glob import glob
from pathlib import Path
from typing import Literal

from generator.cli.console import talk
from generator.cli.exits import UsageError
from generator.findings import Finding, Location
from generator.model.dataset import Text
from generator.validate.wording import Kind, Spot, plain

MOST_BYTES = 64 * 1024 * 1024
STDIN = "-"
STDIN_NAME = "<stdin>"
NO_MESSAGE = "CF002"

_NAME = "no-message"
_CANNOT_BE_OPENED = Kind(
    NO_MESSAGE,
    _NAME,
    Text("Het bericht kan niet worden geopend: {reason}.", "The message cannot be opened: {reason}."),
    Text("Controleer het pad en de rechten.", "Check the path and the rights."),
)
_TOO_LARGE = Kind(
    NO_MESSAGE,
    _NAME,
    Text("Het bericht is groter dan {most} MiB.", "The message is larger than {most} MiB."),
    Text("Kijk of het wel één bericht is.", "Check that it is a single message."),
)
_REASONS = {
    errno.ENOENT: Text("het is er niet", "it is not there"),
    errno.EACCES: Text("het mag niet worden gelezen", "it may not be read"),
    errno.EPERM: Text("het mag niet worden gelezen", "it may not be read"),
    errno.EISDIR: Text("het is een map", "it is a folder"),
}


class Language(StrEnum):
    """In which language the dataset's messages are told."""

    NL = "nl"
    EN = "en"

    @property
    def spoken(self) -> Literal["nl", "en"]:
        """The same as a plain word."""
        return "en" if self is Language.EN else "nl"


@dataclass(frozen=True, slots=True)
class Message:
    """One message: the file of that name, or, where `data` is given, what was read already."""

    name: str
    data: bytes | None = None


def find_messages(named: list[str], stdin_name: str | None = None) -> list[Message]:
    """The messages, each once, in the order of their names.

    `-` is standard input, called `stdin_name`. Of a folder it takes the *.xml files, at any depth; a pattern, where the
    shell left it alone, is matched, `**` too. What is named itself is taken whatever it is called; what is found in a
    folder is not if it is hidden, nor is a folder that is a symbolic link. UsageError where a folder or pattern gives
    nothing.
    """
    if stdin_name is not None and STDIN not in named:
        message = "--stdin-filename goes with a message from standard input. Name it with `-`."
        raise UsageError(message)
    found: dict[str, Message] = {}
    for name in named:
        if name == STDIN:
            called = stdin_name or STDIN_NAME
            found[called] = Message(called, _stdin())
        else:
            found |= {path.as_posix(): Message(path.as_posix()) for path in _files(name)}
    return [found[name] for name in sorted(found)]


def read_message(message: Message, language: Literal["nl", "en"]) -> bytes | Finding:
    """The bytes of a message, or the finding that says why they cannot be had."""
    spot = Spot(Location(message.name))
    try:
        data = _bytes(Path(message.name)) if message.data is None else message.data
    except OSError as error:
        known = _REASONS.get(error.errno or 0)
        reason = plain(known, language) if known else error.strerror or type(error).__name__
        return _CANNOT_BE_OPENED.at(spot, language, reason=reason)
    if len(data) > MOST_BYTES:
        return _TOO_LARGE.at(spot, language, most=str(MOST_BYTES // 2**20))
    return data


def _bytes(path: Path) -> bytes:
    with path.open("rb") as stream:
        return stream.read(MOST_BYTES + 1)


def _stdin() -> bytes:
    if sys.stdin.isatty():
        talk().print("Reading a message from the keyboard; Ctrl-D ends it (on Windows Ctrl-Z and Enter).")
    return sys.stdin.buffer.read(MOST_BYTES + 1)


def _files(name: str) -> list[Path]:
    path = Path(name)
    if path.is_dir():
        found = list(_below(path))
        what = f"There is no .xml file in {path.as_posix()}, nor in a folder below it (hidden ones are not searched)."
    elif not os.path.lexists(path) and any(mark in name for mark in "*?["):
        matches = [Path(match) for match in glob(name, recursive=True)]  # noqa: PTH207  a whole path, absolute or not
        found = [file for match in matches for file in (_below(match) if match.is_dir() else [match])]
        what = f"Nothing matches {name}."
    else:
        return [path]
    if not found:
        raise UsageError(f"{what} Name the messages, or the folder they are in.")
    return found


def _below(folder: Path) -> Iterator[Path]:
    """The messages in a folder and all below; a folder that cannot be opened stands for itself, so that it is told."""
    closed: list[Path] = []
    for here, folders, files in os.walk(folder, onerror=lambda error: closed.append(Path(error.filename))):
        folders[:] = [name for name in folders if not _is_hidden(name)]
        paths = (Path(here, name) for name in files if name.lower().endswith(".xml") and not _is_hidden(name))
        yield from (path for path in paths if path.is_file())
    yield from closed


def _is_hidden(name: str) -> bool:
    return name.startswith(".")
