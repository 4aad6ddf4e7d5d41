"""A whole specification: schema, dataset definition and name ledger, read and linked."""

from __future__ import annotations

import hashlib
import re
from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

from generator.findings import Finding, Severity, UnreadableError
from generator.model.qname import local_name
from generator.model.specification import Ledger, Specification
from generator.read.derive import derive
from generator.read.ledger import read_ledger
from generator.read.link import link
from generator.read.start import find_start
from generator.read.xsd import SchemaReading, choose_root, read_schema

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from generator.model.dataset import Dataset
    from generator.model.particle import Element
    from generator.model.schema import Schema
    from generator.read.dataset import DatasetReading
    from generator.read.xsd.build import BuiltSchema

DATASET_FILE = "dataset.yaml"
LEDGER_FILE = "names.yaml"
_DATE = r"[0-9]{4}-[0-9]{2}-[0-9]{2}"
_NAMED = re.compile(
    rf"(?P<id>(?!v[0-9])[A-Za-z][A-Za-z0-9_-]*?)[-_]v?(?P<version>{_DATE}|[0-9][0-9A-Za-z.]*)", re.IGNORECASE
)
"""A name that begins with a version (`v03-2020-02-11`) holds no id."""
_SCHEMA_FOLDERS = frozenset({"xsd", "schema", "schemas", "maindoc"})
T = TypeVar("T")


def read_specification(  # noqa: PLR0913  each is an option of the command line
    *,
    folder: Path | None = None,
    xsd: Path | None = None,
    dataset: Path | None = None,
    root: str | None = None,
    ignore_case: bool = False,
    cache: bool = True,
    on_built: Callable[[BuiltSchema], None] | None = None,
) -> Specification:
    """Read one version of a specification.

    `folder` is `spec/<id>-<version>/` with the XSD (there or in `xsd/`), `dataset.yaml` and `names.yaml`, the last two
    optional. `xsd` and `dataset` name the files themselves; one of `folder` and `xsd` must be given. Without a dataset
    definition it is derived from the XSD. `root` is the message's element, `{namespace}local` or `local`.
    `ignore_case` forgives schemaLocations that differ in letter case; `cache` lets what was parsed before come from
    the cache. `on_built` is given what xmlschema made of the schema, if it was asked.

    UnreadableError holds every error of every file at once.
    """
    found = folder if folder is not None else _home(xsd)
    dataset_file = dataset or _if_there(folder, DATASET_FILE)
    ledger_file = _if_there(found, LEDGER_FILE)
    errors: list[Finding] = []
    reading = _try(lambda: _dataset(dataset_file, cache=cache) if dataset_file else None, errors)
    ledger = _try(lambda: read_ledger(ledger_file) if ledger_file else Ledger(), errors)
    likely = reading.dataset.root if reading else None
    start = xsd or _try(lambda: find_start(found, root, likely), errors)
    bound = folder if xsd is None else None
    schema = (
        _try(lambda: read_schema(start, root=bound, ignore_case=ignore_case, cache=cache, on_built=on_built), errors)
        if start
        else None
    )
    element = _try(lambda: _root(schema.schema, root, likely), errors) if schema else None
    if errors or schema is None or element is None or start is None:
        raise UnreadableError(tuple(errors))
    return _assemble(schema, element, reading, ledger or Ledger(), _named(folder, start))


def _try(read: Callable[[], T], errors: list[Finding]) -> T | None:
    """Read one part; what makes it unreadable is kept, so that the other parts can still be read and reported."""
    try:
        return read()
    except UnreadableError as error:
        errors.extend(error.findings)
        return None


def _root(schema: Schema, wanted: str | None, likely: str | None) -> Element:
    """The message's element: as asked for, else as the dataset definition names it, else as the schema suggests."""
    there = likely is not None and any(likely in (name, local_name(name)) for name in schema.elements)
    return choose_root(schema, wanted or (likely if there else None))


def _assemble(
    schema: SchemaReading, root: Element, reading: DatasetReading | None, ledger: Ledger, named: tuple[str, str]
) -> Specification:
    if reading is None:
        derived = derive(schema.schema, root, identifier=named[0], version=named[1])
        dataset, links, findings = derived.dataset, derived.links, derived.findings
    else:
        linking = link(schema.schema, root, reading.dataset)
        dataset, links, findings = reading.dataset, linking.links, reading.findings + linking.findings
        findings += _other_root(dataset, root)
    specification = Specification(
        id=dataset.id,
        version=dataset.version,
        schema=schema.schema,
        root=root,
        dataset=dataset,
        links=links,
        ledger=ledger,
        findings=(*schema.findings, *findings),
    )
    return replace(specification, digest=_digest(specification))


def with_names(specification: Specification, ledger: Ledger) -> Specification:
    """The same specification with another ledger, as it will be read once that ledger is written."""
    changed = replace(specification, ledger=ledger)
    return replace(changed, digest=_digest(changed))


def _dataset(path: Path, *, cache: bool) -> DatasetReading:
    from generator.read.dataset import read_dataset  # noqa: PLC0415  without a definition, ruamel.yaml is not needed

    return read_dataset(path, cache=cache)


def _other_root(dataset: Dataset, root: Element) -> tuple[Finding, ...]:
    """A published XSD put beside a definition that was written for another one."""
    if dataset.root is None or dataset.root in (root.name, local_name(root.name)):
        return ()
    message = f"The dataset definition names the root element {dataset.root}; the message starts with {root.name}."
    action = f"Write `root: {root.name}` under `dataset`, with quotes, once you know that the two belong together."
    return (Finding("RD054", "root-elsewhere", Severity.WARNING, message, action, old=dataset.root, new=root.name),)


def _digest(specification: Specification) -> str:
    """Covers all that generated code depends on: schema, dataset definition, ledger, root, id and version."""
    lines = [
        f"schema {specification.schema.digest}",
        f"dataset {'' if specification.dataset.derived else specification.dataset.digest}",
        f"root {specification.root.name}",
        f"id {specification.id} {specification.version}",
        *(f"name {address} {name}" for address, name in sorted(specification.ledger.names.items())),
    ]
    return hashlib.sha256("\n".join(lines).encode("utf-8")).hexdigest()


def _if_there(folder: Path | None, name: str) -> Path | None:
    path = folder / name if folder is not None else None
    return path if path is not None and path.is_file() else None


def _home(xsd: Path | None) -> Path:
    """The folder of a specification of which only the schema file is named."""
    if xsd is None:
        message = "Neither a specification folder nor a schema was named."
        raise UnreadableError(
            (Finding("RD070", "no-schema", Severity.ERROR, message, "Give --spec DIR or --xsd FILE."),)
        )
    parent = xsd.parent
    while parent.name.lower() in _SCHEMA_FOLDERS:
        parent = parent.parent
    return parent


def _named(folder: Path | None, start: Path) -> tuple[str, str]:
    """Id and version from the folder's or the file's name (`lnr-3.0`), else the file's name and version 0."""
    home = folder if folder is not None else _home(start)
    names = [start.stem, home.absolute().name] if folder is None else [home.absolute().name, start.stem]
    for name in names:
        match = _NAMED.fullmatch(name)
        if match:
            return match["id"], match["version"]
    identifier = re.sub(r"[^A-Za-z0-9_-]+", "-", start.stem).strip("-") or "specification"
    return identifier if identifier[0].isalpha() else f"x{identifier}", "0"
