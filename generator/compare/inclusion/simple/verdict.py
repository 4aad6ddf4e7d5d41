"""The contract of the part that decides about simple types."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model.schema import Schema


@dataclass(frozen=True, slots=True)
class Values:
    """What may stand in an attribute or as an element's text, before white space is normalised: a set of strings.

    `type` is the key of a simple type of `schema`. `fixed` allows but the forms of one value; `or_empty` adds the
    empty text (an element with a default or fixed value may be empty).
    """

    schema: Schema
    type: str
    fixed: str | None = None
    or_empty: bool = False


@dataclass(frozen=True, slots=True)
class ValueBreak:
    """A value that the given type allows and the taking one does not, and the facet that refuses it.

    `witness` is a shortest such value. `values` are, for `enumeration`, all refused values of the given enumeration.
    """

    facet: str
    witness: str
    values: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ValueVerdict:
    """Whether every value of the given type is one of the taking type: yes, if nothing breaks and nothing is open.

    `undecided` names each facet that could not be decided, with the reason, for people.
    """

    breaks: tuple[ValueBreak, ...] = ()
    undecided: tuple[str, ...] = ()

    @property
    def included(self) -> bool | None:
        """True, False, or None where it could not be decided."""
        return False if self.breaks else None if self.undecided else True
