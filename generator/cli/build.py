"""From a selection to everything that would be written, still in memory."""

from __future__ import annotations

from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from lxml import etree

from generator.cli.choose import check_package_name, is_inside, package_name
from generator.cli.exits import UsageError
from generator.cli.gate_helper import GateHelper
from generator.cli.names_file import names_text
from generator.cli.progress import Steps
from generator.cli.settings import Selection, Settings
from generator.emit.shapes import build_shapes
from generator.emit.target import Request, Target
from generator.emit.targets import TARGETS
from generator.emit.template import template_folder
from generator.generated_file import GeneratedFile
from generator.model.frozen_map import FrozenMap
from generator.model.specification import Ledger, Specification
from generator.output.digest import sha256
from generator.output.gate import MARK
from generator.output.manifest import Input, Manifest, owned
from generator.read.specification import DATASET_FILE, LEDGER_FILE, read_specification, with_names
from generator.read.start import find_start
from generator.read.xsd.compiled import compile_schema

_LARGE = 200
"""A schema with more complex types than this makes so much code that judging it is worth a second process."""


@dataclass(frozen=True, slots=True)
class Build:
    """A specification and what is generated from it.

    `folder` is where the package goes. `files` are by target. `names` is the whole ledger, `new_names` says how many of
    its names are new; `ledger` is where it is kept, None where it is not (an XSD alone, somebody else's specification).
    """

    specification: Specification
    folder: Path
    files: dict[str, tuple[GeneratedFile, ...]]
    names: FrozenMap[str, str]
    new_names: int
    ledger: Path | None

    @property
    def texts(self) -> dict[str, str]:
        """All files: path to text."""
        return {file.path: file.text for files in self.files.values() for file in files}

    def manifest(self, kept: Manifest | None) -> Manifest:
        """The manifest for these files. Targets in `kept` that were not generated now stay as they are there."""
        fresh = [owned(file, target) for target, files in self.files.items() for file in files]
        before = kept.files if kept else ()
        made = self.texts
        left = [entry for entry in before if entry.target not in self.files and entry.path not in made]
        others = {name: digest for name, digest in (kept.targets if kept else {}).items() if name not in self.files}
        return Manifest(
            specification_id=self.specification.id,
            specification_version=self.specification.version,
            root=str(self.specification.root.name),
            package=self.folder.name,
            targets={**others, **dict.fromkeys(self.files, self.specification.digest)},
            inputs=_inputs(self),
            files=tuple(sorted(fresh + left)),
        )


def choose_targets(wanted: tuple[str, ...] | None) -> tuple[Target, ...]:
    """The targets with those names; when there are none, all that need no extra.

    UsageError for a name that is no target, or one whose extra is not installed.
    """
    names = [target.name for target in TARGETS]
    for name in wanted or ():
        if name not in names:
            close = get_close_matches(name, names, 1)
            hint = f"Did you mean {close[0]}?" if close else f"Choose from: {', '.join(names)}."
            message = f"There is no target {name!r}. {hint}"
            raise UsageError(message)
    chosen = tuple(target for target in TARGETS if (not target.extra if wanted is None else target.name in wanted))
    for target in chosen:
        if target.extra and find_spec(target.extra) is None:
            message = f"The target {target.name} needs an extra that is not here: pip install 'lnrgen[{target.name}]'."
            raise UsageError(message)
    return chosen


def read(selection: Selection, settings: Settings) -> Specification:
    """Read a specification. UnreadableError with every reason at once."""
    return read_specification(
        folder=selection.folder,
        xsd=selection.xsd,
        dataset=selection.dataset,
        root=selection.root,
        ignore_case=settings.ignore_letter_case,
    )


def compiled(selection: Selection, specification: Specification, settings: Settings) -> etree.XMLSchema | None:
    """The XSD of a specification that was read, compiled by libxml2; None when libxml2 does not know it (XSD 1.1)."""
    likely = specification.dataset.root  # not more than that: the dataset definition may be that of another schema
    start = selection.xsd or find_start(selection.folder or Path(), selection.root, likely)
    bound = selection.folder if selection.xsd is None else None
    try:
        return compile_schema(start, root=bound, ignore_case=settings.ignore_letter_case)
    except etree.XMLSchemaParseError:
        return None


def build(selection: Selection, settings: Settings, targets: tuple[Target, ...], progress: Steps) -> Build:
    """Read, name and emit; the files have passed the safety gate."""
    progress.step("Reading the specification")
    specification = read(selection, settings)
    with GateHelper(wanted=len(specification.schema.complex_types) > _LARGE) as gate:
        progress.step("Naming its parts")
        shapes = build_shapes(specification)
        names = FrozenMap({**specification.ledger.names, **shapes.ledger_additions})
        specification = with_names(specification, Ledger(names))
        package = check_package_name(settings.package) if settings.package else package_name(specification)
        request = Request(specification, shapes, package, _pages(targets))
        files: dict[str, tuple[GeneratedFile, ...]] = {}
        for target in targets:
            progress.step(f"Generating {target.name}")
            files[target.name] = tuple(sorted(target.emit(request)))
        progress.step("Checking what was generated")
        gate.check_files([file for group in files.values() for file in group], shipped())
    return Build(
        specification, settings.out / package, files, names, len(shapes.ledger_additions), _ledger(selection, settings)
    )


def _pages(targets: tuple[Target, ...]) -> FrozenMap[str, str]:
    """The pages of lnrgen's rules, if somebody shows them."""
    if not any(target.tells_rules for target in targets):
        return FrozenMap()
    from generator.cli.pages import all_pages  # noqa: PLC0415  every rule and the engine behind it are slow to import

    return FrozenMap(all_pages())


def build_steps(targets: tuple[Target, ...]) -> int:
    """How many steps `build` takes."""
    return 3 + len(targets)


def ledger_text(built: Build) -> str:
    """The name ledger, whole."""
    return names_text(built.names)


def _ledger(selection: Selection, settings: Settings) -> Path | None:
    """Names are kept in specification folders of this project; others are not ours to write in."""
    if selection.folder is None or not is_inside(selection.folder, settings.project):
        return None
    return selection.folder / LEDGER_FILE


@cache
def shipped() -> frozenset[str]:
    """The digests of the Python files that come with lnrgen and are written as they are."""
    files = template_folder().rglob("*.py")
    return frozenset(sha256(file.read_text(encoding="utf-8").removeprefix(MARK).encode()) for file in files)


def _inputs(built: Build) -> tuple[Input, ...]:
    specification = built.specification
    found = [Input("xsd", document.path, document.digest) for document in specification.schema.documents]
    if not specification.dataset.derived:
        found.append(Input("dataset", DATASET_FILE, specification.dataset.digest))
    if built.names:
        found.append(Input("names", LEDGER_FILE, sha256(names_text(built.names).encode())))
    return tuple(sorted(found))
