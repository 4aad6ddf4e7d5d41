"""The include closure of a schema, resolved by ourselves: every file local, inside the root, read once."""

from __future__ import annotations

import hashlib
import os
import re
from collections import deque
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from generator.findings import Finding, Location, Severity, UnreadableError
from generator.model.qname import XSD_NAMESPACE
from generator.read.xml import line_of, parse_xml, read_bytes, refusal
from generator.read.xsd.builtin_documents import NEEDS_NO_DOCUMENT, builtin_bytes, builtin_path
from generator.read.xsd.doctype import without_harmless_doctype
from generator.read.xsd.documents import REFERENCE_TAGS, Closure, Reference, ReferenceKind, SchemaDocument
from generator.read.xsd.location import BadLocationError, Folder
from generator.read.xsd.problems import problem

if TYPE_CHECKING:
    from lxml import etree

MAX_CLOSURE_BYTES = 64 * 1024 * 1024
MAX_DOCUMENTS = 2_000
_SCHEMA_TAG = f"{{{XSD_NAMESPACE}}}schema"
_ENCODINGS = re.compile(r"utf-8|utf-16(le|be)?|(us-)?ascii|iso-8859-\d+|windows-125\d", re.IGNORECASE)
_SPECIFICATION_FOLDERS = frozenset({"xsd", "spec", "schema", "schemas"})


def resolve_closure(start: Path, *, root: Path | None = None, ignore_case: bool = False) -> Closure:
    """Every schema document that `start` leads to, however far.

    `root` bounds where files may lie; without it, it is the folder of `start`, or its parent when `start` itself
    refers to `..`. Raises UnreadableError with everything that is wrong, each with file, line and mend.
    """
    data = _read_start(start)
    folder = Path(os.path.normpath(root if root is not None else _default_root(start, data)))
    search = _Search(Folder(folder, ignore_case))
    path = search.folder.contains(start)
    if path is None:
        message = f"The schema does not lie in the specification's root folder {folder.as_posix()}."
        action = "Name a root folder that holds the schema and everything it includes."
        raise UnreadableError((problem("RX004", message, action, Location(start.as_posix())),))
    search.run(path, data)
    if any(finding.severity is Severity.ERROR for finding in search.findings):
        raise UnreadableError(tuple(sorted(search.findings, key=_place)))
    documents = tuple(search.documents.values())
    return Closure(folder, documents, _digest(documents), tuple(sorted(search.findings, key=_place)))


def _place(finding: Finding) -> tuple[Location, str, str]:
    return finding.location or Location(""), finding.rule, finding.message


def _read_start(start: Path) -> bytes:
    try:
        return read_bytes(start, start.as_posix())
    except OSError as error:
        reason = error.strerror or "it cannot be opened"
        message = f"The schema cannot be read: {reason}."
        raise UnreadableError(
            (problem("RX001", message, "Check the path given.", Location(start.as_posix())),)
        ) from None


def _default_root(start: Path, data: bytes) -> Path:
    if start.absolute().parent.name.lower() in _SPECIFICATION_FOLDERS:
        return start.parent
    tree = parse_xml(without_harmless_doctype(data), start.as_posix())
    locations = (child.get("schemaLocation", "").strip() for child in tree if child.tag in REFERENCE_TAGS)
    return start.parent / ".." if any(location.startswith("../") for location in locations) else start.parent


def _digest(documents: tuple[SchemaDocument, ...]) -> str:
    lines = sorted(f"{d.path}\0{d.digest}\n" for d in documents if not d.builtin)
    return hashlib.sha256("".join(lines).encode()).hexdigest()


def _check_encoding(tree: etree._Element, shown: str) -> None:
    encoding = tree.getroottree().docinfo.encoding or "UTF-8"
    if not _ENCODINGS.fullmatch(encoding):
        message = f"The file's encoding, {encoding}, is not one that every XML reader knows."
        raise UnreadableError((refusal("RX006", message, "Save the file as UTF-8.", Location(shown, 1)),))


@dataclass(slots=True)
class _Search:
    """The walk over the files: what was found, what is still to be read, and what went wrong."""

    folder: Folder
    documents: dict[str, SchemaDocument] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)
    _todo: deque[tuple[str, Reference | None, str]] = field(default_factory=deque)
    _seen: set[str] = field(default_factory=set)
    _bytes: int = 0

    def run(self, path: str, data: bytes) -> None:
        """Read the start document and all that follows from it."""
        self._seen.add(path)
        self._take(path, data)
        while self._todo:
            self._read(*self._todo.popleft())
        if not self.findings:
            self._check_namespaces()

    def _read(self, path: str, reason: Reference | None, by: str) -> None:
        if len(self.documents) >= MAX_DOCUMENTS:
            self._stop(f"The schema leads to more than {MAX_DOCUMENTS} files.", by, reason)
            return
        try:
            if path.startswith("builtin:") and reason is not None:
                self._add(path, builtin_bytes(reason.namespace or ""), builtin=True)
            else:
                self._take(path, read_bytes(self.folder.root / path, self._shown(path)))
        except OSError as error:
            message = f"The file '{path}' cannot be read: {error.strerror or 'it cannot be opened'}."
            line = reason.line if reason else 0
            self.findings.append(problem("RX001", message, "Check its permissions.", Location(self._shown(by), line)))
        except UnreadableError as error:
            self.findings.extend(error.findings)

    def _take(self, path: str, data: bytes) -> None:
        self._bytes += len(data)
        if self._bytes > MAX_CLOSURE_BYTES:
            self._stop(f"The files together are larger than {MAX_CLOSURE_BYTES // 2**20} MiB.", path, None)
            return
        try:
            self._add(path, data)
        except UnreadableError as error:
            self.findings.extend(error.findings)

    def _stop(self, message: str, path: str, reason: Reference | None) -> None:
        location = Location(self._shown(path), reason.line if reason else 0)
        self.findings.append(problem("RX008", message, "Leave out what the message does not need.", location))
        self._todo.clear()

    def _shown(self, path: str) -> str:
        return path if path.startswith("builtin:") else (self.folder.root / path).as_posix()

    def _add(self, path: str, raw: bytes, *, builtin: bool = False) -> None:
        data = without_harmless_doctype(raw)
        shown = self._shown(path)
        tree = parse_xml(data, shown)
        if tree.tag != _SCHEMA_TAG:
            message = "The file is XML, but not an XML Schema: its outermost element is not xs:schema."
            raise UnreadableError((problem("RX007", message, "Name an .xsd file.", Location(shown, line_of(tree))),))
        _check_encoding(tree, shown)
        references = tuple(self._follow(path, child) for child in tree if child.tag in REFERENCE_TAGS)
        namespace = tree.get("targetNamespace", "").strip()
        digest = hashlib.sha256(raw).hexdigest()
        self.documents[path] = SchemaDocument(path, shown, data, digest, namespace, tree, references, builtin)

    def _follow(self, by: str, element: etree._Element) -> Reference:
        kind = REFERENCE_TAGS[str(element.tag)]
        namespace = element.get("namespace", "").strip() if kind is ReferenceKind.IMPORT else None
        location = element.get("schemaLocation")
        reference = Reference(kind, namespace, location, line_of(element))
        try:
            target = self._target(by, reference)
        except BadLocationError as error:
            place = Location(self._shown(by), reference.line)
            self.findings.append(problem(error.rule, error.message, error.action, place))
            return reference
        if target is not None and target not in self._seen:
            self._seen.add(target)
            self._todo.append((target, reference, by))
        return Reference(kind, namespace, location, reference.line, target)

    def _target(self, by: str, reference: Reference) -> str | None:
        if reference.namespace in NEEDS_NO_DOCUMENT:
            return None
        builtin = builtin_path(reference.namespace or "")
        if reference.location is None:
            return builtin
        try:
            if by.startswith("builtin:"):
                return builtin
            path, asked = self.folder.find(by, reference.location)
        except BadLocationError as error:
            if builtin is not None and error.rule in ("RX001", "RX003"):
                return builtin
            raise
        if asked is not None:
            message = f"The schema asks for '{asked}'; the file '{path}', which differs in letter case only, was taken."
            action = "Rename the file, or correct the schemaLocation: other tools will not find it."
            place = Location(self._shown(by), reference.line)
            self.findings.append(problem("RX002", message, action, place, Severity.WARNING))
        return path

    def _check_namespaces(self) -> None:
        for document in self.documents.values():
            for reference in document.references:
                if reference.target is not None:
                    self._check_namespace(document, reference, self.documents[reference.target])

    def _check_namespace(self, document: SchemaDocument, reference: Reference, target: SchemaDocument) -> None:
        if reference.kind is ReferenceKind.IMPORT:
            fits, wanted = target.namespace == reference.namespace, reference.namespace or ""
        else:
            fits, wanted = target.namespace in ("", document.namespace), document.namespace
        if not fits:
            declared = f"but {target.path} declares '{target.namespace}'"
            message = f"The {reference.kind} expects the namespace '{wanted}', {declared}."
            action = "Correct the namespace here or the targetNamespace there (xs:import is for another namespace)."
            self.findings.append(problem("RX011", message, action, Location(document.shown, reference.line)))
