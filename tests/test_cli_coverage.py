"""`lnrgen coverage`: how far a mapping is, in four formats, with a threshold for CI."""

from __future__ import annotations

import html
import json
import re
from dataclasses import fields
from io import StringIO
from pathlib import Path

import jsonschema
import pytest
from cli_helpers import lnrgen
from mapping_project import change_meaning, make_mapped, run
from rich.console import Console

from generator.cli.render.coverage.text import render_text
from generator.cli.render.coverage.words import COVERAGE_WORDS, SHOWN
from generator.model.mapping import MappingEntry, MappingState
from generator.sync.coverage import CONFORMANCES, Coverage, GroupCoverage, Tally


@pytest.fixture
def mapping(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return make_mapped(tmp_path)


def tally(**counts: int) -> Tally:
    made = Tally()
    for state, count in counts.items():
        for _ in range(count):
            made.add(MappingEntry("1", "x", "A", "b", MappingState(state), reason="" if state == "ignored" else "r"))
    return made


def test_the_text(mapping: Path) -> None:
    code, out, err = run("coverage")
    assert (code, err) == (0, "")
    place = (mapping / "proef.py").read_text(encoding="utf-8").splitlines()
    line = next(number for number, text in enumerate(place, 1) if "def geslacht" in text)
    assert f"  mapping/proef.py:{line}: required Geslacht (concept 12), Kind: todo\n" in out
    assert "  Kind  ██████████░░░░░░░░░░        2/4   50.0 %\n" in out
    assert "  required   ██████████░░░░░░░░░░        1/2   50.0 %\n" in out
    assert out.endswith("1 mapped, 1 not recorded, 2 todo; 1 code table without a code of yours.\n")


@pytest.mark.usefixtures("mapping")
def test_in_dutch() -> None:
    code, out, err = run("coverage", "--language", "nl", "--min", "60.5")
    assert (code, err) == (1, "lnrgen: 50,0 % is beantwoord, 60,5 % is gewenst.\n")
    assert out.startswith("Nog te doen\n")
    assert " indien bekend Geslacht (concept 12), Kind: te doen\n" in out
    assert "\nHoe nodig\n" in out
    assert out.endswith("1 gekoppeld, 1 niet vastgelegd, 2 te doen; 1 codetabel zonder een code van u.\n")
    assert run("coverage", "--language", "nl", "--format", "json")[1] == run("coverage", "--format", "json")[1]
    markdown = run("coverage", "--language", "nl", "--format", "markdown")[1]
    assert "# Koppeling van proef 1: 50,0 %" in markdown
    assert "2 van 4 concepten zijn beantwoord." in markdown
    page = run("coverage", "--language", "nl", "--format", "html")[1]
    assert '<html lang="nl">' in page
    assert "<h2>Nog te doen</h2>" in page
    english = {"What is left", "answered", "mapped", "required", "Groups", "code table", "todo"}
    assert not {word for word in english if f">{word}<" in page or f" {word}" in page}


def test_every_word_is_said_in_both_languages() -> None:
    english, dutch = COVERAGE_WORDS["en"], COVERAGE_WORDS["nl"]
    assert set(english.states) == set(dutch.states) == set(MappingState) > set(SHOWN)
    assert set(dutch.conformances) == set(CONFORMANCES)
    same = {field.name for field in fields(english) if getattr(english, field.name) == getattr(dutch, field.name)}
    assert same <= {"codes", "concept"}


@pytest.mark.parametrize("width", [80, 100])
def test_a_bar_stands_on_one_line_of_the_terminal(width: int) -> None:
    out = StringIO()
    group = GroupCoverage("1", "Indicatie voor de metabole of endocriene verrichting", "A", tally(mapped=120))
    found = Coverage("proef 1", tally(mapped=120), (group,), {"mandatory": tally(mapped=120)}, (), (), 0)
    render_text(found, COVERAGE_WORDS["en"], Console(file=out, width=width))
    lines = [line for line in out.getvalue().splitlines() if "120/120" in line]
    assert len(lines) == 3
    assert max(map(len, lines)) <= width
    assert all(line.endswith("100.0 %") for line in lines)


def test_no_colour_and_no_character_that_the_terminal_lacks(mapping: Path) -> None:
    folder = mapping.parent
    assert "\x1b[" in lnrgen(folder, "coverage", FORCE_COLOR="1").stdout
    assert "\x1b[" not in lnrgen(folder, "coverage", NO_COLOR="1").stdout
    assert "##########.........." in lnrgen(folder, "coverage", PYTHONIOENCODING="ascii").stdout


def test_the_json_follows_its_schema(mapping: Path) -> None:
    (mapping / "codes" / "geslacht.csv").write_text("source,target,status\nm,M,approved\nv,V,\n", encoding="utf-8")
    told = json.loads(run("coverage", "--format", "json", "--min", "60")[1])
    jsonschema.validate(told, json.loads(run("schema", "coverage")[1]))
    assert (told["schema"], told["answered"], told["total"], told["percent"]) == (1, 2, 4, 50.0)
    assert (told["minimum"], told["reached"]) == (60, False)
    assert [one["conformance"] for one in told["conformance"]] == ["mandatory", "required", "unstated"]
    assert [(one["concept"], one["state"]) for one in told["left"]] == [("12", "todo"), ("14", "todo")]
    assert told["code_tables"] == [
        {
            "list": "geslacht",
            "label": "Geslacht",
            "file": "mapping/codes/geslacht.csv",
            "filled": 2,
            "total": 2,
            "drafts": 1,
        }
    ]


@pytest.mark.parametrize(("minimum", "code"), [("50", 0), ("50.1", 1), ("0", 0), ("100", 1), ("101", 2)])
def test_a_threshold_for_ci(mapping: Path, minimum: str, code: int) -> None:
    assert mapping.is_dir()
    assert run("coverage", "--min", minimum)[0] == code


def test_findings_count_when_they_are_asked_to(mapping: Path, tmp_path: Path) -> None:
    assert run("coverage", "--fail-on", "error")[0] == 0
    assert run("coverage", "--fail-on", "warning")[0] == 1
    change_meaning(tmp_path)
    run("sync")
    told = json.loads(run("coverage", "--format", "json")[1])
    assert (told["answered"], told["states"]["stale"], told["left"][0]["state"]) == (1, 1, "stale")
    assert mapping.is_dir()


def test_markdown_can_be_ticked_off(mapping: Path) -> None:
    assert mapping.is_dir()
    out = run("coverage", "--format", "markdown")[1]
    assert out.startswith("# Mapping of proef 1: 50.0 %\n")
    assert "| Kind | 1 |  | 1 |  |  | 2 | 50.0 % |" in out
    assert "- [ ] **required** Geslacht (`12`), Kind: todo `mapping/proef.py:" in out


def test_the_page_stands_by_itself(mapping: Path) -> None:
    assert mapping.is_dir()
    page = run("coverage", "--format", "html")[1]
    assert "<script" not in page
    assert not re.search(r"(?:src|href)=", page)
    assert "default-src 'none'" in html.unescape(page)
    bar = re.search(r'aria-label="Kind: 2/4 answered">(.*?)</svg>', page)
    assert bar
    assert re.findall(r'class="(\w+)" x="([\d.]+)" y="0" width="([\d.]+)"', bar[1]) == [
        ("mapped", "0.0", "25.0"), ("not_recorded", "25.0", "25.0"), ("todo", "50.0", "50.0")
    ]  # fmt: skip


def test_a_label_cannot_become_markup(mapping: Path, tmp_path: Path) -> None:
    dataset = tmp_path / "spec" / "proef-1" / "dataset.yaml"
    text = dataset.read_text(encoding="utf-8").replace("label: {nl: Lengte}", "label: {nl: '<img src=x>|`a`'}")
    dataset.write_text(text, encoding="utf-8")
    run("sync")
    assert "<img" not in run("coverage", "--format", "html")[1]
    assert "<img" not in run("coverage", "--format", "markdown")[1]
    assert mapping.is_dir()


def test_before_there_is_a_mapping(mapping: Path, tmp_path: Path) -> None:
    mapping.rename(tmp_path / "elsewhere")
    code, _, err = run("coverage")
    assert (code, "lnrgen sync" in err) == (2, True)


def test_nearly_all_is_not_all() -> None:
    most = tally(mapped=1999, todo=1)
    assert (most.percent, most.reaches(99.95), most.reaches(99.951), most.reaches(100)) == (99.9, True, False, False)
    assert (tally(ignored=1).answered, tally(not_recorded=1, constant=1).percent, tally().percent) == (0, 100.0, 100.0)
