"""# DS015 code-list-replaced

**What.** A concept takes its codes from another list: hardly any code of the old one is left.

**Why it matters.** The whole code table of the mapping must be made anew. Values that both lists happen to
have mean something else.

**Example.** The hospital's own list of problems `1` to `40` gave way to SNOMED CT.

**What to do.** Map the hospital's codes to the new list, and have the table reviewed.
"""  # noqa: D400, D415  the page begins with its title

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.compare.rules.ds.codes_told import is_refused, unknown_to_judge, values_of
from generator.compare.rules.ds.telling import MEANS_ELSE, REFUSED, called, listed_name, tell_of_list

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.compare.rules.ds.comparison import Comparison
    from generator.findings import Finding


def code_list_replaced(comparison: Comparison) -> Iterator[Finding]:
    """Tell of lists of which hardly any code stayed; their codes are not told one by one."""
    for changes in comparison.lists:
        if changes.is_replaced:
            stayed = len(changes.kept) + len(changes.revalued)
            yield tell_of_list(
                "DS015",
                "code-list-replaced",
                changes,
                f"{called(changes.pairs[0].new.concept)} takes its codes from another list: "
                f"{listed_name(changes.new)} with {len(changes.new.codes)} codes; "
                f"of the {len(changes.old.codes)} values before, {stayed} are left.",
                "Make the code table of the mapping anew.",
                old=f"{changes.old.id}: {values_of(changes.old.codes)}",
                new=f"{changes.new.id}: {values_of(changes.new.codes)}",
                weight=REFUSED
                if is_refused(comparison, changes, codes=unknown_to_judge(comparison, changes))
                else MEANS_ELSE,
            )
