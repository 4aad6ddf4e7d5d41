"""A small specification written by hand: one of everything the documentation shows."""

from __future__ import annotations

from generator.emit.shape import CodeListShape, FieldKind, FieldShape, RecordShape, Shapes
from generator.emit.target import Request
from generator.findings import Location, Severity
from generator.model.annotation import Source
from generator.model.complex_type import ComplexType, Content
from generator.model.dataset import (
    Cardinality,
    Code,
    CodeList,
    Concept,
    ConceptType,
    Condition,
    Conformance,
    Dataset,
    Range,
    Text,
)
from generator.model.frozen_map import FrozenMap
from generator.model.particle import Compositor, Element, ElementParticle, GroupParticle
from generator.model.qname import QName
from generator.model.rule import AllOf, AnyOf, ConceptTest, Not, Operator, Rule, RuleKind
from generator.model.schema import Document, Schema
from generator.model.specification import Link, LinkKind, Specification

LNR, KIND, GESLACHT, SEX = QName("lnr"), QName("kind"), QName("geslacht"), "#sex"
BOY = ConceptTest("3", Operator.EQUALS, ("1",))


def concepts() -> tuple[Concept, ...]:
    weight = Concept(
        "4",
        "gewicht",
        Text("Geboortegewicht", "Birth weight"),
        ConceptType.QUANTITY,
        Text("Eerste gewicht.\n\nZo snel mogelijk gemeten.", "First weight."),
        conformance=Conformance.CONDITIONAL,
        condition=Condition(Text("Bij een jongen.", "For a boy."), BOY),
        unit="g",
        range=Range("200", "7000"),
        precision=0,
        synonyms=("massa",),
        since="2.0",
        renamed_from=("zwaarte",),
    )
    sex = Concept(
        "3",
        "geslacht",
        Text("Geslacht", "Sex"),
        ConceptType.CODE,
        conformance=Conformance.MANDATORY,
        cardinality=Cardinality(1, 1),
        code_list="sekse",
        location=Location("/home/anna/spec/dataset.yaml", 12, 3),
    )
    twin = Concept("5", "tweeling", Text("Coördinatie tweeling"), ConceptType.BOOLEAN, status="deprecated")
    inner = Concept("2.16.1", "meting", Text("Meting", "Measurement"), ConceptType.GROUP, concepts=(weight,))
    child = Concept("1", "kind", Text("Kind", "Child"), ConceptType.GROUP, concepts=(sex, inner, twin))
    return child, Concept("7", "afzender", Text("Afzender", "Sender"), ConceptType.STRING)


def rules() -> tuple[Rule, ...]:
    def rule(number: int, kind: RuleKind, *subjects: str, **more: object) -> Rule:
        name = f"R{number}"
        return Rule(name, Severity.WARNING, kind, f"Melding {name}.", f"Message {name}.", subjects, **more)  # type: ignore[arg-type]

    guard = AllOf((BOY, AnyOf((Not(ConceptTest("5", Operator.PRESENT)), ConceptTest("4", Operator.BELOW, ("500",))))))
    return (
        rule(1, RuleKind.REQUIRED_IF, "4", when=BOY),
        rule(2, RuleKind.ABSENT_IF, "4", when=ConceptTest("3", Operator.IN, ("1", "2"))),
        rule(3, RuleKind.RANGE, "4", minimum="300", maximum="6000", when=guard),
        rule(4, RuleKind.BEFORE, "4", "5", strict=True),
        rule(5, RuleKind.AFTER, "4", "5"),
        rule(6, RuleKind.EQUALS, "4", "5"),
        rule(7, RuleKind.AT_LEAST_ONE, "3", "4", "5"),
        rule(8, RuleKind.COUNT, "1", minimum="1", maximum="3"),
        rule(9, RuleKind.XPATH, "4", test="count(kind) < 2"),
    )


def dataset() -> Dataset:
    codes = (
        Code("1", Text("Man", "Male"), "M", "2.16.840.1.113883.5.1"),
        Code("2", Text("Vrouw", "Female"), "F", "2.16.840.1.113883.5.1"),
    )
    return Dataset(
        "proef",
        "3.0",
        Text("Proefspecificatie", "Trial specification"),
        concepts(),
        (CodeList("sekse", Text("Sekse", "Sex list"), codes), CodeList("leeg", Text("Lege lijst"), ())),
        rules(),
        Text("Dit is geen uitgave van Perined.", "This is not a publication of Perined."),
    )


def schema() -> Schema:
    sex = Element("lnrType/kind/geslacht", GESLACHT, SEX, source=Source("lnr.xsd", 21))
    child = Element("lnrType/kind", KIND, "Kind", source=Source("lnr.xsd", 9))
    types = (_type("Lnr", child), _type("Kind", sex), ComplexType(SEX, None, Content.SIMPLE, simple="Sekse"))
    return Schema(
        (Document("lnr.xsd", "", "00"),),
        "1.0",
        "00",
        FrozenMap({LNR: root()}),
        FrozenMap(),
        FrozenMap(),
        FrozenMap((type_.key, type_) for type_ in types),
    )


def root() -> Element:
    return Element("lnr", LNR, "Lnr", is_global=True, source=Source("lnr.xsd", 3))


def links() -> FrozenMap[str, Link]:
    return FrozenMap(
        {
            "1": Link("1", (LNR, KIND), "Lnr", "Kind", "/lnr/kind", LinkKind.NAME),
            "3": Link("3", (LNR, KIND, GESLACHT), "Kind", SEX, "/lnr/kind/geslacht", LinkKind.CONCEPT_ID),
        }
    )


def shapes() -> Shapes:
    def record(name: str, field: str, qname: QName) -> RecordShape:
        return RecordShape(name, name, (FieldShape(field, FieldKind.ELEMENT, qname, None, "str", "str"),))

    return Shapes(
        FrozenMap({"Lnr": record("Lnr", "kind", KIND), "Kind": record("Kind", "geslacht", GESLACHT)}),
        FrozenMap({"Sekse": CodeListShape("Sekse", "Sekse", ())}),
    )


def request(content: Dataset | None = None) -> Request:
    specification = Specification("proef", "3.0", schema(), root(), content or dataset(), links(), digest="ab12")
    return Request(specification, shapes(), "proef_3_0")


def _type(name: str, child: Element) -> ComplexType:
    sequence = GroupParticle(Compositor.SEQUENCE, (GroupParticle(Compositor.CHOICE, (ElementParticle(child),)),))
    return ComplexType(name, QName(name), Content.ELEMENTS, particle=sequence)
