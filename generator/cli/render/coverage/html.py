"""A coverage as one HTML page that stands by itself."""

from __future__ import annotations

from collections.abc import Iterable

from generator.cli.render.coverage.words import SHOWN, CoverageWords, share
from generator.cli.safe_text import safe
from generator.emit.coverage_page import Bar, CoveragePage, LeftRow, PageWords, Slice, StateRow, TableRow, coverage_page
from generator.emit.docs.addresses import concept_anchor
from generator.model.mapping import MappingEntry, MappingState
from generator.sync.coverage import Coverage, Tally


def render_html(
    coverage: Coverage, words: CoverageWords, *, docs: str = "", entries: Iterable[MappingEntry] = ()
) -> str:
    """HTML 5, without a script. `docs` is the address of the documentation, `entries` all that is to be listed."""
    begun = [table for table in coverage.tables if table.filled]
    return coverage_page(
        CoveragePage(
            words=_page_words(coverage, words),
            title=safe(words.title.format(specification=coverage.specification)),
            total=_bar(coverage.specification, coverage.total, words),
            legend=tuple((state.value, words.states[state], coverage.total.states[state]) for state in SHOWN),
            conformances=tuple(
                _bar(words.asked_as(name), tally, words) for name, tally in coverage.conformances.items()
            ),
            groups=tuple(_bar(group.label, group.tally, words) for group in coverage.groups),
            tables=tuple(
                TableRow(safe(table.label), safe(table.file), table.filled, table.total, table.drafts)
                for table in begun
            ),
            left=tuple(
                LeftRow(
                    safe(left.entry.label),
                    safe(left.entry.key),
                    safe(left.group),
                    left.conformance,
                    words.asked_as(left.conformance),
                    words.why_left(left),
                    safe(str(left.location or "")),
                    _address(docs, left.entry),
                )
                for left in coverage.left
            ),
            states=tuple(_state(entry, docs, words) for entry in entries),
            back=docs,
        )
    )


def _page_words(coverage: Coverage, words: CoverageWords) -> PageWords:
    total = coverage.total
    untouched = sum(not table.filled for table in coverage.tables)
    return PageWords(
        language=words.language,
        sum=f"{words.answered_of.format(answered=total.answered, total=total.total)} {words.what_counts}",
        answered=words.answered,
        conformances=words.conformance,
        groups=words.groups,
        tables=words.tables,
        table_head=(words.code_list, words.table, words.codes_filled, words.drafts[1]),
        untouched=f"{words.total_of_tables(untouched)}." if untouched else "",
        left=words.left,
        left_head=(words.asked, words.concept, words.group, words.state, words.where),
        nothing_left=words.nothing_left,
        all_concepts=words.all_concepts,
        all_head=(words.concept, words.state, *words.said),
        documentation=words.documentation,
    )


def _state(entry: MappingEntry, docs: str, words: CoverageWords) -> StateRow:
    said = (entry.reason, entry.reviewer, entry.date, entry.comment)
    address = _address(docs, entry)
    name = words.states[entry.state]
    return StateRow(safe(entry.label), safe(entry.key), address, entry.state.value, name, tuple(map(safe, said)))


def _address(docs: str, entry: MappingEntry) -> str:
    """Where the documentation tells of a concept; nowhere of what the dataset does not describe, or no longer has."""
    known = docs and not entry.key.startswith("/") and entry.state is not MappingState.ORPHAN
    return f"{docs}#{concept_anchor(entry.key)}" if known else ""


def _bar(name: str, tally: Tally, words: CoverageWords) -> Bar:
    at, slices = 0.0, []
    for state in SHOWN:
        count = tally.states[state]
        if count:
            width = round(100 * count / tally.total, 3)
            slices.append(Slice(state.value, words.states[state], count, round(at, 3), width))
            at += 100 * count / tally.total
    return Bar(safe(name), share(tally), words.percent(tally), tuple(slices))
