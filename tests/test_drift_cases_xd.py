"""Every XD rule on small specifications: `tests/drift_cases/<rule>/<situation>/` holds a spec and its findings."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.compare.rules import XD_RULES, check_dataset, pages
from generator.findings import Finding
from generator.read.specification import read_specification

CASES = Path(__file__).parent / "drift_cases"
FOLDERS = sorted(path.parent for path in CASES.glob("xd*/*/findings.txt"))


def lines(findings: tuple[Finding, ...]) -> str:
    return "".join(
        f"{f.rule} {f.name} {f.severity} {f.impact} {f.concept or '-'} {f.xpath or '-'}\n"
        f"  {f.message}\n  {f.action}\n  dataset: {f.old or '-'}\n  schema: {f.new or '-'}\n"
        for f in findings
    )


def found_in(folder: Path) -> tuple[Finding, ...]:
    specification = read_specification(folder=folder / "spec")
    told = tuple(finding for finding in specification.findings if finding.rule.startswith("XD"))
    return told + check_dataset(specification)


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_findings_are_as_expected(folder: Path, *, update_golden: bool) -> None:
    expected = folder / "findings.txt"
    actual = lines(found_in(folder))
    if update_golden:
        expected.write_text(actual, encoding="utf-8", newline="\n")
    assert actual == expected.read_text(encoding="utf-8")


@pytest.mark.parametrize("rule", XD_RULES)
def test_a_rule_has_a_case_that_fires_one_that_is_silent_and_a_mirror(rule: str) -> None:
    by_situation = {path.name: path for path in FOLDERS if path.parent.name.startswith(rule.lower())}
    assert set(by_situation) >= {"fires", "mirror", "silent"}
    texts = {name: (path / "findings.txt").read_text(encoding="utf-8") for name, path in by_situation.items()}
    assert rule in texts["fires"]
    assert texts["silent"] == ""
    assert texts["mirror"] != texts["fires"]


@pytest.mark.parametrize("rule", XD_RULES)
def test_a_rule_has_its_page(rule: str) -> None:
    page = pages()[rule]
    assert page.startswith(f"# {rule} ")
    for part in ("**What.**", "**Why it matters.**", "**Example.**", "**What to do.**"):
        assert part in page


def test_fingerprints_come_from_facts_alone(tmp_path: Path) -> None:
    source = CASES / "xd003-cardinality-differs" / "fires" / "spec"
    moved = tmp_path / "elsewhere"
    moved.mkdir()
    for file in source.iterdir():
        (moved / file.name).write_text(
            "# moved down a line\n" * file.name.endswith(".yaml") + file.read_text(encoding="utf-8"), encoding="utf-8"
        )
    before = [finding.fingerprint for finding in found_in(source.parent)]
    after = [finding.fingerprint for finding in check_dataset(read_specification(folder=moved))]
    assert before == after
    assert all(before)


def test_our_own_specification_agrees_with_itself(repository: Path) -> None:
    specification = read_specification(folder=repository / "spec" / "lnr-3.0")
    assert check_dataset(specification) == ()
    assert [finding for finding in specification.findings if finding.rule.startswith("XD")] == []


@pytest.mark.parametrize(
    "folder",
    ["lnr-3.0", "kernset-aanleverbericht-2.2", "kernset-geboortezorg-2.3", "kernset-geboortezorg-2.3.5", "obds-2.2.3"],
)
def test_a_derived_dataset_agrees_with_its_schema(corpora: Path, folder: str) -> None:
    assert check_dataset(read_specification(folder=corpora / folder)) == ()


def test_our_dataset_finds_all_its_concepts_in_the_published_schema(corpora: Path, repository: Path) -> None:
    specification = read_specification(
        xsd=corpora / "lnr-3.0" / "xsd" / "ada_kernset_neonatologie.xsd",
        dataset=repository / "spec" / "lnr-3.0" / "dataset.yaml",
        root="adaxml",
    )
    assert len(specification.links) == 245
    assert {finding.rule for finding in check_dataset(specification) if finding.severity == "error"} <= {"XD008"}
