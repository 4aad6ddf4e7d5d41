"""# XS002 namespace-changed

**What.** Elements stand in another namespace; their local names are the same. It is told once, however many
elements there are.

**Why it matters.** A message in the old namespace is refused as a whole, though nothing else may have
changed.

**Example.** `targetNamespace` went from `urn:example:lnr:1` to `urn:example:lnr:2`.

**What to do.** Write the new namespace. Bindings generated from NEW do so by themselves; look for the old one
in templates, XPath and stylesheets.
"""  # noqa: D400, D415  the page begins with its title

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.compare.rules.xs.change import Change, goes_by_other_name
from generator.compare.rules.xs.namespaces import is_qualification, namespaces_replaced, root_claims
from generator.findings import Impact

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.compare.rules.xs.pair import Pair


def namespace_changed(pair: Pair) -> Iterator[Change]:
    """Tell of each pair of namespaces in which names of the same local part stand."""
    for (old, new), names in namespaces_replaced(pair).items():
        if not is_qualification(pair, old, new):
            yield Change(
                "XS002",
                pair,
                f"Elements of the namespace {old or '(none)'} stand in {new or 'no namespace'} now.",
                old=old or "none",
                new=new or "none",
                mend=f"Write the elements in {new or 'no namespace'}.",
                claims=(*root_claims(pair), *goes_by_other_name(names)),
                impact=Impact.COMPILE,
                whole=True,
            )
