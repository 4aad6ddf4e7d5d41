"""Several files of the mapping, written together: what a kill leaves half done is known, and finished by the next run.

Half a mapping is not only untidy: with two methods that change names in one file and not in the other, nobody could
tell afterwards which is which. So the whole of the work is noted beside the folder before the first file is touched.
"""

from __future__ import annotations

import base64
import binascii
import json
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from generator.output.apply import write_bytes
from generator.output.errors import OutputError

if TYPE_CHECKING:
    from collections.abc import Mapping

    Changes = Mapping[str, tuple[bytes | None, bytes]]
    """By path within the folder: what a file held (None: it was not there) and what it is to hold."""


def write_together(folder: Path, changes: Changes) -> None:
    """Write the files in the order of `changes`. OutputError, and nothing is written, where one is not as it was."""
    for path, (before, _) in changes.items():
        if now(folder / path) != before:
            message = f"{(folder / path).as_posix()} changed while lnrgen was at work. Run `lnrgen sync` again."
            raise OutputError(message)
    if len(changes) > 1:
        write_bytes(_journal(folder), _told(changes).encode())
    _carry_out(folder, changes)
    _journal(folder).unlink(missing_ok=True)


def finish(folder: Path) -> bool:
    """Finish what a run that was cut off began; whether there was anything. The caller holds the folder's lock.

    OutputError where a file is neither what it was nor what it was to become.
    """
    journal = _journal(folder)
    if not journal.is_file():
        return False
    changes = _read(journal)
    for path, (before, after) in changes.items():
        if now(folder / path) not in {before, after}:
            message = (
                f"{(folder / path).as_posix()} changed after a run was cut off that was writing the mapping. "
                f"Put it back as it was; or delete {journal.as_posix()} to go on from what is there."
            )
            raise OutputError(message)
    _carry_out(folder, changes)
    journal.unlink()
    return True


def refuse_unfinished(folder: Path) -> None:
    """OutputError where a run was cut off: what stands in the folder is neither the old mapping nor the new one."""
    if _journal(folder).is_file():
        message = f"A run was cut off while it wrote {folder.as_posix()}/. Run `lnrgen sync`: it finishes that first."
        raise OutputError(message)


def now(path: Path) -> bytes | None:
    """What a file holds; None where there is none."""
    return path.read_bytes() if path.exists() else None


def _carry_out(folder: Path, changes: Changes) -> None:
    for path, (_, after) in changes.items():
        target = folder / path
        if now(target) != after:
            target.parent.mkdir(parents=True, exist_ok=True)
            write_bytes(target, after)


def _journal(folder: Path) -> Path:
    return folder.parent / f".lnrgen-{folder.name}.journal"


def _told(changes: Changes) -> str:
    files = {
        path: [None if before is None else base64.b64encode(before).decode(), base64.b64encode(after).decode()]
        for path, (before, after) in changes.items()
    }
    return json.dumps({"format": 1, "files": files}, indent=1)


def _read(journal: Path) -> dict[str, tuple[bytes | None, bytes]]:
    """OutputError where it is not as lnrgen writes it, or leads out of the folder."""
    try:
        files = json.loads(journal.read_bytes())["files"]
        return {_inside(path): (_decoded(before), base64.b64decode(after)) for path, (before, after) in files.items()}
    except (ValueError, KeyError, TypeError, AttributeError, binascii.Error) as error:
        message = f"{journal.as_posix()} is not as lnrgen wrote it. See what your mapping holds, then delete that file."
        raise OutputError(message) from error


def _decoded(text: str | None) -> bytes | None:
    return None if text is None else base64.b64decode(text)


def _inside(path: str) -> str:
    if PurePosixPath(path).is_absolute() or ".." in PurePosixPath(path).parts or "\\" in path or ":" in path:
        raise ValueError(path)
    return path
