"""What mutants are made of: our own small schemas, and published ones where they are at hand."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from tests.bindings_support import ALL
from tests.schema_mutants.draft import Base

HERE = Path(__file__).resolve().parent
REPOSITORY = HERE.parent.parent
SMALL_ROOTS = {"simple_root": "score", "odd_corners": "odd"}
PUBLISHED = {
    "iwlz 2.0 ZK33": "iwlz/2.0-v1.9/xsd/ZK33.xsd",
    "iwlz 2.0 CA319": "iwlz/2.0-v1.9/xsd/CA319.xsd",
    "iwlz 1.0 IO31": "iwlz/1.0-v1.0/xsd/IO31.xsd",
    "obds": "obds-2.2.3/xsd/ADT_GEKID_v2.2.3.xsd",
    "aanleverbericht": "kernset-aanleverbericht-2.2/xsd/ada_kernset_aanleverbericht.xsd",
    "lnr": "lnr-3.0/xsd/ada_kernset_neonatologie.xsd",
    "geboortezorg": "kernset-geboortezorg-2.3.5/xsd/ada_kernset_geboortezorg.xsd",
    "nemsis": "nemsis-3.4/xsd/EMSDataSet_v3.xsd",
    "ubl": "ubl-2.1/xsd/maindoc/UBL-Invoice-2.1.xsd",
}


@dataclass(frozen=True)
class Subject:
    """A schema file, its root element where that must be said, and published messages, if there are any."""

    name: str
    start: Path
    root: str | None = None
    instances: tuple[Path, ...] = ()

    def base(self) -> Base:
        """The schema, to make mutants of."""
        return Base.read(self.name, self.start, self.root)


def small() -> list[Subject]:
    """Our own: the feature cases, and one schema with every kind of facet, group and type."""
    cases = [Subject(one.name, one.xsd, SMALL_ROOTS.get(one.name), tuple(one.samples("valid"))) for one in ALL]
    return [Subject("visit", HERE / "visit.xsd", "visit"), *cases]


def reference() -> Subject:
    """Our reference specification."""
    return Subject("spec/lnr-3.0", REPOSITORY / "spec" / "lnr-3.0" / "lnr.xsd")


def published(corpora: Path) -> list[Subject]:
    """Published ones, the smaller first; a few of their messages."""
    return [
        Subject(name, corpora / path, None, tuple(sorted((corpora / path).parents[1].glob("instances/*.xml"))[:6]))
        for name, path in PUBLISHED.items()
    ]
