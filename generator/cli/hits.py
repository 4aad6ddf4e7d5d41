"""What findings touch of the vendor's own, where there is a mapping folder; else nothing is imported for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generator.cli.settings import Settings
    from generator.findings import Finding


SCRIPT = "*/sql/sqlite/tables.sql"
"""Where below the folder of the generated packages the staging tables are told."""


def with_hits(findings: tuple[Finding, ...], settings: Settings) -> tuple[Finding, ...]:
    """The findings, each with the functions, code-table rows and columns that it touches."""
    if not findings or not (settings.mapping.is_dir() or any(settings.out.glob(SCRIPT))):
        return findings
    from generator.cli.impact import touched_in  # noqa: PLC0415  reading a mapping is slow to import

    return touched_in(settings).told(findings)
