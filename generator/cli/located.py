"""Places in two specifications, as they are found from where the command runs."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from generator.findings import Finding

_BUILTIN = "builtin:"
"""What stands before the name of a document that is no file of the specification."""


def placed(findings: Iterable[Finding], old: Path, new: Path) -> tuple[Finding, ...]:
    """The findings about the schemas with the folder of the version that they lie in; others tell the file as it is."""

    def shown(finding: Finding, file: str) -> str:
        is_schema = finding.rule.startswith("XS") and not file.startswith(_BUILTIN)
        return ((old if finding.of_old else new) / file).as_posix() if is_schema else file

    return _mapped(findings, shown)


def from_here(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """The findings with files that lie below the working directory told from there."""
    here = Path.cwd()

    def shown(_: Finding, file: str) -> str:
        path = Path(file)
        return path.relative_to(here).as_posix() if path.is_absolute() and path.is_relative_to(here) else file

    return _mapped(findings, shown)


def _mapped(findings: Iterable[Finding], shown: Callable[[Finding, str], str]) -> tuple[Finding, ...]:
    return tuple(_moved(finding, shown) for finding in findings)


def _moved(finding: Finding, shown: Callable[[Finding, str], str]) -> Finding:
    place = finding.location
    located = replace(place, file=shown(finding, place.file)) if place else None
    return replace(finding, location=located, folded=_mapped(finding.folded, shown))
