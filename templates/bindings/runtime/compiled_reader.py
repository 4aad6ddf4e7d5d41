"""Reading with the compiled functions of `bindings.reading`: what they do not know is left to the general way.

Expat calls Python only where an element begins and ends; text goes into a list by itself and is looked at where a value
ends, and once at the end, for what stands between elements.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any
from xml.parsers import expat

from .content import State, start_state
from .frame import SPACE
from .namespaces import XSI, XSI_NIL, XSI_TYPE
from .nodes import Nil
from .noted import keep_id, noted_record, noted_value, own_notes
from .order import Node
from .pieces import MOST, Unusual
from .plan import Plan, Plans
from .record import Record
from .texts import Texts
from .values import ValueType

Make = Callable[[dict[str, str]], Any]
Row = tuple[Any, ...]
Table = dict[str, Any]
"""A state to be in: by the name of the child element that begins, its step. What stands under `HERE` is no step."""
Step = tuple[Table, "Make | None", Table, str, bool, Row]
"""A child element: the state after it, how it becomes a record (None: not that simply), the state it begins in, its
field, whether that is a list, and its row in `bindings.tables`."""
HERE = ""
"""Under this name, which no element has, a state says what else is to be done where an element ends in it."""
MAX_BYTES = 200_000_000
DEEPEST = 190
"""How many elements may be open before the general way takes over."""
_MOST_NAMES = 1_000
_INSTANCE = f"{XSI}}}"
"""How the names of attributes of the schema-instance namespace begin, as expat gives them."""


class Text:
    """An element holds a value.

    It goes to a field of the open record; if `make` is given, to `value` of a record of its own. `default` is the value
    that the schema gives if it is empty, or, if `fixed`, the only text that is read here.
    """

    __slots__ = ("default", "field", "fixed", "make", "many", "texts")

    def __init__(self, texts: Texts, make: Make | None, field: str, row: Row, *, many: bool) -> None:
        """`row` is the element's."""
        self.texts = texts
        self.make = make
        self.field = field
        self.default: str | None = row[4]
        self.fixed = "fixed" in row[6:]
        self.many = many

    def reads(self, text: str) -> bool:
        """Whether compiled code knows what to do with the text."""
        return self.default is None or (text == self.default if self.fixed else bool(text))


class _Mark:
    """What may stand under `HERE` beside a `Text`."""

    __slots__ = ()


_NIL, _ROOT, _MORE = _Mark(), _Mark(), _Mark()
"""Nothing may stand in the element, be it nil or empty; it is the root that begins; more elements have to come."""


class _Model(dict[str, Any]):
    """A state of a content model: its steps are found when they are first taken."""

    __slots__ = ("_kinds", "_state")

    def __init__(self, state: State, kinds: Kinds) -> None:
        super().__init__()
        self._state = state
        self._kinds = kinds
        if not state.final:
            self[HERE] = _MORE

    def __missing__(self, name: str) -> Step:
        after, entry = self._state[name]
        step = self[name] = (self._kinds.table(after), *entry)
        return step


class _Top:
    """What the root record is a field of."""

    __slots__ = ("value",)
    value: Record


class Kinds:
    """What compiled reading knows of the records of one specification, made as messages ask for it."""

    def __init__(self, makers: Mapping[str, Make], recursive: frozenset[str], plans: Plans) -> None:
        """`makers` are by class; a record in `recursive` may stand below itself."""
        self.makers = makers
        self.recursive = recursive
        self.plans = plans
        self._firsts: dict[str, Table] = {}
        self._tables: dict[int, tuple[State, Table]] = {}
        self._texts: dict[int, Texts] = {}

    def table(self, state: State) -> Table:
        """What to do in a state of a content model."""
        found = self._tables.get(id(state))
        if found is None:
            if len(self._tables) > MOST:
                self._tables.clear()
            found = self._tables[id(state)] = (state, _Model(state, self))
        return found[1]

    def entry(self, node: Node, _: str) -> tuple[Make | None, Table, str, bool, Row]:
        """A step without the state after it. Unusual for an element that compiled code does not know."""
        rows = node[5]
        if node[0] == "any" or len(rows) != 1 or rows[0][5] or "abstract" in rows[0][6:]:
            raise Unusual
        row, field, many = rows[0], node[3], node[4]
        record: str | None = row[1]
        if record is None:
            if row[2] is None:
                raise Unusual
            text = Text(self._texts_of(self.plans.values.of(row[2])), None, field, row, many=many)
            return None, {HERE: text}, field, many, row
        make = self.makers.get(record)
        if make is None:
            raise Unusual
        plan = self.plans.named(record)
        if plan.value is not None:
            text = Text(self._texts_of(plan.value), make, "value", row, many=False)
            return None, {HERE: text}, field, many, row
        apart = record in self.recursive or plan.content == "empty"
        return None if apart else make, self.first(plan), field, many, row

    def first(self, plan: Plan) -> Table:
        """The state in which a record begins."""
        found = self._firsts.get(plan.cls.__name__)
        if found is None:
            empty = plan.content == "empty"
            table = {HERE: _NIL} if empty else self.table(start_state(plan.particle, self.entry))
            found = self._firsts[plan.cls.__name__] = table
        return found

    def _texts_of(self, kind: ValueType) -> Texts:
        found = self._texts.get(id(kind))
        if found is None:
            found = self._texts[id(kind)] = Texts(kind)
        return found


class CompiledReader:
    """Reads messages by the compiled functions of one specification."""

    def __init__(self, kinds: Kinds, roots: Mapping[str, Row], names: Iterable[str]) -> None:
        """`roots` gives the row of each root element, `names` are all names that the schema knows."""
        self._kinds = kinds
        self._names = {name.removeprefix("{"): name for name in (*names, XSI_NIL, XSI_TYPE)}
        self._known = dict(self._names)
        self._roots: Table = {
            name: ({}, None, {HERE: _ROOT}, "value", False, row)
            for name, row in roots.items()
            if row[1] in kinds.makers and kinds.plans.named(row[1]).value is None
        }

    def read(self, data: bytes) -> Record | None:
        """The root record; None if the general way has to read the message, be it to say what is wrong."""
        if len(data) > MAX_BYTES:
            return None
        if len(self._known) > len(self._names) + _MOST_NAMES:
            self._known = dict(self._names)
        try:
            return self._read(data)
        except (Unusual, LookupError, ValueError, TypeError, expat.ExpatError):
            return None

    def _read(self, data: bytes) -> Record:
        top = _Top()
        item: Any = top
        state: Any = self._roots
        around: Any = None  # (record, state, what is around that), of each open element
        texts: list[str] = []
        declared: list[tuple[str, str]] = []
        ids: set[object] = set()

        def start(tag: str, attributes: dict[str, str]) -> None:
            nonlocal item, state, around
            after, make, first, field, many, row = state[tag]
            around = (item, after, around)
            if make is None:
                made = self._begin(first, attributes, row, texts, declared, ids, around)
                if made is not None:
                    record, state = made
                    _put(item, field, record, many=many)
                    item = record
                else:
                    state = first
                return
            try:
                made = make(attributes)
                state = first
            except Unusual:
                _no_text(texts)
                made, state = self._slowly(first, attributes, row, ids)
            if many:
                getattr(item, field).append(made)
            else:
                setattr(item, field, made)
            item = made

        def declare(prefix: str | None, uri: str | None) -> None:
            if around is not None:
                raise Unusual
            declared.append((prefix or "", uri or ""))

        def end(_: str) -> None:
            nonlocal item, state, around
            if HERE in state:
                _finish(item, state[HERE], texts)
            item, state, around = around

        parser = expat.ParserCreate(None, "}", self._known)
        _listen(parser, start, end, declare, texts)
        parser.Parse(data, True)  # noqa: FBT003  expat takes no names
        _no_text(texts)
        return top.value

    def _begin(  # noqa: PLR0913, PLR0917  all that is known where an element begins
        self,
        first: Table,
        attributes: dict[str, str],
        row: Row,
        texts: list[str],
        declared: list[tuple[str, str]],
        ids: set[object],
        around: Any,  # noqa: ANN401  a chain of tuples
    ) -> tuple[Any, Table] | None:
        """An element that begins in another way than most: its record or Nil and its state; None if it is a value."""
        here = first.get(HERE)
        if here is _ROOT:
            return self._root(attributes, row, dict(declared), ids)
        if row[1] in self._kinds.recursive:
            _look_how_deep(around)
        _no_text(texts)
        if not isinstance(here, Text):
            return self._made(self._kinds.makers[row[1]], first, attributes, row, ids)
        if here.make is not None:
            return self._made(here.make, first, attributes, row, ids)
        return (_nil_of(attributes, row), {HERE: _NIL}) if attributes else None

    def _made(
        self, make: Make, first: Table, attributes: dict[str, str], row: Row, ids: set[object]
    ) -> tuple[Any, Table]:
        try:
            return make(attributes), first
        except Unusual:
            return self._slowly(first, attributes, row, ids)

    def _slowly(self, first: Table, attributes: dict[str, str], row: Row, ids: set[object]) -> tuple[Any, Table]:
        """An element with attributes that its function does not know."""
        plan = self._kinds.plans.named(row[1])
        if XSI_NIL not in attributes:
            made = self._identified(plan, attributes, ids)
            return noted_record(plan, attributes, ids) if made is None else made, first
        if plan.value is None:
            return _nil_of(attributes, row), {HERE: _NIL}
        _nil_of({XSI_NIL: attributes[XSI_NIL]}, row)
        rest = {name: text for name, text in attributes.items() if name != XSI_NIL}
        return noted_record(plan, rest, ids), {HERE: _NIL}

    def _identified(self, plan: Plan, attributes: dict[str, str], ids: set[object]) -> Record | None:
        """A record that is usual but for its IDs, of which no two in a message may be the same; None if it is not."""
        unique = [slot for slot in plan.unique if slot.name in attributes]
        if not unique:
            return None
        rest = dict(attributes)
        given = [(slot, rest.pop(slot.name)) for slot in unique]
        try:
            made: Record = self._kinds.makers[plan.cls.__name__](rest)
        except Unusual:
            return None
        for slot, text in given:
            value = noted_value(made, slot.value, slot.field, text)
            keep_id(value, ids)
            setattr(made, slot.field, value)
        return made

    def _root(
        self, attributes: dict[str, str], row: Row, scope: dict[str, str], ids: set[object]
    ) -> tuple[Record, Table]:
        """The root record and the state it begins in."""
        instance = {f"{{{name}": text for name, text in attributes.items() if name.startswith(_INSTANCE)}
        if XSI_NIL in attributes or XSI_TYPE in attributes:
            raise Unusual
        rest = attributes
        if instance:
            rest = {name: text for name, text in attributes.items() if not name.startswith(_INSTANCE)}
        plan = self._kinds.plans.named(row[1])
        try:
            made = self._kinds.makers[row[1]](rest)
        except Unusual:
            made = self._identified(plan, rest, ids) or noted_record(plan, rest, ids)
        notes = own_notes(made)
        notes.element, notes.namespaces, notes.attributes = row[0], scope, instance
        return made, self._kinds.first(plan)


def _listen(
    parser: expat.XMLParserType,
    start: Callable[[str, dict[str, str]], None],
    end: Callable[[str], None],
    declare: Callable[[str | None, str | None], None],
    texts: list[str],
) -> None:
    """Tell expat whom to call; text goes into a list."""
    parser.buffer_text = True
    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = texts.append
    parser.StartNamespaceDeclHandler = declare
    parser.StartDoctypeDeclHandler = _doctype


def _nil_of(attributes: dict[str, str], row: Row) -> Nil:
    """What stands for an element that is nil and has no attributes of its own."""
    if attributes != {XSI_NIL: "true"} or not row[3]:
        raise Unusual
    return Nil()


def _put(item: Any, field: str, value: object, *, many: bool) -> None:  # noqa: ANN401  any record
    if many:
        getattr(item, field).append(value)
    else:
        setattr(item, field, value)


def _finish(item: Any, here: object, texts: list[str]) -> None:  # noqa: ANN401  any record
    """An element ends where there is more to do than to go on with the one around it."""
    if isinstance(here, Text):
        text = texts[0] if len(texts) == 1 else "".join(texts)
        texts.clear()
        if not here.reads(text):
            raise Unusual
        try:
            value = here.texts[text]
        except Unusual:
            if here.many:
                raise
            value = noted_value(item, here.texts.kind, here.field, text)
        _put(item, here.field, value, many=here.many)
    elif here is not _NIL or texts:
        raise Unusual


def _look_how_deep(around: Any) -> None:  # noqa: ANN401  a chain of tuples
    depth = 0
    while around is not None:
        around = around[2]
        depth += 1
    if depth > DEEPEST:
        raise Unusual


def _no_text(texts: list[str]) -> None:
    """Only white space has come since a value ended."""
    if texts:
        if "".join(texts).strip(SPACE):
            raise Unusual
        texts.clear()


def _doctype(*_: object) -> None:
    raise Unusual
