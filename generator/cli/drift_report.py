"""The report of `lnrgen diff`."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from generator.cli.exits import FailOn
from generator.cli.render.dutch import in_dutch
from generator.cli.render.words import Language
from generator.cli.report import Report
from generator.compare.drift import Accepted, Drift
from generator.findings import Finding, Impact

if TYPE_CHECKING:
    from generator.model.specification import Specification

_IMPACTS = (Impact.REJECT, Impact.SILENT_WRONG, Impact.INCOMPLETE, Impact.COMPILE, Impact.NONE)


@dataclass(frozen=True, slots=True)
class Comparison:
    """What a report tells besides its findings when two versions were compared.

    `accepted` are findings that no longer count. `old` and `new` are the specifications themselves, for the page that
    shows them side by side. `witnesses` says in which file the whole message of a finding stands, by its fingerprint.
    `verbose`: tell every finding, also those of which the text gives only a count.
    """

    drift: Drift
    accepted: tuple[Accepted, ...] = ()
    old: Specification | None = None
    new: Specification | None = None
    witnesses: Mapping[str, str] = field(default_factory=dict)
    verbose: bool = False


def make_drift_report(  # noqa: PLR0913  each is a part of the report
    drift: Drift,
    accepted: Iterable[Accepted] = (),
    *,
    old: Specification | None = None,
    new: Specification | None = None,
    witnesses: Mapping[str, str] | None = None,
    fail_on: FailOn = FailOn.ERROR,
    language: Language = "en",
    verbose: bool = False,
) -> Report:
    """The report of a comparison, gravest first; what was accepted stands apart and does not count.

    `accepted` may hold findings of `drift.findings`, which are taken out there. `show` writes it in any format.
    """
    known = tuple(accepted)
    taken = {one.finding for one in known}
    findings = sorted((finding for finding in drift.findings if finding not in taken), key=_grave)
    if language == "nl":
        findings = [in_dutch(finding, drift.role) for finding in findings]
        known = tuple(replace(one, finding=in_dutch(one.finding, drift.role)) for one in known)
    comparison = Comparison(drift, known, old, new, witnesses or {}, verbose)
    return Report("diff", tuple(findings), fail_on=fail_on, language=language, comparison=comparison)


def _grave(finding: Finding) -> tuple[int, int]:
    """By impact, then severity; among equals the order of the comparison stays."""
    return _IMPACTS.index(finding.impact), finding.severity.rank
