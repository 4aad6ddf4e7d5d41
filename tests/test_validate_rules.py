"""The dataset's concepts and rules on a message: for each kind a case that fires and one that stays silent."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from validate_support import judge, read_births, rule, test_of, with_concept, with_rules

from generator.findings import Severity
from generator.model.dataset import Cardinality, CodeList, Concept, ConceptType, Condition, Conformance, Range, Text
from generator.model.frozen_map import FrozenMap
from generator.model.qname import QName
from generator.model.rule import AllOf, AnyOf, Not, Operator, RuleKind
from generator.validate.rules.moment import compare_moments, moment
from generator.validate.rules.value import compare, value_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from lxml import etree

    from generator.findings import Finding
    from generator.model.rule import Predicate, Rule
    from generator.model.specification import Specification

    Births = tuple[Specification, etree.XMLSchema]
    Found = Callable[..., list[Finding]]

DIED = test_of("24", Operator.EQUALS, "true")


@pytest.fixture(scope="module")
def births(tmp_path_factory: pytest.TempPathFactory) -> Births:
    return read_births(tmp_path_factory.mktemp("geboorte"))


@pytest.fixture
def found(births: Births) -> Found:
    """A function (rule, body) -> the findings of that rule; the message itself must be valid by the XSD."""

    def run(one: Rule, body: str, language: str = "nl") -> list[Finding]:
        spec, compiled = births
        findings = judge(with_rules(spec, one), compiled, body, language=language)
        assert [finding for finding in findings if finding.rule != "T001"] == []
        return list(findings)

    return run


KINDS = [
    pytest.param(
        rule(RuleKind.REQUIRED_IF, "42", when=DIED),
        "<kind><overleden>true</overleden><overlijden><datum>2024</datum></overlijden></kind>",
        "<kind><overleden>true</overleden><overlijden><datum>2024</datum><oorzaak>x</oorzaak></overlijden></kind>",
        id="required_if",
    ),
    pytest.param(
        rule(RuleKind.REQUIRED_IF, "42", when=DIED),
        "<kind><overleden>1</overleden></kind>",
        "<kind><overleden>0</overleden></kind>",
        id="required_if-group-missing",
    ),
    pytest.param(
        rule(RuleKind.REQUIRED_IF, "21", when=test_of("23", Operator.PRESENT)),
        '<kind><geboren xsi:nil="true"/><gewicht>1</gewicht></kind>',
        '<kind><geboren xsi:nil="true"/><gewicht xsi:nil="true"/></kind>',
        id="required_if-nil-is-absent",
    ),
    pytest.param(
        rule(RuleKind.ABSENT_IF, "4", when=Not(DIED)),
        "<kind><overleden>false</overleden><overlijden><datum>2024</datum></overlijden></kind>",
        "<kind><overleden>true</overleden><overlijden><datum>2024</datum></overlijden></kind>",
        id="absent_if",
    ),
    pytest.param(
        rule(RuleKind.ABSENT_IF, "21", when=test_of("23", Operator.ABSENT)),
        "<kind><geboren>2024</geboren></kind>",
        '<kind><geboren xsi:nil="true"/></kind>',
        id="absent_if-nil-is-absent",
    ),
    pytest.param(
        rule(RuleKind.RANGE, "23", minimum="300", maximum="1200"),
        "<kind><gewicht>1200.1</gewicht></kind>",
        "<kind><gewicht>1200.0</gewicht></kind>",
        id="range-maximum",
    ),
    pytest.param(
        rule(RuleKind.RANGE, "23", minimum="300"),
        "<kind><gewicht>299.9</gewicht></kind>",
        "<kind><gewicht>+300</gewicht></kind>",
        id="range-minimum",
    ),
    pytest.param(
        rule(RuleKind.RANGE, "31", minimum="2020-01-01"),
        "<kind><opname><begin>2019-12-31T23:59:59</begin></opname></kind>",
        "<kind><opname><begin>2020-01-01T00:00:00</begin></opname></kind>",
        id="range-of-dates",
    ),
    pytest.param(
        rule(RuleKind.RANGE, "23", minimum="300", when=test_of("22", Operator.EQUALS, "2")),
        "<kind><geslacht>2</geslacht><gewicht>1</gewicht></kind>",
        "<kind><geslacht>1</geslacht><gewicht>1</gewicht></kind>",
        id="range-guarded",
    ),
    pytest.param(
        rule(RuleKind.BEFORE, "21", "31"),
        "<kind><geboren>2024-03-02</geboren><opname><begin>2024-03-01T10:00:00</begin></opname></kind>",
        "<kind><geboren>2024-03-01</geboren><opname><begin>2024-03-01T10:00:00</begin></opname></kind>",
        id="before-date-and-time",
    ),
    pytest.param(
        rule(RuleKind.BEFORE, "31", "32", strict=True),
        "<kind><opname><begin>2024-03-01</begin><einde>2024-03-01T10:00:00</einde></opname></kind>",
        "<kind><opname><begin>2024-03-01</begin><einde>2024-03-02T00:00:00</einde></opname></kind>",
        id="before-strict",
    ),
    pytest.param(
        rule(RuleKind.AFTER, "32", "31", strict=True),
        "<kind><opname><begin>2024-03-01T10:00:00</begin><einde>2024-03-01T10:00:00</einde></opname></kind>",
        "<kind><opname><begin>2024-03-01T10:00:00</begin><einde>2024-03-01T10:00:01</einde></opname></kind>",
        id="after-strict",
    ),
    pytest.param(
        rule(RuleKind.AFTER, "32", "31"),
        "<kind><opname><begin>2024-03</begin><einde>2024-02-29</einde></opname></kind>",
        "<kind><opname><begin>2024-03</begin><einde>2024-03-01</einde></opname></kind>",
        id="after-partial",
    ),
    pytest.param(
        rule(RuleKind.BEFORE, "31", "32"),
        "<kind><opname><begin>2024-03-01T12:00:00+01:00</begin><einde>2024-03-01T10:59:00Z</einde></opname></kind>",
        "<kind><opname><begin>2024-03-01T12:00:00+01:00</begin><einde>2024-03-01T11:00:00Z</einde></opname></kind>",
        id="before-zones",
    ),
    pytest.param(
        rule(RuleKind.EQUALS, "31", "21"),
        "<kind><geboren>2024-03-01</geboren><opname><begin>2024-03-02</begin></opname></kind>",
        "<kind><geboren>2024-03-01</geboren><opname><begin>2024-03-01T09:00:00</begin></opname></kind>",
        id="equals",
    ),
    pytest.param(
        rule(RuleKind.EQUALS, "25", "42"),
        "<kind><bron>EPD</bron><overlijden><datum>2024</datum><oorzaak>b</oorzaak></overlijden></kind>",
        "<kind><bron>EPD</bron><overlijden><datum>2024</datum><oorzaak> EPD </oorzaak></overlijden></kind>",
        id="equals-text",
    ),
    pytest.param(
        rule(RuleKind.AT_LEAST_ONE, "21", "23"),
        '<kind><geboren xsi:nil="true"/></kind>',
        '<kind><geboren xsi:nil="true"/><gewicht>1</gewicht></kind>',
        id="at_least_one",
    ),
    pytest.param(
        rule(RuleKind.COUNT, "34", maximum="1"),
        "<kind><opname><reden>a</reden><reden>b</reden></opname></kind>",
        '<kind><opname><reden>a</reden><reden xsi:nil="true"/></opname></kind>',
        id="count-maximum",
    ),
    pytest.param(
        rule(RuleKind.COUNT, "3", minimum="2", when=test_of("24", Operator.PRESENT)),
        "<kind><overleden>true</overleden><opname/></kind>",
        "<kind><overleden>true</overleden><opname/><opname/></kind>",
        id="count-minimum",
    ),
    pytest.param(
        rule(RuleKind.XPATH, "33", test="not(g:dagen) or g:dagen > 2"),
        "<kind><opname><dagen>2</dagen></opname></kind>",
        "<kind><opname><dagen>3</dagen></opname></kind>",
        id="xpath-boolean",
    ),
    pytest.param(
        rule(RuleKind.XPATH, "33", test="g:reden"),
        "<kind><opname><dagen>2</dagen></opname></kind>",
        "<kind><opname><dagen>2</dagen><reden/></opname></kind>",
        id="xpath-nodes",
    ),
    pytest.param(
        rule(RuleKind.XPATH, "33", test="number(g:dagen)"),
        "<kind><opname/></kind>",
        "<kind><opname><dagen>2</dagen></opname></kind>",
        id="xpath-not-a-number-is-false",
    ),
]


@pytest.mark.parametrize(("one", "fires", "silent"), KINDS)
def test_each_kind_fires_and_stays_silent(found: Found, one: Rule, fires: str, silent: str) -> None:
    assert [finding.rule for finding in found(one, fires)] == ["T001"]
    assert found(one, silent) == []


PREDICATES = [
    (test_of("23", Operator.PRESENT), "<gewicht>1</gewicht>", '<gewicht xsi:nil="true"/>'),
    (test_of("23", Operator.ABSENT), '<gewicht xsi:nil="true"/>', "<gewicht>1</gewicht>"),
    (test_of("23", Operator.EQUALS, "1.50"), "<gewicht>1.5</gewicht>", "<gewicht>1.4</gewicht>"),
    (test_of("24", Operator.EQUALS, "true"), "<overleden>1</overleden>", "<overleden>0</overleden>"),
    (test_of("22", Operator.IN, "1", "3"), "<geslacht>3</geslacht>", "<geslacht>2</geslacht>"),
    (test_of("23", Operator.AT_LEAST, "10"), "<gewicht>10.0</gewicht>", "<gewicht>9.9</gewicht>"),
    (test_of("23", Operator.AT_MOST, "10"), "<gewicht>10.0</gewicht>", "<gewicht>10.1</gewicht>"),
    (test_of("23", Operator.BELOW, "10"), "<gewicht>9.9</gewicht>", "<gewicht>10</gewicht>"),
    (test_of("23", Operator.ABOVE, "10"), "<gewicht>10.1</gewicht>", "<gewicht>10</gewicht>"),
    (test_of("21", Operator.BELOW, "2024-03"), "<geboren>2024-02-29</geboren>", "<geboren>2024-03-01</geboren>"),
    (
        AllOf((test_of("22", Operator.EQUALS, "1"), test_of("23", Operator.PRESENT))),
        "<geslacht>1</geslacht><gewicht>1</gewicht>",
        "<geslacht>1</geslacht>",
    ),
    (
        AnyOf((test_of("22", Operator.EQUALS, "1"), test_of("23", Operator.PRESENT))),
        "<geslacht>2</geslacht><gewicht>1</gewicht>",
        "<geslacht>2</geslacht>",
    ),
    (Not(test_of("22", Operator.EQUALS, "1")), "<geslacht>2</geslacht>", "<geslacht>1</geslacht>"),
]


@pytest.mark.parametrize(("predicate", "true", "false"), PREDICATES)
def test_each_predicate(found: Found, predicate: Predicate, true: str, false: str) -> None:
    one = rule(RuleKind.REQUIRED_IF, "42", when=predicate)
    assert len(found(one, f"<kind>{true}</kind>")) == 1
    assert found(one, f"<kind>{false}</kind>") == []


def test_a_predicate_on_an_absent_value_is_false(found: Found) -> None:
    for operator in (Operator.EQUALS, Operator.IN, Operator.AT_LEAST, Operator.AT_MOST, Operator.BELOW, Operator.ABOVE):
        assert found(rule(RuleKind.REQUIRED_IF, "42", when=test_of("23", operator, "1")), "<kind/>") == []


def test_children_are_judged_each_by_their_own_values(found: Found) -> None:
    one = rule(RuleKind.BEFORE, "21", "31")
    early = "<geboren>2024-01-01</geboren><opname><begin>2024-01-02</begin></opname>"
    late = "<geboren>2024-02-01</geboren><opname><begin>2024-02-02</begin></opname>"
    wrong = "<geboren>2024-03-01</geboren><opname><begin>2024-02-28</begin></opname>"
    assert found(one, f"<kind>{late}</kind><kind>{early}</kind>") == []
    findings = found(one, f"<kind>{late}</kind><kind>{wrong}</kind>")
    assert [finding.xpath for finding in findings] == ["/g:bericht/g:kind[2]/g:geboren"]


def test_a_value_above_is_seen_from_every_group_below(found: Found) -> None:
    one = rule(RuleKind.BEFORE, "31", "1")
    body = "<document>2024-01-15</document><kind><opname><begin>2024-01-01</begin></opname>"
    body += "<opname><begin>2024-02-01</begin></opname></kind>"
    assert [finding.xpath for finding in found(one, body)] == ["/g:bericht/g:kind/g:opname[2]/g:begin"]


def test_required_in_each_group_that_is_there(found: Found) -> None:
    one = rule(RuleKind.REQUIRED_IF, "32", when=DIED)
    body = "<kind><overleden>true</overleden><opname><einde>2024</einde></opname><opname/></kind><kind><opname/></kind>"
    assert [finding.xpath for finding in found(one, body)] == ["/g:bericht/g:kind[1]/g:opname[2]"]


def test_before_holds_against_every_value_and_equals_against_one(found: Found) -> None:
    admissions = "<opname><begin>2024-01-01</begin></opname><opname><begin>2024-03-01</begin></opname>"
    body = f"<kind><geboren>2024-02-01</geboren>{admissions}</kind>"
    assert len(found(rule(RuleKind.BEFORE, "21", "31"), body)) == 1
    body = f"<kind><geboren>2024-03-01</geboren>{admissions}</kind>"
    assert found(rule(RuleKind.EQUALS, "21", "31"), body) == []


def test_several_subjects_are_each_required(found: Found) -> None:
    findings = found(rule(RuleKind.REQUIRED_IF, "41", "42", when=DIED), "<kind><overleden>true</overleden></kind>")
    assert [finding.concept for finding in findings] == ["41", "42"]


def test_a_finding_says_everything(found: Found) -> None:
    one = rule(RuleKind.RANGE, "23", minimum="300", severity=Severity.WARNING)
    dutch, english = (found(one, "\n<kind>\n<gewicht>1</gewicht></kind>", language)[0] for language in ("nl", "en"))
    assert (dutch.rule, dutch.name, dutch.severity, str(dutch.location)) == (
        "T001",
        "range",
        "warning",
        "bericht.xml:3:1",
    )
    assert (dutch.xpath, dutch.concept, dutch.label) == ("/g:bericht/g:kind/g:gewicht", "23", "Gewicht")
    assert (dutch.message, dutch.action) == ("Dit klopt niet.", "Controleer Gewicht en de eenheid.")
    assert (english.message, english.action, english.label) == (
        "This is wrong.",
        "Check Weight and its unit.",
        "Weight",
    )


def test_a_message_with_braces_is_left_as_it_is(found: Found) -> None:
    one = rule(RuleKind.RANGE, "23", minimum="300", message_nl="{0} {label}", message_en="{")
    assert found(one, "<kind><gewicht>1</gewicht></kind>")[0].message == "{0} {label}"
    assert found(one, "<kind><gewicht>1</gewicht></kind>", "en")[0].message == "{"


def test_a_rule_that_cannot_be_judged_is_said(births: Births) -> None:
    spec, compiled = births
    for one in (rule(RuleKind.RANGE, "nowhere", minimum="1"), rule(RuleKind.XPATH, "33", test="unknown:x")):
        (finding,) = judge(with_rules(spec, one), compiled, "<kind><opname/></kind>")
        assert (finding.rule, finding.severity) == ("DM006", Severity.INFO)
        assert "T001" in finding.message


def test_attribute_values_are_read_through_the_link(births: Births) -> None:
    """ADA messages carry values in attributes; here `nummer` of the child, as if it were a quantity."""
    spec, compiled = births
    link = replace(spec.links["2"], value=QName("nummer"))
    spec = replace(with_concept(spec, "2", type=ConceptType.COUNT, concepts=()), links=FrozenMap({"2": link}))
    spec = with_rules(spec, rule(RuleKind.RANGE, "2", minimum="5"))
    assert [finding.rule for finding in judge(spec, compiled, '<kind nummer="4"/>')] == ["T001"]
    assert judge(spec, compiled, '<kind nummer="5"/><kind/>') == ()


def numbered(spec: Specification) -> Specification:
    """The registry with the child's `nummer`, an attribute of the group's own element, as a concept."""
    number = Concept("29", "nummer", Text("Nummer", "Number"), ConceptType.COUNT)
    child = next(concept for concept in spec.dataset.concepts if concept.id == "2")
    link = replace(spec.links["2"], concept="29", value=QName("nummer"))
    spec = with_concept(spec, "2", concepts=(*child.concepts, number))
    return replace(spec, links=FrozenMap({**spec.links, "29": link}))


def test_an_attribute_of_the_group_belongs_to_that_group(births: Births) -> None:
    spec, compiled = numbered(births[0]), births[1]
    body = '<kind nummer="1"><gewicht>1</gewicht></kind><kind nummer="2"/><kind><geboren>2024</geboren></kind>'
    assert judge(spec, compiled, body) == ()
    required = with_rules(spec, rule(RuleKind.REQUIRED_IF, "29", when=test_of("21", Operator.PRESENT)))
    assert dm(judge(required, compiled, body)) == [("T001", "/g:bericht/g:kind[3]")]
    guarded = with_rules(spec, rule(RuleKind.REQUIRED_IF, "21", when=test_of("29", Operator.AT_LEAST, "2")))
    assert dm(judge(guarded, compiled, body)) == [("T001", "/g:bericht/g:kind[2]")]
    bounded = with_rules(spec, rule(RuleKind.RANGE, "29", maximum="0", when=test_of("23", Operator.PRESENT)))
    assert dm(judge(bounded, compiled, body)) == [("T001", "/g:bericht/g:kind[1]")]
    (finding,) = judge(with_concept(spec, "29", conformance=Conformance.MANDATORY), compiled, body)
    assert (finding.rule, finding.xpath, finding.label) == ("DM001", "/g:bericht/g:kind[3]", "Nummer")
    (finding,) = judge(spec, compiled, "<kind>tekst</kind>")
    assert (finding.rule, finding.label) == ("MS006", "Kind")


MOMENTS = [
    ("2024-03-01", "2024-03-02", -1),
    ("2024-03-01", "2024-03-01T23:59:59", 0),
    ("2024", "2024-12-31", 0),
    ("2024", "2025-01", -1),
    ("2024-03-01T10:00:00", "2024-03-01T10:00:00.1", -1),
    ("2024-03-01T10:00:00.10", "2024-03-01T10:00:00.1", 0),
    ("2024-03-01T10:00", "2024-03-01T10:00:59", 0),
    ("2024-03-01T24:00:00", "2024-03-02T00:00:00", 0),
    ("2024-03-01T12:00:00+01:00", "2024-03-01T11:00:00Z", 0),
    ("2024-03-01T12:00:00+01:00", "2024-03-01T11:30:00Z", -1),
    ("2024-03-01T12:00:00", "2024-03-01T13:00:00Z", None),
    ("2024-03-01T12:00:00", "2024-03-03T12:00:00Z", -1),
    ("2024-03-03T12:00:00Z", "2024-03-01T12:00:00", 1),
    ("2024-03-01+01:00", "2024-03-01T00:30:00Z", 0),
    ("0001-01-01T00:00:00+14:00", "0001-01-01T00:00:00Z", 0),
]


@pytest.mark.parametrize(("one", "other", "order"), MOMENTS)
def test_moments_in_order(one: str, other: str, order: int | None) -> None:
    first, second = moment(one), moment(other)
    assert first is not None
    assert second is not None
    assert compare_moments(first, second) == order
    assert compare_moments(second, first) == (None if order is None else -order)


@pytest.mark.parametrize(
    "text", ["", "vandaag", "2024-13-01", "2024-02-30", "20240301", "2024-03-01T25:00:00", "2024-03-01+15:00", "٢٠٢٤"]
)
def test_what_is_no_moment(text: str) -> None:
    assert moment(text) is None


def test_values_by_type() -> None:
    number = ConceptType.QUANTITY
    assert compare(value_of(" 1.50 ", number), value_of("15e-1", number)) == 0
    assert value_of("1_000", number) is None
    assert value_of("NaN", number) is None
    assert value_of("1e999999999999", number) is None
    assert compare(value_of("1", ConceptType.BOOLEAN), value_of("true", ConceptType.BOOLEAN)) == 0
    assert compare(value_of("01", ConceptType.CODE), value_of("1", ConceptType.CODE)) is None


def dm(findings: tuple[Finding, ...]) -> list[tuple[str, str | None]]:
    return [(finding.rule, finding.xpath) for finding in findings]


def test_mandatory_is_there_and_not_null(births: Births) -> None:
    spec, compiled = with_concept(births[0], "21", conformance=Conformance.MANDATORY), births[1]
    assert dm(judge(spec, compiled, "<kind/>")) == [("DM001", "/g:bericht/g:kind")]
    assert dm(judge(spec, compiled, '<kind><geboren xsi:nil="true"/></kind>')) == [
        ("DM001", "/g:bericht/g:kind/g:geboren")
    ]
    assert judge(spec, compiled, "<kind><geboren>2024</geboren></kind>") == ()
    assert judge(spec, compiled, "") == ()
    assert judge(spec, compiled, '<kind xsi:nil="true"/>') == ()


def test_a_deprecated_concept_is_never_due(births: Births) -> None:
    spec = with_concept(births[0], "21", conformance=Conformance.MANDATORY, status="deprecated")
    assert judge(spec, births[1], "<kind/>") == ()


def test_conditional_when_its_condition_holds(births: Births) -> None:
    condition = Condition(Text("Bij overlijden.", "On death."), DIED)
    spec = with_concept(births[0], "42", conformance=Conformance.CONDITIONAL, condition=condition)
    (finding,) = judge(spec, births[1], "<kind><overleden>true</overleden></kind>")
    assert (finding.rule, finding.concept, "Bij overlijden." in finding.message) == ("DM002", "42", True)
    assert judge(spec, births[1], "<kind><overleden>false</overleden></kind>") == ()
    body = "<kind><overleden>1</overleden><overlijden><datum>2024</datum><oorzaak>x</oorzaak></overlijden></kind>"
    assert judge(spec, births[1], body) == ()


def test_range_of_a_concept(births: Births) -> None:
    spec = with_concept(births[0], "23", range=Range("200", "7000"))
    (finding,) = judge(spec, births[1], "<kind><gewicht>199.9</gewicht></kind>")
    assert (finding.rule, "200 - 7000 g" in finding.message) == ("DM003", True)
    assert judge(spec, births[1], "<kind><gewicht>200</gewicht></kind><kind><gewicht>7000</gewicht></kind>") == ()


def test_code_of_a_closed_list(births: Births) -> None:
    spec, compiled = births
    assert [finding.rule for finding in judge(spec, compiled, "<kind><geslacht>9</geslacht></kind>")] == ["DM004"]
    assert judge(spec, compiled, "<kind><geslacht>3</geslacht></kind>") == ()


def test_code_of_an_open_list(births: Births) -> None:
    spec, compiled = births
    opened: tuple[CodeList, ...] = tuple(replace(code_list, open=True) for code_list in spec.dataset.code_lists)
    spec = replace(spec, dataset=replace(spec.dataset, code_lists=opened))
    assert judge(spec, compiled, "<kind><geslacht>9</geslacht></kind>") == ()


def test_cardinality_of_a_concept(births: Births) -> None:
    spec, compiled = with_concept(births[0], "3", cardinality=Cardinality(1, 1)), births[1]
    assert dm(judge(spec, compiled, "<kind/>")) == [("DM005", "/g:bericht/g:kind")]
    assert dm(judge(spec, compiled, "<kind><opname/><opname/></kind>")) == [("DM005", "/g:bericht/g:kind")]
    assert judge(spec, compiled, "<kind><opname/></kind>") == ()


def test_what_the_schema_says_is_not_said_again(births: Births) -> None:
    spec, compiled = with_concept(births[0], "41", conformance=Conformance.MANDATORY), births[1]
    assert [finding.rule for finding in judge(spec, compiled, "<kind><overlijden/></kind>")] == ["MS005"]
    assert [finding.rule for finding in judge(spec, compiled, "<kind><geslacht>8</geslacht></kind>")] == ["MS009"]
