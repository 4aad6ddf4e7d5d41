"""Values of xs:QName in made messages have a prefix that is declared, or none; both judges are asked."""

from __future__ import annotations

from pathlib import Path

import pytest
from inclusion_judges import pair, root, shown
from lxml import etree

from generator.compare.inclusion.decision import Decision
from generator.compare.inclusion.made import Made, written
from generator.model.qname import QName

LIST = '<xs:simpleType name="L"><xs:list itemType="xs:{}"/></xs:simpleType>'
UNION = '<xs:simpleType name="L"><xs:union memberTypes="xs:{} xs:int"/></xs:simpleType>'
FACET = '<xs:simpleType name="L"><xs:restriction base="xs:{}"><xs:pattern value="{}"/></xs:restriction></xs:simpleType>'


def value(kind: str) -> str:
    return root(f'<xs:element name="q" type="{kind}"/>')


def values(folder: Path, old: str, new: str) -> tuple[Decision, list[str | None]]:
    given, taking = pair(folder, old, new)
    decision = shown(given, taking)
    return decision, [one.value for one in decision.breaks]


@pytest.mark.parametrize("other", ["int", "NCName", "boolean", "date"])
def test_a_name_in_a_witness(other: str, tmp_path: Path) -> None:
    for number, more in enumerate(("{0}", LIST, UNION)):
        kinds = [f"xs:{kind}" if more == "{0}" else "L" for kind in ("QName", other)]
        bodies = [
            value(kind) + (more.format(name) if more != "{0}" else "")
            for kind, name in zip(kinds, ("QName", other), strict=True)
        ]
        _, found = values(tmp_path / str(number), *bodies)
        assert found
        assert all(one is None or "_" not in one for one in found)
        assert other == "NCName" or all(":" not in (one or "") for one in found)


def test_names_with_a_prefix_alone(tmp_path: Path) -> None:
    _, found = values(
        tmp_path, value("L") + FACET.format("QName", "[m-p]:[a-c]"), value("L") + FACET.format("QName", "[m-o]:[a-c]")
    )
    assert [one[:2] for one in found if one] == ["p:"]


def test_a_prefix_is_that_of_the_schema(tmp_path: Path) -> None:
    enumerated = FACET.replace("pattern", "enumeration")
    _, found = values(
        tmp_path, value("L") + enumerated.format("QName", "xs:int"), value("L") + enumerated.format("QName", "xs:byte")
    )
    assert found == ["xs:int"]


def test_a_message_for_both_has_names_with_a_prefix(tmp_path: Path) -> None:
    decision, _ = values(
        tmp_path, value("L") + FACET.format("QName", "[m-p]:[a-c]"), value("L") + FACET.format("QName", "[p-r]:[a-c]")
    )
    assert decision.bilingual is not None
    assert "xmlns:p=" in decision.bilingual


def test_a_prefix_that_a_value_has_is_given_to_no_other_namespace() -> None:
    made = Made(QName("{urn:a}r"), children=(Made(QName("{urn:b}x")), Made(QName("y"))))
    for prefix in ("n1", "n2", "n3", "xml"):
        message = etree.fromstring(written(made, {prefix: "urn:c"}).encode())
        assert [one.tag for one in message.iter()] == ["{urn:a}r", "{urn:b}x", "y"]
        assert message.nsmap.get(prefix) == (None if prefix == "xml" else "urn:c")
