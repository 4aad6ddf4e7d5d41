"""The rules of the family XS, in the order in which they may claim a break."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.compare.rules.xs.xs001_root_changed import root_changed
from generator.compare.rules.xs.xs002_namespace_changed import namespace_changed
from generator.compare.rules.xs.xs003_qualification_changed import qualification_changed
from generator.compare.rules.xs.xs010_element_added import element_added
from generator.compare.rules.xs.xs011_element_added_required import element_added_required
from generator.compare.rules.xs.xs012_element_removed import element_removed
from generator.compare.rules.xs.xs013_element_renamed import element_renamed
from generator.compare.rules.xs.xs014_element_moved import element_moved
from generator.compare.rules.xs.xs015_order_changed import order_changed
from generator.compare.rules.xs.xs016_minimum_raised import minimum_raised
from generator.compare.rules.xs.xs017_minimum_lowered import minimum_lowered
from generator.compare.rules.xs.xs018_maximum_lowered import maximum_lowered
from generator.compare.rules.xs.xs019_maximum_raised import maximum_raised
from generator.compare.rules.xs.xs020_nil_dropped import nil_dropped
from generator.compare.rules.xs.xs021_nil_allowed import nil_allowed
from generator.compare.rules.xs.xs022_default_changed import default_changed
from generator.compare.rules.xs.xs023_fixed_value_set import fixed_value_set
from generator.compare.rules.xs.xs024_fixed_value_dropped import fixed_value_dropped
from generator.compare.rules.xs.xs025_abstract_changed import abstract_changed
from generator.compare.rules.xs.xs026_substitute_added import substitute_added
from generator.compare.rules.xs.xs027_substitute_removed import substitute_removed
from generator.compare.rules.xs.xs028_block_changed import block_changed
from generator.compare.rules.xs.xs040_attribute_added import attribute_added
from generator.compare.rules.xs.xs041_attribute_added_required import attribute_added_required
from generator.compare.rules.xs.xs042_attribute_removed import attribute_removed
from generator.compare.rules.xs.xs043_attribute_made_required import attribute_made_required
from generator.compare.rules.xs.xs044_attribute_made_optional import attribute_made_optional
from generator.compare.rules.xs.xs045_attribute_prohibited import attribute_prohibited
from generator.compare.rules.xs.xs046_attribute_default_changed import attribute_default_changed
from generator.compare.rules.xs.xs047_attribute_fixed_set import attribute_fixed_set
from generator.compare.rules.xs.xs048_attribute_fixed_dropped import attribute_fixed_dropped
from generator.compare.rules.xs.xs049_attribute_wildcard_narrowed import attribute_wildcard_narrowed
from generator.compare.rules.xs.xs050_attribute_wildcard_widened import attribute_wildcard_widened
from generator.compare.rules.xs.xs060_compositor_changed import compositor_changed
from generator.compare.rules.xs.xs061_choice_branch_added import choice_branch_added
from generator.compare.rules.xs.xs062_choice_branch_removed import choice_branch_removed
from generator.compare.rules.xs.xs063_wildcard_narrowed import wildcard_narrowed
from generator.compare.rules.xs.xs064_wildcard_widened import wildcard_widened
from generator.compare.rules.xs.xs065_mixed_lost import mixed_lost
from generator.compare.rules.xs.xs066_mixed_gained import mixed_gained
from generator.compare.rules.xs.xs067_content_kind_changed import content_kind_changed
from generator.compare.rules.xs.xs068_derived_type_added import derived_type_added
from generator.compare.rules.xs.xs069_derived_type_removed import derived_type_removed
from generator.compare.rules.xs.xs070_abstract_type_changed import abstract_type_changed
from generator.compare.rules.xs.xs071_group_occurrence_narrowed import group_occurrence_narrowed
from generator.compare.rules.xs.xs072_group_occurrence_widened import group_occurrence_widened
from generator.compare.rules.xs.xs080_base_type_changed import base_type_changed
from generator.compare.rules.xs.xs081_white_space_changed import white_space_changed
from generator.compare.rules.xs.xs082_length_tightened import length_tightened
from generator.compare.rules.xs.xs083_length_loosened import length_loosened
from generator.compare.rules.xs.xs084_pattern_changed import pattern_changed
from generator.compare.rules.xs.xs085_bound_tightened import bound_tightened
from generator.compare.rules.xs.xs086_bound_loosened import bound_loosened
from generator.compare.rules.xs.xs087_digits_tightened import digits_tightened
from generator.compare.rules.xs.xs088_digits_loosened import digits_loosened
from generator.compare.rules.xs.xs089_timezone_changed import timezone_changed
from generator.compare.rules.xs.xs090_union_member_added import union_member_added
from generator.compare.rules.xs.xs091_union_member_removed import union_member_removed
from generator.compare.rules.xs.xs092_list_changed import list_changed
from generator.compare.rules.xs.xs120_code_added import code_added
from generator.compare.rules.xs.xs121_code_removed import code_removed
from generator.compare.rules.xs.xs122_enumeration_introduced import enumeration_introduced
from generator.compare.rules.xs.xs123_enumeration_dropped import enumeration_dropped
from generator.compare.rules.xs.xs124_code_meaning_changed import code_meaning_changed
from generator.compare.rules.xs.xs125_code_respelled import code_respelled
from generator.compare.rules.xs.xs140_identity_constraint_changed import identity_constraint_changed
from generator.compare.rules.xs.xs141_assertion_changed import assertion_changed
from generator.compare.rules.xs.xs142_alternatives_changed import alternatives_changed
from generator.compare.rules.xs.xs160_text_changed import text_changed
from generator.compare.rules.xs.xs161_unit_changed import unit_changed
from generator.compare.rules.xs.xs162_concept_id_changed import concept_id_changed
from generator.compare.rules.xs.xs163_xsd_version_changed import xsd_version_changed
from generator.compare.rules.xs.xs164_files_changed import files_changed
from generator.compare.rules.xs.xs165_type_renamed import type_renamed
from generator.compare.rules.xs.xs290_content_narrowed import content_narrowed
from generator.compare.rules.xs.xs291_not_decided import not_decided
from generator.compare.rules.xs.xs292_content_widened import content_widened

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from generator.compare.rules.xs.change import Change
    from generator.compare.rules.xs.pair import Pair

XS_RULES: dict[str, Callable[[Pair], Iterable[Change]]] = {
    "XS001": root_changed,
    "XS002": namespace_changed,
    "XS003": qualification_changed,
    "XS010": element_added,
    "XS011": element_added_required,
    "XS012": element_removed,
    "XS013": element_renamed,
    "XS015": order_changed,
    "XS016": minimum_raised,
    "XS017": minimum_lowered,
    "XS018": maximum_lowered,
    "XS019": maximum_raised,
    "XS020": nil_dropped,
    "XS021": nil_allowed,
    "XS022": default_changed,
    "XS023": fixed_value_set,
    "XS024": fixed_value_dropped,
    "XS025": abstract_changed,
    "XS026": substitute_added,
    "XS027": substitute_removed,
    "XS028": block_changed,
    "XS040": attribute_added,
    "XS041": attribute_added_required,
    "XS042": attribute_removed,
    "XS043": attribute_made_required,
    "XS044": attribute_made_optional,
    "XS045": attribute_prohibited,
    "XS046": attribute_default_changed,
    "XS047": attribute_fixed_set,
    "XS048": attribute_fixed_dropped,
    "XS049": attribute_wildcard_narrowed,
    "XS050": attribute_wildcard_widened,
    "XS060": compositor_changed,
    "XS061": choice_branch_added,
    "XS062": choice_branch_removed,
    "XS063": wildcard_narrowed,
    "XS064": wildcard_widened,
    "XS065": mixed_lost,
    "XS066": mixed_gained,
    "XS067": content_kind_changed,
    "XS068": derived_type_added,
    "XS069": derived_type_removed,
    "XS070": abstract_type_changed,
    "XS071": group_occurrence_narrowed,
    "XS072": group_occurrence_widened,
    "XS080": base_type_changed,
    "XS081": white_space_changed,
    "XS082": length_tightened,
    "XS083": length_loosened,
    "XS084": pattern_changed,
    "XS085": bound_tightened,
    "XS086": bound_loosened,
    "XS087": digits_tightened,
    "XS088": digits_loosened,
    "XS089": timezone_changed,
    "XS090": union_member_added,
    "XS091": union_member_removed,
    "XS092": list_changed,
    "XS120": code_added,
    "XS121": code_removed,
    "XS122": enumeration_introduced,
    "XS123": enumeration_dropped,
    "XS124": code_meaning_changed,
    "XS125": code_respelled,
    "XS140": identity_constraint_changed,
    "XS141": assertion_changed,
    "XS142": alternatives_changed,
    "XS160": text_changed,
    "XS161": unit_changed,
    "XS162": concept_id_changed,
    "XS163": xsd_version_changed,
    "XS164": files_changed,
    "XS165": type_renamed,
}
"""What is asked of every pair."""
MADE_OF_OTHERS: dict[str, Callable[..., object]] = {
    "XS014": element_moved,
    "XS290": content_narrowed,
    "XS291": not_decided,
    "XS292": content_widened,
}
"""What is said once the rules have spoken."""
