"""Releases of published specifications, pairs of them, and what `diff` says of a pair: each read and compared once."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path

from families import ADA, BIRTH
from lxml import etree

from generator.compare.drift import Drift, compare_specifications
from generator.compare.role import Role
from generator.findings import Finding
from generator.model.specification import Specification
from generator.read.specification import read_specification
from generator.read.xsd.compiled import compile_schema

HISTORY = tuple(
    f"{folder}/xsd/{ADA}.xsd"
    for folder in ("lnr-history/v01-2020-02-07", "lnr-history/v02-2020-02-10", "lnr-history/v03-2020-02-11", "lnr-3.0")
)
BIRTHS = tuple(f"kernset-geboortezorg-{release}/xsd/{BIRTH}.xsd" for release in ("2.3", "2.3.5"))
IWLZ = ("1.0-v1.0", "1.2-v1.x", "2.0-v1.2", "2.0-v1.9")
Pair = tuple[str, str]


def iwlz(release: str, message: str) -> str:
    """The file of a message."""
    return f"iwlz/{release}/xsd/{message}.xsd"


def pairs_of(files: tuple[str, ...]) -> list[Pair]:
    """Each release with the next one."""
    return list(pairwise(files))


def iwlz_pairs(corpora: Path, messages: tuple[str, ...] | None) -> list[Pair]:
    """Each release with the next one, for every message that both have, or for these."""
    found = []
    for old, new in pairwise(IWLZ):
        names = sorted(path.stem for path in (corpora / "iwlz" / old / "xsd").glob("*.xsd"))
        for name in names:
            wanted = name != "Basisschema" and (messages is None or name in messages)
            if wanted and (corpora / iwlz(new, name)).exists():
                found.append((iwlz(old, name), iwlz(new, name)))
    return found


def every(findings: tuple[Finding, ...]) -> Iterator[Finding]:
    """All findings, the folded ones among them."""
    for one in findings:
        yield one
        yield from every(one.folded)


@dataclass
class Releases:
    """What was read and compared so far."""

    corpora: Path
    _read: dict[str, Specification] = field(default_factory=dict)
    _compiled: dict[str, etree.XMLSchema] = field(default_factory=dict)
    _compared: dict[tuple[str, str, Role], Drift] = field(default_factory=dict)

    def specification(self, file: str) -> Specification:
        """A release."""
        if file not in self._read:
            self._read[file] = read_specification(xsd=self.corpora / file, ignore_case=True)
        return self._read[file]

    def drift(self, old: str, new: str, role: Role = Role.SENDER) -> Drift:
        """What became of it."""
        if (old, new, role) not in self._compared:
            compared = compare_specifications(self.specification(old), self.specification(new), role)
            self._compared[old, new, role] = compared
        return self._compared[old, new, role]

    def takes(self, file: str, message: etree._Element) -> bool:
        """Whether libxml2 takes a message by a release."""
        if file not in self._compiled:
            self._compiled[file] = compile_schema(self.corpora / file, ignore_case=True)
        return message.tag == self.specification(file).root.name and bool(self._compiled[file].validate(message))

    def compiled(self, file: str) -> etree.XMLSchema:
        """The schema of a release, by libxml2."""
        self.takes(file, etree.Element("nothing"))
        return self._compiled[file]

    def instances(self, file: str) -> list[Path]:
        """The published messages of a release."""
        return sorted((self.corpora / file).parents[1].glob("instances/*.xml"))
