"""From records to a message."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping

from .errors import MessageError
from .escape import declaration, in_attribute, in_text, is_illegal
from .frame import FALSE, TRUE
from .holding import Item, alternative_for, held_by, in_order
from .kept_order import places
from .namespaces import XSI_NIL, XSI_TYPE, Namespaces, split
from .nodes import AnyElement, DerivedElement, Nil
from .plan import Alternative, AttributeSlot, Plan, Plans
from .record import Notes, Record, notes_of
from .values import ValueType, clark

MAX_DEPTH = 200
_NO_NOTES = Notes()


class Writer:
    """Writes one message."""

    def __init__(
        self, plans: Plans, concepts: Mapping[str, str], preferred: Mapping[str, str], *, indent: bool
    ) -> None:
        """`concepts` says by class, or class and field, what the dataset calls it; `preferred` are usual prefixes."""
        self._plans = plans
        self._concepts = concepts
        self._indent = indent
        self._names = Namespaces(preferred)
        self._out: list[str] = []
        self._path: list[str] = []
        self._owner = ""
        self._notes = _NO_NOTES

    def write(self, alternative: Alternative, root: object, *, default: str | None) -> str:
        """The whole document, without XML declaration. `default` is the namespace a built record has as its default."""
        value = root.value if isinstance(root, DerivedElement) else root
        notes = notes_of(root)
        self._notes = notes or _NO_NOTES
        given = {} if default is None else {"": default}
        built = (
            notes is None and not isinstance(value, Nil) and not (isinstance(value, AnyElement) and value.namespaces)
        )
        news = self._names.enter(given if built else self._declared_by(value))
        self._element(alternative, value, "value", 0)
        self._out[1] = "".join(declaration(*pair) for pair in {**news, **self._names.for_root}.items())
        return "".join(self._out)

    def _declared_by(self, value: object) -> Mapping[str, str]:
        """The prefixes that a root element declares."""
        if isinstance(value, (AnyElement, Nil)):
            return value.namespaces
        if isinstance(value, Record):
            return self._notes.namespaces
        return _prefixes_in(self._notes.details.get(("value", 0), {}))

    # elements

    def _element(self, alternative: Alternative, value: object, field: str, index: int, number: int = 0) -> None:
        """`index` finds the notes on a value, `number` is shown in a path."""
        self._go_down(alternative.name, number)
        if isinstance(value, Nil):
            self._nil(alternative, value, field, index)
        elif isinstance(value, Record):
            self._record(alternative, value)
        elif isinstance(value, AnyElement):
            self._any(value, alternative.name)
        else:
            self._simple(alternative, value, field, index)
        self._path.pop()

    def _go_down(self, name: str, number: int = 0) -> None:
        self._path.append(f"{split(name)[1]}[{number}]" if number else split(name)[1])
        if len(self._path) > MAX_DEPTH:
            raise self._error("the message is nested too deeply")

    def _open(self, name: str, declared: Mapping[str, str], attributes: Callable[[], Iterable[str]]) -> str:
        """Write a start tag without its end and give the name for the end tag. `_close` ends what this begins."""
        at_root = not self._out
        news = {} if at_root else self._names.enter(declared)
        tag, switch_off = self._names.element(name)
        if switch_off:
            self._names.leave()
            news = self._names.enter({**declared, "": ""})
        self._out += [f"<{tag}", "".join(declaration(*pair) for pair in news.items())]
        self._out += attributes()
        return tag

    def _close(self, tag: str, start: int) -> None:
        """`start` is where the content began: its `>` becomes `/>` when there is none."""
        if len(self._out) == start + 1:
            self._out[start] = "/>"
        else:
            self._out.append(f"</{tag}>")
        self._names.leave()

    def _begin(self) -> int:
        self._out.append(">")
        return len(self._out) - 1

    def _nil(self, alternative: Alternative, value: Nil, field: str, index: int) -> None:
        if not alternative.nillable:
            raise self._error("a Nil stands where the element may not be nil", field)
        written = self._notes.details.get((field, index), {}).get(XSI_NIL, "")
        nil = {XSI_NIL: written if written.strip() in TRUE else "true"}
        tag = self._open(alternative.name, value.namespaces, lambda: self._raw({**nil, **value.attributes}))
        self._close(tag, self._begin())

    def _simple(self, alternative: Alternative, value: object, field: str, index: int) -> None:
        details = self._notes.details.get((field, index), {})
        declared = _prefixes_in(details)
        usual = details.get("usual")
        kind = alternative.value or self._plans.values.of("preserve")
        text = ""

        def attributes() -> Iterator[str]:
            nonlocal text
            text = self._value(kind, value, field, index)
            for name, item in details.items():
                if name == XSI_TYPE:
                    if usual is None or usual == kind.write(value, clark):
                        yield self._type(item)
                elif name.startswith("{"):
                    yield self._attribute(name, item)

        tag = self._open(alternative.name, declared, attributes)
        start = self._begin()
        self._text(text, field)
        self._close(tag, start)

    # records

    def _record(self, alternative: Alternative, item: Record) -> None:
        outer = self._notes, self._owner
        self._notes, self._owner = notes_of(item) or _NO_NOTES, type(item).__name__
        if self._owner not in self._plans:
            raise self._error(f"{self._owner} is no record of this specification")
        plan = self._plans.named(self._owner)
        nil = plan.value is not None and self._get(item, "value") is None
        if nil and not alternative.nillable:
            raise self._error("the value is missing", "value")

        def attributes() -> Iterator[str]:
            yield from self._instance(alternative, plan, nil=nil)
            yield from self._attributes(plan, item)

        tag = self._open(alternative.name, self._notes.namespaces, attributes)
        start = self._begin()
        if not nil:
            self._content(plan, item)
        self._close(tag, start)
        self._notes, self._owner = outer

    @staticmethod
    def _get(item: Record, field: str) -> object:
        return getattr(item, field)

    def _instance(self, alternative: Alternative, plan: Plan, *, nil: bool) -> Iterator[str]:
        """The attributes of the schema-instance namespace."""
        if plan.abstract:
            raise self._error(f"{plan.cls.__name__} is abstract: use a class derived from it")
        if alternative.record != plan.cls.__name__ or self._notes.type_name is not None:
            yield from self._type_of(alternative.record, plan)
        written = self._notes.nil or ""
        if nil:
            yield self._attribute(XSI_NIL, written if written.strip() in TRUE else "true")
        elif written.strip() in FALSE:
            yield self._attribute(XSI_NIL, written)
        yield from self._raw(self._notes.attributes)

    def _type_of(self, expected: str | None, plan: Plan) -> Iterator[str]:
        """The xsi:type of a record that stands for another class, or that had one in the message."""
        own = plan.cls.__name__
        if expected is not None and not issubclass(plan.cls, self._plans.named(expected).cls):
            raise self._error(f"a {own} stands where a {expected} belongs")
        if plan.type_name is not None:
            yield self._type(plan.type_name)
        elif own != expected:
            raise self._error(f"{own} has no name in the schema and cannot stand for {expected}")

    def _attributes(self, plan: Plan, item: Record) -> Iterator[str]:
        for slot in plan.attributes.values():
            value = getattr(item, slot.field)
            if value is not None:
                text = self._value(slot.value, value, slot.field, 0)
                if slot.field not in self._notes.absent or text != self._default(slot):
                    yield self._attribute(slot.name, text, slot.field)
            elif slot.required and slot.default is None:
                raise self._error(f"the attribute {split(slot.name)[1]} is required", slot.field)
        if plan.any_attribute:
            yield from self._raw(getattr(item, "any_attributes"))  # noqa: B009  only some records have it

    def _default(self, slot: AttributeSlot) -> str | None:
        """The schema's value of an attribute, as it would be written."""
        if slot.default is None:
            return None
        return slot.value.write(slot.value.read(slot.default, self._names.resolve), self._names.value_prefix)

    # content

    def _content(self, plan: Plan, item: Record) -> None:
        for name, default in plan.unused:
            if getattr(item, name) not in (default, None, [], {}):
                raise self._error(f"{plan.cls.__name__} has no place for the field {name}", name)
        if plan.content == "mixed":
            content = self._get(item, "content")
            self._mixed(plan, content if isinstance(content, list) else [])
        elif plan.value is not None:
            self._text(self._value(plan.value, self._get(item, "value"), "value", 0), "value")
        else:
            self._elements(plan, item)

    def _elements(self, plan: Plan, item: Record) -> None:
        held = held_by(plan, item)
        for child in plan.required:
            if not held[child.field]:
                raise self._error("a required element is missing", child.field)
        items = in_order(plan, item, held)
        if items is None:
            raise self._error(f"the content model of {plan.cls.__name__} has no place for its fields together")
        was = {
            field: places(before, _values(held, field)) for field, before in self._notes.lists.items() if field in held
        }
        for child, index, value in items:
            noted = _noted(was, child.field, index)
            self._line(0)
            if child.any:
                self._open_content(value, child.field)
                continue
            alternative = alternative_for(child.alternatives, value)
            if alternative is None:
                raise self._error("no such element may stand here", child.field)
            inner = value.value if isinstance(value, DerivedElement) else value
            self._element(alternative, inner, child.field, noted, index + 1 if child.many else 0)
        if items:
            self._line(1)

    def _line(self, up: int) -> None:
        if self._indent:
            self._out.append("\n" + "  " * (len(self._path) - up))

    def _mixed(self, plan: Plan, content: list[object]) -> None:
        outer, self._indent = self._indent, False
        for place, part in enumerate(content):
            if isinstance(part, str):
                self._text(part, "content")
            elif isinstance(part, DerivedElement) and part.qname in plan.children:
                self._element(plan.children[part.qname][1], part.value, "content", place)
            else:
                self._open_content(part, "content")
        self._indent = outer

    # wildcards

    def _open_content(self, value: object, field: str) -> None:
        if isinstance(value, AnyElement) and value.qname is not None:
            self._go_down(value.qname)
            self._any(value, value.qname)
            self._path.pop()
        elif isinstance(value, DerivedElement) and isinstance(value.value, Record):
            row = (value.qname, type(value.value).__name__, None, True, None, False)
            self._element(Alternative(row, self._plans.values), value.value, field, 0)
        else:
            raise self._error("an open place takes an AnyElement with a qname, or a record in a DerivedElement", field)

    def _any(self, value: AnyElement, name: str) -> None:
        outer, self._indent = self._indent, False
        tag = self._open(name, value.namespaces, lambda: self._raw(value.attributes))
        start = self._begin()
        self._text(value.text or "", "")
        for child in value.children:
            if not isinstance(child, AnyElement) or child.qname is None:
                raise self._error("an AnyElement holds AnyElements that have a qname")
            self._go_down(child.qname)
            self._any(child, child.qname)
            self._path.pop()
            self._text(child.tail or "", "")
        self._close(tag, start)
        self._indent = outer

    # texts

    def _value(self, kind: ValueType, value: object, field: str, index: int) -> str:
        """The usual form of a value, or the form it had in the message if it is still the same value.

        No text at all was said by leaving out what the schema gives.
        """
        try:
            text = kind.write(value, self._names.value_prefix)
        except TypeError:
            raise self._error(f"a value of type {type(value).__name__} does not belong here", field) from None
        known = self._notes.texts.get((field, index))
        if known is None or known[0] != (kind.write(value, clark) if kind.named else text):
            return text
        return known[1] if not kind.named or not known[1] or self._still_means(kind, *known) else text

    def _still_means(self, kind: ValueType, usual: str, written: str) -> bool:
        """Whether the prefixes in a text still mean what they meant."""
        try:
            return kind.write(kind.read(written, self._names.resolve), clark) == usual
        except ValueError:
            return False

    def _raw(self, attributes: Mapping[str, str]) -> Iterator[str]:
        for name, text in attributes.items():
            yield self._attribute(name, text)

    def _type(self, type_name: str) -> str:
        """An xsi:type."""
        namespace, local = split(type_name)
        if not namespace and self._names.scope.get(""):
            raise self._error("a type without a namespace cannot be named where a default namespace is declared")
        return self._attribute(XSI_TYPE, f"{self._names.value_prefix(namespace)}{local}")

    def _attribute(self, name: str, text: str, field: str = "") -> str:
        namespace, local = split(name)
        if is_illegal(text):
            raise self._error(f"the attribute {local} holds a character that XML does not allow", field)
        return f' {self._names.prefix(namespace)}{local}="{in_attribute(text)}"'

    def _text(self, text: str, field: str) -> None:
        if is_illegal(text):
            raise self._error("a text holds a character that XML does not allow", field)
        if text:
            self._out.append(in_text(text))

    def _error(self, reason: str, field: str = "") -> MessageError:
        concept = self._concepts.get(f"{self._owner}.{field}", "") or self._concepts.get(self._owner, "")
        named = f" (field {field} of {self._owner})" if field and self._owner else ""
        return MessageError(f"{reason}{named}", xpath="/" + "/".join(self._path), concept=concept)


def _values(held: Mapping[str, list[Item]], field: str) -> list[object]:
    return [value for _, _, value in held[field]]


def _noted(was: Mapping[str, list[int | None]], field: str, index: int) -> int:
    """The place that the notes on a value go by; -1 if there are none, for it was not read."""
    if field not in was:
        return index
    place = was[field][index]
    return -1 if place is None else place


def _prefixes_in(details: Mapping[str, str]) -> dict[str, str]:
    """The prefixes among the details of an element with a simple type."""
    return {key.partition(":")[2]: item for key, item in details.items() if key.startswith("xmlns:")}
