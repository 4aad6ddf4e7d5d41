"""The compiled check beside the general judge: who is asked, and what happens when they do not say the same."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

import pytest
from lxml import etree
from validate_support import message, read_births, rule, test_of, with_concept, with_rules

from generator.findings import Finding
from generator.model.dataset import Condition, Conformance, Text
from generator.model.rule import Operator, Rule, RuleKind
from generator.model.specification import Specification
from generator.validate.message import Judge
from generator.validate.positions import Positions

HEAVY = rule(RuleKind.RANGE, "23", minimum="300")
TEST = replace(rule(RuleKind.XPATH, "23", test="g:gewicht != 500"), id="X001")
LIGHT, FULL, ODD = (f"<kind><gewicht>{grams}</gewicht></kind>" for grams in (200, 900, 500))
Births = tuple[Specification, etree.XMLSchema]


@dataclass(frozen=True)
class Broken:
    rule: str


class StandIn:
    """A compiled check that says what it is told to, and remembers what it was asked."""

    rules = frozenset({"T001", "T002"})

    def __init__(self, *rules: str, refuses: bool = False) -> None:
        self.answer = None if refuses else [Broken(one) for one in rules]
        self.asked: list[bytes] = []

    def __call__(self, message: bytes) -> Iterable[Broken] | None:
        self.asked.append(message)
        return self.answer


Judged = Callable[..., tuple[Finding, ...]]


@pytest.fixture(scope="module")
def births(tmp_path_factory: pytest.TempPathFactory) -> Births:
    return read_births(tmp_path_factory.mktemp("births"))


@pytest.fixture
def judged(births: Births) -> Judged:
    def judge(body: str, check: StandIn | None, *rules: Rule, spec: Specification | None = None) -> tuple[Finding, ...]:
        whole = spec or with_rules(births[0], *rules)
        return Judge(whole, births[1], check=check, language="en").findings(message(body), "m.xml")

    return judge


def test_what_the_check_finds_right_is_right(judged: Judged) -> None:
    """Told by a case in which it lies: the general judge was not asked."""
    check = StandIn()
    assert judged(LIGHT, check, HEAVY) == ()
    assert check.asked == [message(LIGHT)]


def test_the_general_judge_has_the_words(judged: Judged) -> None:
    found = judged(LIGHT, StandIn("T001"), HEAVY)
    assert found == judged(LIGHT, None, HEAVY)
    assert [(one.rule, str(one.location)) for one in found] == [("T001", "m.xml:1:96")]


@pytest.mark.parametrize(
    ("check", "said"),
    [
        (StandIn("T002", "pattern"), "only the compiled one names T002, pattern"),
        (StandIn("T001"), "only the compiled one names T001"),
        (StandIn(refuses=True), "the compiled one refuses to read it"),
    ],
)
def test_a_disagreement_is_said(judged: Judged, check: StandIn, said: str) -> None:
    (finding,) = judged(FULL, check, HEAVY)
    assert (finding.rule, finding.severity) == ("DM007", "error")
    assert said in finding.message
    assert "not yours" in finding.action


def test_both_sides_are_named_and_the_findings_stay(judged: Judged) -> None:
    found = judged(LIGHT, StandIn("T002"), HEAVY)
    assert sorted(one.rule for one in found) == ["DM007", "T001"]
    (said,) = [one.message for one in found if one.rule == "DM007"]
    assert "only the compiled one names T002; only the general one names T001" in said


def test_what_the_xsd_forbids_is_not_asked(judged: Judged) -> None:
    check = StandIn()
    assert [one.rule for one in judged("<kind><gewicht>veel</gewicht></kind>", check, HEAVY)] == ["MS008"]
    assert check.asked == []


def test_rules_that_the_check_does_not_know_are_always_judged(judged: Judged) -> None:
    assert [one.rule for one in judged(ODD, StandIn(), TEST)] == ["X001"]
    assert judged(ODD, StandIn(), TEST) == judged(ODD, None, TEST)
    assert judged(FULL, StandIn(), TEST) == ()
    assert [one.rule for one in judged(ODD, StandIn("X001"), TEST)] == ["X001"]


@pytest.mark.parametrize("test", ["g:gewicht !=", "geen:gewicht"])
def test_rules_that_cannot_be_judged_are_said_of_every_message(judged: Judged, test: str) -> None:
    unknown = (rule(RuleKind.XPATH, "23", test=test), rule(RuleKind.RANGE, "nergens", minimum="1"))
    wrong = (replace(unknown[0], id="X001"), unknown[1])
    (said, again) = judged(FULL, StandIn(), *wrong)
    assert {said.rule, again.rule} == {"DM006"}
    assert set(judged(FULL, StandIn(), *wrong)) == set(judged(FULL, None, *wrong))
    assert set(judged(FULL, StandIn("DM006"), *wrong)) == set(judged(FULL, None, *wrong))


def test_conditions_that_cannot_be_judged_too(births: Births, judged: Judged) -> None:
    condition = Condition(Text("als", "if"), test_of("nergens", Operator.PRESENT))
    spec = with_concept(births[0], "23", conformance=Conformance.CONDITIONAL, condition=condition)
    assert [one.rule for one in judged(FULL, StandIn(), spec=spec)] == ["DM006"]
    assert judged(FULL, StandIn(), spec=spec) == judged(FULL, None, spec=spec)


def test_an_encoding_that_only_libxml2_reads_is_no_disagreement(births: Births) -> None:
    text = message(FULL).decode()
    data = f'<?xml version="1.0" encoding="UTF-32"?>{text}'.encode("utf-32")
    check = StandIn()
    assert Judge(births[0], births[1], check=check).findings(data, "m.xml") == ()
    assert check.asked == [text.encode()]


def test_columns_are_those_of_the_start_tags() -> None:
    text = "<a>é<b/>\n <!-- c --><?p i?>\n\t<b\n x='1'/></a>"
    for encoding in ("utf-8", "iso-8859-1", "utf-16"):
        data = f'<?xml version="1.0" encoding="{encoding}"?>\n{text}'.encode(encoding)
        root = etree.fromstring(data)
        positions = Positions(data)
        assert [positions.of(element) for element in root.iter("*")] == [(2, 1), (2, 5), (4, 2)], encoding


def test_without_a_column_the_line_stays() -> None:
    data = "<?xml version='1.0' encoding='UTF-32'?>\n<a>\n<b/></a>".encode("utf-32")
    root = etree.fromstring(data)
    assert Positions(data).of(root[0]) == (3, 0)


def test_the_place_of_a_message_on_one_line_is_exact(births: Births) -> None:
    body = "<kind/>" * 3 + "<kind><gewicht>x</gewicht></kind>"
    (finding,) = Judge(births[0], births[1]).findings(message(body), "m.xml")
    assert finding.location is not None
    assert message(body).decode()[finding.location.column - 1 :].startswith("<gewicht>x")
