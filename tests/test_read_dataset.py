"""Reading the dataset definition file: what it says, and all that can be wrong, at its place and with the mend."""

from __future__ import annotations

from pathlib import Path

import pytest
from dataset_files import GOOD, WRONG

from generator.findings import Finding, UnreadableError
from generator.model.dataset import Cardinality, ConceptType, Conformance, Range, Text
from generator.model.rule import AllOf, ConceptTest, Not, Operator, RuleKind
from generator.read.dataset import read_dataset
from generator.read.dataset.pages import PAGES


def read(tmp_path: Path, text: str | bytes) -> list[Finding]:
    """The findings of a file with this text."""
    path = tmp_path / "dataset.yaml"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    try:
        return list(read_dataset(path, display="dataset.yaml").findings)
    except UnreadableError as error:
        return list(error.findings)


def changed(old: str, new: str) -> str:
    assert GOOD.count(old) == 1, f"{old!r} is not there exactly once"
    return GOOD.replace(old, new)


def test_a_wrong_type_is_told_once(tmp_path: Path) -> None:
    """Rules and conditions that use the concept, its unit and its range say nothing of it."""
    (finding,) = read(tmp_path, changed("type: quantity", "type: quantiy"))
    assert (finding.rule, finding.action) == ("RD013", "Did you mean `quantity`?")


def test_a_good_file_says_what_it_says(tmp_path: Path) -> None:
    path = tmp_path / "dataset.yaml"
    path.write_text(GOOD, encoding="utf-8")
    reading = read_dataset(path)
    dataset = reading.dataset
    kind = dataset.concepts[0]
    geslacht, gewicht, *_ = kind.concepts
    assert reading.findings == ()
    assert (dataset.id, dataset.version, dataset.title, dataset.prefixes["t"]) == (
        "test",
        "3.0",
        Text("Proef", "Trial"),
        "urn:test",
    )
    assert (kind.label, kind.definition, kind.type) == (
        Text("Kind", "Child"),
        Text("Wie geboren is."),
        ConceptType.GROUP,
    )
    assert (gewicht.cardinality, gewicht.conformance) == (Cardinality(0, None), Conformance.REQUIRED)
    assert (gewicht.unit, gewicht.range, gewicht.precision) == ("g", Range("300", "6000.5"), 1)
    assert (gewicht.synonyms, gewicht.renamed_from) == (("massa",), ("zwaarte",))
    assert geslacht.condition is not None
    assert geslacht.condition.when == ConceptTest("13", Operator.PRESENT)
    assert [code.status for code in dataset.code_lists[0].codes] == ["active", "deprecated"]
    assert (dataset.rules[0].kind, dataset.rules[0].strict, dataset.rules[0].message_en) == (
        RuleKind.BEFORE,
        True,
        "Reversed.",
    )
    assert dataset.rules[1].when == AllOf(
        (ConceptTest("11", Operator.IN, ("1", "2")), Not(ConceptTest("12", Operator.BELOW, ("100",))))
    )
    assert dataset.rules[1].message_nl == "Te licht."
    assert gewicht.location is not None
    assert (gewicht.location.line, gewicht.location.column) == (24, 9)


@pytest.mark.parametrize("case", WRONG)
def test_what_is_wrong_is_told_where_it_stands_and_how_to_mend_it(tmp_path: Path, case: str) -> None:
    old, new, rule, mend = WRONG[case]
    findings = read(tmp_path, changed(old, new))
    told = [finding for finding in findings if finding.rule == rule and mend in finding.action]
    assert told, [f"{finding.rule} {finding.message} {finding.action}" for finding in findings]
    assert told[0].location is not None
    assert told[0].location.file == "dataset.yaml"
    start = GOOD[: GOOD.index(old)].count("\n") + 1
    span = range(max(1, start - 14), start + 14)
    assert told[0].location.line in span
    assert told[0].location.column > 0


def test_the_place_is_exact_to_the_column(tmp_path: Path) -> None:
    findings = read(tmp_path, changed("unit: g", "unit: [g]"))
    assert [str(finding.location) for finding in findings] == ["dataset.yaml:30:15"]


def test_all_errors_come_in_one_run_in_the_order_of_the_file(tmp_path: Path) -> None:
    text = changed('version: "3.0"', "version: 3.0").replace("0..*", "0-n").replace("kind: before", "kind: befor")
    rules = [(finding.rule, finding.location.line if finding.location else 0) for finding in read(tmp_path, text)]
    assert rules == [("RD012", 4), ("RD013", 28), ("RD013", 46)]


SYNTAX = {
    "colon in a text": ("definition: Wie geboren is.", "definition: Let op: zo niet.", "RD004", 12, "quotes"),
    "tab": ("    name: kind", "\tname: kind", "RD005", 10, "spaces"),
    "open brace": ("title: {nl: Proef, en: Trial}", "title: {nl: Proef, en: Trial", "RD004", 6, "}"),
    "open quote": ('version: "3.0"', 'version: "3.0', "RD004", 0, "quotation mark"),
    "bad escape": ('version: "3.0"', 'version: "3\\q0"', "RD004", 4, "single quotes"),
    "percent": ("unit: g", "unit: %", "RD004", 30, "quotes"),
    "second document": ("code_lists:", "---\ncode_lists:", "RD016", 38, "---"),
    "alias to nothing": ("unit: g", "unit: *g", "RD015", 30, "quotes"),
    "undedented": ("    type: group", "   type: group", "RD004", 13, "indentation"),
}


@pytest.mark.parametrize("case", SYNTAX)
def test_syntax_errors_are_explained(tmp_path: Path, case: str) -> None:
    old, new, rule, line, mend = SYNTAX[case]
    findings = read(tmp_path, changed(old, new))
    assert [finding.rule for finding in findings] == [rule]
    assert mend in findings[0].action
    assert findings[0].location is not None
    assert line in (0, findings[0].location.line)


def test_bytes_that_are_not_utf8(tmp_path: Path) -> None:
    findings = read(tmp_path, changed("display: Vrouw", "display: Vröuw").encode("latin-1"))
    assert [(finding.rule, finding.location and finding.location.line) for finding in findings] == [("RD002", 42)]


def test_control_characters_are_told_all(tmp_path: Path) -> None:
    findings = read(tmp_path, changed("unit: g", "unit: g # \x07 \u202e"))
    assert [finding.rule for finding in findings] == ["RD003", "RD003"]
    assert "U+202E" in findings[1].message


@pytest.mark.parametrize("text", ["", "\n", "# nothing\n", "- a\n", "just a text\n", "null\n", "[]\n", "{}\n"])
def test_files_that_hold_no_definition(tmp_path: Path, text: str) -> None:
    findings = read(tmp_path, text)
    assert findings
    assert all(finding.severity == "error" and finding.action for finding in findings)


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(UnreadableError) as caught:
        read_dataset(tmp_path / "none.yaml", display="none.yaml")
    assert caught.value.findings[0].rule == "RD001"


def test_a_windows_file_is_the_same(tmp_path: Path) -> None:
    path = tmp_path / "dataset.yaml"
    path.write_bytes(b"\xef\xbb\xbf" + GOOD.replace("\n", "\r\n").encode())
    assert [concept.id for concept in read_dataset(path).dataset.walk()] == ["10", "11", "12", "13", "14"]


def test_every_rule_told_here_has_a_page() -> None:
    for rule in {case[2] for case in [*WRONG.values(), *SYNTAX.values()]}:
        assert PAGES[rule].startswith(f"# {rule} ")


def test_a_kept_tree_gives_the_same_dataset_and_the_same_errors(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LNRGEN_CACHE_DIR", str(tmp_path / "cache"))
    path = tmp_path / "dataset.yaml"
    path.write_text(GOOD, encoding="utf-8")
    fresh = read_dataset(path)
    assert read_dataset(path, cache=True) == fresh
    kept = list((tmp_path / "cache").glob("*.nodes"))
    assert len(kept) == 1
    assert read_dataset(path, cache=True) == fresh
    kept[0].write_bytes(kept[0].read_bytes().replace(b"Geslacht", b"Gesloten"))
    assert read_dataset(path, cache=True) == fresh
    path.write_text(changed("unit: g", "unit: [g]"), encoding="utf-8")
    told = []
    for _ in range(2):
        with pytest.raises(UnreadableError) as caught:
            read_dataset(path, cache=True)
        told.append(caught.value.findings)
    assert told[0] == told[1]
    assert len(list((tmp_path / "cache").glob("*.nodes"))) == 2
