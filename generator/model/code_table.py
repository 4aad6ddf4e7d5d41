"""Code tables: which code of the hospital record stands for which code of the dataset."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Relation(StrEnum):
    """How the target's meaning relates to the source's, in the words of FHIR's ConceptMap (R4).

    equivalent: they mean the same. wider: the target means more than the source. narrower: it means less.
    inexact: they overlap.
    """

    EQUIVALENT = "equivalent"
    WIDER = "wider"
    NARROWER = "narrower"
    INEXACT = "inexact"


class RowStatus(StrEnum):
    """Whether somebody has approved a row."""

    DRAFT = "draft"
    APPROVED = "approved"


@dataclass(frozen=True, slots=True)
class CodeRow:
    """A row of a code table; `line` counts from 1, the header included. Each text is as it is meant, not as written.

    `source` is empty where no code of the record has been named for `target` yet.
    """

    source: str
    target: str
    relation: str = ""
    status: str = ""
    by: str = ""
    date: str = ""
    comment: str = ""
    line: int = 0


@dataclass(frozen=True, slots=True)
class TargetCode:
    """A code of the dataset as a table names it.

    `target` is its code, or its value in the message where it has none; where that would not tell it apart it is
    `token`, which has the system in front (`system|code`) and will always do. `identity` is the same in every list that
    holds the same code. `display` is how people call it; `value` stands in the message.
    """

    target: str
    token: str
    identity: str
    display: str
    value: str
    deprecated: bool = False


@dataclass(frozen=True, slots=True)
class TargetList:
    """A code list that the mapping answers with.

    `name` is that of its table and of its look-up. `enum` is the class in the bindings, empty where the schema takes
    any text. `concepts` are the ids and labels of the concepts that take it. `tables` are the names of the tables that
    may serve it: its own, then those of lists with the very same codes, in the order of the message.
    """

    name: str
    label: str
    enum: str
    concepts: tuple[tuple[str, str], ...]
    codes: tuple[TargetCode, ...]
    tables: tuple[str, ...]

    def aliases(self) -> dict[str, TargetCode]:
        """Every way in which a table may name a code: `M`, and `2.16.840.1.113883.5.1|M`."""
        return {name: code for code in self.codes for name in (code.token, code.target)}
