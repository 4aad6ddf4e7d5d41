"""Which specifications a command is about, and where their packages go."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass, replace
from keyword import iskeyword
from pathlib import Path

from generator.cli.console import talk
from generator.cli.exits import UsageError
from generator.cli.safe_text import one_line
from generator.cli.settings import FILE, Selection, Settings
from generator.model.specification import Specification

SPECIFICATIONS = "spec"


@dataclass(frozen=True, slots=True)
class Options:
    """What the command line says about specification and output; None where it says nothing."""

    spec: Path | None = None
    xsd: Path | None = None
    dataset: Path | None = None
    root: str | None = None
    package: str | None = None
    out: Path | None = None
    ignore_letter_case: bool = False


def override(settings: Settings, options: Options) -> Settings:
    """The settings with what the command line says put in their place; UsageError where that contradicts itself."""
    if options.spec and options.xsd:
        message = "--spec and --xsd cannot stand together: a folder, or an XSD."
        raise UsageError(message)
    if options.dataset and not options.xsd:
        message = "--dataset goes with --xsd. With --spec the dataset definition is in the folder."
        raise UsageError(message)
    selections = settings.selections
    if options.spec or options.xsd:
        root = options.root
        selections = (Selection(folder=options.spec, xsd=options.xsd, dataset=options.dataset, root=root),)
        settings = replace(settings, package=None)
    elif options.root:
        selections = tuple(replace(selection, root=options.root) for selection in selections or (Selection(),))
    package = options.package or settings.package
    return replace(
        settings,
        selections=tuple(_settled(selection, settings) for selection in selections or (Selection(),)),
        package=check_package_name(package) if package else None,
        out=options.out or settings.out,
        ignore_letter_case=options.ignore_letter_case or settings.ignore_letter_case,
    )


def _settled(selection: Selection, settings: Settings) -> Selection:
    """The selection with its folder found, if it names nothing."""
    if selection.folder or selection.xsd:
        return selection
    return replace(selection, folder=newest_specification(settings.project / SPECIFICATIONS))


def newest_of(settings: Settings) -> Selection:
    """The specification of a command that takes one: of several the last, for lnrgen.yaml lists the newest last."""
    chosen = settings.selections[-1]
    if len(settings.selections) > 1:
        from rich.text import Text  # noqa: PLC0415  slow to import, and most projects have one specification

        named = chosen.folder or chosen.xsd or Path()
        told = f"lnrgen: by {named.name}, the last of {settings.config.name}; --spec DIR chooses another."
        talk().print(Text(one_line(told)), soft_wrap=True)
    return chosen


def newest_specification(folder: Path, *, apart: Path | None = None) -> Path:
    """The folder with the highest version (`lnr-3.10` is newer than `lnr-3.9`); UsageError without a clear one.

    The folder `apart` does not count.
    """
    found = sorted(path for path in folder.iterdir() if path.is_dir()) if folder.is_dir() else []
    found = [path for path in found if not path.name.startswith(".") and path != apart]
    if not found:
        message = (
            f"There is no specification in {folder.as_posix()}/. {_elsewhere(folder.parent)}put one there (a folder "
            "such as spec/lnr-3.0 with an XSD), or name one with --spec DIR or --xsd FILE."
        )
        raise UsageError(message)
    names = {path.name.rpartition("-")[0] for path in found}
    if len(names) > 1:
        listed = ", ".join(path.name for path in found)
        message = f"{folder.as_posix()}/ holds different specifications: {listed}. Choose one with --spec DIR."
        raise UsageError(message)
    return max(found, key=lambda path: (version_key(path.name), path.name))


def _elsewhere(project: Path) -> str:
    """Who stands in another folder than lnrgen.yaml is told where it is, or that it is not here."""
    if (project / FILE).exists():
        return "Please "
    above = next((folder for folder in project.resolve().parents if (folder / FILE).is_file()), None)
    if above is not None:
        return f"The project's {FILE} is in {os.path.relpath(above)}: run lnrgen there. Or "
    return f"There is no {FILE} here either: run lnrgen in your project's folder, or begin one with `lnrgen init`. Or "


def version_key(name: str) -> list[tuple[int, str]]:
    """What puts versions in order: `lnr-3.10` comes after `lnr-3.9`."""
    parts = re.findall(r"\d+|[^\d.]+", name.rpartition("-")[2])
    return [(int(part), "") if part.isdigit() else (-1, part) for part in parts]


def package_name(specification: Specification) -> str:
    """`<id>_<version>` as a Python name: `lnr_3_0`."""
    return package_called(f"{specification.id} {specification.version}")


def package_called(release: str) -> str:
    """The package of a specification that is known by its id and version only: `lnr 3.0`."""
    name = re.sub(r"[^0-9A-Za-z]+", "_", release).strip("_").lower()
    return name if name[:1].isalpha() else f"spec_{name}"


def check_package_name(name: str) -> str:
    """The name itself; UsageError when Python could not import it or some system could not have it as a folder."""
    if not re.fullmatch(r"[A-Za-z][A-Za-z0-9_]{0,63}", name, re.ASCII):
        message = f"--package {name!r} is not a Python name: letters, digits and underscores, starting with a letter."
        raise UsageError(message)
    if iskeyword(name):
        message = f"The package cannot be called {name!r}: that is a word of Python's own, and could not be imported."
        raise UsageError(message)
    return name


def is_inside(path: Path, folder: Path) -> bool:
    """Whether a path lies below a folder, links resolved."""
    return Path(os.path.realpath(path)).is_relative_to(os.path.realpath(folder))
