"""The order in which findings are told: breaks first, gravest first, then by rule, then by place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.compare.grouping.gravity import IMPACTS
from generator.findings import Impact, Proof

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.findings import Finding

Key = tuple[bool, bool, int, int, str, str, str, str, str]


def in_order(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """The same findings, whatever order they came in."""
    return tuple(sorted(findings, key=_key))


def _key(finding: Finding) -> Key:
    return (
        finding.proof is not Proof.WITNESS,
        finding.impact is not Impact.REJECT,
        finding.severity.rank,
        IMPACTS[finding.impact],
        finding.rule,
        finding.xpath or "",
        finding.concept or "",
        finding.message,
        f"{finding.old} {finding.new} {finding.label} {finding.fingerprint}",
    )
