"""The variables of the templates for compiled code, and what the code leaves out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.emit.bindings.compiled.content import Content, contents, leaves, rows_of
from generator.emit.bindings.compiled.prefixes import Tagger, prefixes_for
from generator.emit.bindings.compiled.reading import ReadingMaker
from generator.emit.bindings.compiled.recursion import recursive
from generator.emit.bindings.compiled.writing import WritingMaker
from generator.emit.bindings.tables import RecordData, Row, Tables, source
from generator.emit.shape import Shapes
from generator.model.particle import Element
from generator.model.qname import namespace_of


@dataclass(frozen=True, slots=True)
class Compiled:
    """What compiled code is made from. `prefixes` is by namespace; `reasons` says by class why no code is made."""

    contents: dict[str, Content]
    reasons: dict[str, str]
    prefixes: dict[str, str]
    tagger: Tagger
    roots: dict[str, Row]
    names: tuple[str, ...]

    def writing(self) -> dict[str, object]:
        """The variables of `writing.py.jinja`."""
        maker = WritingMaker(self.contents, self.roots, self.tagger)
        functions, roots = maker.functions(), maker.roots()
        spaces = {namespace_of(name) for name in self.names}
        return {
            "classes": maker.classes(),
            "functions": functions,
            "given": maker.given(),
            "shapes": maker.shapes.all(),
            "roots": roots,
            "constants": maker.constants.lines(),
            "default": self.tagger.default,
            "prefixes": {uri: self.prefixes[uri] for uri in sorted(spaces) if uri in self.prefixes},
        }

    def reading(self) -> dict[str, object]:
        """The variables of `reading.py.jinja`."""
        maker = ReadingMaker(self.contents)
        makers = maker.makers()
        return {
            "makers": makers,
            "shapes": maker.shapes.all(),
            "constants": maker.constants.lines(),
            "recursive": source(tuple(sorted(recursive(self.contents)))),
            "names": source(self.names),
        }


def prepare(
    shapes: Shapes, tables: Tables, roots: list[Element], preferred: dict[str, str], *, qualified: bool
) -> Compiled:
    """`roots` are the elements a message may start with; `qualified`: every element has a namespace."""
    records = {shape.name: tables.data(shape) for shape in shapes.records.values()}
    all_names = tuple(sorted({*_names(records), *(str(root.name) for root in roots)}))
    prefixes = prefixes_for(all_names, preferred)
    default = namespace_of(roots[0].name) if qualified else ""
    found, reasons = contents(records)
    names = {key: shape.name for key, shape in shapes.records.items()}
    rooted: dict[str, Row] = {}
    for root in roots:
        name = names.get(root.type)
        if name is not None and name in found and (not qualified or namespace_of(root.name) == default):
            rooted.setdefault(name, (str(root.name), *tables.element(root)))
    return Compiled(found, reasons, prefixes, Tagger(default, prefixes), rooted, all_names)


def _names(records: dict[str, RecordData]) -> Iterator[str]:
    """The names of all elements and attributes."""
    for data in records.values():
        for attribute in data.attributes:
            yield str(attribute[0])
        for node in leaves(data.particle):
            yield from (str(row[0]) for row in rows_of(node))
