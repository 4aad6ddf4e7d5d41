"""The generated package a mapping imports: with the next release its name changes wherever the mapping says it."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from generator.sync.edits import Edit

if TYPE_CHECKING:
    from generator.sync.code import Code, SourceFile, Span


def repoint(code: Code, old: str, new: str) -> dict[str, list[Edit]]:
    """The edits of each file that lead it from one generated package to another.

    `old` and `new` are dotted names in the same folder (`generated.lnr_3_0`, `generated.lnr_3_1`); nothing is done
    where they are the same. Other packages beside them stay as they are.
    """
    above, _, name = old.rpartition(".")
    wanted = new.rpartition(".")[2]
    edits: dict[str, list[Edit]] = defaultdict(list)
    if name and name != wanted:
        for file in code.files.values():
            for span in _mentions(file, above, name):
                edits[file.path].append(Edit(span.start, span.end, wanted))
    return edits


def _mentions(file: SourceFile, above: str, name: str) -> list[Span]:
    """Where a file names the package: in imports, and in code that uses it by its dotted or its bare name."""
    found = [access.span for access in file.accesses if above and (access.owner, access.name) == (above, name)]
    given = file.imports.get(name)
    bare = given is not None and (given.module, given.name) == ((above, name) if above else (name, ""))
    if bare or not above:
        found += [span for each, span in file.names if each == name]
    return list(dict.fromkeys(found))
