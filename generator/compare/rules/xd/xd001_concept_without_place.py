"""# XD001 concept-without-place

**What.** A concept of the dataset definition has no place in the message: neither its path, nor its id, nor
its name leads to an element or attribute of the XSD.

**Why it matters.** The item cannot be delivered. The hospital may have recorded it, and the registry will
think it did not.

**Example.** The dataset has `hoofdomtrek`; the XSD calls the element `schedelomvang` and says nothing of a
concept id.

**What to do.** Add `link: /lnr:lnr/...` with its path to the concept, or have the XSD carry the concept id in
an appinfo. If the item is no longer delivered, take the concept out or set `status: deprecated`.
"""  # noqa: D400, D415  the page begins with its title

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.compare.rules.xd.pairs import Pairs
    from generator.findings import Finding


def concept_without_place(pairs: Pairs) -> Iterator[Finding]:
    """Give what linking noticed while the specification was read."""
    return (finding for finding in pairs.specification.findings if finding.rule == "XD001")
