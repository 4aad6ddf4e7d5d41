"""What the module `writing` of the bindings says: a function for each record."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from generator.emit.bindings.compiled.attributes import AttributeWriter
from generator.emit.bindings.compiled.constants import Constants, is_text, piece
from generator.emit.bindings.compiled.content import Child, Content
from generator.emit.bindings.compiled.given import GivenShapes, given_fields, is_given
from generator.emit.bindings.compiled.prefixes import Tagger
from generator.emit.bindings.compiled.recursion import recursive
from generator.emit.bindings.tables import Row, source
from generator.emit.literals import literal

FEW = 4
"""A record with no more fields of child elements than this gives a text; others add to a list."""


@dataclass(frozen=True, slots=True)
class Use:
    """Where a record stands: what its function is called with beside the record, empty if that is the same everywhere.

    `rows` is the constant for the element; `start` and `end` are its tags as source, without the end of the start tag.
    """

    extra: str
    rows: str
    start: str
    end: str
    nillable: bool | None


@dataclass(frozen=True, slots=True)
class Function:
    """A function's source.

    `small`: it gives the element as text; else it adds it to a list. `told`: it is told which element. `tag`, `rows`
    and `end` are expressions for the beginning of the start tag (empty if the first part has it), the element's rows
    and the end tag; `parts` are those of its `StartTag`. `value` is that for the content of a record with a value,
    `nillable` whether that may be nil; `nothing` says that it holds no child elements.
    """

    name: str
    small: bool
    told: bool
    conditions: str
    tag: str
    rows: str
    end: str
    parts: tuple[str, ...]
    lines: tuple[str, ...]
    value: str | None
    nillable: str | None
    may_be_empty: bool
    nothing: str
    recursive: bool


class WritingMaker:
    """Makes the functions of one specification."""

    def __init__(self, contents: Mapping[str, Content], roots: Mapping[str, Row], tagger: Tagger) -> None:
        """`roots` gives by class the row of the element a message starts with."""
        self._contents = contents
        self._roots = roots
        self._tagger = tagger
        self._recursive = recursive(contents)
        self._uses = _uses(contents.values(), roots)
        self._small: dict[str, bool] = {}
        self.constants = Constants()
        self.shapes = GivenShapes()
        self._attributes = AttributeWriter(tagger, self.constants)

    def classes(self) -> list[str]:
        """The records that stand somewhere, and the roots."""
        return sorted({*(name for name in self._contents if name in self._uses), *self._roots})

    def functions(self) -> list[Function]:
        """One for each record that stands somewhere, but for those in which the schema gives all."""
        return [
            self._function(content)
            for name, content in self._contents.items()
            if name in self._uses and not self._is_given(content)
        ]

    def given(self) -> list[tuple[str, str]]:
        """For each record in which the schema gives all: its class, and the call that makes its function."""
        found = []
        for name, content in self._contents.items():
            if self._is_given(content):
                row = self._uses[name][0]
                names = given_fields(content.data)
                lines = self._attributes.given(content, names)
                tag = constant(f"<{self._tagger.element(str(row[0]))}")
                shape = self.shapes.name(tuple(names), lines)
                found.append((name, f"{shape}({name}, {tag}, {source((row,))})"))
        return found

    def _is_given(self, content: Content) -> bool:
        """Whether the schema gives all in a record, and its element."""
        return is_given(content.data) and content.name not in self._roots and len(self._uses.get(content.name, ())) == 1

    def roots(self) -> list[tuple[str, str, str, str]]:
        """Class, element, tag as it is written, and the function of each root."""
        found = []
        for name, row in sorted(self._roots.items()):
            if name in self._contents:
                tag = self._tagger.element(str(row[0]))
                found.append((name, literal(str(row[0])), literal(tag), self._root_function(name, row)))
        return found

    def _root_function(self, name: str, row: Row) -> str:
        use = self._use(name, row)
        if self._is_small(name):
            extra = f", {use.extra}" if use.extra else ""
            return f"lambda o, w, x: w.append(write_{name}(o, x{extra}))"
        return f"lambda o, w, x: write_{name}(o, w, x, {use.extra})" if use.extra else f"write_{name}"

    def _function(self, content: Content) -> Function:
        name = content.name
        use = self._use(name, None)
        small = self._is_small(name)
        notes = "x.notes(o)" if name in self._roots else "o._notes"
        start = self._attributes.start(content, "" if use.extra else use.start, notes)
        conditions = [f"kind is {name}", *start.conditions, *_nothing_in(content)]
        value = None if content.value is None else piece(self.constants.content(content.value), content.value, "v")
        return Function(
            name=name,
            small=small,
            told=bool(use.extra),
            conditions=" and ".join(conditions),
            tag="" if start.begins else use.start,
            rows=use.rows,
            end=use.end,
            parts=start.parts,
            lines=tuple(self._lines(content, small=small)),
            value=value,
            nillable={True: "True", False: None, None: "t[3]"}[use.nillable] if value else None,
            may_be_empty=not any(child.required for child in content.children),
            nothing=" and ".join(
                f"not o.{one.field}" if one.many else f"o.{one.field} is None" for one in content.children
            ),
            recursive=name in self._recursive,
        )

    def _lines(self, content: Content, *, small: bool) -> Iterator[str]:
        for child in content.children:
            yield from self._child(child, small=small)

    def _child(self, child: Child, *, small: bool) -> Iterator[str]:
        held = f"o.{child.field}"
        if child.many:
            if child.required:
                yield f"if not {held}:"
                yield "    x.unusual()"
            yield f"for v in {held}:"
            yield f"    {self._add(child, 'v', small=small)}"
        elif child.required:
            yield from self._named(child, held, small=small)
        else:
            yield f"if {held} is not None:"
            yield from (f"    {line}" for line in self._named(child, held, small=small))

    def _named(self, child: Child, held: str, *, small: bool) -> Iterator[str]:
        """A value that its expression mentions more than once is given a name first."""
        if any(row[1] is None and (row[3] or not is_text(row[2])) for row in child.rows):
            yield f"v = {held}"
            held = "v"
        yield self._add(child, held, small=small)

    def _add(self, child: Child, value: str, *, small: bool) -> str:
        """The statement that writes one occurrence."""
        row = child.rows[0] if len(child.rows) == 1 and not child.rows[0][5] else None
        record = None if row is None else row[1]
        if row is not None and isinstance(record, str) and record in self._contents:
            told = self._told(record, row)
            extra = f", {told}" if told else ""
            if not self._is_small(record):
                return f"write_{record}({value}, w, x{extra})"
            return self._put(f"write_{record}({value}, x{extra})", small=small)
        return self._put(self._expression(child, row, value), small=small)

    @staticmethod
    def _put(expression: str, *, small: bool) -> str:
        return f"c += {expression}" if small else f"w.append({expression})"

    def _expression(self, child: Child, row: Row | None, value: str) -> str:
        if child.is_any:
            return f"x.left_open({value})"
        other = f"x.other({value}, {self.constants.rows(child.rows)})"
        if row is None or row[1] is not None or row[2] is None:
            return other
        pieces = self.constants.element(self._tagger.element(str(row[0])), row[2])
        text = piece(pieces, row[2], value)
        return f"({text} if type({value}) is not _Nil else {other})" if row[3] else text

    def _is_small(self, name: str) -> bool:
        """Whether a record's function gives a text: little can stand in it, and all of that gives texts."""
        found = self._small.get(name)
        if found is None:
            self._small[name] = False
            content = self._contents[name]
            found = self._small[name] = (
                name not in self._recursive
                and len(content.children) <= FEW
                and all((child.is_any or not child.many) and self._gives_text(child) for child in content.children)
            )
        return found

    def _gives_text(self, child: Child) -> bool:
        return all(
            not isinstance(row[1], str) or row[1] not in self._contents or self._is_small(row[1]) for row in child.rows
        )

    def _use(self, name: str, row: Row | None) -> Use:
        """How a record's function knows its element: it is told, if there are several."""
        uses = self._uses[name]
        if len(uses) == 1:
            only = uses[0]
            tag = self._tagger.element(str(only[0]))
            return Use("", self.constants.rows((only,)), constant(f"<{tag}"), constant(f"</{tag}>"), bool(only[3]))
        return Use(self._told(name, row) or "t", "t[2]", "f'{t[0]}'", "f'{t[1]}'", None)

    def _told(self, name: str, row: Row | None) -> str:
        """What the function of a record is told of its element; empty if there is but one, or `row` is None."""
        if row is None or len(self._uses[name]) == 1:
            return ""
        tag = self._tagger.element(str(row[0]))
        made = (as_bytes(f"<{tag}"), as_bytes(f"</{tag}>"), (row,), bool(row[3]))
        return self.constants.name("T", source(made))


def as_bytes(text: str) -> str:
    """The bytes of a text in UTF-8, one character each: what compiled code writes."""
    return text.encode().decode("latin-1")


def constant(text: str) -> str:
    """A text of a message as source."""
    return literal(as_bytes(text))


def _uses(contents: Iterable[Content], roots: Mapping[str, Row]) -> dict[str, list[Row]]:
    """By class, the different elements it stands for."""
    found: dict[str, dict[Row, None]] = {}
    for content in contents:
        for child in content.children:
            for row in child.rows if len(child.rows) == 1 else ():
                if isinstance(row[1], str):
                    found.setdefault(row[1], {})[row] = None
    for name, row in roots.items():
        found.setdefault(name, {})[row] = None
    return {name: list(rows) for name, rows in found.items()}


def _nothing_in(content: Content) -> Iterator[str]:
    """Conditions: what has no place in the record is not there."""
    for field in content.unused:
        yield f"not o.{field.name}" if field.many else f"o.{field.name} is None"
    if content.data.any_attribute is not None:
        yield "not o.any_attributes"
