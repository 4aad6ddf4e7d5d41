"""Building the new tree beside the old one: what is ours is written, what is not is carried over."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterable, Mapping
from pathlib import Path

from generator.output.disk import Disk
from generator.output.errors import OutputError
from generator.output.plan import Action, Plan


def build_tree(new: Path, plan: Plan, disk: Disk) -> None:
    """Make `new` (which must not exist) what the package is to become, flushed to the disk and read back.

    Files that do not change, ours or not, are hard links to the old ones (copies where the file system has no
    links), so that content, mode and times stay; symbolic links are made again, never followed.
    """
    texts = {change.path: change.text for change in plan.pending if change.text is not None}
    gone = {change.path for change in plan.pending if change.action is Action.DELETE}
    carried = disk.files - texts.keys() - gone
    new.mkdir()
    for path in _folders(carried | texts.keys() | disk.links, disk):
        (new / path).mkdir()
    for path in sorted(carried):
        _carry(disk.folder / path, new / path)
    for path in sorted(disk.links):
        (new / path).symlink_to((disk.folder / path).readlink())
    for path, text in sorted(texts.items()):
        _write(new / path, text.encode(), disk.folder / path if path in disk.files else None)
    _flush(new, texts)
    _copy_folder_modes(new, disk)
    _verify(new, texts)


def write_tree(new: Path, files: Mapping[str, bytes]) -> None:
    """Make `new` (which must not exist) a folder of these files, by their paths in it, flushed to the disk."""
    new.mkdir()
    for path, data in sorted(files.items()):
        (new / path).parent.mkdir(parents=True, exist_ok=True)
        (new / path).write_bytes(data)
    _flush(new, files)


def _folders(paths: set[str] | frozenset[str], disk: Disk) -> list[str]:
    """The folders to make, outer ones first: those that hold something, and those that were empty before."""
    holding = {parent for path in paths for parent in _parents(path)}
    held = {parent for path in disk.files | disk.links | disk.folders for parent in _parents(path)}
    empty = disk.folders - held
    return sorted(holding | empty | {parent for path in empty for parent in _parents(path)})


def _parents(path: str) -> list[str]:
    parts = path.split("/")
    return ["/".join(parts[:n]) for n in range(1, len(parts))]


def _carry(old: Path, new: Path) -> None:
    try:
        os.link(old, new, follow_symlinks=False)
    except (OSError, RuntimeError):  # no links here, or none to links
        shutil.copy2(old, new, follow_symlinks=False)


def _write(path: Path, data: bytes, old: Path | None) -> None:
    path.write_bytes(data)
    if old is not None:
        shutil.copymode(old, path, follow_symlinks=False)


def _flush(root: Path, paths: Iterable[str]) -> None:
    """Have files and folders on the disk before they get their name: a power cut must not leave empty files."""
    files = [root / path for path in sorted(paths)]
    for file in files:
        _flush_one(file, os.O_RDWR)
    for folder in sorted({file.parent for file in files} | {root}):
        flush_folder(folder)


def flush_folder(folder: Path) -> None:
    """Flush a folder's entries; Windows has no such call and needs none."""
    if os.name == "posix":
        _flush_one(folder, os.O_RDONLY)


def _flush_one(path: Path, flags: int) -> None:
    descriptor = os.open(path, flags)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _copy_folder_modes(new: Path, disk: Disk) -> None:
    for path in sorted(disk.folders, reverse=True):
        if (new / path).is_dir():
            shutil.copymode(disk.folder / path, new / path)
    if disk.folder.is_dir():
        shutil.copymode(disk.folder, new)


def _verify(new: Path, texts: dict[str, str]) -> None:
    for path, text in texts.items():
        if (new / path).read_bytes() != text.encode():
            message = f"{path} reads back differently from what was written: is the disk full or failing?"
            raise OutputError(message)
