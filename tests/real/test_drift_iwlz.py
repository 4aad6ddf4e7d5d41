"""`diff` on the releases of iWlz, against their own release notes: a test for each change they state of the XSD.

The notes of 2.0-v1.2 and 2.0-v1.9 also state what no comparison of these files can show, and is not tested: the dates
of production, the initial version of 1.0, and which of the revisions of 1.2 (v1.0, v1.1, v1.2) brought a change, of
which only one is at hand. Of the comment, which 1.2 restricts, 1.0 has no such type: there it was a row of lines.
Changes of release 1.1 are seen where 1.0 becomes 1.2.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from lxml import etree
from releases import Releases, every, iwlz

from generator.compare.drift import Drift
from generator.compare.verdict import Verdict
from generator.findings import Finding, Impact, Proof

FIRST, SECOND, THIRD, LAST = "1.0-v1.0", "1.2-v1.x", "2.0-v1.2", "2.0-v1.9"
SAME_TEXT = (
    "AW310", "AW34", "AW35", "AW36", "AW39", "CA317", "CA318", "CA319", "CA320", "IO31", "IO32", "ZK310", "ZK33",
    "ZK34", "ZK35", "ZK36", "ZK39",
)  # fmt: skip
"""Messages whose own file the notes leave as it was between 2.0-v1.2 and 2.0-v1.9."""
ABOUT_WORDS = {"code-display-changed", "code-respelled", "text-changed", "definition-changed"}


@pytest.fixture(scope="module")
def releases(corpora: Path) -> Releases:
    return Releases(corpora)


def drift(releases: Releases, message: str, old: str, new: str) -> Drift:
    return releases.drift(iwlz(old, message), iwlz(new, message))


def named(drift: Drift, *names: str) -> Iterator[Finding]:
    return (one for one in every(drift.findings) if one.name in names)


def at(findings: Iterator[Finding], *steps: str) -> list[Finding]:
    """Those at a place that ends in these elements."""
    return [one for one in findings if tuple(_plain(one.xpath or ""))[-len(steps) :] == steps]


def _plain(xpath: str) -> list[str]:
    return [step.rpartition(":")[2] for step in xpath.split("/")]


# 2.0-v1.9


@pytest.mark.parametrize("message", ["ZK31", "ZK32"])
def test_one_client_a_message(releases: Releases, message: str) -> None:
    found = drift(releases, message, THIRD, LAST)
    assert found.verdict is Verdict.INCOMPATIBLE
    about = [one for one in found.findings if "Client" in (one.xpath or "").split(":")[-1] or "Clienten" in one.message]
    (moved,) = (one for one in about if one.name == "element-moved")
    assert (moved.old, moved.new) == ("Bericht/Clienten/Client", "Bericht/Client")
    assert (moved.impact, moved.proof) == (Impact.REJECT, Proof.WITNESS)
    assert {one.name for one in moved.folded} == {"concept-removed", "concept-moved", "cardinality-changed"}
    assert [one.name for one in about if "Clienten" in f"{one.message} {one.old}"] == ["element-moved"]


@pytest.mark.parametrize("message", ["ZK31", "ZK32"])
def test_contact_data_of_client_and_relations(releases: Releases, message: str) -> None:
    found = drift(releases, message, THIRD, LAST)
    for place in (("Client", "Contactgegevens"), ("Client", "Relaties", "Relatie", "Contact")):
        (added,) = at(named(found, "element-added-required"), *place)
        assert (added.impact, added.proof) == (Impact.REJECT, Proof.WITNESS)
        assert {one.name for one in added.folded} == {"concept-added"}
        assert added.witness
        assert added.witness.path.endswith("/".join(f":{step}" for step in place[-2:-1]))


# 2.0-v1.8


@pytest.mark.parametrize("message", ["AW318", "AW34", "ZK32", "IO32"])
def test_four_return_codes_for_the_technical_rules_108_to_111(releases: Releases, message: str) -> None:
    found = drift(releases, message, THIRD, LAST)
    (added,) = at((one for one in named(found, "code-added") if not one.folded or one.places), "RetourCode")[:1]
    assert added.new == "9108, 9109, 9110, 9111"
    assert (added.impact, added.proof) == (Impact.INCOMPLETE, Proof.PROVEN_COMPATIBLE)
    assert not at(named(found, "code-removed"), "RetourCode")


# 2.0-v1.7


@pytest.mark.parametrize("message", ["AW317", "AW318"])
def test_the_number_of_the_client_becomes_the_bsn(releases: Releases, message: str) -> None:
    found = drift(releases, message, THIRD, LAST)
    assert found.verdict is Verdict.INCOMPATIBLE
    (added,) = at(named(found, "element-added-required"), "Client", "Bsn")
    (gone,) = at(named(found, "element-removed"), "Client", "VolgnummerClient")
    assert added.impact is gone.impact is Impact.REJECT


# 2.0-v1.6


@pytest.mark.parametrize("message", ["AW39", "AW310", "ZK39", "ZK310"])
def test_the_codes_of_extra_costs_at_home_changed(releases: Releases, message: str) -> None:
    found = drift(releases, message, THIRD, LAST)
    assert found.verdict is Verdict.INCOMPATIBLE
    (gone,) = at(named(found, "code-removed"), "ExtraKostenThuis")
    (come,) = at(named(found, "code-added"), "ExtraKostenThuis")
    assert (gone.old, gone.impact) == ("1, 2, 3, 4", Impact.REJECT)
    assert come.new == "5"


# 2.0-v1.4


def test_any_sign_in_an_addition_to_the_house_number_was_allowed_already(releases: Releases) -> None:
    """The pattern that was taken out stood beside one that allows more: two patterns of one step are alternatives."""
    found = drift(releases, "AW33", THIRD, LAST)
    (changed,) = at(named(found, "pattern-changed"), "HuisnummerToevoeging")
    assert (changed.impact, changed.proof) == (Impact.NONE, Proof.PROVEN_COMPATIBLE)


# 2.0-v1.3


@pytest.mark.parametrize("message", ["AW317", "AW318"])
def test_admission_may_be_told_of_a_waiting_list(releases: Releases, message: str) -> None:
    found = drift(releases, message, THIRD, LAST)
    (added,) = at(named(found, "element-added"), "WachtlijstZorgzwaartepakket", "Opname")
    assert (added.new, added.proof) == ("0..1", Proof.PROVEN_COMPATIBLE)


# between 2.0-v1.2 and 2.0-v1.9 otherwise


def test_the_other_files_did_not_change(releases: Releases, *, long: bool) -> None:
    """What their messages show comes from the base schema: stated above, but for one change that no note tells.

    The AGB code lost its second pattern, an alternative that allowed any text: now it is eight digits.
    """
    for message in SAME_TEXT if long else ("AW35", "CA319", "ZK33"):
        found = drift(releases, message, THIRD, LAST)
        others = [one for one in every(found.findings) if one.name not in ABOUT_WORDS]
        others = [one for one in others if "ExtraKostenThuis" not in (one.xpath or "")]
        assert {one.name for one in others} <= {"code-added", "pattern-changed"}, message
        assert {one.old for one in others if one.impact is Impact.REJECT} <= {".*[^\\s].* | [0-9]{8}"}, message


# 2.0-v1.2


def test_the_messages_about_moving_house_are_new(releases: Releases) -> None:
    for message in ("ZK31", "ZK32"):
        assert not (releases.corpora / iwlz(SECOND, message)).exists()
        assert (releases.corpora / iwlz(THIRD, message)).exists()


# 1.2-v1.0 to v1.2, seen from 1.0 (the elements that hold these texts are others in 1.2; so the types are compared)


def test_two_messages_no_longer_apply(releases: Releases) -> None:
    for message in ("IO35", "IO36"):
        assert (releases.corpora / iwlz(FIRST, message)).exists()
        assert not (releases.corpora / iwlz(SECOND, message)).exists()


@pytest.mark.parametrize(
    ("old", "new", "refused"),
    [
        ("TelefoonNummer", "LDT_Telefoonnummer", "012 345"),
        ("TelefoonNummer", "LDT_Telefoonnummer", ""),
        ("Voorletters", "LDT_Voorletters", "A.B."),
    ],
)
def test_restricted_texts(releases: Releases, tmp_path: Path, old: str, new: str, refused: str) -> None:
    """The type of 1.0 and that of 1.2 put in the same small message."""
    one, other = (_alone(releases, tmp_path, release, kind) for release, kind in ((FIRST, old), (SECOND, new)))
    made, root = Releases(tmp_path), etree.Element("veld")
    root.text = refused
    assert made.takes(one, root)
    assert not made.takes(other, root)
    found = made.drift(one, other)
    assert found.verdict is Verdict.INCOMPATIBLE
    assert any(finding.impact is Impact.REJECT for finding in found.findings)
    assert made.drift(other, one).verdict is Verdict.COMPATIBLE


def _alone(releases: Releases, folder: Path, release: str, kind: str) -> str:
    """A schema of one element of that type; its path below `folder`."""
    tree = etree.parse(str(releases.corpora / iwlz(release, "Basisschema")))
    (node,) = (one for one in tree.getroot() if one.get("name") == kind)
    name = f"{kind}-{release}.xsd"
    element = f'<xs:element name="veld" type="{kind}"/>{etree.tostring(node, encoding="unicode")}'
    text = f'<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">{element}</xs:schema>'
    (folder / name).write_text(text, encoding="utf-8")
    return name


# 1.1-v1.0, seen from 1.0 to 1.2


def test_the_namespace_changed(releases: Releases) -> None:
    found = drift(releases, "CA319", FIRST, SECOND)
    spaces = {(one.old, one.new) for one in named(found, "namespace-changed")}
    assert (
        "http://www.zorgregistratie.nl/iwlz/1_0/ca319/schema/1_0",
        "http://www.istandaarden.nl/iwlz/1_2/ca319/schema/1_2",
    ) in spaces
    assert found.verdict is Verdict.INCOMPATIBLE
    assert found.bilingual is None
