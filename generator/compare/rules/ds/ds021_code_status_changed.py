"""# DS021 code-status-changed

**What.** A code was deprecated (it is still taken, and will go), or came back into use.

**Why it matters.** What is deprecated today is removed in a next version, and makes messages refused then.

**Example.** Type of feeding: `'4' mixed` is deprecated.

**What to do.** Choose another code in the mapping while both are taken.
"""  # noqa: D400, D415  the page begins with its title

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.compare.rules.ds.codes_told import lists
from generator.compare.rules.ds.telling import HARMLESS, LESS_TOLD, codes_shown, listed_name, tell_of_list

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.compare.rules.ds.code_changes import CodeChanges
    from generator.compare.rules.ds.comparison import Comparison
    from generator.findings import Finding
    from generator.model.dataset import Code


def code_status_changed(comparison: Comparison) -> Iterator[Finding]:
    """Tell of codes with another status, once for each list and status."""
    for changes in lists(comparison):
        both = changes.kept + changes.revalued
        changed = [(old.status, new.status) for old, new in both if old.status != new.status]
        for before, after in dict.fromkeys(changed):
            codes = tuple(new for old, new in both if (old.status, new.status) == (before, after))
            yield _finding(changes, codes, before, after)


def _finding(changes: CodeChanges, codes: tuple[Code, ...], before: str, after: str) -> Finding:
    values = ", ".join(code.value for code in codes)
    ends = after == "deprecated"
    return tell_of_list(
        "DS021",
        "code-status-changed",
        changes,
        f"In {listed_name(changes.new)}, from {before} to {after}: {codes_shown(codes)}.",
        "Choose another code in the mapping while both are taken." if ends else "",
        old=f"{before}: {values}",
        new=f"{after}: {values}",
        weight=LESS_TOLD if ends else HARMLESS,
    )
