"""`mapping.yaml`: what people wrote in it stays where they wrote it, whatever `lnrgen sync` has to change."""

from __future__ import annotations

from dataclasses import replace

from generator.model.mapping import MappingEntry, MappingLedger, MappingState
from generator.sync.ledger_file import ledger_text

LEDGER = MappingLedger(
    "proef 1",
    (
        MappingEntry("11", "geslacht", "KindMapping", "geslacht"),
        MappingEntry("12", "gewicht", "KindMapping", "gewicht"),
        MappingEntry("13", "lengte", "KindMapping", "lengte"),
    ),
)
BEFORE = """\
# of the ward
format: 1   # as it was
specification: "proef 1"
concepts:
  # the first one
  - id: "13"  # by hand
    label: lengte
    method: KindMapping.lengte
    state: mapped
    reviewer: Jan
    comment:   'Ask   Jan'   # or Piet
    # in the middle
    fingerprint: "0123456789abcdef"
  - id: "12"
    label:  gewicht # in grams
    method: KindMapping.gewicht

    # before the state
    state: todo
  # behind the second
  - {id: "11", label: geslacht, method: KindMapping.geslacht, state: todo}  # short
groups: []
# the end
"""
REVIEWED = replace(
    LEDGER.concepts[2], state=MappingState.MAPPED, reviewer="Jan", comment="Ask   Jan", fingerprint="0123456789abcdef"
)


def test_the_same_ledger_leaves_every_byte() -> None:
    same = replace(LEDGER, concepts=(*LEDGER.concepts[:2], REVIEWED))
    assert ledger_text(same, BEFORE) == BEFORE
    crlf = BEFORE.replace("\n", "\r\n")
    assert ledger_text(same, crlf) == crlf


def test_a_state_that_changes_is_all_that_changes() -> None:
    aged = replace(LEDGER, concepts=(*LEDGER.concepts[:2], replace(REVIEWED, state=MappingState.STALE)))
    assert ledger_text(aged, BEFORE) == BEFORE.replace("state: mapped", "state: stale")


def test_an_entry_that_goes_leaves_the_comments_that_stood_in_it() -> None:
    fewer = replace(LEDGER, concepts=(LEDGER.concepts[0], REVIEWED))
    gone = """\
  - id: "12"
    label:  gewicht # in grams
    method: KindMapping.gewicht

    # before the state
    state: todo
"""
    assert ledger_text(fewer, BEFORE) == BEFORE.replace(gone, "  # in grams\n    # before the state\n")


def test_a_new_entry_stands_behind_the_one_it_follows() -> None:
    new = MappingEntry("14", "omtrek: hoofd", "KindMapping", "omtrek")
    more = replace(LEDGER, concepts=(LEDGER.concepts[0], new, LEDGER.concepts[1], REVIEWED))
    text = ledger_text(more, BEFORE)
    assert text.replace(
        '  - id: "14"\n    label: "omtrek: hoofd"\n    method: KindMapping.omtrek\n    state: todo\n', ""
    ) == BEFORE  # fmt: skip
    assert text.index('id: "11"') < text.index('id: "14"')
