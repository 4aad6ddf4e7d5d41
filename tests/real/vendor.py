"""A vendor who maps a published release by hand, as a program: bodies, comments, imports, words in mapping.yaml."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

_WRITTEN = """\
# {label}: from our own table
if "kolom_{number}" in source:
    found: {returns} = source["kolom_{number}"]  # may be empty
    return found

return {value}"""
_VALUES = (
    (r"codes\.\w+", "next(iter({}))"),
    ("Date", "Date(2026, 1, 2)"),
    ("int", "1"),
    ("Decimal", "Decimal(1)"),
    ("bool", "True"),
    ("str", '"x"'),
    ("Identifier", 'Identifier("1", "2.16.840.1.113883.2.4.6.3")'),
    ("Row", "source"),
    (r"records\.\w+", "{}()"),
)
_NEVER = "Not for our ward: #1"
_HELPER = (
    "\n\n# our own: {name}\ndef _first(row: Row) -> object:  # kept as it is\n    return next(iter(row), os.sep)\n"
)


class Way(Enum):
    """What became of a stub."""

    WRITTEN = "mapped"
    NOT_RECORDED = "not_recorded"
    CONSTANT = "constant"
    IGNORED = "ignored"
    LEFT = "todo"


_TURNS = (Way.WRITTEN, Way.NOT_RECORDED, Way.CONSTANT, Way.IGNORED, Way.LEFT, Way.WRITTEN)


@dataclass(frozen=True)
class Stub:
    """A stub of a file: the concept and label it raises, what it gives, the lines of its last statement and head."""

    owner: str
    method: str
    key: str
    label: str
    returns: str
    first: int
    last: int
    head: int

    @property
    def may_be_empty(self) -> bool:
        return "None" in self.returns or self.returns.startswith("Iterable")


def value_of(returns: str) -> str:
    """An expression of that type, without asking the EPD."""
    many = re.fullmatch(r"Iterable\[(.*)\]", returns)
    if many:
        return f"({value_of(many[1])},)"
    quantity = re.match(r"Quantity\[Decimal, (.*?)\]", returns)
    if quantity:
        return f"Quantity(Decimal(1), {value_of(quantity[1])})"
    options = re.split(r" \| (?![^\[]*\])", returns)
    for pattern, value in _VALUES:
        for option in options:
            if re.fullmatch(pattern, option):
                return value.format(option)
    raise AssertionError(returns)


def stubs(text: str) -> Iterator[Stub]:
    """The stubs of a file, the last one first."""
    classes = [node for node in ast.parse(text).body if isinstance(node, ast.ClassDef)]
    for owner in reversed(classes):
        for node in reversed(owner.body):
            last = node.body[-1] if isinstance(node, ast.FunctionDef) else None
            if isinstance(node, ast.FunctionDef) and isinstance(last, ast.Raise) and isinstance(last.exc, ast.Call):
                concept, label, where = (str(ast.literal_eval(each)) for each in last.exc.args)
                returns = ast.unparse(node.returns) if node.returns else ""
                key = concept or where
                yield Stub(owner.name, node.name, key, label, returns, last.lineno, last.end_lineno or 0, node.lineno)


def fill(folder: Path, musts: set[str]) -> dict[str, Way]:
    """Go through a fresh mapping; what became of each concept. `musts` are those that no message can do without."""
    ways: dict[str, Way] = {}
    for path in sorted(folder.glob("*.py")):
        text = path.read_text(encoding="utf-8")
        lines = text.splitlines()
        for stub in stubs(text):
            ways[stub.key] = _one(lines, stub, 0 if stub.key in musts else len(ways))
        if path.name not in {"__init__.py", "release.py"}:
            at = lines.index("from __future__ import annotations") + 1
            lines[at:at] = ["", "import os  # for the separator", "from .release import not_recorded  # the decorator"]
            path.write_text("\n".join(lines) + _HELPER.format(name=path.name), encoding="utf-8", newline="\n")
    _ignore(folder / "mapping.yaml", {key for key, way in ways.items() if way is Way.IGNORED})
    return ways


def finish(folder: Path, keys: set[str]) -> None:
    """Write the stubs of these concepts."""
    for path in sorted(folder.glob("*.py")):
        text = path.read_text(encoding="utf-8")
        lines = text.splitlines()
        for stub in stubs(text):
            if stub.key in keys:
                _write(
                    lines,
                    stub,
                    _WRITTEN.format(label=stub.label, number=0, returns=stub.returns, value=value_of(stub.returns)),
                )
        path.write_text("\n".join(lines) + "\n", encoding="utf-8", newline="\n")


def _one(lines: list[str], stub: Stub, number: int) -> Way:
    way = _TURNS[number % len(_TURNS)] if stub.may_be_empty else Way.WRITTEN
    nothing = "return ()" if stub.returns.startswith("Iterable") else "return None"
    if way is Way.WRITTEN:
        _write(
            lines,
            stub,
            _WRITTEN.format(label=stub.label, number=number, returns=stub.returns, value=value_of(stub.returns)),
        )
    elif way in {Way.CONSTANT, Way.NOT_RECORDED}:
        _write(lines, stub, f"{nothing}  # {way.value}")
    if way is Way.NOT_RECORDED:
        lines.insert(stub.head - 1, '    @not_recorded("The EPD has no field for it.")  # asked Jan')
    return way


def _write(lines: list[str], stub: Stub, body: str) -> None:
    lines[stub.first - 1 : stub.last] = [f"        {line}" if line else "" for line in body.split("\n")]


def _ignore(path: Path, keys: set[str]) -> None:
    """Say in mapping.yaml that these are left out, and why."""
    entries = path.read_text(encoding="utf-8").split("  - id: ")
    for number, entry in enumerate(entries):
        if entry.partition("\n")[0].strip('"') in keys and "state: todo" in entry:
            entries[number] = entry.replace("state: todo", f'state: ignored  # by the board\n    reason: "{_NEVER}"')
    path.write_text("# how far we are\n" + "  - id: ".join(entries), encoding="utf-8", newline="\n")
