"""Schema documents as they were found: bytes, tree, and what they refer to."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from generator.model.qname import XSD_NAMESPACE

if TYPE_CHECKING:
    from pathlib import Path

    from lxml import etree

    from generator.findings import Finding


class ReferenceKind(StrEnum):
    """The four ways a schema document names another (XML Schema Part 1, section 4.2)."""

    INCLUDE = "include"
    IMPORT = "import"
    REDEFINE = "redefine"
    OVERRIDE = "override"


REFERENCE_TAGS = {f"{{{XSD_NAMESPACE}}}{kind}": kind for kind in ReferenceKind}


@dataclass(frozen=True, slots=True)
class Reference:
    """One xs:include, xs:import, xs:redefine or xs:override: what it asks for, and the document it led to.

    `target` is the path of a document in the closure; None for an import that names no file or whose hint was not
    needed.
    """

    kind: ReferenceKind
    namespace: str | None
    location: str | None
    line: int
    target: str | None = None


@dataclass(frozen=True, slots=True, eq=False)
class SchemaDocument:
    """One file of the closure. `path` is relative to the root, with forward slashes; `shown` is how the user knows it.

    `data` are its bytes (a harmless DOCTYPE blanked out), `digest` is the SHA-256 of the bytes on disk. A `builtin`
    document is our own copy of a W3C namespace, not a file of the specification.
    """

    path: str
    shown: str
    data: bytes
    digest: str
    namespace: str
    tree: etree._Element
    references: tuple[Reference, ...]
    builtin: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class Closure:
    """All documents reached from `start`, which comes first; the others in the order they were met.

    `digest` covers relative paths and bytes. `findings` are what was let pass with a warning.
    """

    root: Path
    documents: tuple[SchemaDocument, ...]
    digest: str
    findings: tuple[Finding, ...] = ()

    @property
    def start(self) -> SchemaDocument:
        """The document the user named."""
        return self.documents[0]

    def document(self, path: str) -> SchemaDocument:
        """The document with that path; KeyError if there is none."""
        for document in self.documents:
            if document.path == path:
                return document
        raise KeyError(path)
