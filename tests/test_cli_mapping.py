"""`lnrgen mapping review`: who looked at which mapping, and that what was stale no longer is."""

from __future__ import annotations

from pathlib import Path

import pytest
from mapping_project import change_meaning, make_mapped, run, states

from generator.cli.pages import all_pages, title_of
from generator.read.mapping.reader import read_mapping_ledger
from generator.sync.rules import NAMES


@pytest.fixture
def mapping(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return make_mapped(tmp_path)


def entry(mapping: Path, key: str) -> tuple[str, str, str, str]:
    one = read_mapping_ledger(mapping / "mapping.yaml").by_key()[key]
    return str(one.state), one.reviewer, one.date, one.comment


def test_a_stale_mapping_is_reviewed(mapping: Path, tmp_path: Path) -> None:
    change_meaning(tmp_path)
    run("sync")
    assert states(mapping) == {"11": "stale", "12": "todo", "13": "not_recorded", "14": "todo"}
    code, out, err = run("mapping", "review", "11", "--by", "Jan", "--date", "2026-11-23", "--comment", "In kg now.")
    assert (code, out) == (0, "")
    assert err == "11 Gewicht: stale -> mapped.\n1 mapping reviewed.\n"
    assert entry(mapping, "11") == ("mapped", "Jan", "2026-11-23", "In kg now.")
    before = (mapping / "mapping.yaml").read_bytes()
    assert run("sync")[0] == 0
    assert (mapping / "mapping.yaml").read_bytes() == before
    assert run("mapping", "review", "11", "--by", "Piet", "--date", "2026-12-01")[0] == 0
    assert entry(mapping, "11") == ("mapped", "Piet", "2026-12-01", "In kg now.")


def test_all_that_is_written_is_reviewed(mapping: Path) -> None:
    assert run("mapping", "review", "--all", "--by", "Jan", "--date", "2026-11-23")[0] == 0
    assert [entry(mapping, key)[1] for key in ("11", "12", "13", "14")] == ["Jan", "", "Jan", ""]


def test_a_label_or_a_method_will_do(mapping: Path) -> None:
    assert run("mapping", "review", "gewicht", "KindMapping.naam", "--by", "Jan")[0] == 0
    assert [entry(mapping, key)[1] for key in ("11", "12", "13")] == ["Jan", "", "Jan"]


def test_the_day_is_that_of_the_environment(mapping: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1798761600")
    assert run("mapping", "review", "11", "--by", "Jan")[0] == 0
    assert entry(mapping, "11")[2] == "2027-01-01"


def test_what_was_ignored_stays_ignored_when_it_is_stale_and_reviewed(mapping: Path, tmp_path: Path) -> None:
    ledger = mapping / "mapping.yaml"
    text = ledger.read_text(encoding="utf-8")
    at = text.index("state: todo", text.index('id: "12"'))
    ledger.write_text(text[:at] + 'state: ignored\n    reason: "Not here."' + text[at + 11 :], encoding="utf-8")
    run("sync")
    dataset = tmp_path / "spec" / "proef-1" / "dataset.yaml"
    changed = dataset.read_text(encoding="utf-8").replace(
        "value: V, display: {nl: Vrouw}", "value: V, display: {nl: V}"
    )
    dataset.write_text(changed, encoding="utf-8")
    run("sync")
    assert states(mapping)["12"] == "stale"
    run("sync")
    assert states(mapping)["12"] == "stale"
    assert run("mapping", "review", "12", "--by", "Jan")[0] == 0
    assert states(mapping)["12"] == "ignored"


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("12",), "Geslacht (12) is still to write"),
        (("Gewigt",), "Did you mean 'Gewicht'?"),
        (("11", "--date", "2026-02-30"), "no day of the calendar"),
        (("11", "--all"), "Name the concepts you looked at, or say --all"),
        ((), "Name the concepts you looked at, or say --all"),
    ],
)
def test_a_review_that_cannot_be(mapping: Path, arguments: tuple[str, ...], told: str) -> None:
    before = (mapping / "mapping.yaml").read_bytes()
    code, _, err = run("mapping", "review", *arguments, "--by", "Jan")
    assert (code, told in err) == (2, True), err
    assert (mapping / "mapping.yaml").read_bytes() == before


def test_a_mapping_that_is_not_in_step_is_brought_in_step_first(mapping: Path, tmp_path: Path) -> None:
    dataset = tmp_path / "spec" / "proef-1" / "dataset.yaml"
    text = dataset.read_text(encoding="utf-8").replace('version: "1"', 'version: "2"')
    dataset.write_text(text, encoding="utf-8")
    code, _, err = run("mapping", "review", "11", "--by", "Jan")
    assert code == 2
    assert "Run `lnrgen sync` first" in err
    assert mapping.is_dir()


def test_every_rule_of_the_mapping_has_a_page_and_every_command_its_help() -> None:
    pages = all_pages()
    assert {rule: title_of(pages.get(rule, "")) for rule in NAMES} == NAMES
    for command in ("coverage", "mapping review", "mapping export", "mapping import"):
        code, out, _ = run(*command.split(), "--help")
        assert (code, "Usage" in out) == (0, True)
