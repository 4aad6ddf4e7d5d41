"""# XD009 name-differs

**What.** A concept was found in the XSD by its id or path, and its element has another name than the concept.

**Why it matters.** Nothing breaks: the id decides. But people who read a message beside the definition look
for the name.

**Example.** The concept is called `hoofdomtrek`, its element `<schedelomvang>`.

**What to do.** Nothing, or write the element's name as `name` and the old one under `renamed_from`.
"""  # noqa: D400, D415  the page begins with its title

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.compare.rules.xd.pairs import called, differ
from generator.findings import Severity
from generator.model.qname import local_name
from generator.model.specification import LinkKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.compare.rules.xd.pairs import Pair, Pairs
    from generator.findings import Finding


def name_differs(pairs: Pairs) -> Iterator[Finding]:
    """Compare the names of concepts that were found by something else than their name."""
    for pair in pairs.pairs:
        name = _name(pair)
        if pair.link.kind in (LinkKind.CONCEPT_ID, LinkKind.XPATH) and name != pair.concept.name:
            yield differ(
                "XD009",
                "name-differs",
                pair,
                f"{called(pair.concept)} is named {pair.concept.name} in the dataset definition and {name} in the XSD.",
                f"Write `name: {name}` and `renamed_from: [{pair.concept.name}]`, or leave it.",
                dataset=pair.concept.name,
                schema=name,
                severity=Severity.INFO,
            )


def _name(pair: Pair) -> str:
    """The name of what the concept is: the attribute, where the concept is one, else the element."""
    return local_name(pair.attribute.name if pair.attribute else pair.element.name)
