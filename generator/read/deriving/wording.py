"""What a schema says in words about a concept: label, definition, and what ADA adds (cardinality, conformance)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.model.annotation import Annotation
from generator.model.complex_type import ComplexType
from generator.model.dataset import Conformance, Text
from generator.model.item_facts import annotated, bilingual
from generator.model.qname import local_name

if TYPE_CHECKING:
    from generator.model.particle import Element
    from generator.model.simple_type import SimpleType

_ADA = re.compile(
    r"Type for concept (?:item|group): (?P<label>.*?)(?: - \d+\.\.(?:\d+|\*)(?: (?P<conformance>[MRCO]))?)?", re.DOTALL
)
_CONFORMANCE = {
    "M": Conformance.MANDATORY,
    "R": Conformance.REQUIRED,
    "C": Conformance.CONDITIONAL,
    "O": Conformance.OPTIONAL,
}
_NO_TEXT = Text("")
_LONGEST_LABEL = 80
_MOST_WORDS = 8


@dataclass(frozen=True, slots=True)
class Wording:
    """Label and definition; the conformance where the schema writes it down."""

    label: Text
    definition: Text = _NO_TEXT
    conformance: Conformance | None = None


def wording(element: Element, declared: ComplexType | SimpleType | None) -> Wording:
    """The words for the concept an element stands for; its name made readable where the schema has none."""
    if isinstance(declared, ComplexType):
        for annotation in (declared.leading, declared.annotation):
            found = _ADA.fullmatch(annotation.text("nl"))
            if found:
                label = found["label"].strip() or readable(local_name(element.name))
                return Wording(Text(label), conformance=_CONFORMANCE.get(found["conformance"] or ""))
    return described(element.annotation, local_name(element.name), declared.annotation if declared else Annotation())


def described(annotation: Annotation, name: str, otherwise: Annotation) -> Wording:
    """Label and definition from an annotation: from its appinfo, from `Label: definition`, else from the name."""
    text = bilingual(annotation)
    if not str(text):
        text = bilingual(otherwise)
    given = annotated(annotation, "label", "displayName") or annotated(otherwise, "label", "displayName")
    if given:
        return Wording(Text(given), text)
    nl, en = _split(text.nl, name), _split(text.en, name)
    return Wording(Text(nl[0] or ("" if en[0] else readable(name)), en[0]), Text(nl[1], en[1]))


def _split(text: str, name: str) -> tuple[str, str]:
    """Label and definition of `Label: definition`; a text of another shape is all definition."""
    label, colon, definition = text.partition(": ")
    if colon and definition and len(label) <= _LONGEST_LABEL and len(label.split()) <= _MOST_WORDS and "." not in label:
        return label.strip(), definition.strip()
    return (readable(name), text) if text else ("", "")


def readable(name: str) -> str:
    """`geboorte_datum` and `GeboorteDatum` as a person writes them: `Geboorte datum`."""
    spaced = re.sub(r"(?<=[a-z0-9])(?=[A-Z])", " ", name.replace("_", " ")).strip()
    return spaced[:1].upper() + spaced[1:]
