"""What was read before, kept in the user's cache folder: never trusted, never needed, never grown without end."""

from __future__ import annotations

import hashlib
import os
import sys
import tempfile
from dataclasses import dataclass
from functools import cache
from importlib.metadata import version
from pathlib import Path

VARIABLE = "LNRGEN_CACHE_DIR"


@dataclass(frozen=True, slots=True)
class Kept:
    """The folder, None to keep nothing. A file that is damaged or unreadable is as good as none."""

    folder: Path | None

    @classmethod
    def default(cls) -> Kept:
        """The user's: `LNRGEN_CACHE_DIR` (empty: none), else where the platform keeps caches."""
        named = os.environ.get(VARIABLE)
        if named is not None:
            return cls(Path(named) if named else None)
        try:
            return cls(_platform_folder() / "lnrgen" / "schemas")
        except RuntimeError:  # nobody's home
            return cls(None)

    def is_private(self) -> bool:
        """Whether there is a folder in which nobody but the user can write, so that what is in it is the user's own.

        A folder that is yet to be made will be such a one. Windows keeps the caches of users apart by itself.
        """
        if self.folder is None or os.name != "posix":
            return self.folder is not None
        try:
            status = self.folder.stat()
        except FileNotFoundError:
            return True
        except OSError:
            return False
        return status.st_uid == os.geteuid() and not status.st_mode & 0o022

    def load(self, name: str) -> bytes | None:
        """What was kept under that name, exactly as it was; None where there is nothing of the kind."""
        if self.folder is None:
            return None
        try:
            digest, _, data = (self.folder / name).read_bytes().partition(b"\n")
        except OSError:
            return None
        return data if _digest(data) == digest else None

    def save(self, name: str, data: bytes, most: int) -> None:
        """Keep something; the oldest with the same ending go, so that `most` stay. A full disk is no trouble."""
        if self.folder is None:
            return
        try:
            self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            _write(self.folder / name, _digest(data) + b"\n" + data)
            files = sorted(self.folder.glob(f"*{Path(name).suffix}"), key=_age, reverse=True)
            for old in files[most:]:
                old.unlink(missing_ok=True)
        except OSError:
            return


@cache
def made_by(files: tuple[Path, ...], *packages: str) -> str:
    """A digest of what makes an entry: our own files, the versions of those packages, and Python's."""
    digest = hashlib.sha256(".".join(map(str, sys.version_info[:3])).encode())
    for package in packages:
        digest.update(f"\0{package} {version(package)}".encode())
    for path in files:
        digest.update(path.read_bytes())
    return digest.hexdigest()


def entry_name(*parts: str) -> str:
    """A file name, without ending, that is another one as soon as any part is another one."""
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()


def _digest(data: bytes) -> bytes:
    return hashlib.sha256(data).hexdigest().encode()


def _age(path: Path) -> float:
    try:
        return path.stat().st_mtime
    except OSError:  # another run took it away
        return 0.0


def _write(path: Path, data: bytes) -> None:
    """Write beside and swap in, so that another run never sees half a file."""
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=".", suffix=".part")
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
        Path(name).replace(path)
    except OSError:
        Path(name).unlink(missing_ok=True)
        raise


def _platform_folder() -> Path:
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local")
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Caches"
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
