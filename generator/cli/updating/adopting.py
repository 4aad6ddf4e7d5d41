"""The new version as a folder of the project: what would be written, what stands in the way, and the writing itself."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from generator.cli.exits import UsageError
from generator.output.apply import heal, place_folder, write_bytes
from generator.output.place import is_link
from generator.read.specification import LEDGER_FILE

_SHOWN = 5


@dataclass(frozen=True, slots=True)
class Adoption:
    """The folder, and all that it is to hold; `missing` are the files that are not there yet.

    A folder that is there already holds the very same files, but for the name ledger, which lnrgen writes.
    """

    folder: Path
    files: dict[str, bytes]
    missing: tuple[str, ...]

    @property
    def pending(self) -> list[tuple[str, Path]]:
        """What would happen to which file: `create` or `update`."""
        return [
            ("update" if (self.folder / path).exists() else "create", self.folder / path) for path in self.missing
        ]  # fmt: skip

    def write(self) -> None:
        """Write what is missing: a new folder in one step, single files each in one. What a kill left is put right."""
        heal(self.folder)
        if not self.folder.exists():
            place_folder(self.folder, self.files)
            return
        for path in self.missing:
            write_bytes(self.folder / path, self.files[path])


def plan_adoption(folder: Path, files: dict[str, bytes]) -> Adoption:
    """Hold the files against the folder. UsageError where it holds something else: it is never overwritten."""
    if is_link(folder) or (folder.exists() and not folder.is_dir()):
        message = f"{folder.as_posix()} is a link or a file; the new version goes in a folder of that name. Move it."
        raise UsageError(message)
    others = [path for path, data in files.items() if path != LEDGER_FILE and _differs(folder / path, data)]
    others += [path for path in _schemas(folder) if path not in files]
    if others:
        shown = ", ".join(others[:_SHOWN]) + (f" and {len(others) - _SHOWN} more" if len(others) > _SHOWN else "")
        message = (
            f"{folder.as_posix()}/ is there already and holds something else than NEW: {shown}. Nothing was written. "
            "Move it away, or give NEW another name with --name."
        )
        raise UsageError(message)
    missing = tuple(path for path, data in sorted(files.items()) if _now(folder / path) != data)
    return Adoption(folder, files, missing)


def _differs(path: Path, data: bytes) -> bool:
    now = _now(path)
    return is_link(path) or path.is_dir() or (now is not None and now != data)


def _now(path: Path) -> bytes | None:
    return path.read_bytes() if path.is_file() else None


def _schemas(folder: Path) -> list[str]:
    found = sorted(folder.rglob("*")) if folder.is_dir() else []
    return [path.relative_to(folder).as_posix() for path in found if path.suffix.lower() == ".xsd"]
