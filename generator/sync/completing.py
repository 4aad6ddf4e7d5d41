"""What the `release.py` of a new mapping gives and the vendor's does not: put beside what is there.

A mapping that was laid out by an older lnrgen gets what new stubs and the documentation take from `release` today.
"""

from __future__ import annotations

import ast
import re
from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from generator.sync.edits import Edit, put_in
from generator.sync.wiring import add_arguments

if TYPE_CHECKING:
    from generator.sync.code import Imported, SourceFile

PATH = "release.py"
_OWN = "Row"
"""What a row is, is the vendor's word from the first day."""
_WORD = re.compile(r"[A-Za-z_]\w*")


@dataclass(slots=True)
class _Given:
    """What a starter's `release.py` gives: by name, the module it comes from, or the text that defines it."""

    modules: dict[str, str] = field(default_factory=dict)
    texts: dict[str, str] = field(default_factory=dict)
    names: list[str] = field(default_factory=list)


def complete(file: SourceFile | None, starter: str, imported: str) -> list[Edit]:
    """The edits that let the vendor's `release.py` give all that the starter's does.

    `imported` is the dotted name of the generated package: a file that takes nothing from it is not touched. A name
    that the file says anywhere, if only in a comment, is the vendor's own affair.
    """
    if file is None or not any(_is_of(each, imported) for each in file.imported):
        return []
    given, said = _given(starter), set(_WORD.findall(file.data.decode()))
    missing = [name for name in given.names if name not in said and not (file.star and name in given.modules)]
    texts = "".join(f"\n{given.texts[name]}" for name in missing if name in given.texts)
    used = {node.id for node in ast.walk(ast.parse(texts)) if isinstance(node, ast.Name)}
    wanted = {*missing, *used} & given.modules.keys() - said
    return [*_imports(file, given, wanted), *_named(file, missing), *_put(file, len(file.data), texts)]


def _is_of(each: Imported, package: str) -> bool:
    return not each.typing and f"{each.module}.".startswith(f"{package}.")


def _given(starter: str) -> _Given:
    given, lines = _Given(), starter.splitlines(keepends=True)
    body = ast.parse(starter).body
    for node, behind in zip(body, [*body[1:], None], strict=True):
        if isinstance(node, ast.ImportFrom) and node.module is not None:
            given.modules |= {alias.name: node.module for alias in node.names}
        elif isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
            name = node.targets[0].id
            last = behind if isinstance(behind, ast.Expr) else node
            if name == "__all__":
                given.names = [each for each in ast.literal_eval(node.value) if each != _OWN]
            else:
                given.texts[name] = "".join(lines[node.lineno - 1 : last.end_lineno])
    return given


def _imports(file: SourceFile, given: _Given, wanted: set[str]) -> list[Edit]:
    """A line for each module."""
    found: dict[str, list[str]] = defaultdict(list)
    for name in sorted(wanted):
        found[given.modules[name]].append(name)
    lines = [f"from {module} import {', '.join(names)}\n" for module, names in sorted(found.items())]
    return _put(file, file.imports_end, "".join(lines))


def _named(file: SourceFile, missing: list[str]) -> list[Edit]:
    """The names in `__all__`, where the file has one: each before the first that it comes before."""
    exported, edits = file.exported, []
    if exported is None:
        return []
    last: list[str] = []
    space = f"{file.newline}{exported.indent}" if exported.multiline else " "
    for name in missing:
        after = [span.start for each, span in exported.arguments.items() if _order(each) > _order(name)]
        if after:
            edits.append(Edit(min(after), min(after), f'"{name}",{space}'))
        else:
            last.append(f'"{name}"')
    return edits + (add_arguments(file, exported, last) if last else [])


def _order(name: str) -> tuple[bool, str]:
    return name[:1].islower(), name


def _put(file: SourceFile, at: int, text: str) -> list[Edit]:
    return [put_in(file.data, at, text, file.newline)] if text else []
