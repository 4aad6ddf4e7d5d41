"""# DS005 concept-renamed

**What.** A concept has another name. It is the same one: by its id, by `renamed_from`, or, without ids, by
structure with the confidence that is told.

**Why it matters.** The generated code calls it by the new name. If its element was renamed too, the family XS
tells what that does to the messages.

**Example.** `microorganisme` (91043) is called `microorganisme_sepsis_meningitis`.

**What to do.** Run `lnrgen update`: it renames the mapping's method and leaves its body alone.
"""  # noqa: D400, D415  the page begins with its title

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.compare.rules.ds.telling import OTHER_NAME, called, tell

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.compare.rules.ds.comparison import Comparison
    from generator.findings import Finding


def concept_renamed(comparison: Comparison) -> Iterator[Finding]:
    """Compare the names."""
    for pair in comparison.pairs:
        old, new = pair.old.concept.name, pair.new.concept.name
        if old != new:
            yield tell(
                "DS005",
                "concept-renamed",
                pair,
                f"{called(pair.new.concept)} was named {old} and is named {new} now (recognised {pair.how}).",
                "Let `lnrgen update` rename the method in the mapping.",
                old=old,
                new=new,
                weight=OTHER_NAME,
            )
