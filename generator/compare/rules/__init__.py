"""The rules that compare, and what runs them."""

from __future__ import annotations

import inspect
from typing import TYPE_CHECKING

from generator.compare.rules import xs
from generator.compare.rules.ds.family import DS_RULES
from generator.compare.rules.xd.pairs import pair_up
from generator.compare.rules.xd.xd001_concept_without_place import concept_without_place
from generator.compare.rules.xd.xd002_element_without_concept import element_without_concept
from generator.compare.rules.xd.xd003_cardinality_differs import cardinality_differs
from generator.compare.rules.xd.xd004_type_differs import type_differs
from generator.compare.rules.xd.xd005_code_list_differs import code_list_differs
from generator.compare.rules.xd.xd006_range_differs import range_differs
from generator.compare.rules.xd.xd007_mandatory_may_be_missing import mandatory_may_be_missing
from generator.compare.rules.xd.xd008_unit_differs import unit_differs
from generator.compare.rules.xd.xd009_name_differs import name_differs
from generator.compare.rules.xd.xd010_code_meaning_differs import code_meaning_differs
from generator.compare.rules.xd.xd011_place_outside_group import place_outside_group
from generator.compare.rules.xd.xd012_place_shared import place_shared

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from generator.compare.rules.xd.pairs import Pairs
    from generator.findings import Finding
    from generator.model.specification import Specification

XD_RULES: dict[str, Callable[[Pairs], Iterable[Finding]]] = {
    "XD001": concept_without_place,
    "XD002": element_without_concept,
    "XD003": cardinality_differs,
    "XD004": type_differs,
    "XD005": code_list_differs,
    "XD006": range_differs,
    "XD007": mandatory_may_be_missing,
    "XD008": unit_differs,
    "XD009": name_differs,
    "XD010": code_meaning_differs,
    "XD011": place_outside_group,
    "XD012": place_shared,
}


def check_dataset(specification: Specification) -> tuple[Finding, ...]:
    """Compare schema and dataset definition (family XD): in the order of the rules, and within a rule of the dataset.

    What reading told already stands in `specification.findings` and is not repeated here.
    """
    pairs = pair_up(specification)
    told = {finding.fingerprint for finding in specification.findings if finding.fingerprint}
    found = (finding for rule in XD_RULES.values() for finding in rule(pairs))
    return tuple(finding for finding in found if finding.fingerprint not in told)


def pages() -> dict[str, str]:
    """The page of every rule, in Markdown: its module's docstring."""
    rules: dict[str, Callable[..., object]] = {**DS_RULES, **XD_RULES}
    told = {rule: (inspect.getdoc(inspect.getmodule(check)) or "") + "\n" for rule, check in rules.items()}
    return {**told, **xs.pages()}
