"""What all rules about values have in common: where the change is, and which breaks it explains."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.compare.rules.xs.change import Change, value_of
from generator.compare.rules.xs.codes import shown, values_of
from generator.compare.rules.xs.words import written_type
from generator.findings import Impact, Severity
from generator.model.simple_type import Variety

if TYPE_CHECKING:
    from generator.compare.rules.xs.pair import Pair
    from generator.compare.rules.xs.value_change import ValueChange
    from generator.model.annotation import Source
    from generator.model.simple_type import SimpleType


def value_change(  # noqa: PLR0913  a change has that many sides
    rule: str,
    pair: Pair,
    value: ValueChange,
    part: SimpleType,
    said: str,
    *,
    facts: tuple[str | None, str | None],
    facets: tuple[str, ...] = (),
    tighter: bool | None = None,
    mend: str = "",
    otherwise: str = "",
    severity: Severity = Severity.INFO,
    impact: Impact = Impact.NONE,
    gone: bool = False,
    source: Source | None = None,
    subject: str = "",
    together: str = "",
) -> Change:
    """A change of the value.

    `part` is the type it is about, `facets` those by which a value may be refused, `subject` what else must be the same
    for it to be the same change elsewhere.
    """
    where = value.attribute
    claims = (value_of(where, *facets), value_of(where, "member", "item", rank=1), value_of(where, rank=2))
    return Change(
        rule,
        pair,
        said,
        subject=subject,
        old=facts[0],
        new=facts[1],
        mend=mend,
        otherwise=otherwise,
        tighter=tighter,
        claims=claims if facets else (),
        severity=severity,
        impact=impact,
        attribute=value.attribute,
        of_value=True,
        gone=gone,
        together=together,
        source=source or part.source,
    )


def described(part: SimpleType) -> str:
    """A part of a union in words: `one of the codes 1 and 2`, `empty`, `of the type xs:date`."""
    values = values_of(part)
    if values:
        return "empty" if set(values) == {""} else f"one of {shown(values.values())}"
    if 0 in (part.facets.max_length, part.facets.length):
        return "empty"
    name = written_type(part.key)
    if name == "anonymous":
        name = "a list" if part.variety is Variety.LIST else written_type(part.builtin)
    return f"of the type {name}"
