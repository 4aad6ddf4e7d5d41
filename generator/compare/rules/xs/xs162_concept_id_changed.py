"""# XS162 concept-id-changed

**What.** An element carries another concept id in its appinfo. Ids that are attributes with a fixed value are
told by XS047.

**Why it matters.** The id is what an item is known by, whatever it is called: another id may mean another
item.

**Example.** `<gewicht>` carried `82001` and carries `83377`.

**What to do.** Compare the definitions of the two concepts in the dataset.
"""  # noqa: D400, D415  the page begins with its title

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.compare.rules.xs.change import Change
from generator.compare.rules.xs.words import WHERE
from generator.findings import Impact, Severity
from generator.model.concept_ids import concept_id_tokens
from generator.model.qname import local_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.compare.rules.xs.pair import Pair


def concept_id_changed(pair: Pair) -> Iterator[Change]:
    """Compare the concept ids that the schema writes at the two declarations."""
    if any(local_name(name).lower() == "conceptid" for name in (*pair.old.attributes, *pair.new.attributes)):
        return
    old = concept_id_tokens(pair.old.version.schema, pair.old.element)
    new = concept_id_tokens(pair.new.version.schema, pair.new.element)
    before, after = [one for one in old if one not in new], [one for one in new if one not in old]
    if before and after:
        yield Change(
            "XS162",
            pair,
            f"{WHERE} carries the concept id {after[0]} now; it carried {before[0]}.",
            subject="concept id",
            old=before[0],
            new=after[0],
            otherwise="Compare the definitions of the two concepts.",
            severity=Severity.WARNING,
            impact=Impact.SILENT_WRONG,
        )
