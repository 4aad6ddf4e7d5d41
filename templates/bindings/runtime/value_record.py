"""Open elements that become records of a value and attributes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .frame import SPACE, TRUE, Attributes, Frame, Place, Scope
from .namespaces import split
from .owner import LEFT_OUT, Owner
from .plan import Plan
from .value_frames import SkippedFrame
from .values import ValueType, clark, is_fixed_value

if TYPE_CHECKING:
    from .reader import Reader


class ValueFrame(Owner):
    """A record of a value and attributes."""

    __slots__ = ("parts",)

    def __init__(self, place: Place, plan: Plan, scope: Scope) -> None:
        """Nothing read yet."""
        super().__init__(place, plan, scope)
        self.parts: list[str] = []

    def open(self, reader: Reader, name: str, _attributes: Attributes, scope: Scope) -> Frame:
        """No element belongs here."""
        reader.refuse(f"{split(name)[1]} stands in {split(self.name)[1]}, which holds a value only")
        return SkippedFrame(name, scope)

    def take_value(self, place: Place, value: object) -> None:
        """No element belongs here, so none ends here."""

    def text(self, _: Reader, data: str) -> None:
        """Part of the value."""
        self.parts.append(data)

    def close(self, reader: Reader) -> None:
        """The element ends."""
        text = "".join(self.parts)
        nil = self._notes is not None and (self._notes.nil or "").strip(SPACE) in TRUE
        if nil and text:
            reader.refuse(f"{split(self.name)[1]} is nil and still has content")
        if nil:
            self.values["value"] = None
            self.forget_usual_nil()
        elif self.plan.value is not None:
            self._take(reader, self.plan.value, text)
        self.build(reader)

    def _take(self, reader: Reader, kind: ValueType, text: str) -> None:
        """An element without content takes the value the schema gives it."""
        alternative = self.place.alternative
        default = alternative.default
        value = self.value(reader, kind, text if text or default is None else default, "value")
        if value is LEFT_OUT:
            self.values["value"] = None
            return
        self.values["value"] = value
        if not text and default is not None:
            self.notes().texts[("value", 0)] = (kind.write(value, clark), "")
        elif alternative.fixed and not is_fixed_value(kind, value, default or ""):
            reader.refuse(f"{split(self.name)[1]} does not hold the value that the schema fixes")
