"""A dataset definition file is untrusted: bombs, depth and size end in a clear error, quickly."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.findings import UnreadableError
from generator.read.dataset import read_dataset
from generator.read.dataset.report import MOST_FINDINGS
from generator.read.dataset.source_text import MOST_BYTES


def rules(tmp_path: Path, text: str | bytes) -> list[str]:
    path = tmp_path / "dataset.yaml"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    with pytest.raises(UnreadableError) as caught:
        read_dataset(path)
    return [finding.rule for finding in caught.value.findings]


def test_billion_laughs(tmp_path: Path) -> None:
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 30)]
    assert rules(tmp_path, "\n".join(lines)) == ["RD006"]


def test_aliases_that_pile_up_depth(tmp_path: Path) -> None:
    lines = ["a0: &a0 [x]"] + [f"a{n}: &a{n} [*a{n - 1}]" for n in range(1, 100)]
    assert rules(tmp_path, "\n".join(lines)) == ["RD006"]


def test_an_alias_to_what_it_stands_in(tmp_path: Path) -> None:
    assert rules(tmp_path, "concepts: &a [*a]\n") == ["RD015"]


@pytest.mark.parametrize("opening", ["[", "{a: ", "- ", "? "])
def test_endless_nesting(tmp_path: Path, opening: str) -> None:
    assert rules(tmp_path, opening * 20_000) in (["RD006"], ["RD004"])


def test_a_file_too_large(tmp_path: Path) -> None:
    assert rules(tmp_path, b"#" * (MOST_BYTES + 1)) == ["RD006"]


def test_a_flood_of_errors_is_cut(tmp_path: Path) -> None:
    found = rules(tmp_path, "".join(f"k{n}: 1\n" for n in range(5_000)))
    assert len(found) == MOST_FINDINGS + 1
    assert "RD099" in found


def test_text_of_the_file_is_escaped_in_messages(tmp_path: Path) -> None:
    path = tmp_path / "dataset.yaml"
    path.write_text('"\\e[31m\\nred": 1\n' + "x" * 3_000 + ": 1\n", encoding="utf-8")
    with pytest.raises(UnreadableError) as caught:
        read_dataset(path)
    for finding in caught.value.findings:
        assert "\x1b" not in finding.message
        assert "\n" not in finding.message
        assert len(finding.message) < 300


@pytest.mark.parametrize(
    "tag", ["!!python/object/apply:os.system", "!!binary", "!x", "!<tag:yaml.org,2002:python/name:eval>"]
)
def test_tags_build_nothing(tmp_path: Path, tag: str) -> None:
    assert "RD007" in rules(tmp_path, f"format: 1\ndataset: {tag} [canary]\n")


NINES = "9" * 5_000
RULE = '{id: R1, severity: error, kind: xpath, concepts: ["1"], test: "%s", message: m}'


def definition(concept: str = "type: count, cardinality: 0..1", rule: str = "") -> str:
    return (
        'format: 1\ndataset: {id: a, version: "1", title: T}\n'
        f'concepts:\n  - &c {{id: "1", name: naam, label: L, {concept}}}\n' + (f"rules:\n  - {rule}\n" if rule else "")
    )


@pytest.mark.parametrize(
    "concept",
    [
        f"type: count, cardinality: {NINES}..1",
        f"type: count, cardinality: 0..{NINES}",
        f"type: quantity, cardinality: 0..1, precision: {NINES}",
    ],
)
def test_numbers_too_long_for_python(tmp_path: Path, concept: str) -> None:
    assert set(rules(tmp_path, definition(concept))) <= {"RD011", "RD013"}


@pytest.mark.parametrize("escape", ["\\x01", "\\0", "\\ud800"])
def test_an_xpath_with_a_character_that_xml_does_not_have(tmp_path: Path, escape: str) -> None:
    assert "RD043" in rules(tmp_path, definition(rule=RULE % f"a{escape}b"))


@pytest.mark.parametrize("text", ['a: "\\U99999999"\n', 'a: "\\U00110000"\n', f"%YAML {NINES}.1\n---\na: b\n"])
def test_numbers_that_the_yaml_parser_trips_over(tmp_path: Path, text: str) -> None:
    assert rules(tmp_path, text) == ["RD004"]


def test_an_alias_does_not_hide_that_something_is_given_twice(tmp_path: Path) -> None:
    assert rules(tmp_path, definition() + "  - *c\n") == ["RD020", "RD026"]
    rule = '&r {id: R1, severity: error, kind: count, concepts: ["1"], min: 1, message: m}\n  - *r'
    assert rules(tmp_path, definition(rule=rule)) == ["RD025"]
    codes = "code_lists:\n  - {id: G, codes: [&a {value: een, code: c1, display: D}, *a]}\n"
    assert rules(tmp_path, definition("type: code, code_list: G, cardinality: 0..1") + codes) == ["RD024", "RD024"]
