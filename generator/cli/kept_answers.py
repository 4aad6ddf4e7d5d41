"""Comparisons kept in the user's cache folder: the same question, asked again in another format, is answered at once.

An answer is found again only for the same bytes of both specifications, the same command line as far as it matters, and
the same lnrgen, Python and packages; and only in a folder that nobody but the user can write in, since it is believed.
"""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import Any

from generator.cli.verdict import identity
from generator.compare.drift import Drift, Role, Side
from generator.compare.verdict import Verdict
from generator.findings import Finding, Impact, Location, Proof, Severity, Witness
from generator.read.kept import Kept, entry_name

_MOST = 32


def answer_entry(*parts: str) -> str:
    """The name under which an answer is kept; `parts` are all that it depends on besides lnrgen itself."""
    return entry_name(identity(), *parts) + ".drift"


def load_answer(kept: Kept, entry: str) -> Drift | None:
    """The comparison kept under that name, or None."""
    data = kept.load(entry) if kept.is_private() else None
    try:
        return _drift(json.loads(data)) if data else None
    except (ValueError, TypeError, LookupError, AttributeError, RecursionError):
        return None


def save_answer(kept: Kept, entry: str, drift: Drift) -> None:
    """Keep a comparison; where that cannot be done, nothing is said: the next run compares again."""
    if not kept.is_private():
        return
    try:
        data = json.dumps(asdict(drift), separators=(",", ":")).encode()
    except RecursionError:
        return
    kept.save(entry, data, _MOST)


def _drift(row: dict[str, Any]) -> Drift:
    sides = {name: Side(**row[name]) for name in ("old", "new")}
    made = {"role": Role(row["role"]), "verdict": Verdict(row["verdict"])}
    return Drift(**{**row, **sides, **made, "findings": tuple(map(_finding, row["findings"]))})


def _finding(row: dict[str, Any]) -> Finding:
    place, witness = row["location"], row["witness"]
    made = {
        "severity": Severity(row["severity"]),
        "impact": Impact(row["impact"]),
        "proof": Proof(row["proof"]),
        "location": Location(**place) if place else None,
        "witness": Witness(**witness) if witness else None,
        "folded": tuple(map(_finding, row["folded"])),
        "mapping": (),  # what a finding touches is looked up anew each time
    }
    return Finding(**{**row, **made})
