"""The mapping folder on the disk: what is read from it, and how a plan is written, each file whole or not at all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.output.apply import write_bytes
from generator.output.errors import OutputError
from generator.output.place import is_link
from generator.read.mapping.format import FILE, SCHEMA_FILE
from generator.read.mapping.reader import read_mapping_ledger
from generator.sync.code_lists_file import FILE as KNOWN_LISTS
from generator.sync.code_tables import FOLDER as TABLES
from generator.sync.ledger_file import ledger_text, schema_text
from generator.sync.plan import SyncPlan, written

if TYPE_CHECKING:
    from pathlib import Path

    from generator.model.mapping import MappingLedger

_MOST = 10_000_000  # bytes of one file; what is larger was not written by hand
_SKIPPED = {"__pycache__", "node_modules", "venv"}


def read_folder(folder: Path) -> dict[str, bytes]:
    """The Python files of a mapping, by path within it; none where the folder is not there.

    OutputError for a link: lnrgen does not write through links, and so does not read through them here.
    """
    found: dict[str, bytes] = {}
    if is_link(folder):
        message = f"{folder.as_posix()} is a link; lnrgen does not write through links. Name the folder itself."
        raise OutputError(message)
    for path in sorted(folder.rglob("*.py")) if folder.is_dir() else ():
        inside = path.relative_to(folder)
        hidden = any(part.startswith(".") or part in _SKIPPED for part in inside.parts)
        if not hidden and path.is_file() and not is_link(path) and path.stat().st_size <= _MOST:
            found[inside.as_posix()] = path.read_bytes()
    return found


def read_tables(folder: Path) -> dict[str, bytes]:
    """The code tables of a mapping and what is known of them, by name; OutputError for a link."""
    inside = folder / TABLES
    found: dict[str, bytes] = {}
    for path in sorted(inside.iterdir()) if inside.is_dir() else ():
        if path.name != KNOWN_LISTS and path.suffix != ".csv":
            continue
        if is_link(inside) or is_link(path):
            message = f"{path.as_posix()} lies behind a link; lnrgen does not write through links. Put the file itself."
            raise OutputError(message)
        if path.is_file():
            with path.open("rb") as stream:
                found[path.name] = stream.read(_MOST + 1)
    return found


def read_ledger(folder: Path) -> MappingLedger | None:
    """What `mapping.yaml` says; None where there is none. UnreadableError with every mistake at once."""
    path = folder / FILE
    return read_mapping_ledger(path) if path.exists() else None


def files_to_write(plan: SyncPlan, folder: Path) -> dict[str, tuple[bytes | None, bytes]]:
    """By path within the folder: what a file holds now (None: it is not there) and what it is to hold."""
    found: dict[str, tuple[bytes | None, bytes]] = {}
    for path in plan.texts:
        found[path] = (plan.given.get(path), written(plan.code.files[path]))
    for path, data in plan.tables.texts.items():
        found[path] = (_now(folder / path), data)
    ledger = folder / FILE
    before = ledger.read_text(encoding="utf-8") if ledger.exists() else None
    text = ledger_text(plan.ledger, before)
    if text != before:
        found[FILE] = (None if before is None else before.encode(), text.encode())
    if not (folder / SCHEMA_FILE).exists():
        found[SCHEMA_FILE] = (None, schema_text().encode())
    return found


def write_folder(folder: Path, files: dict[str, tuple[bytes | None, bytes]]) -> None:
    """Write the files, what is known of them last, each in one step: after a kill the next run brings the rest.

    OutputError where a file changed since it was read: then nothing more is written.
    """
    folder.mkdir(parents=True, exist_ok=True)
    for path in sorted(files, key=lambda name: (name == FILE, name.endswith(KNOWN_LISTS), name)):
        before, after = files[path]
        target = folder / path
        if _now(target) != before:
            message = f"{target.as_posix()} changed while lnrgen was at work. Run `lnrgen sync` again."
            raise OutputError(message)
        target.parent.mkdir(parents=True, exist_ok=True)
        write_bytes(target, after)


def _now(path: Path) -> bytes | None:
    return path.read_bytes() if path.exists() else None
