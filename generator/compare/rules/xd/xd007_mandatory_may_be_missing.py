"""# XD007 mandatory-may-be-missing

**What.** A concept is mandatory by the dataset definition: always there, never null. The XSD lets it be null
(`xsi:nil`, `nullFlavor`), or lets it be left out although the cardinalities agree.

**Why it matters.** A message without the value passes the XSD and fails at the registry, after the care has
been closed.

**Example.** The date of birth is mandatory; its element is `nillable="true"`.

**What to do.** If nulls are allowed after all, write `conformance: required`. Else ask the publisher of the
XSD to forbid them; until then `lnrgen validate` finds such messages.
"""  # noqa: D400, D415  the page begins with its title

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.compare.rules.xd.pairs import called, differ, is_nullable
from generator.findings import Impact, Severity
from generator.model.dataset import Conformance

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.compare.rules.xd.pairs import Pair, Pairs
    from generator.findings import Finding


def mandatory_may_be_missing(pairs: Pairs) -> Iterator[Finding]:
    """Tell of mandatory concepts that a valid message may lack."""
    for pair in pairs.pairs:
        if pair.concept.conformance is not Conformance.MANDATORY:
            continue
        how = _how(pair)
        if how:
            yield differ(
                "XD007",
                "mandatory-may-be-missing",
                pair,
                f"{called(pair.concept)} is mandatory by the dataset definition; the XSD lets it be {how}.",
                "Write `conformance: required` if that is meant, or have the XSD forbid it.",
                dataset="mandatory",
                schema=how,
                severity=Severity.WARNING,
                impact=Impact.INCOMPLETE,
            )


def _how(pair: Pair) -> str:
    if is_nullable(pair):
        return "null"
    left_out = pair.cardinality.minimum == 0 and pair.cardinality.minimum == pair.concept.cardinality.minimum
    return "left out" if left_out else ""
