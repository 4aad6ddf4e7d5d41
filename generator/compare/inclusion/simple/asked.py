"""What a type asks of a text, facet by facet."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from generator.compare.inclusion.simple.judge import refusals
from generator.compare.inclusion.simple.language import facet_names, form_name
from generator.compare.inclusion.simple.shape import Shape
from generator.model.simple_type import Variety

FIXED = "fixed"


@dataclass(frozen=True, slots=True)
class Texts:
    """Values, with the shape of their type in place of its key."""

    shape: Shape
    fixed: str | None = None
    or_empty: bool = False

    def refusing(self, text: str) -> tuple[str, ...]:
        """The facets that refuse a text."""
        return refusals(self.shape, text, self.fixed, or_empty=self.or_empty)

    @property
    def narrowed(self) -> Shape:
        """The type, with the fixed value as the only one of its enumeration."""
        return self.shape if self.fixed is None else replace(self.shape, enumeration=(self.fixed,))


@dataclass(frozen=True, slots=True)
class Demand:
    """What one facet of a type asks. `shape` has it as `facet`, people know it as `name`."""

    name: str
    shape: Shape
    facet: str


def demands(taking: Texts) -> Iterator[Demand]:
    """All that the taking type asks."""
    for facet in (form_name(taking.shape), *facet_names(taking.shape)):
        yield Demand(facet, taking.shape, facet)
    if taking.fixed is not None:
        yield Demand(FIXED, taking.narrowed, "enumeration")


def parts(shape: Shape) -> Iterator[Shape]:
    """The types whose texts together are those of a type: the members of a union, where it has no facets of its own.

    Patterns of a union go to its members, where these normalise white space alike.
    """
    if shape.variety is not Variety.UNION or shape.enumeration is not None or shape.assertions:
        yield shape
    elif not shape.patterns:
        for member in shape.members:
            yield from parts(member)
    elif len({member.space for member in shape.members} | {None}) == 2:  # noqa: PLR2004  one way, and None is no way
        for member in shape.members:
            yield replace(member, patterns=(*member.patterns, *shape.patterns))
    else:
        yield shape
