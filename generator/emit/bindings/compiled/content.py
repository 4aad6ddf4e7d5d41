"""Which records straight-line code can be made for, and what stands in them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.emit.bindings.tables import RecordData, Row
from generator.emit.shape import FieldKind, FieldShape

GROUPS = ("sequence", "choice", "all")


@dataclass(frozen=True, slots=True)
class Child:
    """A field of child elements: the rows of the elements that may stand in it (none for a wildcard)."""

    field: str
    many: bool
    required: bool
    rows: tuple[Row, ...]

    @property
    def is_any(self) -> bool:
        """Whether it is a wildcard."""
        return not self.rows


@dataclass(frozen=True, slots=True)
class Content:
    """A record that code can be made for. `unused` are fields its base has and it has no place for."""

    data: RecordData
    children: tuple[Child, ...]
    unused: tuple[FieldShape, ...]

    @property
    def name(self) -> str:
        """The class."""
        return self.data.shape.name

    @property
    def value(self) -> object:
        """The word for the type of its value; None if it has none."""
        return self.data.head[3]


def contents(records: Mapping[str, RecordData]) -> tuple[dict[str, Content], dict[str, str]]:
    """By class: the content of the records that code can be made for, and why the others are left out."""
    found: dict[str, Content] = {}
    reasons: dict[str, str] = {}
    for name, data in sorted(records.items()):
        why = _reason(data)
        if why is None:
            found[name] = _content(data)
        else:
            reasons[name] = why
    return found, reasons


def _content(data: RecordData) -> Content:
    nodes = list(leaves(data.particle))
    always = set(_required(data.particle))
    children = tuple(Child(str(node[3]), bool(node[4]), node[3] in always, rows_of(node)) for node in nodes)
    return Content(data, children, tuple(_unused(data, {child.field for child in children})))


def _unused(data: RecordData, placed: set[str]) -> Iterator[FieldShape]:
    placed = placed | {str(row[1]) for row in data.attributes}
    if data.head[3] is not None:
        placed.add("value")
    if data.any_attribute is not None:
        placed.add("any_attributes")
    for field in data.shape.fields:
        if field.name not in placed and field.kind is not FieldKind.ORDER:
            yield field


def _reason(data: RecordData) -> str | None:
    """Why straight-line code cannot be made for a record; None if it can."""
    _, content, abstract, value = data.head
    if content == "mixed":
        return "mixed content"
    if abstract:
        return "abstract"
    if data.particle is not None and not _is_plain(data.particle):
        return "a repeated group, or an element in several places"
    words = [value, *(row[2] for row in data.attributes)]
    words += [row[2] for node in leaves(data.particle) for row in rows_of(node)]
    if any(_names_something(word) for word in words):
        return "values that are qualified names"
    return None


def rows_of(node: Row) -> tuple[Row, ...]:
    """The elements that may stand in a place; none for a wildcard."""
    return tuple(row for row in _below(node, 5) if isinstance(row, tuple)) if node[0] == "element" else ()


def _names_something(word: object) -> bool:
    if isinstance(word, tuple):
        return word[0] != "code" and any(_names_something(part) for part in word[1:])
    return word == "QName"


def leaves(node: Row | None) -> Iterator[Row]:
    """The elements and wildcards below a particle, in document order."""
    if node is None:
        return
    if node[0] in GROUPS:
        for child in _below(node):
            yield from leaves(child)
    else:
        yield node


def _below(node: Row, place: int = 3) -> tuple[Row, ...]:
    below = node[place]
    return below if isinstance(below, tuple) else ()


def _required(node: Row | None) -> Iterator[str]:
    """The fields that have to occur whatever is chosen elsewhere."""
    if node is None or not node[1] or (node[0] == "choice" and len(_below(node)) > 1):
        return
    if node[0] in GROUPS:
        for child in _below(node):
            yield from _required(child)
    else:
        yield str(node[3])


def _is_plain(node: Row) -> bool:
    """Whether the order of the particle says everything: no field in two places, no group that repeats."""
    names = [leaf[3] for leaf in leaves(node)]
    return len(set(names)) == len(names) and _is_single(node, repeated=False)


def _is_single(node: Row, *, repeated: bool) -> bool:
    if node[0] not in GROUPS:
        return True
    several = repeated or node[2] != 1
    if len(list(leaves(node))) > 1 and (several or node[0] == "all"):
        return False
    return all(_is_single(child, repeated=several) for child in _below(node))
