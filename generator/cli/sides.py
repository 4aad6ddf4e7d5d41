"""OLD and NEW of a comparison: what was named is read, and has judges."""

from __future__ import annotations

import os.path
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from generator.findings import Finding, UnreadableError
from generator.read.inputs import inputs_of_folder, inputs_of_schema

if TYPE_CHECKING:
    from generator.model.specification import Specification
    from generator.prove.judges import Judges
    from generator.read.xsd.build import BuiltSchema
    from generator.read.xsd.documents import Closure


@dataclass(frozen=True, slots=True)
class Named:
    """A specification as the user named it: a folder, or an XSD, with perhaps a dataset definition; its root."""

    path: Path
    dataset: Path | None = None
    root: str | None = None
    ignore_case: bool = False
    _built: list[BuiltSchema] = field(default_factory=list, init=False, repr=False, compare=False)
    """What xmlschema made of the schema when it was read, for the judge."""

    @property
    def is_schema(self) -> bool:
        """Whether an XSD was named, not a folder."""
        return self.path.is_file() or (self.path.suffix.lower() == ".xsd" and not self.path.is_dir())

    def read(self) -> Specification:
        """The specification. UnreadableError with every reason at once."""
        from generator.read.specification import read_specification  # noqa: PLC0415  a known answer spares reading

        xsd, folder = (self.path, None) if self.is_schema else (None, self.path)
        return read_specification(
            folder=folder,
            xsd=xsd,
            dataset=self.dataset,
            root=self.root,
            ignore_case=self.ignore_case,
            on_built=self._built.append,
        )

    def folder(self, specification: Specification) -> Path:
        """The folder from which the places in the specification's schema are told."""
        if not self.is_schema:
            return self.path
        depth = PurePosixPath(specification.schema.documents[0].path).parts
        return Path(os.path.normpath(self.path.parent.joinpath(*[".."] * (len(depth) - 1))))

    def inputs(self) -> str | None:
        """A digest of all files that it would be read from; None where they are not seen at a glance."""
        found = (
            inputs_of_schema(self.path, ignore_case=self.ignore_case) if self.is_schema else inputs_of_folder(self.path)
        )
        return found if self.dataset is None else None

    def judges(self, specification: Specification) -> Judges:
        """The judges of its schema, made when they are asked."""
        from generator.prove.judges import Judges  # noqa: PLC0415  where nothing breaks nobody needs to judge

        built = self._built[-1] if self._built else None
        return Judges(specification.schema, specification.root, lambda: self._closure(specification), built)

    def _closure(self, specification: Specification) -> Closure:
        from generator.read.start import find_start  # noqa: PLC0415
        from generator.read.xsd.closure import resolve_closure  # noqa: PLC0415

        likely = specification.dataset.root
        start = self.path if self.is_schema else find_start(self.path, self.root, likely)
        bound = None if self.is_schema else self.path
        return resolve_closure(start, root=bound, ignore_case=self.ignore_case)


def read_both(old: Named, new: Named) -> tuple[Specification, Specification]:
    """Both specifications. UnreadableError with what is wrong with either."""
    found: list[Specification] = []
    wrong: list[Finding] = []
    for named in (old, new):
        try:
            found.append(named.read())
        except UnreadableError as error:
            wrong += error.findings
    if wrong:
        raise UnreadableError(tuple(dict.fromkeys(wrong)))
    return found[0], found[1]
