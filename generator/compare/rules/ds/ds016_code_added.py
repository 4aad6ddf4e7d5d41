"""# DS016 code-added

**What.** A code list has codes it had not. They are told in one finding for each list.

**Why it matters.** The hospital may have recorded exactly what the new code says, and still send a coarser
one. A receiver by the old dataset does not know the code.

**Example.** Mode of respiratory support: `'6' high flow` joins the list.

**What to do.** Add the code to the mapping's code table.
"""  # noqa: D400, D415  the page begins with its title

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.compare.rules.ds.codes_told import is_refused, lists, values_of
from generator.compare.rules.ds.telling import MORE_POSSIBLE, REFUSED, codes_shown, listed_name, number_of, tell_of_list

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.compare.rules.ds.comparison import Comparison
    from generator.findings import Finding


def code_added(comparison: Comparison) -> Iterator[Finding]:
    """Tell of new codes, once for each list."""
    for changes in lists(comparison):
        if changes.added:
            refused = not comparison.by_new and is_refused(comparison, changes, codes=changes.added)
            yield tell_of_list(
                "DS016",
                "code-added",
                changes,
                f"{number_of(changes.added)} joined {listed_name(changes.new)}: {codes_shown(changes.added)}.",
                "Add to the code table of the mapping what the hospital records.",
                old=None,
                new=values_of(changes.added),
                weight=REFUSED if refused else MORE_POSSIBLE,
            )
