"""`lnrgen check`."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path
from typing import Annotated

import typer

from generator.cli import options as option
from generator.cli.accepting import Acceptances, this_day
from generator.cli.build import Build, build, build_steps, choose_targets
from generator.cli.choose import SPECIFICATIONS, Options, is_inside, newest_of, override
from generator.cli.completion import complete_specification
from generator.cli.exits import Exit
from generator.cli.guard import guarded
from generator.cli.hits import with_hits
from generator.cli.messages import Language
from generator.cli.progress import steps
from generator.cli.render.plain import number
from generator.cli.render.show import Format, show
from generator.cli.report import make_report
from generator.cli.settings import Selection, Settings, load_settings
from generator.cli.upstream import STEPS, Looked, Upstream
from generator.cli.verdict import forget, remember_clean
from generator.compare.rules import check_dataset
from generator.findings import Finding
from generator.output import rules
from generator.output.disk import read_disk
from generator.output.freshness import check_package
from generator.output.place import place_problem
from generator.read.specification import DATASET_FILE, LEDGER_FILE

UpstreamOption = Annotated[
    str | None,
    typer.Option(
        "--upstream",
        metavar="DIR|URL",
        help="Compare with the published specification as well: a folder, an .xsd, or the https address of an .xsd or "
        ".zip. An address that cannot be reached never makes the command fail.",
        autocompletion=complete_specification,
        show_default=False,
    ),
]

SpokenLanguage = Annotated[
    Language,
    typer.Option("--language", metavar="LANGUAGE", help="With --upstream: the words around its findings, en or nl."),
]


@guarded
def check(  # noqa: PLR0913  each is an option
    *,
    config: option.Config = None,
    spec: option.Spec = None,
    xsd: option.Xsd = None,
    dataset: option.DatasetFile = None,
    root: option.Root = None,
    package: option.Package = None,
    out: option.Out = None,
    ignore_letter_case: option.IgnoreCase = False,
    format_: option.ReportFormat = Format.TEXT,
    fail_on: option.FailingFrom = None,
    upstream: UpstreamOption = None,
    language: SpokenLanguage = Language.EN,
    accepted: option.AcceptedFile = None,
    today: option.Today = None,
    verbose: option.Verbose = False,
) -> Exit:
    """Check that the generated code is current, and that XSD and dataset definition agree.

    With --upstream also: is what is published still what you have? What changed is told as by `lnrgen diff`.
    """
    chosen = Options(spec, xsd, dataset, root, package, out, ignore_letter_case)
    settings = override(load_settings(config), chosen)
    targets = choose_targets(settings.targets)
    look = _look(upstream, settings, language, verbose=verbose)
    acceptances = Acceptances.at(accepted, settings, this_day(today))
    found: list[Finding] = []
    built: list[Build] = []
    with steps(len(settings.selections) * (build_steps(targets) + 1) + (STEPS if look else 0)) as progress:
        for selection in settings.selections:
            built.append(build(selection, settings, targets, progress))
            progress.step("Comparing")
            found += _findings(built[-1], settings.project)
        looked = look.look(built[-1].specification, acceptances, progress) if look else Looked()
    clean = f"{_clean(built)[:-1]}; {looked.sentence}." if looked.sentence else _clean(built)
    told = (*found, *with_hits(looked.findings, settings))
    report = make_report("check", told, clean=clean, fail_on=fail_on or settings.fail_on)
    report = replace(
        report,
        comparison=looked.comparison,
        internal=looked.refuted,
        language=language.spoken if looked.comparison else "en",
    )
    show(report, format_)
    if look is None:  # what is published may have changed the next time
        _keep_verdict(report.findings, clean, settings, built, format_)
    return report.exit_code


def _look(upstream: str | None, settings: Settings, language: Language, *, verbose: bool) -> Upstream | None:
    """What is to be looked at besides: the newest specification, beside what is published."""
    if upstream is None:
        return None
    look = Upstream(upstream, newest_of(settings), settings.ignore_letter_case, language.spoken, verbose)
    look.check()
    return look


def _findings(built: Build, project: Path) -> list[Finding]:
    found = [*built.specification.findings, *check_dataset(built.specification)]
    problem = place_problem(built.folder, project)
    if problem:
        return [*found, problem]
    disk = read_disk(built.folder)
    found += check_package(disk, built.manifest(None), built.texts)
    known = disk.manifest is not None and not any(finding.rule == "GC001" for finding in found)
    if built.ledger and built.new_names and known:  # a changed specification brings new names: one finding says it
        found.append(rules.names_not_kept(built.ledger, built.new_names))
    return found


def _clean(built: list[Build]) -> str:
    """The one sentence when nothing was found. It never varies with colour or terminal: the fast path repeats it."""
    parts = [
        f"{one.specification.id} {one.specification.version}: {one.folder.as_posix()} is current "
        f"({number(sum(map(len, one.files.values())), 'file')})"
        for one in built
    ]
    return "; ".join(parts).encode("ascii", "replace").decode() + "."


def _keep_verdict(
    findings: tuple[Finding, ...], sentence: str, settings: Settings, built: list[Build], format_: Format
) -> None:
    """Let the next check be answered from what this one found, if it found nothing."""
    if findings or format_ is not Format.TEXT or not all(is_inside(one.folder, Path()) for one in built):
        forget()
        return
    files, folders = [str(settings.config)], []
    for selection, one in zip(settings.selections, built, strict=True):
        inputs = _inputs(selection, one)
        if inputs is None:
            return
        files += inputs
        files += [str(one.folder / path) for path in read_disk(one.folder).files if "__pycache__" not in path]
        folders.append(str(one.folder))
        folders += [str(selection.folder)] if selection.folder else []
    folders.append(str(settings.project / SPECIFICATIONS))
    remember_clean(sys.argv[1:], sentence, files, folders)


def _inputs(selection: Selection, built: Build) -> list[str] | None:
    """Every file the specification was read from, or might have been; None when they cannot all be found again."""
    start = selection.folder or (selection.xsd.parent if selection.xsd else Path())
    files = [start / DATASET_FILE, start / LEDGER_FILE, *([selection.dataset] if selection.dataset else [])]
    places = [start, start / "xsd", *start.resolve().parents]
    for document in built.specification.schema.documents:
        found = next((place / document.path for place in places if (place / document.path).is_file()), None)
        if found is None:
            return None
        files.append(found)
    return [str(path) for path in files]
