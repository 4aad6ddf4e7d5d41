"""One version of a specification: schema and dataset definition, linked."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from generator.findings import Finding
from generator.model.dataset import Dataset
from generator.model.frozen_map import FrozenMap
from generator.model.particle import Element
from generator.model.qname import QName
from generator.model.schema import Schema


class LinkKind(StrEnum):
    """How a concept was tied to its place in the message, surest first."""

    XPATH = "xpath"
    CONCEPT_ID = "concept id"
    NAME = "name"
    DERIVED = "derived"


@dataclass(frozen=True, slots=True)
class Link:
    """Where a concept stands in the message.

    `steps` are the elements from the root element (included) to the concept's element (included). `owner` is the key of
    the complex type whose child that element is, `type` the key of the element's own type. `value` is None when the
    item's value is the element's text, else the attribute that carries it (ADA: `value`). `xpath` is the same place for
    people, with prefixes.
    """

    concept: str
    steps: tuple[QName, ...]
    owner: str
    type: str
    xpath: str
    kind: LinkKind
    value: QName | None = None


@dataclass(frozen=True, slots=True)
class Ledger:
    """Names given in earlier versions, so that they never change: an address in the schema -> the name in code.

    Addresses are `type:<key>`, `field:<key>/<name>`, `field:<key>/@<name>`, `code:<key>/<system>|<code>`,
    `concept:<id>`.
    """

    names: FrozenMap[str, str] = FrozenMap()


@dataclass(frozen=True, slots=True)
class Specification:
    """A specification ready for use.

    `links` is by concept id. `findings` are what reading noticed without having to stop. `digest` covers XSD, dataset
    definition and ledger: two specifications with the same digest generate the same bytes.
    """

    id: str
    version: str
    schema: Schema
    root: Element
    dataset: Dataset
    links: FrozenMap[str, Link]
    ledger: Ledger = Ledger()
    findings: tuple[Finding, ...] = ()
    digest: str = ""
