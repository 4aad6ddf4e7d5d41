"""Two declarations that stand at the same place, told from OLD to NEW, and what the rules ask of them."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from generator.compare.rules.xs.content import Content, content_of
from generator.compare.rules.xs.content_change import ContentChange, content_change
from generator.compare.rules.xs.kinds import holds_elements
from generator.compare.rules.xs.simple_parts import Prints
from generator.compare.rules.xs.value_change import ValueChange, value_changes
from generator.model.qname import local_name

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.compare.inclusion.decision import Break, Undecided
    from generator.model.complex_type import Attribute, ComplexType
    from generator.model.particle import Element
    from generator.model.qname import QName
    from generator.model.schema import Schema
    from generator.model.simple_type import SimpleType
    from generator.model.specification import Specification


@dataclass(slots=True, eq=False)
class Version:
    """One of the two specifications, and what was worked out about it."""

    specification: Specification
    prints: Prints = field(init=False)
    _contents: dict[str, Content] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.prints = Prints(self.specification.schema)

    @property
    def schema(self) -> Schema:
        """Its schema."""
        return self.specification.schema

    def content(self, key: str) -> Content:
        """The children of the type with that key."""
        if key not in self._contents:
            self._contents[key] = content_of(self.schema, self.schema.complex_types.get(key))
        return self._contents[key]


@dataclass(frozen=True, eq=False)
class Side:
    """A declaration in one version: the element, the key of its type in force, and the path to it."""

    version: Version
    element: Element
    type: str
    path: tuple[QName, ...]

    @cached_property
    def record(self) -> ComplexType | None:
        """The type if it is complex."""
        return self.version.schema.complex_types.get(self.type)

    @cached_property
    def simple_key(self) -> str | None:
        """The key of the simple type of its text; None where it holds none."""
        return self.record.simple if self.record else self.type

    @cached_property
    def simple(self) -> SimpleType | None:
        """The simple type of its text."""
        return self.version.schema.simple_types.get(self.simple_key or "")

    @cached_property
    def attributes(self) -> dict[QName, Attribute]:
        """Its attributes by name."""
        return {attribute.name: attribute for attribute in self.record.attributes} if self.record else {}

    @cached_property
    def content(self) -> Content:
        """Its children."""
        return self.version.content(self.type)

    @cached_property
    def is_itself_hidden(self) -> bool:
        """Whether it is for the schema's own tools alone: ADA's `<x-start>`."""
        return _is_hidden(self.record)

    def is_hidden(self, name: QName) -> bool:
        """Whether a child is."""
        child = self.content.elements.get(name)
        return child is not None and _is_hidden(self.version.schema.complex_types.get(child.type))


def _is_hidden(record: ComplexType | None) -> bool:
    return record is not None and any(
        local_name(one.name) == "hidden" and one.fixed == "true" for one in record.attributes
    )


@dataclass(frozen=True, eq=False)
class Pair:
    """Two declarations at the same place.

    `renamed` gives children that go by another name, OLD to NEW, and `reasons` how that is known, by the old name.
    `repeats` tells that the same two types were met before: what their breaks are is told there alone.
    """

    old: Side
    new: Side
    places: int = 1
    breaks: tuple[Break, ...] = ()
    undecided: tuple[Undecided, ...] = ()
    renamed: Mapping[QName, QName] = field(default_factory=dict)
    reasons: Mapping[QName, str] = field(default_factory=dict)
    repeats: bool = False

    @property
    def is_root(self) -> bool:
        """Whether it is the message's root element."""
        return len(self.old.path) == 1

    @property
    def is_declared(self) -> bool:
        """Whether the types in force are the declared ones, on both sides."""
        return self.old.element.type == self.old.type and self.new.element.type == self.new.type

    @cached_property
    def content(self) -> ContentChange:
        """What became of the children; nothing to be told where text took their place, or they that of text."""
        if holds_elements(self.old) is not holds_elements(self.new):
            return ContentChange()
        return content_change(self.old, self.new, self.renamed)

    @cached_property
    def values(self) -> tuple[ValueChange, ...]:
        """The values that are of another simple type now: the text, and the attributes that both have."""
        return tuple(value_changes(self.old, self.new))

    @cached_property
    def common_attributes(self) -> tuple[tuple[Attribute, Attribute], ...]:
        """The attributes that both have, old and new."""
        theirs = self.new.attributes
        return tuple((one, theirs[name]) for name, one in self.old.attributes.items() if name in theirs)
