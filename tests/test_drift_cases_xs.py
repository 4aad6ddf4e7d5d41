"""Every XS rule on small schemas: `tests/drift_cases/<rule>/<situation>/` holds OLD, NEW and their findings."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.compare.inclusion import decide
from generator.compare.inclusion.decision import Decision
from generator.compare.pairing import pair, renames
from generator.compare.role import Role
from generator.compare.rules.xs import explain, pages
from generator.findings import Finding, Proof
from generator.model.specification import Specification
from generator.read.specification import read_specification

CASES = Path(__file__).parent / "drift_cases"
FOLDERS = sorted(path.parent for path in CASES.glob("xs*/*/old"))
SITUATIONS = {"fires", "mirror", "silent"}


def read(folder: Path) -> Specification:
    """Messages start with <kind>; only XS001 has another root element."""
    xsd = folder / "neonaat.xsd"
    root = "kind" if 'name="kind"' in xsd.read_text(encoding="utf-8") else None
    return read_specification(xsd=xsd, root=root, cache=False)


def compared(old: Specification, new: Specification, role: Role) -> tuple[Decision, tuple[Finding, ...]]:
    given, taking = (old, new) if role is Role.SENDER else (new, old)
    named = renames(given, taking)
    decision = decide(given.schema, given.root, taking.schema, taking.root, named, named.moved())
    return decision, explain(old, new, decision, role, pairing=pair(old, new), renames=named)


def lines(role: Role, decision: Decision, findings: tuple[Finding, ...]) -> str:
    told = "".join(
        f"{f.rule} {f.name} {f.severity} {f.impact} {f.proof} {f.concept or '-'} {f.xpath or '-'} x{f.places}\n"
        f"  {f.message}\n  {f.action or '-'}\n  {f.old or '-'} -> {f.new or '-'}\n"
        for f in findings
    )
    return f"# {role}: {decision.verdict}\n{told}"


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_findings_are_as_expected(folder: Path, *, update_golden: bool) -> None:
    old, new = read(folder / "old"), read(folder / "new")
    actual = "".join(lines(role, *compared(old, new, role)) for role in Role)
    expected = folder / "findings.txt"
    if update_golden:
        expected.write_text(actual, encoding="utf-8", newline="\n")
    assert actual == expected.read_text(encoding="utf-8")


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda path: f"{path.parent.name}/{path.name}")
@pytest.mark.parametrize("role", Role)
def test_every_break_is_told_and_nothing_else_is_called_one(folder: Path, role: Role) -> None:
    decision, findings = compared(read(folder / "old"), read(folder / "new"), role)
    proven = [finding for finding in findings if finding.proof is Proof.WITNESS]
    messages = {one.message for one in decision.breaks}
    assert bool(proven) == bool(decision.breaks)
    assert all(finding.witness and finding.witness.message in messages for finding in proven)
    assert all(finding.fingerprint for finding in findings)


@pytest.mark.parametrize("rule", sorted(pages()))
def test_a_rule_has_a_case_that_fires_one_that_is_silent_and_a_mirror(rule: str) -> None:
    by_situation = {path.name: path for path in FOLDERS if path.parent.name.startswith(rule.lower())}
    assert set(by_situation) == SITUATIONS
    texts = {name: (path / "findings.txt").read_text(encoding="utf-8") for name, path in by_situation.items()}
    assert f"{rule} " in texts["fires"]
    assert texts["silent"] == "# sender: equivalent\n# receiver: equivalent\n"
    assert texts["mirror"] != texts["fires"]


@pytest.mark.parametrize("rule", sorted(pages()))
def test_a_rule_has_its_page(rule: str) -> None:
    page = pages()[rule]
    assert page.startswith(f"# {rule} ")
    for part in ("**What.**", "**Why it matters.**", "**Example.**", "**What to do.**"):
        assert part in page
