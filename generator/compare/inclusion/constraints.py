"""What xs:unique, xs:key and xs:keyref compare (XML Schema Part 1, section 3.11)."""

from __future__ import annotations

import re
from itertools import product
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generator.model.particle import IdentityConstraint


def field_names(constraint: IdentityConstraint) -> set[str]:
    """The local names of the attributes and elements that a constraint compares; `*` where its XPath leaves it open."""
    names = set()
    for selector, path in product(constraint.selector.split("|"), "|".join(constraint.fields).split("|")):
        steps = [step.strip() for step in (*selector.split("/"), *path.split("/"))]
        last = next((step for step in reversed(steps) if step and step != "."), "*")
        names.add(re.split(r"::|@|:", last)[-1].strip())
    return names
