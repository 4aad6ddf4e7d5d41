"""What docstrings say: the dataset's words for a record or field, else the schema's."""

from __future__ import annotations

from generator.emit.docstrings import reflowed, visible
from generator.model.annotation import Annotation
from generator.model.dataset import Concept, Conformance, Range

_CONFORMANCE = {Conformance.REQUIRED: "required if known"}


def concept_doc(concept: Concept) -> str:
    """Label, definition, type, unit, range, conformance, condition and concept id; paragraphs apart by empty lines."""
    parts = [_sentence(_both(concept.label.nl, concept.label.en) or concept.name)]
    parts += [reflowed(text) for text in (concept.definition.nl, concept.definition.en) if visible(text)]
    facts = [_facts(concept)]
    if concept.condition is not None:
        facts.append(f"Condition: {_both(concept.condition.text.nl, concept.condition.text.en)}")
    facts.append(f"Concept {visible(concept.id)}.")
    return "\n\n".join([*parts, "\n".join(facts)])


def annotation_doc(annotation: Annotation) -> str:
    """The schema's documentation, Dutch first; empty if there is none."""
    return reflowed(annotation.text("nl"))


def short_name(concept: Concept) -> str:
    """How errors name a concept."""
    return f"{visible(concept.label.nl or concept.name)}, concept {visible(concept.id)}"


def _facts(concept: Concept) -> str:
    facts = [f"Type: {concept.type.value}"]
    if concept.unit:
        facts.append(f"unit: {visible(concept.unit)}")
    if concept.range is not None:
        facts.append(f"range: {_range(concept.range)}")
    if concept.conformance is not None:
        facts.append(f"conformance: {_CONFORMANCE.get(concept.conformance, concept.conformance.value)}")
    return f"{'; '.join(facts)}."


def _range(allowed: Range) -> str:
    low, high = visible(allowed.minimum or ""), visible(allowed.maximum or "")
    if low and high:
        return f"{low} to {high}"
    return f"from {low}" if low else f"up to {high}"


def _both(nl: str, en: str) -> str:
    dutch, english = visible(nl), visible(en)
    return f"{dutch} ({english})" if dutch and english and dutch != english else dutch or english


def _sentence(text: str) -> str:
    return text if text.endswith((".", "!", "?")) else f"{text}."
