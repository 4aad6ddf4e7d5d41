"""One cause, one finding."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.compare.pairing import Pairing
    from generator.findings import Finding
    from generator.model.specification import Specification


def group(
    findings: Iterable[Finding], old: Specification, new: Specification, pairing: Pairing
) -> tuple[Finding, ...]:
    """The findings, gravest first."""
    del old, new, pairing
    return tuple(sorted(findings, key=lambda one: one.severity.rank))
