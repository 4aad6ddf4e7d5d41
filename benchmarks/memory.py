"""How much memory this process holds."""

from __future__ import annotations

import sys
from pathlib import Path

_STATUS = Path("/proc/self/status")


def held() -> float | None:
    """What is in memory now (RSS), in MB of a million bytes; None where the system does not say."""
    if _STATUS.exists():
        lines = _STATUS.read_text(encoding="ascii").splitlines()
        return next(int(line.split()[1]) * 1024 / 1e6 for line in lines if line.startswith("VmRSS:"))
    return _most()


def _most() -> float | None:
    """The most there ever was, on systems that tell no more: what has grown shows in it, what shrank does not."""
    if sys.platform == "win32":
        return None
    import resource  # noqa: PLC0415  not on Windows

    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * (1 if sys.platform == "darwin" else 1024) / 1e6
