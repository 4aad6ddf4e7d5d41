"""# XS060 compositor-changed

**What.** Elements that were a sequence are a choice or an all-group now, or the other way round.

**Why it matters.** In a sequence all come in order, in a choice one comes, in an all-group each comes in any
order: messages of the one are seldom messages of the other.

**Example.** `<datum>` and `<tijdstip>` were a choice and are a sequence.

**What to do.** Look at what you send there: one of them, all of them, in which order.
"""  # noqa: D400, D415  the page begins with its title

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.compare.rules.xs.change import Change, lacks, stands
from generator.compare.rules.xs.named import in_both, in_order
from generator.compare.rules.xs.words import WHERE, tags
from generator.findings import Impact
from generator.model.particle import Compositor
from generator.model.qname import local_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.compare.rules.xs.pair import Pair


def compositor_changed(pair: Pair) -> Iterator[Change]:
    """Tell once for each set of elements whose group changed its kind."""
    for one in pair.content.groups.regrouped:
        names = in_order(pair, one.names)
        claimed = in_both(pair, one.names)
        old, new = WORDS[one.old], WORDS[one.new]
        is_or = {Compositor.SEQUENCE: False, Compositor.ALL: True}
        yield Change(
            "XS060",
            pair,
            f"{tags(names)} in {WHERE} were {old}, and are {new} now.",
            subject=" ".join(map(local_name, names)),
            old=one.old.value,
            new=one.new.value,
            mend=f"Send them as {new}.",
            otherwise=f"They may be sent as {new}.",
            tighter=is_or.get(one.old) if {one.old, one.new} == set(is_or) else None,
            claims=(stands(claimed), lacks(claimed)),
            impact=Impact.COMPILE,
        )


WORDS = {Compositor.SEQUENCE: "a sequence", Compositor.CHOICE: "a choice", Compositor.ALL: "an all-group"}
