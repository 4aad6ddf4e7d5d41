"""The safety gate: nothing is written before it has passed here (DESIGN 9).

A specification is untrusted, and its texts travel through templates. The gate does not trust the templates: it
reads what they made as Python and lets through only what generated modules need. A refusal is a fault of lnrgen,
never of the user.
"""

from __future__ import annotations

import ast
from collections.abc import Iterable

from generator.generated_file import GeneratedFile
from generator.output.digest import sha256
from generator.output.gate_code import code_problem
from generator.output.gate_text import path_problem, text_problem


class GateError(Exception):
    """A generated file that must not be written: lnrgen itself is at fault (exit 4)."""

    def __init__(self, path: str, line: int, why: str) -> None:
        """`line` counts from 1; 0 when the file as a whole is meant."""
        place = f"{path}:{line}" if line else path
        super().__init__(f"lnrgen refused its own output at {place}: {why}. Nothing was written. Please report this.")
        self.path, self.line = path, line


def check_files(files: Iterable[GeneratedFile], shipped: frozenset[str] = frozenset()) -> None:
    """Let all files through, or raise GateError at the first that must not be written.

    `shipped` holds the SHA-256 of Python files that come with lnrgen word for word (the run-time support of the
    bindings): no text of a specification is in them, so they only have to be Python.
    """
    seen: dict[str, str] = {}
    for file in files:
        _check_path(file.path, seen)
        _check_text(file)
        if file.path.endswith((".py", ".pyi")):
            _check_code(file, shipped)


def _check_path(path: str, seen: dict[str, str]) -> None:
    why = path_problem(path)
    other = seen.setdefault(path.casefold(), path)
    if why is None and other is not path:
        why = f"{other} has the same name where letter case does not count"
    if why:
        raise GateError(path, 0, why)


def _check_text(file: GeneratedFile) -> None:
    problem = text_problem(file.text, code=file.path.endswith((".py", ".pyi")))
    if problem:
        raise GateError(file.path, problem[0], f"the character {problem[1]} may not stand in it")


def _check_code(file: GeneratedFile, shipped: frozenset[str]) -> None:
    try:
        tree = ast.parse(file.text, file.path)
    except (SyntaxError, ValueError, RecursionError, MemoryError) as error:
        raise GateError(file.path, getattr(error, "lineno", 0) or 0, "it is not Python") from error
    if sha256(file.text.encode()) in shipped:
        return
    problem = code_problem(tree)
    if problem:
        raise GateError(file.path, *problem)
