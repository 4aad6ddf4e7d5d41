"""The console script. What it imports before `check` may answer from yesterday's verdict is chosen for speed."""

from __future__ import annotations

import os
import sys

TYPE_CHECKING = False  # typing is slow to import
if TYPE_CHECKING:
    from typing import NoReturn


def main() -> int:
    """Run the command line; the exit code."""
    arguments = sys.argv[1:]
    if arguments[:1] == ["check"]:
        from generator.cli.verdict import known_clean  # noqa: PLC0415  only here, and cheap

        line = known_clean(arguments)
        if line is not None:
            _say_and_leave(line)
    try:
        from generator.cli.main import run  # noqa: PLC0415  typer takes longer to import than the fast path to answer

        return run()
    except KeyboardInterrupt:
        sys.stderr.write("lnrgen: Stopped.\n")
        return 130


def _say_and_leave(line: str) -> NoReturn:
    """Say the sentence and end at once: taking the interpreter down in order would cost a fifth of the time."""
    try:
        os.write(1, line.encode("ascii") + os.linesep.encode("ascii"))
    except OSError:
        os._exit(0)  # nobody reads it
    os._exit(0)
