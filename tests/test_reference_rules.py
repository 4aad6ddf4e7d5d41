"""The rules of spec/lnr-3.0 do what they say: a sound message breaks none, and each has a message that breaks it."""

from __future__ import annotations

from copy import deepcopy
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from lxml import etree
from ruamel.yaml import YAML

from generator.cli.bindings_check import BindingsCheck, check_code, import_check
from generator.read.specification import read_specification
from generator.validate.message import Judge, validate_message

if TYPE_CHECKING:
    from generator.findings import Finding
    from generator.model.dataset import Concept
    from generator.model.specification import Specification

SPEC = Path(__file__).parent.parent / "spec" / "lnr-3.0"
Chain = tuple[tuple[str, list[str]], ...]
"""For each step down to a concept: its name, and the names of all its siblings in order."""
NAMESPACE = "{urn:lnrgen:lnr-reference}"
TABLES = Path(__file__).parent
BREAKING: dict[str, dict[str, Any]] = YAML(typ="safe", pure=True).load(
    (TABLES / "reference_rules.yaml").read_text(encoding="utf-8")
)
DUE: dict[str, dict[str, Any]] = YAML(typ="safe", pure=True).load(
    (TABLES / "reference_conditions.yaml").read_text(encoding="utf-8")
)


@pytest.fixture(scope="module")
def spec() -> Specification:
    return read_specification(folder=SPEC, cache=False)


@pytest.fixture(scope="module")
def schema() -> etree.XMLSchema:
    return etree.XMLSchema(etree.parse(SPEC / "lnr.xsd"))


@cache
def compiled_check() -> BindingsCheck:
    return import_check(check_code(read_specification(folder=SPEC)))


def judged(spec: Specification, schema: etree.XMLSchema, root: etree._Element) -> tuple[Finding, ...]:
    """What the general judge says; the compiled check finds the same rules broken."""
    message = etree.tostring(root)
    found = validate_message(spec, schema, message, "message.xml")
    assert Judge(spec, schema, check=compiled_check()).findings(message, "message.xml") == found
    if schema.validate(etree.fromstring(message)):
        violations = compiled_check()(message)
        assert violations is not None
        assert {violation.rule for violation in violations} == {finding.rule for finding in found}
    return found


def edited(spec: Specification, root: etree._Element, edits: dict[str, Any]) -> etree._Element:
    chains = _chains(spec.dataset.concepts)
    for concept, value in edits.items():
        _edit(root, chains[concept], value)
    return root


def _chains(concepts: tuple[Concept, ...], above: Chain = ()) -> dict[str, Chain]:
    found: dict[str, Chain] = {}
    names = [concept.name for concept in concepts]
    for concept in concepts:
        found[concept.id] = (*above, (concept.name, names))
        found |= _chains(concept.concepts, found[concept.id])
    return found


def _edit(root: etree._Element, chain: Chain, value: Any) -> None:
    if value is None:
        path = "/".join(NAMESPACE + name for name, _ in chain)
        for element in root.findall(path):
            element.getparent().remove(element)
        return
    parent = root
    for name, names in chain[:-1]:
        child = parent.find(NAMESPACE + name)
        parent = _insert(parent, name, names) if child is None else child
    name, names = chain[-1]
    if isinstance(value, list):
        for element in parent.findall(NAMESPACE + name):
            parent.remove(element)
        for text in value:
            _insert(parent, name, names).text = text
        return
    element = parent.find(NAMESPACE + name)
    element = _insert(parent, name, names) if element is None else element
    element.text = value


def _insert(parent: etree._Element, name: str, names: list[str]) -> etree._Element:
    """Make an element, after all siblings that the dataset puts before it or that have its name."""
    before = {NAMESPACE + other for other in names[: names.index(name) + 1]}
    place = sum(1 for child in parent if child.tag in before)
    element = etree.Element(NAMESPACE + name)
    parent.insert(place, element)
    return element


def test_every_rule_has_a_message_that_breaks_it(spec: Specification) -> None:
    assert list(BREAKING) == [rule.id for rule in spec.dataset.rules]


@pytest.mark.parametrize("example", sorted(path.name for path in (SPEC / "examples").glob("*.xml")))
def test_the_examples_break_no_rule(spec: Specification, schema: etree.XMLSchema, example: str) -> None:
    root = etree.parse(SPEC / "examples" / example).getroot()
    assert judged(spec, schema, root) == ()


@pytest.fixture(scope="module")
def rich() -> etree._Element:
    return etree.parse(SPEC / "examples" / "rich.xml", etree.XMLParser(remove_comments=True)).getroot()


@pytest.mark.parametrize("rule", BREAKING)
def test_rule_is_broken(spec: Specification, schema: etree.XMLSchema, rich: etree._Element, rule: str) -> None:
    found = judged(spec, schema, edited(spec, deepcopy(rich), BREAKING[rule]))
    declared = next(other for other in spec.dataset.rules if other.id == rule)
    broken = [finding for finding in found if finding.rule == rule]
    assert broken
    assert {finding.severity for finding in broken} == {declared.severity}
    assert {finding.message for finding in broken} == {declared.message_nl}


def test_every_decidable_condition_has_a_message_that_makes_it_due(spec: Specification) -> None:
    decidable = [
        concept.id for concept in spec.dataset.walk() if concept.condition is not None and concept.condition.when
    ]
    assert sorted(DUE) == sorted(decidable)


@pytest.mark.parametrize("concept", DUE)
def test_a_conditional_concept_is_missed_when_due(
    spec: Specification, schema: etree.XMLSchema, rich: etree._Element, concept: str
) -> None:
    found = judged(spec, schema, edited(spec, deepcopy(rich), DUE[concept]))
    assert ("DM002", concept) in {(finding.rule, finding.concept) for finding in found}


def test_a_null_with_its_reason_answers_a_condition(
    spec: Specification, schema: etree.XMLSchema, rich: etree._Element
) -> None:
    root = deepcopy(rich)
    (magnesium,) = root.iter(NAMESPACE + "magnesiumsulfaat")
    magnesium.text = None
    magnesium.set("{http://www.w3.org/2001/XMLSchema-instance}nil", "true")
    assert [finding.rule for finding in judged(spec, schema, root)] == ["DM002"]
    magnesium.set("nullFlavor", "UNK")
    assert judged(spec, schema, root) == ()


@pytest.mark.parametrize(
    ("edits", "silent"),
    [
        pytest.param({"91093": "false", "90266": "2", "90270": "4"}, "LNR081", id="an excluded problem is no problem"),
        pytest.param({"91093": "false", "90266": "2", "90270": "2"}, "LNR081", id="a mere possibility"),
        pytest.param({"91113": "8", "90507": "1"}, "LNR060", id="a post-mortem caesarean at home"),
        pytest.param({"90503": "1", "90286": "2500", "90502": "true"}, "LNR044", id="a readmission"),
        pytest.param({"90503": "3", "90286": "2500"}, "LNR044", id="transferred from elsewhere"),
        pytest.param({"90259": "true", "90260": "2026-03-04"}, "LNR106", id="died on day 29"),
        pytest.param({"90259": "true", "90260": "2026-02-20", "90357": "false"}, "LNR106", id="no oxygen after death"),
        pytest.param({"90487": "2026-02-03"}, "LNR022", id="a date on the day of birth is not before birth"),
        pytest.param(
            {"90705": "true", "90259": "true", "90260": "2026-02-03T05:00:00+01:00"}, "LNR004", id="LNR079 tells it"
        ),
        pytest.param({"90573": "1234"}, "LNR149", id="four digits"),
        pytest.param({"90573": "1234AB"}, "LNR149", id="no space"),
        pytest.param({"91119": "2", "91427": "2"}, "LNR055", id="last of the twins"),
        pytest.param({"91118": None}, "LNR056", id="parity unknown"),
        pytest.param({"90255": "999900055"}, "LNR146", id="another number that passes the eleven test"),
        pytest.param({"90337": "24.2"}, "LNR039", id="the head did not grow"),
        pytest.param({"91088": "2"}, "LNR117", id="late line sepsis"),
    ],
)
def test_rule_is_silent(
    spec: Specification, schema: etree.XMLSchema, rich: etree._Element, edits: dict[str, Any], silent: str
) -> None:
    found = judged(spec, schema, edited(spec, deepcopy(rich), edits))
    assert silent not in {finding.rule for finding in found}


@pytest.mark.parametrize(
    ("edits", "concept"),
    [
        pytest.param({"91122": "false", "91429": "true"}, "91167", id="AABR of a child still admitted"),
        pytest.param({"91165": None, "91429": "true"}, "91165", id="ROP screening of a child still admitted"),
        pytest.param({"91000": None, "90259": "true"}, "91000", id="ROP screening of a child who died"),
        pytest.param({"91043": None, "91265": "false", "91088": None}, "91088", id="onset of what is no line sepsis"),
    ],
)
def test_a_conditional_concept_is_not_missed_when_not_due(
    spec: Specification, schema: etree.XMLSchema, rich: etree._Element, edits: dict[str, Any], concept: str
) -> None:
    found = judged(spec, schema, edited(spec, deepcopy(rich), edits))
    assert ("DM002", concept) not in {(finding.rule, finding.concept) for finding in found}
