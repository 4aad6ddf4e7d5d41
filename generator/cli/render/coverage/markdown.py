"""A coverage as Markdown (GitHub Flavored), to paste in a merge request."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.cli.render.coverage.words import SHOWN, CoverageWords
from generator.emit.docs.markdown_text import code, markdown
from generator.sync.coverage import Coverage, Tally


def render_markdown(coverage: Coverage, words: CoverageWords) -> str:
    """Tables by conformance and by group, then a list to tick off."""
    return "".join(f"{line}\n" for line in _lines(coverage, words))


def _lines(coverage: Coverage, words: CoverageWords) -> Iterator[str]:
    total = coverage.total
    yield f"# {words.title.format(specification=markdown(coverage.specification))}: {words.percent(total)}"
    yield ""
    yield words.answered_of.format(answered=total.answered, total=total.total)
    named = ((words.asked_as(name), tally) for name, tally in coverage.conformances.items())
    yield from _table(words.conformance.lower(), named, words)
    yield from _table(words.group, ((group.label, group.tally) for group in coverage.groups), words)
    begun = [table for table in coverage.tables if table.filled]
    if begun:
        yield from ("", f"| {words.table} | {words.codes} | {words.drafts[1]} |", "|---|--:|--:|")
        yield from (f"| {code(table.file)} | {table.filled}/{table.total} | {table.drafts} |" for table in begun)
    if coverage.left:
        yield from ("", f"## {words.left}", "")
    for left in coverage.left:
        place = f" {code(str(left.location))}" if left.location else ""
        name = f"{markdown(left.entry.label)} ({code(left.entry.key)}), {markdown(left.group)}"
        yield f"- [ ] **{words.asked_as(left.conformance)}** {name}: {words.why_left(left)}{place}"


def _table(title: str, rows: Iterable[tuple[str, Tally]], words: CoverageWords) -> Iterator[str]:
    yield from (
        "",
        f"| {title} | {' | '.join(words.states[state] for state in SHOWN)} | {words.answered} |",
        "|---|" + "--:|" * (len(SHOWN) + 1),
    )
    for name, tally in rows:
        counts = " | ".join(str(tally.states[state] or "") for state in SHOWN)
        yield f"| {markdown(name)} | {counts} | {words.percent(tally)} |"
