"""The reference specification in spec/lnr-3.0: complete, of one piece, and true to the public facts."""

from __future__ import annotations

import json
import os
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import xmlschema
from lxml import etree
from ruamel.yaml import YAML

if TYPE_CHECKING:
    from collections.abc import Iterator

SPEC = Path(__file__).parent.parent / "spec" / "lnr-3.0"
XSD = "{http://www.w3.org/2001/XMLSchema}"
LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
DATASET: dict[str, Any] = YAML(typ="safe", pure=True).load((SPEC / "dataset.yaml").read_text(encoding="utf-8"))
SCHEMA = etree.parse(SPEC / "lnr.xsd").getroot()
TYPES = {node.get("name"): node for node in SCHEMA if node.tag in (XSD + "complexType", XSD + "simpleType")}
CODE_LISTS = {item["id"]: item for item in DATASET["code_lists"]}
EXAMPLES = sorted((SPEC / "examples").glob("*.xml"))


def walk(concepts: list[dict[str, Any]], above: str = "") -> Iterator[tuple[str, dict[str, Any]]]:
    for concept in concepts:
        path = f"{above}/{concept['name']}".lstrip("/")
        yield path, concept
        yield from walk(concept.get("concepts", []), path)


CONCEPTS = dict(walk(DATASET["concepts"]))
BY_ID = {concept["id"]: concept for concept in CONCEPTS.values()}


def full_id(concept: dict[str, Any]) -> str:
    local: str = concept["id"]
    return local if "." in local else f"{DATASET['dataset']['concept_root']}.{local}"


def declarations(type_name: str, above: str = "") -> Iterator[tuple[str, etree._Element]]:
    """Every element declaration below a named type, by its path, in order."""
    for element in TYPES[type_name].findall(f"{XSD}sequence/{XSD}element"):
        path = f"{above}/{element.get('name')}".lstrip("/")
        yield path, element
        yield from declarations(element.get("type").removeprefix("lnr:"), path)


ELEMENTS = dict(declarations("LnrType"))
OF_EACH_CONCEPT = pytest.mark.parametrize("path", CONCEPTS)


def facet(path: str, name: str) -> str | None:
    """Look a facet of an item's value up, through the simple content of its type."""
    kind = TYPES.get(ELEMENTS[path].get("type").removeprefix("lnr:"))
    while kind is not None:
        found = kind.find(f".//{XSD}{name}")
        if found is not None:
            return str(found.get("value"))
        base = kind.find(f".//{XSD}extension")
        kind = None if base is None else TYPES.get(base.get("base").removeprefix("lnr:"))
    return None


def enumeration(path: str) -> list[etree._Element]:
    kind = TYPES[ELEMENTS[path].get("type").removeprefix("lnr:")]
    base = kind.find(f"{XSD}simpleContent/{XSD}extension")
    kind = kind if base is None else TYPES[base.get("base").removeprefix("lnr:")]
    return kind.findall(f"{XSD}restriction/{XSD}enumeration")


def appinfo(node: etree._Element) -> tuple[str, str] | None:
    found = node.find(f"{XSD}annotation/{XSD}appinfo")
    return None if found is None else (found.get("source"), found.text or "")


def documentation(node: etree._Element) -> dict[str, str]:
    found = node.findall(f"{XSD}annotation/{XSD}documentation")
    return {item.get(LANGUAGE): " ".join((item.text or "").split()) for item in found}


def test_it_has_all_concepts_once() -> None:
    groups = [concept for concept in CONCEPTS.values() if concept["type"] == "group"]
    assert (len(CONCEPTS), len(groups), len(CONCEPTS) - len(groups)) == (245, 85, 160)
    assert len(BY_ID) == 245


@OF_EACH_CONCEPT
def test_a_concept_is_labelled_and_defined_in_both_languages(path: str) -> None:
    label, definition = CONCEPTS[path]["label"], CONCEPTS[path]["definition"]
    assert set(label) == set(definition) == {"nl", "en"}
    assert definition["nl"] != definition["en"]
    for language in ("nl", "en"):
        assert len(definition[language]) > len(label[language]) + 10
        assert definition[language].endswith(".")
        assert not definition[language].casefold().startswith(label[language].casefold() + " ")


def test_no_definition_and_no_label_in_a_group_is_used_twice() -> None:
    for language in ("nl", "en"):
        definitions = [concept["definition"][language] for concept in CONCEPTS.values()]
        assert sorted(definitions) == sorted(set(definitions))
        for concept in CONCEPTS.values():
            labels = [child["label"][language] for child in concept.get("concepts", [])]
            assert sorted(labels) == sorted(set(labels))


def test_every_conditional_concept_has_its_condition() -> None:
    conditional = {name: item for name, item in BY_ID.items() if item.get("conformance") == "conditional"}
    assert len(conditional) == 30
    for concept in conditional.values():
        assert concept["condition"]["nl"] != concept["condition"]["en"]
    in_words_alone = {name for name, item in conditional.items() if "when" not in item["condition"]}
    assert in_words_alone == {"90357", "91043"}


def test_there_are_enough_rules_each_with_its_own_id_and_messages() -> None:
    rules = DATASET["rules"]
    assert len(rules) >= 40
    assert [rule["id"] for rule in rules] == [f"LNR{number:03d}" for number in range(1, len(rules) + 1)]
    for language in ("nl", "en"):
        messages = [rule["message"][language] for rule in rules]
        assert sorted(messages) == sorted(set(messages))
        assert all(message.endswith(".") for message in messages)


def _named(node: Any) -> Iterator[tuple[str, list[str]]]:
    """Each concept a predicate names, with the values it is held against."""
    if isinstance(node, dict) and "concept" in node:
        yield node["concept"], [*node.get("in", []), *([node["equals"]] if "equals" in node else [])]
    elif isinstance(node, dict | list):
        for part in node.values() if isinstance(node, dict) else node:
            yield from _named(part)


def test_rules_and_conditions_name_concepts_and_codes_that_exist() -> None:
    predicates = [rule.get("when") for rule in DATASET["rules"]]
    predicates += [item["condition"].get("when") for item in BY_ID.values() if "condition" in item]
    assert {name for rule in DATASET["rules"] for name in rule["concepts"]} <= set(BY_ID)
    for name, values in _named(predicates):
        concept = BY_ID[name]
        if concept["type"] == "code":
            assert set(values) <= {code["value"] for code in CODE_LISTS[concept["code_list"]]["codes"]}
        if concept["type"] == "boolean":
            assert set(values) <= {"true", "false"}


def test_every_code_list_is_used_and_every_coded_concept_has_one() -> None:
    used = {concept["code_list"] for concept in CONCEPTS.values() if concept["type"] == "code"}
    assert used == set(CODE_LISTS)


def test_the_schema_declares_the_concepts_in_the_same_order() -> None:
    assert list(ELEMENTS) == list(CONCEPTS)


@OF_EACH_CONCEPT
def test_an_element_is_what_its_concept_says(path: str) -> None:
    element, concept = ELEMENTS[path], CONCEPTS[path]
    most = element.get("maxOccurs", "1").replace("unbounded", "*")
    assert f"{element.get('minOccurs', '1')}..{most}" == concept["cardinality"]
    assert appinfo(element) == (f"urn:oid:{full_id(concept)}", "")
    words = documentation(element)
    assert set(words) == {"nl", "en"}
    for language, text in words.items():
        assert text.startswith(concept["label"][language])
    limits = concept.get("range", {})
    assert (facet(path, "minInclusive"), facet(path, "maxInclusive")) == (limits.get("min"), limits.get("max"))


@OF_EACH_CONCEPT
def test_only_what_may_be_null_is_nillable(path: str) -> None:
    element, concept = ELEMENTS[path], CONCEPTS[path]
    nullable = concept["type"] not in ("group", "code") and concept["conformance"] != "mandatory"
    assert (element.get("nillable") == "true") == nullable
    attributes = TYPES[element.get("type").removeprefix("lnr:")].findall(f".//{XSD}attribute")
    assert ("nullFlavor" in {attribute.get("name") for attribute in attributes}) == nullable


@pytest.mark.parametrize("path", [path for path, concept in CONCEPTS.items() if concept["type"] == "code"])
def test_an_enumeration_holds_the_codes_of_its_list(path: str) -> None:
    codes = CODE_LISTS[CONCEPTS[path]["code_list"]]["codes"]
    values = enumeration(path)
    assert [value.get("value") for value in values] == [code["value"] for code in codes]
    assert [documentation(value) for value in values] == [code["display"] for code in codes]
    known = [(f"urn:oid:{code['system']}", code["code"]) if "code" in code else None for code in codes]
    assert [appinfo(value) for value in values] == known


@pytest.mark.parametrize("path", [path for path, concept in CONCEPTS.items() if concept["type"] == "quantity"])
def test_a_quantity_says_its_unit(path: str) -> None:
    kind = TYPES[ELEMENTS[path].get("type").removeprefix("lnr:")]
    unit = next(node for node in kind.iter(XSD + "attribute") if node.get("name") == "unit")
    assert unit.get("use") == "required"
    named = TYPES.get(unit.get("type").removeprefix("lnr:"))
    allowed = [] if named is None else [node.get("value") for node in named.iter(XSD + "enumeration")]
    assert CONCEPTS[path]["unit"] in (unit.get("fixed"), *allowed)


def test_every_named_type_is_used() -> None:
    used = {value.removeprefix("lnr:") for node in SCHEMA.iter() for value in _references(node)}
    assert set(TYPES) <= used


def _references(node: etree._Element) -> list[str]:
    return [*(node.get(key) or "" for key in ("type", "base")), *(node.get("memberTypes") or "").split()]


@pytest.mark.parametrize("name", ["lnr.xsd", "dataset.yaml", "README.md"])
def test_its_first_lines_say_what_it_is(name: str) -> None:
    first = " ".join((SPEC / name).read_text(encoding="utf-8").splitlines()[:12])
    assert re.search(
        r"(not|niet|geen) \W*(perined's publication|a publication of|publicatie van)", first, re.IGNORECASE
    )
    assert "lnrgen generate" in first
    assert "spec/<id>-<versi" in first


def test_the_readme_counts_right() -> None:
    text = (SPEC / "README.md").read_text(encoding="utf-8")
    errors = sum(rule["severity"] == "error" for rule in DATASET["rules"])
    codes = sum(len(item["codes"]) for item in CODE_LISTS.values())
    assert f"{len(CODE_LISTS)} code lists ({codes} codes)" in text
    assert f"{len(DATASET['rules'])} rules ({errors} errors and {len(DATASET['rules']) - errors} warnings)" in text


@pytest.fixture(scope="module")
def libxml2() -> etree.XMLSchema:
    return etree.XMLSchema(etree.parse(SPEC / "lnr.xsd"))


@pytest.fixture(scope="module")
def second() -> xmlschema.XMLSchema:
    return xmlschema.XMLSchema(SPEC / "lnr.xsd")


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda path: path.name)
def test_an_example_is_valid_by_both_validators(
    example: Path, libxml2: etree.XMLSchema, second: xmlschema.XMLSchema
) -> None:
    libxml2.assertValid(etree.parse(example))
    second.validate(example)


def test_there_is_a_minimal_a_rich_and_a_null_example() -> None:
    assert [example.name for example in EXAMPLES] == ["minimal.xml", "rich.xml", "with-nulls.xml"]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('versie="3.0"', 'versie="2.9"'),
        ('<lengte_waarde unit="cm">', "<lengte_waarde>"),
        ('unit="g">880', 'unit="kg">880'),
        ("<geslacht>3<", "<geslacht>9<"),
        ("<apgar_score_totaal>8<", "<apgar_score_totaal>11<"),
        ("<graviditeit>2<", "<graviditeit>0<"),
        ("<versienummer>2<", "<versienummer>twee<"),
        ("<identificatie root=", "<identificatie nullFlavor='UNK' root="),
        (">VB-0001-2<", ">   <"),
        ("<achternaam>Proefmens</achternaam>", ""),
        ("<geboortedatum>2026-02-03T04:17:00+01:00<", "<geboortedatum>3 februari<"),
    ],
)
def test_a_broken_example_is_refused_by_both_validators(
    old: str, new: str, libxml2: etree.XMLSchema, second: xmlschema.XMLSchema
) -> None:
    text = (SPEC / "examples" / "rich.xml").read_text(encoding="utf-8")
    assert old in text
    broken = etree.fromstring(text.replace(old, new, 1).encode())
    assert not libxml2.validate(broken)
    assert not second.is_valid(broken)


def test_a_dangling_reference_is_refused(second: xmlschema.XMLSchema) -> None:
    """By xmlschema alone: libxml2 does not hold xs:IDREF against xs:ID; the rules LNR121 to LNR123 do."""
    text = (SPEC / "examples" / "rich.xml").read_text(encoding="utf-8")
    broken = etree.fromstring(text.replace("<probleem>nec</probleem>", "<probleem>nergens</probleem>").encode())
    assert not second.is_valid(broken)


@pytest.fixture(scope="module")
def facts() -> list[dict[str, Any]]:
    corpora = os.environ.get("LNRGEN_CORPORA")
    if not corpora:
        pytest.skip("LNRGEN_CORPORA is not set: no public facts to compare with")
    text = (Path(corpora).parent / "facts" / "lnr-3.0.json").read_text(encoding="utf-8")
    found: list[dict[str, Any]] = json.loads(text)["concepts"]
    return found


def test_it_agrees_with_the_public_facts(facts: list[dict[str, Any]]) -> None:
    conformance = {"M": "mandatory", "R": "required", "C": "conditional", None: None}
    assert [fact["path"] for fact in facts] == list(CONCEPTS)
    for fact in facts:
        concept = CONCEPTS[fact["path"]]
        assert concept["id"] == fact["concept"]
        assert concept["type"] == fact.get("datatype", "group")
        assert concept["cardinality"] == f"{fact['min']}..{fact['max'].replace('unbounded', '*')}"
        assert concept.get("conformance") == conformance[fact.get("conformance")]
        assert (ELEMENTS[fact["path"]].get("nillable") == "true") == fact.get("nullFlavor", False)
        for facts_name, name in (("minInclusive", "min"), ("maxInclusive", "max")):
            if facts_name in fact:
                assert concept["range"][name] == fact[facts_name]


DOUBLE = {("kind/opname_gegevens/opname/opname_indicatie", "18")}
"""The facts give OTH to two codes of this list; it is the identity of "other", 19, and cannot be that of 18 too."""


def test_its_codes_agree_with_the_public_facts(facts: list[dict[str, Any]]) -> None:
    for fact in facts:
        codes = {code["value"]: code for code in fact.get("codes", [])}
        ours = CODE_LISTS[CONCEPTS[fact["path"]]["code_list"]]["codes"] if codes else []
        assert [code["value"] for code in ours] == list(codes)
        for code in ours:
            told = codes[code["value"]]
            if "code" in told and (fact["path"], code["value"]) not in DOUBLE:
                assert (code.get("code"), code.get("system")) == (told["code"], told["codeSystem"])


def test_every_yaml_parser_reads_the_labels() -> None:
    lines = (SPEC / "dataset.yaml").read_text(encoding="utf-8").splitlines()
    assert [line for line in lines if re.search(r"\{.*[^\"]\?[,}]", line)] == [], "libyaml wants quotes around these"
