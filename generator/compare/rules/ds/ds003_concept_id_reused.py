"""# DS003 concept-id-reused

**What.** A concept id stands for something else altogether: name, label and meaning are others.

**Why it matters.** An id is a concept's identity for life. Whoever goes by the id (the mapping, the registry's
own history) takes one thing for another, and nothing refuses the message.

**Example.** 91264 was `late_onsetq`, a yes or no; now it is `temperatuur_waarde`, a quantity.

**What to do.** Ask the publisher for a new id. Until then treat the concept as new: do not let the mapping of
the old one fill it.
"""  # noqa: D400, D415  the page begins with its title

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.compare.rules.ds.telling import MEANS_ELSE, tell

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.compare.rules.ds.comparison import Comparison
    from generator.findings import Finding


def concept_id_reused(comparison: Comparison) -> Iterator[Finding]:
    """Tell of ids that were given to another concept; nothing else is said of those."""
    for pair in comparison.reused:
        old, new = pair.old.concept, pair.new.concept
        yield tell(
            "DS003",
            "concept-id-reused",
            pair,
            f"The id {new.id} stood for {old.label} ({old.name}, {old.type}); it stands for {new.label} "
            f"({new.name}, {new.type}) now.",
            "Ask the publisher for an id of its own; do not fill it from the mapping of the old concept.",
            old=f"{old.name}: {old.type}",
            new=f"{new.name}: {new.type}",
            weight=MEANS_ELSE,
        )
