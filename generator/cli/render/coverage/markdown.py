"""A coverage as Markdown (GitHub Flavored), to paste in a merge request."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.cli.render.coverage.words import SHOWN, percent, state_name, why_left
from generator.emit.docs.markdown_text import code, markdown
from generator.sync.coverage import Coverage, Tally


def render_markdown(coverage: Coverage) -> str:
    """Tables by conformance and by group, then a list to tick off."""
    return "".join(f"{line}\n" for line in _lines(coverage))


def _lines(coverage: Coverage) -> Iterator[str]:
    total = coverage.total
    yield f"# Mapping of {markdown(coverage.specification)}: {percent(total)}"
    yield ""
    yield f"{total.answered} of {total.total} concepts are answered."
    yield from _table("conformance", coverage.conformances.items())
    yield from _table("group", ((group.label, group.tally) for group in coverage.groups))
    begun = [table for table in coverage.tables if table.filled]
    if begun:
        yield from ("", "| code table | codes | drafts |", "|---|--:|--:|")
        yield from (f"| {code(table.file)} | {table.filled}/{table.total} | {table.drafts} |" for table in begun)
    if coverage.left:
        yield from ("", "## What is left", "")
    for left in coverage.left:
        place = f" {code(str(left.location))}" if left.location else ""
        name = f"{markdown(left.entry.label)} ({code(left.entry.key)}), {markdown(left.group)}"
        yield f"- [ ] **{left.conformance}** {name}: {why_left(left)}{place}"


def _table(title: str, rows: Iterable[tuple[str, Tally]]) -> Iterator[str]:
    yield from (
        "",
        f"| {title} | {' | '.join(map(state_name, SHOWN))} | answered |",
        "|---|" + "--:|" * (len(SHOWN) + 1),
    )
    for name, tally in rows:
        counts = " | ".join(str(tally.states[state] or "") for state in SHOWN)
        yield f"| {markdown(name)} | {counts} | {percent(tally)} |"
