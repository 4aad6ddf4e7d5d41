"""What a concept means, as facts: if one changes, a mapping made for the old meaning must be looked at again."""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING, Any

from generator.model.words import words_of

if TYPE_CHECKING:
    from generator.model.dataset import Concept, Dataset, Text


def meaning(concept: Concept, dataset: Dataset) -> dict[str, Any]:
    """The facts of a concept's meaning: type, definition, unit, range, precision, cardinality, conformance, codes.

    Not among them: its name, label, synonyms and place, which may change while it means the same. Of texts the words
    count, in Dutch where there is Dutch, for that governs: a comma or a new translation means nothing else.
    """
    code_list = next((each for each in dataset.code_lists if each.id == concept.code_list), None)
    condition = concept.condition
    return {
        "type": str(concept.type),
        "definition": _words(concept.definition),
        "unit": concept.unit,
        "range": [concept.range.minimum, concept.range.maximum] if concept.range else None,
        "precision": concept.precision,
        "cardinality": str(concept.cardinality),
        "conformance": str(concept.conformance) if concept.conformance else None,
        "condition": [_words(condition.text), repr(condition.when)] if condition else None,
        "open": code_list.open if code_list else None,
        "codes": sorted(
            [code.value, code.code or "", code.system or "", _words(code.display), code.status]
            for code in (code_list.codes if code_list else ())
        ),
    }


def _words(text: Text) -> str:
    return " ".join(words_of(text.nl or text.en))


def meaning_fingerprint(concept: Concept, dataset: Dataset) -> str:
    """The meaning in 16 hexadecimal digits."""
    told = json.dumps(meaning(concept, dataset), ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(told.encode()).hexdigest()[:16]
