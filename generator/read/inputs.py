"""What a specification is read from, as a digest: the same digest, the same specification."""

from __future__ import annotations

import hashlib
import os
from itertools import islice
from typing import TYPE_CHECKING

from generator.findings import UnreadableError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_MOST_FILES = 2_000
_MOST_BYTES = 64 * 1024 * 1024
_LEDGER = "names.yaml"
_LEVELS = 4
"""So far up from a schema its ledger is looked for at most."""


class _UnseenError(Exception):
    """There is more than can be seen at a glance."""


def inputs_of_folder(folder: Path) -> str | None:
    """A digest of all files in a specification folder, with their names, and of its own name.

    Nothing outside the folder is ever read for it. None where it holds symbolic links, more than any specification
    does, or what cannot be read.
    """
    left = _MOST_BYTES
    found: list[str] = [folder.absolute().as_posix()]
    try:
        for path in sorted(_files(str(folder))):
            left -= os.stat(path).st_size  # noqa: PTH116
            if left < 0 or len(found) > _MOST_FILES:
                return None
            with open(path, "rb") as stream:  # noqa: PTH123
                found.append(f"{hashlib.file_digest(stream, 'sha256').hexdigest()} {path}")
    except (OSError, _UnseenError):
        return None
    return _digest(found)


def inputs_of_schema(start: Path, *, ignore_case: bool) -> str | None:
    """A digest of a schema with all it includes, its name, and the ledgers that may go with it; None if unreadable."""
    from generator.read.xsd.closure import resolve_closure  # noqa: PLC0415  loads lxml

    try:
        closure = resolve_closure(start, ignore_case=ignore_case)
        ledgers = [parent / _LEDGER for parent in islice(start.absolute().parents, _LEVELS)]
        names = [hashlib.sha256(path.read_bytes()).hexdigest() for path in ledgers if path.is_file()]
    except (UnreadableError, OSError):
        return None
    return _digest([start.absolute().as_posix(), closure.digest, closure.start.path, *names])


def _files(folder: str) -> Iterator[str]:
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_symlink():
                raise _UnseenError
            if entry.is_dir():
                yield from _files(entry.path)
            else:
                yield entry.path


def _digest(parts: list[str]) -> str:
    return hashlib.sha256("\n".join(parts).encode(errors="surrogateescape")).hexdigest()
