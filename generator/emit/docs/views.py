"""What the documentation shows, ready to be written down: cleaned texts, words for signs, links both ways."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.emit.docs.rule_pages import RulePage
from generator.emit.docs.sentence import Reference, Sentence
from generator.findings import Severity
from generator.model.dataset import Conformance, Text


@dataclass(frozen=True, slots=True)
class CodeView:
    """One row of a code list; `anchor` is unique in the documentation."""

    anchor: str
    value: str
    code: str
    system: str
    display: Text
    status: str


@dataclass(frozen=True, slots=True)
class CodeListView:
    """A code list with the concepts that use it; `in_code` is its enum, empty if there is none."""

    reference: Reference
    codes: tuple[CodeView, ...]
    open: bool
    used_by: tuple[Reference, ...]
    in_code: str
    in_dataset: str


@dataclass(frozen=True, slots=True)
class RuleView:
    """A rule: its message for people, what it tests, and the concepts it concerns."""

    reference: Reference
    severity: Severity
    message: Text
    meaning: Sentence
    concerns: tuple[Reference, ...]
    in_dataset: str


@dataclass(frozen=True, slots=True)
class ConceptView:
    """A group or item with everything known of it. Empty strings and None stand for what is not given.

    `trail` holds the groups above it, outermost first. `since` is left out where every concept has the same.
    """

    reference: Reference
    trail: tuple[Reference, ...]
    is_group: bool
    definition: Text
    type: Text
    conformance: Conformance | None
    conformance_name: Text | None
    cardinality: str
    times: Text
    condition: Text | None
    when: Sentence | None
    unit: Text | None
    ucum: str
    range: Text | None
    precision: str
    codes: CodeListView | None
    xpath: str
    linked_by: Text | None
    in_xsd: str
    in_dataset: str
    in_code: str
    rules: tuple[Reference, ...]
    governs: tuple[Reference, ...]
    synonyms: tuple[str, ...]
    status: str
    since: str
    renamed_from: tuple[str, ...]
    concepts: tuple[ConceptView, ...]

    @property
    def items(self) -> tuple[ConceptView, ...]:
        """The items right below it."""
        return tuple(child for child in self.concepts if not child.is_group)

    @property
    def groups(self) -> tuple[ConceptView, ...]:
        """The groups right below it."""
        return tuple(child for child in self.concepts if child.is_group)

    def walk(self) -> Iterator[ConceptView]:
        """Itself and everything below it, in document order."""
        yield self
        for child in self.concepts:
            yield from child.walk()


@dataclass(frozen=True, slots=True)
class Share:
    """How many items have a conformance, and its part of all items: `offset` and `width` in thousandths."""

    conformance: Conformance
    name: Text
    meaning: Text
    count: int
    offset: int
    width: int


@dataclass(frozen=True, slots=True)
class Book:
    """One version of a specification as documentation. `loose` are items that stand outside every group.

    `pages` explain the rules that lnrgen itself works by.
    """

    title: Text
    version: str
    package: str
    notice: Text
    derived: bool
    digest: str
    root: str
    namespace: str
    documents: tuple[str, ...]
    concepts: tuple[ConceptView, ...]
    code_lists: tuple[CodeListView, ...]
    rules: tuple[RuleView, ...]
    shares: tuple[Share, ...]
    pages: tuple[RulePage, ...] = ()

    def walk(self) -> Iterator[ConceptView]:
        """Every concept, in document order."""
        for concept in self.concepts:
            yield from concept.walk()

    @property
    def groups(self) -> tuple[ConceptView, ...]:
        """Every group, in document order."""
        return tuple(concept for concept in self.walk() if concept.is_group)

    @property
    def items(self) -> tuple[ConceptView, ...]:
        """Every item, in document order."""
        return tuple(concept for concept in self.walk() if not concept.is_group)

    @property
    def loose(self) -> tuple[ConceptView, ...]:
        """The items at the top, outside every group."""
        return tuple(concept for concept in self.concepts if not concept.is_group)
