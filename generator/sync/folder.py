"""The mapping folder on the disk: what is read from it, and how a plan is written, each file whole or not at all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.output.errors import OutputError
from generator.output.place import is_link
from generator.read.mapping.format import FILE, SCHEMA_FILE
from generator.read.mapping.reader import read_mapping_ledger
from generator.sync.code_lists_file import FILE as KNOWN_LISTS
from generator.sync.code_tables import FOLDER as TABLES
from generator.sync.journal import now, refuse_unfinished, write_together
from generator.sync.ledger_file import ledger_text, schema_text
from generator.sync.plan import SyncPlan, written

if TYPE_CHECKING:
    from pathlib import Path

    from generator.model.mapping import MappingLedger

_MOST = 10_000_000  # bytes of one file; what is larger was not written by hand
_SKIPPED = {"__pycache__", "node_modules", "venv"}


def read_folder(folder: Path) -> dict[str, bytes]:
    """The Python files of a mapping, by path within it; none where the folder is not there.

    OutputError for a link: lnrgen does not write through links, and so does not read through them here; and where a
    run was cut off while it wrote the folder.
    """
    _refuse_link(folder)
    refuse_unfinished(folder)
    found: dict[str, bytes] = {}
    for path in sorted(folder.rglob("*")) if folder.is_dir() else ():
        inside = path.relative_to(folder)
        if any(part.startswith(".") or part in _SKIPPED for part in inside.parts):
            continue
        if path.suffix == ".py" or (is_link(path) and path.is_dir() and any(path.glob("*.py"))):
            _refuse_link(path)
        if path.suffix == ".py" and path.is_file():
            if path.stat().st_size > _MOST:
                message = f"{path.as_posix()} is larger than {_MOST:,} bytes: it is no mapping. Put it elsewhere."
                raise OutputError(message)
            found[inside.as_posix()] = path.read_bytes()
    return found


def _refuse_link(path: Path) -> None:
    if is_link(path):
        message = f"{path.as_posix()} is a link; lnrgen does not write through links. Put what it leads to there."
        raise OutputError(message)


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
    """By path within the folder: what a file holds (None: it is not there) and what it is to hold; the ledger last."""
    if plan.is_blocked:
        return {}
    found: dict[str, tuple[bytes | None, bytes]] = {
        path: (plan.given.get(path), written(plan.code.files[path])) for path in sorted(plan.texts)
    }
    known = [path for path in plan.tables.texts if path.endswith(KNOWN_LISTS)]
    for path in [*sorted(set(plan.tables.texts) - set(known)), *known]:
        found[path] = (now(folder / path), plan.tables.texts[path])
    if not (folder / SCHEMA_FILE).exists():
        found[SCHEMA_FILE] = (None, schema_text().encode())
    before = now(folder / FILE)
    text = ledger_text(plan.ledger, None if before is None else before.decode()).encode()
    if text != before:
        found[FILE] = (before, text)
    return found


def write_folder(folder: Path, files: dict[str, tuple[bytes | None, bytes]]) -> None:
    """Write the files, each in one step and all of them or, after a kill, the rest of them with the next run.

    OutputError where a file changed since it was read: then nothing is written.
    """
    folder.mkdir(parents=True, exist_ok=True)
    write_together(folder, files)
