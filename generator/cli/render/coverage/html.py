"""A coverage as one HTML page that stands by itself."""

from __future__ import annotations

from generator.cli.render.coverage.words import SHOWN, percent, share, state_name, why_left
from generator.cli.safe_text import safe
from generator.emit.coverage_page import Bar, CoveragePage, LeftRow, Slice, TableRow, coverage_page
from generator.sync.coverage import Coverage, Tally


def render_html(coverage: Coverage) -> str:
    """HTML 5, without a script."""
    begun = [table for table in coverage.tables if table.filled]
    return coverage_page(
        CoveragePage(
            title=safe(f"Mapping of {coverage.specification}"),
            total=_bar("all", coverage.total),
            legend=tuple((state.value, state_name(state), coverage.total.states[state]) for state in SHOWN),
            conformances=tuple(_bar(name, tally) for name, tally in coverage.conformances.items()),
            groups=tuple(_bar(group.label, group.tally) for group in coverage.groups),
            tables=tuple(
                TableRow(safe(table.label), safe(table.file), table.filled, table.total, table.drafts)
                for table in begun
            ),
            untouched=len(coverage.tables) - len(begun),
            left=tuple(
                LeftRow(
                    safe(left.entry.label),
                    safe(left.entry.key),
                    safe(left.group),
                    left.conformance,
                    why_left(left),
                    safe(str(left.location or "")),
                )
                for left in coverage.left
            ),
        )
    )


def _bar(name: str, tally: Tally) -> Bar:
    at, slices = 0.0, []
    for state in SHOWN:
        count = tally.states[state]
        if count:
            width = round(100 * count / tally.total, 3)
            slices.append(Slice(state.value, state_name(state), count, round(at, 3), width))
            at += 100 * count / tally.total
    return Bar(safe(name), share(tally), percent(tally), tuple(slices))
