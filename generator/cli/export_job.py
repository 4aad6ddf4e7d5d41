"""What the command line says of an export becomes a job: which modules, which source, which folder."""

from __future__ import annotations

from enum import StrEnum
from importlib.util import find_spec
from pathlib import Path

from generator.cli.build import read
from generator.cli.choose import package_called, package_name
from generator.cli.exits import UsageError
from generator.cli.settings import Settings
from generator.export.job import Job
from generator.export.loading import MissingPartError, generated_package, mapping_of


class Flavour(StrEnum):
    """Where the mapping is: in the vendor's Python, or in the staging tables."""

    PYTHON = "python"
    SQL = "sql"


def check_source(source: str) -> str:
    """The source, absolute where it is a file. UsageError where that file is not there."""
    scheme, slashes, rest = source.partition(":///")
    if slashes and scheme != "sqlite":
        return source
    if not slashes and "://" in source:
        return source
    path = Path(rest if slashes else source)
    if not path.is_file():
        message = f"There is no file {path.as_posix()}. --source takes an SQLite file, or the URL of a database."
        raise UsageError(message)
    return path.resolve().as_posix()


def job_of(
    settings: Settings, flavour: Flavour, mapping: Path | None, release: str | None, rest: tuple[str, Path, bool]
) -> Job:
    """The job; `rest` is the source, the folder for the messages, and whether they are indented. UsageError.

    `release` (`lnr-3.0`) is that of the messages, None for the one that the mapping is written for.
    """
    source, out, indent = rest
    if flavour is Flavour.SQL:
        return _sql(settings, release, (source, out.as_posix(), indent))
    path, module = _module(settings.project, mapping or settings.mapping)
    try:
        package = generated_package(mapping_of(module, path))
    except MissingPartError as error:
        raise UsageError(str(error)) from None
    if release is not None:
        package = ".".join([*package.split(".")[:-1], _generated(settings, release).name])
    return Job(path, package, module, f"{module}.episodes", source, out.as_posix(), indent)


def _generated(settings: Settings, release: str) -> Path:
    """The folder of a release's generated package. UsageError where there is none."""
    folder = settings.out / package_called(release)
    if not (folder / "mapping").is_dir():
        made = sorted(path.parent.name for path in settings.out.glob("*/mapping"))
        message = f"{folder.as_posix()}/ is not there. --release takes one that is generated: {', '.join(made)}."
        raise UsageError(message)
    return folder


def _sql(settings: Settings, release: str | None, rest: tuple[str, str, bool]) -> Job:
    if find_spec("sqlalchemy") is None:
        message = "--flavour sql needs an extra that is not here: pip install 'lnrgen[sql]'."
        raise UsageError(message)
    if release is not None:
        folder = _generated(settings, release)
    else:
        folder = settings.out / (settings.package or package_name(read(settings.selections[-1], settings)))
    path, package = _module(settings.project, folder)
    if not (folder / "sql").is_dir():
        message = (
            f"{folder.as_posix()}/ has no sql/. Add sql to `targets` in lnrgen.yaml (or --only bindings,mapping,sql), "
            "and run lnrgen generate."
        )
        raise UsageError(message)
    return Job(path, package, f"{package}.sql", f"{package}.sql", *rest)


def _module(project: Path, folder: Path) -> tuple[str, str]:
    """The folder that Python imports from, and the dotted name of what is imported."""
    base, full = project.resolve(), folder.resolve()
    if not full.is_relative_to(base):
        base = full.parent
    parts = full.relative_to(base).parts
    if not parts or not all(part.isidentifier() for part in parts):
        message = f"{folder.as_posix()} is no name that Python can import: letters, digits and underscores."
        raise UsageError(message)
    return base.as_posix(), ".".join(parts)
