"""How grave a finding is, and what a top takes over from its echoes."""

from __future__ import annotations

from dataclasses import replace

from generator.findings import Finding, Impact, Proof

IMPACTS = {impact: rank for rank, impact in enumerate(Impact)}
"""Impacts from the gravest on, in the order in which they are declared."""
_SURE = (Proof.WITNESS, Proof.UNDECIDED)
"""What may never be lost from sight, whatever else is folded: a proven break, then an open question."""
_SURER = (Proof.PROVEN_COMPATIBLE, Proof.HEURISTIC)


def gravest(top: Finding, echoes: tuple[Finding, ...]) -> Finding:
    """The top with its echoes folded: severity, impact, proof and witness are those of the gravest.

    Echoes that hold echoes themselves are laid open, so that one level holds them all.
    """
    every = (top, *echoes)
    witness = next((one.witness for one in every if one.witness), None)
    laid_open = [flat for echo in echoes for flat in (replace(echo, folded=()), *echo.folded)]
    return replace(
        top,
        severity=min((one.severity for one in every), key=lambda severity: severity.rank),
        impact=min((one.impact for one in every), key=IMPACTS.__getitem__),
        proof=_proof(every),
        witness=witness,
        folded=(*top.folded, *(_without(one, witness) for one in laid_open)),
    )


def _proof(every: tuple[Finding, ...]) -> Proof:
    """A witness before all, then an open question; else that of the gravest, what was decided before a guess."""
    proofs = {one.proof for one in every}
    for proof in _SURE:
        if proof in proofs:
            return proof
    return min(every, key=lambda one: (IMPACTS[one.impact], one.severity.rank, _SURER.index(one.proof))).proof


def _without(finding: Finding, witness: object) -> Finding:
    """The finding without the witness that its top shows already."""
    return replace(finding, witness=None) if witness is not None and finding.witness == witness else finding
