"""`diff` on the releases that others published, against what truly changed in their files."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from ada_facts import Ada, Fact, facts
from lxml import etree
from releases import BIRTHS, HISTORY, Pair, Releases, every, iwlz_pairs, pairs_of

from generator.compare.drift import Drift
from generator.compare.role import Role
from generator.compare.verdict import Verdict
from generator.findings import Finding, Impact, Proof
from generator.sample.errors import SampleError
from generator.sample.grow.builder import Soil
from generator.sample.message import random_message

ADA_PAIRS = (*pairs_of(HISTORY), *pairs_of(BIRTHS))
SHORT_IWLZ = ("AW317", "CA319", "ZK32")
WHOLE = (Verdict.EQUIVALENT, Verdict.COMPATIBLE)
OID = "2.16.840.1.113883.2.4.3.11.60.90.77."
LNR, BIRTH_CARE = f"{OID}2.10.", f"{OID}2.6."


@pytest.fixture(scope="module")
def releases(corpora: Path) -> Releases:
    return Releases(corpora)


def every_pair(releases: Releases, *, long: bool) -> Iterator[Pair]:
    """All pairs, both ways."""
    pairs = [*ADA_PAIRS, *iwlz_pairs(releases.corpora, None if long else SHORT_IWLZ)]
    for old, new in pairs:
        yield old, new
        yield new, old


def test_a_release_is_equivalent_to_itself(releases: Releases, *, long: bool) -> None:
    files = sorted({file for pair in every_pair(releases, long=long) for file in pair})
    for file in files:
        for role in Role:
            drift = releases.drift(file, file, role)
            assert (drift.verdict, drift.findings) == (Verdict.EQUIVALENT, ()), file


def test_what_is_accepted_is_one_finding(releases: Releases, *, long: bool) -> None:
    for old, new in every_pair(releases, long=long):
        often = Counter((one.rule, one.fingerprint) for one in releases.drift(old, new).findings)
        assert [known for known, count in often.items() if count > 1] == [], (old, new)


def test_no_message_refutes_a_verdict(releases: Releases, *, long: bool) -> None:
    judged: Counter[bool] = Counter()
    for old, new in every_pair(releases, long=long):
        drift = releases.drift(old, new)
        assert drift.verdict is not Verdict.UNDECIDED, (old, new)
        for data in messages(releases, old, count=8 if long else 2):
            root = etree.fromstring(data)
            if not releases.takes(old, root):
                continue
            passes = releases.takes(new, root)
            judged[passes] += 1
            assert passes or drift.verdict not in WHOLE, (old, new)
            assert not passes or drift.bilingual is not None, (old, new)
    assert judged[False] >= 10
    assert judged[True] >= 10


def messages(releases: Releases, file: str, count: int) -> Iterator[bytes]:
    """The published ones, and some made at random."""
    for path in releases.instances(file):
        yield path.read_bytes()
    soil = Soil(releases.specification(file))
    for seed in range(count):
        try:
            yield random_message(soil, releases.compiled(file), seed, size=40)
        except SampleError:
            return


def test_each_witness_and_the_bilingual_message_are_what_they_are_said_to_be(releases: Releases, *, long: bool) -> None:
    for old, new in every_pair(releases, long=long):
        drift = releases.drift(old, new)
        refused = [one for one in drift.findings if one.impact is Impact.REJECT]
        assert bool(refused) is (drift.verdict is Verdict.INCOMPATIBLE), (old, new)
        for one in refused:
            assert one.witness is not None, one
            root = etree.fromstring(one.witness.message.encode())
            assert releases.takes(old, root), (old, new, one)
            assert not releases.takes(new, root), (old, new, one)
        if drift.bilingual is not None:
            root = etree.fromstring(drift.bilingual.encode())
            assert releases.takes(old, root)
            assert releases.takes(new, root)


def test_a_receiver_hears_of_what_new_allows_and_old_does_not(releases: Releases) -> None:
    for old, new in ADA_PAIRS:
        receiving, turned = releases.drift(old, new, Role.RECEIVER), releases.drift(new, old)
        assert receiving.verdict is turned.verdict
        for one in receiving.findings:
            if one.impact is Impact.REJECT:
                assert one.witness is not None
                root = etree.fromstring(one.witness.message.encode())
                assert releases.takes(new, root)
                assert not releases.takes(old, root)


# what truly changed, found by reading the files


def lnr(kind: str, concept: str, old: str = "", new: str = "") -> Fact:
    return Fact(kind, LNR + concept, old, new)


FROM_01_TO_02 = {
    lnr("attribute added", "90001", "", "id"),
    lnr("attribute added", "90012", "", "id"),
    lnr("attribute added", "90247", "", "id"),
    lnr("attribute added", "90391", "", "id"),
    lnr("attribute added", "90756", "", "id"),
    lnr("attribute added", "91272", "", "datatype"),
    lnr("attribute added", "91272", "", "nullFlavor"),
    lnr("attribute added", "91272", "", "value"),
    lnr("attribute removed", "91272", "comment"),
    lnr("element removed", "91272", "adaextension"),
    lnr("element renamed", "91200", "verrichting_hematologische_problemen", "verrichting"),
    lnr("occurrence", "91057", "infuus 0..1", "infuus 0..unbounded"),
    lnr("occurrence", "91058", "infuuskatheter 0..unbounded", "infuuskatheter 0..1"),
}
FROM_02_TO_03 = {
    lnr("attribute added", "91336", "", "datatype"),
    lnr("attribute added", "91336", "", "nullFlavor"),
    lnr("attribute added", "91336", "", "value"),
    lnr("attribute removed", "91336", "comment"),
    lnr("element added", "90401", "", "microorganisme_congenitale_infectie"),
    lnr("element removed", "90320", "cor_vitium_waarvoor_prostin"),
    lnr("element removed", "90320", "hypotensie_indien_minimaal_inotropie"),
    lnr("element removed", "90320", "medicatie_bij_pda"),
    lnr("element removed", "90320", "ritmestoornissen_waarvoor_behandeling"),
    lnr("element removed", "90374", "indicatie"),
    lnr("element removed", "90401", "late_onsetq"),
    lnr("element removed", "91336", "adaextension"),
    lnr("element removed", "91336", "probleem_naam"),
    lnr("element renamed", "91043", "microorganisme", "microorganisme_sepsis_meningitis"),
    lnr("occurrence", "91095", "problemen_aanwezigq 0..unbounded", "problemen_aanwezigq 0..1"),
    lnr("values", "91043", "27 | 28 | 29 | 30 | 31 | 32 | 33 | 34 | 35"),
}
FROM_03_TO_3_0 = {
    lnr("attribute removed", "90462", "comment"),
    lnr("concept id", "90511", f"organisatie_naam {LNR}90587", f"organisatie_naam {LNR}91431"),
    lnr("concept id", "91284", f"organisatie_naam {LNR}91286", f"organisatie_naam {LNR}91440"),
    lnr("element added", "90323", "", "probleem"),
    lnr("element added", "90506", "", "aantal_geboren_kinderen"),
    lnr("element added", "91226", "", "software_naam"),
    lnr("element removed", "90014", "naamgegevens"),
    lnr("element removed", "90323", "verrichting"),
    lnr("element removed", "90506", "omvang_meerlingzwangerschap"),
    lnr("element removed", "90506", "ziekenhuis_baring"),
    lnr("element renamed", "90474", "overlijden_lt12_uur_na_opname_nicu", "overlijden_lt12_uur_na_opname_nicuq"),
    lnr("element renamed", "90476", "staken_icbehandeling", "staken_icbehandelingq"),
    lnr("occurrence", "90706", "verrichting 0..1", "verrichting 0..unbounded"),
    lnr("occurrence", "90754", "bera_afwijkendq 0..1", "bera_afwijkendq 1..1"),
}
"""Some of many; all of them are held against the findings."""
KINDS_FROM_03_TO_3_0 = {
    "element added": 153, "values": 150, "attribute added": 64, "element removed": 6, "concept id": 4,
    "element renamed": 3, "occurrence": 2, "attribute removed": 1,
}  # fmt: skip
CODES_2_3_5 = {
    "20560": "10", "20570": "15", "40090": "93", "80789": "47", "82209": "20", "82230": "7", "82267": "4", "82273": "7",
    "82321": "7", "82460": "4", "82496": "7", "82513": "7", "82545": "20",
}  # fmt: skip
FROM_2_3_TO_2_3_5 = {
    Fact("concept id", f"{BIRTH_CARE}161", "rangnummer_kind 2.16.840.1.113883.2.4.3.11.999.60.5.6.161.1",
         f"rangnummer_kind {BIRTH_CARE}83377"),
    Fact("element added", f"{BIRTH_CARE}80671", "", "naar_welk_ziekenhuis_wil_de_vrouw_worden_verwezenq"),
    Fact("element added", f"{BIRTH_CARE}82506", "", "meerlingzwangerschapq"),
    Fact("element added", f"{BIRTH_CARE}82506", "", "serotiniteitq"),
    Fact("element added", f"{BIRTH_CARE}82527", "", "meconiumhoudend_vruchtwaterq"),
    Fact("element renamed", f"{BIRTH_CARE}82297", "diagnoseinterventie_postpartum", "diagnoseinterventie_postnataal"),
    Fact("occurrence", f"{BIRTH_CARE}142", "maternale_onderzoeksgegevens 0..1",
         "maternale_onderzoeksgegevens 0..unbounded"),
    Fact("occurrence", f"{BIRTH_CARE}80949", "psie 0..1", "psie 0..unbounded"),
    Fact("occurrence", f"{BIRTH_CARE}80959", "urine_bloed_en_aanvullende_onderzoeken 0..1",
         "urine_bloed_en_aanvullende_onderzoeken 0..unbounded"),
    *(Fact("values", BIRTH_CARE + concept, "", code) for concept, code in CODES_2_3_5.items()),
}  # fmt: skip
TOLD = {
    "element added": ("element-added", "element-added-required", "element-moved", "concept-added", "concept-moved"),
    "element removed": ("element-removed", "element-moved", "concept-removed", "concept-moved"),
    "element renamed": ("element-renamed",),
    "occurrence": ("maximum-lowered", "maximum-raised", "minimum-lowered", "minimum-raised", "cardinality-changed"),
    "concept id": ("concept-id-changed",),
    "attribute added": ("attribute-added", "attribute-added-required"),
    "attribute removed": ("attribute-removed",),
    "values": ("code-added", "code-removed", "codes-listed", "codes-unlisted", "pattern-changed", "pattern-added",
               "pattern-removed", "bound-changed", "bound-tightened", "bound-loosened", "digits-changed"),
}  # fmt: skip
"""By which findings each kind of fact may be told."""
OF_WORDS = {
    "text-changed", "label-changed", "definition-changed", "concept-renamed", "type-renamed", "code-display-changed",
    "code-meaning-changed", "code-redefined", "code-respelled", "code-list-replaced", "conformance-lowered",
    "conformance-raised", "type-changed", "attribute-fixed-set", "wildcard-widened",
}  # fmt: skip
"""Findings about what the facts do not reach: words, names of types, and the twin elements and open content of ADA."""


def truth(releases: Releases, old: str, new: str) -> set[Fact]:
    one, other = ((releases.corpora / file).parent for file in (old, new))
    return facts(Ada(one), Ada(other))


def test_the_facts_are_what_a_reader_finds(releases: Releases) -> None:
    found = [truth(releases, *pair) for pair in ADA_PAIRS]
    assert found[0] == FROM_01_TO_02
    assert found[1] == FROM_02_TO_03
    assert found[2] >= FROM_03_TO_3_0
    assert Counter(one.kind for one in found[2]) == KINDS_FROM_03_TO_3_0
    assert found[3] == FROM_2_3_TO_2_3_5


@pytest.mark.parametrize("pair", ADA_PAIRS, ids=lambda pair: Path(pair[1]).parts[-3])
def test_each_true_change_is_told(releases: Releases, pair: Pair) -> None:
    told = list(every(releases.drift(*pair).findings))
    missing = [fact for fact in sorted(truth(releases, *pair)) if not any(tells(one, fact) for one in told)]
    assert missing == []


@pytest.mark.parametrize("pair", ADA_PAIRS, ids=lambda pair: Path(pair[1]).parts[-3])
def test_nothing_is_told_that_did_not_happen(releases: Releases, pair: Pair) -> None:
    true = truth(releases, *pair)
    invented = [
        one
        for one in every(releases.drift(*pair).findings)
        if not one.folded
        and one.name not in OF_WORDS
        and not any(tells(one, fact) or is_below(one, fact) for fact in true)
    ]
    assert [(one.name, one.xpath, one.message) for one in invented] == []


def tells(finding: Finding, fact: Fact) -> bool:
    """Whether a finding is about a fact."""
    if finding.name not in TOLD[fact.kind]:
        return False
    steps = (finding.xpath or "").rsplit("/")
    name = (fact.new or fact.old).split(" ")[0]
    if fact.kind in ("element added", "element removed"):
        return name in steps[-2:] or f"<{name}>" in finding.message
    if fact.kind == "element renamed":
        return (finding.old, finding.new) == (fact.old, fact.new)
    if fact.kind == "concept id":
        return all(
            one.rpartition(".")[2] in (told or "") for one, told in ((fact.old, finding.old), (fact.new, finding.new))
        )
    is_there = finding.concept is not None and f".{fact.concept}".endswith(f".{finding.concept}")
    return is_there and (fact.kind in ("occurrence", "values") or steps[-1] == f"@{name}")


def is_below(finding: Finding, fact: Fact) -> bool:
    """Whether a finding tells of a concept inside one that came or went as a whole, or whose id is a new one."""
    if fact.kind == "concept id":
        return finding.concept is not None and fact.new.endswith(f".{finding.concept}")
    return (
        finding.name in ("concept-added", "concept-removed", "concept-moved")
        and fact.kind in ("element added", "element removed")
        and f"/{fact.new or fact.old}/" in f"{finding.xpath}/"
    )


def test_the_same_change_in_many_elements_is_one_finding(releases: Releases) -> None:
    drift = releases.drift(HISTORY[2], HISTORY[3])
    preferred = [
        one for one in drift.findings if one.name == "attribute-added" and (one.xpath or "").endswith("@preferred")
    ]
    true = [one for one in truth(releases, *HISTORY[2:]) if (one.kind, one.new) == ("attribute added", "preferred")]
    assert len(preferred) == 1
    assert len(preferred[0].folded) == len(true)
    assert len(drift.findings) < 80


def test_a_change_that_is_no_break_is_proven_to_be_none(releases: Releases) -> None:
    def proof(drift: Drift, name: str) -> set[Proof]:
        return {one.proof for one in every(drift.findings) if one.name == name}

    drift = releases.drift(*ADA_PAIRS[0])
    assert proof(drift, "maximum-raised") == {Proof.PROVEN_COMPATIBLE}
    assert proof(drift, "maximum-lowered") == {Proof.WITNESS}
