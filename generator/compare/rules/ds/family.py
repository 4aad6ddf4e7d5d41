"""The rules of the family DS, and what runs them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.compare.role import Role
from generator.compare.rules.ds.comparison import compare
from generator.compare.rules.ds.ds001_concept_added import concept_added
from generator.compare.rules.ds.ds002_concept_removed import concept_removed
from generator.compare.rules.ds.ds003_concept_id_reused import concept_id_reused
from generator.compare.rules.ds.ds004_concept_moved import concept_moved
from generator.compare.rules.ds.ds005_concept_renamed import concept_renamed
from generator.compare.rules.ds.ds006_cardinality_changed import cardinality_changed
from generator.compare.rules.ds.ds007_conformance_raised import conformance_raised
from generator.compare.rules.ds.ds008_conformance_lowered import conformance_lowered
from generator.compare.rules.ds.ds009_condition_changed import condition_changed
from generator.compare.rules.ds.ds010_type_changed import type_changed
from generator.compare.rules.ds.ds011_unit_changed import unit_changed
from generator.compare.rules.ds.ds012_range_narrowed import range_narrowed
from generator.compare.rules.ds.ds013_range_widened import range_widened
from generator.compare.rules.ds.ds014_precision_changed import precision_changed
from generator.compare.rules.ds.ds015_code_list_replaced import code_list_replaced
from generator.compare.rules.ds.ds016_code_added import code_added
from generator.compare.rules.ds.ds017_code_removed import code_removed
from generator.compare.rules.ds.ds018_code_display_changed import code_display_changed
from generator.compare.rules.ds.ds019_code_redefined import code_redefined
from generator.compare.rules.ds.ds020_code_value_changed import code_value_changed
from generator.compare.rules.ds.ds021_code_status_changed import code_status_changed
from generator.compare.rules.ds.ds022_code_list_closed import code_list_closed
from generator.compare.rules.ds.ds023_code_list_opened import code_list_opened
from generator.compare.rules.ds.ds024_definition_changed import definition_changed
from generator.compare.rules.ds.ds025_label_changed import label_changed
from generator.compare.rules.ds.ds026_status_changed import status_changed
from generator.compare.rules.ds.ds027_rule_added import rule_added
from generator.compare.rules.ds.ds028_rule_removed import rule_removed
from generator.compare.rules.ds.ds029_rule_changed import rule_changed
from generator.compare.rules.ds.ds030_rule_severity_changed import rule_severity_changed
from generator.compare.rules.ds.ds031_concept_root_changed import concept_root_changed
from generator.compare.rules.ds.ds032_concept_id_changed import concept_id_changed
from generator.compare.rules.ds.ds033_place_changed import place_changed
from generator.compare.rules.ds.ds034_definition_on_one_side import definition_on_one_side

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from generator.compare.pairing.pairing import Pairing
    from generator.compare.rules.ds.comparison import Comparison
    from generator.findings import Finding
    from generator.model.specification import Specification

DS_RULES: dict[str, Callable[[Comparison], Iterable[Finding]]] = {
    "DS001": concept_added,
    "DS002": concept_removed,
    "DS003": concept_id_reused,
    "DS004": concept_moved,
    "DS005": concept_renamed,
    "DS006": cardinality_changed,
    "DS007": conformance_raised,
    "DS008": conformance_lowered,
    "DS009": condition_changed,
    "DS010": type_changed,
    "DS011": unit_changed,
    "DS012": range_narrowed,
    "DS013": range_widened,
    "DS014": precision_changed,
    "DS015": code_list_replaced,
    "DS016": code_added,
    "DS017": code_removed,
    "DS018": code_display_changed,
    "DS019": code_redefined,
    "DS020": code_value_changed,
    "DS021": code_status_changed,
    "DS022": code_list_closed,
    "DS023": code_list_opened,
    "DS024": definition_changed,
    "DS025": label_changed,
    "DS026": status_changed,
    "DS027": rule_added,
    "DS028": rule_removed,
    "DS029": rule_changed,
    "DS030": rule_severity_changed,
    "DS031": concept_root_changed,
    "DS032": concept_id_changed,
    "DS033": place_changed,
    "DS034": definition_on_one_side,
}

_LIKE_WITH_LIKE = frozenset(
    {"DS006", "DS007", "DS008", "DS009", "DS010", "DS011", "DS025", "DS027", "DS028", "DS029", "DS030"}
)
"""Left out where only one dataset was derived: what differs there mostly does so between schema and definition."""

_OF_PLACES = frozenset({"DS001", "DS002", "DS004", "DS033"})
"""Left out where a derived dataset was capped: its concepts then stand where their type is nearest to the root."""


def compare_datasets(
    old: Specification, new: Specification, pairing: Pairing, role: Role = Role.SENDER
) -> tuple[Finding, ...]:
    """Compare two dataset definitions, told old to new: in the order of the rules, within a rule of the dataset.

    `pairing` is that of `old` and `new`. `role` says whose messages count for what a change does.
    Datasets derived from their schemas are compared as well; what is the schema's own there is told as information, as
    the decision about it is made on the schemas.
    """
    if old.dataset == new.dataset and old.links == new.links:
        return ()
    comparison = compare(pairing, by_new=role is Role.SENDER)
    left_out = _left_out(comparison)
    rules = (rule for name, rule in DS_RULES.items() if name not in left_out)
    return tuple(finding for rule in rules for finding in rule(comparison))


def _left_out(comparison: Comparison) -> frozenset[str]:
    """The rules that would only tell how the datasets were made."""
    sides = (comparison.pairing.old, comparison.pairing.new)
    is_capped = any(finding.rule == "RD052" for side in sides for finding in side.specification.findings)
    return (_LIKE_WITH_LIKE if comparison.is_mixed else frozenset()) | (_OF_PLACES if is_capped else frozenset())
