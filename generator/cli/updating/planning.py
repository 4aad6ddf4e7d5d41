"""An update worked out beforehand: every file it would write, and what it leaves to do. Nothing is written here."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory

from generator.cli.accepting import Acceptances
from generator.cli.build import Build, build, build_steps, choose_targets, ledger_text, read
from generator.cli.choose import newest_specification
from generator.cli.compared import Question, compared
from generator.cli.exits import UsageError
from generator.cli.impact import touched_by
from generator.cli.mapping_folder import Held, contract_of
from generator.cli.progress import Steps
from generator.cli.settings import Selection, Settings
from generator.cli.sides import Named
from generator.cli.updating.adopting import Adoption, plan_adoption
from generator.cli.updating.configuring import with_versions
from generator.cli.updating.mapping import hold_next
from generator.cli.updating.published import Published, published
from generator.cli.updating.staging import Present, stage
from generator.cli.updating.tasks import Task, tasks_of
from generator.cli.work import Work, plan_work
from generator.compare.drift import Accepted, Drift
from generator.findings import Finding, Severity
from generator.model.specification import Specification
from generator.read.specification import LEDGER_FILE
from generator.sync.folder import files_to_write
from generator.sync.rules import NOT_MAPPED
from generator.sync.telling import findings_of
from generator.sync.touched import Touched

_STEPS = 5
_SIDE_BY_SIDE = 2
"""Perined accepts the two newest versions."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What the command line says: NEW, how to call it, and its root element."""

    new: str
    name: str | None = None
    root: str | None = None


@dataclass(frozen=True, slots=True)
class UpdatePlan:
    """Everything, still in memory.

    `builds` are the packages side by side, the newest last. `configuration` is what lnrgen.yaml is to hold. `retired`
    are folders of versions that are no longer generated. `held` is the mapping brought in step, with `files` to write;
    None where there is no mapping. `carried`: NEW brought no dataset definition, so that the project's own was taken.
    """

    adoption: Adoption
    builds: tuple[Build, ...]
    works: tuple[Work, ...]
    configuration: str
    retired: tuple[str, ...]
    held: Held | None
    files: dict[str, tuple[bytes | None, bytes]]
    drift: Drift
    accepted: tuple[Accepted, ...]
    tasks: tuple[Task, ...]
    carried: bool
    refuted: bool

    @property
    def conflicts(self) -> tuple[Finding, ...]:
        """What forbids to write."""
        return tuple(finding for work in self.works for finding in work.conflicts)


def steps_of(settings: Settings) -> int:
    """How many steps planning takes."""
    return _STEPS + _SIDE_BY_SIDE * build_steps(choose_targets(settings.targets))


@contextmanager
def planned(asked: Asked, settings: Settings, acceptances: Acceptances, progress: Steps) -> Iterator[UpdatePlan]:
    """The plan. UnreadableError with what is wrong with either version; UsageError with what stands in the way."""
    if settings.package:
        raise UsageError(
            "`package` names one package, and an update keeps two versions side by side. Take it out of lnrgen.yaml, "
            "run `lnrgen generate` and `lnrgen sync`, then update."
        )
    with published(asked.new) as found, TemporaryDirectory(prefix="lnrgen-") as temporary:
        yield _planned(asked, settings, acceptances, progress, found, Path(temporary).resolve())


def _planned(  # noqa: PLR0913, PLR0917  each is an input of its own
    asked: Asked,
    settings: Settings,
    acceptances: Acceptances,
    progress: Steps,
    found: Published,
    temporary: Path,
) -> UpdatePlan:
    targets = choose_targets(settings.targets)
    ignore_case = settings.ignore_letter_case
    named = Named(found.path, root=asked.root or settings.selections[-1].root, ignore_case=ignore_case)
    progress.step("Reading NEW")
    before = _before(settings, named)
    last = before[-1].folder or Path()
    old = build(before[-1], settings, targets, progress)
    staged = stage(named, Present(old.specification, last), asked.name, temporary)
    new = build(Selection(folder=staged.folder, root=named.root), settings, targets, progress)
    _refuse_one_package(old, new, found)
    adoption = plan_adoption(last.parent / staged.name, {**staged.files, LEDGER_FILE: _names(new)})
    progress.step("Comparing")
    question = Question(Named(last, root=before[-1].root, ignore_case=ignore_case), replace(named, path=staged.folder))
    answer = compared(question, old.specification, new.specification, progress)
    settled = acceptances.settle(_at_home(answer.drift.findings, staged.folder, adoption.folder))
    progress.step("Bringing your mapping in step")
    held = hold_next(old.specification, new.specification, settings)
    touched = touched_by(held, settings) if held else Touched()
    left = touched.told(settled.left)
    kept = [*before[1 - _SIDE_BY_SIDE :], Selection(folder=adoption.folder)]
    return UpdatePlan(
        adoption=adoption,
        builds=(old, new),
        works=tuple(plan_work(one, settings.project, keep_others=False) for one in (old, new)),
        configuration=_configuration(settings, [each.folder for each in kept if each.folder]),
        retired=tuple(_relative(each.folder, settings) for each in before[: 1 - _SIDE_BY_SIDE] if each.folder),
        held=held,
        files=files_to_write(held.plan, held.folder) if held else {},
        drift=replace(answer.drift, findings=left, new=replace(answer.drift.new, shown=found.shown)),
        accepted=settled.accepted,
        tasks=tasks_of((*left, *(_mapping_findings(held, old, settings) if held else ())), touched.functions),
        carried=staged.carried,
        refuted=answer.refuted,
    )


def _before(settings: Settings, named: Named) -> list[Selection]:
    """The versions that the project has without NEW, the newest last; a run that broke off may have added NEW."""
    selections = list(settings.selections)
    if any(selection.folder is None for selection in selections):
        raise UsageError(
            "`xsd` in lnrgen.yaml names a file; an update keeps versions side by side in folders. Put it in "
            "spec/<id>-<version>/, write `spec` in the place of `xsd`, and update then."
        )
    published = named.read()
    same = [is_same(read(selection, settings), published) for selection in selections]
    if any(same[:-1]):
        raise UsageError(f"{named.path.as_posix()} is an older version; the project has a newer one already.")
    if not same[-1]:
        return selections
    return selections[:-1] or [_older(selections[-1], named)]


def _older(newest: Selection, named: Named) -> Selection:
    """The version before, where the project names NEW alone: the newest of the other folders beside it."""
    folder = newest.folder or Path()
    try:
        return replace(newest, folder=newest_specification(folder.parent, apart=folder))
    except UsageError:
        message = f"{named.path.as_posix()} is what the project has already, and there is no other version beside it."
        raise UsageError(message) from None


def is_same(ours: Specification, theirs: Specification) -> bool:
    """Whether the same bytes are published; a dataset definition that is ours alone does not count."""
    mine, published = (sorted(document.digest for document in one.schema.documents) for one in (ours, theirs))
    return mine == published and (theirs.dataset.derived or ours.dataset.digest == theirs.dataset.digest)


def _refuse_one_package(old: Build, new: Build, found: Published) -> None:
    if old.folder == new.folder:
        release = f"{old.specification.id} {old.specification.version}"
        raise UsageError(f"{found.shown} calls itself {release}, as the present version does. Is it the right file?")


def _names(built: Build) -> bytes:
    return ledger_text(built).encode()


def _at_home(findings: Iterable[Finding], staged: Path, home: Path) -> tuple[Finding, ...]:
    """The findings with places in the new version told where it will stand."""
    return tuple(_moved(finding, staged, home) for finding in findings)


def _moved(finding: Finding, staged: Path, home: Path) -> Finding:
    place = finding.location
    if place is not None and Path(place.file).is_relative_to(staged):
        place = replace(place, file=(home / Path(place.file).relative_to(staged)).as_posix())
    return replace(finding, location=place, folded=_at_home(finding.folded, staged, home))


def _mapping_findings(held: Held, old: Build, settings: Settings) -> list[Finding]:
    """What the mapping asks for; what was still to be mapped before is no news, unless no message goes without."""
    contract = contract_of(old.specification, settings)[1]
    known = {member.key for group in contract.groups for member in group.members if member.stub}
    return [
        finding
        for finding in findings_of(held.plan, held.contract, held.shown)
        if finding.rule != NOT_MAPPED or finding.severity is Severity.ERROR or finding.concept not in known
    ]


def _configuration(settings: Settings, folders: Iterable[Path]) -> str:
    file = settings.config
    text = file.read_text(encoding="utf-8") if file.is_file() else ""
    return with_versions(text, [_relative(folder, settings) for folder in folders], file)


def _relative(folder: Path, settings: Settings) -> str:
    """A folder as lnrgen.yaml names it."""
    known = folder.is_relative_to(settings.project)
    return (folder.relative_to(settings.project) if known else folder).as_posix()
