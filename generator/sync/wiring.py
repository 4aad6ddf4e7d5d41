"""The calls of `DatasetMapping(...)`: what a group is called there, and which are given."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.sync.edits import Edit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.sync.code import Code, SourceFile, Span, Wiring
    from generator.sync.following import Following
    from generator.sync.renaming import Renaming

_PLAIN = re.compile(r"\w+=[\w.]+\(\)")
"""An argument as `sync` writes it."""


def rename_wiring(made: Renaming, code: Code, following: Following) -> None:
    """New names of groups; what is given for a group that is no more is taken out."""
    gone = set(following.removed.values())
    for file in code.files.values():
        for wiring in file.wirings:
            for name, span in wiring.keywords.items():
                if name in gone:
                    made.edits[file.path] += _without(file, wiring.arguments[name])
                elif name in following.attributes:
                    made.put(file.path, span, following.attributes[name])
        for access in file.accesses:
            if access.name in following.attributes and access.owner.rpartition(".")[2] == "MAPPING":
                made.put(file.path, access.span, following.attributes[access.name])


def add_arguments(file: SourceFile, wiring: Wiring, arguments: list[str]) -> list[Edit]:
    """The edits that give a call more arguments; a comment behind the last one stays there."""
    line = file.line_end(wiring.end) - len(_line_break(file, wiring.end))
    rest = file.data[wiring.end : line].decode().strip()
    if wiring.empty:
        return [Edit(wiring.end, wiring.end, ", ".join(arguments))]
    if wiring.multiline and (not rest or rest.startswith("#")):
        comma = [] if wiring.comma else [Edit(wiring.end, wiring.end, ",")]
        lines = "".join(f"{file.newline}{wiring.indent}{each}," for each in arguments)
        return [*comma, Edit(line, line, lines)]
    space = f"{file.newline}{wiring.indent}" if wiring.multiline else " "
    before, after = ("", ",") if wiring.comma else (",", "")
    return [Edit(wiring.end, wiring.end, "".join(f"{before}{space}{each}{after}" for each in arguments))]


def _line_break(file: SourceFile, at: int) -> bytes:
    end = file.line_end(at)
    found = re.search(rb"\r?\n\Z", file.data[at:end])
    return found[0] if found else b""


def _without(file: SourceFile, argument: Span) -> list[Edit]:
    """Take an argument out of a call, with its line where it has its own; what a hand wrote becomes a comment."""
    comma = re.compile(rb"[ \t]*,[ \t]*").match(file.data, argument.end)
    end = comma.end() if comma is not None else argument.end
    start = file.data.rfind(b"\n", 0, argument.start) + 1
    if not _PLAIN.fullmatch(file.data[argument.start : argument.end].decode()):
        return list(_commented(file, argument.start, comma.start() + 1 if comma is not None else argument.end))
    alone = not file.data[start : argument.start].strip() and not file.data[end : file.line_end(end)].strip()
    return [Edit(start, file.line_end(end), "") if alone else Edit(argument.start, end, "")]


def _commented(file: SourceFile, start: int, end: int) -> Iterator[Edit]:
    """Within brackets a line may end anywhere: `# ` goes before each line of it, and what follows starts a new one."""
    yield Edit(start, start, "# ")
    for found in re.finditer(rb"\n[ \t]*", file.data[start:end]):
        yield Edit(start + found.end(), start + found.end(), "# ")
    rest = file.data[end : file.line_end(end)].strip()
    if rest and not rest.startswith(b"#"):
        yield Edit(end, end, file.newline)
