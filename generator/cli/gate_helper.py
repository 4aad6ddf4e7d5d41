"""A second process that judges half of what was generated, where that is much.

All it can say is that everything it was given is fine. Whatever else happens (something is not fine, it could not be
started, it was killed), every file is judged here, as if there were no helper.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterable
from contextlib import suppress
from typing import Self

from generator.cli.processors import processors
from generator.generated_file import GeneratedFile
from generator.output.gate import GateError, check_code, check_files, code_to_judge

_FINE = b"fine"
_CODE = "import sys; sys.path[:] = sys.argv[1:]; from generator.cli.gate_helper import serve; serve()"
_WORTH_IT = 500_000
"""So many characters of Python take longer to judge than to hand over."""


class GateHelper:
    """The process. It is started at once, to be ready when it is needed, and is gone at the end of `with`."""

    def __init__(self, *, wanted: bool = True) -> None:
        """Not `wanted`, or with a single processor, there is no process."""
        self._process = _started() if wanted and processors() > 1 else None

    def __enter__(self) -> Self:
        """Itself."""
        return self

    def __exit__(self, *_: object) -> None:
        """Leave no process behind."""
        if self._process is not None:
            self._process.kill()
            for pipe in (self._process.stdin, self._process.stdout):
                if pipe is not None:
                    with suppress(OSError):
                        pipe.close()
            self._process.wait()

    def check_files(self, files: Iterable[GeneratedFile], shipped: frozenset[str] = frozenset()) -> None:
        """As `gate.check_files`: let all files through, or raise GateError at the first that must not be written."""
        found = list(files)
        code = code_to_judge(found, shipped)
        large = sum(len(file.text) for file in code) >= _WORTH_IT
        if self._process is None or not large or not _shared(self._process, found, _half(code), shipped):
            check_files(found, shipped)


def serve() -> None:
    """What the process does: judge the files that standard input holds, and say so if all are fine."""
    for path, text in json.load(sys.stdin.buffer):
        check_code(GeneratedFile(path, text))
    sys.stdout.buffer.write(_FINE)


def _shared(
    process: subprocess.Popen[bytes], files: list[GeneratedFile], theirs: list[GeneratedFile], shipped: frozenset[str]
) -> bool:
    """Whether all is fine, by what the process says of `theirs` and what is found here in all else."""
    if process.stdin is None or process.stdout is None:
        return False
    try:
        process.stdin.write(json.dumps([(file.path, file.text) for file in theirs]).encode())
        process.stdin.close()
        check_files(files, shipped, frozenset(file.path for file in theirs))
        return process.stdout.read() == _FINE
    except (OSError, GateError):
        return False


def _half(files: list[GeneratedFile]) -> list[GeneratedFile]:
    """Files that hold about half of the text."""
    ours, theirs = 0, 0
    found = []
    for file in sorted(files, key=lambda one: (-len(one.text), one.path)):
        if theirs <= ours:
            found.append(file)
            theirs += len(file.text)
        else:
            ours += len(file.text)
    return found


def _started() -> subprocess.Popen[bytes] | None:
    """A Python like this one, with the modules of this one; None where none can be started."""
    command = [sys.executable, "-I", "-B", "-c", _CODE, *(path for path in sys.path if path)]
    pipe, nothing = subprocess.PIPE, subprocess.DEVNULL
    try:
        return subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=nothing)  # noqa: S603  no text of a specification
    except OSError:
        return None
