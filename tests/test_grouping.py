"""One cause, one finding; and a fold never hides a break."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.compare.drift import compare_specifications
from generator.compare.grouping import group, in_order
from generator.compare.grouping.echoes import RELATIONS
from generator.compare.grouping.gravity import IMPACTS
from generator.compare.inclusion.decision import Verdict
from generator.compare.pairing import Pairing, pair
from generator.compare.rules import pages
from generator.findings import Finding, Impact, Proof, Severity, Witness, fingerprint
from generator.read.specification import read_specification

CASES = Path(__file__).parent / "drift_cases"
ADA = "ada_kernset_neonatologie.xsd"
RULES = sorted({rule for relation in RELATIONS for rule in (*relation.tops, *relation.echoes)} | {"XS160", "DS010"})


@cache
def pairing(case: str = "ds001-concept-added", situation: str = "fires") -> Pairing:
    sides = [
        read_specification(xsd=CASES / "ds.xsd", dataset=CASES / case / situation / name / "dataset.yaml")
        for name in ("old", "new")
    ]
    return pair(*sides)


def finding(rule: str, concept: str | None = "13", **facts: object) -> Finding:
    """A finding of the schema is a break with a witness, one of the dataset a guess, unless told otherwise."""
    is_schema = rule.startswith("XS")
    made = Finding(
        rule=rule,
        name=rule.lower(),
        severity=Severity.ERROR if is_schema else Severity.INFO,
        message=f"{rule} of {concept}",
        concept=concept,
        label=concept,
        xpath="/t:lnr/t:kind/t:apgar" if concept == "13" else None,
        impact=Impact.REJECT if is_schema else Impact.COMPILE,
        proof=Proof.WITNESS if is_schema else Proof.HEURISTIC,
        witness=Witness(f"<{rule}/>", "/x") if is_schema else None,
        fingerprint=fingerprint(rule, concept, None, None),
    )
    return replace(made, **facts)  # type: ignore[arg-type]


def grouped(*findings: Finding, of: Pairing | None = None) -> tuple[Finding, ...]:
    of = of or pairing()
    return group(findings, of.old.specification, of.new.specification, of)


def leaves(findings: Iterable[Finding]) -> Iterator[Finding]:
    for one in findings:
        yield replace(one, folded=())
        yield from leaves(one.folded)


def test_what_the_dataset_echoes_is_folded_under_the_break() -> None:
    (top,) = grouped(finding("DS006"), finding("XS016"))
    assert (top.rule, top.fingerprint) == ("XS016", finding("XS016").fingerprint)
    assert [echo.rule for echo in top.folded] == ["DS006"]


def test_another_concept_is_no_echo() -> None:
    assert len(grouped(finding("XS016"), finding("DS006", "12"))) == 2


def test_another_kind_of_change_is_no_echo() -> None:
    assert len(grouped(finding("XS016"), finding("DS024"))) == 2


def test_the_top_takes_over_what_is_graver() -> None:
    quiet = finding("XS017", severity=Severity.INFO, impact=Impact.NONE, proof=Proof.PROVEN_COMPATIBLE, witness=None)
    grave = finding("DS006", severity=Severity.ERROR, impact=Impact.REJECT)
    (top,) = grouped(quiet, grave)
    assert (top.rule, top.severity, top.impact, top.proof) == (
        "XS017",
        Severity.ERROR,
        Impact.REJECT,
        Proof.HEURISTIC,
    )
    assert top.fingerprint == quiet.fingerprint


def test_a_move_takes_over_the_break_and_its_witness() -> None:
    gone, come = finding("XS012"), finding("XS010", severity=Severity.INFO, impact=Impact.INCOMPLETE, witness=None)
    (top,) = grouped(finding("DS004"), gone, replace(come, proof=Proof.PROVEN_COMPATIBLE))
    assert (top.rule, top.severity, top.impact, top.proof) == ("DS004", Severity.ERROR, Impact.REJECT, Proof.WITNESS)
    assert top.witness == gone.witness
    assert [(echo.rule, echo.witness) for echo in top.folded] == [("XS012", None), ("XS010", None)]


def test_an_open_question_stays_in_sight() -> None:
    open_question = finding("XS016", severity=Severity.WARNING, impact=Impact.NONE, proof=Proof.UNDECIDED, witness=None)
    (top,) = grouped(open_question, finding("DS006", impact=Impact.SILENT_WRONG))
    assert (top.proof, top.impact) == (Proof.UNDECIDED, Impact.SILENT_WRONG)


def test_what_came_with_its_group_is_told_with_it() -> None:
    group_itself, below = finding("DS001", "30"), finding("DS001", "31", severity=Severity.WARNING)
    (top,) = grouped(below, group_itself)
    assert (top.concept, top.severity) == ("30", Severity.WARNING)
    assert [echo.concept for echo in top.folded] == ["31"]


def test_a_break_below_a_group_that_only_the_dataset_tells_of_stays_on_top() -> None:
    told = grouped(finding("DS001", "30"), finding("XS011", "31"))
    assert [one.rule for one in told] == ["XS011", "DS001"]


def test_a_code_list_is_an_echo_only_of_the_values_themselves() -> None:
    place = "/t:lnr/t:kind/t:geslacht"
    codes, told = finding("XS121", "12", xpath=place), finding("DS017", "12", xpath=place)
    assert len(grouped(codes, told)) == 1
    assert len(grouped(replace(codes, xpath=f"{place}/@soort"), told)) == 2


def test_codes_new_only_because_the_list_was_numbered_anew_belong_to_that() -> None:
    place = {"concept": "12", "xpath": "/t:lnr/t:kind/t:geslacht"}
    anew, come, told = finding("DS019", **place), finding("XS120", **place), finding("DS016", **place)
    assert [one.rule for one in grouped(anew, come)] == ["DS019"]
    assert sorted(one.rule for one in grouped(anew, come, told)) == ["DS019", "XS120"]


def test_the_same_change_of_concepts_called_the_same_is_counted() -> None:
    facts = {"label": "Organisatienaam", "old": "optional", "new": "required"}
    (top,) = grouped(*(finding("DS007", concept, **facts) for concept in ("11", "12", "23")))
    assert top.places == 3
    assert top.message == "DS007 of 11 The same goes for 12, 23."
    assert len(grouped(finding("DS007", "11", **facts), finding("DS007", "12", **facts | {"new": "mandatory"}))) == 2


def test_whoever_accepts_the_same_change_of_some_concepts_accepts_no_more_of_them() -> None:
    facts = {"label": "Pathologie vrouw", "severity": Severity.ERROR, "impact": Impact.SILENT_WRONG}
    each = [finding("DS019", concept, message="Values mean something else.", **facts) for concept in ("11", "12", "23")]
    ((one,), (two,), (three,)) = (grouped(*each[:count]) for count in (1, 2, 3))
    assert one.fingerprint == each[0].fingerprint
    assert len({one.fingerprint, two.fingerprint, three.fingerprint}) == 3
    assert three.message.endswith("The same goes for 12, 23.")


def test_a_list_numbered_anew_is_told_once_though_the_schema_echoes_it() -> None:
    facts = {"label": "Pathologie vrouw", "severity": Severity.ERROR, "impact": Impact.SILENT_WRONG}
    quiet = {"witness": None, "proof": Proof.PROVEN_COMPATIBLE, "impact": Impact.SILENT_WRONG}
    places = {"12": "/t:lnr/t:kind/t:geslacht", "13": "/t:lnr/t:kind/t:apgar"}
    each = [finding("DS019", concept, message="The same.", xpath=xpath, **facts) for concept, xpath in places.items()]
    echoes = [finding("XS124", concept, xpath=xpath, **quiet) for concept, xpath in places.items()]
    (top,) = grouped(*each, *echoes)
    assert sorted(one.rule for one in top.folded) == ["DS019", "XS124", "XS124"]


def test_an_id_that_the_schema_fixes_leads_with_the_mend_of_its_break() -> None:
    place = "/t:lnr/t:kind/t:apgar"
    fixed = finding("XS047", xpath=f"{place}/@conceptId", action="Write the new id.")
    (top,) = grouped(finding("DS032", xpath=place), fixed, finding("XS165", witness=None, proof=Proof.HEURISTIC))
    assert (top.rule, top.action, top.witness) == ("XS047", "Write the new id.", fixed.witness)
    assert sorted(one.rule for one in top.folded) == ["DS032", "XS165"]


def test_words_of_many_elements_are_parted_where_the_dataset_says_what_changed() -> None:
    parts = tuple(finding("XS160", concept, severity=Severity.INFO, witness=None) for concept in ("12", "13"))
    together = finding("XS160", None, folded=parts, places=2, severity=Severity.INFO, witness=None)
    told = grouped(together, finding("DS024", "12"), finding("DS025", "13"))
    assert {one.rule: [echo.concept for echo in one.folded] for one in told} == {"DS024": ["12"], "DS025": ["13"]}
    assert len(grouped(together, finding("DS024", "12"))) == 2


def test_a_group_that_became_an_item_is_one_change(corpora: Path) -> None:
    old = read_specification(xsd=corpora / "lnr-history" / "v01-2020-02-07" / "xsd" / ADA)
    new = read_specification(xsd=corpora / "lnr-history" / "v02-2020-02-10" / "xsd" / ADA)
    drift = compare_specifications(old, new)
    assert drift.verdict is Verdict.INCOMPATIBLE
    assert [(one.rule, one.concept) for one in drift.findings if one.proof is Proof.WITNESS] == [
        ("DS010", "91272"),
        ("XS013", "91200"),
        ("XS018", "91058"),
    ]
    assert {echo.rule for echo in drift.findings[0].folded} >= {"XS012", "XS040", "XS042"}
    assert compare_specifications(old, old).findings == ()


def test_breaks_come_first_the_gravest_first() -> None:
    told = in_order(
        [
            finding("DS024", impact=Impact.SILENT_WRONG, severity=Severity.WARNING),
            finding("XS012"),
            finding("DS001", impact=Impact.REJECT, severity=Severity.ERROR),
            finding("DS019", impact=Impact.SILENT_WRONG, severity=Severity.ERROR),
            finding("XS011"),
        ]
    )
    assert [one.rule for one in told] == ["XS011", "XS012", "DS001", "DS019", "DS024"]


def test_every_rule_that_is_folded_is_a_rule() -> None:
    assert set(RULES) <= set(pages())


FACTS = st.fixed_dictionaries(
    {
        "severity": st.sampled_from(Severity),
        "impact": st.sampled_from(Impact),
        "proof": st.sampled_from(Proof),
        "xpath": st.sampled_from([None, "/t:lnr/t:kind/t:apgar", "/t:lnr/t:kind/t:geslacht", "/t:lnr/t:kind"]),
        "label": st.sampled_from(["a", "b"]),
        "old": st.sampled_from(["1", "2"]),
    }
)
FINDINGS = st.lists(
    st.tuples(st.sampled_from(RULES), st.sampled_from([None, "10", "12", "13", "20", "30", "31"]), FACTS), max_size=14
)


def facts_of(one: Finding) -> tuple[str | None, ...]:
    return one.rule, one.concept, one.xpath, one.label, one.old, one.new


@settings(max_examples=300, deadline=None)
@given(FINDINGS, st.randoms(use_true_random=False))
def test_folding_loses_nothing_and_hides_no_break(
    drawn: list[tuple[str, str | None, dict[str, object]]], dice: random.Random
) -> None:
    given_findings = [
        finding(rule, concept, **facts, witness=Witness(f"<m{number}/>", "/x") if facts["proof"] == "witness" else None)
        for number, (rule, concept, facts) in enumerate(drawn)
    ]
    told = grouped(*given_findings)
    assert Counter(map(facts_of, leaves(told))) == Counter(map(facts_of, given_findings))
    for top in told:
        every = list(leaves([top]))
        assert top.severity.rank == min(one.severity.rank for one in every)
        assert IMPACTS[top.impact] == min(IMPACTS[one.impact] for one in every)
        assert (top.proof is Proof.WITNESS) == any(one.proof is Proof.WITNESS for one in every)
        assert (top.witness is None) == (top.proof is not Proof.WITNESS)
    assert {one.witness for one in leaves(told) if one.witness} == {
        one.witness for one in given_findings if one.witness
    }
    dice.shuffle(given_findings)
    if len({(f.rule, f.concept, f.xpath, f.message, f.label, f.old) for f in given_findings}) == len(given_findings):
        assert grouped(*given_findings) == told


@pytest.mark.parametrize("folder", sorted(CASES.glob("ds0*/fires/new/dataset.yaml")), ids=lambda path: path.parts[-4])
def test_fingerprints_are_those_of_the_findings(folder: Path) -> None:
    sides = []
    for name in ("old", "new"):
        dataset = folder.parent.parent / name / "dataset.yaml"
        sides.append(read_specification(xsd=CASES / "ds.xsd", dataset=dataset if dataset.is_file() else None))
    drift = compare_specifications(*sides)
    assert drift.verdict is Verdict.EQUIVALENT
    assert all(one.fingerprint for one in leaves(drift.findings))
    assert drift.findings == in_order(drift.findings)


def edited(text: str, *edits: tuple[str, str]) -> str:
    for before, after in edits:
        assert before in text
        text = text.replace(before, after, 1)
    return text


def test_an_edited_copy_of_our_specification_reads_as_it_was_edited(repository: Path, tmp_path: Path) -> None:
    source = repository / "spec" / "lnr-3.0"
    xsd, dataset = ((source / name).read_text(encoding="utf-8") for name in ("lnr.xsd", "dataset.yaml"))
    weight = dataset.index('id: "90286"')
    dataset = dataset[:weight] + edited(dataset[weight:], ('unit: "g"', 'unit: "kg"'))
    element = "overlijden_lt12_uur_na_opname_nicuq"
    (tmp_path / "lnr.xsd").write_text(edited(xsd, (f'name="{element}"', 'name="vroeg_overledenq"')), encoding="utf-8")
    changes = (
        (f"name: {element}", "name: vroeg_overledenq"),
        ("id: LNR002\n    severity: error", "id: LNR002\n    severity: info"),
    )
    (tmp_path / "dataset.yaml").write_text(edited(dataset, *changes), encoding="utf-8")
    old, new = read_specification(folder=source), read_specification(folder=tmp_path)
    there, back = compare_specifications(old, new).findings, compare_specifications(new, old).findings
    expected = [
        ("XS013", "90474", Proof.WITNESS),
        ("DS011", "90286", Proof.HEURISTIC),
        ("DS030", None, Proof.HEURISTIC),
    ]
    assert [(one.rule, one.concept, one.proof) for one in there] == expected
    assert [echo.rule for echo in there[0].folded] == ["DS005"]
    assert sorted((one.rule, one.old, one.new) for one in there) == sorted((one.rule, one.new, one.old) for one in back)
    assert compare_specifications(new, new).findings == ()


def test_an_element_of_a_type_met_in_many_places_is_renamed_once(corpora: Path) -> None:
    old, new = (
        read_specification(xsd=corpora / "iwlz" / release / "xsd" / "AW33.xsd", ignore_case=True)
        for release in ("1.2-v1.x", "2.0-v1.2")
    )
    told = compare_specifications(old, new).findings
    assert [one.rule for one in told if "Achternaam" in one.message and one.rule in {"XS013", "DS005"}] == ["XS013"]
    assert [one.rule for one in told if one.rule.startswith("DS00")] == []
