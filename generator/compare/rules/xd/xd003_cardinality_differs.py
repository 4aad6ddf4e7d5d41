"""# XD003 cardinality-differs

**What.** The XSD lets a concept occur more or less often than the dataset definition says. Elements between a
group and its concept count: an item in an optional wrapper is optional.

**Why it matters.** Where the XSD is stricter, a message that is right by the definition is refused. Where it
is looser, a message goes through that the registry does not expect.

**Example.** The definition says `1..3`, the XSD `minOccurs="1" maxOccurs="1"`: the second identification is
refused.

**What to do.** Find out which of the two the registry means, and mend the other. If the XSD is the
registry's, mend the dataset definition.
"""  # noqa: D400, D415  the page begins with its title

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.compare.rules.xd.pairs import called, differ
from generator.findings import Impact, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.compare.rules.xd.pairs import Pairs
    from generator.findings import Finding
    from generator.model.dataset import Cardinality


def cardinality_differs(pairs: Pairs) -> Iterator[Finding]:
    """Compare how often each concept may occur in its group."""
    for pair in pairs.pairs:
        wanted, allowed = pair.concept.cardinality, pair.cardinality
        if wanted == allowed or len(pair.link.steps) == 1 or pair.is_outside_its_group:
            continue
        stricter = allowed.minimum > wanted.minimum or _above(wanted, allowed)
        yield differ(
            "XD003",
            "cardinality-differs",
            pair,
            f"{called(pair.concept)} occurs {wanted} by the dataset definition, {allowed} by the XSD; "
            + (
                "the XSD refuses messages that are right by the definition."
                if stricter
                else "the XSD lets more through."
            ),
            f"Write `cardinality: {allowed}`, or take the XSD that says {wanted}.",
            dataset=str(wanted),
            schema=str(allowed),
            severity=Severity.ERROR if stricter else Severity.WARNING,
            impact=Impact.REJECT if stricter else Impact.INCOMPLETE,
        )


def _above(wanted: Cardinality, allowed: Cardinality) -> bool:
    """Whether the definition allows more occurrences than the XSD."""
    return allowed.maximum is not None and (wanted.maximum is None or wanted.maximum > allowed.maximum)
