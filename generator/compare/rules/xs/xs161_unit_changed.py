"""# XS161 unit-changed

**What.** A value is in another unit: the schema fixes or lists another one, or names another one in its
appinfo.

**Why it matters.** If the unit is not written in the message, every value stays valid and is wrong, by a
factor of a thousand perhaps.

**Example.** `<geboortegewicht>` was in `g`, and is in `kg`.

**What to do.** Convert the value. Tell the registry if the change is a mistake.
"""  # noqa: D400, D415  the page begins with its title

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.compare.rules.xs.change import Change, value_of
from generator.compare.rules.xs.units import units_changed
from generator.compare.rules.xs.words import WHERE, quoted
from generator.findings import Impact, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.compare.rules.xs.pair import Pair


def unit_changed(pair: Pair) -> Iterator[Change]:
    """Compare the units that the schema names for the value of an element."""
    for attribute, old, new in units_changed(pair):
        yield Change(
            "XS161",
            pair,
            f"The unit of {WHERE} is {quoted(new)} now; it was {quoted(old)}.",
            subject="unit",
            old=old,
            new=new,
            mend=f"Convert the value to {quoted(new)}, and write that unit.",
            otherwise=f"Convert the value to {quoted(new)}.",
            claims=(value_of(attribute),) if attribute else (),
            severity=Severity.ERROR,
            impact=Impact.SILENT_WRONG,
            attribute=attribute,
        )
