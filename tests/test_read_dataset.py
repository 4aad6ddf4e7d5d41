"""Reading the dataset definition file: what it says, and everything that can be wrong with it, at its place and with the mend."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.findings import Finding, UnreadableError
from generator.model.dataset import Cardinality, ConceptType, Conformance, Range, Text
from generator.model.rule import AllOf, ConceptTest, Not, Operator, RuleKind
from generator.read.dataset import read_dataset
from generator.read.dataset.pages import PAGES

GOOD = """\
format: 1
dataset:
  id: test
  version: "3.0"
  title: {nl: Proef, en: Trial}
  concept_root: 1.2.3
  prefixes: {t: "urn:test"}
concepts:
  - id: "10"
    name: kind
    label: {nl: Kind, en: Child}
    definition: Wie geboren is.
    type: group
    cardinality: 1..1
    concepts:
      - id: "11"
        name: geslacht
        label: Geslacht
        type: code
        cardinality: 0..1
        conformance: conditional
        condition: {nl: Bij leven., when: {concept: "13", present: true}}
        code_list: geslacht
      - id: "12"
        name: gewicht
        label: Gewicht
        type: quantity
        cardinality: 0..*
        conformance: required
        unit: g
        range: {min: 300, max: "6000.5"}
        precision: 1
        link: /t:bericht/t:kind/t:gewicht
        synonyms: [massa]
        renamed_from: [zwaarte]
      - {id: "13", name: geboren, label: Geboren, type: datetime, cardinality: 1..1}
      - {id: "14", name: opname, label: Opname, type: date, cardinality: 0..1}
code_lists:
  - id: geslacht
    codes:
      - {value: "1", code: M, system: 2.16.840.1.113883.5.1, display: {nl: Man, en: Male}}
      - {value: "2", code: F, system: 2.16.840.1.113883.5.1, display: Vrouw, status: deprecated}
rules:
  - id: T001
    severity: error
    kind: before
    concepts: ["13", "14"]
    strict: true
    message: {nl: Omgekeerd., en: Reversed.}
  - id: T002
    severity: warning
    kind: range
    concepts: ["12"]
    when: {all: [{concept: "11", in: ["1", "2"]}, {not: {concept: "12", below: 100}}]}
    min: "500"
    message: Te licht.
"""


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


WRONG = {
    "number for an id": ('id: "14"', "id: 14", "RD012", 'Quote it: id: "14"'),
    "float for a version": ('version: "3.0"', "version: 3.0", "RD012", 'Quote it: version: "3.0"'),
    "truth for a value": ('{value: "1"', "{value: true", "RD012", 'Quote it: value: "true"'),
    "date for a version": ('version: "3.0"', "version: 2024-01-01", "RD012", 'Quote it: version: "2024-01-01"'),
    "norwegian display": ("display: Vrouw", "display: No", "RD014", 'Quote it: display: "No"'),
    "nee for false": ("strict: true", "strict: nee", "RD011", "Write `strict: false`"),
    "quoted truth": ("present: true", 'present: "true"', "RD011", "without quotes"),
    "present: false": ("present: true", "present: false", "RD013", "Write `present: true`"),
    "unknown key": ("    synonyms: [massa]", "    synonym: [massa]", "RD009", "Did you mean `synonyms`?"),
    "unknown key with a dash": ("renamed_from: [zwaarte]", "renamed-from: [zwaarte]", "RD009", "Did you mean `renamed_from`?"),
    "unknown key far off": ("precision: 1", "wat: 1", "RD009", "known here are: id, name"),
    "missing key": ("        type: code\n", "", "RD010", "Add `type: ...`"),
    "empty value": ("unit: g", "unit:", "RD010", "leave the key out"),
    "wrong choice": ("type: quantity", "type: quantiy", "RD013", "Did you mean `quantity`?"),
    "bad cardinality": ("0..*", "0-n", "RD013", "such as 0..1"),
    "cardinality reversed": ("0..*", "3..1", "RD013", "Did you mean 1..3?"),
    "bad range": ("min: 300", "min: veel", "RD013", "Write a number"),
    "range reversed": ("min: 300", "min: 9000", "RD032", "Swap"),
    "list for a text": ("unit: g", "unit: [g]", "RD011", "Write a text"),
    "text for a list": ("synonyms: [massa]", "synonyms: massa", "RD011", "Write a list"),
    "text for a group": ("definition: Wie geboren is.", "definition: [a]", "RD011", "{nl: ..., en: ...}"),
    "hexadecimal precision": ("precision: 1", "precision: 0x1", "RD011", "a whole number without quotes"),
    "precision out of bounds": ("precision: 1", "precision: 99", "RD013", "Write 0 to 18"),
    "duplicate concept": ('id: "14"', 'id: "13"', "RD020", "its own id"),
    "duplicate name": ("name: geboren", "name: opname", "RD026", "another name"),
    "unknown code list": ("code_list: geslacht", "code_list: geslachten", "RD023", "Did you mean 'geslacht'?"),
    "duplicate value": ('{value: "2"', '{value: "1"', "RD024", "its own value"),
    "duplicate code": ("code: F", "code: M", "RD024", "mend its code"),
    "code list on a text": ("type: code\n", "type: string\n", "RD030", "Write `type: code`"),
    "code without a list": ("        code_list: geslacht\n", "", "RD030", "Add `code_list: ...`"),
    "unit on a text": ("type: quantity", "type: string", "RD031", "Write `type: quantity`"),
    "group with a unit": ("type: group", "type: group\n    unit: g", "RD033", "Delete `unit`"),
    "conditional without condition": (
        '        condition: {nl: Bij leven., when: {concept: "13", present: true}}\n', "", "RD034", "Add `condition:`",
    ),
    "mandatory that may be left out": ("conformance: required", "conformance: mandatory", "RD035", "start at 1"),
    "unknown prefix": ("/t:bericht/t:kind/t:gewicht", "/x:bericht/t:kind", "RD037", "prefixes"),
    "dangling in a condition": ('{concept: "13", present', '{concept: "31", present', "RD021", "Use the id of a concept"),
    "dangling in a rule": ('concepts: ["13", "14"]', 'concepts: ["13", "41"]', "RD021", "Use the id of a concept"),
    "duplicate rule": ("id: T002", "id: T001", "RD025", "its own id"),
    "before with one concept": ('concepts: ["13", "14"]', 'concepts: ["13"]', "RD040", "Name 2"),
    "before with a bound": ("strict: true", 'min: "1"', "RD040", "Delete `min`"),
    "range without a bound": ('    min: "500"\n', "", "RD040", "Add one of them"),
    "before on a code": ('concepts: ["13", "14"]', 'concepts: ["13", "11"]', "RD041", "date or datetime"),
    "range on a code": ('concepts: ["12"]', 'concepts: ["11"]', "RD041", "another kind"),
    "code for a value": ('in: ["1", "2"]', 'in: ["M"]', "RD042", 'the value in the message, "1"'),
    "text for a number": ("below: 100", "below: 2020-01-01x", "RD013", "a number or a date"),
    "xpath that is none": (
        'kind: range\n    concepts: ["12"]\n', 'kind: xpath\n    test: "count(("\n    concepts: ["12"]\n', "RD043", "Mend",
    ),
    "two tests at once": ("present: true", 'present: true, equals: "1"', "RD011", "exactly one of"),
    "no test at all": (', present: true', "", "RD010", "exactly one of"),
    "a tag": ("title: {nl", "title: !!python/name:os.system {nl", "RD007", "Delete the tag"),
    "duplicate key": ("unit: g", "unit: g\n        unit: kg", "RD008", "Keep one"),
    "merge key": ("unit: g", "<<: {unit: g}", "RD009", "Write the keys out"),
    "escaped control character": ('id: "14"', 'id: "1\\u202E4"', "RD003", "Leave it out"),
    "other format": ("format: 1", "format: 2", "RD013", "Write 1"),
}  # fmt: skip


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
