"""Putting a plan on the disk so that a kill at any moment leaves the old tree or the new one, never half of each.

The new tree is built in a work folder beside the package (`.lnrgen-<package>/new`) and then changes places with it:
in one step where the system can exchange folders, else in two renames with a journal. The work folder holds
`journal`, whose first line is our mark: `heal` removes only what carries it.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Mapping
from pathlib import Path

from generator.output.disk import Disk, read_disk
from generator.output.errors import OutputError
from generator.output.exchange import exchange
from generator.output.place import is_link
from generator.output.plan import Action, Plan
from generator.output.tree import build_tree, flush_folder, write_tree

MARK = "lnrgen work folder; the next `lnrgen generate` removes it"
_BUILDING = "building"
_SWAPPING = "swapping"


def apply_plan(plan: Plan, disk: Disk) -> None:
    """Carry out a plan without conflicts. The caller holds the package's lock and has called `heal`.

    OutputError when the folder changed meanwhile; OSError when the system refuses (permissions, disk full).
    """
    if not plan.pending:
        return
    folder = disk.folder
    folder.parent.mkdir(parents=True, exist_ok=True)
    work = work_folder(folder)
    work.mkdir()
    try:
        _write_journal(work, _BUILDING)
        build_tree(work / "new", plan, disk)
        _refuse_if_changed(plan, disk)
        _swap(work, folder)
    finally:
        heal(folder)


def place_folder(folder: Path, files: Mapping[str, bytes]) -> None:
    """Put a new folder on the disk in one step: a kill leaves all of it or nothing.

    The caller holds its lock. OutputError when there is one already; OSError when the system refuses.
    """
    heal(folder)
    if folder.exists() or is_link(folder):
        message = f"{folder.as_posix()} appeared while lnrgen was at work. Nothing was written; run the command again."
        raise OutputError(message)
    work = work_folder(folder)
    work.mkdir()
    try:
        _write_journal(work, _BUILDING)
        write_tree(work / "new", files)
        _swap(work, folder)
    finally:
        heal(folder)


def heal(folder: Path) -> None:
    """Finish or undo what an interrupted run left; without left-overs it does nothing."""
    work = work_folder(folder)
    if not work.is_dir() or work.is_symlink():
        return
    if not (work / "journal").is_file():
        _remove_unmarked(work)
        return
    if _phase(work) == _SWAPPING and not folder.exists():
        finished = work / "new" if (work / "new").is_dir() else work / "old"
        finished.rename(folder)
    for name in ("new", "old"):
        if (work / name).is_dir():
            shutil.rmtree(work / name)
    (work / "journal.new").unlink(missing_ok=True)
    (work / "journal").unlink()
    work.rmdir()


def is_interrupted(folder: Path) -> bool:
    """Whether the package is missing because a run was killed between two renames."""
    work = work_folder(folder)
    return not folder.exists() and (work / "journal").is_file() and _phase(work) == _SWAPPING


def work_folder(folder: Path) -> Path:
    """The folder beside the package in which the new tree is built."""
    return folder.parent / f".lnrgen-{folder.name}"


def write_file(path: Path, text: str) -> None:
    """Replace a single file atomically, in UTF-8; OutputError when it is a symbolic link."""
    write_bytes(path, text.encode())


def write_bytes(path: Path, data: bytes) -> None:
    """Replace a single file atomically; OutputError when it is a symbolic link."""
    if path.is_symlink():
        message = f"{path.as_posix()} is a symbolic link; lnrgen does not write through links. Put a plain file there."
        raise OutputError(message)
    temporary = path.with_name(f".{path.name}.lnrgen")
    temporary.unlink(missing_ok=True)
    with temporary.open("xb") as stream:
        stream.write(data)
        stream.flush()
        os.fsync(stream.fileno())
    if path.exists():
        shutil.copymode(path, temporary)
    temporary.replace(path)
    flush_folder(path.parent)


def _swap(work: Path, folder: Path) -> None:
    if not folder.exists():
        (work / "new").rename(folder)
    elif not exchange(work / "new", folder):
        _swap_in_two_steps(work, folder)
    flush_folder(folder.parent)


def _swap_in_two_steps(work: Path, folder: Path) -> None:
    _write_journal(work, _SWAPPING)
    folder.rename(work / "old")
    (work / "new").rename(folder)


def _write_journal(work: Path, phase: str) -> None:
    temporary = work / "journal.new"
    temporary.write_bytes(f"{MARK}\n{phase}\n".encode())
    temporary.replace(work / "journal")


def _phase(work: Path) -> str:
    lines = (work / "journal").read_text(encoding="utf-8", errors="replace").splitlines()
    if not lines or lines[0] != MARK:
        raise OutputError(_not_our_folder(work))
    return lines[1] if len(lines) > 1 else _BUILDING


def _remove_unmarked(work: Path) -> None:
    """A kill right after the folder was made leaves it empty, or with a journal that has not got its name yet."""
    if {entry.name for entry in work.iterdir()} - {"journal.new"}:
        raise OutputError(_not_our_folder(work))
    (work / "journal.new").unlink(missing_ok=True)
    work.rmdir()


def _not_our_folder(work: Path) -> str:
    return (
        f"{work.as_posix()} is in the way and does not carry lnrgen's mark. Move it away, then run the command again."
    )


def _refuse_if_changed(plan: Plan, disk: Disk) -> None:
    """Somebody may have saved a file while the new tree was being built."""
    now = read_disk(disk.folder)
    same = (now.files, now.links, now.folders) == (disk.files, disk.links, disk.folders)
    replaced = [change.path for change in plan.pending if change.action is not Action.CREATE]
    if not same or any(now.read(path) != disk.read(path) for path in replaced):
        message = (
            f"{disk.folder.as_posix()} changed while lnrgen was at work. Nothing was written; run the command again."
        )
        raise OutputError(message)
