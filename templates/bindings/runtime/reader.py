"""From a message to records, over expat: strict about what it does not know, and without loss."""

from __future__ import annotations

from collections.abc import Mapping
from xml.parsers import expat

from .errors import MessageError
from .frame import FALSE, SPACE, TRUE, Attributes, Frame, Place, Scope, resolve
from .namespaces import XSI, XSI_NIL, XSI_TYPE, split
from .nodes import DerivedElement
from .plan import Alternative, Plan, Plans
from .record import Notes, Record, keep_notes
from .record_frames import MixedFrame, RecordFrame, ValueFrame
from .value_frames import AnyFrame, NilAnyFrame, NilFrame, SimpleFrame
from .values import clark

MAX_DEPTH = 200
MAX_BYTES = 200_000_000


class Reader:
    """Reads one message. `concepts` says by class, or class and field, what the dataset calls it."""

    def __init__(self, plans: Plans, concepts: Mapping[str, str], roots: Mapping[str, Alternative]) -> None:
        """`roots` are the elements a message may start with."""
        self.plans = plans
        self.concepts = concepts
        self._roots = roots
        self._stack: list[Frame] = []
        self._opening: str = ""
        self._result: object = None
        self._declared: Scope = {}
        self._notes: Notes | None = None
        self._parser = parser = expat.ParserCreate(namespace_separator="}")
        parser.buffer_text = True
        parser.ordered_attributes = True
        parser.StartDoctypeDeclHandler = self._doctype
        parser.StartNamespaceDeclHandler = self._declare
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._text

    def read(self, data: bytes) -> object:
        """The root record, or a DerivedElement where the root is no record. MessageError tells what is wrong."""
        if len(data) > MAX_BYTES:
            message = f"the message is longer than {MAX_BYTES} bytes"
            raise MessageError(message)
        try:
            self._parser.Parse(data, True)  # noqa: FBT003  expat takes no names
        except expat.ExpatError as error:
            reason = f"not well-formed XML: {expat.ErrorString(error.code)}"
            raise MessageError(reason, line=error.lineno, column=error.offset + 1) from None
        except (LookupError, UnicodeError) as error:
            reason = "the encoding that the XML declaration names is not known, or not that of the text"
            raise MessageError(reason, line=1, column=1) from error
        finally:
            self._release()
        return self._result

    def _release(self) -> None:
        """Let go of the handlers: they and the parser hold each other."""
        parser = self._parser
        parser.StartDoctypeDeclHandler = parser.StartNamespaceDeclHandler = None
        parser.StartElementHandler = parser.EndElementHandler = parser.CharacterDataHandler = None

    # what expat tells

    def _doctype(self, *_: object) -> None:
        raise self.error("a message must not have a DOCTYPE")

    def _declare(self, prefix: str | None, uri: str | None) -> None:
        self._declared[prefix or ""] = uri or ""

    def _start(self, tag: str, pairs: list[str]) -> None:
        name, stack = _expanded(tag), self._stack
        self._opening = name
        if len(stack) >= MAX_DEPTH:
            raise self.error("the message is nested too deeply")
        attributes = {_expanded(pairs[i]): pairs[i + 1] for i in range(0, len(pairs), 2)}
        declared, self._declared = self._declared, {}
        outer = stack[-1].scope if stack else {}
        scope = {**outer, **declared} if declared else outer
        frame = stack[-1].open(self, name, attributes, scope) if stack else self._root(name, attributes, scope)
        if declared:
            frame.declare(declared)
        stack.append(frame)
        self._opening = ""

    def _end(self, _: str) -> None:
        self._stack[-1].close(self)
        self._stack.pop()

    def _text(self, data: str) -> None:
        self._stack[-1].text(self, data)

    # the root element gives its value to the reader

    def _root(self, name: str, attributes: Attributes, scope: Scope) -> Frame:
        root = self._roots.get(name)
        if root is None:
            known = " or ".join(sorted(split(known)[1] for known in self._roots))
            raise self.error(f"the root element is {split(name)[1]} where {known} is expected")
        return self.element(Place(self, "value", 0, root, told=True), attributes, scope)

    def take_value(self, place: Place, value: object) -> None:
        """The root element has ended."""
        if not isinstance(value, Record):
            value = DerivedElement(place.alternative.name, value)
            keep_notes(value, self.notes())
        self._result = value

    def notes(self) -> Notes:
        """Notes on a root that is no record."""
        if self._notes is None:
            self._notes = Notes()
        return self._notes

    def concept_of(self, _: Reader, _field: str) -> str:
        """Around the root is nothing the dataset knows."""
        return ""

    # what the frames share

    def element(self, place: Place, attributes: Attributes, scope: Scope) -> Frame:
        """The frame for an element that the schema knows."""
        alternative = place.alternative
        if alternative.record is None and alternative.value is None:
            frame_of = NilAnyFrame if self._is_nil(alternative, attributes) else AnyFrame
            return frame_of(alternative.name, attributes, scope, place)
        type_name = self._type_name(attributes, scope)
        plan = self._plan(alternative, type_name)
        nil = self._is_nil(alternative, attributes)
        if nil and (plan is None or plan.value is None):
            self._check_nil(plan, name=alternative.name, attributes=attributes)
            return NilFrame(place, attributes, scope)
        frame: MixedFrame | ValueFrame | RecordFrame | SimpleFrame
        if plan is None:
            frame = SimpleFrame(place, alternative.value or self.plans.values.of("preserve"), scope)
        elif plan.content == "mixed":
            frame = MixedFrame(place, plan, scope)
        elif plan.content == "simple":
            frame = ValueFrame(place, plan, scope)
        else:
            frame = RecordFrame(place, plan, scope)
        frame.take(self, attributes, type_name)
        return frame

    def _check_nil(self, plan: Plan | None, name: str, attributes: Attributes) -> None:
        """The attributes of an element that is nil are those of its type as well."""
        for attribute in attributes:
            namespace, local = split(attribute)
            known = namespace == XSI or (plan is not None and plan.takes(attribute))
            if not known:
                raise self.error(f"{split(name)[1]} has no attribute {local}", f"@{local}")

    def _type_name(self, attributes: Attributes, scope: Scope) -> str | None:
        """The xsi:type as an expanded name."""
        written = attributes.get(XSI_TYPE)
        if written is None:
            return None
        prefix, _, local = written.strip(SPACE).rpartition(":")
        namespace = resolve(scope, prefix)
        if namespace is None:
            raise self.error("the prefix in xsi:type is not declared")
        return f"{clark(namespace)}{local}"

    def _plan(self, alternative: Alternative, type_name: str | None) -> Plan | None:
        """The plan of the record that the element is; None for an element with a simple type."""
        expected = None if alternative.record is None else self.plans.named(alternative.record)
        plan = expected
        if type_name is not None:
            plan = self.plans.of_type(type_name)
            if plan is None and expected is not None:
                raise self.error("the xsi:type is no complex type of this specification")
            if plan is not None and expected is not None and not issubclass(plan.cls, expected.cls):
                raise self.error(
                    f"{plan.cls.__name__}, named by xsi:type, does not derive from {expected.cls.__name__}"
                )
        if plan is not None and plan.abstract:
            raise self.error(f"{plan.cls.__name__} is abstract: xsi:type has to name a type derived from it")
        return plan

    def _is_nil(self, alternative: Alternative, attributes: Attributes) -> bool:
        nil = attributes.get(XSI_NIL, "").strip(SPACE)
        if nil in TRUE:
            if not alternative.nillable:
                raise self.error(f"{split(alternative.name)[1]} must not be nil")
            return True
        if nil and nil not in FALSE:
            raise self.error("xsi:nil is neither true nor false")
        return False

    def error(self, reason: str, child: str = "", concept: str = "") -> MessageError:
        """An error here; `child` is an attribute (with @) or element below the open one, if it is about that."""
        steps = [_step(frame) for frame in self._stack]
        if self._opening:
            steps.append(split(self._opening)[1])
        if child:
            steps.append(child)
        known = concept or next((found for frame in reversed(self._stack) if (found := frame.concept(self))), "")
        parser = self._parser
        return MessageError(
            reason,
            xpath="/" + "/".join(steps) if steps else "",
            concept=known,
            line=parser.CurrentLineNumber,
            column=parser.CurrentColumnNumber + 1,
        )


def _step(frame: Frame) -> str:
    number = frame.place.number
    return (
        f"{split(frame.name)[1]}[{number}]"
        if number and frame.name == frame.place.alternative.name
        else split(frame.name)[1]
    )


def _expanded(tag: str) -> str:
    return f"{{{tag}" if "}" in tag else tag
