"""What of a vendor's own a finding touches: functions of the mapping, rows of code tables, columns for SQL."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from generator.findings import Hit, Location
from generator.sync.code import Code

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from generator.findings import Finding
    from generator.model.mapping import MappingEntry

_WHOLE_LIST = frozenset({"code-list-replaced", "code-list-closed", "code-list-opened"})
_CUT_SHORT = re.compile(r" and \d+ more\Z")
_ABOUT_CODES = re.compile(r"\b(code|codes|value|values|enumeration)\b")


@dataclass(frozen=True, slots=True)
class CodeTable:
    """A code table of the vendor's: its file, and for each row the value it leads to, with the place of the row."""

    whole: Hit
    rows: tuple[tuple[str, Hit], ...]


@dataclass(frozen=True, slots=True)
class Touched:
    """By concept: the vendor's methods, its code tables, and its columns."""

    functions: Mapping[str, tuple[Hit, ...]] = field(default_factory=dict)
    tables: Mapping[str, tuple[CodeTable, ...]] = field(default_factory=dict)
    columns: Mapping[str, tuple[Hit, ...]] = field(default_factory=dict)

    def told(self, findings: Iterable[Finding]) -> tuple[Finding, ...]:
        """The findings, each with what it touches; one that holds others for several concepts has all of theirs."""
        return tuple(map(self._told, findings))

    def _told(self, finding: Finding) -> Finding:
        folded = self.told(finding.folded)
        hits = list(self.of(finding))
        if finding.concept is None:
            hits += [hit for one in folded for hit in one.mapping]
        found = tuple(dict.fromkeys(hits))
        changed = found != finding.mapping or folded != finding.folded
        return replace(finding, mapping=found, folded=folded) if changed else finding

    def of(self, finding: Finding) -> Iterator[Hit]:
        """What one finding touches by its own concept, or its own place where the dataset is silent."""
        for key in filter(None, (finding.concept, finding.xpath)):
            yield from self.functions.get(key, ())
            yield from self._rows(finding, key)
            yield from self.columns.get(key, ())

    def _rows(self, finding: Finding, key: str) -> Iterator[Hit]:
        """The rows of the codes that the facts of a finding name; the table where these say no more than that much."""
        if not _ABOUT_CODES.search(finding.name.replace("-", " ")):
            return
        values = values_in(finding.old) | values_in(finding.new)
        is_short = any(_CUT_SHORT.search(fact or "") for fact in (finding.old, finding.new))
        for table in self.tables.get(key, ()):
            if finding.name in _WHOLE_LIST or is_short:
                yield table.whole
            if finding.name not in _WHOLE_LIST:
                yield from (hit for value, hit in table.rows if value in values)


def values_in(fact: str | None) -> frozenset[str]:
    """The values that a fact of a finding lists: `1, 2, 3`, or `1: Jongen; 2: Meisje`."""
    parts = (part.strip() for part in re.split(r"[;,]", _CUT_SHORT.sub("", fact or "")))
    return frozenset(part for one in parts for part in (one, one.partition(":")[0].strip()) if part)


def functions(entries: Iterable[MappingEntry], code: Code, folder: str) -> dict[str, tuple[Hit, ...]]:
    """The vendor's methods by concept: where each stands, as `Class.method`; `folder` is how the user knows it."""
    found: dict[str, tuple[Hit, ...]] = {}
    for entry in entries:
        hits = [
            Hit(Location(f"{folder}/{vendor.file}", method.span.line), f"{vendor.name}.{method.name}")
            for vendor in code.of_contract(entry.contract)
            if (method := code.find(vendor, entry.method)) is not None
        ]
        if hits:
            found[entry.key] = tuple(hits)
    return found
