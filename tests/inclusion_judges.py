"""Pairs of small schemas, decided, and each message that comes of it held before libxml2 and xmlschema."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import xmlschema
from lxml import etree
from read_xsd_support import write

from generator.compare.inclusion import decide
from generator.compare.inclusion.decision import Decision
from generator.model.schema import Schema
from generator.read.xsd import choose_root, read_schema


@dataclass(frozen=True)
class Judged:
    """A schema with its two judges."""

    schema: Schema
    libxml2: etree.XMLSchema
    xmlschema: xmlschema.XMLSchema

    def takes(self, message: str) -> bool:
        """What both say; they must agree."""
        one, other = (
            self.libxml2.validate(etree.fromstring(message.encode())),
            self.xmlschema.is_valid(message),
        )
        assert one == other, message
        return bool(one)


def judged(folder: Path, body: str) -> Judged:
    start = write(folder, body)
    return Judged(
        read_schema(start, cache=False).schema, etree.XMLSchema(etree.parse(start)), xmlschema.XMLSchema(str(start))
    )


def root(inside: str, more: str = "") -> str:
    return (
        f'<xs:element name="r"><xs:complexType><xs:sequence>{inside}</xs:sequence>{more}</xs:complexType></xs:element>'
    )


def pair(folder: Path, old: str, new: str) -> tuple[Judged, Judged]:
    return judged(folder / "old", old), judged(folder / "new", new)


def decided(given: Judged, taking: Judged) -> Decision:
    return decide(given.schema, choose_root(given.schema, "r"), taking.schema, choose_root(taking.schema, "r"))


def shown(given: Judged, taking: Judged) -> Decision:
    """The decision, each break shown by its message, and the bilingual message held before both."""
    decision = decided(given, taking)
    for one in decision.breaks:
        assert given.takes(one.message), one.message
        assert not taking.libxml2.validate(etree.fromstring(one.message.encode())), one.message
        assert not taking.xmlschema.is_valid(one.message), one.message
    if decision.bilingual is not None:
        assert given.takes(decision.bilingual)
        assert taking.takes(decision.bilingual)
    return decision
