"""The vocabulary in which the format of the dataset definition file is described (see `format`)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable


@dataclass(frozen=True, slots=True)
class Words:
    """A text for people."""

    description: str = ""
    examples: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Token:
    """A text for machines that must match `pattern` (anchored, in the common ground of Python and ECMAScript).

    `called` is how a message names it: "a concept id". `numeric` also lets a number without quotes through.
    """

    called: str
    pattern: str
    description: str = ""
    examples: tuple[str, ...] = ()
    numeric: bool = False


@dataclass(frozen=True, slots=True)
class Choice:
    """One of a few fixed words."""

    options: tuple[str, ...]
    description: str = ""


@dataclass(frozen=True, slots=True)
class Whole:
    """A whole number without quotes, bounds included."""

    minimum: int
    maximum: int
    description: str = ""


@dataclass(frozen=True, slots=True)
class Truth:
    """`true` or `false`; `only` when it can be but one of them."""

    description: str = ""
    only: bool | None = None


@dataclass(frozen=True, slots=True)
class ListOf:
    """A list of at least `least` items of one shape."""

    item: Shape
    least: int = 0
    description: str = ""


@dataclass(frozen=True, slots=True)
class MapOf:
    """A mapping with free keys that match `key`."""

    key: Token
    value: Shape
    description: str = ""


@dataclass(frozen=True, slots=True)
class Field:
    """A key of a record and what stands behind it."""

    name: str
    shape: Shape
    required: bool = False


@dataclass(frozen=True, slots=True)
class Record:
    """A mapping with fixed keys; of `exactly_one` one key must be there, of `at_least_one` one or more."""

    called: str
    fields: tuple[Field, ...]
    exactly_one: tuple[str, ...] = ()
    at_least_one: tuple[str, ...] = ()
    description: str = ""

    def field(self, name: str) -> Field | None:
        """The field with that name."""
        return next((field for field in self.fields if field.name == name), None)


@dataclass(frozen=True, slots=True)
class Variants:
    """One of several records, told apart by the key that only it has; `otherwise` is the usual one."""

    called: str
    variants: tuple[tuple[str, Record], ...]
    otherwise: Record
    description: str = ""


@dataclass(frozen=True, slots=True)
class Either:
    """A text, or a record that says more."""

    text: Words
    record: Record
    description: str = ""


@dataclass(frozen=True, slots=True)
class Named:
    """A shape by its name, so that shapes may hold themselves."""

    name: str
    get: Callable[[], Shape]


Shape = Words | Token | Choice | Whole | Truth | ListOf | MapOf | Record | Variants | Either | Named
