"""One `generate` at a time for each package.

The operating system holds the lock and lets go of it when the process ends, however it ends: a lock left behind by
a kill, or a process id that was given out again, never blocks anybody. The file holds the process id for the
message only.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path


class LockedError(Exception):
    """Another lnrgen is writing this package; `holder` is its process id, if known."""

    def __init__(self, package: Path, holder: str) -> None:
        """`package` is the folder that is being written."""
        by = f" (process {holder})" if holder else ""
        super().__init__(
            f"Another lnrgen{by} is writing {package.as_posix()} right now. Wait for it, then run the command again."
        )
        self.holder = holder


@contextmanager
def lock(package: Path) -> Iterator[None]:
    """Hold the package's lock, a file beside the folder; LockedError when somebody else has it."""
    path = package.parent / f".lnrgen-{package.name}.lock"
    descriptor = _acquire(path, package)
    try:
        yield
    finally:
        _release(path, descriptor)


def _acquire(path: Path, package: Path) -> int:
    while True:
        descriptor = os.open(path, os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0), 0o644)
        if not _try_lock(descriptor):
            holder = os.pread(descriptor, 20, 0).decode("ascii", "replace").strip() if hasattr(os, "pread") else ""
            os.close(descriptor)
            raise LockedError(package, holder)
        if _is_same_file(path, descriptor):  # else its last holder has just removed it: take the new one
            os.truncate(descriptor, 0) if os.truncate in os.supports_fd else None
            os.write(descriptor, str(os.getpid()).encode())
            return descriptor
        os.close(descriptor)


def _is_same_file(path: Path, descriptor: int) -> bool:
    try:
        return os.path.samestat(path.stat(), os.fstat(descriptor))
    except FileNotFoundError:
        return False


def _release(path: Path, descriptor: int) -> None:
    if sys.platform == "win32":  # Windows removes no open file
        os.close(descriptor)
        with suppress(OSError):
            path.unlink()
    else:
        path.unlink(missing_ok=True)
        os.close(descriptor)


if sys.platform == "win32":
    import msvcrt

    def _try_lock(descriptor: int) -> bool:
        os.lseek(descriptor, 1 << 30, os.SEEK_SET)  # a byte far beyond the text, so that others can read the text
        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        finally:
            os.lseek(descriptor, 0, os.SEEK_SET)
        return True

else:
    import fcntl

    def _try_lock(descriptor: int) -> bool:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True
