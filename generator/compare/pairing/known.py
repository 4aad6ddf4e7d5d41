"""How two things are known to be the same one."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from generator.model.qname import QName


class Basis(StrEnum):
    """What says that two are the same, surest first."""

    CONCEPT_ID = "concept id"
    RENAMED_FROM = "renamed_from"
    PLACE = "place"
    LOCAL_NAME = "local name"
    NAME_AND_TYPE = "name and type"
    STRUCTURE = "structure"


@dataclass(frozen=True, slots=True)
class How:
    """Why a child goes by another name in the other schema: `name` there, and a confidence from 0 to 1."""

    name: QName
    basis: Basis
    confidence: float = 1.0

    def __str__(self) -> str:
        return in_words(self.basis, self.confidence)


def in_words(basis: Basis, confidence: float) -> str:
    """`by concept id`, `by structure, confidence 0.8`."""
    return f"by {basis}" if confidence >= 1 else f"by {basis}, confidence {confidence:.1f}"
