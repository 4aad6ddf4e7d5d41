"""What the schema asks of a message, looked at in full: it knows everything, and says what is wrong."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from .asked import OPEN, Asked, AskedTables, Facets, RecordAsked
from .content_checks import check_child, check_content, check_model
from .datatypes import Resolve
from .errors import MessageError
from .frame import resolve as resolved
from .inspection import Inspection
from .namespaces import XSI, XSI_TYPE, split
from .nodes import AnyElement, DerivedElement, Nil
from .open_checks import check_open_attribute, check_open_content, check_read_again
from .plan import Alternative, Plan, Plans
from .record import Notes, Record, notes_of
from .value_checks import ValueChecks
from .values import clark
from .violation import Violation

_NO_NOTES = Notes()
Root = Callable[[object], Alternative]
Read = Callable[[Alternative, bytes], object]


class GeneralCheck:
    """Checks messages of one package, driven by its tables."""

    def __init__(  # noqa: PLR0913, PLR0917  what the codec knows
        self,
        plans: Plans,
        concepts: Mapping[str, str],
        preferred: Mapping[str, str],
        facets: Facets,
        root: Root,
        read_as: Read,
    ) -> None:
        """`preferred` are the usual prefixes, `root` finds the element of a root, `read_as` reads one as an element."""
        self.plans = plans
        self.concepts = concepts
        self.preferred = preferred
        self.asked = AskedTables(facets, plans.values)
        self.values = ValueChecks(plans.values, facets.SIMPLE, facets.VALUES)
        self._root = root
        self.read_as = read_as

    def violations(self, root: object) -> list[Violation]:
        """Everything wrong with the message of a root, in the order of the message."""
        look = Inspection(self.concepts)
        try:
            alternative = self._root(root)
        except MessageError:
            look.tell("derivation", what=type(root).__name__)
            return look.found
        known = self.asked.element(alternative.name)
        if known is None:
            look.tell("abstract", what=split(alternative.name)[1])
            return look.found
        value = root.value if isinstance(root, DerivedElement) else root
        self.element(look, alternative, known[1], value, notes=notes_of(root) or _NO_NOTES)
        return look.finish()

    def record_is_right(self, item: Record, *, nillable: bool = False) -> bool:
        """Whether nothing is wrong with a record that stands where its class belongs; `nillable`: it may be nil."""
        look = Inspection(self.concepts)
        self.element(look, Alternative(("", type(item).__name__, None, nillable, None, False), None), OPEN, item)
        return not look.finish()

    def field_is_right(self, owner: str, field: str, value: object) -> bool:
        """Whether nothing is wrong with what stands in a field of child elements, its number left aside."""
        look = Inspection(self.concepts)
        child = self.plans.named(owner).by_field[field]
        with look.inside(""):
            check_child(self, look, self.asked.record(owner), child, value)
        return not look.finish()

    def content_is_right(self, item: Record) -> bool:
        """Whether the elements of a record are as many as they should be, and in an order that is allowed."""
        look = Inspection(self.concepts)
        with look.inside(""):
            check_model(look, self.plans.named(type(item).__name__), item)
        return not look.found

    def element(  # noqa: PLR0913  what an element is told by
        self,
        look: Inspection,
        alternative: Alternative,
        asked: Asked,
        value: object,
        *,
        field: str = "value",
        index: int = 0,
        number: int = 0,
        notes: Notes = _NO_NOTES,
    ) -> None:
        """What stands in a field; `index` finds the notes on it, `number` is shown in the path."""
        with look.inside(alternative.name, field, number):
            self.content(look, alternative, asked, value, field=field, index=index, notes=notes)

    def content(  # noqa: PLR0913  what an element is told by
        self,
        look: Inspection,
        alternative: Alternative,
        asked: Asked,
        value: object,
        *,
        field: str = "value",
        index: int = 0,
        notes: Notes = _NO_NOTES,
    ) -> None:
        """What stands in the element that is looked at."""
        if asked.abstract:
            look.tell("abstract", field=field)
        elif isinstance(value, Nil):
            self._nil(look, alternative, asked, value, field)
        elif isinstance(value, Record):
            if not look.postpone(value, lambda: self._record(look, alternative, asked, value, field)):
                look.tell("circular", field=field)
        elif isinstance(value, AnyElement) and alternative.record is None and asked.value is None:
            self._anything(look, alternative, asked, value)
        elif asked.value is None:
            look.tell("type", field=field)
        else:
            self._simple(look, asked.value, value, field, index, notes)

    # elements without a record

    def _anything(self, look: Inspection, alternative: Alternative, asked: Asked, value: AnyElement) -> None:
        """An element of any type; or of its own type, where a base said any."""
        if asked.own is None:
            check_open_content(self, look, value)
        else:
            own = Alternative((alternative.name, *asked.own), self.plans.values)
            check_read_again(self, look, value, own, OPEN)

    def _simple(  # noqa: PLR0913, PLR0917  what a value is told by
        self, look: Inspection, check: int, value: object, field: str, index: int, notes: Notes
    ) -> None:
        noted = notes.texts.get((field, index))
        fault = self.values.of(check).fault(value, noted)
        look.tell_fault(fault, field=field)
        details = notes.details.get((field, index))
        type_name = details.get(XSI_TYPE) if details is not None else None
        if details is None or type_name is None or fault is not None:
            return
        usual = details.get("usual")
        if usual is not None and usual != self.values.of(check).usual(value):
            return
        known = self.asked.simple_type(type_name)
        if known is not None and not self.values.of(known[0]).is_named:
            # a type that the schema does not use, and names, whose prefixes are gone: reading held the value to that
            text = noted[1] if noted is not None and noted[1] else usual or ""
            look.tell_fault(self.values.of(known[0]).text_fault(text), field=field)

    def _nil(self, look: Inspection, alternative: Alternative, asked: Asked, value: Nil, field: str) -> None:
        """Nil only where it may be, and never where a value is fixed (Part 1, section 3.3.4); attributes count."""
        if not alternative.nillable or asked.is_fixed:
            look.tell("nil", field=field)

        def resolve(prefix: str) -> str | None:
            return resolved(value.namespaces, prefix)

        record = alternative.record
        written = value.attributes.get(XSI_TYPE)
        if written is not None:
            prefix, _, local = written.strip().rpartition(":")
            plan = self.plans.of_type(f"{clark(resolve(prefix) or '')}{local}")
            record = plan.cls.__name__ if plan is not None else record
        others = {name: text for name, text in value.attributes.items() if split(name)[0] != XSI}
        if record is not None:
            self._raw_attributes(look, self.plans.named(record), others, resolve)
        elif asked.value is not None:
            for name in others:
                look.tell("no-place", step=f"@{name}")

    def _raw_attributes(self, look: Inspection, plan: Plan, texts: Mapping[str, str], resolve: Resolve) -> None:
        """The attributes of an element that is nil, as they stand in the message."""
        asked = self.asked.record(plan.cls.__name__)
        with look.record(plan.cls.__name__):
            for name, text in texts.items():
                slot = plan.attributes.get(name)
                if slot is not None:
                    fault = self.values.of(asked.attributes[name]).text_fault(text, resolve)
                    look.tell_fault(fault, field=slot.field, step=f"@{name}")
                else:
                    check_open_attribute(self, look, plan, name, text, asked.any_attribute, resolve)
            for slot in plan.attributes.values():
                if slot.required and slot.name not in texts:
                    look.tell("required", field=slot.field, step=f"@{slot.name}")

    # records

    def _record(self, look: Inspection, alternative: Alternative, element: Asked, item: Record, field: str) -> None:
        name = type(item).__name__
        if name not in self.plans or self.plans.named(name).cls is not type(item):
            look.tell("derivation", field=field)
            return
        plan, asked = self.plans.named(name), self.asked.record(name)
        with look.record(name):
            self._may_stand(look, alternative, element, plan)
            notes = notes_of(item) or _NO_NOTES
            nil = plan.value is not None and getattr(item, "value") is None  # noqa: B009  such a record has it
            if nil and (not alternative.nillable or element.is_fixed):
                look.tell("nil", field="value")
            self._attributes(look, plan, asked, item, notes)
            if not nil:
                check_content(self, look, plan, asked, item, notes, element.fixed)

    def _may_stand(self, look: Inspection, alternative: Alternative, element: Asked, plan: Plan) -> None:
        """Whether a record's class may stand in an element (Part 1, section 3.3.4, Element Locally Valid)."""
        expected = alternative.record
        if plan.abstract:
            look.tell("abstract", what=plan.cls.__name__)
        if expected == plan.cls.__name__:
            return
        if expected is None:
            own = self.asked.record(plan.cls.__name__).value
            fits = element.value is None or self.asked.same_type(own, element.value)
        else:
            fits = issubclass(plan.cls, self.plans.named(expected).cls)
        if not fits or plan.type_name is None:
            look.tell("derivation", what=plan.cls.__name__)
        elif expected is not None and self._blocked(plan.cls.__name__, expected, element.block):
            look.tell("block", what=plan.cls.__name__)

    def _blocked(self, name: str, expected: str, block: tuple[str, ...]) -> bool:
        """Whether a class derives from the one expected in a way that the element or its type rules out."""
        block = (*block, *self.asked.record(expected).block)
        at: str | None = name
        while at is not None and at != expected:
            asked = self.asked.record(at)
            if asked.derivation in block:
                return True
            at = asked.base
        return False

    def _attributes(self, look: Inspection, plan: Plan, asked: RecordAsked, item: Record, notes: Notes) -> None:
        for slot in plan.attributes.values():
            value = getattr(item, slot.field)
            step = f"@{slot.name}"
            if value is not None:
                check = self.values.of(asked.attributes[slot.name])
                look.tell_fault(check.fault(value, notes.texts.get((slot.field, 0))), field=slot.field, step=step)
            if slot.required and (value is None or slot.field in notes.absent):
                look.tell("required", field=slot.field, step=step)
        others = getattr(item, "any_attributes", None) if plan.any_attribute is not None else {}
        if not isinstance(others, Mapping):
            look.tell("type", field="any_attributes", what="any_attributes")
            return

        def resolve(prefix: str) -> str | None:
            return resolved(notes.namespaces, prefix) or prefix

        for name, text in others.items():
            check_open_attribute(self, look, plan, name, text, asked.any_attribute, resolve)
