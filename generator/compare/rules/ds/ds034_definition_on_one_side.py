"""# DS034 definition-on-one-side

**What.** Only one of the two versions comes with a dataset definition; that of the other was derived from its
XSD.

**Why it matters.** An XSD does not say what it lacks. Concepts, places and codes are compared, and definitions where
the XSD gives one; what is asked of a concept (type, unit, cardinality, conformance, conditions) and the rules are not,
and a change in them goes unseen.

**Example.** The published XSD alone is compared with `spec/lnr-3.0`, which has a `dataset.yaml`.

**What to do.** Put the dataset definition of the other version beside its XSD, if there is one.
"""  # noqa: D400, D415  the page begins with its title

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.compare.rules.ds.telling import HARMLESS, tell_of_dataset

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.compare.rules.ds.comparison import Comparison
    from generator.findings import Finding


def definition_on_one_side(comparison: Comparison) -> Iterator[Finding]:
    """Say what could not be compared."""
    if comparison.is_mixed:
        lacking = "old" if comparison.old.derived else "new"
        yield tell_of_dataset(
            "DS034",
            "definition-on-one-side",
            f"The {lacking} version has no dataset definition: what its XSD tells of concepts, places and codes was "
            "compared; units, conformance, conditions and rules were not.",
            "Put its dataset definition beside the XSD, if there is one.",
            old="derived" if comparison.old.derived else "written",
            new="derived" if comparison.new.derived else "written",
            weight=HARMLESS,
        )
