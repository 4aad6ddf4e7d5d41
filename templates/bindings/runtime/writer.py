"""From records to a message."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping


from .errors import MessageError
from .namespaces import XSI, Namespaces, split
from .nodes import AnyElement, DerivedElement, Nil
from .order import arrange
from .plan import Alternative, Child, Plan, Plans
from .record import Notes, Record, notes_of
from .values import ValueType, clark

MAX_DEPTH = 200
_TEXT = re.compile(r"[&<>\r]")
_ATTRIBUTE = re.compile(r'[&<>"\t\n\r]')
_ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_ESCAPES = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\t": "&#9;", "\n": "&#10;", "\r": "&#13;"}
_NO_NOTES = Notes()
Item = tuple[Child, int, object]


class Writer:
    """Writes one message."""

    def __init__(self, plans: Plans, concepts: Mapping[str, str], preferred: Mapping[str, str], *, indent: bool) -> None:
        """`concepts` says by class or class and field what the dataset calls it, `preferred` which prefix a namespace likes."""
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
        declared = notes.namespaces if notes else {} if default is None else {"": default}
        news = self._names.enter(declared)
        self._element(alternative, value, "", 0, at_root=True)
        self._names.leave()
        self._out[1] = "".join(_declaration(*pair) for pair in {**news, **self._names.for_root}.items())
        return "".join(self._out)

    # elements

    def _element(self, alternative: Alternative, value: object, field: str, index: int, *, at_root: bool = False) -> None:
        place = f"[{index + 1}]" if index and field != "content" else ""
        self._path.append(f"{split(alternative.name)[1]}{place}")
        if len(self._path) > MAX_DEPTH:
            raise self._error("the message is nested too deeply", field)
        if isinstance(value, Nil):
            self._nil(alternative, value, field, at_root=at_root)
        elif isinstance(value, Record):
            self._record(alternative, value, at_root=at_root)
        elif isinstance(value, AnyElement):
            self._any(value, alternative.name, at_root=at_root)
        else:
            self._simple(alternative, value, field, index, at_root=at_root)
        self._path.pop()

    def _open(self, name: str, namespaces: Mapping[str, str], attributes: Callable[[], list[str]], *, at_root: bool) -> str:
        """Write a start tag without its end and give the name for the end tag; the caller leaves the namespaces it enters."""
        news = {} if at_root else self._names.enter(namespaces)
        tag, off = self._names.element(name)
        if off and not at_root:
            self._names.leave()
            news = self._names.enter({**namespaces, "": ""})
        found = attributes()
        self._out += [f"<{tag}", "".join(_declaration(*pair) for pair in news.items()), *found]
        return tag

    def _nil(self, alternative: Alternative, value: Nil, field: str, *, at_root: bool) -> None:
        if not alternative.nillable:
            raise self._error("a Nil stands where the element may not be nil", field)

        def attributes() -> list[str]:
            return [self._attribute(f"{{{XSI}}}nil", "true"), *self._raw(value.attributes)]

        self._open(alternative.name, {}, attributes, at_root=at_root)
        self._out.append("/>")
        self._leave(at_root=at_root)

    def _leave(self, *, at_root: bool) -> None:
        if not at_root:
            self._names.leave()

    def _simple(self, alternative: Alternative, value: object, field: str, index: int, *, at_root: bool) -> None:
        notes = self._notes
        details = notes.details.get((field, index), {})

        text = ""

        def attributes() -> list[str]:
            nonlocal text
            text = self._value(alternative.value or self._plans.values.of("preserve"), value, field, index, notes)
            return self._raw({key: item for key, item in details.items() if key.startswith("{")}, types=True)

        declared = {key.partition(":")[2]: item for key, item in details.items() if key.startswith("xmlns:")}
        tag = self._open(alternative.name, declared, attributes, at_root=at_root)
        self._out.append(f">{self._escaped(text, field)}</{tag}>" if text else "/>")
        self._leave(at_root=at_root)

    def _record(self, alternative: Alternative, item: Record, *, at_root: bool) -> None:
        outer, self._notes = (self._notes, self._owner), notes_of(item) or _NO_NOTES
        self._owner = type(item).__name__
        if self._owner not in self._plans:
            raise self._error(f"{self._owner} is no record of this specification")
        plan = self._plans.named(self._owner)
        nil = plan.value is not None and getattr(item, "value") is None  # noqa: B009  only some records have it
        if nil and not alternative.nillable:
            raise self._error("the value is missing", "value")

        def attributes() -> list[str]:
            return [*self._instance(alternative, plan, nil=nil), *self._attributes(plan, item)]

        tag = self._open(alternative.name, self._notes.namespaces, attributes, at_root=at_root)
        start = len(self._out)
        self._out.append(">")
        self._content(plan, item, nil=nil)
        if len(self._out) == start + 1:
            self._out[start] = "/>"
        else:
            if self._indent and plan.content == "elements":
                self._out.append(self._line(1))
            self._out.append(f"</{tag}>")
        self._leave(at_root=at_root)
        self._notes, self._owner = outer

    def _instance(self, alternative: Alternative, plan: Plan, *, nil: bool) -> Iterator[str]:
        """The attributes of the schema-instance namespace."""
        expected = alternative.record
        type_name = self._notes.type_name
        if expected != plan.cls.__name__ or type_name is not None:
            if expected is not None and not issubclass(plan.cls, self._plans.named(expected).cls):
                raise self._error(f"a {plan.cls.__name__} stands where a {expected} belongs")
            if plan.type_name is None and expected != plan.cls.__name__:
                raise self._error(f"{plan.cls.__name__} has no name in the schema and cannot stand for {expected}")
            if plan.type_name is not None:
                namespace, local = split(plan.type_name)
                yield self._attribute(f"{{{XSI}}}type", f"{self._type_prefix(namespace)}{local}")
        if plan.abstract:
            raise self._error(f"{plan.cls.__name__} is abstract: use a class derived from it")
        written = self._notes.nil
        if nil:
            yield self._attribute(f"{{{XSI}}}nil", written if written in ("true", "1") else "true")
        elif written in ("false", "0"):
            yield self._attribute(f"{{{XSI}}}nil", written)
        yield from self._raw(self._notes.attributes)

    def _type_prefix(self, namespace: str) -> str:
        if not namespace and self._names.scope.get(""):
            raise self._error("a type without a namespace cannot be named where a default namespace is declared")
        return self._names.value_prefix(namespace)

    def _attributes(self, plan: Plan, item: Record) -> Iterator[str]:
        for slot in plan.attributes.values():
            value = getattr(item, slot.field)
            if value is None:
                if slot.required and slot.default is None:
                    raise self._error(f"the attribute {split(slot.name)[1]} is required", slot.field)
                continue
            text = self._value(slot.value, value, slot.field, 0, self._notes)
            if slot.field in self._notes.absent and self._is_default(slot.value, slot.default, text):
                continue
            yield self._attribute(slot.name, text)
        if plan.any_attribute:
            yield from self._raw(getattr(item, "any_attributes"))  # noqa: B009  only some records have it

    def _is_default(self, kind: ValueType, default: str | None, text: str) -> bool:
        if default is None:
            return False
        prefix = self._names.value_prefix
        return kind.write(kind.read(default, self._names.resolve), prefix) == text

    # content

    def _content(self, plan: Plan, item: Record, *, nil: bool) -> None:
        for name, default in plan.unused:
            if getattr(item, name) not in (default, None, [], {}):
                raise self._error(f"{plan.cls.__name__} has no place for the field {name}", name)
        if plan.content == "mixed":
            self._mixed(plan, getattr(item, "content"))  # noqa: B009  only some records have it
        elif plan.value is not None:
            if not nil:
                value = getattr(item, "value")  # noqa: B009  only some records have it
                text = self._value(plan.value, value, "value", 0, self._notes)
                if text:
                    self._out.append(self._escaped(text, "value"))
        else:
            for child, index, value in self._items(plan, item):
                if self._indent:
                    self._out.append(self._line(0))
                self._child(child, index, value)

    def _items(self, plan: Plan, item: Record) -> Iterator[Item]:
        held: dict[str, list[Item]] = {}
        for field, child in plan.by_field.items():
            value = getattr(item, field)
            values = value if child.many else [] if value is None else [value]
            held[field] = [(child, index, one) for index, one in enumerate(values)]
        self._check_required(plan, held)
        if plan.ordered:
            for items in held.values():
                yield from items
            return
        for field in self._order(plan, item, held):
            yield held[field].pop(0)

    def _check_required(self, plan: Plan, held: Mapping[str, list[Item]]) -> None:
        for child in plan.required:
            if not held[child.field]:
                raise self._error("a required element is missing", child.field)

    def _order(self, plan: Plan, item: Record, held: Mapping[str, list[Item]]) -> list[str]:
        counts = {field: len(items) for field, items in held.items() if items}
        kept: list[str] | None = getattr(item, "content_order", None)
        if kept is not None and {field: kept.count(field) for field in kept} == counts:
            return kept
        order = arrange(plan.particle, counts) if plan.particle is not None else []
        if order is None:
            raise self._error(f"the fields of {plan.cls.__name__} do not fit its content model together")
        return order

    def _child(self, child: Child, index: int, value: object) -> None:
        if child.any:
            self._open_content(value, child.field)
            return
        alternative = self._alternative(child.alternatives, value, child.field)
        self._element(alternative, value.value if isinstance(value, DerivedElement) else value, child.field, index)

    def _alternative(self, alternatives: tuple[Alternative, ...], value: object, field: str) -> Alternative:
        """The element that a value stands for."""
        if isinstance(value, DerivedElement):
            for alternative in alternatives:
                if alternative.name == value.qname:
                    return alternative
            raise self._error("no such element may stand here", field)
        if len(alternatives) > 1 and isinstance(value, Record):
            return self._by_class(alternatives, value)
        return alternatives[0]

    def _by_class(self, alternatives: tuple[Alternative, ...], item: Record) -> Alternative:
        notes = notes_of(item)
        if notes is not None and notes.element is not None:
            for alternative in alternatives:
                if alternative.name == notes.element:
                    return alternative
        plain = [alternative for alternative in alternatives if not alternative.wrapped and alternative.record]
        for cls in type(item).__mro__:
            for alternative in plain:
                if alternative.record == cls.__name__:
                    return alternative
        return alternatives[0]

    def _mixed(self, plan: Plan, content: list[object]) -> None:
        outer, self._indent = self._indent, False
        for place, part in enumerate(content):
            if isinstance(part, str):
                self._out.append(self._escaped(part, "content"))
            elif isinstance(part, DerivedElement) and part.qname in plan.children:
                self._element(plan.children[part.qname][1], part.value, "content", place)
            else:
                self._open_content(part, "content")
        self._indent = outer

    # wildcards

    def _open_content(self, value: object, field: str) -> None:
        if isinstance(value, AnyElement):
            if value.qname is None:
                raise self._error("an AnyElement needs a qname", field)
            self._any(value, value.qname)
        elif isinstance(value, DerivedElement) and isinstance(value.value, Record):
            name = type(value.value).__name__
            self._element(Alternative((value.qname, name, None, True, None, False), self._plans.values), value.value, field, 0)
        else:
            raise self._error("an open place takes an AnyElement, or a record in a DerivedElement", field)

    def _any(self, value: AnyElement, name: str, *, at_root: bool = False) -> None:
        tag = self._open(name, value.namespaces, lambda: self._raw(value.attributes), at_root=at_root)
        inside = len(self._out)
        self._out.append(">")
        if value.text:
            self._out.append(self._escaped(value.text, ""))
        for child in value.children:
            if not isinstance(child, AnyElement) or child.qname is None:
                raise self._error("an AnyElement holds AnyElements that have a qname")
            self._path.append(split(child.qname)[1])
            if len(self._path) > MAX_DEPTH:
                raise self._error("the message is nested too deeply")
            self._any(child, child.qname)
            if child.tail:
                self._out.append(self._escaped(child.tail, ""))
            self._path.pop()
        if len(self._out) == inside + 1:
            self._out[inside] = "/>"
        else:
            self._out.append(f"</{tag}>")
        self._leave(at_root=at_root)

    # texts

    def _value(self, kind: ValueType, value: object, field: str, index: int, notes: Notes) -> str:
        try:
            text = kind.write(value, self._names.value_prefix)
        except TypeError:
            raise self._error(f"a value of type {type(value).__name__} does not belong here", field) from None
        known = notes.texts.get((field, index))
        if known is None or known[0] != (kind.write(value, clark) if kind.named else text):
            return text
        return known[1] if not kind.named or self._still_means(kind, *known) else text

    def _still_means(self, kind: ValueType, usual: str, written: str) -> bool:
        """Whether the prefixes in a text still mean what they meant."""
        try:
            return kind.write(kind.read(written, self._names.resolve), clark) == usual
        except ValueError:
            return False

    def _raw(self, attributes: Mapping[str, str], *, types: bool = False) -> list[str]:
        out = []
        for name, value in attributes.items():
            text = value
            if types and name == f"{{{XSI}}}type":
                namespace, local = split(value)
                text = f"{self._type_prefix(namespace)}{local}"
            out.append(self._attribute(name, text))
        return out

    def _attribute(self, name: str, text: str) -> str:
        namespace, local = split(name)
        if _ILLEGAL.search(text):
            raise self._error(f"the attribute {local} holds a character that XML does not allow")
        shown = _ATTRIBUTE.sub(lambda found: _ESCAPES[found[0]], text) if _ATTRIBUTE.search(text) else text
        return f' {self._names.prefix(namespace)}{local}="{shown}"'

    def _escaped(self, text: str, field: str) -> str:
        if _ILLEGAL.search(text):
            raise self._error("a text holds a character that XML does not allow", field)
        return _TEXT.sub(lambda found: _ESCAPES[found[0]], text) if _TEXT.search(text) else text

    def _line(self, up: int) -> str:
        return "\n" + "  " * (len(self._path) - up)

    def _error(self, reason: str, field: str = "") -> MessageError:
        concept = self._concepts.get(f"{self._owner}.{field}", "") or self._concepts.get(self._owner, "")
        place = "/" + "/".join(self._path)
        named = f" (field {field} of {self._owner})" if field and self._owner else ""
        return MessageError(f"{reason}{named}", xpath=place, concept=concept)


def _declaration(prefix: str, namespace: str) -> str:
    shown = _ATTRIBUTE.sub(lambda found: _ESCAPES[found[0]], namespace)
    return f' xmlns:{prefix}="{shown}"' if prefix else f' xmlns="{shown}"'


