"""From a message to records, over expat: strict about what it does not know, and without loss."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING
from xml.parsers import expat

from .errors import MessageError
from .frame import NOWHERE, Attributes, Frame, Place, Scope
from .instance import Refused, check_type, is_nil, plan_of, simple_kind, type_name
from .namespaces import split
from .nodes import DerivedElement
from .plan import Alternative, Plan, Plans
from .record import Notes, Record, keep_notes
from .record_frames import MixedFrame, RecordFrame
from .value_frames import AnyFrame, NilAnyFrame, NilFrame, SimpleFrame, SkippedFrame
from .value_record import ValueFrame
from .wording import any_of

if TYPE_CHECKING:
    from .derivation import Types

MAX_DEPTH = 200
MAX_BYTES = 200_000_000
MOST_NOTICED = 10_000
"""How many things that are wrong with a message are told at most."""


class Reader:
    """Reads one message. `concepts` says by class, or class and field, what the dataset calls it.

    Strict, it raises the first MessageError; else it puts each in `noticed`, passes over what is wrong and goes on.
    """

    def __init__(
        self,
        plans: Plans,
        concepts: Mapping[str, str],
        roots: Mapping[str, Alternative],
        types: Callable[[], Types | None] | None = None,
        *,
        strict: bool = True,
    ) -> None:
        """`roots` are the elements a message may start with; `types` knows what xsi:type may name."""
        self.plans = plans
        self.concepts = concepts
        self.noticed: list[MessageError] = []
        self._roots = roots
        self._types = types
        self._strict = strict
        self._stack: list[Frame] = []
        self._opening: str = ""
        self._result: object = None
        self._declared: Scope = {}
        self._notes: Notes | None = None
        self._ids: set[object] = set()
        self._parser = expat.ParserCreate(namespace_separator="}")

    @property
    def types(self) -> Types | None:
        """What is known of the types that xsi:type names; None if nothing is."""
        return None if self._types is None else self._types()

    def read(self, data: bytes) -> object:
        """The root record, or a DerivedElement where the root is no record. MessageError tells what is wrong."""
        if len(data) > MAX_BYTES:
            message = f"the message is longer than {MAX_BYTES} bytes"
            raise MessageError(message)
        self._attach()
        try:
            self._parser.Parse(data, True)  # noqa: FBT003  expat takes no names
        except expat.ExpatError as error:
            reason = f"not well-formed XML: {expat.ErrorString(error.code)}"
            raise MessageError(reason, line=error.lineno, column=error.offset + 1) from None
        except (LookupError, ValueError) as error:
            if isinstance(error, MessageError) or self._stack or self._opening:
                raise
            reason = "the encoding that the XML declaration names is not known, or cannot be read"
            raise MessageError(reason, line=1, column=1) from error
        finally:
            self._release()
        return self._result

    def _attach(self) -> None:
        parser = self._parser
        parser.buffer_text = True
        parser.ordered_attributes = True
        parser.StartDoctypeDeclHandler = self._doctype
        parser.StartNamespaceDeclHandler = self._declare
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._text

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
            known = any_of(sorted(split(known)[1] for known in self._roots))
            self.refuse(f"the root element is {split(name)[1]} where {known} is expected")
            return SkippedFrame(name, scope)
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
        try:
            return self._element(place, attributes, scope)
        except Refused:
            return SkippedFrame(place.alternative.name, scope)

    def _element(self, place: Place, attributes: Attributes, scope: Scope) -> Frame:
        alternative = place.alternative
        if alternative.abstract:
            self.refuse(f"{split(alternative.name)[1]} is abstract: another element has to stand for it")
            raise Refused
        nil = is_nil(self, alternative, attributes)
        if alternative.record is None and alternative.value is None:
            check_type(self, attributes, scope)
            return (NilAnyFrame if nil else AnyFrame)(alternative.name, attributes, scope, place)
        named = type_name(self, attributes, scope)
        plan = plan_of(self, place, named)
        named_kind = simple_kind(self, place, named) if plan is None else None
        if nil and (plan is None or plan.value is None):
            self._check_nil(place, plan, attributes, scope)
            return NilFrame(place, attributes, scope)
        frame: MixedFrame | ValueFrame | RecordFrame | SimpleFrame
        if plan is None:
            kind = alternative.value or self.plans.values.of("preserve")
            frame = SimpleFrame(place, kind, scope, named_kind)
        elif plan.content == "mixed":
            frame = MixedFrame(place, plan, scope)
        elif plan.content == "simple":
            frame = ValueFrame(place, plan, scope)
        else:
            frame = RecordFrame(place, plan, scope)
        frame.take(self, attributes, named)
        return frame

    def _check_nil(self, place: Place, plan: Plan | None, attributes: Attributes, scope: Scope) -> None:
        """The attributes of an element that is nil are those of its type as well."""
        nowhere = Place(NOWHERE, "", 0, place.alternative)
        if plan is None:
            SimpleFrame(nowhere, self.plans.values.of("preserve"), scope).take(self, attributes, None)
        else:
            RecordFrame(nowhere, plan, scope).take(self, attributes, None)

    def is_new(self, value: object) -> bool:
        """Whether no other element of the message has this ID."""
        if value in self._ids:
            return False
        self._ids.add(value)
        return True

    def refuse(self, reason: str, child: str = "", concept: str = "") -> None:
        """Something is wrong here: raise it, or note it and go on. See `error`."""
        if self._strict:
            raise self.error(reason, child, concept)
        if len(self.noticed) < MOST_NOTICED:
            self.noticed.append(self.error(reason, child, concept))

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
