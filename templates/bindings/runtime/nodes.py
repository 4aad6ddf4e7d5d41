"""What a field may hold beside values and records."""

from __future__ import annotations

from dataclasses import dataclass, field

from xsdata.exceptions import ConverterError
from xsdata.formats.converter import Converter, converter
from xsdata.formats.dataclass.models.generics import AnyElement as _AnyElement
from xsdata.formats.dataclass.models.generics import DerivedElement

__all__ = ["AnyElement", "DerivedElement", "Nil"]


class Nil:
    """An element that is there and says it has no content (xsi:nil). `attributes` are its own, by expanded name.

    `namespaces` are the prefixes in scope: an attribute may speak of them.
    """

    __slots__ = ("attributes", "namespaces")

    def __init__(self, attributes: dict[str, str] | None = None, namespaces: dict[str, str] | None = None) -> None:
        """`attributes` leaves xsi:nil itself out."""
        self.attributes: dict[str, str] = {} if attributes is None else attributes
        self.namespaces: dict[str, str] = {} if namespaces is None else namespaces

    def __eq__(self, other: object) -> bool:
        return self.attributes == other.attributes if isinstance(other, Nil) else NotImplemented

    __hash__ = None  # type: ignore[assignment]

    def __repr__(self) -> str:
        return f"Nil({self.attributes!r})" if self.attributes else "Nil()"


@dataclass
class AnyElement(_AnyElement):
    """An element the schema leaves open. `namespaces` are the prefixes in scope: its text may speak of them."""

    namespaces: dict[str, str] = field(default_factory=dict, compare=False, metadata={"type": "Ignore"})


class _NilConverter(Converter):
    """Lets xsdata's own parser and serializer pass over fields that may hold a Nil."""

    def deserialize(self, value: object, **_: object) -> Nil:  # noqa: ARG002  xsdata's signature
        """No text is a Nil: the other types of the field have their turn."""
        message = "text is not nil"
        raise ConverterError(message)

    def serialize(self, value: object, **_: object) -> str:  # noqa: ARG002  xsdata's signature
        """A Nil has no text."""
        return ""


converter.register_converter(Nil, _NilConverter())
