"""Two versions of a specification compared: what the reports show."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.compare.role import Role
from generator.compare.verdict import Verdict
from generator.findings import Finding

if TYPE_CHECKING:
    from generator.model.specification import Specification

__all__ = ["Accepted", "Drift", "Role", "Side", "compare_specifications"]


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two specifications, as the user knows it: `shown` is the path that was given."""

    id: str
    version: str
    shown: str
    digest: str = ""


@dataclass(frozen=True, slots=True)
class Drift:
    """The outcome: the verdict first, then every finding, gravest first, echoes folded.

    `bilingual` is a message valid under both, None where there is none or (`bilingual_known` false) none could be
    found. `undecided` counts the places that could not be decided.
    """

    old: Side
    new: Side
    role: Role
    verdict: Verdict
    findings: tuple[Finding, ...]
    bilingual: str | None = None
    bilingual_known: bool = True
    undecided: int = 0


@dataclass(frozen=True, slots=True)
class Accepted:
    """A finding that the user has accepted: why, and until which day (ISO 8601, empty for ever)."""

    finding: Finding
    reason: str
    until: str = ""


def compare_specifications(old: Specification, new: Specification, role: Role = Role.SENDER) -> Drift:
    """Decide what becomes of the messages of `role`, and tell every change from `old` to `new`, echoes folded.

    A sender's messages are valid under `old` and must be so under `new`; a receiver's the other way round. Witnesses
    are as the decision made them: nobody else has judged them yet.
    """
    from generator.compare.grouping import group  # noqa: PLC0415  what is known from before spares all of this
    from generator.compare.inclusion import decide  # noqa: PLC0415
    from generator.compare.pairing import pair, renames  # noqa: PLC0415
    from generator.compare.rules.ds.family import compare_datasets  # noqa: PLC0415
    from generator.compare.rules.xs import explain  # noqa: PLC0415

    given, taking = (old, new) if role is Role.SENDER else (new, old)
    pairing, named = pair(old, new), renames(given, taking)
    decision = decide(given.schema, given.root, taking.schema, taking.root, named, named.moved())
    told = explain(old, new, decision, role, pairing=pairing, renames=named)
    found = (*told, *compare_datasets(old, new, pairing, role))
    return Drift(
        old=_side(old),
        new=_side(new),
        role=role,
        verdict=decision.verdict,
        findings=group(found, old, new, pairing),
        bilingual=decision.bilingual,
        bilingual_known=decision.bilingual_known,
        undecided=len(decision.undecided),
    )


def _side(specification: Specification) -> Side:
    named = f"{specification.id} {specification.version}"
    return Side(specification.id, specification.version, named, specification.digest)
