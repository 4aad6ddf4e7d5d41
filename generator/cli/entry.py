"""The console script. What it imports before `check` may answer from yesterday's verdict is chosen for speed."""

from __future__ import annotations

import os
import sys


def main() -> int:
    """Run the command line; the exit code (DESIGN 4)."""
    arguments = sys.argv[1:]
    if arguments[:1] == ["check"]:
        from generator.cli.verdict import known_clean  # noqa: PLC0415  only here, and cheap

        line = known_clean(arguments)
        if line is not None:
            return _say(line)
    from generator.cli.main import run  # noqa: PLC0415  typer takes longer to import than the fast path to answer

    return run()


def _say(line: str) -> int:
    try:
        sys.stdout.write(line + "\n")
        sys.stdout.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)  # nothing is left to flush to
    return 0
