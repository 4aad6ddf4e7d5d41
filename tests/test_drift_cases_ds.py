"""Every DS rule on small datasets: `tests/drift_cases/<rule>/<situation>/` holds old, new and the findings.

A version without a schema of its own goes with `tests/drift_cases/ds.xsd`, so that only the datasets differ.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.compare.pairing import pair
from generator.compare.role import Role
from generator.compare.rules import pages
from generator.compare.rules.ds.family import DS_RULES, compare_datasets
from generator.findings import Finding, Impact, Proof, Severity
from generator.model.specification import Specification
from generator.read.specification import read_specification

CASES = Path(__file__).parent / "drift_cases"
FOLDERS = sorted(path.parent for path in CASES.glob("ds*/*/findings.txt"))


def version(folder: Path) -> Specification:
    schemas = sorted(folder.glob("*.xsd"))
    dataset = folder / "dataset.yaml"
    return read_specification(
        xsd=schemas[0] if schemas else CASES / "ds.xsd", dataset=dataset if dataset.is_file() else None
    )


def found_between(old: Specification, new: Specification, role: Role = Role.SENDER) -> tuple[Finding, ...]:
    return compare_datasets(old, new, pair(old, new), role)


def lines(findings: tuple[Finding, ...]) -> str:
    return "".join(
        f"{f.rule} {f.name} {f.severity} {f.impact} {f.concept or '-'} {f.xpath or '-'}"
        + (f" x{f.places}" if f.places > 1 else "")
        + f"\n  {f.message}\n  {f.action or '-'}\n  old: {f.old or '-'}\n  new: {f.new or '-'}\n"
        for f in findings
    )


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_findings_are_as_expected(folder: Path, *, update_golden: bool) -> None:
    expected = folder / "findings.txt"
    actual = lines(found_between(version(folder / "old"), version(folder / "new")))
    if update_golden:
        expected.write_text(actual, encoding="utf-8", newline="\n")
    assert actual == expected.read_text(encoding="utf-8")


@pytest.mark.parametrize("rule", DS_RULES)
def test_a_rule_has_a_case_that_fires_one_that_is_silent_and_a_mirror(rule: str) -> None:
    by_situation = {path.name: path for path in FOLDERS if path.parent.name.startswith(rule.lower())}
    assert set(by_situation) >= {"fires", "mirror", "silent"}
    texts = {name: (path / "findings.txt").read_text(encoding="utf-8") for name, path in by_situation.items()}
    name = by_situation["fires"].parent.name.partition("-")[2]
    assert f"{rule} {name} " in texts["fires"]
    assert f"{rule} " not in texts["silent"]
    assert texts["mirror"] not in {"", texts["fires"]}


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_a_version_against_itself_tells_nothing(folder: Path) -> None:
    assert found_between(version(folder / "new"), version(folder / "new")) == ()


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_the_role_changes_what_it_does_and_not_what_is_so(folder: Path) -> None:
    """A receiver from old to new is hit by what hits a sender from new to old."""
    old, new = version(folder / "old"), version(folder / "new")
    sender, receiver = found_between(old, new), found_between(old, new, Role.RECEIVER)
    facts = [(f.rule, f.message, f.fingerprint) for f in sender]
    assert facts == [(f.rule, f.message, f.fingerprint) for f in receiver]
    back = found_between(new, old)
    assert any(f.impact is Impact.REJECT for f in receiver) == any(f.impact is Impact.REJECT for f in back)


@pytest.mark.parametrize("rule", DS_RULES)
def test_a_rule_has_its_page(rule: str) -> None:
    page = pages()[rule]
    assert page.startswith(f"# {rule} ")
    for part in ("**What.**", "**Why it matters.**", "**Example.**", "**What to do.**"):
        assert part in page


def test_what_the_dataset_alone_tells_is_never_said_to_be_proven() -> None:
    for folder in FOLDERS:
        for finding in found_between(version(folder / "old"), version(folder / "new")):
            assert finding.proof is Proof.HEURISTIC
            assert finding.fingerprint
            assert (finding.severity is Severity.ERROR) == (
                finding.impact is Impact.REJECT or (finding.impact is Impact.SILENT_WRONG and finding.rule in CERTAIN)
            )


CERTAIN = {"DS003", "DS011", "DS015", "DS019"}


def test_fingerprints_come_from_facts_alone(tmp_path: Path) -> None:
    source = CASES / "ds012-range-narrowed" / "fires"
    for side in ("old", "new"):
        (tmp_path / side).mkdir()
        text = (source / side / "dataset.yaml").read_text(encoding="utf-8").replace("label: Apgarscore", "label: Score")
        (tmp_path / side / "dataset.yaml").write_text("# moved down a line\n" + text, encoding="utf-8")
    before = [f.fingerprint for f in found_between(version(source / "old"), version(source / "new"))]
    after = [f.fingerprint for f in found_between(version(tmp_path / "old"), version(tmp_path / "new"))]
    assert before == after
