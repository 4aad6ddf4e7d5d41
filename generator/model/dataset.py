"""The dataset definition: concepts, code lists and rules, as the neonatologist knows them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from generator.model.frozen_map import FrozenMap

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.findings import Location
    from generator.model.rule import Predicate, Rule


@dataclass(frozen=True, slots=True)
class Text:
    """A text in Dutch and, where there is one, in English."""

    nl: str
    en: str = ""

    def __str__(self) -> str:
        return self.nl or self.en


class ConceptType(StrEnum):
    """What kind of value a concept takes."""

    GROUP = "group"
    STRING = "string"
    IDENTIFIER = "identifier"
    CODE = "code"
    BOOLEAN = "boolean"
    DATE = "date"
    DATETIME = "datetime"
    QUANTITY = "quantity"
    COUNT = "count"
    REFERENCE = "reference"


class Conformance(StrEnum):
    """Mandatory: always there, never null. Required: there if known. Conditional: as its condition says."""

    MANDATORY = "mandatory"
    REQUIRED = "required"
    CONDITIONAL = "conditional"
    OPTIONAL = "optional"


@dataclass(frozen=True, slots=True)
class Cardinality:
    """How often a concept may occur in its group; `maximum` None means as often as needed."""

    minimum: int = 0
    maximum: int | None = 1

    def __str__(self) -> str:
        return f"{self.minimum}..{'*' if self.maximum is None else self.maximum}"


@dataclass(frozen=True, slots=True)
class Range:
    """Allowed values, bounds included, in the concept's unit; lexical decimals, None for no bound."""

    minimum: str | None = None
    maximum: str | None = None


@dataclass(frozen=True, slots=True)
class Condition:
    """When a conditional concept is due: in words, and, where it can be decided from the message, as a predicate."""

    text: Text
    when: Predicate | None = None


@dataclass(frozen=True, slots=True)
class Concept:
    """A group or item of the dataset.

    `id` is its identity for life; `name` is how it is called in a message and in code.

    `unit` is UCUM. `precision` is the number of decimals. `code_list` is the id of a `CodeList`. `link` is an XPath
    into the message, if the author gave one. `status` is `active`, `draft` or `deprecated`. `location` points into the
    dataset definition file.
    """

    id: str
    name: str
    label: Text
    type: ConceptType
    definition: Text = Text("")
    cardinality: Cardinality = Cardinality()
    conformance: Conformance | None = None
    condition: Condition | None = None
    unit: str | None = None
    range: Range | None = None
    precision: int | None = None
    code_list: str | None = None
    link: str | None = None
    synonyms: tuple[str, ...] = ()
    status: str = "active"
    since: str | None = None
    renamed_from: tuple[str, ...] = ()
    concepts: tuple[Concept, ...] = ()
    location: Location | None = None

    @property
    def is_group(self) -> bool:
        """Whether it holds other concepts rather than a value."""
        return self.type is ConceptType.GROUP

    def walk(self) -> Iterator[Concept]:
        """Itself and everything below it, in document order."""
        yield self
        for child in self.concepts:
            yield from child.walk()


@dataclass(frozen=True, slots=True)
class Code:
    """One code: `value` is what stands in the message; (`system`, `code`) is its identity, where known."""

    value: str
    display: Text
    code: str | None = None
    system: str | None = None
    status: str = "active"


@dataclass(frozen=True, slots=True)
class CodeList:
    """The codes an item may take; an `open` list also allows others."""

    id: str
    label: Text
    codes: tuple[Code, ...]
    open: bool = False
    location: Location | None = None


@dataclass(frozen=True, slots=True)
class Dataset:
    """A dataset definition.

    `concept_root` is the OID under which the concept ids stand. `derived` is true when it was made from the XSD because
    no dataset definition file was given. `digest` is the SHA-256 of the file. `prefixes` are the namespace prefixes
    used in the links and in the XPath of rules.
    """

    id: str
    version: str
    title: Text
    concepts: tuple[Concept, ...]
    code_lists: tuple[CodeList, ...] = ()
    rules: tuple[Rule, ...] = ()
    notice: Text = Text("")
    concept_root: str | None = None
    root: str | None = None
    derived: bool = False
    digest: str = ""
    prefixes: FrozenMap[str, str] = FrozenMap()

    def walk(self) -> Iterator[Concept]:
        """Every concept, in document order."""
        for concept in self.concepts:
            yield from concept.walk()

    def walk_with_parents(self) -> Iterator[tuple[Concept, Concept | None]]:
        """Every concept with the group that holds it (None at the top), in document order."""
        return _with_parents(self.concepts, None)


def _with_parents(concepts: tuple[Concept, ...], parent: Concept | None) -> Iterator[tuple[Concept, Concept | None]]:
    for concept in concepts:
        yield concept, parent
        yield from _with_parents(concept.concepts, concept)
