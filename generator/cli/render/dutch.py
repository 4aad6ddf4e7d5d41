"""Findings of drift and of the mapping in Dutch: what is so and what to do by their rule; facts stand beside it."""

from __future__ import annotations

from dataclasses import replace

from generator.cli.render.dutch_dataset import DATASET
from generator.cli.render.dutch_hygiene import HYGIENE
from generator.cli.render.dutch_mapping import MAPPING
from generator.cli.render.dutch_schema import SCHEMA
from generator.compare.role import Role
from generator.findings import Finding, Impact, Proof

_MOVE_FIRST = "Ga als lezer over op de nieuwe versie voordat de verzenders dat doen."
_NOT_DECIDED = "Of berichten daarom worden geweigerd, is niet uit te maken."


def in_dutch(finding: Finding, role: Role) -> Finding:
    """The finding with its message and action in Dutch, and all that is folded under it; facts stay as they are.

    A rule without Dutch words stays in English. An action comes only where the finding asks for one.
    """
    folded = tuple(in_dutch(one, role) for one in finding.folded)
    message, action = _words(finding, role)
    return replace(finding, message=message, action=action if finding.action else "", folded=folded)


def _words(finding: Finding, role: Role) -> tuple[str, str]:
    if finding.rule in DATASET or finding.rule in HYGIENE:
        return DATASET.get(finding.rule) or HYGIENE[finding.rule]
    if finding.rule in MAPPING:
        said, mend = MAPPING[finding.rule]
        return said, mend.format(concept=finding.concept)
    if finding.rule not in SCHEMA:
        return finding.message, finding.action
    message, mend, otherwise = SCHEMA[finding.rule]
    if finding.impact is not Impact.REJECT and finding.proof is not Proof.UNDECIDED:
        return message, otherwise or mend
    said = f"{message} {_NOT_DECIDED}" if finding.proof is Proof.UNDECIDED else message
    return said, mend if role is Role.SENDER else _MOVE_FIRST
