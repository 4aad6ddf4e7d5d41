"""Open elements that become no record: a value, a nil, or anything."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .frame import NOWHERE, OPEN, Attributes, Frame, Place, Scope, resolve
from .instance import check_type
from .namespaces import XSI_LOCATIONS, XSI_NIL, XSI_TYPE, split
from .nodes import AnyElement, Nil
from .values import ValueType, clark, is_fixed_value

if TYPE_CHECKING:
    from .reader import Reader


class SimpleFrame:
    """An element with a simple type: its value stands in the field of the record around it."""

    __slots__ = ("details", "kind", "name", "named_kind", "parts", "place", "scope")

    def __init__(self, place: Place, kind: ValueType, scope: Scope, named_kind: ValueType | None = None) -> None:
        """Nothing read yet. `named_kind` is the type that xsi:type names, if it does."""
        self.place = place
        self.kind = kind
        self.named_kind = named_kind
        self.scope = scope
        self.name = place.alternative.name
        self.parts: list[str] = []
        self.details: dict[str, str] = {}

    def take(self, reader: Reader, attributes: Attributes, type_name: str | None) -> None:
        """The attributes: only those of the schema-instance namespace may stand here."""
        for name, text in attributes.items():
            if name == XSI_TYPE and type_name is not None:
                self.details[name] = type_name
            elif name == XSI_NIL or name in XSI_LOCATIONS:
                self.details[name] = text
            elif name != XSI_TYPE:
                local = split(name)[1]
                reader.refuse(f"{split(self.name)[1]} has no attribute {local}", f"@{local}")

    def declare(self, declared: Scope) -> None:
        """The element declares these prefixes itself."""
        self.details.update({f"xmlns:{prefix}": uri for prefix, uri in declared.items()})

    def concept(self, reader: Reader) -> str:
        """What the dataset calls the element."""
        return self.place.parent.concept_of(reader, self.place.field)

    def open(self, reader: Reader, name: str, _attributes: Attributes, scope: Scope) -> Frame:
        """No element belongs here."""
        reader.refuse(f"{split(name)[1]} stands in {split(self.name)[1]}, which holds a value only")
        return SkippedFrame(name, scope)

    def text(self, _: Reader, data: str) -> None:
        """Part of the value."""
        self.parts.append(data)

    def close(self, reader: Reader) -> None:
        """The element ends; without content it takes the value the schema gives it."""
        place, text = self.place, "".join(self.parts)
        default = place.alternative.default
        read = default if not text and default is not None else text
        try:
            value: object = self.kind.read(read, self._resolve)
            if self.named_kind is not None:
                self.named_kind.read(read, self._resolve)
        except ValueError:
            reader.refuse(f"{split(self.name)[1]} does not hold what it should")
            return
        if place.alternative.fixed and text and not is_fixed_value(self.kind, value, default or ""):
            reader.refuse(f"{split(self.name)[1]} does not hold the value that the schema fixes")
        self._note(text, self.kind.write(value, clark))
        place.parent.take_value(place, value)

    def _resolve(self, prefix: str) -> str | None:
        return resolve(self.scope, prefix)

    def _note(self, text: str, usual: str) -> None:
        """Note what the value alone does not say."""
        place = self.place
        if usual != text:
            place.parent.notes().texts[(place.field, place.index)] = (usual, text)
        if self.details:
            self.details["usual"] = usual
            place.parent.notes().details[(place.field, place.index)] = self.details


class SkippedFrame:
    """An element that does not belong where it stands, and everything below it: it was told, and is passed over."""

    __slots__ = ("name", "place", "scope")

    def __init__(self, name: str, scope: Scope) -> None:
        """Its value goes nowhere."""
        self.name = name
        self.scope = scope
        self.place = Place(NOWHERE, "", 0, OPEN)

    def declare(self, declared: Scope) -> None:
        """Nothing is kept."""

    def concept(self, _: Reader) -> str:
        """The dataset does not know it."""
        return ""

    def open(self, _reader: Reader, name: str, _attributes: Attributes, scope: Scope) -> Frame:
        """Nothing is kept."""
        return SkippedFrame(name, scope)

    def text(self, _: Reader, data: str) -> None:
        """Nothing is kept."""

    def close(self, _: Reader) -> None:
        """Nothing is kept."""


class NilFrame:
    """An element that says it has no content."""

    __slots__ = ("attributes", "name", "place", "scope")

    def __init__(self, place: Place, attributes: Attributes, scope: Scope) -> None:
        """Its attributes are kept by expanded name."""
        self.place = place
        self.scope = scope
        self.name = place.alternative.name
        self.attributes = {name: text for name, text in attributes.items() if name != XSI_NIL}
        if attributes[XSI_NIL] != "true":
            place.parent.notes().details[(place.field, place.index)] = {XSI_NIL: attributes[XSI_NIL]}

    def declare(self, declared: Scope) -> None:
        """Prefixes do not matter here: nothing below it uses them."""

    def concept(self, reader: Reader) -> str:
        """What the dataset calls the element."""
        return self.place.parent.concept_of(reader, self.place.field)

    def open(self, reader: Reader, name: str, _attributes: Attributes, scope: Scope) -> Frame:
        """No element belongs here."""
        reader.refuse(f"{split(self.name)[1]} is nil and still has content")
        return SkippedFrame(name, scope)

    def text(self, reader: Reader, _: str) -> None:
        """No text belongs here."""
        reader.refuse(f"{split(self.name)[1]} is nil and still has content")

    def close(self, _: Reader) -> None:
        """The element ends."""
        namespaces = dict(self.scope) if self.attributes else None
        self.place.parent.take_value(self.place, Nil(self.attributes, namespaces))


class AnyFrame:
    """An element that the schema leaves open, and everything below it."""

    __slots__ = ("_parent", "_skipped", "element", "name", "place", "scope")

    def __init__(  # noqa: PLR0913  what an element has, and where it stands
        self,
        name: str,
        attributes: Attributes,
        scope: Scope,
        place: Place,
        parent: AnyFrame | None = None,
        *,
        skipped: bool = False,
    ) -> None:
        """`parent` is the open element around it, if that is one the schema leaves open as well.

        `skipped`: it may say of itself what it likes (processContents="skip").
        """
        self.name = name
        self.scope = scope
        self.place = place
        self._parent = parent
        self._skipped = skipped
        self.element = AnyElement(qname=name, attributes=attributes, namespaces={} if parent else dict(scope))

    def declare(self, declared: Scope) -> None:
        """The element declares these prefixes itself."""
        self.element.namespaces.update(declared)

    def concept(self, reader: Reader) -> str:
        """What the dataset calls the field."""
        return self.place.parent.concept_of(reader, self.place.field)

    def open(self, reader: Reader, name: str, attributes: Attributes, scope: Scope) -> Frame:
        """A child element begins."""
        if not self._skipped:
            check_type(reader, attributes, scope)
        return AnyFrame(name, attributes, scope, self.place, self, skipped=self._skipped)

    def text(self, reader: Reader, data: str) -> None:  # noqa: ARG002
        """Text, before or behind child elements."""
        if self.element.children:
            last = self.element.children[-1]
            if isinstance(last, AnyElement):
                last.tail = (last.tail or "") + data
        else:
            self.element.text = (self.element.text or "") + data

    def close(self, _: Reader) -> None:
        """The element ends."""
        if self._parent is not None:
            self._parent.element.children.append(self.element)
        else:
            self.place.parent.take_value(self.place, self.element)


class NilAnyFrame(AnyFrame):
    """An element that the schema leaves open and that says it has no content."""

    __slots__ = ()

    def open(self, reader: Reader, name: str, attributes: Attributes, scope: Scope) -> Frame:  # noqa: ARG002
        """No element belongs here."""
        reader.refuse(f"{split(self.name)[1]} is nil and still has content")
        return SkippedFrame(name, scope)

    def text(self, reader: Reader, data: str) -> None:  # noqa: ARG002
        """No text belongs here."""
        reader.refuse(f"{split(self.name)[1]} is nil and still has content")
