"""# XS165 type-renamed

**What.** A type has another name, or a type with a name became one without, or the other way round. It is
told once for all types.

**Why it matters.** Messages do not show it, unless they name types with `xsi:type`. Generated classes may be
called otherwise.

**Example.** The complex type `kindType` is called `Kind`.

**What to do.** Generate again. The name ledger keeps the names of classes that were given before.
"""  # noqa: D400, D415  the page begins with its title

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.compare.rules.xs.change import Change
from generator.compare.rules.xs.words import WHERE, written_type
from generator.findings import Impact

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.compare.rules.xs.pair import Pair, Side


def type_renamed(pair: Pair) -> Iterator[Change]:
    """Compare the local names of the declared types that become classes."""
    old, new = written_type(pair.old.type), written_type(pair.new.type)
    if old == new or not pair.is_declared or not (_is_class(pair.old) and _is_class(pair.new)):
        return
    yield Change(
        "XS165",
        pair,
        f"The type of {WHERE} goes by another name now.",
        subject="type",
        old=old,
        new=new,
        otherwise="Generate again; see that nothing names the type.",
        impact=Impact.COMPILE,
        together=f"Types are called otherwise: those of {WHERE}.",
    )


def _is_class(side: Side) -> bool:
    return side.record is not None or (side.simple is not None and side.simple.facets.enumeration is not None)
